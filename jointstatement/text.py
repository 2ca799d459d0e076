"""A text as blocks, sentences and words, with every offset in the original.

Nothing is cleaned in a way that moves an offset. What rules look at is a *view* of the same length as
the text. No vocabulary of any language is known here.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, compress, count, pairwise
from operator import add, itemgetter
from sys import intern
from typing import Final

from jointstatement.characters import lowered, plain, unmarked
from jointstatement.layout import Block, BlockKind, lay_out, shouts
from jointstatement.model import Span
from jointstatement.sentences import Stops, sentence_ends, stops_of

__all__ = ["Block", "BlockKind", "Sentence", "Stops", "Text", "read", "stops_of", "words_of"]

_WORD = re.compile(
    r"[^\W\d_]{2}[^\W_]*(?:-[^\W_]+)*"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., D.P.R.K.
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![^\W_])"  # 40, 1.5, 2,000, 21st
    r"|[^\W_]+(?:-[^\W_]+)*"  # long-term
    r"|'s?(?![^\W_])"  # China's, the sides'
    r"|[^\w\s]"
)


@dataclass(frozen=True, eq=False, repr=False)
class Sentence:
    """A sentence: words `first` to `last` (exclusive) of the text, in block number `block`."""

    first: int
    last: int
    block: int


class Text:
    """A text, read once: its blocks, sentences and words.

    `words[i]` is the lower-case form of the word that stands at `starts[i]` to `end(i)`; a word that is
    broken at the end of a line is one word.
    """

    __slots__ = ("blocks", "broken", "capitals", "original", "places", "sentences", "starts", "view", "words")

    def __init__(
        self,
        original: str,
        view: str,
        blocks: tuple[Block, ...],
        sentences: tuple[Sentence, ...],
        words: tuple[str, ...],
        starts: tuple[int, ...],
        capitals: tuple[bool, ...],
        broken: dict[int, int],
        places: dict[str, list[int]],
    ) -> None:
        self.original: Final = original
        self.view: Final = view
        """The plain form with letters as written: same length, same offsets."""
        self.blocks: Final = blocks
        self.sentences: Final = sentences
        self.words: Final = words
        self.starts: Final = starts
        self.capitals: Final = capitals
        """Whether each word starts with a capital letter."""
        self.broken: Final = broken
        """The ends of the words that stand in two parts."""
        self.places: Final = places
        """Where each word stands, in order."""

    def end(self, index: int) -> int:
        """The offset after a word."""
        if index in self.broken:
            return self.broken[index]
        return self.starts[index] + len(self.words[index])

    def span(self, first: int, last: int) -> Span:
        """The span of the words `first` to `last` (exclusive)."""
        return Span(start=self.starts[first], end=self.end(last - 1))

    def shown(self, first: int, last: int) -> str:
        """The words `first` to `last` (exclusive) as written, white space folded and broken words whole."""
        parts, position = [], self.starts[first]
        for i in range(first, last) if self.broken else ():
            if i in self.broken:
                parts += [self.view[position : self.starts[i]], self.written(i)]
                position = self.broken[i]
        return " ".join("".join((*parts, self.view[position : self.end(last - 1)])).split())

    def written(self, index: int) -> str:
        """One word with its letters as written."""
        written = self.view[self.starts[index] : self.end(index)]
        if index in self.broken:
            whole = "".join(written.split())
            return whole if len(whole) == len(self.words[index]) else "".join(whole.rsplit("-", 1))
        return written

    def capital(self, index: int) -> bool:
        """Whether a word starts with a capital letter."""
        return self.capitals[index]

    def until(self, last: int) -> "Text":
        """The text as though its words ended before one of them; every offset and block stays."""
        places = {word: where[: bisect_left(where, last)] for word, where in self.places.items()}
        return Text(
            self.original,
            self.view,
            self.blocks,
            sentences=tuple(s for s in self.sentences if s.last <= last),
            words=self.words[:last],
            starts=self.starts[:last],
            capitals=self.capitals[:last],
            broken={i: end for i, end in self.broken.items() if i < last},
            places={word: where for word, where in places.items() if where},
        )

    def reworded(
        self, words: tuple[str, ...], broken: dict[int, int], places: dict[str, list[int]]
    ) -> "Text":
        """The text with other words in the same places."""
        return Text(
            *(self.original, self.view, self.blocks, self.sentences, words, self.starts, self.capitals),
            *(broken, places),
        )

    def word_at(self, offset: int) -> int:
        """The index of the first word that starts at or after an offset."""
        return bisect_left(self.starts, offset)


def read(text: str, stops: Stops | None = None) -> Text:
    """Read a text into blocks, sentences and words.

    Args:
        text: any string.
        stops: the words that tell whether a full stop ends a sentence.

    Returns:
        The text; it takes time linear in its length, and no string makes it raise.
    """
    stops = stops or Stops()
    layout = lay_out(text, unmarked(plain(text), text))
    view, blocks = layout.view, layout.blocks
    low = lowered(view)
    words, starts, firsts = _words(low, blocks)
    broken: dict[int, int] = {}
    if layout.joints:
        words, starts, broken = _joined(words, starts, layout.joints)
        firsts = [bisect_left(starts, block.start) for block in blocks]
    firsts.append(len(words))
    sentences = _sentences(sentence_ends(view, stops), starts, firsts)
    capitals = list(map(str.isupper, itemgetter(*starts)(view))) if starts else []
    for i in _shouted(view, blocks, firsts) if stops.small else ():
        capitals[i] = capitals[i] and words[i] not in stops.small
    places: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        places.setdefault(word, []).append(i)
    return Text(
        *(text, view, blocks, tuple(sentences), tuple(words), tuple(starts), tuple(capitals), broken, places)
    )


def _words(low: str, blocks: tuple[Block, ...]) -> tuple[list[str], list[int], list[int]]:
    """The words of the blocks, where each starts, and the index of each block's first word.

    Most of what stands between blanks is one word of letters: a loop goes only over the rest.
    """
    parts, position = [], 0
    for block in blocks:
        parts += [" " * (block.start - position), low[block.start : block.end]]
        position = block.end
    # an underscore is of no word, so that the words of a chunk make up all of it
    chunks = "".join(parts).replace("_", " ").split(" ")
    # the lengths before a chunk, and a blank for each chunk before it
    offsets = map(add, accumulate(map(len, chunks), initial=0), count())
    places = list(compress(offsets, chunks))
    chunks = list(filter(None, chunks))
    words: list[str] = []
    inner: list[int] = []  # where the words start that no blank stands before
    cuts: dict[str, list[str]] = {}
    done = 0
    for i in [i for i, chunk in enumerate(chunks) if not chunk.isalpha()]:
        chunk = chunks[i]
        last = chunk[-1]
        if last in ",.;:" and (head := chunk[:-1]).isalpha():
            # one more word of letters, and a stop behind it
            chunks[i] = head
            words += chunks[done : i + 1]
            words.append(last)
            inner.append(places[i] + len(head))
            done = i + 1
            continue
        cut = cuts.get(chunk)
        if cut is None:
            cut = cuts[chunk] = _WORD.findall(chunk)
        if len(cut) > 1:
            words += chunks[done:i]
            words += cut
            place = places[i]
            for word in cut[:-1]:
                place += len(word)
                inner.append(place)
            done = i + 1
    words += chunks[done:]
    starts = sorted(places + inner)
    return words, starts, [bisect_left(starts, block.start) for block in blocks]


def _sentences(ends: Iterable[int], starts: list[int], firsts: list[int]) -> list[Sentence]:
    """The sentences: from the first word of a block, or of what follows an end, to the next of either."""
    sentences: list[Sentence] = []
    cuts = iter([*[bisect_left(starts, end) for end in ends], len(starts)])
    cut = next(cuts)
    for number, (first, after) in enumerate(pairwise(firsts)):
        while cut < after:
            if cut > first:
                sentences.append(Sentence(first, cut, number))
                first = cut
            cut = next(cuts)
        if after > first:
            sentences.append(Sentence(first, after, number))
    return sentences


def _shouted(view: str, blocks: tuple[Block, ...], firsts: list[int]) -> Iterator[int]:
    """The words of paragraphs and points all in capitals, where a capital letter tells no name."""
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING and shouts(
            view[block.start : min(block.end, block.start + 80)]
        ):
            yield from range(firsts[number], firsts[number + 1])


def _joined(
    words: list[str], starts: list[int], joints: list[tuple[int, int]]
) -> tuple[list[str], list[int], dict[int, int]]:
    """The words with those made one that stand in two parts.

    Whether a hyphen at a line's end is the word's own is told by the text: by the other places where the
    word stands, or where both its parts stand as words.
    """
    known = Counter(words)
    made: list[str] = []
    places: list[int] = []
    broken: dict[int, int] = {}
    done = 0
    for first_end, second in joints:
        i = bisect_left(starts, second, done)
        hyphen = i > 1 and words[i - 1] == "-" and starts[i - 1] == first_end
        at = i - 1 - hyphen
        if at < done or i == len(starts) or starts[i] != second or starts[at] + len(words[at]) != first_end:
            continue
        made += words[done:at]
        places += starts[done : at + 1]
        whole, kept = words[at] + words[i], f"{words[at]}-{words[i]}"
        own = kept in known or (known[words[at]] > 1 and known[words[i]] > 1)
        broken[len(made)] = second + len(words[i])
        made.append(kept if hyphen and own and whole not in known else whole)
        done = i + 1
    return made + words[done:], places + starts[done:], broken


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, divided as `read` divides a text's, in lower case; equal ones are one object."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(map(intern, phrase.lower().split()))
    return tuple(map(intern, _WORD.findall(lowered(plain(phrase)))))
