"""Titles of every sort, and whom they name as those who issued the document.

`Statement by the Foreign Ministers of A and B`, `Joint statement on Mali by A and B`, `Leaders' statement: A,
B and C`, `G7 statement on Mali`; and a title in two parts, of which the upper one names the meeting and the
lower one the document. What a title says the document is about, `on Mali`, tells of nobody who issued it.
"""

from bisect import bisect_left
from collections.abc import Iterator

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import PartyKind
from jointstatement.rules.dates import find_dates
from jointstatement.rules.headings import Heading, kind_span
from jointstatement.rules.party_names import PartyHit
from jointstatement.text import Sentence, Text

_AUTHORS = 160
"""The most words in which a heading names its authors."""
_NEAR = 5
"""How many words may stand between a party and the name of the document behind it."""
_MANY = 3
"""How many authors a title names behind its subject, where it does not call itself joint."""
_LINES = 2
"""How many sentences of the body can be titles."""
_FILLED = 3
"""How many words stand between `on` and the situation that a title is about."""
_STOPS = frozenset({".", ";", ":"})
_LINKS = frozenset({"/", "-"})
_LISTING = frozenset({":", "-", "—", ","})


class Titles:
    """Reads the titles of one document."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        hits: tuple[PartyHit, ...],
        headings: list[Heading],
        body: tuple[Sentence, ...],
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._documents = lexicon.documents
        self._titles = lexicon.documents.titles
        self._subjects = lexicon.subjects
        self._hits = hits
        self._firsts = [hit.first for hit in hits]
        self._headings = headings
        self._body = body
        titled = [heading for heading in headings if self._document(heading) is not None]
        self._named = [self._authors(heading) for heading in titled]
        if titled and not any(self._named):
            self._named = [self._met(heading) for heading in headings if heading not in titled]
        self._lines = [line for s in body[:_LINES] if self._opens(line := Heading(s.block, s.first, s.last))]

    def several(self) -> tuple[str, ...]:
        """Those whom a title names together as its authors."""
        return next((named for named in self._all() if len(named) > 1), ())

    def alone(self) -> frozenset[str]:
        """Those whom a title names as its only author."""
        return frozenset([named[0] for named in self._named if len(named) == 1])

    def _all(self) -> Iterator[tuple[str, ...]]:
        yield from self._named
        yield from (self._authors(line) for line in self._lines)

    def for_press(self) -> bool:
        """Whether the title is that of a statement of several for the press: `Press statement by A and B`."""
        for heading in (*self._headings, *self._lines):
            document = self._document(heading)
            if document is not None and self._titles.press.at(self._text, document[0], heading.last):
                return len(self._authors(heading)) > 1
        return False

    def body(self) -> tuple[str, ...]:
        """The one group or organisation that a title names as its author, and no state beside it."""
        return next((named for named in self._all() if len(named) == 1 and self._is_body(named[0])), ())

    def _opens(self, line: Heading) -> bool:
        """Whether a first line that is no heading opens with the name of a document: it is a title too.

        `Agreement between A and B is near` is a sentence: a title has no finite verb.
        """
        found = self._document(line)
        if found is None or found[0] > line.first:
            return False
        subjects, words = self._subjects, self._words[found[1] : line.last]
        return (subjects.be | subjects.have | subjects.firm | self._documents.speaking).isdisjoint(words)

    def subjects(self) -> frozenset[str]:
        """Those whom a title says its document is about: `on Mali`, `on the situation in Mali`."""
        found: list[str] = []
        for heading in (*self._headings, *self._lines):
            document = self._document(heading)
            for k in range(document[1], heading.last - 1) if document is not None else ():
                if self._words[k] in self._titles.about:
                    hit = self._about(k + 1, heading.last)
                    if hit is not None:
                        found.append(hit.id)
        return frozenset(found).difference(*self._named)

    def _about(self, first: int, last: int) -> PartyHit | None:
        """The state that a title's subject starts with: not `Mali-Kenya relations`."""
        for k in range(first, min(first + _FILLED, last)):
            situation = self._titles.situations.at(self._text, k, last)
            if situation is not None and situation[0] < last:
                first = situation[0]
                break
        if self._words[first] in self._subjects.articles and first + 1 < last:
            first += 1
        hit = next(iter(self._within(first, first + 1)), None)
        if hit is None or hit.kind is NameKind.COMBINING:
            return None
        tied = not self._documents.ties.isdisjoint(self._words[hit.last : min(hit.last + _FILLED, last)])
        linked = hit.last < last and self._subjects.joining.at(self._text, hit.last, last) is not None
        return None if tied or linked else hit

    def _document(self, line: Heading) -> tuple[int, int] | None:
        """Where a line names its document."""
        kind = kind_span(self._text, self._lexicon, line.first, line.last)
        if kind is not None:
            return kind[0], kind[1]
        for named in (self._titles.press, self._titles.documents):
            for k in named.starts_in(self._text, line.first, line.last):
                found = named.at(self._text, k, line.last)
                if found is not None:
                    return k, found[0]
        return None

    def _authors(self, line: Heading) -> tuple[str, ...]:
        document = self._document(line)
        if document is None:
            return ()
        behind = self._listed(line.first, document[1], line.last) or self._behind(document, line.last)
        # authors who are not known are not those named before the document either
        told = document[1] < line.last and self._words[document[1]] in self._titles.authored
        behind = behind or (self._tied(document[1], line.last) if self._joint(*document) else ())
        return behind or (() if told else self._before(line.first, document[0]))

    def _listed(self, start: int, first: int, last: int) -> tuple[str, ...]:
        """`Leaders' statement: A, B and C`, `Statement on Mali (A, B and C)`."""
        for k in range(first, min(last - 1, first + _AUTHORS)):
            word = self._words[k]
            if word != "(" and (k > first or word not in _LISTING):
                continue
            opens = k + 1 + (self._words[k + 1] in self._subjects.articles)
            if not self._within(opens, opens + 1):
                continue
            close = next((j for j in range(opens, last) if self._words[j] == ")"), last)
            if close + 1 < last and self._subjects.joining.at(self._text, close + 1, last) is not None:
                # `by the Three (A, B and C) and D`
                return ()
            named = self._names(k + 1, close)
            if len(named) > 1:
                before = (self._collapsed((hit.id, *named)) for hit in self._within(start, k))
                return next((group for group in before if len(group) == 1), named)
        return ()

    def _behind(self, document: tuple[int, int], last: int) -> tuple[str, ...]:
        """Those behind `by`, `of` or `between`; where the subject stands first, behind `by` alone."""
        words, documents = self._words, self._documents
        first, k = document[1], document[1]
        turned = False
        while k < last - 1:
            concluded = self._titles.concluding.at(self._text, k, last)
            released = documents.released.at(self._text, k, last)
            begin = (concluded or released or (k + 1,))[0]
            if concluded or released or words[k] in (self._titles.authored if turned else documents.by):
                named = self._names(begin, last)
                whole = not turned or len(named) >= _MANY or self._joint(document[0], first)
                if named and whole and (not turned or len(named) > 1):
                    return named
            turned = turned or (words[k] in documents.until and concluded is None)
            k = begin if concluded or released else k + 1
        return ()

    def _tied(self, first: int, last: int) -> tuple[str, ...]:
        """Those whose ties a joint document is about: `on A-B relations`, `on the ties between A and B`."""
        ties, among = self._documents.ties, self._documents.among
        for k in range(first, last):
            if self._words[k] not in ties:
                continue
            if k + 1 < last and self._words[k + 1] in among:
                return self._names(k + 2, last)
            pair = [h for h in self._within(max(first, k - _NEAR), k) if h.kind is NameKind.COMBINING]
            if len(pair) > 1 and pair[0].first == pair[1].first and pair[-1].last == k:
                return tuple(dict.fromkeys(hit.id for hit in pair))
        return ()

    def _joint(self, first: int, last: int) -> bool:
        return kind_span(self._text, self._lexicon, first, last) is not None

    def _before(self, first: int, last: int) -> tuple[str, ...]:
        """`G7 statement on Mali`, `ASEAN Foreign Ministers' statement`: a body that owns the document."""
        hits = self._within(first, last)
        named = tuple(dict.fromkeys(hit.id for hit in hits))
        if len(named) != 1 or not self._is_body(named[0]) or last - hits[-1].last > _NEAR:
            return ()
        small = self._subjects.prepositions | self._subjects.of | _LINKS
        return () if not small.isdisjoint(self._words[first:last]) else named

    def _met(self, line: Heading) -> tuple[str, ...]:
        """Those of the meeting that a title names above the name of the document."""
        for k in range(line.first, line.last):
            if self._words[k] in self._titles.meetings:
                behind = k + 1 < line.last and self._words[k + 1] in self._documents.by
                named = self._names(k + 2, line.last) if behind else ()
                return named or tuple(dict.fromkeys(h.id for h in self._within(line.first, k + 1)))
        return self._nothing_else(line)

    def _nothing_else(self, line: Heading) -> tuple[str, ...]:
        """The parties of a line that is no more than their names: `Kenya Norway Fiji`."""
        hits = [hit for hit in self._within(line.first, line.last) if hit.kind is NameKind.NAME]
        named = {k for hit in hits for k in range(hit.first, hit.last)}
        small = self._subjects.articles | self._subjects.joining.starts | _LINKS | _LISTING
        others = [self._words[k] for k in range(line.first, line.last) if k not in named]
        parties = tuple(dict.fromkeys(hit.id for hit in hits))
        if len(parties) < 2 or not small.issuperset(others) or not self._body:
            return ()
        opening = self._body[: _LINES + 1]
        introduced = {hit.id for hit in self._within(opening[0].first, opening[-1].last)}
        # names above a document of which its opening says nothing are what it is about
        return parties if introduced.issuperset(parties) else ()

    def _names(self, first: int, last: int) -> tuple[str, ...]:
        """The parties named up to where a title turns to its subject, its occasion, its place or its date."""
        named: list[str] = []
        last = min(last, first + _AUTHORS)
        dates = [date.first for date in find_dates(self._text, first, last, self._lexicon.dates)]
        k = first
        while k < last:
            office = self._subjects.offices.at(self._text, k, last)
            if office is not None:
                # `Minister for Foreign Affairs`: what belongs to an office ends nothing
                k = office[0]
                continue
            dated = bool(named) and k in dates
            ends = self._words[k] in self._documents.until and not self._is_field(k, last)
            if dated or ends or self._words[k] in _STOPS:
                break
            named += [hit.id for hit in self._within(k, k + 1)]
            k += 1
        return self._collapsed(tuple(dict.fromkeys(named)))

    def _is_field(self, k: int, last: int) -> bool:
        """Whether word `k` leads to what an office that is not known is for: `Commissioner for Trade`."""
        capital, portfolio = self._text.capital, self._documents.people.portfolio
        named = any(hit.last == k and not self._is_body(hit.id) for hit in self._within(max(0, k - _NEAR), k))
        shouted = self._text.written(k).isupper()
        around = k + 1 < last and k > 0 and capital(k - 1) and capital(k + 1)
        return self._words[k] in portfolio and around and not named and not shouted

    def _collapsed(self, named: tuple[str, ...]) -> tuple[str, ...]:
        """A body alone, where its own members are named behind it: `the Five (A, B, C, D and E)`."""
        if len(named) > 2 and set(named[1:]) <= set(self._lexicon.parties.entries[named[0]].members):
            return named[:1]
        return named

    def _within(self, first: int, last: int) -> tuple[PartyHit, ...]:
        return self._hits[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def _is_body(self, party: str) -> bool:
        return self._lexicon.parties.entries[party].kind in (PartyKind.GROUP, PartyKind.ORGANISATION)
