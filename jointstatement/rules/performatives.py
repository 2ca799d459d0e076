"""Which clauses pledge or hold something: stage four, sentence by sentence.

One overlap policy holds: heads are taken from left to right; a head that stands in the complement of one
already taken is no item of its own, unless it is coordinated with it, has a subject of its own behind a
conjunction, or is a participle behind a comma. An item ends where the next one of its sentence begins.
"""

from itertools import pairwise

from attrs import evolve, field, frozen

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head, Inflection, Performative
from jointstatement.model import Form, Stance, Strength
from jointstatement.rules.complements import Complements, Reading
from jointstatement.rules.drafts import Frame, ItemDraft
from jointstatement.rules.parties import Mention, NounPhrases, Role
from jointstatement.rules.scan import within
from jointstatement.text import Block, BlockKind, Sentence, Text

_LONGEST_SUBJECT = 20
_SHORT_OPENING = 5
_THANKS, _OFFERED = 24, 4
"""How many words behind a head may name a courtesy."""
_NEAR = 9
"""How many words an attribution has at most."""
_TOLD_OF = frozenset({Stance.EMPHASISE, Stance.WELCOME, Stance.CONCERN, Stance.CONDEMN})
"""What a passive says of the parties; others tell as often what happened: `the invitation was accepted`."""
_STOPS = frozenset(",;:.—")


@frozen
class _Found:
    """A head taken: where its item starts, and how it reads."""

    first: int
    head: int
    tense: str
    parties: tuple[str, ...]
    reading: Reading
    subject: Mention | None
    participle: bool = False


@frozen(eq=False)
class _Lead:
    """A lead-in such as `The two sides agreed to:`, whose points inherit its subject and its head."""

    parties: tuple[str, ...]
    head: Head
    infinitive: bool
    """The `to` stands in the lead-in, so that points start with a bare verb."""
    promised: bool = False
    """Whatever its points name is promised: `Cooperation will include the following:`."""


@frozen(eq=False)
class _Speakers:
    """Whom the pronouns of a sentence stand for, from the sentences before it."""

    together: tuple[str, ...]
    alone: tuple[str, ...] = field(default=())


class Classifier:
    """Finds the items of one text."""

    def __init__(self, text: Text, lexicon: Lexicon, frame: Frame) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._frame = frame
        self._all = frame.parties
        self._heads_at = frame.scan.heads
        self._phrases = NounPhrases(
            text, lexicon, frame.scan, frame.hits, frame.known, bilateral=len(frame.parties) == 2
        )
        self._complements = Complements(text, lexicon)
        self._speakers = _Speakers(frame.parties)
        self._lead: _Lead | None = None
        self._term: tuple[int, int] | None = None
        self._pledged: tuple[str, ...] = ()
        """Those who pledged in the sentence before, if any did."""

    _block: Block
    """The block of the sentence that is being read."""

    def items(self) -> tuple[ItemDraft, ...]:
        """The items of the body, in text order."""
        drafts: list[ItemDraft] = []
        block = -1
        for number, sentence in enumerate(self._frame.body):
            if sentence.block != block:
                block = sentence.block
                if self._text.blocks[block].kind is not BlockKind.POINT:
                    self._lead = None
                opener = self._words[sentence.first]
                if opener in self._subjects.asides or opener in self._subjects.prepositions:
                    # a new occasion, which the term of an announcement no longer binds
                    self._term = None
            made = self._sentence(sentence, number)
            pledges = [draft for draft in made if isinstance(draft.outcome, Strength)]
            self._pledged = pledges[-1].parties if pledges else ()
            drafts += [draft for draft in made if draft.parties]
        if self._frame.spoken:
            drafts = [draft for draft in drafts if len(draft.parties) == 1]
        drafts = self._without_summary(drafts)
        return tuple(sorted(drafts, key=lambda d: (d.first, -d.last)))

    def _without_summary(self, drafts: list[ItemDraft]) -> list[ItemDraft]:
        """A press report's lead sums up what follows: it holds no item where its body does."""
        if self._frame.form is not Form.PRESS_REPORT or not self._frame.body:
            return drafts
        lead = self._frame.body[0].block
        rest = [d for d in drafts if self._frame.body[d.sentence].block != lead]
        return rest or drafts

    # ---- one sentence

    def _sentence(self, sentence: Sentence, number: int) -> list[ItemDraft]:
        self._block = self._text.blocks[sentence.block]
        first, last, attributed = self._without_attribution(sentence)
        split = self._attribution_within(first, last)
        if split is None:
            return self._clause(sentence, first, last, attributed, number)
        return [
            *self._clause(sentence, first, split[0], True, number),
            *self._clause(sentence, split[1], last, True, number),
        ]

    def _clause(
        self, sentence: Sentence, first: int, last: int, attributed: bool, number: int
    ) -> list[ItemDraft]:
        """The items of a sentence, or of its part before or behind `, the statement said,`."""
        if last - first < 2 or not self._worth_it(first, last):
            inherited = self._inherit(first, last, number)
            return inherited or (self._voice(first, last, number) if attributed else [])
        mentions = self._phrases.mentions(first, last)
        if mentions and mentions[0].role is Role.STATEMENT:
            opened = self._said_by_statement(mentions[0], last)
            if opened is not None:
                attributed, first = True, opened
                mentions = [m for m in mentions if m.first >= first]
        lead = self._lead_in(sentence, first, last, mentions)
        if lead is not None:
            self._lead = lead
            return []
        found = self._heads(first, last, mentions)
        announced = self._only_announces(sentence, first, last)
        if announced and self._promises_points(sentence, found):
            parties = (found[-1].parties if found else ()) or self._all
            performative = found[-1].reading.performative if found else self._modal_of(first, last)
            self._lead = _Lead(parties, Head(performative, Inflection.BASE), True, promised=True)
            self._remember(found)
            self._term = (first, last)
            return []
        if found and announced:
            self._remember(found)
            self._term = (first, last)
            return []
        if not found:
            inherited = self._inherit(first, last, number)
            if inherited:
                return inherited
            return self._voice(first, last, number) if attributed else []
        drafts = self._bounded(found, last, number)
        self._remember(found)
        if self._words[sentence.last - 1] == ":" and isinstance(found[-1].reading.outcome, Strength):
            # `X will take these measures:`, whose points may name their deeds by nouns
            self._lead = _Lead(found[-1].parties, Head(found[-1].reading.performative, Inflection.BASE), True)
        return drafts

    def _attribution_within(self, first: int, last: int) -> tuple[int, int] | None:
        """Where `, the statement said, adding that` starts and ends in the midst of a sentence."""
        commas = [k for k in range(first + 1, last) if self._words[k] == ","]
        for one, two in pairwise(commas):
            if two - one < _NEAR and self._attribution(one + 1, two):
                after = two + 1
                if after + 1 < last and self._verbs.base_of_gerund(self._words[after]):
                    after += 1 + (self._words[after + 1] == self._subjects.that)
                return one, after
        return None

    def _worth_it(self, first: int, last: int) -> bool:
        """Whether any word of a sentence can start a head."""
        return bool(within(self._heads_at, first, last))

    def _without_attribution(self, sentence: Sentence) -> tuple[int, int, bool]:
        """The words of a sentence without its final stop and without `, the statement said`."""
        first, last = sentence.first, sentence.last
        while last > first and not self._words[last - 1][0].isalnum() and self._words[last - 1] not in "\"')":
            last -= 1
        for comma in range(last - 1, max(first, last - _NEAR), -1):
            if self._words[comma] != ",":
                continue
            said = comma + 1 + (comma + 1 < last and self._words[comma + 1] == '"')
            if self._attribution(said, last):
                return first, comma, True
        return first, last, False

    def _attribution(self, i: int, last: int) -> bool:
        """Whether words `i` to `last` are no more than `the statement said` or `said the document`."""
        subjects, text = self._subjects, self._text
        verb = subjects.statement_verbs.at(text, i, last)
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

    def _said_by_statement(self, mention: Mention, last: int) -> int | None:
        """The first word of what `The statement said (that)` introduces."""
        i = self._complements.skip_adverbs(mention.last, last)
        verb = self._subjects.statement_verbs.at(self._text, i, last) if i < last else None
        if verb is None:
            return None
        i = verb[0]
        return i + 1 if i < last and self._words[i] == self._subjects.that else i

    def _voice(self, first: int, last: int, number: int) -> list[ItemDraft]:
        """A sentence that the statement itself is quoted for: all its parties assert it."""
        if not self._all or last - first < 4:
            return []
        voice = self._lexicon.performatives.voice
        return [
            ItemDraft(
                first,
                last,
                self._all,
                Stance.ASSERT,
                voice.lemma,
                voice.source,
                False,
                first,
                "",
                None,
                number,
            )
        ]

    # ---- lead-ins and their points

    def _lead_in(self, sentence: Sentence, first: int, last: int, mentions: list[Mention]) -> _Lead | None:
        """The lead-in that a sentence is, where its head still waits for what it governs."""
        following = sentence.block + 1
        blocks = self._text.blocks
        if following >= len(blocks) or blocks[following].kind is not BlockKind.POINT:
            return None
        if self._text.end(sentence.last - 1) != self._text.blocks[sentence.block].end:
            return None
        by_end = {m.last: m for m in mentions}
        end = last
        to = end > first and self._words[end - 1] == self._subjects.to
        end -= to
        for i in range(max(first, end - 6), end):
            for head, stop in self._complements.heads_at(i, end):
                if self._complements.skip_adverbs(stop, end) != end and not self._announces(stop, end):
                    continue
                subject, at, _ = self._subject(self._group_start(i, first), first, last, by_end, [], "")
                if at is not None:
                    parties = self._resolve(subject, []) if subject is not None else self._all
                    return _Lead(parties, head, to) if parties else None
        return None

    def _only_announces(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a sentence ends with a colon and names no more than `the following actions`."""
        if self._words[sentence.last - 1] != ":":
            return False
        return any(self._subjects.announcing.at(self._text, k, last) for k in range(first, last))

    def _promises_points(self, sentence: Sentence, found: list[_Found]) -> bool:
        """Whether an announcement promises the points below it, whatever they name."""
        following = sentence.block + 1
        blocks = self._text.blocks
        if following >= len(blocks) or blocks[following].kind is not BlockKind.POINT:
            return False
        if self._text.end(sentence.last - 1) != blocks[sentence.block].end:
            return False
        if found:
            return isinstance(found[-1].reading.outcome, Strength)
        words = self._words[sentence.first : sentence.last]
        official = self._frame.form is Form.OFFICIAL_TEXT
        return official and bool(self._all) and any(word in self._subjects.firm for word in words)

    def _modal_of(self, first: int, last: int) -> Performative:
        """The modal verb that makes a promise of a sentence without a head."""
        word = next(word for word in self._words[first:last] if word in self._subjects.firm)
        return self._lexicon.performatives.modal[word]

    def _announces(self, i: int, last: int) -> bool:
        """Whether what follows a head only announces its points: `agreed as follows`, `on the following`."""
        return self._subjects.announcing.at(self._text, i, last) is not None

    def _inherit(self, first: int, last: int, number: int) -> list[ItemDraft]:
        """A point that its lead-in's head governs."""
        lead, block = self._lead, self._block
        if lead is None or block.kind is not BlockKind.POINT:
            return []
        if last - first < 2 or self._text.starts[first] != block.start:
            return []
        reading = self._complements.governed(lead.head, first, last, bare=lead.infinitive)
        if reading is None and lead.promised:
            gerund = self._verbs.base_of_gerund(self._words[first]) is not None
            reading = Reading(Strength.FIRM, lead.head.performative, first, "gerund" if gerund else "")
        if reading is None:
            reading = self._deed(lead, first, last)
        if reading is None:
            return []
        performative = reading.performative
        return [
            ItemDraft(
                first=first,
                last=self._trimmed(first, last),
                parties=lead.parties,
                outcome=reading.outcome,
                performative=performative.lemma,
                source=performative.source,
                reiterated=reading.reiterated,
                complement=reading.complement,
                form=reading.form,
                subject=None,
                sentence=number,
                term=self._term,
            )
        ]

    def _deed(self, lead: _Lead, first: int, last: int) -> Reading | None:
        """A point that names a deed by a noun, or a noun that pledges: `An extension of`, `A decision to`."""
        performative = lead.head.performative
        if not any(isinstance(outcome, Strength) for outcome in performative.frames.values()) and (
            performative.lemma not in self._lexicon.performatives.modal
        ):
            return None
        start = self._complements.skip_adverbs(first + (self._words[first] in self._subjects.articles), last)
        for k in range(start, min(start + 2, last)):
            if self._words[k] in self._verbs.nominal:
                return Reading(Strength.FIRM, performative, k)
            if self._words[k] in self._lexicon.performatives.nouns:
                return self._complements.noun_at(k, last)
        return None

    # ---- heads

    def _heads(self, first: int, last: int, mentions: list[Mention]) -> list[_Found]:
        by_end = {m.last: m for m in mentions}
        by_start = {m.first: m for m in mentions}
        modal = self._lexicon.performatives.modal
        found: list[_Found] = []
        done = first
        for i in within(self._heads_at, first, last):
            if i < done:
                continue
            taken: _Found | None = None
            if self._words[i] in modal:
                taken = self._modal(i, first, last, by_end, by_start, found)
            else:
                for head, stop in self._complements.heads_at(i, last):
                    taken = self._head(head, i, stop, first, last, by_end, by_start, found)
                    if taken is not None:
                        break
            if taken is None:
                continue
            found.append(taken)
            done = max(taken.reading.complement, taken.head + 1)
            if taken.reading.performative.noun:
                found += self._further_nouns(taken, done, last)
                done = max(done, found[-1].reading.complement)
        return found

    def _further_nouns(self, taken: _Found, i: int, last: int) -> list[_Found]:
        """`reaffirmed their commitment to A, opposition to B and support for C`: a noun each."""
        found: list[_Found] = []
        k = i
        while k < last - 1:
            if self._words[k] != "," and self._words[k] not in self._subjects.conjunctions:
                k += 1
                continue
            start = k + 1
            while start < last and self._words[start] in self._subjects.conjunctions:
                start += 1
            reading = self._complements.noun_at(start, last)
            if reading is None:
                k = start
                continue
            reading = evolve(reading, reiterated=taken.reading.reiterated)
            found.append(_Found(start, start, taken.tense, taken.parties, reading, taken.subject))
            k = reading.complement
        return found

    def _modal(
        self,
        i: int,
        first: int,
        last: int,
        by_end: dict[int, Mention],
        by_start: dict[int, Mention],
        found: list[_Found],
    ) -> _Found | None:
        start = self._group_start(i, first)
        subject, at, tense = self._subject(start, first, last, by_end, found, "modal")
        if at is None:
            return self._promised(start, i, first, last, by_end, found)
        reading = self._complements.modal(i, last, by_start)
        return self._take(reading, at, i, tense, subject, found)

    def _promised(
        self, start: int, i: int, first: int, last: int, by_end: dict[int, Mention], found: list[_Found]
    ) -> _Found | None:
        """`The first meeting will be held in May`: a text that its parties speak promises it for all."""
        if found or not self._all or not self._speaks_for_all(first, start):
            return None
        if self._words[i] in self._subjects.firm and by_end.get(start) is not None:
            # `Officials of both sides will meet`
            reading = self._complements.modal(i, last, {})
            mention = by_end[start]
            parties = self._all if mention.role is Role.COLLECTIVE else ()
            if reading is not None and parties and self._words[mention.first - 1] in self._subjects.of:
                return _Found(first, i, "modal", parties, reading, mention)
        if self._words[i] in self._subjects.norm:
            modal = self._lexicon.performatives.modal[self._words[i]]
            return _Found(first, i, "modal", self._all, Reading(Stance.ASSERT, modal, first), None)
        if self._words[i] not in self._subjects.firm and self._words[i] not in self._subjects.allowing:
            return None
        reading = self._complements.passive_pledge(i, last)
        if reading is not None:
            return _Found(first, i, "modal", self._all, reading, None)
        if self._pledged and self._words[first] in self._subjects.deictic:
            # `This fund will support`: it goes on with the pledge before it
            reading = self._complements.modal(i, last, {})
            return _Found(first, i, "modal", self._pledged, reading, None) if reading is not None else None
        return None

    def _speaks_for_all(self, first: int, start: int) -> bool:
        """Whether the words before a verb are one plain subject that opens an official text's sentence."""
        subjects, words = self._subjects, self._words[first:start]
        if self._frame.form is not Form.OFFICIAL_TEXT or not 1 <= len(words) <= _LONGEST_SUBJECT:
            return False
        if not self._text.capitals[first] or words[0] in subjects.prepositions or words[0] in subjects.asides:
            return False
        return not any(
            word in subjects.relative
            or word in subjects.subordinating
            or word in subjects.alone
            or word in ",:;"
            for word in words
        )

    def _head(
        self,
        head: Head,
        i: int,
        stop: int,
        first: int,
        last: int,
        by_end: dict[int, Mention],
        by_start: dict[int, Mention],
        found: list[_Found],
    ) -> _Found | None:
        if head.inflection is Inflection.GERUND:
            return self._participle(head, i, stop, first, last, by_start, found)
        start = self._group_start(i, first)
        if head.performative.elaborates:
            return self._elaboration(head, i, stop, first, last, by_start, found)
        if head.performative.adjective and not self._has_be(start, i):
            return None
        if head.performative.adjective and head.performative.passive and self._impersonal(by_end.get(start)):
            return self._passive(head, i, stop, start, first, last, by_end, by_start)
        if not head.performative.adjective and self._has_be(start, i):
            return self._passive(head, i, stop, start, first, last, by_end, by_start)
        subject, at, tense = self._subject(start, first, last, by_end, found, self._tense(head, start, i))
        if at is None:
            return None
        if head.inflection is Inflection.PARTICIPLE and start == i and not head.performative.adjective:
            return None
        reading = self._complements.read(head, stop, last, by_start)
        return self._take(reading, at, i, tense, subject, found)

    def _impersonal(self, mention: Mention | None) -> bool:
        """Whether a subject is the `it` of `it was agreed`."""
        if mention is None or mention.last - mention.first != 1:
            return False
        return self._words[mention.first] in self._subjects.statement_pronouns

    def _elaboration(
        self,
        head: Head,
        i: int,
        stop: int,
        first: int,
        last: int,
        by_start: dict[int, Mention],
        found: list[_Found],
    ) -> _Found | None:
        """`This includes training`, behind a pledge: it goes on with it."""
        if found or not self._pledged or self._words[first] not in self._subjects.deictic:
            return None
        reading = self._complements.read(head, stop, last, by_start)
        return _Found(first, i, "third", self._pledged, reading, None) if reading is not None else None

    def _tense(self, head: Head, start: int, i: int) -> str:
        if any(self._words[k] in self._subjects.have for k in range(start, i)):
            return Inflection.PAST.value
        if head.performative.adjective:
            return "be"
        return head.inflection.value

    def _group_start(self, i: int, first: int) -> int:
        """The first word of the verb group that ends with word `i`."""
        subjects = self._subjects
        helpers = subjects.be | subjects.have | subjects.do | subjects.negations
        k = i
        while k > first and (self._words[k - 1] in helpers or self._verbs.is_adverb(self._words[k - 1])):
            k -= 1
        return k

    def _has_be(self, start: int, i: int) -> bool:
        return any(self._words[k] in self._subjects.be for k in range(start, i))

    def _subject(
        self,
        start: int,
        first: int,
        last: int,
        by_end: dict[int, Mention],
        found: list[_Found],
        tense: str,
    ) -> tuple[Mention | None, int | None, str]:
        """The subject of the verb group at `start`, where the item begins, and its tense; no item: None."""
        mention = by_end.get(start)
        while mention is None and start > first and self._verbs.is_adverb(self._words[start]):
            start += 1
            mention = by_end.get(start)
            if not self._verbs.is_adverb(self._words[start]):
                break
        if mention is not None and mention.role is not Role.STATEMENT:
            if self._owned(mention, first):
                return None, None, tense
            return mention, mention.first, tense
        if start == first or (start == first + 1 and not self._words[first][0].isalnum()):
            return (None, start, tense) if self._elided(first) else (None, None, tense)
        before = self._words[start - 1]
        if before == ",":
            outer = self._across_aside(start - 1, first, by_end)
            if outer is not None:
                return outer, outer.first, tense
        if before in self._subjects.relative and start - 2 >= first:
            outer = by_end.get(start - 1)
            if outer is not None:
                return outer, start, tense
        if found and self._coordinates(start, first):
            return self._carried_subject(found, start, tense)
        if not found and before in self._subjects.conjunctions:
            early = self._early_subject(start - 1, first, by_end, tense)
            if early is not None:
                return early, start, tense
        return None, None, tense

    def _early_subject(self, stop: int, first: int, by_end: dict[int, Mention], tense: str) -> Mention | None:
        """The subject that a verb of narrative had before: `The two sides exchanged views and agreed`."""
        opening = min(by_end.values(), key=lambda mention: mention.first, default=None)
        if opening is None or opening.role is Role.STATEMENT or opening.last >= stop:
            return None
        if opening.first != first and self._words[opening.first - 1] != ",":
            return None
        verb = self._complements.skip_adverbs(opening.last, stop)
        while verb < stop and self._words[verb] in self._subjects.have:
            verb = self._complements.skip_adverbs(verb + 1, stop)
        if verb >= stop or any(word in self._subjects.relative for word in self._words[verb:stop]):
            return None
        word = self._words[verb]
        past = self._verbs.base_of_past(word) is not None and tense in (
            Inflection.PAST,
            Inflection.PARTICIPLE,
        )
        present = (self._verbs.is_base(word) and tense == Inflection.BASE) or (
            self._verbs.base_of_third(word) is not None and tense == Inflection.THIRD
        )
        return opening if past or present else None

    def _owned(self, mention: Mention, first: int) -> bool:
        """Whether a mention only qualifies another subject, or its clause another clause.

        `officials of both sides agreed`, `the goals we hope to reach`, `so that we can act`.
        """
        if self._complements.skip_adverbs(first, mention.first) == mention.first:
            return False
        before = self._words[mention.first - 1]
        subjects = self._subjects
        pronoun = mention.role in (Role.TOGETHER, Role.ALONE) and mention.last - mention.first == 1
        opened = self._words[first] in subjects.prepositions and mention.first - first <= _SHORT_OPENING
        if pronoun and opened and before not in subjects.relative:
            # `In this context they underlined`: an opening that no comma closes
            return False
        if before in subjects.of or before in subjects.subordinating or before in subjects.prepositions:
            return True
        verb = self._verbs.is_base(before) and not self._verbs.also_noun(before)
        if verb and mention.role in (Role.NAME, Role.SIDE):
            return True
        return pronoun and before[0].isalnum() and before not in self._subjects.conjunctions

    def _elided(self, first: int) -> bool:
        """A point or a recital may leave its subject to its lead-in or its title."""
        return self._text.capital(first) or self._block.kind is BlockKind.POINT

    def _coordinates(self, start: int, first: int) -> bool:
        before = self._words[start - 1]
        return before in self._subjects.conjunctions or (before == "," and start - 1 > first)

    def _carried_subject(
        self, found: list[_Found], start: int, tense: str
    ) -> tuple[Mention | None, int | None, str]:
        """A verb coordinated with an earlier one of the same tense shares its subject."""
        for earlier in reversed(found):
            if earlier.participle:
                continue
            if tense in ("modal", earlier.tense) or {earlier.tense, tense} <= {"be", "base", "third"}:
                return earlier.subject, start, tense
            return None, None, tense
        return None, None, tense

    def _across_aside(self, comma: int, first: int, by_end: dict[int, Mention]) -> Mention | None:
        """The subject before an aside that ends with this comma: `X, in expressing thanks, considered`."""
        for k in range(comma - 1, max(first, comma - 40), -1):
            if self._words[k] == ",":
                mention = by_end.get(k)
                if mention is not None and k + 1 < comma and self._opens_aside(k + 1):
                    return mention
        return None

    def _opens_aside(self, i: int) -> bool:
        """Whether a word opens an aside: a preposition, or a participle such as `united by`."""
        word = self._words[i]
        participle = self._verbs.base_of_gerund(word) or self._verbs.base_of_past(word)
        return word in self._subjects.asides or participle is not None

    def _passive(
        self,
        head: Head,
        i: int,
        stop: int,
        start: int,
        first: int,
        last: int,
        by_end: dict[int, Mention],
        by_start: dict[int, Mention],
    ) -> _Found | None:
        """`It was agreed that`: all parties speak."""
        if not self._all:
            return None
        told = self._told_of(head, i, start, first, last, by_start)
        if told is not None:
            return told
        if not head.performative.passive:
            return None
        mention = by_end.get(start)
        if mention is None or not self._impersonal(mention):
            return None
        reading = self._complements.read(head, stop, last, by_start)
        if reading is None:
            return None
        return _Found(mention.first, i, "passive", self._all, reading, None)

    def _told_of(
        self, head: Head, i: int, start: int, first: int, last: int, by_start: dict[int, Mention]
    ) -> _Found | None:
        """`The importance of dialogue was stressed`: by whom the sentence names, else by all."""
        outcome = head.performative.frames.get("noun")
        if outcome not in _TOLD_OF or not self._speaks_for_all(first, start):
            return None
        subject = by_start.get(first)
        if subject is not None and subject.last >= start:
            return None
        agents = (m for k, m in by_start.items() if k > i and self._words[k - 1] in self._subjects.agent)
        agent = next(agents, None)
        parties = self._resolve(agent, []) if agent is not None else self._all
        reading = Reading(outcome, head.performative, first, reiterated=head.performative.reiterated)
        return _Found(first, i, "passive", parties, reading, agent) if parties else None

    def _participle(
        self,
        head: Head,
        i: int,
        stop: int,
        first: int,
        last: int,
        by_start: dict[int, Mention],
        found: list[_Found],
    ) -> _Found | None:
        """`Recognizing …, the two sides`, `…, noting that …`, `while expressing …`."""
        k = i
        while k > first and self._verbs.is_adverb(self._words[k - 1]):
            k -= 1
        opening = k == first
        before = self._words[k - 1] if k > first else ""
        coordinated = before in self._subjects.conjunctions and (
            before in self._subjects.contrast
            or (bool(found) and found[-1].participle)
            or self._verbs.base_of_gerund(self._words[first]) is not None
            or self._words[k - 2] == ","
        )
        if not (opening or before == "," or coordinated):
            return None
        reading = self._complements.read(head, stop, last, by_start)
        if reading is None:
            return None
        owner = next((f for f in reversed(found) if not f.participle), None)
        parties = owner.parties if owner else ()
        if not parties and owner is None:
            parties = ()
        return _Found(k, i, "gerund", parties, reading, owner.subject if owner else None, participle=True)

    def _take(
        self,
        reading: Reading | None,
        at: int,
        i: int,
        tense: str,
        subject: Mention | None,
        found: list[_Found],
    ) -> _Found | None:
        if reading is None or self._courtesy(reading):
            return None
        if subject is None and found and not found[-1].participle and at != found[0].first:
            parties = found[-1].parties
        elif subject is None:
            parties = self._lead.parties if self._lead else self._all
        else:
            parties = self._resolve(subject, found)
        if reading.inner is not None and not self._resolve(reading.inner, found, parties):
            reading = reading.outer
        if not parties or reading is None:
            return None
        return _Found(at, i, tense, parties, reading, subject)

    def _courtesy(self, reading: Reading) -> bool:
        """Thanks for hospitality and the like are neither pledge nor position."""
        if reading.outcome is Stance.WELCOME:
            reach = _THANKS
        elif reading.outcome is Stance.RECOGNISE or (
            isinstance(reading.outcome, Strength) and not reading.form
        ):
            # what is accepted or offered stands at once: an invitation, a dinner
            reach = _OFFERED
        else:
            return False
        last = min(reading.complement + reach, len(self._words))
        for k in range(reading.complement, last):
            if self._words[k] in ".;":
                return False
            if self._subjects.courtesies.at(self._text, k, last) is not None:
                return True
        return False

    # ---- whom a subject stands for

    def _resolve(
        self, mention: Mention, found: list[_Found], default: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        if mention.role is Role.COLLECTIVE:
            return self._all
        if mention.role is Role.TOGETHER:
            ours = self._words[mention.first] in self._subjects.ours
            return self._all if ours else self._speakers.together
        if mention.role is Role.ALONE:
            return next((f.parties for f in reversed(found) if f.parties), default or self._speakers.alone)
        return self._among(mention.parties)

    def _among(self, parties: tuple[str, ...]) -> tuple[str, ...]:
        """The parties named that issued the statement; in a report of none, whoever is named."""
        inside = tuple(p for p in self._all if p in parties)
        if inside or not self._all:
            return inside
        # the name of a body stands for its members that issued the statement
        entries = self._lexicon.parties.entries
        named = [set(entries[party].members) for party in parties]
        return self._all if any(members >= set(self._all) for members in named) else ()

    def _remember(self, found: list[_Found]) -> None:
        """Pronouns of the next sentence stand for the subjects of this one."""
        main = next((f for f in found if not f.participle), None)
        if main is None or main.subject is None:
            return
        if len(main.parties) > 1:
            self._speakers = _Speakers(main.parties, self._speakers.alone)
        else:
            self._speakers = evolve(self._speakers, alone=main.parties)
            if main.subject.several:
                self._speakers = evolve(self._speakers, together=main.parties)

    # ---- where items end

    def _with_inline_points(self, item: _Found, stop: int) -> list[_Found]:
        """`will (i) cut A; and (ii) end B`: an item each, the later ones from their own verb."""
        found = [item]
        for k in range(item.reading.complement + 1, stop - 2):
            mark = self._complements.enumerator(k, stop)
            if mark is None:
                continue
            verb = self._complements.skip_adverbs(mark, stop)
            gerund = verb < stop and self._verbs.base_of_gerund(self._words[verb]) is not None
            if verb < stop and (gerund or self._verbs.is_base(self._words[verb])):
                form = "gerund" if gerund and not self._verbs.is_base(self._words[verb]) else "base"
                reading = evolve(item.reading, complement=verb, form=form)
                found.append(evolve(item, first=mark, head=mark, reading=reading))
        return found

    def _bounded(self, found: list[_Found], last: int, number: int) -> list[ItemDraft]:
        drafts = []
        pointed: list[_Found] = []
        for index, item in enumerate(found):
            stop = found[index + 1].first if index + 1 < len(found) else last
            marked = self._complements.enumerator(item.head + 1, stop) is not None
            pointed += self._with_inline_points(item, stop) if marked and item.reading.form else [item]
        found = pointed
        for index, item in enumerate(found):
            following = found[index + 1 :]
            stop = following[0].first if following else last
            if following and self._shares_object(item, following[0]):
                stop = following[1].first if len(following) > 1 else last
            if item.participle and not item.parties:
                owner = next((f for f in following if not f.participle), None)
                parties = owner.parties if owner else (self._lead.parties if self._lead else self._all)
                item = evolve(item, parties=parties)
                if owner is not None and not following[0].participle:
                    stop = self._comma_before(item.reading.complement, owner.first)
            end = self._trimmed(item.first, stop)
            if end <= item.reading.complement or not item.parties:
                continue
            drafts.append(
                ItemDraft(
                    first=item.first,
                    last=end,
                    parties=item.parties,
                    outcome=item.reading.outcome,
                    performative=item.reading.performative.lemma,
                    source=item.reading.performative.source,
                    reiterated=item.reading.reiterated,
                    complement=item.reading.complement,
                    form=item.reading.form,
                    subject=item.subject,
                    sentence=number,
                    act=item.reading.performative.act,
                    term=self._term,
                )
            )
        return drafts

    def _shares_object(self, item: _Found, following: _Found) -> bool:
        """`welcomed and encouraged the talks`: the first verb's item spans the object of both."""
        return (
            item.reading.complement >= following.first - 1
            and self._words[following.first - 1] in self._subjects.conjunctions
        )

    def _comma_before(self, low: int, start: int) -> int:
        """The last comma between an opening participle and the subject of the main clause."""
        for k in range(start - 1, low, -1):
            if self._words[k] == ",":
                return k
        return start

    def _trimmed(self, first: int, stop: int) -> int:
        """An end without the conjunction and the comma that lead to the next item."""
        while stop > first + 1:
            word = self._words[stop - 1]
            if (
                word in _STOPS
                or word in self._subjects.conjunctions
                or (
                    self._verbs.is_adverb(word)
                    and self._words[stop - 2] in (",", *self._subjects.conjunctions)
                )
            ):
                stop -= 1
            else:
                break
        return stop
