"""How the time of one parse grows with the length of its text: `python -m benchmarks.growth`.

With `--hurtful` it does the same with texts built to hurt and with the regexes, and names those that grow.
"""

import argparse
from collections.abc import Iterable
from functools import partial

from benchmarks.clock import Action, interleaved
from benchmarks.hurtful import Shape, of_entries, of_lists, of_marks, of_pairs
from benchmarks.patterns import Grown, grown_patterns
from benchmarks.table import Row, plain
from benchmarks.texts import grown
from jointstatement import parse

LENGTHS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_PASS = 100_000
"""Shorter texts are parsed several times in a round, so that a round of each length takes about as long."""
_HURTFUL = 16_000
"""The length of a hurtful text that is compared with one four and sixteen times as long."""
_STEEP = 1.5
"""From which ratio of the times per character on a shape is measured once more, and named."""
_SHOWN = 20


def rows(rounds: int, lengths: tuple[int, ...] = LENGTHS) -> list[Row]:
    """The time of one parse per kB, by the length of its text, and as a ratio to that of the shortest."""
    texts = {length: grown(length) for length in lengths}
    times = {length: max(1, min(100, _PASS // length)) for length in lengths}
    actions: dict[str, Action] = {
        str(length): partial(_repeated, text, times[length]) for length, text in texts.items()
    }
    best = interleaved(actions, rounds)
    per_byte = {n: best[str(n)] / times[n] / len(text.encode()) for n, text in texts.items()}
    shortest = per_byte[lengths[0]]
    return [
        Row(
            f"one text of {_length(n)}",
            f"{1e6 * each:.3f} ms/kB",
            f"{each / shortest:.2f} of {_length(lengths[0])}",
        )
        for n, each in per_byte.items()
    ]


def _repeated(text: str, times: int) -> None:
    for _ in range(times):
        parse(text)


def _length(length: int) -> str:
    return f"{length / 1e6:g} MB" if length >= 1_000_000 else f"{length / 1e3:g} kB"


def steepest(shapes: Iterable[Shape], length: int = _HURTFUL, steep: float = _STEEP) -> list[Row]:
    """The shapes whose time per character grows most from one length to four and sixteen times that."""
    found = []
    for shape in shapes:
        texts = [shape.text(length * times) for times in (1, 4)]
        short, long = (_per_character(text, 1) for text in texts)
        if long <= steep * short:
            continue
        short, long, longest = (_per_character(text, 3) for text in (*texts, shape.text(length * 16)))
        if max(long, longest) > steep * short:
            found.append((longest / short, short, long, longest, shape.name))
    found.sort(reverse=True)
    return [
        Row(
            name[:90],
            f"{ratio:.1f}",
            f"{short * 1e6:.2f}, {long * 1e6:.2f}, {longest * 1e6:.2f} us a character",
        )
        for ratio, short, long, longest, name in found[:_SHOWN]
    ]


def _per_character(text: str, rounds: int) -> float:
    return interleaved({"parse": lambda: parse(text)}, rounds)["parse"] / len(text)


def main() -> None:
    """Run it."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    options.add_argument(
        "--hurtful", action="store_true", help="measure texts built to hurt, and the regexes"
    )
    options.add_argument("--length", type=int, default=_HURTFUL, help="of the shortest hurtful text")
    options.add_argument("--pairs", type=int, default=2_000, help="how many pairs of pieces to try")
    options.add_argument("--seed", type=int, default=0, help="what the pairs are drawn by")
    given = options.parse_args()
    if not given.hurtful:
        print(plain("Growth", rows(5)))
        return
    parse("Kenya agreed to meet.")
    kinds = {
        "marks": of_marks(),
        "lists": of_lists(),
        "entries": of_entries(),
        "pairs": of_pairs(given.pairs, given.seed),
    }
    for kind, shapes in kinds.items():
        found = steepest(shapes, given.length)
        print(
            plain(f"{kind}: times per character, longest to shortest", found or [Row("none grows", "")]),
            flush=True,
        )
    print(plain("regexes", [_pattern_row(each) for each in grown_patterns()] or [Row("none grows", "")]))


def _pattern_row(each: Grown) -> Row:
    return Row(f"{each.name}.{each.how}", f"{each.ratio:.1f}", f"{each.text[:40]!r} over and over")


if __name__ == "__main__":
    main()
