"""One pass over a text that finds where each thing that the rules look for can start."""

from bisect import bisect_left

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon import marks as mark
from jointstatement.text import Text


class Scan:
    """Where the words stand that can start what the vocabulary knows: indexes of words, in order."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        words, capitals = text.words, text.capitals
        known = lexicon.marks.get
        bits = [known(word, 0) for word in words]
        article, led, mention, named = mark.ARTICLE, mark.LED, mark.MENTION, mark.LED | mark.PARTY
        self.capitals = [i for i, capital in enumerate(capitals) if capital]
        self.parties = [i for i in self.capitals if bits[i] & mark.PARTY or "-" in words[i]]
        bits.append(0)
        follows = (*capitals, False)
        self.mentions = [
            i
            for i, bit in enumerate(bits)
            if bit & mention
            or (bit & article and (bits[i + 1] & led or (follows[i + 1] and bits[i + 1] & named)))
            or (bit & named and capitals[i])
        ]
        rest = [(i, bit) for i, bit in enumerate(bits) if bit > led]
        self.heads = [i for i, bit in rest if bit & mark.HEAD]
        rest = [(i, bit) for i, bit in rest if bit >= 2 * mark.HEAD]
        self.levels = [i for i, bit in rest if bit & mark.LEVEL]
        self.saying = [i for i, bit in rest if bit & mark.SAYING]
        self.cited = [i for i, bit in rest if bit & mark.CITED]
        self.speakers = [i for i, bit in rest if bit & mark.SPEAKER]
        self.quoting = [i for i, bit in rest if bit & mark.QUOTING]


def within(places: list[int], first: int, last: int) -> list[int]:
    """Those of some places, in order, that lie among words `first` to `last` (exclusive)."""
    return places[bisect_left(places, first) : bisect_left(places, last)]
