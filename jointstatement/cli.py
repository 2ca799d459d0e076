"""The command line: `jointstatement parse FILE...`, `explain FILE` and `schema`."""

import argparse
import io
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from jointstatement import __version__
from jointstatement.errors import JointStatementError, LexiconError, ModelError, SourceError
from jointstatement.formats import FORMATS, dump, dumps
from jointstatement.formats.files import write_whole
from jointstatement.lexicon import load_lexicon
from jointstatement.model import JointStatement, PartialDate, Pledge
from jointstatement.parser import Parser
from jointstatement.wire.schema_file import schema_text

_STDIN = "-"
_WIDTH = 100
_BAD_INPUT = 2
_NOTHING = "no pledge and no position found; `jointstatement explain` shows what each stage saw"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: the words after the program's name; the process's own where they are not given.

    Returns:
        0, or 2 where an input or an argument was bad; what was is on standard error, a line each.
    """
    options = _options().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # texts hold letters that the encoding of a terminal may lack, and our formats are UTF-8
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        return int(options.run(options))
    except JointStatementError as error:
        return _complain(error)
    except BrokenPipeError:
        # whoever read our output has seen enough
        sys.stderr.close()
        return 0
    except OSError as error:
        return _complain(SourceError(str(error.filename or options.output), error.strerror or str(error)))


def _complain(error: JointStatementError) -> int:
    print(f"jointstatement: {' '.join(str(error).split())}", file=sys.stderr)
    return _BAD_INPUT


def _options() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(
        prog="jointstatement", description="Read joint statements into pledges and policy positions."
    )
    whole.add_argument("--version", action="version", version=f"jointstatement {__version__}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--language", default="en", help="the texts' language, a BCP 47 tag (default: en)")
    shared.add_argument(
        "--lexicon",
        action="append",
        default=[],
        metavar="TOML",
        help="a vocabulary file of your own; repeatable",
    )
    parse = commands.add_parser("parse", parents=[shared], help="parse texts")
    parse.add_argument(
        "source", nargs="+", metavar="FILE", help="a text, a folder of .txt files, or - for standard input"
    )
    parse.add_argument("--to", choices=FORMATS, help="the format to write (default: a summary to read)")
    parse.add_argument(
        "--output", type=Path, metavar="FILE|DIR", help="where to write; a folder for several texts"
    )
    parse.add_argument("--title", help="the statement's title, if you know it")
    parse.add_argument("--issued-on", type=_date, metavar="DATE", help="its date, if you know it: 2015-06-30")
    parse.set_defaults(run=_parse)
    explain = commands.add_parser("explain", parents=[shared], help="show what each stage saw in a text")
    explain.add_argument("source", metavar="FILE", help="a text, or - for standard input")
    explain.set_defaults(run=_explain, output=None)
    schema = commands.add_parser("schema", help="write the JSON Schema of the files that parse writes")
    schema.add_argument(
        "--output", type=Path, metavar="FILE", help="where to write (default: standard output)"
    )
    schema.set_defaults(run=_schema)
    return whole


def _date(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ModelError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: write 2015, 2015-06 or 2015-06-30") from None


def _parser(options: argparse.Namespace) -> Parser:
    for path in options.lexicon:
        if not Path(path).is_file():
            raise LexiconError(str(path), "file", "cannot be read")
    return Parser(load_lexicon(options.language, options.lexicon))


def _parse(options: argparse.Namespace) -> int:
    parser = _parser(options)
    paths = list(_sources(options.source))
    several = len(paths) > 1 or any(Path(source).is_dir() for source in options.source)
    if several and options.output is None and options.to is not None:
        raise SourceError("--to", "several texts go to a folder: name it with --output")
    if several and options.output is not None:
        options.output.mkdir(parents=True, exist_ok=True)
    failed = 0
    taken: set[str] = set()
    for path in paths:
        try:
            statement = parser.parse(
                _text(path), language=options.language, title=options.title, issued_on=options.issued_on
            )
            _write(statement, path, options, several, taken)
        except JointStatementError as error:
            # one bad text does not keep the others from being read
            failed = _complain(error)
    return failed


def _explain(options: argparse.Namespace) -> int:
    print(_parser(options).explain(_text(options.source), language=options.language))
    return 0


def _schema(options: argparse.Namespace) -> int:
    if options.output is None:
        print(schema_text(), end="")
    else:
        write_whole(options.output, [schema_text().encode("utf-8")])
    return 0


# ---- in


def _sources(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        path = Path(name)
        if name != _STDIN and path.is_dir():
            texts = sorted(path.glob("*.txt"))
            if not texts:
                raise SourceError(name, "holds no .txt file")
            yield from map(str, texts)
        else:
            yield name


def _text(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
    except OSError as error:
        raise SourceError(name, error.strerror or str(error)) from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(name, f"is not UTF-8 at byte {error.start}") from None
    if not text.strip():
        raise SourceError(name, "is empty")
    return text


# ---- out


def _write(
    statement: JointStatement, source: str, options: argparse.Namespace, several: bool, taken: set[str]
) -> None:
    if options.output is None:
        print(dumps(statement, options.to), end="") if options.to else print(summary(statement))
        return
    format = options.to
    path: Path = options.output
    if several or path.is_dir():
        format = format or FORMATS[0]
        stem = "statement" if source == _STDIN else Path(source).stem
        if stem in taken:
            raise SourceError(source, f"another text was already written to {stem}.{format}")
        taken.add(stem)
        path = path / f"{stem}.{format}"
    dump(statement, path, format)


def summary(statement: JointStatement) -> str:
    """A statement for a person to read: who, when, where, and each item with its line."""
    lines = [" ".join((statement.title or "(no title)").split())]
    about = [statement.kind.replace("_", " "), statement.form.replace("_", " ")]
    about += [str(part) for part in (statement.issued_on, statement.place) if part is not None]
    lines.append("  " + ", ".join(about))
    lines.append("  parties: " + (", ".join(map(str, statement.parties)) or "none found"))
    if statement.representatives:
        lines.append("  people: " + "; ".join(map(str, statement.representatives)))
    if statement.relationship:
        lines.append(f"  relationship: {statement.relationship}")
    if not statement.items:
        return "\n".join((*lines, "", f"  {_NOTHING}")) + "\n"
    for name, items in (("Pledges", statement.pledges), ("Positions", statement.positions)):
        lines += ["", f"{name} ({len(items)})"]
        for item in items:
            firm = str(item.strength) if isinstance(item, Pledge) else str(item.stance)
            due = f", by {item.deadline}" if isinstance(item, Pledge) and item.deadline else ""
            lines.append(f"  line {statement.line_of(item)}: {', '.join(item.parties)} ({firm}{due})")
            lines += textwrap.wrap(
                " ".join(item.text.split()), _WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6
            )
    return "\n".join(lines) + "\n"
