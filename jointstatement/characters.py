"""The plain form of a text: what rules look at, of the same length as the text.

White space of every kind is a blank, typographic quotes and hyphens are the plain ones, bullets of every
shape are one bullet, and the marks of Markdown and HTML are blanks. No offset moves.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

_PLAIN = {
    **dict.fromkeys(map(chr, (*range(0x2000, 0x2010), *range(0x1C, 0x20))), " "),
    **dict.fromkeys("\t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\u2060\ufeff\xad", " "),
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u0060\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    **dict.fromkeys("\u2014\u2015", "\u2014"),
    **dict.fromkeys(
        "\u2022\u2023\u2043\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25ba\u25cb\u25cf", "\u2022"
    ),
    **dict.fromkeys("\u00b7\u25e6\u25fe\u2605\u2713\u2714\u2756\u27a2\u27a4\u2b9a\uff65", "\u2022"),
    **dict.fromkeys(map(chr, range(0xF020, 0xF100)), "\u2022"),
}
_COMMON = bytes((*range(0x20, 0x60), *range(0x61, 0x7F)))
"""The printable characters of ASCII that are plain: all but the grave accent."""

_BOLD = {
    mark: re.compile(re.escape(mark) + r"[ ]*([^ *_])[^*_]{0,300}[ ]*(?:\*\*|__)") for mark in ("**", "__")
}
_STRONG = re.compile(r"<(b|strong|u|span)\b[^<>]{0,100}>[ ]*([^ <][^<]{0,300}?)[ ]*</\1>")
_NOTE = re.compile(r"\[\^?\d{1,3}\\?\]")
_RAISED_NOTE = re.compile(r"<sup>[ ]*\[?\d{1,3}\]?[ ]*</sup>")
_RAISED = re.compile(r"<sup>[ ]*(?=[a-zA-Z]{2}[ ]*</sup>)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_LINK = re.compile(r"\]\([^() ]{1,400}\)")
_SOFT = re.compile(r"(?<=[^\W\d_])\xad\s*(?=[^\W\d_])")
_ESCAPED = re.compile(r"\\(?=[^\w ]|[ ]|\Z)")
_DAMAGED, _MENDED = "';s", " 's"
"""What a page that was converted badly has in place of an apostrophe before an `s`."""
_OPENING = ' ("'
_CLOSING = ' .,:;)"'
_EMPHASIS = "*_"


@dataclass(frozen=True, eq=False, repr=False)
class Plain:
    """A text in plain characters."""

    view: str
    """The letters are as written."""
    strong: dict[int, int]
    """Where what stands in bold type or underlined starts, and where it ends."""
    joints: list[tuple[int, int]]
    """Where marks divide a word, as raised letters do in `21<sup>st</sup>`: the ends of its parts."""


def plain(text: str) -> str:
    """White space as blanks, quotation marks, hyphens and bullets as the plain ones; of the same length."""
    # bytes are sifted many times faster than characters are; without those of ASCII they stay UTF-8
    rare = text.encode("utf-8", "surrogatepass").translate(None, _COMMON).decode("utf-8", "surrogatepass")
    for char in set(rare):
        as_plain = _PLAIN.get(char)
        if as_plain is not None:
            text = text.replace(char, as_plain)
    return text


def lowered(view: str) -> str:
    """The view with small letters, of the same length."""
    low = view.lower()
    if len(low) == len(view):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in view)


def blanked(view: str, ranges: Iterable[tuple[int, int]]) -> str:
    """The view with blanks in some ranges, which are in order and do not overlap."""
    parts, position = [], 0
    for start, end in ranges:
        parts += [view[position:start], " " * (end - start)]
        position = end
    return "".join((*parts, view[position:])) if parts else view


def unmarked(view: str, original: str) -> Plain:
    """The view without the marks of Markdown and HTML, and what they set in bold type."""
    strong: dict[int, int] = {}
    joints: list[tuple[int, int]] = []
    if "\xad" in original:
        joints = [match.span() for match in _SOFT.finditer(original)]
    # here and below: one character is looked for many times faster than two
    bold = [mark for mark in _BOLD if mark[0] in view and mark in view]
    for mark in bold:
        strong |= {match.start(1): match.end() for match in _BOLD[mark].finditer(view)}
    for mark in bold:
        view = view.replace(mark, "  ")
    if "[" in view:
        notes = (match.span() for match in _NOTE.finditer(view))
        view = blanked(view, ((start, end) for start, end in notes if start and view[start - 1] != " "))
    if "<" in view:
        strong |= {match.start(2): match.end() for match in _STRONG.finditer(view)}
        view = _without(_RAISED_NOTE, view)
        raised = [m.span() for m in _RAISED.finditer(view) if view[m.start() - 1].isdigit()]
        joints += raised
        view = _without(_TAG, blanked(view, raised))
    if "]" in view and "](" in view:
        view = _without(_LINK, view).replace("[", " ")
    if _DAMAGED in view:
        view = view.replace(_DAMAGED, _MENDED)
    if "\\" in view:
        view = _without(_ESCAPED, view)
    if "*" in view or "_" in view:
        view = blanked(view, _emphases(view))
    return Plain(view, {_skipped(view, start, end): end for start, end in strong.items()}, joints)


def _skipped(view: str, start: int, end: int) -> int:
    """Where the first character that is no blank stands."""
    stretch = view[start:end]
    return start + len(stretch) - len(stretch.lstrip(" "))


def _emphases(view: str) -> Iterator[tuple[int, int]]:
    """The asterisks and underscores that open or close emphasis, not those that stand alone as bullets."""
    # one search for each mark: the search for a single character is several times faster
    for start in sorted(chain.from_iterable(_places(view, mark) for mark in _EMPHASIS)):
        before, after = view[start - 1 : start] or " ", view[start + 1 : start + 2] or " "
        if (before in _OPENING and after.isalnum()) or (after in _CLOSING and before not in " *_"):
            yield start, start + 1


def _places(view: str, char: str) -> Iterator[int]:
    start = view.find(char)
    while start >= 0:
        yield start
        start = view.find(char, start + 1)


def _without(pattern: re.Pattern[str], view: str) -> str:
    return blanked(view, (match.span() for match in pattern.finditer(view)))


_SCAN_MARKS = re.compile(
    r"[^ \na-zA-Z'\"()-]"  # what is most common is passed over first
    r"(?:(?=[a-z])(?<=[a-z][;:!*\d])|(?= [a-z])(?<=[a-z] [.,;:])|(?<=[~^]))"
)
_SIGNS = 2


def scanned(text: str) -> bool:
    """Whether a text bears, again and again, what a scan leaves behind in the midst of words."""
    return sum(1 for _ in islice(_SCAN_MARKS.finditer(text), _SIGNS)) == _SIGNS
