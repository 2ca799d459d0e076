"""The datelines of reports, in the shapes of many agencies."""

import pytest

from jointstatement import Form, parse

_NEWS = "Kenya and Norway issued a joint statement on Friday.\n\nThe two sides agreed to trade.\n"


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("KISUMU, North Kenya, Nov. 16, 2005 (Savanna) --", "Kisumu"),
        ("WELLINGTON, New Zealand, Nov. 16, 2005 (Reuters) --", "Wellington"),
        ("OSLO (SP)_", "Oslo"),
        ("Oslo (SPN) -", "Oslo"),
        ("Oslo, Feb 14, 2020 (SPN) -", "Oslo"),
        ("New Delhi, Feb 14 (SPN)", "New Delhi"),
        ("Oslo, 14 Feb (SPN).-", "Oslo"),
        ("OSLO, January 21. /SPN/.", "Oslo"),
        ("NAIROBI:", "Nairobi"),
        ("SPN -", None),
        ("[Text] Oslo, March 21 (SPN) --", "Oslo"),
        (
            "Minister Meets Officials\nAU22 Nairobi in English 2130 GMT\n[Text] Oslo, March 21 (SPN) --",
            "Oslo",
        ),
        ("[Excerpt] Oslo, March 11 TASS --", "Oslo"),
        ("Oslo TASS March 5 --", "Oslo"),
        ("WELLINGTON, New Zealand, Nov. 16, 2005 (Xinhua)\n\nTwo states stress trade\n\n", "Wellington"),
    ],
)
def test_a_dateline_makes_a_report_and_tells_its_city(dateline: str, place: str | None) -> None:
    statement = parse(f"{dateline} {_NEWS}")
    assert statement.form is Form.PRESS_REPORT
    assert (statement.place.name if statement.place else None) == place


def test_a_city_alone_makes_a_report_but_does_not_tell_where_it_was_issued() -> None:
    text = "NAIROBI Kenya and Norway agreed on Friday to open a port and to share charts, the two said.\n"
    statement = parse(f"{text}\nThe two sides agreed to trade.\n")
    assert statement.form is Form.PRESS_REPORT
    assert statement.place is None


@pytest.mark.parametrize(
    "opening",
    [
        "Joint Statement: ",
        "KENYA: ",
        "SADC (Southern African Development Community) members met. ",
        "Oslo is old. ",
        "Oslo, the capital - an old town - is large. ",
        "[Text] Oslo is old. ",
        "Oslo, May 3, 2019 - ",
        "Oslo, Friday, May 3, 2019 - ",
        "Oslo, March 30 - April 2, 2019. ",
        "Oslo, 3 May 2019 (UNHCR)\n\nJoint Statement\n\n",
    ],
)
def test_other_openings_are_no_datelines(opening: str) -> None:
    assert parse(opening + _NEWS).form is Form.OFFICIAL_TEXT
