"""A dict that is no sound statement of plain types, looked through with care for every fault and its path."""

from collections.abc import Mapping
from types import SimpleNamespace, UnionType
from typing import Any, get_args

import attrs

from jointstatement.errors import ModelError
from jointstatement.invariants import broken
from jointstatement.model import JointStatement, Span
from jointstatement.wire.converter import is_enum, is_list
from jointstatement.wire.paths import at, within
from jointstatement.wire.values import (
    READ,
    Refused,
    Repeated,
    ValueFaultError,
    called,
    member,
    plain,
    shown,
)

_WRONG = object()
"""What stands for a value that has a fault."""


class _Part(SimpleNamespace):
    """What stands for an object that has faults: its fields, of which those at fault are `None`."""


def looked_through(data: object) -> tuple[JointStatement | None, tuple[tuple[str, str], ...]]:
    """The statement that a dict is, or else every fault of it: its path and what is wrong.

    A dict, list, string or number of a subclass is taken for what it is. The faults are in the model's order;
    the invariants between parts are looked at as far as the values concerned are sound.
    """
    search = _Search()
    statement = search.statement(data)
    return statement, tuple(search.found)


class _Search:
    """Goes through one dict, and makes what can be made."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def statement(self, data: object) -> JointStatement | None:
        fields = self._fields(JointStatement, data, "")
        if fields is None:
            return None
        for path, value, why in broken(_part(JointStatement, fields)):
            self._add(path, f"{why} (got {shown(value)})")
        return None if self.found else JointStatement(**fields)

    def _add(self, path: str, why: str) -> object:
        self.found.append((path, why))
        return _WRONG

    def _value(self, kind: Any, data: object, path: str) -> object:
        """A value of a type of the model."""
        if isinstance(data, Refused):
            return self._add(path, data.why)
        if isinstance(kind, UnionType):
            if data is None:
                return None
            (kind,) = [each for each in get_args(kind) if each is not type(None)]
        if is_list(kind):
            return self._list(get_args(kind)[0], data, path)
        take = member(kind) if is_enum(kind) else READ.get(kind)
        if take is None:
            return self._object(kind, data, path)
        try:
            return take(plain(data))
        except ValueFaultError as error:
            return self._add(path, str(error))

    def _list(self, kind: Any, data: object, path: str) -> object:
        """A list, with `_WRONG` or a `_Part` for each member that has a fault."""
        if not isinstance(data, list | tuple):
            return self._add(path, f"must be a list, not {called(data)}")
        return tuple([self._value(kind, each, at(path, index)) for index, each in enumerate(data)])

    def _object(self, kind: Any, data: object, path: str) -> object:
        """An object of a class of the model, or what of it is sound."""
        fields = self._fields(kind, data, path)
        if fields is None:
            return _WRONG
        if all(map(_sound, fields.values())):
            try:
                return kind(**fields)
            except ModelError as error:
                _, _, name = error.field.partition(".")
                fields[name] = self._add(within(path, name), f"{error.why} (got {shown(error.value)})")
        # half a span is none
        return _WRONG if kind is Span else _part(kind, fields)

    def _fields(self, kind: Any, data: object, path: str) -> dict[str, Any] | None:
        """The fields of an object, each sound by itself or `_WRONG`, or with parts that are."""
        if isinstance(data, Refused):
            self._add(path, data.why)
            return None
        if not isinstance(data, Mapping):
            self._add(path, f"must be an object, not {called(data)}")
            return None
        if isinstance(data, Repeated):
            for key in data.twice:
                self._add(within(path, key), "is given twice")
        known = attrs.fields_dict(kind)
        made: dict[str, Any] = {}
        for name, field in known.items():
            where = within(path, name)
            if name in data:
                value = self._value(field.type, data[name], where)
                made[name] = self._valid(kind, field, value, where) if _sound(value) else value
            elif field.default is attrs.NOTHING:
                made[name] = self._add(where, "is missing")
            else:
                made[name] = field.default
        for where in sorted(within(path, key) for key in data if key not in known):
            self._add(where, "is no field of the format")
        return made

    def _valid(self, kind: Any, field: "attrs.Attribute[Any]", value: object, path: str) -> object:
        """A value, if it is one that its field allows."""
        if field.validator is None:
            return value
        try:
            field.validator(object.__new__(kind), field, value)
        except ModelError as error:
            return self._add(path, f"{error.why} (got {shown(error.value)})")
        return value


def _sound(value: object) -> bool:
    if isinstance(value, tuple):
        return all(map(_sound, value))
    return value is not _WRONG and not isinstance(value, _Part)


def _part(kind: Any, fields: dict[str, Any]) -> _Part:
    """An object as the invariants take it: a wrong value is `None`, and a wrong list `(None,)`."""
    made: dict[str, object] = {}
    for name, value in fields.items():
        if value is _WRONG:
            made[name] = (None,) if is_list(attrs.fields_dict(kind)[name].type) else None
        elif isinstance(value, tuple):
            made[name] = tuple([None if part is _WRONG else part for part in value])
        else:
            made[name] = value
    return _Part(**made)
