"""Clauses that one head opens are items of their own where they differ in kind."""

import pytest

from tests.items import items


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
