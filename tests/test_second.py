"""Two statements on one page: the first is read, and the second is not given to its parties."""

import pytest

from jointstatement import Parser, parse
from tests.items import OFFICIAL, items

FIRST = """The two sides agreed to open a port at Mombasa in the course of the coming year.

They welcomed the work of the fishermen on the coast, and recalled that the sea between them is wide.

"""
OWN = [
    "KEN,NOR firm: The two sides agreed to open a port at Mombasa in the course of the coming year",
    "KEN,NOR welcome: They welcomed the work of the fishermen on the coast",
    "KEN,NOR recognise: recalled that the sea between them is wide",
]
MORE = "The two sides will build a road."


@pytest.mark.parametrize(
    "title",
    [
        "JOINT STATEMENT BY KENYA AND PERU",
        "Joint Statement of Kenya and Peru",
        "Joint Communique issued by Peru and Chile",
        "Joint Statement of Kenya and Norway, 5 June 2021",
    ],
)
def test_a_second_statement_is_left_out(title: str) -> None:
    text = f"Oslo, 4 May 2019\n\n{FIRST}{title}\n\n{MORE}"
    assert items(text) == OWN


def test_the_opening_of_a_second_statement_names_its_parties_again() -> None:
    opening = "Peru and Kenya welcomed the new road."
    assert items(f"{FIRST}Kenya-Peru Joint Statement\n\n{opening} {MORE}") == OWN


@pytest.mark.parametrize(
    "heading",
    [
        # by the same parties, or of a part of the document
        "Joint Statement of Kenya and Norway on Climate",
        "Annex: Joint Statement by Kenya and Peru",
        "Annex: Joint statement on climate",
        # what the statement speaks of
        "The Kenya-Peru Joint Declaration",
        "Support for the Joint Declaration of Chile and Peru",
        "Joint Declaration of the United Nations",
        "Joint Declaration of Kenya and Norway of 5 June 1991",
        "Relations with Peru and Chile",
    ],
)
def test_a_heading_of_the_same_statement_stays(heading: str) -> None:
    text = f"Oslo, 4 May 2019\n\n{FIRST}{heading}\n\n{MORE}"
    assert items(text) == [*OWN, "KEN,NOR firm: The two sides will build a road"]


def test_a_title_of_several_lines_above_the_body_is_of_the_first() -> None:
    head = "Joint Communique\n\nOslo, 4 May 2019\n\nJoint Statement by Kenya and Norway\n\n"
    assert items(FIRST, head) == OWN


def test_the_whole_page_is_kept_and_the_second_has_no_mentions() -> None:
    text = f"{OFFICIAL}{FIRST}Joint Statement of Kenya and Peru\n\nKenya will trade."
    statement = parse(text)
    assert statement.text == text
    ends = [span.end for party in statement.parties for span in party.mentions]
    assert max(ends) < text.index("Peru")


def test_what_is_left_out_is_shown_as_fenced_off() -> None:
    text = f"{OFFICIAL}{FIRST}Joint Statement of Kenya and Peru\n\n{MORE}"
    blocks = Parser().explain(text).blocks
    assert [block[0] for block in blocks] == [" ", " ", " ", "-", "-"]
