"""The people of a statement: names with an office or a title, each once."""

from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from jointstatement.lexicon import Lexicon
from jointstatement.rules.delegations import Delegations
from jointstatement.rules.drafts import PersonDraft
from jointstatement.rules.heads import heads_at
from jointstatement.rules.mentions import Mention
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.people_names import last_name, name_words
from jointstatement.rules.people_posts import Posts
from jointstatement.rules.people_written import WrittenNames
from jointstatement.rules.scan import Scan, standing, within
from jointstatement.text import Sentence, Text

_NEAR = 20
_ALIKE = 0.75
"""How much of a last name's letters another spelling of a damaged scan shares."""
_LONGEST_OFFICE = 16
_PARTY = 60
"""How many words name those who came along."""
_MOST = 60
"""More people than a statement introduces."""


@dataclass(frozen=True, eq=False, repr=False)
class _Held:
    """An office as it stands in the text, with what it is for."""

    office: str | None
    parties: tuple[str, ...]
    last: int


class PeopleFinder:
    """Finds the people named among some words of one text."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        scan: Scan,
        phrases: NounPhrases,
        sentences: tuple[Sentence, ...],
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._words = text.words
        self._lexicon = lexicon
        self._phrases = phrases
        self._people = lexicon.documents.people
        self._scan = scan
        self._names = WrittenNames(text, lexicon, phrases)
        self._posts = Posts(text, lexicon, phrases)
        self._delegations = Delegations(text, lexicon, phrases, sentences)
        self._hit_at = phrases.hit_at
        self._subjects = lexicon.subjects
        self._meets = not text.places.keys().isdisjoint(lexicon.subjects.counterpart)

    def find(self, last: int) -> tuple[PersonDraft, ...]:
        """The people named up to word `last` (exclusive), each once, and delegates named behind it."""
        found: list[PersonDraft] = []
        came: list[PersonDraft] = []
        delegates_at = standing(self._text, self._people.delegates)
        for sentence in self._sentences:
            stop = min(sentence.last, last)
            if len(found) + len(came) > _MOST:
                break
            if sentence.first >= last:
                if not delegates_at:
                    break
                told = within(delegates_at, sentence.first, sentence.last)
                if not told or not self._names_delegates(sentence):
                    continue
                stop = sentence.last
            done = sentence.first
            before: PersonDraft | None = None
            for i in self._places(sentence.first, stop):
                if i < done:
                    continue
                people = self._of_delegation(i, sentence.last)
                for each in people:
                    person = self._with_colleague(before, each)
                    company = self._in_company(person, sentence)
                    if company and before is not None and person.party is None:
                        person = replace(person, party=before.party)
                    before = person
                    self._add(came if company else found, person)
                    done = max(person.last, i + 1, done)
                if people and len(found) + len(came) > _MOST:
                    break
        for person in came:
            # one who came along takes part where he or she is named again
            again = self._text.places.get(last_name(person.name, self._lexicon))
            if again and again[-1] >= person.last:
                self._add(found, person)
        return tuple(self._without_consorts(self._without_relatives(found)))

    def _without_relatives(self, found: list[PersonDraft]) -> list[PersonDraft]:
        """All but those of no office beside one of the same last name: `the Premier and Dr Ana Buli`."""
        held = {last_name(p.name, self._lexicon) for p in found if p.office in self._people.heads}
        return [p for p in found if p.office or last_name(p.name, self._lexicon) not in held]

    def _places(self, first: int, last: int) -> list[int]:
        """The words where a person can be named: capitals, and what may start a mention."""
        scan = self._scan
        led = [i for i in self._delegations.led if first <= i < last]
        return sorted({*within(scan.capitals, first, last), *within(scan.mentions, first, last), *led})

    def _with_colleague(self, before: PersonDraft | None, person: PersonDraft) -> PersonDraft:
        """`Kenyan President A and energy minister B`: the second of the two is of the same party.

        Unless the second is a head of state or government: they speak for another.
        """
        if before is None or person.party is not None or person.office in self._people.heads:
            return person
        if before.party is None or person.office is None:
            return person
        between = self._words[before.last : person.first]
        joined = self._subjects.joining.at(self._text, before.last, person.first) if between else None
        office = person.office.split()
        if joined is None or len(between) > len(office) + 3:
            return person
        return replace(person, party=before.party)

    def _names_delegates(self, sentence: Sentence) -> bool:
        """`The representatives of the Kenyan side will be X, Minister of Trade, and Y, Treasurer`."""
        speakers = self._people.speakers
        near = min(sentence.first + _NEAR, sentence.last)
        return any(
            speakers.at(self._text, k, sentence.last) is not None
            for k in speakers.starts_in(self._text, sentence.first, near)
        )

    # ---- who stands at one word

    def _at(self, i: int, last: int) -> tuple[PersonDraft, ...]:
        """Who is named from word `i` on; what the word can start tells which forms are looked for."""
        word, hit, capital = self._words[i], self._hit_at(i), self._text.capitals[i]
        styled = word in self._subjects.phrased or word in self._people.opening
        person: PersonDraft | None = None
        if styled or hit is not None:
            several = self._several_at(i, hit, last)
            if several:
                return several
            person = self._office_first(i, last) or self._post_first(i, last)
        if person is None and (
            (capital and (styled or (hit is None and self._is_full_name(i, last))))
            or word in self._subjects.titled
            or word in self._people.ranks
        ):
            person = self._name_first(i, last)
        if person is None or person.name.lower() in self._lexicon.parties.cities:
            return ()
        return (person,)

    def _of_delegation(self, i: int, last: int) -> tuple[PersonDraft, ...]:
        """Who is named from word `i` on, of the party for which they speak there."""
        people = self._at(i, last)
        party = self._delegations.led.get(i)
        if party is not None and not people:
            people = self._leader(i, last)
        if party is None and len(people) == 1:
            verb = people[0].last
            behind = self._names.past_letters(verb, last)
            if behind is not None:
                verb = (
                    next((k for k in range(behind, min(behind + _NEAR, last)) if self._words[k] == ","), 0)
                    + 1
                )
            party = self._delegations.leading.get(verb)
        return tuple([replace(person, party=person.party or party) for person in people]) if party else people

    def _leader(self, i: int, last: int) -> tuple[PersonDraft, ...]:
        """`led by Trade Secretary X`, `headed by X`: a name behind an office of whatever name, or alone."""
        start, office = i + (self._words[i] in self._subjects.articles), None
        for k in range(start, min(start + _LONGEST_OFFICE, last)):
            held = self._subjects.offices.at(self._text, k, last)
            if held is not None:
                start, office = held[0], self._text.shown(start, held[0]).lower()
                break
            if not (self._text.capitals[k] or self._words[k] in self._people.portfolio):
                break
        title = self._names.past_title(start, last) if start < last else None
        start = title if title is not None else start
        stop = self._names.end(start, last)
        if stop <= start + (title is None):
            return ()
        return (PersonDraft(self._names.shown(start, stop), office, None, start, stop),)

    def _several_at(self, i: int, hit: PartyHit | None, last: int) -> tuple[PersonDraft, ...]:
        """Those whom one word brings in together: `counterparts` behind a party, an office in the plural."""
        several = self._counterparts(i, hit, last) if hit is not None and self._meets else ()
        if not several and self._text.capitals[i] and self._words[i] in self._subjects.definite.starts:
            several = self._several(i, last)
        return several

    def _office_first(self, i: int, last: int) -> PersonDraft | None:
        """`President Obasanjo of Nigeria`, `the Prime Minister of Kenya, Mr Odinga`."""
        mention = self._phrases.office_at(i, last)
        if mention is None:
            return None
        if mention.person is not None:
            return self._with_name(mention, i, last)
        held = self._whole_office(mention, last)
        k = held.last
        comma = k < last and self._words[k] == ","
        title = self._names.past_title(k + comma, last) if k + comma < last else None
        start = title if title is not None else k + comma
        stop = self._names.end(start, last)
        if stop == start:
            return None
        several = stop > start + 1
        if comma:
            ended = stop >= last or not self._words[stop][0].isalnum() or self._ends(stop, last)
            if not ended or not (title is not None or several) or self._is_next(stop, held.parties, last):
                return None
        elif not (title is not None or (several and held.parties)):
            return None
        party = held.parties[0] if held.parties else self._owner(stop, last)
        party = party or self._office_again(held.office, stop, last)
        return PersonDraft(self._names.shown(start, stop), held.office, party, start, stop)

    def _several(self, i: int, last: int) -> tuple[PersonDraft, ...]:
        """`Prime Ministers A and B`: an office in the plural, with the names of its holders."""
        plural = self._subjects.definite.at(self._text, i, last)
        if plural is None:
            return ()
        office = plural[1].removesuffix(self._people.plural)
        if office == plural[1] or office not in self._people.heads:
            return ()
        found: list[PersonDraft] = []
        k = plural[0]
        while k < last:
            title = self._names.past_title(k, last)
            start = title if title is not None else k
            stop = self._names.end(start, last)
            if stop == start:
                break
            owner, parties = self._phrases.owner_at(stop, last)
            party = parties[0] if parties and owner > stop else None
            found.append(PersonDraft(self._names.shown(start, stop), office, party, start, stop))
            k = owner if party else stop
            k += k < last and self._words[k] == ","
            joined = self._subjects.joining.at(self._text, k, last) if k < last else None
            if joined is None and self._words[k - 1] != ",":
                break
            k = joined[0] if joined else k
        return tuple(found) if len(found) > 1 else ()

    def _post_first(self, i: int, last: int) -> PersonDraft | None:
        """`Malian transport minister X`, `Mali's deputy trade envoy, X,`."""
        k = i + (self._words[i] in self._subjects.articles)
        named = k < last and (self._words[k] in self._people.posts.starts or self._hit_at(k) is not None)
        post = self._posts.at(i, last) if named else None
        if post is None or post.last >= last:
            return None
        comma = self._words[post.last] == ","
        title = self._names.past_title(post.last + comma, last) if post.last + comma < last else None
        start = title if title is not None else post.last + comma
        stop = self._names.end(start, last)
        if stop == start or (title is None and stop == start + 1):
            return None
        if title is None and post.whole and not comma:
            # what follows the name of a body may belong to it
            return None
        return PersonDraft(self._names.shown(start, stop), post.office, post.party, start, stop)

    def _is_next(self, stop: int, parties: tuple[str, ...], last: int) -> bool:
        """Whether a name belongs to the office behind it: `by the Premier of Mali, A, King of Kenya`."""
        behind = self._names.past_letters(stop, last)
        mention = self._phrases.office_at(behind, last) if behind is not None else None
        if mention is None or mention.person is not None or not mention.parties or mention.parties == parties:
            return False
        # unless that office has its own holder behind it
        k = mention.last + 1
        held = k < last and self._words[k - 1] == ","
        return not held or (self._names.past_title(k, last) is None and self._names.end(k, last) <= k + 1)

    def _office_again(self, office: str | None, stop: int, last: int) -> str | None:
        """The party in `President His Excellency Mr Amadi, President of Kenya`."""
        if stop + 1 >= last or self._words[stop] != ",":
            return None
        again = self._phrases.office_at(stop + 1, last)
        if again is None or again.office != office or again.person is not None or not again.parties:
            return None
        return again.parties[0]

    def _with_name(self, mention: Mention, i: int, last: int) -> PersonDraft | None:
        assert mention.person is not None
        places = (
            k
            for k in within(self._scan.capitals, i, mention.last)
            if self._text.shown(k, mention.last).startswith(mention.person) and self._names.end(k, last) > k
        )
        first = next(places, None)
        if first is None:
            return None
        title = self._names.past_title(first, last)
        first = title if title is not None else first
        stop = self._names.end(first, last)
        if stop == first:
            return None
        party = mention.parties[0] if mention.parties else None
        party = party or self._lexicon.parties.offices.get(mention.office or "") or self._owner(stop, last)
        party = party or self._office_again(mention.office, stop, last)
        return PersonDraft(self._names.shown(first, stop), mention.office, party, first, stop)

    def _name_first(self, i: int, last: int) -> PersonDraft | None:
        """`Mr. Odinga, Prime Minister of Kenya`; `Sir Robert` with no office."""
        word = self._words[i]
        styled = word in self._subjects.titled or word in self._people.ranks
        title = self._names.past_title(i, last) if styled else None
        if title is None and not self._text.capitals[i]:
            return None
        start = title if title is not None else i
        stop = self._names.end(start, last)
        if stop == start or (title is None and stop == start + 1) or word in self._people.spouses:
            return None
        behind = self._names.past_letters(stop, last)
        if behind is not None:
            mention = self._phrases.office_at(behind, last)
            if mention is not None and mention.person is None:
                held = self._whole_office(mention, last)
                party = held.parties[0] if held.parties else self._named_before(i)
                if party is not None:
                    return PersonDraft(self._names.shown(start, stop), held.office, party, start, stop)
            post = self._posts.at(behind, last)
            if post is not None:
                return PersonDraft(self._names.shown(start, stop), post.office, post.party, start, stop)
        if title is None:
            return None
        return PersonDraft(self._names.shown(start, stop), None, None, start, stop)

    def _is_full_name(self, i: int, last: int) -> bool:
        """Whether a word in capitals has another part of a name behind it, and a comma soon behind that."""
        k = i + 1
        if k >= last or "," not in self._words[k : min(i + _NEAR, last)]:
            return False
        word = self._words[k]
        return self._text.capitals[k] or word in self._subjects.linking or not (word.isalpha() or word == ",")

    def _whole_office(self, mention: Mention, last: int) -> _Held:
        """An office with what it is for: `the Minister for Mines and Energy`, `of the Kenyan Cabinet`."""
        k = mention.last
        parties = mention.parties
        opens = k < last and self._words[k] in self._people.portfolio and self._words[k] != ","
        # `the Minister of Trade and Industry`, but `the President of Kenya and the Premier`
        if opens and (not parties or self._subjects.joining.at(self._text, k, last) is None):
            stop = k
            while stop < min(last, k + _LONGEST_OFFICE) and (
                self._text.capital(stop) or self._words[stop] in self._people.portfolio
            ):
                if self._words[stop] == "," or self._names.past_title(stop, last) is not None:
                    break
                hit = self._hit_at(stop)
                parties = parties or ((hit.id,) if hit is not None else ())
                stop = hit.last if hit is not None else stop + 1
            comma = next((n for n in range(stop, min(last, stop + 4)) if self._words[n] == ","), stop)
            # `for economic matters, Dr`: a title behind the comma shows that it all belonged to the office
            k = comma if comma + 1 < last and self._names.past_title(comma + 1, last) is not None else stop
        return _Held(mention.office, parties, k)

    def _counterparts(self, i: int, hit: PartyHit, last: int) -> tuple[PersonDraft, ...]:
        """`his Norwegian counterpart, X`; `her Ghanaian, Malian and Gabonese counterparts, X, Y and Z`."""
        parties = [hit.id]
        k = hit.last
        joining = self._subjects.joining
        while k < last and self._words[k] not in self._subjects.counterpart:
            joined = joining.at(self._text, k, last)
            after = joined[0] if joined else k + 1 if self._words[k] == "," else k
            other = self._hit_at(after) if after > k and after < last else None
            if other is None:
                return ()
            parties.append(other.id)
            k = other.last
        if k >= last:
            return ()
        office = next(
            (o[1] for n in range(max(0, i - 8), i) if (o := self._subjects.offices.at(self._text, n, i))),
            None,
        )
        start = k + 1
        found = []
        for party in parties:
            joined = joining.at(self._text, start, last) if start < last else None
            if joined:
                start = joined[0]
            elif start < last and self._words[start] == ",":
                start += 1
                serial = joining.at(self._text, start, last) if start < last else None
                start = serial[0] if serial else start
            title = self._names.past_title(start, last) if start < last else None
            start = title if title is not None else start
            stop = self._names.end(start, last)
            if stop == start:
                return ()
            found.append(PersonDraft(self._names.shown(start, stop), office, party, start, stop))
            start = stop
        return tuple(found)

    def _ends(self, i: int, last: int) -> bool:
        word = self._words[i]
        return word in self._people.letters or self._subjects.joining.at(self._text, i, last) is not None

    def _owner(self, i: int, last: int) -> str | None:
        """The party in `President Obasanjo of Nigeria`."""
        stop, parties = self._phrases.owner_at(i, last)
        return parties[0] if parties and stop > i else None

    def _named_before(self, i: int) -> str | None:
        """The party named last before word `i`: `the delegate of the Kenyan side will be X, Minister`."""
        hits = (self._hit_at(k) for k in range(i - 1, max(i - _NEAR, -1), -1))
        found = next((hit for hit in hits if hit is not None), None)
        return found.id if found is not None else None

    # ---- those who only came along

    def _in_company(self, person: PersonDraft, sentence: Sentence) -> bool:
        """Whether `accompanied by` stands before a person, with no more than names between."""
        company, text = self._people.company, self._text
        near = company.starts_in(text, max(sentence.first, person.first - _PARTY), person.first)
        led = [k for k in near if company.at(text, k, person.first) is not None]
        if not led:
            return False
        between = range(led[-1], person.first)
        return not any(heads_at(text, self._lexicon, k, person.first) for k in between)

    def _add(self, found: list[PersonDraft], person: PersonDraft) -> None:
        """Add a person, or what is new of one already found under another form of the name."""
        for index, known in enumerate(found):
            if self._same(known, person):
                longer = person.name if len(person.name.split()) > len(known.name.split()) else known.name
                found[index] = replace(
                    known,
                    name=longer,
                    office=known.office or person.office,
                    party=known.party or person.party,
                )
                return
        found.append(person)

    def _same(self, one: PersonDraft, other: PersonDraft) -> bool:
        """Whether two names are one person's: one within the other, or of one office and nearly alike."""
        if one.party and other.party and one.party != other.party:
            return False
        words, others = name_words(one.name, self._lexicon), name_words(other.name, self._lexicon)
        if set(words) <= set(others) or set(others) <= set(words):
            return True
        if one.office is None or one.office != other.office:
            return False
        return SequenceMatcher(None, words[-1], others[-1]).ratio() >= _ALIKE

    def _without_consorts(self, found: list[PersonDraft]) -> list[PersonDraft]:
        """All but a queen beside a king: `King A and Queen B of C`."""
        heads = [p for p in found if p.office in self._people.heads]
        return [
            p
            for p in found
            if p.office not in self._people.consorts
            or not any(0 < p.first - head.last < _NEAR // 2 for head in heads)
        ]
