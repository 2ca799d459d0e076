"""Every regex of the package, with strings made of its own pieces that may hurt it."""

import importlib
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from itertools import product
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from attrs import frozen

import jointstatement
from jointstatement import load_lexicon

_SOURCE = Path(jointstatement.__file__).parent
METHODS: dict[str, Callable[[re.Pattern[str], str], object]] = {
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
    "search": lambda pattern, text: pattern.search(text),
    "finditer": lambda pattern, text: sum(1 for _ in pattern.finditer(text)),
    "findall": lambda pattern, text: pattern.findall(text),
    "split": lambda pattern, text: pattern.split(text),
    "sub": lambda pattern, text: pattern.sub("", text),
}
_ALPHABET = [chr(code) for code in (*range(32, 127), 9, 10, 0xA0, 0xAD, 0xE9, 0xD800, 0x2014)]
_LENGTHS = (1_000, 4_000, 16_000)
_LONG = 0.002
"""Seconds that are long enough to compare."""
_STEEP = 2.0
"""From which ratio of the times per character, of the longest to the next, a regex is named."""


@frozen
class Grown:
    """A regex whose time per character grows with the length of a text."""

    name: str
    how: str
    ratio: float
    text: str
    """What is repeated in the text."""


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled regex that a module of the package or its vocabulary holds, by where it stands."""
    found: dict[str, re.Pattern[str]] = {}
    for module in _modules():
        for name, value in vars(importlib.import_module(f"jointstatement.{module}")).items():
            for key, pattern in _held(value, name):
                if pattern not in found.values():
                    found[f"{module}.{key}"] = pattern
    for key, pattern in _held(load_lexicon("en"), "lexicon"):
        if pattern not in found.values():
            found[key] = pattern
    return found


def _modules() -> list[str]:
    """The modules that may hold a regex: the strategies read no text, and need Hypothesis."""
    paths = sorted(path.relative_to(_SOURCE).with_suffix("") for path in _SOURCE.rglob("*.py"))
    names = [".".join(path.parts).removesuffix(".__init__") for path in paths]
    return [name for name in names if not name.startswith(("strategies", "__"))]


def _held(value: object, name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The regexes that a value is or holds."""
    match value:
        case re.Pattern():
            yield name, value
        case dict():
            for key, inner in value.items():
                if isinstance(inner, re.Pattern):
                    yield f"{name}[{key!r}]", inner
        case list() | tuple():
            for number, inner in enumerate(value):
                if isinstance(inner, re.Pattern):
                    yield f"{name}[{number}]", inner
        case _:
            # the classes of the vocabulary are of attrs, or dataclasses
            own = getattr(value, "__attrs_attrs__", ())
            for field in own or (
                fields(value) if is_dataclass(value) and not isinstance(value, type) else ()
            ):
                yield from _held(getattr(value, field.name), f"{name}.{field.name}")


def uses(name: str) -> list[str]:
    """The methods by which the package's own source uses a regex; all of them where it does not tell."""
    last = re.escape(name.split("[")[0].rsplit(".", 1)[-1])
    used = re.compile(rf"\b{last}(?:\[[^\]]*\])?\.({'|'.join(METHODS)})\b")
    found = {
        method for path in _SOURCE.rglob("*.py") for method in used.findall(path.read_text(encoding="utf-8"))
    }
    return sorted(found) or list(METHODS)


def pieces(pattern: re.Pattern[str]) -> list[str]:
    """Short strings that the parts of a regex match, and what they match together."""
    found: dict[str, None] = {}
    whole = _sample(_parser.parse(pattern.pattern, pattern.flags), found)
    found[whole] = found[whole[:-1]] = None
    return [piece for piece in found if piece]


def _sample(nodes: Any, found: dict[str, None]) -> str:
    """What a sequence of parts matches; each part's own is kept too."""
    out = ""
    for operation, argument in nodes:
        part = _one(str(operation), argument, found)
        if part:
            found[part] = None
        out += part
    return out


def _one(operation: str, argument: Any, found: dict[str, None]) -> str:
    match operation:
        case "LITERAL":
            return chr(argument)
        case "NOT_LITERAL":
            return "x" if argument != ord("x") else "y"
        case "ANY":
            return "x"
        case "IN":
            inside = [char for char in _ALPHABET if _in(argument, char)]
            found.update(dict.fromkeys(inside[:1] + inside[-1:]))
            return inside[0] if inside else chr(_first_of(argument))
        case "BRANCH":
            ways = [_sample(way, found) for way in argument[1]]
            return max(ways, key=len)
        case "SUBPATTERN":
            return _sample(argument[3], found)
        case "ATOMIC_GROUP":
            return _sample(argument, found)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, _, body = argument
            return _sample(body, found) * max(int(least), 1)
        case "ASSERT":
            return _sample(argument[1], found)
        case "ASSERT_NOT":
            _sample(argument[1], found)
            return ""
    return ""


def _in(choices: Any, char: str) -> bool:
    """Whether a set of a regex has a character."""
    negated = str(choices[0][0]) == "NEGATE"
    return negated is not any(_has(str(kind), value, char) for kind, value in choices[negated:])


def _has(kind: str, value: Any, char: str) -> bool:
    match kind:
        case "LITERAL":
            return bool(value == ord(char))
        case "RANGE":
            return bool(value[0] <= ord(char) <= value[1])
    category = str(value).removeprefix("CATEGORY_").removeprefix("UNI_")
    inverse = category.startswith("NOT_")
    kinds = {"DIGIT": r"\d", "WORD": r"\w", "SPACE": r"\s"}
    return inverse is not bool(re.match(kinds[category.removeprefix("NOT_")], char))


def _first_of(choices: Any) -> int:
    kind, value = choices[0]
    return int(value[0] if str(kind) == "RANGE" else value)


def hurtful(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """What may hurt a regex over and over: its pieces alone and two in turn, and with what the text ends."""
    parts = pieces(pattern)
    for unit in dict.fromkeys([*parts, *(one + two for one, two in product(parts, parts))]):
        yield unit, ""
        yield unit, "\x00"


def repeated(unit: str, length: int, end: str) -> str:
    """A text of so many characters and its end."""
    return (unit * (length // len(unit) + 1))[:length] + end


def grown_patterns() -> list[Grown]:
    """The regexes whose time per character grows with the text, each with what hurts it most."""
    found = []
    for name, pattern in patterns().items():
        for how in uses(name):
            worst = max((_growth(pattern, how, unit, end), unit) for unit, end in hurtful(pattern))
            if worst[0] > _STEEP:
                found.append(Grown(name, how, worst[0], worst[1]))
    return sorted(found, key=lambda each: -each.ratio)


def _growth(pattern: re.Pattern[str], how: str, unit: str, end: str) -> float:
    """The time per character on the longest text to that on the next one, as soon as it can be told."""
    before = 0.0
    for length in _LENGTHS:
        text = repeated(unit, length, end)
        start = time.process_time()
        METHODS[how](pattern, text)
        took = (time.process_time() - start) / len(text)
        if took * len(text) > _LONG and before and took > _STEEP * before:
            return took / before
        before = took
    return 0.0
