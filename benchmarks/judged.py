"""What became of each annotated item in one run of the parser, and what differs between two runs."""

import json
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

_KINDS = ("pledge", "position")
_SHOWN = 12
"""How many words of an item are shown."""

Pair = Callable[[list[dict[str, Any]], list[dict[str, Any]], str], list[tuple[int, int]]]
"""The scorer's own pairing: annotated items, parsed items, and the text that both are of."""


class State(StrEnum):
    """What an item is worth; of annotated items, from worst to best."""

    MISSED = "missed"
    OTHER_KIND = "found as the other kind"
    FOUND = "found, with other parties, stance or strength"
    RIGHT = "right"
    SPURIOUS = "spurious"
    UNJUDGED = "in a text without annotation"


_WORTH = {State.MISSED: 0, State.OTHER_KIND: 1, State.FOUND: 2, State.RIGHT: 3}


@frozen
class Item:
    """One annotated item, or one that the parser found where none is annotated."""

    document: str
    kind: str
    outcome: str
    parties: str
    start: int
    end: int
    words: str
    state: State

    @property
    def annotated(self) -> bool:
        """Whether it stands in the annotation, found or not."""
        return self.state in _WORTH

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same item in another run; of a parsed one all that was parsed."""
        place = (self.document, self.annotated, self.kind, self.start, self.end)
        return place if self.annotated else (*place, self.outcome, self.parties)

    def __str__(self) -> str:
        return f"`{self.document}` {self.parties} {self.outcome}: {self.words}"


@frozen
class Run:
    """One run: the scorer's figures, of all documents and of each, and every item."""

    figures: dict[str, float]
    documents: dict[str, dict[str, float]]
    items: tuple[Item, ...]

    def save(self, path: Path) -> None:
        """Keep it as a file that `Run.load` reads."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", "utf-8")

    @classmethod
    def load(cls, path: Path) -> "Run":
        """Read a run that was kept."""
        kept = json.loads(path.read_text("utf-8"))
        items = tuple(Item(**{**item, "state": State(item["state"])}) for item in kept["items"])
        return cls(kept["figures"], kept["documents"], items)


@frozen
class Changes:
    """What differs between a run and the one before, item by item."""

    gains: tuple[str, ...]
    losses: tuple[str, ...]
    came: tuple[str, ...]
    """Items of texts without annotation that only this run has."""
    went: tuple[str, ...]
    """Those that only the run before has."""


def judged(
    document: str, gold: dict[str, Any], parsed: dict[str, Any], text: str, pair: Pair
) -> Iterable[Item]:
    """Every annotated item of one document with its state, then every item that nothing annotated meets."""
    wanted, found = _items(gold), _items(parsed)
    pairs = pair(wanted, found, text)
    states = {id(wanted[i]): State.OTHER_KIND for i, _ in pairs}
    for kind in _KINDS:
        ours, theirs = ([item for item in items if item["kind"] == kind] for items in (wanted, found))
        for i, j in pair(ours, theirs, text):
            same = _outcome(ours[i]) == _outcome(theirs[j]) and set(ours[i]["parties"]) == set(
                theirs[j]["parties"]
            )
            states[id(ours[i])] = State.RIGHT if same else State.FOUND
    for item in wanted:
        yield _item(document, item, text, states.get(id(item), State.MISSED))
    met = {j for _, j in pairs}
    for j, item in enumerate(found):
        if j not in met:
            yield _item(document, item, text, State.SPURIOUS)


def unjudged(document: str, parsed: dict[str, Any], text: str) -> Iterable[Item]:
    """Every item found in a text that nobody annotated."""
    for item in _items(parsed):
        yield _item(document, item, text, State.UNJUDGED)


def changes(before: Run, now: Run) -> Changes:
    """What differs between two runs, on the documents that both have."""
    old, new = ({item.key: item for item in run.items} for run in (before, now))
    shared = {i.document for i in before.items} & {i.document for i in now.items}
    gains: list[str] = []
    losses: list[str] = []
    came: list[str] = []
    went: list[str] = []
    for key in sorted(old.keys() | new.keys(), key=str):
        was, is_ = old.get(key), new.get(key)
        item = is_ or was
        if item is None or item.document not in shared:
            continue
        if was is not None and is_ is not None:
            if _WORTH.get(was.state, 0) != _WORTH.get(is_.state, 0):
                better = _WORTH[is_.state] > _WORTH[was.state]
                (gains if better else losses).append(f"{item} ({was.state} → {is_.state})")
        elif item.state is State.SPURIOUS:
            (losses if was is None else gains).append(
                f"{item} ({'came: ' if was is None else 'gone: '}{State.SPURIOUS})"
            )
        elif item.state is State.UNJUDGED:
            (came if was is None else went).append(str(item))
    return Changes(*map(tuple, (gains, losses, came, went)))


def _items(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [{**item, "kind": kind} for kind in _KINDS for item in document.get(f"{kind}s", ())]


def _outcome(item: dict[str, Any]) -> str:
    return str(item.get("strength") or item.get("stance"))


def _item(document: str, item: dict[str, Any], text: str, state: State) -> Item:
    start, end = item["span"]["start"], item["span"]["end"]
    words = text[start:end].split()
    return Item(
        document=document,
        kind=item["kind"],
        outcome=_outcome(item),
        parties=",".join(item["parties"]),
        start=start,
        end=end,
        words=" ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else ""),
        state=state,
    )
