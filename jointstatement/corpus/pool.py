"""Processes that work side by side, and outlive the one that a task kills.

The pools of the standard library give up as a whole when one of their processes ends, and do not say which
task it had. Here each process has a pipe of its own, so that it is known what it was about, and so that it
ends by itself when the one that started it is gone.
"""

import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from attrs import define, field, frozen

from jointstatement.errors import WorkerError

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4
"""How many tasks a process may be ahead of the earliest one that is not done: what bounds the memory."""
_TRIES = 2
"""How often a task of several items is tried as a whole. Who killed the process may have meant another."""


@frozen
class Lost(Generic[Item]):
    """An item that ended the process that worked on it."""

    item: Item
    error: WorkerError


@define(eq=False)
class _Task(Generic[Item]):
    """Some items in a row, and what came of them: together, or each by itself."""

    number: int
    items: Sequence[Item]
    whole: "_Task[Item] | None" = None
    """The task that it is an item of, where that is done item by item."""
    tries: int = 0
    parts: list[Any] = field(factory=list)
    missing: int = 1


class _Worker(Generic[Item, Result]):
    """A process and the end of its pipe that is ours."""

    def __init__(self, start: Callable[[], Callable[[Sequence[Item]], Result]]) -> None:
        # spawned, because a fork takes along what other threads hold locked
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, start), daemon=True)
        self.process.start()
        theirs.close()  # so that the pipe ends with the process
        self.ready = False
        self.task: _Task[Item] | None = None

    def end(self) -> None:
        self.connection.close()
        self.process.terminate()
        self.process.join()

    def ending(self) -> WorkerError:
        self.process.join()
        code = self.process.exitcode or 0
        return WorkerError(f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with {code}")


def _serve(connection: Connection, start: Callable[[], Callable[[Sequence[Item]], Result]]) -> None:
    """What a process does: work, until there is no one to work for."""
    # who interrupts the program means the process that started this one
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            work = start()
        except Exception as error:
            connection.send(error)
            return
        connection.send(None)
        while True:
            connection.send(work(connection.recv()))


class Pool(Generic[Item, Result]):
    """Processes that do tasks in any order, and give their results in that of the tasks.

    A task whose process ends is tried once more, then item by item; an item that ends its process again is
    lost, and no other. The tasks are asked for as they are needed, so that their number does not matter.

    Args:
        workers: how many processes.
        start: what makes the work in each of them, once; it is sent there, so it can be pickled.
    """

    def __init__(self, workers: int, start: Callable[[], Callable[[Sequence[Item]], Result]]) -> None:
        self._count = workers
        self._start = start
        self._workers: list[_Worker[Item, Result]] = []
        self._waiting: deque[_Task[Item]] = deque()
        self._done: dict[int, list[Result | Lost[Item]]] = {}

    def results(self, tasks: Iterable[Sequence[Item]]) -> Generator[list[Result | Lost[Item]], None, None]:
        """What came of each task: one result, or one for each of its items, where some of them are lost.

        The processes are there as long as this is gone through; where it is not to its end, close it.

        Raises:
            WorkerError: a process ended before it was ready to work.
        """
        left = enumerate(tasks)
        given = out = 0
        more = True
        try:
            while more or out < given:
                while more and len(self._waiting) < self._count and given - out < self._count * _AHEAD:
                    task = next(left, None)
                    if task is None:
                        more = False
                    else:
                        given += 1
                        self._waiting.append(_Task(*task))
                        self._hand_out()
                if out in self._done:
                    yield self._done.pop(out)
                    out += 1
                elif out < given:
                    self._collect()
                    self._hand_out()
        finally:
            for worker in self._workers:
                worker.end()
            self._workers.clear()

    def _hand_out(self) -> None:
        idle = [worker for worker in self._workers if worker.ready and worker.task is None]
        while self._waiting and idle:
            worker = idle.pop()
            worker.task = self._waiting.popleft()
            # where it has ended, that is seen when its answer is asked for
            with suppress(OSError):
                worker.connection.send(worker.task.items)
        starting = sum(not worker.ready for worker in self._workers)
        for _ in range(min(self._count - len(self._workers), len(self._waiting) - starting)):
            self._workers.append(_Worker(self._start))

    def _collect(self) -> None:
        """Take what is there; wait until something is, where any is to come."""
        busy = [worker for worker in self._workers if worker.task or not worker.ready]
        answering = wait([worker.connection for worker in busy]) if busy else []
        for worker in [worker for worker in busy if worker.connection in answering]:
            try:
                answer = worker.connection.recv()
            except (EOFError, OSError):
                self._ended(worker)
                continue
            if worker.task is not None:
                task, worker.task = worker.task, None
                self._finish(task, answer)
            elif answer is not None:
                raise answer
            else:
                worker.ready = True

    def _ended(self, worker: _Worker[Item, Result]) -> None:
        self._workers.remove(worker)
        error = worker.ending()
        worker.connection.close()
        task = worker.task
        if task is None:
            raise error
        task.tries += 1
        if task.whole is not None:
            self._finish(task, Lost(task.items[0], error))
        elif task.tries < _TRIES:
            self._waiting.appendleft(task)
        else:
            task.parts = [None] * len(task.items)
            task.missing = len(task.items)
            singles = [_Task(number, (item,), task) for number, item in enumerate(task.items)]
            self._waiting.extendleft(reversed(singles))

    def _finish(self, task: _Task[Item], outcome: Result | Lost[Item]) -> None:
        whole = task.whole
        if whole is None:
            self._done[task.number] = [outcome]
            return
        whole.parts[task.number] = outcome
        whole.missing -= 1
        if not whole.missing:
            self._done[whole.number] = whole.parts
