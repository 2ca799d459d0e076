"""Writing and reading statements, as ratios to what the libraries below need for the same at least."""

import tempfile
import tracemalloc
from itertools import repeat
from pathlib import Path

import yaml

from benchmarks.clock import interleaved
from benchmarks.table import Row
from benchmarks.texts import written
from jointstatement import JointStatement, dump_lines, dumps, load_lines, loads, parse

_ITEMS = 150
_MANY = 10_000
"""How many statements are streamed."""


def rows(statements: list[JointStatement], rounds: int, many: int = _MANY) -> list[Row]:
    """The ratios for the statement that has nearest to 150 items, and how many are streamed how."""
    statement = min(statements, key=lambda statement: abs(len(statement.items) - _ITEMS))
    named = f"{len(statement.items)} items"
    return [_json(statement, named, rounds), _yaml(statement, named, rounds), *_stream(many)]


def _json(statement: JointStatement, named: str, rounds: int) -> Row:
    """Our time as a ratio to that of msgspec on the same classes, where that is installed."""
    actions = {"ours": lambda: loads(dumps(statement))}
    try:
        import msgspec
    except ModuleNotFoundError:
        theirs = "(for the ratio to msgspec: pip install '.[bench]')"
        ours = interleaved(actions, rounds)["ours"]
    else:
        decoder = msgspec.json.Decoder(JointStatement)
        actions["theirs"] = lambda: decoder.decode(msgspec.json.encode(statement))
        best = interleaved(actions, rounds)
        ours = best["ours"]
        theirs = f"{ours / best['theirs']:.1f} times msgspec's {best['theirs'] * 1e3:.2f} ms"
    return Row(f"dump and load JSON, {named}", f"{ours * 1e3:.2f} ms", theirs)


def _yaml(statement: JointStatement, named: str, rounds: int) -> Row:
    """The time of reading YAML as a ratio to its loader's own."""
    text = dumps(statement, "yaml")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    best = interleaved(
        {"ours": lambda: loads(text, "yaml"), "theirs": lambda: yaml.load(text, Loader=loader)}, rounds
    )
    ratio = f"{best['ours'] / best['theirs']:.2f} times the loader's own time"
    return Row(f"load YAML, {named}", f"{best['ours'] * 1e3:.2f} ms", ratio)


def _stream(count: int) -> list[Row]:
    """How fast many statements stream, and that their number takes no memory."""
    statement = parse(written(0))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        dump_lines(repeat(statement, count), path)
        took = interleaved({"load": lambda: sum(1 for _ in load_lines(path))}, 1)["load"]
        speed = path.stat().st_size / 1e6 / took
        more = _peak(path, count, statement) / _peak(path, max(1, count // 100), statement)
    return [
        Row(
            f"load JSON Lines, {count:,} statements",
            f"{speed:.3g} MB/s",
            f"{more:.2f} of the memory for 1/100",
        )
    ]


def _peak(path: Path, count: int, statement: JointStatement) -> int:
    dump_lines(repeat(statement, count), path)
    tracemalloc.start()
    for _ in load_lines(path):
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most
