"""Where and when a document was issued."""

from collections.abc import Iterator

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.dates import DateWords
from jointstatement.model import Form, PartialDate, Place, ReferenceKind
from jointstatement.rules.cities import behind_comma, city_at, city_of_state, of_city, starts_a_body
from jointstatement.rules.dates import (
    DateFinder,
    DateMention,
    date_made,
    day_before,
    resolve_weekday,
    weekday_of,
)
from jointstatement.rules.headings import Dateline, Heading, heading_runs, kind_span
from jointstatement.text import Sentence, Text

_SHORT = 14
"""The most words that a line of place and date has."""
_TRIP = 8
"""How many words before a range of days can tell that they are those of a visit."""
_LINKED = frozenset({"/"})
_SITE = 6
"""How many words the name of a building has."""
_ENDS = 60
"""How many words of a document's head and foot can hold `Oslo, 14 May 2019`."""
_AFTER_VERB = 25
"""How soon behind the verb the place of a meeting is named."""
_DASHES = frozenset({"-", "—"})
_DATELINE, _CENTURY = 8, 45
"""How soon a report gives its date, and from which year of two digits on it is of the last century."""
_LATER = 9
"""How many words before a date can tell that it is one to come."""
_HEAD, _INTRODUCES = 10, 2
"""How many sentences of a page can introduce its text, and how many words stand before its name in them."""
_STORY = 12
"""How many sentences tell when what they report took place."""
_STAMPED = 60
"""How far below its first sentence a page can give the date of a report."""


def find_place(
    text: Text,
    lexicon: Lexicon,
    dates: DateFinder,
    body: tuple[Sentence, ...],
    lead: tuple[Sentence, ...],
    headings: list[Heading],
    dateline: Dateline | None,
) -> Place | None:
    """The city where the document was issued; where it names none, the one where its parties met."""
    if dateline is not None:
        name = " ".join(w.capitalize() for w in dateline.city.split())
        # a body that a report is dated from stands for the city of its seat
        name = lexicon.documents.seats.get(name.lower(), name)
        country = lexicon.parties.cities.get(name.lower())
        return Place(name=name, country=country, span=text.span(dateline.first, dateline.last))
    return (
        _said_to_be_issued(text, lexicon, body)
        or _beside_a_date(text, lexicon, dates, body, headings)
        or _alone(text, lexicon)
        or _of_a_summit(text, lexicon, headings)
        or _met(text, lexicon, lead)
        or _received(text, lexicon, lead)
    )


def _said_to_be_issued(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> Place | None:
    documents = lexicon.documents
    for sentence in body[-4:]:
        # `Done at Oslo`
        found = documents.done.at(text, sentence.first, sentence.last)
        place = (
            city_at(text, lexicon, found[0], sentence.last) if found and found[0] < sentence.last else None
        )
        if place is not None:
            return place
    for sentence in (*body[:4], *body[-4:]):
        starts = documents.issued.starts_in(text, sentence.first, sentence.last - 1)
        if not starts and documents.released.starts.isdisjoint(text.words[sentence.first : sentence.last]):
            continue
        named = kind_span(text, lexicon, sentence.first, sentence.last)
        for i in starts:
            found = documents.issued.at(text, i, sentence.last)
            if found is None or (i > sentence.first + 3 and (named is None or named[0] > i)):
                continue
            place = city_at(text, lexicon, found[0], sentence.last) if found[0] < sentence.last else None
            if place is not None:
                return place
        if named is not None:
            # `the communique issued by the Ministers, in Oslo`
            released = [
                k
                for k in documents.released.starts_in(text, named[1], sentence.last)
                if documents.released.at(text, k, sentence.last)
            ]
            for i in range(released[0], sentence.last - 1) if released else ():
                place = (
                    city_at(text, lexicon, i + 1, sentence.last) if text.words[i] in documents.at else None
                )
                if place is not None:
                    return place
    return None


def _beside_a_date(
    text: Text, lexicon: Lexicon, dates: DateFinder, body: tuple[Sentence, ...], headings: list[Heading]
) -> Place | None:
    for line in lines_of_issue(text, body, headings):
        for mention in dates.within(line.first, line.last):
            for i in range(line.first, mention.first):
                place = city_at(text, lexicon, i, mention.first)
                if place is not None:
                    return place
    for heading in headings:
        for mention in dates.within(heading.first, heading.last):
            behind = mention.last + 1
            if behind < heading.last and text.words[mention.last] == ",":
                # `Meeting of Ministers, 3 May 2019, Oslo`
                place = city_at(text, lexicon, behind, heading.last)
                if place is not None:
                    return place
    for place, _ in _city_and_date(text, lexicon, dates):
        return place
    return None


def _city_and_date(text: Text, lexicon: Lexicon, dates: DateFinder) -> Iterator[tuple[Place, PartialDate]]:
    """`OSLO, 14 May 2019` in the first and the last words of a document, whatever stands around it."""
    count = len(text.words)
    for first, last in ((0, min(_ENDS, count)), (max(_ENDS, count - _ENDS), count)):
        for mention in dates.within(first, last):
            i = mention.first - 1
            while i > first and not text.words[i][0].isalnum():
                i -= 1
            for start in range(max(first, i - 2), i + 1):
                place = city_at(text, lexicon, start, i + 1)
                led = start > first and text.words[start - 1] in lexicon.subjects.prepositions
                whole = place is not None and place.span is not None and place.span.end == text.end(i)
                if place is not None and whole and not led and mention.date is not None:
                    yield place, mention.date


def _alone(text: Text, lexicon: Lexicon) -> Place | None:
    """A line of its own that is a city, at the head or the foot of a document."""
    sentences = text.sentences
    for sentence in (*sentences[:6], *sentences[-4:]):
        block = text.blocks[sentence.block]
        if block.start != text.starts[sentence.first] or sentence.last - sentence.first > 5:
            continue
        place = city_at(text, lexicon, sentence.first, sentence.last)
        if place is None or place.span is None or starts_a_body(text, lexicon, sentence.first):
            continue
        rest = range(text.word_at(place.span.end), sentence.last)
        if all(not text.words[k][0].isalnum() or _names_state(text, lexicon, k) for k in rest):
            return place
    return None


def _names_state(text: Text, lexicon: Lexicon, i: int) -> bool:
    return text.words[i] in lexicon.parties.by_word


def _of_a_summit(text: Text, lexicon: Lexicon, headings: list[Heading]) -> Place | None:
    """`Declaration of the Oslo Summit`, `Joint statement, ministerial meeting in Oslo`."""
    documents = lexicon.documents
    for heading in headings:
        for i in range(heading.first, heading.last - 2):
            if text.words[i].rpartition("-")[2] in documents.titles.meetings:
                place = (
                    city_at(text, lexicon, i + 2, heading.last) if text.words[i + 1] in documents.at else None
                )
                if place is not None:
                    return place
        for i in range(heading.first + 1, heading.last):
            if text.words[i] in lexicon.documents.meetings:
                for start in range(max(heading.first, i - 3), i):
                    place = city_at(text, lexicon, start, i)
                    if place is not None and place.span is not None and place.span.end == text.end(i - 1):
                        return place
    return None


def _met(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> Place | None:
    """Where the opening says that they met: `met in Oslo`, `welcomed the Minister to Oslo`."""
    documents, words = lexicon.documents, text.words
    visits, to = documents.visits, lexicon.subjects.to
    starts = documents.meeting
    for sentence in body[:3]:
        hosting: int | None = None
        for i in range(sentence.first, sentence.last - 1):
            if words[i] not in starts and words[i] != to and (hosting is None or words[i + 1] != to):
                continue
            # in capitals it is the name of another meeting
            verb = words[i] in documents.met.starts and not (i > sentence.first and text.capital(i))
            met = documents.met.at(text, i, sentence.last) if verb else None
            if met is not None:
                for k in range(met[0], min(met[0] + _AFTER_VERB, sentence.last - 1)):
                    if words[k] in documents.at:
                        # `in Oslo`, `at Parliament House, Oslo`
                        place = city_at(text, lexicon, k + 1, sentence.last) or behind_comma(
                            text, lexicon, k + 1, min(k + _SITE, sentence.last - 1)
                        )
                        place = place or of_city(text, lexicon, k + 1, min(k + _SITE + 2, sentence.last - 1))
                        place = place or city_of_state(text, lexicon, k + 1, sentence.last)
                        if place is not None and not _listed(text, lexicon, place, sentence.last):
                            return place
            if visits.hosting.at(text, i, sentence.last) is not None:
                hosting = i
            visit = words[i] in visits.nouns or visits.verbs.at(text, i, sentence.last)
            if (visit or hosting is not None) and to in (words[i], words[i + 1]):
                at = i + 1 if words[i] == to else i + 2
                place = city_at(text, lexicon, at, sentence.last) if at < sentence.last else None
                if place is not None and not _listed(text, lexicon, place, sentence.last):
                    return place
    return None


def _received(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> Place | None:
    """`In Oslo, the President was received by …`: the one city of a visit that its story names so."""
    words, cities = text.words, lexicon.parties.city_words
    found: dict[str, Place] = {}
    opened: Place | None = None
    for sentence in body[:4]:
        for k in range(sentence.first, sentence.last):
            place = city_at(text, lexicon, k, sentence.last) if words[k] in cities else None
            if place is None:
                continue
            found.setdefault(place.name, place)
            if k == sentence.first + 1 and text.words[k - 1] in lexicon.documents.at:
                opened = opened or place
    return opened if len(found) == 1 else None


def _listed(text: Text, lexicon: Lexicon, place: Place, last: int) -> bool:
    """Whether another city follows: those who saw several met in none of them."""
    assert place.span is not None
    k = text.word_at(place.span.end)
    while k < last and (text.words[k] == "," or lexicon.subjects.joining.at(text, k, last)):
        k += 1
    return k < last and city_at(text, lexicon, k, last) is not None


def lines_of_issue(text: Text, body: tuple[Sentence, ...], headings: list[Heading]) -> Iterator[Heading]:
    """Short lines at a document's head and foot, such as `Nairobi, 14 May 2019`."""
    for heading in headings:
        if heading.last - heading.first <= _SHORT:
            yield heading
    for sentence in (*text.sentences[:8], *text.sentences[-8:]):
        # a clause that ends in a colon leads in to points, and its date is a term
        if sentence.last - sentence.first <= _SHORT and text.words[sentence.last - 1] != ":":
            yield Heading(sentence.block, sentence.first, sentence.last)


class Dates:
    """The dates at a document's head and foot."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        finder: DateFinder,
        body: tuple[Sentence, ...],
        headings: list[Heading],
        fenced: set[int],
    ) -> None:
        self._text = text
        self._words: DateWords = lexicon.dates
        self._lexicon = lexicon
        self._finder = finder
        self._find = finder.within
        self._body = body
        self._headings = headings
        self._fenced = fenced

    def issued(self, form: Form) -> PartialDate | None:
        """The statement's own date, where the text gives it."""
        if form is Form.PRESS_REPORT:
            return self._reported()
        told = self._told_of_issue()
        if told is not None:
            return told
        titled = []
        for run in heading_runs(self._text, self._headings):
            span = kind_span(self._text, self._lexicon, run.first, run.last)
            if span is not None:
                titled.append(Heading(run.block, span[0], run.last))
        lines = lines_of_issue(self._text, self._body, self._headings)
        for line in (*titled, *self._headings, *lines):
            for mention in self._whole(line.first, line.last):
                clause = line not in titled and line not in self._headings
                visit = self._ranged(mention) or self._of_visit(line.first, mention)
                if visit or self._later(line.first, mention):
                    continue
                if not (clause and self._of_another(line.first, mention)):
                    return mention.date
        for _, date in _city_and_date(self._text, self._lexicon, self._finder):
            if date.day is not None:
                return date
        return self._said() or self._met() or self._occasion()

    def _told_of_issue(self) -> PartialDate | None:
        """The day that an introduction gives: `Following is the communique issued in Oslo on 14 May 2019:`.

        Of a day without its year, the year is that of a date on the same page which follows soon.
        """
        documents = self._lexicon.documents
        for sentence in self._text.sentences[:_HEAD]:
            named = kind_span(self._text, self._lexicon, sentence.first, sentence.last)
            if named is None:
                continue
            stop = next(
                (
                    k + 1
                    for k in range(named[1], min(named[1] + _SITE // 2, sentence.last))
                    if self._text.words[k] in documents.adopting
                ),
                None,
            )
            if stop is None or named[0] - sentence.first < _INTRODUCES:
                continue
            for mention in self._find(stop, min(stop + _AFTER_VERB, sentence.last)):
                if mention.date is not None and mention.date.day is not None:
                    return mention.date
        return None

    def _reported(self) -> PartialDate | None:
        """The day that a report gives, itself or by a weekday or `today` that its own date resolves."""
        stamp = self._stamp()
        for sentence in self._body[:3]:
            for mention in self._find(sentence.first, sentence.last):
                if mention.weekday is not None:
                    return resolve_weekday(mention.weekday, stamp) if stamp else self._on(mention.weekday)
                date = mention.date or self._short(sentence.first, mention)
                if date is not None and date.day is not None:
                    return date
        return self._told_by(stamp) if stamp is not None else None

    def _short(self, first: int, mention: DateMention) -> PartialDate | None:
        """The date of a dateline whose year is written short: `OSLO, 18 OCT 89`."""
        words, i = self._text.words, mention.last
        if mention.day is None or mention.first > first + _DATELINE or i >= len(words):
            return None
        if len(words[i]) != 2 or not words[i].isdecimal() or not self._text.written(i - 1).isupper():
            return None
        short = int(words[i])
        return date_made(short + (1900 if short >= _CENTURY else 2000), mention.month, mention.day)

    def _told_by(self, stamp: PartialDate) -> PartialDate | None:
        """The day of the report itself, or the one before it, where it tells that all was then."""
        documents = self._lexicon.documents
        for sentence in self._body[:_STORY]:
            for k in range(sentence.first, sentence.last):
                if documents.present_day.at(self._text, k, sentence.last) is not None:
                    return stamp
                if documents.day_before.at(self._text, k, sentence.last) is not None:
                    return day_before(stamp)
        return None

    def _on(self, weekday: int) -> PartialDate | None:
        """The one full date of the text that fell on a day of the week."""
        found = {m.date for m in self._whole(0, len(self._text.words)) if m.date is not None}
        found = {date for date in found if weekday_of(date) == weekday}
        return found.pop() if len(found) == 1 else None

    def _occasion(self) -> PartialDate | None:
        """`On this occasion of 14 May 2019, the first such summit`, `today, 14 May 2019`."""
        present = self._lexicon.documents.present_day
        for sentence in self._body[:_STORY]:
            for mention in self._whole(sentence.first, sentence.last):
                near = range(max(sentence.first, mention.first - 3), mention.first)
                if any(present.at(self._text, k, mention.first) is not None for k in near):
                    return mention.date
        return None

    def _said(self) -> PartialDate | None:
        """`issued in Oslo on 14 May 2019`, `Done at Oslo, this 14th day of May, 2019`."""
        done, issued = self._lexicon.documents.done, self._lexicon.documents.issued
        foot = [s for s in self._body[-3:] if done.at(self._text, s.first, s.last) is not None]
        for sentence in (*foot, *self._body[:3], *self._body[-3:]):
            for i in issued.starts_in(self._text, sentence.first, sentence.last - 1):
                found = issued.at(self._text, i, sentence.last)
                if found is not None:
                    for mention in self._whole(found[0], sentence.last):
                        return mention.date
        return None

    def _met(self) -> PartialDate | None:
        """The day on which the opening says that they met; of a meeting of several days, its month."""
        for sentence in self._body[:2]:
            for mention in self._whole(sentence.first, sentence.last):
                if self._ranged(mention) or self._later(sentence.first, mention):
                    continue
                if self._range(mention) and mention.date is not None:
                    dashed = self._text.words[mention.first + 1] in _DASHES
                    month = PartialDate(year=mention.date.year, month=mention.date.month)
                    return month if dashed and not self._of_visit(sentence.first, mention) else None
                stamped = mention.last == sentence.last and self._weekday_before(mention.first)
                cited = not stamped and self._cites(sentence.first, mention.first)
                if not cited and not self._of_another(sentence.first, mention):
                    return mention.date
        return None

    def _weekday_before(self, i: int) -> bool:
        """Whether `Thursday,` stands before word `i`, as in a line that gives the date of a page."""
        return i > 1 and self._text.words[i - 1] == "," and self._text.words[i - 2] in self._words.weekdays

    def _of_visit(self, first: int, mention: DateMention) -> bool:
        """Whether several days are those of a visit: `paid a visit from 12 to 15 May`."""
        visits, words = self._lexicon.documents.visits, self._text.words
        near = words[max(first, mention.first - _TRIP) : mention.first]
        return self._range(mention) and (
            not visits.nouns.isdisjoint(near) or not visits.spans.isdisjoint(near[-2:])
        )

    def _of_another(self, first: int, mention: DateMention) -> bool:
        """Whether a date is that of another document or event: `the Treaty signed on 14 May 2019`."""
        before = self._text.words[max(first, mention.first - 2) : mention.first]
        return any(w in self._lexicon.documents.past for w in before) or not _LINKED.isdisjoint(before[-1:])

    def _later(self, first: int, mention: DateMention) -> bool:
        """Whether a date is that of a treaty in force, or of a meeting to come: `will meet on 3 May 2019`."""
        in_force, upcoming = self._lexicon.documents.in_force, self._lexicon.documents.upcoming
        near = range(max(first, mention.first - _LATER), mention.first)
        return any(
            self._text.words[k] in upcoming or in_force.at(self._text, k, mention.first) is not None
            for k in near
        )

    def _cites(self, first: int, last: int) -> bool:
        """Whether a sentence names another document before a date: the date is that one's."""
        documents = self._lexicon.documents
        for k in range(max(first, last - _AFTER_VERB), last):
            if documents.kinds.at(self._text, k, last) is not None:
                return True
            cited = documents.reference_heads.at(self._text, k, last)
            if cited is not None and cited[1] is not ReferenceKind.OTHER:
                return True
        return False

    def any(self) -> PartialDate | None:
        """The first full date of the opening sentences."""
        for sentence in self._body[:4]:
            for mention in self._find(sentence.first, sentence.last):
                if mention.date is not None and mention.date.month is not None:
                    return mention.date
        return None

    def _range(self, mention: DateMention) -> bool:
        """Whether a date is the last of several days: `12-13 May 2019`."""
        return any(word in self._words.ranges for word in self._text.words[mention.first : mention.last])

    def _ranged(self, mention: DateMention) -> bool:
        """Whether a day ends a visit that began on another: it is not yet the day of the statement."""
        words = self._text.words
        k = mention.first - 1
        led = k >= 0 and words[k] in self._words.ranges
        if led and (words[k] not in _DASHES or words[k - 1].isdigit()):
            return True
        start = max(0, mention.first - 4)
        return any(
            other.day is not None and other.last >= mention.first - 1
            for other in self._find(start, mention.first)
        )

    def _stamp(self) -> PartialDate | None:
        """The full date on the page above or beside the text: `Updated: 2011-06-14`."""
        start = self._body[0].first if self._body else len(self._text.words)
        for sentence in self._text.sentences:
            if sentence.first > start + _STAMPED:
                break
            if sentence.block in self._fenced or sentence.first < start:
                for mention in self._whole(sentence.first, sentence.last):
                    return mention.date
        return None

    def _whole(self, first: int, last: int) -> Iterator[DateMention]:
        return (m for m in self._find(first, last) if m.date is not None and m.date.day is not None)
