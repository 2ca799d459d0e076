"""What on a page is not part of the statement: menus, captions, related links, repeated headlines."""

from itertools import chain

from jointstatement.lexicon.documents import Documents
from jointstatement.text import Block, BlockKind, Text

_SIGNS = " .:-*#[]\\"
"""What may stand around the words of a block."""


def furniture(text: Text, documents: Documents) -> tuple[int, ...]:
    """The numbers of the blocks that are page furniture."""
    fenced: list[int] = []
    seen: set[str] = set()
    fence_line: int | None = None
    low, fences = text.view.lower(), frozenset(documents.fences)
    captions = [caption for caption in documents.captions if caption in low]
    headings = [block.end - block.start for block in text.blocks if block.kind is BlockKind.HEADING]
    longest = max(chain(headings, map(len, fences), map(len, documents.whole)), default=0)
    for number, block in enumerate(text.blocks):
        words = text.view[block.start : block.end].lower()
        bare = _bare(words, longest)
        if fence_line is not None and _follows(text, number):
            fenced.append(number)
            continue
        fence_line = None
        if bare in fences:
            fenced.append(number)
            fence_line = block.line
        elif _is_furniture(block, bare, words, captions, documents) or (
            block.kind is BlockKind.HEADING and bare in seen
        ):
            fenced.append(number)
        seen.add(bare)
    return tuple(fenced)


def _follows(text: Text, number: int) -> bool:
    """Whether a block stands right under the one before it, with no blank line between."""
    before, block = text.blocks[number - 1], text.blocks[number]
    between = text.original[before.end : block.start]
    return len(between.replace("\r\n", "\n").strip(" \t")) <= 1 or between.count("\n") <= 1


def _bare(words: str, longest: int) -> str:
    """A block without the signs around it, white space folded.

    Of one that is longer than all that it is compared with, only a first part that is longer too.
    """
    part = " ".join(words[: 2 * longest].split()).strip(_SIGNS)
    if len(part) > longest or len(words) <= 2 * longest:
        return part
    return " ".join(words.split()).strip(_SIGNS)


def _is_furniture(block: Block, bare: str, words: str, captions: list[str], documents: Documents) -> bool:
    lettered = bare[:1].isalpha() or any(map(str.isalpha, words))
    if not lettered or bare in documents.whole:
        return True
    for caption in captions:
        if caption in words:
            return True
    return block.kind is BlockKind.HEADING and bare.startswith(documents.starts)
