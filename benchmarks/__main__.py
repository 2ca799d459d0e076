"""Print how fast the library is: speeds and their ratios to a floor taken in the same run, start and memory
of a new process, how the time grows with the text, and, where they are installed, peers on the same texts.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import growth, peers, process, speed, wire
from benchmarks.real import Texts, load_texts
from benchmarks.table import Row, markdown, plain
from jointstatement.rules import performatives


def build() -> str:
    """Whether the rules run as Python or compiled, so that no figure of one is taken for the other's."""
    return "pure Python" if Path(performatives.__file__).suffix == ".py" else "compiled"


def machine() -> str:
    """What the figures were measured on, in plain words."""
    cores = os.cpu_count()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python}, {platform.system()} on {platform.machine()}, {cores} cores{_processor()}"


def _processor() -> str:
    names = Path("/proc/cpuinfo")
    lines = names.read_text().splitlines() if names.exists() else []
    return next((f" ({line.partition(': ')[2]})" for line in lines if line.startswith("model name")), "")


def tables(texts: Texts, short: bool) -> Iterator[tuple[str, list[Row]]]:
    """The tables of the benchmark, one after the other as they are measured."""
    rounds = 1 if short else 7
    yield "Speed", speed.rows(texts, rounds)
    yield "Files", wire.rows(speed.parse_all(texts.every), rounds, 100 if short else 10_000)
    yield "A new process", process.rows(rounds, 10_000 if short else 1_000_000)
    yield "Growth", growth.rows(1 if short else 3, growth.LENGTHS[:3] if short else growth.LENGTHS)
    yield "Peers", peers.rows(texts, 1 if short else 3)


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--short", action="store_true", help="one round of each, to see that it runs")
    options.add_argument("--markdown", action="store_true", help="the tables as the documentation has them")
    given = options.parse_args()
    texts = load_texts(10 if given.short else 100)
    shown: Callable[[str, list[Row]], str] = markdown if given.markdown else plain
    rows = [Row("texts", texts.described()), Row("parser", build()), Row("machine", machine())]
    if given.markdown:
        print("\n".join(f"- {row.what}: {row.figure}" for row in rows) + "\n")
    else:
        print("\n".join(f"{row.what:16} {row.figure}" for row in rows))
    for title, found in tables(texts, given.short):
        print(shown(title, found))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
