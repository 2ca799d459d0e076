"""Who is named: names of parties, people, collectives and pronouns, and whom each stands for."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from attrs import frozen

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon import marks as mark
from jointstatement.lexicon.parties import NameKind
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.scan import Scan, standing, within
from jointstatement.text import Text

_LIST = 150
"""How many words a list of parties has at most."""
_LONGEST_FIELD = 4
"""How many words name the field of an office at most."""
_LONGEST_NAME = 6
"""How many words a person's name has at most."""
_LONGEST_AGENCY = 9
"""How many words a body of a state has in its name at most, behind the state's."""
_ASIDES = frozenset({",", "—", "-"})
"""What stands on both sides of `the leaders of A and B` behind `we`."""


class Role(StrEnum):
    """How a mention stands for its parties."""

    NAME = "name"
    SIDE = "side"
    OFFICE = "office"
    PERSON = "person"
    COLLECTIVE = "collective"
    TOGETHER = "together"
    ALONE = "alone"
    STATEMENT = "statement"


class Mention(NamedTuple):
    """A noun phrase that stands for one or more parties, or for the document itself."""

    first: int
    last: int
    role: Role
    parties: tuple[str, ...] = ()
    """Whom it names by itself; empty where only the context tells."""
    office: str | None = None
    person: str | None = None
    several: bool = False


_NAME, _SIDE, _OFFICE, _PERSON, _COLLECTIVE, _TOGETHER, _ALONE, _STATEMENT = Role
_HOLDERS = frozenset({_OFFICE, _PERSON})
_UNLISTED = frozenset({_TOGETHER, _ALONE, _STATEMENT})
"""The roles of mentions that are in no list with others."""
_ADJECTIVE = NameKind.ADJECTIVE


@frozen(eq=False)
class People:
    """The people of the statement: what their names and offices stand for."""

    by_name: dict[str, str]
    """From a last name, or a full name, in lower case to a party id."""
    by_office: dict[str, str]
    """From an office in lower case to the one party whose holder is named; ambiguous ones are absent."""


class NounPhrases:
    """Finds the mentions of one stretch of the text."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        scan: Scan,
        hits: tuple[PartyHit, ...],
        people: People,
        *,
        parties: tuple[str, ...] = (),
        bodies: dict[int, int] | None = None,
        seats: dict[int, str] | None = None,
    ) -> None:
        """`seats` are the places where the name of a capital stands for its state."""
        self._text = text
        self._bodies = bodies or {}
        self._seats = seats or {}
        self._parties = parties
        self._bilateral = len(parties) == 2
        # a list within a list, or an aside within an aside, is not looked into: both would nest without end
        self._listing = False
        self._in_aside = False
        self._lexicon = lexicon
        self._words = text.words
        self._subjects = lexicon.subjects
        combining = NameKind.COMBINING
        self._hits = {hit.first: hit for hit in hits if hit.kind is not combining}
        self.hit_at = self._hits.get
        """The party named from a word on."""
        self._people = people
        self._going_on = lexicon.subjects.joining.starts.union("(,")
        capitals, named = text.capitals, standing(text, people.by_name.keys())
        self._names_at = frozenset([i for i in named if capitals[i]])
        self._near_names = frozenset([i - k for i in self._names_at for k in range(_LONGEST_NAME)])
        further = {*self._bodies, *self._seats, *(self._before_names() if self._names_at else ())}
        self._starts = sorted(further.union(scan.mentions)) if further else scan.mentions

    def _before_names(self) -> Iterator[int]:
        """The words from which a run of capitals leads to a known name, with an article before it."""
        capitals = self._text.capitals
        for place in self._names_at:
            for i in range(place, max(place - _LONGEST_NAME, -1), -1):
                if not capitals[i]:
                    if self._words[i] in self._subjects.introducing:
                        yield i
                    break
                yield i

    def mentions(self, first: int, last: int) -> list[Mention]:
        """The mentions among words `first` to `last` (exclusive), joined ones as one, in order."""
        return list(self._each(first, last))

    def first_mention(self, first: int, last: int) -> Mention | None:
        """The first of the mentions among words `first` to `last` (exclusive)."""
        return next(self._each(first, last), None)

    def _each(self, first: int, last: int) -> Iterator[Mention]:
        done, words, phrase, going_on = first, self._words, self._phrase, self._going_on
        for i in within(self._starts, first, last):
            mention = phrase(i, last) if i >= done else None
            if mention is not None:
                done = mention.last
                if done < last and words[done] in going_on:
                    mention = self._joined(i, self._apposed(mention, last), last)
                    done = mention.last
                yield mention

    def _joined(self, i: int, mention: Mention, last: int) -> Mention:
        """A mention at word `i` with those that `and` and commas join to it."""
        stop = mention.last
        if stop >= last - 1 or (
            self._words[stop] != "," and self._words[stop] not in self._subjects.joining.starts
        ):
            return mention
        parts = [mention]
        # `In the Council, Australia and Japan`: what a preposition governs opens no list of subjects
        governed = i > 0 and self._words[i - 1] in self._subjects.prepositions
        while stop < last - 1:
            after = self._subjects.joining.at(self._text, stop, last)
            comma = after is None and self._words[stop] == "," and not governed
            if comma:
                serial = self._subjects.joining.at(self._text, stop + 1, last)
                after = serial
            start = after[0] if after else stop + 1 if comma else None
            following = self._with_apposition(start, last) if start is not None and start < last else None
            if following is None or following.role in _UNLISTED:
                break
            if comma and after is None and not self._list_goes_on(following.last, last):
                break
            if after and self._words[stop] == "," and len(parts) == 1 and self._is_subject(following, last):
                # `with the allies, and Kenya recognises`: a clause of its own
                break
            if following.role is _NAME and following.parties == parts[-1].parties:
                # `welcomes trade with Kenya and Kenya welcomes`
                break
            parts.append(following)
            stop = following.last
            if after:
                break
        if len(parts) == 1:
            return mention
        parties = tuple(dict.fromkeys(p for part in parts for p in part.parties))
        if not all(part.parties or part.role is _COLLECTIVE for part in parts):
            # of two parties, two people named together are one's and the other's
            people = len(parts) == 2 and all(part.role in (_OFFICE, _PERSON) for part in parts)
            if not (people and self._bilateral):
                return mention
            return Mention(mention.first, stop, _COLLECTIVE, several=True)
        if any(part.role is _COLLECTIVE for part in parts):
            return mention._replace(last=stop, role=_COLLECTIVE, several=True)
        return Mention(mention.first, stop, _NAME, parties, several=True)

    def _is_subject(self, mention: Mention, last: int) -> bool:
        """Whether a finite verb stands right behind a mention."""
        if mention.last >= last:
            return False
        word = self._words[mention.last]
        return self._lexicon.verbs.base_of_third(word) is not None or word in self._subjects.have

    def _list_goes_on(self, i: int, last: int) -> bool:
        """Whether a list of names that a comma began comes to an `and`."""
        if self._listing:
            return False
        self._listing = True
        try:
            return self._reaches_and(i, last)
        finally:
            self._listing = False

    def _reaches_and(self, i: int, last: int) -> bool:
        step = i
        while step < min(last, i + _LIST):
            comma = self._words[step] == ","
            joined = (
                self._subjects.joining.at(self._text, step + comma, last) if step + comma < last else None
            )
            after = joined[0] if joined else step + comma
            if after == step and self._words[step] in self._subjects.of:
                after += 1
            named = self._phrase(after, last) if after < last else None
            if joined or named is None:
                return bool(joined) and (comma or named is not None)
            step = self._past_brackets(named.last, last)
        return False

    def _with_apposition(self, i: int, last: int) -> Mention | None:
        mention = self._phrase(i, last)
        return mention if mention is None else self._apposed(mention, last)

    def _apposed(self, mention: Mention, last: int) -> Mention:
        """A mention with its short form in brackets and with what stands between commas behind it."""
        stop = mention.last
        if stop < last and self._words[stop] == "(":
            behind = self._past_brackets(stop, last)
            if behind > stop:
                stop = behind
                mention = mention._replace(last=stop)
        if stop + 1 < last and self._words[stop] == "," and mention.role in _HOLDERS:
            mention = self._held_by(mention, stop, last)
        return mention

    def _past_brackets(self, i: int, last: int) -> int:
        """The word behind what stands in brackets at word `i`: `the United Arab Emirates (UAE)`."""
        close = self._find(")", i, min(last, i + 12)) if i < last and self._words[i] == "(" else None
        return i if close is None else close + 1

    def _held_by(self, mention: Mention, comma: int, last: int) -> Mention:
        """`Mr Holt, the Prime Minister of Australia,`: one mention with what stands between commas."""
        inner = self._phrase(comma + 1, last)
        stop: int | None = None
        if inner is not None and inner.role in _HOLDERS:
            # `the President of Mali, the King of Kenya,`: two offices of two parties are two people
            stop = inner.last if not (inner.parties and mention.parties not in ((), inner.parties)) else None
        elif mention.role is _OFFICE and mention.person is None:
            named = self.name_end(comma + 1, last)
            stop = named if named > comma + 1 else None
        if stop is None or stop >= last or self._words[stop] != ",":
            return mention
        parties = mention.parties or (inner.parties if inner else ())
        return mention._replace(last=stop + 1, parties=parties)

    def _phrase(self, i: int, last: int) -> Mention | None:
        words, subjects = self._words, self._subjects
        if i in self._bodies and self._bodies[i] <= last:
            return Mention(i, self._bodies[i], _COLLECTIVE)
        word = words[i]
        if word in subjects.together:
            return self._together(i, last)
        if word in subjects.alone:
            return Mention(i, i + 1, _ALONE)
        j = i
        if word in subjects.introducing:
            j += 1
            if j >= last:
                return None
            if words[j] in subjects.statement_nouns.starts:
                statement = subjects.statement_nouns.at(self._text, j, last)
                if statement:
                    return Mention(i, statement[0], _STATEMENT)
        if words[j] in subjects.collective:
            collective = self._collective(i, j, last)
            if collective is not None:
                organs = self._own_organs(i, j, last) if word in subjects.shared and j > i else None
                # `our experts and senior officials`
                return collective._replace(last=max(collective.last, organs.last)) if organs else collective
            if words[j] in subjects.quantifier_numbers:
                j += 1
        if j >= last:
            return None
        if words[j] in subjects.counterpart and j > i and word in subjects.possessives:
            stop = self.name_end(j + 1, last) if j + 1 < last else j + 1
            return Mention(i, max(stop, j + 1), _PERSON)
        if j == i and i in self._seats:
            return Mention(i, i + 1, _NAME, (self._seats[i],))
        hit = self._hits.get(j)
        if hit is not None:
            if j > i and hit.last < last and words[hit.last] in subjects.statement_nouns.starts:
                statement = subjects.statement_nouns.at(self._text, hit.last, last)
                if statement:
                    # `the Nordic communique`
                    return Mention(i, statement[0], _STATEMENT)
            return self._named(i, hit, last)
        if words[j] in subjects.held or j in self._near_names or (j > i and word in subjects.possessives):
            return self._office(i, j, last)
        return None

    def _together(self, i: int, last: int) -> Mention | None:
        """`we` and `they` with `both`, `the Leaders of …` behind them; `both` and `each` alone."""
        words = self._words
        if words[i] in self._subjects.quantifier_words:
            collective = self._collective(i, i, last)
            if collective is not None:
                return collective
        stop = i + 1
        mark = words[stop] if stop + 1 < last else ""
        if mark in _ASIDES and not self._in_aside:
            self._in_aside = True
            try:
                inner = self._with_apposition(stop + 1, last)
                inner = inner if inner is None else self._joined(stop + 1, inner, last)
            finally:
                self._in_aside = False
            if inner is not None and inner.last < last:
                close = self._find(mark, inner.last, min(last, inner.last + 60))
                if close is not None and inner.role is not _ALONE:
                    return Mention(i, close + 1, _TOGETHER, inner.parties, several=True)
        return Mention(i, stop, _TOGETHER, several=True)

    def _collective(self, i: int, j: int, last: int) -> Mention | None:
        """`the two sides`, `both Governments`, `the Leaders`, at one of the words that may start them."""
        subjects, words = self._subjects, self._words
        if words[j] in subjects.counting:
            each = subjects.distributive.at(self._text, j, last)
            if each:
                return Mention(i, each[0], _COLLECTIVE, several=True)
            quantified = subjects.quantifiers.at(self._text, j, last)
            if quantified:
                alone = j > i and words[j] in subjects.quantifier_numbers and self._acts(quantified[0], last)
                # `the two agreed`
                two = Mention(i, quantified[0], _COLLECTIVE, several=True) if alone else None
                return two or self._counted(i, quantified[0], last)
        if j == i and not self._text.capitals[i]:
            return None
        found = subjects.definite.at(self._text, j, last)
        if found is None and j > i and self._text.capitals[i] and words[i] in subjects.articles:
            # `The countries will`, which open a sentence
            found = subjects.countable.at(self._text, j, last)
        if found is None:
            return None
        stop, parties = self.owner_at(found[0], last)
        # `The Meeting`, which is one: `It agreed`
        several = words[found[0] - 1] not in subjects.events
        return Mention(i, stop, _NAME if parties else _COLLECTIVE, parties, several=several)

    def _acts(self, i: int, last: int) -> bool:
        """Whether a verb that can be a head, or its auxiliary, stands at a word."""
        if i >= last:
            return False
        word = self._words[i]
        acts = self._lexicon.marks.get(word, 0) & mark.HEAD and not self._lexicon.verbs.also_noun(word)
        return bool(acts) or word in self._subjects.have or word in self._subjects.firm

    def _counted(self, i: int, k: int, last: int) -> Mention | None:
        """`both the governments of …`, of which the quantifier ends at `k`."""
        subjects, words = self._subjects, self._words
        if k < last and words[k] in subjects.articles:
            k += 1
        if k < last and words[k] in subjects.possessives:
            k += 1
        found = subjects.countable.at(self._text, k, last) if k < last else None
        return Mention(i, self.owner_at(found[0], last)[0], _COLLECTIVE, several=True) if found else None

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
            start = j + 1 + (j + 1 < last and words[j + 1] == ",")
            stop = self.name_end(start, last) if start < last else start
            return Mention(i, stop if stop > start else j + 1, _PERSON, (hit.id,))
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

    def parties_of(self, mention: Mention) -> tuple[str, ...]:
        """The parties of a mention, or the one whose holder has its office."""
        party = self._people.by_office.get(mention.office) if mention.office else None
        return mention.parties or ((party,) if party else ())

    def office_at(self, i: int, last: int) -> Mention | None:
        """An office at word `i`, with its party and its holder where they stand there."""
        words, subjects = self._words, self._subjects
        word = words[i]
        j = i + (word in subjects.introducing)
        j += j < last and words[j] in subjects.quantifier_numbers
        if j >= last:
            return None
        hit = self._hits.get(j)
        if hit is None and not self._names_at:
            # what neither a name nor a title nor an office starts is none
            if words[j] not in subjects.styles and (word not in subjects.styles or word in subjects.articles):
                return None
        elif hit is not None and hit.kind is not _ADJECTIVE:
            behind = hit.last + (hit.last < last and words[hit.last][0] == "'")
            if behind >= last or words[behind] not in subjects.offices.starts:
                return None
        mention = self._phrase(i, last)
        return mention if mention is not None and mention.role is _OFFICE else None

    def _find(self, word: str, first: int, last: int) -> int | None:
        for i in range(first, last):
            if self._words[i] == word:
                return i
        return None
