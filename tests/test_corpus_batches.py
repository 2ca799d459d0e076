"""Arrow batches: a row out for each row in, whatever it is."""

import pickle
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jointstatement import (
    ExtraError,
    FormatError,
    JointStatement,
    LanguageError,
    LexiconError,
    Origin,
    Parser,
    PartialDate,
    parse,
)
from jointstatement.corpus import BatchParser, batch_schema, compacted, parse_batches, tables
from jointstatement.exports.arrow import arrow_schema
from jointstatement.exports.tables import FAILURES, TABLES, rows

pa = pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")

TEXT = "Joint Statement of Kenya and Norway\n\nKenya and Norway agreed to open a port by 2030."
TARGET = TEXT + " They set a target of 2 billion dollars for their trade by 2025. Norway welcomed the plan."


def _batch(**columns: Any) -> Any:
    return pa.RecordBatch.from_pydict(columns)


def _parsed(*batches: Any) -> Any:
    return pa.Table.from_batches(list(parse_batches(batches)), schema=batch_schema())


_VALUES = st.none() | st.sampled_from(["", " ", TEXT, TARGET, "The ferry leaves at nine.", "a", "b\0"])


@given(st.lists(st.tuples(_VALUES, _VALUES), max_size=6), st.integers(1, 3))
@settings(max_examples=25)
def test_a_row_comes_out_for_each_that_goes_in(
    documents: list[tuple[str | None, str | None]], size: int
) -> None:
    ids, texts = [id for id, _ in documents], [text for _, text in documents]
    whole = pa.table({"id": pa.array(ids, pa.string()), "text": pa.array(texts, pa.string())})
    out = _parsed(*whole.to_batches(max_chunksize=size))
    out.validate(full=True)
    assert out["id"].to_pylist() == [id if id and id.strip() else None for id in ids]
    for id, text, row in zip(ids, texts, out.to_pylist(), strict=True):
        sound = bool(id and id.strip() and text and text.strip())
        assert (row["error"] is None) is sound
        assert (row["kind"] is None) is not sound
        assert (row["pledges"] is None) is not sound
    flat = tables(out)
    assert flat["statements"].num_rows + flat["failures"].num_rows == len(documents)


def test_the_tables_are_those_of_the_statements() -> None:
    texts = {"a": TARGET, "b": "Hello.", "c": TEXT}
    out = _parsed(_batch(id=["a", "x"], text=[TARGET, None]), _batch(id=["b", "c"], text=["Hello.", TEXT]))
    flat = tables(out)
    told = [rows(id, parse(text)) for id, text in texts.items()]
    for table in TABLES:
        assert flat[table.name].to_pylist() == [row for one in told for row in one[table.name]]
        assert flat[table.name].schema.equals(arrow_schema(table))
        flat[table.name].validate(full=True)
    assert flat["failures"].to_pylist() == [
        {"document": "x", "kind": "SourceError", "message": "text: is missing"}
    ]
    assert flat["failures"].schema.equals(arrow_schema(FAILURES))
    first = tables(out.to_batches()[0])
    assert first["targets"].to_pylist() == told[0]["targets"]


def test_tables_of_nothing_have_their_columns() -> None:
    flat = tables(batch_schema().empty_table())
    assert {name: table.num_rows for name, table in flat.items()} == dict.fromkeys(
        [*(table.name for table in TABLES), "failures"], 0
    )


def test_what_is_known_of_a_document_is_taken() -> None:
    known = _batch(
        id=["a"],
        text=["Hello."],
        title=["Mine"],
        issued_on=["2019-05"],
        publisher=["Me"],
        url=["https://a.b"],
    )
    (row,) = tables(_parsed(known))["statements"].to_pylist()
    origin = Origin(publisher="Me", url="https://a.b")
    date = PartialDate(year=2019, month=5)
    assert row == rows("a", parse("Hello.", title="Mine", issued_on=date, origin=origin))["statements"][0]


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [("issued_on", "May 2019", "no date"), ("language", "xx", "no vocabulary"), ("text", "", "empty")],
)
def test_what_is_wrong_with_one_is_said_in_its_row(column: str, value: str, said: str) -> None:
    columns = {"id": ["a", "b"], "text": [TEXT, TEXT], column: [value, None if column != "text" else TEXT]}
    first, second = _parsed(_batch(**columns)).to_pylist()
    assert said in first["error"]["message"]
    assert second["error"] is None


def test_bytes_that_are_no_utf8_are_an_error_of_their_row() -> None:
    ill = pa.array([b"Caf\xe9", TEXT.encode()]).view(pa.string())
    first, second = _parsed(_batch(id=["a", "b"], text=ill)).to_pylist()
    assert "UTF-8 at byte 3" in first["error"]["message"]
    assert second["pledge_count"] == 1


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "dictionary"])
def test_every_sort_of_string_is_read(kind: str) -> None:
    texts = [TEXT, None, TEXT]
    whole = kind == "dictionary"
    column = pa.array(texts).dictionary_encode() if whole else pa.array(texts, getattr(pa, kind)())
    assert _parsed(_batch(id=["a", "b", "c"], text=column))["pledge_count"].to_pylist() == [1, None, 1]


def test_other_columns_are_ignored_and_all_null_ones_read() -> None:
    out = _parsed(_batch(id=["a"], text=[TEXT], title=pa.nulls(1), colour=[3]))
    assert out["pledge_count"].to_pylist() == [1]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"id": ["a"]}, "column text: is missing"),
        ({"id": [1], "text": ["a"]}, "column id: must hold strings, not int64"),
        ({"id": ["a"], "text": ["a"], "title": [1.5]}, "column title: must hold strings, not double"),
    ],
)
def test_a_batch_without_its_columns_is_refused(columns: dict[str, Any], said: str) -> None:
    with pytest.raises(FormatError, match=said):
        list(parse_batches([_batch(**columns)]))


def test_a_document_that_breaks_the_parser_is_an_error_of_its_row() -> None:
    class Broken(Parser):
        def parse(self, text: str, **known: object) -> JointStatement:
            raise ZeroDivisionError("by nought")

    (out,) = parse_batches([_batch(id=["a"], text=[TEXT])], parser=Broken())
    assert out["error"].to_pylist() == [{"kind": "ZeroDivisionError", "message": "by nought"}]


def test_it_is_lazy_and_keeps_nothing_of_what_came_in() -> None:
    asked = []

    def batches() -> Any:
        for number in range(3):
            asked.append(number)
            yield _batch(id=[f"{number}"] * 1500, text=["Hello."] * 1500)

    out = parse_batches(batches())
    assert asked == []
    first, second = next(out), next(out)
    assert asked == [0]
    assert (first.num_rows, second.num_rows) == (1000, 500)
    assert first.get_total_buffer_size() < 2 * first.nbytes


def test_a_slice_is_sent_without_its_parent() -> None:
    batch = _batch(id=[str(n) for n in range(5000)], text=[TEXT] * 5000).slice(10, 20)
    small = compacted(batch)
    assert small.equals(batch)
    assert len(pickle.dumps(small)) < len(pickle.dumps(batch)) / 50


def test_a_parser_travels_with_its_vocabulary(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('[[topic]]\nid = "space"\nstrong = ["port"]\n', "utf-8")
    sent = pickle.dumps(BatchParser(lexicon=[mine]))
    mine.unlink()
    (out,) = pickle.loads(sent)([_batch(id=["a"], text=[TEXT])])
    assert "space" in out["pledges"].to_pylist()[0][0]["topics"]


def test_a_parser_says_at_once_what_is_wrong_with_its_settings(tmp_path: Path) -> None:
    with pytest.raises(LanguageError):
        BatchParser(language="xx")
    with pytest.raises(LexiconError, match="cannot be read"):
        BatchParser(lexicon=[tmp_path / "absent.toml"])
    with pytest.raises(LexiconError, match="list of files"):
        BatchParser(lexicon="mine.toml")


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExtraError, match=r"install jointstatement\[arrow\]"):
        batch_schema()
