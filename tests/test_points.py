"""Points inherit the subject and the head of their lead-in."""

import pytest

from tests.items import items


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The two sides agreed to:\n\n- open a port;\n\n- cut tariffs on fish.",
            ["KEN,NOR firm: open a port", "KEN,NOR firm: cut tariffs on fish"],
        ),
        # `to` stands in each point; a verb that weakens weakens
        (
            "The two sides agreed:\n\n(a) to open a port;\n\n(b) to explore a joint fund.",
            ["KEN,NOR firm: to open a port", "KEN,NOR aspirational: to explore a joint fund"],
        ),
        # a modal verb that waits for its verbs
        (
            "Under this plan, the two sides will:\n\n- consult closely;\n\n- conclude a treaty on fish.",
            ["KEN,NOR firm: consult closely", "KEN,NOR firm: conclude a treaty on fish"],
        ),
        (
            "Both sides should:\n\n- refrain from threats;\n\n- respect the reefs.",
            ["KEN,NOR assert: refrain from threats", "KEN,NOR assert: respect the reefs"],
        ),
        # a stance that waits for what it is about
        (
            "The two sides call on all ships to:\n\n- respect the reefs;\n\n- slow down.",
            ["KEN,NOR urge: respect the reefs", "KEN,NOR urge: slow down"],
        ),
        (
            "The two sides stressed the need for:\n\n- open seas;\n\n- fair trade.",
            ["KEN,NOR emphasise: open seas", "KEN,NOR emphasise: fair trade"],
        ),
        # nouns, and verbs in -ing
        (
            "The two sides decided on the following:\n\n- opening a port;\n\n- a review of tariffs.",
            ["KEN,NOR firm: opening a port", "KEN,NOR firm: a review of tariffs"],
        ),
        (
            "Kenya condemned:\n\n- the raid on the port;\n\n- the theft of fish.",
            ["KEN condemn: the raid on the port", "KEN condemn: the theft of fish"],
        ),
        # an announcement that promises what the points name
        (
            "The two sides will take the following steps:\n\n- Opening of a port;\n\n- Joint patrols at sea.",
            ["KEN,NOR firm: Opening of a port", "KEN,NOR firm: Joint patrols at sea"],
        ),
        (
            "Cooperation will include the following:\n\n- Training of crews;\n\n- A survey of reefs.",
            ["KEN,NOR firm: Training of crews", "KEN,NOR firm: A survey of reefs"],
        ),
        # clauses
        (
            "The two sides agreed that:\n\n- ports should be open;\n\n- they will share charts.",
            ["KEN,NOR assert: ports should be open", "KEN,NOR firm: they will share charts"],
        ),
        (
            "The two sides agreed as follows:\n\n1. They will open a port.\n\n2. Trade should be free.",
            ["KEN,NOR firm: They will open a port", "KEN,NOR assert: Trade should be free"],
        ),
    ],
)
def test_each_point_is_an_item(text: str, found: list[str]) -> None:
    assert items(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The following ministers took part:\n\n- the Minister for Ports;\n\n- the Minister for Fish.",
        "The agenda was as follows:\n\n- ports;\n\n- reefs.",
        "The ships were these:\n\n- a tug;\n\n- a ferry.",
    ],
)
def test_a_list_that_nobody_promises_is_none(text: str) -> None:
    assert items(text) == []


def test_a_paragraph_between_ends_the_lead_in() -> None:
    text = "The two sides agreed to:\n\n- open a port.\n\nThe harbour was full.\n\n- cut tariffs."
    assert items(text) == ["KEN,NOR firm: open a port"]


@pytest.mark.parametrize(
    ("lead", "outcome"),
    [
        ("underlined", "emphasise"),
        ("expressed concern over", "concern"),
        ("expressed their support for", "support"),
        ("decided on", "firm"),
    ],
)
def test_a_lead_in_that_waits_for_nouns_governs_its_points(lead: str, outcome: str) -> None:
    found = items(f"The Ministers {lead}:\n(a) the value of trade;\n(b) the growth of talks.")
    assert found == [f"KEN,NOR {outcome}: the value of trade", f"KEN,NOR {outcome}: the growth of talks"]
