"""Whatever is wrong with a file is said all at once, each fault with its place."""

import collections
import contextlib
import copy
import enum
import types
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jointstatement import (
    FormatError,
    JointStatement,
    dumps,
    loads,
)
from jointstatement.strategies import statements
from jointstatement.wire import SCHEMA, from_dict, to_dict
from tests.sample import FORMATS, STATEMENT, TEXT


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


def test_each_of_thousands_of_repeated_keys_is_told() -> None:
    keys = [f'"{number}": 1' for number in range(20_000)] * 2
    with pytest.raises(FormatError) as caught:
        loads("{" + ", ".join(keys) + "}")
    assert sum(why == "is given twice" for _, why in caught.value.faults) == 20_000


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
