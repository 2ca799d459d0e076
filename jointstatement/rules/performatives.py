"""Which clauses pledge or hold something: stage four, sentence by sentence.

One overlap policy holds: heads are taken from left to right; a head that stands in the complement of one
already taken is no item of its own, unless it is coordinated with it, has a subject of its own behind a
conjunction, or is a participle behind a comma. An item ends where the next one of its sentence begins.
"""

from dataclasses import replace

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head, Inflection
from jointstatement.model import Form, Stance, Strength
from jointstatement.rules.attribution import Attributions
from jointstatement.rules.behalf import Behalf
from jointstatement.rules.bounds import Bounds
from jointstatement.rules.capitals import speaking_capitals
from jointstatement.rules.complements import Complements
from jointstatement.rules.coordination import Coordination
from jointstatement.rules.courtesies import Courtesies
from jointstatement.rules.drafts import Frame, ItemDraft
from jointstatement.rules.evaluations import Evaluations
from jointstatement.rules.found import MODAL, Found
from jointstatement.rules.further import Further
from jointstatement.rules.history import opens_in_the_past
from jointstatement.rules.leads import without_summary
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.openings import past_opening
from jointstatement.rules.participles import Participles
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.passives import Passives
from jointstatement.rules.points import Lead, Points
from jointstatement.rules.quotations import Quotations
from jointstatement.rules.reading import Reading
from jointstatement.rules.scan import within
from jointstatement.rules.speakers import Speakers
from jointstatement.rules.turns import Turns
from jointstatement.rules.verb_subjects import VerbSubjects
from jointstatement.rules.voice import Voice
from jointstatement.text import Block, BlockKind, Sentence, Text

_BASE, _BE = "base", "be"
_GERUND = Inflection.GERUND
_CLAUSES = 6
"""How many clauses one head has at most, so that no sentence is gone through for each of its heads."""
_MARK = 3
"""How many words make the mark of an inline point: `(`, `2`, `)`."""
_BRACKET = ")"
_FIRM = frozenset({Strength.FIRM, Strength.INTENDED})
_KEPT = frozenset({Strength.INTENDED, Stance.ASSERT})
"""What is said by `not` too: `do not intend to join`, `do not believe that`."""


def _negated(reading: Reading) -> Reading | None:
    """How a head reads behind `not`: what is not supported is opposed; most else is then not said at all."""
    if reading.outcome in (Stance.SUPPORT, Stance.RECOGNISE):
        return reading._replace(outcome=Stance.OPPOSE)
    return reading if reading.outcome in _KEPT else None


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
        reported = frame.form is Form.PRESS_REPORT
        self._phrases = NounPhrases(
            text,
            lexicon,
            frame.scan,
            frame.hits,
            frame.known,
            parties=frame.parties,
            bodies=frame.bodies,
            seats=speaking_capitals(text, lexicon, frame.parties) if reported else None,
        )
        foreign = (hit.first for hit in frame.hits if hit.id not in frame.parties)
        self._complements = Complements(text, lexicon, foreign)
        due = self._complements.due
        self._heads_at = sorted({*frame.scan.heads, *due}) if due else frame.scan.heads
        self._attributions = Attributions(text, lexicon, frame.scan, self._complements)
        self._speakers = Speakers(text, lexicon, frame.parties, reported=reported)
        self._verb_subjects = VerbSubjects(text, lexicon, self._complements, reported=reported)
        self._passives = Passives(text, lexicon, frame, self._complements, self._speakers)
        self._points = Points(text, lexicon, frame, self._complements, self._verb_subjects, self._speakers)
        self._quotations = (
            Quotations(text, lexicon, frame.scan, self._phrases, self._complements, self._speakers)
            if reported
            else None
        )
        self._behalf = Behalf(text, lexicon, frame, self._phrases, self._speakers)
        self._turns = Turns(text, self._phrases, self._speakers, frame.parties)
        self._evaluations = Evaluations(text, lexicon, self._complements)
        thats, conjunctions = text.places.get(self._subjects.that, ()), self._subjects.conjunctions
        marks = {i + _MARK for i in self._complements.enumerators}
        self._joined_thats = [k for k in thats if k in marks or text.words[k - 1] in conjunctions]
        self._participles = Participles(text, lexicon, self._complements)
        self._further = Further(text, lexicon, frame.scan, self._complements)
        self._coordination = Coordination(text, lexicon)
        self._courtesies = Courtesies(text, lexicon)
        self._bounds = Bounds(text, lexicon, frame.scan, self._complements)
        self._voice = Voice(
            text,
            lexicon,
            frame,
            self._phrases,
            self._complements,
            self._attributions,
            self._points,
            self._bounds,
            self._speakers,
            self._quotations,
            self._evaluations,
        )
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
                    self._points.lead = None
                opener = self._words[sentence.first]
                if opener in self._subjects.asides or opener in self._subjects.prepositions:
                    # a new occasion, which the term of an announcement no longer binds
                    self._term = None
            made = self._sentence(sentence, number)
            self._pledged = ()
            for draft in made:
                if isinstance(draft.outcome, Strength):
                    self._pledged = draft.parties
                if draft.parties:
                    drafts.append(draft)
        if self._frame.spoken:
            drafts = [draft for draft in drafts if len(draft.parties) == 1]
        drafts = without_summary(self._text, self._frame, drafts)
        return tuple(sorted(drafts, key=lambda d: (d.first, d.last)))

    # ---- one sentence

    def _sentence(self, sentence: Sentence, number: int) -> list[ItemDraft]:
        self._block = self._text.blocks[sentence.block]
        listening = self._turns if self._frame.spoken else self._quotations
        if listening is not None:
            first, last = listening.enter(sentence)
            sentence = replace(sentence, first=first, last=last)
            if last - first < 2:
                return []
        opened = past_opening(self._text, self._lexicon, sentence.first, sentence.last)
        if opened > sentence.first:
            sentence = replace(sentence, first=opened)
        drafts: list[ItemDraft] = []
        for first, last, attributed in self._attributions.clauses(sentence):
            drafts += self._clause(sentence, first, last, attributed, number)
        if self._quotations is None:
            return drafts
        drafts = self._quotations.attribute(drafts)
        if self._quotations.further is not None:
            # `…, Kofi said, adding that`: the participle is the speaker's
            first, inner, last = self._quotations.further
            own = self._quotations.holder or ()
            more = self._quotations.attribute(self._clause(sentence, inner, last, False, number))
            if more and more[0].first == inner:
                # a participle has no subject of its own
                parties = own if first == inner else more[0].parties
                more[0] = more[0]._replace(first=first, parties=parties)
            drafts += more
        led = self._quotations.led
        if led is not None and drafts and drafts[0].first == led[0]:
            # `She said, "We are ready"`: as in reported speech, the item starts with who says it
            drafts[0] = drafts[0]._replace(first=led[1])
        if not drafts:
            self._quotations.pass_by(sentence)
        return drafts

    def _clause(
        self, sentence: Sentence, first: int, last: int, attributed: bool, number: int
    ) -> list[ItemDraft]:
        """The items of a sentence, or of its part before or behind `, the statement said,`."""
        heads = within(self._heads_at, first, last) if last - first >= 2 else []
        if not heads:
            return self._without_head(first, last, attributed, number)
        mentions = self._phrases.mentions(first, last)
        if mentions and (mentions[0].role is Role.STATEMENT or self._stands_for_it(mentions[0])):
            opened = self._attributions.said_by(mentions[0], last)
            if opened is not None:
                attributed, first = mentions[0].role is Role.STATEMENT or attributed, opened
                mentions = [m for m in mentions if m.first >= first]
        opened = first
        points = self._points
        if points.lead is not None and points.opens_with_that(self._block, first, last):
            attributed, first = False, first + 1
            mentions = [m for m in mentions if m.first >= first]
        found = self._heads(heads, first, last, mentions)
        if found and opens_in_the_past(
            self._text, self._lexicon, sentence.first, last, self._frame.issued_on
        ):
            found = [item for item in found if item.tense != Inflection.PAST]
            if not found:
                return []
        if sentence.block in points.leading and points.before_points(sentence):
            lead = points.left_open(last, found)
            lead = lead or points.lead_in(sentence, first, last, mentions)
            if lead is not None:
                points.lead = lead
                return []
        colon = self._words[sentence.last - 1] == ":"
        announced = colon and points.only_announces(first, last)
        if announced and points.promises(sentence, found):
            parties = (found[-1].parties if found else ()) or self._all
            performative = found[-1].reading.performative if found else points.modal_of(first, last)
            points.lead = Lead(parties, Head(performative, Inflection.BASE), True, promised=True)
            self._speakers.remember(found)
            self._term = (first, last)
            return []
        if found and announced:
            self._speakers.remember(found)
            self._term = (first, last)
            return []
        governed = self._governed(points.lead, first, last, number, found) if points.lead else []
        if governed:
            return governed
        if not found:
            return self._without_head(opened, last, attributed, number)
        drafts = self._bounds.bounded(
            found,
            last,
            number,
            self._term,
            points.lead.parties if points.lead else self._all,
            mentions,
        )
        self._speakers.remember(found)
        if colon and isinstance(found[-1].reading.outcome, Strength):
            # `X will take these measures:`, whose points may name their deeds by nouns
            points.lead = Lead(found[-1].parties, Head(found[-1].reading.performative, Inflection.BASE), True)
        return drafts

    def _stands_for_it(self, mention: Mention) -> bool:
        """Whether a mention can stand for the statement in a report: `It said that both sides would`."""
        reported = self._frame.form is Form.PRESS_REPORT
        return reported and self._words[mention.first] in self._subjects.statement_pronouns

    def _governed(
        self, lead: Lead, first: int, last: int, number: int, found: list[Found]
    ) -> list[ItemDraft]:
        """A point that goes on with the `to` or `will` of its lead-in, whatever its verb alone says."""
        if not lead.infinitive or lead.promised or any(f.first > first for f in found):
            return []
        if not self._lexicon.verbs.is_base(self._words[first]):
            return []
        return self._points.inherit(self._block, first, last, number, self._term)

    def _without_head(self, first: int, last: int, attributed: bool, number: int) -> list[ItemDraft]:
        """A clause without a head of its own: a point, or what the joint voice asserts."""
        return self._voice.items(
            self._block, first, last, number, attributed=attributed, term=self._term, heads=self._heads
        )

    # ---- heads

    def _heads(self, places: list[int], first: int, last: int, mentions: list[Mention]) -> list[Found]:
        """The items of a clause, of the places in it where heads may stand."""
        by_end: dict[int, Mention] = {}
        by_start: dict[int, Mention] = {}
        for mention in mentions:
            by_start[mention.first] = by_end[mention.last] = mention
        words, modal, heads_at = self._words, self._lexicon.performatives.modal, self._complements.heads_at
        due = self._complements.due
        starts, can_lead = self._lexicon.performatives.starts, self._verb_subjects.can_lead
        found: list[Found] = []
        done = first
        for i in places:
            if i < done:
                continue
            taken: Found | None = None
            further: list[Found] = []
            if words[i] in modal or i in due:
                taken = self._modal(i, first, last, by_end, by_start, found)
            elif i in by_end or can_lead(i, first) or starts[words[i]].always:
                for head, size in heads_at(i, last):
                    taken = self._head(head, i, i + size, first, last, by_end, by_start, found)
                    if taken is not None:
                        if taken.reading.clause or taken.reading.inner:
                            further = self._further_clauses(head, taken, last, by_start)
                        break
            if taken is None:
                continue
            reading = taken.reading
            found.append(taken)
            if reading.outcome in _FIRM and (reading.form == _BASE or not reading.form):
                found += self._further.weaker(taken, last)
            found += further
            done = max(reading.complement, taken.head + 1, found[-1].reading.complement)
            if reading.performative.noun or isinstance(reading.outcome, Stance):
                found += self._further.nouns(taken, done, last)
                done = max(done, found[-1].reading.complement)
        return found

    def _further_clauses(
        self, head: Head, taken: Found, last: int, by_start: dict[int, Mention]
    ) -> list[Found]:
        """`agreed that trade is good, and that they will open ports`: a clause of another kind is an item."""
        found: list[Found] = []
        before = taken.reading
        for k in within(self._joined_thats, taken.reading.complement + 1, last)[:_CLAUSES]:
            reading = self._complements.read(head, k, last, by_start)
            clause = self._take(reading, k + 1, k, taken.tense, taken.subject, [], by_start, taken.parties)
            if clause is None:
                continue
            if self._words[k - 1] == _BRACKET:
                # `declare: (1) that …; (2) that …`: each point is an item
                found.append(clause)
                before = clause.reading
                continue
            if clause.reading.outcome == before.outcome:
                continue
            if isinstance(clause.reading.outcome, Strength) or isinstance(before.outcome, Strength):
                found.append(clause)
                before = clause.reading
        return found

    def _modal(
        self,
        i: int,
        first: int,
        last: int,
        by_end: dict[int, Mention],
        by_start: dict[int, Mention],
        found: list[Found],
    ) -> Found | None:
        start = self._verb_subjects.group_start(i, first)
        subject, at = self._verb_subjects.subject(self._block, start, first, by_end, found, MODAL)
        noun = self._words[i] in self._subjects.norm and self._words[i] in self._lexicon.performatives.nouns
        if found and at == start and noun:
            # `the importance of talks and need to act`
            return None
        if found and at == start and self._in_clause(found[-1].reading, start, i):
            # `agreed that ports should be open and should be safe`
            return None
        if at is None:
            opened = self._passives.behind_semicolon(found[-1], start) if found else first
            if opened is None:
                return None
            first = opened
            # `This will rest on three rules`, behind a pledge: it goes on with it
            goes_on = self._pledged and self._passives.elaborates(first, start)
            goes_on = goes_on and self._complements.passive_pledge(i, last) is not None
            if not goes_on and self._evaluations.start(first, last) is not None:
                return None
            return self._passives.promised(start, i, first, last, by_end, self._pledged)
        reading = self._complements.modal(i, last, by_start)
        norm = self._words[i] in self._subjects.norm and not found
        if norm and subject is not None and not self._speakers.resolve(subject, found):
            # `Chad must open its ports`: a norm for one who is no party
            return self._passives.promised(start, i, first, last, by_end, self._pledged)
        if subject is not None and at == subject.first and self._evaluated(subject, at, last):
            return None
        return self._take(reading, at, i, MODAL, subject, found, by_start)

    def _evaluated(self, subject: Mention, first: int, last: int) -> bool:
        """Whether a meeting, or the `it` of no one, is what a sentence evaluates."""
        impersonal = self._passives.impersonal(subject)
        if not impersonal and self._words[subject.last - 1] not in self._subjects.events:
            return False
        return self._evaluations.start(first, last) is not None

    def _in_clause(self, reading: Reading, start: int, i: int) -> bool:
        """Whether a modal verb only goes on with the clause that is held before it.

        As a second one does, one behind an aside (`that the court, as a neutral body, must rule`), and one
        told of the past (`that the talks were useful and would help`).
        """
        if not reading.clause:
            return False
        told = (
            self._words[i] in self._subjects.shifted and self._words[start - 1] in self._subjects.conjunctions
        )
        again = self._words[i] in self._words[reading.complement : i]
        return told or again or self._words[start - 1] == ","

    def _head(
        self,
        head: Head,
        i: int,
        stop: int,
        first: int,
        last: int,
        by_end: dict[int, Mention],
        by_start: dict[int, Mention],
        found: list[Found],
    ) -> Found | None:
        performative, inflection = head.performative, head.inflection
        start = self._verb_subjects.group_start(i, first)
        # `have not yet been`: the words of the group before the verb
        group = self._words[start:i]
        has_be = start < i and not self._subjects.be.isdisjoint(group)
        performing = has_be and performative.progressive
        if inflection is _GERUND and (performative.preposition or (performative.led and not performing)):
            return None
        if inflection is _GERUND and not performing:
            return self._participles.read(head, i, stop, first, last, by_end, by_start, found)
        if performative.elaborates:
            return self._elaboration(head, i, stop, first, last, by_start, found)
        if performative.adjective and (not has_be or self._verbs.base_of_gerund(group[0])):
            return self._participles.read(head, i, stop, first, last, by_end, by_start, found)
        if performative.adjective and performative.passive and self._passives.impersonal(by_end.get(start)):
            return self._passives.passive(head, i, stop, start, first, last, by_end, by_start)
        if performative.only_subjects:
            return self._passives.about(head, i, stop, start, first, last, by_start)
        if has_be and not performative.adjective and not performing:
            return self._passives.passive(head, i, stop, start, first, last, by_end, by_start)
        if group and not self._subjects.have.isdisjoint(group):
            tense: str = Inflection.PAST
        else:
            tense = _BE if performative.adjective else inflection
        subject, at = self._verb_subjects.subject(self._block, start, first, by_end, found, tense)
        if at is None:
            if found or not performative.shows:
                return None
            return self._passives.shown(head, stop, start, first, last, by_start)
        if at == start and found and self._coordination.lists(head, found[-1], start, i, stop, last):
            return None
        if performative.led and (subject is None or at != subject.first):
            return None
        if performative.attributive and at == start and self._coordination.attributive(stop, last):
            return None
        if inflection is Inflection.PARTICIPLE and start == i and not performative.adjective:
            return None
        reading = self._complements.read(head, stop, last, by_start)
        if at == start and reading is not None and self._coordination.will_be_done(found, tense, reading):
            return None
        if reading is not None and group and not self._subjects.negations.isdisjoint(group):
            reading = _negated(reading)
        others = self._behalf.of(subject, first, i, last) if self._behalf.places and subject else None
        return self._take(reading, at, i, tense, subject, found, by_start, others)

    def _elaboration(
        self,
        head: Head,
        i: int,
        stop: int,
        first: int,
        last: int,
        by_start: dict[int, Mention],
        found: list[Found],
    ) -> Found | None:
        """`This includes training`, behind a pledge: it goes on with it."""
        first = self._passives.past_opening(first, i)
        if found or not self._pledged or self._words[first] not in self._subjects.deictic:
            return None
        reading = self._complements.read(head, stop, last, by_start)
        return Found(first, i, "third", self._pledged, reading, None) if reading is not None else None

    def _take(
        self,
        reading: Reading | None,
        at: int,
        i: int,
        tense: str,
        subject: Mention | None,
        found: list[Found],
        by_start: dict[int, Mention],
        others: tuple[str, ...] | None = None,
    ) -> Found | None:
        """What is found, if it is an item: of the subject, or of the `others` for whom that speaks."""
        if reading is None or self._courtesies.thanks(reading):
            return None
        if reading.performative.greets and self._courtesies.greets(reading, by_start):
            return None
        if others is not None:
            parties = others
        elif subject is None and found and not found[-1].participle and at != found[0].first:
            parties = found[-1].parties
        elif subject is None:
            parties = self._points.lead.parties if self._points.lead else self._all
        else:
            parties = self._speakers.resolve(subject, found)
        if reading.inner is not None and not self._speakers.resolve(reading.inner, found, parties):
            reading = reading.outer
        if not parties or reading is None:
            return None
        return Found(at, i, tense, parties, reading, subject)
