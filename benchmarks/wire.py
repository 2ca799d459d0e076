"""Writing and reading statements, as ratios to what the libraries below need for the same at least."""

import tempfile
import tracemalloc
from collections.abc import Callable
from itertools import repeat
from pathlib import Path

import yaml

from benchmarks.texts import written
from jointstatement import JointStatement, dump_lines, dumps, load_lines, loads, parse

_ITEMS = 150
_MANY = 10_000
"""How many statements are streamed."""

Best = Callable[[Callable[[], object], int], float]
"""The least time of several runs of something, in seconds."""


def _large(statements: list[JointStatement]) -> JointStatement:
    """Of some statements the one whose number of items comes nearest to 150."""
    return min(statements, key=lambda statement: abs(len(statement.items) - _ITEMS))


def report(statements: list[JointStatement], best: Best, times: int) -> None:
    """Print the ratios for one statement of about 150 items, and how many are streamed how."""
    statement = _large(statements)
    print(f"a statement of {len(statement.items)} items:")
    ours = best(lambda: loads(dumps(statement)), times)
    print(f"{'  dump and load':16} {ours * 1e3:8.2f} ms JSON{_to_msgspec(statement, ours, best, times)}")
    text = dumps(statement, "yaml")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    read = best(lambda: loads(text, "yaml"), times)
    floor = best(lambda: yaml.load(text, Loader=loader), times)
    print(f"{'  load YAML':16} {read * 1e3:8.2f} ms        {read / floor:.2f} of the loader's own time")
    _stream(best, times)


def _to_msgspec(statement: JointStatement, ours: float, best: Best, times: int) -> str:
    """Our time as a ratio to that of msgspec on the same classes, where that is installed."""
    try:
        import msgspec
    except ModuleNotFoundError:
        return "   (for the ratio to msgspec: pip install '.[bench]')"
    decoder = msgspec.json.Decoder(JointStatement)
    theirs = best(lambda: decoder.decode(msgspec.json.encode(statement)), times)
    return f"   {ours / theirs:.1f} times msgspec's {theirs * 1e3:.2f} ms"


def _stream(best: Best, times: int) -> None:
    """Print how fast many statements stream, and that their number takes no memory."""
    statement = parse(written(0))
    count = _MANY if times > 1 else _MANY // 100
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        dump_lines(repeat(statement, count), path)
        took = best(lambda: sum(1 for _ in load_lines(path)), 1)
        rate = path.stat().st_size / 1e6 / took
        more = _peak(path, count, statement) / _peak(path, count // 100, statement)
    print(f"{'  load lines':16} {rate:8.2f} MB/s     {count} of them, in {more:.2f} of the memory for 1/100")


def _peak(path: Path, count: int, statement: JointStatement) -> int:
    dump_lines(repeat(statement, count), path)
    tracemalloc.start()
    for _ in load_lines(path):
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most
