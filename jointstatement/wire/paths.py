"""The paths of faults: `pledges[3].span.end`, or where a key is no plain word `parties[0]["a key"]`."""

import json

from jointstatement.wire.values import shown

_LONGEST = 60
"""A longer key is cut, for it would hide what is wrong with it."""


def within(path: str, key: object) -> str:
    """The path of what stands behind a key; one that is no plain word is quoted."""
    if not isinstance(key, str):
        name = shown(key)
    elif key.replace("-", "_").isidentifier() or key.isalnum():
        name = key
    else:
        return f"{path}[{_quoted(key)}]"
    if len(name) > _LONGEST:
        return f"{path}[{_quoted(name)}]"
    return f"{path}.{name}" if path else name


def at(path: str, index: int) -> str:
    """The path of a member of a list."""
    return f"{path}[{index}]"


def _quoted(key: str) -> str:
    cut = key if len(key) <= _LONGEST else key[: _LONGEST - 1] + "…"
    return json.dumps(cut, ensure_ascii=not cut.isprintable())
