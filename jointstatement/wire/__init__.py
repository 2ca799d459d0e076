"""The wire format: a statement as one plain dict of JSON types, and back, strictly.

`to_dict` and `from_dict` are cattrs converters over the model. Going out, empty and absent fields are left
out. Coming in, nothing is coerced; where anything is out of the way, the whole is gone through once more
with care, and one `FormatError` says every fault with its path. A file of an earlier schema version is
upgraded step by step, dict to dict.
"""

from typing import Any

from jointstatement.errors import FormatError, ModelError
from jointstatement.model import JointStatement
from jointstatement.wire.converter import CONVERTER, NotSoundError
from jointstatement.wire.faults import looked_through
from jointstatement.wire.upgrades import SCHEMA, upgraded

__all__ = ["SCHEMA", "from_dict", "to_dict"]

_ORDER = (
    *("title", "kind", "form", "language", "issued_on", "place", "occasion", "origin", "parties"),
    *("representatives", "relationship", "references", "mechanisms", "text", "pledges", "positions"),
)


def to_dict(statement: JointStatement) -> dict[str, Any]:
    """A statement as a dict of JSON types, its schema first and its text right before its items.

    Raises:
        ModelError: it is no statement.
    """
    if not isinstance(statement, JointStatement):
        raise ModelError("statement", statement, "must be a JointStatement")
    plain = CONVERTER.unstructure(statement)
    return {"schema": SCHEMA} | {key: plain[key] for key in _ORDER if key in plain}


def from_dict(data: object) -> JointStatement:
    """The statement that a dict of JSON types is.

    Args:
        data: what a JSON or YAML reader gave, of this schema version or an earlier one. Any mapping is taken
            for a dict, a tuple for a list, and a value of a subclass for one of the class.

    Raises:
        FormatError: with every fault found: an unknown, a missing or a repeated key, a value of a wrong type
            (none is coerced), a broken invariant of the model. The paths of the faults are those of the
            present schema version, also in a file of an earlier one. Of a file of a later version, and of
            one that cannot be upgraded, that alone is said.
    """
    fields, amiss = upgraded(data)
    if not amiss:
        try:
            return CONVERTER.structure(fields, JointStatement)
        except NotSoundError:
            pass
    statement, found = looked_through(fields)
    if statement is None or amiss:
        faults = (*amiss, *found)
        assert faults, "what is no statement has a fault"
        raise FormatError(faults)
    return statement
