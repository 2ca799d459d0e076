"""The lines of a text that are its own, without the numbers and heads of its pages."""

import re
from collections import Counter
from itertools import accumulate, pairwise
from typing import NamedTuple

from jointstatement.characters import blanked

MARKER = re.compile(
    r"(?P<bullet>(?:[-*+?\u2022\u2014]|o(?=[ ]+[^\W\d_]{2}))[ ]+(?=\S)|\u2022(?=[^\W_])|-(?=[A-Z]))"
    r"|(?P<number>\(?(?:(?P<count>\d{1,3})|(?:(?![A-Z][. ]+[A-Z]\.)[a-zA-Z])|[ivxIVX]{1,5})[ ]?[.)]"
    r"|\[\d{1,3}\]|\d{1,2}/(?=[ ]+[a-zA-Z])|\d{1,2}(?:\.\d{1,2}){1,3}\.?)"
    r"(?:[ ]+(?=[^\W_]|[\"(])|(?<=[.)])(?=[A-Z][a-z]))"
)
"""What a line of a point starts with: its bullet, or its number."""
LOOSE = re.compile(r"(?P<count>\d{1,3})(?:[ ]?[-/])?[ ]+(?=[\"(]?[A-Z])")
"""A number without a stop, which only the count of the points tells from another."""
ALONE = re.compile(r"\(?(?:(?P<count>\d{1,3})|[a-z]|[ivx]{1,5})[.)]\Z")
"""A number alone on its line."""
_PAGE = re.compile(
    r"(?:[-\u2014]?[ ]*\d{0,3}[ ]*[-\u2014]?|\d{1,3}[ ]*[./]{1,3}[ ]*\d{0,3}|[./]{1,3}[ ]*\d{1,3})"
    r"[ ]*[.\u2014-]*\Z"
)
_PAGE_TAIL = re.compile(r"[ ]\d{1,2}[ ]?(?:/|\.{2,}|\. \.)[ .]*\Z|[ .]/[ ]?\d{1,2}\Z")
_INDENT = 2
"""The blanks of a paragraph's first line at least."""
_MOST_INDENTED, _MOST_ENDED = 0.5, 0.8
_ENDS = frozenset(".:;,!?\"'")
"""With what a line ends before a new paragraph."""
_PAGE_LONG = 24
_TAIL = 12
"""The most letters that a page number at the end of a line takes."""
_NUMBER = re.compile(r"\d+")


class Lines(NamedTuple):
    """The lines of a text, in four lists that go together."""

    starts: list[int]
    texts: list[str]
    """Without blanks around them."""
    numbers: list[int]
    gaps: list[bool]
    """Whether a blank line stands before each."""


def lines_of(original: str, view: str) -> tuple[str, Lines]:
    """The lines that are the text's, and the view without the others."""
    bounds = list(accumulate(map(len, original.splitlines(keepends=True)), initial=0))
    stripped = [view[start:end].strip() for start, end in pairwise(bounds)]
    repeated = _repeated(stripped)
    starts, texts, numbers, gaps = lines = Lines([], [], [], [])
    out: list[tuple[int, int]] = []
    seen: set[str] = set()
    expected, gap = 1, False
    for number, (start, text) in enumerate(zip(bounds, stripped, strict=False)):
        if not text:
            gap = True
            continue
        first, last = text[0], text[-1]
        if view[start] != first:
            start = view.index(first, start)
        lettered = first.isalpha()
        if (repeated and (text in seen or (last.isdigit() and _NUMBER.sub("#", text) in repeated))) or (
            not lettered and _is_page_number(text, expected)
        ):
            out.append((start, start + len(text)))
            continue
        if repeated and text in repeated:
            seen.add(text)
        if not last.isalpha() and _may_have_tail(text, last):
            tail = _PAGE_TAIL.search(text, max(0, len(text) - _TAIL))
            if tail:
                out.append((start + tail.start(), start + len(text)))
                text = text[: tail.start()].rstrip()
                if not text:
                    gap = True
                    continue
        if not lettered and (first.isdigit() or first == "("):
            count = ALONE.match(text) or MARKER.match(text) or LOOSE.match(text)
            if count is not None and count["count"]:
                expected = int(count["count"]) + 1
        starts.append(start)
        texts.append(text)
        numbers.append(number)
        gaps.append(gap)
        gap = False
    for i in _first_lines(
        [start - bounds[number] for start, number in zip(starts, numbers, strict=True)], texts
    ):
        gaps[i] = True
    return blanked(view, out), lines


def _first_lines(indents: list[int], texts: list[str]) -> list[int]:
    """The lines that open a paragraph by their indent, in a text whose other lines have none.

    Where most lines in front of them end nothing, what is indented only goes on: as below a bullet.
    """
    indented = [i for i, indent in enumerate(indents) if indent >= _INDENT and i]
    if not _MOST_INDENTED * len(indents) > len(indented) > 2:
        return []
    flush = [i for i in indented if not indents[i - 1]]
    ended = sum(texts[i - 1][-1] in _ENDS for i in flush)
    if len(flush) < 3 or ended < _MOST_ENDED * len(flush):
        return []
    return [i for i in indented if not indents[i - 1] or texts[i - 1][-1] in _ENDS]


def _may_have_tail(text: str, last: str) -> bool:
    """Whether a page number may stand at the end of a line, from its last characters."""
    if last == ".":
        return text[-2:-1] in " ./"
    return last == "/" or (last.isdigit() and "/" in text[-4:])


def _repeated(texts: list[str]) -> set[str]:
    """Short lines that come three times: the heads of pages, also those that differ by their number."""
    counted = Counter([text for text in texts if 3 < len(text) < 90])
    numbered = [text for text in counted if len(text) < _PAGE_LONG and text[-1].isdigit()]
    counted += Counter([_NUMBER.sub("#", text) for text in numbered])
    return {text for text, count in counted.items() if count > 2 and _is_running_head(text)}


def _is_page_number(text: str, expected: int) -> bool:
    """Whether a line is a page number; it may also be the number of the next point, alone on its line."""
    if len(text) > _PAGE_LONG or not _PAGE.match(text):
        return False
    alone = ALONE.match(text)
    return alone is None or int(alone["count"] or 0) != expected


def _is_running_head(text: str) -> bool:
    return text[0].isalnum() and text[-1] not in ".;:,!?" and MARKER.match(text) is None
