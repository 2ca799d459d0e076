"""Where the words that a person quotes stand in a statement's text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher

from jointstatement.characters import lowered, plain
from jointstatement.errors import ModelError, QuotationError
from jointstatement.model import JointStatement, Span

_WORD = re.compile(r"\w+")
_LINE_END = re.compile(r"\r\n?|\n")
_LISTED = 10
"""More places than this are too many to read in one message."""
_AROUND = 25
"""So many code points on either side tell one place from another."""


def locate(
    statement: JointStatement, words: str, *, nth: int | None = None, within: Span | None = None
) -> Span:
    """The span of words quoted from a statement.

    White space of every kind and length counts as one blank, so a quotation of one line is found where the
    text has a line break or a non-breaking space; typographic quotation marks and hyphens count as the
    plain ones. Letters must be as written.

    Args:
        statement: the statement quoted.
        words: the words; blanks before and behind them do not count.
        nth: which of the places is meant, from 1 in text order, where they stand in several.
        within: only the places that lie in this stretch count, as in `item.span`.

    Raises:
        ModelError: `words` is blank or no string, or `nth` is no number from 1.
        QuotationError: the words stand nowhere, in several places of which `nth` says none, or in fewer
            than `nth`.
    """
    if nth is not None and (type(nth) is not int or nth < 1):
        raise ModelError("nth", nth, "must be a whole number from 1, or None")
    places = list(_places(words, statement.text))
    if within is not None:
        places = [place for place in places if within.start <= place.start and place.end <= within.end]
    if not places:
        raise _nowhere(statement, words, within)
    if len(places) == 1 and nth is None:
        return places[0]
    if nth is None or nth > len(places):
        raise _elsewhere(statement, words, places, nth)
    return places[nth - 1]


def _places(words: str, text: str) -> Iterator[Span]:
    """Every stretch of `text` that reads as `words` do, in text order; they may overlap."""
    quoted = plain(words).split() if isinstance(words, str) else []
    if not quoted:
        raise ModelError("words", words, "must be a string that is not blank")
    pattern = re.compile(r"\s+".join(map(re.escape, quoted)))
    view = plain(text)
    match = pattern.search(view)
    while match:
        yield Span(start=match.start(), end=match.end())
        match = pattern.search(view, match.start() + 1)


def _nowhere(statement: JointStatement, words: str, within: Span | None) -> QuotationError:
    """With the longest part of the quotation that does stand there: it shows which word is amiss."""
    where = within or Span(start=0, end=len(statement.text) + 1)
    near = _longest_part(words, where.of(statement.text))
    told = f"does not stand in {'the text' if within is None else f'the words at {within}'}"
    if near is not None:
        span = near.shifted(where.start)
        told += f"; of it, '{_shown(span.of(statement.text))}' stands on line {statement.line_of(span)}"
    return QuotationError(words, (), told)


def _longest_part(words: str, text: str) -> Span | None:
    """The longest run of at least two words that quotation and text share, in letters of any case."""
    ours, theirs = (list(_WORD.finditer(lowered(plain(each)))) for each in (words, text))
    alike = SequenceMatcher(None, [w.group() for w in ours], [w.group() for w in theirs], autojunk=False)
    _, first, count = alike.find_longest_match()
    if count < 2:
        return None
    return Span(start=theirs[first].start(), end=theirs[first + count - 1].end())


def _elsewhere(statement: JointStatement, words: str, places: list[Span], nth: int | None) -> QuotationError:
    lines = _lines(statement.text, places)
    count = f"{len(places)} times" if len(places) > 1 else "only once"
    told = f"stands {count}, there is no number {nth}" if nth else f"stands {count}, say which with nth"
    listed = [
        f"{number} on line {line}, …{_shown(_around(statement.text, place))}…"
        for number, line, place in zip(range(1, _LISTED + 1), lines, places, strict=False)
    ]
    more = ["…"] if len(places) > _LISTED else []
    return QuotationError(words, lines, f"{told}: {'; '.join(listed + more)}")


def _lines(text: str, places: list[Span]) -> tuple[int, ...]:
    """The line of each place, as `line_of` has it, which would count the text anew for each."""
    ends = [match.end() for match in _LINE_END.finditer(text)]
    return tuple(bisect_right(ends, place.start) + 1 for place in places)


def _around(text: str, span: Span) -> str:
    return text[max(0, span.start - _AROUND) : span.end + _AROUND]


def _shown(words: str) -> str:
    return " ".join(words.split())
