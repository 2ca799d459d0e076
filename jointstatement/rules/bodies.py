"""The body that met, and by whose name those who met go: `the Council`, `the Joint Commission (JC)`.

A title or an opening that tells of a meeting names it; behind that, the last word of its name, or its
acronym, stands for those who issued the statement, as `the Meeting` does.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from jointstatement.lexicon import Lexicon
from jointstatement.model import PartyKind
from jointstatement.rules.headings import Heading
from jointstatement.rules.heads import heads_at
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.scan import within
from jointstatement.text import Sentence, Text

_OPENING = 3
"""How many sentences of the body can introduce a body that met."""
_WHOLE = 8
"""How many words a sentence has that is no label."""
_NAME = 10
"""How many words the name of a body has before its last one at most."""
_FIELD = 12
"""How many words say at most what a committee is for."""
_OWNER = 8
"""How soon behind `Council of` the owner's name ends."""
_SPEAKS = 2
"""How often a body speaks that issues a statement."""


class _Named(NamedTuple):
    """Words `first` to `last` (exclusive): a name, without its article."""

    first: int
    last: int


class Bodies:
    """The bodies by whose names those who met go in one document."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        hits: tuple[PartyHit, ...],
        headings: list[Heading],
        body: tuple[Sentence, ...],
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._nouns = lexicon.documents.bodies
        self._hits = hits
        self.mentions: dict[int, int] = {}
        """From where a mention of such a body starts, its article included, to the word behind it."""
        self.owners: tuple[str, ...] = ()
        """The organisation, or the several parties, that a body is named after."""
        self._taken: dict[int, PartyHit] = {}
        """The words within the names of organisations, which name no body: `Security Council`."""
        if text.places.keys().isdisjoint(self._nouns):
            return
        self._taken = {k: hit for hit in hits for k in range(hit.first, hit.last)}
        named = list(self._introduced(headings, body))
        if not named:
            return
        self.owners = next((owners for name in named if (owners := self._owned(name))), ())
        self._find(named)

    def speak(self) -> bool:
        """Whether such a body speaks again and again: `The Council noted`."""
        ends = self.mentions.values()
        end = len(self._words)
        return sum([heads_at(self._text, self._lexicon, stop, end) for stop in ends]) >= _SPEAKS

    def _introduced(self, headings: list[Heading], body: tuple[Sentence, ...]) -> Iterator[_Named]:
        """The names of the bodies in the headings, and in the opening where it tells of a meeting."""
        for heading in headings:
            yield from self._names(heading.first, heading.last, titled=True)
        met = self._lexicon.documents.convening
        whole = (sentence for sentence in body if sentence.last - sentence.first >= _WHOLE)
        for sentence in islice(whole, _OPENING):
            if not met.isdisjoint(self._words[sentence.first : sentence.last]):
                yield from self._names(sentence.first, sentence.last)

    def _names(self, first: int, last: int, *, titled: bool = False) -> Iterator[_Named]:
        """The names of bodies among some words; in a title also one that an organisation goes by."""
        for word in sorted(self._nouns.intersection(self._text.places)):
            for k in within(self._text.places[word], first, last):
                if k in self._taken and not titled:
                    yield from self._organisation(k, first)
                elif self._text.capitals[k]:
                    start = k
                    while start > max(first, k - _NAME) and self._in_name(start - 1):
                        start -= 1
                    yield _Named(start, k + 1)

    def _organisation(self, k: int, first: int) -> Iterator[_Named]:
        """The name of an organisation around word `k`, where it opens a title or a sentence."""
        hit = self._taken[k]
        if hit.first <= first + 1 and hit.last - hit.first > 1:
            yield _Named(hit.first, hit.last)

    def _in_name(self, k: int) -> bool:
        word = self._words[k]
        if word in self._subjects.articles:
            return False
        return self._text.capitals[k] or word in ("-", "/") or word[0].isdigit()

    def _owned(self, name: _Named) -> tuple[str, ...]:
        """Whose body it is: of an organisation, or of several parties, named within or behind its name."""
        inside = [hit for hit in self._hits if name.first <= hit.first < name.last]
        if not inside and name.last < len(self._words) and self._words[name.last] in self._subjects.of:
            inside = [hit for hit in self._hits if name.last < hit.first <= name.last + _OWNER][:1]
        parties = tuple(dict.fromkeys(hit.id for hit in inside))
        entries = self._lexicon.parties.entries
        alone = len(parties) == 1 and entries[parties[0]].kind is PartyKind.STATE
        return () if alone else parties

    def _find(self, named: list[_Named]) -> None:
        """Note where these bodies are mentioned again: by the last word, by more of the name, by acronym."""
        words, articles = self._words, self._subjects.articles
        known = {word for name in named for word in words[name.first : name.last]} - articles
        parts = self._lexicon.documents.parts
        # `the Council` of the Council of a Union too
        heads = {words[k] for name in named for k in (name.first, name.last - 1) if words[k] in self._nouns}
        # what the Commission's committees agree, they agree for it
        heads.update(parts[plural] for plural in parts.keys() & self._text.places.keys())
        # `of Heads of State`: who sits in such a body, where that stands behind a name of it
        seats = {words[name.last : self._past_those_in_it(name.last)] for name in named}
        for head in heads.intersection(self._text.places):
            only = self._only(head, known)
            for k in self._text.places[head]:
                stop = self._past_those_in_it(k + 1)
                stop = stop if words[k + 1 : stop] in seats else k + 1
                if k in self._taken or self._goes_on(stop):
                    continue
                if not self._text.capitals[k]:
                    # `The committee welcomed`: in small letters it is this one where it opens a clause
                    if only and self._opens(k - 1) and self._speaks(k + 1):
                        self.mentions[k - 1] = k + 1
                    continue
                start = k
                while start > max(0, k - _NAME) and words[start - 1] in known:
                    start -= 1
                if start and words[start - 1] in articles:
                    self.mentions[start - 1] = self._past_members(self._past_field(stop))
        for acronym in {a for name in named if (a := self._acronym(name)) is not None}:
            for k in self._text.places[acronym]:
                if k and self._text.capitals[k] and words[k - 1] in articles:
                    self.mentions[k - 1] = k + 1

    def _only(self, head: str, known: set[str]) -> bool:
        """Whether a text names no other body by a noun: `a committee`, `the Harbour Committee`."""
        words, capitals = self._words, self._text.capitals
        for k in self._text.places[head]:
            before = words[k - 1] if k else ""
            if before not in self._subjects.identifying and not (capitals[k] and before in known):
                return False
        return True

    def _opens(self, i: int) -> bool:
        """Whether `the` stands at a word, and opens a clause."""
        if i < 0 or self._words[i] not in self._subjects.identifying:
            return False
        return self._text.capitals[i] or self._words[i - 1] == ","

    def _past_those_in_it(self, k: int) -> int:
        """The word behind `of Ministers`, where this stands at a word."""
        end = len(self._words)
        of = k + 1 < end and self._words[k] in self._subjects.of
        found = self._subjects.definite.at(self._text, k + 1, end) if of else None
        return k if found is None else found[0]

    def _speaks(self, k: int) -> bool:
        end = len(self._words)
        adverb = k < end and bool(self._lexicon.verbs.adverbs_among({self._words[k]}))
        return heads_at(self._text, self._lexicon, k + adverb, end)

    def _past_members(self, k: int) -> int:
        """The word behind `members` or `Ministers`, where a body's own stand behind its name."""
        found = self._subjects.countable.at(self._text, k, len(self._words)) if k < len(self._words) else None
        return k if found is None else found[0]

    def _past_field(self, k: int) -> int:
        """The word behind `on Water and Energy`, which says what a committee is for."""
        words, capitals, subjects = self._words, self._text.capitals, self._subjects
        if words[k] not in subjects.prepositions or k + 1 >= len(words) or not capitals[k + 1]:
            return k
        stop, end = k + 1, min(k + _FIELD, len(words) - 1)
        while stop < end and (
            capitals[stop]
            or ((words[stop] == "," or words[stop] in subjects.conjunctions) and capitals[stop + 1])
        ):
            stop += 1
        return stop

    def _goes_on(self, k: int) -> bool:
        """Whether the name of another body or a thing of this one's goes on: `the Council of Europe`."""
        if k >= len(self._words):
            return True
        word = self._words[k]
        if word in self._subjects.of or word.startswith("'"):
            return True
        # in a text all in capitals a verb has one too: `THE COUNCIL NOTED`
        end = len(self._words)
        ended = heads_at(self._text, self._lexicon, k, end) or self._past_members(k) > k
        return self._text.capitals[k] and not ended

    def _acronym(self, name: _Named) -> str | None:
        """What stands in brackets behind a name: `Bi-national Commission (BNC)`."""
        inside = self._words[name.last : name.last + 3]
        if len(inside) == 3 and inside[0] == "(" and inside[2] == ")" and self._text.capitals[name.last + 1]:
            return inside[1]
        return None
