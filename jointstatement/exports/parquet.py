"""Rows as Parquet."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jointstatement.exports.arrow import arrow_schema, pyarrow, record_batch
from jointstatement.exports.columns import Row, Table

_GROUP = 20_000
"""The rows of a row group. What is cut at this number, however the rows came, makes the same file."""


def encode(table: Table, rows: Iterable[Row]) -> bytes:
    """The rows as a stream of Arrow batches; nothing where there is none."""
    batch = record_batch(table, rows)
    if not batch.num_rows:
        return b""
    pa = pyarrow()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return bytes(sink.getvalue())


def write(table: Table, pieces: Iterator[bytes], path: Path) -> None:
    """Write what `encode` gave to a Parquet file."""
    from pyarrow import parquet

    with parquet.ParquetWriter(path, arrow_schema(table), compression="zstd") as writer:
        for group in _groups(table, pieces):
            writer.write_table(group, row_group_size=_GROUP)


def _groups(table: Table, pieces: Iterator[bytes]) -> Iterator[Any]:
    pa = pyarrow()
    held: list[Any] = []
    count = 0
    for piece in pieces:
        if not piece:
            continue
        for batch in pa.ipc.open_stream(piece):
            held.append(batch)
            count += batch.num_rows
        while count >= _GROUP:
            whole = pa.Table.from_batches(held)
            yield whole.slice(0, _GROUP).combine_chunks()
            rest = whole.slice(_GROUP).combine_chunks()
            held, count = rest.to_batches(), rest.num_rows
    if held:
        yield pa.Table.from_batches(held).combine_chunks()
