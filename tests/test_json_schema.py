"""The JSON Schema accepts what the reader accepts, but for what its page says that no schema can say."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import jointstatement
from jointstatement import FormatError, JointStatement, parse
from jointstatement.invariants import LANGUAGE
from jointstatement.strategies import statements
from jointstatement.wire import SCHEMA, from_dict, to_dict
from jointstatement.wire.schema import schema_as_text
from jointstatement.wire.schema_file import schema_text
from jointstatement.wire.values import NUMBER
from tests.allowed import allowed

PUBLISHED = jointstatement.json_schema()
VALIDATOR = Draft202012Validator(PUBLISHED)
PAGE = Path(__file__).parent.parent / "docs" / "json-schema.md"
UNSAID = tuple(re.findall(r"^\|.*\| `(.*)` \|$", PAGE.read_text("utf-8"), re.M))
"""In which words the reader refuses what only breaks what no schema can say, as the page lists them."""

SPAN = {"start": 0, "end": 5}
ITEM = {
    "parties": ["KEN"],
    "toward": ["NOR"],
    "performative": "welcome",
    "topics": ["trade"],
    "reiterated": True,
    "text": "Kenya",
    "span": SPAN,
    "source": "manual",
}
PLEDGE = ITEM | {
    "id": "pledge-1",
    "strength": "firm",
    "actions": [{"verb": "open", "object": "a port", "span": SPAN}],
    "targets": [{"value": 1.5, "unit": "USD", "measure": "trade", "by": "2015-06", "span": SPAN}],
    "deadline": "2015-06-30",
    "condition": "subject to ratification",
}
POSITION = ITEM | {"id": "position-1", "stance": "welcome", "subject": "Kenya", "subject_span": SPAN}
KENYA = {
    "id": "KEN",
    "name": "Kenya",
    "kind": "state",
    "formal_name": "Republic of Kenya",
    "mentions": [SPAN],
}
PLAIN = {
    "schema": SCHEMA,
    "title": "Joint Statement",
    "kind": "joint_statement",
    "form": "official_text",
    "language": "en",
    "issued_on": "2015",
    "place": {"name": "Nairobi", "country": "KEN", "span": SPAN},
    "occasion": "official visit",
    "origin": {"publisher": "Ministry", "url": "x", "published_on": "2015-06", "retrieved_on": "2016"},
    "parties": [KENYA],
    "representatives": [{"name": "Amina Diallo", "office": "president", "party": "KEN", "span": SPAN}],
    "relationship": {"level": "partnership", "change": "upgraded", "span": SPAN},
    "references": [{"name": "Treaty", "kind": "treaty", "date": "2001", "span": SPAN}],
    "mechanisms": [{"name": "Committee", "change": "established", "span": SPAN}],
    "text": "Kenya and Norway",
    "pledges": [PLEDGE],
    "positions": [POSITION],
}
"""A statement with every field of every class."""

NEARLY_RIGHT: tuple[object, ...] = (
    *(
        -1,
        0,
        1,
        2**53 - 1,
        2**53,
        10**100,
        1.0,
        -0.0,
        1.5,
        1e300,
        True,
        None,
        [],
        {},
        "",
        " ",
        "\x1c",
        "\ufeff",
    ),
    *(
        "2015",
        "2015\n",
        "2015-6",
        "2015-00",
        "2015-13",
        "2015-06-31",
        "2015-06-32",
        "2015-06-00",
        "0000",
        "２０１５",
    ),
    *(
        "en",
        "en\n",
        "en-",
        "e",
        "pt-BR",
        "1",
        "1\n",
        "1.",
        ".5",
        "+1",
        "1e5000",
        "1e12345",
        "1E+3",
        "-0",
        "１",
    ),
    *("trade", "state", "firm", "KEN", "NOR", ["KEN", "KEN"], ["trade", "trade"], [None], [" "], ["\x85"]),
    *(["trade", "space", "energy"], ["trade", "space", "energy", "health"], [SPAN, SPAN], [KENYA, KENYA]),
    *({"start": 3, "end": 2}, {"start": 0}, {"name": "x"}, SPAN | {"colour": "red"}),
)
"""What is right in one field, and nearly so in another."""

_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)

Steps = tuple[str | int, ...]


def _paths(plain: object, above: Steps = ()) -> Iterator[Steps]:
    """The way to each part of a value, at every depth."""
    parts: Any = (
        plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    )
    for key, part in parts:
        yield (*above, key)
        yield from _paths(part, (*above, key))


def _part(whole: Any, path: Steps) -> Any:
    """What is at the end of a way."""
    for key in path:
        whole = whole[key]
    return whole


def _changed(plain: Any, path: Steps, value: object) -> Any:
    """A copy with another part at the end of a way, or with none where `...` is given."""
    key, *rest = path
    made = plain.copy()
    if rest:
        made[key] = _changed(plain[key], tuple(rest), value)
    elif value is ...:
        del made[key]
    else:
        made[key] = value
    return made


def _refusals(plain: object) -> list[str]:
    """What the reader has against it."""
    try:
        from_dict(plain)
    except FormatError as error:
        return [why for _, why in error.faults]
    return []


def _check_that_schema_and_reader_agree(plain: object) -> None:
    error = next(VALIDATOR.iter_errors(plain), None)
    refusals = _refusals(plain)
    if error is not None:
        assert refusals, f"{error.json_path}: {error.message}"
    else:
        assert [why for why in refusals if not any(words in why for words in UNSAID)] == []


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(PUBLISHED)


def test_the_file_is_what_the_model_says_now() -> None:
    assert schema_text() == schema_as_text(), "make it anew: python -m jointstatement.wire.schema"


def test_whoever_asks_gets_a_schema_of_their_own() -> None:
    jointstatement.json_schema()["properties"].clear()
    assert jointstatement.json_schema() == PUBLISHED


# ---- what we write validates


@given(statement=statements())
def test_what_is_written_validates(statement: JointStatement) -> None:
    VALIDATOR.validate(to_dict(statement))


def test_every_text_of_the_corpus_validates(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        errors = VALIDATOR.iter_errors(to_dict(parse(path.read_bytes().decode())))
        assert [(error.json_path, error.message) for error in errors] == [], path.name


# ---- what validates is read, and what is read validates


@given(plain=allowed(PUBLISHED))
def test_what_the_schema_allows_is_refused_only_for_what_no_schema_can_say(plain: object) -> None:
    VALIDATOR.validate(plain)
    _check_that_schema_and_reader_agree(plain)


@given(data=st.data(), statement=statements())
def test_of_a_statement_with_some_parts_changed_schema_and_reader_agree(
    data: st.DataObject, statement: JointStatement
) -> None:
    plain: Any = to_dict(statement)
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(list(_paths(plain))))
        value = data.draw(st.sampled_from((..., *NEARLY_RIGHT)) | _ANYTHING)
        plain = _changed(plain, path, value)
    _check_that_schema_and_reader_agree(plain)


@given(value=_ANYTHING)
def test_whatever_arrives_schema_and_reader_agree(value: object) -> None:
    _check_that_schema_and_reader_agree(value)


def test_the_statement_of_these_tests_has_every_field_and_is_right() -> None:
    objects = [PUBLISHED, *PUBLISHED["$defs"].values()]
    fields = {name for each in objects for name in each.get("properties", ())}
    assert {step for path in _paths(PLAIN) for step in path if isinstance(step, str)} == fields
    VALIDATOR.validate(PLAIN)
    assert _refusals(PLAIN) == []


@pytest.mark.parametrize("value", NEARLY_RIGHT, ids=repr)
def test_of_what_is_nearly_right_in_any_field_schema_and_reader_agree(value: object) -> None:
    for path in _paths(PLAIN):
        # the rest is left out, for a look at all of it each time would take long
        plain = {key: PLAIN[key] for key in PLAIN if key in ("schema", "parties", "text", path[0])}
        _check_that_schema_and_reader_agree(_changed(plain, path, value))


def test_of_any_part_too_few_or_too_many_schema_and_reader_agree() -> None:
    for path in _paths(PLAIN):
        _check_that_schema_and_reader_agree(_changed(PLAIN, path, ...))
        if isinstance(path[-1], str):
            _check_that_schema_and_reader_agree(_changed(PLAIN, (*path[:-1], "colour"), "red"))


@given(number=st.from_regex(NUMBER) | st.text("0123456789+-.eE\n", max_size=9))
def test_of_a_number_in_a_string_schema_and_reader_agree(number: str) -> None:
    _check_that_schema_and_reader_agree(_changed(PLAIN, ("pledges", 0, "targets", 0, "value"), number))


@given(tag=st.from_regex(LANGUAGE) | st.text("enUS0-_\n", max_size=12))
def test_of_a_language_tag_schema_and_reader_agree(tag: str) -> None:
    _check_that_schema_and_reader_agree(_changed(PLAIN, ("language",), tag))


@given(date=st.from_regex(r"\d{1,4}-\d{1,2}-\d{1,2}", fullmatch=True) | st.text("0123-\n", max_size=10))
def test_of_a_date_schema_and_reader_agree(date: str) -> None:
    _check_that_schema_and_reader_agree(_changed(PLAIN, ("issued_on",), date))


def test_every_character_is_blank_for_the_schema_if_it_is_for_the_model() -> None:
    pattern = re.compile(PUBLISHED["$defs"]["NotBlank"]["pattern"])
    characters = map(chr, range(sys.maxunicode + 1))
    assert [each for each in characters if bool(pattern.search(each)) == each.isspace()] == []


def test_patterns_have_only_what_every_dialect_of_regular_expressions_takes_alike() -> None:
    patterns = [_part(PUBLISHED, path) for path in _paths(PUBLISHED) if path[-1] == "pattern"]
    assert patterns
    assert [each for each in patterns if re.search(r"\\[^.]|\(\?[^:]", each)] == []


# ---- what no schema can say


ONLY_THE_READER_KNOWS: list[tuple[Steps, object, str]] = [
    (("place", "span"), {"start": 5, "end": 5}, "must be greater than start"),
    (("place", "span", "end"), 99, "must lie in the text of"),
    (("positions", 0, "subject"), "Norway", "must be the words at"),
    (
        ("pledges",),
        [PLEDGE | {"text": "and", "span": {"start": 6, "end": 9}}, PLEDGE | {"id": "pledge-2"}],
        "must not come before the item ahead of it",
    ),
    (("parties",), [KENYA, KENYA], "must not name a party twice"),
    (("positions", 0, "id"), "pledge-1", "must be unique among the items"),
    (("pledges", 0, "parties"), ["NOR"], "must be a party of the statement"),
    (("issued_on",), "2015-02-29", "in that month"),
    (("pledges", 0, "targets", 0, "value"), 10**100, "must be within 1e-99 and 1e99"),
    (("place", "span", "start"), 0.0, "must be a whole number without point or exponent"),
]


@pytest.mark.parametrize(("path", "value", "words"), ONLY_THE_READER_KNOWS)
def test_what_no_schema_can_say_validates_and_is_refused(path: Steps, value: object, words: str) -> None:
    plain = _changed(PLAIN, path, value)
    VALIDATOR.validate(plain)
    (why,) = _refusals(plain)
    assert words in why


def test_the_page_lists_what_no_schema_can_say() -> None:
    assert [words for _, _, words in ONLY_THE_READER_KNOWS] == list(UNSAID)
