"""Whether a word is the head of something said: the verb by which a statement speaks."""

from jointstatement.lexicon import Lexicon
from jointstatement.text import Text


def heads_at(text: Text, lexicon: Lexicon, i: int, last: int) -> bool:
    """Whether a performative or a promise stands at word `i`, adverbs before it left out."""
    words, adverbs, performatives = text.words, lexicon.documents.adverbs, lexicon.performatives
    while i < last and words[i] in adverbs:
        i += 1
    if i >= last:
        return False
    word = words[i]
    if word in performatives.alone or word in lexicon.subjects.firm:
        return True
    for head in performatives.starting(word):
        rest = head.performative.rest
        if words[i + 1 : i + 1 + len(rest)] == rest:
            return True
    return False
