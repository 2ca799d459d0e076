"""What items are about: the topics, by the words that point to them."""

from collections.abc import Iterable

from attrs import field, frozen

from jointstatement.errors import LexiconError
from jointstatement.lexicon.reading import Entry
from jointstatement.model import Topic
from jointstatement.text import words_of

_ANY = "*"


@frozen(eq=False)
class Pointer:
    """A phrase that points to a topic."""

    topic: Topic
    strong: bool
    words: tuple[str, ...]
    prefix: bool
    """Its last word stands for all words that start so."""


@frozen(eq=False)
class TopicIndex:
    """Every pointer, by its first word; those of one word that stand for many, by their first letters."""

    by_word: dict[str, tuple[Pointer, ...]] = field(repr=False)
    by_stem: dict[str, tuple[Pointer, ...]] = field(repr=False)
    stem: int
    """The length of the keys of `by_stem`."""

    def starting(self, word: str) -> tuple[Pointer, ...]:
        """The pointers that this word may start, the longest first."""
        found = self.by_word.get(word, ())
        stems = self.by_stem.get(word[: self.stem])
        return found + tuple(p for p in stems if word.startswith(p.words[0])) if stems else found


def load_topics(tables: Iterable[object], file: str) -> TopicIndex:
    """Check and index topics; a topic seen again adds words to its entry.

    Raises:
        LexiconError: an entry is malformed, names no topic of the model, or gives a phrase of no word.
    """
    by_word: dict[str, set[Pointer]] = {}
    stems: list[Pointer] = []
    for number, table in enumerate(tables):
        entry = Entry(table, file, f"topic[{number}]")
        entry.name = entry.text("id")
        if entry.name not in list(Topic):
            raise entry.fail(f"id must be one of {', '.join(Topic)}")
        topic = Topic(entry.name)
        strong, weak = entry.texts("strong"), entry.texts("weak")
        entry.texts("examples")
        entry.texts("counter_examples")
        entry.done()
        if not strong and not weak:
            raise entry.fail("must have strong or weak words")
        for phrase in (*strong, *weak):
            pointer = _pointer(topic, phrase, phrase in strong, file)
            if pointer.prefix and len(pointer.words) == 1:
                stems.append(pointer)
            else:
                by_word.setdefault(pointer.words[0], set()).add(pointer)
    length = min((len(p.words[0]) for p in stems), default=1)
    by_stem: dict[str, list[Pointer]] = {}
    for pointer in stems:
        by_stem.setdefault(pointer.words[0][:length], []).append(pointer)
    return TopicIndex(
        {word: tuple(sorted(found, key=_order)) for word, found in by_word.items()},
        {stem: tuple(found) for stem, found in by_stem.items()},
        length,
    )


def _order(pointer: Pointer) -> tuple[int, str]:
    return -len(pointer.words), pointer.topic


def _pointer(topic: Topic, phrase: str, strong: bool, file: str) -> Pointer:
    prefix = phrase.endswith(_ANY)
    words = words_of(phrase.removesuffix(_ANY))
    if not words:
        raise LexiconError(file, topic, f"{phrase!r} has no word")
    return Pointer(topic, strong, words, prefix)
