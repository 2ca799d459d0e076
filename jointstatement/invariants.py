"""What must hold between the parts of a statement, however it was made."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

Fault = tuple[str, object, str]
"""Where something is wrong, as a path from the statement; what stands there; and what must hold."""

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\Z")
"""A language tag, as far as its form goes (BCP 47)."""
_ITEMS = ("pledges", "positions")


def broken(statement: Any) -> Iterator[Fault]:
    """Every fault of a statement whose parts are each sound.

    Args:
        statement: a statement, or an object with its fields. In the latter, and in its parts, a value that
            is not sound is `None`, also as the member of a list, and a list that is none is `(None,)`: then
            what hangs on it is not looked at.
    """
    if statement.language is not None and not LANGUAGE.match(statement.language):
        yield "language", statement.language, "must be a BCP 47 tag"
    yield from _strangers(statement)
    if statement.text is not None:
        yield from _misquoted(statement, statement.text)
    for name in _ITEMS:
        yield from _out_of_order(name, getattr(statement, name))


def _present(parts: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    return ((index, part) for index, part in enumerate(parts) if part is not None)


def _strangers(statement: Any) -> Iterator[Fault]:
    """Names that are given twice, and parties that are not of the statement."""
    ids: set[str] = set()
    for index, party in _present(statement.parties):
        if party.id in ids and party.id is not None:
            yield f"parties[{index}].id", party.id, "must not name a party twice"
        ids.add(party.id)
    known = None not in statement.parties and None not in ids
    seen: set[str] = set()
    for name in _ITEMS:
        for index, item in _present(getattr(statement, name)):
            if item.id in seen and item.id is not None:
                yield f"{name}[{index}].id", item.id, "must be unique among the items"
            seen.add(item.id)
            if known and not ids.issuperset(item.parties):
                for stranger in [party for _, party in _present(item.parties) if party not in ids]:
                    yield f"{name}[{index}].parties", stranger, "must be a party of the statement"
    for index, person in _present(statement.representatives):
        if known and person.party not in ids and person.party is not None:
            yield f"representatives[{index}].party", person.party, "must be a party of the statement"


def _misquoted(statement: Any, text: str) -> Iterator[Fault]:
    """Spans that lie outside the text, and quotations of other words than stand there."""
    size = len(text)
    if _reach(statement) > size:
        for path, span in _spans(statement):
            if span.end > size:
                yield path, span, f"must lie in the text of {size} code points"
    for name in _ITEMS:
        for index, item in _present(getattr(statement, name)):
            span, words = item.span, item.text
            if span is None or words is None:
                continue
            if text[span.start : span.end] != words and span.end <= size:
                yield f"{name}[{index}].text", words, f"must be the words at {span}"
    for index, position in _present(statement.positions):
        at, words = position.subject_span, position.subject
        if at is None or words is None:
            continue
        if text[at.start : at.end] != words and at.end <= size:
            yield f"positions[{index}].subject", words, f"must be the words at {at}"


def _out_of_order(name: str, items: Iterable[Any]) -> Iterator[Fault]:
    first = last = 0
    for index, item in _present(items):
        span = item.span
        if span is None:
            continue
        start, end = span.start, span.end
        if start < first or (start == first and end < last):
            yield f"{name}[{index}].span", span, "must not come before the item ahead of it"
        first, last = start, end


def _reach(statement: Any) -> int:
    """The end of the span that reaches furthest: one look at them all, before any is named."""
    parts = [statement.place, statement.relationship]
    for many in (statement.representatives, statement.references, statement.mechanisms):
        parts += many
    pledges = [pledge for pledge in statement.pledges if pledge is not None]
    positions = [position for position in statement.positions if position is not None]
    parts += pledges
    parts += positions
    parts += chain.from_iterable([pledge.actions for pledge in pledges])
    parts += chain.from_iterable([pledge.targets for pledge in pledges])
    spans = [part.span for part in parts if part is not None]
    spans += [position.subject_span for position in positions]
    spans += chain.from_iterable([party.mentions for party in statement.parties if party is not None])
    return max([span.end for span in spans if span is not None], default=0)


def _spans(statement: Any) -> Iterator[tuple[str, Any]]:
    """Every span of the statement with the path to it."""
    for i, party in _present(statement.parties):
        yield from ((f"parties[{i}].mentions[{j}]", span) for j, span in _present(party.mentions))
    parts: list[tuple[str, Any]] = [("place", statement.place), ("relationship", statement.relationship)]
    for name in ("representatives", "references", "mechanisms", *_ITEMS):
        parts += [(f"{name}[{i}]", part) for i, part in _present(getattr(statement, name))]
    for i, pledge in _present(statement.pledges):
        parts += [(f"pledges[{i}].actions[{j}]", action) for j, action in _present(pledge.actions)]
        parts += [(f"pledges[{i}].targets[{j}]", target) for j, target in _present(pledge.targets)]
    for path, part in parts:
        if part is not None and part.span is not None:
            yield f"{path}.span", part.span
    for i, position in _present(statement.positions):
        if position.subject_span is not None:
            yield f"positions[{i}].subject_span", position.subject_span
