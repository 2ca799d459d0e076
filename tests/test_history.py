"""What a statement tells of an earlier time is no item of it."""

import pytest

from jointstatement import parse

_HEAD = "Joint Statement by Kenya and Norway\n\nOslo, 5 May 2021\n\n"


@pytest.mark.parametrize(
    "opening",
    [
        "On 31 October 2020",
        "On October 31, 2020",
        "In October 2020",
        "In 2019",
        "On 31 May 2018",
        "Last year",
    ],
)
def test_a_dated_deed_of_the_past_is_no_item(opening: str) -> None:
    assert parse(f"{_HEAD}{opening}, the two sides agreed to open a port.").items == ()


@pytest.mark.parametrize(
    "opening", ["On 5 May 2021", "On May 4, 2021", "In 2021", "In Oslo", "On 3 June 2022"]
)
def test_a_deed_of_the_meeting_is_one(opening: str) -> None:
    assert len(parse(f"{_HEAD}{opening}, the two sides agreed to open a port.").items) == 1


def test_what_holds_today_is_one_whatever_was_done() -> None:
    text = f"{_HEAD}In 2019, the two sides agreed to open a port, and they welcome its opening."
    assert [item.text for item in parse(text).items] == ["they welcome its opening"]


@pytest.mark.parametrize("opening", ["In 2019 Kenya", "Two years ago Kenya", "Last month the two sides"])
def test_a_deed_of_the_past_needs_no_comma(opening: str) -> None:
    assert parse(f"{_HEAD}{opening} agreed to open a port.").items == ()
