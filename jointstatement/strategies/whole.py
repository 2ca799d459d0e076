"""A whole statement, drawn and written on a page: its heading, those who met, its sentences."""

from collections.abc import Sequence

from hypothesis import strategies as st

from jointstatement import model as m
from jointstatement.strategies import parts, usual
from jointstatement.strategies.odds import SELDOM, words
from jointstatement.strategies.page import Page

_KINDS = st.sampled_from(m.Kind)
_FORMS = st.sampled_from(m.Form)
_LANGUAGES = st.sampled_from(usual.LANGUAGES)
_OCCASIONS = words(usual.OCCASIONS)


def statement(page: Page, max_items: int) -> m.JointStatement:
    """A statement of at most so many items, and of none where nobody is known to have issued it."""
    draw = page.draw
    issuers = [] if draw(SELDOM) else draw(parts.SEVERAL_PARTIES)
    kind = draw(_KINDS)
    title = _heading(page, kind, issuers) if page.flag() else None
    place, issued_on = _dateline(page)
    occasion = draw(_OCCASIONS) if page.flag() else None
    if occasion:
        page.separate()
        page.write(f"The {occasion} has ended.")
    people = []
    for _ in page.times(2 if issuers else 0):
        page.separate()
        people.append(parts.representative(page, issuers))
    relationship = None
    if page.flag():
        page.separate()
        relationship = parts.relationship(page)
    pledges, positions = _items(page, issuers, max_items if issuers else 0)
    references = []
    for _ in page.times(2):
        page.separate()
        references.append(parts.reference(page))
    mechanisms = []
    for _ in page.times(2):
        page.separate()
        mechanisms.append(parts.mechanism(page))
    return m.JointStatement(
        text=page.text,
        title=title,
        kind=kind,
        form=draw(_FORMS),
        language=draw(_LANGUAGES),
        issued_on=issued_on,
        place=place,
        occasion=occasion,
        parties=tuple(parts.party(page, party) for party in issuers),
        representatives=tuple(people),
        relationship=relationship,
        pledges=pledges,
        positions=positions,
        references=tuple(references),
        mechanisms=tuple(mechanisms),
        origin=draw(parts.ORIGINS) if page.flag() else None,
    )


def _heading(page: Page, kind: m.Kind, issuers: Sequence[m.Party]) -> str:
    """*Joint Communiqué of Kenya and Norway*"""
    page.write(usual.HEADINGS[kind])
    if issuers:
        page.write(" of ")
        page.name(issuers)
    title = page.text
    page.write("\n\n")
    return title


def _dateline(page: Page) -> tuple[m.Place | None, m.PartialDate | None]:
    """*Oslo, 14 May 2019*, or either alone."""
    place = date = None
    if page.flag():
        page.separate()
        place = parts.place(page)
    if page.flag():
        if place is None:
            page.separate()
        else:
            page.write(", ")
        date = page.draw(parts.DATES)
        page.date(date)
    if place or date:
        page.write(".")
    return place, date


def _items(
    page: Page, issuers: Sequence[m.Party], most: int
) -> tuple[tuple[m.Pledge, ...], tuple[m.PolicyPosition, ...]]:
    pledges: list[m.Pledge] = []
    positions: list[m.PolicyPosition] = []
    for _ in page.times(most):
        page.separate()
        if page.flag():
            positions.append(parts.position(page, issuers, f"position-{len(positions) + 1}"))
        else:
            pledges.append(parts.pledge(page, issuers, f"pledge-{len(pledges) + 1}"))
        page.write(".")
    return tuple(pledges), tuple(positions)
