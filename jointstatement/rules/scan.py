"""Where each thing that the rules look for can start, so that no rule walks over all words of a text."""

from bisect import bisect_left
from collections.abc import Iterable, Set
from itertools import chain, compress, count, repeat

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon import marks as mark
from jointstatement.text import Sentence, Text

_MENTIONED = mark.MENTION | mark.ARTICLE | mark.LED | mark.PARTY


class Scan:
    """Where the words stand that can start what the vocabulary knows: indexes of words, in order."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        places, capitals, marks = text.places, text.capitals, lexicon.marks
        self.capitals = list(compress(count(), capitals))
        bits = list(map(marks.get, places, repeat(0)))
        known = list(compress(zip(places.values(), bits, strict=True), bits))
        odd = [word for word in places if not word.isalpha()]
        dashed = [places[word] for word in odd if "-" in word and not marks.get(word, 0) & mark.PARTY]
        named = [where for where, bits in known if bits & mark.PARTY]
        self.parties = sorted([i for i in chain(*named, *dashed) if capitals[i]])
        self.mentions = _mentions(text, marks, known, lexicon.subjects.paired)
        self.nouns = standing(text, lexicon.performatives.nouns.keys())
        self.weakening = standing(text, lexicon.performatives.weakening)
        self.narrative = standing(text, lexicon.subjects.narrative)
        self.heads = sorted((*_finite(text, lexicon, known), *_behind_be(text, lexicon, known)))
        self.levels = _having(known, mark.LEVEL)
        self.saying = _having(known, mark.SAYING)
        self.cited = _having(known, mark.CITED)
        self.speakers = _having(known, mark.SPEAKER)
        self.quoting = _having(known, mark.QUOTING)
        self.conditions = standing(text, lexicon.verbs.conditional.starts | lexicon.verbs.lawful.starts)
        self.terms = standing(text, lexicon.dates.opening)
        self.turns = standing(text, lexicon.verbs.turning)
        self.mechanisms = standing(text, lexicon.documents.mechanism_heads.starts)
        self.quantities = standing(text, _quantifying(odd, lexicon))
        self.dated = standing(text, _dating(odd, lexicon))


def _having(known: list[tuple[list[int], int]], bit: int) -> list[int]:
    """The places of the words that have a mark, in order."""
    return sorted(chain.from_iterable([where for where, bits in known if bits & bit]))


def _finite(text: Text, lexicon: Lexicon, known: list[tuple[list[int], int]]) -> list[int]:
    """Where a performative can stand: not behind an article or a preposition, but for a verb in -ing."""
    words, barring, gerund = text.words, lexicon.subjects.barring, lexicon.verbs.base_of_gerund
    found: list[int] = []
    for where, bits in known:
        if not bits & mark.HEAD:
            continue
        if gerund(words[where[0]]):
            found += where
        else:
            found += [i for i in where if words[i - 1] not in barring or not i]
    return found


def _behind_be(text: Text, lexicon: Lexicon, known: list[tuple[list[int], int]]) -> list[int]:
    """Where a function word can be part of a performative: behind a form of `be`, with adverbs between."""
    words, be, is_adverb = text.words, lexicon.subjects.be, lexicon.verbs.is_adverb
    places = chain.from_iterable(where for where, bits in known if bits & mark.AFTER_BE)
    return [i for i in places if i and (words[i - 1] in be or is_adverb(words[i - 1]))]


def _dating(odd: list[str], lexicon: Lexicon) -> set[str]:
    """The words that make a date of what stands around them, of a text with some `odd` ones."""
    years = {word for word in odd if len(word) == 4 or "-" in word}
    return years.union(lexicon.dates.months, lexicon.dates.weekdays)


def _quantifying(odd: list[str], lexicon: Lexicon) -> set[str]:
    """The words that a quantity can start with, of a text with some words that are no letters alone."""
    numbers, opening = lexicon.amounts.numbers, lexicon.amounts.opening
    digits = {word for word in odd if word[0].isdigit() or word[-1].isdigit()}
    return digits.union(opening, [word for word in odd if word.partition("-")[0] in numbers])


def _mentions(
    text: Text,
    marks: dict[str, int],
    known: list[tuple[list[int], int]],
    paired: dict[str, frozenset[str]],
) -> list[int]:
    """Where a mention can start: a pronoun and the like, a name, or an article before what makes one."""
    words, capitals = text.words, text.capitals
    behind = (*words[1:], "", "")
    named = mark.LED | mark.PARTY
    found: list[int] = []
    capital: list[list[int]] = []
    articles: list[list[int]] = []
    leading: set[str] = set()
    for where, bits in known:
        if not bits & _MENTIONED:
            continue
        word = words[where[0]]
        if bits & named:
            leading.add(word)
        following = paired.get(word)
        if following is None:
            if bits & mark.MENTION:
                found += where
                continue
            if bits & named:
                capital.append(where)
        else:
            found += [i for i in where if behind[i] in following]
            if bits & mark.PARTY:
                capital.append(where)
        if bits & mark.ARTICLE:
            articles.append(where)
    found += [i for i in chain(*capital) if capitals[i]]
    for i in [i for i in chain(*articles) if behind[i] in leading]:
        word = behind[i]
        led = marks[word] & mark.LED and (word not in paired or behind[i + 1] in paired[word])
        if led or (capitals[i + 1] and marks[word] & mark.PARTY):
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
