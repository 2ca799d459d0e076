"""Groups that a text tells the members of: `the Harbour Group, comprising A, B and C, met in Oslo`.

Of a group that the vocabulary knows with these members, the group is meant; of any other, its members.
"""

from bisect import bisect_left
from itertools import chain

from jointstatement.lexicon import Lexicon
from jointstatement.rules.heads import heads_at
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.rolls import Roll, Rolls
from jointstatement.text import Sentence, Text

_MANY = 3
"""How many parties make the members of a group."""
_EARLY = 6
"""How many sentences of the body can tell of the group that issued a statement."""
_GROUP = 24
"""How many words name a group and those who speak for it, before its members are listed."""
_LED = 6
"""How many words there are at most from `comprising` to the first of the members."""
_NUMBER = 18
"""How many words stand at most between a number of states and the list of them, with their group's name."""
_BEHIND = 12
"""How many words may stand between the members and what the group does."""
_LISTING = frozenset({"-", "—", "("})


def _first(hit: PartyHit) -> int:
    return hit.first


class Memberships:
    """Finds the groups whose members one document lists as it opens."""

    def __init__(
        self, text: Text, lexicon: Lexicon, hits: tuple[PartyHit, ...], body: tuple[Sentence, ...]
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._documents = lexicon.documents
        self._subjects = lexicon.subjects
        self._hits = hits
        self._rolls = Rolls(text, lexicon, hits)
        listing = lexicon.documents.comprising.starts | lexicon.documents.including | _LISTING
        # a sentence without any of these lists no members
        self._opening = [s for s in body[:_EARLY] if not listing.isdisjoint(text.words[s.first : s.last])]

    def listed(self) -> tuple[str, ...]:
        """The group whose members an opening lists, or the members."""
        for sentence in self._opening:
            hits = chain(self._hits[bisect_left(self._hits, sentence.first, key=_first) :], (None,))
            hit = next(hits)
            groups: dict[str, frozenset[str]] = {}
            for roll in self._rolls.within(sentence.first, sentence.last):
                while hit is not None and hit.first < roll.first:
                    if hit.id not in groups:
                        groups[hit.id] = frozenset(self._lexicon.parties.entries[hit.id].members)
                    hit = next(hits)
                if len(roll.parties) < _MANY:
                    continue
                # the group named before it, all of whose members or some the roll names
                known = (name for name, members in groups.items() if members.issuperset(roll.parties))
                group = next(known, None)
                if self._are_members(sentence, roll, known=group is not None):
                    return roll.parties if group is None else (group,)
        return ()

    def _are_members(self, sentence: Sentence, roll: Roll, *, known: bool) -> bool:
        """Whether a roll tells who the group is that meets or speaks in its sentence.

        Of a `known` group some members are enough: `the Council, including A, B and C, met`.
        """
        first, lists = roll.first, False
        if known and first > sentence.first and self._words[first - 1] in self._documents.including:
            first, lists = first - 1, True
        for k in range(max(sentence.first, first - _LED), first):
            if self._documents.comprising.at(self._text, k, first) is not None:
                # `comprising the ambassadors of A, B and C`
                first, lists = k, True
                break
        if first > sentence.first and self._words[first - 1] in _LISTING:
            first, lists = first - 1, True
        if not lists or not 0 < first - sentence.first <= _GROUP:
            return False
        if any(heads_at(self._text, self._lexicon, k, first) for k in range(sentence.first, first)):
            return False
        met = self._documents.met
        return any(
            met.at(self._text, k, sentence.last) is not None
            or heads_at(self._text, self._lexicon, k, sentence.last)
            for k in range(roll.last, min(roll.last + _BEHIND, sentence.last))
        )

    def counted(self) -> tuple[str, ...]:
        """`Leaders of four other states, including A, B, C and D`: those of a number that all are named."""
        for sentence in self._opening:
            for roll in self._rolls.within(sentence.first, sentence.last):
                if len(roll.parties) < _MANY:
                    continue
                number, k = len(roll.parties), roll.first - 1
                while k > sentence.first and not self._words[k][0].isalnum():
                    k -= 1
                if self._words[k] not in self._documents.including and k == roll.first - 1:
                    continue
                for i in range(max(sentence.first, k - _NUMBER), k):
                    if self._subjects.counts.get(self._words[i]) != number or not self._counts(
                        i + 1, min(i + 5, k + 1)
                    ):
                        continue
                    if self._words[i + 1] not in self._documents.others:
                        return roll.parties
                    own = next((h.id for h in self._hits if sentence.first <= h.first < i), None)
                    return (own, *roll.parties) if own and own not in roll.parties else ()
        return ()

    def _counts(self, first: int, last: int) -> bool:
        """Whether what a number counts are states: `four other member states`."""
        return any(self._subjects.countable.at(self._text, k, last) is not None for k in range(first, last))
