"""Statements to dicts and back, as fast as that goes: whether a dict is sound, not what is wrong with it."""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar, get_args

import attrs
from cattrs import Converter
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from jointstatement import model
from jointstatement.errors import ModelError
from jointstatement.model import PartialDate, Span
from jointstatement.wire.values import READ, ValueFaultError, member, number

NotSoundError = (ValueFaultError, ModelError, ForbiddenExtraKeysError, KeyError)
"""What is raised of a dict that is no statement."""

_ALWAYS = frozenset({"kind", "form", "language", "source"})
"""What is written also where it has its default, for a reader wants to see it."""

_Made = TypeVar("_Made")


def is_enum(kind: Any) -> bool:
    """Whether a type of the model is an enum."""
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def is_list(kind: Any) -> bool:
    """Whether a type of the model is a tuple, which is a list on the wire."""
    return getattr(kind, "__origin__", None) is tuple


def _written(kind: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    """How a class is written: what has its default is left out."""
    names = {each.name for each in attrs.fields(kind)}
    kept: dict[str, Any] = {name: override(omit_if_default=False) for name in sorted(names & _ALWAYS)}
    return make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, **kept)


def _object(kind: type[_Made], converter: Converter) -> Callable[[Any, Any], _Made]:
    take = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def strict(value: Any, to: Any) -> _Made:
        if type(value) is not dict:
            raise ValueFaultError
        return take(value, to)

    return strict


def _list(kind: Any, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    of = get_args(kind)[0]
    take = converter.get_structure_hook(of)

    def strict(value: Any, _: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise ValueFaultError
        return tuple([take(each, of) for each in value])

    return strict


def _span(value: Any, _: Any) -> Span:
    """A span, of which there are more than of all else: its class looks at both offsets itself."""
    if type(value) is not dict or len(value) != 2:
        raise ValueFaultError
    return Span(start=value["start"], end=value["end"])


def _converter() -> Converter:
    made = Converter(detailed_validation=False)
    made.register_unstructure_hook(Decimal, number)
    made.register_unstructure_hook(PartialDate, str)
    made.register_structure_hook_factory(is_list, lambda kind: _list(kind, made))
    made.register_structure_hook_factory(attrs.has, lambda kind: _object(kind, made))
    for kind in filter(is_enum, vars(model).values()):
        # cattrs would pass an enum of strings as the string that it also is
        made.register_unstructure_hook(kind, lambda value: value.value)
        made.register_structure_hook(kind, member(kind))
    for of, take in READ.items():
        if of is not PartialDate:
            made.register_structure_hook(of, take)
    # after the hook for classes in general, for the last one registered wins
    made.register_structure_hook_func(lambda of: of is PartialDate, READ[PartialDate])
    made.register_structure_hook_func(lambda of: of is Span, _span)
    made.register_unstructure_hook_factory(
        lambda kind: attrs.has(kind) and kind is not PartialDate,
        lambda kind: _written(kind, made),
    )
    return made


CONVERTER = _converter()
"""Of every class of the model."""
