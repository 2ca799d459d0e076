"""Dates as a text writes them, and when a pledge falls due."""

import datetime

from attrs import frozen
from dateutil.relativedelta import relativedelta

from jointstatement.errors import ModelError
from jointstatement.lexicon.dates import DateWords
from jointstatement.model import PartialDate
from jointstatement.text import Text

_YEARS = range(1800, 2200)
_FAR = 6
"""How many words may stand between a day and its month, as in `the 13th day of`."""


@frozen
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


def find_dates(text: Text, first: int, last: int, words: DateWords) -> tuple[DateMention, ...]:
    """The dates among the words `first` to `last` (exclusive), in text order.

    A year alone is none: only what stands before it tells whether it is a date (see `deadline`).
    """
    found: list[DateMention] = []
    i = first
    while i < last:
        word = text.words[i]
        mention = None
        if word in words.months:
            mention = _written(text, i, max(first, found[-1].last if found else first), last, words)
        elif word in words.weekdays:
            mention = DateMention(i, i + 1, None, weekday=words.weekdays[word])
        elif _year(word):
            mention = _numeric(text, i, last)
        if mention is not None:
            found.append(mention)
            i = max(mention.last, i + 1)
        else:
            i += 1
    return tuple(found)


def _year(word: str) -> int | None:
    return int(word) if len(word) == 4 and word.isascii() and word.isdigit() and int(word) in _YEARS else None


def _day(word: str, words: DateWords) -> int | None:
    """The day of a month that a word names: `13`, `13th`, `thirteenth`."""
    digits = word[:-2] if word[-2:] in words.suffixes else word
    if len(digits) <= 2 and digits.isascii() and digits.isdigit() and 1 <= int(digits) <= 31:
        return int(digits)
    return words.ordinals.get(word)


def _made(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
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
    date = _made(int(parts[0]), int(parts[2]), int(parts[4]))
    return DateMention(i, i + 5, date, date.month, date.day) if date else None


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
    return DateMention(start, end, _made(year, month, day), month, day)


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
    year = _year(text.words[k]) if k < last else None
    return (year, k + 1) if year is not None else (None, i)


def resolve_weekday(weekday: int, reference: PartialDate) -> PartialDate | None:
    """The last such weekday on or before a full date: what a report dated then means by it."""
    if reference.month is None or reference.day is None:
        return None
    date = datetime.date(reference.year, reference.month, reference.day)
    try:
        return PartialDate.of(date - datetime.timedelta(days=(date.weekday() - weekday) % 7))
    except OverflowError:
        return None


# ---- when a pledge falls due


def deadline(
    text: Text, first: int, last: int, reference: PartialDate | None, words: DateWords
) -> PartialDate | None:
    """When what the words `first` to `last` (exclusive) pledge falls due.

    Args:
        text: the text.
        first: the first word of the pledge's complement.
        last: the word after it.
        reference: the statement's own date, from which relative terms count.
        words: the vocabulary of dates.

    Returns:
        The first term that a deadline's preposition marks, else when the event pledged takes place; none
        where neither is named or a relative term has no reference.
    """
    event = None
    for i in range(first, last - 1):
        if text.words[i] not in words.opening:
            continue
        due = words.before.at(text, i, last)
        if due is not None:
            date = _point(text, due[0], last, reference, words)
            if date is not None:
                return date
        within = words.within.at(text, i, last)
        if within is not None and reference is not None:
            date = _after(text, within[0], last, reference, words)
            if date is not None:
                return date
        at = words.event.at(text, i, last) if event is None else None
        if at is not None and reference is not None:
            date = _point(text, at[0], last, reference, words)
            # what lies in the past is when something else happened
            event = date if date is not None and not _earlier(date, reference) else None
        if event is None and reference is not None:
            date = _relative(text, i, last, reference, words)
            event = date
    return event


def _earlier(date: PartialDate, reference: PartialDate) -> bool:
    one = (date.year, date.month or 13, date.day or 32)
    return one < (reference.year, reference.month or 0, reference.day or 0)


def _point(
    text: Text, i: int, last: int, reference: PartialDate | None, words: DateWords
) -> PartialDate | None:
    """The date that stands right behind a preposition."""
    while i < last and text.words[i] in words.articles:
        i += 1
    if i >= last:
        return None
    year = _year(text.words[i])
    if year is not None and _numeric(text, i, last) is None:
        return PartialDate(year=year)
    for mention in find_dates(text, i, min(i + 8, last), words):
        if mention.first > i + 1:
            break
        if mention.date is not None:
            return mention.date
        if mention.month is not None and reference is not None:
            return _coming(mention, reference)
    return _relative(text, i, last, reference, words) if reference is not None else None


def _coming(mention: DateMention, reference: PartialDate) -> PartialDate | None:
    """The next such month or day on or after the reference, where the text leaves out the year."""
    date = _made(reference.year, mention.month, mention.day)
    if date is not None and reference.month is not None and _earlier(date, reference):
        date = _made(reference.year + 1, mention.month, mention.day)
    return date


def _relative(text: Text, i: int, last: int, reference: PartialDate, words: DateWords) -> PartialDate | None:
    """`this year`, `next month`."""
    for phrases, ahead in ((words.this, 0), (words.next, 1)):
        found = phrases.at(text, i, last)
        if found is None or found[0] >= last or text.words[found[0]] not in words.nouns:
            continue
        unit = words.units[text.words[found[0]]]
        return _moved(reference, ahead, unit)
    return None


def _after(text: Text, i: int, last: int, reference: PartialDate, words: DateWords) -> PartialDate | None:
    """`five years`, `90 days` behind `within`."""
    if i >= last:
        return None
    word = text.words[i]
    number = int(word) if word.isascii() and word.isdigit() and len(word) < 4 else words.numbers.get(word)
    if number is None:
        return None
    unit = words.units.get(text.words[i + 1]) if i + 1 < last else None
    return _moved(reference, number, unit) if unit is not None else None


def _moved(reference: PartialDate, number: int, unit: str) -> PartialDate | None:
    """A date some units after another, of that unit's precision; a day and a week need a full date."""
    if unit == "months" and reference.month is None:
        return None
    if unit in ("days", "weeks") and reference.day is None:
        return None
    start = datetime.date(reference.year, reference.month or 1, reference.day or 1)
    try:
        moved = start + relativedelta(**{unit: number})  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        return None
    if unit == "years":
        return PartialDate(year=moved.year)
    if unit == "months":
        return PartialDate(year=moved.year, month=moved.month)
    return PartialDate.of(moved)
