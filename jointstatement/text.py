"""A text as blocks, sentences and words, with every offset in the original.

Nothing is cleaned in a way that moves an offset. What rules look at is a *view* of the same length as
the text: white space of every kind is a blank, typographic quotes and hyphens are the plain ones,
letters are lower-case. No vocabulary of any language is known here.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from attrs import field, frozen

from jointstatement.model import Span

_PLAIN = {
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x2010), " "),
    **dict.fromkeys(map(ord, "\u2060\ufeff\xad"), " "),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc\u0060\u00b4"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u2014\u2015"), "\u2014"),
    **dict.fromkeys(map(ord, "\u2022\u2023\u25aa\u25cf\u00b7\uf0b7\u25e6"), "\u2022"),
}

_WORD = re.compile(
    r"[a-z]{2,}(?![^\W_]|-[^\W_])"  # most words; the rest after them only for speed
    r"|[^\W\d_]{2}[^\W_]*(?:-[^\W_]+)*"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., D.P.R.K.
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![^\W_])"  # 40, 1.5, 2,000, 21st
    r"|[^\W_]+(?:-[^\W_]+)*"  # long-term
    r"|'s?(?![^\W_])"  # China's, the sides'
    r"|[^\w\s]"
)

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_RARE = re.compile(r"[^ -_a-~]")
_MARKER = re.compile(
    r"[ ]*(?:(?P<bullet>[-*\u2022\u2014]|\\-)[ ]+(?=\S)"
    r"|(?P<number>\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)"
    r"[ ]+(?=[^\W_]|[\"(]))"
)
_PAGE = re.compile(
    r"[ ]*(?:[-\u2014]?[ ]*\d{0,3}[ ]*[-\u2014]?|\d{1,3}[ ]*[./]{1,3}[ ]*\d{0,3}|[./]{2}[ ]*\d{1,3})"
    r"[ ]*[.\u2014-]*[ ]*\Z"
)
_PAGE_TAIL_ENDS = "/. "
_PAGE_TAIL = re.compile(r"[ ]\d{1,2}[ ]?(?:/|\.{2,}|\. \.)[ .]*\Z")
_END = re.compile(r"[.!?]+[\"')\]]*(?:\[\d+\])?(?=[ ]+[\"'(\[]?[^\W_])")
_DOTTED = re.compile(r"(?:\b[^\W\d_]|\b[^\W\d_](?:\.[^\W\d_])+)\Z")

_TAG = re.compile(r"</?(?:sup|sub|[biu]|em|strong|span|small)>")
"""Marks of type within a line: `26<sup>th</sup>`."""
_SMALL = re.compile("[a-zß-ÿ]{4}")
_ENOUGH = 80
"""How much of a line shows whether it is all in capitals."""


class BlockKind(StrEnum):
    """How a block of a text is laid out."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    POINT = "point"


@frozen
class Block:
    """A paragraph, a heading, or a numbered or bulleted point."""

    kind: BlockKind
    start: int
    """The offset of its first character that is not a blank or its marker."""
    end: int
    marker: str
    """The number or bullet of a point as written, else empty."""
    line: int
    """The index of its first line, from 0."""

    @property
    def span(self) -> Span:
        return Span(start=self.start, end=self.end)


@frozen
class Sentence:
    """A sentence: words `first` to `last` (exclusive) of the text, in block number `block`."""

    first: int
    last: int
    block: int


@frozen(eq=False)
class Text:
    """A text, read once: its blocks, sentences and words.

    `words[i]` is the lower-case form of the word that stands at `starts[i]` to `end(i)`.
    """

    original: str
    view: str = field(repr=False)
    """The plain form with letters as written: same length, same offsets."""
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    words: tuple[str, ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    capitals: tuple[bool, ...] = field(repr=False)
    """Whether each word starts with a capital letter."""

    def end(self, index: int) -> int:
        """The offset after a word."""
        return self.starts[index] + len(self.words[index])

    def span(self, first: int, last: int) -> Span:
        """The span of the words `first` to `last` (exclusive)."""
        return Span(start=self.starts[first], end=self.end(last - 1))

    def shown(self, first: int, last: int) -> str:
        """The words `first` to `last` (exclusive) as written, white space folded."""
        return " ".join(self.view[self.starts[first] : self.end(last - 1)].split())

    def written(self, index: int) -> str:
        """One word with its letters as written."""
        return self.view[self.starts[index] : self.end(index)]

    def capital(self, index: int) -> bool:
        """Whether a word starts with a capital letter."""
        return self.capitals[index]

    def word_at(self, offset: int) -> int:
        """The index of the first word that starts at or after an offset."""
        return bisect_left(self.starts, offset)


def _plain(text: str) -> str:
    """White space as blanks, quotation marks and hyphens as the plain ones; of the same length."""
    for char in set(_RARE.findall(text)):
        plain = _PLAIN.get(ord(char))
        if plain is not None:
            text = text.replace(char, plain)
    return text


def _lower(view: str) -> str:
    low = view.lower()
    if len(low) == len(view):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in view)


@frozen
class _Line:
    start: int
    end: int
    text: str
    bare: str
    """The text without blanks around it."""


def _line(start: int, end: int, text: str) -> _Line:
    return _Line(start, end, text, text.strip())


def _lines(view: str, original: str) -> list[_Line]:
    lines = []
    position = 0
    for match in _BREAK.finditer(original):
        end, after = match.span()
        lines.append(_line(position, end, view[position:end]))
        position = after
    lines.append(_line(position, len(original), view[position:]))
    return lines


def _hard_wrapped(lines: list[_Line]) -> bool:
    """Whether the lines of a paragraph were broken at a width: many run on in lower case."""
    runs = pairs = 0
    for one, two in pairwise(lines):
        if not one.bare or not two.bare:
            continue
        pairs += 1
        runs += one.bare[-1] not in ".:;!?" and two.bare[0].islower()
    return runs >= 2 and runs * 5 >= pairs


def _clean_pages(view: str, lines: list[_Line]) -> tuple[str, list[_Line]]:
    """Blank out page numbers, so that a sentence that runs over a page stays one."""
    blanked: list[tuple[int, int]] = []
    kept: list[_Line] = []
    for line in lines:
        text = line.text
        tail = _PAGE_TAIL.search(text) if text[-1:] in _PAGE_TAIL_ENDS else None
        if line.bare and len(text) < 24 and _PAGE.match(text):
            blanked.append((line.start, line.end))
            continue
        if tail:
            blanked.append((line.start + tail.start(), line.end))
            line = _line(line.start, line.end, text[: tail.start()].ljust(len(text)))
        kept.append(line)
    return _blanked(view, blanked), kept


def _blanked(view: str, ranges: list[tuple[int, int]]) -> str:
    parts, position = [], 0
    for start, end in ranges:
        parts += [view[position:start], " " * (end - start)]
        position = end
    return "".join((*parts, view[position:]))


def _runs_on(before: str, after: str) -> bool:
    """Whether a line after a gap carries on the sentence before it."""
    return bool(before) and before[-1] not in '.:;!?"*_' and after[:1].islower()


def _shouts(text: str) -> bool:
    head = text[:_ENOUGH]
    if _SMALL.search(head):
        return False
    capitals = sum(map(str.isupper, head))
    return capitals > 3 and sum(map(str.islower, head)) * 9 <= capitals


def _groups(lines: list[_Line]) -> list[list[_Line]]:
    """Lines gathered into blocks."""
    wrapped = _hard_wrapped(lines)
    width = sorted(len(line.bare) for line in lines if line.bare)
    usual = width[len(width) * 3 // 4] if width else 0
    groups: list[list[_Line]] = []
    gap = True
    for line in lines:
        if not line.bare:
            gap = True
            continue
        text = line.bare
        before = groups[-1][-1].bare if groups else ""
        marked = _MARKER.match(line.text)
        if gap:
            joins = (
                bool(groups) and not marked and _runs_on(before, text) and (wrapped or len(groups[-1]) == 1)
            )
            joins = joins and not _heading_line(before, usual)
        elif marked and (marked["bullet"] or before[-1:] in ".:;," or not wrapped):
            joins = False
        elif not wrapped:
            joins = _runs_on(before, text)
        else:
            short = len(before) < 0.6 * usual
            joins = not (
                (_heading_line(before, usual) and text[:1].isupper())
                or (short and before[-1:] in '.:!?"' and text[:1].isupper())
                or (_shouts(text) != _shouts(before) and short and len(groups[-1]) == 1)
            )
        if joins:
            groups[-1].append(line)
        else:
            groups.append([line])
        gap = False
    return groups


def _heading_line(text: str, usual: int) -> bool:
    """Whether a line looks like a heading by itself: short, capitalised, without a full stop."""
    bare = text.strip("*_# ")
    if not bare or bare[-1] in ".;,!?" or not (bare[0].isupper() or bare[0].isdigit()):
        return False
    if text.startswith(("**", "__", "#")) and text.endswith(("**", "__", "#")):
        return True
    if _shouts(bare):
        return len(bare) < 120
    return len(bare) < max(0.7 * usual, 20) and len(bare.split()) <= 10


def _block(view: str, group: list[_Line], number: int) -> Block | None:
    start, end = group[0].start, group[-1].end
    raw = view[start:end]
    match = _MARKER.match(raw)
    marker = ""
    if match:
        marker = raw[: match.end()].strip()
        start += match.end()
    body = view[start:end]
    start += len(body) - len(body.lstrip(" *_#"))
    end = start + len(view[start:end].rstrip(" *_#"))
    if end <= start:
        return None
    body = view[start:end]
    if marker and not (marker[0].isupper() and len(body.split()) <= 8 and body[-1] not in ".;,:"):
        kind = BlockKind.POINT
    elif _is_heading(group, raw, body):
        kind = BlockKind.HEADING
    else:
        kind = BlockKind.POINT if marker else BlockKind.PARAGRAPH
    return Block(kind, start, end, marker, number)


def _is_heading(group: list[_Line], raw: str, body: str) -> bool:
    if raw.strip()[:2] == "**" and raw.strip()[-2:] == "**":
        return len(body) < 200
    if body[-1] in '.;,!?"' or not (body[0].isupper() or body[0].isdigit() or body[0] in "\"'("):
        return False
    if _shouts(body):
        return len(body) < 400 and len(group) <= 8
    return len(body) < 130 and len(body.split()) <= 16 and len(group) <= 2 and body[-1] != ":"


def _sentence_ends(view: str, block: Block, stops: frozenset[str]) -> Iterator[int]:
    """The offsets after the last character of each sentence of a block."""
    body = view[block.start : block.end]
    for match in _END.finditer(body):
        after = body[match.end() :].lstrip(" \"'([")[:1]
        if after.islower():
            continue
        before = body[max(0, match.start() - 20) : match.start()]
        if match.group()[0] == "." and match.start():
            word = before.split(" ")[-1].strip("(\"'")
            if word.lower() in stops or (_DOTTED.search(word) and len(word) < 8):
                continue
            if word.isdigit() and match.start() == len(word):
                continue
        yield block.start + match.end()
    yield block.end


def read(text: str, abbreviations: frozenset[str] = frozenset()) -> Text:
    """Read a text into blocks, sentences and words.

    Args:
        text: any string.
        abbreviations: words in lower case that a full stop may follow within a sentence (`mr`, `no`).

    Returns:
        The text; it takes time linear in its length, and no string makes it raise.
    """
    # marks of bold type are of the same width as two blanks
    plain = _plain(text).replace("**", "  ").replace("__", "  ")
    if "</" in plain:
        plain = _TAG.sub(lambda tag: " " * len(tag[0]), plain)
    view, lines = _clean_pages(plain, _lines(plain, text))
    groups = _groups(lines)
    numbers = {line.start: i for i, line in enumerate(lines)}
    blocks = tuple(b for g in groups if (b := _block(view, g, numbers[g[0].start])))
    words: list[str] = []
    starts: list[int] = []
    low = _lower(view)
    sentences: list[Sentence] = []
    for number, block in enumerate(blocks):
        first = len(words)
        found = _WORD.findall(low, block.start, block.end)
        words += found
        position = block.start
        for word in found:
            position = low.index(word, position)
            starts.append(position)
            position += len(word)
        for stop in _sentence_ends(view, block, abbreviations):
            last = bisect_left(starts, stop, first)
            if last > first:
                sentences.append(Sentence(first, last, number))
            first = last
    capitals = tuple([view[start].isupper() for start in starts])
    return Text(text, view, blocks, tuple(sentences), tuple(words), tuple(starts), capitals)


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, divided as `read` divides a text's, in lower case."""
    return tuple(_WORD.findall(_lower(_plain(phrase))))
