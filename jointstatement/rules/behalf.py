"""For whom a speaker speaks: `On behalf of Kenya, the President of Norway expressed concern`."""

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.rules.drafts import Frame
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.speakers import Speakers
from jointstatement.text import Text

_LONGEST = 40
"""How many words name those for whom someone speaks, at the most."""
_OPENING = 2
"""How many words may open a sentence before them: `Speaking on behalf of Kenya,`."""


class Behalf:
    """Tells for whom the speakers of one text speak, where it says so."""

    def __init__(
        self, text: Text, lexicon: Lexicon, frame: Frame, phrases: NounPhrases, speakers: Speakers
    ) -> None:
        self._text = text
        self._words = text.words
        self._phrases = phrases
        self._speakers = speakers
        self._representing = lexicon.subjects.representing
        self._entries = lexicon.parties.entries
        self._all = frame.parties
        self._frame = frame
        self.places = self._representing.places(text)
        """Where the text names those for whom someone speaks."""

    def of(self, subject: Mention, first: int, head: int, last: int) -> tuple[str, ...] | None:
        """The parties for which a subject speaks; none where it speaks for itself.

        Args:
            subject: who speaks.
            first: the first word of the clause.
            head: the verb.
            last: the word after the clause.

        Returns:
            Nobody, which is no party, where it speaks for others than the parties of the statement.
        """
        for i in (*range(first, first + _OPENING + 1), subject.last, subject.last + 1, head + 1, head + 2):
            found = self._representing.at(self._text, i, last) if i in self.places else None
            if found is None:
                continue
            if i >= subject.last:
                return self._named(found[0], self._comma(found[0], last))
            if subject.first <= i + _LONGEST and self._words[subject.first - 1] == ",":
                return self._named(found[0], subject.first - 1)
        return None

    def _comma(self, i: int, last: int) -> int:
        """Where what stands between commas ends."""
        stop = min(last, i + _LONGEST)
        return next((k for k in range(i, stop) if self._words[k] == ","), stop)

    def _named(self, first: int, last: int) -> tuple[str, ...] | None:
        """Those among the parties that some words name, or whose members or whose body they are."""
        named = tuple(
            dict.fromkeys(h.id for h in self._frame.named(first, last) if h.kind is not NameKind.COMBINING)
        )
        if not named:
            mentions = self._phrases.mentions(first, last)
            return self._all if any(m.role is Role.COLLECTIVE for m in mentions) else None
        ours = self._speakers.resolve(Mention(first, last, Role.NAME, named), [])
        if ours:
            return ours
        members = frozenset(member for party in named for member in self._entries[party].members)
        return tuple(party for party in self._all if party in members)
