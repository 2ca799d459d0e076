"""Statements as JSON and YAML text and files: thin skins over the wire format."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jointstatement.errors import FormatError, SourceError
from jointstatement.formats import json_text, yaml_text
from jointstatement.formats.files import write_whole
from jointstatement.model import JointStatement
from jointstatement.wire import from_dict, to_dict

__all__ = ["FORMATS", "dump", "dumps", "load", "loads"]

FORMATS = ("json", "yaml")
"""The formats that can be written and read."""

_SUFFIXES = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}


def dumps(statement: JointStatement, format: str = "json") -> str:
    """A statement as a string.

    Args:
        statement: what to write.
        format: `json` or `yaml`.

    Raises:
        FormatError: there is no such format, or a string has two halves of a surrogate pair as characters
            of their own, which no file can tell from the one character they make.
    """
    write = _of(format, {"json": json_text.write, "yaml": yaml_text.write})
    return str(write(to_dict(statement)))


def loads(text: str | bytes, format: str = "json") -> JointStatement:
    """The statement that a string or UTF-8 bytes hold.

    Args:
        text: what `dumps` wrote, or a person or another program in the same form.
        format: `json` or `yaml`.

    Raises:
        FormatError: it is not that format, or no statement: with every fault and its path.
    """
    read = _of(format, {"json": json_text.read, "yaml": yaml_text.read})
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise FormatError((("", f"is not UTF-8 at byte {error.start}"),)) from None
    return from_dict(read(text.removeprefix("\ufeff")))


def dump(statement: JointStatement, path: str | Path, format: str | None = None) -> None:
    """Write a statement to a file, whole or not at all.

    Args:
        statement: what to write.
        path: the file; one that is there is replaced only when the new one is complete.
        format: `json` or `yaml`; by the file's suffix where it is not given.

    Raises:
        FormatError: no format is given and the suffix names none, or as for `dumps`.
        OSError: the file cannot be written.
    """
    path = Path(path)
    write_whole(path, dumps(statement, format or _by_suffix(path)).encode("utf-8"))


def load(path: str | Path, format: str | None = None) -> JointStatement:
    """Read a statement from a file.

    Args:
        path: the file.
        format: `json` or `yaml`; by the file's suffix where it is not given.

    Raises:
        FormatError: no format is given and the suffix names none, or as for `loads`.
        SourceError: the file cannot be read, or is not UTF-8.
    """
    path = Path(path)
    format = format or _by_suffix(path)
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise SourceError(str(path), error.strerror or str(error)) from None
    except UnicodeDecodeError as error:
        raise SourceError(str(path), f"is not UTF-8 at byte {error.start}") from None
    except ValueError as error:  # a path that can name no file
        raise SourceError(str(path), str(error)) from None
    return loads(text, format)


def _of(format: str, known: dict[str, Callable[[Any], Any]]) -> Callable[[Any], Any]:
    if format not in known:
        raise FormatError((("", f"there is no format {format!r}: use one of {', '.join(FORMATS)}"),))
    return known[format]


def _by_suffix(path: Path) -> str:
    found = _SUFFIXES.get(path.suffix.lower())
    if found is None:
        raise FormatError(
            (("", f"{path.name}: the suffix names no format: use one of {', '.join(_SUFFIXES)}"),)
        )
    return found
