"""`python -m jointstatement` is the command line."""

import sys

from jointstatement.cli import main

if __name__ == "__main__":
    sys.exit(main())
