"""Direct speech in a report: who is quoted, and which words are the quotation."""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.complements import Complements
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.scan import Scan, within
from jointstatement.rules.speakers import Speakers
from jointstatement.text import Sentence, Text

_MARK = '"'


class Quotations:
    """Follows the quotations of one report, sentence by sentence."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        scan: Scan,
        phrases: NounPhrases,
        complements: Complements,
        speakers: Speakers,
    ) -> None:
        self._text = text
        self._words = text.words
        self._quoting = scan.quoting
        self._subjects = lexicon.subjects
        self._phrases = phrases
        self._complements = complements
        self._speakers = speakers
        self._block = -1
        self._open = False
        self.direct = False
        """Whether the words of the last sentence entered are a quotation and no more."""
        self.led: tuple[int, int] | None = None
        """Where the quotation of that sentence starts, and the `She said` that leads to it."""

    def enter(self, sentence: Sentence) -> tuple[int, int]:
        """Note who is quoted in a sentence; the words of it that are left without the attribution.

        Until another speaker is named in the same paragraph, what stands in quotation marks is theirs.
        """
        first, last = sentence.first, sentence.last
        if sentence.block != self._block:
            self._block, self._open = sentence.block, False
            self._speakers.quoted = ()
        marks = self._words[first:last].count(_MARK)
        quoted = self._open or marks > 0
        self._open ^= marks % 2 == 1
        self.direct = False
        self.led = None
        said = self._said(first, last)
        if said is not None:
            verb, mention = said
            self._speakers.quoted = self._speakers.resolve(mention, [])
            if quoted:
                start, stop = self._without(first, last, verb, mention)
                self.direct = (start, stop) != (first, last)
                return start, stop
        elif not quoted:
            self._speakers.quoted = ()
        return first, last

    def _said(self, first: int, last: int) -> tuple[int, Mention] | None:
        """The verb of saying of a sentence, and the mention that is its subject."""
        verbs = within(self._quoting, first, last)
        if not verbs:
            return None
        mentions = self._phrases.mentions(first, last)
        before = {m.last: m for m in mentions}
        behind = {m.first: m for m in mentions}
        for verb in verbs:
            start = verb
            while start > first and (
                start not in before and (self._words[start - 1] == "," or self._is_adverb(start - 1))
            ):
                start -= 1
            mention = before.get(start) or behind.get(verb + 1)
            if mention is None or mention.role in (Role.COLLECTIVE, Role.STATEMENT):
                continue
            if self._words[mention.first] not in self._subjects.statement_pronouns:
                return verb, mention
        return None

    def _is_adverb(self, i: int) -> bool:
        return self._complements.skip_adverbs(i, i + 1) > i

    def _without(self, first: int, last: int, verb: int, mention: Mention) -> tuple[int, int]:
        """The words of a quotation without `, she said` behind it or `She said: ` before it."""
        words = self._words
        start = min(verb, mention.first)
        k = start - 1
        after = max(verb + 1, mention.last)
        if k > first and words[k] == _MARK:
            # `"We are ready," she said, "to help"` is one quotation
            return (first, last) if _MARK in words[after:last] else (first, k)
        while after < last and words[after] in ",:":
            after += 1
        if start == first and after < last and words[after] == _MARK:
            self.led = after + 1, first
            return after + 1, last
        return first, last
