"""The command line: `jointstatement parse FILE...`, `corpus`, `explain` and `schema`, a file each."""

import argparse
import io
import sys
from collections.abc import Sequence

from jointstatement import __version__
from jointstatement.cli import corpus, explain, parse, schema
from jointstatement.cli.complaints import complain
from jointstatement.errors import JointStatementError, SourceError


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
        return complain(error)
    except BrokenPipeError:
        # whoever read our output has seen enough
        sys.stderr.close()
        return 0
    except OSError as error:
        return complain(SourceError(str(error.filename or options.output), error.strerror or str(error)))


def _options() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(
        prog="jointstatement", description="Read joint statements into pledges and policy positions."
    )
    whole.add_argument("--version", action="version", version=f"jointstatement {__version__}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    for command in (parse, corpus, explain, schema):
        command.add(commands)
    return whole
