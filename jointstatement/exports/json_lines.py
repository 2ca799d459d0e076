"""Rows as JSON Lines: an object for each, with every column, null where there is nothing."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from jointstatement.exports.columns import Row, Table
from jointstatement.formats.files import write_whole

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def encode(table: Table, rows: Iterable[Row]) -> bytes:
    """A line for each row."""
    return b"".join([_encode(row).encode() + b"\n" for row in rows])


def write(table: Table, pieces: Iterator[bytes], path: Path) -> None:
    """Write what `encode` gave to a file."""
    write_whole(path, pieces)
