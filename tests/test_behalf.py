"""For whom someone speaks: `on behalf of` others, who hold what is said."""

import pytest

from tests.items import OFFICIAL, items

CONCERN = "expressed concern about the drought"


@pytest.mark.parametrize(
    ("opening", "subject", "party"),
    [
        ("On behalf of Kenya,", "the President of Norway", "KEN"),
        ("Speaking on behalf of the people of Kenya,", "the Norwegian Prime Minister", "KEN"),
        ("In the name of the Norwegian Government,", "Kenya", "NOR"),
        ("On behalf of Kenya, Norway and Peru,", "the President of Kenya", "KEN,NOR"),
        ("On behalf of the two Governments,", "the President of Kenya", "KEN,NOR"),
        # it names nobody
        ("On behalf of her delegation,", "the President of Kenya", "KEN"),
        ("On behalf of their peoples,", "the two Presidents", "KEN,NOR"),
    ],
)
def test_an_opening_tells_for_whom_the_subject_speaks(opening: str, subject: str, party: str) -> None:
    assert items(f"{opening} {subject} {CONCERN}.") == [f"{party} concern: {subject} {CONCERN}"]


@pytest.mark.parametrize(
    ("clause", "party"),
    [
        ("The Norwegian Prime Minister, on behalf of the people of Kenya, expressed concern", "KEN"),
        ("The President, on behalf of the people of Kenya, expressed concern", "KEN"),
        ("The President of Kenya, on behalf of both Governments, expressed concern", "KEN,NOR"),
        ("The President of Kenya expressed, on behalf of Norway, concern", "NOR"),
        ("The President of Kenya, on behalf of himself and his delegation, expressed concern", "KEN"),
    ],
)
def test_an_aside_tells_for_whom_the_subject_speaks(clause: str, party: str) -> None:
    assert items(f"{clause} about the drought.") == [f"{party} concern: {clause} about the drought"]


def test_a_member_speaks_for_the_body_that_issues_the_statement() -> None:
    head = OFFICIAL.replace("Kenya", "ASEAN")
    assert items(f"On behalf of ASEAN, Indonesia {CONCERN}.", head) == [f"ASEAN concern: Indonesia {CONCERN}"]


def test_those_who_speak_for_a_body_of_others_speak_for_its_members() -> None:
    head = "Joint Statement of Indonesia, Malaysia and Norway\n\n"
    found = items(f"On behalf of ASEAN, Indonesia {CONCERN}.", head)
    assert found == [f"IDN,MYS concern: Indonesia {CONCERN}"]


def test_what_is_said_for_others_is_no_item() -> None:
    assert items(f"On behalf of the people of Peru, the President of Kenya {CONCERN}.") == []


def test_a_verb_that_shares_the_subject_shares_those_it_speaks_for() -> None:
    found = items(f"On behalf of Kenya, the President of Norway {CONCERN} and welcomed the new well.")
    assert [item.split()[0] for item in found] == ["KEN", "KEN"]


@pytest.mark.parametrize(
    "text",
    [
        "Signed on behalf of Kenya and Norway.",
        "The agreement was signed on behalf of Kenya by Amina Wekesa.",
    ],
)
def test_signing_on_behalf_of_others_is_no_item(text: str) -> None:
    assert items(text) == []


def test_what_is_done_on_behalf_of_others_is_pledged_by_the_subject() -> None:
    assert items("On behalf of Kenya, Norway will lend ships.") == ["NOR firm: Norway will lend ships"]
    assert items("They will act on behalf of Kenya.") == ["KEN,NOR firm: They will act on behalf of Kenya"]
