"""What is said of all parties without naming them: `It was agreed`, `The first meeting will be held`."""

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.performatives import Head, Inflection, Outcome
from jointstatement.model import Form, Stance, Strength
from jointstatement.rules.complements import Complements
from jointstatement.rules.drafts import Frame
from jointstatement.rules.found import MODAL, Found
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.reading import Reading
from jointstatement.rules.speakers import Speakers
from jointstatement.text import Text

_LONGEST_SUBJECT = 20
_LONGEST_TOLD = 45
"""The same, of a subject that a passive tells of."""
_CLAUSE_ENDS = frozenset({",", ";"})
_SHORT_SUBJECT = 4
_TOLD_BY = frozenset({Stance.RECOGNISE, Stance.SUPPORT, Stance.OPPOSE})
"""What a passive says only of those whom `by` names."""
_TOLD_OF = frozenset({Stance.EMPHASISE, Stance.WELCOME, Stance.CONCERN, Stance.CONDEMN})
"""What a passive says of the parties; others tell as often what happened: `the invitation was accepted`."""


class Passives:
    """Finds the passives of one text that speak for its parties."""

    def __init__(
        self, text: Text, lexicon: Lexicon, frame: Frame, complements: Complements, speakers: Speakers
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._frame = frame
        self._all = frame.parties
        self._complements = complements
        self._speakers = speakers

    def passive(
        self,
        head: Head,
        i: int,
        stop: int,
        start: int,
        first: int,
        last: int,
        by_end: dict[int, Mention],
        by_start: dict[int, Mention],
    ) -> Found | None:
        """`It was agreed that`: all parties speak."""
        if not self._all:
            return None
        told = self._told_of(head, i, start, first, last, by_start)
        told = told or self._expressed(head, i, stop, start, first, last, by_start)
        if told is not None:
            return told
        charged = head.performative.frames.get("noun_to")
        if charged is not None and self._words[stop : stop + 1] == (self._subjects.to,):
            return self._charged(head, i, stop + 1, start, first, last, charged)
        if not head.performative.passive:
            return None
        mention = by_end.get(start)
        if mention is None or not self.impersonal(mention):
            return None
        reading = self._complements.read(head, stop, last, by_start)
        if reading is None:
            return None
        return Found(mention.first, i, "passive", self._all, reading, None)

    def _charged(
        self, head: Head, i: int, verb: int, start: int, first: int, last: int, outcome: Outcome
    ) -> Found | None:
        """`Officials were instructed to report`: who has a thing done promises it."""
        deed = verb < last and self._verbs.is_base(self._words[verb])
        if not deed or not isinstance(outcome, Strength) or not self._opens_plainly(first, start):
            return None
        reading = Reading(outcome, head.performative, verb, "base")
        return Found(first, i, "passive", self._all, reading, None)

    def _told_of(
        self, head: Head, i: int, start: int, first: int, last: int, by_start: dict[int, Mention]
    ) -> Found | None:
        """`The importance of dialogue was stressed`: by whom the sentence names, else by all."""
        if not self._opens_plainly(first, start):
            return None
        decide = head.performative.nouns_decide
        noun = next((word for word in self._words[first:start] if word in decide), None)
        outcome = head.performative.frames.get("noun") if noun is None else decide[noun]
        if outcome not in _TOLD_OF:
            agent = any(k > i and self._words[k - 1] in self._subjects.agent for k in by_start)
            if outcome not in _TOLD_BY or not agent:
                return None
        subject = by_start.get(first)
        if subject is not None and subject.last >= start:
            return None
        reading = Reading(outcome, head.performative, first, reiterated=head.performative.reiterated)
        return self._by_agent(i, first, reading, by_start)

    def _expressed(
        self,
        head: Head,
        i: int,
        stop: int,
        start: int,
        first: int,
        last: int,
        by_start: dict[int, Mention],
    ) -> Found | None:
        """`Satisfaction was expressed at the talks`: the noun that is its subject decides."""
        wraps = head.performative.wraps or head.performative.reiterated
        if not wraps or not self._opens_plainly(first, start):
            return None
        agent = by_start.get(stop + 1) if stop < last and self._words[stop] in self._subjects.agent else None
        stop = agent.last if agent is not None else stop
        for k in range(first, min(first + _SHORT_SUBJECT, start)):
            noun = self._lexicon.performatives.nouns.get(self._words[k])
            if noun is None or self._words[k] in self._lexicon.performatives.modal:
                continue
            reading = self._complements.noun_at(k, start) or self._complements.read(
                Head(noun, Inflection.NOUN), stop, last, by_start
            )
            if reading is not None:
                return self._by_agent(i, first, reading, by_start)
        return None

    def about(
        self,
        head: Head,
        i: int,
        stop: int,
        start: int,
        first: int,
        last: int,
        by_start: dict[int, Mention],
    ) -> Found | None:
        """`Emphasis was placed on trade`: a passive whose subject is part of the head."""
        if not self._all or not self._speaks_for_all(first, start):
            return None
        if head.performative.only_subjects.isdisjoint(self._words[first:start]):
            return None
        reading = self._complements.read(head, stop, last, by_start)
        return self._by_agent(i, first, reading, by_start) if reading is not None else None

    def _by_agent(self, i: int, first: int, reading: Reading, by_start: dict[int, Mention]) -> Found | None:
        """An item of those whom `by` names behind a passive, else of all."""
        agents = (m for k, m in by_start.items() if k > i and self._words[k - 1] in self._subjects.agent)
        agent = next(agents, None)
        parties = self._speakers.resolve(agent, []) if agent is not None else self._all
        return Found(first, i, "passive", parties, reading, agent) if parties else None

    def promised(
        self,
        start: int,
        i: int,
        first: int,
        last: int,
        by_end: dict[int, Mention],
        pledged: tuple[str, ...],
    ) -> Found | None:
        """`The first meeting will be held in May`: a text that its parties speak promises it for all."""
        first = self.past_opening(first, start)
        if not self._all or not self._speaks_for_all(first, start):
            return None
        if self._words[i] in self._subjects.firm and by_end.get(start) is not None:
            # `Officials of both sides will meet`
            reading = self._complements.modal(i, last, {})
            mention = by_end[start]
            parties = self._all if mention.role is Role.COLLECTIVE else ()
            if reading is not None and parties and self._words[mention.first - 1] in self._subjects.of:
                return Found(first, i, "modal", parties, reading, mention)
        if self._words[i] in self._subjects.norm:
            modal = self._lexicon.performatives.modal[self._words[i]]
            return Found(first, i, "modal", self._all, Reading(Stance.ASSERT, modal, first), None)
        if self._words[i] not in self._subjects.firm and self._words[i] not in self._subjects.allowing:
            return None
        reading = self._complements.passive_pledge(i, last) or self._complements.happening(i, last)
        if reading is not None:
            return Found(first, i, "modal", self._all, reading, None)
        if pledged and self.elaborates(first, start):
            # `This fund will support`: it goes on with the pledge before it
            reading = self._complements.modal(i, last, {})
            return Found(first, i, "modal", pledged, reading, None) if reading is not None else None
        return None

    def elaborates(self, first: int, start: int) -> bool:
        """Whether a subject is what was just pledged: `This fund`, `The programme`."""
        if self._words[first] in self._subjects.deictic:
            return True
        known = self._words[first] in self._subjects.articles and start - first <= _SHORT_SUBJECT
        return known and self._words[start - 1] in self._subjects.elaborating

    def past_opening(self, first: int, start: int) -> int:
        """The subject behind an opening phrase: `To keep the peace, our partnership must`."""
        subjects, words = self._subjects, self._words
        opener = words[first]
        opens = opener == subjects.to or opener in subjects.prepositions or opener in subjects.asides
        if not opens and self._complements.skip_adverbs(first, first + 1) == first:
            return first
        for k in range(start - 1, max(first, start - _LONGEST_SUBJECT), -1):
            if words[k] == ",":
                led = words[k + 1] in subjects.determiners or words[k + 1] in subjects.possessives
                return k + 1 if led else first
        return first

    def _opens_plainly(self, first: int, start: int) -> bool:
        """Whether the words before a passive are a subject, however long, that opens its sentence."""
        subjects, words = self._subjects, self._words
        if self._frame.form is not Form.OFFICIAL_TEXT or not 1 <= start - first <= _LONGEST_TOLD:
            return False
        opener = words[first]
        if words[start - 1] in subjects.relative:
            return False
        if not self._text.capitals[first] or opener in subjects.prepositions or opener in subjects.asides:
            return False
        return not any(word in ":;" or word in subjects.alone for word in words[first:start])

    def shown(
        self, head: Head, stop: int, start: int, first: int, last: int, by_start: dict[int, Mention]
    ) -> Found | None:
        """`These talks underlined the importance of`: what took place speaks for those who met."""
        if not self._all or not head.performative.shows or not self._speaks_for_all(first, start):
            return None
        led = self._words[first] in self._subjects.deictic or self._words[first] in self._subjects.shared
        led = led or not self._subjects.occurrences.isdisjoint(self._words[first:start])
        mention = by_start.get(first)
        if not led or (mention is not None and mention.last >= start):
            return None
        reading = self._complements.read(head, stop, last, by_start)
        return Found(first, start, "third", self._all, reading, None) if reading is not None else None

    def behind_semicolon(self, before: Found, start: int) -> int | None:
        """Where a clause opens that a semicolon parts from a norm: `A must end; and B must begin`."""
        near = range(start - 1, max(before.head, start - _LONGEST_SUBJECT), -1)
        k = next((k for k in near if self._words[k] == ";"), None)
        if k is None or before.tense != MODAL or before.subject is not None:
            return None
        return k + 1 + (self._words[k + 1] in self._subjects.conjunctions)

    def _speaks_for_all(self, first: int, start: int) -> bool:
        """Whether the words before a verb are one plain subject that opens an official text's sentence."""
        if self._frame.form is not Form.OFFICIAL_TEXT or start - first > _LONGEST_SUBJECT + 2:
            return False
        subjects, words = self._subjects, self._words[first:start]
        if len(words) > 2 and words[1] == "," and self._complements.skip_adverbs(first, first + 1) > first:
            # `Finally, all states should`
            words = words[2:]
        if words[-1:] == (",",) and "," in words[:-1]:
            # `The meeting, to be held in May, will`: an aside
            words = words[: words.index(",")]
        if not 1 <= len(words) <= _LONGEST_SUBJECT:
            return False
        before = self._words[first - 1] if first else ""
        if before in subjects.conjunctions:
            before = self._words[first - 2]
        if not (self._text.capitals[first] or before in _CLAUSE_ENDS):
            return False
        if words[0] in subjects.prepositions or words[0] in subjects.asides:
            return False
        if "," in words and not self._lists(words):
            return False
        return not any(
            word in subjects.relative
            or word in subjects.subordinating
            or word in subjects.alone
            or word in ":;"
            for word in words
        )

    def _lists(self, words: tuple[str, ...]) -> bool:
        """Whether commas only part what is coordinated: `Free, fair and open elections`."""
        if self._verbs.base_of_gerund(words[0]) is not None:
            # `Recalling the plan, states must`
            return False
        if any(self._verbs.base_of_past(word) is not None for word in words):
            # `The court, in its report, said states, ports and banks must`
            return False
        behind = words[len(words) - words[::-1].index(",") :]
        return not self._subjects.conjunctions.isdisjoint(behind)

    def impersonal(self, mention: Mention | None) -> bool:
        """Whether a subject is the `it` of `it was agreed`."""
        if mention is None or mention.last - mention.first != 1:
            return False
        return self._words[mention.first] in self._subjects.statement_pronouns
