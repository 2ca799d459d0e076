"""Cities as a text names them: those of the vocabulary, and others with their state: `in Kilifi, Kenya`."""

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import PartyKind, Place
from jointstatement.text import Text

_LONGEST = 3
"""How many words the name of a city has at most."""


def city_at(text: Text, lexicon: Lexicon, first: int, last: int) -> Place | None:
    """The city that stands at word `first`, without the district that some are named with."""
    if text.words[first] not in lexicon.parties.city_words or not text.capital(first):
        return None
    for length in (3, 2, 1):
        stop = min(first + length, last)
        name = text.shown(first, stop) if stop > first else ""
        country = lexicon.parties.cities.get(name.lower())
        if country is not None:
            name = name.split(",")[0]
            name = " ".join(word for word in name.split() if not word.endswith(".")) or name
            if name.isupper():
                name = " ".join(word.capitalize() for word in name.split())
            return Place(name=name, country=country, span=text.span(first, stop))
    return None


def city_of_state(text: Text, lexicon: Lexicon, first: int, last: int) -> Place | None:
    """The city named from word `first` on, before a comma and the name of a state."""
    stop = first
    while stop < min(last, first + _LONGEST) and text.capital(stop) and text.words[stop][0].isalpha():
        stop += 1
    if stop == first or stop + 1 >= last or text.words[stop] != "," or not text.capital(stop + 1):
        return None
    state = _state_at(text, lexicon, stop + 1, last)
    no_city = text.words[stop - 1] in lexicon.documents.sites or text.words[first] in lexicon.parties.by_word
    if state is None or no_city:
        return None
    name = text.shown(first, stop)
    if name.isupper():
        name = " ".join(word.capitalize() for word in name.split())
    return Place(name=name, country=state, span=text.span(first, stop))


def _state_at(text: Text, lexicon: Lexicon, first: int, last: int) -> str | None:
    """The state whose name starts at a word."""
    names = lexicon.parties.by_word.get(text.words[first])
    if names is None:
        return None
    behind = text.words[first + 1] if first + 1 < last else ""
    for name in (*names.longer.get(behind, ()), *names.alone):
        whole = text.words[first + 1 : first + 1 + len(name.rest)] == name.rest
        if whole and name.id and lexicon.parties.entries[name.id].kind is PartyKind.STATE:
            return name.id if name.kind is NameKind.NAME else None
    return None


def starts_a_body(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether a longer name starts with the city at word `i`: `Shanghai Cooperation Organisation`."""
    names = lexicon.parties.by_word.get(text.words[i])
    longer = names.longer.get(text.words[i + 1], ()) if names and i + 1 < len(text.words) else ()
    return any(text.words[i + 1 : i + 1 + len(name.rest)] == name.rest for name in longer)


def of_city(text: Text, lexicon: Lexicon, first: int, last: int) -> Place | None:
    """The city in `the Malian administrative centre of Bamako`."""
    if text.words[first] not in lexicon.subjects.articles:
        return None
    for k in range(first, last):
        if text.words[k] in lexicon.subjects.of:
            return city_at(text, lexicon, k + 1, last + 1)
        if not text.words[k][0].isalpha():
            return None
    return None


def behind_comma(text: Text, lexicon: Lexicon, first: int, last: int) -> Place | None:
    """The city behind the name of a building: `at Parliament House, Oslo`."""
    for k in range(first, last):
        if text.words[k] == ",":
            return city_at(text, lexicon, k + 1, last + 1)
        if not text.capital(k):
            return None
    return None
