"""The words by which a language names dates and terms."""

from typing import Any

from attrs import field, frozen

from jointstatement.lexicon.phrases import Phrases, phrase_set
from jointstatement.lexicon.reading import Entry, unknown_tables

_NUMBERED = ("months", "weekdays", "ordinals", "numbers")
_TABLES = (*_NUMBERED, "ambiguous", "units", "dates", "due", "relative")
_UNITS = ("days", "weeks", "months", "years")


@frozen(eq=False)
class DateWords:
    """The vocabulary of dates."""

    months: dict[str, int] = field(repr=False)
    """From 1 to 12."""
    ambiguous: frozenset[str]
    """Months that are other words too: only a day or a year beside them makes them months."""
    weekdays: dict[str, int]
    """From 0, a Monday, to 6."""
    ordinals: dict[str, int] = field(repr=False)
    numbers: dict[str, int] = field(repr=False)
    units: dict[str, str]
    """From a word to `days`, `weeks`, `months` or `years`."""
    suffixes: frozenset[str]
    """Two letters behind a number that make it an ordinal."""
    linking: frozenset[str]
    ranges: frozenset[str]
    before: Phrases[str] = field(repr=False)
    event: Phrases[str] = field(repr=False)
    within: Phrases[str] = field(repr=False)
    this: Phrases[str] = field(repr=False)
    next: Phrases[str] = field(repr=False)
    opening: frozenset[str]
    """The words that any of these may start with."""
    nouns: frozenset[str]
    articles: frozenset[str]


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
    before, event, within = (phrase_set(due.texts(key, needed=True)) for key in ("before", "event", "within"))
    this, following = (phrase_set(relative.texts(key, needed=True)) for key in ("this", "next"))
    for example in due.tables("examples"):
        entry = Entry(example, file, "due: example")
        entry.text("text"), entry.text("due")
        entry.done()
    due.texts("counter_examples")
    made = DateWords(
        months=numbers["months"],
        ambiguous=frozenset(of["ambiguous"].texts("words")),
        weekdays=numbers["weekdays"],
        ordinals=numbers["ordinals"],
        numbers=numbers["numbers"],
        units=units,
        suffixes=frozenset(of["dates"].texts("suffixes")),
        linking=frozenset(of["dates"].texts("linking", needed=True)),
        ranges=frozenset(of["dates"].texts("range", needed=True)),
        before=before,
        event=event,
        within=within,
        this=this,
        next=following,
        opening=frozenset().union(*(each.starts for each in (before, event, within, this, following))),
        nouns=frozenset(of["relative"].texts("nouns", needed=True)),
        articles=frozenset(of["relative"].texts("articles", needed=True)),
    )
    for entry in of.values():
        entry.done()
    return made
