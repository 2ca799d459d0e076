"""Flat tables: what they say is what the statement says, in every format."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from jointstatement import Item, JointStatement, ModelError, SourceError, parse
from jointstatement.errors import FormatError
from jointstatement.exports import comma_separated, json_lines, parquet
from jointstatement.exports.arrow import arrow_schema, record_batch
from jointstatement.exports.columns import Cell, Row, Table, Type
from jointstatement.exports.encodings import encoding_of
from jointstatement.exports.tables import FAILURES, TABLES, failure, rows
from jointstatement.formats.halves import halved
from jointstatement.strategies import statements

ALL = (*TABLES, FAILURES)
_TYPES = {Type.STRING: str, Type.INTEGER: int, Type.NUMBER: float, Type.BOOLEAN: bool, Type.STRINGS: list}


@given(statements())
def test_a_row_has_the_columns_that_are_declared(statement: JointStatement) -> None:
    found = rows("one", statement)
    assert list(found) == [table.name for table in TABLES]
    for table in TABLES:
        for row in found[table.name]:
            assert list(row) == [column.name for column in table.columns]
            for column in table.columns:
                value = row[column.name]
                assert type(value) is _TYPES[column.type] or (value is None and column.nullable)


@given(statements())
def test_every_item_is_one_row_that_quotes_its_words(statement: JointStatement) -> None:
    found = rows("one", statement)
    by_table: list[tuple[str, str, tuple[Item, ...]]] = [
        ("pledges", "pledge", statement.pledges),
        ("positions", "position", statement.positions),
    ]
    for table, id, items in by_table:
        assert [row[id] for row in found[table]] == [item.id for item in items]
        for row, item in zip(found[table], items, strict=True):
            assert (row["span_start"], row["span_end"]) == (item.span.start, item.span.end)
            assert row["text"] == item.span.of(statement.text)
            assert row["line"] == statement.line_of(item)
            assert row["parties"] == list(item.parties)
            assert row["topics"] == [str(topic) for topic in item.topics]


@given(statements())
def test_targets_keep_every_digit_and_know_their_pledge(statement: JointStatement) -> None:
    found = rows("one", statement)["targets"]
    told = [
        (pledge.id, target.value, target.unit) for pledge in statement.pledges for target in pledge.targets
    ]
    assert [(row["pledge"], Decimal(str(row["exact_value"])), row["unit"]) for row in found] == told
    assert [row["value"] for row in found] == [float(value) for _, value, _ in told]


@given(statements())
def test_the_statement_is_one_row_and_each_party_another(statement: JointStatement) -> None:
    found = rows("one", statement)
    (row,) = found["statements"]
    parties = [party.id for party in statement.parties]
    assert row["issuers"] == parties == [party["party"] for party in found["parties"]]
    assert (row["pledge_count"], row["position_count"]) == (len(statement.pledges), len(statement.positions))
    assert row["issued_on"] == (str(statement.issued_on) if statement.issued_on else None)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\n\r", "\r\r\n"])
def test_lines_are_counted_as_the_model_counts_them(end: str) -> None:
    statement = parse(
        f"Joint Statement of Kenya and Norway{end}{end}Kenya and Norway agreed to open a port.{end}"
    )
    (row,) = rows("one", statement)["pledges"]
    assert row["line"] == statement.line_of(statement.pledges[0])


# ---- formats


def _of(statement: JointStatement) -> dict[Table, list[Row]]:
    assume(not halved(str(rows("one", statement))))
    found = rows("one", statement)
    failed = [
        failure("two", SourceError("a.txt", "is\r\n empty")),
        failure(None, ModelError("x", "|", "a,b")),
    ]
    return {table: found[table.name] for table in TABLES} | {FAILURES: failed}


@given(statements())
def test_json_lines_give_back_every_row(statement: JointStatement) -> None:
    for table, some in _of(statement).items():
        assert [json.loads(line) for line in json_lines.encode(table, some).splitlines()] == some


@given(statements())
def test_csv_gives_back_every_row(statement: JointStatement) -> None:
    for table, some in _of(statement).items():
        text = comma_separated.encode(table, some).decode()
        records = csv.reader(io.StringIO(text, newline=""), strict=True)
        assert [_row(table, record) for record in records] == some


def _row(table: Table, record: list[str]) -> Row:
    return {c.name: _cell(c.type, cell) for c, cell in zip(table.columns, record, strict=True)}


def _cell(type: Type, cell: str) -> Cell:
    """What a cell means, read in the plainest way."""
    if type is Type.STRINGS:
        members, escape = [""] if cell else [], False
        for character in cell:
            if escape or character not in "|\\":
                members[-1] += character
                escape = False
            elif character == "|":
                members.append("")
            else:
                escape = True
        return members
    if cell == "":
        return None
    match type:
        case Type.INTEGER:
            return int(cell)
        case Type.NUMBER:
            return float(cell)
        case Type.BOOLEAN:
            return {"true": True, "false": False}[cell]
    return cell


@given(statements())
@settings(max_examples=20)
def test_arrow_gives_back_every_row(statement: JointStatement) -> None:
    pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    for table, some in _of(statement).items():
        batch = record_batch(table, some)
        batch.validate(full=True)
        assert batch.to_pylist() == some


def test_parquet_is_cut_in_the_same_places_however_the_rows_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = pytest.importorskip("pyarrow.parquet", reason="the extra `arrow` is not installed")
    monkeypatch.setattr(parquet, "_GROUP", 4)
    some = [failure(str(number), ValueError("x" * number)) for number in range(11)]
    for name, size in (("a", 1), ("b", 3), ("c", 20)):
        pieces = [parquet.encode(FAILURES, some[at : at + size]) for at in range(0, 11, size)]
        parquet.write(FAILURES, iter([b"", *pieces]), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == (tmp_path / "c").read_bytes()
    file = reading.ParquetFile(tmp_path / "a")
    assert [file.metadata.row_group(number).num_rows for number in range(3)] == [4, 4, 3]
    assert file.read().to_pylist() == some
    assert file.schema_arrow.equals(arrow_schema(FAILURES), check_metadata=True)


@pytest.mark.parametrize("name", ["a.txt", "a", "a.parquet.gz", "a.json", ".csv"])
def test_another_suffix_is_no_format_of_tables(name: str) -> None:
    with pytest.raises(FormatError, match=r"must end in \.parquet"):
        encoding_of(Path(name))


@pytest.mark.parametrize("name", ["a.parquet", "a.csv", "a.csv.gz", "a.JSONL", "a.jsonl.zst", "a.b.ndjson"])
def test_a_suffix_tells_the_format(name: str) -> None:
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    assert encoding_of(Path(name))


def test_what_is_no_document_has_no_rows() -> None:
    statement = parse("x")
    for id in (" ", 1, None):
        with pytest.raises(ModelError, match="document"):
            rows(id, statement)  # type: ignore[arg-type]
    with pytest.raises(ModelError, match="statement"):
        rows("one", "x")  # type: ignore[arg-type]


def test_no_column_has_a_name_that_sql_keeps_for_itself() -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    for table in ALL:
        names = ", ".join(column.name for column in table.columns)
        columns = ", ".join(f"{column.name} VARCHAR" for column in table.columns)
        duckdb.sql(f"CREATE TABLE {table.name} ({columns})")
        assert duckdb.sql(f"SELECT {names} FROM {table.name}").columns == names.split(", ")
        duckdb.sql(f"DROP TABLE {table.name}")
