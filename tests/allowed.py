"""Whatever a JSON Schema allows, drawn field by field."""

import re
from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]


def allowed(schema: Schema) -> st.SearchStrategy[Any]:
    """Values that validate, of a schema with the keywords that this project's has."""
    return _drawn(schema, schema["$defs"])


def _drawn(schema: Schema, definitions: dict[str, Schema]) -> st.SearchStrategy[Any]:
    """Values of a part of it."""
    match schema:
        case {"$ref": reference}:
            return _drawn(definitions[reference.removeprefix("#/$defs/")], definitions)
        case {"anyOf": ways}:
            return st.one_of([_drawn(way, definitions) for way in ways])
        case {"const": value}:
            return st.just(value)
        case {"enum": values}:
            return st.sampled_from(values)
        case {"type": "object", "properties": properties, "required": required}:
            fields = {name: _drawn(field, definitions) for name, field in properties.items()}
            optional = {name: fields.pop(name) for name in properties if name not in required}
            return st.fixed_dictionaries(fields, optional=optional)
        case {"type": "array", "items": items}:
            least, most = schema.get("minItems", 0), schema.get("maxItems", 3)
            unique = schema.get("uniqueItems", False)
            return st.lists(_drawn(items, definitions), min_size=least, max_size=most, unique=unique)
        case {"type": "string", "pattern": pattern, "not": {"pattern": refused}}:
            return st.from_regex(pattern).filter(lambda value: not re.search(refused, value))
        case {"type": "string", "pattern": pattern}:
            return st.from_regex(pattern)
        case {"type": "integer", "minimum": least, "maximum": most}:
            return st.integers(least, most) | st.integers(least, 9)
    return {
        "string": st.text(),
        "boolean": st.booleans(),
        "number": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
        "null": st.none(),
    }[schema["type"]]
