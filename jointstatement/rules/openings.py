"""What a sentence opens with that is no part of what it says: `Should this happen, …`."""

from jointstatement.lexicon import Lexicon
from jointstatement.text import Text

_LONGEST = 30
"""How many words such an opening has at most."""


def past_opening(text: Text, lexicon: Lexicon, first: int, last: int) -> int:
    """The word behind an inverted condition, or behind what a speaker was asked."""
    inverted = text.words[first] in lexicon.subjects.norm and text.capitals[first]
    if not inverted and lexicon.documents.reports.asked.at(text, first, last) is None:
        return first
    for k in range(first + 2, min(first + _LONGEST, last - 2)):
        if text.words[k] == ",":
            return k + 1
    return first
