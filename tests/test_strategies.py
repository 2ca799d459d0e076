"""The strategies are found by type, and reach every field."""

import importlib.metadata
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Any, cast, get_args, get_type_hints

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from jointstatement import JointStatement, load_lexicon, model
from jointstatement.strategies import register, statements, usual

CLASSES = [kind for kind in vars(model).values() if attrs.has(kind) and kind.__module__ == model.__name__]
LOOK = settings(
    max_examples=500,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_is_found_by_its_type(kind: Any) -> None:
    register()
    assert isinstance(find(st.from_type(kind), lambda _: True, settings=LOOK), kind)


def _all_parts(part: object) -> Iterator[Any]:
    """An object of the model and every object in it."""
    if isinstance(part, tuple):
        for member in part:
            yield from _all_parts(member)
    elif type(part) in CLASSES:
        yield part
        for field in attrs.fields(cast(Any, type(part))):
            yield from _all_parts(getattr(part, field.name))


@pytest.fixture(scope="module")
def drawn() -> list[JointStatement]:
    """The statements that a test of 500 examples sees."""
    seen: list[JointStatement] = []

    @settings(LOOK, derandomize=True)
    @given(statements())
    def look(statement: JointStatement) -> None:
        seen.append(statement)

    look()
    return seen


def test_every_field_of_every_class_takes_every_kind_of_value(drawn: list[JointStatement]) -> None:
    values: dict[tuple[Any, str], set[Any]] = {}
    for part in _all_parts(tuple(drawn)):
        for field in attrs.fields(type(part)):
            values.setdefault((type(part), field.name), set()).add(getattr(part, field.name))
    missing = []
    for kind in CLASSES:
        hints = get_type_hints(kind)
        for field in attrs.fields(kind):
            taken = values[kind, field.name]
            missing += [
                (kind, field.name, value) for value in _kinds(hints[field.name]) if value not in taken
            ]
            if len(taken) < 2 or (hasattr(field.default, "__len__") and field.default not in taken):
                missing.append((kind, field.name, taken))
    assert missing == []
    topics = {topic for statement in drawn for item in statement.items for topic in item.topics}
    assert topics == set(model.Topic)
    for held in ("parties", "toward", "actions", "targets", "topics"):
        counts = {len(getattr(item, held, ())) for statement in drawn for item in statement.items}
        assert {1, 2} <= counts


def _kinds(hint: Any) -> list[object]:
    """The values that a field must take because of its type: every member, both truths, and `None`."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return list(hint)
    if hint is bool:
        return [True, False]
    return [None] if type(None) in get_args(hint) else []


@given(statement=statements())
def test_every_span_covers_the_words_that_it_is_about(statement: JointStatement) -> None:
    def quoted(span: model.Span | None) -> str | None:
        return span.of(statement.text) if span else None

    for party in statement.parties:
        assert all(quoted(span) == party.name for span in party.mentions)
    named = [*statement.representatives, *statement.references, *statement.mechanisms, statement.place]
    for part in named:
        if part is not None and part.span is not None:
            assert quoted(part.span) == part.name
    if statement.relationship:
        assert quoted(statement.relationship.span) == statement.relationship.level
    for pledge in statement.pledges:
        assert pledge.condition is None or pledge.condition in pledge.text
        for action in pledge.actions:
            words = f"{action.verb} {action.object}" if action.object else action.verb
            assert words in pledge.text
            assert quoted(action.span) in (words, None)
        for target in pledge.targets:
            assert quoted(target.span) in (f"{target.value:,f} {target.unit}", None)
    for position in statement.positions:
        assert quoted(position.subject_span) in (position.subject, None)
        assert position.subject in position.text


@given(statement=statements())
def test_what_a_statement_says_of_itself_stands_in_its_text(statement: JointStatement) -> None:
    of_itself = [statement.title, statement.occasion, statement.place and statement.place.name]
    of_itself += [person.office for person in statement.representatives]
    dates = [statement.issued_on, *(reference.date for reference in statement.references)]
    of_itself += [str(date.year) for date in dates if date]
    assert all(words in statement.text for words in of_itself if words)
    assert not {party for item in statement.items for party in set(item.toward) & set(item.parties)}


@pytest.mark.parametrize("party", usual.PARTIES, ids=str)
def test_the_parties_are_those_of_the_vocabulary(party: model.Party) -> None:
    entry = load_lexicon().parties.entries[party.id]
    assert (entry.name, entry.kind, entry.formal) == (party.name, party.kind, party.formal_name)


SMALL: dict[str, Callable[[JointStatement], object]] = {
    "title": lambda statement: statement.title,
    "issued_on": lambda statement: statement.issued_on,
    "place": lambda statement: statement.place,
    "occasion": lambda statement: statement.occasion,
    "representatives": lambda statement: statement.representatives,
    "relationship": lambda statement: statement.relationship,
    "references": lambda statement: statement.references,
    "mechanisms": lambda statement: statement.mechanisms,
    "origin": lambda statement: statement.origin,
    "positions": lambda statement: statement.positions,
    "actions": lambda statement: any(pledge.actions for pledge in statement.pledges),
    "targets": lambda statement: any(pledge.targets for pledge in statement.pledges),
    "deadline": lambda statement: any(pledge.deadline for pledge in statement.pledges),
    "condition": lambda statement: any(pledge.condition for pledge in statement.pledges),
    "toward": lambda statement: any(item.toward for item in statement.items),
    "reiterated": lambda statement: any(item.reiterated for item in statement.items),
}


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("field", SMALL)
def test_what_fails_shrinks_to_one_sentence_of_one_party(field: str, seed: int) -> None:
    shrinking = settings(LOOK, phases=[Phase.generate, Phase.shrink])
    smallest = find(
        statements(), lambda drawn: bool(SMALL[field](drawn)), settings=shrinking, random=Random(seed)
    )
    assert len(smallest.text) < 50
    assert smallest.text.count(".") <= 1
    assert len(smallest.items) <= 1
    assert len(smallest.parties) <= 1


@given(statement=statements(min_items=2, max_items=3))
def test_a_statement_has_as_many_items_as_are_asked_for(statement: JointStatement) -> None:
    assert 2 <= len(statement.items) <= 3


@pytest.mark.parametrize(("least", "most"), [(3, 2), (-1, 2)])
def test_a_statement_can_not_have_more_items_than_there_may_be(least: int, most: int) -> None:
    with pytest.raises(InvalidArgument, match=f"min_items={least} must be from 0 to max_items={most}"):
        find(statements(min_items=least, max_items=most), lambda _: True, settings=LOOK)


def test_statements_are_drawn_fast_where_hypothesis_is_new(root: Path, tmp_path: Path) -> None:
    """Its health check refuses a test whose first draws are slow, as they are where it has no files yet."""
    program = """
from hypothesis import given, strategies as st
from jointstatement import JointStatement
from jointstatement.strategies import register

register()


@given(st.from_type(JointStatement))
def look(statement):
    assert isinstance(statement, JointStatement)


look()
"""
    surroundings = {**os.environ, "PYTHONPATH": str(root)}
    subprocess.run([sys.executable, "-W", "error", "-c", program], cwd=tmp_path, env=surroundings, check=True)


def test_strategies_are_imported_before_hypothesis(root: Path, tmp_path: Path) -> None:
    """Which then is imported by them, and asks for them before they are all there."""
    surroundings = {**os.environ, "PYTHONPATH": str(root)}
    program = "from jointstatement.strategies import statements"
    subprocess.run([sys.executable, "-W", "error", "-c", program], cwd=tmp_path, env=surroundings, check=True)


def test_hypothesis_is_told_by_the_entry_point() -> None:
    points = importlib.metadata.entry_points(group="hypothesis")
    mine = [point for point in points if point.name == "jointstatement"]
    if not mine:
        pytest.skip("the library is not installed here, only importable")
    assert mine[0].load() is register
