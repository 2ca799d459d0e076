"""The headings of a document, and what kind of document they name."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from jointstatement.lexicon import Lexicon
from jointstatement.model import Kind
from jointstatement.rules.dates import find_dates
from jointstatement.rules.party_names import PartyHit
from jointstatement.rules.scan import by_sentence, standing
from jointstatement.text import BlockKind, Sentence, Text

_ALIKE = 0.85
"""How much of a damaged heading's letters must be those of a kind of document."""
_OFF = 3
_NAMED = 8
"""How far into its first sentence a text names itself."""
_REPORTED, _NEAR = 12, 3
"""How many sentences of a report can say what document it reports, and how soon in them."""
_ADOPTED = 3
"""How many sentences of a report can tell that a declaration was adopted."""
_TITLE = 30
"""The most words that a title has."""


@dataclass(frozen=True, eq=False, repr=False)
class Heading:
    """Words `first` to `last` (exclusive) of one block."""

    block: int
    first: int
    last: int


@dataclass(frozen=True, eq=False, repr=False)
class Dateline:
    """What a report opens with: the city that it comes from, none where it names only its agency."""

    city: str
    first: int
    last: int


def find_headings(text: Text, fenced: set[int], body: tuple[Sentence, ...]) -> list[Heading]:
    """The headings before the first sentence of the body, and short lines among them."""
    start = body[0].first if body else len(text.words)
    found: list[Heading] = []
    for sentence in text.sentences:
        number = sentence.block
        if found and found[-1].block == number:
            found[-1] = Heading(number, found[-1].first, sentence.last)
        elif sentence.first > start:
            break
        elif text.blocks[number].kind is BlockKind.HEADING and number not in fenced:
            found.append(Heading(number, sentence.first, sentence.last))
    return found


def heading_runs(text: Text, headings: list[Heading]) -> list[Heading]:
    """The headings, those as one that fill lines right below one another: a long title is broken so."""
    runs: list[Heading] = []
    for heading in headings:
        if runs and _right_below(text, heading.block) and text.sentences and runs[-1].last == heading.first:
            runs[-1] = Heading(runs[-1].block, runs[-1].first, heading.last)
        else:
            runs.append(heading)
    return runs


def _right_below(text: Text, block: int) -> bool:
    """Whether no blank line stands above a block."""
    if block == 0:
        return False
    between = text.original[text.blocks[block - 1].end : text.blocks[block].start]
    return between.replace("\r\n", "\n").count("\n") <= 1


def stretches(text: Text, lexicon: Lexicon, headings: list[Heading]) -> tuple[Sentence, ...]:
    """The sentences of a text, with each long title as one, and with a first line that was cut off joined.

    A line that is taken for a heading but holds a verb of a statement, with the next line right below it, is
    the start of that line's sentence.
    """
    runs = {run.first: run for run in heading_runs(text, headings)}
    below = max((run.last for run in runs.values()), default=0)
    found: list[Sentence] = []
    cut: Sentence | None = None
    done = 0
    for number, sentence in enumerate(text.sentences):
        if cut is None and sentence.first >= below:
            return (*found, *text.sentences[number:])
        if sentence.first < done:
            continue
        run = runs.get(sentence.first)
        if run is not None:
            done = run.last
            whole = Sentence(run.first, run.last, run.block)
            found.append(whole)
            cut = whole if _is_cut(text, lexicon, run) else None
            continue
        if cut is not None and cut.last == sentence.first and _right_below(text, sentence.block):
            found[-1] = Sentence(cut.first, sentence.last, sentence.block)
        else:
            found.append(sentence)
        cut = None
    return tuple(found)


def _is_cut(text: Text, lexicon: Lexicon, run: Heading) -> bool:
    written = text.shown(run.first, run.last)
    verbs = lexicon.performatives.by_word
    return not written.isupper() and any(
        text.words[k] in verbs and not text.capital(k) for k in range(run.first, run.last)
    )


def kind_at(text: Text, lexicon: Lexicon, first: int, last: int) -> Kind | None:
    """The kind of document that the words `first` to `last` (exclusive) name at most length."""
    found = kind_span(text, lexicon, first, last)
    return found[2] if found else None


def kind_span(text: Text, lexicon: Lexicon, first: int, last: int) -> tuple[int, int, Kind] | None:
    """Where the longest name of a kind of document stands: its first word, the word after it, the kind."""
    best: tuple[int, int, Kind] | None = None
    kinds = lexicon.documents.kinds
    done = first
    for i in kinds.starts_in(text, first, last):
        found = kinds.at(text, i, last) if i >= done else None
        if found is None:
            continue
        if best is None or found[0] - i > best[1] - best[0]:
            best = (i, found[0], found[1])
        done = found[0]
    return best


def damaged_kind_span(text: Text, lexicon: Lexicon, heading: Heading) -> tuple[int, int, Kind] | None:
    """The kind that a heading names in letters that a scan has damaged: `JOINT COMMUNI UE`."""
    best, found = _ALIKE, None
    shapes = lexicon.documents.kind_shapes
    openers, words = lexicon.documents.kind_letters, text.words
    for i in [i for i in range(heading.first, heading.last) if words[i][0] in openers]:
        for stop in range(i + 1, min(i + 5, heading.last) + 1):
            seen = "".join(words[i:stop])
            for letters, kind in shapes.get((seen[0], seen[-1]), ()):
                if abs(len(seen) - len(letters)) > _OFF or _most_alike(letters, seen) <= best:
                    continue
                likeness = SequenceMatcher(None, letters, seen)
                # the quick ratio is never below the true one
                if likeness.quick_ratio() > best and (ratio := likeness.ratio()) > best:
                    best, found = ratio, (i, stop, kind)
    return found


def _most_alike(one: str, other: str) -> float:
    """What the likeness of two words cannot be above, by the letters that only one of them has."""
    letters, others = set(one), set(other)
    shared = min(len(one) - len(letters - others), len(other) - len(others - letters))
    return 2 * shared / (len(one) + len(other))


def find_kind(
    text: Text,
    lexicon: Lexicon,
    headings: list[Heading],
    body: tuple[Sentence, ...],
    *,
    several: bool = True,
    report: bool = False,
) -> Kind | None:
    """What the document calls itself: in a heading, in its opening, or in a heading that is damaged.

    What one state declares, where `several` do not speak, is no joint declaration. A `report` tells of a
    declaration that it was adopted.
    """
    if any(_is_of_another_sort(text, lexicon, heading) for heading in headings):
        return Kind.OTHER
    lines = [*headings, *(Heading(s.block, s.first, min(s.last, s.first + _NAMED)) for s in body[:1])]
    named = [span for line in lines if (span := _named(text, lexicon, line, line in headings))]
    if named:
        # of two names the fuller one: `Communique` above `Joint statement by ...`
        return max(named, key=lambda span: (span[1] - span[0], -span[0]))[2]
    for sentence in body[:1]:
        kind = kind_at(text, lexicon, sentence.first, sentence.last)
        if kind is not None and _introduces(text, lexicon, sentence):
            return kind
    short = [Heading(s.block, s.first, s.last) for s in text.sentences[:4] if s.last - s.first <= _TITLE]
    for line in (*headings, *short):
        damaged = damaged_kind_span(text, lexicon, line)
        if damaged is not None and not _cited(text, lexicon, line, damaged):
            return damaged[2]
    if several and _declares(text, lexicon):
        return Kind.JOINT_DECLARATION
    if report and _adopted(text, lexicon, body):
        return Kind.DECLARATION
    return _reported_kind(text, lexicon, body) or _mentioned_kind(text, lexicon, body)


def _adopted(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> bool:
    """Whether a report opens with a declaration: `The summit ended and passed the Oslo Declaration`."""
    adopting = lexicon.documents.adopting
    for sentence, _ in by_sentence(body[:_ADOPTED], standing(text, lexicon.documents.kinds.starts)):
        span = kind_span(text, lexicon, sentence.first, sentence.last)
        if span is None or span[2] is not Kind.DECLARATION or _cited(text, lexicon, sentence, span):
            continue
        if not adopting.isdisjoint(text.words[max(sentence.first, span[0] - _NEAR) : span[0]]):
            return True
    return False


def _reported_kind(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> Kind | None:
    """The kind that is said to speak: `A joint statement issued after the talks said …`."""
    verbs = lexicon.subjects.statement_verbs
    for sentence, _ in by_sentence(body[:_REPORTED], standing(text, lexicon.documents.kinds.starts)):
        span = kind_span(text, lexicon, sentence.first, sentence.last)
        if span is None or span[2] is Kind.DECLARATION or span[0] > sentence.first + _NEAR:
            continue
        behind = range(span[1], min(span[1] + _NAMED, sentence.last))
        if any(verbs.at(text, k, sentence.last) is not None for k in behind):
            return span[2]
    return None


def _mentioned_kind(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> Kind | None:
    """The kind that the opening names, unless it cites an earlier one: `the Joint Declaration of 2015`."""
    for sentence, _ in by_sentence(body[:6], standing(text, lexicon.documents.kinds.starts)):
        span = kind_span(text, lexicon, sentence.first, sentence.last)
        if span is not None and span[2] is not Kind.DECLARATION and not _cited(text, lexicon, sentence, span):
            return span[2]
    return None


def _cited(text: Text, lexicon: Lexicon, line: Sentence | Heading, span: tuple[int, int, Kind]) -> bool:
    """Whether a document is one of the past: its name in capitals, and when it was signed behind it."""
    first, stop, _ = span
    past = lexicon.documents.past
    end = min(stop + 2 * _NAMED, line.last)
    return text.capital(first) and any(
        text.words[k] in past and find_dates(text, k, min(k + _NAMED, end), lexicon.dates)
        for k in range(stop, end)
    )


def _is_of_another_sort(text: Text, lexicon: Lexicon, heading: Heading) -> bool:
    """Whether a heading opens with the name of what is no statement: `Readout of …`, `Remarks at …`."""
    return lexicon.documents.other_sorts.at(text, heading.first, heading.last) is not None


def _named(text: Text, lexicon: Lexicon, line: Heading, heading: bool) -> tuple[int, int, Kind] | None:
    """The kind that a heading names, or a first sentence that is one: `A Joint Declaration by …`."""
    span = kind_span(text, lexicon, line.first, line.last)
    if span is None or heading:
        return span
    by = lexicon.documents.by
    opens = span[0] <= line.first + 1 and span[1] < len(text.words) and text.words[span[1]] in by
    return span if opens else None


def _introduces(text: Text, lexicon: Lexicon, sentence: Sentence) -> bool:
    """Whether a sentence presents the text that follows: `the text of the communique issued in Oslo:`."""
    span = kind_span(text, lexicon, sentence.first, sentence.last)
    issued = lexicon.documents.issued
    released = lexicon.documents.released
    if span is None:
        return False
    return any(
        words.at(text, k, sentence.last) is not None
        for words in (issued, released)
        for k in range(span[1], min(span[1] + 2, sentence.last))
    )


def _declares(text: Text, lexicon: Lexicon) -> bool:
    """Whether those who speak declare what follows: `We, the Ministers, declare as follows:`."""
    declaring, ours = lexicon.documents.declaring, lexicon.subjects.ours & lexicon.subjects.together
    together = lexicon.documents.declaring_together
    places = standing(text, declaring.starts | together.starts)
    for sentence, found in by_sentence(text.sentences, places):
        speaking: int | None = None
        for k in found:
            if together.at(text, k, sentence.last) is not None:
                return True
            if declaring.at(text, k, sentence.last) is None:
                continue
            if speaking is None:
                within_it = range(sentence.first, sentence.last)
                speaking = next((i for i in within_it if text.words[i] in ours), sentence.last)
            if speaking <= k:
                return True
    return False


def names_document(text: Text, lexicon: Lexicon, headings: list[Heading]) -> bool:
    """Whether a heading is the name of a document and no more: `COMMUNIQUE`."""
    for heading in headings:
        span = kind_span(text, lexicon, heading.first, heading.last)
        if span is not None and not any(
            text.words[k][0].isalpha()
            for k in (*range(heading.first, span[0]), *range(span[1], heading.last))
        ):
            return True
    return False


def find_title(
    text: Text, lexicon: Lexicon, headings: list[Heading], hits: tuple[PartyHit, ...]
) -> Heading | None:
    """The heading that names the kind of document, or a party; else the first."""
    for heading in headings:
        if kind_at(text, lexicon, heading.first, heading.last) is not None:
            return heading
    for heading in headings:
        if any(heading.first <= hit.first < heading.last for hit in hits):
            return heading
    return headings[0] if headings else None
