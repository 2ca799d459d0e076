"""Where items end, and which predicates are one item."""

import pytest

from tests.items import items


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # one outcome under one subject is one item
        (
            "The two sides welcomed the new port and praised its builders.",
            ["KEN,NOR welcome: The two sides welcomed the new port and praised its builders"],
        ),
        (
            "The two sides agreed to cut tariffs and to open a port.",
            ["KEN,NOR firm: The two sides agreed to cut tariffs and to open a port"],
        ),
        # another outcome begins another, at its own verb
        (
            "The two sides reaffirmed their friendship and agreed to open a port.",
            [
                "KEN,NOR support: The two sides reaffirmed their friendship",
                "KEN,NOR firm: agreed to open a port",
            ],
        ),
        (
            "The two sides noted the report, and also agreed to study it.",
            [
                "KEN,NOR recognise: The two sides noted the report",
                "KEN,NOR aspirational: also agreed to study it",
            ],
        ),
        # and so does another subject
        (
            "Kenya will lend a ship and Norway will train its crew.",
            ["KEN firm: Kenya will lend a ship", "NOR firm: Norway will train its crew"],
        ),
        (
            "The two sides agreed to open a port, while Kenya condemned the raid.",
            ["KEN,NOR firm: The two sides agreed to open a port", "KEN condemn: Kenya condemned the raid"],
        ),
        # two verbs that share an object
        (
            "The two sides welcomed and supported the ceasefire.",
            [
                "KEN,NOR welcome: The two sides welcomed and supported the ceasefire",
                "KEN,NOR support: supported the ceasefire",
            ],
        ),
        # participles before and behind
        (
            "Recognising the value of reefs, the two sides agreed to open a park.",
            [
                "KEN,NOR recognise: Recognising the value of reefs",
                "KEN,NOR firm: the two sides agreed to open a park",
            ],
        ),
        (
            "The two sides agreed to open a park, noting that fish stocks are low.",
            [
                "KEN,NOR firm: The two sides agreed to open a park",
                "KEN,NOR recognise: noting that fish stocks are low",
            ],
        ),
        (
            "While welcoming the loan, Kenya condemned the raid.",
            ["KEN welcome: welcoming the loan", "KEN condemn: Kenya condemned the raid"],
        ),
        # nouns that each decide
        (
            "Kenya expressed support for the court, its concern over the raid and its hope for peace.",
            [
                "KEN support: Kenya expressed support for the court",
                "KEN concern: its concern over the raid",
                "KEN support: its hope for peace",
            ],
        ),
    ],
)
def test_items_of_one_sentence(sentence: str, found: list[str]) -> None:
    assert items(sentence) == found


@pytest.mark.parametrize(
    "narrative",
    [
        "and visited the port",
        "and signed the treaty",
        "and warmly exchanged views on reefs",
        ", and the Ministers signed an accord",
    ],
)
def test_an_item_ends_where_narrative_goes_on(narrative: str) -> None:
    found = items(f"The two sides welcomed the plan{' ' * narrative.startswith('and')}{narrative}.")
    assert found == ["KEN,NOR welcome: The two sides welcomed the plan"]


def test_what_only_looks_like_narrative_does_not_end_it() -> None:
    found = items("The two sides welcomed the plan and shared interests in the north.")
    assert found == ["KEN,NOR welcome: The two sides welcomed the plan and shared interests in the north"]
