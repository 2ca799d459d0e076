"""Aims that a text names as its parties' own."""

import pytest

from tests.items import REPORT, items, whole


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Our aim is to open a rail link by 2030.", "intended"),
        ("It is their shared goal to open a rail link by 2030.", "intended"),
        ("The aim of the joint survey would be to map the reefs.", "intended"),
        ("Our hope remains to open a rail link.", "aspirational"),
    ],
)
def test_what_the_parties_aim_at_is_a_pledge(sentence: str, outcome: str) -> None:
    assert items(sentence) == whole(outcome, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The aim of the visit was to open a rail link.",
        "The purpose of such meetings is to exchange views.",
        "Our aim, which was to open a rail link, is well known.",
        "It is a rule to close the strait at night.",
    ],
)
def test_what_was_an_aim_or_is_none_is_no_pledge(sentence: str) -> None:
    assert items(sentence) == []


def test_a_report_does_not_aim() -> None:
    assert items("Our aim is to open a rail link.", REPORT) == []
