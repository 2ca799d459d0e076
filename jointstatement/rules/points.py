"""Lead-ins, such as `The two sides agreed to:`, and the points below that inherit their subject and head."""

from dataclasses import dataclass

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head, Inflection, Performative
from jointstatement.model import Form, Stance, Strength
from jointstatement.rules.bounds import trimmed
from jointstatement.rules.complements import Complements
from jointstatement.rules.drafts import Frame, ItemDraft
from jointstatement.rules.found import Found
from jointstatement.rules.mentions import Mention
from jointstatement.rules.reading import Reading
from jointstatement.rules.speakers import Speakers
from jointstatement.rules.verb_subjects import VerbSubjects
from jointstatement.text import Block, BlockKind, Sentence, Text


def _carries(found: tuple[Head, int]) -> bool:
    return not found[0].performative.frames


@dataclass(frozen=True, eq=False, repr=False)
class Lead:
    """A lead-in such as `The two sides agreed to:`, whose points inherit its subject and its head."""

    parties: tuple[str, ...]
    head: Head
    infinitive: bool
    """The `to` stands in the lead-in, so that points start with a bare verb."""
    promised: bool = False
    """Whatever its points name is promised: `Cooperation will include the following:`."""
    held: Reading | None = None
    """How each point reads that the lead-in leaves for its points to end: `They urged Mali to:`."""


class Points:
    """The points of one text; it remembers the lead-in that governs those that follow."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        frame: Frame,
        complements: Complements,
        verb_subjects: VerbSubjects,
        speakers: Speakers,
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._frame = frame
        self._all = frame.parties
        self._complements = complements
        self._verb_subjects = verb_subjects
        self._speakers = speakers
        self.lead: Lead | None = None
        point = BlockKind.POINT
        self.leading = {number for number, block in enumerate(text.blocks[1:]) if block.kind is point}
        """The blocks with a point right behind them."""

    def lead_in(self, sentence: Sentence, first: int, last: int, mentions: list[Mention]) -> Lead | None:
        """The lead-in that a sentence is, where its head still waits for what it governs."""
        block = self._text.blocks[sentence.block]
        by_end = {m.last: m for m in mentions}
        announced = self._words[sentence.last - 1] == ":"
        end = last
        modal = self._lexicon.performatives.modal.get(self._words[end - 1]) if end > first else None
        promising = self._words[end - 1] in self._subjects.firm or self._words[end - 1] in self._subjects.norm
        if modal is not None and promising and announced:
            # `under which both Governments will:`
            speaker = by_end.get(end - 1)
            parties = self._speakers.resolve(speaker, []) if speaker is not None else ()
            return Lead(parties, Head(modal, Inflection.BASE), True) if parties else None
        to = end > first and self._words[end - 1] == self._subjects.to
        end -= to
        for i in range(max(first, end - 6), end):
            # one that only carries a noun governs no points where another does: `underlined:`
            heads = sorted(self._complements.heads_at(i, end), key=_carries)
            for head, size in heads:
                stop = i + size
                waits = self._complements.skip_adverbs(stop, end) == end or self._addressed(stop, end)
                held = None if waits or to else self._waiting(head, stop, end)
                if not waits and held is None and not self._announces(stop, end):
                    continue
                start = self._verb_subjects.group_start(i, first)
                subject, at = self._verb_subjects.subject(block, start, first, by_end, [], "")
                if at is None and announced and mentions and mentions[0].first - first <= 1:
                    # `The Governments of A and B, convinced that …, declare:`
                    subject, at = mentions[0], i
                if at is not None:
                    parties = self._speakers.resolve(subject, []) if subject is not None else self._all
                    return Lead(parties, head, to, held=held) if parties else None
        return None

    def _addressed(self, stop: int, end: int) -> bool:
        """Whether no more stands behind a head than to whom it is said: `recommends to the Council:`."""
        words, subjects = self._words, self._subjects
        return (
            stop + 1 < end
            and words[stop] == subjects.to
            and all(
                self._text.capitals[k] or words[k] in subjects.articles or words[k] in subjects.of
                for k in range(stop + 1, end)
            )
        )

    def _waiting(self, head: Head, stop: int, end: int) -> Reading | None:
        """How points read whose preposition ends the lead-in: `agreed on:`, `expressed concern over:`."""
        words, nouns = self._words, self._lexicon.performatives.nouns
        preposition = words[end - 1]
        noun = next((nouns[word] for word in words[stop : end - 1] if word in nouns), None)
        if noun is None and self._complements.skip_adverbs(stop, end) != end - 1:
            return None
        performative = noun or head.performative
        outcome = performative.frames.get(preposition)
        clause = preposition == self._subjects.that
        return None if outcome is None else Reading(outcome, performative, end, clause=clause)

    def left_open(self, last: int, found: list[Found]) -> Lead | None:
        """The lead-in that holds a stance and ends with a preposition: `They stressed the need for:`."""
        if not found:
            return None
        item, word = found[-1], self._words[last - 1]
        opens = word == self._subjects.to or word in self._subjects.prepositions or word in self._subjects.of
        if not opens or not item.parties or isinstance(item.reading.outcome, Strength):
            return None
        head = Head(item.reading.performative, Inflection.BASE)
        return Lead(item.parties, head, word == self._subjects.to, held=item.reading)

    def before_points(self, sentence: Sentence) -> bool:
        """Whether a sentence ends its block, with a point right behind it."""
        if sentence.block not in self.leading:
            return False
        return self._text.end(sentence.last - 1) == self._text.blocks[sentence.block].end

    def opens_with_that(self, block: Block, first: int, last: int) -> bool:
        """Whether a point goes on with its lead-in by `that`: `They declare: 1. that they will …`."""
        if self.lead is None or block.kind is not BlockKind.POINT or last - first < 3:
            return False
        return self._words[first] == self._subjects.that

    def only_announces(self, first: int, last: int) -> bool:
        """Whether a clause that a colon ends names no more than `the following actions`."""
        announced = (self._subjects.announcing.at(self._text, k, last) for k in range(first, last))
        # one word alone, such as `that`, must be the last
        return any(found is not None and (" " in found[1] or found[0] == last) for found in announced)

    def promises(self, sentence: Sentence, found: list[Found]) -> bool:
        """Whether an announcement promises the points below it, whatever they name."""
        if not self.before_points(sentence):
            return False
        if found:
            frames = found[-1].reading.performative.frames
            promising = any(isinstance(outcome, Strength) for outcome in frames.values())
            return promising or isinstance(found[-1].reading.outcome, Strength)
        words = self._words[sentence.first : sentence.last]
        official = self._frame.form is Form.OFFICIAL_TEXT
        return official and bool(self._all) and any(word in self._subjects.firm for word in words)

    def modal_of(self, first: int, last: int) -> Performative:
        """The modal verb that makes a promise of a sentence without a head."""
        word = next(word for word in self._words[first:last] if word in self._subjects.firm)
        return self._lexicon.performatives.modal[word]

    def _announces(self, i: int, last: int) -> bool:
        """Whether what follows a head only announces its points: `agreed as follows`, `on the following`."""
        return self._subjects.announcing.at(self._text, i, last) is not None

    def inherit(
        self, block: Block, first: int, last: int, number: int, term: tuple[int, int] | None
    ) -> list[ItemDraft]:
        """A point that its lead-in's head governs."""
        lead = self.lead
        if lead is None or block.kind is not BlockKind.POINT:
            return []
        if last - first < 2 or self._text.starts[first] != block.start:
            return []
        if lead.held is not None:
            reading = self._held(lead.held, lead.infinitive, first)
        else:
            bare = lead.infinitive and not lead.promised
            reading = self._complements.governed(lead.head, first, last, bare=bare)
        if reading is None and lead.promised:
            gerund = self._verbs.base_of_gerund(self._words[first]) is not None
            reading = Reading(Strength.FIRM, lead.head.performative, first, "gerund" if gerund else "")
        if reading is None and lead.held is None:
            reading = self._deed(lead, first, last)
        if reading is None:
            return []
        performative = reading.performative
        return [
            ItemDraft(
                first=first,
                last=trimmed(self._words, self._lexicon, first, last),
                parties=lead.parties,
                outcome=reading.outcome,
                performative=performative.lemma,
                source=performative.source,
                reiterated=reading.reiterated,
                complement=reading.complement,
                form=reading.form,
                subject=None,
                sentence=number,
                term=term,
            )
        ]

    def _held(self, held: Reading, infinitive: bool, first: int) -> Reading | None:
        """What its lead-in holds of a point: that others are urged to do it, or that it is a thing."""
        if held.clause:
            return held._replace(complement=first)
        word = self._words[first]
        deed = self._verbs.is_base(word) and infinitive
        if deed != (held.outcome is Stance.URGE) or (infinitive and self._verbs.base_of_gerund(word)):
            return None
        return held._replace(complement=first)

    def _deed(self, lead: Lead, first: int, last: int) -> Reading | None:
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
