"""Long words by what is left of them without one letter: to know one that a scan has damaged."""

from collections.abc import Iterable, Iterator, Mapping

SHORTEST = 8
"""Words shorter than this, damaged, are like too many others."""
_KEPT = 2
"""How many letters at a word's end are never taken for damaged: inflections differ there."""


def _without_one(word: str) -> Iterator[str]:
    for k in range(1, len(word) - _KEPT):
        yield word[:k] + word[k + 1 :]


class Shapes:
    """Words, each known again with one letter changed, added or lost in its midst."""

    __slots__ = ("_known", "_left", "_words")

    def __init__(self, words: Iterable[str], known: Iterable[str]) -> None:
        """Index the words; what is `known` is taken as it stands."""
        self._words = frozenset(word for word in words if len(word) >= SHORTEST and word.isalpha())
        self._known = frozenset(known) | self._words
        left: dict[str, str] = {}
        for word in sorted(self._words):
            for rest in _without_one(word):
                # what two words may be is neither
                left[rest] = word if rest not in left else ""
        self._left: Mapping[str, str] = left

    def whole(self, word: str) -> str | None:
        """The one word that this is, damaged by one letter; none where it is known, or like several."""
        if len(word) < SHORTEST - 1 or word in self._known or not word.isalpha():
            return None
        found = {self._left[word]} if word in self._left else set()
        for rest in _without_one(word):
            if rest in self._words:
                found.add(rest)
            elif rest in self._left:
                found.add(self._left[rest])
        alike = {w for w in found if w and w[-_KEPT:] == word[-_KEPT:] and abs(len(w) - len(word)) <= 1}
        return alike.pop() if len(alike) == 1 else None
