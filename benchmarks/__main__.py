"""Print how fast texts are parsed, beside the least that reading them costs and beside what others do.

MB are millions of bytes of UTF-8; the time is by the clock on the wall, the least of several rounds.
"""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import growth, peers, processes, wire
from benchmarks.floor import tokenise
from benchmarks.texts import reported, written
from benchmarks.timing import best, in_turn
from jointstatement import Form, dumps, loads, parse
from jointstatement.formats import FORMATS
from jointstatement.rules import performatives

_CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus"
_NAMES = {Form.PRESS_REPORT: "press reports", Form.OFFICIAL_TEXT: "official texts"}


def _texts(amount: int) -> tuple[str, list[str]]:
    """Real statements where they lie beside the clone, else ones written for this."""
    if _CORPUS.is_dir():
        return "real statements", [p.read_bytes().decode() for p in sorted(_CORPUS.glob("*.txt"))]
    both = [*map(written, range(amount)), *map(reported, range(amount))]
    return "statements written by the benchmark", both


def _each(action: Callable[..., object], things: list[Any], *more: str) -> None:
    for thing in things:
        action(thing, *more)


def _size(texts: list[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def _build() -> str:
    """Whether the rules run as Python or compiled, so that no figure of one is taken for the other's."""
    compiled = Path(performatives.__file__).suffix != ".py"
    return "compiled" if compiled else "pure Python"


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--short", action="store_true", help="one round of each, to see that it runs")
    short = options.parse_args().short
    times = 1 if short else 7
    name, texts = _texts(5 if short else 60)
    statements = [parse(text) for text in texts]
    print(f"{len(texts)} {name}, {_size(texts):.2f} MB, best of {times}")
    print(f"{'parser':22} {_build()}")
    groups = {"all": texts}
    for kind, title in _NAMES.items():
        of_form = [text for text, statement in zip(texts, statements, strict=True) if statement.form is kind]
        groups |= {title: of_form} if of_form else {}
    floors = {f"floor {title}": partial(tokenise, group) for title, group in groups.items()}
    parses = {f"parse {title}": partial(_each, parse, group) for title, group in groups.items()}
    took = in_turn(floors | parses, times)
    floor = _size(texts) / took["floor all"]
    print(f"{'tokenise floor':22} {floor:8.2f} MB/s")
    for title, group in groups.items():
        ratio = took[f"parse {title}"] / took[f"floor {title}"]
        speed = _size(group) / took[f"parse {title}"]
        print(f"{f'parse {title}':22} {speed:8.2f} MB/s   1/{ratio:.1f} of the floor   {len(group)} texts")
    for form in FORMATS:
        files = [dumps(statement, form) for statement in statements]
        both = in_turn(
            {"dump": partial(_each, dumps, statements, form), "load": partial(_each, loads, files, form)},
            times,
        )
        for way, seconds in both.items():
            speed = _size(files) / seconds
            print(f"{f'{way} {form}':22} {speed:8.2f} MB/s   1/{floor / speed:.1f} of the floor")
    wire.report(statements, best, times)
    processes.report(texts, times)
    growth.report(growth.SIZES[:3] if short else growth.SIZES, 1 if short else 3)
    peers.report(texts, floor)


main()
