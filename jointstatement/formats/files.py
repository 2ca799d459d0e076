"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file; one that is there is replaced only when the new one is complete.

    Raises:
        OSError: it cannot be written; then nothing is left behind.
    """
    try:
        _replace(path, data)
    except OSError as error:
        if error.errno is None:
            raise
        # not the file beside it, of which the caller knows nothing
        raise OSError(error.errno, error.strerror, str(path)) from error


def _replace(path: Path, data: bytes) -> None:
    """Write a file beside the one that is meant, and put it in its place."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
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
