"""Complements that are verbs: behind a modal verb or `to`, and what they make of the head before them."""

from jointstatement.lexicon.performatives import Inflection
from jointstatement.model import Stance, Strength
from jointstatement.rules.mentions import Mention
from jointstatement.rules.noun_frames import NounFrames
from jointstatement.rules.reading import Reading

_ORDER = {Strength.FIRM: 0, Strength.INTENDED: 1, Strength.ASPIRATIONAL: 2}
_NEAR = 14
"""How many words stand between a body that is supported and what it does at most."""
_FAR = 26
"""How many words stand before the modal verb of a clause that a head opens at most."""
_YIELDING = frozenset({Stance.SUPPORT, Stance.OPPOSE, Stance.WELCOME, Stance.CONDEMN})


class Infinitives(NounFrames):
    """Reads the verbs that modal verbs and heads govern in one text."""

    def modal(self, i: int, last: int, mentions: dict[int, Mention]) -> Reading | None:
        """How `will`, `shall`, `should`, `may`, `are to` and a verb read."""
        if i in self.due:
            return self._behind_modal(self._subjects.due, self.due[i], last, mentions)
        return self._behind_modal(self._words[i], i + 1, last, mentions)

    def _behind_modal(self, word: str, first: int, last: int, mentions: dict[int, Mention]) -> Reading | None:
        """How the verb from `first` on reads that a modal verb promises, there or in a lead-in."""
        subjects, made = self._subjects, self._heads.modal
        if word in subjects.norm:
            return Reading(Stance.ASSERT, made[word], first)
        strength = Strength.ASPIRATIONAL if word in subjects.may else Strength.FIRM
        k = self.skip_adverbs(first, last)
        if word in subjects.refusing:
            return self._refused(k, last)
        if k < last and self._words[k] == ",":
            k = self.skip_adverbs(self.past_insertion(k, last), last)
        if k < last and self._words[k] in subjects.negations:
            k = self.skip_adverbs(k + 1, last)
            refused = self._refused(k, last)
            if refused is not None or strength is Strength.ASPIRATIONAL:
                return refused
        if k >= last or not self._can_be_verb(k, last):
            return None
        return self._infinitive(Reading(strength, made[word], k, "base"), k, last, mentions)

    def _refused(self, k: int, last: int) -> Reading | None:
        """`will not accept the plan`: what is not to be backed is opposed; `could not agree` says nothing."""
        inner = self._stated_at(k, last) if k < last else None
        if inner is None or inner.outcome not in (Stance.SUPPORT, Stance.RECOGNISE):
            return None
        return inner._replace(outcome=Stance.OPPOSE)

    def _can_be_verb(self, k: int, last: int) -> bool:
        """Whether a word behind a modal verb is a verb: one that is known, or one before its object."""
        if self._verbs.is_base(self._words[k]):
            return True
        word, subjects = self._words[k], self._subjects
        if not word.isalpha() or k + 1 >= last or word in subjects.determiners or word in subjects.of:
            return False
        # `principles that serve all` are no deed
        return self._words[k + 1] in subjects.determiners and self._words[k + 1] != subjects.that

    def _infinitive(
        self, reading: Reading, k: int, last: int, mentions: dict[int, Mention] | None = None
    ) -> Reading:
        """A pledge to V: V may weaken it (`will seek to`), or be a stance (`will support the bid`)."""
        k = self._past_continue(k, last)
        going_on = self._words[k] in self._subjects.be
        if going_on:
            k = self.skip_adverbs(k + 1, last)
            if k >= last:
                return reading
        for head, size in self.heads_at(k, last):
            # `will be discussing`
            if head.inflection is Inflection.GERUND and reading.form != "gerund" and not going_on:
                continue
            stop = k + size
            if self._words[k] in self._subjects.wishing and reading.outcome is Strength.ASPIRATIONAL:
                # `the desire to see the talks resumed`: what others do is favoured, not promised
                return reading._replace(outcome=Stance.SUPPORT, complement=stop, form="")
            weak = head.performative.weakens
            if weak is not None and isinstance(reading.outcome, Strength):
                return reading._replace(outcome=max(reading.outcome, weak, key=_ORDER.__getitem__))
            inner = self.read(head, stop, last, mentions or {})
            if inner is None:
                continue
            if isinstance(inner.outcome, Strength):
                if isinstance(reading.outcome, Strength):
                    weaker = max(reading.outcome, inner.outcome, key=_ORDER.__getitem__)
                    return reading._replace(outcome=weaker)
            elif (
                inner.outcome in _YIELDING
                and (reading.outcome is Strength.FIRM or reading.performative.noun)
                and not head.performative.acts
                and not self._coordinated(stop, last, reading.form)
                and not self._helps(stop, last)
                and not (inner.outcome is Stance.SUPPORT and self._by_doing(stop, last))
            ):
                return reading._replace(outcome=inner.outcome, complement=inner.complement, form="")
        return reading

    def _helps(self, i: int, last: int) -> bool:
        """Whether a named body is supported in what it does: `support the Central Bank to reform`."""
        i += self._words[i] in self._subjects.articles if i < last else 0
        if i >= last or not self._text.capital(i):
            return False
        for k in range(i + 1, min(i + _NEAR, last - 1)):
            word, after = self._words[k], self._words[k + 1]
            if not word[0].isalnum():
                return False
            if word == self._subjects.to:
                return self._text.capital(k - 1) and self._verbs.is_base(after)
            if self._verbs.base_of_gerund(after) and word in self._subjects.occasion:
                return self._text.capital(k - 1)
        return False

    def _by_doing(self, i: int, last: int) -> bool:
        """Whether it is said how help is given: `support the islands by sharing charts`."""
        for k in range(i, min(i + _NEAR, last - 1)):
            if not self._words[k][0].isalnum():
                return False
            if self._words[k] in self._subjects.agent:
                return self._verbs.base_of_gerund(self._words[k + 1]) is not None
        return False

    def _past_continue(self, k: int, last: int) -> int:
        """The verb after `continue to`."""
        if self._verbs.is_skipped(self._words[k]):
            j = self.skip_adverbs(k + 1, last)
            if j < last and self._words[j] == self._subjects.to:
                j = self.skip_adverbs(j + 1, last)
                if j < last and self._verbs.is_base(self._words[j]):
                    return j
            elif j < last and self._verbs.base_of_gerund(self._words[j]):
                return j
        return k

    def _coordinated(self, i: int, last: int, form: str) -> bool:
        """Whether another verb stands beside this one: then both are actions of a pledge."""
        for k in range(i, min(i + 3, last - 1)):
            if self._subjects.joining.at(self._text, k, last):
                after = self.skip_adverbs(k + 1, last)
                return after < last and k == i and self._in_form(after, form)
            if self._words[k] == ",":
                return self._in_form(k + 1, form)
        return False

    def _in_form(self, k: int, form: str) -> bool:
        """Whether a word is a verb in the form of the one it stands beside."""
        if form == "gerund":
            return self._verbs.base_of_gerund(self._words[k]) is not None
        return self._verbs.is_base(self._words[k])

    def passive_pledge(self, i: int, last: int) -> Reading | None:
        """`will be held`, `may be conducted`, at the modal verb `i`: what will be done, by no one named."""
        subjects = self._subjects
        be = self.skip_adverbs(i + 1, last)
        done = self.skip_adverbs(be + 1, last)
        if done >= last or self._words[be] not in subjects.be:
            return None
        if self._verbs.base_of_past(self._words[done]) is None:
            return None
        strength = Strength.ASPIRATIONAL if self._words[i] in subjects.may else Strength.FIRM
        return Reading(strength, self._heads.modal[self._words[i]], be, "base")

    def happening(self, i: int, last: int) -> Reading | None:
        """`will take place`, at the modal verb `i`: what those who meet will see to."""
        k = self.skip_adverbs(i + 1, last)
        if k >= last or self._subjects.happening.at(self._text, k, last) is None:
            return None
        if self._words[i] not in self._subjects.firm:
            return None
        return Reading(Strength.FIRM, self._heads.modal[self._words[i]], k, "base")

    def _promised_passive(self, i: int, last: int) -> Reading | None:
        """`agreed that their policies would be reviewed`: who agrees so will do it."""
        for k in range(i, min(i + _FAR, last)):
            word = self._words[k]
            if word in self._subjects.firm:
                return self.passive_pledge(k, last) or self._own_deed(i, k, last)
            if word in ";:" or word in self._subjects.relative or word in self._subjects.norm:
                return None
            if word in self._subjects.be or word in self._subjects.have:
                return None
        return None

    def _own_deed(self, first: int, modal: int, last: int) -> Reading | None:
        """`agreed that officials of both sides would meet`: people of the parties will do it."""
        k = self.skip_adverbs(modal + 1, last)
        if k >= last or not self._verbs.is_base(self._words[k]):
            return None
        if self._words[modal] not in self._subjects.binding:
            if not any(self._subjects.organs.at(self._text, n, modal) for n in range(first, modal)):
                return None
            if self._words[k] in self._subjects.effects:
                return None
        made = self._heads.modal[self._words[modal]]
        return self._infinitive(Reading(Strength.FIRM, made, k, "base"), k, last)

    def _stated_at(self, k: int, last: int) -> Reading | None:
        """How a verb in the infinitive reads, where it states a stance or a pledge."""
        for head, size in self.heads_at(k, last):
            if head.inflection is Inflection.BASE and not head.performative.acts:
                inner = self.read(head, k + size, last, {})
                if inner is not None:
                    return inner
        return None
