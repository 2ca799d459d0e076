"""How often something odd stands where something usual is expected: seldom, for the sake of the reader."""

from typing import TypeVar

from hypothesis import strategies as st

Value = TypeVar("Value")

SELDOM = st.sampled_from((False,) * 15 + (True,))
ODD = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
"""Any words that are not blank."""


def usually(usual: st.SearchStrategy[Value], *, odd: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    """The usual, seldom the odd, and the usual again when it is shrunk."""
    return SELDOM.flatmap(lambda seldom: odd if seldom else usual)


def words(usual: tuple[str, ...]) -> st.SearchStrategy[str]:
    """One of the usual words."""
    return usually(st.sampled_from(usual), odd=ODD)


def pairs(usual: tuple[tuple[str, str | None], ...]) -> st.SearchStrategy[tuple[str, str | None]]:
    """One of the usual pairs of words."""
    return usually(st.sampled_from(usual), odd=st.tuples(ODD, ODD))
