"""`jointstatement parse`: texts to summaries, JSON or YAML."""

import argparse
import textwrap
from pathlib import Path

from jointstatement.cli.complaints import complain
from jointstatement.cli.inputs import STDIN, add_vocabulary, parser, sources, text
from jointstatement.errors import JointStatementError, ModelError, SourceError
from jointstatement.formats import FORMATS, dump, dumps
from jointstatement.model import JointStatement, PartialDate, Pledge

_WIDTH = 100
_NOTHING = "no pledge and no position found; `jointstatement explain` shows what each stage saw"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Tell the command line of it."""
    command = commands.add_parser("parse", help="parse texts")
    add_vocabulary(command)
    command.add_argument(
        "source", nargs="+", metavar="FILE", help="a text, a folder of .txt files, or - for standard input"
    )
    command.add_argument("--to", choices=FORMATS, help="the format to write (default: a summary to read)")
    command.add_argument(
        "--output", type=Path, metavar="FILE|DIR", help="where to write; a folder for several texts"
    )
    command.add_argument("--title", help="the statement's title, if you know it")
    command.add_argument(
        "--issued-on", type=_date, metavar="DATE", help="its date, if you know it: 2015-06-30"
    )
    command.set_defaults(run=_run)


def _date(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ModelError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: write 2015, 2015-06 or 2015-06-30") from None


def _run(options: argparse.Namespace) -> int:
    reader = parser(options)
    paths = list(sources(options.source))
    several = len(paths) > 1 or any(Path(source).is_dir() for source in options.source)
    if several and options.output is None and options.to is not None:
        raise SourceError("--to", "several texts go to a folder: name it with --output")
    if several and options.output is not None:
        options.output.mkdir(parents=True, exist_ok=True)
    failed = 0
    taken: set[str] = set()
    for path in paths:
        try:
            statement = reader.parse(
                text(path), language=options.language, title=options.title, issued_on=options.issued_on
            )
            _write(statement, path, options, several, taken)
        except JointStatementError as error:
            # one bad text does not keep the others from being read
            failed = complain(error)
    return failed


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
        stem = "statement" if source == STDIN else Path(source).stem
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
