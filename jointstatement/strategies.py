"""Hypothesis strategies for the whole model.

In a project that has both installed, `st.from_type(JointStatement)` finds them by itself; the functions here
are for tests that want a part, or more control. Statements read like real ones, quote their own text, and
shrink to a few words.
"""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from jointstatement import model as m

__all__ = [
    "actions",
    "mechanisms",
    "origins",
    "partial_dates",
    "parties",
    "places",
    "pledges",
    "policy_positions",
    "references",
    "register",
    "relationships",
    "representatives",
    "spans",
    "statements",
    "targets",
]

_STATES = {
    "CHN": "China",
    "NOR": "Norway",
    "AUS": "Australia",
    "NZL": "New Zealand",
    "FRA": "France",
    "KEN": "Kenya",
    "SUN": "Soviet Union",
}
_BODIES = {"ASEAN": "ASEAN", "EU": "European Union", "AU": "African Union"}
_NAMES = {**_STATES, **_BODIES}
_VERBS = ("agree", "pledge", "decide", "will", "hope")
_DEEDS = ("deepen", "expand", "set up", "carry out", "review")
_OBJECTS = ("trade", "a joint commission", "their dialogue", "co-operation at sea", "the 2009 plan")
_OFFICES = ("President", "Prime Minister", "Foreign Minister")
_PEOPLE = ("Amina Diallo", "Jean-Luc Moreau", "Li Wei", "Ó Néill", "Mr. 김")
_SEPARATORS = (" ", "\n\n", "\n", "\u00a0", " — ", "\r\n")
_ODD = st.text(max_size=8)


def _words(*usual: str) -> st.SearchStrategy[str]:
    """Words of the usual kind, seldom any that are not blank."""
    return st.sampled_from(usual) | st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))


def _optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _spans(size: int) -> st.SearchStrategy[m.Span]:
    """Spans of a text of so many code points, at least one."""
    return st.integers(0, size - 1).flatmap(
        lambda start: st.integers(start + 1, size).map(lambda end: m.Span(start=start, end=end))
    )


def spans(*, size: int = 1000) -> st.SearchStrategy[m.Span]:
    """Spans of a text of `size` code points."""
    return _spans(size)


def partial_dates() -> st.SearchStrategy[m.PartialDate]:
    """Dates of every precision."""
    years = st.integers(1945, 2050) | st.integers(1, 9999)
    return st.one_of(
        st.builds(m.PartialDate, year=years),
        st.builds(m.PartialDate, year=years, month=st.integers(1, 12)),
        st.dates().map(m.PartialDate.of),
    )


def parties(*, size: int = 1000) -> st.SearchStrategy[m.Party]:
    """Parties that a text of `size` code points mentions."""
    return st.sampled_from(sorted(_NAMES)).flatmap(lambda party: _party(party, size))


def _party(party: str, size: int) -> st.SearchStrategy[m.Party]:
    state = party in _STATES
    return st.builds(
        m.Party,
        id=st.just(party),
        name=st.just(_NAMES[party]),
        kind=st.just(m.PartyKind.STATE) if state else st.sampled_from(list(m.PartyKind)[1:]),
        formal_name=_optional(_words(f"Republic of {_NAMES[party]}")),
        mentions=st.lists(_spans(size), max_size=2).map(lambda found: tuple(sorted(found))),
    )


def representatives(*, party: str = "CHN", size: int = 1000) -> st.SearchStrategy[m.Representative]:
    """People who speak for a party."""
    return st.builds(
        m.Representative,
        name=_words(*_PEOPLE),
        office=_optional(_words(*_OFFICES)),
        party=st.just(party),
        span=_optional(_spans(size)),
    )


def places(*, size: int = 1000) -> st.SearchStrategy[m.Place]:
    """Cities where a statement is issued."""
    country = _optional(st.sampled_from(sorted(_STATES)))
    return st.builds(m.Place, name=_words("Nairobi", "Oslo"), country=country, span=_optional(_spans(size)))


def relationships(*, size: int = 1000) -> st.SearchStrategy[m.Relationship]:
    """Levels of relations."""
    levels = _words("strategic partnership", "diplomatic relations")
    changes = st.sampled_from(m.RelationshipChange)
    return st.builds(m.Relationship, level=levels, change=changes, span=_spans(size))


def actions(*, size: int = 1000) -> st.SearchStrategy[m.Action]:
    """Things to be done."""
    return st.builds(
        m.Action, verb=_words(*_DEEDS), object=_optional(_words(*_OBJECTS)), span=_optional(_spans(size))
    )


def targets(*, size: int = 1000) -> st.SearchStrategy[m.Target]:
    """Quantities: whole, with decimals, with noughts behind them, great and small."""
    values = st.one_of(
        st.integers(0, 10**12).map(Decimal),
        st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9),
        st.builds(
            lambda sign, digits, exponent: Decimal((sign, tuple(digits), exponent)),
            st.integers(0, 1),
            st.lists(st.integers(0, 9), min_size=1, max_size=20),
            st.integers(-20, 20),
        ),
    )
    return st.builds(
        m.Target,
        value=values,
        unit=_words("USD", "percent", "scholarships"),
        measure=_optional(_words("bilateral trade")),
        by=_optional(partial_dates()),
        span=_optional(_spans(size)),
    )


def _items(text: str, span: m.Span, ids: tuple[str, ...], identity: str) -> dict[str, Any]:
    """What a pledge and a position have in common."""
    among = st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True).map(tuple)
    toward = st.lists(st.sampled_from(sorted(_NAMES)), max_size=2, unique=True).map(tuple)
    return {
        "id": st.just(identity),
        "parties": among,
        "toward": toward,
        "topics": st.lists(st.sampled_from(m.Topic), max_size=3, unique=True).map(tuple),
        "reiterated": st.booleans(),
        "text": st.just(span.of(text)),
        "span": st.just(span),
        "source": _words("manual", "performatives/agree"),
    }


def _pledge(text: str, span: m.Span, ids: tuple[str, ...], identity: str) -> st.SearchStrategy[m.Pledge]:
    size = len(text)
    return st.builds(
        m.Pledge,
        **_items(text, span, ids, identity),
        performative=_words(*_VERBS),
        strength=st.sampled_from(m.Strength),
        actions=st.lists(actions(size=size), max_size=2).map(tuple),
        targets=st.lists(targets(size=size), max_size=2).map(tuple),
        deadline=_optional(partial_dates()),
        condition=_optional(_words("subject to ratification")),
    )


def _position(
    text: str, span: m.Span, ids: tuple[str, ...], identity: str
) -> st.SearchStrategy[m.PolicyPosition]:
    return st.builds(
        m.PolicyPosition,
        **_items(text, span, ids, identity),
        performative=_words("welcome", "support", "stress"),
        stance=st.sampled_from(m.Stance),
        subject=st.just(span.of(text)),
        subject_span=_optional(st.just(span)),
    )


_SENTENCE = "Kenya and Norway agreed to deepen their dialogue"


def pledges() -> st.SearchStrategy[m.Pledge]:
    """Pledges of one sentence, for tests that need no statement around them."""
    return _pledge(_SENTENCE, m.Span(start=0, end=len(_SENTENCE)), ("KEN", "NOR"), "pledge-1")


def policy_positions() -> st.SearchStrategy[m.PolicyPosition]:
    """Positions of one sentence, for tests that need no statement around them."""
    return _position(_SENTENCE, m.Span(start=0, end=len(_SENTENCE)), ("KEN", "NOR"), "position-1")


def references(*, size: int = 1000) -> st.SearchStrategy[m.Reference]:
    """Documents cited."""
    return st.builds(
        m.Reference,
        name=_words("Treaty of Friendship"),
        kind=st.sampled_from(m.ReferenceKind),
        date=_optional(partial_dates()),
        span=_spans(size),
    )


def mechanisms(*, size: int = 1000) -> st.SearchStrategy[m.Mechanism]:
    """Committees, dialogues and forums."""
    return st.builds(
        m.Mechanism,
        name=_words("Joint Commission"),
        change=st.sampled_from(m.MechanismChange),
        span=_spans(size),
    )


def origins() -> st.SearchStrategy[m.Origin]:
    """Where a text came from."""
    return st.builds(
        m.Origin,
        publisher=_optional(_words("Ministry of Foreign Affairs")),
        url=_optional(_words("https://example.org/statement")),
        published_on=_optional(partial_dates()),
        retrieved_on=_optional(partial_dates()),
    )


@st.composite
def statements(draw: st.DrawFn, *, max_items: int = 4) -> m.JointStatement:
    """Whole statements, with at most `max_items` pledges and positions together."""
    ids = tuple(draw(st.lists(st.sampled_from(sorted(_NAMES)), min_size=1, max_size=3, unique=True)))
    text = draw(_ODD) + "Joint statement of " + " and ".join(_NAMES[party] for party in ids)
    quotes: list[m.Span] = []
    for _ in range(draw(st.integers(0, max_items))):
        text += draw(st.sampled_from(_SEPARATORS)) + draw(_ODD)
        subject = draw(st.sampled_from(("The two sides", "Both countries", "We", _NAMES[ids[0]])))
        clause = f"{subject} {draw(st.sampled_from(_VERBS))} to {draw(st.sampled_from(_DEEDS))}"
        clause += f" {draw(st.sampled_from(_OBJECTS))}{draw(_ODD)}"
        quotes.append(m.Span(start=len(text), end=len(text) + len(clause)))
        text += clause + "."
    size = len(text)
    made_pledges: list[m.Pledge] = []
    made_positions: list[m.PolicyPosition] = []
    for number, span in enumerate(quotes):
        if draw(st.booleans()):
            made_pledges.append(draw(_pledge(text, span, ids, f"pledge-{number}")))
        else:
            made_positions.append(draw(_position(text, span, ids, f"position-{number}")))
    speakers = st.sampled_from(ids).flatmap(lambda party: representatives(party=party, size=size))
    return m.JointStatement(
        text=text,
        title=draw(_optional(_words("Joint Statement"))),
        kind=draw(st.sampled_from(m.Kind)),
        form=draw(st.sampled_from(m.Form)),
        language=draw(st.sampled_from(("en", "fr", "pt-BR"))),
        issued_on=draw(_optional(partial_dates())),
        place=draw(_optional(places(size=size))),
        occasion=draw(_optional(_words("official visit"))),
        parties=tuple(draw(_party(party, size)) for party in ids),
        representatives=tuple(draw(st.lists(speakers, max_size=2))),
        relationship=draw(_optional(relationships(size=size))),
        pledges=tuple(made_pledges),
        positions=tuple(made_positions),
        references=_in_order(draw(st.lists(references(size=size), max_size=2))),
        mechanisms=_in_order(draw(st.lists(mechanisms(size=size), max_size=2))),
        origin=draw(_optional(origins())),
    )


def _in_order(cited: list[Any]) -> tuple[Any, ...]:
    return tuple(sorted(cited, key=lambda each: each.span))


def register() -> None:
    """Tell Hypothesis of every strategy here; it calls this itself through the entry point."""
    for kind, strategy in (
        (m.Span, spans()),
        (m.PartialDate, partial_dates()),
        (m.Party, parties()),
        (m.Representative, representatives()),
        (m.Place, places()),
        (m.Relationship, relationships()),
        (m.Action, actions()),
        (m.Target, targets()),
        (m.Pledge, pledges()),
        (m.PolicyPosition, policy_positions()),
        (m.Reference, references()),
        (m.Mechanism, mechanisms()),
        (m.Origin, origins()),
        (m.JointStatement, statements()),
    ):
        st.register_type_strategy(kind, strategy)
