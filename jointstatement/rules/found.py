"""A head that is taken as an item, before its end is known."""

from attrs import frozen

from jointstatement.rules.complements import Reading
from jointstatement.rules.parties import Mention


@frozen
class Found:
    """A head that is taken: where its item starts, and how it reads."""

    first: int
    head: int
    tense: str
    parties: tuple[str, ...]
    reading: Reading
    subject: Mention | None
    participle: bool = False
