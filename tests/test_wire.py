"""What goes out comes back, and in which form it goes out."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
import ruamel.yaml
import yaml
from hypothesis import example, given

from jointstatement import (
    FormatError,
    JointStatement,
    ModelError,
    SourceError,
    dump,
    dumps,
    load,
    loads,
    parse,
    wire,
)
from jointstatement.strategies import statements
from jointstatement.wire import SCHEMA, from_dict, to_dict
from tests.sample import FORMATS, STATEMENT, TEXT

NASTY = (
    *(
        "NO",
        "on",
        "2015",
        "2011-06-13",
        "1e3",
        "1:30",
        "~",
        "null",
        "0x1F",
        "0o17",
        ".inf",
        "=",
        "<<",
        "- a",
        "y",
    ),
    *(
        "a: b",
        "# c",
        "'",
        '"',
        "&a",
        "*a",
        "!t",
        "%",
        "@",
        "`",
        "|",
        ">",
        "{",
        "[",
        "?",
        "1_000",
        "12.5",
        "True",
    ),
    *(
        "\x85",
        "\u2028",
        "\ufeff",
        "\x00",
        "\x7f",
        "\r\n",
        "\t",
        "a \nb",
        " a\n b",
        "\n\na",
        "a\n\n",
        "\ud800",
        "😀",
    ),
)


@pytest.mark.parametrize("format", FORMATS)
@given(statement=statements())
def test_what_is_written_is_read_back(format: str, statement: JointStatement) -> None:
    written = dumps(statement, format)
    assert loads(written, format) == statement
    assert loads(written.encode(), format) == statement


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("nasty", NASTY)
def test_no_string_is_taken_for_something_else(format: str, nasty: str) -> None:
    statement = parse(nasty + TEXT, title=nasty if nasty.strip() else None)
    assert loads(dumps(statement, format), format) == statement


@given(statement=statements())
@example(statement=STATEMENT)
def test_other_readers_of_yaml_see_the_same(statement: JointStatement) -> None:
    written = dumps(statement, "yaml")
    plain = to_dict(statement)
    assert yaml.load(written, Loader=yaml.SafeLoader) == plain
    assert ruamel.yaml.YAML(typ="safe", pure=True).load(written) == plain


@pytest.mark.parametrize("format", FORMATS)
def test_every_text_of_the_corpus_is_read_back(format: str, corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        statement = parse(path.read_bytes().decode())
        assert loads(dumps(statement, format), format) == statement, path.name


def test_a_schema_that_is_none_is_told_what_is_read() -> None:
    with pytest.raises(FormatError) as caught:
        from_dict({"schema": "jointstatement/0", "text": "x"})
    assert str(caught.value) == "schema: must be 'jointstatement/1' (got 'jointstatement/0')"


def test_the_schema_comes_first_and_the_text_before_the_items() -> None:
    keys = list(to_dict(STATEMENT))
    assert keys[0] == "schema"
    assert keys[-3:] == ["text", "pledges", "positions"]


def test_absent_and_empty_fields_are_left_out() -> None:
    assert list(to_dict(JointStatement(text="x"))) == ["schema", "kind", "form", "language", "text"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("40000000000", 40000000000),
        ("1.5", 1.5),
        ("1.50", "1.50"),
        ("1E+3", "1E+3"),
        ("-0", "-0"),
        ("9" * 20, "9" * 20),
    ],
)
def test_a_number_is_a_json_number_only_where_that_loses_nothing(value: str, written: object) -> None:
    plain = to_dict(STATEMENT)
    plain["pledges"][0]["targets"][0]["value"] = value
    statement = from_dict(plain)
    assert statement.pledges[0].targets[0].value.as_tuple() == Decimal(value).as_tuple()
    assert to_dict(statement)["pledges"][0]["targets"][0]["value"] == written


@pytest.mark.parametrize(
    "given", [{"text": "x"}, None, "x", STATEMENT.pledges[0]], ids=lambda it: type(it).__name__
)
def test_what_is_no_statement_is_not_written(given: Any, tmp_path: Path) -> None:
    for write in (to_dict, dumps, lambda given: dump(given, tmp_path / "statement.json")):
        with pytest.raises(ModelError, match="statement: must be a JointStatement"):
            write(given)


def test_every_field_of_the_model_has_its_place_in_what_is_written() -> None:
    assert sorted(wire._ORDER) == sorted(field.name for field in attrs.fields(JointStatement))


@pytest.mark.parametrize("suffix", [".json", ".yaml", ".yml", ".JSON"])
def test_a_file_says_its_format_by_its_suffix(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"statement{suffix}"
    dump(STATEMENT, path)
    assert load(path) == STATEMENT
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_nothing_is_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "statement.json"
    path.write_text("before")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(OSError, match="disk full"):
        dump(STATEMENT, path)
    assert path.read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 1


def test_unknown_formats_and_absent_files_are_said(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="toml"):
        dumps(STATEMENT, "toml")
    with pytest.raises(FormatError, match="suffix"):
        dump(STATEMENT, tmp_path / "statement.txt")
    with pytest.raises(SourceError, match=r"absent\.json"):
        load(tmp_path / "absent.json")


def test_a_surrogate_pair_in_two_characters_is_refused() -> None:
    with pytest.raises(FormatError, match="surrogate"):
        dumps(JointStatement(text="\ud83d\ude00"))


def test_json_keeps_letters_as_they_are() -> None:
    written = dumps(parse("Ó Néill"))
    assert "Ó Néill" in written
    assert json.loads(written)["schema"] == SCHEMA
