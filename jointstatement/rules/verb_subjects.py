"""Which subject a verb has: the mention before it, one shared with an earlier verb, or one left out."""

from bisect import bisect_left

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Inflection
from jointstatement.rules.complements import Complements
from jointstatement.rules.found import MODAL, Found
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.scan import standing
from jointstatement.text import Block, BlockKind, Text

_BE = "be"
_RELATIVE = 80
"""How many words before a modal verb the relative clause can open that it goes on with."""
_MARK = '"'
_DOT = "."
_PAST = frozenset({Inflection.PAST, Inflection.PARTICIPLE})
_PRESENT = frozenset({"be", "base", "third"})
_UNBROKEN = 60
"""More words than a clause has in which nothing sets a second subject off."""
_UNLIKE = frozenset({Inflection.BASE, Inflection.THIRD})
_GROUP = 30
"""More words than a verb has before it that are part of its group: `will not now also have been`."""
_INSERTED = 7
_SHORT_OPENING = 12
_STATEMENT = Role.STATEMENT
_Subject = tuple[Mention | None, int | None]


class VerbSubjects:
    """Finds the subjects of the verbs of one text."""

    def __init__(
        self, text: Text, lexicon: Lexicon, complements: Complements, *, reported: bool = False
    ) -> None:
        self._reported = reported
        self._text = text
        self._words = text.words
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        dates = lexicon.dates
        self._days = frozenset((*dates.weekdays, *(dates.months.keys() - dates.ambiguous)))
        self._suffixes = lexicon.documents.people.suffixes
        self._complements = complements
        subjects = lexicon.subjects
        self._relative_at = standing(text, subjects.relative)
        self._commas_at = text.places.get(",", [])
        self._adverbs = complements.adverbs
        self._helpers = self._adverbs.union(subjects.be, subjects.have, subjects.do, subjects.negations)
        self._leading = self._helpers.union(
            subjects.conjunctions, subjects.occasion, subjects.relative, self._days
        )
        """What may stand between a verb and its subject, or before a verb that has none of its own."""

    def can_lead(self, i: int, first: int) -> bool:
        """Whether a verb at `i` can have a subject, or open its clause, where no mention ends before it.

        Most words that may be verbs are nouns: `the important support`. What stands before them tells.
        """
        before = self._words[i - 1]
        if (
            i == first
            or before in self._leading
            or not before[0].isalpha()
            or self._words[i] in self._adverbs
        ):
            return True
        return self._before_insertion(i, first) is not None

    def subject(
        self,
        block: Block,
        start: int,
        first: int,
        by_end: dict[int, Mention],
        found: list[Found],
        tense: str,
    ) -> _Subject:
        """The subject of the verb group at `start`, and where the item begins; no item: None."""
        words, subjects = self._words, self._subjects
        mention = by_end.get(start)
        if mention is None and start > first:
            mention = self._not_adjoining(start, first, by_end)
        if mention is not None and (self._reported or mention.role is not _STATEMENT):
            if mention.first != first and self._owned(mention, first, found):
                return None, None
            if found and self._embedded(mention, found):
                return None, None
            if not subjects.past_times.isdisjoint(words[mention.last : start + 1]):
                # `Kenya recently announced`: what is told of the past
                return None, None
            return mention, mention.first
        if start == first or (start == first + 1 and not words[first][0].isalnum()):
            return (None, start) if self._elided(block, first) else (None, None)
        before = words[start - 1]
        if before == ",":
            outer = self._across_aside(start - 1, first, by_end)
            if outer is not None:
                if found and self._embedded(outer, found):
                    return None, None
                return outer, outer.first
        if before in subjects.relative and start - 2 >= first:
            outer = by_end.get(start - 1)
            # `ports of all states that wish to trade`: not those who met
            others = before == subjects.that and outer is not None and outer.role is Role.COLLECTIVE
            if outer is not None and not (found and (tense == MODAL or others)):
                return outer, start
        if found and self._coordinates(start, first):
            carried = self._carried(found, start, tense)
            early = self._early(start - 1, first, by_end, tense) if carried[1] is None else None
            return (early, start) if early is not None else carried
        inserted = self._before_insertion(start, first)
        if inserted is not None:
            # `and in that respect agreed`
            start_of = self._carried(found, start, tense) if found else (None, None)
            if start_of[1] is not None:
                return start_of
            before = words[inserted]
        if not found and (before in subjects.conjunctions or (before == "," and self._listed(start, tense))):
            early = self._early(inserted if inserted is not None else start - 1, first, by_end, tense)
            if early is not None:
                return early, start
        return None, None

    def _not_adjoining(self, start: int, first: int, by_end: dict[int, Mention]) -> Mention | None:
        """The subject that a day or a mark stands behind, or whose end could be an adverb."""
        words, mention = self._words, None
        before = words[start - 1]
        if before in self._days or before == _MARK or before.isdigit():
            mention = by_end.get(self._before_time(start, first))
        within = start
        while mention is None and words[within] in self._adverbs:
            # `Kenya and Norway both`
            within += 1
            mention = by_end.get(within)
        return mention

    def _before_time(self, start: int, first: int) -> int:
        """Where a subject ends before the quotation mark of its verb or the day of its deed.

        `Kenya on Tuesday pledged`, `President Kofi Jr. on 3 June agreed`, `they "welcomed"`.
        """
        k, words = start, self._words
        if words[k - 1] == _MARK:
            return k - 1
        while k - 1 > first and (words[k - 1].isdigit() or words[k - 1] in self._days):
            k -= 1
        if self._days.isdisjoint(words[k:start]):
            return start
        k -= words[k - 1] in self._subjects.prepositions
        return k - (words[k - 1] == _DOT and words[k - 2] in self._suffixes)

    def _before_insertion(self, start: int, first: int) -> int | None:
        """The conjunction before a short phrase that stands between it and its verb."""
        words, conjunctions, low = self._words, self._subjects.conjunctions, max(start - _INSERTED, first)
        if conjunctions.isdisjoint(words[low + 1 : start - 2]):
            return None
        for k in range(start - 3, low, -1):
            if words[k] in conjunctions:
                after = k + 1 + (words[k + 1] == ",")
                return k if words[after] in self._subjects.prepositions else None
        return None

    def _listed(self, start: int, tense: str) -> bool:
        """Whether a verb behind a comma is one of a list: `discussed it, welcomed the plan and agreed`."""
        after = self._words[start + 1] if start + 1 < len(self._words) else ""
        subjects = self._subjects
        led = after in subjects.determiners or after in subjects.possessives
        return tense in _PAST and (led or after in (subjects.that, subjects.to))

    def _early(self, stop: int, first: int, by_end: dict[int, Mention], tense: str) -> Mention | None:
        """The subject that a verb of narrative had before: `The two sides exchanged views and agreed`."""
        opening = next(iter(by_end.values()), None)
        if opening is None or opening.role is Role.STATEMENT or opening.last >= stop:
            return None
        quoted = opening.first == first + 1 and not self._words[first][0].isalnum()
        plain = quoted or self._complements.skip_adverbs(first, opening.first) == opening.first
        if not plain and self._words[opening.first - 1] != ",":
            return None
        verb = self._complements.skip_adverbs(opening.last, stop)
        while verb < stop and self._words[verb] in self._subjects.have:
            verb = self._complements.skip_adverbs(verb + 1, stop)
        going_on = tense == MODAL or (tense in _PRESENT and self._words[stop - 1] == ",")
        if verb < stop and going_on and self._words[verb] in self._subjects.be:
            # `We are building a port and will open it`
            verb = self._complements.skip_adverbs(verb + 1, stop)
        if verb >= stop or self._in_relative(verb, stop):
            return None
        word = self._words[verb]
        if tense == MODAL:
            told = self._verbs.base_of_past(word) or self._verbs.base_of_third(word)
            told = told or self._verbs.base_of_gerund(word)
            return opening if told is not None or self._verbs.is_base(word) else None
        past = self._verbs.base_of_past(word) is not None and tense in (
            Inflection.PAST,
            Inflection.PARTICIPLE,
        )
        if going_on and self._words[verb - 1] in self._subjects.be and self._verbs.base_of_gerund(word):
            return opening
        present = (self._verbs.is_base(word) and tense in (Inflection.BASE, _BE)) or (
            self._verbs.base_of_third(word) is not None and tense == Inflection.THIRD
        )
        return opening if past or present else None

    def _in_relative(self, first: int, last: int) -> bool:
        """Whether a relative clause is open at the end of a stretch: no comma closes it."""
        at = bisect_left(self._relative_at, last)
        relative = self._relative_at[at - 1] if at else -1
        comma = bisect_left(self._commas_at, last)
        return relative >= first and (comma == 0 or self._commas_at[comma - 1] < relative)

    def _owned(self, mention: Mention, first: int, found: list[Found]) -> bool:
        """Whether a mention only qualifies another subject, or its clause another clause.

        `officials of both sides agreed`, `the goals we hope to reach`, `so that we can act`.
        """
        if self._complements.skip_adverbs(first, mention.first) == mention.first:
            return False
        before = self._words[mention.first - 1]
        subjects = self._subjects
        if not found and self._words[first] in subjects.articles and 2 <= mention.first - first <= 4:
            # `The goals both sides hope to reach`
            return before[0].isalnum() and before not in subjects.conjunctions
        pronoun = mention.role in (Role.TOGETHER, Role.ALONE) and mention.last - mention.first == 1
        opened = self._words[first] in subjects.prepositions and mention.first - first <= _SHORT_OPENING
        if pronoun and opened and before not in subjects.relative:
            # `In this context they underlined`: an opening that no comma closes
            return False
        if before == subjects.as_ and mention.first - 1 == first:
            # `As both sides agreed in May, …`
            return True
        if before in subjects.telling:
            # `held talks, where they agreed`: a clause that goes on telling; `the treaty, which they hoped`
            led = self._words[mention.first - 2]
            if not found and (led == "," or led in subjects.asides):
                return False
            modal = self._words[mention.last] if mention.last < len(self._words) else ""
            promised = modal in subjects.firm or modal in subjects.may
            speaks = mention.role in (Role.TOGETHER, Role.NAME, Role.SIDE) and not promised
            if found and speaks and led not in subjects.prepositions:
                return False
        if before in subjects.of or before in subjects.subordinating or before in subjects.prepositions:
            return True
        verb = self._verbs.is_base(before) and not self._verbs.also_noun(before)
        verb = verb or (
            bool(found) and not found[-1].reading.clause and found[-1].reading.complement == mention.first
        )
        if verb and mention.role in (Role.NAME, Role.SIDE):
            return True
        if not pronoun or before in self._adverbs:
            return False
        return before[0].isalnum() and before not in self._subjects.conjunctions

    def _embedded(self, mention: Mention, found: list[Found]) -> bool:
        """Whether a subject stands in what is held, with nothing to set it off: `noted Kenya might join`."""
        if mention.first <= found[-1].reading.complement:
            return mention.first == found[-1].reading.complement and found[-1].reading.clause
        between = self._words[max(found[-1].reading.complement, mention.first - _UNBROKEN) : mention.first]
        return all(word[0].isalnum() and word not in self._subjects.conjunctions for word in between)

    def _elided(self, block: Block, first: int) -> bool:
        """A point or a recital may leave its subject to its lead-in or its title."""
        return self._text.capital(first) or block.kind is BlockKind.POINT

    def _coordinates(self, start: int, first: int) -> bool:
        before = self._words[start - 1]
        return before in self._subjects.conjunctions or (before == "," and start - 1 > first)

    def _carried(self, found: list[Found], start: int, tense: str) -> _Subject:
        """A verb coordinated with an earlier one of the same tense shares its subject."""
        for earlier in reversed(found):
            if earlier.participle:
                continue
            if tense == MODAL and self._of_relative(earlier.reading.complement, start):
                return None, None
            tenses = {earlier.tense, tense}
            # `We recognise that the sea joins us and offers`: no subject has a verb in each of these forms
            alike = tense in ("modal", earlier.tense) or (tenses <= _PRESENT and tenses != _UNLIKE)
            if (
                alike
                or self._changes_tense(earlier, start, tense)
                or self._speaks_anew(earlier, start, tense)
            ):
                return earlier.subject, start
            return None, None
        return None, None

    def _of_relative(self, first: int, start: int) -> bool:
        """Whether `and can` goes on with a relative clause: `acts that harm trade, and can undermine`."""
        words, subjects = self._words, self._subjects
        if subjects.may.isdisjoint(words[start : start + 2]):
            return False
        before = words[max(first, start - _RELATIVE) : start]
        return subjects.that in before or not subjects.relative.isdisjoint(before)

    def _speaks_anew(self, earlier: Found, start: int, tense: str) -> bool:
        """Whether a present verb behind a comma is no more of what will be done: `will act, and welcome`."""
        apart = self._words[start - 1] in self._subjects.conjunctions and self._words[start - 2] == ","
        return apart and earlier.tense == MODAL and tense == Inflection.BASE

    def _changes_tense(self, earlier: Found, start: int, tense: str) -> bool:
        """Whether a verb in another tense has the same subject: `denounce the raid and stressed that`."""
        if tense == Inflection.PAST:
            k = start + 1
            object_ = self._words[k] if k < len(self._words) else ""
            led = object_ in self._subjects.determiners or object_ in self._subjects.possessives
            return earlier.tense in _PRESENT and (led or object_ in (self._subjects.that, self._subjects.to))
        plain = not earlier.reading.form and not earlier.reading.clause
        return tense in _PRESENT and earlier.tense == Inflection.PAST and plain

    def _across_aside(self, comma: int, first: int, by_end: dict[int, Mention]) -> Mention | None:
        """The subject before an aside that ends with this comma: `X, in expressing thanks, considered`."""
        for k in range(comma - 1, max(first, comma - 40), -1):
            if self._words[k] == ",":
                # an apposition ends behind its comma: `We, the Ministers, having met, agreed`
                mention = by_end.get(k) or by_end.get(k + 1)
                if mention is not None and k + 1 < comma and self._opens_aside(k + 1):
                    return mention
        return None

    def _opens_aside(self, i: int) -> bool:
        """Whether a word opens an aside: a preposition, or a participle such as `united by`."""
        word = self._words[i]
        if word in self._adverbs or word in self._subjects.relative:
            return True
        if (
            word in self._subjects.asides
            or self._verbs.base_of_gerund(word)
            or self._verbs.base_of_past(word)
        ):
            return True
        # `Kenya and Norway, mindful of their past, have decided`
        return any(head.performative.adjective for head, _ in self._complements.heads_at(i, i + _INSERTED))

    def group_start(self, i: int, first: int) -> int:
        """The first word of the verb group that ends with word `i`."""
        words, helpers, paired = self._words, self._helpers, self._complements.paired
        first = max(first, i - _GROUP)
        while i > first:
            if words[i - 1] in helpers:
                i -= 1
            elif i in paired and i - 2 >= first:
                i -= 2
            else:
                break
        return i
