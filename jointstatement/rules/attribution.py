"""`, the statement said,` and the like: what only says that a document speaks."""

from bisect import bisect_left
from itertools import pairwise

from jointstatement.lexicon import Lexicon
from jointstatement.rules.complements import Complements
from jointstatement.rules.mentions import Mention
from jointstatement.rules.scan import Scan, within
from jointstatement.text import Sentence, Text

_MARK = '"'
_NEAR = 9
"""How many words an attribution has at most."""


class Attributions:
    """Finds the attributions of one text."""

    def __init__(self, text: Text, lexicon: Lexicon, scan: Scan, complements: Complements) -> None:
        self._text = text
        self._saying = scan.saying
        self._words = text.words
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._signs = lexicon.amounts.glued_units
        self._complements = complements
        self._upcoming = -1
        """Where a verb of saying stands next, of the sentence that is read or of one behind it."""

    def clauses(self, sentence: Sentence) -> list[tuple[int, int, bool]]:
        """The words of a sentence without its final stop and without what says that a document speaks.

        Two stretches where `, the statement said,` stands between them; each with whether it is attributed.
        """
        words, first, last = self._words, sentence.first, sentence.last
        while last > first and words[last - 1] == ".":
            last -= 1
        if last > first and not words[last - 1][0].isalnum():
            last = self._without_signs(sentence, last)
        if not self._says(first, last):
            return [(first, last, False)]
        first, last, attributed = self._without(first, last)
        split = self._within(first, last)
        if split is None:
            return [(first, last, attributed)]
        return [(first, split[0], True), (split[1], last, True)]

    def _without(self, first: int, last: int) -> tuple[int, int, bool]:
        """Some words without `, the statement said` behind them, and whether that stands there."""
        for comma in range(last - 1, max(first, last - _NEAR), -1):
            if self._words[comma] != ",":
                continue
            said = comma + 1 + (comma + 1 < last and self._words[comma + 1] == '"')
            if self.at(said, last):
                return first, comma, True
        for i in within(self._saying, first + 2, last):
            if self._words[i - 1] == "," and self._according(i, last):
                return first, i - 1, True
            if self._words[i - 1] in (",", _MARK) and self._said_behind(i, last):
                return first, i - 1 - (self._words[i - 2] == ","), True
        return first, self._before_speaker(first, last), False

    def _says(self, first: int, last: int) -> bool:
        """Whether a verb of saying stands among words `first` to `last`; asked from sentence to sentence."""
        if self._upcoming < first:
            at = bisect_left(self._saying, first)
            self._upcoming = self._saying[at] if at < len(self._saying) else len(self._words)
        return self._upcoming < last

    def _without_signs(self, sentence: Sentence, last: int) -> int:
        """Where a sentence ends without the signs that are no part of what it says, as a bracket is."""
        words, first = self._words, sentence.first
        opened = words[first] != _MARK and words[first : sentence.last].count(_MARK) % 2 == 0
        while last > first and not words[last - 1][0].isalnum():
            word = words[last - 1]
            if word in "')" or word in self._signs or (word == _MARK and opened):
                break
            last -= 1
        return last

    def _according(self, i: int, last: int) -> bool:
        """Whether words name the document as a source: `according to a joint statement issued later`."""
        led = self._subjects.statement_verbs.at(self._text, i, last)
        if led is None or " " not in led[1] or led[0] >= last:
            return False
        noun = led[0] + (self._words[led[0]] in self._subjects.articles)
        return noun < last and self._subjects.statement_nouns.at(self._text, noun, last) is not None

    def _said_behind(self, i: int, last: int) -> bool:
        """Whether a document stands behind its verb, and what it is: `said a statement issued in Oslo`."""
        subjects, words = self._subjects, self._words
        verb = subjects.statement_verbs.at(self._text, i, last)
        if verb is None or " " in verb[1] or verb[0] >= last:
            return False
        noun = verb[0] + (words[verb[0]] in subjects.articles)
        named = subjects.statement_nouns.at(self._text, noun, last) if noun < last else None
        if named is None or named[0] + 1 >= last:
            return False
        word, behind = words[named[0]], words[named[0] + 1]
        if word in subjects.relative:
            return word != subjects.that
        issued = self._verbs.base_of_past(word) is not None
        return issued and (behind in subjects.prepositions or behind in subjects.asides)

    def _before_speaker(self, first: int, last: int) -> int:
        """Where a quotation ends that several are quoted for: `"We condemn it," the two leaders said`."""
        words = self._words
        if words[first] != _MARK:
            return last
        closing = next((k for k in range(first + 1, last) if words[k] == _MARK), None)
        if closing is None or words[closing - 1] != "," or _MARK in words[closing + 1 : last]:
            return last
        says = within(self._saying, closing + 1, min(last, closing + 1 + _NEAR))
        return closing - 1 if says else last

    def _within(self, first: int, last: int) -> tuple[int, int] | None:
        """Where `, the statement said, adding that` starts and ends in the midst of a sentence."""
        if not self._says(first, last):
            return None
        commas = [k for k in range(first + 1, last) if self._words[k] == ","]
        for one, two in pairwise(commas):
            if two - one < _NEAR and self.at(one + 1, two):
                after = two + 1
                if after < last and self._words[after] in (self._subjects.to, self._subjects.that):
                    # an aside: `they agreed, the statement said, to open a port`
                    return None
                if after + 1 < last and self._verbs.base_of_gerund(self._words[after]):
                    after += 1 + (self._words[after + 1] == self._subjects.that)
                return one, after
        return None

    def at(self, i: int, last: int) -> bool:
        """Whether words `i` to `last` are no more than `the statement said` or `said the document`."""
        subjects, text = self._subjects, self._text
        verb = subjects.statement_verbs.at(text, i, last) if i < last else None
        j = verb[0] if verb else i
        if j < last and self._words[j] in subjects.articles:
            j += 1
        noun = subjects.statement_nouns.at(text, j, last) if j < last else None
        if noun is None and j < last and self._words[j] in subjects.statement_pronouns:
            noun = (j + 1, "")
        if noun is None:
            return False
        if verb:
            return noun[0] >= last - 3
        return noun[0] < last and subjects.statement_verbs.at(text, noun[0], last) is not None

    def said_by(self, mention: Mention, last: int) -> int | None:
        """The first word of what `The statement said (that)` introduces."""
        i = self._complements.skip_adverbs(mention.last, last)
        verb = self._subjects.statement_verbs.at(self._text, i, last) if i < last else None
        if verb is None:
            return None
        i = verb[0]
        return i + 1 if i < last and self._words[i] == self._subjects.that else i
