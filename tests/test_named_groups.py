"""Bodies and groups that a text introduces and then goes on to call by their name."""

import pytest

from jointstatement import parse
from tests.items import items

MET = (
    "The ninth session of the African Union's Harbour Committee of Heads of State met in Nairobi, the "
    "capital of Kenya, on 3 May 2019. President Amadi Kofi of Kenya, the host, took the chair.\n\n"
)
GROUP = "Statement on Mali\n\nThe Quartet (Kenya, Norway, and Peru) congratulates the people of Mali.\n\n"


def test_a_body_whose_meeting_a_text_tells_of_speaks_alone() -> None:
    assert [party.id for party in parse(MET + "The Committee welcomed the truce.").parties] == ["AU"]


@pytest.mark.parametrize(
    ("opening", "ids"),
    [
        ("The ninth meeting of ASEAN and the European Union was held in Nairobi.\n\n", []),
        ("The ninth session of the Joint Commission of Kenya and Norway was held.\n\n", ["KEN", "NOR"]),
        ("During the session of the African Union Kenya and Norway held talks.\n\n", ["KEN", "NOR"]),
    ],
)
def test_a_meeting_of_several_is_no_bodys_own(opening: str, ids: list[str]) -> None:
    found = parse(opening + "The two sides welcomed the truce.").parties
    assert sorted(party.id for party in found) == ids


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The Committee welcomed the truce", "welcome"),
        ("The committee welcomed the truce", "welcome"),
        ("The committee firmly rejected the attacks", "oppose"),
        ("The Committee of Heads of State commended the truce", "welcome"),
        ("On trade, the committee regretted the delay", "concern"),
    ],
)
def test_a_body_speaks_in_small_letters_too(sentence: str, outcome: str) -> None:
    found = items(f"{sentence}.", MET)
    assert [line.split(": ")[0] for line in found] == [f"AU {outcome}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A committee welcomed the truce.",
        "The committee of rebels welcomed the truce.",
        "The Senate has a finance committee. The committee welcomed the truce.",
        "Kenya formed a national committee on ports. The committee will meet in May.",
        "The Committee of Experts welcomed the truce.",
    ],
)
def test_another_committee_is_not_that_body(sentence: str) -> None:
    assert items(sentence, MET) == []


@pytest.mark.parametrize(
    "sentence", ["The Quartet welcomes the truce", "The Quartet firmly condemns the attacks"]
)
def test_a_group_speaks_by_the_name_that_stands_before_its_members(sentence: str) -> None:
    found = items(f"{sentence}.", GROUP)
    assert [line.split(" ")[0] for line in found] == ["KEN,NOR,PER", "KEN,NOR,PER"]
    assert found[1].endswith(sentence)


def test_a_group_without_an_article_is_known_again() -> None:
    head = "Statement on Mali\n\nP3 (Kenya, Norway and Peru) agree to meet.\n\n"
    assert items("P3 condemn the attacks.", head)[-1] == "KEN,NOR,PER condemn: P3 condemn the attacks"


@pytest.mark.parametrize(
    "sentence", ["The Quartet's offices welcome the truce.", "The quartet of singers welcomes the truce."]
)
def test_what_only_belongs_to_a_group_is_not_it(sentence: str) -> None:
    assert len(items(sentence, GROUP)) == 1


def test_a_place_is_no_group() -> None:
    head = "Statement on Mali\n\nThe countries of the Horn (Kenya, Norway and Peru) agreed to meet.\n\n"
    assert items("The Horn will suffer floods.", head) == []
