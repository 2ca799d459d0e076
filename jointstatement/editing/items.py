"""Pledges and positions added, amended and dropped by hand; what is made or changed so is `manual`."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import count
from typing import Any

from attrs import evolve, fields_dict

from jointstatement.editing.carried import carried
from jointstatement.editing.quotation import locate
from jointstatement.editing.values import Actions, Date, Parties, Several, Targets, modelled, one_or_several
from jointstatement.errors import ModelError
from jointstatement.model import (
    Item,
    JointStatement,
    Party,
    Pledge,
    PolicyPosition,
    Span,
    Stance,
    Strength,
)

_MANUAL = "manual"
_FIXED = ("id", "source", "span", "subject_span")
"""What stays with an item for good, and what follows from the words quoted."""
_COUNTED = re.compile(r"[0-9]{1,9}")
"""What numbers an item; more digits than these are no count, but an id that somebody else gave."""
_NAMES: dict[type[Item], str] = {Pledge: "pledge", PolicyPosition: "position"}


def add_pledge(
    statement: JointStatement,
    words: str | Span,
    *,
    parties: Parties,
    performative: str,
    strength: Strength | str,
    toward: Several = (),
    actions: Actions = (),
    targets: Targets = (),
    deadline: Date = None,
    condition: str | Span | None = None,
    topics: Several = (),
    reiterated: bool = False,
    nth: int | None = None,
) -> JointStatement:
    """The statement with one more pledge, whose words are quoted from its text.

    Args:
        statement: the statement; it stays as it is.
        words: what is pledged, as `locate` finds it, or the span of it.
        parties: who pledges: ids of the statement's parties, or `Party` objects, of which those that the
            statement lacks are added to it.
        performative: the base form of its head: `agree`, `will`.
        strength: how firmly it binds: `firm`, `intended`, `aspirational`.
        toward: the ids of those at whom it is directed.
        actions: what will be done, as `{"open": "a consulate"}` or as an `Action`; a list of these, where
            one verb comes twice.
        targets: the quantities, as `{"USD": 2_000_000}` or as a `Target`; a list of these, where one unit
            comes twice.
        deadline: when it falls due, as `2030`, `2030-06`, `2030-06-30` or a `datetime.date`.
        condition: on what it depends, quoted from `words`, or the span of it.
        topics: at most three, the most specific first.
        reiterated: whether it renews an earlier pledge.
        nth: which is meant where the words stand several times.

    Returns:
        A new statement, with the pledge at its place in the text, a new id, and the source `manual`. The
        id is `pledge-` and a number greater than that of every pledge in the statement: one that was
        dropped is given again only if it was the greatest.

    Raises:
        QuotationError: quoted words stand nowhere, or several times.
        ModelError: a value is not what its field holds, a party is not of the statement, or these words
            are a pledge already.
    """
    fields = {
        "parties": parties,
        "performative": performative,
        "strength": strength,
        "toward": toward,
        "actions": actions,
        "targets": targets,
        "deadline": deadline,
        "condition": condition,
        "topics": topics,
        "reiterated": reiterated,
    }
    return _added(statement, Pledge, _span(statement, "words", words, nth), fields)


def add_position(
    statement: JointStatement,
    words: str | Span,
    *,
    parties: Parties,
    performative: str,
    stance: Stance | str,
    subject: str | Span,
    toward: Several = (),
    topics: Several = (),
    reiterated: bool = False,
    nth: int | None = None,
) -> JointStatement:
    """The statement with one more policy position, whose words are quoted from its text.

    Args:
        statement: the statement; it stays as it is.
        words: what is held, as `locate` finds it, or the span of it.
        parties: who holds it: ids of the statement's parties, or `Party` objects, of which those that the
            statement lacks are added to it.
        performative: the base form of its head: `welcome`, `support`.
        stance: the attitude: `support`, `oppose`, `condemn`, …
        subject: what the stance is about, quoted from `words`, or the span of it.
        toward: the ids of those at whom it is directed.
        topics: at most three, the most specific first.
        reiterated: whether it renews an earlier position.
        nth: which is meant where `words` stand several times.

    Returns:
        A new statement, with the position at its place in the text, a new id, as `add_pledge` gives it,
        and the source `manual`.

    Raises:
        QuotationError: quoted words stand nowhere, or several times.
        ModelError: a value is not what its field holds, a party is not of the statement, or these words
            are a position already.
    """
    fields = {
        "parties": parties,
        "performative": performative,
        "stance": stance,
        "subject": subject,
        "toward": toward,
        "topics": topics,
        "reiterated": reiterated,
    }
    return _added(statement, PolicyPosition, _span(statement, "words", words, nth), fields)


def amend(
    statement: JointStatement, item: Item | str, *, nth: int | None = None, **changes: Any
) -> JointStatement:
    """The statement with some fields of one item replaced.

    Where the words are replaced, what lay in the old ones must lie in the new: the subject, the condition,
    and the spans of actions and targets are found there again, or given with the words.

    Args:
        statement: the statement; it stays as it is.
        item: the pledge or position, or its id.
        nth: which is meant where the words given as `text` stand several times.
        changes: the fields and their new values, in the ways that `add_pledge` and `add_position` take
            them; `text` takes other words, or the span of them.

    Returns:
        A new statement, in which the item has its old id, its place in the text, and the source `manual`.

    Raises:
        QuotationError: quoted words stand nowhere, or several times.
        ModelError: the statement has no such item, the item no such field, a value is not what its
            field holds, or one that is not given lay in the old words and is not in the new.
    """
    (old,) = _items_of(statement, [item])
    kind = type(old)
    allowed = [name for name in fields_dict(kind) if name not in _FIXED]
    for name, value in changes.items():
        if name not in allowed:
            raise ModelError(
                f"{kind.__name__}.{name}", value, f"can not be amended: {', '.join(allowed)} can"
            )
    if nth is not None and "text" not in changes:
        raise ModelError("nth", nth, "says which words are meant: it needs text")
    span, kept = old.span, {}
    if "text" in changes:
        span = _span(statement, f"{kind.__name__}.text", changes.pop("text"), nth)
        _refuse_repetition(statement, kind, span, old)
        kept = carried(statement, old, span, but=changes)
    statement, values = _values(statement, kind, span, changes)
    new = evolve(old, **kept, **values, span=span, text=span.of(statement.text), source=_MANUAL)
    return _with_items(statement, [new if each.id == old.id else each for each in statement.items])


def drop(statement: JointStatement, *items: Item | str) -> JointStatement:
    """The statement without some items; the others keep their ids.

    Args:
        statement: the statement; it stays as it is.
        items: the pledges and positions, or their ids.

    Raises:
        ModelError: the statement has no such item.
    """
    dropped = {item.id for item in _items_of(statement, items)}
    return _with_items(statement, [item for item in statement.items if item.id not in dropped])


def new_ids(kind: type[Item], taken: Collection[str]) -> Iterator[str]:
    """Ids such as `pledge-4`, `pledge-5`, …: their numbers are greater than all that are taken."""
    name = _NAMES[kind]
    numbers = (_COUNTED.fullmatch(id.removeprefix(f"{name}-")) for id in taken if id.startswith(f"{name}-"))
    greatest = max((int(number[0]) for number in numbers if number), default=0)
    return (id for number in count(greatest + 1) if (id := f"{name}-{number}") not in taken)


def _added(statement: JointStatement, kind: type[Item], span: Span, fields: dict[str, Any]) -> JointStatement:
    _refuse_repetition(statement, kind, span)
    statement, values = _values(statement, kind, span, fields)
    id = next(new_ids(kind, {item.id for item in statement.items}))
    new = kind(id=id, text=span.of(statement.text), span=span, source=_MANUAL, **values)
    return _with_items(statement, [*statement.items, new])


def _items_of(statement: JointStatement, items: Iterable[Item | str]) -> list[Item]:
    """The items that are meant, each given as it is or by its id."""
    known = {each.id: each for each in statement.items}
    found = []
    for item in items:
        id = item.id if isinstance(item, Item) else item
        meant = known.get(id) if isinstance(id, str) else None
        if meant is None or (isinstance(item, Item) and item != meant):
            ids = ", ".join(known) or "it has none"
            raise ModelError("item", item, f"must be an item of the statement, or its id: {ids}")
        found.append(meant)
    return found


def _refuse_repetition(
    statement: JointStatement, kind: type[Item], span: Span, but: Item | None = None
) -> None:
    """Two items of one kind with the same words are one that was added twice."""
    for item in statement.items:
        if type(item) is kind and item.span == span and item != but:
            raise ModelError(f"{kind.__name__}.text", item.text, f"is {item.id} already: amend or drop that")


def _values(
    statement: JointStatement, kind: type[Item], span: Span, fields: dict[str, Any]
) -> tuple[JointStatement, dict[str, Any]]:
    """The fields of an item as the model has them, and the statement with the parties that they bring."""
    name = kind.__name__
    values = modelled(name, fields)
    if "parties" in values:
        statement, values["parties"] = _speakers(statement, f"{name}.parties", values["parties"])
    if "subject" in values:
        subject = _span(statement, f"{name}.subject", values["subject"], within=span)
        values |= {"subject": subject.of(statement.text), "subject_span": subject}
    if values.get("condition") is not None:
        condition = _span(statement, f"{name}.condition", values["condition"], within=span)
        values["condition"] = condition.of(statement.text)
    return statement, values


def _span(
    statement: JointStatement,
    field: str,
    words: str | Span,
    nth: int | None = None,
    within: Span | None = None,
) -> Span:
    """Where the words given for a field stand, or the span itself where a person gives one."""
    if not isinstance(words, Span):
        try:
            return locate(statement, words, nth=nth, within=within)
        except ModelError as error:
            amiss = field if error.field == "words" else error.field
            raise ModelError(amiss, error.value, error.why) from None
    size = len(statement.text)
    if words.end > size:
        raise ModelError("Span.end", words.end, f"must lie in the text of {size} code points")
    return words


def _speakers(
    statement: JointStatement, field: str, parties: Parties
) -> tuple[JointStatement, tuple[str, ...]]:
    """The ids of those who speak, and the statement with those of them that it lacks."""
    given = one_or_several(parties, (str, Party), field)
    brought = {each.id: each for each in given if isinstance(each, Party)}
    lacking = tuple(party for id, party in brought.items() if statement.party(id) is None)
    if lacking:
        statement = evolve(statement, parties=statement.parties + lacking)
    ids = tuple(each.id if isinstance(each, Party) else each for each in given)
    strangers = [each for each in ids if statement.party(each) is None]
    if strangers:
        known = ", ".join(party.id for party in statement.parties) or "none"
        raise ModelError(field, strangers, f"must be of the statement's parties ({known}), or a Party to add")
    return statement, ids


def _with_items(statement: JointStatement, items: list[Item]) -> JointStatement:
    return evolve(
        statement,
        pledges=_in_text_order(item for item in items if isinstance(item, Pledge)),
        positions=_in_text_order(item for item in items if isinstance(item, PolicyPosition)),
    )


def _in_text_order(parts: Iterable[Any]) -> tuple[Any, ...]:
    """By their spans; those of one span stay as they are."""
    return tuple(sorted(parts, key=lambda part: part.span))
