"""Statements for a machine that has no real ones: official texts, press reports, and one text of any length.

Their words come from the whole vocabulary of the library and from names that are made up, so that no cache
flatters. How many items a thousand characters hold, how long those are and how long sentences are is near
what real statements show: `tests/test_benchmark_texts.py` holds them to it.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import count
from typing import TypeVar

from attrs import frozen

from jointstatement.lexicon.reading import own_files, read_toml

_T = TypeVar("_T")
_PLEDGING = (
    *(
        "agreed to",
        "decided to",
        "pledged to",
        "will",
        "will continue to",
        "intend to",
        "hope to",
        "undertook to",
    ),
    *(
        "expressed their readiness to",
        "reaffirmed their commitment to",
        "resolved to",
        "will work together to",
    ),
)
_HOLDING = (
    *(
        "reaffirmed their support for",
        "welcomed",
        "condemned",
        "stressed the importance of",
        "noted",
        "supported",
    ),
    *(
        "underscored",
        "expressed concern over",
        "recognised the role of",
        "called for",
        "emphasised the need for",
    ),
    *("expressed satisfaction with", "commended", "reiterated their respect for", "rejected", "took note of"),
)
_ADVERBS = (*[""] * 4, "jointly ", "also ", "further ", "strongly ")
_QUALITIES = (
    *(
        "annual",
        "new",
        "regional",
        "joint",
        "long-term",
        "sustainable",
        "national",
        "open",
        "practical",
        "broader",
    ),
    *(
        "inclusive",
        "modern",
        "resilient",
        "early",
        "full",
        "effective",
        "independent",
        "shared",
        "high-level",
        "local",
    ),
)
_LINKS = ("for", "in", "on", "with regard to", "as part of", "in support of", "within", "under", "across")
_TAILS = (
    "in accordance with the rules of the {name} Convention",
    "by {year}",
    "as set out in the {name} Declaration of {year}",
    "through closer contacts between their institutions",
    "for the benefit of the people of the {name} region",
    "in the years ahead",
    "at the earliest possible date",
    "including in the area around {name}",
    "over the next {few} years",
    "with a view to the {name} summit",
    "worth {many} million dollars",
)
_TOLD = (
    "The work of the {name} {name} Laboratory, which had been opened in {year} with the help of "
    "{elsewhere}, covered {many} villages along the River {name} and its tributaries, and more than "
    "{few} towns in the Province of {name}.",
    "In {year} some {many} households in the {name} Valley and on the Plains of {name} were without "
    "water for more than {few} months, as those of {elsewhere} had been in {year}.",
    "Trade in {thing} between {state} and {other} stood at {many} million dollars in {year}, against "
    "{many} million dollars in the year before, of which the Port of {name} had by far the greatest "
    "share.",
    "The road from {name} to {name} was closed between {year} and {year} after floods had carried off "
    "{few} bridges, so that goods from {elsewhere} and {elsewhere} came by way of the {name} Pass.",
    "More than {many} students from {state} took part in courses on {thing} at the University of {name}"
    " in {year}, among them {few} from the Islands of {name}.",
    "The talks took place in a friendly atmosphere and lasted for about {few} hours.",
)
_REPORTED = (
    "{person} arrived in {name} late on {day} for a visit of {few} days, his first to {other} since a "
    "summit of the neighbours of {elsewhere} in {year}.",
    "The plant at {name} was opened in {year}, with money from {state}, {other} and {elsewhere}, and "
    "has since employed about {many} people from the villages around it.",
    "Some {many} people from {state} marched through the streets of {name} on {day}, according to the "
    "police of the {name} district, who counted {few} arrests.",
    "Analysts in {name} doubt that {thing} will recover before {year}, when elections in {other} are due.",
    "Trade in {thing} between {state} and {other} was worth about {many} million dollars in {year}, "
    "figures from the port of {name} show, against {many} million with {elsewhere}.",
    "The line between {name} and {name} has been a matter of dispute between {state} and {other} since "
    "{year}, when a first survey was made by officers from {elsewhere}.",
    "Its price rose by {few} per cent in {year}, and has hardly moved since.",
)
_ACTS = (
    "The two sides {act}, the joint statement said.",
    "{state} {act}, it said.",
    "According to the statement, {state} and {other} {act}.",
    "{state} {act}, while {other} {act}, the statement said.",
    '"{state} {act}," {person} said.',
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "March", "April", "May", "June", "September", "October", "November")
_STARTS = ("B", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z", "Br", "Tr", "Kh", "Gr")
_MIDDLES = ("a", "e", "i", "o", "u", "ar", "en", "il", "or", "un", "ai", "ei")
_FURTHER = ("b", "d", "g", "k", "l", "m", "n", "r", "s", "t", "v", "nd", "rt", "lm")
_LAST = ("a", "o", "i", "ova", "en", "ur", "ek", "is", "ani", "esh")


@frozen
class _Words:
    """The words of the library's vocabulary that texts are made of."""

    states: tuple[tuple[str, str], ...]
    """Names of states, each with its adjective."""
    things: tuple[str, ...]
    verbs: tuple[str, ...]


@cache
def _words() -> _Words:
    english = own_files().joinpath("en")
    parties = read_toml(own_files().joinpath("parties.toml"))["party"]
    topics = read_toml(english.joinpath("topics.toml"))["topic"]
    verbs = read_toml(english.joinpath("verbs.toml"))["verbs"]
    return _Words(
        tuple(
            (p["name"], p["adjectives"][0]) for p in parties if p["kind"] == "state" and p.get("adjectives")
        ),
        tuple(thing for t in topics for thing in t["strong"] if thing.replace(" ", "").isalpha()),
        tuple(set(verbs["regular"].split()) - set(verbs["also_nouns"].split())),
    )


class _Writer:
    """Writes sentences, another each time."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.words = _words()
        (self.one, self.first), (self.two, self.second) = self.dice.sample(self.words.states, 2)
        self._verbs = sorted(self.words.verbs)

    def pick(self, choices: Sequence[_T]) -> _T:
        return self.dice.choice(choices)

    def name(self) -> str:
        """A name that is made up, of a place or a person."""
        middle = self.pick(_FURTHER) + self.pick(_MIDDLES) if self.dice.random() < 0.5 else ""
        return self.pick(_STARTS) + self.pick(_MIDDLES) + middle + self.pick(_FURTHER) + self.pick(_LAST)

    def filled(self, pattern: str) -> str:
        """A pattern with a name, a number or a thing in each of its gaps."""
        makers: dict[str, Callable[[], str]] = {
            "{name}": self.name,
            "{year}": lambda: str(self.dice.randint(1950, 2040)),
            "{few}": lambda: str(self.dice.randint(2, 19)),
            "{many}": lambda: f"{self.dice.randint(20, 90000):,}",
            "{thing}": lambda: self.pick(self.words.things),
            "{day}": lambda: self.pick(_DAYS),
            "{person}": lambda: f"Mr. {self.name()}",
            "{state}": lambda: self.one,
            "{other}": lambda: self.two,
            "{act}": lambda: self.act(2),
            "{elsewhere}": lambda: self.pick(self.words.states)[0],
        }
        for gap, made in makers.items():
            while gap in pattern:
                pattern = pattern.replace(gap, made(), 1)
        return pattern

    def act(self, more: int) -> str:
        """What is pledged or held: a head, its object, and up to so many further parts."""
        deed = f"{self.dice.choice(self._verbs)} " if self.dice.random() < 0.3 else ""
        head = self.pick(_PLEDGING if deed else _HOLDING)
        adverb = "" if deed else self.pick(_ADVERBS)
        parts = [f"{adverb}{head} {deed}{self.thing()}"]
        for _ in range(self.dice.randint(more // 2, more)):
            parts.append(f"{self.pick(_LINKS)} {self.thing()}")
        if self.dice.random() < 0.5:
            parts.append(self.filled(self.pick(_TAILS)))
        return " ".join(parts)

    def thing(self) -> str:
        """An object of some words."""
        shape = self.dice.random()
        quality = self.pick(_QUALITIES) + " " if shape < 0.6 else ""
        article = "the " if shape > 0.3 else ""
        thing = f"{article}{quality}{self.pick(self.words.things)}"
        if shape > 0.7:
            return f"{thing} and {self.pick(self.words.things)}"
        return f"{thing} of {self.name()}" if 0.4 < shape < 0.5 else thing

    def subject(self) -> str:
        sides = ("The two sides", "Both countries", "The two leaders", "They", "The two Ministers")
        return self.pick(
            (*sides, *sides, self.one, self.two, f"The {self.first} side", f"The {self.second} side")
        )

    def official_sentence(self) -> str:
        if self.dice.random() < 0.3:
            return self.filled(self.pick(_TOLD))
        return f"{self.subject()} {self.act(4)}."

    def reported_sentence(self) -> str:
        return self.filled(self.pick(_REPORTED if self.dice.random() < 0.66 else _ACTS))

    def point(self) -> str:
        return f"{self.dice.choice(self._verbs)} {self.thing()} {self.pick(_LINKS)} {self.thing()}"

    def paragraph(self, sentence: Callable[[], str], most: int) -> str:
        return " ".join(sentence() for _ in range(self.dice.randint(1, most)))


def written(seed: int) -> str:
    """One official text of some ten thousand characters, another for each seed."""
    writer = _Writer(seed)
    dice = writer.dice
    parts = [
        f"JOINT STATEMENT OF {writer.one.upper()} AND {writer.two.upper()}",
        f"{dice.randint(1, 28)} {writer.pick(_MONTHS)} {dice.randint(1950, 2025)}",
    ]
    length = dice.choice((3_000, 6_000, 9_000, 14_000, 24_000))
    paragraphs = _paragraphs(writer, numbered=dice.random() < 0.5)
    while sum(map(len, parts)) < length:
        parts.append(next(paragraphs))
    return "\n\n".join(parts) + "\n"


def reported(seed: int) -> str:
    """One press report of some four thousand characters on a joint statement, another for each seed."""
    writer = _Writer(seed)
    dice = writer.dice
    city, day = writer.name(), writer.pick(_DAYS)
    dated = f"{writer.pick(_MONTHS)} {dice.randint(1, 28)}, {dice.randint(1990, 2025)}"
    parts = [
        f"{writer.one}, {writer.two} agree on {writer.pick(writer.words.things)}",
        f"{city.upper()}, {dated} (Savanna Press) -- {writer.one} and {writer.two} {writer.act(0)} on {day}, "
        "according to a joint statement issued here.",
    ]
    length = dice.choice((2_600, 3_000, 5_000, 7_000))
    while sum(map(len, parts)) < length:
        parts.append(writer.paragraph(writer.reported_sentence, 3))
    return "\n\n".join(parts) + "\n"


def grown(length: int, seed: int = 0) -> str:
    """One official text of so many characters: the longer one starts as the shorter one does."""
    writer = _Writer(seed)
    parts = [f"JOINT STATEMENT OF {writer.one.upper()} AND {writer.two.upper()}", "3 May 2019"]
    size = sum(map(len, parts)) + 4
    paragraphs = _paragraphs(writer, numbered=False)
    while size < length:
        parts.append(next(paragraphs))
        size += len(parts[-1]) + 2
    return "\n\n".join(parts)[:length]


def _paragraphs(writer: _Writer, numbered: bool) -> Iterator[str]:
    """The paragraphs, headings and lists of an official text, without end."""
    for number in count(1):
        chance = writer.dice.random()
        if chance < 0.12:
            yield writer.pick(writer.words.things).title()
        if chance > 0.9:
            yield "The two sides agreed to:"
            for _ in range(writer.dice.randint(2, 5)):
                yield f"- {writer.point()};"
            continue
        marker = f"{number}. " if numbered else ""
        yield marker + writer.paragraph(writer.official_sentence, 5)
