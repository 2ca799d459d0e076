"""The wire format: a statement as one plain dict of JSON types, and back, strictly.

`to_dict` and `from_dict` are cattrs converters over the model. Going out, empty and absent fields are left
out. Coming in, nothing is coerced; where anything is wrong, the whole is gone through once more for every
fault with its path, and one `FormatError` says them all. A file of an earlier schema version is upgraded
step by step, dict to dict.
"""

from typing import Any

from jointstatement.errors import FormatError
from jointstatement.model import JointStatement
from jointstatement.wire.converter import CONVERTER, NotSoundError
from jointstatement.wire.faults import faults
from jointstatement.wire.upgrades import SCHEMA, upgraded

__all__ = ["SCHEMA", "from_dict", "to_dict"]

_ORDER = (
    *("title", "kind", "form", "language", "issued_on", "place", "occasion", "origin", "parties"),
    *("representatives", "relationship", "references", "mechanisms", "text", "pledges", "positions"),
)


def to_dict(statement: JointStatement) -> dict[str, Any]:
    """A statement as a dict of JSON types, its schema first and its text right before its items."""
    plain = CONVERTER.unstructure(statement)
    return {"schema": SCHEMA} | {key: plain[key] for key in _ORDER if key in plain}


def from_dict(data: object) -> JointStatement:
    """The statement that a dict of JSON types is.

    Args:
        data: what a JSON or YAML reader gave, of this schema version or an earlier one.

    Raises:
        FormatError: with every fault found: an unknown, a missing or a repeated key, a value of a wrong type
            (none is coerced), a broken invariant of the model, a later schema version.
    """
    fields, amiss = upgraded(data)
    if not amiss:
        try:
            return CONVERTER.structure(fields, JointStatement)
        except NotSoundError:
            pass
    raise FormatError((*amiss, *faults(fields)))
