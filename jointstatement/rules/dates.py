"""Dates as a text writes them."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from jointstatement.errors import ModelError
from jointstatement.lexicon.dates import DateWords
from jointstatement.model import PartialDate
from jointstatement.rules.scan import within
from jointstatement.rules.spelled_years import spelled_year
from jointstatement.text import Text

_YEARS = range(1800, 2200)
_FAR = 6
"""How many words may stand between a day and its month, as in `the 13th day of`."""


@dataclass(frozen=True, eq=False, repr=False)
class DateMention:
    """A date that the words `first` to `last` (exclusive) name; of a range of days, the last."""

    first: int
    last: int
    date: PartialDate | None
    """None where the year is missing, or where only a weekday is named."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """From 0, a Monday."""


class DateFinder:
    """Finds the dates in stretches of one text, in each stretch once; most hold none."""

    def __init__(self, text: Text, words: DateWords, dated: list[int]) -> None:
        self._text = text
        self._words = words
        self._dated = dated
        """The words that make dates of what stands around them."""
        self._found: dict[tuple[int, int], tuple[DateMention, ...]] = {}

    def within(self, first: int, last: int) -> tuple[DateMention, ...]:
        """The dates among the words `first` to `last` (exclusive), in text order."""
        found = self._found.get((first, last))
        if found is None:
            places = within(self._dated, first, last)
            found = find_dates(self._text, first, last, self._words, places) if places else ()
            self._found[first, last] = found
        return found


def find_dates(
    text: Text, first: int, last: int, words: DateWords, places: Iterable[int] | None = None
) -> tuple[DateMention, ...]:
    """The dates among the words `first` to `last` (exclusive), in text order.

    A year alone is none: only what stands before it tells whether it is a date (see `deadline`). Where the
    `places` are known of the words that can make a date, no other is looked at.
    """
    found: list[DateMention] = []
    written, months, weekdays, done = text.words, words.months, words.weekdays, first
    for i in range(first, last) if places is None else places:
        word = written[i]
        if i < done:
            continue
        if word in months:
            mention = _written(text, i, done, last, words)
        elif word in weekdays:
            mention = DateMention(i, i + 1, None, weekday=weekdays[word])
        elif len(word) == 4 and year_of(word):
            mention = _numeric(text, i, last)
        elif "-" in word:
            mention = _stamped(text, i, first, words)
        else:
            continue
        if mention is not None:
            found.append(mention)
            done = max(mention.last, i + 1)
    return tuple(found)


def year_of(word: str) -> int | None:
    """The year that four digits name."""
    return int(word) if len(word) == 4 and word.isascii() and word.isdigit() and int(word) in _YEARS else None


def _day(word: str, words: DateWords) -> int | None:
    """The day of a month that a word names: `13`, `13th`, `thirteenth`."""
    digits = word[:-2] if word[-2:] in words.suffixes else word
    if len(digits) <= 2 and digits.isascii() and digits.isdigit() and 1 <= int(digits) <= 31:
        return int(digits)
    return words.ordinals.get(word)


def date_made(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    """The date, or none where the calendar has no such day or the year is missing."""
    if year is None:
        return None
    try:
        return PartialDate(year=year, month=month, day=day)
    except ModelError:
        return None


def _numeric(text: Text, i: int, last: int) -> DateMention | None:
    """`2011-06-13`: year, month and day in that order, of which no reader doubts the meaning."""
    parts = text.words[i : i + 5]
    if i + 5 > last or len(parts) != 5 or parts[1] != parts[3] or parts[1] not in ("-", "/", "."):
        return None
    if not all(len(p) <= 2 and p.isascii() and p.isdigit() for p in (parts[2], parts[4])):
        return None
    date = date_made(int(parts[0]), int(parts[2]), int(parts[4]))
    return DateMention(i, i + 5, date, date.month, date.day) if date else None


def _stamped(text: Text, i: int, first: int, words: DateWords) -> DateMention | None:
    """`14-MAY-1987`, of which the month and the year are one word."""
    month, _, year = text.words[i].partition("-")
    if month not in words.months or i - 2 < first or text.words[i - 1] not in words.ranges:
        return None
    day = _day(text.words[i - 2], words)
    date = date_made(year_of(year), words.months[month], day) if day else None
    return DateMention(i - 2, i + 1, date, date.month, date.day) if date else None


def _written(text: Text, i: int, first: int, last: int, words: DateWords) -> DateMention | None:
    """A date around the month at word `i`."""
    month = words.months[text.words[i]]
    start, before = _day_before(text, i, first, words)
    stop = i + 1
    if stop < last and text.words[stop] == "." and stop + 1 < last:
        stop += 1
    day, after = before, stop
    if before is None:
        day, after = _day_after(text, stop, last, words)
    year, end = _year_after(text, after, last, words)
    if day is None and year is None and (text.words[i] in words.ambiguous or not text.capital(i)):
        return None
    if day is None and year is None:
        end = i + 1
    return DateMention(start, end, date_made(year, month, day), month, day)


def _day_before(text: Text, i: int, first: int, words: DateWords) -> tuple[int, int | None]:
    """Where a date starts whose day stands before its month, and that day."""
    k = i - 1
    while k >= first and k > i - _FAR and text.words[k] in words.linking and text.words[k] != ",":
        k -= 1
    if k < first or (day := _day(text.words[k], words)) is None:
        return i, None
    if k - 2 >= first and text.words[k - 1] in words.ranges and _day(text.words[k - 2], words):
        k -= 2
    return k, day


def _day_after(text: Text, i: int, last: int, words: DateWords) -> tuple[int | None, int]:
    """The day behind a month, the last of a range, and the word after it."""
    if i < last and text.words[i] in words.linking and text.words[i] != ",":
        return None, i
    day = _day(text.words[i], words) if i < last else None
    if day is None:
        return None, i
    i += 1
    if i + 1 < last and text.words[i] in words.ranges:
        until = _day(text.words[i + 1], words)
        if until is not None and until > day:
            return until, i + 2
    return day, i


def _year_after(text: Text, i: int, last: int, words: DateWords) -> tuple[int | None, int]:
    """The year behind a month or a day, and the word after it."""
    k = i
    while k < last and k < i + 4 and text.words[k] in words.linking:
        k += 1
    year = year_of(text.words[k]) if k < last else None
    if year is None:
        # `nineteen hundred and ninety-two`
        return (k < last and spelled_year(text.words, k, last, words)) or (None, i)
    return year, k + 1


def weekday_of(date: PartialDate) -> int | None:
    """The day of the week of a full date, from 0, a Monday."""
    if date.month is None or date.day is None:
        return None
    return datetime.date(date.year, date.month, date.day).weekday()


def day_before(date: PartialDate) -> PartialDate | None:
    """The day before a full date."""
    if date.month is None or date.day is None:
        return None
    try:
        return PartialDate.of(datetime.date(date.year, date.month, date.day) - datetime.timedelta(days=1))
    except OverflowError:
        return None


def resolve_weekday(weekday: int, reference: PartialDate) -> PartialDate | None:
    """The last such weekday on or before a full date: what a report dated then means by it."""
    if reference.month is None or reference.day is None:
        return None
    date = datetime.date(reference.year, reference.month, reference.day)
    try:
        return PartialDate.of(date - datetime.timedelta(days=(date.weekday() - weekday) % 7))
    except OverflowError:
        return None
