"""A dict of JSON types as JSON text, and back, strictly."""

import json
from collections import Counter
from decimal import Decimal
from typing import Any

from jointstatement.errors import FormatError
from jointstatement.formats.halves import escaped, halved, refuse_pairs
from jointstatement.wire.values import Refused, Repeated, shown

_encode = json.JSONEncoder(ensure_ascii=False).encode


def write(plain: dict[str, Any]) -> str:
    """An object as JSON text: a line for each of its fields, and for each member of a list.

    So a file reads well from the top, two files are compared item by item, and a search for a word of an
    item shows all of it.

    Raises:
        FormatError: a string holds both halves of a surrogate pair.
    """
    lines = [f"  {_encode(key)}: {_laid_out(value)}" for key, value in plain.items()]
    return _whole("{\n" + ",\n".join(lines) + "\n}", plain)


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


def _laid_out(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _encode(value)
    return "[\n    " + ",\n    ".join(map(_encode, value)) + "\n  ]"


def read(text: str) -> object:
    """The value that JSON text is.

    An object that gives a key twice is a `Repeated` one, and a number that no `Decimal` holds is `Refused`.

    Raises:
        FormatError: it is not JSON, or nests deeper or holds a longer whole number than Python reads.
    """
    try:
        return json.loads(text, object_pairs_hook=_object, parse_float=_number)
    except json.JSONDecodeError as error:
        why = f"is not JSON: line {error.lineno}, column {error.colno}: {error.msg}"
        raise FormatError((("", why),)) from None
    except ValueError as error:
        raise FormatError((("", f"holds too long a number: {error}"),)) from None
    except RecursionError:
        raise FormatError((("", "is nested too deep"),)) from None


def _number(written: str) -> Decimal | Refused:
    try:
        return Decimal(written)
    except ArithmeticError:
        return Refused(f"is too great or too small a number (got {shown(written)})")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    counts = Counter([key for key, _ in pairs])
    repeated = Repeated(made)
    repeated.twice = tuple([key for key, count in counts.items() if count > 1])
    return repeated
