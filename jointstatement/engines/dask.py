"""Dask: a data frame of documents in, one of what they say out; or batches in and batches out, as a stream.

The workers need this library and `pyarrow`, as the client does. No vocabulary has to be there: files of
your own are read where these functions are called, and sent along.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jointstatement.corpus import BatchParser, batch_schema, compacted, tables
from jointstatement.corpus.string_columns import check_columns, read_columns
from jointstatement.engines.checks import check_table
from jointstatement.exports.arrow import pyarrow

if TYPE_CHECKING:
    import pyarrow as pa
    from dask.dataframe import DataFrame
    from distributed import Client

__all__ = ["parse_batches", "parse_frame", "table"]

_BYTES = 1_000_000
"""About how much of a batch one task gets: a third of a second of work, against a millisecond to send it."""
_AHEAD = 4
"""How many tasks there are for each thread of the workers, so that none waits for the stream."""


def parse_frame(
    frame: "DataFrame", *, language: str = "en", lexicon: Sequence[str | Path] = ()
) -> "DataFrame":
    """Parse the documents of a data frame, with `map_partitions`: nothing is read before it is computed.

    Of a frame from `dask.dataframe.read_parquet` each partition is read where it is parsed, so that no text
    is sent from one machine to another.

    Args:
        frame: with the string columns `id` and `text`, and perhaps `language`, `title`, `issued_on` (an EDTF
            string: `2015-06-30`), `publisher` and `url`; null where it is not known. Other columns are not
            read. A partition is one task.
        language: the BCP 47 tag of documents that have none in a column.
        lexicon: paths of vocabulary files of your own, on the machine of the client.

    Returns:
        One row for each row of the frame, in the same order and under the same index, with the columns of
        `jointstatement.corpus.batch_schema()` as Arrow's own types (`pandas.ArrowDtype`). A document without
        an id or a text, or one that cannot be read, is a row with an `error`.

    Raises:
        ExtraError: `pyarrow` is not installed.
        FormatError: the frame lacks `id` or `text`, or one of the columns named above holds no strings.
        LanguageError: there is no vocabulary for the language.
        LexiconError: a vocabulary file cannot be read, is malformed, or contradicts another.
    """
    read = frame[read_columns(frame.columns)]
    check_columns(pyarrow().Schema.from_pandas(read._meta, preserve_index=False))
    parser = BatchParser(language=language, lexicon=lexicon)
    return read.map_partitions(_parsed_frame, parser, meta=_parsed_frame(read._meta, parser))


def table(parsed: "DataFrame", name: str) -> "DataFrame":
    """One flat table of what `parse_frame` gave, with the columns that it has in files too.

    Args:
        parsed: what `parse_frame` gave. It is parsed once for each table that is taken of it, unless it is
            written or persisted first.
        name: `statements`, `parties`, `pledges`, `positions`, `targets` or `failures`.

    Returns:
        A row for each statement, party, pledge, position, target or document that could not be read.

    Raises:
        ExtraError: `pyarrow` is not installed.
        FormatError: there is no such table.
    """
    check_table(name)
    return parsed.map_partitions(
        _flat_frame, name, meta=_flat_frame(parsed._meta, name), clear_divisions=True
    )


def parse_batches(
    batches: "Iterable[pa.RecordBatch]",
    client: "Client",
    *,
    language: str = "en",
    lexicon: Sequence[str | Path] = (),
) -> "Iterator[pa.RecordBatch]":
    """`jointstatement.corpus.parse_batches` with the work done by a cluster: for documents that stream by.

    A batch is cut into tasks of about a megabyte, each sent in memory of its own and without the columns that
    are not read. A few tasks for each thread of the workers are under way at a time, so that a stream of any
    length takes no more memory, here or there.

    Args:
        batches: as there.
        client: of the cluster; not an asynchronous one.
        language: the BCP 47 tag of documents that have none in a column.
        lexicon: paths of vocabulary files of your own, on this machine.

    Returns:
        Batches of `jointstatement.corpus.batch_schema()`: one row for each row in, in the same order.

    Raises:
        ExtraError: `pyarrow` is not installed.
        FormatError: a batch lacks `id` or `text`, or a column that is read holds no strings.
        LanguageError: there is no vocabulary for the language.
        LexiconError: a vocabulary file cannot be read, is malformed, or contradicts another.
    """
    return _stream(batches, client, BatchParser(language=language, lexicon=lexicon))


def _stream(
    batches: "Iterable[pa.RecordBatch]", client: "Client", parser: BatchParser
) -> "Iterator[pa.RecordBatch]":
    tasks: deque[Any] = deque()
    for batch in batches:
        for piece in _pieces(batch):
            # each under a key of its own: to tell equal ones apart is less work than to look whether they are
            tasks.append(client.submit(_parsed_batch, parser, piece, pure=False))
            # also where all workers are gone for the moment, and the first waits for others
            if len(tasks) >= _AHEAD * sum(client.nthreads().values()):
                yield from tasks.popleft().result()
    while tasks:
        yield from tasks.popleft().result()


def _pieces(batch: "pa.RecordBatch") -> "Iterator[pa.RecordBatch]":
    """A batch as what each task gets of it."""
    check_columns(batch.schema)
    read = batch.select(read_columns(batch.schema.names))
    count = max(1, batch.num_rows * _BYTES // max(1, read.nbytes))
    for start in range(0, batch.num_rows, count):
        yield compacted(read.slice(start, count))


def _parsed_batch(parser: BatchParser, batch: "pa.RecordBatch") -> "list[pa.RecordBatch]":
    return list(parser([batch]))


def _parsed_frame(documents: Any, parser: BatchParser) -> Any:
    """What the documents of a partition say, under their index, of which the frame may know the divisions."""
    pa = pyarrow()
    read = pa.Table.from_pandas(documents, preserve_index=False)
    parsed = _as_frame(pa.Table.from_batches(parser(read.to_batches()), batch_schema()))
    parsed.index = documents.index
    return parsed


def _flat_frame(parsed: Any, name: str) -> Any:
    schema = batch_schema()
    whole = pyarrow().Table.from_pandas(parsed, schema, preserve_index=False)
    return _as_frame(tables(whole)[name])


def _as_frame(table: "pa.Table") -> Any:
    import pandas as pd  # as dask.dataframe has, or there would be no frame

    return table.to_pandas(types_mapper=pd.ArrowDtype)
