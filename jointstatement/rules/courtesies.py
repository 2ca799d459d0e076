"""What is said out of courtesy: thanks for hospitality, and the welcome of a guest."""

from jointstatement.lexicon import Lexicon
from jointstatement.model import Stance, Strength
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.reading import Reading
from jointstatement.rules.scan import standing, within
from jointstatement.text import Text

_WELCOME, _RECOGNISE = Stance.WELCOME, Stance.RECOGNISE
_THANKS, _OFFERED = 24, 6
"""How many words behind a head may name a courtesy."""


class Courtesies:
    """Tells the courtesies of one text, which are neither pledge nor position."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        self._text = text
        self._words = text.words
        self._subjects = lexicon.subjects
        self._chances_at = self._subjects.chances.places(text)
        self._courtesies_at = standing(text, self._subjects.courtesies.starts)

    def greets(self, reading: Reading, by_start: dict[int, Mention]) -> bool:
        """Whether a person is welcomed, rather than a thing: `welcomed the President to Nairobi`."""
        guest = by_start.get(reading.complement)
        if guest is None:
            return False
        owned = guest.last < len(self._words) and self._words[guest.last].startswith("'")
        return guest.role in (Role.OFFICE, Role.PERSON) and not owned

    def thanks(self, reading: Reading) -> bool:
        """Thanks for hospitality and the like are neither pledge nor position."""
        outcome, first = reading.outcome, reading.complement
        if outcome is _WELCOME:
            reach = _THANKS
        elif outcome is _RECOGNISE or (not reading.form and isinstance(outcome, Strength)):
            # what is accepted or offered stands at once: an invitation, a dinner
            reach = _OFFERED
        else:
            return False
        last = min(first + reach, len(self._words))
        if first in self._chances_at:
            return True
        for k in within(self._courtesies_at, first, last):
            if self._subjects.courtesies.at(self._text, k, last) is not None:
                return not any(word in ".;" for word in self._words[first:k])
        return False
