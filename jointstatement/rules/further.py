"""Further items under the head of one: a verb that weakens what is pledged, one more noun."""

from bisect import bisect_left

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Inflection
from jointstatement.rules.complements import Complements
from jointstatement.rules.found import Found
from jointstatement.rules.scan import Scan, standing, within
from jointstatement.text import Text


class Further:
    """Finds what one head of a text carries besides its first complement."""

    def __init__(self, text: Text, lexicon: Lexicon, scan: Scan, complements: Complements) -> None:
        self._words = text.words
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._complements = complements
        self._weakening, self._nouns_at = scan.weakening, scan.nouns
        owning = [(i, text.words[i - 1]) for i in standing(text, self._subjects.possessives)]
        conjunctions = self._subjects.conjunctions
        self._owning = [i for i, before in owning if before == "," or before in conjunctions]
        """The possessives that a comma or a conjunction stands before."""
        self._idle = {True: (0, 0, 0), False: (0, 0, 0)}
        """The words among which no noun goes on with one, or with a verb, and the end of their clause."""

    def weaker(self, taken: Found, last: int) -> list[Found]:
        """`will open a port and consider a second`: a verb that weakens is an item of its own.

        Behind a noun of doing it needs its `to`: `committed to closer coordination and to explore`.
        """
        for k in within(self._weakening, taken.reading.complement + 1, last):
            marked = self._words[k - 1] == self._subjects.to
            if not (marked or taken.reading.form):
                continue
            before = k - 1 - marked
            if self._words[before] not in self._subjects.conjunctions or not self._verbs.is_base(
                self._words[k]
            ):
                continue
            for head, _ in self._complements.heads_at(k, last):
                weak = head.performative.weakens
                if weak is not None and head.inflection is Inflection.BASE:
                    reading = taken.reading._replace(outcome=weak, complement=k)
                    # where the item before ends is behind its own `to`
                    return [taken._replace(first=k, head=k, reading=reading)]
        return []

    def nouns(self, taken: Found, i: int, last: int) -> list[Found]:
        """`reaffirmed their commitment to A, opposition to B and support for C`: a noun each."""
        found: list[Found] = []
        words, possessives, noun = self._words, self._subjects.possessives, taken.reading.performative.noun
        end = _last_of(self._nouns_at, i, last) if noun or _last_of(self._owning, i, last) else 0
        # a sentence may have a thousand heads, before one and the same list of what is none of theirs
        since, idle, clause = self._idle[noun]
        k = max(i, idle) if clause == last and since <= i else i
        since = i if k == i else since
        while k < end:
            if words[k] != "," and words[k] not in self._subjects.conjunctions:
                k += 1
                continue
            start = k + 1
            while start < last and self._words[start] in self._subjects.conjunctions:
                start += 1
            reading = self._complements.noun_at(start, last)
            heads = self._complements.heads_at(start, last) if reading is None and start < last else ()
            if next(iter(heads), None) is not None:
                # a verb of its own follows
                break
            owned = start < last and words[start] in possessives
            if reading is None or not (noun or owned):
                k = start
                continue
            reading = reading._replace(reiterated=taken.reading.reiterated)
            found.append(Found(start, start, taken.tense, taken.parties, reading, taken.subject))
            k = since = reading.complement
        self._idle[noun] = since, k, last
        return found


def _last_of(places: list[int], first: int, last: int) -> int:
    """The last of some places, in order, among words `first` to `last` (exclusive); 0 where there is none."""
    at = bisect_left(places, last)
    return places[at - 1] if at and places[at - 1] >= first else 0
