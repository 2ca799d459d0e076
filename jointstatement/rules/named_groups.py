"""Groups by the name that a text gives them with their members: `the Troika (A, B and C) welcomes`.

Behind that, the name stands for those who issued the statement, as `the sides` does.
"""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.rolls import Rolls
from jointstatement.text import Sentence, Text

_EARLY = 6
"""How many sentences of the body can introduce a group."""
_NAME = 6
"""How many words the name of a group has at most."""
_OPENS = "("


def group_mentions(
    text: Text,
    lexicon: Lexicon,
    hits: tuple[PartyHit, ...],
    body: tuple[Sentence, ...],
    parties: tuple[str, ...],
) -> dict[int, int]:
    """Where a group is named whose members these parties are: from its first word to the one behind."""
    words, articles = text.words, lexicon.subjects.articles
    names: set[tuple[tuple[str, ...], bool]] = set()
    small = lexicon.subjects.prepositions | lexicon.subjects.of
    rolls = Rolls(text, lexicon, hits)
    for sentence in body[:_EARLY] if len(parties) > 1 else ():
        if _OPENS not in words[sentence.first : sentence.last]:
            continue
        for roll in rolls.within(sentence.first, sentence.last):
            stop = roll.first - 1
            if stop <= sentence.first or words[stop] != _OPENS or set(roll.parties) != set(parties):
                continue
            first = stop
            while first > max(sentence.first, stop - _NAME) and text.capitals[first - 1]:
                first -= 1
            first += words[first] in articles
            named = first > 0 and words[first - 1] in articles
            opens = first - named
            # `the countries of the Horn (A, B and C)` are no Horn
            if first < stop and not (opens and words[opens - 1] in small):
                names.add((words[first:stop], named))
    found: dict[int, int] = {}
    for name, named in names:
        found |= _again(text, lexicon, name, named=named)
    return found


def _again(text: Text, lexicon: Lexicon, name: tuple[str, ...], *, named: bool) -> dict[int, int]:
    """Where a name stands, with its article where it is `named` with one; not as a part of a longer name."""
    words, subjects = text.words, lexicon.subjects
    size = len(name)
    found: dict[int, int] = {}
    for first in text.places.get(name[0], ()):
        stop = first + size
        if words[first:stop] != name or not text.capitals[first]:
            continue
        if stop < len(words) and (words[stop] in subjects.of or words[stop].startswith("'")):
            continue
        if named and (not first or words[first - 1] not in subjects.identifying):
            continue
        found[first - named] = stop
    return found
