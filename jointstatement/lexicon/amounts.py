"""The words by which a language names quantities."""

from typing import Any

from attrs import field, frozen

from jointstatement.lexicon.phrases import Phrases
from jointstatement.lexicon.reading import Entry, unknown_tables

_TABLES = ("scales", "numbers", "percent", "currency", "counted")


@frozen(eq=False)
class AmountWords:
    """The vocabulary of quantities."""

    scales: dict[str, int] = field(repr=False)
    numbers: dict[str, int] = field(repr=False)
    signs: Phrases[str] = field(repr=False)
    """From what stands before a number to the code of a currency."""
    units: Phrases[str] = field(repr=False)
    """From what stands behind a number to a currency, `percent`, or `percentage points`."""
    opening: frozenset[str] = field(repr=False)
    """The words, other than digits, that a quantity may start with."""
    nouns: frozenset[str] = field(repr=False)
    never: frozenset[str] = field(repr=False)
    naming: frozenset[str]
    ranges: frozenset[str]
    measuring: frozenset[str]
    raised: frozenset[str]
    articles: frozenset[str]


def load_amounts(tables: dict[str, Any], file: str) -> AmountWords:
    """Check and index the vocabulary of quantities of one file.

    Raises:
        LexiconError: a table is missing or malformed.
    """
    unknown_tables(tables, _TABLES, file)
    scales, numbers = (
        Entry(tables.get("scales"), file, "scales"),
        Entry(tables.get("numbers"), file, "numbers"),
    )
    percent, counted = (
        Entry(tables.get("percent"), file, "percent"),
        Entry(tables.get("counted"), file, "counted"),
    )
    signs: list[tuple[str, str]] = []
    units = [(phrase, unit) for unit in tables["percent"] for phrase in percent.texts(unit, needed=True)]
    for code, table in tables.get("currency", {}).items():
        entry = Entry(table, file, f"currency.{code}")
        signs += [(sign, code) for sign in entry.texts("signs")]
        units += [(word, code) for word in entry.texts("words", needed=True)]
        entry.done()
    for example in counted.tables("examples"):
        shown = Entry(example, file, "counted: example")
        shown.text("text"), shown.text("value"), shown.text("unit")
        shown.done()
    counted.texts("counter_examples")
    written = {word: numbers.whole(word) for word in tables["numbers"]}
    made = AmountWords(
        scales={word: scales.whole(word) for word in tables["scales"]},
        numbers=written,
        signs=Phrases(signs),
        opening=Phrases(signs).starts | frozenset(written),
        units=Phrases(units),
        nouns=frozenset(counted.words("nouns")),
        never=frozenset(counted.words("never")),
        naming=frozenset(counted.texts("naming", needed=True)),
        ranges=frozenset(counted.texts("ranges", needed=True)),
        measuring=frozenset(counted.texts("measuring", needed=True)),
        raised=frozenset(counted.texts("raised", needed=True)),
        articles=frozenset(counted.texts("articles", needed=True)),
    )
    for entry in (scales, numbers, percent, counted):
        entry.done()
    return made
