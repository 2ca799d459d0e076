"""Print how the parser was built, MB/s of the tokenise floor, of parsing, of writing and reading, ratios, and
the import's time.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.texts import written
from benchmarks.wire import report
from jointstatement import dumps, loads, parse
from jointstatement.formats import FORMATS
from jointstatement.rules import performatives

_TOKEN = re.compile(r"\w+|[^\w\s]")
_CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus"


def _texts(amount: int) -> tuple[str, list[str]]:
    """Real statements where they lie beside the clone, else ones written for this."""
    if _CORPUS.is_dir():
        return "real statements", [p.read_bytes().decode() for p in sorted(_CORPUS.glob("*.txt"))]
    return "statements written by the benchmark", [written(seed) for seed in range(amount)]


def _best(action: Callable[[], object], times: int) -> float:
    """The least time of several, in seconds: what else the machine did only adds."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        action()
        best = min(best, time.perf_counter() - start)
    return best


def _each(action: Callable[[Any, str], object], things: list[Any], form: str) -> None:
    for thing in things:
        action(thing, form)


def _import_time(what: str, times: int) -> float:
    """The least time of a new process, its bytecode compiled before, as that of an installed library is."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        known = kept | {"PYTHONPYCACHEPREFIX": folder}

        def run() -> object:
            return subprocess.run([sys.executable, "-c", what], check=True, env=known)

        run()
        return _best(run, times)


def _build() -> str:
    """Whether the rules run as Python or compiled, so that no figure of one is taken for the other's."""
    compiled = Path(performatives.__file__).suffix != ".py"
    return "compiled" if compiled else "pure Python"


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--short", action="store_true", help="one round of each, to see that it runs")
    times = 1 if options.parse_args().short else 5
    name, texts = _texts(20 if times == 1 else 200)
    size = sum(len(text.encode()) for text in texts) / 1e6
    statements = [parse(text) for text in texts]
    print(f"{len(texts)} {name}, {size:.2f} MB, best of {times}")
    print(f"{'parser':16} {_build()}")
    floor = size / _best(lambda: [_TOKEN.findall(text) for text in texts], times)
    print(f"{'tokenise floor':16} {floor:8.2f} MB/s")
    speed = size / _best(lambda: [parse(text) for text in texts], times)
    print(f"{'parse':16} {speed:8.2f} MB/s   1/{floor / speed:.1f} of the floor")
    for form in FORMATS:
        files = [dumps(statement, form) for statement in statements]
        amount = sum(len(file.encode()) for file in files) / 1e6
        out = amount / _best(partial(_each, dumps, statements, form), times)
        back = amount / _best(partial(_each, loads, files, form), times)
        print(f"{'dump ' + form:16} {out:8.2f} MB/s\n{'load ' + form:16} {back:8.2f} MB/s")
    report(statements, _best, times)
    bare = _import_time("pass", times)
    net = _import_time("import jointstatement", times) - bare
    print(f"{'import':16} {net * 1e3:8.0f} ms net of bare Python")
    first = "import jointstatement; jointstatement.parse('Kenya and Norway agreed to meet.')"
    print(f"{'first parse':16} {_import_time(first, times) * 1e3:8.0f} ms in a new process")


main()
