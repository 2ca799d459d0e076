"""What a mention is: a noun phrase that stands for parties, and how it does."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """How a mention stands for its parties."""

    NAME = "name"
    SIDE = "side"
    OFFICE = "office"
    PERSON = "person"
    COLLECTIVE = "collective"
    TOGETHER = "together"
    ALONE = "alone"
    STATEMENT = "statement"


class Mention(NamedTuple):
    """A noun phrase that stands for one or more parties, or for the document itself."""

    first: int
    last: int
    role: Role
    parties: tuple[str, ...] = ()
    """Whom it names by itself; empty where only the context tells."""
    office: str | None = None
    person: str | None = None
    several: bool = False


@dataclass(frozen=True, eq=False, repr=False)
class People:
    """The people of the statement: what their names and offices stand for."""

    by_name: dict[str, str]
    """From a last name, or a full name, in lower case to a party id."""
    by_office: dict[str, str]
    """From an office in lower case to the one party whose holder is named; ambiguous ones are absent."""
