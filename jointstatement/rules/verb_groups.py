"""What may stand within a verb group, and which heads start at a word."""

from collections.abc import Iterable

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head, Performative
from jointstatement.rules.scan import standing
from jointstatement.text import Text

_MARK = '"'
_BETWEEN = 3
"""Within how many words the next one of a head stands, adjectives before it."""
_ROMAN = frozenset("ivx")


class VerbGroups:
    """The verb groups of one text: its adverbs, the marks of its inline points, its heads."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._heads = lexicon.performatives
        subjects = lexicon.subjects
        self._to_word = subjects.to
        self.due = self._due(text)
        """From a form of `be` that tells what is to be done to the word behind its `to`."""
        self.adverbs = lexicon.verbs.adverbs_among(text.places.keys())
        """The adverbs of the text."""
        self.enumerators = frozenset([i for i in text.places.get("(", ()) if self._marks_point(i)])
        """Where the marks of inline points stand."""
        # a reporter's quotation mark may stand wherever an adverb may: `decided to "review" the tax`
        skipped = {i: i + 1 for i in (*standing(text, self.adverbs), *text.places.get(_MARK, ()))}
        words, linking = text.words, subjects.conjunctions
        self.paired = frozenset(
            [i + 2 for i in skipped if i + 2 in skipped and words[i + 1] in linking and words[i + 2] != _MARK]
        )
        """The second of two adverbs that are coordinated: `strongly and clearly`."""
        skipped |= {i - 2: i for i in self.paired}
        self._behind = skipped | {i: i + 3 for i in self.enumerators}
        """From each adverb and each mark of an inline point to the word behind it."""

    def skip_adverbs(self, i: int, last: int) -> int:
        """The first word at or after `i` that is no adverb, nor the mark of an inline point."""
        behind = self._behind
        while i < last and i in behind:
            if behind[i] > last + 1:
                break
            i = behind[i]
        return i

    def enumerator(self, i: int, last: int) -> int | None:
        """The word after `(i)`, `(a)` or `(2)` at word `i`."""
        return i + 3 if i in self.enumerators and i + 2 <= last else None

    def _marks_point(self, i: int) -> bool:
        """Whether the bracket at word `i` opens the mark of an inline point."""
        mark = self._words[i + 1 : i + 3]
        if len(mark) < 2 or mark[1] != ")":
            return False
        return len(mark[0]) == 1 or mark[0].isdigit() or set(mark[0]) <= _ROMAN

    def _due(self, text: Text) -> dict[int, int]:
        """Where `are to meet` stands, told of no past: `were to meet` may tell of one."""
        words, subjects, is_base = self._words, self._subjects, self._verbs.is_base
        be = (i for i in standing(text, subjects.be - subjects.past_be) if not is_base(words[i]))
        ahead = [i for i in be if words[i + 1 : i + 2] == (self._to_word,) and i + 2 < len(words)]
        return {i: i + 2 for i in ahead if words[i + 2] not in subjects.be and is_base(words[i + 2])}

    def heads_at(self, i: int, last: int) -> Iterable[tuple[Head, int]]:
        """The heads that start with word `i`, each with how many words it has."""
        words, j = self._words, i + 1
        starts = self._heads.starts.get(words[i])
        if starts is None:
            return ()
        if not starts.seconds or (
            j not in self._behind
            and starts.seconds.isdisjoint(words[j : j + 1])
            and (not starts.led or starts.led.isdisjoint(words[j : j + _BETWEEN]))
        ):
            return starts.whole
        found = []
        for head in starts.heads:
            rest = head.performative.rest
            if not rest:
                found.append((head, 1))
            elif head.performative.adjective:
                size = len(rest)
                if words[i : i + size] == rest:
                    found.append((head, size))
            else:
                behind = self._past_rest(head.performative, j, last)
                if behind is not None:
                    found.append((head, behind - i))
        return found

    def _past_rest(self, performative: Performative, j: int, last: int) -> int | None:
        """The word behind the further words of a head, with adverbs among them."""
        words = self._words
        for word in performative.rest:
            if performative.light:
                # `placed particular emphasis`: adjectives stand before the noun
                j = next((k for k in range(j, min(j + _BETWEEN, last)) if words[k] == word), j)
            k = j if j < last and words[j] == word else self.skip_adverbs(j, last)
            if k >= last or words[k] != word:
                return None
            j = k + 1
        return j

    def past_insertion(self, comma: int, last: int, longest: int = 8) -> int:
        """The word after `, inter alia,` or `, in this context,`, of so many words at most."""
        for i in range(comma + 1, min(comma + longest, last)):
            if self._words[i] == ",":
                return i + 1
        return comma
