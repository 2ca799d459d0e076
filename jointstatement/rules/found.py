"""A head that is taken as an item, before its end is known."""

from typing import NamedTuple

from jointstatement.rules.mentions import Mention
from jointstatement.rules.reading import Reading

MODAL = "modal"
"""The tense of `will open`, beside the inflections."""


class Found(NamedTuple):
    """A head that is taken: where its item starts, and how it reads."""

    first: int
    head: int
    tense: str
    parties: tuple[str, ...]
    reading: Reading
    subject: Mention | None
    participle: bool = False
