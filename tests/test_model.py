"""The model's invariants, and what it tells a reader."""

import datetime
import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jointstatement import (
    JointStatement,
    Mechanism,
    MechanismChange,
    ModelError,
    Origin,
    PartialDate,
    Party,
    PartyKind,
    Pledge,
    PolicyPosition,
    Reference,
    ReferenceKind,
    Span,
    Stance,
    Strength,
    Target,
    Topic,
)
from jointstatement.strategies import partial_dates, statements

TEXT = "Kenya and Norway agreed to trade.\nKenya condemned the raid."
PARTIES = tuple(Party(id=i, name=n, kind=PartyKind.STATE) for i, n in (("KEN", "Kenya"), ("NOR", "Norway")))


def _pledge(**changes: Any) -> Pledge:
    span = Span(start=0, end=32)
    fields = {
        "id": "pledge-1",
        "parties": ("KEN", "NOR"),
        "performative": "agree",
        "strength": Strength.FIRM,
        "text": span.of(TEXT),
        "span": span,
        "topics": (Topic.TRADE,),
    }
    return Pledge(**{**fields, **changes})


def _position(**changes: Any) -> PolicyPosition:
    span = Span(start=34, end=58)
    fields = {
        "id": "position-1",
        "parties": ("KEN",),
        "performative": "condemn",
        "stance": Stance.CONDEMN,
        "subject": "the raid",
        "text": span.of(TEXT),
        "span": span,
    }
    return PolicyPosition(**{**fields, **changes})


def _statement(**changes: Any) -> JointStatement:
    fields = {"text": TEXT, "parties": PARTIES, "pledges": (_pledge(),), "positions": (_position(),)}
    return JointStatement(**{**fields, **changes})


BROKEN = [
    (lambda: Span(start=3, end=3), "Span.end"),
    (lambda: Span(start=-1, end=3), "Span.start"),
    (lambda: Span(start=True, end=3), "Span.start"),
    (lambda: PartialDate(year=0), "PartialDate.year"),
    (lambda: PartialDate(year=2015, month=13), "PartialDate.month"),
    (lambda: PartialDate(year=2015, day=1), "PartialDate.day"),
    (lambda: PartialDate(year=2015, month=2, day=29), "PartialDate.day"),
    (lambda: Target(value=Decimal("NaN"), unit="USD"), "Target.value"),
    (lambda: Target(value=Decimal("1e500"), unit="USD"), "Target.value"),
    (lambda: Target(value=5, unit="USD"), "Target.value"),  # type: ignore[arg-type]
    (lambda: _pledge(parties=()), "Pledge.parties"),
    (lambda: _pledge(parties=("KEN", "KEN")), "Pledge.parties"),
    (lambda: _pledge(parties=["KEN"]), "Pledge.parties"),
    (lambda: _pledge(topics=tuple(Topic)[:4]), "Pledge.topics"),
    (lambda: _pledge(strength="firm"), "Pledge.strength"),
    (lambda: _pledge(id=" "), "Pledge.id"),
    (lambda: _statement(language="?"), "JointStatement.language"),
    (lambda: _statement(text=TEXT[:40]), "JointStatement.positions[0].span"),
    (lambda: _statement(text="x" * 100), "JointStatement.pledges[0].text"),
    (lambda: _statement(parties=PARTIES[:1]), "JointStatement.pledges[0].parties"),
    (lambda: _statement(parties=PARTIES + PARTIES), "JointStatement.parties[2].id"),
    (lambda: _statement(positions=(_position(id="pledge-1"),)), "JointStatement.positions[0].id"),
    (lambda: _statement(pledges=(_pledge(), _pledge())), "JointStatement.pledges[1].id"),
    (
        lambda: _statement(positions=(_position(subject_span=Span(start=0, end=5)),)),
        "JointStatement.positions[0].subject",
    ),
    (
        lambda: _statement(
            positions=(_position(), _position(id="p", text=TEXT[0:5], span=Span(start=0, end=5)))
        ),
        "JointStatement.positions[1].span",
    ),
]


@pytest.mark.parametrize(("build", "field"), BROKEN, ids=[field for _, field in BROKEN])
def test_a_broken_invariant_names_the_field_and_the_value(build: Any, field: str) -> None:
    with pytest.raises(ModelError) as caught:
        build()
    assert caught.value.field == field
    assert field in str(caught.value)
    assert repr(caught.value.value)[:50] in str(caught.value)


def test_the_reading_helpers() -> None:
    statement = _statement()
    pledge, position = statement.pledges[0], statement.positions[0]
    assert statement.items == (pledge, position)
    assert statement.by("NOR") == (pledge,)
    assert statement.about("trade") == statement.about(Topic.TRADE) == (pledge,)
    assert statement.party("KEN") == PARTIES[0]
    assert statement.party("XXX") is None
    assert statement.line_of(position) == 2
    with pytest.raises(ModelError, match="weather"):
        statement.about("weather")


def test_what_a_person_sees() -> None:
    statement = _statement(title="Joint Statement")
    assert repr(statement) == "<JointStatement 'Joint Statement', other, KEN, NOR: 1 pledges, 1 positions>"
    assert "line 2: KEN condemn: Kenya condemned the raid" in str(statement)
    assert str(Target(value=Decimal(40_000_000_000), unit="USD")) == "40,000,000,000 USD"
    at, day = Span(start=0, end=5), PartialDate(year=2019, month=5)
    pact = Reference(name="Fishing Treaty", kind=ReferenceKind.TREATY, date=day, span=at)
    assert str(pact) == "Fishing Treaty (treaty, 2019-05)"
    assert str(attrs.evolve(pact, date=None)) == "Fishing Treaty (treaty)"
    board = Mechanism(name="Harbour Board", change=MechanismChange.ESTABLISHED, span=at)
    assert str(board) == "Harbour Board (established)"
    assert str(Origin(publisher="Port Gazette", published_on=day)) == "Port Gazette, published 2019-05"
    assert str(Origin()) == "(unknown)"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_line_ends_in_every_way(end: str) -> None:
    text = end.join(("Kenya", "", "Norway"))
    assert JointStatement(text=text).line_of(Span(start=text.index("N"), end=len(text))) == 3


def test_a_span_moves_with_its_text() -> None:
    span = Span(start=0, end=5)
    assert span.shifted(3).of("...Kenya") == span.of("Kenya")


@given(statement=statements())
def test_statements_are_values(statement: JointStatement) -> None:
    again = pickle.loads(pickle.dumps(statement))
    assert again == statement
    assert hash(again) == hash(statement)
    assert attrs.evolve(statement) == statement
    assert str(statement)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        statement.text = ""  # type: ignore[misc]


@given(statement=statements())
def test_items_quote_the_text_in_its_order(statement: JointStatement) -> None:
    assert [item.span for item in statement.items] == sorted(item.span for item in statement.items)
    assert all(item.span.of(statement.text) == item.text for item in statement.items)


@given(date=partial_dates())
def test_dates_are_read_back_from_their_string(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


@given(one=st.dates(), two=st.dates())
def test_dates_compare_as_in_the_calendar(one: datetime.date, two: datetime.date) -> None:
    assert (PartialDate.of(one) < PartialDate.of(two)) == (one < two)


def test_a_year_comes_before_its_months() -> None:
    year, month = PartialDate(year=2015), PartialDate(year=2015, month=1)
    assert year < month < PartialDate(year=2015, month=1, day=1)


@pytest.mark.parametrize("text", ["2015-6", "15", "2015-06-31", "2015-06-30T00", "", "²015"])
def test_what_is_no_partial_date_is_refused(text: str) -> None:
    with pytest.raises(ModelError):
        PartialDate.parse(text)
