"""Who speaks for a party without naming it beside the name: `the Kenyan side was led by X`."""

from bisect import bisect_right

from jointstatement.lexicon import Lexicon
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.scan import standing
from jointstatement.text import Sentence, Text

_BEFORE = 8
"""How many words before the verb those are named who are led."""
_BEHIND = 5
"""How many words behind it."""
_ELLIPSIS = 40
"""How far behind a first leader a second one is named without the verb: `and Norway by Y`."""


class Delegations:
    """Tells which words name those who led or represented a party in one text."""

    def __init__(
        self, text: Text, lexicon: Lexicon, phrases: NounPhrases, sentences: tuple[Sentence, ...]
    ) -> None:
        self._words = text.words
        self._people = lexicon.documents.people
        self._subjects = lexicon.subjects
        self._hit_at = phrases.hit_at
        self.led: dict[int, str] = {}
        """The parties by the word behind `led by`, where those who led them are named."""
        self.leading: dict[int, str] = {}
        """The parties by the verb in front of which those are named: `X headed the Kenyan side`."""
        places = standing(text, self._people.leading)
        if not places:
            return
        ends = [*(sentence.last for sentence in sentences), len(text.words)]
        for k in places:
            self._read(k, ends[min(bisect_right(ends, k), len(ends) - 1)])

    def _read(self, k: int, last: int) -> None:
        if k + 2 >= last:
            return
        if self._words[k + 1] not in self._subjects.agent:
            party = self._behind(k, last)
            if party is not None:
                self.leading[k] = party
            return
        party = self._before(k)
        if party is None:
            return
        self.led[k + 2] = party
        for i in range(k + 3, min(k + _ELLIPSIS, last - 1)):
            other = self._before(i) if self._words[i] in self._subjects.agent else None
            if other is not None and other != party:
                # `the Kenyan side by X and the Norwegian one by Y`
                self.led[i + 1] = other

    def _before(self, k: int) -> str | None:
        """The party before word `k`, with no more between than its delegation and forms of `be`."""
        words, people = self._words, self._people
        for i in range(k - 1, max(k - _BEFORE, -1), -1):
            hit = self._hit_at(i)
            if hit is not None:
                return hit.id
            word = words[i]
            passed = word in people.delegates or word in self._subjects.be or word == ","
            if not (passed or word.startswith("'") or self._ends_name(i)):
                return None
        return None

    def _ends_name(self, i: int) -> bool:
        """Whether a party's name of several words ends at a word."""
        return any(
            (hit := self._hit_at(k)) is not None and hit.last > i for k in range(max(i - _BEFORE, 0), i)
        )

    def _behind(self, k: int, last: int) -> str | None:
        """The party that the verb at word `k` has as its object: `represented Kenya`, `led its side`."""
        words, people = self._words, self._people
        for i in range(k + 1, min(k + _BEHIND, last)):
            hit = self._hit_at(i)
            if hit is None:
                if words[i] not in self._subjects.articles and not (
                    words[i] in people.delegates or words[i] in self._subjects.of
                ):
                    return None
                continue
            near = words[k + 1 : hit.last + 2]
            represented = words[k] in people.representing or not people.delegates.isdisjoint(near)
            return hit.id if represented else None
        return None
