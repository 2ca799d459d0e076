"""Files that are read as a stream, and written whole or not at all; compressed where their suffix says so."""

import gzip
import io
import os
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from jointstatement.errors import SourceError

PACKED = (".gz", ".zst")
"""The suffixes of files that are compressed, behind the suffix of their format."""


_Wrap = Callable[[io.BufferedIOBase], AbstractContextManager[io.BufferedIOBase]]


class _Packing(NamedTuple):
    """How a file is compressed."""

    reading: _Wrap
    writing: _Wrap
    broken: tuple[type[Exception], ...]
    """What is raised of a file that is not compressed so, or not whole."""


def _packing(path: Path) -> _Packing:
    suffix = path.suffix.lower()
    if suffix == ".gz":
        # without the time, so that the same statement makes the same file
        return _Packing(
            lambda file: gzip.GzipFile(fileobj=file),
            lambda file: gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0),
            (gzip.BadGzipFile, zlib.error, EOFError),
        )
    if suffix == ".zst":
        zstd = _zstd(path)
        return _Packing(
            lambda file: zstd.ZstdFile(file),
            lambda file: zstd.ZstdFile(file, "wb"),
            (zstd.ZstdError, EOFError),
        )
    return _Packing(nullcontext, nullcontext, ())


def _zstd(path: Path) -> Any:
    """The module that reads and writes zstd: of Python itself from 3.14 on, before that one that few need."""
    for name in ("compression.zstd", "backports.zstd"):
        with suppress(ModuleNotFoundError):
            return import_module(name)
    raise SourceError(str(path), "is compressed with zstd: install jointstatement[zstd]")


def unpacked_suffix(path: Path) -> str:
    """The suffix that tells the format, in lower case: `.json` of `statement.json.gz`."""
    bare = path.with_suffix("") if path.suffix.lower() in PACKED else path
    return bare.suffix.lower()


def read_whole(path: Path) -> str:
    """What a UTF-8 file holds.

    Raises:
        SourceError: it cannot be read or decompressed, or is not UTF-8.
    """
    with _reading(path) as file:
        data = file.read()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(str(path), f"is not UTF-8 at byte {error.start}") from None


def read_lines(path: Path) -> Iterator[bytes]:
    """The lines of a file, one at a time.

    Raises:
        SourceError: it cannot be read or decompressed, as far as it has been read.
    """
    with _reading(path) as file:
        yield from file


@contextmanager
def _reading(path: Path) -> Iterator[io.BufferedIOBase]:
    """A file as a stream of what it holds; whatever is wrong with it is told as one of our own errors."""
    packing = _packing(path)
    try:
        with path.open("rb") as file, packing.reading(file) as stream:
            yield stream
    except packing.broken as error:
        raise SourceError(str(path), f"cannot be decompressed: {error}") from None
    except OSError as error:
        raise SourceError(str(path), error.strerror or str(error)) from None
    except ValueError as error:  # a path that can name no file
        raise SourceError(str(path), str(error)) from None


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file part by part; one that is there is replaced only when the new one is complete.

    The same parts make the same file, also where it is compressed.

    Raises:
        OSError: it cannot be written; then nothing is left behind.
        SourceError: it is to be compressed by a library that is not installed.
    """
    beside = str(path.parent / f".{path.name}.")
    try:
        _replace(path, parts, _packing(path))
    except OSError as error:
        if error.errno is None or not str(error.filename or beside).startswith(beside):
            raise
        # not the file beside it, of which the caller knows nothing
        raise OSError(error.errno, error.strerror, str(path)) from error


def _replace(path: Path, parts: Iterable[bytes], packing: "_Packing") -> None:
    """Write a file beside the one that is meant, and put it in its place."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file, packing.writing(file) as stream:
            stream.write(b"")  # a zstd file without a frame is none
            for part in parts:
                stream.write(part)
        os.chmod(name, path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    """What a new file of this process may not have; there is no way to read it but to set it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
