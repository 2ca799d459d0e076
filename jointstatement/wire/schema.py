"""The JSON Schema of the wire format, made from the model: `python -m jointstatement.wire.schema` writes it.

It accepts what the reader accepts, but for the invariants that no schema can say, which the page on it lists.
The patterns mean the same to every dialect of regular expressions that validators use.
"""

import ast
import inspect
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import UnionType
from typing import Any, get_args

import attrs

from jointstatement import model
from jointstatement.errors import ModelError
from jointstatement.invariants import LANGUAGE
from jointstatement.model import JointStatement, PartialDate
from jointstatement.wire.converter import CONVERTER, is_enum, is_list
from jointstatement.wire.schema_file import SCHEMA_FILE
from jointstatement.wire.upgrades import SCHEMA
from jointstatement.wire.values import EXACT, NUMBER

Schema = dict[str, Any]

# what `str.isspace` holds to be blank, which is not quite what `\s` is elsewhere; the characters themselves,
# for Go has no `\u` in a pattern
_NOT_BLANK = "[^\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
# in Python `$` matches before a last line feed too, and others have no `\Z`
_LINE_FEED = "\n"
_DATE = {
    "type": "string",
    "pattern": r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    "not": {"pattern": f"^0000|{_LINE_FEED}"},
}
"""What the reader takes for a date, but for the days that a month has."""


def _matching(pattern: re.Pattern[str]) -> Schema:
    """The strings that the reader takes by this pattern from their start to their end."""
    portable = pattern.pattern.replace(r"\d", "[0-9]").removesuffix(r"\Z")
    return {"type": "string", "pattern": f"^{portable}$", "not": {"pattern": _LINE_FEED}}


_VALUES: dict[str, Schema] = {
    "NotBlank": {
        "description": "A string that holds more than white space.",
        "type": "string",
        "pattern": _NOT_BLANK,
    },
    "LanguageTag": {"description": "A BCP 47 tag.", **_matching(LANGUAGE)},
    "Offset": {
        "description": "A whole number that every reader of JSON holds exactly.",
        "type": "integer",
        "minimum": 0,
        "maximum": EXACT - 1,
    },
    "Number": {
        "description": "A number, or where a JSON number would lose something, a string that writes it.",
        "anyOf": [{"type": "number"}, _matching(NUMBER)],
    },
}
"""The definitions that no class of the model stands for."""

_OF_TYPE: dict[object, Schema] = {
    str: {"$ref": "#/$defs/NotBlank"},
    int: {"$ref": "#/$defs/Offset"},
    bool: {"type": "boolean"},
    Decimal: {"$ref": "#/$defs/Number"},
}
"""How the types are said that are no classes of the model."""


def schema_of_model() -> Schema:
    """The JSON Schema of a whole statement, with a definition for each class and enum of the model."""
    said = _said_of_fields()
    statement = _object(JointStatement, said["JointStatement"])
    # an invariant of the statement, for which its field's validator does not look
    statement["properties"]["language"]["$ref"] = "#/$defs/LanguageTag"
    version = {"description": "The format and its version.", "const": SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "Joint statement",
        **statement,
        "properties": {"schema": version, **statement["properties"]},
        "required": ["schema", *statement["required"]],
        "$defs": _VALUES | {kind.__name__: _definition(kind, said[kind.__name__]) for kind in _parts()},
    }


def schema_as_text() -> str:
    """The JSON Schema as the package ships it."""
    return json.dumps(schema_of_model(), indent=2) + "\n"


def _parts() -> list[Any]:
    """The classes and enums of which a statement is made, in the model's order."""
    kinds = [each for each in vars(model).values() if is_enum(each) or attrs.has(each)]
    return [kind for kind in kinds if kind.__module__ == model.__name__ and kind is not JointStatement]


def _said_of_fields() -> dict[str, dict[str, str]]:
    """What the model says of each field of each class, in the string below it, which only the source has."""
    source = ast.parse(inspect.getsource(model))
    return {each.name: dict(_said_in(each)) for each in source.body if isinstance(each, ast.ClassDef)}


def _said_in(of: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for pair in pairwise(of.body):
        match pair:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(said))):
                yield name, _on_one_line(said)


def _on_one_line(said: str) -> str:
    return " ".join(said.split())


def _described(kind: type) -> Schema:
    return {"description": _on_one_line(str(kind.__doc__))}


def _definition(kind: Any, said: dict[str, str]) -> Schema:
    if is_enum(kind):
        return {**_described(kind), "enum": [member.value for member in kind]}
    if kind is PartialDate:
        return {**_described(kind), **_DATE}
    return _object(kind, said)


def _object(kind: type, said: dict[str, str]) -> Schema:
    fields = attrs.fields(kind)
    return {
        **_described(kind),
        "type": "object",
        "properties": {each.name: _field(kind, each, said[each.name]) for each in fields},
        "required": [each.name for each in fields if each.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _field(kind: type, field: "attrs.Attribute[Any]", said: str) -> Schema:
    made: Schema = {"description": said}
    if isinstance(field.type, UnionType):
        (of,) = [each for each in get_args(field.type) if each is not type(None)]
        # `null` is never written, but read, for many other writers have it for what is absent
        return {**made, "anyOf": [_value(of), {"type": "null"}]}
    if is_list(field.type):
        made |= {"type": "array", "items": _value(get_args(field.type)[0]), **_sizes(field)}
    elif field.type is str and _may_be_blank(kind, field):
        made |= {"type": "string"}
    else:
        made |= _value(field.type)
    if field.default is not attrs.NOTHING:
        made["default"] = CONVERTER.unstructure(field.default, field.type)
    return made


def _value(of: Any) -> Schema:
    return _OF_TYPE.get(of) or {"$ref": f"#/$defs/{of.__name__}"}


def _sizes(field: "attrs.Attribute[Any]") -> Schema:
    """How many members a list may have: what the model's validator of tuples was made with."""
    validator: Any = field.validator
    asked = inspect.getclosurevars(validator).nonlocals
    sizes = {"minItems": asked["least"], "maxItems": asked["most"], "uniqueItems": asked["unique"]}
    return {name: size for name, size in sizes.items() if size}


def _may_be_blank(kind: type, field: "attrs.Attribute[Any]") -> bool:
    """Whether the model's validator takes a blank string."""
    validator: Any = field.validator
    try:
        validator(object.__new__(kind), field, " ")
    except ModelError:
        return False
    return True


if __name__ == "__main__":
    Path(__file__).with_name(SCHEMA_FILE).write_text(schema_as_text(), "utf-8")
