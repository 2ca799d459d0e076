"""Openings and recitals: `We, the Ministers, having met, agree`, `noting the raid, conscious of it`."""

import pytest

from jointstatement import parse
from tests.items import items, whole

HEAD = "Oslo Declaration\n\n"


@pytest.mark.parametrize(
    ("opening", "parties"),
    [
        ("We, the Ministers of Kenya and Norway, having met in Oslo, welcome the plan", "KEN,NOR"),
        ("We, the Ministers of Kenya and Norway, gathered in Oslo, welcome the plan", "KEN,NOR"),
        ("We, the Heads of State of the African Union, meeting in Oslo, welcome the plan", "AU"),
        ("We, the Ministers, having met in Oslo at the Ninth African Union Summit, welcome the plan", "AU"),
        ("We, the Heads of State, assembled at the United Nations from 3 to 5 May, welcome the plan", "UN"),
    ],
)
def test_those_who_have_met_speak_behind_an_aside(opening: str, parties: str) -> None:
    assert items(f"{opening}.", HEAD) == [f"{parties} welcome: {opening}"]


def test_a_place_is_not_whose_meeting_it_is() -> None:
    text = "We, the Heads of State, met in Oslo, Norway, at the Third United Nations Conference on Islands."
    assert [party.id for party in parse(HEAD + text + " We welcome the plan.").parties] == ["UN"]


def test_adjectives_go_on_with_participles() -> None:
    text = (
        "Noting that the raiders have failed to leave, conscious of the danger to peace, and convinced that "
        "the court is the right judge, the two Governments will go to law."
    )
    assert items(text) == [
        "KEN,NOR recognise: Noting that the raiders have failed to leave",
        "KEN,NOR recognise: conscious of the danger to peace",
        "KEN,NOR assert: convinced that the court is the right judge",
        "KEN,NOR firm: the two Governments will go to law",
    ]


@pytest.mark.parametrize(
    ("lead", "that"),
    [
        ("The two Governments recommend that:", ""),
        ("The two Governments urge that", ""),
        ("The two Governments recommend to the Security Council:", "That "),
    ],
)
def test_points_below_that_are_what_is_held(lead: str, that: str) -> None:
    points = [f"{that}the prisoners be freed", f"{that}the islands be given back"]
    assert items(f"{lead}\n\n(a) {points[0]};\n\n(b) {points[1]}.") == [f"KEN,NOR urge: {p}" for p in points]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The two Governments recommend to the Council that the prisoners be freed.", "urge"),
        ("The two Governments are committed to rules that serve all.", "support"),
        ("We stressed that we have kept our joint commitment to free trade.", "emphasise"),
    ],
)
def test_a_clause_is_held_by_the_head_that_it_follows(sentence: str, outcome: str) -> None:
    assert items(sentence) == whole(outcome, sentence)


def test_a_point_with_a_deed_of_its_own_below_that_is_a_pledge() -> None:
    text = "The two Governments agreed that:\n\n(a) they will hand back the islands;\n\n(b) trade is good."
    assert items(text) == ["KEN,NOR firm: they will hand back the islands", "KEN,NOR assert: trade is good"]


RECITALS = """Joint Declaration of Kenya and Norway

  The Republic of Kenya and the Kingdom of Norway:
  While taking into account what the fishing crews of both
coasts have told them, and while being aware of the need for
better charts of the strait between the islands,
  While recognizing the work of the pilots of the two
seas and of those who repaired the lights on the reefs
last winter,
  While stressing the value of open ports, to their own
ships and to those of others,
  Declare as follows:
  1. The safety of the strait is of great weight to
Norway and is a basis of trade for all of the coast.
  2. Both countries will open their ports to the ships of
the other one and of all states that wish to trade with
them.
"""


def test_paragraphs_that_start_with_an_indent_are_recitals_of_their_own() -> None:
    found = [item.split()[1:3] for item in items(RECITALS, "")]
    assert found == [
        ["recognise:", "taking"],
        ["recognise:", "being"],
        ["recognise:", "recognizing"],
        ["emphasise:", "stressing"],
        ["assert:", "The"],
        ["firm:", "Both"],
    ]


def test_an_indent_below_a_bullet_only_goes_on() -> None:
    text = (
        "The two sides will:\n\n"
        "-   open the ports of both coasts to the ships of all\n    nations that fish there;\n"
        "-   clear the strait of the mines that were laid in it\n    by the raiders;\n"
        "-   share the charts of the reefs that both navies have\n    drawn up;\n"
        "-   train the pilots who bring the ships of both states\n    to their moorings.\n"
    )
    found = items(text)
    assert len(found) == 4
    assert (
        found[0] == "KEN,NOR firm: open the ports of both coasts to the ships of all nations that fish there"
    )


def test_a_view_that_goes_with_a_deed_is_an_item() -> None:
    assert items("We welcomed the plan while being mindful of its cost.") == [
        "KEN,NOR welcome: We welcomed the plan",
        "KEN,NOR recognise: being mindful of its cost",
    ]
