"""Direct speech: whose words they are, in a report and in a transcript."""

import pytest

from tests.items import REPORT, items

SOLHEIM = "Norwegian Prime Minister Erik Solheim"
PROMISED = "NOR firm: We will lend Kenya two ships"


@pytest.mark.parametrize(
    "sentence",
    [
        f'"We will lend Kenya two ships," {SOLHEIM} said.',
        f'"We will lend Kenya two ships," said {SOLHEIM}.',
    ],
)
def test_we_stands_for_the_one_who_is_quoted(sentence: str) -> None:
    assert items(sentence, REPORT) == [PROMISED]


@pytest.mark.parametrize("stop", [":", ","])
def test_an_item_starts_with_who_says_it_where_that_leads_to_the_quotation(stop: str) -> None:
    sentence = f'{SOLHEIM} said{stop} "We will lend Kenya two ships'
    assert items(f'{sentence}."', REPORT) == [f"NOR firm: {sentence}"]


def test_a_quotation_goes_on_until_the_paragraph_ends() -> None:
    quoted = f'"We will lend Kenya two ships," {SOLHEIM} said.'
    assert items(f'{quoted} "We welcome the new port."', REPORT)[1] == "NOR welcome: We welcome the new port"
    assert items(f"{quoted}\n\nWe welcome the new port.", REPORT)[1].startswith("KEN,NOR welcome")


def test_another_speaker_of_the_same_paragraph_is_heard() -> None:
    first = f'"We will lend Kenya two ships," {SOLHEIM} said.'
    second = '"We condemn the raid," Kenyan President Amina Wekesa said.'
    assert items(f"{first} {second}", REPORT) == [PROMISED, "KEN condemn: We condemn the raid"]


def test_a_quotation_of_the_statement_is_of_all() -> None:
    text = '"The two sides agreed to open a port," the statement said.'
    assert items(text, REPORT) == ["KEN,NOR firm: The two sides agreed to open a port"]


def test_reported_speech_is_of_its_speaker() -> None:
    text = f"{SOLHEIM} said that Norway will lend two ships."
    assert items(text, REPORT) == [f"NOR firm: {text[:-1]}"]


@pytest.mark.parametrize(
    "sentence",
    ['"The harbour is full," the captain said.', f"{SOLHEIM} spoke to the press. The ships left on Monday."],
)
def test_whoever_stands_for_no_party_says_nothing(sentence: str) -> None:
    assert items(sentence, REPORT) == []


TRANSCRIPT = """\
PRESS CONFERENCE IN NAIROBI

PRESIDENT WEKESA OF KENYA: I welcome the loan. I know that my people will remember it.

PRIME MINISTER SOLHEIM OF NORWAY: I will send two ships, and I condemn the raid. We support your plan.

PRESIDENT WEKESA OF KENYA: We will repair the port, and I mean it.
"""


def test_in_a_transcript_each_has_what_is_said_in_their_turn() -> None:
    found = items(TRANSCRIPT, head="")
    assert "KEN welcome: I welcome the loan" in found
    assert "NOR firm: I will send two ships" in found
    assert "NOR condemn: I condemn the raid" in found
    assert "NOR support: We support your plan" in found
    assert any(item.startswith("KEN firm: We will repair the port") for item in found)
    assert not any("," in item.split()[0] for item in found)
