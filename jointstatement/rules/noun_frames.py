"""Complements that are nouns: those that decide by themselves, and those whom something is told."""

from abc import abstractmethod
from collections.abc import Iterable

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head, Inflection, Performative
from jointstatement.model import Strength
from jointstatement.rules.mentions import Mention
from jointstatement.rules.reading import Reading
from jointstatement.rules.verb_groups import VerbGroups
from jointstatement.text import Text

_NEAR = 14
"""How many words stand before the noun that someone is told of at most."""
_NEAR_NOUN = 9
_FAR = 26
"""How many words behind a head its quotation may stand."""
_ADJECTIVES = 8
"""How many words stand before a noun at most, itself included."""
_CHAINED = 12
"""How many nouns may be joined before the one whose complement is read."""
_INSERTED = 24
"""How many words may be inserted between a noun and what it is about."""
_SOURCE = 20
"""How many words tell at most under what a commitment was made."""
_EFFORT = 4
"""Within how many words the noun stands that is promised."""
_SERVANTS = 5
"""Within how many words those are named who serve the parties."""
_OWNING = "'"
"""What follows the name of an owner."""


class NounFrames(VerbGroups):
    """Reads the nouns that follow heads in one text."""

    def __init__(self, text: Text, lexicon: Lexicon, foreign: Iterable[int] = ()) -> None:
        """`foreign` are the words that name others than the parties of the text."""
        super().__init__(text, lexicon)
        self._foreign = frozenset(foreign)

    @abstractmethod
    def read(self, head: Head, i: int, last: int, mentions: dict[int, Mention]) -> Reading | None:
        """How a head reads with what stands at and after `i`, the word behind it."""

    def noun_at(self, i: int, last: int) -> Reading | None:
        """A noun of the lexicon with its complement, a possessive and adjectives before it."""
        owner = False
        for k in range(i, min(i + 4, last)):
            word = self._words[k]
            noun = self._heads.nouns.get(word)
            owned = word in self._subjects.possessives or word[0] == _OWNING
            if k == i:
                owner = owned
            if noun is not None and (not noun.own or owner):
                return self._noun_frame(noun, k + 1, last)
            if not (owned or word in self._subjects.articles or k > i or self._verbs.is_adverb(word)):
                return None
        return None

    def _carried(self, performative: Performative, i: int, last: int) -> Reading | None:
        """A noun that decides in place of its verb: `expressed its strong support for`."""
        if performative.wraps_own and self._words[i] in self._subjects.possessives:
            return self.noun_at(i, last)
        if not performative.wraps:
            return None
        if self._words[i] == self._subjects.that and not self._impersonal(i + 1, last):
            # `stressed that we have kept our commitment`; but `that it is our intention to`
            return None
        words, nouns, subjects = self._words, self._heads.nouns, self._subjects
        for k in range(i, min(i + 9, last)):
            word = words[k]
            if word in nouns and word not in performative.not_nouns:
                noun = nouns[word]
                owned = not noun.own or words[i] in subjects.possessives
                inner = self._noun_frame(noun, k + 1, last) if owned else None
                if inner is not None:
                    return inner
            if word in ",;:" or word == self._to_word or (k > i and word in subjects.of):
                return None
        return None

    def _impersonal(self, i: int, last: int) -> bool:
        return i < last and self._words[i] in self._lexicon.evaluations.impersonal

    def _told_of(self, i: int, last: int) -> Reading | None:
        """What someone is told of: `informed Kenya of its intention to`, `assured him of our support for`."""
        words, subjects = self._words, self._subjects
        for k in range(i, min(i + _NEAR, last - 1)):
            if words[k] == ",":
                return None
            if words[k] in subjects.of:
                own = words[k + 1] in subjects.possessives
                near = range(k + 2, min(k + _ADJECTIVES, last))
                # of theirs, or behind the name of those who tell
                start = k + 1 if own else next((n for n in near if words[n][0] == _OWNING), None)
                return self.noun_at(start, last) if start is not None else None
        return None

    def _noun_frame(self, noun: Performative, i: int, last: int) -> Reading | None:
        """A noun of the lexicon with what follows it, past `of both governments` and further nouns."""
        for _ in range(_CHAINED):
            reading, stop = self._behind_owner(noun, i, last)
            if reading is not None or stop >= last:
                return reading
            joined = self._subjects.joining.at(self._text, stop, last)
            near = range(joined[0], min(joined[0] + 4, last)) if joined else ()
            k = next((k for k in near if self._words[k] in self._heads.nouns), None)
            if k is None:
                return self.read(Head(noun, Inflection.NOUN), self._past_source(noun, stop, last), last, {})
            noun, i = self._heads.nouns[self._words[k]], k + 1
        return None

    def _behind_owner(self, noun: Performative, i: int, last: int) -> tuple[Reading | None, int]:
        """How a noun reads behind `of both governments`, or else the word behind it and what is inserted."""
        words = self._words
        stop = i
        if stop < last and words[stop] in self._subjects.of and noun.frames.get(words[stop]) is None:
            stop = self._past_owner(stop, last)
        elif stop + 1 < last and words[stop] in self._subjects.of:
            past = self._past_owner(stop, last)
            if past > stop:
                inner = self.read(Head(noun, Inflection.NOUN), past, last, {})
                if inner is not None:
                    return inner, past
        if stop < last and words[stop] == ",":
            # `our concern, deepened by the storm, at the loss of`
            past = self.past_insertion(stop, last, _INSERTED)
            if past < last and words[past] in noun.frames and words[past] != self._to_word:
                stop = past
        return None, stop

    def _past_source(self, noun: Performative, i: int, last: int) -> int:
        """The `to` behind what a noun that pledges rests on: `our commitment under the treaty to protect`."""
        words, subjects, frames = self._words, self._subjects, noun.frames
        if words[i] not in subjects.resting or words[i] in frames:
            return i
        if not isinstance(frames.get(self._to_word), Strength):
            return i
        for k in range(i + 1, min(i + _SOURCE, last - 1)):
            if words[k] == self._to_word:
                return k if self._verbs.is_base(words[self.skip_adverbs(k + 1, last)]) else i
            if words[k] in ",;:" or words[k] in subjects.relative or words[k] in subjects.subordinating:
                return i
        return i

    def _past_owner(self, i: int, last: int) -> int:
        """The word after `of their two governments`, where that is whose noun it is."""
        j = i + 1
        if j < last and (
            self._words[j] in self._subjects.articles or self._words[j] in self._subjects.possessives
        ):
            j += 1
        quantified = self._subjects.quantifiers.at(self._text, j, last) if j < last else None
        if quantified:
            j = quantified[0]
            if j < last and self._words[j] in self._subjects.possessives:
                j += 1
        noun = self._subjects.countable.at(self._text, j, last) if j < last else None
        if noun:
            return noun[0]
        # `the readiness of Kenya to`, `of its Government to`
        k = j
        while k < last and self._text.capital(k):
            k += 1
        return k if j < k < last and self._words[k] == self._subjects.to else i

    def _noun(self, performative: Performative, i: int, last: int) -> Reading | None:
        frames = performative.frames
        word = self._words[i]
        if not (word[0].isalnum() or word == '"') or word in self._subjects.agent:
            return None
        if "noun_to" in frames:
            return self._told(performative, "noun_to", i, last)
        if performative.only_as and not any(
            self._words[k] == self._subjects.as_ for k in range(i + 1, min(i + 25, last))
        ):
            return None
        if performative.only_to and self._to_word not in self._words[i + 1 : min(i + _FAR, last)]:
            return None
        if performative.quotes and '"' not in self._words[i : min(i + _FAR, last)]:
            return None
        if performative.never_nouns and not performative.never_nouns.isdisjoint(
            self._words[i : i + _ADJECTIVES]
        ):
            return None
        if "servants_to" in frames and self._serve(i, last):
            instructed = self._told(performative, "servants_to", i, last)
            if instructed is not None:
                return instructed
        if "own_to" in frames and word in self._subjects.possessives:
            # `asked their ministers to report`: who has a thing done promises it
            instructed = self._told(performative, "own_to", i, last)
            if instructed is not None:
                return instructed
        if performative.only_nouns:
            near = self._words[i : i + _NEAR_NOUN]
            if not any(w in performative.only_nouns or w in self._verbs.nominal for w in near):
                return None
        if "noun" not in frames or performative.only_that:
            return None
        effort = self._effort(i, last) if frames["noun"] is Strength.FIRM else None
        if effort is not None:
            return effort
        for k in range(i, min(i + 5, last)) if performative.nouns_decide else ():
            if self._words[k] in performative.nouns_decide:
                return Reading(performative.nouns_decide[self._words[k]], performative, i)
        return Reading(frames["noun"], performative, i)

    def _effort(self, i: int, last: int) -> Reading | None:
        """`pledged their best efforts to open ports`: what the noun that is promised weakens it to."""
        for k in range(i, min(i + _EFFORT, last)):
            noun = self._heads.nouns.get(self._words[k])
            if noun is not None:
                reading = self._noun_frame(noun, k + 1, last)
                weaker = reading is not None and isinstance(reading.outcome, Strength) and reading.form
                return reading if weaker else None
            if not self._words[k].isalpha() or self._words[k] in self._subjects.prepositions:
                return None
        return None

    def _serve(self, i: int, last: int) -> bool:
        """Whether those who are to do something serve who speaks: `Senior Officials`, `the Secretariat`."""
        words = self._words
        first = i + (words[i] in self._subjects.articles)
        for k in range(first, min(first + _SERVANTS, last - 1)):
            if k in self._foreign or not words[k][0].isalnum():
                return False
            found = self._subjects.servants.at(self._text, k, last)
            if found is not None:
                return found[0] < last and words[found[0]] == self._to_word
        return False

    def _told(self, performative: Performative, frame: str, i: int, last: int) -> Reading | None:
        """`instructed their ministers to report`, `tasked them with reporting`."""
        for k in range(i + 1, min(i + 16, last - 1)):
            charged = performative.frames.get(f"noun_{self._words[k]}_gerund")
            if charged is not None and self._verbs.base_of_gerund(self._words[k + 1]) is not None:
                return Reading(charged, performative, k + 1, "gerund")
            if self._words[k] == self._subjects.to:
                verb = self.skip_adverbs(k + 1, last)
                if verb < last and self._words[verb] in performative.not_verbs:
                    return None
                if verb < last and self._verbs.is_base(self._words[verb]):
                    outcome = performative.frames[frame]
                    deed = isinstance(outcome, Strength)
                    return Reading(outcome, performative, verb if deed else i, "base" if deed else "")
        return None
