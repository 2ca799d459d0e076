"""`jointstatement explain`: what each stage saw in a text."""

import argparse

from jointstatement.cli.inputs import add_vocabulary, parser, text


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Tell the command line of it."""
    command = commands.add_parser("explain", help="show what each stage saw in a text")
    add_vocabulary(command)
    command.add_argument("source", metavar="FILE", help="a text, or - for standard input")
    command.set_defaults(run=_run, output=None)


def _run(options: argparse.Namespace) -> int:
    print(parser(options).explain(text(options.source), language=options.language))
    return 0
