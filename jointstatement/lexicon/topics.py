"""What items are about: the topics, by the phrases that point to them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from jointstatement.lexicon.reading import Entry, entries, unknown_tables
from jointstatement.model import Topic
from jointstatement.text import words_of

_ANY = "*"
_ENDS_IN_S = ("s", "x", "ch", "sh")
_VOWELS = "aeiou"


class Force(IntEnum):
    """How surely a phrase points to its topic; an idle one only hides the words inside it."""

    IDLE = 0
    WEAK = 1
    FAIR = 2
    STRONG = 3


@dataclass(frozen=True, eq=False, repr=False)
class Pointer:
    """A phrase that points to a topic."""

    topic: Topic
    force: int
    """The plain number of a `Force`, which is quicker to look up by."""
    words: tuple[str, ...]
    prefix: bool
    """Its last word stands for all words that start so."""
    phrase: str
    """Its words as one string, which is quicker to look up than a tuple."""
    size: int
    """How many words it has."""


def _pointer(topic: Topic, force: int, words: tuple[str, ...], prefix: bool) -> Pointer:
    return Pointer(topic, force, words, prefix, " ".join(words), len(words))


@dataclass(frozen=True, eq=False, repr=False)
class Starts:
    """The pointers that start with one word."""

    alone: tuple[Pointer, ...]
    """Those of this word alone, the surest first."""
    longer: dict[str, tuple[Pointer, ...]]
    """Those of more words by their second, the longest first."""
    open: tuple[Pointer, ...]
    """Those of two words whose second stands for many."""


_NO_STARTS = Starts((), {}, ())


@dataclass(frozen=True, eq=False, repr=False)
class TopicIndex:
    """Every pointer, by its first word; those of one word that stand for many, by their first letters."""

    by_word: dict[str, Starts]
    by_stem: dict[str, tuple[Pointer, ...]]
    stem: int
    """The length of the keys of `by_stem`."""

    def among(self, words: Mapping[str, object]) -> dict[str, Starts]:
        """The words that start a pointer, among those that are the keys of a mapping, with the pointers."""
        by_word, by_stem, length = self.by_word, self.by_stem, self.stem
        found = {word: by_word[word] for word in by_word.keys() & words.keys()}
        for word in [word for word in words if word[:length] in by_stem]:
            for pointer in by_stem[word[:length]]:
                if word.startswith(pointer.phrase):
                    starts = found.get(word, _NO_STARTS)
                    found[word] = Starts((*starts.alone, pointer), starts.longer, starts.open)
        return found


def load_topics(files: Iterable[tuple[str, Mapping[str, Any]]]) -> TopicIndex:
    """Check and index the topics of one or more files; a topic seen again adds words to its entry.

    A phrase stands for its plural as well, unless that is a phrase of its own, of whatever topic.

    Raises:
        LexiconError: an entry is malformed, names no topic of the model, gives a phrase of no word, or gives
            a phrase of one topic two forces.
    """
    pointers: dict[tuple[Topic, tuple[str, ...], bool], Pointer] = {}
    for file, tables in files:
        unknown_tables(tables, ("topic",), file)
        for entry in entries(tables, "topic", file):
            for phrase, pointer in _entry(entry):
                same = pointers.setdefault((pointer.topic, pointer.words, pointer.prefix), pointer)
                if same.force != pointer.force:
                    one, other = (Force(each.force).name.lower() for each in (same, pointer))
                    raise entry.fail(f"{phrase!r} is {one} already, and cannot be {other}")
    return _index([*pointers.values()])


def _entry(entry: Entry) -> Iterator[tuple[str, Pointer]]:
    """The phrases of an entry, each with what it says."""
    name = entry.text("id")
    if name not in list(Topic):
        raise entry.fail(f"id must be one of {', '.join(Topic)}, not {name!r}")
    entry.name = name
    given = {force: entry.texts(force.name.lower()) for force in reversed(Force)}
    entry.texts("examples")
    entry.texts("counter_examples")
    entry.done()
    if not any(given.values()):
        raise entry.fail("must have strong, fair, weak or idle words")
    for force, phrases in given.items():
        for phrase in phrases:
            words = words_of(entry.worded(phrase.removesuffix(_ANY))[0])
            yield phrase, _pointer(Topic(name), force.value, words, phrase.endswith(_ANY))


def _index(pointers: list[Pointer]) -> TopicIndex:
    own = {pointer.words for pointer in pointers}
    by_word: dict[str, list[Pointer]] = {}
    plurals: dict[tuple[Topic, int, tuple[str, ...]], Pointer] = {}
    stems: list[Pointer] = []
    for pointer in pointers:
        if pointer.prefix and len(pointer.words) == 1:
            stems.append(pointer)
            continue
        by_word.setdefault(pointer.words[0], []).append(pointer)
        topic, force, plural = pointer.topic, pointer.force, (*pointer.words[:-1], _plural(pointer.words[-1]))
        if not pointer.prefix and plural not in own and (topic, force, plural) not in plurals:
            plurals[topic, force, plural] = _pointer(topic, force, plural, False)
    for pointer in plurals.values():
        by_word.setdefault(pointer.words[0], []).append(pointer)
    length = min((len(p.words[0]) for p in stems), default=1)
    by_stem: dict[str, list[Pointer]] = {}
    for pointer in stems:
        by_stem.setdefault(pointer.words[0][:length], []).append(pointer)
    return TopicIndex(
        {
            word: _starts(sorted(found, key=_order) if len(found) > 1 else found)
            for word, found in by_word.items()
        },
        {stem: tuple(found) for stem, found in by_stem.items()},
        length,
    )


def _starts(pointers: Iterable[Pointer]) -> Starts:
    alone: list[Pointer] = []
    longer: dict[str, list[Pointer]] = {}
    opened: list[Pointer] = []
    for pointer in pointers:
        size = len(pointer.words)
        if size == 1:
            alone.append(pointer)
        elif size == 2 and pointer.prefix:
            opened.append(pointer)
        else:
            longer.setdefault(pointer.words[1], []).append(pointer)
    return Starts(tuple(alone), {second: tuple(found) for second, found in longer.items()}, tuple(opened))


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_ENDS_IN_S) else f"{word}s"


def _order(pointer: Pointer) -> tuple[int, int, str]:
    return -len(pointer.words), -pointer.force, pointer.topic
