"""What those who speak in a report refuse, want and go on saying."""

import pytest

from tests.items import REPORT, items, whole


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Norway says it cannot support the fund.", "oppose"),
        ("Norway says it will not support the fund.", "oppose"),
        ("Norway cannot accept a change of the border.", "oppose"),
        ("Norway will not use force.", "firm"),
        ("Norway wants to build a second port.", "aspirational"),
        ("Norway pledged its best efforts to open the strait.", "intended"),
    ],
)
def test_what_a_party_refuses_or_wants(sentence: str, outcome: str) -> None:
    assert items(sentence, REPORT) == whole(outcome, sentence, "NOR")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "According to the Norwegian minister, it is necessary to fish less.",
            "NOR assert: it is necessary to fish less",
        ),
        (
            "According to Norway, trade is vital to both economies.",
            "NOR assert: trade is vital to both economies",
        ),
        (
            "According to Norway, the two sides agreed to open a port.",
            "KEN,NOR firm: the two sides agreed to open a port",
        ),
    ],
)
def test_whose_words_a_sentence_opens_with(sentence: str, found: str) -> None:
    assert items(sentence, REPORT) == [found]


def test_what_strangers_say_is_nobodys() -> None:
    assert items("According to experts, trade is vital to both economies.", REPORT) == []
    assert items("According to Chad, trade is vital to both economies.", REPORT) == []


def test_a_sentence_that_sets_one_party_against_another_has_its_speaker() -> None:
    assert items("But Norway said it supports the fund.", REPORT) == [
        "NOR support: Norway said it supports the fund"
    ]


def test_a_quotation_that_goes_on_is_the_speakers() -> None:
    text = (
        'Trade is the tie of both states. "It is growing," the Norwegian minister said. "It works for all."'
    )
    assert items(text, REPORT)[-1] == "NOR assert: It works for all"


def test_a_document_says_what_those_who_issued_it_hold() -> None:
    assert items("The two sides issued a statement condemning the raid.", REPORT) == [
        "KEN,NOR condemn: condemning the raid"
    ]
    assert items("Chad issued a statement condemning the raid.", REPORT) == []
