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
    """
    write = _of(format, {"json": json_text.write, "yaml": yaml_block.write})
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


def _of(format: str, known: dict[str, Callable[[Any], Any]]) -> Callable[[Any], Any]:
    if format not in known:
        raise FormatError((("", f"there is no format {format!r}: use one of {', '.join(FORMATS)}"),))
    return known[format]
