"""The people of a statement: their names without titles, and the party of each."""

import pytest

from jointstatement import parse

_TITLE = "Joint Statement of Pakistan and Norway\n\n"


def _people(text: str) -> dict[str, str]:
    return {person.name: person.party for person in parse(text).representatives}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The Prime Minister of Pakistan, the Rt. Hon. Amadi Kofi, MP, and the King of Norway met.",
            {"Amadi Kofi": "PAK"},
        ),
        ("The Hon. A. B. Kofi, M.P., Prime Minister of Pakistan, visited Norway.", {"A. B. Kofi": "PAK"}),
        (
            "At the call of the Premier of Norway, Ola Nordmann, the King of Pakistan, Mr Amadi Kofi, came.",
            {"Ola Nordmann": "NOR", "Amadi Kofi": "PAK"},
        ),
        (
            "At the invitation of the King of Norway, Mr Amadi Kofi, President of Pakistan, came.",
            {"Amadi Kofi": "PAK"},
        ),
        (
            "President H.E Dr. Amadi O'Kofi Jr. of Pakistan met Premier Ola von der Nordmann of Norway.",
            {"Amadi O'Kofi Jr.": "PAK", "Ola von der Nordmann": "NOR"},
        ),
        # hosts and guests
        (
            "Prime Minister Kofi warmly welcomed Prime Minister Nordmann on his first visit to Pakistan.",
            {"Kofi": "PAK", "Nordmann": "NOR"},
        ),
        ("The visit followed Prime Minister Kofi's visit to Norway in May.", {"Kofi": "PAK"}),
        # so are those named first behind a long opening
        (
            "Pakistan and Norway share a coast. They trade. They fish. They sail. They build ships. "
            "President Amadi Kofi is pleased to welcome President Ola Nordmann of Norway.",
            {"Amadi Kofi": "PAK", "Ola Nordmann": "NOR"},
        ),
        # of two heads one is the other party's
        (
            "President Amadi Kofi hosted Norwegian President Ola Nordmann.",
            {"Amadi Kofi": "PAK", "Ola Nordmann": "NOR"},
        ),
        (
            "President Kofi received Mr Nordmann, the President of Norway.",
            {"Kofi": "PAK", "Nordmann": "NOR"},
        ),
        # those whom the guest meets
        (
            "The President of Norway, Mr Ola Nordmann, visited Pakistan. He had talks with the Foreign "
            "Minister, the Hon. Ana Buli, and the Treasurer, Mr John Mba.",
            {"Ola Nordmann": "NOR", "Ana Buli": "PAK", "John Mba": "PAK"},
        ),
        # a colleague, not a counterpart
        (
            "Pakistani President Amadi Kofi and energy minister Ana Buli met Norwegian Premier Ola Nordmann.",
            {"Amadi Kofi": "PAK", "Ana Buli": "PAK", "Ola Nordmann": "NOR"},
        ),
        # those who came along and take no part
        (
            "Mr Amadi Kofi, President of Pakistan, accompanied by the Minister for Mines, Mr John Mba, "
            "visited Norway.",
            {"Amadi Kofi": "PAK"},
        ),
        # the one left
        (
            "The Prime Minister and President Ola Nordmann of Norway met. Kofi Amadi spoke.",
            {"Ola Nordmann": "NOR"},
        ),
        (
            "Prime Minister Amadi Kofi and His Majesty the King of Norway met.",
            {"Amadi Kofi": "PAK"},
        ),
    ],
)
def test_people_have_their_names_and_their_parties(text: str, people: dict[str, str]) -> None:
    assert _people(_TITLE + text) == people


def test_a_third_president_is_not_taken_for_one_of_them() -> None:
    text = (
        "President Amadi Kofi of Pakistan and Premier Ola Nordmann of Norway met. Noting the steps "
        "that President Traore has taken, they welcomed the reforms."
    )
    assert _people(_TITLE + text) == {"Amadi Kofi": "PAK", "Ola Nordmann": "NOR"}


def test_delegates_are_named_at_the_end_too() -> None:
    text = _TITLE + "The two sides agreed to trade. " * 60
    text += "The Pakistani representatives will be Amadi Kofi, Minister of Trade, and Ana Buli, Treasurer."
    assert _people(text) == {"Amadi Kofi": "PAK", "Ana Buli": "PAK"}
