"""Which words of a page are the statement: from where its text begins to where it is said to end."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from jointstatement.lexicon import Lexicon
from jointstatement.rules.headings import kind_span
from jointstatement.rules.scan import standing
from jointstatement.text import BlockKind, Sentence, Text

_MARGIN = 40
"""How many characters of signs may stand around a mark: `* * * Begin text * * *`."""
_CLOSING = tuple(".!?:\"')*_")
"""What a sentence before a mark ends with."""
_TWICE = 2
"""How many times as much may stand behind a mere sign as before it, for it to be an end."""


@dataclass(frozen=True, eq=False, repr=False)
class Extent:
    """Words `first` to `last` (exclusive): what a page marks as the text of its statement."""

    first: int
    last: int

    def within(self, body: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        """The sentences of a body that are the statement's, one that its beginning divides cut there."""
        if not body or (self.first <= body[0].first and body[-1].first < self.last):
            return body
        kept = []
        for sentence in body:
            if sentence.last <= self.first or sentence.first >= self.last:
                continue
            first = max(sentence.first, self.first)
            kept.append(Sentence(first, sentence.last, sentence.block))
        return tuple(kept)


def find_extent(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> Extent:
    """What a page marks as its statement; all of it where it marks nothing.

    Only what stands in front of more than it leaves out is a beginning: a report can also name the text
    that it does not give. Only what stands behind a paragraph is an end.
    """
    count = len(text.words)
    if not body:
        return Extent(0, count)
    prose = next((s.last for s in body if _is_prose(text, s)), count)
    last = min((k for k in _ends(text, lexicon, prose) if k >= prose), default=count)
    # a beginning stands before the end that belongs to it
    first = max((k for k in _beginnings(text, lexicon) if 2 * k < last), default=0)
    return Extent(first, last)


def _is_prose(text: Text, sentence: Sentence) -> bool:
    return text.blocks[sentence.block].kind is not BlockKind.HEADING


def _beginnings(text: Text, lexicon: Lexicon) -> list[int]:
    """The words behind `Begin text`, `Begins:`, `The text of the joint statement is as follows:`."""
    documents, words = lexicon.documents, text.words
    found = []
    for i in standing(text, documents.beginning.starts):
        mark = documents.beginning.at(text, i, len(words))
        if mark is None:
            continue
        stop = mark[0]
        led = text.capital(i) and stop < len(words) and words[stop] == ":"
        if led or _alone(text, i, stop):
            while stop < len(words) and not words[stop][0].isalnum() and words[stop] != '"':
                stop += 1
            found.append(stop)
    sentences = text.sentences
    places, done = standing(text, documents.given.starts), 0
    firsts = [s.first for s in sentences] if places else []
    for i in places:
        given = documents.given.at(text, i, len(words))
        if given is None:
            continue
        sentence = sentences[bisect_right(firsts, i) - 1]
        if sentence.last <= done:
            continue
        done = sentence.last
        follows = any(
            documents.follows.at(text, k, sentence.last) is not None
            for k in documents.follows.starts_in(text, sentence.first, sentence.last)
        )
        if follows and kind_span(text, lexicon, i, sentence.last) is not None:
            colons = (k + 1 for k in range(given[0], sentence.last) if words[k] == ":")
            found.append(next(colons, sentence.last))
    return found


def _ends(text: Text, lexicon: Lexicon, first: int) -> list[int]:
    """The words from which on a page is said to hold its statement no more."""
    documents, words = lexicon.documents, text.words
    found = []
    for i in standing(text, documents.ending.starts):
        mark = documents.ending.at(text, i, len(words))
        if mark is not None and _alone(text, i, mark[0]):
            found.append(i)
    for start, end in _signs(text, lexicon):
        k = text.word_at(start)
        if k >= first and len(words) - k <= _TWICE * k and _fills_line(text, start, end):
            found.append(k)
    return found


def _signs(text: Text, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where the signs stand that end a text, found by the number or the character that several share."""
    original = text.original
    counting: dict[str, bool] = {}
    for part, signs in lexicon.documents.end_signs.items():
        offset = original.find(part)
        while offset >= 0:
            for sign in signs:
                start = offset - sign.index(part)
                if start < 0 or not original.startswith(sign, start):
                    continue
                if sign not in counting:
                    counting[sign] = _counts(text, sign)
                if not counting[sign]:
                    yield start, start + len(sign)
            offset = original.find(part, offset + 1)


def _alone(text: Text, first: int, last: int) -> bool:
    """Whether words stand alone on their line, or at the end of a paragraph as a sentence."""
    before = _line_before(text, text.starts[first])
    behind = _line_behind(text, text.end(last - 1))
    if behind is None or _lettered(behind):
        return False
    if last < len(text.words) and text.words[last][0].isalpha() and not text.capital(last):
        return False
    if before is not None and not _lettered(before):
        return True
    left = text.view[max(0, text.starts[first] - _MARGIN) : text.starts[first]].rstrip(" \r\n([*-\u2014")
    return text.capital(first) and left[-1:] in _CLOSING


def _fills_line(text: Text, start: int, end: int) -> bool:
    """Whether a sign stands alone on its line."""
    before, behind = _line_before(text, start), _line_behind(text, end)
    return before is not None and behind is not None and not _lettered(before + behind)


def _counts(text: Text, sign: str) -> bool:
    """Whether a number in a sign is that of a page: the page before it bears one too."""
    number = "".join(filter(str.isdigit, sign))
    return bool(number) and sign.replace(number, str(int(number) - 1)) in text.original


def _line_before(text: Text, offset: int) -> str | None:
    """What stands on a line before an offset; none where it is long."""
    near = text.original[max(0, offset - _MARGIN) : offset]
    cut = near.rfind("\n")
    return near[cut + 1 :] if cut >= 0 or offset <= _MARGIN else None


def _line_behind(text: Text, offset: int) -> str | None:
    """What stands on a line behind an offset; none where it is long."""
    near = text.original[offset : offset + _MARGIN]
    cut = near.find("\n")
    return near[:cut] if cut >= 0 else near if len(near) < _MARGIN else None


def _lettered(line: str) -> bool:
    return any(map(str.isalnum, line))
