"""Those whom a text lists as its authors: in its opening, as present at its meeting, as its signatories."""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.heads import heads_at
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.rolls import Roll, Rolls
from jointstatement.text import Sentence, Text

_MANY = 3
"""How many parties make a roll that tells by itself who speaks."""
_EARLY, _FOOT = 8, 4
"""How many of the first and of the last sentences can hold a roll of those who speak."""
_BEFORE = 8
"""How many words of an office that is not known can stand before a roll."""
_TIE = 4
"""How many words before `between A and B` can tell that the tie is the speakers' own."""
_OPENS = frozenset({",", ":", "'", '"', "*", "("})


class Listed:
    """Finds the rolls by which one document tells who issued it."""

    def __init__(
        self, text: Text, lexicon: Lexicon, hits: tuple[PartyHit, ...], body: tuple[Sentence, ...]
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._documents = lexicon.documents
        self._subjects = lexicon.subjects
        self._rolls = Rolls(text, lexicon, hits)
        self._body = body

    def within(self, first: int, last: int) -> list[Roll]:
        """The rolls among words `first` to `last` (exclusive), whatever they list."""
        return list(self._rolls.within(first, last))

    def opening(self) -> tuple[str, ...]:
        """`The Prime Ministers of A, B and C have met`, `our partnership between A, B and C`."""
        for sentence in self._body[:_EARLY]:
            for roll in self._rolls.within(sentence.first, sentence.last):
                if len(roll.parties) >= _MANY and self._leads(sentence, roll):
                    return roll.parties
                if self._ties(sentence, roll):
                    return roll.parties
        return ()

    def two(self, first: int, last: int) -> tuple[str, ...]:
        """`The European Community (EC) and Comecon ended talks`: a roll of two from word `first` on."""
        for roll in self._rolls.within(first, last):
            behind = self._words[roll.last] if roll.last < last else ""
            ends = behind in self._subjects.prepositions or behind in self._subjects.of
            opens = all(word in self._subjects.articles for word in self._words[first : roll.first])
            return roll.parties if opens and behind[:1].isalpha() and not ends else ()
        return ()

    def counted(self, first: int, last: int, named: frozenset[str]) -> tuple[str, ...]:
        """`Ministers of seven nations`: the body named in the text that has as many members."""
        words, entries = self._words, self._lexicon.parties.entries
        for k in range(first, min(first + _BEFORE, last - 1)):
            number = self._subjects.counts.get(words[k]) or (int(words[k]) if words[k].isdecimal() else 0)
            near = range(k + 1, min(k + 1 + _TIE, last))
            if number < _MANY or not any(self._subjects.countable.at(self._text, j, last) for j in near):
                continue
            bodies = [party for party in sorted(named) if len(entries[party].members) == number]
            if len(bodies) == 1:
                return (bodies[0],)
        return ()

    def _leads(self, sentence: Sentence, roll: Roll) -> bool:
        """Whether a roll is the subject of its sentence: nothing but its own office stands before it."""
        first = roll.first
        near = range(first - 1, max(sentence.first, first - _BEFORE - 1) - 1, -1)
        begin = next((k + 1 for k in near if self._words[k] in _OPENS), sentence.first)
        if first - begin > _BEFORE:
            return False
        for k in range(begin, first):
            word = self._words[k]
            if word in self._subjects.prepositions or heads_at(self._text, self._lexicon, k, first):
                return False
        return self._speaks(roll.last, sentence.last)

    def _speaks(self, i: int, last: int) -> bool:
        """Whether those before word `i` meet or say something, right there or behind an aside."""
        words, auxiliaries = self._words, self._subjects.have
        for k in range(i, min(i + 2 * _BEFORE, last)):
            after = k + (words[k] in auxiliaries)
            if after < last and (
                self._documents.met.at(self._text, after, last) is not None
                or heads_at(self._text, self._lexicon, after, last)
            ):
                return k == i or words[i] in _OPENS or words[i] in self._subjects.asides
            if k == i and words[k] in self._subjects.prepositions | self._subjects.of:
                return False
        return False

    def _ties(self, sentence: Sentence, roll: Roll) -> bool:
        """`our cooperation between A, B and C`, `the trilateral partnership between A, B and C`."""
        link = roll.first - 1
        if link <= sentence.first or self._words[link] not in self._documents.among:
            return False
        if self._words[link - 1] not in self._documents.ties:
            return False
        near = self._words[max(sentence.first, link - 1 - _TIE) : link - 1]
        ours = not self._subjects.ours.isdisjoint(near)
        return ours or not self._documents.counting.keys().isdisjoint(near)

    def present(self) -> tuple[str, ...]:
        """`The meeting was attended by A, B and C`, `Those who took part were the President of A, …`."""
        for sentence in self._body[:_EARLY]:
            attending = next(
                (
                    found[0]
                    for k in self._documents.attending.starts_in(self._text, sentence.first, sentence.last)
                    if (found := self._documents.attending.at(self._text, k, sentence.last)) is not None
                ),
                None,
            )
            if attending is None:
                continue
            for roll in self._rolls.within(attending, sentence.last):
                if len(roll.parties) >= _MANY and roll.first - attending <= _BEFORE:
                    return roll.parties
        return ()

    def signing(self) -> tuple[str, ...]:
        """Those who sign at the foot, each with an office: `President of A X, Prime Minister of B Y`."""
        subjects = self._subjects
        small = subjects.articles | subjects.of | subjects.linking | subjects.conjunctions
        foot = [s for s in self._text.sentences[-2 * _FOOT :] if self._signs(s, small)][-_FOOT:]
        named: dict[str, None] = {}
        for sentence in foot:
            for k in subjects.offices.starts_in(self._text, sentence.first, sentence.last):
                office = subjects.offices.at(self._text, k, sentence.last)
                if office is not None and office[0] < sentence.last - 1:
                    owner = self._owner(office[0], sentence.last)
                    if owner is not None:
                        named.setdefault(owner)
        return tuple(named) if len(named) > 1 else ()

    def _owner(self, i: int, last: int) -> str | None:
        """The party of an office that ends before word `i`: `of the State of Kenya`."""
        if self._words[i] not in self._subjects.of:
            return None
        for k in range(i + 1, min(i + _TIE, last)):
            party = self._rolls.party_at(k)
            if party is not None:
                return party
            if self._words[k] not in self._subjects.articles:
                return None
        return None

    def _signs(self, sentence: Sentence, small: frozenset[str]) -> bool:
        """Whether a sentence is no more than names and offices, `small` words between them."""
        capitals, words = self._text.capitals, self._words
        for k in range(sentence.first, sentence.last):
            word = words[k]
            if not (capitals[k] or word in small or not word[0].isalnum() or "-" in word):
                return False
        return True
