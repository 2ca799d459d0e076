"""A dict of JSON types as YAML text that every reader takes alike: in block style, long text as it stands.

The emitters of libraries put a long text in quotation marks, on one line, as soon as any of its lines ends
in a blank; and each of them in other cases. A block says everything that most texts hold.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from jointstatement.formats.halves import halved, refuse_pairs

_STEP = "  "
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_/()' .-]*\Z")
_TAKEN = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"])
"""What some reader takes for no string."""
_OUTSIDE = re.compile("[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What may stand in a file only as an escape, or is taken for the end of a line by some reader."""


def write(plain: dict[str, Any]) -> str:
    """An object as YAML text in block style.

    Raises:
        FormatError: a string holds both halves of a surrogate pair.
    """
    if halved(json.dumps(plain, ensure_ascii=False)):
        refuse_pairs(plain)
    return "".join(_fields(plain, ""))


def _fields(value: dict[str, Any], indent: str) -> Iterator[str]:
    """The lines of an object, each with what ends it; the first one too starts with the indent."""
    for key, each in value.items():
        yield f"{indent}{_scalar(key, indent)}:"
        yield from _behind_key(each, indent)


def _behind_key(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value and not _on_one_line(value):
        yield "\n"
        yield from _fields(value, indent + _STEP)
    elif isinstance(value, list) and value:
        yield "\n"
        for each in value:
            yield from _member(each, indent)
    else:
        yield f" {_inline(value, indent)}\n"


def _member(value: Any, indent: str) -> Iterator[str]:
    """A member of a list, whose mark stands right below the key of the list."""
    if isinstance(value, dict) and value and not _on_one_line(value):
        first, *others = _fields(value, indent + _STEP)
        yield f"{indent}- {first[len(indent) + len(_STEP) :]}"
        yield from others
    elif isinstance(value, list) and value:
        yield f"{indent}-\n"
        for each in value:
            yield from _member(each, indent + _STEP)
    else:
        yield f"{indent}- {_inline(value, indent)}\n"


def _on_one_line(value: dict[str, Any]) -> bool:
    """Whether an object is a span, of which there are many."""
    return all(type(each) is int for each in value.values())


def _inline(value: Any, indent: str) -> str:
    if isinstance(value, dict) and value:
        return "{" + ", ".join(f"{_scalar(key, indent)}: {each}" for key, each in value.items()) + "}"
    return _scalar(value, indent) if isinstance(value, str) else json.dumps(value)


def _scalar(value: str, indent: str) -> str:
    """A string in the style that every reader takes for that string."""
    if _PLAIN.match(value) and value[-1] not in " ." and value.lower() not in _TAKEN:
        return value
    if "\n" in value and not _OUTSIDE.search(value):
        block = _literal(value, indent + _STEP)
        if block is not None:
            return block
    return _OUTSIDE.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _literal(value: str, indent: str) -> str | None:
    """A string of several lines as a literal block, where every reader gives the same lines back."""
    body = value.rstrip("\n")
    lines = body.split("\n")
    if not body.strip() or "\n\t" in f"\n{body}":
        # a tab where an indent can stand is read in several ways
        return None
    # the lines say themselves how far they are indented, unless the first one starts with a blank
    mark = str(len(_STEP)) if body[0] in " \n" else ""
    ends = len(value) - len(body)
    chomp = "-" if not ends else "+" if ends > 1 else ""
    told = "\n".join([f"{indent}{line}" if line else "" for line in lines])
    return f"|{mark}{chomp}\n{told}" + "\n" * max(ends - 1, 0)


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04x}"
