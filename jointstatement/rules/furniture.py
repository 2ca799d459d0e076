"""What on a page is not part of the statement: menus, captions, related links, repeated headlines."""

from jointstatement.lexicon.documents import Documents
from jointstatement.text import Block, BlockKind, Text


def furniture(text: Text, documents: Documents) -> tuple[int, ...]:
    """The numbers of the blocks that are page furniture."""
    fenced: list[int] = []
    seen: set[str] = set()
    fence_line: int | None = None
    for number, block in enumerate(text.blocks):
        words = text.view[block.start : block.end].lower()
        bare = " ".join(words.split()).strip(" .:-*#[]\\")
        if fence_line is not None and _follows(text, number):
            fenced.append(number)
            continue
        fence_line = None
        if bare in documents.fences:
            fenced.append(number)
            fence_line = block.line
        elif _is_furniture(block, bare, words, documents) or (
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


def _is_furniture(block: Block, bare: str, words: str, documents: Documents) -> bool:
    lettered = bare[:1].isalpha() or any(c.isalpha() for c in bare)
    if not lettered or bare in documents.whole:
        return True
    for caption in documents.captions:
        if caption in words:
            return True
    return block.kind is BlockKind.HEADING and bare.startswith(documents.starts)
