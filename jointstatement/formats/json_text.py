"""A dict of JSON types as JSON text, and back, strictly."""

import json
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from jointstatement.errors import FormatError
from jointstatement.formats.halves import escaped, halved, refuse_pairs
from jointstatement.wire.values import Repeated

_STEP = "  "


def write(plain: dict[str, Any]) -> str:
    """An object as JSON text, indented for a reader.

    Raises:
        FormatError: a string holds both halves of a surrogate pair.
    """
    return _whole(_indented(plain, "\n", _Keys()), plain)


def write_line(plain: dict[str, Any]) -> str:
    """An object as one line of JSON text.

    Raises:
        FormatError: a string holds both halves of a surrogate pair.
    """
    return _whole(json.dumps(plain, ensure_ascii=False, separators=(",", ":")), plain)


def _whole(written: str, plain: dict[str, Any]) -> str:
    if halved(written):
        refuse_pairs(plain)
        written = escaped(written)
    return written + "\n"


class _Keys(dict[str, str]):
    """Every key as it is written before its value."""

    def __missing__(self, key: str) -> str:
        self[key] = written = encode_basestring(key) + ": "
        return written


def _indented(value: Any, before: str, keys: _Keys) -> str:
    """What `json.dumps(value, indent=2)` writes, in half the time; each line starts with `before`."""
    kind = type(value)
    if kind is str:
        return encode_basestring(value)
    if kind is int:
        return str(value)
    if kind is dict and value:
        inner = before + _STEP
        fields = [keys[key] + _indented(each, inner, keys) for key, each in value.items()]
        return "{" + inner + ("," + inner).join(fields) + before + "}"
    if kind is list and value:
        inner = before + _STEP
        return (
            "[" + inner + ("," + inner).join([_indented(each, inner, keys) for each in value]) + before + "]"
        )
    return json.dumps(value)


def read(text: str) -> object:
    """The value that JSON text is; an object that gives a key twice is a `Repeated` one.

    Raises:
        FormatError: it is not JSON, or nests deeper or holds a greater number than Python reads.
    """
    try:
        return json.loads(text, object_pairs_hook=_object, parse_float=Decimal)
    except json.JSONDecodeError as error:
        why = f"is not JSON: line {error.lineno}, column {error.colno}: {error.msg}"
        raise FormatError((("", why),)) from None
    except ValueError as error:
        raise FormatError((("", f"is not JSON: {error}"),)) from None
    except (RecursionError, ArithmeticError):
        raise FormatError((("", "is nested too deep or holds too great a number"),)) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    keys = [key for key, _ in pairs]
    repeated = Repeated(made)
    repeated.twice = tuple([key for key in made if keys.count(key) > 1])
    return repeated
