"""`jointstatement corpus`: many texts to tables, in several processes."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jointstatement.cli.inputs import add_vocabulary

if TYPE_CHECKING:
    from jointstatement.corpus.run import Summary

_INTERRUPTED = 130
"""The exit code of what was interrupted, as shells have it."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Tell the command line of it."""
    command = commands.add_parser(
        "corpus",
        help="parse many texts into tables",
        description="Parse many texts into tables. After a stop the same command goes on.",
    )
    add_vocabulary(command)
    command.add_argument(
        "source",
        nargs="+",
        metavar="DIR|FILE",
        help="a folder of .txt files, a .jsonl or .parquet file with an id and a text in each row, or a text",
    )
    command.add_argument(
        "--output",
        type=Path,
        required=True,
        metavar="FILE",
        help="the table of statements: .parquet, .jsonl or .csv; the others go beside it",
    )
    command.add_argument("--workers", type=_count, metavar="N", help="processes (default: one a processor)")
    command.add_argument("--restart", action="store_true", help="drop what a stopped run has done")
    command.set_defaults(run=_run)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes: write 1, 2, …")
    return int(text)


def _run(options: argparse.Namespace) -> int:
    # the other commands need nothing of it
    from jointstatement.corpus.run import parse_corpus

    try:
        with _bar(options.source) as progress:
            summary = parse_corpus(
                options.source,
                options.output,
                workers=options.workers,
                language=options.language,
                lexicon=options.lexicon,
                restart=options.restart,
                progress=progress,
            )
    except KeyboardInterrupt:
        print("jointstatement: interrupted; the same command goes on from here", file=sys.stderr)
        return _INTERRUPTED
    print(f"jointstatement: {_told(summary)}", file=sys.stderr)
    return 0


def _told(summary: "Summary") -> str:
    told = f"{summary.documents} documents"
    if summary.resumed:
        told += f", {summary.resumed} of them by an earlier run"
    if summary.failed:
        told += f"; {summary.failed} could not be read: see {summary.files['failures']}"
    return told


@contextmanager
def _bar(sources: Sequence[str]) -> Iterator[Callable[[int], object]]:
    """A bar that shows how far it is, where a person looks on."""
    if not sys.stderr.isatty():
        yield lambda documents: None
        return
    try:
        from tqdm import tqdm
    except ModuleNotFoundError:
        print("jointstatement: for a progress bar install jointstatement[corpus]", file=sys.stderr)
        yield lambda documents: None
        return
    from jointstatement.corpus.inputs import Inputs

    with tqdm(total=Inputs(sources).count(), unit=" documents", dynamic_ncols=True) as bar:
        yield bar.update
