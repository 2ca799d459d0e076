"""What an item is about."""

from bisect import bisect_right

from jointstatement.lexicon.topics import Pointer, Starts, TopicIndex
from jointstatement.model import Topic
from jointstatement.text import Text

_WEIGHT = (0.0, 0.15, 0.6, 2.0)
"""What a phrase weighs by its force, from an idle one to a strong one."""
_AGAIN = 0.7
"""What is left of a phrase's weight where it stands again."""
_SATED = (1.0, 1.0, 0.8, 0.8)
"""What is left of a phrase's weight for each phrase of its topic before it, by the force of that one: a list
is one topic, not many."""
_NEAR, _FAR = 8, 30
_NEARBY, _FAR_OFF = (tuple([weight * nearness for weight in _WEIGHT]) for nearness in (1.2, 0.8))
"""What a phrase weighs among the first words of an item, and what behind many."""
_SECOND, _THIRD = 0.34, 0.5
"""The share of the first topic's weight that a second and a third need."""
_OWN, _HINT = 0.6, 0.1
"""The weight that a topic needs to be read off an item's own words, before and after a look around."""
_BACK = 2
"""How many sentences before its own an item may take its topic from."""


class TopicFinder:
    """Finds the topics of stretches of one text."""

    def __init__(self, text: Text, index: TopicIndex) -> None:
        self._text = text
        self._words = text.words
        self._starting = index.among(text.places)
        self._firsts = [sentence.first for sentence in text.sentences]
        self._sentences: dict[int, tuple[Topic, ...]] = {}

    def topics(self, first: int, last: int) -> tuple[Topic, ...]:
        """The topics of the words `first` to `last` (exclusive), the weightiest first, three at most.

        Words that only refer ("cooperation in this field", "such meetings") leave an item without a topic
        of its own: then it has the main topic of its sentence, or of the nearest sentence before it, and
        only where those have none the one that its weak words hint at.
        """
        weights = self._weights(first, last)
        return _ranked(weights, _OWN) or self._inherited(first) or _ranked(weights, _HINT)[:1]

    def _inherited(self, place: int) -> tuple[Topic, ...]:
        """The main topic of the sentence of a word, or else of a sentence shortly before it."""
        number = bisect_right(self._firsts, place) - 1
        for before in range(number, max(number - _BACK, 0) - 1, -1):
            if self._text.sentences[number].block - self._text.sentences[before].block > 1:
                break
            if topics := self._of_sentence(before):
                return topics[:1]
        return ()

    def _of_sentence(self, number: int) -> tuple[Topic, ...]:
        if number not in self._sentences:
            sentence = self._text.sentences[number]
            self._sentences[number] = _ranked(self._weights(sentence.first, sentence.last), _OWN)
        return self._sentences[number]

    def _weights(self, first: int, last: int) -> dict[Topic, float]:
        """How much the words point to each topic.

        A phrase hides the shorter ones inside it that point to the same topic. It weighs by how surely it
        points there; less the second time, and less the more has pointed there before; more near the start,
        where the object of an item stands, and less far behind it.
        """
        words = self._words
        weights: dict[Topic, float] = {}
        starting = self._starting.get
        seen: set[str] = set()
        covered: dict[Topic, int] = {}
        sated: dict[Topic, float] = {}
        near, far, final = first + _NEAR, first + _FAR, last - 1
        for i, starts in enumerate(map(starting, words[first:last]), first):
            if starts is None:
                continue
            pointers = starts.alone
            if i < final and (words[i + 1] in starts.longer or starts.open):
                pointers = _standing(words, i, last, starts)
            if not pointers:
                continue
            weighing = _NEARBY if i < near else _WEIGHT if i < far else _FAR_OFF
            for pointer in pointers:
                topic, phrase, force = pointer.topic, pointer.phrase, pointer.force
                if topic not in weights:
                    weight = weighing[force]
                    weights[topic] = 0.0
                    sated[topic] = _SATED[force]
                elif covered[topic] > i:
                    continue
                else:
                    left = sated[topic]
                    weight = weighing[force] * left
                    sated[topic] = left * _SATED[force]
                if phrase in seen:
                    weight *= _AGAIN
                else:
                    seen.add(phrase)
                weights[topic] += weight
                covered[topic] = i + pointer.size
        return weights


def _standing(words: tuple[str, ...], i: int, last: int, starts: Starts) -> tuple[Pointer, ...]:
    """The pointers that start at word `i` and end before `last`, which is not the next, the longest first."""
    second = words[i + 1]
    found = []
    for pointer in starts.longer.get(second, ()):
        whole = pointer.words
        size = len(whole)
        if size > 2:
            stop = i + size
            if stop > last:
                continue
            if not pointer.prefix:
                if words[i + 2] != whole[2] or (size > 3 and words[i + 3 : stop] != whole[3:]):
                    continue
            elif words[i + 2 : stop - 1] != whole[2:-1] or not words[stop - 1].startswith(whole[-1]):
                continue
        found.append(pointer)
    for pointer in starts.open:
        if second.startswith(pointer.words[1]):
            found.append(pointer)
    return (*found, *starts.alone) if found else starts.alone


def _ranked(weights: dict[Topic, float], least: float) -> tuple[Topic, ...]:
    """The topics of at least that weight that do not fall far behind the first, the weightiest first."""
    ranked = [topic for topic, weight in weights.items() if weight >= least]
    if len(ranked) < 2:
        return tuple(ranked)
    ranked.sort(key=weights.__getitem__, reverse=True)
    first, second, *others = ranked
    greatest = weights[first]
    if weights[second] < _SECOND * greatest:
        return (first,)
    if not others or weights[others[0]] < _THIRD * greatest:
        return first, second
    return first, second, others[0]
