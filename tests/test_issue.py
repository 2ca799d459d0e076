"""Where and when a statement was issued, what it calls itself, and the level of relations it names."""

import pytest

from jointstatement import Form, Kind, parse

_TITLE = "Joint Statement of Kenya and Norway\n\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The two leaders met today in Washington, D.C., to discuss trade.", "Washington"),
        ("They gathered on the occasion of the third summit of the two states in Nairobi.", "Nairobi"),
        ("The two Ministers held talks at Parliament House, Nairobi, and agreed to trade.", "Nairobi"),
        ("Premier Kofi welcomed Premier Nordmann to Nairobi.", "Nairobi"),
        ("The two sides agreed to trade.\n\nNairobi", "Nairobi"),
        ("The joint statement was issued by the Ministers, Mr A and Mr B, in Nairobi.", "Nairobi"),
        # where something else happened
        ("Mr Nordmann will visit Nairobi, Mombasa and Kisumu. The leaders agreed to trade.", None),
        ("The leaders agreed that the meetings of experts in Nairobi last May were of use.", None),
        ("They recalled the Statement on the Third Meeting in Nairobi.", None),
    ],
)
def test_the_place_is_where_they_met_or_issued_it(text: str, place: str | None) -> None:
    found = parse(_TITLE + text).place
    assert (found.name if found else None) == place


def test_a_summit_named_after_a_city_was_held_there() -> None:
    place = parse("DECLARATION OF THE NAIROBI SUMMIT\n\nWe agree to trade.").place
    assert place is not None
    assert place.name == "Nairobi"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "President Kofi and Premier Nordmann sat down together this 26<sup>th</sup> day of April, 2019.",
            "2019-04-26",
        ),
        ("The Ministers met on 7 February, .1972, and agreed to trade.", "1972-02-07"),
        ("The two sides gathered at a summit held in Oslo on 12-13 May 2019.", "2019-05"),
        ("Mr Kofi paid a visit to Norway from 12 to 15 May 2019.", None),
        ("Mr Kofi made a state visit to Norway on 12-15 May 2019.", None),
        ("The two sides agreed to build on the Agreement signed on 16 July 1996.", None),
        ("The two sides recalled their Joint Statement on Trade of 12 May 2019.", None),
        ("The two sides agreed to trade.\n\nOSLO, 19 May,. 1970 Mr Kofi noted the report.", "1970-05-19"),
    ],
)
def test_the_date_is_the_statements_own(text: str, date: str | None) -> None:
    found = parse(_TITLE + text).issued_on
    assert (str(found) if found else None) == date


def test_the_date_in_the_title_comes_before_a_stamp() -> None:
    text = "8 APR 1967\nJOINT COMMUNIQUE BY THE PREMIERS OF KENYA\nAND NORWAY 9TH APRIL, 1967\n\nThey met."
    assert str(parse(text).issued_on) == "1967-04-09"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "COMMUNIQUE, MEETING OF MINISTERS\n\nJoint statement by Kenya and Norway\n\nThey agreed.",
            "joint_statement",
        ),
        (
            "We, the Presidents of Kenya and Norway, having met, declare the following: peace.",
            "joint_declaration",
        ),
        ("A Joint Declaration by Kenya and Norway. The two agree to trade.", "joint_declaration"),
        (
            "Here is the text of the joint communique issued by Kenya and Norway. They agreed.",
            "joint_communique",
        ),
    ],
)
def test_a_text_says_what_it_is(text: str, kind: str) -> None:
    assert parse(text).kind is Kind(kind)


def test_what_is_said_in_a_statement_is_said_by_a_reporter() -> None:
    text = (
        "Ministers of Kenya and Norway met. In a joint statement, they agreed. Kofi said so in a statement."
    )
    assert parse(text).form is Form.PRESS_REPORT


@pytest.mark.parametrize(
    ("text", "level", "change"),
    [
        (
            "The two Governments have decided upon the establishment of diplomatic relations.",
            "diplomatic relations",
            "established",
        ),
        (
            "We announce the creation of an enhanced trilateral security partnership.",
            "enhanced trilateral security partnership",
            "established",
        ),
        (
            "Trade will serve the growth of our comprehensive and cooperative relationship.",
            "comprehensive and cooperative relationship",
            "reaffirmed",
        ),
        ("Shared values are the basis of our strategic partnership.", "strategic partnership", "reaffirmed"),
    ],
)
def test_the_level_of_relations_is_set_or_confirmed(text: str, level: str, change: str) -> None:
    found = parse(_TITLE + text).relationship
    assert found is not None
    assert found.change is not None
    assert (found.level, found.change.value) == (level, change)


@pytest.mark.parametrize(
    "text",
    [
        "They marked the 60th anniversary of their decision on the establishment of diplomatic relations.",
        "They met to discuss issues that characterise the strategic relationship of the two states.",
    ],
)
def test_a_level_that_is_only_spoken_of_is_none(text: str) -> None:
    assert parse(_TITLE + text).relationship is None
