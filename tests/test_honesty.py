"""Texts that are no joint statement are not made one."""

from pathlib import Path

import pytest

from jointstatement import JointStatement, Kind, parse


def _together(statement: JointStatement) -> list[str]:
    return [item.text for item in statement.items if len(item.parties) > 1]


REACTION = """\
Minister's reaction to the talks in Nairobi

The Foreign Minister of Norway today welcomed the talks between Kenya and Mali. Norway will send envoys.
"""
RENT = "The tenant shall pay the rent by the first of May. The parties agree to keep the garden tidy."


@pytest.mark.parametrize("text", [REACTION, RENT, "", "The ferry leaves at nine."])
def test_other_texts_are_of_another_kind(text: str) -> None:
    statement = parse(text)
    assert statement.kind is Kind.OTHER
    assert _together(statement) == []


def test_one_side_is_heard_as_that_side() -> None:
    assert {item.parties for item in parse(REACTION).items} == {("NOR",)}


# ---- real texts, where they lie beside the clone


@pytest.fixture(scope="module")
def negatives(corpus: Path) -> dict[str, JointStatement]:
    """The texts of the corpus that are no joint statement of states, by name."""
    return {path.stem: parse(path.read_bytes().decode()) for path in sorted(corpus.glob("neg-*.txt"))}


def _is_joint(name: str) -> bool:
    """A federal and a state government issued one of them together."""
    return "domestic" in name


def test_real_remarks_and_readouts_are_of_another_kind(negatives: dict[str, JointStatement]) -> None:
    others = {name: statement for name, statement in negatives.items() if not _is_joint(name)}
    assert len(others) >= 4
    assert {name for name, statement in others.items() if statement.kind is not Kind.OTHER} == set()
    assert {name: _together(statement) for name, statement in others.items() if _together(statement)} == {}


def test_a_statement_of_two_governments_of_one_country_is_one(negatives: dict[str, JointStatement]) -> None:
    (statement,) = (statement for name, statement in negatives.items() if _is_joint(name))
    assert statement.kind is Kind.JOINT_STATEMENT
