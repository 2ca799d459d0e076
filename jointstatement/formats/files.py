"""Files that are read as a stream, and written whole or not at all; compressed where their suffix says so."""

import gzip
import io
import os
import secrets
import stat
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from jointstatement.errors import SourceError

PACKED = (".gz", ".zst")
"""The suffixes of files that are compressed, behind the suffix of their format."""


_Stream = AbstractContextManager[io.BufferedIOBase]


class _Packing(NamedTuple):
    """How a file is compressed."""

    reading: Callable[[io.BufferedReader], _Stream]
    writing: Callable[[io.BufferedWriter], _Stream]
    broken: tuple[type[Exception], ...]
    """What is raised of a file that is not compressed so, or not whole."""


def _packing(path: Path) -> _Packing:
    suffix = path.suffix.lower()
    if suffix == ".gz":
        # without the time, so that the same statement makes the same file
        return _Packing(
            _gunzip,
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


def _gunzip(file: io.BufferedReader) -> gzip.GzipFile:
    """What a gzip file holds; one of no bytes, such as a failed transfer leaves, is none."""
    if not file.peek(1):
        raise EOFError("Compressed file is empty")
    return gzip.GzipFile(fileobj=file)


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

    The same parts make the same file, also where it is compressed. A link stays, and the file that it names
    is written; what is there and no regular file, such as a pipe or a device, is written straight into.

    Raises:
        OSError: it cannot be written; then nothing is left behind.
        SourceError: it is to be compressed by a library that is not installed.
    """
    packing = _packing(path)
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            _write(file, parts, packing)
        return
    target = Path(os.path.realpath(path))
    # a short name: that of the file may be as long as the system allows
    beside = target.with_name(f".{secrets.token_hex(8)}")
    try:
        _replace(target, beside, parts, packing)
    except OSError as error:
        if error.errno is None or str(error.filename or beside) != str(beside):
            raise
        # not the file beside it, of which the caller knows nothing
        raise OSError(error.errno, error.strerror, str(path)) from error


def _replace(target: Path, beside: Path, parts: Iterable[bytes], packing: _Packing) -> None:
    """Write a file beside the one that is meant, and put it in its place, with the rights that this has."""
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    opener = partial(os.open, mode=0o666 if mode is None else mode)
    try:
        with open(beside, "xb", opener=opener) as file:
            _write(file, parts, packing)
        if mode is not None:
            beside.chmod(mode)  # with what the umask took away
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _write(file: io.BufferedWriter, parts: Iterable[bytes], packing: _Packing) -> None:
    with packing.writing(file) as stream:
        stream.write(b"")  # a zstd file without a frame is none
        for part in parts:
            stream.write(part)
