"""Halves of surrogate pairs: code points that Python's strings can hold and no encoding has."""

import json
import re
from typing import Any

from jointstatement.errors import FormatError

_HALF = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def halved(written: str) -> bool:
    """Whether a string holds any."""
    try:
        written.encode()  # many times as fast as a search
    except UnicodeEncodeError:
        return True
    return False


def escaped(written: str) -> str:
    """JSON text with an escape for each: that can be encoded."""
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", written)


def joined(text: str) -> str:
    """A string with the character that two halves make where both stand together."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def refuse_pairs(plain: dict[str, Any]) -> None:
    """Refuse two halves that stand together, which no file can tell from the one character they make.

    Raises:
        FormatError: with each field of the statement in which some do.
    """
    paired = [key for key, value in plain.items() if _PAIR.search(json.dumps(value, ensure_ascii=False))]
    if paired:
        why = "holds both halves of a surrogate pair as two characters"
        raise FormatError(tuple((key, why) for key in paired))
