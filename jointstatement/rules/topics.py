"""What an item is about."""

from jointstatement.lexicon.topics import Pointer, TopicIndex
from jointstatement.model import Topic
from jointstatement.rules.scan import within
from jointstatement.text import Text

_MOST = 3
_STRONG, _WEAK, _LONGER = 2.0, 0.4, 1.0
_LEAST = 0.5
_SHARE = 0.4
_AGAIN = 0.5
_OPENING = 1.3
_NEAR = 12


class TopicFinder:
    """Finds the topics of stretches of one text."""

    def __init__(self, text: Text, index: TopicIndex) -> None:
        starting = {word: pointers for word in set(text.words) if (pointers := index.starting(word))}
        self._text = text
        self._starting = starting
        self._places = [i for i, word in enumerate(text.words) if word in starting]

    def topics(self, first: int, last: int) -> tuple[Topic, ...]:
        """The topics of the words `first` to `last` (exclusive), the weightiest first, three at most.

        A phrase weighs by its length and by how surely it points to a topic; each weighs less the second
        time, and more near the start, where the object of an item stands. Topics far behind the first are
        left out.
        """
        weights: dict[Topic, float] = {}
        seen: set[Pointer] = set()
        covered: dict[Topic, int] = {}
        words = self._text.words
        for i in within(self._places, first, last):
            for pointer in self._starting[words[i]]:
                stop = i + len(pointer.words)
                if covered.get(pointer.topic, 0) >= stop or not _stands(self._text, i, stop, last, pointer):
                    continue
                covered[pointer.topic] = stop
                weight = (_STRONG + _LONGER * (len(pointer.words) - 1)) if pointer.strong else _WEAK
                if pointer in seen:
                    weight *= _AGAIN
                if i - first < _NEAR:
                    weight *= _OPENING
                seen.add(pointer)
                weights[pointer.topic] = weights.get(pointer.topic, 0.0) + weight
        ranked = sorted(weights, key=lambda topic: -weights[topic])
        if not ranked or weights[ranked[0]] < _LEAST:
            return ()
        least = max(_LEAST, _SHARE * weights[ranked[0]])
        return tuple(topic for topic in ranked[:_MOST] if weights[topic] >= least)


def _stands(text: Text, i: int, stop: int, last: int, pointer: Pointer) -> bool:
    if stop > last:
        return False
    if len(pointer.words) == 1:
        return True
    found = text.words[i:stop]
    if not pointer.prefix:
        return found == pointer.words
    return found[:-1] == pointer.words[:-1] and found[-1].startswith(pointer.words[-1])
