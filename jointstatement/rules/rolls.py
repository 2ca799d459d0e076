"""Rolls: the runs of text that name one party after another, with the offices of those who speak for them."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.rules.party_names import PartyHit
from jointstatement.text import Text

_GAP = 16
"""How many words of offices and names may stand between two parties of a roll."""
_LINKS = frozenset({",", ";", ":", "(", ")", ".", "-", "—", "'", "*", "_"})
_PARTING = frozenset({",", ";", "("})
_OFFICE_WORDS = 4
"""How many words before its first party a roll's own first office can fill."""


@dataclass(frozen=True, eq=False, repr=False)
class Roll:
    """Parties named one after another in the words `first` to `last` (exclusive)."""

    first: int
    last: int
    parties: tuple[str, ...]


class Rolls:
    """Finds the rolls of one text."""

    def __init__(self, text: Text, lexicon: Lexicon, hits: tuple[PartyHit, ...]) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._hits = hits
        self._firsts = [hit.first for hit in hits]

    def within(self, first: int, last: int) -> Iterator[Roll]:
        """The rolls of two parties or more among the words `first` to `last` (exclusive), in order."""
        hits = self._hits[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]
        run: list[PartyHit] = []
        for hit in hits if len(hits) > 1 else ():
            if not self._names(hit):
                continue
            if run and not self._linked(run[-1].last, hit.first):
                yield from self._made(run)
                run = []
            run.append(hit)
        yield from self._made(run)

    def party_at(self, i: int) -> str | None:
        """The party that is named from word `i` on."""
        named = self._hits[bisect_left(self._firsts, i) : bisect_left(self._firsts, i + 1)]
        return next((hit.id for hit in named if self._names(hit)), None)

    def _names(self, hit: PartyHit) -> bool:
        """Whether a name can stand in a roll: an adjective only with an office or another party behind it."""
        if hit.kind is NameKind.NAME:
            return True
        k, last, subjects = hit.last, len(self._words), self._lexicon.subjects
        if hit.kind is not NameKind.ADJECTIVE or k >= last:
            return False
        behind = (subjects.offices, subjects.sides, subjects.joining)
        return self._words[k] == "," or any(words.at(self._text, k, last) is not None for words in behind)

    def _made(self, run: list[PartyHit]) -> Iterator[Roll]:
        parties = tuple(dict.fromkeys(hit.id for hit in run))
        if len(parties) > 1:
            yield Roll(self._start(run[0].first), self._stop(run[-1]), parties)

    def _stop(self, hit: PartyHit) -> int:
        """Where a roll ends, with the office behind its last party: `the Kenyan Minister for Mines`."""
        k = hit.last
        while hit.kind is NameKind.ADJECTIVE and k + 1 < len(self._words):
            portfolio = self._words[k] in self._lexicon.documents.people.portfolio and self._words[k] != ","
            if not self._text.capital(k) and not (portfolio and self._text.capital(k + 1)):
                break
            k += 1
        return k

    def _start(self, first: int) -> int:
        """Where a roll starts, with the office and the article before its first party."""
        words, subjects = self._words, self._lexicon.subjects
        k = first
        if k and words[k - 1] in subjects.articles:
            k -= 1
        if k and words[k - 1] in subjects.of:
            held = subjects.offices.before(self._text, max(0, k - 1 - _OFFICE_WORDS), k - 1)
            held = held if held is not None else self._several_before(k - 1)
            if held is not None:
                k = held
                if k and words[k - 1] in subjects.articles:
                    k -= 1
        return k

    def _several_before(self, last: int) -> int | None:
        """Where `Governments` or `Prime Ministers` starts that ends before a word."""
        first, subjects = max(0, last - _OFFICE_WORDS), self._lexicon.subjects
        side = subjects.sides.before(self._text, first, last)
        return side if side is not None else subjects.definite.before(self._text, first, last)

    def _linked(self, first: int, last: int) -> bool:
        """Whether words `first` to `last` only lead from one party of a roll to the next."""
        if last - first > _GAP or last == first:
            return False
        subjects, words = self._lexicon.subjects, self._words
        k, joined = first, False
        while k < last:
            word = words[k]
            link = subjects.joining.at(self._text, k, last)
            if link is not None:
                k, joined = link[0], True
                continue
            if word in _LINKS:
                joined = joined or word in _PARTING
                k += 1
                continue
            part = subjects.offices.at(self._text, k, last) or subjects.sides.at(self._text, k, last)
            if part is not None:
                k = part[0]
                continue
            known = word in subjects.articles or word in subjects.of or word in subjects.linking
            if not known and not self._text.capital(k) and "-" not in word:
                return False
            k += 1
        return joined
