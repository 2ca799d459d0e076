"""What is looked at before any machine has work: the name of a table."""

from jointstatement.errors import FormatError
from jointstatement.exports.tables import FAILURES, TABLES


def check_table(name: str) -> None:
    """Refuse what is no table.

    Raises:
        FormatError: there is none of that name.
    """
    names = [table.name for table in (*TABLES, FAILURES)]
    if name not in names:
        raise FormatError(((f"table {name}", f"is none: use one of {', '.join(names)}"),))
