"""How the time grows with the length of one text: in proportion, or faster."""

from collections.abc import Sequence
from functools import partial

from benchmarks.texts import grown
from benchmarks.timing import best
from jointstatement import parse

SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
"""Lengths in characters, each text of which starts as the shorter ones do and goes on otherwise."""


def report(sizes: Sequence[int], times: int) -> None:
    """Print the time for a kilobyte at each length, and that of the longest as a ratio to the shortest's."""
    rates = []
    for size in sizes:
        text = grown(size)
        # a short text takes so little that its time is taken more often
        took = best(partial(parse, text), times if size > 100_000 else times * 20)
        rates.append(took / len(text.encode()))
        print(f"{f'{size / 1000:,.0f} kB in one text':22} {rates[-1] * 1e9:8.0f} µs for 1,000 bytes")
    print(f"{'longest to shortest':22} {rates[-1] / rates[0]:8.2f} in time per byte")
