"""What on a page is the statement: from where its text begins to where it ends."""

import pytest

from jointstatement import parse
from tests.items import OFFICIAL, items

PORT = "The two sides agreed to open a port at Mombasa in the course of the coming year."
OPENED = ["KEN,NOR firm: " + PORT.removesuffix(".")]
FACTS = "Kenya is far from Norway, and the sea that lies between the two of them is wide and cold."
LATER = "Norway will lend Kenya two ships."


@pytest.mark.parametrize(
    "mark",
    [
        "Ends",
        "ENDS.",
        "(End)",
        "[Ends]",
        "*** END ***",
        "Text ends",
        "End of statement",
        "###",
        "\\###",
        "-30-",
    ],
)
def test_what_stands_below_the_end_is_not_the_statement(mark: str) -> None:
    assert items(f"{PORT}\n\n{mark}\n\n{LATER}") == OPENED


def test_the_end_may_close_the_last_paragraph() -> None:
    assert items(f"{PORT} ENDS.\n\n{LATER}") == OPENED


@pytest.mark.parametrize(
    "line",
    [
        "The end of the drought",
        "Ends and means",
        "The two sides wished the war to end.",
        "-29-\n\n-30-",
    ],
)
def test_what_only_looks_like_an_end_ends_nothing(line: str) -> None:
    assert "NOR firm: Norway will lend Kenya two ships" in items(f"{PORT}\n\n{line}\n\n{LATER}")


def test_an_end_above_any_paragraph_ends_nothing() -> None:
    assert items(PORT, f"###\n\n{OFFICIAL}") == OPENED


def test_a_sign_above_most_of_the_text_ends_nothing() -> None:
    long = " ".join([LATER, "The port is on the coast, and the road to it is long and steep."] * 6)
    assert items(f"{PORT}\n\n###\n\n{long}")[0:2] == [*OPENED, "NOR firm: Norway will lend Kenya two ships"]


@pytest.mark.parametrize(
    "mark",
    [
        "Begin text",
        "* * * Begin text * * *",
        "BEGINS:",
        "Text of joint statement follows:",
        "The text of the joint statement is as follows:",
        "Following is the full text of the joint communique issued by the Ministers:",
    ],
)
def test_what_stands_above_the_beginning_is_not_the_statement(mark: str) -> None:
    assert items(f"{LATER}\n\n{mark}\n\n{PORT}\n\n{FACTS}") == OPENED


def test_a_beginning_stands_in_the_midst_of_a_line() -> None:
    before = "This is the text of the joint statement issued in Oslo, Begins:"
    assert items(f"{LATER}\n\n{before} {PORT}\n\n{FACTS}") == OPENED


def test_a_text_that_is_not_given_begins_nothing() -> None:
    text = f"{PORT} {LATER}\n\nThe text of the joint statement follows:\n\nSee the annex."
    assert items(text)[:1] == OPENED


def test_what_stands_above_the_beginning_still_tells_when_and_by_whom() -> None:
    head = "Kenya and Norway issued a joint statement in Oslo on 4 May 2019.\n\nBegin text\n\n"
    statement = parse(f"{head}{PORT}\n\nEnds")
    assert tuple(party.id for party in statement.parties) == ("KEN", "NOR")
    assert str(statement.issued_on) == "2019-05-04"


def test_a_text_that_a_report_gives_opens_with_no_summary() -> None:
    text = "Following is the text of the joint statement of Kenya and Norway:"
    lead = f"OSLO, May 14, 2019 (Savanna Press) -- {text}"
    assert (
        items(f"{lead}\n\n{PORT}\n\nThe port at Mombasa opens in the coming year. {LATER}", "")[:1] == OPENED
    )
