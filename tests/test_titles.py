"""Who issued a text and what kind it is, told by titles of every sort, by lists of members, by openings."""

import pytest

from jointstatement import parse

_SAID = "\n\nWe condemn the attack in Mali. We will continue our work for Mali."


def _parties(text: str) -> list[str]:
    return [party.id for party in parse(text).parties]


@pytest.mark.parametrize(
    ("title", "ids"),
    [
        ("Statement by the Foreign Ministers of Kenya and Norway", ["KEN", "NOR"]),
        ("Ministerial Statement of Kenya, Norway and Peru", ["KEN", "NOR", "PER"]),
        ("Leaders' Statement: Kenya, Norway and Peru", ["KEN", "NOR", "PER"]),
        ("Conclusions of the Meeting of Ministers of Kenya and Norway", ["KEN", "NOR"]),
        ("Outcome Document of the Kenya-Norway Summit", ["KEN", "NOR"]),
        ("Joint Readout of the Meeting between Kenya and Norway", ["KEN", "NOR"]),
        ("Joint Statement of the Kenya-Norway Summit", ["KEN", "NOR"]),
        ("Joint Statement on Kenyan-United States Relations", ["KEN", "USA"]),
        ("Joint statement on the friendship between Kenya and Norway", ["KEN", "NOR"]),
        ("Press Statement by the Security Council on Mali", ["UN"]),
        ("Agreed Minutes of the Meeting between the Ministers of Kenya and Norway", ["KEN", "NOR"]),
        # the subject before the authors
        ("Joint statement on Mali by Norway, Kenya and Peru", ["NOR", "KEN", "PER"]),
        ("Joint statement on the situation in Mali by the ministers of Norway and Kenya", ["NOR", "KEN"]),
        # a body, and what its document is about
        ("G7 Foreign Ministers' Statement on Mali", ["G7"]),
        ("Statement by the North Atlantic Council on Mali", ["NATO"]),
        ("Quint statement on Mali", ["QUINT"]),
        ("Statement by the Northern Group on Mali", ["NORTHERN_GROUP"]),
        # a group that is not known, and one that is, with their members
        ("Statement by the Harbour Group (Kenya, Norway and Peru)", ["KEN", "NOR", "PER"]),
        ("Statement by the Harbour Group (Kenya, Norway and Peru) and Fiji", ["KEN", "NOR", "PER", "FJI"]),
        ("Harbour leaders' statement (Kenya, Norway, Peru, 14 May 2019)", ["KEN", "NOR", "PER"]),
        ("Statement by the Quint (France, Germany, Italy and the United Kingdom)", ["QUINT"]),
    ],
)
def test_a_title_names_those_who_issued_its_document(title: str, ids: list[str]) -> None:
    assert _parties(title + _SAID) == ids


@pytest.mark.parametrize(
    "title",
    [
        "Memorandum of Understanding between Kenya and Norway",
        "Treaty between the Republic of Kenya and the Kingdom of Norway on Fisheries",
    ],
)
def test_the_title_of_an_instrument_names_those_who_made_it(title: str) -> None:
    statement = parse(f"{title}\n\nThe Parties shall exchange data.")
    assert [party.id for party in statement.parties] == ["KEN", "NOR"]
    assert statement.kind == "other"
    assert len(statement.pledges) == 1


@pytest.mark.parametrize(
    "title", ["Statement by the Harbour Group on Mali", "Statement by friends on the situation in Mali"]
)
def test_whom_a_document_is_about_did_not_issue_it(title: str) -> None:
    assert _parties(title + _SAID) == []


@pytest.mark.parametrize(
    ("head", "ids"),
    [
        ("Meeting of Ministers of Kenya and Norway\nNairobi, 6 May 2019\n\nFinal Communique", ["KEN", "NOR"]),
        ("THIRTIETH PACIFIC ISLANDS FORUM\nApia, 6 May 2019\n\nForum Communique", ["PIF"]),
    ],
)
def test_a_title_in_two_parts_names_the_meeting_and_the_document(head: str, ids: list[str]) -> None:
    statement = parse(head + "\n\nThe Ministers condemned the attack in Mali. They agreed to help Mali.")
    assert [party.id for party in statement.parties] == ids
    assert statement.kind == "joint_communique"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (
            "Ministers of the Harbour Group – comprising Kenya, Norway and Peru – met. We condemn Mali.",
            ["KEN", "NOR", "PER"],
        ),
        (
            "Defence ministers of the Northern Group – including Iceland, Norway and Sweden – met in Oslo. "
            "We condemn the war in Mali.",
            ["NORTHERN_GROUP"],
        ),
        (
            "Leaders from five river countries including Cambodia, Laos, Myanmar, Thailand and Vietnam "
            "agreed to promote trade.",
            ["KHM", "LAO", "MMR", "THA", "VNM"],
        ),
        (
            "Kenyan President Amadi Kofi joined the leaders of three other member states, including Norway, "
            "Peru and Fiji, in Nairobi. They agreed to trade.",
            ["KEN", "NOR", "PER", "FJI"],
        ),
    ],
)
def test_a_group_whose_members_are_listed_speaks(text: str, ids: list[str]) -> None:
    assert _parties(text) == ids


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "COMMUNIQUE\n\nThe Peace and Security Council of the African Union (AU), at its third meeting, "
            "adopted the following decision on Mali:\n\n1. Condemns the coup in Mali.",
            "AU",
        ),
        (
            "The Group of 20 adopted a declaration in Oslo. Mali and Chad opposed it, said Mali and Chad.",
            "G20",
        ),
        (
            "ACCRA, March 3 - The Group of 77 poor states said in a declaration that cheap seed is needed. "
            "The declaration, read out beside talks of the African Union and the World Bank, "
            "called for help.",
            "G77",
        ),
        (
            "DHAKA, May 13, 2019 (Savanna) -- The SAARC Summit ended here Monday and passed the Dhaka "
            "Declaration.\n\nThe leaders agreed to fight poverty.",
            "SAARC",
        ),
    ],
)
def test_a_body_that_opens_with_its_document_issued_it(text: str, body: str) -> None:
    assert _parties(text) == [body]


@pytest.mark.parametrize(
    "line", ["Ref. D ay O F F I C E O F T H E C L E R K", "/fw lc", "^D E P A R T M E N T No. Date D2"]
)
def test_letterhead_above_a_title_is_not_the_start_of_the_text(line: str) -> None:
    text = (
        f"{line}\n\n3 May 1981\n\nFINAL COMMUNIQUE\n\nMinisters of Kenya and Norway met in Oslo. "
        "They agreed to trade with Mali."
    )
    statement = parse(text)
    assert statement.kind == "joint_communique"
    assert [party.id for party in statement.parties] == ["KEN", "NOR"]


def test_a_sentence_above_a_title_is() -> None:
    text = "Kenya and Norway condemn the coup.\n\nJOINT STATEMENT\n\nWe will continue."
    assert [item.text for item in parse(text).items] == [
        "Kenya and Norway condemn the coup",
        "We will continue",
    ]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # one who is added to a list
        (
            "Joint Statement\n\nKenya, Norway and Peru (the K3), and the High Representative of the European "
            "Union, condemn the attack in Mali. We will continue.",
            ["KEN", "NOR", "PER", "EU"],
        ),
        # a group beside its own members and others
        (
            "Communique\n\nThe Ministers of the Nordic and Baltic states, Denmark, Estonia, Finland, Latvia, "
            "Lithuania and Norway, met in Oslo. They condemned the attack in Mali.",
            ["DNK", "EST", "FIN", "LVA", "LTU", "NOR"],
        ),
        # a sentence about the document of others
        ("Agreement between Mali and Chad is near. Kenya and Norway welcomed it.", ["KEN", "NOR"]),
        # several of whom none is named
        (
            "We, Heads of State of the members of the Harbour Forum, met in Oslo. We agreed to help Mali. We "
            "support Mali.",
            [],
        ),
    ],
)
def test_an_opening_names_all_who_speak_or_none(text: str, ids: list[str]) -> None:
    assert _parties(text) == ids
