"""A report's lead: what it says is no item of its own where the body says it again."""

from jointstatement.model import Form
from jointstatement.rules.drafts import Frame, ItemDraft
from jointstatement.text import Text

_LEAD = 3
"""How many sentences a report's lead has at most."""
_TELLING = 5
"""How many letters the words have that show what an item is about."""


def without_summary(text: Text, frame: Frame, drafts: list[ItemDraft]) -> list[ItemDraft]:
    """The items of a report without those of its lead that its body tells again.

    What all parties do is told again where items of theirs have most of its longer words; what one of them
    says, where the body has, for it is told there in other forms too.
    """
    body = frame.body
    if frame.form is not Form.PRESS_REPORT or frame.given or not body:
        return drafts
    last = 1
    while last < min(len(body), _LEAD) and body[last].block == body[0].block:
        last += 1
    if last == len(body) or all(draft.sentence >= last for draft in drafts):
        return drafts
    retold = set(text.words[body[last].first :])
    shared: set[str] = set()
    for draft in drafts:
        if draft.sentence >= last and _of_all(frame, draft):
            shared.update(text.words[draft.first : draft.last])
    return [
        draft
        for draft in drafts
        if draft.sentence >= last or not _tells(text, draft, shared if _of_all(frame, draft) else retold)
    ]


def _of_all(frame: Frame, draft: ItemDraft) -> bool:
    """Whether an item is of all who issued the statement."""
    return set(draft.parties) == set(frame.parties)


def _tells(text: Text, draft: ItemDraft, told: set[str]) -> bool:
    """Whether most of an item's longer words are among those that are told below it."""
    words = {word for word in text.words[draft.complement : draft.last] if len(word) >= _TELLING}
    return bool(told) and 2 * len(words & told) >= len(words)
