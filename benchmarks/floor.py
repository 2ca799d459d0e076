"""The least that any reading of a text costs: to cut it into words."""

import re
from collections.abc import Sequence

_TOKEN = re.compile(r"\w+|[^\w\s]")


def tokenise(texts: Sequence[str]) -> None:
    """Cut each text into words and marks."""
    for text in texts:
        _TOKEN.findall(text)
