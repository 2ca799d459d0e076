"""The words by which a language names quantities."""

import re
from collections.abc import Iterable
from typing import Any

from attrs import field, frozen

from jointstatement.lexicon.phrases import Phrases
from jointstatement.lexicon.reading import Entry, unknown_tables
from jointstatement.text import words_of

_TABLES = ("scales", "numbers", "percent", "currency", "counted", "fractions")


@frozen(eq=False)
class AmountWords:
    """The vocabulary of quantities."""

    scales: dict[str, int] = field(repr=False)
    numbers: dict[str, int] = field(repr=False)
    hundred: int
    """The scale that does not end a part of a number that is written out."""
    single: frozenset[str]
    """Words for one: `a million`."""
    joined: frozenset[str]
    """Words within a number that is written out: `two hundred and fifty`."""
    fractions: Phrases[str] = field(repr=False)
    """From a fraction before a scale to its decimal: `half a billion`."""
    number: re.Pattern[str] = field(repr=False)
    """A number in digits."""
    signs: Phrases[str] = field(repr=False)
    """From what stands before a number to the code of a currency."""
    glued_signs: dict[str, str] = field(repr=False)
    """The same, as they may be written together with the number."""
    whose: Phrases[str] = field(repr=False)
    """From what says behind a sum whose dollars they are to the code of the currency: `$40 million US`."""
    currencies: frozenset[str] = field(repr=False)
    glued_units: dict[str, str] = field(repr=False)
    """Units of one word, as they may be written together with the number."""
    units: Phrases[str] = field(repr=False)
    """From what stands behind a number to a currency, `percent`, or `percentage points`."""
    opening: frozenset[str] = field(repr=False)
    """The words, other than digits, that a quantity may start with."""
    nouns: frozenset[str] = field(repr=False)
    never: frozenset[str] = field(repr=False)
    breaking: frozenset[str]
    """Words that never stand between a number and what it counts."""
    telling: frozenset[str]
    """Words that open a clause which tells of something: `farms which grow 20 percent of the wheat`."""
    promising: frozenset[str]
    """Words behind them that make it a promise."""
    rising_from: frozenset[str]
    rising_to: frozenset[str]
    """What stands before the level that a quantity rises or falls from, and before the one it reaches."""
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
    fractions = Entry(tables.get("fractions"), file, "fractions")
    percent, counted = (
        Entry(tables.get("percent"), file, "percent"),
        Entry(tables.get("counted"), file, "counted"),
    )
    signs: list[tuple[str, str]] = []
    whose: list[tuple[str, str]] = []
    units = [(phrase, unit) for unit in tables["percent"] for phrase in percent.texts(unit, needed=True)]
    for code, table in tables.get("currency", {}).items():
        entry = Entry(table, file, f"currency.{code}")
        signs += [(sign, code) for sign in entry.texts("signs")]
        units += [(word, code) for word in entry.texts("words", needed=True)]
        whose += [(word, code) for word in entry.texts("whose")]
        entry.done()
    for example in counted.tables("examples"):
        shown = Entry(example, file, "counted: example")
        shown.text("text"), shown.text("value"), shown.text("unit")
        shown.done()
    counted.texts("counter_examples")
    written = {word: numbers.whole(word) for word in tables["numbers"]}
    written_scales = {word: scales.whole(word) for word in tables["scales"]}
    single = frozenset(counted.texts("single", needed=True))
    made = AmountWords(
        scales=written_scales,
        numbers=written,
        hundred=min(written_scales.values()),
        single=single,
        joined=frozenset(counted.texts("joined", needed=True)),
        fractions=Phrases((phrase, fractions.text(phrase)) for phrase in tables["fractions"]),
        number=re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?(?![\d,.]*\d)"),
        signs=Phrases(signs),
        glued_signs={"".join(words_of(sign)): code for sign, code in signs},
        whose=Phrases(whose),
        currencies=frozenset(code for _, code in signs),
        glued_units={phrase: unit for phrase, unit in units if len(words_of(phrase)) == 1},
        opening=_opening(signs, (*written, *single), tables["fractions"]),
        units=Phrases(units),
        nouns=frozenset(counted.words("nouns")),
        never=frozenset(counted.words("never")),
        breaking=frozenset(counted.texts("breaking")),
        telling=frozenset(counted.texts("telling")),
        promising=frozenset(counted.texts("promising")),
        rising_from=frozenset(counted.texts("rising_from")),
        rising_to=frozenset(counted.texts("rising_to")),
        naming=frozenset(counted.texts("naming", needed=True)),
        ranges=frozenset(counted.texts("ranges", needed=True)),
        measuring=frozenset(counted.texts("measuring", needed=True)),
        raised=frozenset(counted.texts("raised", needed=True)),
        articles=frozenset(counted.texts("articles", needed=True)),
    )
    for entry in (fractions, scales, numbers, percent, counted):
        entry.done()
    return made


def _opening(
    signs: list[tuple[str, str]], numbers: Iterable[str], fractions: Iterable[str]
) -> frozenset[str]:
    """The words, other than digits, that a quantity may start with."""
    starts = {words_of(phrase)[0] for phrase in fractions}
    return Phrases(signs).starts | frozenset(numbers) | starts
