"""Those whom a text itself joins as its authors: in its title, or as the subject of its opening."""

from bisect import bisect_left
from collections.abc import Iterator

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import PartyKind
from jointstatement.rules.adopting import Adopting
from jointstatement.rules.headings import Heading, damaged_kind_span, kind_span
from jointstatement.rules.heads import heads_at
from jointstatement.rules.listed import Listed
from jointstatement.rules.memberships import Memberships
from jointstatement.rules.mentions import Mention
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.scan import Scan, standing, within
from jointstatement.rules.titles import Titles
from jointstatement.text import Sentence, Text

_OPENING = 160
"""How many words of a sentence can name those who open it."""
_NEAR = 10
_LEAD = 14
"""How far into a sentence those who speak as `we` are named."""
_AUTHORS = 160
"""The most words in which a heading names its authors."""
_GAP = 3
_LONG_LIST = 5
"""How many states make a list that only those who issue a text are given in."""
_BEFORE = 2
"""How many words may stand before those whom a sentence joins: `The transport ministers of A, B and C`."""
_DASHES = frozenset({"-", "—"})
_STOPS = frozenset({".", ";", ":"})
_LISTING = frozenset({"-", "—", ":", "("})


class Joined:
    """Finds the parties that one document joins."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        scan: Scan,
        phrases: NounPhrases,
        hits: tuple[PartyHit, ...],
        titles: list[Heading],
        body: tuple[Sentence, ...],
    ) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._scan = scan
        self._phrases = phrases
        self._hits = hits
        self._firsts = [hit.first for hit in hits]
        self._by_end: dict[int, PartyHit] | None = None
        self._titles = titles
        self._body = body
        self._counterparts_at = standing(text, lexicon.subjects.counterpart)
        self._rolls = Listed(text, lexicon, hits, body)
        self._adopting = Adopting(text, lexicon, hits, body)
        self._groups = Memberships(text, lexicon, hits, body)
        self.reading = Titles(text, lexicon, hits, titles, body)
        """What the titles tell."""
        self._unnamed = not text.places.keys().isdisjoint(lexicon.parties.office_words)
        """Whether an office may stand for a state that is not named."""

    def _ending(self, stop: int) -> PartyHit | None:
        """The name that ends before a word."""
        if self._by_end is None:
            self._by_end = {hit.last: hit for hit in self._hits}
        return self._by_end.get(stop)

    def find(self, *, titled: bool) -> tuple[str, ...]:
        """Those whom the text joins; where it is `titled`, a title can name a body that issued it."""
        for heading in self._titles:
            named = self.authors(heading)
            if len(named) > 1:
                return named
        named = self.reading.several() if titled else ()
        if named:
            return named
        for sentence in self._body[:3]:
            named = self._as_we(sentence) or self._self_named(sentence) or self._released(sentence)
            if named:
                return named
        named = self._groups.listed() or (self.reading.body() if titled else ()) or self._groups.counted()
        named = named or self._adopting.find() or self._of_meeting()
        if named:
            return named
        for place, sentence in enumerate(self._body[:3]):
            named = self._counterparts(sentence) or self._subject(sentence, place)
            named = named or (self._listed(sentence) if place == 0 else ())
            if named:
                return named
        for heading in self._titles:
            several = self._names_several(heading.first, heading.last)
            mention = self._first_mention(heading.first, heading.last) if several else None
            if mention is not None and mention.first == heading.first and len(mention.parties) > 1:
                return mention.parties
        return self._rolled()

    def _rolled(self) -> tuple[str, ...]:
        """Those of a roll: of an opening, of the signatories, of those present."""
        opening = self._rolls.opening() or self._rolls.signing()
        if opening:
            return opening
        named = frozenset(hit.id for hit in self._hits)
        for sentence in self._body[:1]:
            first = self._past_dateline(sentence)
            found = self._rolls.two(first, sentence.last) or self._rolls.counted(first, sentence.last, named)
            if found:
                return found
        return ()

    def present(self) -> tuple[str, ...]:
        """Those who were present, where no title names a body that met."""
        return () if self.of_a_body(alone=False) else self._rolls.present()

    def of_a_body(self, *, alone: bool = True) -> bool:
        """Whether the titles name a body, `alone` or with others."""
        titled = [h.id for t in self._titles for h in self._within(t.first, t.last)]
        bodies = [p for p in titled if self._kind(p) is not PartyKind.STATE]
        return bool(bodies) and (not alone or len(bodies) == len(titled))

    def authors(self, heading: Heading) -> tuple[str, ...]:
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
        if span is None or span[0] > sentence.first + 1 or self._words[span[1] : span[1] + 1] == (",",):
            # `The communique, issued at talks of A and B, called for`
            return ()
        line = Heading(sentence.block, sentence.first, sentence.last)
        named = self.authors(line)
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

    def _within(self, first: int, last: int) -> tuple[PartyHit, ...]:
        return self._hits[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def _first_mention(self, first: int, last: int) -> Mention | None:
        return self._phrases.first_mention(first, min(last, first + _OPENING))

    def _names_several(self, first: int, last: int) -> bool:
        """Whether the words `first` to `last` (exclusive) can name more than one party."""
        return self._unnamed or len({hit.id for hit in self._within(first, last)}) > 1

    def _mentions(self, first: int, last: int) -> Iterator[Mention]:
        """The mentions among words `first` to `last` (exclusive), each looked for when it is asked for."""
        while first < last:
            mention = self._phrases.first_mention(first, last)
            if mention is None:
                return
            yield mention
            first = mention.last

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
            begins = start < last and within(self._scan.mentions, start, start + 1)
            mention = self._first_mention(start, last) if begins else None
            if mention is not None and mention.first == start and self._together(mention):
                return mention.parties
        return ()

    def as_we(self) -> tuple[str, ...]:
        """Those who open the text as `we`."""
        return next((named for s in self._body[:2] if (named := self._as_we(s))), ())

    def _together(self, mention: Mention) -> bool:
        """Whether a mention names those who can speak as one: several parties, or a body."""
        if len(mention.parties) > 1:
            return True
        return len(mention.parties) == 1 and self._kind(mention.parties[0]) is not PartyKind.STATE

    def _released(self, sentence: Sentence) -> tuple[str, ...]:
        """`The text of this statement was issued by the Governments of A, B and C`."""
        last = min(sentence.last, sentence.first + _OPENING)
        documents = self._lexicon.documents
        words = self._words[sentence.first : last]
        if documents.released.starts.isdisjoint(words) and documents.kinds.starts.isdisjoint(words):
            return ()
        if not self._names_several(sentence.first, last):
            return ()
        for mention in self._mentions(sentence.first, last):
            if len(mention.parties) > 1 and self._names_issuers(sentence.first, mention.first):
                return mention.parties
        # a list of bare names, which is no mention: elsewhere it may be the end of one clause and a subject
        nouns = self._lexicon.subjects.statement_nouns.starts
        for roll in self._rolls.within(sentence.first, sentence.last)[:1]:
            before = range(sentence.first, roll.first)
            if (
                self._within(before.start, before.stop) == ()
                and not nouns.isdisjoint(self._words[before.start : before.stop])
                and not any(heads_at(self._text, self._lexicon, k, before.stop) for k in before)
                and documents.released.before(self._text, before.start, before.stop) is not None
            ):
                # `The following statement was issued by A, B and C`: the document is the subject
                return roll.parties
        return ()

    def _names_issuers(self, first: int, last: int) -> bool:
        documents = self._lexicon.documents
        if documents.released.before(self._text, first, last) is not None:
            return True
        if self._words[last - 1] not in documents.by:
            return False
        near = range(max(first, last - _NEAR), last)
        if "," in self._words[near.start : last]:
            # `the communique, issued at the meetings of A and B`
            return False
        return any(documents.kinds.at(self._text, k, last) is not None for k in near)

    def _subject(self, sentence: Sentence, place: int) -> tuple[str, ...]:
        """The parties joined as the subject of an opening sentence: `Today, A, B and C announced …`."""
        documents, subjects = self._lexicon.documents, self._lexicon.subjects
        first = self._past_dateline(sentence)
        last = min(sentence.last, first + _OPENING)
        if not self._names_several(first, last):
            return ()
        for mention in self._mentions(first, last):
            if len(mention.parties) < 2 or mention.last >= sentence.last:
                continue
            before = self._words[mention.first - 1] if mention.first > first else ""
            leads = before in documents.when or self._leads(first, mention.first)
            many = len(mention.parties) > 2
            if many and self._people_of(first, mention.first, mention.last, sentence.last):
                return mention.parties
            many = many or heads_at(self._text, self._lexicon, mention.last, sentence.last)
            # behind a comma, unless it is the rest of a longer list
            added = before == "," and place == 0 and many and self._ending(mention.first - 1) is None
            if not leads and not added:
                continue
            after = self._words[mention.last]
            following = self._words[mention.last + 1] if mention.last + 1 < sentence.last else ""
            if following in self._lexicon.dates.weekdays:
                # `on Monday called for`
                return mention.parties
            aside = self._in_document(mention.last, sentence.last)
            if not aside and (after in subjects.prepositions or after in subjects.of or after[0] == "'"):
                continue
            # the first sentence tells who is concerned; one behind it, only what those do who speak or meet
            speak = aside or after == "," or self._acts(mention.last, sentence.last)
            if place and not (many and speak):
                continue
            return self._with_added(mention, sentence.last)
        return ()

    def _acts(self, i: int, last: int) -> bool:
        """Whether those named before a word meet or say something, which they may `have` done."""
        k = i + (self._words[i] in self._lexicon.subjects.have)
        met = k < last and self._lexicon.documents.met.at(self._text, k, last) is not None
        return met or heads_at(self._text, self._lexicon, k, last)

    def _in_document(self, first: int, last: int) -> bool:
        """Whether those named before a word speak in a statement: `in a joint statement urged`."""
        said = self._lexicon.documents.attributions.at(self._text, first, last)
        return said is not None and heads_at(self._text, self._lexicon, said[0], last)

    def _with_added(self, mention: Mention, last: int) -> tuple[str, ...]:
        """The parties of a list, with one who is added: `A, B and C, and the Secretary of D, condemn`."""
        comma = mention.last
        link = self._lexicon.subjects.joining.at(self._text, comma + 1, last) if comma + 1 < last else None
        if link is None or self._words[comma] != ",":
            return mention.parties
        added = self._first_mention(link[0], last)
        if added is None or added.first != link[0] or added.last + 1 >= last:
            return mention.parties
        verb = added.last + (self._words[added.last] == ",")
        speaks = heads_at(self._text, self._lexicon, verb, last)
        return tuple(dict.fromkeys((*mention.parties, *added.parties))) if speaks else mention.parties

    def several_speak(self) -> bool:
        """Whether the text opens as the voice of several: `We, Heads of State of the Forum`."""
        subjects = self._lexicon.subjects
        for sentence in self._body[:2]:
            for k in range(sentence.first, min(sentence.first + _GAP, sentence.last - _GAP)):
                if self._words[k] in subjects.ours and self._words[k + 1] == ",":
                    start = k + 2 + (self._words[k + 2] in subjects.articles)
                    if subjects.definite.at(self._text, start, sentence.last) is not None:
                        return True
        return False

    def _people_of(self, first: int, names: int, behind: int, last: int) -> bool:
        """Whether the people of those named met or spoke: `Officials from A, B and C met in Oslo`."""
        documents, subjects = self._lexicon.documents, self._lexicon.subjects
        people = (subjects.organs, subjects.countable, subjects.offices)
        link = names - 1
        if link > first and self._words[link] in documents.coming:
            near = max(first, link - _NEAR)
            led = any(kinds.before(self._text, near, link) is not None for kinds in people)
        else:
            start = names + (self._words[names] in subjects.articles)
            led = any(kinds.at(self._text, start, behind) is not None for kinds in people)
        if not led:
            return False
        met = self._words[behind] in documents.met.starts and documents.met.at(self._text, behind, last)
        return bool(met) or heads_at(self._text, self._lexicon, behind, last)

    def _past_dateline(self, sentence: Sentence) -> int:
        """Where a sentence starts behind `NAIROBI, May 14 - `."""
        first = sentence.first
        if self._text.written(first).isupper() and len(self._words[first]) > 1:
            for k in range(first, min(first + _LEAD, sentence.last - 1)):
                if self._words[k] in _DASHES:
                    return k + 1
        return first

    def _leads(self, first: int, i: int) -> bool:
        """Whether word `i` opens a sentence, a quotation mark or what modifies the noun left out."""
        subjects = self._lexicon.subjects
        before = [word for word in self._words[first:i] if word[0].isalnum()]
        return len(before) <= _BEFORE and not any(
            word in subjects.prepositions or word in subjects.of or heads_at(self._text, self._lexicon, k, i)
            for k, word in enumerate(self._words[first:i], first)
        )

    def alone(self) -> tuple[str, ...]:
        """A body that opens the text as its only subject: `Ministers of the Group of Seven said …`."""
        verbs = self._lexicon.documents.speaking
        for sentence in self._body[:2]:
            first = self._past_dateline(sentence)
            last = min(sentence.last, first + _OPENING)
            mention = self._first_mention(first, last)
            if mention is None or len(mention.parties) != 1 or mention.last >= sentence.last:
                continue
            if self._kind(mention.parties[0]) is PartyKind.STATE or not self._leads(first, mention.first):
                continue
            speaks = heads_at(self._text, self._lexicon, mention.last, sentence.last)
            titled = (h.id for t in self._titles for h in self._within(t.first, t.last))
            if speaks or self._words[mention.last] in verbs or mention.parties[0] in titled:
                # or named so in the title too: `Ministers of the Group met`
                return mention.parties
        return ()

    def _of_meeting(self) -> tuple[str, ...]:
        """The one body of whose meeting the text tells as it opens: `The session of its Council was held`."""
        documents, subjects = self._lexicon.documents, self._lexicon.subjects
        for sentence in self._body[:1]:
            first, last = self._past_brackets(self._past_dateline(sentence), sentence.last), sentence.last
            if self._words[first] not in subjects.articles:
                # `During the session of A, B and C met`
                return ()
            for k in range(first, min(first + _NEAR, last - _GAP)):
                word = self._words[k]
                if word in documents.titles.meetings and self._words[k + 1] in subjects.of:
                    hit = next(iter(self._within(k + 2, min(k + 2 + _GAP, last))), None)
                    if hit is None or hit.kind is not NameKind.NAME or self._kind(hit.id) is PartyKind.STATE:
                        return ()
                    behind = range(hit.last, last)
                    met = next((j for j in behind if documents.met.at(self._text, j, last) is not None), None)
                    beside = self._within(hit.last, met) if met is not None else ()
                    alone = all(other.kind is not NameKind.NAME or other.id == hit.id for other in beside)
                    return (hit.id,) if met is not None and alone else ()
                if word in subjects.prepositions or word in subjects.of or word == ",":
                    break
        return ()

    def _past_brackets(self, i: int, last: int) -> int:
        """The word behind what stands in brackets as a text opens: `[Begin recording] The session`."""
        if self._words[i] != "[":
            return i
        close = next((k for k in range(i, min(i + _NEAR, last - 1)) if self._words[k] == "]"), None)
        return i if close is None else close + 1

    def _counterparts(self, sentence: Sentence) -> tuple[str, ...]:
        """`Kenyan Foreign Minister X and her Ghanaian, Malian and Gabonese counterparts`."""
        for k in within(self._counterparts_at, sentence.first, sentence.last):
            others: list[str] = []
            i = k
            while i > sentence.first:
                hit = self._ending(i)
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
                return tuple(dict.fromkeys((own, *reversed(others))))
        return ()

    def _listed(self, sentence: Sentence) -> tuple[str, ...]:
        """A long list of states in an opening: `The members of the initiative - A, B, C, D and E - met`."""
        run: list[PartyHit] = []
        for hit in self._within(sentence.first, sentence.last):
            gap = self._words[run[-1].last : hit.first] if run else ()
            if (
                run
                and (len(gap) > 2 * _GAP or not any(word == "," for word in gap[:1]))
                and not self._linked(gap)
            ):
                if len({h.id for h in run}) >= _LONG_LIST:
                    break
                run = []
            run.append(hit)
        parties = tuple(dict.fromkeys(h.id for h in run))
        if not run or (run[0].first > sentence.first and self._words[run[0].first - 1] not in _LISTING):
            return ()
        heads = (
            any(
                heads_at(self._text, self._lexicon, k, run[0].first)
                for k in range(sentence.first, run[0].first)
            )
            if run
            else True
        )
        return parties if len(parties) >= _LONG_LIST and not heads else ()

    def _linked(self, gap: tuple[str, ...]) -> bool:
        """Whether a list's last link stands between two names."""
        joining = self._lexicon.subjects.joining.starts
        return 0 < len(gap) <= _GAP and any(word in joining for word in gap)

    def _kind(self, party: str) -> PartyKind:
        return self._lexicon.parties.entries[party].kind
