"""Arrow batches of documents in, Arrow batches of what they say out: for engines on many machines."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jointstatement.corpus.documents import Failed, read_document
from jointstatement.corpus.string_columns import check_columns, read_columns
from jointstatement.corpus.vocabulary import Vocabulary
from jointstatement.errors import SourceError
from jointstatement.exports.arrow import arrow_schema, pyarrow, struct_type
from jointstatement.exports.columns import Table
from jointstatement.exports.tables import FAILURES, STATEMENTS, TABLES, failure, rows
from jointstatement.parser import Parser

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 1000
_CHARACTERS = 4_000_000
"""A batch goes out once it has so many documents, or documents of so long texts together."""

_NESTED = [table for table in TABLES if table is not STATEMENTS]


def batch_schema() -> "pa.Schema":
    """What comes out of `parse_batches`: a row for each document.

    `id` is the document's; `error` a struct of `kind` and `message`, null where the document was read; then
    come the columns of the table `statements`; then `parties`, `pledges`, `positions` and `targets`, each a
    list of structs with the columns of that table. Where there is an error all but `id` and `error` are null.

    Raises:
        ExtraError: `pyarrow` is not installed.
    """
    pa = pyarrow()
    kind_and_message = [field for field in arrow_schema(FAILURES) if field.name != "document"]
    return pa.schema(
        [
            pa.field("id", pa.string()),
            pa.field("error", pa.struct(kind_and_message)),
            *(field.with_nullable(True) for field in arrow_schema(STATEMENTS) if field.name != "document"),
            *(pa.field(table.name, pa.list_(struct_type(table))) for table in _NESTED),
        ]
    )


def parse_batches(
    batches: "Iterable[pa.RecordBatch]", *, parser: Parser | None = None, language: str = "en"
) -> "Iterator[pa.RecordBatch]":
    """Parse batches of documents: one row out for each row in, in the same order.

    It has the shape that Spark's `mapInArrow` takes: `frame.mapInArrow(parse_batches, schema)`. With a
    vocabulary of your own give that a `BatchParser`, which can be sent to other machines. It is lazy: a batch
    is asked for when those before it are done. What comes out is built anew, so that it holds no memory of
    what came in, in batches of at most a thousand documents.

    Args:
        batches: each with the string columns `id` and `text`, and perhaps `language`, `title`, `issued_on`
            (an EDTF string: `2015-06-30`), `publisher` and `url`, which say what is known of a document; null
            where it is not. Other columns are ignored. An id should be given once; that is not checked.
        parser: with a vocabulary of your own; else the library's.
        language: the BCP 47 tag of documents that have none in a column.

    Returns:
        Batches of `batch_schema()`. A document without an id or a text, or one that cannot be read, is a row
        with an `error`.

    Raises:
        ExtraError: `pyarrow` is not installed.
        FormatError: a batch lacks `id` or `text`, or one of the columns named above holds no strings.
    """
    schema = batch_schema()
    parser = parser or Parser()
    for batch in batches:
        yield from _parsed(_strings(batch), batch.num_rows, schema, parser, language)


class BatchParser:
    """`parse_batches` with settings that can be pickled: for Spark, Dask and other engines.

    The vocabulary files are read here and sent along, since other machines may not have them; each process
    loads the vocabulary once.

    Args:
        language: the BCP 47 tag of documents that have none in a column.
        lexicon: paths of vocabulary files of your own, as for `load_lexicon`.

    Raises:
        LanguageError: there is no vocabulary for the language.
        LexiconError: a file cannot be read, is malformed, or contradicts another.
    """

    def __init__(self, *, language: str = "en", lexicon: Sequence[str | Path] = ()) -> None:
        self._vocabulary = Vocabulary(language, lexicon)
        self._vocabulary.parser()

    def __call__(self, batches: "Iterable[pa.RecordBatch]") -> "Iterator[pa.RecordBatch]":
        """Parse batches: see `parse_batches`."""
        vocabulary = self._vocabulary
        return parse_batches(batches, parser=vocabulary.parser(), language=vocabulary.language)


def tables(parsed: "pa.RecordBatch | pa.Table") -> "dict[str, pa.Table]":
    """The flat tables in what `parse_batches` gave.

    Args:
        parsed: one of its batches, or all of them as a table; other columns are ignored.

    Returns:
        For each of `statements`, `parties`, `pledges`, `positions`, `targets` and `failures` its table, with
        the columns that it has in files too.
    """
    pa = pyarrow()
    from pyarrow import compute as pc

    whole = pa.Table.from_batches([parsed]) if isinstance(parsed, pa.RecordBatch) else parsed
    read = whole.filter(whole["error"].is_null())
    failed = whole.filter(whole["error"].is_valid())
    found = {STATEMENTS.name: _flat(STATEMENTS, {"document": read["id"], **_columns(read)})}
    for table in _NESTED:
        chunks = [
            _columns(pa.RecordBatch.from_struct_array(each.flatten())) for each in read[table.name].chunks
        ]
        found[table.name] = pa.concat_tables([_flat(table, chunk) for chunk in chunks] or [_flat(table, {})])
    reasons = {name: pc.struct_field(failed["error"], name) for name in ("kind", "message")}
    found[FAILURES.name] = _flat(FAILURES, {"document": failed["id"], **reasons})
    return found


def _columns(table: Any) -> dict[str, Any]:
    return {name: table[name] for name in table.schema.names}


def _flat(table: Table, columns: dict[str, Any]) -> Any:
    schema = arrow_schema(table)
    if not columns:
        return schema.empty_table()
    return pyarrow().Table.from_arrays([columns[name] for name in schema.names], schema=schema)


def compacted(batch: "pa.RecordBatch") -> "pa.RecordBatch":
    """The same batch in memory of its own.

    A batch that is a slice of another one holds all of that, and takes it along wherever it is pickled. To
    send slices elsewhere, send them through this.
    """
    pa = pyarrow()
    sink = pa.BufferOutputStream()
    # what is written is only what the slice shows
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return pa.ipc.open_stream(sink.getvalue()).read_next_batch()


# ---- in


def _strings(batch: Any) -> dict[str, Any]:
    """The columns of a batch that say something of a document, each a column of strings."""
    check_columns(batch.schema)
    return {name: batch.column(name) for name in read_columns(batch.schema.names)}


def _value(scalar: Any) -> object:
    """What a scalar is; an error where it is a string that is not UTF-8, which Arrow does not check."""
    try:
        return scalar.as_py()
    except UnicodeDecodeError as error:
        return SourceError("document", f"is not UTF-8 at byte {error.start}")


# ---- out


def _parsed(columns: dict[str, Any], count: int, schema: Any, parser: Parser, language: str) -> Iterator[Any]:
    lines: list[dict[str, Any]] = []
    characters = 0
    for number in range(count):
        values = {name: _value(column[number]) for name, column in columns.items()}
        text = values["text"]
        lines.append(_row(values, parser, language))
        characters += len(text) if isinstance(text, str) else 0
        if len(lines) == _ROWS or characters >= _CHARACTERS:
            yield pyarrow().RecordBatch.from_pylist(lines, schema=schema)
            lines, characters = [], 0
    if lines:
        yield pyarrow().RecordBatch.from_pylist(lines, schema=schema)


def _row(values: dict[str, object], parser: Parser, language: str) -> dict[str, Any]:
    """The row of a document; what is not in it is null."""
    outcome = read_document(parser, language, values)
    if isinstance(outcome, Failed):
        return {"id": outcome.id, "error": failure(outcome.id, outcome.error)}
    id = str(values["id"])
    found = rows(id, outcome)
    statement = found.pop(STATEMENTS.name)[0]
    return {"id": id, **statement, **found}
