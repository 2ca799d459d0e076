"""On what a pledge depends: `subject to the approval of parliament`, `if both sides agree`."""

from jointstatement.lexicon.verbs import Verbs
from jointstatement.rules.scan import Scan, within
from jointstatement.text import Text

_LAW = 8
"""How many words behind `in accordance with` may name a party's own law."""
_STOPS = frozenset(",;()—")


def condition_of(text: Text, scan: Scan, first: int, last: int, verbs: Verbs) -> str | None:
    """The words of the condition among the words `first` to `last` (exclusive), its opener included.

    A question is none (`examine if a port is needed`), nor is a law that binds anyway (`in accordance with
    international law`): only a party's own law limits what it promises.
    """
    words, behind = text.words, verbs.condition_seconds
    for i in within(scan.conditions, first, last):
        seconds = behind[words[i]]
        if seconds is not None and (i + 1 >= last or words[i + 1] not in seconds):
            continue
        opener = verbs.conditional.at(text, i, last)
        if opener is not None and not (i > first and _asked(text, i, verbs)):
            return _shown(text, i, opener[0], last)
        manner = verbs.lawful.at(text, i, last)
        if manner is not None and _own_law(text, manner[0], last, verbs):
            return _shown(text, i, manner[0], last)
    return None


def _asked(text: Text, i: int, verbs: Verbs) -> bool:
    """Whether the word before makes a question or a comparison of it: `see if`, `as if`, `even if`."""
    before = text.words[i - 1]
    return before in verbs.asking or (verbs.base_of_gerund(before) or before) in verbs.asking


def _own_law(text: Text, i: int, last: int, verbs: Verbs) -> bool:
    words = text.words[i : min(i + _LAW, last)]
    if not words or words[0] not in verbs.owners:
        return False
    for word in words:
        if word in verbs.laws:
            return True
        if word in _STOPS:
            return False
    return False


def _shown(text: Text, i: int, after: int, last: int) -> str | None:
    stop = next((k for k in range(after, last) if text.words[k] in _STOPS), last)
    return text.shown(i, stop) if stop > i else None
