"""Who issued a statement: what a title, an opening and the verbs of a text tell."""

import pytest

from jointstatement import Kind, PartyKind, parse


def _parties(text: str) -> list[str]:
    return sorted(party.id for party in parse(text).parties)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # a title with its authors, on lines right below one another
        (
            "JOINT COMMUNIQUE BY PRIME MINISTER AMADI KOFI\nOF THE REPUBLIC OF KENYA AND PRIME MINISTER OLA\n"
            "NORDMANN OF THE KINGDOM OF NORWAY\n\nThe two Prime Ministers discussed Mali, Mali's army and "
            "the people of Mali. They condemned the attacks in Mali.",
            ["KEN", "NOR"],
        ),
        ("KENYAN/NORWEGIAN JOINT STATEMENT\n\nThe two sides deplored the war in Mali.", ["KEN", "NOR"]),
        (
            "A Joint Declaration by Kenya, Norway and Fiji. The signatories agree to meet.",
            ["FJI", "KEN", "NOR"],
        ),
        # a line of names alone above the name of the document
        (
            "KENYA     NORWAY     FIJI\n\nJOINT PRESS RELEASE\n\nOla Nordmann of Norway, Ana Buli, the "
            "Fijian minister, and Amadi Kofi, Kenya's minister, met in Mali.",
            ["FJI", "KEN", "NOR"],
        ),
        # which say what it is about where the opening names others
        (
            "Mali and Chad\n\nJoint Statement\n\nKenya and Norway agreed to open a port. The two sides "
            "welcomed the truce.",
            ["KEN", "NOR"],
        ),
        # a list behind the verb of issuing, of a document that others judge
        (
            "Kenya and Norway welcomed the joint statement by Chad, Ghana and Mali.\n\nThe two sides agreed "
            "to open a port.",
            ["KEN", "NOR"],
        ),
        # a meeting that is only the occasion
        (
            "After the session of the United Nations was held, the Presidents of Kenya and Norway met.\n\n"
            "The two sides agreed to open a port.",
            ["KEN", "NOR"],
        ),
        # those who say we
        ("Today, we, the Ministers of Kenya, Norway and Fiji, met. We condemn Mali.", ["FJI", "KEN", "NOR"]),
        ("We the leaders of Kenya and Norway support peace in Mali.", ["KEN", "NOR"]),
        ("As leaders of Kenya, Norway and Fiji, we resolve to trade.", ["FJI", "KEN", "NOR"]),
        (
            "On 3 May, we, the Heads of Government of Kenya, Norway, the United Arab Emirates (UAE), and "
            "Fiji, convened. We intend to trade.",
            ["ARE", "FJI", "KEN", "NOR"],
        ),
        ("We, the Leaders of the Group of Seven (G7), met the President of Mali. We thank Mali.", ["G7"]),
        ("We, the President of Kenya, King of Norway, and Premier of Fiji, met.", ["FJI", "KEN", "NOR"]),
        # the subject of an opening sentence
        (
            "Today, Kenya, Norway, Fiji and Peru affirmed the role of farmers in Mali.",
            ["FJI", "KEN", "NOR", "PER"],
        ),
        ("Today, in Oslo, Kenya and Norway welcomed the pledge by Mali, Chad and Niger.", ["KEN", "NOR"]),
        ("The transport ministers of Kenya, Norway and Fiji met. They praised Mali.", ["FJI", "KEN", "NOR"]),
        # a list of bare names behind the verb of issuing
        (
            "Statement on Mali\n\nThe following statement was released by Kenya, Norway, the United Kingdom, "
            "and Peru on the anniversary of the truce:\n\nBegin text:\n\nWe thank the people of Mali.",
            ["GBR", "KEN", "NOR", "PER"],
        ),
        (
            "This statement was issued jointly by Kenya, Norway and Fiji. We praise Mali.",
            ["FJI", "KEN", "NOR"],
        ),
        # those who speak in a document that stands before their verb
        (
            "Calls for a truce in Mali\n\nThe war in Mali goes on. Earlier today the presidents of Kenya, "
            "Norway and Fiji in a joint statement called for a truce.",
            ["FJI", "KEN", "NOR"],
        ),
        ("NAIROBI, May 14 - Foreign Ministers of ASEAN said they expect trade with Japan.", ["ASEAN"]),
        (
            "The members of the Clean Ports Initiative - Kenya, Norway, Fiji, the European Union, Peru and "
            "Ghana - met with experts from Mali.",
            ["EU", "FJI", "GHA", "KEN", "NOR", "PER"],
        ),
        (
            "Kenyan foreign minister Amadi Kofi and his Norwegian, Fijian and Peruvian counterparts, Ola "
            "Nordmann, Ana Buli and Rosa Quispe, met in Nairobi. They denounced the pact of Mali and Chad.",
            ["FJI", "KEN", "NOR", "PER"],
        ),
    ],
)
def test_those_whom_the_text_joins_issued_it(text: str, ids: list[str]) -> None:
    assert _parties(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # a third country named more often than those who speak
        (
            "The Prime Minister of Kenya visited Oslo. Kenya and Norway agreed to help Mali. They deplored "
            "the events in Mali, the army of Mali and the leaders of Mali. Mali must hold elections in Mali.",
            ["KEN", "NOR"],
        ),
        (
            "President Kofi and Prime Minister Nordmann today praised the ties between Kenya and Norway. "
            "The two leaders discussed Mali and the reforms of Mali. They want Mali to open. Mali is near.",
            ["KEN", "NOR"],
        ),
        # a count of those who speak
        (
            "Delegations of Kenya, Norway and Fiji have met at their trilateral summit. Mali objected. Kenya "
            "and Norway agreed to trade. Fiji agreed to help.",
            ["FJI", "KEN", "NOR"],
        ),
    ],
)
def test_those_who_speak_issued_it_not_those_spoken_of(text: str, ids: list[str]) -> None:
    assert _parties(text) == ids


def test_a_report_of_several_voices_has_those_who_speak_in_it() -> None:
    text = (
        "Storms at the meeting\n\nKenyan President Amadi Kofi called for help in the Sahara. The call was "
        'seconded by Norwegian Premier Ola Nordmann. "We are ready," said Fijian Premier Ana Buli. "It is '
        'late," added Buli. Mali is not a member.'
    )
    assert _parties(text) == ["FJI", "KEN", "NOR"]


def test_those_only_spoken_of_issued_nothing() -> None:
    text = (
        "DECLARATION OF THE SUMMIT\n\nWe have met at a time of change, and our talks were frank. "
        + "We share the aims of peace and of work for all, in the hope of better years for our peoples. " * 3
        + "\n\nWe welcome the views of the Italian Government. We will lower tariffs on fish."
    )
    statement = parse(text)
    assert statement.parties == ()
    assert statement.items == ()


def test_a_group_speaks_as_its_members() -> None:
    text = "The Leaders of the G20 met in Oslo.\n\nWe welcome the G20/OECD Principles. We will cut tariffs."
    statement = parse(text)
    assert [party.id for party in statement.parties] == ["G20"]
    assert statement.kind is Kind.JOINT_STATEMENT


def test_a_part_of_a_state_issues_a_statement_beside_it() -> None:
    text = (
        "Joint Statement by the Prime Minister of Australia and the Premier of Queensland\n\n"
        "Both Governments will protect the reef. Queensland will train the rangers."
    )
    statement = parse(text)
    assert {party.id: party.kind for party in statement.parties} == {
        "AUS": PartyKind.STATE,
        "AU-QLD": PartyKind.OTHER,
    }
    assert [item.parties for item in statement.items] == [("AUS", "AU-QLD"), ("AU-QLD",)]


@pytest.mark.parametrize(
    "people", ["ministers and senior officials from", "the Foreign Ministers of", "experts from"]
)
def test_those_whose_people_met_issued_the_statement(people: str) -> None:
    text = (
        "JOINT STATEMENT\n\nREGIONAL MEETING ON REEFS\n\n"
        f"1. On 3 May 2019 {people} Kenya, Norway, Ghana and Mali met in Oslo for the meeting.\n\n"
        "2. Ministers heard of the talks between Peru and Chile."
    )
    assert [party.id for party in parse(text).parties] == ["KEN", "NOR", "GHA", "MLI"]


def test_a_party_named_twice_among_counterparts_is_one() -> None:
    text = (
        "Oslo summit denounces raid\n\nThe talks were long.\n\nKenyan foreign minister Amina Wekesa and her "
        "Norway Norwegian, Malian and Gabonese counterparts denounced the raid.\n\nThey called for peace."
    )
    ids = [party.id for party in parse(text).parties]
    assert len(ids) == len(set(ids))


def test_a_list_of_those_who_met_is_read_to_its_end() -> None:
    text = (
        "Accra, 11 June 1963\n\nTalks on trade\n\nThe ministers parted today after each of them had "
        "spoken to the crowd on the quay, and a text was given out.\n\nFor two days and most of two "
        "nights the ministers went through every line of the old tariff, with the help of the customs men"
        " of all the ports, as they had been told to by President Amadi of Ghana, Prime Minister Amina "
        "Wekesa of Kenya, and President Solheim of Peru.\n\nThe three Ministers agreed to trade."
    )
    assert [party.id for party in parse(text).parties] == ["GHA", "KEN", "PER"]


def test_those_who_were_only_loud_at_a_meeting_did_not_issue_its_statement() -> None:
    text = (
        "African Union ministers meet\n\nOSLO, May 3 (Savanna Press) -- The African Union forum met.\n\n"
        "The ministers agreed to meet again.\n\nKenya, Ghana and Chad were the most vocal on trade."
    )
    assert _parties(text) == ["AU"]
