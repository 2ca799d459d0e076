"""Hypothesis strategies for the whole model.

In a project that has both installed, `st.from_type(JointStatement)` finds them by itself; the functions here
are for tests that want a part, or more control.

Statements read like real ones: their parties are real, what they say of themselves is written in their text,
and every span covers the words that it is about. Now and then there are odd characters, because texts have
them. What fails shrinks to a few words.
"""

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from jointstatement import model as m
from jointstatement.strategies import parts
from jointstatement.strategies.entry import register
from jointstatement.strategies.page import Page
from jointstatement.strategies.whole import statement

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


@st.composite
def statements(draw: st.DrawFn, *, min_items: int = 0, max_items: int = 4) -> m.JointStatement:
    """Whole statements, with from `min_items` to `max_items` pledges and positions together."""
    if not 0 <= min_items <= max_items:
        raise InvalidArgument(f"{min_items=} must be from 0 to {max_items=}")
    return statement(Page(draw), min_items, max_items)


def spans() -> st.SearchStrategy[m.Span]:
    """Spans of up to 200 code points, for tests that need no text around them."""
    return st.builds(
        lambda start, length: m.Span(start=start, end=start + length),
        st.integers(0, 1000),
        st.integers(1, 200),
    )


def partial_dates() -> st.SearchStrategy[m.PartialDate]:
    """Dates of every precision, mostly of the years from 1945 to 2050."""
    return parts.DATES


def origins() -> st.SearchStrategy[m.Origin]:
    """Where a text came from."""
    return parts.ORIGINS


@st.composite
def pledges(draw: st.DrawFn) -> m.Pledge:
    """Pledges; like every part below, each quotes a text of its own, which starts with it."""
    return parts.pledge(Page(draw), draw(parts.SEVERAL_PARTIES), "pledge-1")


@st.composite
def policy_positions(draw: st.DrawFn) -> m.PolicyPosition:
    """Policy positions."""
    return parts.position(Page(draw), draw(parts.SEVERAL_PARTIES), "position-1")


@st.composite
def parties(draw: st.DrawFn) -> m.Party:
    """States, organisations, groups and others, with their real ids."""
    page, party = Page(draw), draw(parts.PARTIES)
    page.name([party])
    return parts.parties(page, [party])[0]


@st.composite
def representatives(draw: st.DrawFn) -> m.Representative:
    """People who speak for a party."""
    return parts.representative(Page(draw), draw(parts.SEVERAL_PARTIES))


@st.composite
def places(draw: st.DrawFn) -> m.Place:
    """Cities where a statement is issued."""
    return parts.place(Page(draw))


@st.composite
def relationships(draw: st.DrawFn) -> m.Relationship:
    """Levels of relations."""
    return parts.relationship(Page(draw))


@st.composite
def actions(draw: st.DrawFn) -> m.Action:
    """Things to be done."""
    return parts.action(Page(draw))


@st.composite
def targets(draw: st.DrawFn) -> m.Target:
    """Quantities: whole, with decimals, with noughts behind them, great and small."""
    return parts.target(Page(draw))


@st.composite
def references(draw: st.DrawFn) -> m.Reference:
    """Documents cited."""
    return parts.reference(Page(draw))


@st.composite
def mechanisms(draw: st.DrawFn) -> m.Mechanism:
    """Committees, dialogues and forums."""
    return parts.mechanism(Page(draw))
