"""Long words by what is left of them without one letter: to know one that a scan has damaged."""

from collections.abc import Iterable

SHORTEST = 8
"""Words shorter than this, damaged, are like too many others."""
_KEPT = 2
"""How many letters at a word's end are never taken for damaged: inflections differ there."""


def _without_one(word: str) -> list[str]:
    return [word[:k] + word[k + 1 :] for k in range(1, len(word) - _KEPT)]


class Shapes:
    """Words, each known again with one letter changed, added or lost in its midst."""

    __slots__ = ("_ends", "_known", "_shapes")

    def __init__(self, words: Iterable[str], known: Iterable[str]) -> None:
        """Index the words; what is `known` is taken as it stands."""
        long = sorted({word for word in words if len(word) >= SHORTEST and word.isalpha()})
        self._known = frozenset(known).union(long)
        self._ends = frozenset([word[0] + word[-_KEPT:] for word in long])
        shapes: dict[str, str] = {}
        for word in long:
            for rest in _without_one(word):
                # what two words may be is neither
                shapes[rest] = word if rest not in shapes else ""
        # a whole word is itself, whatever another one is without a letter
        self._shapes: dict[str, str] = shapes | dict(zip(long, long, strict=True))

    def whole(self, word: str) -> str | None:
        """The one word that this is, damaged by one letter; none where it is known, or like several."""
        if len(word) < SHORTEST - 1 or word in self._known or not word.isalpha():
            return None
        if word[0] + word[-_KEPT:] not in self._ends:
            return None
        shapes = self._shapes
        found = {shapes[shape] for shape in (word, *_without_one(word)) if shape in shapes}
        alike = {w for w in found if w and w[-_KEPT:] == word[-_KEPT:] and abs(len(w) - len(word)) <= 1}
        return alike.pop() if len(alike) == 1 else None
