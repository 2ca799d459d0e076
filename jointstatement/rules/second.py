"""Where on a page a second statement begins: its heading, below the body of the first, names others."""

from collections.abc import Callable

from jointstatement.lexicon import Lexicon
from jointstatement.rules.dates import find_dates
from jointstatement.rules.drafts import Frame
from jointstatement.rules.headings import Heading, heading_runs, kind_span
from jointstatement.text import BlockKind, Sentence, Text

_BODY = 30
"""How many words of the first statement's body stand above the heading of a second, at the least."""
_NEAR = 4
"""How many words may stand between the name of a document and those who issue it."""
_BEFORE = 8
"""How many words may stand before the name of a document: `Kenya-Peru Joint Statement`."""
_LONGEST = 60
"""The most words that a heading has."""


def first_statement(text: Text, lexicon: Lexicon, framing: Callable[[Text], Frame]) -> tuple[Text, Frame]:
    """A page and its frame without the second statement that stands below the first, if one does.

    Args:
        text: the whole page.
        lexicon: the vocabulary.
        framing: gives the frame of the whole page, and of what is left of it.

    Returns:
        The text up to the heading of the second statement, and its frame; as they were without one.
    """
    framed = framing(text)
    heading = _candidate(text, lexicon, framed)
    if heading is None:
        return text, framed
    left = text.until(heading.first)
    again = framing(left)
    return (left, again) if _is_of_others(text, lexicon, heading, framed, again) else (text, framed)


def _candidate(text: Text, lexicon: Lexicon, framed: Frame) -> Heading | None:
    """The first heading below the body's first paragraphs that is the title of a document of several."""
    if not framed.body:
        return None
    least = framed.body[0].first + _BODY
    kinds = lexicon.documents.kinds.starts
    lines = [
        Heading(s.block, s.first, s.last)
        for s in text.sentences
        if s.first >= least and text.blocks[s.block].kind is BlockKind.HEADING
    ]
    if all(kinds.isdisjoint(text.words[line.first : line.last]) for line in lines):
        return None
    prose = {s.first: s for s in framed.body}
    for heading in heading_runs(text, lines):
        opening = prose.get(heading.last)
        if opening is not None and _is_title(text, lexicon, framed, heading, opening):
            return heading
    return None


def _is_title(text: Text, lexicon: Lexicon, framed: Frame, heading: Heading, opening: Sentence) -> bool:
    """Whether a heading is the name of a document and of those who issue it, and no more before it."""
    documents, words = lexicon.documents, text.words
    span = kind_span(text, lexicon, heading.first, heading.last)
    if span is None or heading.last - heading.first > _LONGEST:
        return False
    first, stop, _ = span
    if first > heading.first + _BEFORE or not documents.annexes.isdisjoint(words[heading.first : first]):
        return False
    named = framed.named(heading.first, heading.last)
    before = {hit.id for hit in named if hit.first < first}
    if len(before) > 1:
        # `The Kenya-Peru Joint Statement` can head a section on it: those who issue one speak below it
        return before <= {hit.id for hit in framed.named(opening.first, opening.last)}
    led = any(
        words[k] in documents.by or documents.released.at(text, k, heading.last) is not None
        for k in range(stop, min(stop + _NEAR, heading.last))
    )
    return led and not before and first <= heading.first + 2 and len({hit.id for hit in named}) > 1


def _is_of_others(text: Text, lexicon: Lexicon, heading: Heading, framed: Frame, first: Frame) -> bool:
    """Whether the title of a document names another party than the first one's, or another day."""
    named = {hit.id for hit in framed.named(heading.first, heading.last)}
    entries, ours = lexicon.parties.entries, set(first.parties)
    members = ours.union(*(entries[party].members for party in ours))
    if any(
        party not in members and not (entries[party].members and ours.issuperset(entries[party].members))
        for party in named
    ):
        return bool(ours)
    own = first.issued_on
    for mention in find_dates(text, heading.first, heading.last, lexicon.dates):
        cited = text.words[mention.first - 1] in lexicon.documents.past
        if own is not None and mention.date is not None and not cited:
            one, other = sorted((str(own), str(mention.date)), key=len)
            return not other.startswith(one)
    return False
