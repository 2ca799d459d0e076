"""What follows a performative head, and what the whole then is."""

from collections.abc import Iterable

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head, Inflection, Performative
from jointstatement.model import Stance, Strength
from jointstatement.rules.infinitives import Infinitives
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.reading import Reading
from jointstatement.text import Text

_DATE = 6
"""How many words a date that opens a clause takes at most."""
_NEAR = 14
"""How many words a subject has at most before its verb."""
_DEEPEST = 8
"""How deep speech may be reported in speech: no one follows more."""
_LONGEST_TIME = 8
_INFINITIVES = frozenset({"to", "to_noun", "to_gerund"})
"""The frames of those heads behind which `to` leads to no recipient."""
_RECIPIENT = 10
"""Within how many words behind `to` those end to whom something is said."""
_ASIDE = 16
"""How many words an aside between a subject and its verb has at most."""
_ADJECTIVES = 8
"""How many words stand before a noun at most, itself included."""


class Complements(Infinitives):
    """Reads complements in one text."""

    def __init__(self, text: Text, lexicon: Lexicon, foreign: Iterable[int] = ()) -> None:
        """`foreign` are the words that name others than the parties of the text."""
        super().__init__(text, lexicon, foreign)
        subjects, dates = lexicon.subjects, lexicon.dates
        self._that = subjects.that
        self._finite = subjects.be | subjects.have | subjects.firm
        self._finite_or_norm = self._finite.union(subjects.norm, subjects.may, subjects.refusing)
        self._timing = frozenset((*dates.weekdays, *dates.months, *dates.passing))
        self._depth = 0
        self._readings: dict[tuple[int, str, int, int, bool, int], Reading | None] = {}
        """What was read inside the head that is being read."""

    def read(self, head: Head, i: int, last: int, mentions: dict[int, Mention]) -> Reading | None:
        """How a head reads with what stands at and after `i`, the word behind it."""
        if self._depth >= _DEEPEST:
            return None
        if self._depth < 2:
            if not self._depth:
                self._readings.clear()
            return self._deeper(head, i, last, mentions)
        # one inside another inside another would else be read twice as often as the one around it
        key = (id(head.performative), head.inflection, i, last, bool(mentions), self._depth)
        if key not in self._readings:
            self._readings[key] = self._deeper(head, i, last, mentions)
        return self._readings[key]

    def _deeper(self, head: Head, i: int, last: int, mentions: dict[int, Mention]) -> Reading | None:
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
        elif word == self._to_word and _INFINITIVES.isdisjoint(frames):
            marked = self._that_behind_recipient(i, last)
        elif self.enumerators:
            marked = self._that_of_a_point(i, last)
        start = i if marked is None else marked + 1
        if marked is not None and start < last and self._words[start] == ",":
            # `noted that, although risks remain, both sides plan to`
            start = self.past_insertion(start, last)
        elif marked is not None and start < last and self._words[start] in self._subjects.prepositions:
            start = self._past_fronted(start, last, mentions)
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

    def _past_fronted(self, i: int, last: int, mentions: dict[int, Mention]) -> int:
        """The subject of a clause behind what opens it: `that during their visit in May, they agreed`."""
        comma = next((k for k in range(i + 1, min(i + _ASIDE, last - 1)) if self._words[k] == ","), None)
        if comma is not None and comma + 1 in mentions:
            return comma + 1
        # `that on 20 May the Minister would`: a date needs no comma
        subject = next((k for k in range(i + 2, min(i + _DATE, last)) if k in mentions), i)
        date, dates = self._words[i + 1 : subject], self._lexicon.dates
        known = dates.months.keys() | dates.weekdays
        dated = all(word in known or not word.isalpha() for word in date) and not known.isdisjoint(date)
        return subject if dated else i

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
        goes_on = inner.performative.passes or inner.performative.weakens is not None
        if goes_on and performative.frames.get("that") is Stance.RECOGNISE:
            # `acknowledged that the port continues to grow`, `noted that both have made efforts`
            return False
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

    def _that_behind(self, opener: int, last: int) -> int | None:
        """Where `that` stands behind a short adverbial."""
        for k in range(opener + 1, min(opener + 7, last)):
            word = self._words[k]
            if word == self._that and k + 1 < last:
                return k
            if word == "," or (word in self._subjects.be and self._verbs.is_base(word)):
                return None
        return None

    def _that_behind_recipient(self, to: int, last: int) -> int | None:
        """Where `that` stands behind those to whom something is said: `recommend to the Council that`."""
        words = self._words
        for k in range(to + 1, min(to + _RECIPIENT, last - 1)):
            if words[k] == self._that:
                return k if k > to + 1 else None
            if (
                words[k] in ",;:"
                or words[k] in self._finite
                or (k == to + 1 and self._verbs.is_base(words[k]))
            ):
                return None
        return None

    def _that_of_a_point(self, i: int, last: int) -> int | None:
        """Where the `that` of `: (1) that` stands, with the mark of an inline point before it."""
        mark = self.enumerator(i + (self._words[i] == ":"), last)
        return mark if mark is not None and mark < last and self._words[mark] == self._that else None

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
        modal = word in subjects.firm or word in subjects.may or word in subjects.norm
        if modal or word in subjects.refusing:
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
        if self._gerund_as_noun(i, last):
            return True
        for k in range(i, min(i + _ADJECTIVES, last)):
            word = self._words[k]
            if word in self._subjects.deeds:
                return k + 1 == last or self._ends_noun(k + 1)
            if word in self._subjects.of or word in self._subjects.prepositions:
                return False
            if not word[0].isalnum() and word != ",":
                return False
        return False

    def _gerund_as_noun(self, i: int, last: int) -> bool:
        """Whether a gerund is a noun at `i`: `the building of a port`, `the setting up of a fund`."""
        words, of = self._words, self._subjects.of
        if words[i] not in self._subjects.articles or i + 3 >= last:
            return False
        base = self._verbs.base_of_gerund(words[i + 1])
        if base is None:
            return False
        phrasal = words[i + 3] in of and self._verbs.phrasal(base, words[i + 2]) is not None
        return phrasal or words[i + 2] in of

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
