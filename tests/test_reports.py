"""The day, the place, the people and the relations that a report or a statement tells in passing."""

import pytest

from jointstatement import parse


def _date(text: str) -> str | None:
    date = parse(text).issued_on
    return str(date) if date else None


_STAMP = "14-MAY-1987 09:12:40.11\nHARBOUR TALKS END\n    OSLO, May 14 - "


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            f"{_STAMP}Kenya and Norway ended talks here today. A joint statement said they will trade.",
            "1987-05-14",
        ),
        (f"{_STAMP}Kenya and Norway ended talks last night. A joint statement said so.", "1987-05-13"),
        (f"{_STAMP}Kenya and Norway ended talks here. A joint statement said they will trade.", None),
        (
            'Ministers met in Oslo on Friday. In a joint statement, Kenya and Norway said: "We will trade." '
            '"It is late," said one. A photo of July 22, 2016 shows them.',
            "2016-07-22",
        ),
    ],
)
def test_a_report_dates_its_statement_only_where_it_tells_the_day(text: str, date: str | None) -> None:
    assert _date(text) == date


def test_the_occasion_of_a_day_is_the_day() -> None:
    text = "Kenya and Norway will trade. On this occasion of March 12, 2021, we pledge to meet again."
    assert _date(text) == "2021-03-12"


def test_a_report_dated_from_a_body_comes_from_its_seat() -> None:
    place = parse("UNITED NATIONS -- Kenya and Norway agreed to trade.").place
    assert place is not None
    assert place.name == "New York"


def test_the_centre_of_a_country_can_be_the_place() -> None:
    place = parse("Ministers of Kenya and Mali met in the Malian administrative centre of Bamako.").place
    assert place is not None
    assert place.name == "Bamako"


def _people(text: str) -> dict[str, str]:
    return {person.name: person.party for person in parse(text).representatives}


_TITLE = "Joint Statement of Pakistan and Norway\n\n"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # several holders of one office
        (
            "Prime Ministers Amadi Kofi and Ola Nordmann met on Prime Minister Kofi's first visit to Norway.",
            {"Amadi Kofi": "PAK", "Ola Nordmann": "NOR"},
        ),
        # posts that are in no list of offices
        ("The Pakistani salt minister Amadi Kofi came.", {"Amadi Kofi": "PAK"}),
        ("Ola Nordmann, deputy head of the Norwegian delegation, was glad.", {"Ola Nordmann": "NOR"}),
        # letters behind a name, relatives, those of long ago
        ("The Governor-General of Pakistan, General Amadi Kofi AC CVO MC, came.", {"Amadi Kofi": "PAK"}),
        (
            "Prime Minister Amadi Kofi of Pakistan and Dr Ana Kofi met Premier Ola Nordmann of Norway.",
            {"Amadi Kofi": "PAK", "Ola Nordmann": "NOR"},
        ),
        (
            "Prime Minister Ola Nordmann of Norway named the Norwegian Prime Minister, Per Hansen.",
            {"Ola Nordmann": "NOR"},
        ),
        # an invitation at the end
        (
            "Prime Minister Amadi Kofi and Prime Minister Ola Nordmann met. They agreed to trade.\n\n"
            "Prime Minister Kofi invited Prime Minister Nordmann to visit Pakistan.",
            {"Amadi Kofi": "PAK", "Ola Nordmann": "NOR"},
        ),
        ("President Amadi el-Kofi of Pakistan came.", {"Amadi el-Kofi": "PAK"}),
    ],
)
def test_people_have_their_names_and_their_parties(text: str, people: dict[str, str]) -> None:
    assert _people(_TITLE + text) == people


def _level(text: str) -> tuple[str, str] | None:
    relationship = parse(_TITLE + text).relationship
    return (relationship.level, relationship.change.value) if relationship else None


def test_an_alliance_is_a_level_where_allies_hold_to_it() -> None:
    assert _level("Pakistan and Norway renew an Alliance that keeps the peace.") == ("Alliance", "reaffirmed")
    assert _level("The Alliance for Soil met in Oslo.") is None


def test_relations_of_others_and_names_of_documents_are_no_level() -> None:
    assert (
        _level("Both sides welcomed the upgrade of Mali-Chad relations to a strategic partnership.") is None
    )
    text = "We act through our strategic partnership. We recall the Statement on the Establishment of the "
    assert _level(text + "Strategic Partnership.") == ("strategic partnership", "reaffirmed")
