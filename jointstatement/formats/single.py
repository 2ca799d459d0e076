"""A statement in a file of its own."""

from pathlib import Path

from jointstatement.errors import FormatError
from jointstatement.formats.files import read_whole, unpacked_suffix, write_whole
from jointstatement.formats.strings import dumps, loads
from jointstatement.model import JointStatement

_SUFFIXES = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}


def dump(statement: JointStatement, path: str | Path, format: str | None = None) -> None:
    """Write a statement to a file, whole or not at all.

    Args:
        statement: what to write.
        path: the file; one that is there is replaced only when the new one is complete, and a link is
            followed. What is no regular file, such as a pipe, is written straight into. With `.gz` or `.zst`
            behind its suffix it is compressed.
        format: `json` or `yaml`; by the file's suffix where it is not given.

    Raises:
        FormatError: no format is given and the suffix names none, or as for `dumps`.
        SourceError: it is to be compressed with zstd, and the extra `zstd` is not installed.
        OSError: the file cannot be written.
    """
    path = Path(path)
    write_whole(path, [dumps(statement, format or _by_suffix(path)).encode("utf-8")])


def load(path: str | Path, format: str | None = None) -> JointStatement:
    """Read a statement from a file.

    Args:
        path: the file; with `.gz` or `.zst` behind its suffix it is decompressed.
        format: `json` or `yaml`; by the file's suffix where it is not given.

    Raises:
        FormatError: no format is given and the suffix names none, or as for `loads`.
        SourceError: the file cannot be read or decompressed, or is not UTF-8.
    """
    path = Path(path)
    format = format or _by_suffix(path)
    text = read_whole(path)
    try:
        return loads(text, format)
    except FormatError as error:
        raise FormatError(error.faults, str(path)) from None


def _by_suffix(path: Path) -> str:
    found = _SUFFIXES.get(unpacked_suffix(path))
    if found is None:
        why = f"the suffix names no format: use one of {', '.join(_SUFFIXES)}"
        raise FormatError((("", why),), str(path))
    return found
