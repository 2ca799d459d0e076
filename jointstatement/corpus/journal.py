"""What a run has done so far, in one file that only grows: whatever ends the run, another can go on with it.

The file is a line of JSON that says which run it is of, then records in the order of the documents. A record
is a line of JSON, with how long what follows is and its checksum, and then the pieces of the tables. A record
that was not written to its end is no record, and is cut off before the next run adds to the file.
"""

import json
import os
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Self

from attrs import frozen

from jointstatement.errors import ResumeError
from jointstatement.formats.files import write_whole

_SECONDS = 1.0
"""How much work a failure of the whole machine may undo. The end of a process undoes none."""


@frozen(kw_only=True)
class Record:
    """What is known of some documents in a row."""

    digest: str
    """What tells these documents from others."""
    documents: int
    failed: int
    pieces: tuple[int, ...]
    """How long the piece of each table is."""


class Journal:
    """The file of a run; close it, or use it in a `with`.

    Args:
        path: the file; it is made where it is not there.
        run: what a run must have in common with the one that the file is of; JSON types.
        restart: drop what is in it.

    Raises:
        ResumeError: it is the file of another run, or one is writing to it.
    """

    def __init__(self, path: Path, run: dict[str, object], *, restart: bool = False) -> None:
        if not path.exists():
            write_whole(path, [_line(run)])
        self._path = path
        self._file = path.open("r+b")
        try:
            _lock(self._file, path)
            if restart:
                self._file.truncate(0)
                self._file.write(_line(run))
                self._file.seek(0)
            _compare(self._file.readline(), run, path)
            self._start = self._file.tell()
            self._end = self._start
            for _ in self._sound():
                self._end = self._file.tell()
            self._file.truncate(self._end)
            os.fsync(self._file.fileno())
        except BaseException:
            self._file.close()
            raise
        self._saved = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def records(self) -> Iterator[Record]:
        """The records there are, in order."""
        for record, _ in self._walk():
            yield record

    def pieces(self, table: int) -> Iterator[bytes]:
        """What each record has of a table, in order."""
        for record, start in self._walk():
            self._file.seek(start + sum(record.pieces[:table]))
            yield self._file.read(record.pieces[table])

    def add(self, digest: str, documents: int, failed: int, pieces: Sequence[bytes]) -> None:
        """Add a record behind the others."""
        payload = b"".join(pieces)
        head = {"digest": digest, "documents": documents, "failed": failed}
        head |= {"pieces": list(map(len, pieces)), "checksum": zlib.crc32(payload)}
        self._file.seek(self._end)
        self._file.write(_line(head) + payload)
        self._file.flush()
        self._end = self._file.tell()
        if time.monotonic() - self._saved >= _SECONDS:
            os.fsync(self._file.fileno())
            self._saved = time.monotonic()

    def _walk(self) -> Iterator[tuple[Record, int]]:
        """Each record with where its pieces start."""
        at = self._start
        while at < self._end:
            self._file.seek(at)
            record, _ = _record(self._file.readline())
            start = self._file.tell()
            yield record, start
            at = start + sum(record.pieces)

    def _sound(self) -> Iterator[Record]:
        """The records from here on up to the first that is not whole."""
        while True:
            try:
                record, checksum = _record(self._file.readline())
            except (ValueError, KeyError, TypeError):
                return
            payload = self._file.read(sum(record.pieces))
            if len(payload) != sum(record.pieces) or zlib.crc32(payload) != checksum:
                return
            yield record


def _line(value: dict[str, object]) -> bytes:
    return json.dumps(value).encode() + b"\n"


def _record(line: bytes) -> tuple[Record, int]:
    if not line.endswith(b"\n"):
        raise ValueError
    head = json.loads(line)
    checksum = head.pop("checksum")
    return Record(**head | {"pieces": tuple(head["pieces"])}), checksum


def _compare(line: bytes, run: dict[str, object], path: Path) -> None:
    try:
        other = json.loads(line)
    except ValueError:
        raise ResumeError(str(path), "is no file of an unfinished run") from None
    differing = [name for name in run if other.get(name) != run[name]]
    if differing:
        told = "; ".join(f"{name} was {other.get(name)!r:.100}, is {run[name]!r:.100}" for name in differing)
        raise ResumeError(str(path), f"is of an unfinished run with other settings: {told}")


def _lock(file: BinaryIO, path: Path) -> None:
    """Hold the file for this process, as long as it lives."""
    try:
        import fcntl
    except ModuleNotFoundError:  # on Windows, a file that is open for another cannot be replaced
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise ResumeError(str(path), "another run is writing to it") from None
