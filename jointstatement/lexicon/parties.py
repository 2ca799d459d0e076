"""Who can be a party: states, organisations and groups, with every name that a text gives them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from jointstatement.lexicon.reading import Entry, entries, unknown_tables
from jointstatement.model import PartyKind
from jointstatement.text import words_of


class NameKind(StrEnum):
    """How a name stands for its party."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    COMBINING = "combining"
    NEITHER = "neither"


@dataclass(frozen=True, eq=False, repr=False)
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


@dataclass(frozen=True, eq=False, repr=False)
class PartyName:
    """One way to name a party."""

    id: str
    kind: NameKind
    rest: tuple[str, ...]
    exact: str | None
    """An acronym counts only as written."""


class Names(NamedTuple):
    """The names that start with one word."""

    longer: dict[str, tuple[PartyName, ...]]
    """Those of more words, by their second word, longest first."""
    alone: tuple[PartyName, ...]
    """Those of that word alone."""


_Written = tuple[tuple[str, ...], str | None]

_ID = re.compile(r"[A-Z][A-Z0-9_+-]*\Z")


@dataclass(frozen=True, eq=False, repr=False)
class Parties:
    """Every party and every name, the names by their first word."""

    entries: dict[str, PartyEntry]
    by_word: dict[str, Names]
    combining: dict[str, str]
    cities: dict[str, str]
    """From a city in lower case to the id of its state."""
    city_words: frozenset[str]
    """The first words of the cities."""
    offices: dict[str, str]
    """From an office that only one state has to the id of that state."""
    office_words: frozenset[str]
    """The first words of these offices."""
    without: dict[str, frozenset[str]]
    """From an office that not every state has to the states that lack it."""
    only: dict[str, frozenset[str]]
    """From an office that few states have to those that have it."""


def load_parties(files: Iterable[tuple[str, dict[str, Any]]]) -> Parties:
    """Check and index the parties of one or more files; an id seen again adds names to its entry.

    Raises:
        LexiconError: an entry is malformed or names a member that no entry tells of, a name has two
            meanings and none is the default, or two parties have one city or one office.
    """
    parties: dict[str, PartyEntry] = {}
    names: dict[_Written, dict[str, PartyName]] = {}
    read: list[Entry] = []
    combining: dict[str, str] = {}
    cities: dict[str, str] = {}
    offices: dict[str, str] = {}
    defaults: dict[tuple[str, ...], str] = {}
    without: dict[str, frozenset[str]] = {}
    only: dict[str, frozenset[str]] = {}
    for file, tables in files:
        unknown_tables(tables, ("party", "not_parties", "ambiguous", "without", "only"), file)
        for name, party in tables.get("ambiguous", {}).items():
            defaults[words_of(name)] = party
        having = Entry(tables.get("only", {}), file, "only")
        only |= {office: frozenset(having.texts(office)) for office in tables.get("only", {})}
        lacking = Entry(tables.get("without", {}), file, "without")
        without |= {office: frozenset(lacking.texts(office)) for office in tables.get("without", {})}
        for entry in entries(tables, "party", file):
            made = _entry(entry, parties)
            parties[made.id] = made
            read.append(entry)
            for name, kind, exact in _names(entry, made):
                if kind is NameKind.COMBINING:
                    _claim(combining, name, entry)
                    continue
                words = words_of(name)
                fresh = PartyName(made.id, kind, words[1:], name if exact else None)
                meanings = names.setdefault((words, fresh.exact), {})
                meanings.setdefault(made.id, fresh)
                if len(meanings) > 1 and words not in defaults:
                    others = " and ".join(party or "no party" for party in meanings if party != made.id)
                    raise entry.fail(f"{name!r} names {others} already, and neither by default")
            entry.done()
            for city in (made.capital, *made.cities):
                if city:
                    _claim(cities, city, entry)
            for office in made.offices:
                _claim(offices, office, entry)
        for name in Entry(tables.get("not_parties", {"names": []}), file, "not_parties").texts("names"):
            words = words_of(name)
            names.setdefault((words, None), {})[""] = PartyName("", NameKind.NEITHER, words[1:], None)
    for entry in read:
        _check_members(entry, parties)
    city_words = frozenset(words_of(city)[0] for city in cities)
    office_words = frozenset(words_of(office)[0] for office in offices)
    index = _index(names, defaults)
    return Parties(parties, index, combining, cities, city_words, offices, office_words, without, only)


def _claim(owners: dict[str, str], name: str, entry: Entry) -> None:
    """Give a name to the party of an entry alone; a name in lower case is one that any spelling finds."""
    owner = owners.setdefault(name.lower(), entry.name)
    if owner != entry.name:
        raise entry.fail(f"{name!r} is of {owner} already")


def _check_members(entry: Entry, parties: dict[str, PartyEntry]) -> None:
    """The members of a party may stand behind it in its file, or in another: they are checked last."""
    members = parties[entry.name].members
    unknown = [member for member in members if member not in parties]
    if unknown:
        raise entry.fail(f"members has ids that no party has: {', '.join(unknown)}")
    if entry.name in members:
        raise entry.fail("members names the party itself")


def _entry(entry: Entry, parties: dict[str, PartyEntry]) -> PartyEntry:
    identity = entry.text("id")
    if not _ID.match(identity):
        raise entry.fail(f"id must be of capital letters, digits, _, - and +, not {identity!r}")
    entry.name = identity
    before = parties.get(identity)
    name = entry.text("name", before.name if before else None)
    kind_text = entry.text("kind", before.kind.value if before else None)
    if kind_text not in list(PartyKind):
        raise entry.fail(f"kind must be one of {', '.join(PartyKind)}")
    entry.texts("examples", needed=before is None)
    entry.texts("counter_examples")
    capital = entry.maybe("capital")
    cities = entry.worded(*entry.texts("cities"), *entry.texts("capitals"))
    entry.worded(*([capital] if capital else ()))
    return PartyEntry(
        id=identity,
        name=name,
        kind=PartyKind(kind_text),
        formal=entry.maybe("formal") or (before.formal if before else None),
        capital=capital or (before.capital if before else None),
        cities=cities + (before.cities if before else ()),
        offices=entry.worded(*entry.texts("offices")) + (before.offices if before else ()),
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
    for name, _, _ in names:
        # the rules look for a name only where a capital letter stands
        if not entry.worded(name)[0][0].upper().isupper():
            raise entry.fail(f"{name!r} must start with a letter that can be a capital")
    for name in entry.texts("combining"):
        if not name.isalpha():
            raise entry.fail(f"combining must be of letters, without the hyphen, not {name!r}")
        names.append((name, NameKind.COMBINING, False))
    return names


def _index(
    names: dict[_Written, dict[str, PartyName]], defaults: dict[tuple[str, ...], str]
) -> dict[str, Names]:
    index: dict[str, list[PartyName]] = {}
    for (words, _), meanings in names.items():
        chosen = next(iter(meanings.values()))
        if len(meanings) > 1:
            chosen = meanings.get(defaults[words], chosen)
        index.setdefault(words[0], []).append(chosen)
    return {word: _names_of(found) for word, found in index.items()}


def _names_of(names: list[PartyName]) -> Names:
    longer: dict[str, list[PartyName]] = {}
    for name in sorted(names, key=lambda n: -len(n.rest)):
        if name.rest:
            longer.setdefault(name.rest[0], []).append(name)
    return Names(
        {second: tuple(found) for second, found in longer.items()},
        tuple([name for name in names if not name.rest]),
    )
