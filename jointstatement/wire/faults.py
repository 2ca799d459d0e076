"""Everything that is wrong with a dict that is no statement, each fault with its path."""

from types import SimpleNamespace, UnionType
from typing import Any, get_args

import attrs

from jointstatement.errors import ModelError
from jointstatement.invariants import broken
from jointstatement.model import JointStatement
from jointstatement.wire.converter import is_enum, is_list
from jointstatement.wire.values import READ, Refused, Repeated, ValueFaultError, called, member, shown

_WRONG = object()
"""What stands for a value that has a fault."""


def faults(data: object) -> tuple[tuple[str, str], ...]:
    """Every fault of a statement as a dict of JSON types: its path and what is wrong, in the model's order.

    The invariants between parts are looked at as far as the parts concerned are sound.
    """
    search = _Search()
    search.statement(data)
    return tuple(search.found)


class _Search:
    """Goes through one dict, and makes what can be made."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def statement(self, data: object) -> None:
        fields = self._fields(JointStatement, data, "")
        if fields is None:
            return
        parts: dict[str, object] = {}
        for name, value in fields.items():
            if type(value) is tuple:
                parts[name] = tuple([None if part is _WRONG else part for part in value])
            else:
                parts[name] = None if value is _WRONG else value
        # a list that is none hides its members
        for each in attrs.fields(JointStatement):
            if is_list(each.type) and parts.get(each.name) is None:
                parts[each.name] = (None,)
        for path, value, why in broken(SimpleNamespace(**parts)):
            self._add(path, f"{why} (got {shown(value)})")

    def _add(self, path: str, why: str) -> object:
        self.found.append((path.lstrip("."), why))
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
            return take(data)
        except ValueFaultError as error:
            return self._add(path, str(error))

    def _list(self, kind: Any, data: object, path: str) -> object:
        """A list, with `_WRONG` for each member that is."""
        if type(data) is not list:
            return self._add(path, f"must be a list, not {called(data)}")
        return tuple([self._value(kind, each, f"{path}[{index}]") for index, each in enumerate(data)])

    def _object(self, kind: Any, data: object, path: str) -> object:
        """An object of a class of the model, if all of it is sound."""
        fields = self._fields(kind, data, path)
        if fields is None or any(not _sound(value) for value in fields.values()):
            return _WRONG
        try:
            return kind(**fields)
        except ModelError as error:
            _, _, name = error.field.partition(".")
            return self._add(f"{path}.{name}", f"{error.why} (got {shown(error.value)})")

    def _fields(self, kind: Any, data: object, path: str) -> dict[str, Any] | None:
        """The fields of an object, each sound by itself or `_WRONG`."""
        if isinstance(data, Refused):
            self._add(path, data.why)
            return None
        if not isinstance(data, dict):
            self._add(path, f"must be an object, not {called(data)}")
            return None
        if isinstance(data, Repeated):
            for key in data.twice:
                self._add(f"{path}.{_key(key)}", "is given twice")
        known = attrs.fields_dict(kind)
        made: dict[str, Any] = {}
        for name, field in known.items():
            where = f"{path}.{name}"
            if name in data:
                value = self._value(field.type, data[name], where)
                made[name] = value if not _sound(value) else self._valid(kind, field, value, where)
            elif field.default is attrs.NOTHING:
                made[name] = self._add(where, "is missing")
            else:
                made[name] = field.default
        for key in sorted(_key(key) for key in data if not isinstance(key, str) or key not in known):
            self._add(f"{path}.{key}", "is no field of the format")
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
    return value is not _WRONG and not (type(value) is tuple and any(part is _WRONG for part in value))


def _key(key: object) -> str:
    return key if isinstance(key, str) else shown(key)
