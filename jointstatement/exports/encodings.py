"""The formats in which tables are written to files, known by the suffix of the file."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jointstatement.errors import FormatError
from jointstatement.exports import comma_separated, json_lines, parquet
from jointstatement.exports.arrow import pyarrow
from jointstatement.exports.columns import Row, Table
from jointstatement.formats.files import PACKED, unpacked_suffix


class Encoding(NamedTuple):
    """How rows are written: piece by piece, in any process; then the pieces, in order, to a file."""

    encode: Callable[[Table, Iterable[Row]], bytes]
    write: Callable[[Table, Iterator[bytes], Path], None]


_JSON_LINES = Encoding(json_lines.encode, json_lines.write)
_ENCODINGS = {
    ".parquet": Encoding(parquet.encode, parquet.write),
    ".jsonl": _JSON_LINES,
    ".ndjson": _JSON_LINES,
    ".csv": Encoding(comma_separated.encode, comma_separated.write),
}


def encoding_of(path: Path) -> Encoding:
    """The format of a file of rows.

    Raises:
        FormatError: its suffix is that of none.
        ExtraError: the suffix is `.parquet`, and `pyarrow` is not installed.
    """
    suffix = path.suffix if path.suffix == ".parquet" else unpacked_suffix(path)
    if suffix not in _ENCODINGS or (suffix == ".parquet" and path.suffix != suffix):
        packed = " or ".join(PACKED)
        why = f"must end in .parquet, .jsonl or .csv; the last two may have {packed} behind them"
        raise FormatError((("", why),), str(path))
    if suffix == ".parquet":
        pyarrow()
    return _ENCODINGS[suffix]
