"""Where each thing that the rules look for can start, so that no rule walks over all words of a text."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Set
from itertools import chain, compress, count

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon import marks as mark
from jointstatement.text import Sentence, Text

_Marked = dict[int, list[int]]
"""From marks to the places of the words that have just these."""


class Scan:
    """Where the words stand that can start what the vocabulary knows: indexes of words, in order."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        places = text.places
        marked = _marked(places, lexicon.marks)
        odd = [word for word in places if not word.isalpha()]
        dashed = [word for word in odd if "-" in word]
        self.capitals = list(compress(count(), text.capitals))
        self.parties = _parties(text, marked, dashed, lexicon.marks)
        self.mentions = _mentions(text, marked, lexicon)
        self.nouns = standing(text, lexicon.performatives.nouns.keys())
        self.weakening = standing(text, lexicon.performatives.weakening)
        self.narrative = standing(text, lexicon.subjects.narrative)
        self.heads = sorted((*_finite(text, lexicon, marked), *_behind_be(text, lexicon, marked)))
        self.levels = sorted(_having(marked, mark.LEVEL))
        self.saying = sorted(_having(marked, mark.SAYING))
        self.cited = sorted(_having(marked, mark.CITED))
        self.speakers = sorted(_having(marked, mark.SPEAKER))
        self.quoting = sorted(_having(marked, mark.QUOTING))
        self.conditions = standing(text, lexicon.verbs.conditional.starts | lexicon.verbs.lawful.starts)
        self.terms = standing(text, lexicon.dates.opening)
        self.turns = standing(text, lexicon.verbs.turning)
        self.mechanisms = standing(text, lexicon.documents.mechanism_heads.starts)
        self.quantities = standing(text, _quantifying(odd, dashed, lexicon))
        self.dated = standing(text, _dating(odd, dashed, lexicon))


def _marked(places: dict[str, list[int]], marks: dict[str, int]) -> _Marked:
    """The places of the words of the vocabulary, by their marks: few combinations of these come up."""
    marked: defaultdict[int, list[int]] = defaultdict(list)
    for word in [word for word in places if word in marks]:
        marked[marks[word]] += places[word]
    return marked


def _having(marked: _Marked, bit: int) -> list[int]:
    """The places of the words that have a mark."""
    return list(chain.from_iterable([where for bits, where in marked.items() if bits & bit]))


def _parties(text: Text, marked: _Marked, dashed: list[str], marks: dict[str, int]) -> list[int]:
    """Where a word with a capital may name a party, or does as a part of what hyphens join."""
    capitals = text.capitals
    joined = [text.places[word] for word in dashed if not marks.get(word, 0) & mark.PARTY]
    return sorted([i for i in chain(_having(marked, mark.PARTY), *joined) if capitals[i]])


def _finite(text: Text, lexicon: Lexicon, marked: _Marked) -> list[int]:
    """Where a performative can stand: not behind an article or a preposition, but for a verb in -ing."""
    words, barring, gerund = text.words, lexicon.subjects.barring, lexicon.verbs.base_of_gerund
    places = _having(marked, mark.HEAD)
    return [i for i in places if words[i - 1] not in barring or not i or gerund(words[i])]


def _behind_be(text: Text, lexicon: Lexicon, marked: _Marked) -> list[int]:
    """Where a function word can be part of a performative: behind a form of `be`, with adverbs between."""
    words, places = text.words, _having(marked, mark.AFTER_BE)
    before = {words[i - 1] for i in places}
    leading = lexicon.subjects.be | lexicon.verbs.adverbs_among(before)
    return [i for i in places if words[i - 1] in leading and i]


def _dating(odd: list[str], dashed: list[str], lexicon: Lexicon) -> set[str]:
    """The words that make a date of what stands around them, of a text with some `odd` ones."""
    years = [word for word in odd if len(word) == 4]
    return {*years, *dashed, *lexicon.dates.months, *lexicon.dates.weekdays}


def _quantifying(odd: list[str], dashed: list[str], lexicon: Lexicon) -> Set[str]:
    """The words that a quantity can start with, of a text with some words that are no letters alone."""
    numbers, opening = lexicon.amounts.numbers, lexicon.amounts.opening
    digits = [word for word in odd if word[-1].isdigit() or word[0].isdigit()]
    return opening.union(digits, [word for word in dashed if word.partition("-")[0] in numbers])


def _mentions(text: Text, marked: _Marked, lexicon: Lexicon) -> list[int]:
    """Where a mention can start: a pronoun and the like, a name, or an article before what makes one."""
    words, capitals, paired = text.words, text.capitals, lexicon.subjects.paired
    behind = (*words[1:], "", "")
    found: list[int] = []
    articles: list[int] = []
    for bits, where in marked.items():
        if bits & mark.PAIRED:
            found += [i for i in where if behind[i] in paired[words[i]]]
        elif bits & mark.MENTION:
            found += where
            continue
        if bits & mark.PARTY or (bits & mark.LED and not bits & mark.PAIRED):
            found += [i for i in where if capitals[i]]
        if bits & mark.ARTICLE:
            articles += where
    marks = lexicon.marks
    for i in articles:
        word = behind[i]
        bits = marks.get(word, 0)
        if (bits & mark.LED and (not bits & mark.PAIRED or behind[i + 1] in paired[word])) or (
            bits & mark.PARTY and capitals[i + 1]
        ):
            found.append(i)
    return sorted(set(found))


def standing(text: Text, words: Set[str]) -> list[int]:
    """Where any of some words stand, in order."""
    places = text.places
    return sorted(chain.from_iterable([places[word] for word in places.keys() & words]))


def by_sentence(sentences: Iterable[Sentence], places: list[int]) -> list[tuple[Sentence, list[int]]]:
    """Those of some sentences, in order, that hold any of some places, in order, each with its own."""
    found: list[tuple[Sentence, list[int]]] = []
    at, count = 0, len(places)
    for sentence in sentences:
        if at == count:
            break
        last = sentence.last
        if places[at] >= last:
            continue
        start = bisect_left(places, sentence.first, at)
        at = bisect_left(places, last, start)
        if at > start:
            found.append((sentence, places[start:at]))
    return found


def within(places: list[int], first: int, last: int) -> list[int]:
    """Those of some places, in order, that lie among words `first` to `last` (exclusive)."""
    return places[bisect_left(places, first) : bisect_left(places, last)]
