"""What a process does with some documents: it reads them and writes their rows."""

import gc
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from jointstatement.corpus.documents import Failed
from jointstatement.corpus.entries import Entry
from jointstatement.corpus.vocabulary import Vocabulary
from jointstatement.exports.columns import Row
from jointstatement.exports.encodings import Encoding, encoding_of
from jointstatement.exports.tables import FAILURES, TABLES, failure, rows
from jointstatement.model import JointStatement

ALL_TABLES = (*TABLES, FAILURES)
"""The tables of a corpus."""
_OBJECTS = 50_000
"""How many objects may come up before the collector of cycles looks at them: a parse leaves none behind."""


@frozen
class Written:
    """The rows of some documents."""

    pieces: tuple[bytes, ...]
    """For each of `ALL_TABLES`, as its format has it."""
    failed: int
    """How many of the documents could not be read."""


@frozen
class Work:
    """What is sent to a process that it may start: a vocabulary, and the file that tells the format."""

    vocabulary: Vocabulary
    output: Path

    def __call__(self) -> Callable[[Sequence[Entry]], Written]:
        """The work itself."""
        parser, language = self.vocabulary.parser(), self.vocabulary.language
        encoding = encoding_of(self.output)
        # the process does nothing else, and what it holds by now it holds to its end
        gc.freeze()
        gc.set_threshold(_OBJECTS)
        return lambda entries: written([entry.read(parser, language) for entry in entries], entries, encoding)


def written(
    outcomes: Sequence[JointStatement | Failed], entries: Sequence[Entry], encoding: Encoding
) -> Written:
    """The rows of documents, from the statement of each, or why there is none."""
    found: dict[str, list[Row]] = {table.name: [] for table in ALL_TABLES}
    for outcome, entry in zip(outcomes, entries, strict=True):
        if isinstance(outcome, Failed):
            found[FAILURES.name].append(failure(outcome.id, outcome.error))
            continue
        for name, some in rows(str(entry.id), outcome).items():
            found[name] += some
    pieces = tuple(encoding.encode(table, found[table.name]) for table in ALL_TABLES)
    return Written(pieces, len(found[FAILURES.name]))
