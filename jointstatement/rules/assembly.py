"""Stage five: what an item's own words say of it, and the model's objects made of them."""

from bisect import bisect_left

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import (
    Action,
    PartialDate,
    PartyKind,
    Pledge,
    PolicyPosition,
    Span,
    Stance,
    Strength,
    Target,
)
from jointstatement.rules.actions import ActionDraft, actions_of, announced_action
from jointstatement.rules.amounts import money_in, targets
from jointstatement.rules.conditions import condition_of
from jointstatement.rules.drafts import Frame, ItemDraft
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.terms import Clock, Deadlines
from jointstatement.rules.topics import TopicFinder
from jointstatement.text import Text

_OPENING, _CLAUSE = 14, 30
"""How many words a term and a condition have at most that open the sentence of a pledge."""

_FAR = 150
"""How many words behind a quantity its term stands at most."""
_ABOUT, _DIRECTED = 6, 1
"""How far into an item the owner of what it is about may stand, and how many others it may be directed at."""


class Assembly:
    """Makes the items of one text."""

    def __init__(self, text: Text, lexicon: Lexicon, framed: Frame) -> None:
        self._text = text
        self._lexicon = lexicon
        self._frame = framed
        self._topics = TopicFinder(text, lexicon.topics)
        clock = Clock(framed.issued_on, framed.reference_date)
        self._deadlines = Deadlines(text, framed.scan, clock, lexicon)
        self._announced: dict[tuple[int, int], PartialDate | None] = {}
        """When what an announcement says falls due, which many points may stand below."""

    def pledge(self, draft: ItemDraft, identity: str) -> Pledge:
        """The pledge that a draft is."""
        assert isinstance(draft.outcome, Strength)
        text, lexicon, framed = self._text, self._lexicon, self._frame
        span = text.span(draft.first, draft.last)
        actions = _actions(draft, text, lexicon, framed)
        return Pledge(
            id=identity,
            parties=draft.parties,
            toward=_toward(draft, text, lexicon, framed),
            performative=draft.performative,
            strength=draft.outcome,
            actions=actions,
            targets=self._targets(draft),
            deadline=self._deadline(draft, actions),
            condition=_condition(draft, text, lexicon, framed),
            topics=self._topics.topics(draft.complement, draft.last),
            reiterated=draft.reiterated,
            text=text.original[span.start : span.end],
            span=span,
            source=draft.source,
        )

    def position(self, draft: ItemDraft, identity: str) -> PolicyPosition:
        """The position that a draft is."""
        assert isinstance(draft.outcome, Stance)
        text = self._text
        span = text.span(draft.first, draft.last)
        subject = Span(start=text.starts[draft.complement], end=span.end)
        return PolicyPosition(
            id=identity,
            parties=draft.parties,
            toward=_toward(draft, text, self._lexicon, self._frame),
            performative=draft.performative,
            stance=draft.outcome,
            subject=text.original[subject.start : subject.end],
            subject_span=subject,
            topics=self._topics.topics(draft.complement, draft.last),
            reiterated=draft.reiterated,
            text=text.original[span.start : span.end],
            span=span,
            source=draft.source,
        )

    def _targets(self, draft: ItemDraft) -> tuple[Target, ...]:
        """The quantities of what is pledged, with the sums that the subject of a passive names."""
        text, scan, lexicon = self._text, self._frame.scan, self._lexicon

        def due(first: int) -> PartialDate | None:
            return self._deadlines.due(first, min(draft.last, first + _FAR))

        found = targets(text, scan, draft.complement, draft.last, lexicon.amounts, due)
        passive = text.words[draft.complement] == lexicon.verbs.passive
        if found or not passive or draft.subject is not None:
            return found
        return money_in(text, scan, draft.first, draft.complement, lexicon.amounts, due)

    def _deadline(self, draft: ItemDraft, actions: tuple[Action, ...]) -> PartialDate | None:
        """The term in the pledge's own words, in those that open its sentence, or in its announcement."""
        opening = self._frame.body[draft.sentence].first
        own = None
        if self._deadlines.any_timed(min(opening, draft.first), draft.last):
            own = self._own_deadline(draft, actions, opening)
        if own is None and draft.term is not None:
            if draft.term not in self._announced:
                self._announced[draft.term] = self._deadlines.due(*draft.term)
            return self._announced[draft.term]
        return own

    def _own_deadline(
        self, draft: ItemDraft, actions: tuple[Action, ...], opening: int
    ) -> PartialDate | None:
        """The term in the words of a pledge, or in those that open its sentence, from `opening` on."""
        lexicon, due = self._lexicon, self._deadlines.due
        punctual = not lexicon.verbs.punctual.isdisjoint([action.verb for action in actions])
        own = due(draft.complement, draft.last, punctual=punctual)
        if own is not None:
            return own
        if opening < draft.first <= opening + _OPENING and self._text.words[opening] in lexicon.dates.opening:
            # `By the end of 1985, the two sides will`
            led = due(opening, draft.first)
            if led is not None:
                return led
        if draft.complement > draft.first:
            # `The two sides will, by the end of 1985, open`
            return due(draft.first, draft.complement)
        return None


def _actions(draft: ItemDraft, text: Text, lexicon: Lexicon, framed: Frame) -> tuple[Action, ...]:
    if draft.act is not None:
        return (Action(verb=draft.act, span=text.span(draft.complement, draft.last)),)
    found: tuple[ActionDraft, ...] = ()
    if draft.term is not None and not draft.form and draft.first == draft.complement:
        # a point that names a thing, which its lead-in's verb governs
        found = announced_action(text, framed.scan, *draft.term, lexicon.verbs)
        if found:
            return (Action(verb=found[0].verb, object=text.shown(draft.first, draft.last)),)
    found = actions_of(text, framed.scan, draft.complement, draft.last, lexicon.verbs, draft.form)
    return tuple(
        [
            Action(
                verb=action.verb,
                object=text.shown(action.first, action.last) if action.last > action.first else None,
                span=text.span(action.start, max(action.last, action.start + 1)),
            )
            for action in found
        ]
    )


def _condition(draft: ItemDraft, text: Text, lexicon: Lexicon, framed: Frame) -> str | None:
    """The condition in the own words of a pledge, or in those that open its sentence: `If all agree, we`."""
    own = condition_of(text, framed.scan, draft.first, draft.last, lexicon.verbs)
    if own is not None:
        return own
    opening = framed.body[draft.sentence].first
    if opening < draft.first <= opening + _CLAUSE and lexicon.verbs.conditional.at(
        text, opening, draft.first
    ):
        return condition_of(text, framed.scan, opening, draft.first, lexicon.verbs)
    return None


def _toward(draft: ItemDraft, text: Text, lexicon: Lexicon, framed: Frame) -> tuple[str, ...]:
    """The parties at which what is pledged or held is directed.

    The other parties of the statement that its words name, where not all of them speak; else a party behind
    a preposition of direction (`assist in cooperation with Mali`), or whose deeds its first words are about
    (`condemned Mali's withdrawal`).
    """
    low = bisect_left(framed.hit_places, draft.complement)
    high = bisect_left(framed.hit_places, draft.last, low)
    hits = [hit for hit in framed.hits[low:high] if hit.id not in draft.parties] if high > low else ()
    if not hits:
        return ()
    found = [hit.id for hit in hits if hit.id in framed.parties and hit.kind is not NameKind.COMBINING]
    if not found:
        found = [hit.id for hit in hits if _directed(hit, draft, text, lexicon)][:_DIRECTED]
    return tuple(dict.fromkeys(found))


def _directed(hit: PartyHit, draft: ItemDraft, text: Text, lexicon: Lexicon) -> bool:
    verbs = lexicon.verbs
    state = lexicon.parties.entries[hit.id].kind is PartyKind.STATE
    if not state or hit.kind is not NameKind.NAME:
        return False
    start = hit.first - (text.words[hit.first - 1] in lexicon.subjects.articles)
    if start <= draft.complement + 1 or text.words[start - 1] in verbs.directing:
        return True
    owner = hit.last < draft.last and text.words[hit.last] in verbs.owning
    return owner and start <= draft.complement + _ABOUT
