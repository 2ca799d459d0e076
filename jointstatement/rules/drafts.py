"""What the stages hand to one another: small frozen drafts, in words of the text."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from jointstatement.lexicon.performatives import Outcome
from jointstatement.model import Form, Kind, PartialDate, Place, Relationship
from jointstatement.rules.mentions import Mention, People
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.scan import Scan
from jointstatement.text import Sentence


@dataclass(frozen=True, eq=False, repr=False)
class PersonDraft:
    """A person found with an office."""

    name: str
    office: str | None
    party: str | None
    first: int
    last: int


@dataclass(frozen=True, eq=False, repr=False)
class Frame:
    """What stage two sees: the document as a whole."""

    title: str | None
    kind: Kind | None
    form: Form
    spoken: bool
    """One person speaks: what is said is no statement of several parties."""
    issued_on: PartialDate | None
    reference_date: PartialDate | None
    """A date that resolves relative ones: the statement's own, or the one its text is about."""
    place: Place | None
    parties: tuple[str, ...]
    people: tuple[PersonDraft, ...]
    known: People
    relationship: Relationship | None
    body: tuple[Sentence, ...]
    """The sentences that are the statement or its report: no headings, no furniture."""
    given: bool
    """Whether the page marks where the text of the statement begins: the body has no reporter's lead."""
    furniture: tuple[int, ...]
    """The blocks fenced off, by number."""
    bodies: dict[int, int]
    """Where a body that met is mentioned, and the word behind each mention."""
    hits: tuple[PartyHit, ...]
    hit_places: list[int]
    """The first word of each of the hits."""
    scan: Scan

    def named(self, first: int, last: int) -> tuple[PartyHit, ...]:
        """The names of parties that start among words `first` to `last` (exclusive)."""
        return self.hits[bisect_left(self.hit_places, first) : bisect_left(self.hit_places, last)]


class ItemDraft(NamedTuple):
    """A pledge or a position as stage four finds it, in words of the text."""

    first: int
    last: int
    parties: tuple[str, ...]
    outcome: Outcome
    performative: str
    source: str
    reiterated: bool
    complement: int
    """The first word of what is pledged or held."""
    form: str
    """`base` or `gerund`: the form of the verb at `complement`; empty where there is none."""
    subject: Mention | None
    sentence: int
    act: str | None = None
    term: tuple[int, int] | None = None
    """The words of the announcement, whose deadline its points inherit."""
