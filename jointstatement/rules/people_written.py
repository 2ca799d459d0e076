"""The names of people as they are written: where one ends, and what titles and letters stand around it."""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.parties import NounPhrases
from jointstatement.text import Text

_MARKS = frozenset({",", "."})
_TITLES = 40
"""More words than the titles before one name have."""


class WrittenNames:
    """Reads the names of people in one text."""

    def __init__(self, text: Text, lexicon: Lexicon, phrases: NounPhrases) -> None:
        self._text = text
        self._words = text.words
        self._phrases = phrases
        self._people = lexicon.documents.people
        self._subjects = lexicon.subjects

    def end(self, start: int, last: int) -> int:
        """The word behind a name that starts at word `start`; `start` itself where none does."""
        stop = self._phrases.name_end(start, last) if start < last else start
        if stop == start:
            return start
        if (
            stop > start + 1
            and self._words[start] in self._people.ranks
            and self._text.written(start).isupper()
        ):
            return start
        while stop > start and self._words[stop - 1] in self._people.letters:
            stop -= 1
        linked = self._words[stop].partition("-") if start < stop < last else ("", "", "")
        if linked[1] and linked[0] in self._subjects.linking:
            # `el-Sisi`
            stop += 1
        suffix = stop + (stop < last and self._words[stop] == ",")
        if stop > start + 1 and suffix < last and self._words[suffix] in self._people.suffixes:
            stop = suffix + 1
        if stop > start and len(self._words[stop - 1]) == 1:
            # no name ends in an initial
            return start
        dotted = stop < last and self._words[stop] == "."
        return stop + (dotted and stop > start and self._words[stop - 1] in self._people.suffixes)

    def shown(self, first: int, last: int) -> str:
        """A name as written, its typographic signs kept."""
        span = self._text.span(first, last)
        return " ".join(self._text.original[span.start : span.end].split())

    def past_title(self, i: int, last: int) -> int | None:
        """The word behind the titles at word `i`, none where no title stands there."""
        start, words, titled, ranks = i, self._words, self._subjects.titled, self._people.ranks
        last = min(last, i + _TITLES)
        while i < last:
            word, title = words[i], None
            if word in titled:
                following = titled[word]
                if following is None or (i + 1 < last and words[i + 1] in following):
                    title = self._subjects.titles.at(self._text, i, last)
            if title is not None:
                i = title[0]
            elif word in ranks and self._text.written(i).isupper():
                i += 1
            else:
                break
            while i < last and words[i] == ".":
                i += 1
        return i if i > start else None

    def past_letters(self, i: int, last: int) -> int | None:
        """Where an office can start behind a name, a comma and its letters: `Amadi, M.P., Minister`."""
        k = i
        comma = False
        while k < last and (self._words[k] in _MARKS or self._words[k] in self._people.letters):
            comma = comma or self._words[k] == ","
            k += 1
        return k if comma and k < last else None
