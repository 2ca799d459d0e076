"""A whole statement, drawn and written on a page: its heading, those who met, its sentences."""

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from jointstatement import model as m
from jointstatement.strategies import parts, usual
from jointstatement.strategies.odds import SELDOM, words
from jointstatement.strategies.page import Page, Part

_KINDS = st.sampled_from(m.Kind)
_FORMS = st.sampled_from(m.Form)
_LANGUAGES = st.sampled_from(usual.LANGUAGES)
_OCCASIONS = words(usual.OCCASIONS)


def statement(page: Page, min_items: int, max_items: int) -> m.JointStatement:
    """A statement of so many items; seldom, where it may have none, nobody is known to have issued it."""
    draw = page.draw
    issuers = [] if not min_items and draw(SELDOM) else draw(parts.SEVERAL_PARTIES)
    kind = draw(_KINDS)
    title = _heading(page, kind, issuers) if page.flag() else None
    place, issued_on = _dateline(page)
    occasion = _perhaps_sentence(page, lambda: _occasion(page))
    people = _sentences(page, lambda: parts.representative(page, issuers), most=2 if issuers else 0)
    relationship = _perhaps_sentence(page, lambda: parts.relationship(page))
    pledges, positions = _items(page, issuers, min_items, max_items if issuers else 0)
    references = _sentences(page, lambda: parts.reference(page), most=2)
    mechanisms = _sentences(page, lambda: parts.mechanism(page), most=2)
    return m.JointStatement(
        text=page.text,
        title=title,
        kind=kind,
        form=draw(_FORMS),
        language=draw(_LANGUAGES),
        issued_on=issued_on,
        place=place,
        occasion=occasion,
        parties=parts.parties(page, issuers),
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
    place = page.perhaps(lambda: parts.place(page))
    date = page.perhaps(lambda: parts.dated(page, after=", " if place else ""))
    if place or date:
        page.write(".")
    return place, date


def _occasion(page: Page) -> str:
    """*The state visit has ended*"""
    occasion = page.draw(_OCCASIONS)
    page.write(f"The {occasion} has ended")
    return occasion


def _perhaps_sentence(page: Page, write: Callable[[], Part]) -> Part | None:
    return next(iter(_sentences(page, write, most=1)), None)


def _sentences(page: Page, write: Callable[[], Part], *, least: int = 0, most: int) -> list[Part]:
    def sentence() -> Part:
        page.separate()
        part = write()
        page.write(".")
        return part

    return page.several(sentence, least=least, most=most)


def _items(
    page: Page, issuers: Sequence[m.Party], least: int, most: int
) -> tuple[tuple[m.Pledge, ...], tuple[m.PolicyPosition, ...]]:
    pledges: list[m.Pledge] = []
    positions: list[m.PolicyPosition] = []

    def item() -> None:
        if page.flag():
            positions.append(parts.position(page, issuers, f"position-{len(positions) + 1}"))
        else:
            pledges.append(parts.pledge(page, issuers, f"pledge-{len(pledges) + 1}"))

    _sentences(page, item, least=least, most=most)
    return tuple(pledges), tuple(positions)
