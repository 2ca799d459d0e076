"""The texts that the benchmark writes where it has no real ones."""

import pytest

from benchmarks.texts import grown, reported, written
from jointstatement import Form, JointStatement, parse


@pytest.fixture(scope="module")
def official() -> list[JointStatement]:
    return [parse(written(seed)) for seed in range(12)]


@pytest.fixture(scope="module")
def press() -> list[JointStatement]:
    return [parse(reported(seed)) for seed in range(12)]


def _items_to_1000_characters(statements: list[JointStatement]) -> float:
    items = sum(len(statement.items) for statement in statements)
    return items / sum(len(statement.text) for statement in statements) * 1000


def test_each_is_of_its_form(official: list[JointStatement], press: list[JointStatement]) -> None:
    assert {statement.form for statement in official} == {Form.OFFICIAL_TEXT}
    assert {statement.form for statement in press} == {Form.PRESS_REPORT}


def test_as_many_items_as_in_real_ones(official: list[JointStatement], press: list[JointStatement]) -> None:
    assert 3.2 < _items_to_1000_characters(official) < 5.2  # in 54 real ones: 4.2
    assert 1.6 < _items_to_1000_characters(press) < 3.6  # in 4 real ones: 2.6


def test_items_of_usual_length(official: list[JointStatement]) -> None:
    lengths = [len(item.text) for statement in official for item in statement.items]
    assert 100 < sum(lengths) / len(lengths) < 250


def test_no_two_are_alike() -> None:
    assert len({written(seed) for seed in range(30)}) == len({reported(seed) for seed in range(30)}) == 30
    assert written(3) == written(3)


@pytest.mark.parametrize("length", [1_000, 20_000])
def test_a_longer_text_goes_on(length: int) -> None:
    longer = grown(length * 3)
    assert len(longer) == length * 3
    assert longer.startswith(grown(length))
    # and does not repeat itself
    paragraphs = longer.split("\n\n")
    assert len(set(paragraphs)) > 0.9 * len(paragraphs)
