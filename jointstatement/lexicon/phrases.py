"""Phrases indexed by their first word, so that one look-up a word finds the longest that stands there."""

from collections.abc import Iterable
from typing import Any, Final, Generic, TypeVar

from jointstatement.text import Text, words_of

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """A set of phrases, each with a value."""

    __slots__ = ("_by_word", "longest", "starts")

    def __init__(self, by_word: dict[str, tuple[tuple[int, tuple[str, ...], Value], ...]]) -> None:
        """What `phrases_of` has indexed.

        Args:
            by_word: by its first word, how many words a phrase has, the others, and its value; the longest
                first.
        """
        self._by_word: Final = by_word
        self.starts: Final = frozenset(by_word)
        """The words that a phrase may start with."""
        self.longest: Final = max([found[0][0] for found in by_word.values()], default=0)
        """How many words the longest of them has."""

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is made again from a pickle: compiled classes do not say so themselves."""
        return Phrases, (self._by_word,)

    def at(self, text: Text, index: int, last: int) -> tuple[int, Value] | None:
        """The longest phrase that starts with a word: the index after it, and its value."""
        words = text.words
        found = self._by_word.get(words[index])
        if found is None:
            return None
        for size, rest, value in found:
            stop = index + size
            if stop <= last and (size == 1 or words[index + 1 : stop] == rest):
                return stop, value
        return None

    def places(self, text: Text) -> set[int]:
        """Where any of a few phrases stands: each is looked for where the rarest of its words stands."""
        found: set[int] = set()
        for first, phrases in self._by_word.items():
            for size, rest, _ in phrases:
                if text.places.keys() >= {first, *rest}:
                    where = [text.places[word] for word in (first, *rest)]
                    rarest = min(range(size), key=lambda k: len(where[k]))
                    found.update([i - rarest for i in where[rarest]])
        count = len(text.words)
        return {i for i in found if i >= 0 and self.at(text, i, count) is not None}

    def followers(self) -> dict[str, frozenset[str] | None]:
        """From the first word of each phrase to what may stand second; none where it can stand alone."""
        return {
            word: None if phrases[-1][0] == 1 else frozenset(rest[0] for _, rest, _ in phrases)
            for word, phrases in self._by_word.items()
        }

    def starts_in(self, text: Text, first: int, last: int) -> list[int]:
        """The words among `first` to `last` (exclusive) that a phrase may start with."""
        words, starts = text.words[first:last], self.starts
        if starts.isdisjoint(words):
            return []
        return [i for i, word in enumerate(words, first) if word in starts]

    def before(self, text: Text, first: int, last: int) -> int | None:
        """Where a phrase starts that ends right before word `last`, the longest; not before `first`."""
        starts = self.starts
        for start in range(max(first, last - self.longest), last):
            if text.words[start] not in starts:
                continue
            found = self.at(text, start, last)
            if found is not None and found[0] == last:
                return start
        return None


def phrases_of(values: Iterable[tuple[str, Value]]) -> Phrases[Value]:
    """Phrases with their values."""
    index: dict[str, list[tuple[int, tuple[str, ...], Value]]] = {}
    for phrase, value in values:
        words = words_of(phrase)
        index.setdefault(words[0], []).append((len(words), words[1:], value))
    return Phrases({w: tuple(sorted(p, key=lambda x: -x[0])) for w, p in index.items()})


def phrase_set(phrases: Iterable[str]) -> Phrases[str]:
    """Phrases whose value is the phrase itself."""
    return phrases_of((phrase, phrase) for phrase in phrases)


def followers(*kinds: Phrases[Any]) -> dict[str, frozenset[str] | None]:
    """From the first word of phrases to what may stand second; none where it can stand alone."""
    merged: dict[str, frozenset[str] | None] = {}
    for kind in kinds:
        for word, seconds in kind.followers().items():
            known = merged.get(word, frozenset())
            merged[word] = None if known is None or seconds is None else known | seconds
    return merged
