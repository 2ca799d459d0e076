"""The wire format: a statement as one plain dict of JSON types, and back, strictly.

`to_dict` and `from_dict` are cattrs converters over the model. Going out, empty and absent fields are left
out. Coming in, nothing is coerced, and every fault is collected with its path before one `FormatError` is
raised. A file of an earlier schema version is upgraded step by step, dict to dict.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar, get_args

import attrs
from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from jointstatement import model
from jointstatement.errors import FormatError, ModelError
from jointstatement.model import JointStatement, PartialDate

SCHEMA = "jointstatement/1"
"""What a file of this version says of itself."""

UPGRADES: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()
"""Step `n` turns a dict of schema version `n + 1` into one of version `n + 2`, without changing its input."""

_ORDER = (
    *("title", "kind", "form", "language", "issued_on", "place", "occasion", "origin", "parties"),
    *("representatives", "relationship", "references", "mechanisms", "text", "pledges", "positions"),
)
_ALWAYS = frozenset({"kind", "form", "language", "source"})
_VERSION = re.compile(r"jointstatement/([1-9]\d{0,5})\Z", re.ASCII)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,4})?\Z", re.ASCII)
_EXACT = 2**53
"""A JSON reader may hold a greater whole number only nearly."""

_Made = TypeVar("_Made")


class _FaultError(ValueError):
    """What is wrong with one value; where it stands is what cattrs notes."""


def to_dict(statement: JointStatement) -> dict[str, Any]:
    """A statement as a dict of JSON types, its schema first and its text right before its items."""
    plain = _CONVERTER.unstructure(statement)
    return {"schema": SCHEMA} | {key: plain[key] for key in _ORDER if key in plain}


def from_dict(data: object) -> JointStatement:
    """The statement that a dict of JSON types is.

    Args:
        data: what a JSON or YAML reader gave, of this schema version or an earlier one.

    Raises:
        FormatError: with every fault found: an unknown or a missing key, a value of a wrong type (none is
            coerced), a broken invariant of the model, a later schema version.
    """
    fields = _upgraded(data)
    try:
        return _CONVERTER.structure(fields, JointStatement)
    except ClassValidationError as error:
        raise FormatError(tuple(_faults(error, ""))) from None
    except (_FaultError, ModelError) as error:
        raise FormatError((("", str(error)),)) from None


def _upgraded(data: object) -> dict[str, Any]:
    """The fields of a file, without its schema, as the present version has them."""
    if not isinstance(data, dict):
        raise FormatError((("", f"must be an object, not {_called(data)}"),))
    fields = dict(data)
    said = fields.pop("schema", None)
    match = _VERSION.match(said) if isinstance(said, str) else None
    if match is None:
        earlier = " or an earlier version, of number 1 or more" if UPGRADES else ""
        raise FormatError((("schema", f"must be {SCHEMA!r}{earlier} (got {_shown(said)})"),))
    version, newest = int(match[1]), len(UPGRADES) + 1
    if version > newest:
        why = (
            f"is of a later version than this library reads ({said!r}, up to {SCHEMA!r}): update the library"
        )
        raise FormatError((("schema", why),))
    for step in UPGRADES[version - 1 :]:
        fields = step(fields)
    return fields


# ---- out


def _number(value: Decimal) -> int | float | str:
    """A JSON number where every reader of JSON and YAML takes exactly the same from it, else a string."""
    # `abs` would round to the caller's context
    if value == value.to_integral_value() and value.copy_abs() < _EXACT:
        whole = int(value)
        if Decimal(whole).as_tuple() == value.as_tuple():
            return whole
    near = float(value)
    written = repr(near)
    # YAML 1.1 has no number without a point: PyYAML makes 1.0e+17 of 1e+17, which is another precision
    exact = "." in written and Decimal(written).as_tuple() == value.as_tuple()
    return near if exact else str(value)


# ---- in


def _called(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "a boolean", type(None): "null"}
    return names.get(
        type(value), "a number" if isinstance(value, int | float | Decimal) else "something else"
    )


def _shown(value: object) -> str:
    """A value as a fault shows it; what cannot be printed, being too great or too deep, is only named."""
    try:
        return f"{value!r:.60}"
    except Exception:  # whatever object arrives, the fault is told
        return _called(value)


def _offset(value: Any, _: Any) -> int:
    if type(value) is not int:
        raise _FaultError(f"must be a whole number, not {_called(value)}")
    if abs(value) >= _EXACT:
        raise _FaultError(f"is too great for an offset (got {_shown(value)})")
    return value


def _exactly(kind: type, name: str) -> Callable[[Any, Any], Any]:
    def take(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise _FaultError(f"must be {name}, not {_called(value)}")
        return value

    return take


def _decimal(value: Any, _: Any) -> Decimal:
    if type(value) is Decimal:
        return value
    if type(value) is int:
        return Decimal(value)
    if type(value) is float:
        return Decimal(repr(value))
    if type(value) is str and _NUMBER.match(value):
        return Decimal(value)
    raise _FaultError(f"must be a number, or a string that writes one (got {_shown(value)})")


def _date(value: Any, _: Any) -> PartialDate:
    if type(value) is not str:
        raise _FaultError(f"must be a string such as 2015-06-30, not {_called(value)}")
    try:
        return PartialDate.parse(value)
    except ModelError as error:
        raise _FaultError(f"{error.why} (got {_shown(value)})") from None


def _member(value: Any, kind: type[StrEnum]) -> StrEnum:
    if type(value) is not str or value not in list(kind):
        raise _FaultError(f"must be one of {', '.join(kind)} (got {_shown(value)})")
    return kind(value)


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _is_list(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple


def _list_hook(kind: Any) -> Callable[[Any, Any], tuple[Any, ...]]:
    member = get_args(kind)[0]

    def take(value: Any, _: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise _FaultError(f"must be a list, not {_called(value)}")
        made, errors = [], []
        for index, each in enumerate(value):
            try:
                made.append(_CONVERTER.structure(each, member))
            except (_FaultError, ModelError, ClassValidationError) as error:
                error.add_note(IterableValidationNote("", index, member))
                errors.append(error)
        if errors:
            raise IterableValidationError("", errors, kind)
        return tuple(made)

    return take


def _class_hook(kind: type[_Made]) -> Callable[[Any, Any], _Made]:
    take = make_dict_structure_fn(kind, _CONVERTER, _cattrs_forbid_extra_keys=True)

    def strict(value: Any, to: Any) -> _Made:
        if type(value) is not dict:
            raise _FaultError(f"must be an object, not {_called(value)}")
        return take(value, to)

    return strict


def _faults(error: BaseException, path: str) -> Iterator[tuple[str, str]]:
    """Every fault that cattrs gathered in one error, each with its path."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        for part in error.exceptions:
            yield from _faults(part, path + _step(part))
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(key if isinstance(key, str) else _shown(key) for key in error.extra_fields):
            yield f"{path}.{key}".lstrip("."), "is no field of the format"
    elif isinstance(error, KeyError):
        yield path.lstrip("."), "is missing"
    elif isinstance(error, ModelError):
        owner, _, name = error.field.partition(".")
        where = path
        if owner[:1].isupper() and name and not path.endswith(f".{name}"):
            where = f"{path}.{name}"
        elif owner[:1].islower():
            where = f"{path}.{error.field}"
        yield where.lstrip("."), f"{error.why} (got {_shown(error.value)})"
    else:
        yield path.lstrip("."), str(error)


def _step(error: BaseException) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


def _written(kind: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    """How a class is written: what has its default is left out, but for what a reader wants to see."""
    names = {each.name for each in attrs.fields(kind)}
    kept: dict[str, Any] = {name: override(omit_if_default=False) for name in sorted(names & _ALWAYS)}
    return make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, **kept)


def _converter() -> Converter:
    made = Converter()
    made.register_unstructure_hook(Decimal, _number)
    made.register_unstructure_hook(PartialDate, str)
    for kind in filter(_is_enum, vars(model).values()):
        # cattrs would pass an enum of strings as the string that it also is
        made.register_unstructure_hook(kind, lambda value: value.value)
        made.register_structure_hook(kind, _member)
    made.register_structure_hook(str, _exactly(str, "a string"))
    made.register_structure_hook(int, _offset)
    made.register_structure_hook(bool, _exactly(bool, "true or false"))
    made.register_structure_hook(Decimal, _decimal)
    made.register_structure_hook_factory(_is_list, _list_hook)
    made.register_structure_hook_factory(attrs.has, _class_hook)
    # after the hook for classes in general, for the last one registered wins
    made.register_structure_hook_func(lambda kind: kind is PartialDate, _date)
    made.register_unstructure_hook_factory(
        lambda kind: attrs.has(kind) and kind is not PartialDate,
        lambda kind: _written(kind, made),
    )
    return made


_CONVERTER = _converter()
