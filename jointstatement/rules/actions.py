"""What a pledge says will be done: its verbs, each with its object."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from jointstatement.lexicon.verbs import Verbs
from jointstatement.rules.scan import Scan, within
from jointstatement.text import Text

_BASE, _GERUND = "base", "gerund"
_NEAR, _EFFORT, _DOING = 16, 6, 5
"""How far a deed's noun, the noun of an effort, and the verb of a means may stand from what leads to them."""


class ActionDraft(NamedTuple):
    """One verb of a pledge, in words of the text."""

    verb: str
    """The base form, with its particle."""
    start: int
    """The word where the verb stands."""
    first: int
    last: int
    """Its object is the words `first` to `last` (exclusive); none where they are equal."""


class _Link(NamedTuple):
    """What joins one thing to the next: `, and to`."""

    start: int
    stop: int
    """The word behind it, adverbs included."""
    comma: bool
    semicolon: bool
    joined: bool
    marked: bool
    """With the infinitive's word or a modal verb, which a noun never has before it."""
    modal: bool


def actions_of(
    text: Text, scan: Scan, first: int, last: int, verbs: Verbs, form: str
) -> tuple[ActionDraft, ...]:
    """The actions of a pledge whose complement is the words `first` to `last` (exclusive).

    Args:
        text: the text.
        scan: where its words stand.
        first: the first word of the complement.
        last: the word after it.
        verbs: the verbs of the language.
        form: `base` or `gerund`, the form in which the verb at `first` stands; empty for a noun.
    """
    return _Reader(text, scan, first, last, verbs).read(form)


def announced_action(text: Text, scan: Scan, first: int, last: int, verbs: Verbs) -> tuple[ActionDraft, ...]:
    """The action of points that are the objects of a lead-in's verb: `The plan will include the following:`.

    Where the lead-in only says that something will be done (`will take the following measures`), there is
    none: each point names its own deed.

    Args:
        text: the text.
        scan: where its words stand.
        first: the first word of the lead-in.
        last: the word after it.
        verbs: the verbs of the language.
    """
    if any(word in verbs.measures for word in text.words[first:last]):
        return ()
    renewed = (k for k in range(first, last - 1) if text.words[k] in verbs.renewing)
    found = (actions_of(text, scan, k + 1, last, verbs, _BASE) for k in renewed)
    action = next((drafts[:1] for drafts in found if drafts), ())
    return () if action and action[0].verb in verbs.exerting else action


@dataclass
class _Nest:
    """The clauses that are open at a word, whose verbs are no actions of the pledge."""

    infinitive: bool = False
    """One of purpose: `to end the war`."""
    gerund: bool = False
    """One of means: `by opening the roads`."""
    clause: bool = False
    """One with a finite verb: `which they opened`."""
    listing: bool = False
    """One of them has a list of its own, which a conjunction will end."""

    def holds(self, *, gerund: bool) -> bool:
        """Whether a verb of a form may be coordinated with one of an open clause."""
        return self.clause or (self.gerund if gerund else self.infinitive)


class _Reader:
    """Reads the verbs of one complement from left to right."""

    def __init__(self, text: Text, scan: Scan, first: int, last: int, verbs: Verbs) -> None:
        self._text = text
        self._turns = scan.turns
        self._words = text.words
        self._first = first
        self._last = last
        self._verbs = verbs
        self._forms: set[str] = set()
        """The forms in which a coordinated verb may stand."""
        self._closing: dict[str, int] | None = None

    def read(self, form: str) -> tuple[ActionDraft, ...]:
        if not form:
            return self._deeds()
        self._forms = {form}
        words, carrying = self._words, self._verbs.carrying.starts
        found: list[tuple[str, int, int]] = []
        i: int | None = self._past_light(self._first)
        while i is not None and i < self._last:
            verb = (self._carried_deed(i) if words[i] in carrying else None) or self._verb_at(i)
            if verb is None:
                break
            found.append(verb)
            i = self._next(verb[2])
        drafts = []
        end = self._last
        for base, start, stop in reversed(found):
            drafts.append(ActionDraft(base, start, stop, max(stop, self._trimmed(stop, end))))
            end = start
        return tuple(reversed(drafts))

    # ---- deeds named by nouns

    def _deeds(self) -> tuple[ActionDraft, ...]:
        """The deeds that nouns name: `the establishment of a commission and the opening of a port`."""
        verbs, words = self._verbs, self._words
        for k in range(self._first, min(self._first + _NEAR, self._last)):
            if words[k] == verbs.infinitive and self._infinitive(k):
                self._first = k + 1
                return self.read(_BASE)
            verb = verbs.nominal.get(words[k])
            if verb is not None:
                return self._coordinated_deeds(verb, k)
            if words[k] in verbs.nesting or words[k] in verbs.introducing:
                break
        return ()

    def _coordinated_deeds(self, verb: str, k: int) -> tuple[ActionDraft, ...]:
        deeds = [(verb, k)]
        ends: list[int] = []
        i = k + 1
        linking = self._verbs.linking
        while i < self._last:
            link = self._link(i) if self._words[i] in linking else None
            if link is None:
                if self._words[i] in self._verbs.nesting:
                    break
                i += 1
                continue
            i = link.stop
            while i < self._last and i < link.stop + 2 and self._words[i] in self._verbs.determining:
                i += 1
            following = self._verbs.nominal.get(self._words[i]) if i < self._last else None
            governs = i + 1 < self._last and self._words[i + 1] in self._verbs.governing
            if link.joined and following is not None and governs:
                deeds.append((following, i))
                ends.append(link.start)
            i = max(i, link.start + 1)
        return tuple(
            ActionDraft(deed, start, min(start + 1 + self._governed(start + 1), end), end)
            for (deed, start), end in zip(deeds, (*ends, self._last), strict=True)
        )

    def _governed(self, i: int) -> bool:
        """Whether a preposition leads from a deed's noun to its object: `the launch of flights`."""
        return i + 1 < self._last and self._words[i] in self._verbs.governing

    def _carried_deed(self, i: int) -> tuple[str, int, int] | None:
        """The deed that a verb of effort works for: `work towards the conclusion of an accord`."""
        carrier = self._verbs.carrying.at(self._text, i, self._last)
        if carrier is None:
            return None
        for k in range(carrier[0], min(carrier[0] + 4, self._last - 1)):
            verb = self._verbs.nominal.get(self._words[k])
            if verb is not None and self._words[k + 1] in self._verbs.governing:
                return verb, i, k + 1
            if self._words[k] in self._verbs.governing or not self._words[k][0].isalpha():
                break
        return None

    # ---- verbs

    def _past_adverbs(self, i: int) -> int:
        words, last, is_adverb = self._words, self._last, self._verbs.is_adverb
        while i < last and is_adverb(words[i]):
            i += 1
        return i

    def _past_light(self, i: int) -> int:
        """The verb that a verb of mere effort carries."""
        words, efforts = self._words, self._verbs.effortful
        while i < self._last:
            i = self._past_adverbs(i)
            if i >= self._last or words[i] not in efforts:
                break
            light = self._verbs.light.at(self._text, i, self._last)
            after = light[0] if light is not None else self._past_effort(i) or self._past_readiness(i)
            if after is None:
                break
            if after < self._last and words[after] == ":":
                after += 1
            after = self._past_adverbs(after)
            if after >= self._last:
                break
            word = words[after]
            if self._verbs.base_of_gerund(word) is not None and not self._verbs.is_base(word):
                self._forms.add(_GERUND)
            elif self._verbs.is_base(word) and words[after - 1] not in self._verbs.gerund_only:
                self._forms.add(_BASE)
            else:
                break
            i = after
        return i

    def _past_effort(self, i: int) -> int | None:
        """The word after `make every possible effort to`."""
        verbs, words = self._verbs, self._words
        base = verbs.base_of_gerund(words[i]) or words[i]
        if base not in verbs.exerting:
            return None
        for k in range(i + 1, min(i + _EFFORT, self._last - 1)):
            if words[k] in verbs.efforts:
                stop = next(
                    (j for j in range(k + 1, min(k + 4, self._last)) if words[j] == verbs.infinitive), None
                )
                return stop + 1 if stop is not None else None
            if not words[k][0].isalpha() or words[k] == verbs.infinitive:
                return None
        return None

    def _past_readiness(self, i: int) -> int | None:
        """The word after `be glad to`, where a verb follows that is no noun."""
        if self._words[i] != self._verbs.passive:
            return None
        k = self._past_adverbs(i + 1)
        if k + 2 >= self._last:
            return None
        if self._words[k + 1] != self._verbs.infinitive or self._verbs.base_of_past(self._words[k]):
            return None
        return k + 2 if self._infinitive(k + 1) else None

    def _verb_at(self, i: int) -> tuple[str, int, int] | None:
        """The base form of the verb at word `i`, the word itself, and the word after it."""
        verbs, word = self._verbs, self._words[i]
        gerund = verbs.base_of_gerund(word)
        base = gerund if gerund is not None and not verbs.is_base(word) else word
        if not verbs.is_base(base):
            return None
        stop = i + 1
        if base in (verbs.passive, verbs.perfect):
            k = self._past_adverbs(stop)
            done = verbs.base_of_past(self._words[k]) if k < self._last else None
            if done == verbs.passive and base == verbs.perfect:
                k = self._past_adverbs(k + 1)
                done = verbs.base_of_past(self._words[k]) if k < self._last else None
            if done is None and base == verbs.passive and k < self._last and self._gerund(k):
                # `will be sending`
                done = verbs.base_of_gerund(self._words[k])
            if done is not None:
                base, stop = done, k + 1
        if stop < self._last:
            whole = verbs.phrasal(base, self._words[stop])
            if whole is not None:
                return whole, i, stop + 1
        return base, i, stop

    # ---- the next verb

    def _link(self, k: int) -> _Link | None:
        """The commas and conjunctions that start at word `k`, with what may stand before a verb."""
        verbs, words, last = self._verbs, self._words, self._last
        start = k
        comma = semicolon = joined = False
        while k < last:
            word = words[k]
            if word in ",;":
                comma, semicolon = True, semicolon or word == ";"
                k += 1
                continue
            joiner = verbs.joining.at(self._text, k, last) if word in verbs.joining.starts else None
            if joiner is None:
                break
            joined = True
            k = joiner[0]
        if k == start:
            return None
        k = self._past_adverbs(k)
        word = words[k] if k < last else ""
        modal = word in verbs.renewing and word != verbs.infinitive
        if modal or word == verbs.infinitive:
            return _Link(start, self._past_adverbs(k + 1), comma, semicolon, joined, True, modal)
        return _Link(start, k, comma, semicolon, joined, False, False)

    def _next(self, i: int) -> int | None:
        """The next verb coordinated with the one before word `i`.

        A verb inside a clause of purpose, of means or a relative one belongs to that clause; only a
        conjunction behind a comma, a repeated `to` or modal verb, or a semicolon leads out of it, and
        not where it ends the clause's own list: `to end the war, open the roads, and rebuild the towns`.
        """
        words, verbs, last = self._words, self._verbs, self._last
        linking, nesting, infinitive = verbs.linking, verbs.nesting, verbs.infinitive
        joints, beginning, ending = verbs.joints, verbs.beginning, verbs.adverb_ending
        introducing, purposes = verbs.introducing, verbs.purpose.starts
        nest = _Nest()
        k = i
        turns = self._turns
        at, end = bisect_left(turns, k), len(turns)
        while True:
            while at < end and turns[at] < k:
                at += 1
            if at == end or (k := turns[at]) >= last:
                return None
            word, link = words[k], None
            if word in linking:
                stop = k + 1
                while stop < last and words[stop] in joints:
                    stop += 1
                after = words[stop] if stop < last else ""
                if after in beginning or "-" in after or after.endswith(ending):
                    link = self._link(k)
                elif word in joints:
                    # as most of them, it joins what is no verb
                    k = stop
                    continue
            if link is None:
                if word in nesting and (nest.clause or not self._singular(k)):
                    nest.clause = True
                elif word == infinitive and (nest.infinitive or self._infinitive(k)):
                    nest.infinitive = True
                elif word in introducing or (k > i and word in purposes and (nest.gerund or self._means(k))):
                    nest.gerund = True
                k += 1
                continue
            k = link.stop
            if k >= last:
                return None
            gerund = self._gerund(k)
            if not self._is_verb(link, gerund=gerund, adjoining=link.start == i):
                # a verb's own infinitive is looked at again
                k = max(link.start + 1, k - 1 if words[k - 1] == infinitive else k)
            elif link.joined or link.semicolon:
                if self._leads_out(link, nest, gerund=gerund):
                    return self._past_light(k)
                nest.listing = False
            else:
                kind = _GERUND if gerund else (infinitive if link.marked else "")
                nested = nest.holds(gerund=gerund)
                if not nested and (not kind or self._closed(kind) > k):
                    return self._past_light(k)
                nest.listing = nest.listing or nested
                nest.gerund, nest.infinitive = nest.gerund or gerund, nest.infinitive or not gerund

    def _leads_out(self, link: _Link, nest: _Nest, *, gerund: bool) -> bool:
        """Whether a conjunction with a verb goes on with the pledge's own verbs."""
        if link.modal or link.semicolon:
            return True
        if link.marked and _BASE not in self._forms:
            return False
        if not nest.holds(gerund=gerund):
            return True
        if nest.listing:
            return False
        return link.comma or (link.marked and not nest.infinitive)

    def _gerund(self, k: int) -> bool:
        word = self._words[k]
        return self._verbs.base_of_gerund(word) is not None and not self._verbs.is_base(word)

    def _closed(self, kind: str) -> int:
        """Where the last `and to V` or `and V-ing` of the complement stands, which ends a list of such."""
        if self._closing is None:
            self._closing = {}
            joining = self._verbs.joining
            for k in within(self._turns, self._first, self._last):
                joiner = joining.at(self._text, k, self._last) if self._words[k] in joining.starts else None
                after = self._past_adverbs(joiner[0]) if joiner is not None else self._last
                if after >= self._last:
                    continue
                if self._words[after] == self._verbs.infinitive:
                    self._closing[self._verbs.infinitive] = k
                elif self._gerund(after):
                    self._closing[_GERUND] = k
        return self._closing.get(kind, -1)

    def _singular(self, k: int) -> bool:
        """Whether a relative clause has a verb in the third person: `a plan that promotes trade`.

        No verb in the base form can be coordinated with that one.
        """
        after = self._past_adverbs(k + 1)
        return after < self._last and self._verbs.base_of_third(self._words[after]) is not None

    def _infinitive(self, k: int) -> bool:
        after = self._past_adverbs(k + 1)
        if after >= self._last or not self._verbs.is_base(self._words[after]):
            return False
        return not self._noun_like(self._words[after]) or self._takes_object(after)

    def _means(self, k: int) -> bool:
        """Whether a clause of purpose or means starts, where a verb in -ing follows soon."""
        if self._verbs.purpose.at(self._text, k, self._last) is None:
            return False
        return any(map(self._verbs.base_of_gerund, self._words[k : min(k + _DOING, self._last)]))

    def _noun_like(self, word: str) -> bool:
        return self._verbs.also_noun(word) or word in self._verbs.nouns_too

    def _is_verb(self, link: _Link, *, gerund: bool, adjoining: bool) -> bool:
        """Whether the word behind a link is a verb of a form looked for, and no noun or adjective."""
        verbs, k = self._verbs, link.stop
        word = self._words[k]
        if not gerund and not verbs.is_base(word):
            return False
        if word in verbs.introducing:
            return False
        if not link.marked and k + 1 < self._last and self._words[k + 1] == verbs.partitive:
            return False
        if gerund:
            return _GERUND in self._forms and (adjoining or self._takes_object(k))
        if not (_BASE in self._forms or link.marked):
            return False
        if adjoining or link.modal or not self._noun_like(word):
            return True
        # an adverb stands before it: `and actively support`
        return self._words[k - 1].endswith(verbs.adverb_ending) or self._takes_object(k)

    def _takes_object(self, k: int) -> bool:
        if k + 1 >= self._last:
            return False
        verbs, word, after = self._verbs, self._words[k], self._words[k + 1]
        return (
            after in verbs.determining
            or (verbs.is_adverb(after) and not verbs.joining.at(self._text, k + 1, self._last))
            or verbs.phrasal(word, after) is not None
            or (after[0].isalnum() and self._governs_bare(k))
        )

    def _governs_bare(self, k: int) -> bool:
        """Whether a word before a noun without an article is rather a verb than part of that noun."""
        word = self._words[k]
        if self._gerund(k):
            return word not in self._verbs.gerund_nouns
        if word in self._verbs.before_names and self._text.capital(k + 1):
            return True
        if word not in self._verbs.rather_verbs or self._words[k + 1] in self._verbs.governing:
            return False
        return self._verbs.joining.at(self._text, k + 1, self._last) is None

    def _trimmed(self, first: int, end: int) -> int:
        """The end of an object without what leads to the next verb."""
        verbs = self._verbs
        while end > first:
            word = self._words[end - 1]
            lead = word in verbs.trailing or word in verbs.renewing or verbs.is_adverb(word)
            if word[0].isalnum() and not lead:
                break
            end -= 1
        return end
