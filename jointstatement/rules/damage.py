"""Words that a scan has damaged, read as the ones of the vocabulary that they were."""

from attrs import evolve

from jointstatement.characters import scanned
from jointstatement.lexicon import Lexicon
from jointstatement.text import Text


def mended(text: Text, lexicon: Lexicon) -> Text:
    """The text with damaged words of the vocabulary as they were; spans stay those of the original.

    Only a text that bears the marks of a scan is looked at: elsewhere a strange word is a word.
    """
    if not scanned(text.original):
        return text
    whole = {word: known for word in text.places if (known := lexicon.shapes.whole(word))}
    if not whole:
        return text
    words = list(text.words)
    broken = dict(text.broken)
    for word, known in whole.items():
        for i in text.places[word]:
            broken[i] = text.end(i)
            words[i] = known
    return evolve(text, words=tuple(words), broken=broken)
