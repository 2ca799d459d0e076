"""Long words by what is left of them without one letter: to know one that a scan has damaged."""

from collections.abc import Iterable
from dataclasses import dataclass

SHORTEST = 8
"""Words shorter than this, damaged, are like too many others."""
_KEPT = 2
"""How many letters at a word's end are never taken for damaged: inflections differ there."""


def _without_one(word: str) -> list[str]:
    return [word[:k] + word[k + 1 :] for k in range(1, len(word) - _KEPT)]


@dataclass(frozen=True, eq=False, repr=False)
class Shapes:
    """Words, each known again with one letter changed, added or lost in its midst."""

    known: frozenset[str]
    """The words, and others that are taken as they stand."""
    ends: frozenset[str]
    """The first letter of each with its last."""
    shapes: dict[str, str]
    """From each word, and from what is left of it without one letter, to the word; to none from what two
    words may be."""

    def whole(self, word: str) -> str | None:
        """The one word that this is, damaged by one letter; none where it is known, or like several."""
        if len(word) < SHORTEST - 1 or word in self.known or not word.isalpha():
            return None
        if word[0] + word[-_KEPT:] not in self.ends:
            return None
        shapes = self.shapes
        found = {shapes[shape] for shape in (word, *_without_one(word)) if shape in shapes}
        alike = {w for w in found if w and w[-_KEPT:] == word[-_KEPT:] and abs(len(w) - len(word)) <= 1}
        return alike.pop() if len(alike) == 1 else None


def shapes_of(words: Iterable[str], known: Iterable[str]) -> Shapes:
    """Index the words; what is `known` is taken as it stands."""
    long = sorted({word for word in words if len(word) >= SHORTEST and word.isalpha()})
    shapes: dict[str, str] = {}
    for word in long:
        for rest in _without_one(word):
            # what two words may be is neither
            shapes[rest] = word if rest not in shapes else ""
    return Shapes(
        frozenset(known).union(long),
        frozenset([word[0] + word[-_KEPT:] for word in long]),
        # a whole word is itself, whatever another one is without a letter
        shapes | dict(zip(long, long, strict=True)),
    )
