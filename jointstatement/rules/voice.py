"""Clauses without a head of their own: points, aims, and what the joint voice or a speaker asserts."""

from collections.abc import Callable

from jointstatement.lexicon import Lexicon
from jointstatement.model import Form, Stance
from jointstatement.rules.actors import Actors
from jointstatement.rules.aims import Aims
from jointstatement.rules.attribution import Attributions
from jointstatement.rules.bounds import Bounds
from jointstatement.rules.complements import Complements
from jointstatement.rules.drafts import Frame, ItemDraft
from jointstatement.rules.evaluations import Evaluations
from jointstatement.rules.found import Found
from jointstatement.rules.mentions import Mention, Role
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.points import Points
from jointstatement.rules.quotations import Quotations
from jointstatement.rules.scan import within
from jointstatement.rules.speakers import Speakers
from jointstatement.text import Block, Text

_Heads = Callable[[list[int], int, int, list[Mention]], list[Found]]
"""What finds the items of a clause, of the places in it where heads may stand."""


class Voice:
    """Reads the clauses of one text in which no party is named that does or holds something."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        frame: Frame,
        phrases: NounPhrases,
        complements: Complements,
        attributions: Attributions,
        points: Points,
        bounds: Bounds,
        speakers: Speakers,
        quotations: Quotations | None,
        evaluations: Evaluations,
    ) -> None:
        self._text = text
        self._words = text.words
        self._frame = frame
        self._voice = lexicon.performatives.voice
        self._phrases = phrases
        self._attributions = attributions
        self._points = points
        self._bounds = bounds
        self._speakers = speakers
        self._quotations = quotations
        self._evaluations = evaluations
        self._aims = Aims(text, lexicon, complements)
        self._actors = Actors(text, lexicon, phrases, complements) if quotations is not None else None
        told = frame.form is Form.PRESS_REPORT and not frame.given and bool(frame.body)
        self._news = frame.body[0].last if told else 0
        """Where the first sentence of a report ends, which tells its news."""

    def items(
        self,
        block: Block,
        first: int,
        last: int,
        number: int,
        *,
        attributed: bool,
        term: tuple[int, int] | None,
        heads: _Heads,
    ) -> list[ItemDraft]:
        """A clause without a head of its own: a point, or what the joint voice asserts.

        What finds `heads` is lent for the call: kept, it would keep its owner and the text alive.
        """
        opened = first
        while first < last and not self._words[first][0].isalnum():
            # the mark of a quotation
            first += 1
        if last <= first:
            return []
        inherited = self._points.inherit(block, opened, last, number, term)
        if inherited:
            return inherited
        subject = self._actors.opening(first, last, attributed=attributed) if self._actors else None
        said = self._attributions.said_by(subject, last) if subject is not None else None
        if said is not None and subject is not None and subject.role is Role.STATEMENT:
            # `The Oslo Declaration says that`
            first, attributed = said, True
        elif subject is not None:
            found = self._acted(subject, last, heads)
            if found:
                return self._bounds.bounded(found, last, number, term, self._frame.parties, [])
        parties, whole = self._holders(attributed=attributed)
        aim = self._aims.read(first, last) if parties else None
        if aim is not None:
            found = [Found(first, first, "be", parties, aim, None)]
            return self._bounds.bounded(found, last, number, term, self._frame.parties, [])
        if whole:
            opens = attributed or self._text.capitals[first] or opened < first
            return self._asserts(first, last, number, parties) if opens else []
        start = self._evaluations.start(first, last) if parties else None
        return self._asserts(start, last, number, parties) if start is not None else []

    def _holders(self, *, attributed: bool) -> tuple[tuple[str, ...], bool]:
        """Who holds a clause by whose words no one is named, and whether all of it is said to be theirs."""
        if attributed:
            return self._frame.parties, True
        if self._quotations is not None and self._quotations.direct:
            return self._quotations.holder or self._speakers.quoted, True
        quoted = (self._quotations.holder if self._quotations is not None else ()) or self._speakers.quoted
        joint = self._frame.form is Form.OFFICIAL_TEXT and not self._frame.spoken
        return quoted or (self._frame.parties if joint else ()), False

    def _acted(self, subject: Mention, last: int, heads: _Heads) -> list[Found]:
        """What a subject does that opens a clause, and that no name tells."""
        places = within(self._frame.scan.heads, subject.last, last)
        mentions = [subject, *self._phrases.mentions(subject.last, last)]
        found = heads(places, subject.first, last, mentions)
        return found if found and found[0].first == subject.first else []

    def _asserts(self, first: int, last: int, number: int, parties: tuple[str, ...]) -> list[ItemDraft]:
        """A sentence that asserts by itself: the statement is quoted for it, or the one who speaks."""
        if not parties or last - first < 4 or first < self._news:
            return []
        voice = self._voice
        return [
            ItemDraft(
                first,
                last,
                parties,
                Stance.ASSERT,
                voice.lemma,
                voice.source,
                False,
                first,
                "",
                None,
                number,
            )
        ]
