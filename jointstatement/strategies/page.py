"""The page on which a statement is drawn: what is written on it is what its spans quote."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from jointstatement.model import PartialDate, Party, Span
from jointstatement.strategies.odds import ANY, usually
from jointstatement.strategies.usual import MONTHS, SEPARATORS

Part = TypeVar("Part")
Member = TypeVar("Member")

# every strategy that a page draws from is made once: making one takes longer than drawing from it
_FLAGS = st.integers(0, 1)  # where these decide how much follows, they are shrunk better than booleans
_SEPARATORS = usually(st.sampled_from(SEPARATORS), odd=ANY)


@st.composite
def _written(draw: st.DrawFn, write: Callable[[], Part]) -> Part:
    # drawn once more, because a composite that draws nothing itself is refused; a `map` in its place would
    # be printed as a call in what fails
    return draw(st.just(write()))


class Page:
    """A text as it is written, piece by piece.

    Args:
        draw: what draws the values of the example at hand.
    """

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.text = ""
        self._mentions: dict[str, list[Span]] = {}

    def write(self, words: str) -> Span:
        """Write words behind what stands there, and tell where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start=start, end=len(self.text))

    def lead(self, words: str) -> None:
        """Write words that nothing quotes, or none."""
        self.text += words

    def since(self, start: int) -> Span:
        """What was written from an offset on."""
        return Span(start=start, end=len(self.text))

    def separate(self) -> None:
        """Begin a new sentence, on this line or on another.

        What stands between two is drawn before the first too: were it not, the first could not be taken
        away without a change to what is drawn for all others.
        """
        separator = self.draw(_SEPARATORS)
        if self.text and not self.text.endswith("\n"):
            self.text += separator

    def name(self, parties: Sequence[Party]) -> None:
        """Write the names of parties, with *and* between them, and keep in mind where each stands."""
        for number, party in enumerate(parties):
            if number:
                self.write(" and ")
            self._mentions.setdefault(party.id, []).append(self.write(party.name))

    def mentions(self, party: Party) -> tuple[Span, ...]:
        """Where a party has been named so far."""
        return tuple(self._mentions.get(party.id, ()))

    def date(self, date: PartialDate) -> None:
        """Write a date as statements have it: `14 May 2019`, `May 2019`, `2019`."""
        parts = [str(date.year)]
        if date.month is not None:
            parts.insert(0, MONTHS[date.month - 1])
        if date.day is not None:
            parts.insert(0, str(date.day))
        self.lead(" ".join(parts))

    def several(self, write: Callable[[], Part], *, least: int = 0, most: int) -> list[Part]:
        """Parts written one behind the other, so many at least and at most.

        Each is drawn from a strategy of its own, so that Hypothesis shrinks it away as a whole; a list of
        them it would seldom shorten, because each has so much in it.
        """
        part = _written(write)
        return [self.draw(part) for _ in range(self.draw(st.integers(least, most)))]

    def perhaps(self, write: Callable[[], Part]) -> Part | None:
        """A part that need not be there."""
        return next(iter(self.several(write, most=1)), None)

    def flag(self) -> bool:
        """Whether something is there that need not be."""
        return self.draw(_FLAGS) == 1

    def some(self, among: Sequence[Member], *, most: int) -> list[Member]:
        """Some of a few, none at the simplest.

        There is a flag for each that there could be, however many there are: so where one of them is
        shrunk away, what is drawn behind stays as it was.
        """
        flags = [self.flag() for _ in range(most)]
        return [member for member, flag in zip(among, flags, strict=False) if flag]

    def maybe(self, value: Any) -> Any:
        """The value, or `None`."""
        return value if self.flag() else None
