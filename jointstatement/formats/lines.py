"""Many statements in one file, a line of JSON each (JSON Lines), as a stream both ways."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from jointstatement.errors import FormatError
from jointstatement.formats import json_text
from jointstatement.formats.files import PACKED, read_lines, unpacked_suffix, write_whole
from jointstatement.formats.strings import loads
from jointstatement.model import JointStatement
from jointstatement.wire import to_dict

_SUFFIXES = (".jsonl", ".ndjson")


def dump_lines(statements: Iterable[JointStatement], path: str | Path) -> None:
    """Write statements to a file of JSON Lines, whole or not at all; none is kept once it is written.

    Args:
        statements: what to write, in this order; an iterator is gone through once.
        path: the file, `.jsonl` or `.ndjson`, with `.gz` or `.zst` behind that where it shall be compressed.

    Raises:
        FormatError: the suffix is another, or a string of a statement has two halves of a surrogate pair.
        SourceError: the suffix is `.zst`, and the extra `zstd` is not installed.
        OSError: the file cannot be written.
    """
    path = _checked(path)
    write_whole(path, (json_text.write_line(to_dict(statement)).encode() for statement in statements))


def load_lines(path: str | Path) -> Iterator[JointStatement]:
    """Read the statements of a file of JSON Lines, one at a time; blank lines are passed over.

    Args:
        path: the file, `.jsonl` or `.ndjson`, with `.gz` or `.zst` behind that where it is compressed.

    Raises:
        FormatError: the suffix is another, or a line is no statement: every path starts with its line.
        SourceError: the file cannot be read or decompressed, as far as it has been read.
    """
    return _statements(_checked(path))


def _statements(path: Path) -> Iterator[JointStatement]:
    for number, line in enumerate(read_lines(path), 1):
        if line.isspace():
            continue
        try:
            statement = loads(line)
        except FormatError as error:
            where = f"line {number}"
            told = tuple((f"{where}: {place}" if place else where, why) for place, why in error.faults)
            raise FormatError(told) from None
        yield statement


def _checked(path: str | Path) -> Path:
    path = Path(path)
    if unpacked_suffix(path) not in _SUFFIXES:
        why = (
            f"{path.name}: must end in {' or '.join(_SUFFIXES)}, and may in {' or '.join(PACKED)} behind that"
        )
        raise FormatError((("", why),))
    return path
