"""The floor: what it takes at least to look at every word of a text, in the same run, on the same texts."""

import re

_TOKEN = re.compile(r"\w+|[^\w\s]")


def tokenise(texts: list[str]) -> None:
    """Cut texts into words and signs."""
    for text in texts:
        _TOKEN.findall(text)
