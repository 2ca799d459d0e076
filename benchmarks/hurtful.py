"""Texts built to hurt: long runs of the vocabulary's own pieces, of marks that never close, of one sentence.

Each is a `Shape`, of which a text of any length can be made, so that work or time can be compared from one
length to the next. `of_entries` makes them of every entry of the vocabulary, `of_lists` of its lists,
`of_marks` of what no vocabulary holds, `of_pairs` of two pieces in turn.
"""

import random
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from itertools import cycle
from typing import Any

from attrs import frozen

from jointstatement.lexicon.reading import own_files, read_toml

OPENINGS = {
    "official": "Joint Statement of Kenya and Norway\n\nOslo, 3 May 2019\n\nThe two sides agreed to ",
    "report": 'OSLO, May 3 (Savanna Press) -- Kenya and Peru issued a joint statement. "We agree," it said. ',
    "bare": "",
}
"""With what a text starts, by name: what the rest of it is read as hangs on it."""
JOINTS = (" ", ", ", " and ", ". ", "\n", "\n\n", ' "', "; ")
_WORDY = 60
"""A string of the vocabulary that is longer than this is a list of words."""
_PROSE = frozenset({"examples", "counter_examples"})
"""Keys below which whole sentences stand."""
_DEEP = 3
"""How many parts the path of a list has at most: the file, the table, the key."""
_MARKS = (
    *("(", ")", "[", "]", "{", "<", ">", '"', "'", "\u201c", "\u201d", "\u2018", "\u2019", "\xab", "*"),
    *("**", "_", "__", "#", "##", "|", "-", "--", "\u2013", "\u2014", "\u2022", "...", "!", "?", "/", "\\"),
    *("&", "%", "$", "\u20ac", "<b>", "</b>", "<span>", "<sup>", "<a href=", "](", "[^1]", "***", "---"),
    *("&amp;", "\xad", "\xad ", "\t", "\xa0", " ", "\n", "\r", "\x0b", "\x85", "\u2028", "\ufeff"),
    *("\u200b", "\x00", "0", "1,", "1.", "1.1", "1 ", "12 ", "(1) ", "(a) ", "a) ", "i. ", "IV. ", "- "),
    *("* ", "\u2022 ", "o ", "A", "a", "a-", "A.", "A. ", "U.S.", "e.g. ", "Mr. ", "x ", "X ", "XX "),
    *("Xx ", "Xx-", "'s ", "s' ", "1\n", "- 1 -\n", "1/\n", "Page 1\n", "a\n", "A\n", "Heading\n"),
    *("Heading\n\n", "HEADING\n", "word\n\n", "1. Heading\n\n", "- point\n", "word-\nword ", "word-\n"),
    *("lower\n", "   indented\n", "**Bold** ", "**Bold.** ", "*\n", '"\n', ":\n", "- \n", ". . ", "a. b. "),
    *("No. 5 ", "Art. 3 ", "1.000,000 ", "1,000", "2019", "2019-05-14 ", "3 May 2019 ", "3-", "3-5 "),
    *("May ", "$5 ", "$5 million ", "5 per cent ", "by 2025 ", "OSLO, May 3 (A) -- ", "We, ", "the "),
    *("of ", "the of ", "and ", "or ", "to ", "that ", "which ", "not ", "by ", "for ", "as ", "be "),
    *("is ", "to be ", "will ", "will be ", "said ", "it said ", "he said ", '" he said, "', ", and "),
    *(", or ", ", which ", ", including ", "both and ", "neither nor ", "as well as ", "if ", "unless "),
    *("whether ", "Kenya ", "Kenya, ", "Kenya and ", "Kenya's ", "Kenyan ", "Kenya-", "Kenya-Norway "),
    *("the Kenyan side ", "we ", "they ", "it ", "both sides ", "each other ", "agreed ", "agreed to "),
    *("agreed that ", "agreed, ", "agree to ", "welcomed ", "welcomed the ", "reaffirmed their "),
    *("their commitment to ", "commitment ", "importance of ", "expressed their ", "noting that "),
    *("noting ", "recalling ", "to open ", "opening ", "open, ", "opened ", "Mr. Otieno "),
    *("Prime Minister ", "President Otieno ", "Amina Wekesa ", "Amina Wekesa, ", "Minister of ", "J. "),
    *("J. K. ", "Dr. J. ", "the Council ", "the Committee of ", "the Agreement on ", "Agreement between "),
    *("Treaty of ", "strategic partnership ", "PRIME MINISTER:\n", "PRIME MINISTER: ", "Q: ", "END\n"),
    *("Ends\n\n", "Joint Statement ", "Joint Statement\n\n", "Joint Statement of Kenya and Peru\n\n"),
    *("Annex\n\n", "The following:\n"),
)
"""Pieces that stand in no file of the vocabulary, or in other forms there."""


@frozen
class Shape:
    """What a text is made of: an opening, and pieces that follow one another in turn, over and over."""

    name: str
    opening: str
    pieces: tuple[str, ...]
    joint: str

    def text(self, length: int) -> str:
        """A text of this shape, of so many characters."""
        parts, size = [self.opening], len(self.opening)
        for piece in cycle(self.pieces):
            if size >= length:
                break
            parts += [piece, self.joint]
            size += len(piece) + len(self.joint)
        return "".join(parts)[:length]


def of_marks() -> Iterator[Shape]:
    """Runs of marks, numbers, bullets, headings, function words: alone, and each once behind a word."""
    for mark in _MARKS:
        for name in OPENINGS:
            yield _shape(name, (mark,), "")
        yield _shape("official", (mark, "word"), " ")
        # a run that something else ends, over and over
        yield _shape("official", (mark * 60, "\nThe two sides agreed to meet.\n"), "")


def of_lists(joints: tuple[str, ...] = JOINTS) -> Iterator[Shape]:
    """What each list of the vocabulary holds, one after the other, with each of the joints."""
    for path, pieces in lists().items():
        for joint in joints:
            for opening in ("official", "report"):
                yield _shape(opening, pieces, joint, path)


def of_entries(joint: str = " ") -> Iterator[Shape]:
    """Each piece of the vocabulary, over and over."""
    seen = set()
    for path, pieces in lists().items():
        for piece in pieces:
            if piece not in seen:
                seen.add(piece)
                yield _shape("official", (piece,), joint, path)


def of_pairs(count: int, seed: int = 0) -> Iterator[Shape]:
    """Two pieces in turn, from different lists or marks, so many pairs of them drawn by a seed."""
    dice = random.Random(seed)
    groups = [*lists().values(), *[(mark.strip() or mark,) for mark in _MARKS]]
    for _ in range(count):
        one, two = (dice.choice(group) for group in dice.sample(groups, 2))
        yield _shape(dice.choice(tuple(OPENINGS)), (one, two), dice.choice(JOINTS))


def lists() -> dict[str, tuple[str, ...]]:
    """Every string of the vocabulary, by where it stands: `performatives.performative.heads`."""
    found: dict[str, dict[str, None]] = {}
    for file in _files(own_files()):
        _gather(read_toml(file), (file.name.removesuffix(".toml"),), found)
    return {path: tuple(pieces) for path, pieces in found.items() if pieces}


def _files(folder: Traversable) -> Iterator[Traversable]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _files(each)
        elif each.name.endswith(".toml"):
            yield each


def _gather(value: Any, path: tuple[str, ...], found: dict[str, dict[str, None]]) -> None:
    """Add the strings of a table, and its keys, which may be words of the language too."""
    here = found.setdefault(".".join(path[:_DEEP]), {})
    match value:
        case dict():
            for key, inner in value.items():
                here[key] = None
                _gather(inner, path if isinstance(inner, str) else (*path, key), found)
        case list():
            for inner in value:
                _gather(inner, path, found)
        case str():
            listed = len(value) > _WORDY and _PROSE.isdisjoint(path)
            here.update(dict.fromkeys(value.split() if listed else [value]))


def _shape(opening: str, pieces: tuple[str, ...], joint: str, path: str = "") -> Shape:
    shown = path or " + ".join(map(repr, pieces))[:60]
    if path and len(pieces) == 1:
        shown += f" {pieces[0]!r}"
    return Shape(f"{opening}: {shown} joined by {joint!r}", OPENINGS[opening], pieces, joint)
