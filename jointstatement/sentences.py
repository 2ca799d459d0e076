"""Where sentences end.

A full stop ends one only where the next word is one that can open a sentence: it may also close an
abbreviation, an initial, a dotted acronym or a number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# nothing is given back, and a run of stops matches whatever stands behind it: else a million stops would be
# looked at again from each of them
_BEHIND = (
    r"(?:[\"')\]]*+(?:\d{1,2})?"
    r"(?=[ ]++[\"'(\[]*+([^\W_]++)|([A-Z][a-z]++)[ ]))?"  # talks. The, talks.The
)
_STOP = re.compile(r"\.\.*+" + _BEHIND)
_END = re.compile(r"[.!?][.!?]*+" + _BEHIND)  # a first class that is not repeated is searched for faster
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])*\Z")
_APART = re.compile(r"[ \"'(\[/-]")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_CLOSING = " .!?\"')]"
_LONG = 24
"""More letters than an abbreviation has."""
_TAIL = 4
"""How many small letters before a full stop tell a word from an initial or a dotted acronym."""


@dataclass(frozen=True, eq=False, repr=False)
class Stops:
    """The words that tell whether a full stop ends a sentence, in lower case."""

    titles: frozenset[str] = frozenset()
    """Abbreviations that what they stand for always follows: `mr`."""
    numbered: frozenset[str] = frozenset()
    """Abbreviations that a number follows, and that are words besides: `no`."""
    words: frozenset[str] = frozenset()
    """Other abbreviations: one ends a sentence only before one of the openers."""
    openers: frozenset[str] = frozenset()
    """Words that are written with a capital only where they open a sentence: `the`, `we`."""
    small: frozenset[str] = frozenset()
    """Words that in a text all in capitals are no names, though they would be one alone: `us`."""
    tails: frozenset[str] = frozenset()
    """The last letters of the abbreviations, a word that ends in others is none."""


def stops_of(
    titles: frozenset[str],
    numbered: frozenset[str],
    words: frozenset[str],
    openers: frozenset[str],
    small: frozenset[str],
) -> Stops:
    """The words of each kind, with what follows from them."""
    tails = frozenset([word[-_TAIL:] for word in titles | numbered | words])
    return Stops(titles, numbered, words, openers, small, tails)


def sentence_ends(view: str, stops: Stops) -> Iterator[int]:
    """The offsets after the last character of each sentence, but for ends of blocks."""
    # most texts end no sentence but by a full stop, and one character is searched for faster than a class
    pattern = _END if "!" in view or "?" in view else _STOP
    for match in pattern.finditer(view):
        following = match[1] or match[2]
        if following is None or following[0].islower():
            continue
        start, end = match.span()
        tail = view[start - _TAIL : start]
        if tail.islower() and tail.isalpha() and tail not in stops.tails and view[start + 1] in _CLOSING:
            # as most sentences do, it ends in a word: no need to look on
            yield end
        elif view[start] != "." or _ends(view, start, following, stops):
            if view[end - 1].isdigit() and view[start - 1 : start].isdigit():
                continue
            yield end


def _ends(view: str, stop: int, following: str, stops: Stops) -> bool:
    """Whether a full stop ends a sentence, from the word before it and the one after it."""
    word = _last_word(view[max(0, stop - _LONG) : stop])
    low = word.lower()
    if low in stops.titles:
        return False
    if low in stops.numbered and (following[0].isdigit() or _ROMAN.match(following)):
        return False
    if low in stops.words or (word[1:2] in "." and _DOTTED.match(word)):
        return not (len(word) == 1 and word.islower()) and following.lower() in stops.openers
    return view[stop + 1] in _CLOSING or (len(word) > 3 and word.isalpha() and word[1:].islower())


def _last_word(before: str) -> str:
    """The word at the end of a stretch of text, without what is compounded with it."""
    word = before.rsplit(" ", 1)[-1]
    return word if word.isalpha() else _APART.split(word)[-1]
