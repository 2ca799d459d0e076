"""The JSON Schema of the wire format, as the package ships it."""

import json
from importlib.resources import files
from typing import Any

SCHEMA_FILE = "jointstatement-1.schema.json"
"""Its name, with the number of the schema version."""


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a statement in JSON or YAML, for validators and editors.

    What `dumps` writes validates; what validates is loaded, but for the invariants that no schema can say.
    """
    schema: dict[str, Any] = json.loads(schema_text())
    return schema


def schema_text() -> str:
    """The same as the text of the file."""
    return files("jointstatement.wire").joinpath(SCHEMA_FILE).read_text("utf-8")
