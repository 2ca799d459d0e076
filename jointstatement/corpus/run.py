"""A corpus on one machine: from files and folders to tables, in several processes."""

import os
import shutil
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from attrs import frozen

from jointstatement import __version__
from jointstatement.corpus.documents import Failed
from jointstatement.corpus.entries import Entry, digest
from jointstatement.corpus.inputs import Inputs
from jointstatement.corpus.journal import Journal, Record
from jointstatement.corpus.pool import Lost, Pool
from jointstatement.corpus.vocabulary import Vocabulary
from jointstatement.corpus.work import ALL_TABLES, Work, Written, written
from jointstatement.errors import ResumeError, SourceError
from jointstatement.exports.encodings import Encoding, encoding_of
from jointstatement.exports.tables import STATEMENTS
from jointstatement.formats.files import unpacked_suffix

_ENTRIES = 64
_CHARACTERS = 500_000
"""The documents that a process is given at a time: so many, or of so many characters together."""


@frozen(kw_only=True)
class Summary:
    """What a run has done."""

    documents: int
    """How many there are, those that could not be read included."""
    failed: int
    """How many could not be read; each is a row of the table `failures`."""
    resumed: int
    """How many of all had been done by an earlier run."""
    files: dict[str, Path]
    """For each table the file that holds it."""


def parse_corpus(
    sources: Sequence[str | Path],
    output: str | Path,
    *,
    workers: int | None = None,
    language: str = "en",
    lexicon: Sequence[str | Path] = (),
    restart: bool = False,
    progress: Callable[[int], object] = lambda documents: None,
) -> Summary:
    """Parse the documents of files and folders into tables, in several processes.

    A document that cannot be read is a row of the table `failures`; the others are read all the same. What
    is written depends on nothing but the documents and the settings: it is the same, byte for byte, whatever
    the number of processes, and whether or not a run was interrupted. Memory does not grow with the number of
    documents, but for the names in one folder.

    The files are put in place when all is done. Until then what is done is kept beside them, in the folder
    that `unfinished` names: where a run was ended, whatever ended it, the same call goes on with it.

    It starts processes that import the main module: a script calls it below `if __name__ == "__main__":`.

    Args:
        sources: folders, of which every `.txt` file is a document, also in folders within; `.jsonl` and
            `.parquet` files of documents with an `id`, a `text` and perhaps what is known of them, as for
            `parse_batches`; other files, each a document. The id of a text in a folder is its path from
            there, that of a file its path as given.
        output: the file for the table `statements`, `.parquet`, `.jsonl` or `.csv`; see `table_file` for the
            others. The last two may have `.gz` or `.zst` behind them.
        workers: how many processes; one for each processor that this one may use where it is not given.
        language: the BCP 47 tag of documents that say none.
        lexicon: vocabulary files of your own, as for `load_lexicon`.
        restart: drop what an earlier run has left unfinished.
        progress: is called with the number of documents, whenever some are done.

    Returns:
        How many documents there were, and the files.

    Raises:
        SourceError: a source or the folder of the output is not there, or the sources have no document.
        FormatError: the suffix of the output is that of no format, or a Parquet file lacks a column.
        LanguageError: there is no vocabulary for the language.
        LexiconError: a vocabulary file is malformed.
        ResumeError: an unfinished run had other settings or other documents, or another one is going on.
        ExtraError: Parquet is read or written, and `pyarrow` is not installed.
        WorkerError: a process could not be started.
        OSError: a file cannot be written.
    """
    output = Path(os.path.realpath(output))
    encoding = encoding_of(output)
    vocabulary = Vocabulary(language, lexicon)
    vocabulary.parser()
    inputs = Inputs(sources)
    if output.is_dir():
        raise SourceError(str(output), "is a folder: name the file for the table of statements")
    if not output.parent.is_dir():
        raise SourceError(str(output), "is to lie in a folder that is not there")
    folder = unfinished(output)
    folder.mkdir(exist_ok=True)
    batches = _batches(inputs)
    with Journal(folder / "journal", _described(sources, output, vocabulary), restart=restart) as journal:
        resumed = 0
        for record in journal.records():
            _compare(record, next(batches, []), folder)
            resumed += record.documents
        progress(resumed)
        work = Work(vocabulary, output)
        _parse(journal, batches, Pool(workers or _processors(), work), encoding, progress)
        documents = sum(record.documents for record in journal.records())
        failed = sum(record.failed for record in journal.records())
        if documents:
            files = _put_in_place(journal, encoding, output, folder)
    shutil.rmtree(folder)
    if not documents:
        raise SourceError(", ".join(map(str, sources)), "holds no document")
    return Summary(documents=documents, failed=failed, resumed=resumed, files=files)


def table_file(output: Path, table: str) -> Path:
    """The file of a table, where that of the statements is `output`; `out-pledges.csv` beside `out.csv`."""
    if table == STATEMENTS.name:
        return output
    stem, dot, suffixes = output.name.partition(unpacked_suffix(output))
    return output.with_name(f"{stem}-{table}{dot}{suffixes}")


def unfinished(output: Path) -> Path:
    """The folder that holds what is done until all is."""
    return output.with_name(f".{output.name}.unfinished")


def _described(sources: Sequence[str | Path], output: Path, vocabulary: Vocabulary) -> dict[str, object]:
    """What a run must have in common with the one that it goes on with."""
    files = [f"{name} {blake2b(data, digest_size=8).hexdigest()}" for name, data in vocabulary.lexicon]
    return {
        "version": __version__,
        "sources": list(map(str, sources)),
        "output": output.name,
        "language": vocabulary.language,
        "lexicon": files,
    }


def _processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _batches(inputs: Inputs) -> Iterator[list[Entry]]:
    """The documents as they are handed out, cut in the same places in every run."""
    batch: list[Entry] = []
    for entry in inputs.entries():
        batch.append(entry)
        if len(batch) == _ENTRIES or sum(entry.size for entry in batch) >= _CHARACTERS:
            yield batch
            batch = []
    if batch:
        yield batch


def _compare(record: Record, batch: list[Entry], folder: Path) -> None:
    if digest(batch) != record.digest:
        at = f" from {batch[0].source} on" if batch else ""
        raise ResumeError(str(folder), f"the documents{at} are not those that the unfinished run has read")


def _parse(
    journal: Journal,
    batches: Iterator[list[Entry]],
    pool: Pool[Entry, Written],
    encoding: Encoding,
    progress: Callable[[int], object],
) -> None:
    """Parse the documents that are left."""
    under_way: deque[tuple[str, int]] = deque()

    def handed_out() -> Iterator[list[Entry]]:
        for batch in batches:
            under_way.append((digest(batch), len(batch)))
            yield batch

    with closing(pool.results(handed_out())) as results:
        for outcomes in results:
            parts = [_written(outcome, encoding) for outcome in outcomes]
            pieces = [b"".join(of_table) for of_table in zip(*(part.pieces for part in parts), strict=True)]
            told, count = under_way.popleft()
            journal.add(told, count, sum(part.failed for part in parts), pieces)
            progress(count)


def _written(outcome: Written | Lost[Entry], encoding: Encoding) -> Written:
    if isinstance(outcome, Written):
        return outcome
    entry = outcome.item
    return written([Failed(entry.id, outcome.error)], [entry], encoding)


def _save_names(folder: Path) -> None:
    """Have the names in a folder on the disk, before what they could be made from again is removed."""
    if hasattr(os, "O_DIRECTORY"):  # elsewhere a folder cannot be opened
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _put_in_place(journal: Journal, encoding: Encoding, output: Path, folder: Path) -> dict[str, Path]:
    """Make the files in the folder, each whole and on the disk; then move them to where they belong."""
    moves = []
    for number, table in enumerate(ALL_TABLES):
        target = table_file(output, table.name)
        made = folder / target.name
        encoding.write(table, journal.pieces(number), made)
        with made.open("rb+") as file:
            os.fsync(file.fileno())
        moves.append((table.name, made, target))
    for _, made, target in moves:
        made.replace(target)
    _save_names(output.parent)
    return {name: target for name, _, target in moves}
