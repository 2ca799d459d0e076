"""The least time of several runs, of things that are timed in turn: what else the machine did only adds."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping

Action = Callable[[], object]


def best(action: Action, times: int) -> float:
    """The least time of several, in seconds."""
    return in_turn({"": action}, times)[""]


def in_turn(actions: Mapping[str, Action], times: int) -> dict[str, float]:
    """The least time of each, in seconds; one of each a round, so that a busy moment hits all alike."""
    least = dict.fromkeys(actions, float("inf"))
    for _ in range(times):
        for name, action in actions.items():
            start = time.perf_counter()
            action()
            least[name] = min(least[name], time.perf_counter() - start)
    return least


def new_process(what: str, times: int) -> float:
    """The least time of a new process, its bytecode compiled before, as that of an installed library is."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        known = kept | {"PYTHONPYCACHEPREFIX": folder}

        def run() -> object:
            return subprocess.run([sys.executable, "-c", what], check=True, env=known)

        run()
        return best(run, times)
