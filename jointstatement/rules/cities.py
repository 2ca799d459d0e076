"""Cities that the vocabulary does not know, named with their state: `in Kilifi, Kenya`."""

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import PartyKind, Place
from jointstatement.text import Text

_LONGEST = 3
"""How many words the name of a city has at most."""


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
