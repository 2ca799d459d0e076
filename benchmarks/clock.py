"""How long things take: the least of several runs, which other work on the machine only adds to.

Work in this process is measured in its own processor time, so that time given to another process does not
count. What a new process takes is measured by the clock on the wall, as it is waited for.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

Action = Callable[[], object]


def interleaved(actions: Mapping[str, Action], rounds: int) -> dict[str, float]:
    """The least processor time of each action, in seconds.

    They take turns, so that what slows the machine for a while slows all of them, and ratios stay true.
    """
    best = dict.fromkeys(actions, float("inf"))
    for _ in range(rounds):
        for name, action in actions.items():
            start = time.process_time()
            action()
            best[name] = min(best[name], time.process_time() - start)
    return best


class Process(NamedTuple):
    """How long a new process took from its start, in seconds."""

    done: float
    """Until its code had run."""
    ended: float
    """Until it had ended: Python frees what it holds."""


_TOLD = "\nimport time; print(time.monotonic())"
"""A clock that all processes of a machine share."""


def new_processes(codes: Mapping[str, str], rounds: int) -> dict[str, Process]:
    """The least wall-clock times of a new Python process for each piece of code, taking turns.

    What an earlier process left beside the bytecode is there, as where a library is installed and used.
    """
    best = dict.fromkeys(codes, Process(float("inf"), float("inf")))
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(rounds + 1):
            for name, code in codes.items():
                start = time.monotonic()
                done = float(output_of(code + _TOLD, folder)) - start
                if turn:
                    least = best[name]
                    best[name] = Process(min(least.done, done), min(least.ended, time.monotonic() - start))
    return best


def output_of(code: str, bytecode: str | None = None) -> str:
    """What a new Python process prints that runs some code; `bytecode` is where it keeps what it compiles."""
    known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if bytecode is not None:
        known["PYTHONPYCACHEPREFIX"] = bytecode
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, env=known, stdout=subprocess.PIPE, text=True
    )
    return done.stdout
