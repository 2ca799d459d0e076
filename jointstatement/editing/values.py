"""The plain ways in which a person may give a field of an item, and what the model makes of them."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from jointstatement.errors import ModelError
from jointstatement.model import Action, PartialDate, Party, Stance, Strength, Target, Topic

Several = str | Iterable[str]
"""One, or several."""
Parties = str | Party | Iterable[str | Party]
"""Ids, or the parties themselves."""
Date = PartialDate | datetime.date | str | None
"""A date, a day of the calendar, or what `PartialDate.parse` reads: `2030`, `2030-06`, `2030-06-30`."""
Deeds = Mapping[str, str | None]
"""Each verb with its object, as in `{"open": "a consulate", "meet": None}`."""
Actions = Deeds | Action | Iterable[Deeds | Action]
"""Deeds, an action, or several of either: so one verb may come twice."""
Amounts = Mapping[str, int | str | Decimal]
"""Each unit with its value, as in `{"USD": 2_000_000}`."""
Targets = Amounts | Target | Iterable[Amounts | Target]
"""Amounts, a target, or several of either: so one unit may come twice."""


def modelled(kind: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an item as its class takes them; what is so already, or is given in no other way, stays.

    Args:
        kind: the name of the class, for errors.
        fields: the values, by the fields' names.

    Raises:
        ModelError: a value cannot be read as what its field holds.
    """
    return {
        name: _READERS[name](f"{kind}.{name}", value) if name in _READERS else value
        for name, value in fields.items()
    }


def one_or_several(value: Any, one: type | tuple[type, ...], field: str) -> tuple[Any, ...]:
    """The members of a field, of which a person may give a single one without a list around it.

    Raises:
        ModelError: `value` is neither one nor several.
    """
    if isinstance(value, one):
        return (value,)
    if not isinstance(value, Iterable):
        raise ModelError(field, value, "must be one, or a list or tuple of several")
    return tuple(value)


def _ids(field: str, value: Any) -> tuple[Any, ...]:
    return one_or_several(value, str, field)


def _member(kind: type[StrEnum]) -> Callable[[str, Any], StrEnum]:
    def read(field: str, value: Any) -> StrEnum:
        try:
            return kind(value)
        except ValueError:
            raise ModelError(field, value, f"must be one of {', '.join(kind)}") from None

    return read


def _topics(field: str, value: Any) -> tuple[StrEnum, ...]:
    read = _member(Topic)
    return tuple(read(field, topic) for topic in one_or_several(value, str, field))


def _date(field: str, value: Any) -> PartialDate | None:
    if value is None or isinstance(value, PartialDate):
        return value
    if isinstance(value, datetime.date):
        return PartialDate.of(value)
    try:
        return PartialDate.parse(value)
    except ModelError as error:
        raise ModelError(field, value, error.why) from None


def _actions(field: str, value: Any) -> tuple[Any, ...]:
    return _spelled_out(field, value, Action, lambda verb, object: Action(verb=verb, object=object))


def _targets(field: str, value: Any) -> tuple[Any, ...]:
    return _spelled_out(
        field, value, Target, lambda unit, number: Target(value=_number(field, number), unit=unit)
    )


def _spelled_out(field: str, value: Any, kind: type, make: Callable[[Any, Any], Any]) -> tuple[Any, ...]:
    """Objects of a class, one for each pair of a mapping; what is no mapping is such an object itself."""
    made: list[Any] = []
    for each in one_or_several(value, (Mapping, kind), field):
        made += [make(*pair) for pair in each.items()] if isinstance(each, Mapping) else [each]
    return tuple(made)


def _number(field: str, value: Any) -> Decimal:
    # a float is none: it would bring digits that nobody wrote
    if isinstance(value, int | str | Decimal) and not isinstance(value, bool):
        try:
            return Decimal(value)
        except InvalidOperation:
            pass
    raise ModelError(field, value, "must be a whole number, a Decimal, or a string that is a number")


_READERS: dict[str, Callable[[str, Any], Any]] = {
    "toward": _ids,
    "strength": _member(Strength),
    "stance": _member(Stance),
    "actions": _actions,
    "targets": _targets,
    "deadline": _date,
    "topics": _topics,
}
