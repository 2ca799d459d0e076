"""Statements as JSON and YAML strings: thin skins over the wire format."""

from collections.abc import Callable
from typing import Any

from jointstatement.errors import FormatError
from jointstatement.formats import json_text, yaml_block, yaml_text
from jointstatement.model import JointStatement
from jointstatement.wire import from_dict, to_dict

FORMATS = ("json", "yaml")
"""The formats that can be written and read."""


def dumps(statement: JointStatement, format: str = "json") -> str:
    """A statement as a string.

    Args:
        statement: what to write.
        format: `json` or `yaml`.

    Raises:
        FormatError: there is no such format, or a string has two halves of a surrogate pair as characters
            of their own, which no file can tell from the one character they make.
        ModelError: it is no statement.
    """
    write = _of(format, {"json": json_text.write, "yaml": yaml_block.write})
    return str(write(to_dict(statement)))


def loads(text: str | bytes | bytearray | memoryview, format: str = "json") -> JointStatement:
    """The statement that a string or UTF-8 bytes hold.

    Args:
        text: what `dumps` wrote, or a person or another program in the same form.
        format: `json` or `yaml`.

    Raises:
        FormatError: it is not that format, or no statement: with every fault and its path. Or it is neither
            a string nor bytes.
    """
    read = _of(format, {"json": json_text.read, "yaml": yaml_text.read})
    return from_dict(read(_decoded(text).removeprefix("\ufeff")))


def _decoded(text: object) -> str:
    if isinstance(text, str):
        return text
    if not isinstance(text, bytes | bytearray | memoryview):
        raise FormatError((("", f"must be a string or bytes, not {type(text).__name__}"),))
    try:
        return bytes(text).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError((("", f"is not UTF-8 at byte {error.start}"),)) from None


def _of(format: str, known: dict[str, Callable[[Any], Any]]) -> Callable[[Any], Any]:
    if format not in known:
        raise FormatError((("", f"there is no format {format!r}: use one of {', '.join(FORMATS)}"),))
    return known[format]
