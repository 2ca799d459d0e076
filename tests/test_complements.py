"""What follows a head, and what the whole then is."""

import pytest

from jointstatement import parse
from tests.items import OFFICIAL, items, whole


def _reads(sentence: str, outcome: str) -> None:
    assert items(sentence) == whole(outcome, sentence)


@pytest.mark.parametrize(
    ("complement", "outcome"),
    [
        ("closer cooperation on reefs", "firm"),
        ("enhanced exchanges", "firm"),
        ("the law of the sea", "support"),
        ("a policy of exchanges", "support"),
        ("their efforts to rebuild the port", "intended"),
        ("rebuilding the port", "firm"),
        ("rebuild the port", "firm"),
    ],
)
def test_a_noun_of_doing_is_pledged_and_a_principle_held(complement: str, outcome: str) -> None:
    _reads(f"The two sides are committed to {complement}.", outcome)


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [
        # what they will do themselves, or have done
        ("they will open a port", "firm"),
        ("their tariffs would be reviewed", "firm"),
        ("talks on fish would be held", "firm"),
        ("officials of both sides would meet in May", "firm"),
        ("their ministers would report in May", "firm"),
        ("the ferries shall be free of charge", "firm"),
        # what others do, what comes of it, and what should be
        ("the bank would meet in May", "assert"),
        ("the ferries would help the islands", "assert"),
        ("it would be wise to wait", "assert"),
        ("the wind would be strong", "assert"),
        ("they should open a port", "assert"),
    ],
)
def test_a_clause_agreed_to_is_pledged_where_the_parties_do_it(clause: str, outcome: str) -> None:
    _reads(f"The two sides agreed that {clause}.", outcome)


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The two sides agreed the ferries were safe.", "assert"),
        ("The two sides agreed no one was to blame.", "assert"),
        ("The two sides believe fair prices are in the interest of all.", "assert"),
        ("The two sides stated in clear terms that force solves nothing.", "assert"),
        ("The two sides maintained that the lighthouse was safe.", "assert"),
    ],
)
def test_a_clause_with_or_without_that(sentence: str, outcome: str) -> None:
    _reads(sentence, outcome)


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The two sides expressed the desire to see the talks resumed.", "support"),
        ("The two sides hope to see a fair price for fish.", "support"),
        ("The two sides wish to see the port opened.", "support"),
        ("The two sides hope to meet again.", "aspirational"),
    ],
)
def test_what_one_wishes_to_see_is_favoured(sentence: str, outcome: str) -> None:
    _reads(sentence, outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        "The two sides attach very great importance to the safety of crews.",
        "The two sides placed particular emphasis on the safety of crews.",
        "The two sides attached importance to the safety of crews.",
    ],
)
def test_a_light_verb_carries_its_noun(sentence: str) -> None:
    _reads(sentence, "emphasise")


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The two sides asked their ministers to report in May.", "firm"),
        ("The two sides asked Senior Officials to report in May.", "firm"),
        ("The two sides invited the Secretariat to report in May.", "firm"),
        ("The two sides called on the Secretary-General to report in May.", "urge"),
        ("The two sides asked Ghanaian officials to report in May.", "urge"),
        ("The two sides requested their envoys to report.", "firm"),
        ("The two sides encouraged their navies to share charts.", "intended"),
        ("The two sides instructed the envoys to report in May.", "firm"),
        ("The two sides asked all states to honour the ceasefire.", "urge"),
        ("The two sides encouraged firms to share charts.", "urge"),
    ],
)
def test_who_tells_their_own_people_to_do_it_pledges_it(sentence: str, outcome: str) -> None:
    _reads(sentence, outcome)


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        # the weaker of two strengths
        ("The two sides agreed to explore a joint fund.", "aspirational"),
        ("The two sides will seek to open a port.", "intended"),
        ("The two sides agreed to continue to share charts.", "firm"),
        # a stance under a verb that promises, but for one that stands beside a deed
        ("The two sides will support the ceasefire.", "support"),
        ("The two sides will support and train the crews.", "firm"),
        ("The two sides intend to approve the charter.", "intended"),
        # the inner head decides
        ("The two sides said that they support the ceasefire.", "support"),
        ("The two sides noted that they plan to open a port.", "intended"),
        ("The two sides noted that ports are closed.", "recognise"),
        ("The two sides expressed strong support for the ceasefire.", "support"),
        ("The two sides reiterated their opposition to the use of force.", "oppose"),
        ("The two sides discussed their commitment to open a port.", "intended"),
        ("The two sides expressed readiness to open a port.", "intended"),
        ("The two sides reaffirmed the importance of fair prices.", "emphasise"),
        ("The two sides reaffirmed that force solves nothing.", "assert"),
        # behind an insertion
        ("The two sides agreed, in this context, to open a port.", "firm"),
        # a new thing is agreed to, a known one is supported
        ("The two sides agreed to a joint review of tariffs.", "firm"),
        ("The two sides agreed to the charter.", "support"),
    ],
)
def test_what_decides(sentence: str, outcome: str) -> None:
    _reads(sentence, outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        "The two sides agreed with a smile.",
        "The two sides instructed the driver.",
        "The two sides discussed the commitment of the crew.",
        "Kenya maintained the lighthouse.",
        "Kenya attached a rope to the pier.",
        "Kenya placed a lamp on the table.",
        "The two sides see the harbour.",
    ],
)
def test_a_head_without_its_complement_is_none(sentence: str) -> None:
    assert items(sentence) == []


def test_what_was_said_before_is_marked() -> None:
    said, again = parse(OFFICIAL + "Kenya opposes force. Kenya reiterated its opposition to force.").positions
    assert (said.reiterated, again.reiterated) == (False, True)


@pytest.mark.parametrize("preposition", ["on", "upon", "to"])
def test_a_deed_that_is_agreed_is_a_pledge(preposition: str) -> None:
    sentence = f"The two sides agreed {preposition} the opening of a consulate in Oslo"
    assert items(f"{sentence}.") == [f"KEN,NOR firm: {sentence}"]


def test_value_chains_are_not_valued() -> None:
    sentence = "The two sides agreed to support small farms and value chains for fish."
    assert items(sentence) == whole("support", sentence)


def test_what_the_parties_are_to_do_is_a_pledge() -> None:
    sentence = "The two sides are to set up a committee."
    assert items(sentence) == whole("firm", sentence)
    assert items("The two sides were to set up a committee.") == []
    assert items("The two sides are to be fed.") == []


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        # adverbs that are coordinated
        ("The two sides strongly and clearly condemned the raid.", "condemn"),
        ("The two sides will jointly and actively open ports.", "firm"),
        # what is negated
        ("Kenya and Norway could not accept the plan.", "oppose"),
        # what one is told
        ("The two sides informed the press that the port is shut.", "assert"),
        # passives
        ("The importance of the treaty was reaffirmed.", "emphasise"),
        ("Officials were instructed to open a port.", "firm"),
        # an aside behind the subject of a clause, and an insertion before it
        ("The two sides said that they, as members of the pact, condemned the raid.", "condemn"),
        ("The two sides noted that, though risks remain, both sides have gained.", "recognise"),
        # a subject with an adjective in apposition
        ("The two Governments, mindful of their duty, have decided to open a port.", "firm"),
        # a modal verb behind an aside goes on with its clause
        ("The two sides agreed that the court, as a neutral body, must rule.", "assert"),
    ],
)
def test_what_stands_between_the_parts_of_a_sentence(sentence: str, outcome: str) -> None:
    assert items(sentence) == whole(outcome, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya and Norway did not condemn the raid.",
        "Kenya and Norway could not agree on a text.",
        "The two leaders held talks on 9 May 2024.",
    ],
)
def test_what_is_not_said_is_no_item(sentence: str) -> None:
    assert items(sentence) == []
