"""The documents of a corpus, one at a time: of folders, texts, files of JSON Lines and of Parquet.

The order is that in which the sources are given, and within a folder that of the names, so that it is the
same in every run. No more is held than the names of one folder with those above it.
"""

import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jointstatement.corpus.entries import Entry
from jointstatement.corpus.seen import Seen
from jointstatement.corpus.string_columns import NAMES, check_columns, read_columns
from jointstatement.errors import FormatError, JointStatementError, SourceError
from jointstatement.exports.arrow import pyarrow
from jointstatement.formats import json_text
from jointstatement.formats.files import read_lines, unpacked_suffix
from jointstatement.formats.halves import halved

_LINES = (".jsonl", ".ndjson")
_PARQUET = ".parquet"
_ROWS = 64
"""The rows of a Parquet file that are looked at together."""


class Inputs:
    """The documents that some files and folders hold.

    Args:
        sources: folders, of which every `.txt` file is a document, also in folders within, unless a name
            starts with a dot; `.jsonl` and `.parquet` files, with a document in each line or row; any other
            file is a document itself. `.txt` and `.jsonl` files may be compressed.

    Raises:
        SourceError: a file or folder is not there.
        FormatError: a Parquet file lacks a column, or one of them holds no strings.
        ExtraError: there is a Parquet file, and `pyarrow` is not installed.
    """

    def __init__(self, sources: Sequence[str | Path]) -> None:
        self._sources = [Path(source) for source in sources]
        for path in self._sources:
            if not path.exists():
                raise SourceError(str(path), "there is no such file or folder")
            if path.suffix == _PARQUET and not path.is_dir():
                _check_columns(path)

    def entries(self) -> Iterator[Entry]:
        """Every document, in order. An id that an earlier one has is a fault of the later one."""
        seen = Seen()
        for source in self._sources:
            for entry in _entries(source):
                yield entry if entry.fault or seen.new(str(entry.id)) else _repeated(entry)

    def count(self) -> int:
        """How many there are, without a look into any text; it reads files of JSON Lines once."""
        return sum(map(_count, self._sources))


def _entries(source: Path) -> Iterator[Entry]:
    if source.is_dir():
        for found in _texts(source):
            if isinstance(found, SourceError):
                yield _ill(found, found.source)
            else:
                yield _of_file(found, found.relative_to(source))
    elif unpacked_suffix(source) in _LINES:
        yield from _of_lines(source)
    elif source.suffix == _PARQUET:
        yield from _of_rows(source)
    else:
        yield _of_file(source, source)


def _count(source: Path) -> int:
    if source.is_dir():
        return sum(1 for _ in _texts(source))
    if unpacked_suffix(source) in _LINES:
        try:
            return sum(1 for line in read_lines(source) if not line.isspace())
        except SourceError:
            return 0  # it is told of when it is read
    if source.suffix == _PARQUET:
        return int(_open(source).metadata.num_rows)
    return 1


def _repeated(entry: Entry) -> Entry:
    why = f"the id {entry.id!r} is that of an earlier document"
    return Entry(
        id=entry.id, source=entry.source, fault=SourceError(entry.source, why), size=0, stamp=entry.stamp
    )


# ---- texts


def _texts(folder: Path) -> Iterator[Path | SourceError]:
    """The texts of a folder and those within; an error for one that cannot be looked into."""
    try:
        found = sorted(os.listdir(folder))
    except OSError as error:
        yield SourceError(str(folder), error.strerror or str(error))
        return
    for name in found:
        path = folder / name
        if name.startswith("."):
            continue
        if path.is_dir():
            # a link to a folder may lead back up
            if not path.is_symlink():
                yield from _texts(path)
        elif unpacked_suffix(path) == ".txt":
            yield path


def _of_file(path: Path, name: Path) -> Entry:
    # a name that is not UTF-8 is told with an escape for each byte that is amiss
    id = os.fsencode(name.as_posix()).decode("utf-8", "backslashreplace")
    try:
        stat = path.stat()
    except OSError as error:
        fault = SourceError(str(path), error.strerror or str(error))
        return Entry(id=id, source=str(path), fault=fault, size=0, stamp="")
    stamp = f"{stat.st_size} {stat.st_mtime_ns}"
    return Entry(id=id, source=str(path), path=path, size=stat.st_size, stamp=stamp)


# ---- lines and rows


def _of_lines(path: Path) -> Iterator[Entry]:
    try:
        for number, line in enumerate(read_lines(path), 1):
            if not line.isspace():
                yield _of_line(line, f"{path}: line {number}")
    except SourceError as error:
        # what stands behind the place where a file is damaged is lost, and said to be
        yield Entry(id=None, source=str(path), fault=error, size=0, stamp=str(error))


def _of_line(line: bytes, source: str) -> Entry:
    try:
        values = json_text.read(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _ill(SourceError(source, f"is not UTF-8 at byte {error.start}"), source)
    except FormatError as error:
        return _ill(SourceError(source, error.faults[0][1]), source)
    if not isinstance(values, dict):
        return _ill(SourceError(source, "must be an object with an id and a text"), source)
    return _of_values(values, source)


def _of_values(values: dict[str, Any], source: str) -> Entry:
    id = values.get("id")
    if not isinstance(id, str) or not id.strip() or halved(id):
        return _ill(SourceError(source, f"id must be a string that is not blank (got {id!r:.100})"), source)
    known = {name: values[name] for name in NAMES if name in values}
    stamp = blake2b(repr(known).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
    text = known.get("text")
    return Entry(
        id=id, source=source, values=known, size=len(text) if isinstance(text, str) else 0, stamp=stamp
    )


def _ill(fault: JointStatementError, source: str) -> Entry:
    return Entry(id=None, source=source, fault=fault, size=0, stamp=str(fault))


def _of_rows(path: Path) -> Iterator[Entry]:
    number = 0
    try:
        with _open(path) as file:
            columns = read_columns(file.schema_arrow.names)
            for batch in file.iter_batches(_ROWS, columns=columns, use_threads=False):
                for values in batch.to_pylist():
                    number += 1
                    yield _of_values(values, f"{path}: row {number}")
    except (OSError, ValueError, pyarrow().ArrowException) as error:
        fault = SourceError(str(path), f"cannot be read behind row {number}: {error}")
        yield Entry(id=None, source=str(path), fault=fault, size=0, stamp=str(fault))


def _check_columns(path: Path) -> None:
    try:
        with _open(path) as file:
            schema = file.schema_arrow
    except (OSError, pyarrow().ArrowException) as error:
        raise SourceError(str(path), f"is no Parquet file: {error}") from None
    check_columns(schema, str(path))


def _open(path: Path) -> Any:
    pyarrow()
    from pyarrow import parquet

    return parquet.ParquetFile(path)
