"""Clauses that one head opens are items of their own where they differ in kind."""

import pytest

from tests.items import items, whole


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The two sides agreed that trade is useful, and that both countries will open ports.",
            [
                "KEN,NOR assert: The two sides agreed that trade is useful",
                "KEN,NOR firm: both countries will open ports",
            ],
        ),
        (
            "The two sides agreed that they will open ports and that trade is useful.",
            [
                "KEN,NOR firm: The two sides agreed that they will open ports",
                "KEN,NOR assert: trade is useful",
            ],
        ),
        (
            "The two sides emphasised that the loan is free of charge and that it will be paid in May.",
            [
                "KEN,NOR emphasise: The two sides emphasised that the loan is free of charge and that it "
                "will be paid in May"
            ],
        ),
        (
            "The two sides agreed that they will open ports and that they will build ferries.",
            ["KEN,NOR firm: The two sides agreed that they will open ports and that they will build ferries"],
        ),
    ],
)
def test_a_second_clause_of_another_kind_is_an_item(text: str, found: list[str]) -> None:
    assert items(text) == found


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        # a verb that goes on with a list of infinitives, or of gerunds
        (
            "We noted trade as a means to bolster growth, create jobs, support farmers, and end want.",
            "recognise",
        ),
        (
            "They resolved to deepen ties by joint degrees, establishing a school and building a campus.",
            "firm",
        ),
        # a verb that is a noun here
        ("We are committed to investing in ports, among others, support for fishing and sailing.", "firm"),
    ],
)
def test_what_goes_on_with_a_list_is_no_item(sentence: str, outcome: str) -> None:
    assert items(sentence) == whole(outcome, sentence)


def test_a_verb_of_a_new_sentence_behind_a_list_is_one() -> None:
    assert items("We will work to save lives, prevent hunger, and call for cheaper seed.") == [
        "KEN,NOR intended: We will work to save lives, prevent hunger",
        "KEN,NOR urge: call for cheaper seed",
    ]


def test_a_weaker_verb_behind_a_noun_of_doing_is_an_item() -> None:
    assert items("The two sides committed to closer cooperation and to explore a joint fund.") == [
        "KEN,NOR firm: The two sides committed to closer cooperation",
        "KEN,NOR aspirational: explore a joint fund",
    ]


@pytest.mark.parametrize("under", ["under the Oslo Treaty", "in the World Bank", "at the Accra Summit (AS)"])
def test_a_commitment_pledges_under_whatever_it_was_made(under: str) -> None:
    sentence = f"We reaffirm our commitment {under} to protect whales."
    assert items(sentence) == whole("intended", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya has requested funds in its budget for the port.",
        "Asked on the radio about the port, she smiled.",
    ],
)
def test_to_ask_for_a_thing_urges_no_one(sentence: str) -> None:
    assert items(sentence) == []


def test_a_dash_at_the_start_of_a_wrapped_line_opens_no_point() -> None:
    text = (
        "The two leaders met in the old customs house by the harbour, where their fathers had once\n"
        "signed the first accord on the herring trade, and walked along the new quays with the\n"
        "mayor, the harbour master and the pilots who bring the ships in from the open sea.\n\n"
        "Both leaders hailed the work of their two navies on the new station beneath the sea\n"
        "— the first of its kind in Africa. They also thanked the divers who had built most of\n"
        "it in the cold of winter, and the crews of the boats that had brought them to the place."
    )
    assert items(text)[0].endswith("the first of its kind in Africa")
