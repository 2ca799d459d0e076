"""What a new process takes: to import the library, to the first parse, and how much memory."""

from benchmarks.clock import new_processes, output_of
from benchmarks.table import Row

_CODES = {
    "bare": "pass",
    "attrs": "import attrs",
    "import": "import jointstatement",
    "first": "import jointstatement; jointstatement.parse('Kenya and Norway agreed to meet.')",
}
_MEASURED = """
import sys
import benchmarks.peak as peak
figures = [peak.megabytes()]
import jointstatement
jointstatement.parse('Kenya and Norway agreed to meet.')
figures.append(peak.megabytes())
from benchmarks.texts import grown
text = grown({length})
figures.append(peak.megabytes())
jointstatement.parse(text)
figures.append(peak.megabytes())
print(*figures)
"""


def rows(rounds: int, length: int = 1_000_000) -> list[Row]:
    """Times by the clock on the wall, and the peak of the memory that the operating system gave."""
    best = new_processes(_CODES, rounds)
    done = {name: process.done for name, process in best.items()}
    bare, ready, _, parsed = map(float, output_of(_MEASURED.format(length=length)).split())
    return [
        Row("import, net of bare Python", f"{(done['import'] - done['bare']) * 1e3:.0f} ms"),
        Row("import, net of import attrs", f"{(done['import'] - done['attrs']) * 1e3:.0f} ms"),
        Row(
            "new process to its first parse",
            f"{done['first'] * 1e3:.0f} ms",
            f"bare Python {done['bare'] * 1e3:.0f} ms; to its end {best['first'].ended * 1e3:.0f} ms",
        ),
        Row("peak memory after a first parse", f"{ready:.0f} MB", f"bare Python {bare:.0f} MB"),
        Row(f"peak memory of parsing {length / 1e6:g} MB of one text", f"{parsed:.0f} MB"),
    ]
