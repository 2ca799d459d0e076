"""What a table is: its columns, each with a name, a type, a sentence and where its value comes from."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any, Self

from attrs import frozen

from jointstatement.model import JointStatement

Cell = str | int | float | bool | list[str] | None
"""What stands in a row under a column."""
Row = dict[str, Cell]
"""A row: the name of each column of its table, in their order, with what stands there."""


class Type(StrEnum):
    """What a column holds."""

    STRING = "string"
    INTEGER = "integer"
    """A whole number of at most 64 bits."""
    NUMBER = "number"
    """A floating-point number of 64 bits."""
    BOOLEAN = "boolean"
    STRINGS = "list of strings"
    """Never null: a list of none is empty."""


@frozen(eq=False)
class Document:
    """A statement under the id that it has among others, with the lines of its text counted once."""

    id: str
    statement: JointStatement
    _line_ends: list[int]

    @classmethod
    def of(cls, id: str, statement: JointStatement) -> Self:
        """The statement under this id."""
        text, ends, at = statement.text, [], -1
        if "\r" in text:
            # a line ends with a line feed, a carriage return, or the two together
            ends = [n for n, c in enumerate(text) if c == "\n" or (c == "\r" and text[n + 1 : n + 2] != "\n")]
        else:
            while (at := text.find("\n", at + 1)) >= 0:
                ends.append(at)
        return cls(id, statement, ends)

    def line(self, offset: int) -> int:
        """The number, from 1, of the line on which a code point stands."""
        return bisect_right(self._line_ends, offset - 1) + 1


@frozen(eq=False)
class Column:
    """A column of a table."""

    name: str
    type: Type
    doc: str
    """What it holds, in a sentence."""
    value: Callable[[Any, Any], Cell]
    """What stands under it, of a document and what the row is about."""
    nullable: bool = False


@frozen(eq=False)
class Table:
    """A table, with one row for each thing of its sort in a statement."""

    name: str
    doc: str
    """What a row of it is, in a sentence."""
    each: Callable[[JointStatement], Iterable[Any]]
    """What has a row, of a statement."""
    columns: tuple[Column, ...]

    def rows(self, document: Document) -> Iterator[Row]:
        """The rows of one statement, in text order."""
        for thing in self.each(document.statement):
            yield self.row(document, thing)

    def row(self, document: Document | None, thing: object) -> Row:
        """The row of one of them."""
        return {column.name: column.value(document, thing) for column in self.columns}
