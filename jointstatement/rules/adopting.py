"""A body that opens a text with the document it issued: `The Council, at its third meeting, adopted …`."""

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import PartyKind
from jointstatement.rules.heads import heads_at
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.scan import by_sentence
from jointstatement.text import Sentence, Text

_OPENING = 4
"""How many sentences can tell who adopted what the text is about."""
_LEAD = 12
"""How many words lead to the name of a body in its sentence: `the Peace and Security Council of`."""
_DEED = 30
"""How soon behind the name the body does something."""
_OBJECT = 10
"""How soon behind the verb the document is named."""


class Adopting:
    """Finds the body that issued one document in its opening."""

    def __init__(
        self, text: Text, lexicon: Lexicon, hits: tuple[PartyHit, ...], body: tuple[Sentence, ...]
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._documents = lexicon.documents
        self._subjects = lexicon.subjects
        self._hits = hits
        self._body = body[:_OPENING]

    def find(self) -> tuple[str, ...]:
        """The group or organisation that an opening sentence names first and lets issue a document.

        Or at whose meeting those who speak as `we` have met.
        """
        for sentence, places in by_sentence(self._body, [hit.first for hit in self._hits]):
            hit = next(hit for hit in self._hits if hit.first == places[0])
            if self._is_body(hit) and self._leads(sentence, hit) and self._issues(hit.last, sentence.last):
                return (hit.id,)
            bodies = (hit for hit in self._hits if sentence.first <= hit.first < sentence.last)
            other = next((hit for hit in bodies if self._is_body(hit)), None)
            if other is not None and self._gathers(sentence, other):
                return (other.id,)
        return ()

    def _is_body(self, hit: PartyHit) -> bool:
        return self._lexicon.parties.entries[hit.id].kind in (PartyKind.GROUP, PartyKind.ORGANISATION)

    def _gathers(self, sentence: Sentence, hit: PartyHit) -> bool:
        """`We, the Heads of State, met in Oslo at the Second African Union Summit`."""
        words = self._words
        if words[sentence.first] not in self._subjects.ours or words[sentence.first + 1] != ",":
            return False
        met = any(
            self._documents.met.at(self._text, k, hit.first) is not None
            for k in range(sentence.first + 2, hit.first)
        )
        return met and words[hit.first - 1] not in self._documents.coming

    def _leads(self, sentence: Sentence, hit: PartyHit) -> bool:
        """Whether a body is the subject of its sentence: nothing but its organs stands before it."""
        first = self._past_dateline(sentence, hit)
        if hit.first - first > _LEAD or hit.kind is NameKind.COMBINING:
            return False
        meeting = self._documents.met.starts
        if self._words[hit.first - 1] in self._subjects.prepositions and hit.first > first:
            return self._words[hit.first - 1] in self._documents.coming
        return not any(
            self._words[k] == ","
            or (heads_at(self._text, self._lexicon, k, hit.first) and self._words[k] not in meeting)
            for k in range(first, hit.first)
        )

    def _past_dateline(self, sentence: Sentence, hit: PartyHit) -> int:
        """Where a sentence starts behind `NAIROBI, May 14 - `."""
        signs = [k for k in range(sentence.first, hit.first) if self._words[k] in ("-", "—")]
        return signs[-1] + 1 if signs else sentence.first

    def _issues(self, first: int, last: int) -> bool:
        """Whether the words behind a body tell that it issued a document, before another party is joined."""
        if first < last and self._subjects.joining.at(self._text, first, last) is not None:
            return False
        for k in range(first, min(first + _DEED, last - 1)):
            word = self._words[k]
            if word in self._documents.adopting and any(
                self._is_document(j, last) for j in range(k + 1, min(k + _OBJECT, last))
            ):
                return True
            if word in self._subjects.possessives and self._is_document(k + 1, last):
                # `did not name anybody in its communique`
                return True
        return False

    def _is_document(self, i: int, last: int) -> bool:
        kinds, decisions = self._documents.kinds, self._documents.decisions
        return bool(kinds.at(self._text, i, last) or decisions.at(self._text, i, last))
