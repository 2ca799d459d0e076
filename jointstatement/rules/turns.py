"""Whose turn it is in a transcript: `PRIME MINISTER: We welcome you.`"""

from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.speakers import Speakers
from jointstatement.text import Sentence, Text

_LONGEST_LABEL = 8


class Turns:
    """Follows the speakers of one transcript, paragraph by paragraph."""

    def __init__(
        self, text: Text, phrases: NounPhrases, speakers: Speakers, parties: tuple[str, ...]
    ) -> None:
        self._text = text
        self._words = text.words
        self._phrases = phrases
        self._speakers = speakers
        self._parties = parties
        self._known: dict[int, tuple[str, ...]] | None = None
        """From the first word of a label to the party that speaks under it."""
        self._block = -1

    def enter(self, sentence: Sentence) -> tuple[int, int]:
        """Note whose turn a sentence begins, if any; its words without the label.

        `we` stands for the country of the one who speaks; for nobody where the label tells no country.
        """
        if self._known is None:
            self._known = self._labels()
        if sentence.block == self._block:
            return sentence.first, sentence.last
        for number in range(self._block + 1, sentence.block + 1):
            first = self._text.word_at(self._text.blocks[number].start)
            if first in self._known:
                self._speakers.quoted = self._known[first]
        self._block = sentence.block
        stop = self._label_end(sentence.first, sentence.last)
        return (sentence.first if stop is None else stop + 1), sentence.last

    def _labels(self) -> dict[int, tuple[str, ...]]:
        """The labels of the text; of two parties, one whose label names no country is the other one."""
        told: dict[int, tuple[str, ...]] = {}
        open_ones: list[int] = []
        for block in self._text.blocks:
            first = self._text.word_at(block.start)
            stop = self._label_end(first, len(self._words))
            if stop is None:
                continue
            speaker = self._speaker(first, stop)
            told[first] = self._phrases.parties_of(speaker) if speaker is not None else ()
            if speaker is not None and speaker.role is Role.OFFICE and not told[first]:
                open_ones.append(first)
        named = {party for parties in told.values() for party in parties}
        left = tuple(party for party in self._parties if party not in named)
        if len(self._parties) == 2 and len(left) == 1:
            told |= dict.fromkeys(open_ones, left)
        return told

    def _speaker(self, first: int, stop: int) -> Mention | None:
        mentions = self._phrases.mentions(first, stop)
        named = [m for m in mentions if m.role in (Role.OFFICE, Role.PERSON, Role.SIDE)]
        return named[0] if len(named) == 1 else None

    def _label_end(self, first: int, last: int) -> int | None:
        """The colon of a label in capitals at the head of some words."""
        for k in range(first, min(first + _LONGEST_LABEL, last)):
            if self._words[k] == ":":
                return k if k > first else None
            word = self._text.written(k)
            if word[0].isalpha() and not word.isupper():
                return None
        return None
