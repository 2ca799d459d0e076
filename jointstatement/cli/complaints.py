"""What a command says of bad input: a line on standard error."""

import sys

from jointstatement.errors import JointStatementError

BAD_INPUT = 2
"""The exit code where an input or an argument was bad."""


def complain(error: JointStatementError) -> int:
    """Say what is wrong, in a line; the exit code for it."""
    print(f"jointstatement: {' '.join(str(error).split())}", file=sys.stderr)
    return BAD_INPUT
