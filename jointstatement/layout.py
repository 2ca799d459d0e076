"""Lines into blocks: paragraphs, headings and points, however the publisher broke the lines.

Three layouts come up: a line for each paragraph, lines broken at a width, and one line for everything.
What tells them apart is how many lines run on in small letters into the next. Page numbers and heads that
are repeated on each page are blanked out, so that a sentence that runs over a page stays one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from jointstatement.characters import Plain
from jointstatement.lines import ALONE, LOOSE, MARKER, Lines, lines_of
from jointstatement.model import Span

_DASH = "\u2014"
_CLOSING = frozenset(",;)")
"""With what no sentence starts."""
_SMALL = re.compile("[a-zß-ÿ]{4}")
_ENOUGH = 80
"""How much of a line shows whether it is all in capitals."""
_COUNT = re.compile(r"\D?(\d+)")
_TAIL = 12
"""How many characters before a number tell whether a sentence ends there."""
_SURE = 3
"""How many numbers in their order show that a text counts its points."""
_NUMBERING = (". ", ") ")
_BEFORE = ".:;!?\"')-"
_STOPS = ".:;!?"
_ROMAN = "ivxIVX"
_LABEL = 12
"""The most words that a heading has that runs into its paragraph."""
_FEW = 4
"""The most words that a heading has that ends in a full stop."""


class BlockKind(StrEnum):
    """How a block of a text is laid out."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    POINT = "point"


@dataclass(frozen=True, eq=False, repr=False)
class Block:
    """A paragraph, a heading, or a numbered or bulleted point."""

    kind: BlockKind
    start: int
    """The offset of its first character that is not a blank, its marker or its own bold heading."""
    end: int
    marker: str
    """The number or bullet of a point as written, else empty."""
    line: int
    """The index of its first line, from 0."""

    @property
    def span(self) -> Span:
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True, eq=False, repr=False)
class Layout:
    """The blocks of a text."""

    view: str
    """The plain text, page numbers and the like blanked out."""
    blocks: tuple[Block, ...]
    joints: list[tuple[int, int]]
    """Where a word is broken: the offset after its first part, and that of its second."""


class _Group(NamedTuple):
    """The lines `first` to `last` (exclusive) of a text."""

    first: int
    last: int
    marker: int
    """How many characters the marker takes."""


def lay_out(original: str, plain: Plain) -> Layout:
    """Divide a text into blocks; it takes time linear in its length."""
    view, lines = lines_of(original, plain.view)
    grouping = _Grouping(lines)
    groups = grouping.groups()
    blocks = tuple(_headed(view, list(_blocks(view, lines, groups, plain.strong))))
    return Layout(view, blocks, sorted((*plain.joints, *grouping.joints)))


def shouts(text: str) -> bool:
    """Whether a line is all in capitals, but for what a scan has damaged."""
    if text[1:4].islower():
        return False
    head = text[:_ENOUGH]
    if _SMALL.search(head):
        return False
    capitals = sum(map(str.isupper, head))
    return capitals > 3 and sum(map(str.islower, head)) * 9 <= capitals


def _runs_on(before: str, after: str) -> bool:
    """Whether a line carries on the sentence before it."""
    return before[-1] not in '.:;!?"*_' and after[0].islower()


class _Grouping:
    """Gathers lines into blocks, and notes the words that are broken at a line's end."""

    def __init__(self, lines: Lines) -> None:
        self._starts, self._texts, _, self._gaps = lines
        self.joints: list[tuple[int, int]] = []
        self._dashes = sum([text[0] == _DASH for text in self._texts])
        widths = sorted(map(len, self._texts))
        self._usual = widths[len(widths) * 3 // 4] if widths else 0
        self._spaced = self._hard_wrapped(gap=True)
        self._wrapped = self._spaced or self._hard_wrapped(gap=False)
        self._short = max(0.7 * self._usual, 20)
        self._short_in_capitals = 0.8 * self._usual if self._wrapped else 120

    def _hard_wrapped(self, gap: bool) -> bool:
        """Whether lines were broken at a width: many run on in small letters, or all in capitals.

        Args:
            gap: whether to look at lines with blank lines between them, as in a text typed with wide spacing.
        """
        apart = self._gaps[1:]
        runs, enough = 0, max(2 + 2 * gap, apart.count(gap) / (5 - 2 * gap))
        long = 0.7 * self._usual
        for (one, two), other in zip(pairwise(self._texts), apart, strict=True):
            if (other is gap and one[-1] not in _STOPS) and (
                two[0].islower() or (len(one) > long and shouts(one) and shouts(two))
            ):
                runs += 1
                if runs >= enough:
                    return True
        return False

    def groups(self) -> list[_Group]:
        """The lines of each block."""
        groups: list[_Group] = []
        texts, gaps, wrapped = self._texts, self._gaps, self._wrapped
        full, wide = 0.6 * self._usual, max(self._short, self._short_in_capitals)
        head = width = 0
        expected = 1
        pending = False
        before = ""
        for i, text in enumerate(texts):
            initial, second = text[0], text[1:2]
            # a marker that is a letter ends right behind it, but for a Roman number
            worded = (
                initial.isalpha() and second not in " .)" and (initial not in _ROMAN or second not in _ROMAN)
            )
            if pending or (
                # most lines of a text broken at a width join the one before: no need to look on
                (worded and wrapped and not gaps[i])
                and (
                    (len(before) >= full and before[-1] != "-")
                    if initial.islower()
                    else (len(before) >= wide and before[1:4].islower())
                )
            ):
                pending, before = False, text
                continue
            found = None if worded else self._marker(i, expected)
            if found is not None and found["count"]:
                expected = int(found["count"]) + 1
            if i and (found is not None or not self._joins(head, i)):
                groups.append(_Group(head, i, width))
                head, width = i, 0
            if found is not None:
                width = found.end()
                pending = width == len(text)
            before = text
        if texts:
            groups.append(_Group(head, len(texts), width))
        return groups

    def _marker(self, i: int, expected: int) -> re.Match[str] | None:
        """The marker that a line starts with, where it makes a point of it."""
        text = self._texts[i]
        found = MARKER.match(text) or ALONE.match(text)
        ends = not i or self._gaps[i] or self._texts[i - 1][-1] in ".:;,!?"
        if found is None:
            found = LOOSE.match(text) if ends and len(text) > 40 else None
            return found if found and int(found["count"]) == expected else None
        bullet = found.re is MARKER and found["bullet"] not in (None, "-")
        if not ends and self._interrupts(text):
            return None
        if ends or bullet or not self._wrapped or int(found["count"] or 0) == expected:
            return found
        return found if self._heads(self._texts[i - 1]) else None

    def _interrupts(self, line: str) -> bool:
        """Whether the dash at the start of a wrapped line is none of a list: no other line has one."""
        return line[0] == _DASH and self._dashes == 1

    def _linked(self, i: int) -> bool:
        """Whether a line is what a page's link left of a sentence, or goes on behind one.

        As the name and the comma in `… with the minister / Amina Wekesa / , who`, a line each.
        """
        before, text = self._texts[i - 1], self._texts[i]
        if text[0] in _CLOSING:
            return True
        if i + 1 == len(self._texts) or self._gaps[i + 1] or before[-1] in _STOPS or text[-1] in _STOPS:
            return False
        after = self._texts[i + 1]
        return text[0].isalnum() and (after[0] in _CLOSING or after[0].islower())

    def _joins(self, head: int, i: int) -> bool:
        """Whether a line without a marker belongs to the block of the line before it, which `head` opens."""
        before, text = self._texts[i - 1], self._texts[i]
        if before[-1] == "-" and before[-2:-1].isalpha() and text[0].islower():
            self.joints.append((self._starts[i - 1] + len(before) - 1, self._starts[i]))
            return True
        if self._gaps[i] and not self._spaced:
            return self._joins_over_gap(before, text, alone=i - head == 1)
        if not self._wrapped:
            return _runs_on(before, text) or self._linked(i)
        short = len(before) < 0.6 * self._usual
        if text[0].islower() and not short:
            return True
        if shouts(before) and shouts(self._texts[head]) and not shouts(text):
            return False
        capital = text[0].isupper()
        if capital and (self._heads(before) or (short and before[-1] in '.:!?"')):
            return False
        return not (short and i - head == 1 and shouts(text) != shouts(before))

    def _joins_over_gap(self, before: str, text: str, alone: bool) -> bool:
        """Whether a sentence runs on behind a blank line, as it does over the end of a page.

        Args:
            before: the line before it.
            text: the line behind it.
            alone: whether the line before is the only one of its block.
        """
        if self._heads(before) or (shouts(before) and not shouts(text)):
            return False
        if _runs_on(before, text):
            return self._wrapped or alone
        full = self._wrapped and not alone and len(before) >= 0.8 * self._usual
        last = before[-1]
        return full and (last.isalpha() or last == ",") and not self._heads(text) and not shouts(text)

    def _heads(self, text: str) -> bool:
        """Whether a line looks like a heading by itself: short, capitalised, without a full stop."""
        size = len(text)
        short, in_capitals = size < self._short, size < self._short_in_capitals
        if not (short or in_capitals) or text[-1] in ".;,!?":
            return False
        if not (text[0].isupper() or text[0].isdigit()):
            return False
        return in_capitals if shouts(text) else short and len(text.split()) <= 10


def _blocks(view: str, lines: Lines, groups: list[_Group], strong: dict[int, int]) -> Iterator[Block]:
    """The blocks of the groups of lines, those divided that hold several numbered points."""
    expected = 1
    starts = lines.starts
    for first, last, width in groups:
        start, end = starts[first], starts[last - 1] + len(lines.texts[last - 1])
        number, height = lines.numbers[first], last - first
        marker = view[start : start + width].strip()
        count = _COUNT.match(marker)
        expected = int(count[1]) + 1 if count else expected
        start += width
        skips = True
        found = _inline(view, start, end, expected, starts, skips)
        while found is not None:
            # one number may be lost in a block, so that no text is searched through for each of many
            skips = skips and found[2] == expected + 1
            stop, after, expected = found
            yield from _pieces(view, start, stop, marker, height, strong, number)
            start, marker = after, view[stop:after].strip()
            found = _inline(view, start, end, expected, starts, skips)
        yield from _pieces(view, start, end, marker, height, strong, number)


def _inline(
    view: str, start: int, end: int, expected: int, starts: list[int], skips: bool
) -> tuple[int, int, int] | None:
    """Where the number of the next point stands in the midst of a stretch of text.

    Args:
        view: the plain text.
        start: where the stretch starts.
        end: where it ends.
        expected: the number of the next point.
        starts: where the lines of the text start.
        skips: whether the number after that one will do.

    Returns:
        The offsets of the number and of what follows it, and the number expected next.
    """
    sure = expected > _SURE
    for number in (expected, expected + 1) if sure and skips else (expected,):
        digits = str(number)
        after = start
        while (at := view.find(digits, after, end)) >= 0:
            after = at + len(digits)
            if view[after : after + 2] not in _NUMBERING or view[at - 1 : at] != " ":
                continue
            ahead = view[max(start, at - _TAIL) : at].rstrip()
            if not ahead or not view[after + 2 : after + 4].lstrip(' "(')[:1].isupper():
                continue
            opens = ahead[-1] in _BEFORE or _at_line_start(starts, at)
            if opens or (sure and number == expected):
                return at, after + 2, number + 1
    return None


def _at_line_start(starts: list[int], offset: int) -> bool:
    i = bisect_left(starts, offset)
    return i < len(starts) and starts[i] == offset


def _pieces(
    view: str, start: int, end: int, marker: str, height: int, strong: dict[int, int], number: int
) -> Iterator[Block]:
    """The block of a stretch of text, behind the heading that runs into it if it has one."""
    body = view[start:end].lstrip(" *_#>")
    start = end - len(body)
    body = body.rstrip(" *_#")
    end = start + len(body)
    if not body:
        return
    bold = strong.get(start)
    if bold is not None and bold < end:
        label = _run_in(view, start, bold, end, bool(marker))
        if label is not None:
            if not marker:
                yield Block(BlockKind.HEADING, start, label[0], "", number)
            start = label[1]
        kind = BlockKind.POINT if marker else BlockKind.PARAGRAPH
        yield Block(kind, start, end, marker, number)
        return
    if body[0] == '"' and (body.count('"') == 1 or (body[-1] == '"' and body.count('"') == 2)):
        # a quotation of whole paragraphs: its marks are the reporter's
        inner = body.strip('" ')
        if inner:
            start += body.index(inner)
            end = start + len(inner)
            body = inner
    if marker and not (marker[0].isupper() and body[-1] not in ".;,:" and len(body.split()) <= 8):
        kind = BlockKind.POINT
    elif (bold is not None and _is_bold_heading(body)) or _is_heading(height, body):
        kind = BlockKind.HEADING
    else:
        kind = BlockKind.POINT if marker else BlockKind.PARAGRAPH
    yield Block(kind, start, end, marker, number)


def _run_in(view: str, start: int, bold: int, end: int, point: bool) -> tuple[int, int] | None:
    """Where the bold words at a block's start end and what they head starts, if they head it."""
    label = view[start:bold].rstrip(" *_")
    rest = view[bold:end].lstrip(" ")
    if not label:
        return None
    closed = label[-1:] in ":.-\u2014"
    if not closed and rest[:1] not in ":.-\u2014":
        return None
    stop = label[-1] if closed else rest[0]
    text = rest if closed else rest[1:].lstrip(" ")
    few = len(label.split()) <= (_LABEL if stop != "." else _FEW)
    if not few or not text or not (point or not text[0].islower()):
        return None
    return start + len(label), end - len(text)


def _is_bold_heading(body: str) -> bool:
    return len(body) < 200 and (body[-1] != "." or len(body.split()) <= _FEW)


def _is_heading(height: int, body: str) -> bool:
    if body[-1] in '.;,!?"' or not (body[0].isupper() or body[0].isdigit() or body[0] in "\"'("):
        return False
    if shouts(body):
        return len(body) < 400 and height <= 8
    return len(body) < 130 and len(body.split()) <= 16 and height <= 2 and body[-1] != ":"


def _headed(view: str, blocks: list[Block]) -> Iterator[Block]:
    """The blocks, those numbered ones made headings that stand above paragraphs and are titles."""
    for number, block in enumerate(blocks, 1):
        following = blocks[number] if number < len(blocks) else None
        if (
            block.kind is BlockKind.POINT
            and block.end - block.start < 90
            and block.marker[:1] != "("
            and following is not None
            and following.kind is not BlockKind.POINT
            and block.marker[-1:].isascii()
            and any(char.isalnum() for char in block.marker)
            and _is_title(view[block.start : block.end])
        ):
            block = Block(BlockKind.HEADING, block.start, block.end, block.marker, block.line)
        yield block


def _is_title(text: str) -> bool:
    """Whether the long words of a text are all capitalised, and no stop ends it."""
    words = [word for word in text.split() if len(word) > 3]
    return text[-1] not in ".;:,!?" and bool(words) and all(not word[0].islower() for word in words)
