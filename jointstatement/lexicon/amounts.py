"""The words by which a language names quantities."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jointstatement.lexicon.phrases import Phrases, phrases_of
from jointstatement.lexicon.reading import Entry, unknown_tables
from jointstatement.text import words_of

_TABLES = (
    "scales",
    "numbers",
    "percent",
    "currency",
    "counted",
    "fractions",
    "multiplying",
    "multiples",
    "folds",
    "shares",
)


@dataclass(frozen=True, eq=False, repr=False)
class MultipleWords:
    """The vocabulary of multiples and shares of what there is."""

    unit: str
    """The unit of a multiple: `times`."""
    verbs: dict[str, tuple[str, frozenset[str]]]
    """From a form of a verb that multiplies to the multiple and to what may stand before that form."""
    folds: dict[str, str]
    """From an adverb to the multiple: `threefold`."""
    shares: Phrases[str]
    """From a share to its percentage: `one half`."""
    adverbs: frozenset[str]
    """What may stand between such a verb and what stands before it: `more than`."""
    named: frozenset[str]
    """Words behind what looks like such a verb and is part of a name: `double taxation`."""
    before_share: frozenset[str]
    told: frozenset[str]
    """What stands before a multiple that is told of: `the aim is twofold`."""
    after: frozenset[str]
    """What may stand behind an adverb or a share that is no adjective."""
    increases: frozenset[str]
    """Nouns of which a multiple may be an adjective."""
    starts: frozenset[str]
    """The words that any of these starts with."""


@dataclass(frozen=True, eq=False, repr=False)
class AmountWords:
    """The vocabulary of quantities."""

    scales: dict[str, int]
    numbers: dict[str, int]
    hundred: int
    """The scale that does not end a part of a number that is written out."""
    single: frozenset[str]
    """Words for one: `a million`."""
    leading: dict[str, frozenset[str]]
    """From those that are no numbers alone to the words that make a quantity behind them."""
    joined: frozenset[str]
    """Words within a number that is written out: `two hundred and fifty`."""
    fractions: Phrases[str]
    """From a fraction before a scale to its decimal: `half a billion`."""
    multiples: MultipleWords
    number: re.Pattern[str]
    """A number in digits."""
    signs: Phrases[str]
    """From what stands before a number to the code of a currency."""
    glued_signs: dict[str, str]
    """The same, as they may be written together with the number."""
    whose: Phrases[str]
    """From what says behind a sum whose dollars they are to the code of the currency: `$40 million US`."""
    currencies: frozenset[str]
    measures: frozenset[str]
    """Currencies, `percent` and the like: the units that are no nouns."""
    glued_units: dict[str, str]
    """Units of one word, as they may be written together with the number."""
    units: Phrases[str]
    """From what stands behind a number to a currency, `percent`, or `percentage points`."""
    opening: frozenset[str]
    """The words, other than digits, that a quantity may start with."""
    nouns: frozenset[str]
    percent: str
    """The unit of a share."""
    never: frozenset[str]
    breaking: frozenset[str]
    """Words that never stand between a number and what it counts."""
    telling: frozenset[str]
    """Words that open a clause which tells of something: `farms which grow 20 percent of the wheat`."""
    promising: frozenset[str]
    """Words behind them that make it a promise."""
    rising_from: frozenset[str]
    rising_to: frozenset[str]
    """What stands before the level that a quantity rises or falls from, and before the one it reaches."""
    ending: frozenset[str]
    """What ends the name of what is measured."""
    spans: frozenset[str]
    """Nouns of time, which are no measure."""
    naming: frozenset[str]
    ranges: frozenset[str]
    """What may stand between the ends of a range, or between two quantities of one unit."""
    ranging: frozenset[str]
    """Those of them which make a range by themselves: `5 to 7`."""
    between: frozenset[str]
    """What makes a range of two quantities that any of the others joins: `between 5 and 7`."""
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
    multiples = _multiples(tables, file)
    made = AmountWords(
        scales=written_scales,
        numbers=written,
        hundred=min(written_scales.values()),
        single=single,
        leading={word: _led(word, written_scales, signs, tables) for word in single.difference(written)},
        joined=frozenset(counted.texts("joined", needed=True)),
        fractions=phrases_of((phrase, fractions.text(phrase)) for phrase in tables["fractions"]),
        multiples=multiples,
        number=re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?(?![\d,.]*\d)"),
        signs=phrases_of(signs),
        glued_signs={"".join(words_of(sign)): code for sign, code in signs},
        whose=phrases_of(whose),
        currencies=frozenset(code for _, code in signs),
        measures=frozenset(unit for _, unit in units),
        glued_units={phrase: unit for phrase, unit in units if len(words_of(phrase)) == 1},
        opening=_opening(signs, (*written, *single, *multiples.starts), tables["fractions"]),
        units=phrases_of(units),
        nouns=frozenset(counted.words("nouns")),
        percent=next(iter(tables["percent"])),
        never=frozenset(counted.words("never")),
        breaking=frozenset(counted.texts("breaking")),
        telling=frozenset(counted.texts("telling")),
        promising=frozenset(counted.texts("promising")),
        rising_from=frozenset(counted.texts("rising_from")),
        rising_to=frozenset(counted.texts("rising_to")),
        naming=frozenset(counted.texts("naming", needed=True)),
        ranges=frozenset(counted.texts("ranges", needed=True)),
        ranging=frozenset(counted.texts("ranging", needed=True)),
        between=frozenset(counted.texts("between", needed=True)),
        measuring=frozenset(counted.texts("measuring", needed=True)),
        raised=frozenset(counted.texts("raised", needed=True)),
        ending=frozenset(counted.texts("ending", needed=True)),
        spans=frozenset(counted.texts("spans", needed=True)),
        articles=frozenset(counted.texts("articles", needed=True)),
    )
    for entry in (fractions, scales, numbers, percent, counted):
        entry.done()
    return made


def _multiples(tables: dict[str, Any], file: str) -> MultipleWords:
    """The vocabulary of multiples and shares."""
    entry, folds, shares = (Entry(tables.get(name), file, name) for name in ("multiples", "folds", "shares"))
    base, doing, done = (
        frozenset(entry.texts(f"before_{form}", needed=True)) for form in ("base", "doing", "done")
    )
    verbs: dict[str, tuple[str, frozenset[str]]] = {}
    for verb, table in tables.get("multiplying", {}).items():
        one = Entry(table, file, f"multiplying.{verb}")
        value = one.text("value")
        verbs |= {verb: (value, base), one.text("doing"): (value, doing), one.text("done"): (value, done)}
        one.done()
    named = phrases_of((phrase, shares.text(phrase)) for phrase in tables["shares"])
    made = MultipleWords(
        unit=entry.text("unit"),
        verbs=verbs,
        folds={word: folds.text(word) for word in tables["folds"]},
        shares=named,
        adverbs=frozenset(entry.texts("adverbs", needed=True)),
        named=frozenset(entry.texts("named", needed=True)),
        before_share=frozenset(entry.texts("before_share", needed=True)),
        told=done,
        after=frozenset(entry.texts("after", needed=True)),
        increases=frozenset(entry.texts("increases", needed=True)),
        starts=named.starts.union(verbs, tables["folds"]),
    )
    for each in (entry, folds, shares):
        each.done()
    return made


def _led(
    word: str, scales: Iterable[str], signs: list[tuple[str, str]], tables: dict[str, Any]
) -> frozenset[str]:
    """What makes a quantity behind a word for one: a scale, or the rest of a phrase."""
    phrases = [sign for sign, _ in signs] + [*tables["fractions"], *tables["shares"]]
    return frozenset(scales).union(*[words[1:2] for words in map(words_of, phrases) if words[0] == word])


def _opening(
    signs: list[tuple[str, str]], numbers: Iterable[str], fractions: Iterable[str]
) -> frozenset[str]:
    """The words, other than digits, that a quantity may start with."""
    starts = {words_of(phrase)[0] for phrase in fractions}
    return phrases_of(signs).starts | frozenset(numbers) | starts
