"""One value of the wire: how it is read without coercing it, written without losing it, and spoken of."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import frozen

from jointstatement.errors import ModelError
from jointstatement.model import PartialDate

NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,4})?\Z", re.ASCII)
"""A number as a string writes it."""
EXACT = 2**53
"""A JSON reader may hold a greater whole number only nearly."""


class ValueFaultError(ValueError):
    """What is wrong with one value."""


class Repeated(dict[Any, Any]):
    """An object that gives some keys twice, as a reader of files hands it on to be refused with its path."""

    twice: tuple[Any, ...] = ()
    """The keys that it gives more than once."""

    def copy(self) -> "Repeated":
        made = Repeated(self)
        made.twice = self.twice
        return made


@frozen
class Refused:
    """What stands in a file where a value should, and is none: handed on to be refused with its path."""

    why: str


def called(value: object) -> str:
    """What sort of value it is, as a fault says it."""
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case str():
            return "a string"
        case int() | float() | Decimal():
            return "a number"
        case list() | tuple():
            return "a list"
        case Mapping():
            return "an object"
        case _:
            return "something else"


def shown(value: object) -> str:
    """A value as a fault shows it; what cannot be printed, being too great or too deep, is only named."""
    try:
        return f"{_as_in_a_file(value):.60}"
    except Exception:  # whatever object arrives, the fault is told
        return called(value)


def _as_in_a_file(value: object) -> str:
    match value:
        case StrEnum():
            return repr(value.value)
        case Decimal():
            return str(value)
        case tuple():
            return f"[{', '.join(map(_as_in_a_file, value))}]"
        case _:
            return repr(value)


def plain(value: object) -> object:
    """A value of a subclass of one of Python's own types as one of that type: `from_dict` takes both.

    What is no string, number or boolean is left as it is.
    """
    match value:
        case str():
            return str.__str__(value)  # the value of an enum that is one, not its name
        case bool():
            return value
        case int():
            return int.__int__(value)
        case float():
            return float.__float__(value)
        case Decimal():
            return Decimal(value)
        case _:
            return value


# ---- out


def number(value: Decimal) -> int | float | str:
    """A JSON number where every reader of JSON and YAML takes exactly the same from it, else a string."""
    # `abs` would round to the caller's context
    if value == value.to_integral_value() and value.copy_abs() < EXACT:
        whole = int(value)
        if Decimal(whole).as_tuple() == value.as_tuple():
            return whole
    near = float(value)
    written = repr(near)
    # YAML 1.1 has no number without a point: PyYAML makes 1.0e+17 of 1e+17, which is another precision
    exact = "." in written and Decimal(written).as_tuple() == value.as_tuple()
    return near if exact else str(value)


# ---- in

Reader = Callable[..., Any]
"""How a value is read; cattrs calls it with the type that is wanted behind it."""


def _exactly(kind: type, name: str) -> Reader:
    def take(value: Any, _: Any = None) -> Any:
        if type(value) is not kind:
            raise ValueFaultError(f"must be {name}, not {called(value)}")
        return value

    return take


def _offset(value: Any, _: Any = None) -> int:
    if type(value) is not int:
        if isinstance(value, float | Decimal):
            raise ValueFaultError(f"must be a whole number without point or exponent (got {shown(value)})")
        raise ValueFaultError(f"must be a whole number, not {called(value)}")
    if abs(value) >= EXACT:
        raise ValueFaultError(f"is too great for an offset (got {shown(value)})")
    return value


def _decimal(value: Any, _: Any = None) -> Decimal:
    if type(value) is Decimal:
        return value
    if type(value) is int:
        return Decimal(value)
    if type(value) is float:
        return Decimal(repr(value))
    if type(value) is str and NUMBER.match(value):
        return Decimal(value)
    raise ValueFaultError(f"must be a number, or a string that writes one (got {shown(value)})")


def _date(value: Any, _: Any = None) -> PartialDate:
    if type(value) is not str:
        raise ValueFaultError(f"must be a string such as 2015-06-30, not {called(value)}")
    try:
        return PartialDate.parse(value)
    except ModelError as error:
        raise ValueFaultError(f"{error.why} (got {shown(value)})") from None


def member(kind: type[StrEnum]) -> Reader:
    """How a member of an enum is read from its string."""
    known = {str(each): each for each in kind}

    def take(value: Any, _: Any = None) -> StrEnum:
        if type(value) is not str or value not in known:
            raise ValueFaultError(f"must be one of {', '.join(known)} (got {shown(value)})")
        return known[value]

    return take


READ: dict[type, Reader] = {
    str: _exactly(str, "a string"),
    int: _offset,
    bool: _exactly(bool, "true or false"),
    Decimal: _decimal,
    PartialDate: _date,
}
"""How a value of each type that is no enum is read.

Each raises:
    ValueFaultError: the value is none of that type.
"""
