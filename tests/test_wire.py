"""What goes out comes back, and what is wrong is said all at once."""

import collections
import contextlib
import copy
import enum
import json
import time
import types
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import pytest
import ruamel.yaml
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

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

TEXT = """Joint Statement of Kenya and Norway

Nairobi, 3 May 2001

Kenya and Norway agreed to set up a fisheries committee and to raise trade to 1.5 billion dollars by 2015.
The two sides support the United Nations."""
STATEMENT = parse(TEXT)
FORMATS = ("json", "yaml")
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


def _set(plain: dict[str, Any], path: tuple[str | int, ...], value: object) -> None:
    at: Any = plain
    for key in path[:-1]:
        at = at[key]
    if value is ...:
        del at[path[-1]]
    else:
        at[path[-1]] = value


FAULTS: list[tuple[tuple[str | int, ...], object, str]] = [
    (("pledges", 0, "span", "end"), "9", "pledges[0].span.end"),
    (("pledges", 0, "span", "start"), True, "pledges[0].span.start"),
    (("pledges", 0, "parties"), "KEN", "pledges[0].parties"),
    (("pledges", 0, "parties"), ..., "pledges[0].parties"),
    (("pledges", 0, "parties"), [], "pledges[0].parties"),
    (("pledges", 0, "parties"), ["XXX"], "pledges[0].parties"),
    (("pledges", 0, "reiterated"), 1, "pledges[0].reiterated"),
    (("pledges", 0, "deadline"), "2015-13", "pledges[0].deadline"),
    (("pledges", 0, "deadline"), 2015, "pledges[0].deadline"),
    (("pledges", 0, "strength"), "sturdy", "pledges[0].strength"),
    (("pledges", 0, "text"), "other words", "pledges[0].text"),
    (("pledges", 0, "colour"), "red", "pledges[0].colour"),
    (("pledges", 0, "targets", 0, "value"), "much", "pledges[0].targets[0].value"),
    (("pledges", 0, "targets", 0, "value"), "1e5000", "pledges[0].targets[0].value"),
    (("positions", 0, "span"), {"start": 5, "end": 3}, "positions[0].span.end"),
    (("positions", 0), 7, "positions[0]"),
    (("parties", 0, "mentions"), {}, "parties[0].mentions"),
    (("kind",), "letter", "kind"),
    (("text",), ..., "text"),
    (("text",), None, "text"),
    (("schema",), ..., "schema"),
    (("schema",), "jointstatement/2", "schema"),
    (("extra",), 1, "extra"),
]


@pytest.mark.parametrize(("path", "value", "named"), FAULTS)
def test_a_fault_is_named_by_its_path(path: tuple[str | int, ...], value: object, named: str) -> None:
    plain = copy.deepcopy(to_dict(STATEMENT))
    _set(plain, path, value)
    with pytest.raises(FormatError) as caught:
        from_dict(plain)
    assert [fault[0] for fault in caught.value.faults] == [named]


def test_all_faults_are_said_at_once() -> None:
    plain = copy.deepcopy(to_dict(STATEMENT))
    _set(plain, ("pledges", 0, "span", "end"), "9")
    _set(plain, ("positions", 0, "stance"), ...)
    _set(plain, ("kind",), "letter")
    with pytest.raises(FormatError) as caught:
        from_dict(plain)
    assert {fault[0] for fault in caught.value.faults} == {
        "pledges[0].span.end",
        "positions[0].stance",
        "kind",
    }
    assert all(fault[0] in str(caught.value) for fault in caught.value.faults)


def test_faults_of_every_sort_are_said_together() -> None:
    item = {"performative": "agree", "strength": "firm", "text": "x", "span": {"start": 0, "end": 1}}
    plain = {
        "schema": "jointstatement/0",
        "text": "x",
        "language": "?",
        "colour": "red",
        "parties": [
            {"id": "KEN", "name": "Kenya", "kind": "state"},
            {"id": "KEN", "name": "Kenya", "kind": "state"},
        ],
        "representatives": [{"name": "Amina Diallo", "party": "NOR"}],
        "references": [{"name": "Treaty", "kind": "treaty", "span": {"start": 0, "end": 9}}],
        "pledges": [
            item | {"id": "a", "parties": ["KEN"], "text": "y"},
            item | {"id": "a", "parties": ["NOR", "CHN"]},
            item | {"id": " ", "parties": [], "topics": ["trade", "trade"], "reiterated": 1},
        ],
    }
    with pytest.raises(FormatError) as caught:
        from_dict(plain)
    assert [path for path, _ in caught.value.faults] == [
        "schema",
        "pledges[2].id",
        "pledges[2].parties",
        "pledges[2].topics",
        "pledges[2].reiterated",
        "colour",
        "language",
        "parties[1].id",
        "pledges[1].id",
        "pledges[1].parties",
        "pledges[1].parties",
        "representatives[0].party",
        "references[0].span",
        "pledges[0].text",
    ]


_Steps = tuple[str | int, ...]


def _faults_of(data: object) -> list[tuple[str, str]]:
    with pytest.raises(FormatError) as caught:
        from_dict(data)
    return list(caught.value.faults)


def _damaged(*changes: tuple[_Steps, object]) -> dict[str, Any]:
    plain = copy.deepcopy(to_dict(STATEMENT))
    for path, value in changes:
        _set(plain, path, value)
    return plain


def _paths_of(*changes: tuple[_Steps, object]) -> list[str]:
    return [path for path, _ in _faults_of(_damaged(*changes))]


_BEYOND = {"start": 0, "end": 5000}


@pytest.mark.parametrize(
    ("wrong", "at_fault"),
    [
        ((("text",), 7), "text"),
        ((("parties", 0, "id"), 7), "parties[0].id"),
        ((("parties",), 7), "parties"),
        ((("pledges", 0, "span", "end"), "9"), "pledges[0].span.end"),
        ((("pledges", 0, "span"), {"start": 9, "end": 3}), "pledges[0].span.end"),
        ((("pledges", 0, "text"), 7), "pledges[0].text"),
        ((("pledges", 0, "id"), 7), "pledges[0].id"),
        ((("pledges", 0, "actions"), 7), "pledges[0].actions"),
        ((("pledges", 0, "parties"), ["KEN", 7]), "pledges[0].parties[1]"),
        ((("pledges", 0, "parties"), ["KEN", " "]), "pledges[0].parties"),
        ((("parties", 0, "mentions", 0), 7), "parties[0].mentions[0]"),
        ((("positions", 0, "subject"), 7), "positions[0].subject"),
        ((("positions", 0, "id"), 7), "positions[0].id"),
    ],
)
def test_what_hangs_on_a_value_that_is_wrong_is_no_fault_of_its_own(
    wrong: tuple[_Steps, object], at_fault: str
) -> None:
    assert _paths_of(wrong) == [at_fault]


@pytest.mark.parametrize(
    "wrong",
    [
        ("parties", 0, "kind"),
        ("parties", 0, "name"),
        ("pledges", 0, "strength"),
        ("pledges", 0, "actions", 0, "verb"),
        ("pledges", 0, "targets", 0, "value"),
        ("positions", 0, "stance"),
        ("positions", 0, "topics"),
    ],
)
def test_a_wrong_value_hides_no_fault_that_does_not_hang_on_it(wrong: _Steps) -> None:
    others: list[tuple[_Steps, object]] = [
        (("parties", 0, "mentions", 0), _BEYOND),
        (("pledges", 0, "actions", 0, "span"), _BEYOND),
        (("pledges", 0, "targets", 0, "span"), _BEYOND),
        (("pledges", 0, "text"), "other words"),
        (("pledges", 0, "parties"), ["XXX"]),
        (("positions", 0, "id"), STATEMENT.pledges[0].id),
        (("positions", 0, "subject"), "other words"),
        (("positions", 0, "parties"), ["KEN", "YYY"]),
    ]
    alone = _paths_of(*others)
    assert sorted(alone) == [
        "parties[0].mentions[0]",
        "pledges[0].actions[0].span",
        "pledges[0].parties",
        "pledges[0].targets[0].span",
        "pledges[0].text",
        "positions[0].id",
        "positions[0].parties",
        "positions[0].subject",
    ]
    first, *rest = _paths_of((wrong, {}), *others)
    assert first.startswith(str(wrong[0]))
    assert rest == alone


def test_a_quantity_out_of_all_measure_hides_no_fault_of_its_item() -> None:
    """What only the whole object refuses is still a fault of one of its fields."""
    wrong = ("pledges", 0, "targets", 0)
    paths = _paths_of(((*wrong, "value"), 10**100), ((*wrong, "span"), _BEYOND))
    assert paths == ["pledges[0].targets[0].value", "pledges[0].targets[0].span"]


class _Words(str):
    __slots__ = ()


class _Mentions(list[Any]):
    pass


class _Place(NamedTuple):
    start: int
    end: int


def test_a_value_of_a_subclass_is_taken_for_one_of_its_class() -> None:
    plain = to_dict(STATEMENT)
    for data in (
        collections.OrderedDict(plain),
        types.MappingProxyType(plain),
        plain | {"text": _Words(TEXT), "kind": STATEMENT.kind},
        plain | {"parties": tuple(collections.OrderedDict(each) for each in plain["parties"])},
        plain | {"parties": [each | {"mentions": _Mentions(each["mentions"])} for each in plain["parties"]]},
        plain | {"pledges": [types.MappingProxyType(each) for each in plain["pledges"]]},
    ):
        assert from_dict(data) == STATEMENT


def test_a_number_of_a_subclass_is_taken_for_one_of_its_class() -> None:
    class Offset(enum.IntEnum):
        START = 0

    plain = to_dict(JointStatement(text="x"))
    place = from_dict(plain | {"place": {"name": "x", "span": {"start": Offset.START, "end": 1}}}).place
    assert place is not None
    assert place.span is not None
    assert type(place.span.start) is int
    assert _faults_of(plain | {"text": _Place(0, 1)}) == [("text", "must be a string, not a list")]


@pytest.mark.parametrize(
    "given", [{"text": "x"}, None, "x", STATEMENT.pledges[0]], ids=lambda it: type(it).__name__
)
def test_what_is_no_statement_is_not_written(given: Any, tmp_path: Path) -> None:
    for write in (to_dict, dumps, lambda given: dump(given, tmp_path / "statement.json")):
        with pytest.raises(ModelError, match="statement: must be a JointStatement"):
            write(given)


def test_every_field_of_the_model_has_its_place_in_what_is_written() -> None:
    assert sorted(wire._ORDER) == sorted(field.name for field in attrs.fields(JointStatement))


def test_thousands_of_repeated_keys_take_no_time() -> None:
    keys = [f'"{number}": 1' for number in range(20_000)] * 2
    started = time.process_time()
    with pytest.raises(FormatError) as caught:
        loads("{" + ", ".join(keys) + "}")
    assert time.process_time() - started < 5
    assert ("7", "is given twice") in caught.value.faults


def test_a_schema_that_is_not_there_is_missing() -> None:
    assert _faults_of({"text": "x"}) == [("schema", "is missing (must be 'jointstatement/1')")]
    assert _faults_of({"text": "x", "schema": None}) == [("schema", "must be 'jointstatement/1' (got None)")]


def test_of_a_later_version_nothing_else_is_said() -> None:
    (fault,) = _faults_of({"schema": "jointstatement/2", "text": 7, "weather": "fine"})
    assert fault[0] == "schema"


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        (("pledges", 0, "parties"), [" "], "must hold no blank string (got ' ')"),
        (("pledges", 0, "topics"), ["trade", "trade"], "must not repeat a member (got ['trade', 'trade'])"),
        (
            ("place", "span", "start"),
            1.5,
            "must be a whole number without point or exponent (got 1.5)",
        ),
        (
            ("place", "span", "start"),
            Decimal("1.50"),
            "must be a whole number without point or exponent (got 1.50)",
        ),
    ],
)
def test_a_fault_says_what_stands_in_the_file(path: _Steps, value: object, why: str) -> None:
    assert [fault[1] for fault in _faults_of(_damaged((path, value)))] == [why]


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("", 'parties[0][""]'),
        ("..a", 'parties[0]["..a"]'),
        ("a.b", 'parties[0]["a.b"]'),
        ("a\nb", r'parties[0]["a\nb"]'),
        ("été passé", 'parties[0]["été passé"]'),
        ("x" * 1000, f'parties[0]["{"x" * 59}…"]'),
        ("état-civil", "parties[0].état-civil"),
        (7, "parties[0].7"),
    ],
    ids=lambda it: repr(it)[:20],
)
def test_a_path_quotes_a_key_that_is_no_plain_word(key: Any, path: str) -> None:
    assert _paths_of((("parties", 0, key), 1)) == [path]


def test_a_path_quotes_a_key_of_the_whole_too() -> None:
    assert _paths_of((("..a",), 1)) == ['["..a"]']


def test_bytes_of_every_sort_are_read_and_nothing_else() -> None:
    written = dumps(STATEMENT).encode()
    assert loads(bytearray(written)) == loads(memoryview(written)) == STATEMENT
    with pytest.raises(FormatError, match="must be a string or bytes, not NoneType"):
        loads(None)  # type: ignore[arg-type]


def test_a_number_that_none_can_hold_is_told_with_its_place() -> None:
    great = "1e99999999999999999999"
    with pytest.raises(FormatError) as caught:
        loads(f'{{"schema": "{SCHEMA}", "text": "x", "place": {{"name": {great}}}}}')
    why = f"is too great or too small a number (got {great!r})"
    assert caught.value.faults == (("place.name", why),)


@given(data=st.data(), statement=statements())
def test_a_part_that_is_taken_out_or_replaced_is_told_or_is_allowed(
    data: st.DataObject, statement: JointStatement
) -> None:
    """Whether a dict is sound and what is wrong with it are found in two ways, which must agree."""
    plain = to_dict(statement)
    at: Any = plain
    while isinstance(at, dict | list) and at:
        key = data.draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at))))
        if not isinstance(at[key], dict | list) or data.draw(st.booleans()):
            at[key] = data.draw(_ANYTHING)
            break
        at = at[key]
    read, faults = None, None
    try:
        read = from_dict(plain)
    except FormatError as error:
        faults = error.faults
    assert (read is None) == bool(faults)
    assert faults is None or len(set(faults)) == len(faults)
    assert read is None or from_dict(to_dict(read)) == read


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@given(value=_ANYTHING, path=st.sampled_from([fault[0] for fault in FAULTS]))
def test_whatever_stands_in_a_field_no_other_error_comes(value: object, path: tuple[str | int, ...]) -> None:
    plain = copy.deepcopy(to_dict(STATEMENT))
    _set(plain, path, value)
    with contextlib.suppress(FormatError):
        assert isinstance(from_dict(plain), JointStatement)


@given(value=_ANYTHING)
def test_whatever_arrives_no_other_error_comes(value: object) -> None:
    for data in (value, {"schema": SCHEMA, "text": "x", "pledges": value}):
        with contextlib.suppress(FormatError):
            assert isinstance(from_dict(data), JointStatement)


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.binary(max_size=40) | st.text(max_size=40) | st.text("[]{}:-&*!|>'\"\n a1,#%?", max_size=30))
@example(data="[" * 100_000)
@example(data="{" * 100_000)
@example(data="9" * 5000)
@example(data='{"a": 1e999999999}')
@example(data='{"a": NaN}')
@example(data='{"a": 1, "a": 2}')
@example(data="a: &x [1]\nb: *x")
@example(data="a: !!python/object:os.system x")
@example(data="a: 1\na: 2")
@example(data="--- 1\n--- 2")
@example(data="? [1]\n: 2")
@example(data=b"\xff\xfe")
@example(data=b"\xef\xbb\xbf{}")
def test_whatever_a_file_holds_no_other_error_comes(format: str, data: str | bytes) -> None:
    with pytest.raises(FormatError):
        loads(data, format)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("title: &x y", "title: line 3: anchors"),
        ("title: !!str 1", "title: line 3: anchors and tags"),
        ("title: *x", "title: line 3: aliases"),
        ("parties: &x [1]", "parties: line 3: anchors"),
        ("parties: [*x]", r"parties\[0\]: line 3: aliases"),
        ("title: a\ntitle: b", "title: is given twice"),
        ("place: {name: a, name: b}", r"place\.name: is given twice"),
        ("parties: [{id: KEN, id: KEN}]", r"parties\[0\]\.id: is given twice"),
        ("1: 2", "1: is no field"),
        ("? [1]\n: 2", "line 3: a key"),
        ("--- 1", "line 3: holds more than one document"),
    ],
)
def test_what_two_yaml_readers_may_read_differently_is_refused(line: str, why: str) -> None:
    with pytest.raises(FormatError, match=why):
        loads(f"schema: {SCHEMA}\ntext: x\n{line}\n", "yaml")


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


def test_json_is_indented_and_keeps_letters_as_they_are() -> None:
    written = dumps(parse("Ó Néill"))
    assert "Ó Néill" in written
    assert json.loads(written)["schema"] == SCHEMA


class _Unprintable:
    def __repr__(self) -> str:
        raise KeyError("no")


@pytest.mark.parametrize("odd", [10**5000, -(10**5000), _Unprintable()], ids=["huge", "low", "unprintable"])
def test_what_cannot_be_printed_is_a_fault_like_another(odd: Any) -> None:
    plain = {"schema": SCHEMA, "text": "x"}
    for data, path in (
        (plain | {"schema": odd}, "schema"),
        (plain | {"kind": odd}, "kind"),
        (plain | {"place": {"name": "y", "span": {"start": odd, "end": 1}}}, "place.span.start"),
        (plain | {"place": {"name": "y", "span": {"start": 0, "end": odd}}}, "place.span.end"),
        (plain | {"issued_on": odd}, "issued_on"),
    ):
        with pytest.raises(FormatError) as caught:
            from_dict(data)
        assert [fault[0] for fault in caught.value.faults] == [path]
    with pytest.raises(FormatError, match="no field"):
        from_dict(plain | {odd: 1})


def test_a_value_nested_too_deep_to_print_is_a_fault_like_another() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(FormatError, match="kind: must be one of"):
        from_dict({"schema": SCHEMA, "text": "x", "kind": deep})
