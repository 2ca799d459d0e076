"""Many statements in one file, a line of JSON each (JSON Lines), as a stream both ways."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from jointstatement.errors import FormatError
from jointstatement.formats import json_text
from jointstatement.formats.files import PACKED, read_lines, unpacked_suffix, write_whole
from jointstatement.formats.strings import loads
from jointstatement.model import JointStatement
from jointstatement.wire import to_dict

_SUFFIXES = (".jsonl", ".ndjson")


def dump_lines(statements: Iterable[JointStatement], path: str | Path | BinaryIO) -> None:
    """Write statements to a file of JSON Lines; none is kept once it is written.

    Args:
        statements: what to write, in this order; an iterator is gone through once.
        path: the file, `.jsonl` or `.ndjson`, with `.gz` or `.zst` behind that where it shall be compressed;
            it is written whole or not at all. Or an open binary file, such as `sys.stdout.buffer`.

    Raises:
        FormatError: the suffix is another, or a string of a statement has two halves of a surrogate pair.
        SourceError: the suffix is `.zst`, and the extra `zstd` is not installed.
        OSError: the file cannot be written.
    """
    lines = (json_text.write_line(to_dict(statement)).encode() for statement in statements)
    if isinstance(path, str | Path):
        write_whole(_checked(path), lines)
    else:
        path.writelines(lines)


def load_lines(path: str | Path | BinaryIO) -> Iterator[JointStatement]:
    """Read the statements of a file of JSON Lines, one at a time; blank lines are passed over.

    Reading ends with the first line that is no statement. To go on behind it, read the lines yourself, and
    each with `loads`.

    Args:
        path: the file, `.jsonl` or `.ndjson`, with `.gz` or `.zst` behind that where it is compressed. Or an
            open binary file, such as `sys.stdin.buffer`.

    Raises:
        FormatError: the suffix is another, or a line is no statement: every path starts with its line.
        SourceError: the file cannot be read or decompressed, as far as it has been read.
    """
    if isinstance(path, str | Path):
        return _statements(read_lines(_checked(path)), str(path))
    return _statements(path, None)


def _statements(lines: Iterable[bytes], source: str | None) -> Iterator[JointStatement]:
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        try:
            statement = loads(line)
        except FormatError as error:
            told = tuple(_of_line(number, place, why) for place, why in error.faults)
            raise FormatError(told, source) from None
        yield statement


def _of_line(number: int, place: str, why: str) -> tuple[str, str]:
    """A fault of one line as a fault of the whole file; where JSON breaks off, the column is enough."""
    if place:
        return f"line {number}: {place}", why
    return f"line {number}", why.replace(": line 1, ", ": ", 1)


def _checked(path: str | Path) -> Path:
    path = Path(path)
    if unpacked_suffix(path) not in _SUFFIXES:
        why = f"must end in {' or '.join(_SUFFIXES)}, and may in {' or '.join(PACKED)} behind that"
        raise FormatError((("", why),), str(path))
    return path
