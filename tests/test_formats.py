"""Files and strings: what a writer must not lose, and what a reader must refuse."""

import decimal
import json
import os
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import ruamel.yaml
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jointstatement import parse
from jointstatement.errors import FormatError, SourceError
from jointstatement.formats import dump, dumps, load, loads, yaml_text
from jointstatement.model import (
    JointStatement,
    Origin,
    PartialDate,
    Party,
    PartyKind,
    Place,
    Pledge,
    Span,
    Strength,
    Target,
)
from jointstatement.strategies import statements
from jointstatement.wire import to_dict

FORMATS = ("json", "yaml")
HEAD = "schema: jointstatement/1\ntext: x\n"


def _pledging(value: Decimal) -> JointStatement:
    pledge = Pledge(
        id="p1",
        parties=("KEN",),
        performative="agree",
        strength=Strength.FIRM,
        targets=(Target(value=value, unit="USD"),),
        text="x",
        span=Span(start=0, end=1),
    )
    return JointStatement(
        text="x", parties=(Party(id="KEN", name="Kenya", kind=PartyKind.STATE),), pledges=(pledge,)
    )


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("value", ["1E+17", "1E+22", "1E-7", "0.00001", "1.5E+20", "-0.0", "1.50", "0E+3"])
def test_a_number_keeps_its_digits(format: str, value: str) -> None:
    """Equal is not enough: 1E+17 and 1.0E+17 are equal, and say different things of their precision."""
    read = loads(dumps(_pledging(Decimal(value)), format), format)
    assert str(read.pledges[0].targets[0].value) == value


@pytest.mark.parametrize("format", FORMATS)
@given(
    digits=st.lists(st.integers(0, 9), min_size=1, max_size=20),
    exponent=st.integers(-30, 30),
    sign=st.integers(0, 1),
)
def test_every_number_keeps_its_digits(format: str, digits: list[int], exponent: int, sign: int) -> None:
    value = Decimal((sign, tuple(digits), exponent))
    read = loads(dumps(_pledging(value), format), format)
    assert read.pledges[0].targets[0].value.as_tuple() == value.as_tuple()


@pytest.mark.parametrize("value", ["1E+17", "1.5E+20", "0.00001"])
def test_other_readers_take_a_number_for_the_same(value: str) -> None:
    statement = _pledging(Decimal(value))
    written = dumps(statement, "yaml")
    assert yaml.safe_load(written) == to_dict(statement)
    assert ruamel.yaml.YAML(typ="safe", pure=True).load(written) == to_dict(statement)


@pytest.mark.parametrize("value", ["12345678", "12345.678"])
def test_a_number_is_written_whatever_the_callers_precision(value: str) -> None:
    statement = _pledging(Decimal(value))
    with decimal.localcontext() as context:
        context.prec = 3
        context.traps[decimal.Inexact] = True
        assert loads(dumps(statement)) == statement


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("odd", ["\ud800", "a\udc00b", "\x00", "\x85", "\u2028", "\ufeff", "\r", "😀"])
def test_an_odd_character_is_kept_outside_the_text_too(format: str, odd: str) -> None:
    statement = JointStatement(text="x", title=f"a{odd}b", origin=Origin(publisher=f"{odd}c"))
    assert loads(dumps(statement, format).encode(), format) == statement


@pytest.mark.parametrize("format", FORMATS)
def test_a_surrogate_pair_in_two_characters_is_refused_in_every_field(format: str) -> None:
    statement = JointStatement(text="x", title="\ud83d\ude00", origin=Origin(publisher="\ud83d\ude00"))
    with pytest.raises(FormatError, match="surrogate") as caught:
        dumps(statement, format)
    assert [path for path, _ in caught.value.faults] == ["title", "origin"]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (HEAD + "title: \x01\n", 3),
        (HEAD + "title: \ud800\n", 3),
        (HEAD + f"title: {'9' * 5000}\n", 3),
        (HEAD + "title: [\n", 4),
        (HEAD + "title: &a b\n", 3),
    ],
    ids=["control", "surrogate", "huge", "open", "anchor"],
)
def test_a_fault_of_yaml_is_named_by_its_line(data: str, line: int) -> None:
    with pytest.raises(FormatError, match=rf"line {line}\b"):
        loads(data, "yaml")


def test_a_number_too_great_for_an_offset_is_named_by_its_path() -> None:
    huge = 10**400
    plain: dict[str, Any] = {
        "schema": "jointstatement/1",
        "text": "x",
        "place": {"name": "y", "span": {"start": 0, "end": huge}},
    }
    with pytest.raises(FormatError) as caught:
        loads(json.dumps(plain))
    assert [path for path, _ in caught.value.faults] == ["place.span.end"]


@pytest.mark.parametrize("suffix", [".json", ".yaml"])
def test_a_file_that_is_not_utf8_is_a_bad_source(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"latin{suffix}"
    path.write_bytes(b"caf\xe9: 1")
    with pytest.raises(SourceError, match="byte 3"):
        load(path)


def test_a_path_that_can_name_no_file_is_a_bad_source() -> None:
    with pytest.raises(SourceError):
        load("a\0.json")


@pytest.mark.parametrize("format", FORMATS)
def test_a_byte_order_mark_is_no_part_of_a_file(tmp_path: Path, format: str) -> None:
    path = tmp_path / f"statement.{format}"
    statement = JointStatement(text="x")
    dump(statement, path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load(path) == statement
    assert loads("\ufeff" + dumps(statement, format), format) == statement


@given(statement=statements())
def test_yaml_is_read_the_same_with_and_without_the_c_library(statement: JointStatement) -> None:
    written = dumps(statement, "yaml")
    assert yaml_text._build(written, yaml.SafeLoader) == yaml_text.read(written)


_LINE = st.text(" \tab#-:é☕\xa0", max_size=5) | st.just("") | st.text(max_size=3)


@given(text=st.lists(_LINE, min_size=2, max_size=5).map("\n".join))
def test_a_text_of_any_lines_is_read_alike_by_every_reader(text: str) -> None:
    statement = JointStatement(text=text, origin=Origin(publisher=f"x\n{text}x"))
    written = dumps(statement, "yaml")
    plain = to_dict(statement)
    assert loads(written, "yaml") == statement
    assert yaml.load(written, Loader=yaml.SafeLoader) == plain
    if not any("\ud800" <= character <= "\udfff" for character in text):
        for pure, version in ((True, "1.1"), (True, "1.2"), (False, "1.2")):
            reader = ruamel.yaml.YAML(typ="safe", pure=pure)
            reader.version = version
            assert reader.load(written) == plain


def test_a_text_of_many_lines_is_a_block(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        written = dumps(parse(path.read_bytes().decode().replace("\r\n", "\n")), "yaml")
        assert "\ntext: |" in written, path.name


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a\nb", "text: |-\n  a\n  b\n"),
        ("a\nb\n", "text: |\n  a\n  b\n"),
        ("a\n\nb\n\n", "text: |+\n  a\n\n  b\n\n"),
        (" a \nb", "text: |2-\n   a \n  b\n"),
        ("\na\nb", "text: |2-\n\n  a\n  b\n"),
        ("a\n\tb", 'text: "a\\n\\tb"\n'),
        ("a\n ", "text: |-\n  a\n   \n"),
        ("a\u2028\nb", 'text: "a\\u2028\\nb"\n'),
    ],
)
def test_what_a_block_cannot_say_is_quoted(text: str, block: str) -> None:
    assert dumps(JointStatement(text=text), "yaml").endswith(block)


def test_two_escapes_of_one_character_are_one_in_yaml_too() -> None:
    written = HEAD.replace("text: x", 'text: "\\ud83d\\ude00 \\ud800"')
    statement = loads(written, "yaml")
    assert statement.text == "😀 \ud800"
    assert loads(dumps(statement, "yaml"), "yaml") == statement


@pytest.mark.parametrize(
    ("line", "why"),
    [("&a title: x", "line 3: anchors and tags"), ("title: &a {b: 1, b: 2}", "title: line 3: anchors")],
)
def test_what_is_no_part_of_the_format_is_told_before_what_it_holds(line: str, why: str) -> None:
    with pytest.raises(FormatError, match=f"^{why}"):
        loads(HEAD + line + "\n", "yaml")


def test_yaml_reads_well() -> None:
    statement = JointStatement(
        text="A first line\n\nand: a third — ☕\n",
        title="NO",
        place=Place(name="Oslo", span=Span(start=0, end=1)),
        origin=Origin(published_on=PartialDate(year=2019, month=5)),
    )
    assert (
        dumps(statement, "yaml")
        == """schema: jointstatement/1
title: "NO"
kind: other
form: official_text
language: en
place:
  name: Oslo
  span: {start: 0, end: 1}
origin:
  published_on: "2019-05"
text: |
  A first line

  and: a third — ☕
"""
    )


@pytest.mark.parametrize("name", ["statement.json", "statement.json.gz"])
def test_the_file_that_a_link_names_is_written(tmp_path: Path, name: str) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    link = tmp_path / name
    link.symlink_to(kept / name)
    for statement in (JointStatement(text="x"), JointStatement(text="y")):
        dump(statement, link)
        assert link.is_symlink()
        assert load(kept / name) == statement
    assert [path.name for path in kept.iterdir()] == [name]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("name", ["statement.json", "statement.json.gz", "statement.yaml.zst"])
def test_a_pipe_is_written_into(tmp_path: Path, name: str) -> None:
    pipe = tmp_path / name
    os.mkfifo(pipe)
    statement = JointStatement(text="x")
    with ThreadPoolExecutor() as pool:
        read = pool.submit(load, pipe)
        dump(statement, pipe)
        assert read.result() == statement
    assert pipe.is_fifo()


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * 250}.json"
    dump(JointStatement(text="x"), path)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="there are no such rights")
def test_a_new_file_has_usual_rights_and_an_old_one_keeps_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "statement.json"
    umask = os.umask(0o027)
    monkeypatch.delattr(os, "umask")  # it is of the whole process, of other threads too
    try:
        dump(JointStatement(text="x"), path)
        assert path.stat().st_mode & 0o777 == 0o640
        for mode in (0o600, 0o666, 0o444):
            path.chmod(mode)
            dump(JointStatement(text="x"), path)
            assert path.stat().st_mode & 0o777 == mode
    finally:
        monkeypatch.undo()
        os.umask(umask)


@pytest.mark.parametrize(("name", "data"), [("bad.json", b"{"), ("bad.yaml", b"["), ("bad.txt", b"")])
def test_the_file_of_a_fault_is_named(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FormatError) as caught:
        load(path)
    assert caught.value.source == str(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert [place for place, _ in caught.value.faults] == [""]


@pytest.mark.parametrize(
    "value",
    ["NO", "on", "0x1F", "0o7", "007", "1_000", ".5", ".inf", ".nan", "1:30", "2015-06-13"],
)
def test_plain_scalars_that_only_other_readers_take_for_values_are_strings(value: str) -> None:
    assert loads(HEAD + f"title: {value}\n", "yaml").title == value


@pytest.mark.parametrize("value", ["12", "-3", "+3", "0.5", "1e3", "0.10"])
def test_plain_numbers_are_exact(value: str) -> None:
    read = yaml_text.read(f"a: {value}\n")
    assert isinstance(read, dict)
    assert str(Decimal(str(read["a"]))) == str(Decimal(value))
