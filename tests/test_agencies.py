"""Bodies of a state, by whose deeds it acts."""

import pytest

from tests.items import items, whole


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("The Norwegian Agency for Reef Research (NARR) plans to train divers.", "NOR"),
        ("The Kenya Ports Authority plans to train divers.", "KEN"),
        ("Norway's Ministry of Trade and Fisheries plans to train divers.", "NOR"),
        ("The Kenyan Navy and the Norwegian Coast Guard plan to train divers.", "KEN,NOR"),
    ],
)
def test_a_body_acts_for_its_state(sentence: str, parties: str) -> None:
    assert items(sentence) == whole("intended", sentence, parties)


def test_a_name_that_only_starts_with_a_state_is_no_body_of_it() -> None:
    assert items("The Kenya Reef Festival plans to train divers.") == []
