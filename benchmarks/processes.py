"""What a new process pays: for the import, for the first text, and in memory."""

import subprocess
import sys
from pathlib import Path

from benchmarks.texts import written
from benchmarks.timing import new_process

_FIRST = "import jointstatement; jointstatement.parse('Kenya and Norway agreed to meet.')"
_PEAK = """
import sys
{work}
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
"""
"""Prints the most memory that it has held, in kB: what is told of a child counts in what its parent held."""


def report(texts: list[str], times: int) -> None:
    """Print the import's time, that to the first parse, and the peak of memory."""
    bare = new_process("pass", times)
    attrs = new_process("import attrs", times)
    whole = new_process("import jointstatement", times)
    first = new_process(_FIRST, times)
    net, of_attrs = (whole - bare) * 1e3, (whole - attrs) * 1e3
    print(f"{'import':22} {net:8.0f} ms net of bare Python, {of_attrs:.0f} ms net of attrs")
    print(
        f"{'first parse':22} {first * 1e3:8.0f} ms in a new process, {bare * 1e3:.0f} ms of them Python's own"
    )
    if not Path("/proc/self/status").exists():
        print(f"{'peak memory':22} not known: this system does not tell")
        return
    longest = max([*texts, written(0)], key=len)
    small, large = _peak("pass"), _peak(f"import jointstatement; {_reading(1)}")
    many = _peak(f"import jointstatement; {_reading(20)}", longest)
    print(f"{'peak memory':22} {large:8.0f} MB with a sentence parsed, {small:.0f} MB of them Python's own")
    print(f"{'':22} {many:8.0f} MB with the longest text, {len(longest):,} characters, parsed 20 times")


def _reading(times: int) -> str:
    """Source that parses what comes in on standard input, or a sentence."""
    text = "sys.stdin.read() or 'Kenya and Norway agreed to meet.'"
    return f"text = {text}\nfor _ in range({times}): jointstatement.parse(text)"


def _peak(work: str, text: str = "") -> float:
    """The most memory that a new process held at a time, in MB."""
    command = [sys.executable, "-c", _PEAK.format(work=work)]
    done = subprocess.run(
        command, input=text, text=True, encoding="utf-8", check=True, stdout=subprocess.PIPE
    )
    return int(done.stdout) / 1000
