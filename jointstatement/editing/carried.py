"""What an item quotes from its words, carried over to the new ones when these are replaced."""

from collections.abc import Collection
from typing import Any

from attrs import evolve

from jointstatement.editing.quotation import locate
from jointstatement.errors import ModelError, QuotationError
from jointstatement.model import Item, JointStatement, Pledge, Span


def carried(statement: JointStatement, old: Item, new: Span, *, but: Collection[str]) -> dict[str, Any]:
    """The fields that quote an item's words, as they stand in its new ones.

    What lies outside the old words, as a person may have wished, stays as it is.

    Args:
        statement: the statement.
        old: the item with its old words.
        new: where its new words stand.
        but: the fields that get new values anyway.

    Raises:
        ModelError: what a field quotes is not in the new words, or there several times.
    """
    words = _Words(statement, old, new)
    fields: dict[str, Any] = {}
    if isinstance(old, Pledge):
        if "condition" not in but and old.condition is not None:
            fields["condition"] = words.quoted("condition", old.condition)
        for name in ("actions", "targets"):
            if name not in but:
                fields[name] = tuple(words.spanned(name, part) for part in getattr(old, name))
    elif "subject" not in but:
        if old.subject_span is None:
            fields["subject"] = words.quoted("subject", old.subject)
        else:
            span = words.moved("subject", old.subject_span)
            fields |= {"subject": span.of(statement.text), "subject_span": span}
    return fields


class _Words:
    """An item's old words and its new ones.

    Args:
        statement: the statement.
        old: the item with its old words.
        new: where its new words stand.
    """

    def __init__(self, statement: JointStatement, old: Item, new: Span) -> None:
        self._statement = statement
        self._old = old
        self._new = new

    def moved(self, field: str, span: Span) -> Span:
        """Where that which a span covers stands in the new words."""
        if _lies(span, self._new) or not _lies(span, self._old.span):
            return span
        return self._found(field, span.of(self._statement.text))

    def spanned(self, field: str, part: Any) -> Any:
        """An action or a target, with its span in the new words."""
        return part if part.span is None else evolve(part, span=self.moved(field, part.span))

    def quoted(self, field: str, words: str) -> str:
        """A quotation that has no span, as it is written in the new words."""
        text = self._statement.text
        if words in self._new.of(text) or words not in self._old.text:
            return words
        return self._found(field, words).of(text)

    def _found(self, field: str, words: str) -> Span:
        try:
            return locate(self._statement, words, within=self._new)
        except (ModelError, QuotationError) as error:
            name = f"{type(self._old).__name__}.{field}"
            raise ModelError(name, words, f"{error.why}; give {field} with the new words") from None


def _lies(span: Span, within: Span) -> bool:
    return within.start <= span.start and span.end <= within.end
