"""Whatever bytes arrive, reading gives statements or says what is wrong: `python -m benchmarks.fuzz`.

That is a `FormatError`, and of a compressed file it may be a `SourceError`. Every input follows from the seed
and its number, so that a run can be repeated, and one input made again. An input that ever failed is kept in
`tests/wire/fuzz/`, under what must become of it.
"""

import argparse
import io
import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.damage import bytes_damaged, damaged
from benchmarks.texts import written
from jointstatement import (
    FormatError,
    JointStatement,
    Origin,
    SourceError,
    dump_lines,
    dumps,
    load,
    load_lines,
    loads,
    parse,
)
from jointstatement.formats import FORMATS
from jointstatement.formats.files import write_whole
from jointstatement.wire import to_dict

_SAMPLES = Path(__file__).parent.parent / "tests" / "wire"
_PACKED = ("jsonl.gz", "jsonl.zst")
_LINES = ("jsonl", *_PACKED)

_FREE = JointStatement(
    text='Kenya and Norway agreed:\n\n- to open "a port" ☕;\n  and to meet.\n',
    title="Joint Statement: 'yes'",
    origin=Origin(publisher="NO", url='"x" # 1'),
)
"""A statement of strings that may be any others, so that much of what is made of it is read."""

Sound = tuple[str, str, dict[str, Any]]
"""A format, a sound file in it before it is compressed, and what that holds."""


def sound_files() -> list[Sound]:
    """Files to damage: of statements that have every field, of parsed ones, and of a small one."""
    samples = [load(path) for path in sorted(_SAMPLES.glob("v*/every-field.json"))]
    statements = [*samples, *(parse(written(seed)) for seed in range(2)), _FREE]
    files = [
        (format, dumps(each, format) if format in FORMATS else _lines(each), to_dict(each))
        for each in statements
        for format in (*FORMATS, *_LINES)
    ]
    # JSON is YAML too, with every string in quotes, where escapes are read
    return [*files, ("yaml", dumps(_FREE), to_dict(_FREE))]


def _lines(statement: JointStatement) -> str:
    file = io.BytesIO()
    dump_lines([statement] * 2, file)
    return file.getvalue().decode("utf-8")


def made(files: list[Sound], seed: int, number: int) -> tuple[str, bytes | str]:
    """Input `number` of the run with a `seed`: its format and the file."""
    chance = random.Random(f"{seed}/{number}")
    format, text, plain = chance.choice(files)
    if format in _PACKED and chance.random() < 0.5:
        return format, bytes_damaged(packed(format, text), chance)
    data = damaged(format, text, plain, chance)
    return format, data if format in FORMATS else packed(format, data)


def packed(format: str, data: str | bytes) -> bytes:
    """The bytes of a file of JSON Lines, compressed where its format says so."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    with TemporaryDirectory() as folder:
        path = Path(folder, f"file.{format}")
        write_whole(path, [data])
        return path.read_bytes()


def outcome(format: str, data: str | bytes) -> str:
    """What becomes of a file: `read`, `refused`, or what must not be, in capitals."""
    try:
        return _outcome(format, data)
    except Exception as error:  # what is looked for
        traceback.print_exc()
        return type(error).__name__.upper()


def _outcome(format: str, data: str | bytes) -> str:
    try:
        statements = _read(format, data)
    except FormatError as error:
        return "refused" if error.faults else "REFUSED WITHOUT A FAULT"
    except SourceError:
        if format not in _PACKED:
            raise
        return "refused"
    # what has been read must be written, so that no error is right here
    return "read" if _read(format, _written(format, statements)) == statements else "READ, AND NOT READ BACK"


def _read(format: str, data: str | bytes) -> list[JointStatement]:
    if format in FORMATS:
        return [loads(data, format)]
    assert isinstance(data, bytes)
    with TemporaryDirectory() as folder:
        path = Path(folder, f"file.{format}")
        path.write_bytes(data)
        return list(load_lines(path))


def _written(format: str, statements: list[JointStatement]) -> str | bytes:
    if format in FORMATS:
        return dumps(statements[0], format)
    with TemporaryDirectory() as folder:
        path = Path(folder, f"file.{format}")
        dump_lines(statements, path)
        return path.read_bytes()


def main() -> int:
    """Run the fuzz; the result is how many inputs did what they must not."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    options.add_argument("--inputs", type=int, default=200_000, help="how many (default: 200000)")
    options.add_argument("--seed", type=int, default=1, help="of the run (default: 1)")
    options.add_argument("--number", type=int, help="print this one input and what becomes of it, no other")
    given = options.parse_args()
    files = sound_files()
    if given.number is not None:
        format, data = made(files, given.seed, given.number)
        print(repr(data), format, outcome(format, data), sep="\n")
        return 0
    seen: Counter[str] = Counter()
    slowest, start = (0.0, 0), time.perf_counter()
    for number in range(given.inputs):
        format, data = made(files, given.seed, number)
        began = time.perf_counter()
        what = outcome(format, data)
        slowest = max(slowest, (time.perf_counter() - began, number))
        seen[f"{format} {what}" + (f" (input {number})" if what.isupper() else "")] += 1
    for what, count in sorted(seen.items()):
        print(f"{count:8} {what}")
    took = time.perf_counter() - start
    print(f"seed {given.seed}, {took:.0f} s; the slowest took {slowest[0]:.3f} s: input {slowest[1]}")
    return sum(count for what, count in seen.items() if not what.endswith(("read", "refused")))


if __name__ == "__main__":
    sys.exit(min(main(), 1))
