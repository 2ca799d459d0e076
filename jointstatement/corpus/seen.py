"""Which ids were there before, however many there are."""

import sqlite3


class Seen:
    """A set of strings that is on disk once it is large.

    It is a private database in a temporary file that the system removes when the process ends, however it
    ends.
    """

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("CREATE TABLE seen (id TEXT PRIMARY KEY) WITHOUT ROWID")
        self._database.execute("BEGIN")

    def new(self, id: str) -> bool:
        """Whether this one was not there before; from now on it is."""
        return self._database.execute("INSERT OR IGNORE INTO seen VALUES (?)", (id,)).rowcount == 1
