"""The named level of relations, the documents cited, and the mechanisms set up or carried on."""

from collections import Counter

from jointstatement.lexicon import Lexicon
from jointstatement.model import (
    Mechanism,
    MechanismChange,
    Reference,
    Relationship,
    RelationshipChange,
)
from jointstatement.rules.scan import Scan, by_sentence, standing, within
from jointstatement.text import Sentence, Text

_BEFORE, _BEHIND = 14, 8
"""How far before and behind a level stands what is done to it."""
_HELD = 6
"""How soon behind `renew` an alliance is named."""
_SET_UP = 3
"""How many sentences set up diplomatic relations where a statement does."""
_STRENGTH = (RelationshipChange.UPGRADED, RelationshipChange.ESTABLISHED, RelationshipChange.REAFFIRMED)


_Runs = dict[int, tuple[int, bool]]
"""From where a run of modifiers starts to where it ends, and whether one of them is marked."""


def find_relationship(
    text: Text,
    lexicon: Lexicon,
    scan: Scan,
    body: tuple[Sentence, ...],
    foreign: frozenset[int] = frozenset(),
) -> Relationship | None:
    """The level of relations that the statement sets or confirms: the first named, its strongest change.

    `foreign` are the words that name others than those who speak: relations of theirs are not meant.
    """
    diplomatic = _diplomatic(text, lexicon, body[:_SET_UP])
    if diplomatic is not None:
        return diplomatic
    levels: list[tuple[int, int, str, RelationshipChange | None]] = []
    heads = lexicon.documents.level_heads.starts
    marked = by_sentence(body, standing(text, lexicon.documents.level_marking))
    for sentence in [s for s, _ in marked if not heads.isdisjoint(text.words[s.first : s.last])]:
        places = within(scan.levels, sentence.first, sentence.last)
        done = sentence.first
        runs: _Runs = {}
        for i in places:
            stop = _level(text, lexicon, i, sentence.last, runs) if i >= done else None
            if stop is None:
                continue
            if not foreign.isdisjoint(range(max(sentence.first, i - _HELD), i)):
                done = stop
                continue
            change = _change(text, lexicon, sentence, i, stop)
            if change is None and i and text.words[i - 1] in lexicon.documents.level_ours:
                change = RelationshipChange.REAFFIRMED
            levels.append((i, stop, text.shown(i, stop), change))
            done = stop
    levels = [level for level in levels if level[3] is not None]
    if not levels:
        return _alliance(text, lexicon, body)
    times = Counter([level[2].lower() for level in levels])
    chosen = max(levels, key=lambda x: (times[x[2].lower()], x[1] - x[0], -x[0]))
    first = next(x for x in levels if x[2].lower() == chosen[2].lower())
    for change in _STRENGTH:
        if any(c is change for _, _, name, c in levels if name.lower() == chosen[2].lower()):
            return Relationship(level=first[2], change=change, span=text.span(first[0], first[1]))
    return None


def _alliance(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> Relationship | None:
    """An alliance that those who are allied hold to: `renew an Alliance`, `recommit to their alliance`."""
    documents, words = lexicon.documents, text.words
    for sentence, places in by_sentence(body, standing(text, documents.alliances)):
        for k in places:
            near = range(max(sentence.first, k - _HELD), k)
            if any(words[j] in documents.renewing for j in near):
                return Relationship(
                    level=text.shown(k, k + 1), change=RelationshipChange.REAFFIRMED, span=text.span(k, k + 1)
                )
    return None


def _diplomatic(text: Text, lexicon: Lexicon, sentences: tuple[Sentence, ...]) -> Relationship | None:
    """Diplomatic relations that the opening sets up: `have decided to establish diplomatic relations`."""
    documents, words = lexicon.documents, text.words
    for sentence in sentences:
        places = documents.diplomatic.starts_in(text, sentence.first, sentence.last)
        if places and documents.diplomatic_since.intersection(words[sentence.first : sentence.last]):
            continue
        telling = (
            k for k in range(sentence.first, sentence.last) if words[k] in documents.diplomatic_deciding
        )
        decided = next(telling, sentence.last) if places else sentence.last
        for k in places:
            found = documents.diplomatic.at(text, k, sentence.last)
            if found is None:
                continue
            opened = documents.diplomatic_opening.before(text, sentence.first, k)
            if opened is not None and decided < opened:
                span = text.span(k, found[0])
                level = text.shown(k, found[0])
                return Relationship(level=level, change=RelationshipChange.ESTABLISHED, span=span)
    return None


def _level(text: Text, lexicon: Lexicon, i: int, last: int, runs: _Runs) -> int | None:
    """The end of a level's name that starts at word `i`: modifiers, one of them marked, and a head.

    `runs` are those of the same sentence that are known, so that no word is gone over again and again.
    """
    documents, subjects = lexicon.documents, lexicon.subjects
    k = i
    passed: list[tuple[int, bool]] = []
    while k < last and k not in runs:
        found = documents.level_words.at(text, k, last)
        if found is None:
            if k > i and subjects.joining.at(text, k, last):
                k += 1
                continue
            break
        passed.append((k, found[1] in documents.level_marks))
        k = found[0]
    end, marked = runs.get(k, (k, False))
    for start, mark in reversed(passed):
        marked = marked or mark
        runs[start] = (end, marked)
    if end == i or not marked or end >= last:
        return None
    head = documents.level_heads.at(text, end, last)
    return head[0] if head else None


def _change(
    text: Text, lexicon: Lexicon, sentence: Sentence, first: int, last: int
) -> RelationshipChange | None:
    found = None
    for k in range(max(sentence.first, first - _BEFORE), min(sentence.last, last + _BEHIND)):
        if first <= k < last or (text.capital(k) and k > sentence.first):
            # in capitals it belongs to the title of a document
            continue
        change = lexicon.documents.level_changes.at(text, k, sentence.last)
        if change and (found is None or _STRENGTH.index(change[1]) < _STRENGTH.index(found)):
            found = change[1]
    return found


def find_references(
    text: Text, lexicon: Lexicon, scan: Scan, body: tuple[Sentence, ...]
) -> tuple[Reference, ...]:
    """The documents cited by a name in capitals, each once, where it is first cited."""
    found: dict[str, Reference] = {}
    heads, links = lexicon.documents.reference_heads, lexicon.documents.reference_links
    words, capitals = text.words, text.capitals
    for sentence, cited in by_sentence(body, scan.cited):
        done, last = sentence.first, sentence.last
        for i in within(scan.capitals, done, cited[-1] + 1):
            if i < done or i + 1 >= last:
                continue
            after = words[i + 1]
            if not capitals[i + 1] and after not in links and not after.isdigit():
                continue
            stop = _named_run(text, lexicon, i, last)
            if stop == i + 1:
                continue
            for k in range(stop - 1, i, -1):
                head = heads.at(text, k, stop) if words[k] in heads.starts else None
                if head is not None:
                    end = stop if stop - head[0] > 1 else head[0]
                    name = text.shown(i, end)
                    found.setdefault(name.lower(), Reference(name=name, kind=head[1], span=text.span(i, end)))
                    break
            done = stop
    return tuple(sorted(found.values(), key=lambda r: (r.span.start, r.span.end)))


def _named_run(text: Text, lexicon: Lexicon, i: int, last: int) -> int:
    """The end of a run of capitalised words, small linking words inside it included."""
    words, capitals, links = text.words, text.capitals, lexicon.documents.reference_links
    if not capitals[i] or words[i] in lexicon.subjects.determiners:
        return i + 1
    stop = k = i + 1
    while k < last:
        if capitals[k] or words[k].isdigit():
            k += 1
            stop = k
        elif words[k] in links and words[k] != lexicon.subjects.to:
            k += 1
        else:
            break
    return stop


def find_mechanisms(
    text: Text, lexicon: Lexicon, scan: Scan, spans: tuple[tuple[int, int], ...]
) -> tuple[Mechanism, ...]:
    """The committees, dialogues and forums that the items set up or carry on, each once."""
    documents = lexicon.documents
    found: dict[str, Mechanism] = {}
    for first, last in spans:
        changes = _Changes(text, lexicon, first)
        start = before = first
        for k in within(scan.mechanisms, first + 1, last):
            head = documents.mechanism_heads.at(text, k, last)
            if head is None:
                continue
            reached = _name_start(text, lexicon, before, k)
            # the name goes on from the head before it, and starts where that one's does
            start, before = (start if reached == before else reached), k
            change = changes.before(start)
            if change is None:
                continue
            if start == k and not text.capital(k):
                # a common noun names one that is new, with what it is for: `a mechanism of regular meetings`
                led = k > 0 and text.words[k - 1] in lexicon.subjects.articles
                if not led or change is not MechanismChange.ESTABLISHED:
                    continue
                stop = _purpose_stop(text, lexicon, head[0], last)
                if stop == head[0]:
                    continue
            else:
                stop = _name_stop(text, lexicon, head[0], last)
            name = text.shown(start, stop)
            found.setdefault(name.lower(), Mechanism(name=name, change=change, span=text.span(start, stop)))
            break
    return tuple(sorted(found.values(), key=lambda m: (m.span.start, m.span.end)))


def _name_start(text: Text, lexicon: Lexicon, first: int, k: int) -> int:
    """The first word of a mechanism's name, its article left out."""
    start = k
    while start > first and (
        (text.capital(start - 1) and text.words[start - 1] not in lexicon.subjects.determiners)
        or text.words[start - 1] == "-"
    ):
        start -= 1
    return start


def _name_stop(text: Text, lexicon: Lexicon, stop: int, last: int) -> int:
    """The end of a name, with `of regular meetings` behind a common noun."""
    k = stop
    while k < last and (text.capital(k) or text.words[k] in lexicon.documents.reference_links):
        k += 1
        if text.capital(k - 1):
            stop = k
    return stop


def _purpose_stop(text: Text, lexicon: Lexicon, stop: int, last: int) -> int:
    """The end of `of regular meetings between their ministers` behind a common noun."""
    if stop >= last or text.words[stop] not in lexicon.subjects.of:
        return stop
    k = stop + 1
    while k < last and text.words[k][0].isalnum() and text.words[k] not in lexicon.subjects.asides:
        if text.words[k] in lexicon.subjects.conjunctions or text.words[k] == lexicon.subjects.to:
            break
        k += 1
    return k


class _Changes:
    """What is said to be done to the mechanisms of a span, whose names are asked for in their order."""

    def __init__(self, text: Text, lexicon: Lexicon, first: int) -> None:
        self._text = text
        self._changes = lexicon.documents.mechanism_changes
        self._first = self._seen = first
        self._last: MechanismChange | None = None

    def before(self, start: int) -> MechanismChange | None:
        """What stands last before a word: of the words that were looked at, only a phrase cut short anew."""
        changes, words = self._changes, self._text.words
        for k in range(start - 1, max(self._first, self._seen - changes.longest) - 1, -1):
            found = changes.at(self._text, k, start) if words[k] in changes.starts else None
            if found is not None:
                self._last = found[1]
                break
        self._seen = start
        return self._last
