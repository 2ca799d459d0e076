"""What an item is about."""

from bisect import bisect_right

from jointstatement.lexicon.topics import Force, Pointer, Starts, TopicIndex
from jointstatement.model import Topic
from jointstatement.text import Text

_WEIGHT = {Force.IDLE: 0.0, Force.WEAK: 0.15, Force.FAIR: 0.6, Force.STRONG: 2.0}
_SATING = Force.FAIR
"""How sure a phrase must be to make the next one of its topic weigh less."""
_AGAIN = 0.7
"""What is left of a phrase's weight where it stands again."""
_SATED = 0.8
"""What is left of a phrase's weight for each phrase of its topic before it: a list is one topic, not many."""
_NEAR, _OPENING = 8, 1.2
_FAR, _TAIL = 30, 0.8
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
            nearness = _OPENING if i < near else 1.0 if i < far else _TAIL
            for pointer in pointers:
                topic, phrase, force = pointer.topic, pointer.phrase, pointer.force
                weight = _WEIGHT[force] * nearness
                if topic not in weights:
                    weights[topic] = 0.0
                    sated[topic] = 1.0
                elif covered[topic] > i:
                    continue
                else:
                    weight *= sated[topic]
                if force >= _SATING:
                    sated[topic] *= _SATED
                covered[topic] = i + len(pointer.words)
                if phrase in seen:
                    weight *= _AGAIN
                else:
                    seen.add(phrase)
                weights[topic] += weight
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
