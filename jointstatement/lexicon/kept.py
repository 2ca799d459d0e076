"""The vocabulary kept beside the bytecode, so that a new process need not check and index it again.

It is kept as Python keeps what it compiles: in `__pycache__` (or below `sys.pycache_prefix`), not at all
where `sys.dont_write_bytecode` is set or the folder cannot be written, and made anew when a file that it was
made from has changed. What is found there is trusted as the bytecode beside it is.
"""

import gc
import os
import pickle
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields, is_dataclass
from importlib.util import cache_from_source
from io import BytesIO
from typing import Any, TypeVar

Made = TypeVar("Made")


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the garbage collector, which would look again and again at many objects that all stay."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def kept(name: str, sources: str, state: bytes | None, make: Callable[[], Made]) -> Made:
    """What is kept under a name, or what `make` makes, which is then kept.

    Args:
        name: what it is kept as.
        sources: the folder of all that it is made from, code and data; it is kept in it.
        state: what `state_of` said of the folder when the code was imported: where it says something else
            now, as after an upgrade under a running process, nothing is read and nothing kept.
        make: what makes it from them.
    """
    with uncollected():
        if state is None or state != state_of(sources):
            return make()
        try:
            file = os.path.splitext(cache_from_source(os.path.join(sources, f"{name}.py")))[0] + ".pickle"
        except NotImplementedError:
            # a Python that keeps nothing
            return make()
        found: Made | None = _read(file, state)
        if found is not None:
            return found
        made = make()
        if not sys.dont_write_bytecode:
            _write(file, state, made)
        return made


def state_of(folder: str) -> bytes | None:
    """What tells one state of the sources from another: as for bytecode, their sizes and times in seconds.

    It is nothing where there is no folder, as in an archive.
    """
    try:
        return repr([sys.version, *_files(folder)]).encode()
    except OSError:
        return None


def _files(folder: str) -> list[str]:
    with os.scandir(folder) as found:
        here = sorted(found, key=lambda each: each.name)
    parts: list[str] = []
    for each in here:
        if each.name.endswith((".toml", ".py", ".so", ".pyd")):
            of = each.stat()
            parts.append(f"{each.name} {of.st_size} {int(of.st_mtime)}")
        elif each.is_dir() and each.name != "__pycache__":
            parts += [each.name, *_files(each.path)]
    return parts


def _read(file: str, signature: bytes) -> Any:
    """What is kept in a file; nothing where it is of another state of the sources, or cannot be read."""
    # whatever a pickle of another state may raise, the object can be made
    with suppress(Exception):
        with open(file, "rb") as opened:
            content = opened.read()
        size = len(signature)
        body = memoryview(content)[size + 4 :]
        if content.startswith(signature) and content[size : size + 4] == _checksum(body):
            return pickle.loads(body)
    return None


def _write(file: str, signature: bytes, made: object) -> None:
    """Keep an object, wholly or not at all; where that cannot be done, the next process makes it again."""
    body = BytesIO()
    _Pickler(body, pickle.HIGHEST_PROTOCOL).dump(made)
    content = body.getvalue()
    with suppress(OSError):
        os.makedirs(os.path.dirname(file), exist_ok=True)
        beside = f"{file}.{os.urandom(8).hex()}"
        try:
            # as bytecode: others may read it, and never write it
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
            with open(handle, "wb") as opened:
                opened.write(signature + _checksum(content) + content)
            os.replace(beside, file)
        except OSError:
            os.unlink(beside)
            raise


def _checksum(body: bytes | memoryview) -> bytes:
    return zlib.crc32(body).to_bytes(4, "big")


class _Pickler(pickle.Pickler):
    """Knows frozen dataclasses that are compiled: they are made again by their own constructor."""

    def reducer_override(self, made: Any) -> Any:
        """How an object is made again; the pickler's own way is quicker where nothing is compiled."""
        if not (hasattr(type(made), "__mypyc_attrs__") and is_dataclass(made)):
            return NotImplemented
        return type(made), tuple([getattr(made, field.name) for field in fields(made)])
