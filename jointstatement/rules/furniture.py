"""What on a page is not part of the statement: menus, captions, related links, repeated headlines."""

from itertools import chain

from jointstatement.lexicon.documents import FIRST, Documents
from jointstatement.text import Block, BlockKind, Text

_SIGNS = " .:-*#[]\\"
"""What may stand around the words of a block."""


def furniture(text: Text, documents: Documents) -> tuple[int, ...]:
    """The numbers of the blocks that are page furniture."""
    fenced: list[int] = []
    seen: set[str] = set()
    view, blocks = text.view, text.blocks
    fences = documents.fences
    captions = _captions(text, documents)
    titles = [block for block in blocks if block.kind is BlockKind.HEADING]
    longest = max(chain((b.end - b.start for b in titles), map(len, fences), map(len, documents.whole)))
    firsts = documents.lines.union([_bare(view[b.start : b.end].lower(), longest)[:FIRST] for b in titles])
    below_fence = False
    for number, block in enumerate(blocks):
        if below_fence and _follows(text, number):
            fenced.append(number)
            continue
        below_fence = False
        if block.kind is not BlockKind.HEADING and not captions:
            # most paragraphs begin as none of the lines does that they are compared with
            first = view[block.start : block.start + FIRST]
            if first.isalpha() and first.lower() not in firsts:
                continue
        words = view[block.start : block.end].lower()
        bare = _bare(words, longest)
        if bare in fences:
            fenced.append(number)
            below_fence = True
        elif _is_furniture(block, bare, words, captions, documents) or (
            block.kind is BlockKind.HEADING and bare in seen
        ):
            fenced.append(number)
        seen.add(bare)
    return tuple(fenced)


def _captions(text: Text, documents: Documents) -> list[str]:
    """The signs of captions that may stand in a text: those of which it has the letters."""
    known = "\n".join(text.places)
    return list(chain.from_iterable(c for letters, c in documents.captions.items() if letters in known))


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
