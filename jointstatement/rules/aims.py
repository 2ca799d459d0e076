"""Sentences that name an aim and then say what it is: `Our aim is to double trade`."""

from jointstatement.lexicon import Lexicon
from jointstatement.model import Strength
from jointstatement.rules.complements import Complements
from jointstatement.rules.reading import Reading
from jointstatement.text import Text

_NEAR = 5
"""How many words stand before the noun at most."""
_LONGEST_OWNER = 12
"""How many words say whose aim it is at most: `of the joint research project`."""


class Aims:
    """Finds the aims that one text names as its parties' own."""

    def __init__(self, text: Text, lexicon: Lexicon, complements: Complements) -> None:
        self._text = text
        self._words = text.words
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._nouns = lexicon.performatives.nouns
        self._complements = complements

    def read(self, first: int, last: int) -> Reading | None:
        """How a clause reads whose subject, or whose predicate behind `it`, is an aim."""
        words, subjects = self._words, self._subjects
        word = words[first]
        impersonal = word in subjects.statement_pronouns
        if not (impersonal or word in subjects.articles or word in subjects.shared):
            return None
        if impersonal:
            if not self._is(first + 1, last):
                return None
            first += 2
        noun = next((k for k in range(first, min(first + _NEAR, last)) if words[k] in self._nouns), None)
        if noun is None:
            return None
        if impersonal:
            return self._to(noun, noun + 1, last)
        for k in range(noun + 1, min(noun + _LONGEST_OWNER, last)):
            if words[k] in subjects.be:
                return self._to(noun, k + 1, last) if self._is(k, last) else None
            if not words[k][0].isalnum() or words[k] in subjects.relative or words[k] in subjects.events:
                # what a meeting is for is told of it, not aimed at
                return None
        return None

    def _is(self, i: int, last: int) -> bool:
        """Whether a form of `be` stands at a word that tells of no past."""
        word = self._words[i] if i < last else ""
        return word in self._subjects.be and word not in self._subjects.past_be

    def _to(self, noun: int, i: int, last: int) -> Reading | None:
        """The deed behind `to`, which stands at `i` or behind adverbs."""
        performative = self._nouns[self._words[noun]]
        outcome = performative.frames.get("to")
        k = self._complements.skip_adverbs(i, last)
        if not isinstance(outcome, Strength) or k >= last or self._words[k] != self._subjects.to:
            return None
        verb = self._complements.skip_adverbs(k + 1, last)
        if verb >= last or not self._verbs.is_base(self._words[verb]):
            return None
        return Reading(outcome, performative, verb, "base")
