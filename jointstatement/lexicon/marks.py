"""What each word of the vocabulary can start, as bits of one number: one look-up a word serves every rule."""

from collections.abc import Iterable

# in this order: what is looked for at nearly every word first, so that one comparison leaves it out

PARTY = 1
"""The name of a party, or a part of a combined one."""
MENTION = 2
"""A pronoun, a collective, an office or a title in lower case."""
ARTICLE = 4
"""An article or a possessive, which a mention may start with."""
LED = 8
"""A word that makes a mention behind an article or a possessive."""
AFTER_BE = 1024
"""A function word that a performative such as `be of the view` has right behind its `be`."""
HEAD = 16
"""A performative, or a modal verb."""
LEVEL = 32
"""The name of a level of relations."""
SAYING = 64
"""A verb by which the document is said to speak."""
CITED = 128
"""What a cited document is called."""
SPEAKER = 256
"""A pronoun of one speaker."""
QUOTING = 512
"""A verb by which a reporter quotes someone."""
PAIRED = 2048
"""A word that starts a mention only before some others."""


def gathered(groups: Iterable[tuple[int, Iterable[str]]]) -> dict[str, int]:
    """The bits of each word of some groups of words."""
    marks: dict[str, int] = {}
    for bit, words in groups:
        for word in words:
            marks[word] = marks.get(word, 0) | bit
    return marks
