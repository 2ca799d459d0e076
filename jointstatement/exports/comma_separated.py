"""Rows as CSV (RFC 4180) with a head: null is an empty cell, and a list is joined with bars.

A bar or a backslash in a member of a list has a backslash before it, so that nothing is lost:
`KEN|NOR` is a list of two. Booleans are `true` and `false`.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from jointstatement.exports.columns import Cell, Row, Table
from jointstatement.formats.files import write_whole

_MARK = re.compile(r"[|\\]")


def encode(table: Table, rows: Iterable[Row]) -> bytes:
    """A record for each row."""
    return _records([[_cell(row[column.name]) for column in table.columns] for row in rows])


def write(table: Table, pieces: Iterator[bytes], path: Path) -> None:
    """Write what `encode` gave to a file, below a head."""
    write_whole(path, chain([_records([[column.name for column in table.columns]])], pieces))


def _records(records: list[list[str]]) -> bytes:
    written = io.StringIO(newline="")
    # a cell with the end of a line in it is quoted where that is one of the characters that end a record
    csv.writer(written, lineterminator="\r\n").writerows(records)
    return written.getvalue().encode()


def _cell(value: Cell) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return "|".join([_MARK.sub(r"\\\g<0>", member) for member in value])
    return str(value)
