"""What follows a performative head, and what the whole then is."""

from collections.abc import Iterable
from typing import NamedTuple

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head, Inflection, Outcome, Performative
from jointstatement.model import Stance, Strength
from jointstatement.rules.parties import Mention, Role
from jointstatement.rules.scan import standing
from jointstatement.text import Text

_ORDER = {Strength.FIRM: 0, Strength.INTENDED: 1, Strength.ASPIRATIONAL: 2}
_NEAR = 14
"""How many words a subject has at most before its verb."""
_DEEPEST = 8
"""How deep speech may be reported in speech: no one follows more."""
_LONGEST_TIME = 8
_NEAR_NOUN = 9
_FAR = 26
"""The same, of a clause that a head opens."""
_ASIDE = 16
"""How many words an aside between a subject and its verb has at most."""
_ADJECTIVES = 8
"""How many words stand before a noun at most, itself included."""
_MARK = '"'
_SERVANTS = 5
"""Within how many words those are named who serve the parties."""
_OWNING = "'"
"""What follows the name of an owner."""
_BETWEEN = 3
"""Within how many words the next one of a head stands, adjectives before it."""
_ROMAN = frozenset("ivx")
_YIELDING = frozenset({Stance.SUPPORT, Stance.OPPOSE, Stance.WELCOME, Stance.CONDEMN})


class Reading(NamedTuple):
    """How a head and its complement read."""

    outcome: Outcome
    performative: Performative
    complement: int
    """The first word of what is pledged or held."""
    form: str = ""
    reiterated: bool = False
    inner: Mention | None = None
    """The subject of a clause that decides in place of its head."""
    clause: bool = False
    """What is held is a clause, whose verbs are no items of their own."""
    outer: "Reading | None" = None
    """How the head itself reads, for where that subject is no party of the statement."""


class Complements:
    """Reads complements in one text."""

    def __init__(self, text: Text, lexicon: Lexicon, foreign: Iterable[int] = ()) -> None:
        """`foreign` are the words that name others than the parties of the text."""
        self._foreign = frozenset(foreign)
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._heads = lexicon.performatives
        subjects = lexicon.subjects
        self._to_word, self._that = subjects.to, subjects.that
        self._finite = subjects.be | subjects.have | subjects.firm
        self._finite_or_norm = self._finite.union(subjects.norm, subjects.may)
        dates = lexicon.dates
        self._timing = frozenset((*dates.weekdays, *dates.months, *dates.passing))
        self._depth = 0
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

    # ---- verb groups

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

    def read(self, head: Head, i: int, last: int, mentions: dict[int, Mention]) -> Reading | None:
        """How a head reads with what stands at and after `i`, the word behind it."""
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        try:
            return self._read(head, i, last, mentions)
        finally:
            self._depth -= 1

    def _read(self, head: Head, i: int, last: int, mentions: dict[int, Mention]) -> Reading | None:
        performative, words = head.performative, self._words
        if i < last and (words[i] in self._timing or words[i].isdigit()):
            i = self._past_time(i, last)
        behind = i
        if not performative.adjoining:
            i = self.skip_adverbs(i, last)
        if i < last and words[i] == "," and not performative.noun:
            i = self.past_insertion(i, last)
        if i >= last:
            return None
        word = words[i]
        reading = self._clause(performative, i, last, mentions)
        if reading is None and word == self._to_word:
            reading = self._to(performative, i, last)
        elif reading is None:
            if "gerund" in performative.frames and self._verbs.base_of_gerund(word):
                frame = Reading(performative.frames["gerund"], performative, i, "gerund")
                reading = self._infinitive(frame, i, last)
            elif word in performative.prepositions:
                reading = self._preposition(performative, i, last)
        if reading is None and (performative.wraps or performative.wraps_own):
            reading = self._carried(performative, i, last)
        if reading is None and "noun_that" in performative.frames:
            reading = self._told_of(i, last)
        if reading is None and not performative.noun:
            reading = self._noun(performative, i, last)
            if reading is not None and reading.complement == i != behind:
                # what may be an adverb before a noun belongs to it: `all states`
                reading = reading._replace(complement=behind)
        if reading is not None and performative.reiterated and not reading.reiterated:
            return reading._replace(reiterated=True)
        return reading

    def _past_time(self, i: int, last: int) -> int:
        """The word behind `on Tuesday` or `in Oslo on 5 May`, where `to` or `that` follows; else `i`."""
        dates, timed = self._lexicon.dates, False
        k = i
        while k < min(i + _LONGEST_TIME, last):
            word = self._words[k]
            if word in dates.weekdays or word in dates.months:
                timed = True
            elif not (word in dates.passing or word.isdigit() or (k > i and self._text.capital(k))):
                break
            k += 1
        follows = k < last and self._words[k] in (self._subjects.to, self._subjects.that)
        return k if timed and follows else i

    def governed(self, head: Head, first: int, last: int, *, bare: bool) -> Reading | None:
        """How a point reads that a head in its lead-in governs: `to V`, a bare verb, a gerund, a noun."""
        frames = head.performative.frames
        if bare and head.performative.lemma in self._heads.modal:
            return self._behind_modal(head.performative.lemma, first, last, {})
        if (bare or "to" in frames) and self._verbs.is_base(self._words[first]) and "to" in frames:
            reading = Reading(frames["to"], head.performative, first, "base")
            return self._infinitive(reading, first, last)
        return self.read(head, first, last, {})

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

    def past_insertion(self, comma: int, last: int) -> int:
        """The word after `, inter alia,` or `, in this context,`."""
        for i in range(comma + 1, min(comma + 8, last)):
            if self._words[i] == ",":
                return i + 1
        return comma

    # ---- clauses

    def _clause(
        self, performative: Performative, i: int, last: int, mentions: dict[int, Mention]
    ) -> Reading | None:
        frames, word = performative.frames, self._words[i]
        decided = performative.opens or performative.promises
        if not decided and "that" not in frames:
            return None
        marked = None
        if "noun_that" in frames:
            marked = self._that_after_object(i, last)
        elif word == self._that:
            marked = i
        elif word in self._subjects.openers:
            marked = self._that_behind(i, last)
        start = i if marked is None else marked + 1
        if marked is not None and start < last and self._words[start] == ",":
            # `noted that, although risks remain, both sides plan to`
            start = self.past_insertion(start, last)
        mention = mentions.get(start) if decided else None
        if mention is not None and mention.last < last:
            inner = self.predicate(self._past_aside(mention.last, last), last, mentions)
            if inner is not None and self._decides(performative, mention, inner):
                keep = marked is not None or not performative.wraps or bool(frames)
                if keep:
                    # a norm is held as a whole, its subject included
                    norm = inner.outcome is Stance.ASSERT and inner.performative.lemma in self._heads.modal
                    outer = Reading(frames["that"], performative, start) if "that" in frames else None
                    at = start if norm else inner.complement
                    return inner._replace(inner=mention, complement=at, outer=outer)
        if marked is not None and "noun_that" in frames:
            return Reading(frames["noun_that"], performative, start, clause=True)
        if "that" not in frames:
            return None
        if marked is not None and frames.get("to") is Strength.FIRM:
            promised = self._promised_passive(start, last)
            if promised is not None:
                return promised
        if marked is not None:
            return Reading(frames["that"], performative, start, clause=True)
        bare = performative.only_that and word not in self._finite
        bare = bare or ("noun" not in frames and self._opens_clause(word))
        if bare and self._finite_soon(i, last):
            return Reading(frames["that"], performative, i, clause=True)
        return None

    def _past_aside(self, i: int, last: int) -> int:
        """The word behind an aside that a comma at `i` opens: `Kenya, as a member of the group, shared`."""
        if self._words[i] != ",":
            return i
        opener = self._words[i + 1] if i + 1 < last else ""
        if opener not in self._subjects.asides and opener not in self._subjects.prepositions:
            return i
        stop = next((k for k in range(i + 2, min(i + _ASIDE, last - 1)) if self._words[k] == ","), None)
        return i if stop is None else stop + 1

    def _finite_soon(self, i: int, last: int) -> bool:
        """Whether a finite verb stands soon behind a word; `held talks on 9 May 2024` has none."""
        words, finite = self._words, self._finite_or_norm
        near = words[i : min(i + _NEAR, last)]
        if finite.isdisjoint(near):
            return False
        months = self._lexicon.dates.ambiguous
        for k, word in enumerate(near, i):
            beside = (words[k - 1], *words[k + 1 : k + 2])
            if word in finite and not (word in months and any(map(str.isdigit, beside))):
                return True
        return False

    def _opens_clause(self, word: str) -> bool:
        """Whether a word can open a clause without `that`: `agreed the work was done`."""
        if word == self._to_word or word in self._subjects.prepositions or word in self._finite:
            return False
        return word[0].isalnum()

    def _decides(self, performative: Performative, mention: Mention, inner: Reading) -> bool:
        """Whether a clause with a head of its own decides in place of the head that opens it."""
        told = not isinstance(inner.outcome, Strength) or inner.performative.lemma in self._heads.modal
        if performative.promises and told:
            return False
        effect = (
            inner.form
            and self._words[inner.complement] in self._subjects.effects
            and inner.outcome is Strength.FIRM
        )
        pronoun = mention.role in (Role.ALONE, Role.TOGETHER) and mention.last - mention.first == 1
        # `it would be wise`, `they will lead to`: what comes of it, not what they will do
        return not (effect and pronoun and self._words[mention.first] not in self._subjects.ours)

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

    def _that_behind(self, opener: int, last: int) -> int | None:
        """Where `that` stands behind a short adverbial."""
        for k in range(opener + 1, min(opener + 7, last)):
            word = self._words[k]
            if word == self._that and k + 1 < last:
                return k
            if word == "," or (word in self._subjects.be and self._verbs.is_base(word)):
                return None
        return None

    def _that_after_object(self, i: int, last: int) -> int | None:
        """Where the `that` of `informed the Ministers that` stands."""
        return next((k for k in range(i, min(i + _NEAR, last)) if self._words[k] == self._that), None)

    def predicate(self, i: int, last: int, mentions: dict[int, Mention]) -> Reading | None:
        """How the verb group at `i`, right behind a subject, reads."""
        subjects = self._subjects
        i = self.skip_adverbs(i, last)
        if i >= last:
            return None
        word = self._words[i]
        if word in subjects.firm or word in subjects.may or word in subjects.norm:
            return self.modal(i, last, mentions)
        if word in subjects.have or word in subjects.do:
            i = self.skip_adverbs(i + 1, last)
            if i < last and self._words[i] in subjects.be:
                i = self.skip_adverbs(i + 1, last)
        elif word in subjects.be:
            i = self.skip_adverbs(i + 1, last)
        while i < last and (self._words[i] in subjects.negations):
            i = self.skip_adverbs(i + 1, last)
        if i >= last:
            return None
        for head, size in self.heads_at(i, last):
            if head.inflection is Inflection.GERUND:
                continue
            reading = self.read(head, i + size, last, mentions)
            if reading is not None:
                return reading
        return None

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
        if k < last and self._words[k] == ",":
            k = self.skip_adverbs(self.past_insertion(k, last), last)
        if k < last and self._words[k] in subjects.negations:
            k = self.skip_adverbs(k + 1, last)
            if strength is Strength.ASPIRATIONAL:
                return self._refused(k, last)
        if k >= last or not self._can_be_verb(k, last):
            return None
        return self._infinitive(Reading(strength, made[word], k, "base"), k, last, mentions)

    def _refused(self, k: int, last: int) -> Reading | None:
        """`could not accept the plan`: what cannot be backed is opposed; `could not agree` says nothing."""
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
        return self._words[k + 1] in subjects.determiners

    def _infinitive(
        self, reading: Reading, k: int, last: int, mentions: dict[int, Mention] | None = None
    ) -> Reading:
        """A pledge to V: V may weaken it (`will seek to`), or be a stance (`will support the bid`)."""
        k = self._past_continue(k, last)
        if self._words[k] in self._subjects.be:
            k = self.skip_adverbs(k + 1, last)
            if k >= last:
                return reading
        for head, size in self.heads_at(k, last):
            if head.inflection is Inflection.GERUND and reading.form != "gerund":
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

    # ---- `to` and other prepositions

    def _to(self, performative: Performative, i: int, last: int) -> Reading | None:
        """How `to` and what follows it read."""
        frames = performative.frames
        k = self.skip_adverbs(i + 1, last)
        if k < last and self._words[k] in self._subjects.negations:
            k = self.skip_adverbs(k + 1, last)
        if k > i + 1 and k < last and self._words[k] in self._subjects.determiners:
            # `to further the work`: what may be an adverb is the verb
            k = k - 1 if self._verbs.is_base(self._words[k - 1]) else k
        if k >= last:
            return None
        word = self._words[k]
        if self._verbs.base_of_gerund(word) and "to_gerund" in frames and not self._verbs.is_base(word):
            return self._infinitive(Reading(frames["to_gerund"], performative, k, "gerund"), k, last)
        verb = self._can_be_verb(k, last) and not self._noun_here(k, last, performative)
        if verb and performative.passes:
            # `continue to call on`, `take the opportunity to announce`: what is done again, or then, decides
            inner = self._stated_at(k, last)
            if inner is not None and (isinstance(inner.outcome, Stance) or "to" not in frames):
                return inner
        if verb and "to" in frames:
            return self._infinitive(Reading(frames["to"], performative, k, "base"), k, last)
        if "to_noun" in frames and not verb:
            return self._to_noun(performative, i + 1, last)
        return None

    def _stated_at(self, k: int, last: int) -> Reading | None:
        """How a verb in the infinitive reads, where it states a stance or a pledge."""
        for head, size in self.heads_at(k, last):
            if head.inflection is Inflection.BASE and not head.performative.acts:
                inner = self.read(head, k + size, last, {})
                if inner is not None:
                    return inner
        return None

    def _to_noun(self, performative: Performative, i: int, last: int) -> Reading:
        """`committed to enhanced cooperation`: a noun of doing is pledged, a principle is held."""
        frames = performative.frames
        outcome = frames["to_noun"]
        noun = next((k for k in range(i, min(i + 4, last)) if self._words[k] in self._heads.nouns), None)
        carried = None
        if noun is not None and isinstance(frames.get("to"), Strength):
            carried = self._noun_frame(self._heads.nouns[self._words[noun]], noun + 1, last)
        if carried is not None and isinstance(carried.outcome, Strength) and carried.form:
            # `committed to efforts to rebuild`
            return carried
        if "to_a" in frames and self._words[i] in self._subjects.indefinite:
            # `agreed to a meeting` will hold it; `agreed to the plan` favours it
            return Reading(frames["to_a"], performative, i)
        if "to_deed" in frames and self._noun_of_doing(i, last):
            outcome = frames["to_deed"]
        return Reading(outcome, performative, i)

    def _noun_of_doing(self, i: int, last: int) -> bool:
        """Whether a noun of doing stands at `i`, behind an article and adjectives: `closer cooperation`."""
        for k in range(i, min(i + _ADJECTIVES, last)):
            word = self._words[k]
            if word in self._subjects.deeds:
                return k + 1 == last or self._ends_noun(k + 1)
            if word in self._subjects.of or word in self._subjects.prepositions:
                return False
            if not word[0].isalnum() and word != ",":
                return False
        return False

    def _ends_noun(self, i: int) -> bool:
        """Whether a word shows that the one before ends its noun phrase."""
        word, subjects = self._words[i], self._subjects
        linking = word in subjects.conjunctions or word in subjects.prepositions or word in subjects.of
        return linking or word == subjects.to or not word[0].isalnum()

    def _noun_here(self, k: int, last: int, performative: Performative) -> bool:
        """Whether a word that can be a verb is a noun or an adjective here: `commitment to open trade`."""
        if not self._verbs.also_noun(self._words[k]) or "to_noun" not in performative.frames:
            return False
        if k + 1 >= last:
            return True
        after = self._words[k + 1]
        firm = performative.frames.get("to") is Strength.FIRM
        if firm and "to_gerund" not in performative.frames:
            # who agrees to a thing names it with an article; `agreed to focus on` has a verb
            return False
        if after in self._subjects.prepositions or after in self._subjects.of:
            return True
        if (
            self._verbs.rather_verb(self._words[k])
            and after[0].isalnum()
            and after not in self._subjects.conjunctions
        ):
            # `commitment to end illegal fishing`
            return False
        if after in self._subjects.conjunctions or not after[0].isalnum():
            return not self._verbs.is_base(self._words[min(k + 2, last - 1)])
        if firm:
            # `committed to open embassies`; but `commitment to open trade`
            return False
        determined = after in self._subjects.determiners or after in self._subjects.possessives
        particle = self._verbs.phrasal(self._words[k], after) is not None
        return not (determined or particle or self._verbs.is_adverb(after) or after == self._subjects.to)

    def _preposition(self, performative: Performative, i: int, last: int) -> Reading | None:
        """How one of the prepositions of a head and what follows it read."""
        frames = performative.frames
        word = self._words[i]
        k = self.skip_adverbs(i + 1, last)
        if k >= last:
            return None
        if f"{word}_gerund" in frames and self._verbs.base_of_gerund(self._words[k]):
            return self._infinitive(Reading(frames[f"{word}_gerund"], performative, k, "gerund"), k, last)
        if word not in frames:
            return None
        outcome = frames[word]
        deed = frames.get(f"{word}_deed")
        if deed is not None and self._noun_of_doing(i + 1, last):
            # `agreed on the opening of a port`
            return Reading(deed, performative, i + 1)
        if self._words[i + 1] in self._subjects.possessives:
            # `united in their determination to rebuild`
            inner = self.noun_at(i + 1, last)
            if inner is not None and isinstance(inner.outcome, Strength):
                return inner
        gerund = bool(self._verbs.base_of_gerund(self._words[k]))
        return Reading(outcome, performative, i + 1, "gerund" if gerund else "")

    # ---- nouns

    def _carried(self, performative: Performative, i: int, last: int) -> Reading | None:
        """A noun that decides in place of its verb: `expressed its strong support for`."""
        if performative.wraps_own and self._words[i] in self._subjects.possessives:
            return self.noun_at(i, last)
        if not performative.wraps:
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
        """A noun of the lexicon with what follows it, past `of both governments` and a second noun."""
        words = self._words
        stop = i
        if stop < last and words[stop] in self._subjects.of and noun.frames.get(words[stop]) is None:
            stop = self._past_owner(stop, last)
        elif stop + 1 < last and words[stop] in self._subjects.of:
            past = self._past_owner(stop, last)
            if past > stop:
                inner = self.read(Head(noun, Inflection.NOUN), past, last, {})
                if inner is not None:
                    return inner
        if stop >= last:
            return None
        joined = self._subjects.joining.at(self._text, stop, last)
        if joined and joined[0] < last:
            for k in range(joined[0], min(joined[0] + 4, last)):
                second = self._heads.nouns.get(words[k])
                if second is not None:
                    return self._noun_frame(second, k + 1, last)
        return self.read(Head(noun, Inflection.NOUN), stop, last, {})

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
        for k in range(i, min(i + 5, last)) if performative.nouns_decide else ():
            if self._words[k] in performative.nouns_decide:
                return Reading(performative.nouns_decide[self._words[k]], performative, i)
        return Reading(frames["noun"], performative, i)

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
