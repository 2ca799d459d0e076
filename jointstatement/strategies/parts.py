"""Each part of a statement, drawn and written on a page."""

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from jointstatement import model as m
from jointstatement.strategies import usual
from jointstatement.strategies.odds import pairs, usually, words
from jointstatement.strategies.page import Page, Part

PARTIES = st.sampled_from(usual.PARTIES)
_MOST_PARTIES = 3
SEVERAL_PARTIES = st.lists(PARTIES, min_size=1, max_size=_MOST_PARTIES, unique=True)
_DAYS = st.dates(min_value=datetime.date(1945, 1, 1), max_value=datetime.date(2050, 12, 31))
DATES = usually(
    st.one_of(
        st.builds(m.PartialDate, year=st.integers(1945, 2050)),
        st.builds(m.PartialDate, year=st.integers(1945, 2050), month=st.integers(1, 12)),
        _DAYS.map(m.PartialDate.of),
    ),
    odd=st.builds(m.PartialDate, year=st.integers(1, 9999)),
)
ORIGINS = st.builds(
    m.Origin,
    publisher=st.none() | words(usual.PUBLISHERS),
    url=st.none() | words(usual.ADDRESSES),
    published_on=st.none() | DATES,
    retrieved_on=st.none() | DATES,
)
_VALUES = st.one_of(
    st.integers(0, 1000).map(Decimal),
    st.integers(1, 1000).map(lambda millions: Decimal(millions * 10**6)),
    st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9),
    st.builds(
        lambda sign, digits, exponent: Decimal((sign, tuple(digits), exponent)),
        st.integers(0, 1),
        st.lists(st.integers(0, 9), min_size=1, max_size=20),
        st.integers(-20, 20),
    ),
)
_BY_HEAD = "performatives"
_TOPICS = st.lists(st.sampled_from(m.Topic), max_size=3, unique=True).map(tuple)
_TOWARD = st.lists(PARTIES, max_size=2, unique=True)
_CITIES = pairs(usual.CITIES)
_PEOPLE = words(usual.PEOPLE)
_OFFICES = words(usual.OFFICES)
_STRENGTHS = st.sampled_from(m.Strength)
_PROMISES = {strength: pairs(heads) for strength, heads in usual.PROMISES.items()}
_DEEDS = pairs(usual.DEEDS)
_UNITS = words(usual.UNITS)
_MEASURES = words(usual.MEASURES)
_CONDITIONS = words(usual.CONDITIONS)
_STANCES = st.sampled_from(m.Stance)
_ATTITUDES = {stance: pairs((head,)) for stance, head in usual.ATTITUDES.items()}
_ISSUES = words(usual.ISSUES)
_LEVELS = words(usual.LEVELS)
_RELATIONSHIP_CHANGES = st.sampled_from(m.RelationshipChange)
_REFERENCE_KINDS = st.sampled_from(m.ReferenceKind)
_DOCUMENTS = {kind: words((name,)) for kind, name in usual.DOCUMENTS.items()}
_MECHANISMS = words(usual.MECHANISMS)
_MECHANISM_CHANGES = st.sampled_from(m.MechanismChange)
_SOURCES = words(("manual", _BY_HEAD))


def parties(page: Page, among: Sequence[m.Party]) -> tuple[m.Party, ...]:
    """Parties that may have been named on the page."""
    mentioned = page.some(among, most=_MOST_PARTIES)
    formal = page.some(among, most=_MOST_PARTIES)
    return tuple(
        evolve(
            party,
            formal_name=party.formal_name if party in formal else None,
            mentions=page.mentions(party) if party in mentioned else (),
        )
        for party in among
    )


def representative(page: Page, parties: Sequence[m.Party]) -> m.Representative:
    """*For Kenya, the president, Amina Odhiambo, took part*"""
    (speaks_for, *_) = *page.some(parties[1:], most=_MOST_PARTIES - 1), parties[0]
    page.write("For ")
    page.name([speaks_for])
    page.write(", ")
    office = page.draw(_OFFICES) if page.flag() else None
    if office:
        page.write(f"the {office}, ")
    name = page.draw(_PEOPLE)
    span = page.write(name)
    page.write(", took part")
    return m.Representative(name=name, office=office, party=speaks_for.id, span=page.maybe(span))


def place(page: Page) -> m.Place:
    """*Oslo*, as it stands before a date."""
    name, country = page.draw(_CITIES)
    return m.Place(name=name, country=page.maybe(country), span=page.maybe(page.write(name)))


def dated(page: Page, *, after: str) -> m.PartialDate:
    """*14 May 2019*, behind a preposition, or behind the place."""
    date = page.draw(DATES)
    page.lead(after)
    page.date(date)
    return date


def relationship(page: Page) -> m.Relationship:
    """*They upgraded their partnership*"""
    change = page.draw(_RELATIONSHIP_CHANGES)
    level = page.draw(_LEVELS)
    page.write(f"They {change} their ")
    span = page.write(level)
    return m.Relationship(level=level, change=change, span=span)


def reference(page: Page) -> m.Reference:
    """*They recalled the Treaty of Friendship of 1998*"""
    kind = page.draw(_REFERENCE_KINDS)
    name = page.draw(_DOCUMENTS[kind])
    page.write("They recalled the ")
    span = page.write(name)
    date = page.perhaps(lambda: dated(page, after=" of "))
    return m.Reference(name=name, kind=kind, date=date, span=span)


def mechanism(page: Page) -> m.Mechanism:
    """*They established the Joint Commission*"""
    change = page.draw(_MECHANISM_CHANGES)
    name = page.draw(_MECHANISMS)
    page.write(f"They {usual.CHANGES[change]} the ")
    span = page.write(name)
    return m.Mechanism(name=name, change=change, span=span)


def action(page: Page) -> m.Action:
    """*deepen their dialogue*"""
    verb, object = page.draw(_DEEDS)
    span = page.write(f"{verb} {object}" if object else verb)
    return m.Action(verb=verb, object=object, span=page.maybe(span))


def target(page: Page) -> m.Target:
    """*2,000,000 USD of bilateral trade by 2030*"""
    value, unit = page.draw(_VALUES), page.draw(_UNITS)
    span = page.write(f"{value:,f} {unit}")
    measure = page.draw(_MEASURES) if page.flag() else None
    if measure:
        page.write(f" of {measure}")
    return m.Target(
        value=value,
        unit=unit,
        measure=measure,
        by=page.perhaps(lambda: dated(page, after=" by ")),
        span=page.maybe(span),
    )


def pledge(page: Page, parties: Sequence[m.Party], id: str) -> m.Pledge:
    """*Kenya and Norway agreed to open a consulate by May 2030, subject to ratification*"""
    start = len(page.text)
    speakers, reiterated = _speakers(page, parties)
    strength = page.draw(_STRENGTHS)
    performative, written = page.draw(_PROMISES[strength])
    page.write(f" {written} ")
    actions = _actions(page)
    toward = _toward(page, speakers)
    targets = page.several(lambda: _led(page, ", for ", target), most=2)
    deadline = page.perhaps(lambda: dated(page, after=", by "))
    condition = page.draw(_CONDITIONS) if page.flag() else None
    if condition:
        page.write(f", {condition}")
    return m.Pledge(
        strength=strength,
        actions=tuple(actions),
        targets=tuple(targets),
        deadline=deadline,
        condition=condition,
        performative=performative,
        reiterated=reiterated,
        **_common(page, id, start, speakers, toward, performative),
    )


def position(page: Page, parties: Sequence[m.Party], id: str) -> m.PolicyPosition:
    """*The two sides welcomed the talks with France*"""
    start = len(page.text)
    speakers, reiterated = _speakers(page, parties)
    stance = page.draw(_STANCES)
    performative, written = page.draw(_ATTITUDES[stance])
    page.write(f" {written} ")
    began = page.write(page.draw(_ISSUES)).start
    toward = _toward(page, speakers)
    subject = page.since(began)
    return m.PolicyPosition(
        stance=stance,
        subject=subject.of(page.text),
        subject_span=page.maybe(subject),
        performative=performative,
        reiterated=reiterated,
        **_common(page, id, start, speakers, toward, performative),
    )


def _actions(page: Page) -> list[m.Action]:
    start = len(page.text)
    actions = page.several(lambda: _led(page, " and " if len(page.text) > start else "", action), most=2)
    if not actions:
        page.write("act")
    return actions


def _led(page: Page, lead: str, part: Callable[[Page], Part]) -> Part:
    page.lead(lead)
    return part(page)


def _speakers(page: Page, parties: Sequence[m.Party]) -> tuple[list[m.Party], bool]:
    """Who speaks, by name or all together, and whether it is once more."""
    speakers = [parties[0], *page.some(parties[1:], most=_MOST_PARTIES - 1)]
    together = page.flag()
    if together and 1 < len(speakers) == len(parties):
        page.write("The two sides" if len(parties) == 2 else "All sides")
    else:
        page.name(speakers)
    reiterated = page.flag()
    if reiterated:
        page.write(" once more")
    return speakers, reiterated


def _toward(page: Page, speakers: Sequence[m.Party]) -> list[m.Party]:
    toward = [party for party in page.draw(_TOWARD) if party not in speakers]
    if toward:
        page.write(" with ")
        page.name(toward)
    return toward


def _common(
    page: Page, id: str, start: int, speakers: list[m.Party], toward: list[m.Party], performative: str
) -> dict[str, Any]:
    """What pledges and positions have in common."""
    span = page.since(start)
    source = page.draw(_SOURCES)
    return {
        "id": id,
        "parties": tuple(party.id for party in speakers),
        "toward": tuple(party.id for party in toward),
        "topics": page.draw(_TOPICS),
        "text": span.of(page.text),
        "span": span,
        "source": f"{_BY_HEAD}/{performative}" if source == _BY_HEAD else source,
    }
