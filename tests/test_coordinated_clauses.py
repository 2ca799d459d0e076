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
    assert items("We will work to rescue crews, remove wrecks, and call for cheaper seed.") == [
        "KEN,NOR intended: We will work to rescue crews, remove wrecks",
        "KEN,NOR urge: call for cheaper seed",
    ]


def test_a_weaker_verb_behind_a_noun_of_doing_is_an_item() -> None:
    assert items("The two sides committed to closer coordination and to explore a joint fund.") == [
        "KEN,NOR firm: The two sides committed to closer coordination",
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


def test_inline_points_with_that_are_an_item_each() -> None:
    text = (
        "The Governments of Kenya and Norway declare: (1) that the strait is open to all; (2) that they will "
        "clear it of mines; and (3) that they recognise the work of the pilots."
    )
    assert items(text) == [
        "KEN,NOR assert: The Governments of Kenya and Norway declare: (1) that the strait is open to all",
        "KEN,NOR firm: they will clear it of mines",
        "KEN,NOR recognise: they recognise the work of the pilots",
    ]


@pytest.mark.parametrize("deed", ["the building of a port", "the setting up of a joint fund"])
def test_a_gerund_that_is_a_noun_is_a_deed(deed: str) -> None:
    sentence = f"Kenya and Norway agreed to {deed}."
    assert items(sentence) == whole("firm", sentence)


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("We will support the islands by sharing charts of the reefs.", "firm"),
        ("We will support the bid of the islands.", "support"),
        ("We emphasise our concern, deepened by the storm and the report, at the loss of reefs.", "concern"),
        (
            "We note the importance of further mapping reefs, and considering such maps in our plans.",
            "recognise",
        ),
        (
            "We will help to end acts that raise risks, harm our firms, and can undermine the rules.",
            "firm",
        ),
        ("We underscore the importance of talks and need to hold raiders to account.", "emphasise"),
        ("Recognizing the importance of speaking with and expressing our concern to Chad.", "recognise"),
        (
            "They underscored their support for free seas, respect for borders, and the rights of all.",
            "support",
        ),
    ],
)
def test_what_belongs_to_an_item_is_in_it(sentence: str, outcome: str) -> None:
    assert items(sentence) == whole(outcome, sentence)


def test_what_shares_an_object_is_not_one_with_what_follows() -> None:
    assert items("We acknowledge and respect the court as a good judge, and fully support its rules.") == [
        "KEN,NOR recognise: We acknowledge and respect the court as a good judge",
        "KEN,NOR support: respect the court as a good judge",
        "KEN,NOR support: fully support its rules",
    ]


def test_a_condition_that_is_taken_into_account_is_no_stance() -> None:
    assert items("Our work has three themes, with a plan for each, and taking into account local laws.") == []


def test_part_of_those_who_met_is_not_all_of_them() -> None:
    assert items("Most Ministers recalled the accord. Some of the Ministers condemned the raid.") == []


@pytest.mark.parametrize(
    "clause", ["the port continues to grow", "both countries have made efforts to push for peace"]
)
def test_what_goes_on_is_only_noted(clause: str) -> None:
    sentence = f"The two Ministers acknowledged that {clause}."
    assert items(sentence) == whole("recognise", sentence)


def test_an_occasion_is_no_view() -> None:
    assert items("In considering the report, the two Ministers stressed the value of steps.") == [
        "KEN,NOR emphasise: the two Ministers stressed the value of steps"
    ]
