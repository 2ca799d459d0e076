"""Those who hold an office, a side or a body of one party, and the names of people."""

from abc import abstractmethod

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.rules.mentions import Mention, People, Role
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.scan import standing
from jointstatement.text import Text

_LONGEST_FIELD = 4
"""How many words name the field of an office at most."""
_LONGEST_NAME = 6
"""How many words a person's name has at most."""
_LONGEST_AGENCY = 9
"""How many words a body of a state has in its name at most, behind the state's."""
_NAME, _SIDE, _OFFICE, _PERSON, _TOGETHER, _ALONE = (
    Role.NAME,
    Role.SIDE,
    Role.OFFICE,
    Role.PERSON,
    Role.TOGETHER,
    Role.ALONE,
)
_ADJECTIVE = NameKind.ADJECTIVE


class Holders:
    """Finds the holders of one stretch of the text."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        hits: tuple[PartyHit, ...],
        people: People,
        *,
        parties: tuple[str, ...] = (),
    ) -> None:
        self._text = text
        self._parties = parties
        self._lexicon = lexicon
        self._words = text.words
        self._subjects = lexicon.subjects
        combining = NameKind.COMBINING
        self._hits = {hit.first: hit for hit in hits if hit.kind is not combining}
        self.hit_at = self._hits.get
        """The party named from a word on."""
        self._people = people
        capitals, named = text.capitals, standing(text, people.by_name.keys())
        self._names_at = frozenset([i for i in named if capitals[i]])
        self._near_names = frozenset([i - k for i in self._names_at for k in range(_LONGEST_NAME)])

    @abstractmethod
    def _list_goes_on(self, i: int, last: int) -> bool:
        """Whether a list of names that a comma began comes to an `and`."""

    def name_end(self, i: int, last: int) -> int:
        """The end of a run of capitalised words that can be a person's name."""
        capitals = self._text.capitals
        if i >= last or not capitals[i]:
            return i
        words, subjects, hits = self._words, self._subjects, self._hits
        stop = i
        end = min(last, i + _LONGEST_NAME)
        while stop < end:
            word = words[stop]
            if not word[0].isalpha():
                if word == "." and stop > i and len(words[stop - 1]) == 1:
                    stop += 1
                    continue
                if word == "'" and stop > i and self._within_word(stop, last):
                    stop += 2
                    continue
                break
            if not capitals[stop]:
                if word not in subjects.linking:
                    break
                # `von der Heyden`
                step = stop + 1 + (stop + 1 < last and words[stop + 1] in subjects.linking)
                if step < last and capitals[step] and words[step][0].isalpha():
                    stop = step
                    continue
                break
            if word in subjects.not_names or stop in hits:
                break
            if stop > i and (subjects.offices.at(self._text, stop, last) or self._shouted_verb(stop)):
                break
            stop += 1
        return stop

    def _shouted_verb(self, i: int) -> bool:
        """Whether a word is the verb behind a name, where both are in capitals: `ALAN KOFI DECIDED`."""
        verbs, word = self._lexicon.verbs, self._words[i]
        if verbs.base_of_past(word) is None and verbs.base_of_third(word) is None:
            return False
        return self._text.written(i).isupper() and len(word) > 1

    def _within_word(self, i: int, last: int) -> bool:
        """Whether the sign at word `i` stands inside a name: `O'Connor`."""
        text = self._text
        if i + 1 >= last or not self._words[i + 1][0].isalpha():
            return False
        return text.starts[i] == text.end(i - 1) and text.starts[i + 1] == text.end(i)

    def _find(self, word: str, first: int, last: int) -> int | None:
        for i in range(first, last):
            if self._words[i] == word:
                return i
        return None

    def _past_brackets(self, i: int, last: int) -> int:
        """The word behind what stands in brackets at word `i`: `the United Arab Emirates (UAE)`."""
        close = self._find(")", i, min(last, i + 12)) if i < last and self._words[i] == "(" else None
        return i if close is None else close + 1

    def _party_of_name(self, first: int, last: int) -> str | None:
        if not self._people.by_name:
            return None
        full = self._text.shown(first, last).lower()
        found = self._people.by_name.get(full)
        if found is None:
            for word in (self._words[last - 1], self._words[first]):
                found = self._people.by_name.get(word)
                if found:
                    break
        return found

    def _named(self, i: int, hit: PartyHit, last: int) -> Mention | None:
        """A party's name, or a side or an office with its name before it."""
        j, subjects, words = hit.last, self._subjects, self._words
        owned = j < last and words[j][0] == "'"
        if owned:
            j += 1
        side = office = definite = None
        if j < last and words[j] in subjects.roles:
            side = subjects.sides.at(self._text, j, last)
            office = subjects.offices.at(self._text, j, last)
            definite = subjects.definite.at(self._text, j, last)
        if office and (side is None or office[0] >= side[0]):
            stop = self.name_end(office[0], last)
            person = self._text.shown(office[0], stop) if stop > office[0] else None
            return Mention(i, stop, _OFFICE, (hit.id,), office=office[1], person=person)
        adjective = hit.kind is _ADJECTIVE
        if adjective and j < last and words[j] in subjects.counterpart:
            # `his French counterpart, Jean Martin`
            aside = j + 1 < last and words[j + 1] == ","
            start = j + 1 + aside
            stop = self.name_end(start, last) if start < last else start
            if stop == start:
                return Mention(i, j + 1, _PERSON, (hit.id,))
            # `X and his French counterpart, Jean Martin, agreed`; behind a verb, who stands before that does
            joined = subjects.joining.before(self._text, max(0, i - 2), i) is not None
            closed = joined and aside and stop + 1 < last and words[stop] == ","
            return Mention(i, stop + closed, _PERSON, (hit.id,))
        if side or definite:
            stop = max(side[0] if side else 0, definite[0] if definite else 0)
            return Mention(i, stop, _SIDE, (hit.id,))
        field = self._portfolio(i, hit, last) if adjective else None
        body = field or self._agency(i, j, hit, last)
        if body is not None or owned or adjective:
            return body
        return Mention(i, hit.last, _NAME, (hit.id,))

    def _portfolio(self, i: int, hit: PartyHit, last: int) -> Mention | None:
        """`the Malaysian transport minister`, `Kenyan Trade Ministry spokesman`: an office and its field."""
        subjects = self._subjects
        words, envoys = self._words, subjects.envoys
        for k in range(hit.last, min(hit.last + _LONGEST_FIELD, last)):
            office = envoys.at(self._text, k, last) if words[k] in envoys.starts else None
            if office is not None:
                behind = self._past_field(office[0], last)
                stop = self.name_end(behind, last)
                person = self._text.shown(behind, stop) if stop > behind else None
                return Mention(i, stop, _OFFICE, (hit.id,), office=office[1], person=person)
            word = words[k]
            if not word[0].isalpha() or word in subjects.conjunctions or word in subjects.prepositions:
                return None
        return None

    def _agency(self, i: int, start: int, hit: PartyHit, last: int) -> Mention | None:
        """`the Kenyan Ports Authority`, `the U.S. Office of Trade`: a body through which a state acts."""
        subjects, capital = self._subjects, self._text.capitals
        k = start
        stop = None
        while k < min(start + _LONGEST_AGENCY, last):
            if not capital[k]:
                linked = self._words[k] in subjects.of or self._words[k] in subjects.conjunctions
                linked = linked or self._words[k] in subjects.prepositions
                if not linked or k + 1 >= last or not capital[k + 1] or k == start:
                    break
            found = subjects.agencies.at(self._text, k, last) if capital[k] and k not in self._hits else None
            if found is not None:
                stop = k = found[0]
                continue
            k += 1
        return Mention(i, k, Role.NAME, (hit.id,), several=False) if stop is not None else None

    def _past_field(self, i: int, last: int) -> int:
        """The word behind `of Foreign Affairs`, where that stands behind an office."""
        k = i + 1
        if i >= last or self._words[i] not in self._subjects.of:
            return i
        while k < last and self._text.capital(k) and k not in self._hits:
            k += 1
        return k if k > i + 1 else i

    def _office(self, i: int, j: int, last: int) -> Mention | None:
        """`the Prime Minister of Australia`, `President Chiang`, `Mr Bijedic`, `Mitsotakis`."""
        subjects, text, words = self._subjects, self._text, self._words
        styled = None
        if j > i and words[i] in subjects.possessives:
            organs = self._own_organs(i, j, last) if words[i] in subjects.shared else None
            if organs is not None:
                return organs
            styled = subjects.titles.at(text, i, last)
        if styled is None and words[j] not in subjects.held and j not in self._near_names:
            return None
        title = styled or subjects.titles.at(text, j, last)
        office = subjects.offices.at(text, j, last)
        if title and (office is None or office[0] <= title[0]):
            k = title[0]
            if k < last and words[k] == ".":
                k += 1
            office = subjects.offices.at(text, k, last) if k < last else None
        else:
            # `General Secretary` is no Secretary who is a general
            title, k = None, j
        side = subjects.sides.at(text, k, last) if k < last and not title else None
        if office or side:
            return self._held(i, k, office, side, last)
        stop = self.name_end(k, last)
        if stop == k:
            return self._styled(i, k) if styled else None
        party = self._party_of_name(k, stop)
        if party is None and not title:
            return None
        return Mention(i, stop, _PERSON, (party,) if party else (), person=text.shown(k, stop))

    def _styled(self, i: int, stop: int) -> Mention | None:
        """`His Majesty`, without a name: of two parties, that of whom no one else is known."""
        known = set(self._people.by_name.values())
        left = [party for party in self._parties if party not in known]
        parties = tuple(left) if len(self._parties) == 2 and len(left) == 1 else ()
        return Mention(i, stop, _OFFICE, parties)

    def _own_organs(self, i: int, j: int, last: int) -> Mention | None:
        """`our experts and senior officials`, `their Foreign Ministers`: those who act for all of them."""
        organs = self._subjects.organs
        if organs.starts.isdisjoint(self._words[j : j + _LONGEST_NAME]):
            return None
        stop = None
        k = j
        while k < min(j + _LONGEST_NAME, last):
            found = organs.at(self._text, k, last)
            if found is not None:
                stop = found[0]
                joined = self._subjects.joining.at(self._text, stop, last) if stop < last else None
                if joined is None:
                    break
                k = j = joined[0]
            elif self._words[k][0].isalnum() and self._words[k] not in self._subjects.conjunctions:
                k += 1
            else:
                break
        return Mention(i, stop, _TOGETHER, several=True) if stop is not None else None

    def _held(
        self, i: int, k: int, office: tuple[int, str] | None, side: tuple[int, str] | None, last: int
    ) -> Mention | None:
        """An office or a side, with the person's name or `of` a party behind it."""
        text = self._text
        if office is None or (side and side[0] > office[0]):
            assert side is not None
            stop, parties = self.owner_at(side[0], last)
            if parties:
                return Mention(i, stop, _SIDE, parties, several=len(parties) > 1)
            if self._words[i] not in self._subjects.possessives:
                return None
            joined = self._subjects.joining.at(text, side[0], last) if side[0] < last else None
            second = self._subjects.sides.at(text, joined[0], last) if joined and joined[0] < last else None
            shared = self._words[i] in self._subjects.shared
            role = _TOGETHER if shared else _ALONE
            return Mention(i, second[0] if second else side[0], role, several=shared)
        stop = self.name_end(office[0], last)
        person = text.shown(office[0], stop) if stop > office[0] else None
        party = self._party_of_name(office[0], stop) if person else None
        end, parties = self.owner_at(stop, last)
        if parties:
            return Mention(i, end, _OFFICE, parties, office=office[1], person=person)
        if party is None and person is None:
            party = self._people.by_office.get(office[1]) or self._lexicon.parties.offices.get(office[1])
        if person is None and i == k and not text.capital(k):
            return None
        return Mention(i, stop, _OFFICE, (party,) if party else (), office=office[1], person=person)

    def owner_at(self, i: int, last: int) -> tuple[int, tuple[str, ...]]:
        """`of the Republic of Korea`, `of Australia and Japan`, `of the two countries`, behind a noun."""
        words, subjects = self._words, self._subjects
        if i >= last or words[i] not in subjects.of:
            return i, ()
        j = i + 1
        parties: list[str] = []
        stop = i
        while j < last:
            k = j + 1 if words[j] in subjects.articles else j
            side = subjects.sides.at(self._text, k, last) if k < last else None
            if side and side[0] < last and words[side[0]] in subjects.of:
                k = side[0] + 1
                if k < last and words[k] in subjects.articles:
                    k += 1
            hit = self._hits.get(k)
            if hit is None or (hit.last < last and words[hit.last].startswith("'")):
                break
            if hit.kind is NameKind.ADJECTIVE:
                break
            parties.append(hit.id)
            stop = self._past_brackets(hit.last, last)
            joined = subjects.joining.at(self._text, stop, last) if stop < last else None
            if joined:
                j = joined[0]
            elif stop < last and words[stop] == "," and self._list_goes_on(stop, last):
                j = stop + 1
                serial = subjects.joining.at(self._text, j, last)
                j = serial[0] if serial else j
            else:
                break
        if parties:
            return stop, tuple(dict.fromkeys(parties))
        k = j + (j < last and words[j] in subjects.articles)
        if k < last and words[k] in subjects.events:
            # `participants in the meeting`
            return k + 1, ()
        quantified = subjects.quantifiers.at(self._text, k, last) if k < last else None
        if quantified:
            noun = subjects.countable.at(self._text, quantified[0], last) if quantified[0] < last else None
            if noun:
                return noun[0], ()
        return i, ()
