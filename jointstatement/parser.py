"""From a text to a statement: the six stages, in order."""

from dataclasses import replace
from functools import cache
from itertools import chain

from attrs import frozen

from jointstatement.errors import ModelError
from jointstatement.lexicon import Lexicon, load_lexicon, primary
from jointstatement.lexicon.parties import NameKind
from jointstatement.model import (
    Form,
    JointStatement,
    Kind,
    Origin,
    PartialDate,
    Party,
    PartyKind,
    Pledge,
    PolicyPosition,
    Representative,
    Span,
    Strength,
)
from jointstatement.rules.assembly import Assembly
from jointstatement.rules.damage import mended
from jointstatement.rules.document import frame
from jointstatement.rules.drafts import Frame, ItemDraft
from jointstatement.rules.performatives import Classifier
from jointstatement.rules.relations import find_mechanisms, find_references
from jointstatement.rules.second import first_statement
from jointstatement.text import Text, read


@frozen
class Explanation:
    """What each stage of a parse saw: why an item was found, and why another was not."""

    blocks: tuple[str, ...]
    """Each block with its kind; those fenced off are marked."""
    frame: tuple[str, ...]
    """What the document as a whole was taken for."""
    mentions: tuple[str, ...]
    """Each name of a party, with its id."""
    items: tuple[str, ...]
    """Each item with the lexicon entry that found it."""
    silent: tuple[str, ...]
    """The sentences of the body in which no item was found."""

    def __str__(self) -> str:
        parts = []
        for name in ("blocks", "frame", "mentions", "items", "silent"):
            parts.append(f"== {name}")
            parts += getattr(self, name) or ("(none)",)
        return "\n".join(parts)


@frozen(eq=False)
class _Stages:
    text: Text
    frame: Frame
    items: tuple[ItemDraft, ...]


class Parser:
    """Reads texts with one vocabulary.

    Args:
        lexicon: a vocabulary from `load_lexicon`, perhaps with your own files in it; the library's own
            for each text's language where it is not given.
    """

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon

    def parse(
        self,
        text: str,
        *,
        language: str = "en",
        title: str | None = None,
        issued_on: PartialDate | None = None,
        origin: Origin | None = None,
    ) -> JointStatement:
        """Read a statement, or a report of one.

        It is total: every string gives a statement, in time linear in its length. What the caller knows
        wins over what the text suggests.

        Args:
            text: the text, plain; it is kept unchanged, and every span is an offset into it.
            language: the language of the text, a BCP 47 tag; it is never guessed. The vocabulary is that
                of its primary subtag: `en` for `en-GB`.
            title: the document's title, where the caller knows it.
            issued_on: the statement's own date, where the caller knows it; it resolves relative dates.
            origin: where the text came from.

        Returns:
            The statement, with what the rules can place; what they cannot place is left out.

        Raises:
            LanguageError: there is no vocabulary for the language.
            ModelError: an argument is of a wrong type.
        """
        _check("text", text, str)
        _check("title", title, str, None)
        _check("issued_on", issued_on, PartialDate, None)
        _check("origin", origin, Origin, None)
        lexicon = self._vocabulary(language)
        stages = self._stages(text, lexicon, title, issued_on)
        return _assemble(stages, lexicon, language, origin)

    def explain(self, text: str, *, language: str = "en") -> Explanation:
        """What each stage sees in a text.

        Raises:
            LanguageError: there is no vocabulary for the language.
            ModelError: the text is no string.
        """
        _check("text", text, str)
        stages = self._stages(text, self._vocabulary(language), None, None)
        return _explain(stages)

    def _vocabulary(self, language: str) -> Lexicon:
        if self._lexicon is not None and self._lexicon.language == primary(language):
            return self._lexicon
        return load_lexicon(language)

    def _stages(
        self, text: str, lexicon: Lexicon, title: str | None, issued_on: PartialDate | None
    ) -> _Stages:
        reading = mended(read(text, lexicon.documents.stops), lexicon)

        def framing(text: Text) -> Frame:
            return frame(text, lexicon, issued_on, title)

        reading, framed = first_statement(reading, lexicon, framing)
        return _Stages(reading, framed, Classifier(reading, lexicon, framed).items())


def _check(name: str, value: object, kind: type, *others: None) -> None:
    """Refuse what the model would refuse, before a stage of the parser stumbles over it."""
    if not isinstance(value, kind) and value not in others:
        raise ModelError(
            f"JointStatement.{name}", value, f"must be {kind.__name__}{' or None' if others else ''}"
        )


@cache
def _own() -> Parser:
    return Parser()


def parse(
    text: str,
    *,
    language: str = "en",
    title: str | None = None,
    issued_on: PartialDate | None = None,
    origin: Origin | None = None,
) -> JointStatement:
    """Read a statement, or a report of one, with the library's own vocabulary: see `Parser.parse`."""
    return _own().parse(text, language=language, title=title, issued_on=issued_on, origin=origin)


def _assemble(stages: _Stages, lexicon: Lexicon, language: str, origin: Origin | None) -> JointStatement:
    text, framed = stages.text, stages.frame
    pledges: list[Pledge] = []
    positions: list[PolicyPosition] = []
    assembly = Assembly(text, lexicon, framed)
    for draft in stages.items:
        if isinstance(draft.outcome, Strength):
            name = f"pledge-{len(pledges) + 1}"
            pledges.append(assembly.pledge(draft, name))
        else:
            name = f"position-{len(positions) + 1}"
            positions.append(assembly.position(draft, name))
    framed = _with_speakers(framed, stages.items)
    together = any(len(draft.parties) > 1 for draft in stages.items)
    return JointStatement(
        text=text.original,
        title=framed.title,
        kind=_kind(framed, lexicon, together),
        form=framed.form,
        language=language,
        issued_on=framed.issued_on,
        place=framed.place,
        parties=_parties(text, lexicon, framed),
        representatives=tuple(
            Representative(name=p.name, office=p.office, party=p.party, span=text.span(p.first, p.last))
            for p in framed.people
            if p.party
        ),
        relationship=framed.relationship,
        pledges=tuple(pledges),
        positions=tuple(positions),
        references=find_references(text, lexicon, framed.scan, framed.body),
        mechanisms=find_mechanisms(
            text,
            lexicon,
            framed.scan,
            tuple((d.first, d.last) for d in stages.items if isinstance(d.outcome, Strength)),
        ),
        origin=origin,
    )


def _with_speakers(framed: Frame, items: tuple[ItemDraft, ...]) -> Frame:
    """The frame with those whom a report quotes besides the parties of the statement."""
    quoted = chain.from_iterable([draft.parties for draft in items])
    return replace(framed, parties=tuple(dict.fromkeys(chain(framed.parties, quoted))))


def _kind(framed: Frame, lexicon: Lexicon, together: bool) -> Kind:
    """What the document calls itself; else a joint statement where its parties speak together."""
    kinds = [lexicon.parties.entries[party].kind for party in framed.parties]
    if framed.kind is Kind.DECLARATION and kinds == [PartyKind.STATE]:
        # one state declares for itself, or speaks of a declaration of others
        return Kind.OTHER
    if framed.kind is not None:
        return framed.kind
    # a group is its members: what it says they say together
    if (together or kinds == [PartyKind.GROUP]) and framed.form is Form.OFFICIAL_TEXT:
        return Kind.JOINT_STATEMENT
    return Kind.OTHER


def _parties(text: Text, lexicon: Lexicon, framed: Frame) -> tuple[Party, ...]:
    mentions: dict[str, list[Span]] = {party: [] for party in framed.parties}
    for hit in framed.hits:
        if hit.id in mentions and hit.kind is not NameKind.COMBINING:
            mentions[hit.id].append(text.span(hit.first, hit.last))
    parties = []
    for party in framed.parties:
        entry = lexicon.parties.entries[party]
        formal = entry.formal if entry.formal != entry.name else None
        named = tuple(mentions[party])
        parties.append(Party(id=party, name=entry.name, kind=entry.kind, formal_name=formal, mentions=named))
    return tuple(parties)


def _explain(stages: _Stages) -> Explanation:
    text, framed = stages.text, stages.frame
    fenced = set(framed.furniture)
    blocks = tuple(
        f"{'- ' if number in fenced else '  '}{block.kind:9} "
        f"{' '.join(text.view[block.start : block.end].split())[:90]}"
        for number, block in enumerate(text.blocks)
    )
    found = {draft.sentence for draft in stages.items}
    return Explanation(
        blocks=blocks,
        frame=(
            f"title: {framed.title or '(none)'}",
            f"kind: {framed.kind or '(told by its items)'}, form: {framed.form}",
            f"issued on: {framed.issued_on or '(unknown)'}, place: {framed.place or '(unknown)'}",
            f"parties: {', '.join(framed.parties) or '(none)'}",
            *(f"person: {p.name}, {p.office}, {p.party}" for p in framed.people),
            f"relationship: {framed.relationship or '(none)'}",
        ),
        mentions=tuple(f"{text.shown(hit.first, hit.last)} = {hit.id} ({hit.kind})" for hit in framed.hits),
        items=tuple(
            f"{','.join(d.parties)} {d.outcome} [{d.source}]: {text.shown(d.first, d.last)}"
            for d in stages.items
        ),
        silent=tuple(
            text.shown(s.first, s.last) for number, s in enumerate(framed.body) if number not in found
        ),
    )
