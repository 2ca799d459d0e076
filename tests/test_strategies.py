"""The strategies are found by type, and reach every field."""

import importlib.metadata
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st

from jointstatement import model
from jointstatement.strategies import register, statements

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


@pytest.mark.parametrize(
    "field",
    [each.name for each in attrs.fields(model.JointStatement) if each.default is not attrs.NOTHING],
)
def test_every_optional_field_is_reached(field: str) -> None:
    found = find(statements(), lambda statement: bool(getattr(statement, field)), settings=LOOK)
    assert getattr(found, field)


def test_the_smallest_statement_is_small() -> None:
    shrinking = settings(LOOK, phases=[Phase.generate, Phase.shrink])
    smallest = find(statements(), lambda statement: bool(statement.items), settings=shrinking)
    assert len(smallest.items) == 1
    assert len(smallest.text) < 100


def test_hypothesis_is_told_by_the_entry_point() -> None:
    points = importlib.metadata.entry_points(group="hypothesis")
    mine = [point for point in points if point.name == "jointstatement"]
    if not mine:
        pytest.skip("the library is not installed here, only importable")
    assert mine[0].load() is register
