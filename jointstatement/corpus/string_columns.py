"""Which columns of Arrow say something of a document, and what is wrong with them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jointstatement.corpus.documents import FACTS
from jointstatement.errors import FormatError
from jointstatement.exports.arrow import pyarrow

if TYPE_CHECKING:
    import pyarrow as pa

NAMES = ("id", "text", *FACTS)
"""The columns that are read, all others being ignored; the first two must be there."""
_STRING_TYPES = ("string", "large_string", "string_view", "null")
"""A column that is null throughout has often lost its type."""


def read_columns(names: Iterable[str]) -> list[str]:
    """Those of some names of columns that are read, in their order."""
    return [name for name in names if name in NAMES]


def check_columns(schema: "pa.Schema", source: str | None = None) -> None:
    """Refuse a schema whose columns do not say what a document is.

    Args:
        schema: the columns that there are.
        source: the file that has them, where one does.

    Raises:
        ExtraError: `pyarrow` is not installed.
        FormatError: `id` or `text` is missing, or a column that is read stands twice or holds no strings.
    """
    dictionary = pyarrow().types.is_dictionary
    found = [name for name in NAMES if name in schema.names]
    faults = [(name, "is missing") for name in NAMES[:2] if name not in found]
    faults += [(name, "stands twice") for name in found if schema.names.count(name) > 1]
    for name in found:
        kind = schema.field(schema.names.index(name)).type
        kind = kind.value_type if dictionary(kind) else kind
        if str(kind) not in _STRING_TYPES:
            faults.append((name, f"must hold strings, not {kind}"))
    if faults:
        raise FormatError(tuple((f"column {name}", why) for name, why in faults), source)
