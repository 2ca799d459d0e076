"""The body that met stands for those who issued the statement."""

import pytest

from jointstatement import parse
from tests.items import items

_TITLE = "Joint Communique of the 9th Session of the Kenya-Norway Joint Commission\n\n"
_OPENING = "The 9th Session of the Joint Commission (JC) was held in Oslo on 3 May 2019.\n\n"


@pytest.mark.parametrize("name", ["The Commission", "The Joint Commission", "The JC"])
def test_a_body_that_met_speaks_for_all(name: str) -> None:
    found = items(f"{name} welcomed the report. It urged all states to join.", _TITLE + _OPENING)
    assert found == [
        f"KEN,NOR welcome: {name} welcomed the report",
        "KEN,NOR urge: It urged all states to join",
    ]


@pytest.mark.parametrize("name", ["The Security Council", "The Council of Europe", "The Fisheries Council"])
def test_a_body_that_did_not_meet_does_not(name: str) -> None:
    title = "Joint Communique of the Kenya-Norway Council\n\nThe Council met in Oslo.\n\n"
    assert items(f"{name} welcomed the report.", title) == []


def test_a_body_that_no_opening_tells_of_is_somebody_else() -> None:
    assert items("The Council welcomed the report.") == []


def test_a_text_in_which_a_body_speaks_is_of_its_organisation() -> None:
    text = (
        "FINAL COMMUNIQUE OF THE NINTH ASEAN COUNCIL MEETING\n\n"
        "The Council met in Oslo on 3 May 2019. Kenya and Norway sent observers.\n\n"
        "The Council welcomed the report. It condemned the raid. The Council called for talks."
    )
    assert [party.id for party in parse(text).parties] == ["ASEAN"]


def test_a_clause_of_the_body_ends_the_item_before_it() -> None:
    found = items(
        "The Ministers welcomed the report, and the Commission agreed to open a port.", _TITLE + _OPENING
    )
    assert found == [
        "KEN,NOR welcome: The Ministers welcomed the report",
        "KEN,NOR firm: the Commission agreed to open a port",
    ]


@pytest.mark.parametrize("name", ["THE COUNCIL", "THE COUNCIL MEMBERS"])
def test_a_body_speaks_in_capitals_too(name: str) -> None:
    title = "KENYA-NORWAY COUNCIL COMMUNIQUE\n\nTHE NINTH MEETING OF THE COUNCIL WAS HELD IN OSLO.\n\n"
    assert items(f"{name} WELCOMED THE REPORT.", title) == [f"KEN,NOR welcome: {name} WELCOMED THE REPORT"]
