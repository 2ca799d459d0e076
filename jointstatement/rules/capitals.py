"""Capitals that reports name in place of their states: `Nairobi pledged to open the port`."""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.heads import heads_at
from jointstatement.text import Text


def speaking_capitals(text: Text, lexicon: Lexicon, parties: tuple[str, ...]) -> dict[int, str]:
    """Where the capital of one of some parties stands as a subject, and whose it is.

    A head follows it, or another capital that one follows; what a preposition or a comma leads is a place.
    """
    words, subjects = text.words, lexicon.subjects
    entries = lexicon.parties.entries
    owners = {entry.capital.lower(): p for p in parties if (entry := entries[p]).capital is not None}
    leading = subjects.prepositions | subjects.of | {",", subjects.to}
    found: dict[int, str] = {}
    for name, party in owners.items():
        for k in text.places.get(name, ()):
            if not text.capitals[k] or (k and words[k - 1] in leading):
                continue
            after = k + 1
            joined = subjects.joining.at(text, after, len(words)) if after < len(words) else None
            if joined is not None and joined[0] < len(words) and words[joined[0]] in owners:
                after = joined[0] + 1
            if heads_at(text, lexicon, after, len(words)):
                found[k] = party
    return found
