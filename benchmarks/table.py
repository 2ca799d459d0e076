"""The tables that the benchmark prints: plain columns, or Markdown for the documentation."""

from collections.abc import Iterable

from attrs import frozen


@frozen
class Row:
    """One figure."""

    what: str
    figure: str
    """With its unit."""
    ratio: str = ""
    """To the floor, or to another figure that it names."""


def megabytes(size: int, seconds: float) -> float:
    """MB/s (10^6 bytes) of something of so many bytes."""
    return size / 1e6 / seconds


def rate(what: str, size: int, seconds: float, floor: float) -> Row:
    """A speed, and as a ratio to the floor's, both in MB/s."""
    speed = megabytes(size, seconds)
    ratio = f"1/{floor / speed:.1f} of the floor" if speed < floor else f"{speed / floor:.1f} times the floor"
    return Row(what, f"{speed:.3g} MB/s", ratio)


def plain(title: str, rows: Iterable[Row]) -> str:
    """A table in columns for a terminal."""
    lines = [f"== {title}", *(f"{row.what:44} {row.figure:>14}   {row.ratio}".rstrip() for row in rows)]
    return "\n".join(lines)


def markdown(title: str, rows: Iterable[Row]) -> str:
    """A table in Markdown."""
    lines = ["| " + title + " | | |", "|---|--:|---|"]
    lines += [f"| {row.what} | {row.figure} | {row.ratio} |" for row in rows]
    return "\n".join(lines) + "\n"
