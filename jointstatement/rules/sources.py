"""Whom a sentence of a report has its words from: `…, the Kenyan premier said on Tuesday`."""

from bisect import bisect_left
from typing import NamedTuple

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.rules.complements import Complements
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.scan import Scan, standing, within
from jointstatement.rules.speakers import Speakers
from jointstatement.text import Text

_MARK = '"'
_LONGEST = 16
"""How many words name a source at most, with what stands between commas behind its name."""
_PAUSES = frozenset({",", _MARK})
_OPENING, _CLOSING = "\u201c", "\u201d"
"""Quotation marks that tell by their form which they are."""


class Source(NamedTuple):
    """Who said what stands before, and where the words are that tell so."""

    stop: int
    """The comma or the quotation mark that ends what is said."""
    parties: tuple[str, ...]
    """For whom the source speaks: nobody of the statement where these are none."""
    relays: bool
    """Whether it only passes on what others say, as a news agency does."""


class Sources:
    """Finds the sources of the sentences of one report."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        scan: Scan,
        phrases: NounPhrases,
        complements: Complements,
        speakers: Speakers,
    ) -> None:
        self._text = text
        self._words = text.words
        self._reports = lexicon.documents.reports
        self._subjects = subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._days = frozenset((*lexicon.dates.weekdays, *lexicon.dates.months))
        self._heads_at = scan.heads
        self._phrases = phrases
        self._complements = complements
        self._speakers = speakers
        self._strange = False
        """Whether the source named last was a stranger, for whom `they` stands then."""
        self._verbs_at = standing(text, self._reports.telling | self._reports.adding)
        told = self._reports.telling | self._reports.adding
        self._bases = frozenset([self._verbs.base_of_past(word) for word in sorted(told)])
        self._naming_at = standing(text, self._reports.naming.starts)
        self._marks_at = text.places.get(_MARK, [])
        self._finite = frozenset().union(
            *(subjects.be, subjects.have, subjects.do, subjects.firm, subjects.norm, subjects.may)
        )
        self._clausal = self._finite.union(
            subjects.subordinating, subjects.relative, subjects.together, subjects.alone
        )
        """The words that show that a clause stands where a source would name no more than a time or place."""

    def trailing(self, first: int, last: int, *, opened: bool) -> Source | None:
        """The source behind what is said; of two, the one that stands nearer to it.

        `They agreed to trade, Kofi said, according to the agency`: Kofi. `opened` says that the sentence
        begins within a quotation.
        """
        found = self._according(first, last)
        verbs = within(self._verbs_at, first + 2, found.stop if found else last)
        for verb in reversed(verbs):
            if not self.within_marks(first, verb, opened=opened):
                whole = opened or self._words[first] == _MARK
                source = self._behind(first, verb, found.stop if found else last, whole=whole)
                found = source or found
                break
        if found is not None:
            self._strange = not found.parties
        return found

    def leading(self, first: int, last: int) -> tuple[int, bool] | None:
        """What follows `Experts say (that)`, where these are nobody's, and whether they only relay it."""
        # `But Kofi said`
        first += self._words[first] in self._subjects.conjunctions
        for verb in within(self._verbs_at, first + 1, min(last - 2, first + _LONGEST)):
            if self._words[verb] not in self._reports.telling:
                continue
            if _MARK in self._words[first:verb] or self._clause(first, verb):
                return None
            if "," in self._words[first:verb] and (
                self._words[verb - 1] != "," or not self._opens_name(first)
            ):
                # but `Kofi, a trader, said`
                return None
            if self._words[verb + 1] in ":," or self._words[verb + 1] == _MARK:
                return None
            parties = self._speaks_for(first, verb)
            if parties is None or parties:
                return None
            self._strange = True
            after = verb + 1 + (self._words[verb + 1] == self._subjects.that)
            return after, self._relays(first, verb)
        return None

    def opening(self, first: int, last: int) -> tuple[int, tuple[str, ...]] | None:
        """What follows `According to Kofi,` at the head of a sentence, and for whom the source speaks."""
        naming = self._reports.naming.at(self._text, first, last)
        if naming is None:
            return None
        stop = self._name_end(naming[0], last)
        if stop + 2 >= last or self._words[stop] != ",":
            return None
        parties = self._named(naming[0], stop)
        return None if parties is None else (stop + 1, parties)

    def _named(self, first: int, last: int) -> tuple[str, ...] | None:
        """For whom a source speaks that is named without a verb: for nobody of the statement, or a party."""
        if not self._plain(first, last) or self._names_document(first, last):
            return None
        parties = self._speaks_for(first, last)
        if parties and self._names_at_once(first, last):
            return parties
        bare = self._reports.sources.at(self._text, first, last) is not None
        return () if bare or self._relays(first, last) else None

    def tells(self, verb: str) -> bool:
        """Whether a verb, in its base form, tells that someone said something."""
        return verb in self._bases

    def within_marks(self, first: int, i: int, *, opened: bool) -> bool:
        """Whether a word stands in quotation marks, by those of its sentence before it."""
        start, stop = bisect_left(self._marks_at, first), bisect_left(self._marks_at, i)
        opens = self._opens(self._marks_at[stop - 1]) if stop > start else None
        return (stop - start + opened) % 2 == 1 if opens is None else opens

    def marked(self, first: int, last: int) -> bool:
        """Whether a quotation mark stands among words `first` to `last` (exclusive)."""
        at = bisect_left(self._marks_at, first)
        return at < len(self._marks_at) and self._marks_at[at] < last

    def _opens(self, mark: int) -> bool | None:
        """Whether a mark opens a quotation, by its form, or by the word that it stands right at."""
        text, starts = self._text, self._text.starts
        shape = text.original[starts[mark]]
        if shape in (_OPENING, _CLOSING):
            return shape == _OPENING
        before = mark > 0 and text.end(mark - 1) == starts[mark]
        behind = mark + 1 < len(starts) and text.end(mark) == starts[mark + 1]
        return behind if before != behind else None

    def _according(self, first: int, last: int) -> Source | None:
        """`…, according to the Savanna news agency` at the end of a sentence."""
        for i in reversed(within(self._naming_at, max(first + 2, last - 2 * _LONGEST), last)):
            naming = self._reports.naming.at(self._text, i, last)
            stop = i - 1
            if naming is None or self._words[stop] not in _PAUSES or naming[0] >= last:
                continue
            parties = self._named(naming[0], last)
            if parties is not None:
                return Source(stop, parties, True)
        return None

    def _names_at_once(self, first: int, last: int) -> bool:
        """Whether a person or a party is named by the first words: no `plan of the Kenyan premier`."""
        mention = self._phrases.first_mention(first, last)
        at_once = mention is not None and mention.first == first
        return at_once or any(self._phrases.hit_at(k) is not None for k in (first, first + 1))

    def _behind(self, first: int, verb: int, last: int, *, whole: bool) -> Source | None:
        """`…, said Kofi, a trader`; `…, the premier of Kenya told reporters`.

        Behind a `whole` quotation whatever else is told of its speaker goes with the source.
        """
        words = self._words
        whole = whole and not self.marked(verb, last)
        stop = verb - 1
        if words[stop] in _PAUSES and verb + 1 < last and self._opens_name(verb + 1):
            named = (verb + 1, self._name_end(verb + 1, last))
            told = (whole and self._closes(stop)) or (self._plain(*named) and self._ends(named[1], last))
            if told and self._said(first, stop):
                return self._source(stop, *named)
        start = self._start(first, verb)
        if start is None or not self._said(first, start):
            return None
        told = (whole and self._closes(start)) or self._timed(verb, last)
        return self._source(start, start + 1, verb) if told else None

    def _closes(self, stop: int) -> bool:
        """Whether a quotation ends at a mark, or before a comma."""
        return _MARK in (self._words[stop], self._words[stop - 1])

    def _start(self, first: int, verb: int) -> int | None:
        """The comma or mark before the words that name who said something, which end at the verb."""
        words = self._words
        k, low = verb - 1, max(first, verb - _LONGEST)
        if k > low and words[k] == ",":
            # `Kofi, a trader, said`
            k -= 1
            while k > low and words[k] not in _PAUSES:
                k -= 1
            k -= 1
        while k > low and words[k] not in _PAUSES:
            k -= 1
        if k <= low or not self._opens_name(k + 1) or not self._plain(k + 1, verb, naming=True):
            return None
        return k

    def _opens_name(self, i: int) -> bool:
        """Whether a word can be the first of those that name a source: no verb form and no link is."""
        word, subjects = self._words[i], self._subjects
        if not word[0].isalnum() or word in subjects.conjunctions or word in subjects.prepositions:
            return False
        if word in subjects.relative or word in subjects.asides:
            return False
        return word in subjects.alone or word in subjects.together or not self._verbs.base_of_gerund(word)

    def _name_end(self, first: int, last: int) -> int:
        """Where the name of a source ends that stands behind its verb."""
        for k in range(first, last):
            word = self._words[k]
            if word == "," or word in self._subjects.relative:
                return k
        return last

    def _ends(self, i: int, last: int) -> bool:
        """Whether a sentence that has named its source holds no clause besides: `, who heads the bank`."""
        if self.marked(i, last):
            return False
        return i >= last or self._words[i] == "," or self._words[i] in self._subjects.relative

    def _timed(self, verb: int, last: int) -> bool:
        """Whether no more than when, where and to whom something was said stands behind the verb."""
        i = verb + 1
        if i >= last:
            return True
        word = self._words[i]
        dated = word in self._days or word in self._reports.moments
        if self._words[verb] not in self._reports.telling:
            if word in self._subjects.prepositions and i + 1 < last:
                # `Kofi warned on Tuesday`
                dated, i = self._words[i + 1] in self._days, i + 1
            return dated and last - i <= 2
        if self._words[verb] in self._reports.addressing:
            return word != self._subjects.that and self._plain(i, last)
        if word == "," and i + 1 < last:
            # `Kofi said, adding that`
            return self._verbs.base_of_gerund(self._words[i + 1]) is not None and not self.marked(i, last)
        led = dated or word in self._subjects.prepositions or word in self._subjects.asides
        led = led or self._complements.skip_adverbs(i, last) > i
        return led and self._plain(i, last)

    def _plain(self, first: int, last: int, *, naming: bool = False) -> bool:
        """Whether words hold no clause and no quotation."""
        if first >= last or self.marked(first, last):
            return False
        words = self._words[first:last]
        if words[0] in self._subjects.alone or words[0] in self._subjects.together:
            return len(words) <= 2
        if not self._clausal.isdisjoint(words):
            return False
        return naming or all(
            self._verbs.base_of_gerund(self._words[k]) or not self._acts(k)
            for k in within(self._heads_at, first, last)
        )

    def _acts(self, k: int) -> bool:
        """Whether a word is the verb of a clause, rather than one that hangs on a noun before it."""
        word = self._words[k]
        return (self._verbs.base_of_third(word) is not None and not self._verbs.also_noun(word)) or (
            self._verbs.base_of_past(word) is not None
        )

    def _clause(self, first: int, last: int) -> bool:
        """Whether some words hold a finite verb."""
        return not self._finite.isdisjoint(self._words[first:last]) or bool(
            within(self._heads_at, first, last)
        )

    def _said(self, first: int, last: int) -> bool:
        """Whether what stands before a source can be what it said."""
        if last - first < 2:
            return False
        if self._words[last] == _MARK or self._clause(first, last):
            return True
        verbs = self._verbs
        return any(verbs.base_of_third(w) or verbs.base_of_past(w) for w in self._words[first + 1 : last])

    def _source(self, stop: int, first: int, last: int) -> Source | None:
        """The source that some words name; none where they name the document, which is no one's words."""
        if self._names_document(first, last):
            return None
        parties = self._speaks_for(first, last)
        stop -= self._words[stop] == "," and self._words[stop - 1] == _MARK
        return None if parties is None else Source(stop, parties, self._relays(first, last))

    def _names_document(self, first: int, last: int) -> bool:
        """Whether words name the statement itself: `the joint statement issued later`."""
        if self._words[first] in self._subjects.statement_pronouns:
            return True
        noun = first + (self._words[first] in self._subjects.articles)
        return noun < last and self._subjects.statement_nouns.at(self._text, noun, last) is not None

    def _relays(self, first: int, last: int) -> bool:
        """Whether words name those who pass on news."""
        media = self._reports.media
        return any(media.at(self._text, k, last) for k in media.starts_in(self._text, first, last))

    def _speaks_for(self, first: int, last: int) -> tuple[str, ...] | None:
        """The parties for whom the one speaks whom some words name; none at all for anyone else.

        `None` says that the words do not tell.
        """
        words, subjects = self._words, self._subjects
        if subjects.statement_nouns.before(self._text, first, last) is not None:
            # `the Oslo Declaration said`
            return self._speakers.resolve(Mention(first, last, Role.STATEMENT), [])
        if self._relays(first, last):
            return ()
        if self._reports.sources.at(self._text, first, last) is not None:
            # `officials said`: whose they are is not told
            return ()
        mention = self._phrases.first_mention(first, last)
        if mention is None or (mention.first != first and not self._phrases.parties_of(mention)):
            return self._officer(first, last)
        if mention.role is Role.NAME and (mention.first != first or mention.last < last):
            # `Kenya Airways captain Musa Otieno`: of a state only those speak who have an office of it
            return self._officer(first, last)
        if mention.role is Role.STATEMENT:
            return None
        if mention.role is Role.TOGETHER and self._strange and words[first] not in subjects.ours:
            return ()
        parties = self._speakers.resolve(mention, [])
        unnamed = mention.role is Role.OFFICE and mention.last < last
        return self._officer(first, last) if unnamed and not parties else parties

    def _officer(self, first: int, last: int) -> tuple[str, ...]:
        """For whom one speaks who has an office of a state: `a spokesman for the Kenyan salt ministry`."""
        offices = (self._subjects.envoys, self._subjects.offices, self._subjects.agencies)
        if not any(each.at(self._text, k, last) for k in range(first, last) for each in offices):
            return ()
        for k in range(first, last):
            hit = self._phrases.hit_at(k)
            if hit is None:
                continue
            owning = hit.last < last and self._words[hit.last][0] == "'"
            if owning or hit.kind is NameKind.ADJECTIVE or k == first:
                return self._speakers.resolve(Mention(first, last, Role.OFFICE, (hit.id,)), [])
        return ()
