"""Texts built to hurt, of every piece of the vocabulary: the work grows with the length, not faster.

What is counted is calls, of Python and of C, which no other load of the machine changes. What goes on
within a call, `python -m benchmarks.growth --hurtful` measures.
"""

import random
import sys
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

import pytest

from benchmarks.hurtful import OPENINGS, Shape, of_entries, of_lists, of_marks, of_pairs
from jointstatement import parse
from jointstatement.rules import performatives

counted = pytest.mark.skipif(
    Path(performatives.__file__).suffix != ".py", reason="compiled code does not tell of its calls"
)

_LENGTHS = (500, 2_000, 8_000)
_LONGER = (2_000, 8_000, 32_000)
"""What looks steep is looked at again: a rule that looks some hundred words ahead does so in a short text."""
_STEEP = 8.0
"""From a length to four times as much, and again: the work grows by 4 times as much, by 16 if quadratic."""
_FEW = 4_000
"""As many calls more or less tell nothing."""


def _calls(text: str) -> int:
    count = 0

    def tell(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tell)
    try:
        parse(text)
    finally:
        sys.setprofile(None)
    return count


def _grows_fast(counts: tuple[int, ...]) -> bool:
    short, long, longest = counts
    return longest - long > _STEEP * max(long - short, _FEW)


def _steep(shapes: Iterable[Shape]) -> list[str]:
    found = []
    for shape in shapes:
        for lengths in (_LENGTHS, _LONGER):
            counts = tuple(_calls(shape.text(length)) for length in lengths)
            if not _grows_fast(counts):
                break
        else:
            found.append(f"{shape.name}: {counts} calls for {lengths} characters")
    return found


def _some(shapes: Iterable[Shape], share: int) -> Iterable[Shape]:
    """One of so many, others in the next version of the vocabulary as well as the same in each run of one."""
    listed = list(shapes)
    return random.Random(len(listed)).sample(listed, len(listed) // share)


def test_the_count_tells_quadratic_work_from_linear() -> None:
    assert not _grows_fast(tuple(100 * length for length in _LENGTHS))
    assert _grows_fast(tuple(10 * length + length * length // 100 for length in _LENGTHS))


@counted
def test_marks() -> None:
    assert _steep(of_marks()) == []


@counted
def test_lists_of_the_vocabulary() -> None:
    assert _steep(_some(of_lists(), 6)) == []


@counted
def test_entries_of_the_vocabulary() -> None:
    assert _steep(_some(of_entries(), 12)) == []


@counted
def test_pairs_of_pieces() -> None:
    assert _steep(of_pairs(400, seed=7)) == []


@counted
@pytest.mark.parametrize(
    ("opening", "piece"),
    [
        ("Statement\n\nThe session of the African Union ", "of Kenya, Norway and Peru, or "),
        ("Statement on Mali\n\n", "the Quartet (Kenya and Norway) met and "),
        (OPENINGS["official"], "Raise relations to a strategic partnership. The two sides agreed to "),
    ],
)
def test_lists_of_parties_over_and_over(opening: str, piece: str) -> None:
    """Each was once looked through from the start of its sentence, or of the text, for each of the others."""
    assert _steep([Shape(piece, opening, (piece,), "")]) == []


@pytest.mark.parametrize("word", ["both ", "each ", "both the ", "ministers and "])
def test_what_may_hold_the_next_of_its_kind(word: str) -> None:
    """A run of it once went deeper with each word."""
    parse(OPENINGS["official"] + word * 3_000)
