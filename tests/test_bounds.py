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
        (
            "We will keep the reefs clean – recognising that fish stocks are low.",
            [
                "KEN,NOR firm: We will keep the reefs clean",
                "KEN,NOR recognise: recognising that fish stocks are low",
            ],
        ),
        # participles of what is noted are none of theirs
        (
            "We note the charter stressing the value of reefs, and recalling that fish stocks are low.",
            [
                "KEN,NOR recognise: We note the charter stressing the value of reefs, "
                "and recalling that fish stocks are low"
            ],
        ),
        # what is said behind what will be done, unless it is one more deed
        (
            "We will open a port, and look forward to opening a second.",
            ["KEN,NOR firm: We will open a port", "KEN,NOR aspirational: look forward to opening a second"],
        ),
        (
            "We will open a port, and support its crews.",
            ["KEN,NOR firm: We will open a port, and support its crews"],
        ),
        # what is done already is no part of a pledge
        (
            "Norway intends to build ten ships, and has built two this year.",
            ["NOR intended: Norway intends to build ten ships"],
        ),
        # nouns that each decide, one item where they are of one kind
        (
            "Kenya stressed its commitment to the court and its support for the navy.",
            ["KEN support: Kenya stressed its commitment to the court and its support for the navy"],
        ),
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
        ", and invited Ghana to send a ship",
        ", and the Ministers signed an accord",
    ],
)
def test_an_item_ends_where_narrative_goes_on(narrative: str) -> None:
    found = items(f"The two sides welcomed the plan{' ' * narrative.startswith('and')}{narrative}.")
    assert found == ["KEN,NOR welcome: The two sides welcomed the plan"]


def test_what_only_looks_like_narrative_does_not_end_it() -> None:
    found = items("The two sides welcomed the plan and shared interests in the north.")
    assert found == ["KEN,NOR welcome: The two sides welcomed the plan and shared interests in the north"]


def test_what_we_say_is_no_more_of_what_others_are_to_do() -> None:
    urged, said = "We call on both to cut tariffs", "reaffirm our support for trade"
    assert items(f"{urged} and {said}.") == [f"KEN,NOR urge: {urged}", f"KEN,NOR support: {said}"]
    assert len(items("We call on both to cut tariffs and agree to talks.")) == 1


def test_what_would_follow_goes_on_with_its_clause() -> None:
    sentence = "The two sides noted that the talks were useful and would help trade"
    assert items(f"{sentence}.") == [f"KEN,NOR recognise: {sentence}"]


def test_an_item_ends_before_what_the_parties_are() -> None:
    held = "Kenya and Norway share a commitment to peace"
    assert items(f"{held} and are active members of the pact.")[0] == f"KEN,NOR support: {held}"
    assert len(items("Kenya and Norway support ports that are open and are safe.")) == 1


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # what leads to the next item is no part of the one before
        (
            "Norway was ready to go on with its work, and to consider a new port.",
            [
                "NOR intended: Norway was ready to go on with its work",
                "NOR aspirational: consider a new port",
            ],
        ),
        # a verb of another number belongs to the clause
        (
            "We recognise that the sea connects us and offers a way to trade.",
            ["KEN,NOR recognise: We recognise that the sea connects us and offers a way to trade"],
        ),
        # what officials will be discussing is not promised
        (
            "Officials of both sides will be discussing a new port.",
            ["KEN,NOR aspirational: Officials of both sides will be discussing a new port"],
        ),
    ],
)
def test_where_clauses_meet(sentence: str, found: list[str]) -> None:
    assert items(sentence) == found


def test_a_participle_that_only_qualifies_is_no_item() -> None:
    sentence = "We commit to bridging the gap, taking into account the needs of islands"
    assert items(f"{sentence}.") == [f"KEN,NOR firm: {sentence}"]
    opening = "Taking into account the needs of islands"
    assert items(f"{opening}, they agreed to meet.")[0] == f"KEN,NOR recognise: {opening}"
