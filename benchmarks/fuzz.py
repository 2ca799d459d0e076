"""Whatever bytes arrive, reading gives a statement or a `FormatError`: `python -m benchmarks.fuzz`.

Every input follows from the seed and its number, so that a run can be repeated, and one input made again.
"""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.damage import damaged
from benchmarks.texts import written
from jointstatement import FormatError, dumps, load, loads, parse
from jointstatement.formats import FORMATS
from jointstatement.wire import to_dict

_SAMPLES = Path(__file__).parent.parent / "tests" / "wire"

Sound = tuple[str, str, dict[str, Any]]
"""A format, a sound file in it, and what that holds."""


def sound_files() -> list[Sound]:
    """Files to damage: of statements that have every field, and of parsed ones."""
    samples = [load(path) for path in sorted(_SAMPLES.glob("v*/every-field.json"))]
    statements = [*samples, *(parse(written(seed)) for seed in range(2))]
    return [(format, dumps(each, format), to_dict(each)) for each in statements for format in FORMATS]


def made(files: list[Sound], seed: int, number: int) -> tuple[str, str | bytes]:
    """Input `number` of the run with a `seed`: its format and the file."""
    chance = random.Random(f"{seed}/{number}")
    format, text, plain = chance.choice(files)
    return format, damaged(text, plain, chance)


def outcome(format: str, data: str | bytes) -> str:
    """What becomes of a file: `read`, `refused`, or what must not be, in capitals."""
    try:
        statement = loads(data, format)
        again = loads(dumps(statement, format), format) == statement
        return "read" if again else "READ, AND NOT READ BACK"
    except FormatError as error:
        return "refused" if error.faults else "REFUSED WITHOUT A FAULT"
    except Exception as error:  # what is looked for
        traceback.print_exc()
        return type(error).__name__.upper()


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
