"""When a pledge falls due: terms in so many words, lengths of time, and the dates of events pledged."""

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from jointstatement.errors import ModelError
from jointstatement.lexicon import Lexicon
from jointstatement.model import PartialDate
from jointstatement.rules.dates import DateMention, date_made, find_dates, year_of
from jointstatement.rules.scan import Scan, standing, within
from jointstatement.text import Text

_REACH, _BACK = 8, 8
"""How many words a date may have, and how far before it a participle tells of what is past."""
_SOON, _SOMETIME = 6, 9
"""A month without its year lies at most so many months ahead, with and without a participle before it."""
_BREAKS = frozenset(",;")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False, repr=False)
class Clock:
    """What a text's relative terms count from."""

    issued_on: PartialDate | None = None
    """The statement's own date; without it, relative terms have no meaning."""
    floor: PartialDate | None = None
    """A date that the statement is not older than: what lies before it is past."""


class Deadlines:
    """Tells when the pledges of one text fall due."""

    def __init__(self, text: Text, scan: Scan, clock: Clock, lexicon: Lexicon) -> None:
        self._text = text
        self._clock = clock
        self._lexicon = lexicon
        self._terms = scan.terms
        self._dated = scan.dated
        self._timed = sorted((*standing(text, lexicon.dates.timing), *scan.quantities))
        """Where a word stands without which there is neither a date nor a length of time."""

    def any_timed(self, first: int, last: int) -> bool:
        """Whether the words `first` to `last` (exclusive) may hold a date or a length of time."""
        timed = self._timed
        start = bisect_left(timed, first)
        return start < len(timed) and timed[start] < last

    def due(self, first: int, last: int, *, punctual: bool = False) -> PartialDate | None:
        """When what the words `first` to `last` (exclusive) pledge falls due.

        Args:
            first: the first word of the pledge's complement.
            last: the word after it.
            punctual: what is pledged happens at one time, so that a year in it is that time even where the
                text does not tell what is past: `hold a seminar in 2011`.

        Returns:
            The first term that a deadline's preposition marks, else when the event pledged takes place; none
            where neither is named or a relative term has no date to count from.
        """
        timed = within(self._timed, first, last)
        # behind the last of these no term can start
        places = within(self._terms, first, timed[-1] + 1) if timed else ()
        if not places:
            return None
        terms = _Terms(self._text, last, self._clock, timed, self._dated, self._lexicon)
        return terms.find(first, places, punctual=punctual)


class _Terms:
    """Reads the terms of one complement."""

    def __init__(
        self, text: Text, last: int, clock: Clock, timed: list[int], dated: list[int], lexicon: Lexicon
    ) -> None:
        self._text = text
        self._words = text.words
        self._last = last
        self._timed = timed
        self._dated = dated
        self._today = clock.issued_on
        self._floor = clock.issued_on or clock.floor
        self._lexicon = lexicon.dates
        self._verbs = lexicon.verbs

    def find(self, first: int, places: Sequence[int], *, punctual: bool) -> PartialDate | None:
        """The term that starts with one of some words, in order."""
        lexicon, words = self._lexicon, self._words
        leading = lexicon.elsewhere.starts
        event = None
        elsewhere = False
        before = first
        for i in places:
            elsewhere = elsewhere and _BREAKS.isdisjoint(words[before:i])
            before = i + 1
            if not elsewhere and words[i] in leading:
                elsewhere = lexicon.elsewhere.at(self._text, i, self._last) is not None
            date = self._term(i, first)
            if date is not None:
                return date
            if event is None and not elsewhere:
                event = self._event(i, first, punctual=punctual)
        return event

    # ---- the kinds of terms

    def _term(self, i: int, first: int) -> PartialDate | None:
        """A term that the preposition at word `i` marks as one."""
        lexicon, word = self._lexicon, self._words[i]
        if i + 1 >= self._last or not _may_lead(self._words, i, lexicon.leading):
            return None
        due = lexicon.before.at(self._text, i, self._last) if word in lexicon.before.starts else None
        if due is not None:
            found = self._point(due[0])
            if found is not None and (self._today is None or not self._past(found[0])):
                return found[0]
        start = lexicon.since.at(self._text, i, self._last) if word in lexicon.since.starts else None
        if start is not None:
            return self._from(start[0])
        within = lexicon.within.at(self._text, i, self._last) if word in lexicon.within.starts else None
        if within is not None:
            counted = i > first and self._words[i - 1] in lexicon.counting
            return None if counted else self._length(within[0])
        return None

    def _from(self, i: int) -> PartialDate | None:
        """The start of what is pledged, or the end of a range: `from 1 May to 30 June 1985`."""
        found = self._point(i)
        if found is None:
            return None
        date, stop = found
        if stop + 1 < self._last and self._words[stop] in self._lexicon.until:
            until = self._point(stop + 1)
            if until is not None:
                date = until[0]
        # a date alone may be a base: `from 2005 levels`
        known = self._floor is not None and not self._past(date)
        return date if known or (date.day is not None and self._floor is None) else None

    def _event(self, i: int, first: int, *, punctual: bool) -> PartialDate | None:
        """When something takes place, which may be what is pledged."""
        lexicon = self._lexicon
        found = None
        opens = self._words[i] in lexicon.event.starts
        at = lexicon.event.at(self._text, i, self._last) if opens else None
        if at is not None:
            found = self._point(at[0], (i, first))
            if found is not None and at[1] in lexicon.finer and found[0].month is None:
                return None
        if found is None:
            found = self._relative(i)
        if found is None:
            return None
        if self._floor is None and not (punctual and not self._told(i, first)):
            return None
        return None if self._past(found[0]) else found[0]

    def _told(self, i: int, first: int) -> bool:
        """Whether a participle before word `i` may tell of what is past: `the accord signed in Oslo in`."""
        words, verbs = self._words, self._verbs
        for k in range(i - 1, max(first, i - _BACK) - 1, -1):
            if not words[k][0].isalnum():
                break
            if verbs.base_of_past(words[k]) and not verbs.is_base(words[k]):
                return k == first or words[k - 1] != verbs.passive
        return False

    def _past(self, date: PartialDate) -> bool:
        if self._floor is None:
            return False
        one = (date.year, date.month or 13, date.day or 32)
        return one < (self._floor.year, self._floor.month or 0, self._floor.day or 0)

    # ---- dates behind a preposition

    def _point(self, i: int, event: tuple[int, int] | None = None) -> tuple[PartialDate, int] | None:
        """The date behind a preposition, past `the end of` and the like, and the word after it.

        `event` is where the preposition and the pledge start, where it names the time of an event.
        """
        lexicon, words = self._lexicon, self._words
        stop = min(i + _REACH, self._last)
        behind = i
        while behind < stop and words[behind] in lexicon.filling:
            behind += 1
        at = bisect_left(self._timed, i)
        if at == len(self._timed) or self._timed[at] >= behind + _REACH:
            return None
        starts = range(i, min(behind + 1, stop))
        for k in starts:
            found = self._written(k, i, event)
            if found is not None:
                return found
        for k in starts:
            found = self._relative(k) or self._closing(k)
            if found is not None:
                return found
        return None

    def _written(self, k: int, i: int, event: tuple[int, int] | None) -> tuple[PartialDate, int] | None:
        """The date that starts with word `k`; a name's adjective is none: `the 2030 Agenda`."""
        lexicon, word = self._lexicon, self._words[k]
        prefix = ""
        if word.startswith(lexicon.prefixes):
            prefix = next(p for p in lexicon.prefixes if word.startswith(p))
        year = year_of(word[len(prefix) :])
        adjective = k > i and self._words[k - 1] in lexicon.articles
        if year is not None:
            dated = self._dates(k, 5) if not prefix else ()
            if dated and dated[0].first == k and dated[0].date is not None:
                return dated[0].date, dated[0].last
            return None if adjective else self._year(year, k + 1)
        if prefix and word[len(prefix) :] in lexicon.months:
            return self._month(lexicon.months[word[len(prefix) :]], k + 1, event)
        for mention in self._dates(k, _REACH):
            if mention.weekday is not None:
                continue
            if mention.first > k + 1:
                break
            if mention.date is not None:
                return mention.date, mention.last
            if mention.month is not None and not (adjective and mention.day is None):
                coming = self._coming(mention, event)
                return (coming, mention.last) if coming is not None else None
        return None

    def _dates(self, k: int, reach: int) -> tuple[DateMention, ...]:
        """The dates among some words from word `k` on."""
        stop = min(k + reach, self._last)
        return find_dates(self._text, k, stop, self._lexicon) if within(self._dated, k, stop) else ()

    def _year(self, year: int, k: int) -> tuple[PartialDate, int] | None:
        """A year before word `k`, or the last of some years; none where it counts or names something."""
        lexicon, words = self._lexicon, self._words
        if k + 1 < self._last and words[k] in lexicon.ranges:
            further = words[k + 1]
            last = year_of(further)
            if last is None and len(further) == 2 and further.isascii() and further.isdigit():
                last = year - year % 100 + int(further)
            if last is not None and year < last:
                year, k = last, k + 2
        if k < self._last and words[k] in lexicon.measured:
            return None
        return PartialDate(year=year), k

    def _month(self, month: int, k: int, event: tuple[int, int] | None) -> tuple[PartialDate, int] | None:
        """`mid-June`, with or without the year behind it."""
        year = year_of(self._words[k]) if k < self._last else None
        if year is not None:
            return PartialDate(year=year, month=month), k + 1
        coming = self._coming(DateMention(k - 1, k, None, month), event)
        return (coming, k) if coming is not None else None

    def _coming(self, mention: DateMention, event: tuple[int, int] | None) -> PartialDate | None:
        """The next such month or day, where the text leaves out the year; none where that is far off."""
        today = self._today
        if today is None or mention.month is None:
            return None
        named = self._year_beside(mention.last)
        if named is not None:
            return date_made(named, mention.month, mention.day)
        if today.month is None:
            return None
        ahead = (mention.month - today.month) % 12
        if not ahead and mention.day is not None and today.day is not None and mention.day < today.day:
            return None
        if ahead > _SOON and (ahead > _SOMETIME or (event is not None and self._told(*event))):
            return None
        year = today.year + (mention.month < today.month)
        return date_made(year, mention.month, mention.day)

    def _year_beside(self, k: int) -> int | None:
        """The year that stands at word `k` in relation to the statement's own: `June next year`."""
        lexicon, words = self._lexicon, self._words
        k += k < self._last and words[k] in lexicon.linking
        if k + 1 >= self._last or lexicon.units.get(words[k + 1]) != "years":
            return None
        relative = self._relative(k)
        return relative[0].year if relative is not None else None

    # ---- relative dates

    def _relative(self, i: int) -> tuple[PartialDate, int] | None:
        """`this year`, `next month`; of the seasons, those that lie within one year everywhere."""
        lexicon, today = self._lexicon, self._today
        if today is None or i + 1 >= self._last or not _may_lead(self._words, i, lexicon.relating):
            return None
        for phrases, ahead in ((lexicon.this, 0), (lexicon.next, 1)):
            found = phrases.at(self._text, i, self._last)
            if found is None or found[0] >= self._last:
                continue
            word = self._words[found[0]]
            if word in lexicon.nouns:
                moved = _moved(today, ahead, lexicon.units[word])
                return (moved, found[0] + 1) if moved is not None else None
            if word in lexicon.seasons and not ahead:
                return PartialDate(year=today.year), found[0] + 1
        return None

    def _closing(self, i: int) -> tuple[PartialDate, int] | None:
        """`the end of the year`, where no year is named; `today`."""
        if self._today is None or self._words[i] not in self._lexicon.ending:
            return None
        now = self._lexicon.today.at(self._text, i, self._last)
        if now is not None and self._today.day is not None:
            return self._today, now[0]
        found = self._lexicon.closing.at(self._text, i, self._last)
        if found is None:
            return None
        moved = _moved(self._today, 0, found[1])
        return (moved, found[0]) if moved is not None else None

    # ---- lengths of time

    def _length(self, i: int) -> PartialDate | None:
        """`five years`, `90 days`, `a three-year period`, counted from the statement's own date."""
        lexicon, words, today = self._lexicon, self._words, self._today
        if today is None or i >= self._last:
            return None
        closing = self._closing(i) or self._relative(i)
        if closing is not None:
            return closing[0]
        if words[i] in lexicon.articles and self._measure(i + 1)[0] is not None:
            # `within a 90-day period`
            i += 1
        number, unit, stop = self._measure(i)
        if number is None or unit is None:
            return None
        while stop < self._last and words[stop] in lexicon.lasting:
            stop += 1
        if stop < self._last and words[stop] in lexicon.counted_from:
            here = lexicon.now.at(self._text, stop + 1, self._last) if stop + 1 < self._last else None
            if here is None:
                # it counts from another event: `within a year of its entry into force`
                return None
        return _moved(today, number, unit)

    def _measure(self, i: int) -> tuple[int | None, str | None, int]:
        """The number and the unit at word `i`, and the word after them: `two to three years`, `90-day`."""
        lexicon, words = self._lexicon, self._words
        if i >= self._last:
            return None, None, i
        written, _, unit = words[i].rpartition("-")
        number = self._number(written)
        if number is not None and unit in lexicon.units:
            return number, lexicon.units[unit], i + 1
        ahead = lexicon.next.at(self._text, i - 1, self._last)
        if ahead is not None and ahead[0] == i and words[i] in lexicon.units:
            # `over the next decade`
            return 1, lexicon.units[words[i]], i + 1
        number = self._number(words[i])
        k = i + 1
        if k + 1 < self._last and words[k] == "-" and words[k + 1] in lexicon.units:
            return number, lexicon.units[words[k + 1]], k + 2
        if (
            number is not None
            and k + 1 < self._last
            and (words[k] in lexicon.until or words[k] in lexicon.ranges)
        ):
            further = self._number(words[k + 1])
            if further is not None and further > number:
                number, k = further, k + 2
        if k + 2 < self._last and words[k] == "(" and words[k + 2] == ")":
            k += 3
        unit_ = lexicon.units.get(words[k]) if k < self._last else None
        return number, unit_, k + 1

    def _number(self, word: str) -> int | None:
        if word.isascii() and word.isdigit() and len(word) < 4:
            return int(word)
        return self._lexicon.numbers.get(word)


def _may_lead(words: tuple[str, ...], i: int, seconds: dict[str, frozenset[str] | None]) -> bool:
    """Whether one of some phrases may start at word `i`, by what may stand second in them."""
    following = seconds.get(words[i], _NONE)
    return following is None or words[i + 1] in following


def _moved(today: PartialDate, number: int, unit: str) -> PartialDate | None:
    """A date some units after another, of that unit's precision; a day and a week need a full date."""
    if unit == "decades":
        number, unit = 10 * number, "years"
    if unit == "months" and today.month is None:
        return None
    if unit in ("days", "weeks") and today.day is None:
        return None
    from dateutil.relativedelta import relativedelta  # few texts need it, and it takes long to import

    start = datetime.date(today.year, today.month or 1, today.day or 1)
    years, months, weeks, days = (number * (unit == each) for each in ("years", "months", "weeks", "days"))
    try:
        moved: datetime.date = start + relativedelta(years=years, months=months, weeks=weeks, days=days)
        if unit == "years":
            return PartialDate(year=moved.year)
        if unit == "months":
            return PartialDate(year=moved.year, month=moved.month)
        return PartialDate.of(moved)
    except (OverflowError, ValueError, ModelError):
        return None
