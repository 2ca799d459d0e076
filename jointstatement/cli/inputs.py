"""What the commands read: texts, and vocabulary files."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from jointstatement.errors import LexiconError, SourceError
from jointstatement.formats.files import read_whole
from jointstatement.lexicon import load_lexicon
from jointstatement.parser import Parser

STDIN = "-"


def add_vocabulary(command: argparse.ArgumentParser) -> None:
    """The options by which a command is told its vocabulary."""
    command.add_argument("--language", default="en", help="the texts' language, a BCP 47 tag (default: en)")
    command.add_argument(
        "--lexicon",
        action="append",
        default=[],
        metavar="TOML",
        help="a vocabulary file of your own; repeatable",
    )


def parser(options: argparse.Namespace) -> Parser:
    """The parser with the vocabulary that a command was told."""
    for path in options.lexicon:
        if not Path(path).is_file():
            raise LexiconError(str(path), "file", "cannot be read")
    return Parser(load_lexicon(options.language, options.lexicon))


def sources(names: Sequence[str]) -> Iterator[str]:
    """The texts that are named, those of a folder one by one."""
    for name in names:
        path = Path(name)
        if name != STDIN and path.is_dir():
            texts = sorted(path.glob("*.txt"))
            if not texts:
                raise SourceError(name, "holds no .txt file")
            yield from map(str, texts)
        else:
            yield name


def text(name: str) -> str:
    """A text, from a file, which may be compressed, or standard input."""
    read = _typed() if name == STDIN else read_whole(Path(name))
    if not read.strip():
        raise SourceError(name, "is empty")
    return read


def _typed() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(STDIN, f"is not UTF-8 at byte {error.start}") from None
