"""Corrections carried over to the same text parsed anew: a merge of three statements."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve, fields

from jointstatement.editing.items import new_ids
from jointstatement.errors import ModelError
from jointstatement.model import Item, JointStatement, Party, Pledge, PolicyPosition, Span

_PART_BY_PART = ("text", "parties", "representatives", "pledges", "positions", "references", "mechanisms")

_Merged = list[tuple[Any, Any]]
"""Each part of the outcome with the part of the person's statement that it is or succeeds, or `None`."""


def merge(statement: JointStatement, corrected: JointStatement, *, base: JointStatement) -> JointStatement:
    """A text parsed anew, with the corrections that a person had made to an earlier parse of it.

    What counts as a correction is the difference between `base` and `corrected`, whether it was made with
    this library or in a file. Items, references and mechanisms are merged one by one: what the person
    added or changed stays, in place of what the new parse has for most of the same words; what the person
    dropped stays away; everything else is as in the new parse. Parties are merged by their ids, and an
    item of the new parse loses those that the person had dropped. Of the other fields, those that the
    person changed stay as a whole.

    An item that was there keeps its id, and what the new parse has found besides gets a new one, whose
    number is greater than all that `base` and `corrected` have.

    Args:
        statement: the text as it was parsed anew.
        corrected: the statement as the person left it.
        base: the statement as the person began with it: the earlier parse.

    Returns:
        A new statement. It is `corrected` itself where the new parse is the earlier one, and merging once
        more changes nothing.

    Raises:
        ModelError: the three are not of the same text.
    """
    _refuse_another_text(statement, "corrected", corrected)
    _refuse_another_text(statement, "base", base)
    whole = [each.name for each in fields(JointStatement) if each.name not in _PART_BY_PART]
    people = _chosen("representatives", statement, corrected, base)
    speaking = {party for item in set(corrected.items).difference(base.items) for party in item.parties}
    if corrected.representatives != base.representatives:
        speaking |= {person.party for person in people}
    parties = _parties(statement, corrected, base, speaking)
    ids = {party.id for party in parties}
    items = list(_items(statement, corrected, base, ids))
    return evolve(
        statement,
        **{name: _chosen(name, statement, corrected, base) for name in whole},
        parties=parties,
        representatives=tuple(person for person in people if person.party in ids),
        pledges=tuple(item for item in items if isinstance(item, Pledge)),
        positions=tuple(item for item in items if isinstance(item, PolicyPosition)),
        references=_cited("references", statement, corrected, base),
        mechanisms=_cited("mechanisms", statement, corrected, base),
    )


def _refuse_another_text(statement: JointStatement, name: str, other: JointStatement) -> None:
    if other.text == statement.text:
        return
    alike = zip(statement.text.splitlines(True), other.text.splitlines(True), strict=False)
    line = 1 + next((n for n, (ours, theirs) in enumerate(alike) if ours != theirs), 0)
    raise ModelError(f"{name}.text", other.text, f"must be the statement's text; line {line} is another")


def _chosen(name: str, statement: JointStatement, corrected: JointStatement, base: JointStatement) -> Any:
    """A field as the person has it, where the person changed it."""
    value = getattr(corrected, name)
    return value if value != getattr(base, name) else getattr(statement, name)


def _parties(
    statement: JointStatement, corrected: JointStatement, base: JointStatement, speaking: set[str]
) -> tuple[Party, ...]:
    """Those of the new parse but for the dropped, and those that the person changed, added or lets speak."""
    before = {party.id: party for party in base.parties}
    now = {party.id: party for party in corrected.parties}
    merged = {party.id: party for party in statement.parties if party.id in now or party.id not in before}
    for id, party in now.items():
        if party != before.get(id) or (id in speaking and id not in merged):
            merged[id] = party
    order = [id for id in now if id in merged] if list(now) != list(before) else []
    return tuple(merged[id] for id in dict.fromkeys((*order, *merged)))


def _items(
    statement: JointStatement, corrected: JointStatement, base: JointStatement, parties: set[str]
) -> Iterable[Item]:
    taken = {item.id for item in (*corrected.items, *base.items)}
    fresh = {kind: new_ids(kind, taken) for kind in (Pledge, PolicyPosition)}
    given: set[str] = set()
    for item, known in _merged(statement.items, corrected.items, base.items):
        speakers = tuple(party for party in item.parties if party in parties)
        if not speakers:
            continue
        id = known.id if known and known.id not in given else next(fresh[type(item)])
        given.add(id)
        yield evolve(item, id=id, parties=speakers)


def _cited(
    name: str, statement: JointStatement, corrected: JointStatement, base: JointStatement
) -> tuple[Any, ...]:
    """References or mechanisms."""
    three = (getattr(each, name) for each in (statement, corrected, base))
    return tuple(part for part, _ in _merged(*three))


def _merged(new: Sequence[Any], corrected: Sequence[Any], base: Sequence[Any]) -> _Merged:
    """Parts that have spans, in text order."""
    before = set(base)
    manual = [part for part in corrected if part not in before]
    twins = _Twins(base, manual)
    found: _Merged = []
    successors: dict[Any, list[Any]] = {}
    for part in new:
        twin = twins.of(part)
        if twin is None:
            found.append((part, None))
        else:
            successors.setdefault(twin, []).append(part)
    kept: _Merged = []
    for part in corrected:
        if part in before:
            kept += [(successor, part) for successor in successors.pop(part, ())]
        else:
            kept.append((part, part))
    return sorted(kept + found, key=lambda pair: pair[0].span)


class _Twins:
    """The parts that those of a new parse may be: earlier ones of their kind, and a person's of any kind.

    Args:
        base: the parts of the earlier parse.
        manual: those that a person added or changed.
    """

    def __init__(self, base: Sequence[Any], manual: Sequence[Any]) -> None:
        self._manual = set(manual)
        self._parts = sorted((*base, *manual), key=lambda part: part.span.start)
        self._starts = [part.span.start for part in self._parts]

    def of(self, part: Any) -> Any:
        """The one that has most words in common with a part, if they are more than half of both together."""
        best, most = None, 0.5
        for each in self._near(part.span):
            if type(each) is type(part) or each in self._manual:
                common = _overlap(part.span, each.span)
                if common > most:
                    best, most = each, common
        return best

    def _near(self, span: Span) -> Sequence[Any]:
        """All that may share more than half: they start ahead of its end, by less than twice its length."""
        first = bisect_left(self._starts, span.start - len(span))
        return self._parts[first : bisect_left(self._starts, span.end, lo=first)]


def _overlap(one: Span, two: Span) -> float:
    """What two spans have in common, as a share of what they cover together."""
    common = min(one.end, two.end) - max(one.start, two.start)
    return common / (len(one) + len(two) - common) if common > 0 else 0.0
