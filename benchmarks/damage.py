"""Files damaged as hands, editors, transfers and other programs damage them."""

import copy
import json
import random
import sys
from collections.abc import Callable
from typing import Any

import yaml

_MARKS = "{}[]:,\"'-?|>&*!%@`#~\\/\n\r\t\ufeff\x00\x85\u2028\u00a0😀é"
_WORDS = r"""
null true false NaN Infinity -0 0 1 -1 1e999 1E400 0x1F 0o7 .inf .nan 2015 2015-06-13 1:30 yes NO
on 9007199254740993 \u0000 \ud800 \ude00 \ud83d\ude00 \x85 !!str !!python/object:os.system &a *a <<: ---
... %YAML "schema" "text" "span" "start" "end" schema: text: span: pledges: jointstatement/1 jointstatement/2
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
    highest = chance.choice((128, 0xD800, sys.maxunicode + 1))
    return data[:at] + chr(chance.randrange(highest)) + data[at + 1 :]


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
                at[chance.choice((*made, "colour", ""))] = copy.deepcopy(at[key])
            elif change == 2 and isinstance(at, list):
                at.append(copy.deepcopy(chance.choice(at)))
            elif isinstance(at[key], str) and chance.random() < 0.5:
                at[key] = _token(at[key], chance)
            else:
                at[key] = copy.deepcopy(chance.choice(_ODD))
            break
    return made


def _block(plain: dict[str, Any]) -> str:
    """YAML in block style, as other programs write it."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(plain, Dumper=dumper, allow_unicode=True, sort_keys=False))


def damaged(format: str, text: str, plain: dict[str, Any], chance: random.Random) -> str | bytes:
    """A file damaged in its letters or in its values.

    Args:
        format: what it is written in.
        text: the file.
        plain: what it holds.
        chance: what decides where and how.
    """
    way = chance.randrange(4)
    if way < 2:
        other = _other_values(plain, chance)
        # JSON is YAML too
        return _block(other) if format == "yaml" and way == 0 else json.dumps(other)
    for _ in range(chance.randint(1, _FEW)):
        text = chance.choice(_DAMAGES)(text, chance)
    return text if way == 2 else bytes_damaged(text.encode("utf-8", "surrogatepass"), chance)


def bytes_damaged(data: bytes, chance: random.Random) -> bytes:
    """A file of which a few bytes are others, and which now and then breaks off."""
    raw = bytearray(data)
    for _ in range(chance.randrange(_FEW)):
        at = chance.randrange(len(raw) + 1)
        raw[at : at + 1] = bytes([chance.randrange(256)])
    if chance.random() < 0.2:
        del raw[chance.randrange(len(raw) + 1) :]
    return bytes(raw)
