"""Files damaged as hands, editors, transfers and other programs damage them."""

import copy
import json
import random
from collections.abc import Callable
from typing import Any

_MARKS = "{}[]:,\"'-?|>&*!%@`#~\\/\n\r\t\ufeff\x00\x85\u2028\u00a0😀é"
_WORDS = r"""
null true false NaN Infinity -0 0 1 -1 1e999 1E400 0x1F 0o7 .inf .nan 2015 2015-06-13 1:30 yes NO on
9007199254740993 \u0000 \ud800 \ude00 \x85 !!str !!python/object:os.system &a *a <<: --- ... %YAML
"schema" "text" "span" "start" "end" schema: text: span: pledges: jointstatement/1 jointstatement/2
"""
_TOKENS: tuple[str, ...] = (*_MARKS, *_WORDS.split())
_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**53, 10**400, -0.0, 1.5, 1e308, float("nan"), float("inf")),
    *("", " ", "x", "KEN", "2015", "2015-13", "9" * 400, "1e9999", "\x00", "firm", "state", "trade"),
    *(
        [],
        [[]],
        [None],
        ["KEN"],
        ["KEN", "KEN"],
        {},
        {"a": 1},
        {"start": 0, "end": 1},
        {"start": 1, "end": 0},
    ),
)
_FEW = 4
"""How many times one input is damaged at most."""
_LONG = 2000
"""How long a stretch can be that is taken out or written again."""


def _cut(data: str, chance: random.Random) -> str:
    first = chance.randrange(len(data) + 1)
    return data[:first] + data[first + chance.randrange(_LONG) :]


def _twice(data: str, chance: random.Random) -> str:
    first, at = chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)
    return data[:at] + data[first : first + chance.randrange(_LONG)] + data[at:]


def _token(data: str, chance: random.Random) -> str:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_TOKENS) + data[at + chance.choice((0, 0, 1, 5)) :]


def _letter(data: str, chance: random.Random) -> str:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chr(chance.choice((chance.randrange(128), chance.randrange(0xD800)))) + data[at + 1 :]


def _many(data: str, chance: random.Random) -> str:
    """The same token again and again: depth, length, great numbers."""
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_TOKENS) * chance.choice((10, 300, 5000)) + data[at:]


def _lines(data: str, chance: random.Random) -> str:
    lines = data.split("\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], chance.choice(("", "  ", "\t")) + lines[first]
    return "\n".join(lines)


_DAMAGES: tuple[Callable[[str, random.Random], str], ...] = (
    _cut,
    _twice,
    _token,
    _token,
    _letter,
    _many,
    _lines,
)


def _other_values(plain: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Another object: with values replaced, left out, added and moved, wherever they stand."""
    made: dict[str, Any] = json.loads(json.dumps(plain))
    for _ in range(chance.randint(1, _FEW)):
        at: Any = made
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            if not keys:
                break
            key = chance.choice(keys)
            if isinstance(at[key], dict | list) and chance.random() < 0.8:
                at = at[key]
                continue
            change = chance.randrange(4)
            if change == 0:
                del at[key]
            elif change == 1 and isinstance(at, dict):
                at[chance.choice((*made, "colour", ""))] = at[key]
            elif change == 2 and isinstance(at, list):
                at.append(copy.deepcopy(chance.choice(at)))
            else:
                at[key] = copy.deepcopy(chance.choice(_ODD))
            break
    return made


def damaged(text: str, plain: dict[str, Any], chance: random.Random) -> str | bytes:
    """A file damaged in its letters or in its values.

    Args:
        text: the file.
        plain: what it holds.
        chance: what decides where and how.
    """
    way = chance.randrange(4)
    if way < 2:
        # JSON is YAML too
        return json.dumps(_other_values(plain, chance))
    for _ in range(chance.randint(1, _FEW)):
        text = chance.choice(_DAMAGES)(text, chance)
    if way == 2:
        return text
    raw = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(chance.randrange(_FEW)):
        at = chance.randrange(len(raw) + 1)
        raw[at : at + 1] = bytes([chance.randrange(256)])
    return bytes(raw)
