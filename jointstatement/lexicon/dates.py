"""The words by which a language names dates and terms."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jointstatement.lexicon.phrases import Phrases, followers, phrase_set, phrases_of
from jointstatement.lexicon.reading import Entry, unknown_tables
from jointstatement.text import words_of

_NUMBERED = ("months", "weekdays", "ordinals", "numbers", "spelled")
_TABLES = (*_NUMBERED, "ambiguous", "units", "dates", "due", "relative")
_UNITS = ("days", "weeks", "months", "years", "decades")


@dataclass(frozen=True, eq=False, repr=False)
class DateWords:
    """The vocabulary of dates."""

    months: dict[str, int]
    """From 1 to 12."""
    ambiguous: frozenset[str]
    """Months that are other words too: only a day or a year beside them makes them months."""
    weekdays: dict[str, int]
    """From 0, a Monday, to 6."""
    ordinals: dict[str, int]
    numbers: dict[str, int]
    spelled: dict[str, int]
    """The numbers of which a year in words is made."""
    units: dict[str, str]
    """From a word to `days`, `weeks`, `months`, `years` or `decades`."""
    suffixes: frozenset[str]
    """Two letters behind a number that make it an ordinal."""
    linking: frozenset[str]
    ranges: frozenset[str]
    until: frozenset[str]
    """Words between the first and the last of a range of dates or numbers."""
    prefixes: tuple[str, ...]
    """What a month or a year may be written together with: `mid-`."""
    before: Phrases[str]
    """What stands before a term: `no later than`."""
    since: Phrases[str]
    """What stands before the start of what is pledged: `with effect from`."""
    event: Phrases[str]
    """What stands before the time of an event."""
    finer: frozenset[str]
    """Those of them behind which a year alone is no time: `for 2025`."""
    within: Phrases[str]
    """What stands before a length of time that counts from the statement's date."""
    elsewhere: Phrases[str]
    """What stands before an event whose time is not that of the pledge."""
    this: Phrases[str]
    next: Phrases[str]
    relating: dict[str, frozenset[str] | None]
    """What may stand second in either of these, by the first word; none where that is all."""
    today: Phrases[str]
    now: Phrases[str]
    """What makes a length of time count from the statement's date: `from the date of this declaration`."""
    closing: Phrases[str]
    """Names of the end of the current year or month, with its unit."""
    ending: frozenset[str]
    """The words that one of these or a name of today starts with."""
    leading: dict[str, frozenset[str] | None]
    """What may stand second in what marks a term: `before`, `since` or `within`; none where one is all."""
    opening: frozenset[str]
    """The words that any of these may start with."""
    timing: frozenset[str]
    """Words without digits of which one at least stands in every date and length of time."""
    nouns: frozenset[str]
    seasons: frozenset[str]
    """Seasons that in no part of the world reach into another year."""
    articles: frozenset[str]
    passing: frozenset[str]
    """Words of a time or place that may stand between a verb and its `to`: `agreed late on Tuesday to`."""
    filling: frozenset[str]
    """Words that may stand between a preposition and its date: `by the end of`."""
    measured: frozenset[str]
    """Words behind a number that would be a year, which show that it counts or names something."""
    counting: frozenset[str]
    """Words before a length of time that lies behind: `for the first time in ten years`."""
    lasting: frozenset[str]
    """Words that belong to a length of time: `in two years' time`."""
    counted_from: frozenset[str]


def load_dates(tables: dict[str, Any], file: str) -> DateWords:
    """Check and index the date vocabulary of one file.

    Raises:
        LexiconError: a table is missing or malformed.
    """
    unknown_tables(tables, _TABLES, file)
    of = {name: Entry(tables.get(name), file, name) for name in _TABLES}
    numbers = {name: {word: of[name].whole(word) for word in tables[name]} for name in _NUMBERED}
    units = {word: of["units"].text(word) for word in tables["units"]}
    for word, unit in units.items():
        if unit not in _UNITS:
            raise of["units"].fail(f"{word} must be one of {', '.join(_UNITS)}")
    due, relative = of["due"], of["relative"]
    before, since, event, within, elsewhere = (
        phrase_set(due.texts(key, needed=True)) for key in ("before", "since", "event", "within", "elsewhere")
    )
    this, following = (phrase_set(relative.texts(key, needed=True)) for key in ("this", "next"))
    today, nouns = (relative.texts(key, needed=True) for key in ("today", "nouns"))
    seasons = relative.texts("seasons")
    closing = [
        (phrase, unit)
        for unit in ("years", "months")
        for phrase in relative.texts(f"closing_{unit}", needed=True)
    ]
    times = (*nouns, *seasons, *today, *(phrase for phrase, _ in closing))
    for example in due.tables("examples"):
        entry = Entry(example, file, "due: example")
        entry.text("text"), entry.text("due")
        entry.done()
    due.texts("counter_examples")
    prefixes = of["dates"].texts("prefixes")
    made = DateWords(
        months=numbers["months"],
        ambiguous=frozenset(of["ambiguous"].texts("words")),
        weekdays=numbers["weekdays"],
        ordinals=numbers["ordinals"],
        numbers=numbers["numbers"],
        spelled=numbers["spelled"],
        units=units,
        suffixes=frozenset(of["dates"].texts("suffixes")),
        linking=frozenset(of["dates"].texts("linking", needed=True)),
        ranges=frozenset(of["dates"].texts("range", needed=True)),
        until=frozenset(of["dates"].texts("until", needed=True)),
        prefixes=prefixes,
        before=before,
        since=since,
        event=event,
        finer=frozenset(due.texts("finer")),
        within=within,
        elsewhere=elsewhere,
        this=this,
        next=following,
        relating=followers(this, following),
        today=phrase_set(today),
        now=phrase_set(relative.texts("now", needed=True)),
        closing=phrases_of(closing),
        ending=phrases_of(closing).starts | phrase_set(today).starts,
        leading=followers(before, since, within),
        opening=frozenset().union(
            *(each.starts for each in (before, since, event, within, elsewhere, this, following))
        ),
        timing=_timing(numbers, units, prefixes, times),
        nouns=frozenset(nouns),
        seasons=frozenset(seasons),
        articles=frozenset(relative.texts("articles", needed=True)),
        passing=frozenset(relative.texts("passing", needed=True)),
        filling=frozenset(relative.words("filling")),
        measured=frozenset(relative.words("measured")),
        counting=frozenset(relative.texts("counting")),
        lasting=frozenset(relative.texts("lasting")),
        counted_from=frozenset(relative.texts("counted_from", needed=True)),
    )
    for entry in of.values():
        entry.done()
    return made


def _timing(
    numbers: dict[str, dict[str, int]],
    units: dict[str, str],
    prefixes: tuple[str, ...],
    phrases: Iterable[str],
) -> frozenset[str]:
    """The words without digits of which every date and length of time has one.

    A phrase such as `the end of the year` is known by its last word, which is rarer than its first.
    """
    return frozenset().union(
        (words_of(phrase)[-1] for phrase in phrases),
        (prefix + month for prefix in ("", *prefixes) for month in numbers["months"]),
        units,
        (f"{number}-{unit}" for number in numbers["numbers"] for unit in units),
    )
