"""Sentences that evaluate or set a norm without a head: all parties assert them, where the text is theirs."""

import pytest

from jointstatement import parse
from tests.items import OFFICIAL, REPORT, items, whole


@pytest.mark.parametrize(
    "sentence",
    [
        "Open sea lanes are vital to both economies.",
        "Trust between the two peoples has been the cornerstone of this friendship.",
        "The partnership is based on mutual respect.",
        "The partnership is now, more than ever, essential.",
        "The reef, in their view, is of great importance.",
        "The road which is being built is essential to the north.",
        "A second harbour is not necessary to the fleet.",
        # behind `there`
        "There is an urgent need for cheaper vaccines.",
        "There is no doubt that the reef is at risk.",
        # predicates that evaluate by themselves, and verbs with a role as their object
        "Fair prices depend on open markets.",
        "Small farms provide a firm basis for growth.",
        "Every fisherman should have the right to sell his catch.",
    ],
)
def test_an_evaluation_is_asserted_by_all(sentence: str) -> None:
    assert items(sentence) == whole("assert", sentence)
    assert parse(OFFICIAL + sentence).positions[0].source == "performatives/joint voice"


@pytest.mark.parametrize("opening", ["In this century", "Finally"])
def test_an_opening_phrase_stays_outside(opening: str) -> None:
    assert items(f"{opening}, clean water is essential.") == ["KEN,NOR assert: clean water is essential"]


@pytest.mark.parametrize(
    "sentence",
    [
        "There was a ferry in the harbour.",
        "Trade grew by 4 percent last year.",
        "The talks were held in a friendly atmosphere.",
        "The road was long.",
        "They discussed areas in which trade is important.",
        "Which of them is essential is unclear.",
        "The boats play in the bay, a foundation of stone under them.",
    ],
)
def test_what_only_tells_is_none(sentence: str) -> None:
    assert items(sentence) == []


def test_a_reporter_who_evaluates_is_no_party() -> None:
    assert items("Open sea lanes are vital to both economies.", REPORT) == []
