"""Processes that outlive the one that a task kills."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from jointstatement.corpus.pool import Lost, Pool
from jointstatement.errors import SourceError, WorkerError

DEADLY = "deadly"


def doubling() -> Callable[[Sequence[str]], list[str]]:
    """Work that some items end the process of."""

    def work(items: Sequence[str]) -> list[str]:
        if DEADLY in items:
            os.kill(os.getpid(), signal.SIGKILL)
        for item in items:
            if item.startswith("once:"):
                # the first that comes by is killed: as when the system takes the memory for another
                path = Path(item.removeprefix("once:"))
                if path.exists():
                    path.unlink()
                    os._exit(3)
        return [item * 2 for item in items]

    return work


def failing() -> Callable[[Sequence[str]], list[str]]:
    """What fails as it starts, with an error of ours."""
    raise SourceError("here", "is wrong")


def ending() -> Callable[[Sequence[str]], list[str]]:
    """What ends as it starts."""
    os._exit(5)


@pytest.mark.parametrize("workers", [1, 3])
def test_results_come_in_the_order_of_the_tasks(workers: int) -> None:
    tasks = [[str(number)] * (number % 4 + 1) for number in range(60)]
    pool: Pool[str, list[str]] = Pool(workers, doubling)
    assert list(pool.results(iter(tasks))) == [[[item * 2 for item in task]] for task in tasks]


def test_only_the_item_that_ends_its_process_is_lost() -> None:
    tasks = [["a", "b"], ["c", DEADLY, "d"], [DEADLY], ["e"]]
    pool: Pool[str, list[str]] = Pool(2, doubling)
    first, second, third, fourth = pool.results(iter(tasks))
    assert (first, fourth) == ([["aa", "bb"]], [["ee"]])
    assert second[0] == ["cc"]
    assert second[2] == ["dd"]
    for lost in (second[1], third[0]):
        assert isinstance(lost, Lost)
        assert lost.item == DEADLY
        assert "SIGKILL" in str(lost.error)


def test_a_task_is_tried_again_as_a_whole(tmp_path: Path) -> None:
    flag = tmp_path / "flag"
    flag.touch()
    pool: Pool[str, list[str]] = Pool(1, doubling)
    assert list(pool.results(iter([["a", f"once:{flag}"]]))) == [[["aa", f"once:{flag}" * 2]]]


def test_tasks_are_asked_for_as_they_are_needed() -> None:
    asked = []

    def tasks() -> Iterator[list[str]]:
        for number in range(1000):
            asked.append(number)
            yield [str(number)]

    pool: Pool[str, list[str]] = Pool(2, doubling)
    results = pool.results(tasks())
    for _ in range(10):
        next(results)
    assert len(asked) < 30
    results.close()


def test_what_fails_as_it_starts_says_why() -> None:
    pool: Pool[str, list[str]] = Pool(2, failing)
    with pytest.raises(SourceError, match="here: is wrong"):
        list(pool.results(iter([["a"]])))


def test_a_process_that_cannot_start_ends_the_whole() -> None:
    pool: Pool[str, list[str]] = Pool(2, ending)
    with pytest.raises(WorkerError, match="ended with 5"):
        list(pool.results(iter([["a"]])))


def test_no_task_starts_no_process() -> None:
    pool: Pool[str, list[str]] = Pool(2, ending)
    assert list(pool.results(iter([]))) == []


_PARENT = """
import sys
from itertools import count
from jointstatement.corpus.pool import Pool
from tests.test_pool import doubling
if __name__ == "__main__":
    pool = Pool(2, doubling)
    results = pool.results([str(number)] for number in count())
    for _ in range(20):
        next(results)
    print(*[worker.process.pid for worker in pool._workers], flush=True)
    sys.stdin.read()
"""


def test_processes_end_with_the_one_that_started_them(root: Path, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(_PARENT)
    parent = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(root)},
    )
    assert parent.stdin
    assert parent.stdout
    with parent.stdin, parent.stdout:
        children = list(map(int, parent.stdout.readline().split()))
        assert children
        parent.kill()
        parent.wait()
    for child in children:
        while _runs(child):
            time.sleep(0.01)


def _runs(process: int) -> bool:
    """Whether a process is there and no zombie, which is one that waits to be forgotten."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
