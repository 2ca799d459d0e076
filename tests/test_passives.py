"""What is said of all parties without naming them."""

import pytest

from tests.items import REPORT, items, whole


@pytest.mark.parametrize(
    "sentence",
    [
        "The court, in its report, said forces, courts and police should leave.",
        "It is a fact that floods came; forces must leave.",
    ],
)
def test_what_others_say_and_what_is_only_told_is_no_norm(sentence: str) -> None:
    assert not [line for line in items(sentence) if "should" in line or line.endswith("forces must leave")]


def test_a_semicolon_parts_norms_with_subjects_of_their_own() -> None:
    assert items("Rebels must leave; ports should be cleared; and new laws need to pass in May.") == [
        "KEN,NOR assert: Rebels must leave",
        "KEN,NOR assert: ports should be cleared",
        "KEN,NOR assert: new laws need to pass in May",
    ]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        # `it` that stands for nobody
        ("It was agreed that the port should be open to all.", "assert"),
        ("It was agreed to open a port.", "firm"),
        ("It was decided that a joint survey would be made.", "firm"),
        # the subject is what is stressed, welcomed or condemned
        ("The importance of fair prices was stressed.", "emphasise"),
        ("The talks were welcomed.", "welcome"),
        ("The raid was condemned.", "condemn"),
        # a noun that is the subject decides
        ("Satisfaction was expressed at the pace of the work.", "welcome"),
        # the subject is part of the head
        ("Particular emphasis was placed on the safety of crews.", "emphasise"),
        ("Great importance was attached to the safety of crews.", "emphasise"),
        # what will be done, by no one named
        ("The first meeting will be held in May.", "firm"),
        ("The next round will take place in Oslo.", "firm"),
        ("Talks may be held in turn in both capitals.", "aspirational"),
        ("Officials of both sides will meet in June.", "firm"),
        # behind an aside, and behind a date
        ("The next meeting, to be attended by all donors, will take place in May.", "firm"),
        ("It was agreed that on April 20 the Norwegian Premier would visit Nairobi.", "firm"),
        # a norm for all
        ("All states should respect the ceasefire.", "assert"),
        # whose subject is a list
        ("Peaceful, fair, and open elections must be held in May.", "assert"),
        ("Talks in the north, the south and the islands should begin soon.", "assert"),
        # what took place shows what those who met hold
        ("The visit underlined the strength of the friendship.", "emphasise"),
    ],
)
def test_all_parties_speak(sentence: str, outcome: str) -> None:
    assert items(sentence) == whole(outcome, sentence)


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The importance of fair prices was stressed by Kenya.", "emphasise"),
        ("The raid was condemned by Kenya.", "condemn"),
    ],
)
def test_whom_by_names_speaks_alone(sentence: str, outcome: str) -> None:
    assert items(sentence) == whole(outcome, sentence, "KEN")


@pytest.mark.parametrize(
    "sentence",
    [
        "The invitation was accepted.",
        "The treaty was signed in Oslo.",
        "The wreath was placed on the tomb.",
        "The lamp was placed on the table by Kenya.",
        "The reef was noted on the map.",
        "Officials of the bank will meet in June.",
        "The wind will train the birds.",
    ],
)
def test_what_only_happened_is_none(sentence: str) -> None:
    assert items(sentence) == []


@pytest.mark.parametrize("sentence", ["The raid was condemned.", "The first meeting will be held in May."])
def test_a_reporter_does_not_speak_for_the_parties(sentence: str) -> None:
    assert items(sentence, REPORT) == []


@pytest.mark.parametrize("subject", ["This fund", "The fund"])
def test_what_was_just_pledged_goes_on(subject: str) -> None:
    found = items(f"The two sides agreed to set up a fund. {subject} will train small farmers.")
    assert found[1] == f"KEN,NOR firm: {subject} will train small farmers"


def test_what_a_pledge_will_be_based_on_goes_on_with_it() -> None:
    lead, second = "The two sides agreed to open a park.", "This will be based on four laws"
    assert items(f"{lead} {second}.")[1:] == [f"KEN,NOR firm: {second}"]
    assert items(f"The two sides met. {second}.") == [f"KEN,NOR assert: {second}"]
