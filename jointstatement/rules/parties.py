"""Who is named: names of parties, people, collectives and pronouns, and whom each stands for."""

from collections.abc import Iterator

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon import marks as mark
from jointstatement.lexicon.parties import NameKind
from jointstatement.rules.holders import Holders
from jointstatement.rules.mentions import Mention, People, Role
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.scan import Scan, within
from jointstatement.text import Text

_LIST = 150
"""How many words a list of parties has at most."""
_LONGEST_NAME = 6
"""How many words a person's name has at most."""
_ASIDES = frozenset({",", "—", "-"})
"""What stands on both sides of `the leaders of A and B` behind `we`."""
_NAME, _OFFICE, _PERSON, _COLLECTIVE, _TOGETHER, _ALONE, _STATEMENT = (
    Role.NAME,
    Role.OFFICE,
    Role.PERSON,
    Role.COLLECTIVE,
    Role.TOGETHER,
    Role.ALONE,
    Role.STATEMENT,
)
_ADJECTIVE = NameKind.ADJECTIVE
_HOLDERS = frozenset({_OFFICE, _PERSON})
_UNLISTED = frozenset({_TOGETHER, _ALONE, _STATEMENT})
"""The roles of mentions that are in no list with others."""


class NounPhrases(Holders):
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
        super().__init__(text, lexicon, hits, people, parties=parties)
        self._bodies = bodies or {}
        self._seats = seats or {}
        self._bilateral = len(parties) == 2
        # a list within a list, or an aside within an aside, is not looked into: both would nest without end
        self._listing = False
        self._in_aside = False
        self._going_on = lexicon.subjects.joining.starts.union("(,")
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
                if mention.role is Role.COLLECTIVE and self._of_some(i):
                    continue
                if done < last and words[done] in going_on:
                    mention = self._joined(i, self._apposed(mention, last), last)
                    done = mention.last
                yield mention

    def _of_some(self, i: int) -> bool:
        """Whether a collective at word `i` is only a part: `most Ministers`, `some of the Leaders`."""
        words, subjects = self._words, self._subjects
        k = i - 1 - (i > 1 and words[i - 1] in subjects.of)
        return i > 0 and words[k] in subjects.partitive

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
            following = self._with_epithet(start, last) if start is not None and start < last else None
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

    def _with_epithet(self, i: int, last: int) -> Mention | None:
        """A mention that a list goes on with: `and visiting Norwegian Premier Berg`."""
        if self._words[i] in self._subjects.epithets and i + 1 < last:
            inner = self._with_apposition(i + 1, last)
            return None if inner is None else inner._replace(first=i)
        return self._with_apposition(i, last)

    def _with_apposition(self, i: int, last: int) -> Mention | None:
        mention = self._phrase(i, last)
        return None if mention is None else self._apposed(mention, last)

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
            pair = collective or self._pair(i, last)
            if pair is not None:
                return pair
        stop = i + 1
        mark = words[stop] if stop + 1 < last else ""
        if mark in _ASIDES and not self._in_aside:
            self._in_aside = True
            try:
                inner = self._with_apposition(stop + 1, last)
                if inner is not None:
                    inner = self._joined(stop + 1, inner, last)
            finally:
                self._in_aside = False
            if inner is not None and inner.last < last:
                close = self._find(mark, inner.last, min(last, inner.last + 60))
                if close is not None and inner.role is not _ALONE:
                    return Mention(i, close + 1, _TOGETHER, inner.parties, several=True)
        return Mention(i, stop, _TOGETHER, several=True)

    def _pair(self, i: int, last: int) -> Mention | None:
        """`both the President and the Prime Minister`, `both he and Mr Berg`: one mention with its `both`."""
        if i + 1 >= last or self._words[i + 1] in self._subjects.quantifier_words:
            # `both each`: of a run of them no one reads the rest behind each
            return None
        first = self._with_apposition(i + 1, last)
        if first is None or first.last >= last:
            return None
        if first.role is _ALONE:
            joined = self._subjects.joining.at(self._text, first.last, last)
            second = self._with_apposition(joined[0], last) if joined and joined[0] < last else None
            whole = second is not None and second.role in _HOLDERS and self._bilateral
            return Mention(i, second.last, _COLLECTIVE, several=True) if second and whole else None
        both = self._joined(i + 1, first, last)
        return both._replace(first=i) if both.last > first.last else None

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
