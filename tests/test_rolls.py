"""Parties that a text names one after another: in its opening, as present, at its foot, in a title."""

import pytest

from jointstatement import Kind, parse


def _parties(text: str, title: str | None = None) -> list[str]:
    return sorted(party.id for party in parse(text, title=title).parties)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # what they have with one another
        (
            "We renew our partnership between Kenya, Norway, Fiji, and Peru. We condemn the war in Mali.",
            ["FJI", "KEN", "NOR", "PER"],
        ),
        # an adjunct before them, and one with an office of its own
        (
            "The text follows.\n\nDuring the past month, the Prime Ministers of Kenya, Norway and Fiji, and "
            "the Peruvian Secretary of State for Mines have met in Oslo. They deplored the war in Mali.",
            ["FJI", "KEN", "NOR", "PER"],
        ),
        # an office that is in no list
        (
            "Today, the Chief Hydrologists of Kenya, Norway and Fiji met. They praised the dams of Mali.",
            ["FJI", "KEN", "NOR"],
        ),
        # two, one of them with an adjective
        (
            "NAIROBI, May 14 - The European Community (EC) and Cuban-led Comecon ended talks here. "
            "Kenya said it was glad.",
            ["COMECON", "EC"],
        ),
        # a body with as many members as are counted
        (
            "OSLO, May 14 - Finance ministers from seven large nations agreed to act. The Group of Seven met "
            "in Oslo. Kenya and Mali were not there.",
            ["G7"],
        ),
        # those present
        (
            "The third forum on dams took place in Oslo. It was attended by ministers of Kenya, Norway and "
            "Fiji. The forum noted the report on Mali.",
            ["FJI", "KEN", "NOR"],
        ),
        # those who sign
        (
            "It is time to end the war in Mali.\n\nPresident of the Republic of Kenya Amadi Kofi\n\n"
            "King of the Kingdom of Norway Ola Nordmann",
            ["KEN", "NOR"],
        ),
    ],
)
def test_a_roll_tells_who_speaks(text: str, ids: list[str]) -> None:
    assert _parties(text) == ids


def test_a_title_that_the_caller_gives_names_the_parties_and_the_kind() -> None:
    text = "It is time to end the war in Mali. We call on all to lay down their arms."
    statement = parse(text, title="Joint Communique of Kenya, Norway and Fiji")
    assert sorted(party.id for party in statement.parties) == ["FJI", "KEN", "NOR"]
    assert statement.kind is Kind.JOINT_COMMUNIQUE
    assert {item.parties for item in statement.items} == {("KEN", "NOR", "FJI")}


def test_what_the_text_itself_joins_comes_before_a_title() -> None:
    assert _parties("We, the leaders of Kenya and Norway, met.", "Statement by Fiji and Peru") == [
        "KEN",
        "NOR",
    ]


@pytest.mark.parametrize("title", ["Readout of the call with Norway", "Remarks at a joint press statement"])
def test_a_title_of_another_sort_makes_no_statement(title: str) -> None:
    text = "Kenya and Norway agreed to trade. The two leaders welcomed the plan."
    assert parse(text, title=title).kind is Kind.OTHER


def test_where_nothing_parts_those_spoken_of_none_of_them_speaks() -> None:
    assert _parties("The cable will reach Kenya, Norway, Fiji and Peru. It is long.") == []


def test_one_who_speaks_alone_speaks_for_one() -> None:
    text = "I came to Oslo. I saw how Kenya and Norway will trade. I think Norway will gain. " * 3
    assert len(_parties(text)) <= 1


def test_two_who_are_only_named_side_by_side_do_not_speak_together() -> None:
    text = "The Kenyan Government will buy steel. Norway's firms and Norwegian banks gain."
    assert _parties(text) == ["KEN"]


def test_a_body_that_opens_as_we_issues_a_statement() -> None:
    assert parse("We, the Leaders of the Group of Seven, condemn the war.").kind is Kind.JOINT_STATEMENT


def test_what_one_state_declares_is_no_joint_declaration() -> None:
    text = "By the authority of the laws of Kenya, we hereby declare a day of rest. Kenya will rest."
    assert parse(text).kind is not Kind.JOINT_DECLARATION


def test_a_document_that_is_cited_is_not_the_one_that_is_read() -> None:
    text = "Recalling the Joint Declaration on Trade, signed in June 2015, Kenya and Norway agreed to trade."
    assert parse(text).kind is Kind.JOINT_STATEMENT
