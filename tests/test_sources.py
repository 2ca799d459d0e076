"""Whose words a report passes on: sources behind what is said, strangers, documents by name."""

import pytest

from jointstatement import parse
from tests.items import items, whole

REPORT = (
    "NAIROBI, May 14, 2019 (Savanna Press) -- Kenya and Norway issued a joint statement after talks between "
    "Kenyan President Amina Wekesa and Norwegian Prime Minister Erik Solheim.\n\n"
)


@pytest.mark.parametrize(
    "source",
    [
        "the Kenyan news agency reported",
        "SPN said",
        "the Norwegian foreign minister said",
        "Norwegian Prime Minister Erik Solheim said on Tuesday",
        "President Amina Wekesa told reporters",
        "Wekesa's spokesman Musa Otieno said, according to the Savanna news agency",
        "she added",
        "Wekesa warned on Tuesday",
        "said a joint statement released after the talks",
        "said Juma Kibet, a trader in salt",
    ],
)
def test_a_source_behind_a_pledge_is_no_part_of_it(source: str) -> None:
    pledge = "The two countries agreed to open a port"
    assert items(f"{pledge}, {source}.", REPORT) == whole("firm", pledge)


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("The two countries should speed up their talks, Wekesa said.", "KEN"),
        ("Such talks are the basis of good ties, the Norwegian prime minister said.", "NOR"),
        ("The salt trade should be free, Norway's foreign ministry said in a statement.", "NOR"),
        ("The salt trade should be free, a spokesman for the Kenyan foreign ministry said.", "KEN"),
        ("If talks stall, a court should settle the border, Solheim added.", "NOR"),
    ],
)
def test_what_a_source_holds_is_its_own(sentence: str, party: str) -> None:
    said = sentence.rpartition(",")[0]
    assert items(sentence, REPORT) == whole("assert", said, party)


@pytest.mark.parametrize(
    ("added", "found"),
    [
        ("adding that Norway would lend two ships", "firm"),
        ("reiterating that free trade is good for both", "assert"),
    ],
)
def test_what_a_source_adds_is_its_own_too(added: str, found: str) -> None:
    text = f'"The port should be open," Solheim said, {added}.'
    assert items(text, REPORT) == ["NOR assert: The port should be open", f"NOR {found}: {added}"]


def test_what_both_agreed_stays_theirs() -> None:
    said = "Both leaders agreed that they should open a port"
    assert items(f"{said}, Wekesa said.", REPORT) == whole("assert", said)


@pytest.mark.parametrize(
    "text",
    [
        '"No one has a plan," said Juma Kibet, a trader in Oslo. "We should be ready for the worst."',
        "Experts say the port is too small.",
        "Officials said they would open a second port.",
        'Singer Juma Kibet told the guests it was late. "We will go on unless they stop us," he said.',
        "The price of salt must fall, Juma Kibet said.",
    ],
)
def test_the_words_of_strangers_are_no_party_s(text: str) -> None:
    assert items(text, REPORT) == []


def test_what_strangers_tell_of_the_parties_is_theirs() -> None:
    assert items("Sources said the two countries agreed to open a port.", REPORT) == whole(
        "firm", "the two countries agreed to open a port"
    )


def test_he_is_the_one_who_spoke_last() -> None:
    text = '"This opens a new era," Solheim said. He said the two sides would share the port.'
    assert items(text, REPORT)[1].startswith("NOR firm: He said")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The joint statement said the group agreed to cut debts.", "firm: the group agreed to cut debts"),
        ("The statement said countries pledged to trade.", "firm: countries pledged to trade"),
        (
            "Moreover, ministers called for more trade, according to the statement.",
            "urge: ministers called for more trade",
        ),
        (
            "The Nairobi Declaration welcomes the new port.",
            "welcome: The Nairobi Declaration welcomes the new port",
        ),
        ("The port should be open, the Nairobi Declaration said.", "assert: The port should be open"),
        ("The Nairobi Declaration says the port should be open.", "assert: the port should be open"),
    ],
)
def test_the_verb_of_a_clause_decides_whoever_acts_in_it(sentence: str, found: str) -> None:
    assert items(sentence, REPORT) == [f"KEN,NOR {found}"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Should this happen, the peace could be lost, Wekesa warned.", []),
        (
            'Asked if the port could be sold, Wekesa said: "I do not see any use in it."',
            ['KEN assert: Wekesa said: "I do not see any use in it'],
        ),
    ],
)
def test_conditions_and_questions_stay_outside(sentence: str, found: list[str]) -> None:
    assert items(sentence, REPORT) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ('"The talks went very well," Wekesa said.', ["KEN assert: The talks went very well"]),
        (
            'Wekesa said on Tuesday: "The talks went very well."',
            ['KEN assert: Wekesa said on Tuesday: "The talks went very well'],
        ),
        (
            'Wekesa, who had come by ship, said: "We welcome the port."',
            ['KEN welcome: Wekesa, who had come by ship, said: "We welcome the port'],
        ),
        (
            '"We welcome the port," Solheim said, "and we will lend two ships."',
            ["NOR welcome: We welcome the port", "NOR firm: we will lend two ships"],
        ),
        ('"Our aim is to open a port," Wekesa said.', ["KEN intended: Our aim is to open a port"]),
    ],
)
def test_marks_and_pieces_of_quotations_are_no_items(sentence: str, found: list[str]) -> None:
    assert items(sentence, REPORT) == found


@pytest.mark.parametrize("office", ["Defense Secretary", "Treasury Secretary", "Foreign Secretary"])
def test_secretaries_of_a_field_speak_for_their_state(office: str) -> None:
    text = f"OSLO (SPN) - US {office} Ann Bell met Norwegian Defence Minister Kari Holt.\n\n"
    assert items("Bell agreed to lend two ships.", text) == ["USA firm: Bell agreed to lend two ships"]


@pytest.mark.parametrize(
    ("lead", "body", "kept"),
    [
        ("Kenya and Norway agreed to open a port", "The two sides also discussed fishing.", True),
        ("Kenya and Norway agreed to open a port", "Wekesa welcomed the first visit to a port.", True),
        ("Kenya and Norway agreed to open a port", "The two sides agreed to open a port in May.", False),
    ],
)
def test_a_lead_counts_unless_the_body_has_it_again(lead: str, body: str, kept: bool) -> None:
    told = "Kenyan President Amina Wekesa and Norwegian Prime Minister Erik Solheim met."
    found = parse(f"NAIROBI, May 14 (Savanna Press) -- {lead}.\n\n{told}\n\n{body}\n").items
    assert any(item.text == lead for item in found) is kept
