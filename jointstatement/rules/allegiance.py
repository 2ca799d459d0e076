"""For whom each person speaks: by office, by visit, beside whom he or she is named, or as the one left."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from jointstatement.lexicon import Lexicon
from jointstatement.rules.drafts import PersonDraft
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.people_names import last_name
from jointstatement.rules.scan import Scan, by_sentence, standing, within
from jointstatement.text import Sentence, Text

_SOON = 6
"""How soon behind `visit` or a verb of hosting the country visited, or the guest, is named."""
_CLOSING = 3
"""How many sentences close a document, with an invitation."""
_FAR = 30
"""How many words a sentence of welcome has."""
_LIST = 16
"""How many words of a list may stand between `with` and one whom it names."""


def only_holders(lexicon: Lexicon, parties: tuple[str, ...]) -> dict[str, str]:
    """The offices that only one of two parties has."""
    if len(parties) != 2:
        return {}
    having = {o: [p for p in parties if p not in lacking] for o, lacking in lexicon.parties.without.items()}
    having |= {o: [p for p in parties if p in few] for o, few in lexicon.parties.only.items()}
    return {office: found[0] for office, found in having.items() if len(found) == 1}


def office_parties(
    text: Text, lexicon: Lexicon, hits: tuple[PartyHit, ...], parties: tuple[str, ...]
) -> dict[str, str]:
    """The offices that the text gives to one party alone: `a President of Gabon`, `the Kenyan President`."""
    subjects, offices, words, end = lexicon.subjects, lexicon.subjects.offices, text.words, len(text.words)
    held: dict[str, set[str]] = {}
    starts = {sentence.first for sentence in text.sentences}
    articles, of = subjects.articles, subjects.of
    for hit in [hit for hit in hits if hit.id in parties]:
        after = hit.last + (hit.last < end and words[hit.last].startswith("'"))
        link = hit.first - 1
        if link > 0 and words[link] in articles:
            link -= 1
        holds = after < end and words[after] in offices.starts
        linked = link > 0 and words[link] in of
        if not (holds or linked) or after in starts:
            continue
        behind = offices.at(text, after, end) if holds else None
        if behind is not None:
            held.setdefault(behind[1], set()).add(hit.id)
        start = offices.before(text, 0, link) if linked else None
        found = offices.at(text, start, link) if start is not None else None
        if found is not None:
            held.setdefault(found[1], set()).add(hit.id)
    return {office: min(ids) for office, ids in held.items() if len(ids) == 1}


def find_hosts(
    text: Text, lexicon: Lexicon, hits: tuple[PartyHit, ...], sentences: tuple[Sentence, ...]
) -> frozenset[str]:
    """The states that some sentences name as visited: `paid a visit to Kenya`, `arrived in Nairobi`."""
    places = {hit.first: hit.id for hit in hits}
    visits = standing(text, lexicon.documents.visits.starts)
    return frozenset(
        state
        for sentence, found in by_sentence(sentences, visits)
        for k in found
        if (state := _visited(text, lexicon, places, k, sentence.last)) is not None
    )


def _visited(text: Text, lexicon: Lexicon, places: dict[int, str], k: int, last: int) -> str | None:
    """The state that a visit at word `k` goes to."""
    visits, subjects = lexicon.documents.visits, lexicon.subjects
    verb = visits.verbs.at(text, k, last)
    if verb is not None:
        return _state(text, lexicon, places, verb[0], last)
    if text.words[k] not in visits.nouns:
        return None
    stop = next((j for j in range(k + 1, min(k + 3, last)) if text.words[j] == subjects.to), None)
    return _state(text, lexicon, places, stop + 1, last) if stop is not None else None


def _state(text: Text, lexicon: Lexicon, places: dict[int, str], k: int, last: int) -> str | None:
    """The state at word `k`, named itself or by a city."""
    if k < last and text.words[k] in lexicon.subjects.articles:
        k += 1
    if k >= last:
        return None
    if k in places:
        return places[k]
    cities = lexicon.parties.cities
    return next(
        (cities[n] for s in (3, 2, 1) if (n := text.shown(k, min(k + s, last)).lower()) in cities), None
    )


def _first(sentence: Sentence) -> int:
    return sentence.first


class Allegiance:
    """Tells for whom the people of one document speak, most surely first; what nothing tells stays open."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        scan: Scan,
        hits: tuple[PartyHit, ...],
        parties: tuple[str, ...],
        opening: tuple[Sentence, ...],
        hosts: frozenset[str],
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._scan = scan
        self._parties = parties
        self._opening = opening
        self._places = {hit.first: hit.id for hit in hits}
        self._hosts = hosts & frozenset(parties)
        self._told_names: list[tuple[int, str, int]] | None = None
        self._opening_names: list[set[str]] | None = None
        self.only = only_holders(lexicon, parties)
        self.named = office_parties(text, lexicon, hits, parties)

    def tell(self, people: tuple[PersonDraft, ...]) -> tuple[PersonDraft, ...]:
        """The people with the party of each, where something tells it."""
        told = self._first_of_each(self._by_office(people))
        if len(self._parties) != 2:
            return tuple(p for p in told if p.office or p.party)
        for _ in range(2):
            told = [self._by_visit(person) for person in told]
            told = self._beside(told)
        told = self._talked_with(told)
        told = self._by_named_office(told)
        return tuple(self._first_of_each(self._last_left(told)))

    def _first_of_each(self, people: list[PersonDraft]) -> list[PersonDraft]:
        """All but a second head of one kind of one state: that one held the office long ago."""
        heads = self._lexicon.documents.people.heads
        held: set[tuple[str, str]] = set()
        found = []
        for person in people:
            if person.office in heads and person.office is not None and person.party is not None:
                if (person.office, person.party) in held:
                    continue
                held.add((person.office, person.party))
            found.append(person)
        return found

    def _other(self, party: str) -> str:
        return self._parties[1] if party == self._parties[0] else self._parties[0]

    def _by_office(self, people: tuple[PersonDraft, ...]) -> list[PersonDraft]:
        """The party that alone has such an office; no state has two heads of one kind."""
        heads = self._lexicon.documents.people.heads
        held = {(p.office, p.party) for p in people if p.party is not None}
        found = []
        for person in people:
            if person.party is None and person.office is not None:
                party = self.only.get(person.office) or self._lexicon.parties.offices.get(person.office)
                taken = person.office in heads and (person.office, party) in held
                if party in self._parties and not taken:
                    held.add((person.office, party))
                    person = replace(person, party=party)
            found.append(person)
        return found

    def _by_visit(self, person: PersonDraft) -> PersonDraft:
        """`X's visit to Kenya`: X is not Kenya's. `X welcomed Y to Kenya`: X is, and Y is not."""
        if person.party is not None:
            return person
        for stop, last in self._occurrences(person):
            k = stop
            if k < last and self._words[k].startswith("'"):
                visit = next((j for j in range(k + 1, min(k + _SOON, last)) if self._is_visit(j)), None)
                place = self._goal(visit, last) if visit is not None else None
                if place is not None:
                    return replace(person, party=self._other(place))
            role = self._hosted(person, stop, last)
            if role is not None:
                return replace(person, party=role)
        return person

    def _is_visit(self, k: int) -> bool:
        return self._words[k] in self._lexicon.documents.visits.nouns

    def _goal(self, k: int, last: int) -> str | None:
        place = _visited(self._text, self._lexicon, self._places, k, last)
        return place if place in self._parties else None

    def _hosted(self, person: PersonDraft, stop: int, last: int) -> str | None:
        """The party of one who hosts or is hosted, where the sentence says to which country."""
        hosting = self._lexicon.documents.visits.hosting
        verb = next(
            (
                j
                for j in range(stop, min(stop + _SOON, last))
                if self._words[j] in hosting.starts and hosting.at(self._text, j, last)
            ),
            None,
        )
        before = None
        if verb is None:
            first = self._start_of(stop)
            near = hosting.starts_in(self._text, max(first, stop - _FAR), stop)
            before = next((j for j in near if hosting.at(self._text, j, stop)), None)
        if verb is None and before is None:
            return None
        at = verb if verb is not None else before
        assert at is not None
        for k in range(at, min(at + _FAR, last - 1)):
            if self._words[k] == self._lexicon.subjects.to:
                visit = self._lexicon.documents.visits.nouns
                goal = k + 1 + (self._words[k + 1] in visit and k + 2 < last)
                place = _state(self._text, self._lexicon, self._places, goal, last)
                if place in self._parties and place is not None:
                    return place if verb is not None else self._other(place)
        return None

    def _start_of(self, stop: int) -> int:
        """Where the sentence starts that tells of a visit in the words before `stop`; else that word."""
        at = bisect_left(self._opening, stop, key=_first) - 1
        near = (*self._opening[max(0, at) : at + 1], *self._text.sentences[-_CLOSING:])
        return next((s.first for s in near if s.first < stop <= s.last), stop)

    def _told(self) -> tuple[Sentence, ...]:
        """The sentences that tell of a visit, or of one to come: the first and the last ones."""
        return (*self._opening, *self._text.sentences[-_CLOSING:])

    def _named_in_told(self) -> list[tuple[int, str, int]]:
        """The words in capitals of these sentences, each with the end of its sentence."""
        if self._told_names is None:
            capitals, words = self._scan.capitals, self._words
            self._told_names = [
                (k, words[k], s.last) for s in self._told() for k in within(capitals, s.first, s.last)
            ]
        return self._told_names

    def _named_in_opening(self) -> list[set[str]]:
        """The words in capitals of each sentence of the opening."""
        if self._opening_names is None:
            capitals, words = self._scan.capitals, self._words
            self._opening_names = [
                {words[i] for i in within(capitals, s.first, s.last)} for s in self._opening
            ]
        return self._opening_names

    def _occurrences(self, person: PersonDraft) -> Iterator[tuple[int, int]]:
        """Where a person's last name stands in the opening: the word behind it, the end of the sentence."""
        name, own = last_name(person.name, self._lexicon), person.last - 1
        for k, word, last in self._named_in_told():
            if word == name or k == own:
                yield k + 1, last

    def _beside(self, people: list[PersonDraft]) -> list[PersonDraft]:
        """Of two heads named together, or where one hosts or meets the other, one is one's, the other's."""
        heads = self._lexicon.documents.people.heads
        found = list(people)
        if all(p.party is not None or p.office not in heads for p in found):
            return found
        for a, b in self._together(found):
            one, other = found[a], found[b]
            if one.office not in heads or other.office not in heads:
                continue
            if one.party in self._parties and one.party is not None and other.party is None:
                found[b] = replace(other, party=self._other(one.party))
            elif other.party in self._parties and other.party is not None and one.party is None:
                found[a] = replace(one, party=self._other(other.party))
        return found

    def _together(self, people: list[PersonDraft]) -> Iterator[tuple[int, int]]:
        """The pairs of people whom one sentence of the opening names."""
        names = [last_name(person.name, self._lexicon) for person in people]
        for said in self._named_in_opening():
            here = [k for k, name in enumerate(names) if name in said]
            if len(here) == 2:
                yield here[0], here[1]

    def _by_named_office(self, people: list[PersonDraft]) -> list[PersonDraft]:
        """The office that the text gives to one party alone, where one person holds it."""
        holders: dict[str, int] = defaultdict(int)
        for person in people:
            if person.office:
                holders[person.office] += 1
        return [
            replace(p, party=self.named[p.office])
            if p.party is None
            and p.office is not None
            and self._tells(p.office)
            and holders[p.office] == 1
            and not self._labels(p)
            else p
            for p in people
        ]

    def _labels(self, person: PersonDraft) -> bool:
        """Whether a name only says who speaks in what follows: `PRIME MINISTER KOFI:`."""
        return person.last < len(self._words) and self._words[person.last] == ":"

    def _tells(self, office: str | None) -> bool:
        """Whether an office that the text gives to one party is that party's alone: ministers are many."""
        if office is None or office not in self.named:
            return False
        return " " in office or office in self._lexicon.documents.people.heads

    def _talked_with(self, people: list[PersonDraft]) -> list[PersonDraft]:
        """Those whom the guest meets on a visit are the host's."""
        if len(self._hosts) != 1:
            return people
        (host,) = self._hosts
        talking = self._lexicon.documents.visits.talking
        found = []
        for person in people:
            sentence = next((s for s in self._opening if s.first <= person.first < s.last), None)
            if person.party is None and person.office is not None and sentence is not None:
                lead = self._words[max(sentence.first, person.first - _LIST) : person.first]
                if talking.intersection(lead):
                    person = replace(person, party=host)
            found.append(person)
        return found

    def _last_left(self, people: list[PersonDraft]) -> list[PersonDraft]:
        """Where one party alone is left without a speaker, the first one of no party speaks for it."""
        left = [p for p in self._parties if p not in {person.party for person in people}]
        if len(left) == 2:
            # `the Prime Minister and the Sultan of X`: X has spoken, though its holder has no name
            heads = self._lexicon.documents.people.heads
            mine = {person.office for person in people}
            spoken = {party for office, party in self.named.items() if office in heads and office not in mine}
            left = [p for p in left if p not in spoken]
        if len(left) != 1:
            return [p for p in people if p.party is not None]
        found = []
        given = False
        ends = self._opening[-1].last if self._opening else 0
        for person in people:
            if person.party is None and not given and person.first < ends and not self._labels(person):
                person = replace(person, party=left[0])
                given = True
            if person.party is not None:
                found.append(person)
        return found
