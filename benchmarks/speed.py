"""MB/s of the tokenise floor, of parsing press reports and official texts, of writing and reading."""

from functools import partial

from benchmarks.clock import Action, interleaved
from benchmarks.floor import tokenise
from benchmarks.real import Texts, size_of
from benchmarks.table import Row, megabytes, rate
from jointstatement import JointStatement, dumps, loads, parse
from jointstatement.formats import FORMATS


def parse_all(texts: list[str]) -> list[JointStatement]:
    """What the texts say, one after the other."""
    return [parse(text) for text in texts]


def rows(texts: Texts, rounds: int) -> list[Row]:
    """The speeds, each with its ratio to the floor, which takes its turn in every round."""
    every = texts.every
    sizes = {"tokenise floor": size_of(every)}
    actions: dict[str, Action] = {"tokenise floor": partial(tokenise, every)}
    for name, some in (("press reports", texts.press), ("official texts", texts.official)):
        if some:
            sizes[f"parse, {name}"] = size_of(some)
            actions[f"parse, {name}"] = partial(parse_all, some)
    statements = parse_all(every)
    for form in FORMATS:
        files = [dumps(statement, form) for statement in statements]
        sizes[f"dump, {form.upper()}"] = sizes[f"load, {form.upper()}"] = size_of(files)
        actions[f"dump, {form.upper()}"] = partial(_dump_all, statements, form)
        actions[f"load, {form.upper()}"] = partial(_load_all, files, form)
    best = interleaved(actions, rounds)
    floor = megabytes(sizes["tokenise floor"], best.pop("tokenise floor"))
    return [
        Row("tokenise floor", f"{floor:.3g} MB/s"),
        *(rate(name, sizes[name], seconds, floor) for name, seconds in best.items()),
    ]


def _dump_all(statements: list[JointStatement], form: str) -> None:
    for statement in statements:
        dumps(statement, form)


def _load_all(files: list[str], form: str) -> None:
    for file in files:
        loads(file, form)
