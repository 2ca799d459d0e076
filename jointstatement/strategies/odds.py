"""How often something odd stands where something usual is expected: seldom, for the sake of the reader."""

from typing import TypeVar

from hypothesis import strategies as st

Value = TypeVar("Value")

SELDOM = st.sampled_from((False,) * 15 + (True,))
_CHARACTERS = "".join(
    chr(point)
    for stretch in (
        range(0x250),  # Latin letters of every kind, signs, controls, non-breaking space, soft hyphen
        range(0x300, 0x310),  # accents that stand on the letter before them
        range(0x400, 0x460),  # Cyrillic
        range(0x5D0, 0x660),  # Hebrew and Arabic, written from right to left
        range(0x2000, 0x2070),  # typographic blanks, dashes, quotation marks, line ends
        range(0x4E00, 0x4E20),  # Chinese
        (0xF0B7, 0xFEFF, 0xFFFD),  # a bullet of a word processor, a byte order mark, a replaced character
        range(0x1F600, 0x1F610),  # beyond the basic plane
    )
    for point in stretch
)
"""What strings trip over. All of Unicode would cost a second and more to look up where Hypothesis is new to
a project, and its health check would refuse the first test there."""

ANY = st.text(_CHARACTERS, max_size=8)
"""Any characters, or none."""
ODD = st.text(_CHARACTERS, min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
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
