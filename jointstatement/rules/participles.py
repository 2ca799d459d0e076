"""Participles that hold or pledge something: `Recognizing …, the two sides`, `…, noting that …`."""

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head
from jointstatement.model import Stance
from jointstatement.rules.complements import Complements
from jointstatement.rules.found import Found
from jointstatement.rules.mentions import Mention, Role
from jointstatement.text import Text

_DOCUMENT = 7
"""Within how many words before a participle a document is issued that says it."""
_ISSUER = 12
"""How many words before the verb of issuing those who issue it are named within."""
_APART = frozenset({",", "-", "\u2014"})
"""What sets a participle apart from the clause before it."""


class Participles:
    """Finds the participles of one text that are items."""

    def __init__(self, text: Text, lexicon: Lexicon, complements: Complements) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._complements = complements

    def read(
        self,
        head: Head,
        i: int,
        stop: int,
        first: int,
        last: int,
        by_end: dict[int, Mention],
        by_start: dict[int, Mention],
        found: list[Found],
    ) -> Found | None:
        """`Recognizing …, the two sides`, `…, noting that …`, `while expressing …`."""
        words, adverbs, k = self._words, self._complements.adverbs, i
        while k > first and words[k - 1] in adverbs:
            k -= 1
        if head.performative.adjective and k > first and words[k - 1] in self._subjects.be:
            # `being aware of`
            k -= 1
        opening = k == first or (k == first + 1 and words[first] in self._subjects.occasion)
        before = words[k - 1] if k > first else ""
        if head.performative.adjective:
            # `Mindful of their past, the two sides`; `Kenya and Norway, mindful of their past,`
            apposed = before == "," and not found and k - 1 in by_end
            chained = bool(found) and self._chained(head, before, found[-1])
            if not (opening and self._text.capitals[first]) and not (apposed or chained):
                return None
        elif not (opening or self._of_document(k, first, by_start)) and (
            head.performative.joins or not (before in _APART or self._coordinated(k, first, found))
        ):
            return None
        if head.performative.qualifies and not (opening and self._text.capitals[first]):
            return None
        reading = self._complements.read(head, stop, last, by_start)
        if reading is None or (opening and k > first and reading.outcome is Stance.ASSERT):
            # `In considering the report` only gives an occasion
            return None
        # the one before has the subject of its clause, be it a participle too
        owner = found[-1] if found else None
        parties, subject = (owner.parties, owner.subject) if owner else ((), None)
        return Found(k, i, "gerund", parties, reading, subject, participle=True)

    def _chained(self, head: Head, before: str, earlier: Found) -> bool:
        """Whether an adjective goes on with participles: `noting the raid, conscious of the danger`.

        What guides may belong to a clause before it: `stressing that aid is needed, guided by equity`.
        """
        if before in self._subjects.contrast or not earlier.participle:
            # `welcomed the plan while being mindful of its cost`
            return before in self._subjects.contrast
        if before in self._subjects.conjunctions:
            return True
        guides = not self._subjects.agent.isdisjoint(head.performative.frames)
        return before == "," and not (earlier.reading.clause and guides)

    def _of_document(self, k: int, first: int, by_start: dict[int, Mention]) -> bool:
        """Whether it says what those who met had written: `The ministers issued a statement condemning`."""
        nouns, adopting = self._subjects.statement_nouns, self._lexicon.documents.adopting
        noun = nouns.before(self._text, first, k)
        if noun is None:
            return False
        verb = next(
            (i for i in range(k - 1, max(first, k - _DOCUMENT), -1) if self._words[i] in adopting), None
        )
        if verb is None:
            return False
        near = (by_start[i] for i in range(max(first, verb - _ISSUER), verb) if i in by_start)
        return any(mention.last == verb and mention.role is Role.COLLECTIVE for mention in near)

    def _coordinated(self, k: int, first: int, found: list[Found]) -> bool:
        """Whether the participle at word `k` is coordinated: with another one, or by `while`."""
        words, subjects = self._words, self._subjects
        before = words[k - 1]
        if words[k - 2] in subjects.prepositions:
            # `the importance of speaking with and listening to`
            return False
        return before in subjects.conjunctions and (
            before in subjects.contrast
            or (bool(found) and found[-1].participle)
            or self._verbs.base_of_gerund(words[first]) is not None
            or (words[k - 2] == "," and not self._governed_before(found, k))
        )

    def _governed_before(self, found: list[Found], k: int) -> bool:
        """Whether a participle goes on with another: `the use of opening ports, and considering`."""
        if not found:
            return False
        stretch = range(found[-1].reading.complement + 1, k - 2)
        prepositions = self._subjects.prepositions | self._subjects.of | {self._subjects.to}
        heads, conjunctions = self._lexicon.performatives.by_word, self._subjects.conjunctions
        for n in stretch:
            if self._verbs.base_of_gerund(self._words[n]) is None:
                continue
            before = self._words[n - 1 - (self._words[n - 1] in self._complements.adverbs)]
            # `the resolution stressing its role, and recalling`: what a document says
            said = self._words[n] in heads and before[0].isalnum() and before not in conjunctions
            if before in prepositions or said:
                return True
        return False
