"""Direct and reported speech in a report: who is quoted, and which words are what was said."""

from jointstatement.lexicon import Lexicon
from jointstatement.model import Stance
from jointstatement.rules.complements import Complements
from jointstatement.rules.drafts import ItemDraft
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.scan import Scan, standing, within
from jointstatement.rules.sources import Source, Sources
from jointstatement.rules.speakers import Speakers
from jointstatement.text import Sentence, Text

_MARK = '"'
_PEOPLE = frozenset({Role.OFFICE, Role.PERSON})
_FOLLOWING = 60
"""How many words below a sentence a pronoun may stand for the person whom it tells of."""
_LED = 12
"""How many words stand at most between a verb of saying and the quotation that it leads to."""


class Quotations:
    """Follows the words of others in one report, sentence by sentence."""

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
        self._quoting = scan.quoting
        self._subjects = lexicon.subjects
        self._voice = lexicon.performatives.voice.lemma
        self._verbs = lexicon.verbs
        self._asked = lexicon.documents.reports.asked
        self._phrases = phrases
        self._complements = complements
        self._speakers = speakers
        self._sources = Sources(text, lexicon, scan, phrases, complements, speakers)
        self._heads_at = scan.heads
        self._heard = False
        """Whether the one who holds these words speaks himself: `he` of the next sentence is that person."""
        self._that_at = text.places.get(lexicon.subjects.that, [])
        self._alone_at = standing(text, lexicon.subjects.alone)
        self._marks_at = text.places.get(_MARK, [])
        self._block = -1
        self._open = False
        self.holder: tuple[str, ...] | None = None
        """Those whose words the last sentence entered holds, none of them a party's where it is empty."""
        self.direct = False
        """Whether that sentence says of all its words whose they are."""
        self.led: tuple[int, int] | None = None
        """Where the quotation of that sentence starts, and the `She said` that leads to it."""

        self.further: tuple[int, int, int] | None = None
        """What the speaker of that sentence says behind the words that name him: `she said, adding that`."""

    def enter(self, sentence: Sentence) -> tuple[int, int]:
        """Note who is quoted in a sentence; the words of it that are left without the attribution.

        Until another speaker is named in the same paragraph, what stands in quotation marks is theirs.
        """
        words, first, last = self._words, sentence.first, sentence.last
        if sentence.block != self._block:
            self._block, self._open = sentence.block, False
            self._speakers.quote(None)
        opened = self._open
        marks = self._sources.marked(first, last)
        self._open = self._sources.within_marks(first, last, opened=opened)
        self.direct, self.led, self.holder, self._heard = False, None, None, False
        self.further = None
        whole = opened or words[first] == _MARK
        while last > first and words[last - 1] == ".":
            last -= 1
        source = self._sources.trailing(first, last, opened=opened)
        if source is not None:
            self.further = self._going_on(source, last)
            return first, self._note(source, whole)
        told = self._sources.leading(first, last) if not (opened or marks) else None
        if told is not None:
            after, relays = told
            self.holder = ()
            self._speakers.quote(None if relays else ())
            self._heard = not relays
            return after, sentence.last
        named = self._sources.opening(first, last) if not (opened or marks) else None
        if named is not None:
            after, self.holder = named
            self._speakers.quote(None)
            return after, sentence.last
        return self._in_marks(sentence, opened=opened, marks=marks, whole=whole)

    def _going_on(self, source: Source, last: int) -> tuple[int, int, int] | None:
        """The words of `…, Kofi said, adding that`: from the participle on, and from what is added on."""
        for that in within(self._that_at, source.stop + 3, last) if source.parties else ():
            k = that - 1
            verb = self._verbs.base_of_gerund(self._words[k])
            if verb is None or self._words[k - 1] != ",":
                continue
            if within(self._heads_at, k, that):
                return k, k, last
            return (k, that + 1, last) if self._sources.tells(verb) else None
        return None

    def _note(self, source: Source, whole: bool) -> int:
        """Note the source that stands behind what is said; where what is said ends."""
        self.holder = source.parties
        direct = whole and self._words[source.stop] == _MARK
        self._speakers.quote(source.parties if direct else None)
        self.direct = bool(source.parties) and not source.relays
        self._heard = not source.relays
        if self._heard:
            self._speakers.hear(source.parties)
        return source.stop

    def _in_marks(self, sentence: Sentence, *, opened: bool, marks: bool, whole: bool) -> tuple[int, int]:
        """A sentence that begins with who speaks, has that in its midst, or goes on with a quotation."""
        first, last = sentence.first, sentence.last
        said = self._said(first, last, opened=opened)
        if said is None:
            if not (opened or marks):
                self._speakers.quote(None)
            elif whole and (self._speakers.quoted or self._speakers.stranger):
                self.holder = self._speakers.quoted
                self.direct = bool(self.holder)
            return first, last
        verb, mention = said
        parties = self._speakers.resolve(mention, []) if mention is not None else ()
        if not (opened or marks):
            self._speakers.quote(parties or None)
            return first, last
        if mention is not None and mention.role is Role.COLLECTIVE:
            return first, last
        self._speakers.quote(parties)
        led = None if whole else self._led(verb, last)
        if led is not None:
            start = self._speaker_start(first, verb, mention)
            if start == first or self._opening(first, start):
                self.holder, self.direct = parties, bool(parties)
                self.led = led, start
                return led, last
        elif whole:
            self.holder = parties
        self._heard = True
        return first, last

    def attribute(self, drafts: list[ItemDraft]) -> list[ItemDraft]:
        """The items of a sentence, those of them that only its speaker can hold as the speaker's.

        `The two countries should trade, Kofi said` is Kofi's; `The two countries agreed to trade, Kofi said`
        is theirs.
        """
        drafts = self._whole(drafts)
        if self.holder is None:
            return drafts
        if self._heard:
            self._speakers.hear(self.holder)
        kept: list[ItemDraft] = []
        for draft in drafts:
            norm = draft.performative in self._subjects.norm and not self._agreed(draft)
            if not (norm or draft.performative == self._voice) or draft.outcome is not Stance.ASSERT:
                kept.append(draft)
            elif self.holder:
                kept.append(draft._replace(parties=self.holder))
        return kept

    def _whole(self, drafts: list[ItemDraft]) -> list[ItemDraft]:
        """Items without the pieces that quotation marks cut off.

        `They agreed that "ports will open"` is one item, from `They`; the mark in `"We agree," he said, "and`
        is in none.
        """
        kept: list[ItemDraft] = []
        piece: ItemDraft | None = None
        for draft in drafts:
            first, last = draft.first, draft.last
            if not any(word[0].isalnum() for word in self._words[draft.complement : last]):
                piece = draft
                continue
            if piece is not None and piece.last == first:
                first = piece.first
            piece = None
            if self._words[last - 2 : last] == (",", _MARK) and last - 2 > draft.complement:
                last -= 2
            kept.append(draft._replace(first=first, last=last))
        return kept

    def _apart(self, mention: Mention, first: int, verb: int, last: int) -> bool:
        """Whether a sentence opens with its speaker: `Kofi, who had come by ship, said: "`."""
        commas = self._words[verb - 1] == "," and self._words[mention.last] == ","
        return commas and mention.first == first and self._led(verb, last) is not None

    def _agreed(self, draft: ItemDraft) -> bool:
        """Whether a norm is the content of another verb: `both leaders agreed that they should`."""
        head = next(iter(within(self._heads_at, draft.first, draft.last)), None)
        return head is not None and self._words[head] not in self._subjects.norm

    def pass_by(self, sentence: Sentence) -> None:
        """Note of whom a sentence tells that holds no item: `he` of the next one is that person."""
        if not within(self._alone_at, sentence.last, sentence.last + _FOLLOWING):
            return
        for subject in self._phrases.mentions(sentence.first, sentence.last):
            before = self._words[subject.first - 1] if subject.first > sentence.first else ""
            owning = subject.last < sentence.last and self._words[subject.last][0] == "'"
            if before in self._subjects.prepositions or before in self._subjects.of or owning:
                continue
            if subject.role in _PEOPLE:
                self._speakers.hear(self._speakers.resolve(subject, []))
            if subject.role in _PEOPLE or subject.role is Role.ALONE:
                return

    def _said(self, first: int, last: int, *, opened: bool) -> tuple[int, Mention | None] | None:
        """The verb of saying of a sentence, outside its quotations, and the mention that is its subject."""
        verbs = within(self._quoting, first, last)
        if not verbs:
            return None
        mentions = self._phrases.mentions(first, last)
        before = {m.last: m for m in mentions}
        behind = {m.first: m for m in mentions}
        stranger: int | None = None
        for verb in verbs:
            if self._sources.within_marks(first, verb, opened=opened):
                continue
            start = verb
            while start > first and (
                start not in before and (self._words[start - 1] == "," or self._is_adverb(start - 1))
            ):
                start -= 1
            mention = before.get(start) or behind.get(verb + 1)
            if mention is None and mentions and self._apart(mentions[0], first, verb, last):
                mention = mentions[0]
            if mention is None:
                if stranger is None and self._names(verb):
                    stranger = verb
                continue
            if mention.role in (Role.COLLECTIVE, Role.STATEMENT):
                continue
            if self._words[mention.first] not in self._subjects.statement_pronouns:
                return verb, mention
        return None if stranger is None or not self._sources.marked(first, last) else (stranger, None)

    def _names(self, verb: int) -> bool:
        """Whether a name stands right before or behind a verb of saying."""
        before, behind = verb - 1, verb + 1
        near = [before] if behind >= len(self._words) else [before, behind]
        return any(self._text.capitals[k] and self._words[k][0].isalpha() for k in near)

    def _is_adverb(self, i: int) -> bool:
        return self._complements.skip_adverbs(i, i + 1) > i

    def _led(self, verb: int, last: int) -> int | None:
        """The first word of the quotation that `said on Tuesday: "` leads to."""
        words = self._words
        mark = next(iter(within(self._marks_at, verb + 1, min(last - 1, verb + _LED))), None)
        if mark is None or words[mark - 1] not in (",", ":"):
            return None
        between = words[verb + 1 : mark - 1]
        clausal = self._subjects.that in between or not self._subjects.be.isdisjoint(between)
        return None if clausal or self._sources.marked(mark + 1, last - 1) else mark + 1

    def _speaker_start(self, first: int, verb: int, mention: Mention | None) -> int:
        """Where those words start that lead to a quotation: the mention, or the comma before the verb."""
        if mention is not None:
            return min(verb, mention.first)
        k = verb
        while k > first and self._words[k - 1] != ",":
            k -= 1
        return k

    def _opening(self, first: int, start: int) -> bool:
        """Whether the words before a speaker only say when or upon what he or she spoke."""
        word = self._words[first]
        if word in self._subjects.asides or word in self._subjects.prepositions:
            return True
        asked = self._asked.at(self._text, first, start) is not None
        return asked or self._verbs.base_of_gerund(word) is not None
