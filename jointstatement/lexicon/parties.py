"""Who can be a party: states, organisations and groups, with every name that a text gives them."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from attrs import frozen

from jointstatement.errors import LexiconError
from jointstatement.lexicon.reading import Entry, unknown_tables
from jointstatement.model import PartyKind
from jointstatement.text import words_of


class NameKind(StrEnum):
    """How a name stands for its party."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    COMBINING = "combining"
    NEITHER = "neither"


@frozen(eq=False)
class PartyEntry:
    """One party of the lexicon."""

    id: str
    name: str
    kind: PartyKind
    formal: str | None
    capital: str | None
    cities: tuple[str, ...]
    offices: tuple[str, ...]
    members: tuple[str, ...]


@frozen(eq=False)
class PartyName:
    """One way to name a party."""

    id: str
    kind: NameKind
    rest: tuple[str, ...]
    exact: str | None
    """An acronym counts only as written."""


_Written = tuple[tuple[str, ...], str | None]


@frozen(eq=False)
class Parties:
    """Every party and every name, the names by their first word, longest first."""

    entries: dict[str, PartyEntry]
    by_word: dict[str, tuple[PartyName, ...]]
    combining: dict[str, str]
    cities: dict[str, str]
    """From a city in lower case to the id of its state."""
    city_words: frozenset[str]
    """The first words of the cities."""
    offices: dict[str, str]
    """From an office that only one state has to the id of that state."""
    without: dict[str, frozenset[str]]
    """From an office that not every state has to the states that lack it."""
    only: dict[str, frozenset[str]]
    """From an office that few states have to those that have it."""


def load_parties(files: Iterable[tuple[str, dict[str, Any]]]) -> Parties:
    """Check and index the parties of one or more files; an id seen again adds names to its entry.

    Raises:
        LexiconError: an entry is malformed, or one name has two meanings and none is the default.
    """
    entries: dict[str, PartyEntry] = {}
    names: dict[_Written, dict[str, PartyName]] = {}
    combining: dict[str, str] = {}
    cities: dict[str, str] = {}
    offices: dict[str, str] = {}
    defaults: dict[tuple[str, ...], str] = {}
    without: dict[str, frozenset[str]] = {}
    only: dict[str, frozenset[str]] = {}
    known_file = ""
    for file, tables in files:
        known_file = file
        unknown_tables(tables, ("party", "not_parties", "ambiguous", "without", "only"), file)
        for name, party in tables.get("ambiguous", {}).items():
            defaults[words_of(name)] = party
        having = Entry(tables.get("only", {}), file, "only")
        only |= {office: frozenset(having.texts(office)) for office in tables.get("only", {})}
        lacking = Entry(tables.get("without", {}), file, "without")
        without |= {office: frozenset(lacking.texts(office)) for office in tables.get("without", {})}
        for number, table in enumerate(tables.get("party", ())):
            entry = Entry(table, file, f"party[{number}]")
            made = _entry(entry, entries)
            entries[made.id] = made
            for name, kind, exact in _names(entry, made):
                if kind is NameKind.COMBINING:
                    combining[name.lower()] = made.id
                    continue
                words = words_of(name)
                fresh = PartyName(made.id, kind, words[1:], name if exact else None)
                names.setdefault((words, fresh.exact), {}).setdefault(made.id, fresh)
            entry.done()
            for city in (made.capital, *made.cities):
                if city:
                    cities.setdefault(city.lower(), made.id)
            for office in made.offices:
                offices[office.lower()] = made.id
        for name in Entry(tables.get("not_parties", {"names": []}), file, "not_parties").texts("names"):
            words = words_of(name)
            names.setdefault((words, None), {})[""] = PartyName("", NameKind.NEITHER, words[1:], None)
    city_words = frozenset(words_of(city)[0] for city in cities)
    index = _index(names, defaults, known_file)
    return Parties(entries, index, combining, cities, city_words, offices, without, only)


def _entry(entry: Entry, entries: dict[str, PartyEntry]) -> PartyEntry:
    identity = entry.text("id")
    entry.name = identity
    before = entries.get(identity)
    name = entry.text("name", before.name if before else None)
    kind_text = entry.text("kind", before.kind.value if before else None)
    if kind_text not in list(PartyKind):
        raise entry.fail(f"kind must be one of {', '.join(PartyKind)}")
    entry.tables("years")
    entry.texts("examples", needed=before is None)
    entry.texts("counter_examples")
    capital = entry.maybe("capital")
    return PartyEntry(
        id=identity,
        name=name,
        kind=PartyKind(kind_text),
        formal=entry.maybe("formal") or (before.formal if before else None),
        capital=capital or (before.capital if before else None),
        cities=entry.texts("cities") + entry.texts("capitals") + (before.cities if before else ()),
        offices=entry.texts("offices") + (before.offices if before else ()),
        members=entry.texts("members") + (before.members if before else ()),
    )


def _names(entry: Entry, made: PartyEntry) -> list[tuple[str, NameKind, bool]]:
    names = [(made.name, NameKind.NAME, False)]
    if made.formal:
        names.append((made.formal, NameKind.NAME, False))
    names += [(name, NameKind.NAME, False) for name in entry.texts("names")]
    names += [(name, NameKind.NAME, True) for name in entry.texts("acronyms")]
    names += [(name, NameKind.ADJECTIVE, False) for name in entry.texts("adjectives")]
    names += [(name, NameKind.PEOPLE, False) for name in entry.texts("people")]
    names += [(name, NameKind.COMBINING, False) for name in entry.texts("combining")]
    return names


def _index(
    names: dict[_Written, dict[str, PartyName]], defaults: dict[tuple[str, ...], str], file: str
) -> dict[str, tuple[PartyName, ...]]:
    index: dict[str, list[PartyName]] = {}
    for (words, _), meanings in names.items():
        chosen = next(iter(meanings.values()))
        if len(meanings) > 1:
            if words not in defaults:
                raise LexiconError(
                    file, " ".join(words), f"names {', '.join(meanings)}: say which by default"
                )
            chosen = meanings.get(defaults[words], chosen)
        index.setdefault(words[0], []).append(chosen)
    return {word: tuple(sorted(found, key=lambda n: -len(n.rest))) for word, found in index.items()}
