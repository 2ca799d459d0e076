"""The evidence for who issued a statement: who is named, acts and speaks in it, and how many they are."""

from collections import Counter, defaultdict

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import Form
from jointstatement.rules.drafts import PersonDraft
from jointstatement.rules.headings import Heading, kind_at
from jointstatement.rules.heads import heads_at
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.people_names import last_name
from jointstatement.rules.scan import Scan, by_sentence, standing
from jointstatement.text import Sentence, Text

_INTRODUCED = 60
"""How many words of the body introduce those who speak."""
_TWICE = 2
"""How often a name in the opening counts by itself."""
_SAYS, _OFTEN = 6, 0.006
"""How often, and in what share of the words, one says `I` who speaks alone."""
_GAP = 3
"""The most words between two names that form a pair."""
_BETWEEN = frozenset({"-", "/", ","})
"""The signs that link the two names of a pair."""
_LEAD = 8
"""How many words before a person can tell that what is told was done by him or her."""

_IN_TITLE, _IN_HEADING, _PERSON, _HOST, _ACTOR, _INTRODUCED_NAME = 10.0, 6.0, 8.0, 3.0, 4.0, 2.0
_SUBJECT, _PAIR, _MENTION = 2.0, 1.5, 0.25
_MOST = {_SUBJECT: 14.0, _PAIR: 9.0, _MENTION: 3.0}
"""What each kind of evidence in the body counts, and the most that all of its kind can count for a party."""


class Evidence:
    """Weighs what one document says of each party."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        phrases: NounPhrases,
        hits: tuple[PartyHit, ...],
        titles: list[Heading],
        body: tuple[Sentence, ...],
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._phrases = phrases
        self._hits = hits
        self._titles = titles
        self._body = body
        self._start = body[0].first if body else len(text.words)
        self.scores: dict[str, float] = defaultdict(float)
        """What the evidence for each party comes to."""
        self.speaks: set[str] = set()
        """Those that act or speak, and are not only named."""
        self.titled: set[str] = set()
        """Those that a title names."""
        self.introduced: set[str] = set()
        """Those whom a title, an opening or their own people bring in, who are not only spoken of."""
        self.pairs: set[tuple[str, str]] = set()
        """Those that the text names side by side as it opens or as a subject."""
        self._pair_speaks = False
        self._leaders = 0

    def weigh(
        self,
        people: tuple[PersonDraft, ...],
        hosts: frozenset[str],
        authors: frozenset[str],
        form: Form,
    ) -> None:
        """Add up the evidence, with those whom a title names as its authors."""
        scores, speaks = self.scores, self.speaks
        speaks |= authors
        for heading in self._titles:
            # in the order of the text: that of a set differs from one run to the next
            named = dict.fromkeys(h.id for h in self._hits if heading.first <= h.first < heading.last)
            self.titled |= named.keys()
            self.introduced |= named.keys()
            for party in named:
                scores[party] += _IN_TITLE if party in authors else _IN_HEADING
        # a list of those who met is read to its end
        ends = (sentence.last for sentence in self._body if sentence.last >= self._start + _INTRODUCED)
        opening = next(ends, len(self._words))
        # a report names its people wherever they speak
        near = len(self._words) if form is Form.PRESS_REPORT else opening
        heads = self._lexicon.documents.people.heads
        self._leaders = sum(p.office in heads or p.party is not None for p in people if p.first < near)
        for party in dict.fromkeys(p.party for p in people if p.party and p.first < near):
            scores[party] += _PERSON
            speaks.add(party)
            self.introduced.add(party)
        for party in sorted(hosts):
            scores[party] += _HOST
            self.introduced.add(party)
        body: dict[tuple[str, float], float] = defaultdict(float)
        before: PartyHit | None = None
        introduced: Counter[str] = Counter()
        times: Counter[str] = Counter()
        for hit in self._hits:
            if hit.first < self._start:
                continue
            early = hit.first < opening
            acts, subject = self._acts(hit, early)
            if subject:
                body[hit.id, _SUBJECT] += _SUBJECT
                speaks.add(hit.id)
            if early:
                if acts or introduced[hit.id] < _TWICE:
                    scores[hit.id] += _ACTOR if acts else _INTRODUCED_NAME
                introduced[hit.id] += 1
                self.introduced.add(hit.id)
                if acts:
                    speaks.add(hit.id)
            close = before is not None and hit.first - before.last <= _GAP
            if close and before is not None and before.id != hit.id and self._paired(before, hit):
                subject = self._subject(hit)
                if subject or early:
                    self.pairs |= {(before.id, hit.id), (hit.id, before.id)}
                self._pair_speaks = self._pair_speaks or subject
                weight = _PAIR * (2 if early or hit.kind is NameKind.COMBINING else 1)
                body[before.id, _PAIR] += weight
                body[hit.id, _PAIR] += weight
                if hit.kind is NameKind.COMBINING:
                    speaks |= {before.id, hit.id}
            times[hit.id] += 1
            before = hit
        for party, count in times.items():
            body[party, _MENTION] = count * _MENTION
        for (party, kind), total in body.items():
            scores[party] += min(total, _MOST[kind])

    def leave_out(self, parties: frozenset[str | None]) -> None:
        """Leave out those whom a title says that the document is about."""
        for party in [party for party in self.scores if party in parties]:
            del self.scores[party]
            self.speaks.discard(party)
            self.introduced.discard(party)

    def _acts(self, hit: PartyHit, early: bool) -> tuple[bool, bool]:
        """Whether a party's side or office-holder is named, and whether it is the subject of what is said.

        The first is told only of what is named `early`.
        """
        if hit.kind is NameKind.COMBINING:
            return False, False
        text, subjects, words = self._text, self._lexicon.subjects, self._words
        end = len(words)
        stop, first, acts = hit.last, hit.first, False
        if not early and (stop == end or not self._may_lead(words[stop])):
            return False, False
        owned = stop < end and words[stop].startswith("'")
        stop += owned
        noun = None
        if stop < end and words[stop] in subjects.held:
            office = subjects.offices.at(text, stop, end)
            noun = office or subjects.sides.at(text, stop, end)
            if office:
                stop = self._phrases.name_end(office[0], end)
            elif noun:
                stop = noun[0]
        speaks = heads_at(text, self._lexicon, stop, end)
        if not speaks and not early:
            return False, False
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
        return acts, speaks

    def _may_lead(self, word: str) -> bool:
        """Whether a word behind a name can be, or lead to, a verb of saying."""
        lexicon = self._lexicon
        return (
            word in lexicon.performatives.by_word
            or word in lexicon.subjects.held
            or word in lexicon.subjects.firm
            or word in lexicon.documents.adverbs
            or word.startswith("'")
        )

    def _paired(self, one: PartyHit, other: PartyHit) -> bool:
        """`A and B`, `A-B`, `A/B`: two names that only a link and an article part."""
        if one.first == other.first:
            return True
        gap = other.first - one.last
        if gap == 0:
            return False
        if self._words[one.last] in _BETWEEN:
            return gap == 1
        joined = self._lexicon.subjects.joining.at(self._text, one.last, other.first)
        return joined is not None and all(
            word in self._lexicon.subjects.articles for word in self._words[joined[0] : other.first]
        )

    def how_many(self) -> int | None:
        """How many parties the text's own collectives count."""
        counts: Counter[int] = Counter()
        numbers, counting = self._lexicon.subjects.counts, self._lexicon.documents.counting
        places = standing(self._text, counting.keys() | numbers.keys())
        for sentence, found in by_sentence(self._body, places):
            for i in found:
                word = self._words[i]
                if i == sentence.last - 1:
                    break
                if word in counting:
                    counts[counting[word]] += 1
                elif word in numbers and self._lexicon.subjects.countable.at(
                    self._text, i + 1, sentence.last
                ):
                    counts[numbers[word]] += 1
        # where two numbers are as common, the smaller may speak of others
        return max(counts, key=lambda number: (counts[number], number)) if counts else None

    def lone_voice(self, scan: Scan) -> bool:
        """Whether one person speaks, not in turn with another: says `I` again and again, outside quotes."""
        if len(scan.speakers) < max(_SAYS, _OFTEN * len(self._words)) or self._names_document():
            return False
        words, turns = self._words, 0
        for sentence in self._text.sentences:
            label = words[sentence.first : min(sentence.last, sentence.first + 2 * _LEAD)]
            turns += ":" in label and self._text.written(sentence.first).isupper()
        quotes = words.count('"')
        return turns < _TWICE and quotes < len(scan.speakers)

    def _names_document(self) -> bool:
        """Whether the opening names a statement: `in our communique we agree`."""
        return any(
            kind_at(self._text, self._lexicon, sentence.first, sentence.last) is not None
            for sentence in self._body[:_SAYS]
        )

    def joint_voice(self) -> bool:
        """Whether anyone speaks for several: `we`, `the Ministers agreed`, `A and B will`."""
        subjects = self._lexicon.subjects
        if self._pair_speaks or self._leaders > 1 or self._names_document():
            return True
        text, words = self._text, self._words
        if by_sentence(self._body, standing(text, subjects.ours)):
            return True
        for sentence, places in by_sentence(self._body, standing(text, subjects.definite.starts)):
            for i in places:
                if i > sentence.first and words[i - 1] in subjects.articles:
                    several = subjects.definite.at(text, i, sentence.last)
                    if several and heads_at(text, self._lexicon, several[0], sentence.last):
                        return True
        return False

    def _subject(self, hit: PartyHit) -> bool:
        """Whether a verb of saying or promising follows a party's name, with its side between them."""
        k, end = hit.last, len(self._words)
        side = self._lexicon.subjects.sides.at(self._text, k, end) if k < end else None
        side = side or (self._lexicon.subjects.definite.at(self._text, k, end) if k < end else None)
        return heads_at(self._text, self._lexicon, side[0] if side else k, end)

    def speaking(self, scan: Scan, people: tuple[PersonDraft, ...]) -> tuple[str, ...]:
        """The parties of the people whom a report lets speak: `X said`, `a call seconded by Y`."""
        speaking: dict[str, None] = {}
        by_name = {last_name(p.name, self._lexicon): p.party for p in people if p.party}
        verbs = self._lexicon.documents.speaking
        agents = self._lexicon.subjects.agent
        joining = self._lexicon.subjects.joining
        agent = False
        for i in scan.capitals:
            party = by_name.get(self._words[i])
            if party is None:
                continue
            before = self._words[i - 1] if i else ""
            after = self._words[i + 1] if i + 1 < len(self._words) else ""
            start = next((p.first for p in people if p.first <= i < p.last), i)
            lead = self._words[max(0, start - _LEAD) : start]
            agent = any(word in agents for word in lead) or (
                agent and joining.before(self._text, max(0, start - _LEAD), start) is not None
            )
            speaks = heads_at(self._text, self._lexicon, i + 1, len(self._words))
            if speaks or after in verbs or before in verbs or agent:
                speaking[party] = None
        return tuple(speaking)
