"""Letterhead: what a scan makes of a page's head, above the title of the document.

Such lines hold no sentence, yet they are no headings either, and would be taken for the start of the text.
"""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.headings import kind_at
from jointstatement.rules.heads import heads_at
from jointstatement.text import BlockKind, Sentence, Text

_LINES = 12
"""How many blocks of a page can stand at its head."""
_SHORT = 60
"""The most words of a line of letterhead, some of them single letters that a scan has parted."""
_LABEL = 6
"""The most words of one that a full stop ends: `Ref. No.`."""
_TITLE = 12
"""The most words of a title that stands below it."""


def below_letterhead(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences of the body without what stands at the head of the page: `No. Date` above a title.

    The name of a document has to stand below it, and none of what is left out can say anything.
    """
    titles = [s.first for s in text.sentences if s.block < _LINES and _is_title(text, lexicon, s)]
    for title in reversed(titles):
        above = [s for s in body if s.first < title]
        if all(_says_nothing(text, lexicon, s) for s in above):
            return body[len(above) :]
    return body


def _is_title(text: Text, lexicon: Lexicon, line: Sentence) -> bool:
    """Whether a line is the title of a document: a short heading, or the name of one in front of a line."""
    titles, block = lexicon.documents.titles, text.blocks[line.block]
    whole = block.start == text.starts[line.first] and block.end == text.end(line.last - 1)
    if any(words.at(text, line.first, line.last) for words in (titles.documents, titles.press)):
        return whole and text.words[line.last - 1] != "."
    short = block.kind is BlockKind.HEADING and line.last - line.first <= _TITLE
    return short and kind_at(text, lexicon, line.first, line.last) is not None


def _says_nothing(text: Text, lexicon: Lexicon, sentence: Sentence) -> bool:
    """Whether a line is no sentence, or only leads in to the text that follows."""
    first, last = sentence.first, sentence.last
    parted = sum([len(word) == 1 for word in text.words[first:last]])
    ends = text.words[last - 1] == "." and last - first > max(_LABEL, 2 * parted)
    if last - first > _SHORT or ends:
        return False
    return not any(heads_at(text, lexicon, k, last) for k in range(first, last))
