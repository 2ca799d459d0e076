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
    combining = lexicon.parties.combining
    words = text.words
    skip, end = 0, len(words) - 1
    for i in scan.parties:
        if i < skip:
            continue
        word = words[i]
        found = index.get(word)
        if found is not None:
            following = words[i + 1] if i < end else ""
            for name in found:
                rest = name.rest
                if rest and (rest[0] != following or words[i + 1 : i + 1 + len(rest)] != rest):
                    continue
                stop = i + 1 + len(rest)
                if name.exact is not None and text.view[text.starts[i] : text.end(stop - 1)] != name.exact:
                    continue
                skip = stop
                if name.id:
                    hits.append(PartyHit(i, stop, name.id, name.kind))
                break
        elif "-" in word:
            for part in word.split("-"):
                party = combining.get(part)
                if party is None:
                    names = index.get(part, ())
                    party = next(
                        (n.id for n in names if not n.rest and (n.exact is None or n.exact == part.upper())),
                        None,
                    )
                if party:
                    hits.append(PartyHit(i, i + 1, party, NameKind.COMBINING))
    return tuple(hits)
