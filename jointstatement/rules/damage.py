"""Words that a scan has damaged, read as the ones of the vocabulary that they were."""

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
    words, broken = list(text.words), dict(text.broken)
    places = {word: at for word, at in text.places.items() if word not in whole}
    for word, known in whole.items():
        places[known] = sorted(places.get(known, []) + text.places[word])
        for i in text.places[word]:
            words[i], broken[i] = known, text.end(i)
    return text.reworded(tuple(words), broken, places)
