"""How a head and what follows it read: the result of complements.py."""

from typing import NamedTuple

from jointstatement.lexicon.performatives import Outcome, Performative
from jointstatement.rules.mentions import Mention


class Reading(NamedTuple):
    """How a head and its complement read."""

    outcome: Outcome
    performative: Performative
    complement: int
    """The first word of what is pledged or held."""
    form: str = ""
    reiterated: bool = False
    inner: Mention | None = None
    """The subject of a clause that decides in place of its head."""
    clause: bool = False
    """What is held is a clause, whose verbs are no items of their own."""
    outer: "Reading | None" = None
    """How the head itself reads, for where that subject is no party of the statement."""
