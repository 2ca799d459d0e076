"""Coordinated verbs that make no item of their own: `aim to open a port and defend the strait`."""

from bisect import bisect_left

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head, Inflection
from jointstatement.model import Stance, Strength
from jointstatement.rules.found import MODAL, Found
from jointstatement.rules.reading import Reading
from jointstatement.text import Text

_SPOKEN = frozenset(
    {
        Strength.ASPIRATIONAL,
        Stance.WELCOME,
        Stance.RECOGNISE,
        Stance.EMPHASISE,
        Stance.CONCERN,
        Stance.CONDEMN,
        Stance.URGE,
    }
)
"""What a text does by saying it, and no one says that he will do."""

_LIST = 80
"""How many words before a verb the list that it goes on with can open."""


class Coordination:
    """Tells of the coordinated verbs of one text which only go on with the verb before them."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        self._words = text.words
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._nouns = lexicon.performatives.nouns
        self._infinitives_at = text.places.get(lexicon.subjects.to, [])

    def lists(self, head: Head, before: Found, start: int, i: int, stop: int, last: int) -> bool:
        """Whether a verb at `i`, whose group opens at `start`, is one more of a list behind another head.

        As in `aim to open a port and defend the strait`. The word behind it is `stop`.
        """
        if head.inflection is not Inflection.BASE:
            return False
        if self._is_noun(i, stop, last) or self._goes_on_infinitives(before.reading.complement, start):
            return True
        apart = self._words[start - 1] in self._subjects.conjunctions and self._words[start - 2] == ","
        if head.performative.joins and (
            before.reading.form == Inflection.BASE or (before.reading.clause and not apart)
        ):
            return True
        if before.reading.outcome is not Stance.URGE or apart:
            return False
        owned = self._words[start + 1 : start + 2]
        ours = self._subjects.ours
        if before.subject is not None and not ours.isdisjoint(owned):
            # `We call on both to open the port and reaffirm our support`: what `we` do
            return self._words[before.subject.first] not in ours
        # `call on both to open the port and agree to talks`: what others are to do
        at = bisect_left(self._infinitives_at, before.reading.complement)
        return at < len(self._infinitives_at) and self._infinitives_at[at] < start

    def _is_noun(self, i: int, stop: int, last: int) -> bool:
        """Whether a verb is a noun, by what follows: `invest in ports, among others, support for fishing`."""
        noun = self._nouns.get(self._words[i])
        if noun is None or stop >= last or stop != i + 1:
            return False
        after = self._words[stop]
        return after in noun.frames and after != self._subjects.to

    def _goes_on_infinitives(self, first: int, start: int) -> bool:
        """Whether a verb goes on with a list: `a means to bolster growth, create jobs, support farmers`."""
        words, is_base = self._words, self._verbs.is_base
        if words[start - 1] != ",":
            return False
        opened = False
        for k in range(max(first, start - _LIST), start - 1):
            if words[k] == self._subjects.to:
                opened = is_base(words[k + 1])
            elif opened and words[k] == "," and k + 1 < start - 1:
                follows = words[k + 1]
                if is_base(follows) and not self._verbs.also_noun(follows):
                    return True
        return False

    def will_be_done(self, found: list[Found], tense: str, reading: Reading) -> bool:
        """Whether a verb in its base form is one more of what will be done: `will open ports, and back`."""
        if not found or tense != Inflection.BASE or found[-1].tense != MODAL:
            return False
        return reading.outcome not in _SPOKEN

    def attributive(self, stop: int, last: int) -> bool:
        """Whether a verb before `stop` can be an adjective: `common values and shared interests`."""
        return stop >= last or not (
            self._words[stop] in self._subjects.determiners or self._words[stop] in self._subjects.possessives
        )
