"""Where items end: before the next one of their clause, without what leads to it."""

from bisect import bisect_left, bisect_right

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Inflection
from jointstatement.rules.complements import Complements
from jointstatement.rules.drafts import ItemDraft
from jointstatement.rules.found import Found
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.scan import Scan, standing, within
from jointstatement.text import Text

_BASE = "base"
_INSERTED = 7
"""Within how many words of a verb the conjunction before it stands, a short phrase between them."""
_PAST = Inflection.PAST
_PRESENT = frozenset({Inflection.BASE, Inflection.THIRD})
_STOPS = frozenset(",;:.—-")
_POINTING = _STOPS - {","}
"""The stops that may stand before the mark of an inline point."""


def trimmed(words: tuple[str, ...], lexicon: Lexicon, first: int, stop: int) -> int:
    """An end without the conjunction and the comma that lead to the next item."""
    conjunctions = lexicon.subjects.conjunctions
    while stop > first + 1:
        word = words[stop - 1]
        if word in _STOPS or word in conjunctions:
            stop -= 1
            continue
        before = words[stop - 2]
        if word == ")" and stop > first + 4 and words[stop - 3] == "(":
            if words[stop - 4] not in conjunctions and words[stop - 4] not in _POINTING:
                break
            # the mark of the next inline point
            stop -= 3
        elif word in lexicon.subjects.relative and before == ",":
            # `…, which they consider`
            stop -= 1
        elif before == ")" and word == lexicon.subjects.that:
            # `…; (2) that`, behind which the next one starts
            stop -= 1
        elif (before in conjunctions and word in (lexicon.subjects.that, lexicon.subjects.to)) or (
            (before == "," or before in conjunctions) and lexicon.verbs.is_adverb(word)
        ):
            stop -= 1
        else:
            break
    return stop


def _first(mention: Mention) -> int:
    return mention.first


def _owners(found: list[Found]) -> list[Found | None]:
    """For each item the next one behind it that is no participle."""
    owners: list[Found | None] = []
    owner: Found | None = None
    for item in reversed(found):
        owners.append(owner)
        if not item.participle:
            owner = item
    return owners[::-1]


class Bounds:
    """Ends the items of one text."""

    def __init__(self, text: Text, lexicon: Lexicon, scan: Scan, complements: Complements) -> None:
        self._words = text.words
        self._narrative_at = scan.narrative
        plain = (word for word in lexicon.subjects.be - lexicon.subjects.past_be)
        self._are_at = standing(text, {word for word in plain if not lexicon.verbs.is_base(word)})
        self._have_at = standing(text, lexicon.subjects.have)
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._complements = complements

    def _with_inline_points(self, item: Found, stop: int) -> list[Found]:
        """`will (i) cut A; and (ii) end B`: an item each, the later ones from their own verb."""
        found = [item]
        for k in range(item.reading.complement + 1, stop - 2):
            mark = self._complements.enumerator(k, stop)
            if mark is None:
                continue
            verb = self._complements.skip_adverbs(mark, stop)
            gerund = verb < stop and self._verbs.base_of_gerund(self._words[verb]) is not None
            if verb < stop and (gerund or self._verbs.is_base(self._words[verb])):
                form = "gerund" if gerund and not self._verbs.is_base(self._words[verb]) else "base"
                reading = item.reading._replace(complement=verb, form=form)
                found.append(item._replace(first=mark, head=mark, reading=reading))
        return found

    def bounded(
        self,
        found: list[Found],
        last: int,
        number: int,
        term: tuple[int, int] | None,
        default: tuple[str, ...],
        mentions: list[Mention],
    ) -> list[ItemDraft]:
        """The items of one clause, each with its end; `default` are the parties of a participle alone."""
        drafts = []
        if self._complements.enumerators:
            found = self._pointed(found, last)
        if len(found) > 1:
            found = self._joined(found)
        owners = _owners(found)
        apart = self._apart(mentions)
        for index, item in enumerate(found):
            reading, parties = item.reading, item.parties
            following = found[index + 1] if index + 1 < len(found) else None
            stop = following.first if following else last
            if following and self._shares_object(item, following):
                stop = found[index + 2].first if index + 2 < len(found) else last
            if following:
                stop = self._before_insertion(item, stop)
            if item.participle and not parties:
                owner = owners[index]
                parties = owner.parties if owner else default
                if owner is not None and owner is following:
                    stop = self._comma_before(reading.complement, owner.first)
            if reading.form == _BASE:
                stop = self._done(item, stop)
            if (
                item.subject is not None
                and item.tense in _PRESENT
                and not reading.clause
                and not reading.form
            ):
                stop = self._described(item, stop)
            if item.tense == _PAST:
                stop = self._narrative(item, stop, mentions)
            if apart:
                stop = self._own_clause(item, stop, apart)
            end = trimmed(self._words, self._lexicon, item.first, stop)
            if end <= reading.complement or not parties:
                continue
            performative = reading.performative
            drafts.append(
                ItemDraft(
                    first=item.first,
                    last=end,
                    parties=parties,
                    outcome=reading.outcome,
                    performative=performative.lemma,
                    source=performative.source,
                    reiterated=reading.reiterated,
                    complement=reading.complement,
                    form=reading.form,
                    subject=item.subject,
                    sentence=number,
                    act=performative.act,
                    term=term,
                )
            )
        return drafts

    def _pointed(self, found: list[Found], last: int) -> list[Found]:
        """The items of one clause, with those of inline points."""
        pointed: list[Found] = []
        for index, item in enumerate(found):
            stop = found[index + 1].first if index + 1 < len(found) else last
            marked = self._complements.enumerator(item.head + 1, stop) is not None
            pointed += self._with_inline_points(item, stop) if marked and item.reading.form else [item]
        return pointed

    def _joined(self, found: list[Found]) -> list[Found]:
        """Items without the predicates that only go on with the one before: same subject, same outcome."""
        kept: list[Found] = []
        for item in found:
            before = kept[-1] if kept else None
            shared = len(kept) > 1 and self._shares_object(kept[-2], kept[-1])
            if before is None or shared or not self._goes_on(before, item):
                kept.append(item)
        return kept

    def _goes_on(self, before: Found, item: Found) -> bool:
        """Whether a predicate is coordinated with one of the same outcome under one subject."""
        return (
            before.subject is not None
            and item.subject is before.subject
            and not item.participle
            and not before.participle
            and item.first != item.subject.first
            and item.parties == before.parties
            and item.reading.outcome is before.reading.outcome
            and self._links(self._words[item.first - 1], item)
        )

    def _links(self, before: str, item: Found) -> bool:
        """Whether the word before an item coordinates it; between nouns a comma is enough."""
        return before in self._subjects.conjunctions or (before == "," and item.reading.performative.noun)

    def _done(self, item: Found, stop: int) -> int:
        """Where a deed to do is followed by one that is done: `intends to open ports, and has opened two`."""
        words, subjects = self._words, self._subjects
        for k in within(self._have_at, item.reading.complement + 1, stop - 1):
            if words[k - 1] not in subjects.conjunctions:
                continue
            verb = self._complements.skip_adverbs(k + 1, stop)
            if words[k - 2] == "," and verb < stop and self._verbs.base_of_past(words[verb]) is not None:
                return stop if self._relative_before(item, k) else k
        return stop

    def _described(self, item: Found, stop: int) -> int:
        """Where what the parties hold is followed by what they are: `share a vision and are old friends`."""
        words, subjects = self._words, self._subjects
        for k in within(self._are_at, item.reading.complement + 1, stop - 1):
            if words[k - 1] in subjects.conjunctions:
                passive = self._verbs.base_of_past(words[k + 1]) is not None
                return stop if passive or self._relative_before(item, k) else k
        return stop

    def _relative_before(self, item: Found, stop: int) -> bool:
        """Whether a relative clause, whose verb may stand at `stop`, opens in an item before it."""
        return any(self._words[k] in self._subjects.relative for k in range(item.reading.complement, stop))

    def _narrative(self, item: Found, stop: int, mentions: list[Mention]) -> int:
        """Where a verb of narrative follows an item in the past: `welcomed the plan and discussed trade`."""
        for k in within(self._narrative_at, item.reading.complement + 1, stop):
            before = self._words[k - 1]
            if self._takes_object(k + 1, stop, mentions) and (
                before in self._subjects.conjunctions
                or (self._verbs.is_adverb(before) and self._words[k - 2] in self._subjects.conjunctions)
            ):
                return k
        return stop

    def _before_insertion(self, item: Found, stop: int) -> int:
        """Where an item ends before `and in this regard welcomed`, of which the next item is the verb."""
        words, subjects = self._words, self._subjects
        if not words[stop - 1][0].isalnum() or words[stop - 1] in subjects.conjunctions:
            return stop
        for k in range(stop - 3, max(stop - _INSERTED, item.reading.complement), -1):
            if words[k] in subjects.conjunctions:
                return k if words[k + 1] in subjects.prepositions else stop
        return stop

    def _apart(self, mentions: list[Mention]) -> list[Mention]:
        """The mentions of several, or of the body that met, that a comma and a conjunction set off."""
        words, conjunctions = self._words, self._subjects.conjunctions
        return [
            mention
            for mention in mentions
            if (mention.several or mention.role is Role.COLLECTIVE)
            and words[mention.first - 1] in conjunctions
            and words[mention.first - 2] == ","
        ]

    def _own_clause(self, item: Found, stop: int, apart: list[Mention]) -> int:
        """Where a clause with a subject of its own follows: `welcomed the plan, and they toured the port`."""
        start = bisect_right(apart, item.reading.complement, key=_first)
        for mention in apart[start : bisect_left(apart, stop, lo=start, key=_first)]:
            if mention.last < stop and self._finite(mention.last, item):
                return mention.first
        return stop

    def _finite(self, i: int, item: Found) -> bool:
        """Whether a finite verb stands at a word, in the tense of an item."""
        word, subjects = self._words[i], self._subjects
        if word in subjects.have or word in subjects.be or word in subjects.firm:
            return True
        if item.tense == _PAST:
            return self._verbs.base_of_past(word) is not None
        return self._verbs.is_base(word)

    def _takes_object(self, i: int, stop: int, mentions: list[Mention]) -> bool:
        """Whether a word shows that the one before is a verb: `shared their views`, `shared interests`."""
        if i >= stop:
            return True
        at = bisect_left(mentions, i, key=_first)
        if at < len(mentions) and mentions[at].first == i:
            return True
        word, subjects = self._words[i], self._subjects
        led = word in subjects.determiners or word in subjects.possessives or word in subjects.prepositions
        return led or self._verbs.is_adverb(word) or word in subjects.told

    def _shares_object(self, item: Found, following: Found) -> bool:
        """`welcomed and encouraged the talks`: the first verb's item spans the object of both."""
        return (
            item.reading.complement >= following.first - 1
            and self._words[following.first - 1] in self._subjects.conjunctions
        )

    def _comma_before(self, low: int, start: int) -> int:
        """The last comma between an opening participle and the subject of the main clause."""
        for k in range(start - 1, low, -1):
            if self._words[k] == ",":
                return k
        return start
