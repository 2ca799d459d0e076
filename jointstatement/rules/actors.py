"""Subjects of a report that name no party: `countries pledged`, `the group`, `the Oslo Declaration`."""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.complements import Complements
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.parties import NounPhrases
from jointstatement.text import Text

_LONGEST = 6
"""How many words such a subject has at most."""


class Actors:
    """Finds the unnamed subjects that open the clauses of one report."""

    def __init__(self, text: Text, lexicon: Lexicon, phrases: NounPhrases, complements: Complements) -> None:
        self._text = text
        self._words = text.words
        self._subjects = lexicon.subjects
        self._actors = lexicon.documents.reports.actors
        self._phrases = phrases
        self._complements = complements

    def opening(self, first: int, last: int, *, attributed: bool) -> Mention | None:
        """The subject that opens a clause: a document by its name or, of a statement, those who act in it."""
        document = self._document(first, last)
        if document is not None or not attributed:
            return document
        start = self._complements.skip_adverbs(first, last)
        start += start > first and start < last and self._words[start] == ","
        for k in range(start, min(start + _LONGEST, last - 1)):
            word = self._words[k]
            if not word[0].isalpha() or word in self._subjects.prepositions or self._phrases.hit_at(k):
                return None
            if word in self._actors and self._words[k + 1] not in self._actors:
                return Mention(start, k + 1, Role.COLLECTIVE, several=True)
        return None

    def _document(self, first: int, last: int) -> Mention | None:
        """`The Oslo Declaration`: a name in capitals that ends with what a document is called."""
        word = self._words[first]
        if word not in self._subjects.articles or word in self._subjects.indefinite:
            return None
        for k in range(first + 1, min(first + _LONGEST, last)):
            if not self._text.capitals[k]:
                return None
            noun = self._subjects.statement_nouns.at(self._text, k, last)
            if noun is not None and k > first + 1:
                return Mention(first, noun[0], Role.STATEMENT)
        return None
