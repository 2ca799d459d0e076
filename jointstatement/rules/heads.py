"""Whether a word is the head of something said: the verb by which a statement speaks."""

from jointstatement.lexicon import Lexicon
from jointstatement.text import Text


def heads_at(text: Text, lexicon: Lexicon, i: int, last: int) -> bool:
    """Whether a performative or a promise stands at word `i`, adverbs before it left out."""
    while i < last and text.words[i] in lexicon.documents.adverbs:
        i += 1
    if i >= last:
        return False
    word = text.words[i]
    if word in lexicon.subjects.firm:
        return True
    heads = lexicon.performatives.starting(word)
    return any(text.words[i + 1 : i + 1 + len(h.performative.rest)] == h.performative.rest for h in heads)
