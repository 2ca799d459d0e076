"""Stage five: what an item's own words say of it, and the model's objects made of them."""

from jointstatement.lexicon import Lexicon
from jointstatement.model import Action, PartialDate, Pledge, PolicyPosition, Stance, Strength, Target
from jointstatement.rules.actions import ActionDraft, actions_of, announced_action
from jointstatement.rules.amounts import money_in, targets
from jointstatement.rules.drafts import Frame, ItemDraft
from jointstatement.rules.terms import Clock, deadline
from jointstatement.rules.topics import TopicFinder
from jointstatement.text import Text

_OPENING = 14
"""How many words before a pledge may open its sentence."""


def pledge_of(
    draft: ItemDraft, identity: str, text: Text, lexicon: Lexicon, framed: Frame, finder: TopicFinder
) -> Pledge:
    """The pledge that a draft is."""
    assert isinstance(draft.outcome, Strength)
    span = text.span(draft.first, draft.last)
    actions = _actions(draft, text, lexicon)
    clock = Clock(framed.issued_on, framed.reference_date)
    return Pledge(
        id=identity,
        parties=draft.parties,
        toward=_toward(draft, framed),
        performative=draft.performative,
        strength=draft.outcome,
        actions=actions,
        targets=_targets(draft, text, lexicon, clock),
        deadline=_deadline(draft, text, lexicon, framed, clock, actions),
        topics=finder.topics(draft.complement, draft.last),
        reiterated=draft.reiterated,
        text=span.of(text.original),
        span=span,
        source=draft.source,
    )


def position_of(
    draft: ItemDraft, identity: str, text: Text, framed: Frame, finder: TopicFinder
) -> PolicyPosition:
    """The position that a draft is."""
    assert isinstance(draft.outcome, Stance)
    span = text.span(draft.first, draft.last)
    subject = text.span(draft.complement, draft.last)
    return PolicyPosition(
        id=identity,
        parties=draft.parties,
        toward=_toward(draft, framed),
        performative=draft.performative,
        stance=draft.outcome,
        subject=subject.of(text.original),
        subject_span=subject,
        topics=finder.topics(draft.complement, draft.last),
        reiterated=draft.reiterated,
        text=span.of(text.original),
        span=span,
        source=draft.source,
    )


def _actions(draft: ItemDraft, text: Text, lexicon: Lexicon) -> tuple[Action, ...]:
    if draft.act is not None:
        return (Action(verb=draft.act, span=text.span(draft.complement, draft.last)),)
    found: tuple[ActionDraft, ...] = ()
    if draft.term is not None and not draft.form and draft.first == draft.complement:
        # a point that names a thing, which its lead-in's verb governs
        found = announced_action(text, *draft.term, lexicon.verbs)
        if found:
            return (Action(verb=found[0].verb, object=text.shown(draft.first, draft.last)),)
    found = actions_of(text, draft.complement, draft.last, lexicon.verbs, draft.form)
    return tuple(
        Action(
            verb=action.verb,
            object=text.shown(action.first, action.last) if action.last > action.first else None,
            span=text.span(action.start, max(action.last, action.start + 1)),
        )
        for action in found
    )


def _targets(draft: ItemDraft, text: Text, lexicon: Lexicon, clock: Clock) -> tuple[Target, ...]:
    """The quantities of what is pledged, with the sums that the subject of a passive names."""

    def due(i: int) -> PartialDate | None:
        return deadline(text, i, draft.last, clock, lexicon.dates, lexicon.verbs)

    found = targets(text, draft.complement, draft.last, lexicon.amounts, due)
    passive = text.words[draft.complement] == lexicon.verbs.passive
    if found or not passive or draft.subject is not None:
        return found
    return money_in(text, draft.first, draft.complement, lexicon.amounts, due)


def _deadline(
    draft: ItemDraft, text: Text, lexicon: Lexicon, framed: Frame, clock: Clock, actions: tuple[Action, ...]
) -> PartialDate | None:
    """The term in the pledge's own words, in those that open its sentence, or in its announcement."""
    dates, verbs = lexicon.dates, lexicon.verbs
    punctual = any(action.verb in verbs.punctual for action in actions)
    own = deadline(text, draft.complement, draft.last, clock, dates, verbs, punctual=punctual)
    if own is not None:
        return own
    opening = framed.body[draft.sentence].first
    if opening < draft.first <= opening + _OPENING and text.words[opening] in dates.opening:
        # `By the end of 1985, the two sides will`
        led = deadline(text, opening, draft.first, clock, dates, verbs)
        if led is not None:
            return led
    if draft.complement > draft.first:
        # `The two sides will, by the end of 1985, open`
        between = deadline(text, draft.first, draft.complement, clock, dates, verbs)
        if between is not None:
            return between
    return deadline(text, *draft.term, clock, dates, verbs) if draft.term is not None else None


def _toward(draft: ItemDraft, framed: Frame) -> tuple[str, ...]:
    """The other parties of the statement that the words of what is pledged or held name."""
    if len(draft.parties) == len(framed.parties):
        return ()
    named = {hit.id for hit in framed.hits if draft.complement <= hit.first < draft.last}
    return tuple(p for p in framed.parties if p in named and p not in draft.parties)
