"""Which subject a verb has, and whether it is one of the parties."""

from time import process_time

import pytest

from jointstatement import parse
from tests.items import OFFICIAL, items, whole

DEED = "agreed to open a port"


@pytest.mark.parametrize(
    "sentence",
    [
        f"The two sides also {DEED}.",
        "The two sides have agreed to open a port.",
        f"Kenya and Norway both {DEED}.",
        # each of them
        "Each side will open a port.",
        # behind an aside
        f"The two sides, in a friendly spirit, {DEED}.",
        f"The two sides, united by the sea, {DEED}.",
        f"The two sides, having met in Oslo, {DEED}.",
    ],
)
def test_the_item_starts_at_its_subject(sentence: str) -> None:
    assert items(sentence) == whole("firm", sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        # the subject of a verb of narrative
        (f"The two sides exchanged views and {DEED}.", DEED),
        # a phrase stands between the conjunction and its verb
        (f"The two sides exchanged views and in that respect {DEED}.", DEED),
        # a clause that goes on telling
        (f"The two sides met in Oslo, where they {DEED}.", f"they {DEED}"),
        (f"The two sides held talks, in which they {DEED}.", f"they {DEED}"),
        # an opening that no comma closes
        (f"In this context they {DEED}.", f"they {DEED}"),
    ],
)
def test_the_item_starts_behind_what_is_told(sentence: str, words: str) -> None:
    assert items(sentence) == [f"KEN,NOR firm: {words}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain agreed to open a port.",
        "The port that both sides agreed to open is large.",
        "As both sides agreed in May, the port is ready.",
        "So that both sides agree to a date, envoys met.",
        "Kenya recently announced the launch of a fund.",
        "The talks between the two sides agreed to nothing.",
    ],
)
def test_a_subject_that_is_no_party_or_only_tells(sentence: str) -> None:
    assert items(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya noted Norway might join the fund.",
        "Kenya noted the harbour Norway agreed to build.",
        "Kenya noted the port Norway will build.",
    ],
)
def test_a_subject_within_what_is_held_begins_no_item(sentence: str) -> None:
    assert items(sentence) == whole("recognise", sentence, "KEN")


def test_a_recital_leaves_its_subject_to_all() -> None:
    assert items("Reaffirmed their friendship.") == ["KEN,NOR support: Reaffirmed their friendship"]


@pytest.mark.parametrize("piece", ["and expressed in welcoming the ", "will, also, ", "noted our support, "])
def test_the_time_is_linear_in_the_length_of_a_sentence(piece: str) -> None:
    def seconds(times: int) -> float:
        rounds = []
        for _ in range(3):
            start = process_time()
            parse(f"{OFFICIAL}The two sides {piece * times}.")
            rounds.append(process_time() - start)
        return min(rounds)

    # eight times the sentence: far from 64 times the time
    assert seconds(4000) < 25 * seconds(500) + 0.05
