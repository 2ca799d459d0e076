"""`jointstatement schema`: the JSON Schema of the files that `parse` writes."""

import argparse
from pathlib import Path

from jointstatement.formats.files import write_whole
from jointstatement.wire.schema_file import schema_text


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Tell the command line of it."""
    command = commands.add_parser("schema", help="write the JSON Schema of the files that parse writes")
    command.add_argument(
        "--output", type=Path, metavar="FILE", help="where to write (default: standard output)"
    )
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.output is None:
        print(schema_text(), end="")
    else:
        write_whole(options.output, [schema_text().encode("utf-8")])
    return 0
