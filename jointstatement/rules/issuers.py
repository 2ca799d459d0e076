"""Who issued a statement: who is named as its author, who opens it as its subject, who speaks in it."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import Form, PartyKind
from jointstatement.rules.dates import find_dates
from jointstatement.rules.drafts import PersonDraft
from jointstatement.rules.headings import Heading, damaged_kind_span, heading_runs, kind_at, kind_span
from jointstatement.rules.parties import Mention, NounPhrases, PartyHit
from jointstatement.rules.scan import Scan
from jointstatement.text import Sentence, Text

_OPENING = 160
_NEAR = 10
_LEAD = 14
"""How far into a sentence those who speak as `we` are named."""
_INTRODUCED = 60
"""How many words of the body introduce those who speak."""
_GAP = 3
"""The most words between two names that form a pair."""
_AUTHORS = 160
"""The most words in which a heading names its authors."""

_STOPS = frozenset({".", ";", ":"})
_BEFORE = 2
"""How many words may stand before those whom a sentence joins: `The transport ministers of A, B and C`."""

_IN_TITLE, _IN_HEADING, _PERSON, _HOST, _ACTOR, _INTRODUCED_NAME = 10.0, 6.0, 8.0, 3.0, 4.0, 2.0
_SUBJECT, _PAIR, _MENTION = 2.0, 1.5, 0.25
_MOST = {_SUBJECT: 14.0, _PAIR: 9.0, _MENTION: 3.0}
"""What each kind of evidence in the body counts, and the most that all of its kind can count for a party."""
_ENOUGH = 4.0
"""What a party that no number calls for must reach."""
_SHARE = 0.3
"""How much of the second party's evidence a third one must have."""


class Issuers:
    """Weighs, for one document, the evidence for who issued it."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        scan: Scan,
        phrases: NounPhrases,
        hits: tuple[PartyHit, ...],
        headings: list[Heading],
        body: tuple[Sentence, ...],
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._scan = scan
        self._phrases = phrases
        self._hits = hits
        self._body = body
        self._start = body[0].first if body else len(text.words)
        headings = heading_runs(text, headings)
        # a line of place and date names where it was issued, not by whom
        self._titles = [
            h
            for h in headings
            if kind_at(text, lexicon, h.first, h.last) or not find_dates(text, h.first, h.last, lexicon.dates)
        ]

    def find(self, people: tuple[PersonDraft, ...], hosts: frozenset[str], form: Form) -> tuple[str, ...]:
        """The parties, in the order in which the text names them.

        Those whom a title or an opening joins are taken as they are; else the best by the evidence, as many
        as the text's own collectives count.
        """
        joined = self._joined()
        if joined:
            return joined
        number = self._how_many()
        alone = self._alone() if number is None else ()
        if alone:
            return alone
        if form is Form.PRESS_REPORT and number is None:
            speaking = self._speaking(people)
            if len(speaking) > 2:
                return speaking
        scores, speaks = self._weighed(people, hosts, form)
        order: dict[str, int] = {}
        for hit in self._hits:
            order.setdefault(hit.id, hit.first)
        ranked = sorted(scores, key=lambda p: (-scores[p], order.get(p, 0)))
        ranked = [p for p in ranked if p in speaks or self._kind(p) is PartyKind.STATE]
        chosen = ranked[: number or 2]
        if len(chosen) > 1:
            chosen = [
                p
                for k, p in enumerate(chosen)
                if k == 0
                or (k == 1 and (number or scores[p] >= _ENOUGH or p in speaks))
                or (k > 1 and scores[p] >= _SHARE * scores[chosen[1]])
            ]
        chosen = _without_members(self._lexicon, chosen)
        return tuple(sorted(chosen, key=lambda p: order.get(p, 0)))

    def _kind(self, party: str) -> PartyKind:
        return self._lexicon.parties.entries[party].kind

    # ---- those whom the text itself joins

    def _joined(self) -> tuple[str, ...]:
        for heading in self._titles:
            named = self._authors(heading)
            if len(named) > 1:
                return named
        for sentence in self._body[:3]:
            named = self._as_we(sentence) or self._self_named(sentence) or self._released(sentence)
            if named:
                return named
        for place, sentence in enumerate(self._body[:3]):
            named = self._counterparts(sentence) or self._subject(sentence, place)
            if named:
                return named
        for heading in self._titles:
            mention = self._first_mention(heading.first, heading.last)
            if mention is not None and mention.first == heading.first and len(mention.parties) > 1:
                return mention.parties
        return ()

    def _authors(self, heading: Heading) -> tuple[str, ...]:
        """`Joint Statement by A and B`, `Joint declaration between A and B`, `A-B joint statement`."""
        text, documents = self._text, self._lexicon.documents
        span = kind_span(text, self._lexicon, heading.first, heading.last) or damaged_kind_span(
            text, self._lexicon, heading
        )
        if span is None:
            return ()
        first, stop, _ = span
        before = tuple(dict.fromkeys(h.id for h in self._within(max(heading.first, first - 5), first)))
        if len(before) > 1:
            return before
        i = stop
        while i < heading.last and i < stop + _NEAR:
            released = documents.released.at(text, i, heading.last)
            if released is not None or self._words[i] in documents.by:
                begin = released[0] if released else i + 1
                return self._names_until(begin, heading.last)
            if self._words[i] in documents.until:
                break
            i += 1
        return ()

    def _self_named(self, sentence: Sentence) -> tuple[str, ...]:
        """A first line that is no heading but a title: `A Joint Declaration by A, B and C`."""
        span = kind_span(
            self._text, self._lexicon, sentence.first, min(sentence.last, sentence.first + _NEAR)
        )
        if span is None or span[0] > sentence.first + 1:
            return ()
        named = self._authors(Heading(sentence.block, sentence.first, sentence.last))
        return named if len(named) > 1 else ()

    def _names_until(self, first: int, last: int) -> tuple[str, ...]:
        """The parties named up to where a heading turns to its subject, its occasion or its place."""
        named: list[str] = []
        skip = first
        for k in range(first, min(last, first + _AUTHORS)):
            if k < skip:
                continue
            office = self._lexicon.subjects.offices.at(self._text, k, last)
            if office is not None:
                # `Minister for Foreign Affairs`: what belongs to an office ends nothing
                skip = office[0]
                continue
            if self._words[k] in self._lexicon.documents.until or self._words[k] in _STOPS:
                break
            hit = self._phrases.hit_at(k)
            if hit is not None:
                named.append(hit.id)
        return tuple(dict.fromkeys(named))

    def _within(self, first: int, last: int) -> Iterator[PartyHit]:
        return (h for h in self._hits if first <= h.first < last)

    def _first_mention(self, first: int, last: int) -> Mention | None:
        found = self._phrases.mentions(first, min(last, first + _OPENING))
        return found[0] if found else None

    def _as_we(self, sentence: Sentence) -> tuple[str, ...]:
        """`We, the leaders of A, B and C`, `we the Ministers of A and B`, `As leaders of A and B, we`."""
        documents, subjects = self._lexicon.documents, self._lexicon.subjects
        first, last = sentence.first, sentence.last
        if self._words[first] in documents.capacity and first + 1 < last:
            mention = self._first_mention(first + 1, last)
            if mention is not None and mention.first <= first + 2 and self._together(mention):
                return mention.parties
        for k in range(first, min(last - 1, first + _LEAD)):
            if self._words[k] not in subjects.ours:
                continue
            start = k + 1
            while start < last and not self._words[start][0].isalnum():
                start += 1
            mention = self._first_mention(start, last) if start < last else None
            if mention is not None and mention.first == start and self._together(mention):
                return mention.parties
        return ()

    def _together(self, mention: Mention) -> bool:
        """Whether a mention names those who can speak as one: several parties, or a body."""
        if len(mention.parties) > 1:
            return True
        return len(mention.parties) == 1 and self._kind(mention.parties[0]) is not PartyKind.STATE

    def _released(self, sentence: Sentence) -> tuple[str, ...]:
        """`The text of this statement was issued by the Governments of A, B and C`."""
        last = min(sentence.last, sentence.first + _OPENING)
        for mention in self._phrases.mentions(sentence.first, last):
            if len(mention.parties) > 1 and self._names_issuers(sentence.first, mention.first):
                return mention.parties
        return ()

    def _names_issuers(self, first: int, last: int) -> bool:
        documents = self._lexicon.documents
        if documents.released.before(self._text, first, last) is not None:
            return True
        if self._words[last - 1] not in documents.by:
            return False
        near = range(max(first, last - _NEAR), last)
        return any(documents.kinds.at(self._text, k, last) is not None for k in near)

    def _subject(self, sentence: Sentence, place: int) -> tuple[str, ...]:
        """The parties joined as the subject of an opening sentence: `Today, A, B and C announced …`."""
        documents, subjects = self._lexicon.documents, self._lexicon.subjects
        first, last = sentence.first, min(sentence.last, sentence.first + _OPENING)
        for mention in self._phrases.mentions(first, last):
            if len(mention.parties) < 2 or mention.last >= sentence.last:
                continue
            before = self._words[mention.first - 1] if mention.first > first else ""
            leads = before in documents.when or self._leads(first, mention.first)
            many = len(mention.parties) > 2
            if not leads and not (before == "," and place == 0 and many):
                continue
            after = self._words[mention.last]
            if after in subjects.prepositions or after in subjects.of or after.startswith("'"):
                continue
            if place and not many and not self._heads(mention.last, sentence.last):
                continue
            return mention.parties
        return ()

    def _leads(self, first: int, i: int) -> bool:
        """Whether word `i` opens a sentence, a quotation mark or what modifies the noun left out."""
        subjects = self._lexicon.subjects
        before = [word for word in self._words[first:i] if word[0].isalnum()]
        return len(before) <= _BEFORE and not any(
            word in subjects.prepositions or word in subjects.of or self._heads(k, i)
            for k, word in enumerate(self._words[first:i], first)
        )

    def _alone(self) -> tuple[str, ...]:
        """A body that opens the text as its only subject: `Ministers of the Group of Seven said …`."""
        verbs = self._lexicon.documents.speaking
        for sentence in self._body[:2]:
            last = min(sentence.last, sentence.first + _OPENING)
            mention = self._first_mention(sentence.first, last)
            if mention is None or len(mention.parties) != 1 or mention.last >= sentence.last:
                continue
            if self._kind(mention.parties[0]) is PartyKind.STATE or not self._leads(
                sentence.first, mention.first
            ):
                continue
            if self._heads(mention.last, sentence.last) or self._words[mention.last] in verbs:
                return mention.parties
        return ()

    def _counterparts(self, sentence: Sentence) -> tuple[str, ...]:
        """`Kenyan Foreign Minister X and her Ghanaian, Malian and Gabonese counterparts`."""
        counterpart = self._lexicon.subjects.counterpart
        for k in range(sentence.first, sentence.last):
            if self._words[k] not in counterpart:
                continue
            others: list[str] = []
            i = k
            while i > sentence.first:
                hit = next((h for h in self._hits if h.last == i and h.first >= sentence.first), None)
                if hit is None:
                    linked = self._words[i - 1] == "," or self._lexicon.subjects.joining.before(
                        self._text, i - 1, i
                    )
                    if not others or not linked:
                        break
                    i -= 1
                    continue
                others.append(hit.id)
                i = hit.first
            own = next((h.id for h in self._within(sentence.first, i)), None)
            if own is not None and others and own not in others:
                return (own, *reversed(others))
        return ()

    # ---- the evidence, where nothing joins them

    def _weighed(
        self, people: tuple[PersonDraft, ...], hosts: frozenset[str], form: Form
    ) -> tuple[dict[str, float], set[str]]:
        """The evidence for each party, and those that act or speak."""
        scores: dict[str, float] = defaultdict(float)
        speaks: set[str] = set()
        for heading in self._titles:
            authors = set(self._authors(heading))
            named = {h.id for h in self._within(heading.first, heading.last)}
            for party in named:
                scores[party] += _IN_TITLE if party in authors else _IN_HEADING
            speaks |= authors
        opening = self._start + _INTRODUCED
        # a report names its people wherever they speak
        near = len(self._words) if form is Form.PRESS_REPORT else opening
        for party in {p.party for p in people if p.party and p.first < near}:
            scores[party] += _PERSON
            speaks.add(party)
        for party in hosts:
            scores[party] += _HOST
        body: dict[tuple[str, float], float] = defaultdict(float)
        before: PartyHit | None = None
        for hit in self._hits:
            if hit.first < self._start:
                continue
            acts, subject = self._acts(hit)
            if subject:
                body[hit.id, _SUBJECT] += _SUBJECT
                speaks.add(hit.id)
            if hit.first < opening:
                scores[hit.id] += _ACTOR if acts else _INTRODUCED_NAME
                if acts:
                    speaks.add(hit.id)
            if before is not None and before.id != hit.id and self._paired(before, hit):
                weight = _PAIR * (2 if hit.first < opening or hit.kind is NameKind.COMBINING else 1)
                body[before.id, _PAIR] += weight
                body[hit.id, _PAIR] += weight
                if hit.kind is NameKind.COMBINING:
                    speaks |= {before.id, hit.id}
            body[hit.id, _MENTION] += _MENTION
            before = hit
        for (party, kind), total in body.items():
            scores[party] += min(total, _MOST[kind])
        return scores, speaks

    def _acts(self, hit: PartyHit) -> tuple[bool, bool]:
        """Whether a party's side or office-holder is named, and whether it is the subject of what is said."""
        if hit.kind is NameKind.COMBINING:
            return False, False
        text, subjects, words = self._text, self._lexicon.subjects, self._words
        end = len(words)
        stop, first, acts = hit.last, hit.first, False
        if stop < end and words[stop].startswith("'"):
            stop += 1
            owned = True
        else:
            owned = False
        noun = None
        if stop < end:
            office = subjects.offices.at(text, stop, end)
            noun = office or subjects.sides.at(text, stop, end)
            if office:
                stop = self._phrases.name_end(office[0], end)
            elif noun:
                stop = noun[0]
        if noun is None:
            if owned or hit.kind is NameKind.ADJECTIVE:
                return False, False
            link = first - 1
            if link > 0 and words[link] in subjects.articles:
                link -= 1
            if link > 0 and words[link] in subjects.of:
                start = subjects.offices.before(text, 0, link)
                if start is None:
                    start = subjects.sides.before(text, 0, link)
                if start is None:
                    return False, False
                first, acts = start, True
        else:
            acts = True
        lead = first - 1
        if lead >= 0 and words[lead] in subjects.articles:
            lead -= 1
        if lead >= 0 and words[lead] in subjects.prepositions:
            return acts, False
        return acts, self._heads(stop, end)

    def _heads(self, i: int, last: int) -> bool:
        """Whether a performative or a promise stands at word `i`, adverbs before it left out."""
        while i < last and self._words[i] in self._lexicon.documents.adverbs:
            i += 1
        if i >= last:
            return False
        word = self._words[i]
        return word in self._lexicon.performatives.by_word or word in self._lexicon.subjects.firm

    def _paired(self, one: PartyHit, other: PartyHit) -> bool:
        """`A and B`, `A-B`, `A/B`: two names that only a link and an article part."""
        if one.first == other.first:
            return True
        between = self._words[one.last : other.first]
        if len(between) > _GAP or not between:
            return False
        if between[0] in ("-", "/", ","):
            return len(between) == 1
        joined = self._lexicon.subjects.joining.at(self._text, one.last, other.first)
        return joined is not None and all(
            word in self._lexicon.subjects.articles for word in self._words[joined[0] : other.first]
        )

    def _how_many(self) -> int | None:
        """How many parties the text's own collectives count."""
        counts: Counter[int] = Counter()
        numbers, counting = self._lexicon.subjects.counts, self._lexicon.documents.counting
        for sentence in self._body:
            for i in range(sentence.first, sentence.last - 1):
                word = self._words[i]
                if word in counting:
                    counts[counting[word]] += 1
                elif word in numbers and self._lexicon.subjects.countable.at(
                    self._text, i + 1, sentence.last
                ):
                    counts[numbers[word]] += 1
        # where two numbers are as common, the smaller may speak of others
        return max(counts, key=lambda number: (counts[number], number)) if counts else None

    def _speaking(self, people: tuple[PersonDraft, ...]) -> tuple[str, ...]:
        """The parties of the people whom a report lets speak: `X said`, `a call seconded by Y`."""
        speaking: dict[str, None] = {}
        by_name = {p.name.lower().split()[-1]: p.party for p in people if p.party}
        verbs = self._lexicon.documents.speaking
        agents = self._lexicon.subjects.agent
        joining = self._lexicon.subjects.joining
        agent = False
        for i in self._scan.capitals:
            party = by_name.get(self._words[i])
            if party is None:
                continue
            before = self._words[i - 1] if i else ""
            after = self._words[i + 1] if i + 1 < len(self._words) else ""
            start = next((p.first for p in people if p.first <= i < p.last), i)
            lead = self._words[max(0, start - 8) : start]
            agent = any(word in agents for word in lead) or (
                agent and joining.before(self._text, max(0, start - 8), start) is not None
            )
            if self._heads(i + 1, len(self._words)) or after in verbs or before in verbs or agent:
                speaking[party] = None
        return tuple(speaking)


def _without_members(lexicon: Lexicon, chosen: list[str]) -> list[str]:
    """A body that speaks stands for its members: of a body and of its own, those named less are left out."""
    left = []
    for place, party in enumerate(chosen):
        bodies = (b for b in chosen[:place] if party in lexicon.parties.entries[b].members)
        if next(bodies, None) is None:
            left.append(party)
    return left if len(left) > 1 else chosen
