"""What a joint statement says, as immutable, typed, cited objects.

Every class is a frozen, slotted, keyword-only attrs class made of strings, numbers, enums and tuples,
so an object is hashable, comparable, picklable, and changed only by `attrs.evolve`. The invariants are
checked whenever an object is built, by hand or by the parser; a value that breaks one raises
`ModelError`, which names the field and the value.

All offsets are Unicode code points into `JointStatement.text`, half-open: Python's own slices.
"""

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Any, Self

from attrs import Attribute, field, frozen

from jointstatement.errors import ModelError
from jointstatement.invariants import broken


class Kind(StrEnum):
    """What a document calls itself."""

    JOINT_STATEMENT = "joint_statement"
    JOINT_COMMUNIQUE = "joint_communique"
    JOINT_DECLARATION = "joint_declaration"
    JOINT_PRESS_STATEMENT = "joint_press_statement"
    DECLARATION = "declaration"
    OTHER = "other"


class Form(StrEnum):
    """Whether the text is the statement itself or a report of it."""

    OFFICIAL_TEXT = "official_text"
    PRESS_REPORT = "press_report"


class PartyKind(StrEnum):
    """What sort of actor a party is."""

    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    OTHER = "other"


class Strength(StrEnum):
    """How firmly a pledge binds those who make it."""

    FIRM = "firm"
    INTENDED = "intended"
    ASPIRATIONAL = "aspirational"


class Stance(StrEnum):
    """The attitude a policy position takes to its subject."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    CONDEMN = "condemn"
    WELCOME = "welcome"
    CONCERN = "concern"
    RECOGNISE = "recognise"
    EMPHASISE = "emphasise"
    ASSERT = "assert"
    URGE = "urge"


class Topic(StrEnum):
    """What an item is about."""

    BILATERAL_RELATIONS = "bilateral_relations"
    SOVEREIGNTY = "sovereignty"
    PEACE_SECURITY = "peace_security"
    DEFENCE = "defence"
    ARMS_CONTROL = "arms_control"
    TERRORISM_CRIME = "terrorism_crime"
    TRADE = "trade"
    FINANCE_INVESTMENT = "finance_investment"
    ECONOMY = "economy"
    ENERGY = "energy"
    INFRASTRUCTURE = "infrastructure"
    AGRICULTURE = "agriculture"
    ENVIRONMENT = "environment"
    SCIENCE_TECHNOLOGY = "science_technology"
    DIGITAL = "digital"
    SPACE = "space"
    HEALTH = "health"
    EDUCATION_CULTURE = "education_culture"
    MIGRATION = "migration"
    HUMAN_RIGHTS = "human_rights"
    DEVELOPMENT = "development"
    MARITIME = "maritime"
    MULTILATERAL = "multilateral"


class RelationshipChange(StrEnum):
    """What a statement does to the level of relations."""

    ESTABLISHED = "established"
    UPGRADED = "upgraded"
    REAFFIRMED = "reaffirmed"


class ReferenceKind(StrEnum):
    """What sort of document is cited."""

    TREATY = "treaty"
    AGREEMENT = "agreement"
    RESOLUTION = "resolution"
    STATEMENT = "statement"
    OTHER = "other"


class MechanismChange(StrEnum):
    """What a statement does to a committee, dialogue or forum."""

    ESTABLISHED = "established"
    CONTINUED = "continued"
    OTHER = "other"


_Validator = Callable[[Any, "Attribute[Any]", Any], None]


def _name(instance: object, attribute: "Attribute[Any]") -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def _a(kind: type, *, optional: bool = False) -> _Validator:
    """The value is exactly of this type (`True` is no `int`)."""

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if type(value) is kind or (optional and value is None):
            return
        wanted = kind.__name__ + (" or None" if optional else "")
        raise ModelError(_name(instance, attribute), value, f"must be {wanted}")

    return check


def _words(*, optional: bool = False) -> _Validator:
    """The value is a string that is not blank."""

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if optional and value is None:
            return
        if type(value) is not str or not value or value.isspace():
            raise ModelError(_name(instance, attribute), value, "must be a string that is not blank")

    return check


def _tuple_of(kind: type, *, least: int = 0, most: int | None = None, unique: bool = False) -> _Validator:
    """The value is a tuple whose members are all exactly of this type."""
    written = kind is str

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if type(value) is not tuple:
            raise ModelError(_name(instance, attribute), value, "must be a tuple")
        for member in value:
            of = type(member)
            if of is not kind or (written and (not member or member.isspace())):
                why = "no blank string" if of is str and written else f"only {kind.__name__}"
                raise ModelError(_name(instance, attribute), member, f"must hold {why}")
        count = len(value)
        if count < least:
            raise ModelError(_name(instance, attribute), value, f"must hold at least {least}")
        if most is not None and count > most:
            raise ModelError(_name(instance, attribute), value, f"must hold at most {most}")
        if unique and count > 1 and len(set(value)) != count:
            raise ModelError(_name(instance, attribute), value, "must not repeat a member")

    return check


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _or_zero(part: int | None) -> int:
    return part or 0


_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z", re.ASCII)


@frozen(kw_only=True, order=True)
class PartialDate:
    """A date of the precision that a text gives: a year, a month, or a day.

    Its string is level 0 of the Extended Date/Time Format (EDTF, ISO 8601-2): `2015`, `2015-06`,
    `2015-06-30`. Dates compare in calendar order, a year before its months.
    """

    year: int = field(validator=_a(int))
    """Of the common era, 1 to 9999."""
    month: int | None = field(default=None, validator=_a(int, optional=True), order=_or_zero)
    """1 to 12, or `None` where the text gives only a year."""
    day: int | None = field(default=None, validator=_a(int, optional=True), order=_or_zero)
    """1 to 31, or `None` where the text gives only a month."""

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise ModelError("PartialDate.year", self.year, "must be from 1 to 9999")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ModelError("PartialDate.month", self.month, "must be from 1 to 12, or None")
        if self.day is not None:
            if self.month is None:
                raise ModelError("PartialDate.day", self.day, "needs a month")
            leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
            last = 28 if self.month == 2 and not leap else _DAYS[self.month - 1]
            if not 1 <= self.day <= last:
                raise ModelError("PartialDate.day", self.day, f"must be from 1 to {last} in that month")

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an EDTF level 0 date.

        Raises:
            ModelError: `text` is not of the form `2015`, `2015-06` or `2015-06-30`, or names no day of
                the calendar.
        """
        match = _EDTF.match(text) if isinstance(text, str) else None
        if match is None:
            raise ModelError("PartialDate", text, "must look like 2015, 2015-06 or 2015-06-30")
        year, month, day = match.groups()
        return cls(year=int(year), month=int(month) if month else None, day=int(day) if day else None)

    @classmethod
    def of(cls, date: datetime.date) -> Self:
        """The same day as a `datetime.date`."""
        return cls(year=date.year, month=date.month, day=date.day)


@frozen(kw_only=True, order=True, init=False)
class Span:
    """A stretch of a statement's text: half-open, in Unicode code points, never empty."""

    start: int
    """The offset of the first code point."""
    end: int
    """The offset after the last code point."""

    def __init__(self, *, start: int, end: int) -> None:
        # all in one call: there are more spans than all other objects together
        if type(start) is not int:
            raise ModelError("Span.start", start, "must be int")
        if type(end) is not int:
            raise ModelError("Span.end", end, "must be int")
        if start < 0:
            raise ModelError("Span.start", start, "must not be negative")
        if end <= start:
            raise ModelError("Span.end", end, "must be greater than start")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """The same stretch after `by` code points were put before the text: to move it into a longer one."""
        return Span(start=self.start + by, end=self.end + by)


# a frozen object lets nobody else set its fields
_set_start, _set_end = vars(Span)["start"].__set__, vars(Span)["end"].__set__


@frozen(kw_only=True)
class Party:
    """A government, organisation or group that issued the statement."""

    id: str = field(validator=_words())
    """ISO 3166-1 alpha-3 for a state (the alpha-3 of ISO 3166-3 for a dissolved one), the usual acronym
    in capitals for an organisation or a group."""
    name: str = field(validator=_words())
    """The usual short name."""
    kind: PartyKind = field(validator=_a(PartyKind))
    """What sort of actor it is."""
    formal_name: str | None = field(default=None, validator=_words(optional=True))
    """The full official name, where it differs."""
    mentions: tuple[Span, ...] = field(default=(), validator=_tuple_of(Span))
    """Where the text names it, in text order."""

    def __str__(self) -> str:
        return f"{self.name} ({self.id})"


@frozen(kw_only=True)
class Representative:
    """A person who issued the statement, or met for it, on behalf of a party."""

    name: str = field(validator=_words())
    """As written, without titles."""
    office: str | None = field(default=None, validator=_words(optional=True))
    """In lower case: `president`, `prime minister`."""
    party: str = field(validator=_words())
    """The id of the party represented."""
    span: Span | None = field(default=None, validator=_a(Span, optional=True))
    """Where the name first stands."""

    def __str__(self) -> str:
        office = f"{self.office} " if self.office else ""
        return f"{office}{self.name} ({self.party})"


@frozen(kw_only=True)
class Place:
    """The city where the statement was issued."""

    name: str = field(validator=_words())
    """The city's usual English name."""
    country: str | None = field(default=None, validator=_words(optional=True))
    """The state's id, as in `Party.id`."""
    span: Span | None = field(default=None, validator=_a(Span, optional=True))
    """Where the text names it."""

    def __str__(self) -> str:
        return f"{self.name} ({self.country})" if self.country else self.name


@frozen(kw_only=True)
class Relationship:
    """A named level of relations that the statement sets or confirms."""

    level: str = field(validator=_words())
    """As written, without its article: `all-round strategic partnership`."""
    change: RelationshipChange = field(validator=_a(RelationshipChange))
    """What the statement does to it."""
    span: Span = field(validator=_a(Span))
    """Where the level is named."""

    def __str__(self) -> str:
        return f"{self.level} ({self.change})"


@frozen(kw_only=True)
class Action:
    """One thing that a pledge says will be done."""

    verb: str = field(validator=_words())
    """The base form: `establish`, `carry out`."""
    object: str | None = field(default=None, validator=_words(optional=True))
    """The words that say what it is done to."""
    span: Span | None = field(default=None, validator=_a(Span, optional=True))
    """From the verb to the end of its object."""

    def __str__(self) -> str:
        return f"{self.verb} {' '.join(self.object.split())}" if self.object else self.verb


_FAR = 99
"""No quantity that was ever pledged has more digits, and one that had would fill a memory when printed."""


@frozen(kw_only=True)
class Target:
    """A quantity that a pledge promises to reach."""

    value: Decimal = field(validator=_a(Decimal))
    """Finite, and of at most 99 digits before or behind the point."""
    unit: str = field(validator=_words())
    """An ISO 4217 code, `percent`, or the noun counted."""
    measure: str | None = field(default=None, validator=_words(optional=True))
    """What is measured: `bilateral trade`."""
    by: PartialDate | None = field(default=None, validator=_a(PartialDate, optional=True))
    """When it is to be reached."""
    span: Span | None = field(default=None, validator=_a(Span, optional=True))
    """Where the quantity stands."""

    def __attrs_post_init__(self) -> None:
        if not self.value.is_finite():
            raise ModelError("Target.value", self.value, "must be finite")
        if abs(self.value.adjusted()) > _FAR or abs(int(self.value.as_tuple().exponent)) > _FAR:
            raise ModelError("Target.value", self.value, f"must be within 1e-{_FAR} and 1e{_FAR}")

    def __str__(self) -> str:
        text = f"{self.value:,f} {self.unit}"
        if self.measure:
            text += f" of {self.measure}"
        return f"{text} by {self.by}" if self.by else text


def _cut(text: str, most: int = 100) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


@frozen(kw_only=True)
class Pledge:
    """What one or more parties say they will do (a commissive speech act: Searle 1976)."""

    id: str = field(validator=_words())
    """Unique in the statement."""
    parties: tuple[str, ...] = field(validator=_tuple_of(str, least=1, unique=True))
    """The ids of those who pledge."""
    toward: tuple[str, ...] = field(default=(), validator=_tuple_of(str, unique=True))
    """The ids of those at whom it is directed, where the text names them."""
    performative: str = field(validator=_words())
    """The base form of its head: `agree`, `pledge`, `will`."""
    strength: Strength = field(validator=_a(Strength))
    """How firmly it binds."""
    actions: tuple[Action, ...] = field(default=(), validator=_tuple_of(Action))
    """Each thing to be done, in text order."""
    targets: tuple[Target, ...] = field(default=(), validator=_tuple_of(Target))
    """The quantities pledged."""
    deadline: PartialDate | None = field(default=None, validator=_a(PartialDate, optional=True))
    """When it falls due."""
    condition: str | None = field(default=None, validator=_words(optional=True))
    """On what it depends, as written: `subject to ratification`."""
    topics: tuple[Topic, ...] = field(default=(), validator=_tuple_of(Topic, most=3, unique=True))
    """At most three, the most specific first."""
    reiterated: bool = field(default=False, validator=_a(bool))
    """It renews an earlier pledge."""
    text: str = field(validator=_words())
    """The words quoted, exactly as they stand in the statement."""
    span: Span = field(validator=_a(Span))
    """Where they stand."""
    source: str = field(default="manual", validator=_words())
    """The lexicon entry that found it, or `manual`."""

    def __str__(self) -> str:
        by = f", by {self.deadline}" if self.deadline else ""
        return f"{', '.join(self.parties)} pledge ({self.strength}{by}): {_cut(self.text)}"


@frozen(kw_only=True)
class PolicyPosition:
    """The attitude that one or more parties state to an issue, event, principle, actor or document."""

    id: str = field(validator=_words())
    """Unique in the statement."""
    parties: tuple[str, ...] = field(validator=_tuple_of(str, least=1, unique=True))
    """The ids of those who hold it."""
    toward: tuple[str, ...] = field(default=(), validator=_tuple_of(str, unique=True))
    """The ids of those at whom it is directed, where the text names them."""
    performative: str = field(validator=_words())
    """The base form of its head: `welcome`, `support`."""
    stance: Stance = field(validator=_a(Stance))
    """The attitude taken."""
    subject: str = field(validator=_words())
    """What the stance is about, as written."""
    subject_span: Span | None = field(default=None, validator=_a(Span, optional=True))
    """Where the subject stands."""
    topics: tuple[Topic, ...] = field(default=(), validator=_tuple_of(Topic, most=3, unique=True))
    """At most three, the most specific first."""
    reiterated: bool = field(default=False, validator=_a(bool))
    """It renews an earlier position."""
    text: str = field(validator=_words())
    """The words quoted, exactly as they stand in the statement."""
    span: Span = field(validator=_a(Span))
    """Where they stand."""
    source: str = field(default="manual", validator=_words())
    """The lexicon entry that found it, or `manual`."""

    def __str__(self) -> str:
        return f"{', '.join(self.parties)} {self.stance}: {_cut(self.text)}"


@frozen(kw_only=True)
class Reference:
    """A document that the statement cites."""

    name: str = field(validator=_words())
    """As written."""
    kind: ReferenceKind = field(validator=_a(ReferenceKind))
    """What sort of document it is."""
    date: PartialDate | None = field(default=None, validator=_a(PartialDate, optional=True))
    """Its date, where the text gives one beside the name."""
    span: Span = field(validator=_a(Span))
    """Where it is first cited."""

    def __str__(self) -> str:
        of = f", {self.date}" if self.date else ""
        return f"{_cut(self.name)} ({self.kind}{of})"


@frozen(kw_only=True)
class Mechanism:
    """A committee, dialogue or forum that the statement sets up or carries on."""

    name: str = field(validator=_words())
    """As written."""
    change: MechanismChange = field(validator=_a(MechanismChange))
    """What the statement does to it."""
    span: Span = field(validator=_a(Span))
    """Where it is first named."""

    def __str__(self) -> str:
        return f"{_cut(self.name)} ({self.change})"


@frozen(kw_only=True)
class Origin:
    """Where a text came from, as its caller knows it; the parser never fills it."""

    publisher: str | None = field(default=None, validator=_words(optional=True))
    """Who published the text."""
    url: str | None = field(default=None, validator=_words(optional=True))
    """Where it was published."""
    published_on: PartialDate | None = field(default=None, validator=_a(PartialDate, optional=True))
    """When it was published."""
    retrieved_on: PartialDate | None = field(default=None, validator=_a(PartialDate, optional=True))
    """When it was fetched."""

    def __str__(self) -> str:
        dates = (("published", self.published_on), ("retrieved", self.retrieved_on))
        parts = [self.publisher, self.url, *(f"{how} {date}" for how, date in dates if date)]
        return ", ".join(part for part in parts if part) or "(unknown)"


Item = Pledge | PolicyPosition
"""What a statement consists of."""


@frozen(kw_only=True, repr=False)
class JointStatement:
    """A statement that two or more governments or organisations issued, and what it says."""

    text: str = field(validator=_a(str))
    """The whole text that was read, unchanged; every span is an offset into it."""
    title: str | None = field(default=None, validator=_words(optional=True))
    """The heading, as written."""
    kind: Kind = field(default=Kind.OTHER, validator=_a(Kind))
    """What the document calls itself."""
    form: Form = field(default=Form.OFFICIAL_TEXT, validator=_a(Form))
    """The statement itself, or a report of it."""
    language: str = field(default="en", validator=_words())
    """A BCP 47 tag."""
    issued_on: PartialDate | None = field(default=None, validator=_a(PartialDate, optional=True))
    """The statement's own date."""
    place: Place | None = field(default=None, validator=_a(Place, optional=True))
    """Where it was issued."""
    occasion: str | None = field(default=None, validator=_words(optional=True))
    """The meeting it came from, as written: `official visit`."""
    parties: tuple[Party, ...] = field(default=(), validator=_tuple_of(Party))
    """Those who issued it."""
    representatives: tuple[Representative, ...] = field(default=(), validator=_tuple_of(Representative))
    """The people who issued it or met for it."""
    relationship: Relationship | None = field(default=None, validator=_a(Relationship, optional=True))
    """The level of relations that it sets or confirms."""
    pledges: tuple[Pledge, ...] = field(default=(), validator=_tuple_of(Pledge))
    """What the parties say they will do, in text order."""
    positions: tuple[PolicyPosition, ...] = field(default=(), validator=_tuple_of(PolicyPosition))
    """The attitudes they state, in text order."""
    references: tuple[Reference, ...] = field(default=(), validator=_tuple_of(Reference))
    """The documents cited, in text order."""
    mechanisms: tuple[Mechanism, ...] = field(default=(), validator=_tuple_of(Mechanism))
    """The committees, dialogues and forums set up or carried on, in text order."""
    origin: Origin | None = field(default=None, validator=_a(Origin, optional=True))
    """Where the text came from, as the caller said."""

    def __attrs_post_init__(self) -> None:
        for path, value, why in broken(self):
            raise ModelError(f"JointStatement.{path}", value, why)

    @property
    def items(self) -> tuple[Item, ...]:
        """Pledges and positions together, in text order."""
        every: list[Item] = [*self.pledges, *self.positions]
        return tuple(sorted(every, key=lambda item: (item.span.start, item.span.end)))

    def by(self, party: str) -> tuple[Item, ...]:
        """The items that the party with this id pledges or holds, alone or with others."""
        return tuple(item for item in self.items if party in item.parties)

    def about(self, topic: Topic | str) -> tuple[Item, ...]:
        """The items on this topic.

        Raises:
            ModelError: there is no such topic.
        """
        try:
            wanted = Topic(topic)
        except ValueError:
            raise ModelError("topic", topic, f"must be one of {', '.join(Topic)}") from None
        return tuple(item for item in self.items if wanted in item.topics)

    def party(self, party: str) -> Party | None:
        """The party with this id, or `None` where it did not issue the statement."""
        return next((p for p in self.parties if p.id == party), None)

    def line_of(self, item: Item | Span) -> int:
        """The number of the line, from 1, on which an item or a span starts."""
        start = item.start if isinstance(item, Span) else item.span.start
        count = self.text.count
        # a line ends with a line feed, a carriage return, or the two together
        return count("\n", 0, start) + count("\r", 0, start) - count("\r\n", 0, start) + 1

    def __repr__(self) -> str:
        title = f"{_cut(self.title, 60)!r}, " if self.title else ""
        who = ", ".join(party.id for party in self.parties) or "no party"
        return (
            f"<JointStatement {title}{self.kind}, {who}: "
            f"{len(self.pledges)} pledges, {len(self.positions)} positions>"
        )

    def __str__(self) -> str:
        head = [self.title and _cut(self.title), self.kind.replace("_", " ")]
        head += [", ".join(str(party) for party in self.parties)]
        head += [str(self.issued_on) if self.issued_on else None, str(self.place) if self.place else None]
        lines = [part for part in head if part]
        lines += [f"  line {self.line_of(item)}: {item}" for item in self.items]
        return "\n".join(lines)
