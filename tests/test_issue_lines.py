"""Where and when a text was issued, by its lines of place and date and by its datelines."""

import pytest

from jointstatement import parse

_HEAD = "Joint Statement of Kenya and Norway\n\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (_HEAD + "The ministers met in Kilifi, Kenya, on 3 May 2010. They agreed to trade.", "Kilifi"),
        (_HEAD + "The ministers met in Port Harbour, Ghana. They agreed to trade.", "Port Harbour"),
        (_HEAD + "The ministers met in Harbour County, Norway. They agreed to trade.", None),
        (
            "COMMUNIQUE OF THE MEETING OF MINISTERS OF KENYA AND NORWAY, 3-6 MAY 2010, NAIROBI\n\n"
            "They agreed to trade.",
            "Nairobi",
        ),
        ("Shanghai Cooperation Organisation\n\nDeclaration\n\nWe, the leaders, agreed to meet.", None),
        ("Joint Statement, Kenya-Norway meeting in Oslo\n\nThey agreed to trade.", "Oslo"),
    ],
)
def test_a_city_is_the_place_where_they_met(text: str, place: str | None) -> None:
    found = parse(text).place
    assert (found.name if found else None) == place


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # the year of a dateline written short
        ("ACCRA, 18 OCT 89 (GNA) - Kenya and Norway today issued a joint communique.", "1989-10-18"),
        ("ACCRA, 18 OCT 05 (GNA) - Kenya and Norway today issued a joint communique.", "2005-10-18"),
        # of a treaty, the day of signing
        (
            "TREATY BETWEEN KENYA AND NORWAY\n\nThe Parties shall trade.\n\nThis Treaty shall enter into "
            "force on 1 January 1992.\n\nDone at Oslo on 3 March 1990.",
            "1990-03-03",
        ),
        (
            "TREATY BETWEEN KENYA AND NORWAY\n\nEntry into force: 1 January 1992\n\nThe Parties shall trade."
            "\n\nSigned at Oslo on 3 March 1990.",
            "1990-03-03",
        ),
        (
            "TREATY BETWEEN KENYA AND NORWAY\n\nThe Parties shall trade.\n\nDone at Oslo, this ninth day of "
            "June, one thousand nine hundred and sixty-four.",
            "1964-06-09",
        ),
        ("Treaty between Kenya and Norway\n\nDone at Oslo on 5 March nineteen seventy-two.", "1972-03-05"),
        # what an introduction tells, whatever the stamp of the page
        (
            "4 May 2010\n\nBelow stands the text of a communique that was issued on 3 May 2010 in Oslo.\n\n"
            "JOINT COMMUNIQUE\n\nKenya and Norway agreed to trade.",
            "2010-05-03",
        ),
        # no meeting to come
        (_HEAD + "They agreed to trade.\n\nThe next meeting is on 9 May 2014.", None),
        (
            "Kenya and Norway open a forum on trade for the people of both states, Monday, 7 April 2014\n\n"
            "The two sides agreed to trade. The next meeting is on 9 May 2014.",
            "2014-04-07",
        ),
    ],
)
def test_the_day_of_issue_is_no_other(text: str, date: str | None) -> None:
    found = parse(text).issued_on
    assert (str(found) if found else None) == date


def test_a_report_tells_that_a_declaration_was_adopted() -> None:
    text = "OSLO, May 3, 2010 (Savanna) -- The summit of Kenya and Norway ended and passed Oslo Declaration."
    assert parse(text).kind == "declaration"


def test_several_issue_a_statement_for_the_press() -> None:
    title = "Press statement of the European Commissioner for Trade and the Minister of Trade of Kenya"
    statement = parse(f"{title}\n\nThe two sides agreed to trade.")
    assert statement.kind == "joint_press_statement"
    assert [party.id for party in statement.parties] == ["EU", "KEN"]
