"""Sentences of the joint voice that evaluate or set a norm: `Open seas are vital to both economies`."""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.complements import Complements
from jointstatement.text import Text

_LONGEST_SUBJECT = 22
_ROLE = 6
"""How many words behind its verb a role may stand."""
_NEAR = 4
"""How many words behind `be` its adjective or noun may stand."""


class Evaluations:
    """Finds the evaluations of one text."""

    def __init__(self, text: Text, lexicon: Lexicon, complements: Complements) -> None:
        self._text = text
        self._words = text.words
        self._evaluations = lexicon.evaluations
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._complements = complements
        subjects, known = lexicon.subjects, lexicon.evaluations
        self._telling = frozenset(";:").union(
            *(subjects.subordinating, subjects.relative, subjects.be, subjects.have),
            *(subjects.norm, subjects.firm, subjects.may, known.making, known.predicates.starts),
        )
        """The words that tell where the verb of an evaluation stands."""

    def start(self, first: int, last: int) -> int | None:
        """Where the clause starts that evaluates, among words `first` to `last`; none where none does.

        An opening phrase, as in `In this century, …`, stays outside.
        """
        if not self._text.capitals[first] and self._words[first - 1] != ",":
            # behind `According to the minister,` a clause opens too
            return None
        start = self._past_opening(first, last)
        word = self._words[start]
        if word in self._subjects.relative:
            return None
        verb = self._verb(start, last)
        return start if verb is not None and self._evaluates(start, verb, last) else None

    def _past_opening(self, first: int, last: int) -> int:
        """The word behind the comma that ends an opening phrase."""
        subjects = self._subjects
        opener = self._words[first]
        if first + 2 < last and self._words[first + 1] == "," and self._verbs.is_adverb(opener):
            return first + 2
        if opener not in subjects.prepositions and opener not in subjects.asides:
            return first
        for k in range(first + 1, min(first + _LONGEST_SUBJECT, last - 1)):
            if self._words[k] == ",":
                return k + 1
        return first

    def _verb(self, first: int, last: int) -> int | None:
        """The first finite verb behind a plain subject that an evaluation can have."""
        subjects, words = self._subjects, self._words
        relative = False
        for k in range(first + 1, min(first + _LONGEST_SUBJECT, last - 1)):
            word = words[k]
            if word not in self._telling and not relative:
                continue
            if word in subjects.subordinating or word in subjects.relative:
                if any(self._verbs.base_of_past(before) for before in words[first:k]):
                    # `They discussed areas in which`: the sentence has had its verb
                    return None
                relative = True
                continue
            if relative and (word in subjects.be or self._finite(k)):
                # the verb of `which …` is not the sentence's
                relative = False
                continue
            if word in subjects.be or self._evaluations.predicates.at(self._text, k, last):
                return k
            if word in subjects.have and k + 1 < last:
                after = self._complements.skip_adverbs(k + 1, last)
                if words[after] in subjects.be or words[after] in self._evaluations.making:
                    return after
            if word in self._evaluations.making:
                return k
            if word in subjects.norm or word in subjects.firm or word in subjects.may:
                k = self._complements.skip_adverbs(k + 1, last)
                return k if k < last else None
            if word in ";:":
                return None
        return None

    def _in_a_role(self, i: int, last: int) -> bool:
        """Whether the object of a verb is a basis, a role, a contribution and the like."""
        for k in range(i, min(i + _ROLE, last)):
            if self._words[k] in self._evaluations.roles:
                return True
            if not self._words[k][0].isalnum() or (k > i and self._words[k] in self._subjects.prepositions):
                return False
        return False

    def _finite(self, k: int) -> bool:
        word, subjects = self._words[k], self._subjects
        modal = word in subjects.firm or word in subjects.norm or word in subjects.may
        return modal or word in subjects.have or self._verbs.base_of_third(word) is not None

    def _evaluates(self, first: int, verb: int, last: int) -> bool:
        words, known = self._words, self._evaluations
        if words[verb] not in self._subjects.be:
            if known.predicates.at(self._text, verb, last) is not None:
                return True
            return words[verb] in known.making and self._in_a_role(verb + 1, last)
        k = self._complements.skip_adverbs(verb + 1, last)
        if k < last and words[k] == ",":
            k = self._complements.skip_adverbs(self._complements.past_insertion(k, last), last)
        while k < last and words[k] in self._subjects.negations:
            k = self._complements.skip_adverbs(k + 1, last)
        if words[first] in known.existential:
            if k < last and words[k] in known.denying:
                # `There is no military solution`; `There was no discussion` only tells
                return words[verb] not in self._subjects.past_be
            return any(word in known.existing for word in words[k : min(k + _NEAR, last)])
        if k < last and known.phrases.at(self._text, k, last):
            return True
        for i in range(k, min(k + _NEAR, last)):
            if words[i] in known.qualities:
                return True
            if (words[i] in self._subjects.prepositions and i > k) or not words[i][0].isalnum():
                return False
        return False
