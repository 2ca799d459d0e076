"""Where a party is named, by a name, an adjective, an acronym or part of a compound."""

from typing import NamedTuple

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.rules.scan import Scan
from jointstatement.text import Text


class PartyHit(NamedTuple):
    """A name of a party: words `first` to `last` (exclusive)."""

    first: int
    last: int
    id: str
    kind: NameKind


def scan_parties(text: Text, lexicon: Lexicon, scan: Scan) -> tuple[PartyHit, ...]:
    """Every name of a party in the text, in order, none inside another."""
    hits: list[PartyHit] = []
    index = lexicon.parties.by_word
    words, starts, view = text.words, text.starts, text.view
    skip, end = 0, len(words) - 1
    for i in scan.parties:
        if i < skip:
            continue
        word = words[i]
        names = index.get(word)
        if names is None:
            hits += [PartyHit(i, i + 1, party, NameKind.COMBINING) for party in _parts(word, lexicon)]
            hits += _run_on(text, i, lexicon)
            continue
        longer, alone = names
        for name in longer.get(words[i + 1], ()) if longer and i < end else ():
            stop = i + 1 + len(name.rest)
            if words[i + 1 : stop] == name.rest and _as_written(text, i, stop, name.exact):
                break
        else:
            stop = i + 1
            for name in alone:
                # an acronym counts only as written
                if name.exact is None or view.startswith(name.exact, starts[i]):
                    break
            else:
                continue
        skip = stop
        if name.id:
            hits.append(PartyHit(i, stop, name.id, name.kind))
    return tuple(hits)


def _run_on(text: Text, i: int, lexicon: Lexicon) -> list[PartyHit]:
    """The party whose name the last part of a compound starts: `Soviet-United States relations`."""
    first, dash, last = text.words[i].rpartition("-")
    names = lexicon.parties.by_word.get(last) if dash and first else None
    if names is None or not _parts(text.words[i], lexicon) or i + 1 >= len(text.words):
        return []
    for name in names.longer.get(text.words[i + 1], ()):
        stop = i + 1 + len(name.rest)
        if name.id and text.words[i + 1 : stop] == name.rest and name.exact is None:
            return [PartyHit(i, stop, name.id, NameKind.COMBINING)]
    return []


def _as_written(text: Text, first: int, last: int, exact: str | None) -> bool:
    """Whether words stand as an acronym is written, where it is one."""
    return exact is None or text.view[text.starts[first] : text.end(last - 1)] == exact


def _parts(word: str, lexicon: Lexicon) -> list[str]:
    """The parties of a compound: of `French-German`, or of the first half of `US-led`."""
    if "-" not in word:
        return []
    parties = lexicon.parties
    found = []
    for part in word.split("-"):
        names = parties.by_word.get(part)
        party = parties.combining.get(part)
        if party is None and names is not None:
            known = (n.id for n in names.alone if n.exact is None or n.exact == part.upper())
            party = next(known, None)
        if party:
            found.append(party)
    return found
