"""Who issued a statement: those whom its title or its opening joins, else those who speak in it."""

from jointstatement.lexicon import Lexicon
from jointstatement.model import Form, PartyKind
from jointstatement.rules.bodies import Bodies
from jointstatement.rules.dates import find_dates
from jointstatement.rules.drafts import PersonDraft
from jointstatement.rules.evidence import Evidence
from jointstatement.rules.headings import Heading, heading_runs, kind_at
from jointstatement.rules.joined import Joined
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.scan import Scan
from jointstatement.text import Sentence, Text

_ENOUGH = 4.0
"""What a party that no number calls for must reach."""
_CLEAR = 1.5
"""How many times the evidence of the next one those must have who are only spoken of."""
_SHARE = 0.3
"""How much of the second party's evidence a third one must have."""


class Issuers:
    """Tells who issued one document."""

    def __init__(
        self,
        text: Text,
        lexicon: Lexicon,
        scan: Scan,
        phrases: NounPhrases,
        hits: tuple[PartyHit, ...],
        headings: list[Heading],
        body: tuple[Sentence, ...],
        bodies: Bodies,
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._scan = scan
        self._hits = hits
        self._bodies = bodies
        # a line of place and date names where it was issued, not by whom
        self._titles = [
            line
            for run in heading_runs(text, headings)
            for line in (
                [run] if self._named(run) else [h for h in headings if run.first <= h.first < run.last]
            )
            if self._named(line)
        ]
        self._joined = Joined(text, lexicon, scan, phrases, hits, self._titles, body)
        self._evidence = Evidence(text, lexicon, phrases, hits, self._titles, body)

    def _named(self, line: Heading) -> bool:
        """Whether a heading names a document, or at least no date."""
        text, lexicon = self._text, self._lexicon
        named = kind_at(text, lexicon, line.first, line.last) is not None
        return named or not find_dates(text, line.first, line.last, lexicon.dates)

    def find(
        self,
        people: tuple[PersonDraft, ...],
        hosts: frozenset[str],
        form: Form,
        given: tuple[str, ...] = (),
    ) -> tuple[str, ...]:
        """The parties, in the order in which the text names them.

        Those whom a title or an opening joins are taken as they are, then those whom the `given` title
        joins; else the best by the evidence, as many as the text's own collectives count.
        """
        joined = self._joined.find(titled=form is Form.OFFICIAL_TEXT) or given
        if joined:
            return _without_groups(self._lexicon, joined)
        owners = self._bodies.owners
        if len(owners) > 1 or (owners and self._bodies.speak()):
            return owners
        number = self._evidence.how_many()
        titled = form is Form.OFFICIAL_TEXT and self._joined.of_a_body()
        alone = self._joined.alone() if number is None or titled else ()
        if alone:
            return alone
        present = self._joined.present()
        if present:
            return present
        if form is Form.PRESS_REPORT and number is None:
            speaking = self._evidence.speaking(self._scan, people)
            if len(speaking) > 2:
                return speaking
        titles = any(kind_at(self._text, self._lexicon, t.first, t.last) for t in self._titles)
        lone = form is Form.OFFICIAL_TEXT and not titles and self._evidence.lone_voice(self._scan)
        named = frozenset(party for title in self._titles for party in self._joined.authors(title))
        authors = named | (self._joined.reading.alone() if form is Form.OFFICIAL_TEXT else frozenset())
        self._evidence.weigh(people, hosts, authors, form)
        self._evidence.leave_out(self._joined.reading.subjects().difference([p.party for p in people]))
        order: dict[str, int] = {}
        for hit in self._hits:
            order.setdefault(hit.id, hit.first)
        chosen = _without_members(self._lexicon, self._best(number, order, lone=lone))
        if len(chosen) == 1 and self._is_state(chosen[0]) and self._joined.several_speak():
            # several of a group that is not known, of whom none is named
            return ()
        return tuple(sorted(chosen, key=lambda p: order.get(p, 0)))

    def speak_as_a_body(self) -> bool:
        """Whether the text opens as the voice of a body of states: `We, the Leaders of the Group`."""
        return self._joined.as_we() != ()

    def issued_for_the_press(self) -> bool:
        """Whether a title calls it the press statement of several."""
        return self._joined.reading.for_press()

    def _best(self, number: int | None, order: dict[str, int], *, lone: bool) -> list[str]:
        """The parties of most evidence, as many as the text counts, or two; of a lone speaker, a state."""
        number = 1 if lone else number
        scores, speaks = self._evidence.scores, self._evidence.speaks
        ranked = sorted(scores, key=lambda p: (-scores[p], order.get(p, 0)))
        # where no one is seen to speak, a body that the title names does
        silent = frozenset() if speaks else self._evidence.titled
        ranked = [p for p in ranked if p in speaks or p in silent or self._is_state(p)]
        if lone:
            ranked = [p for p in ranked if self._is_state(p)]
        joint = number is not None or self._evidence.joint_voice()
        if not speaks and self._tied(ranked, number):
            return []
        if joint and self._bystanders(ranked, number):
            # several speak whom nothing introduces: a body that does, never those they speak of
            led = [p for p in scores if p in speaks or p in self._evidence.introduced]
            bodies = [p for p in led if not self._is_state(p)]
            return [min(bodies, key=lambda p: (-scores[p], order.get(p, 0)))] if bodies else []
        if number is None and ranked and not self._is_state(ranked[0]):
            # a body speaks for itself, unless the text sets another beside it
            ranked = [p for p in ranked if p == ranked[0] or (ranked[0], p) in self._evidence.pairs]
        chosen = ranked[: number or (2 if joint and speaks else 1)]
        return [
            p
            for k, p in enumerate(chosen)
            if k == 0
            or (k == 1 and (number or scores[p] >= _ENOUGH or p in speaks))
            or (k > 1 and scores[p] >= _SHARE * scores[chosen[1]])
        ]

    def _bystanders(self, ranked: list[str], number: int | None) -> bool:
        """Whether those of most evidence are only spoken of: not introduced, and others as often."""
        if not ranked or ranked[0] in self._evidence.introduced:
            return False
        scores, count = self._evidence.scores, number or 2
        least = scores[ranked[min(count, len(ranked)) - 1]]
        following = scores[ranked[count]] if len(ranked) > count else 0.0
        return least < max(_ENOUGH, _CLEAR * following)

    def _tied(self, ranked: list[str], number: int | None) -> bool:
        """Whether nothing parts those who would be chosen from the next ones."""
        scores, count = self._evidence.scores, number or 1
        if len(ranked) <= count:
            return False
        last, following = scores[ranked[count - 1]], scores[ranked[count]]
        return last == following if number else last < _CLEAR * following

    def _is_state(self, party: str) -> bool:
        return self._lexicon.parties.entries[party].kind is PartyKind.STATE


def _without_members(lexicon: Lexicon, chosen: list[str]) -> list[str]:
    """A body that speaks stands for its members: of a body and of its own, those named less are left out."""
    left = []
    for place, party in enumerate(chosen):
        bodies = (b for b in chosen[:place] if party in lexicon.parties.entries[b].members)
        if next(bodies, None) is None:
            left.append(party)
    return left if len(left) > 1 else chosen


def _without_groups(lexicon: Lexicon, named: tuple[str, ...]) -> tuple[str, ...]:
    """Those named, without a group all of whose members are named beside it, with others."""
    left = []
    for party in named:
        members = set(lexicon.parties.entries[party].members)
        others = [other for other in named if other != party]
        if not members or not members < set(others):
            left.append(party)
    return tuple(left)
