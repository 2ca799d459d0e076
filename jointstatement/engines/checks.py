"""What is looked at before any machine has work: the columns of documents, the name of a table."""

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jointstatement.corpus import parse_batches
from jointstatement.corpus.documents import FACTS
from jointstatement.errors import FormatError
from jointstatement.exports.arrow import pyarrow
from jointstatement.exports.tables import FAILURES, TABLES

if TYPE_CHECKING:
    import pyarrow as pa

_READ = ("id", "text", *FACTS)


def read_columns(names: Iterable[str]) -> list[str]:
    """Those of some names of columns that are read, in their order."""
    return [name for name in names if name in _READ]


def check_columns(schema: "pa.Schema") -> None:
    """Refuse the columns that `parse_batches` refuses, and as it does.

    Raises:
        ExtraError: `pyarrow` is not installed.
        FormatError: `id` or `text` is missing, or a column that is read holds no strings.
    """
    no_document = pyarrow().RecordBatch.from_pylist([], schema=schema)
    deque(parse_batches([no_document]), maxlen=0)


def check_table(name: str) -> None:
    """Refuse what is no table.

    Raises:
        FormatError: there is none of that name.
    """
    names = [table.name for table in (*TABLES, FAILURES)]
    if name not in names:
        raise FormatError(((f"table {name}", f"is none: use one of {', '.join(names)}"),))
