"""The tables as Arrow's types and batches; the library `pyarrow` is imported when one is asked for."""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from jointstatement.errors import ExtraError
from jointstatement.exports.columns import Row, Table, Type

if TYPE_CHECKING:
    import pyarrow as pa


def pyarrow() -> Any:
    """The module `pyarrow`.

    Raises:
        ExtraError: it is not installed.
    """
    try:
        return import_module("pyarrow")
    except ModuleNotFoundError:
        raise ExtraError("arrow", "what reads or writes Arrow or Parquet") from None


def arrow_schema(table: Table) -> "pa.Schema":
    """The columns of a table as an Arrow schema, with what each holds as its metadata `doc`.

    Raises:
        ExtraError: `pyarrow` is not installed.
    """
    return pyarrow().schema(_fields(table))


def struct_type(table: Table) -> "pa.DataType":
    """A row of a table as an Arrow struct.

    Raises:
        ExtraError: `pyarrow` is not installed.
    """
    return pyarrow().struct(_fields(table))


def record_batch(table: Table, rows: Iterable[Row]) -> "pa.RecordBatch":
    """Rows of a table as an Arrow batch.

    Raises:
        ExtraError: `pyarrow` is not installed.
    """
    return pyarrow().RecordBatch.from_pylist(list(rows), schema=arrow_schema(table))


def _fields(table: Table) -> list[Any]:
    pa = pyarrow()
    types = {
        Type.STRING: pa.string(),
        Type.INTEGER: pa.int64(),
        Type.NUMBER: pa.float64(),
        Type.BOOLEAN: pa.bool_(),
        Type.STRINGS: pa.list_(pa.string()),
    }
    return [
        pa.field(column.name, types[column.type], column.nullable, {"doc": column.doc})
        for column in table.columns
    ]
