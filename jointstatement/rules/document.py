"""Stage two: what the document is, who issued it, when and where."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from attrs import evolve, frozen

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import Form, Kind, PartialDate, PartyKind, Place
from jointstatement.rules.dates import DateMention, find_dates, resolve_weekday
from jointstatement.rules.drafts import Frame, PersonDraft
from jointstatement.rules.furniture import furniture
from jointstatement.rules.parties import Mention, NounPhrases, PartyHit, Role, scan_parties
from jointstatement.rules.people import NOBODY, find_people, office_parties, people_of
from jointstatement.rules.relations import find_relationship
from jointstatement.rules.scan import Scan
from jointstatement.text import BlockKind, Sentence, Text

_HEAD_WORDS = 260
"""How far into the body the people and the dates of a statement are introduced."""

_ALIKE = 0.85
"""How much of a damaged heading's letters must be those of a kind of document."""
_OFF = 3
_TIMES, _OFTEN = 5, 0.009
"""How many times, and in what share of the words, a speaker says `I`."""
_OPENING = 160
_HEAD = 60
"""How far from its start a document names the bodies that issue it."""
_NEAR = 10
_TITLE = 30
"""The most words that a title has."""


@frozen
class _Heading:
    block: int
    first: int
    last: int


def frame(text: Text, lexicon: Lexicon, issued_on: PartialDate | None, title: str | None) -> Frame:
    """The document as a whole; what the caller knows wins."""
    fenced = set(furniture(text, lexicon.documents))
    body = tuple(s for s in text.sentences if s.block not in fenced and _speaks(text, s.block))
    scan = Scan(text, lexicon)
    hits = scan_parties(text, lexicon, scan)
    phrases = NounPhrases(text, lexicon, scan, hits, NOBODY)
    headings = _headings(text, fenced, body)
    dateline = _dateline(text, lexicon, body)
    form = Form.PRESS_REPORT if dateline or _attributes(text, lexicon, scan) else Form.OFFICIAL_TEXT
    chosen = _title(text, lexicon, headings, hits)
    dates = _Dates(text, lexicon, body, headings, fenced)
    introduced = body[0].first if body else 0
    limit = introduced + _HEAD_WORDS * (2 if form is Form.PRESS_REPORT else 1)
    people = find_people(
        text, lexicon, scan, phrases, 0, max((s.last for s in text.sentences if s.first < limit), default=0)
    )
    parties = _parties(text, lexicon, phrases, hits, headings, body, people)
    held = _only_holders(lexicon, parties) | office_parties(text, lexicon, hits, parties)
    people = _with_missing_party(people, parties, held)
    issued = issued_on or dates.issued(form)
    place = _place(text, lexicon, body, headings, dateline, form)
    spoken = _spoken(text, lexicon, scan, headings)
    return Frame(
        title=title or (text.shown(chosen.first, chosen.last) if chosen else None),
        kind=Kind.OTHER if spoken else _kind(text, lexicon, headings, body),
        form=form,
        spoken=spoken,
        issued_on=issued,
        reference_date=issued or dates.any(),
        place=place,
        parties=parties,
        people=tuple(p for p in people if p.party in parties),
        known=people_of(people, parties, held),
        relationship=find_relationship(text, lexicon, scan, body),
        body=body,
        furniture=tuple(sorted(fenced)),
        hits=hits,
        scan=scan,
    )


def _speaks(text: Text, block: int) -> bool:
    """Whether a block can hold items: any but a heading, and a heading that leads in points."""
    if text.blocks[block].kind is not BlockKind.HEADING:
        return True
    return block + 1 < len(text.blocks) and text.blocks[block + 1].kind is BlockKind.POINT


def _headings(text: Text, fenced: set[int], body: tuple[Sentence, ...]) -> list[_Heading]:
    """The headings before the first sentence of the body, and short lines among them."""
    start = body[0].first if body else len(text.words)
    by_block: dict[int, list[Sentence]] = {}
    for sentence in text.sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    found = []
    for number, block in enumerate(text.blocks):
        sentences = by_block.get(number)
        if not sentences:
            continue
        early = sentences[0].first <= start
        if block.kind is BlockKind.HEADING and number not in fenced and early:
            found.append(_Heading(number, sentences[0].first, sentences[-1].last))
    return found


def _kind_at(text: Text, lexicon: Lexicon, first: int, last: int) -> Kind | None:
    best: tuple[int, Kind] | None = None
    i = first
    while i < last:
        found = lexicon.documents.kinds.at(text, i, last)
        if found is None:
            i += 1
            continue
        length = found[0] - i
        if best is None or length > best[0]:
            best = (length, found[1])
        i = found[0]
    return best[1] if best else None


def _damaged_kind(text: Text, lexicon: Lexicon, heading: _Heading) -> Kind | None:
    """The kind that a heading names in letters that a scan has damaged: `JOINT COMMUNI UE`."""
    best, found = _ALIKE, None
    shapes = lexicon.documents.kind_shapes
    for i in range(heading.first, heading.last):
        for stop in range(i + 1, min(i + 5, heading.last) + 1):
            seen = "".join(text.words[i:stop])
            for letters, kind in shapes.get((seen[0], seen[-1]), ()):
                if abs(len(seen) - len(letters)) > _OFF:
                    continue
                ratio = SequenceMatcher(None, letters, seen).ratio()
                if ratio > best:
                    best, found = ratio, kind
    return found


def _kind(text: Text, lexicon: Lexicon, headings: list[_Heading], body: tuple[Sentence, ...]) -> Kind | None:
    for heading in headings:
        kind = _kind_at(text, lexicon, heading.first, heading.last) or _damaged_kind(text, lexicon, heading)
        if kind is not None:
            return kind
    for sentence in text.sentences[:4]:
        if sentence.last - sentence.first <= _TITLE:
            kind = _damaged_kind(text, lexicon, _Heading(sentence.block, sentence.first, sentence.last))
            if kind is not None:
                return kind
    for sentence in body[:6]:
        kind = _kind_at(text, lexicon, sentence.first, sentence.last)
        if kind is not None and kind is not Kind.DECLARATION:
            return kind
    return None


def _spoken(text: Text, lexicon: Lexicon, scan: Scan, headings: list[_Heading]) -> bool:
    """Whether one person speaks throughout: says `I` again and again, under no joint heading."""
    if any(_kind_at(text, lexicon, heading.first, heading.last) for heading in headings):
        return False
    count = len(scan.speakers)
    return count >= _TIMES and count >= _OFTEN * len(text.words)


def _title(
    text: Text, lexicon: Lexicon, headings: list[_Heading], hits: tuple[PartyHit, ...]
) -> _Heading | None:
    for heading in headings:
        if _kind_at(text, lexicon, heading.first, heading.last) is not None:
            return heading
    for heading in headings:
        if any(heading.first <= hit.first < heading.last for hit in hits):
            return heading
    return headings[0] if headings else None


@frozen
class _Dateline:
    city: str
    first: int
    last: int


def _dateline(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> _Dateline | None:
    """`ASTANA - `, `BEIJING, June 14 (Xinhua) --` at the head of the first paragraph."""
    for sentence in body[:3]:
        first = sentence.first
        stop = first
        while (
            stop < sentence.last
            and stop < first + 4
            and text.written(stop).isupper()
            and len(text.words[stop]) > 1
        ):
            stop += 1
        if stop == first or stop >= sentence.last:
            continue
        rest = text.words[stop : min(stop + 12, sentence.last)]
        dash = next((k for k, word in enumerate(rest) if word in ("-", "—")), None)
        if dash is not None and (dash == 0 or rest[0] in (",", "(")):
            return _Dateline(text.shown(first, stop), first, stop)
    return None


def _attributes(text: Text, lexicon: Lexicon, scan: Scan) -> bool:
    """Whether the text quotes a statement: `the statement said`, more than once."""
    subjects = lexicon.subjects
    count = 0
    for i in scan.saying:
        verb = subjects.statement_verbs.at(text, i, len(text.words))
        if verb is None:
            continue
        after = verb[0] + (verb[0] < len(text.words) and text.words[verb[0]] in subjects.articles)
        behind = (
            after < len(text.words)
            and after > verb[0]
            and subjects.statement_nouns.at(text, after, len(text.words))
        )
        if behind or subjects.statement_nouns.before(text, max(0, i - 3), i) is not None:
            count += 1
    return count >= 2 or _quotes(text, scan) >= 2


def _quotes(text: Text, scan: Scan) -> int:
    """How often someone is quoted in so many words: `," she said`, `told the press, "`."""
    return sum('"' in text.words[max(0, i - 4) : i + 5] for i in scan.quoting)


def _parties(
    text: Text,
    lexicon: Lexicon,
    phrases: NounPhrases,
    hits: tuple[PartyHit, ...],
    headings: list[_Heading],
    body: tuple[Sentence, ...],
    people: tuple[PersonDraft, ...],
) -> tuple[str, ...]:
    """Those who issued the statement: named in its title, by its people, or most in its body."""
    votes: Counter[str] = Counter()
    order: dict[str, int] = {}
    # a line of place and date names where it was issued, not by whom
    in_title = {
        (h.first, h.last)
        for h in headings
        if _kind_at(text, lexicon, h.first, h.last) or not find_dates(text, h.first, h.last, lexicon.dates)
    }
    start = body[0].first if body else 0
    for hit in hits:
        if hit.first < start and not any(a <= hit.first < b for a, b in in_title):
            continue
        weight = 6.0 if hit.first < start else 3.0 if hit.first < start + 80 else 1.0
        if hit.kind is NameKind.COMBINING:
            weight += 2
        votes[hit.id] += round(weight)
        order.setdefault(hit.id, hit.first)
    for person in people:
        if person.party:
            votes[person.party] += 8
            order.setdefault(person.party, person.first)
    if not votes:
        return ()
    issuers = _issuers(text, lexicon, phrases, headings, body)
    if issuers:
        return issuers
    number = _how_many(text, lexicon, body)
    ranked = sorted(votes, key=lambda p: (-votes[p], order[p]))
    opening = {hit.id for hit in hits if hit.first < start + _HEAD}
    ranked = [p for p in ranked if _can_issue(lexicon, p, ranked, opening)]
    if number is None:
        number = 2
    chosen = _without_members(lexicon, ranked[:number])
    return tuple(sorted(chosen, key=lambda p: order[p]))


def _issuers(
    text: Text,
    lexicon: Lexicon,
    phrases: NounPhrases,
    headings: list[_Heading],
    body: tuple[Sentence, ...],
) -> tuple[str, ...]:
    """The parties that a text's opening joins as its subject: `We, the leaders of A, B and C`.

    Or as those who released it: `The text of this statement was issued by the Governments of A, B and C`.
    """
    lines = [(h.first, h.last) for h in headings] + [(s.first, s.last) for s in body[:3]]
    for first, last in lines:
        mentions = phrases.mentions(first, min(last, first + _OPENING))
        opening = next((m for m in mentions if m.first == first), None)
        if opening is not None and (len(opening.parties) > 1 or _is_body(lexicon, opening)):
            return opening.parties
        for mention in mentions:
            if len(mention.parties) > 1 and _names_issuers(text, lexicon, first, mention.first):
                return mention.parties
    return ()


def _is_body(lexicon: Lexicon, mention: Mention) -> bool:
    """Whether those who say `we` speak as one body: `We, the Leaders of the Group of Twenty`."""
    group = [lexicon.parties.entries[party].kind is not PartyKind.STATE for party in mention.parties]
    return mention.role is Role.TOGETHER and group == [True]


def _names_issuers(text: Text, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether the words right before `last` say that who follows issued the document."""
    documents = lexicon.documents
    if documents.released.before(text, first, last) is not None:
        return True
    if text.words[last - 1] not in documents.by:
        return False
    return any(documents.kinds.at(text, k, last) is not None for k in range(max(first, last - _NEAR), last))


def _without_members(lexicon: Lexicon, chosen: list[str]) -> list[str]:
    """A body that speaks stands for its members: of a body and of its own, those named less are left out."""
    left = []
    for place, party in enumerate(chosen):
        bodies = (b for b in chosen[:place] if party in lexicon.parties.entries[b].members)
        if next(bodies, None) is None:
            left.append(party)
    return left if len(left) > 1 else chosen


def _can_issue(lexicon: Lexicon, party: str, ranked: list[str], opening: set[str]) -> bool:
    """Bodies that statements speak of, rather than that speak: only those named first and most issue."""
    entry = lexicon.parties.entries[party]
    return entry.kind is PartyKind.STATE or (ranked.index(party) < 2 and party in opening)


def _how_many(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> int | None:
    """How many parties the text's own collectives count."""
    counts: Counter[int] = Counter()
    for sentence in body:
        numbers = lexicon.subjects.counts
        for i in [k for k in range(sentence.first, sentence.last - 1) if text.words[k] in numbers]:
            number = numbers[text.words[i]]
            if lexicon.subjects.countable.at(text, i + 1, sentence.last):
                counts[number] += 1
    # where two numbers are as common, the smaller may speak of others
    return max(counts, key=lambda number: (counts[number], number)) if counts else None


def _with_missing_party(
    people: tuple[PersonDraft, ...], parties: tuple[str, ...], held: dict[str, str]
) -> tuple[PersonDraft, ...]:
    """People named without a party: their office tells, or that only one party is left without a speaker."""
    told = [_told_by_office(person, held) for person in people]
    left = [p for p in parties if p not in {person.party for person in told}]
    if len(left) != 1 or len(parties) != 2:
        return tuple(told)
    return tuple(evolve(person, party=left[0]) if person.party is None else person for person in told)


def _told_by_office(person: PersonDraft, held: dict[str, str]) -> PersonDraft:
    if person.party is not None or person.office is None or person.office not in held:
        return person
    return evolve(person, party=held[person.office])


def _only_holders(lexicon: Lexicon, parties: tuple[str, ...]) -> dict[str, str]:
    """The offices that only one of two parties has."""
    if len(parties) != 2:
        return {}
    having = {o: [p for p in parties if p not in lacking] for o, lacking in lexicon.parties.without.items()}
    having |= {o: [p for p in parties if p in few] for o, few in lexicon.parties.only.items()}
    return {office: found[0] for office, found in having.items() if len(found) == 1}


def _place(
    text: Text,
    lexicon: Lexicon,
    body: tuple[Sentence, ...],
    headings: list[_Heading],
    dateline: _Dateline | None,
    form: Form,
) -> Place | None:
    cities = lexicon.parties.cities
    if dateline is not None:
        name = " ".join(w.capitalize() for w in dateline.city.split())
        return Place(
            name=name, country=cities.get(name.lower()), span=text.span(dateline.first, dateline.last)
        )
    for sentence in (*body[:4], *body[-4:]):
        for i in range(sentence.first, sentence.last - 1):
            found = lexicon.documents.issued.at(text, i, sentence.last)
            place = _city(text, lexicon, found[0], sentence.last) if found is not None else None
            if place is not None:
                return place
    for line in _lines_of_issue(text, body, headings):
        for mention in find_dates(text, line.first, line.last, lexicon.dates):
            for i in range(line.first, mention.first):
                place = _city(text, lexicon, i, mention.first)
                if place is not None:
                    return place
    for sentence in body[:3]:
        # where the opening says that they met
        for i in range(sentence.first + 1, sentence.last):
            led = text.words[i - 1] in lexicon.subjects.prepositions or text.words[i - 1] == ","
            place = _city(text, lexicon, i, sentence.last) if led else None
            if place is not None:
                return place
    return None


def _city(text: Text, lexicon: Lexicon, first: int, last: int) -> Place | None:
    """The city that stands at word `first`."""
    for length in (3, 2, 1):
        stop = min(first + length, last)
        name = text.shown(first, stop) if stop > first else ""
        country = lexicon.parties.cities.get(name.lower())
        if country is not None and text.capital(first):
            if name.isupper():
                name = " ".join(word.capitalize() for word in name.split())
            return Place(name=name, country=country, span=text.span(first, stop))
    return None


def _lines_of_issue(text: Text, body: tuple[Sentence, ...], headings: list[_Heading]) -> Iterator[_Heading]:
    """Short lines at a document's head and foot, such as `Nairobi, 14 May 2019`."""
    for heading in headings:
        if heading.last - heading.first <= _SHORT:
            yield heading
    for sentence in (*text.sentences[:8], *text.sentences[-8:]):
        # a clause that ends in a colon leads in to points, and its date is a term
        if sentence.last - sentence.first <= _SHORT and text.words[sentence.last - 1] != ":":
            yield _Heading(sentence.block, sentence.first, sentence.last)


_SHORT = 14
"""The most words that a line of place and date has."""


class _Dates:
    """The dates at a document's head and foot."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        body: tuple[Sentence, ...],
        headings: list[_Heading],
        fenced: set[int],
    ) -> None:
        self._text = text
        self._words = lexicon.dates
        self._lexicon = lexicon
        self._body = body
        self._headings = headings
        self._fenced = fenced

    def issued(self, form: Form) -> PartialDate | None:
        """The statement's own date, where the text gives it."""
        stamp = self._stamp()
        if form is Form.PRESS_REPORT:
            for sentence in self._body[:3]:
                for mention in self._find(sentence.first, sentence.last):
                    if mention.weekday is not None and stamp is not None:
                        return resolve_weekday(mention.weekday, stamp)
                    if mention.date is not None and mention.date.day is not None:
                        return mention.date
            return stamp
        for heading in (*self._headings, *_lines_of_issue(self._text, self._body, self._headings)):
            for mention in self._find(heading.first, heading.last):
                if mention.date is not None and mention.date.day is not None:
                    return mention.date
        for sentence in (*self._body[:3], *self._body[-3:]):
            for i in range(sentence.first, sentence.last - 1):
                found = self._lexicon.documents.issued.at(self._text, i, sentence.last)
                if found is not None:
                    for mention in self._find(found[0], sentence.last):
                        if mention.date is not None and mention.date.day is not None:
                            return mention.date
        for sentence in self._body[:2]:
            for mention in self._find(sentence.first, sentence.last):
                # the last day of a visit is not yet that of its statement
                ranged = mention.first > 0 and self._text.words[mention.first - 1] in self._words.ranges
                if mention.date is not None and mention.date.day is not None and not ranged:
                    return mention.date
        return None

    def any(self) -> PartialDate | None:
        """The first full date of the opening sentences."""
        for sentence in self._body[:4]:
            for mention in self._find(sentence.first, sentence.last):
                if mention.date is not None and mention.date.month is not None:
                    return mention.date
        return None

    def _stamp(self) -> PartialDate | None:
        """The full date on the page above or beside the text: `Updated: 2011-06-14`."""
        start = self._body[0].first if self._body else len(self._text.words)
        for sentence in self._text.sentences:
            if sentence.first > start + 60:
                break
            if sentence.block in self._fenced or sentence.first < start:
                for mention in self._find(sentence.first, sentence.last):
                    if mention.date is not None and mention.date.day is not None:
                        return mention.date
        return None

    def _find(self, first: int, last: int) -> tuple[DateMention, ...]:
        return find_dates(self._text, first, last, self._words)
