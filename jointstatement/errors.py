"""Every error this library raises on purpose.

All of them are `JointStatementError`, so one `except` catches what the library says of bad input
and nothing else.
"""


class JointStatementError(Exception):
    """The root of the library's own errors."""


class ModelError(JointStatementError, ValueError):
    """A value breaks an invariant of the model.

    Attributes:
        field: the attribute that is wrong, as `Class.field`.
        value: the value that was refused.
    """

    def __init__(self, field: str, value: object, why: str) -> None:
        super().__init__(field, value, why)
        self.field = field
        self.value = value
        self.why = why

    def __str__(self) -> str:
        return f"{self.field}: {self.why} (got {self.value!r:.200})"


class QuotationError(JointStatementError, ValueError):
    """Words that were quoted stand nowhere in the text, or in several places.

    Attributes:
        words: the words as they were quoted.
        lines: the numbers of the lines, from 1, on which they start; empty where they stand nowhere.
    """

    def __init__(self, words: str, lines: tuple[int, ...], why: str) -> None:
        super().__init__(words, lines, why)
        self.words = words
        self.lines = lines
        self.why = why

    def __str__(self) -> str:
        return f"{self.words!r:.200} {self.why}"


class LexiconError(JointStatementError, ValueError):
    """A vocabulary file is malformed or contradicts another entry.

    Attributes:
        file: the file's name, or where the entry came from.
        entry: the entry's id, or its position in the file.
    """

    def __init__(self, file: str, entry: str, why: str) -> None:
        super().__init__(file, entry, why)
        self.file = file
        self.entry = entry
        self.why = why

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.why}"


class LanguageError(JointStatementError, LookupError):
    """There is no vocabulary for the language that was asked for."""


class FormatError(JointStatementError, ValueError):
    """A file or a string is not a statement in the wire format.

    Attributes:
        faults: every fault found, at least one, as pairs of a path (`pledges[3].span.end`, empty for the
            whole; a key that is no plain word is quoted: `place["a key"]`) and what is wrong there.
        source: the path of the file, where it was read from one.
    """

    def __init__(self, faults: tuple[tuple[str, str], ...], source: str | None = None) -> None:
        super().__init__(faults, source)
        self.faults = faults
        self.source = source

    def __str__(self) -> str:
        told = "; ".join(f"{path}: {why}" if path else why for path, why in self.faults)
        return told if self.source is None else f"{self.source}: {told}"


class SourceError(JointStatementError, ValueError):
    """A text that was to be read is not there, is empty, or is not UTF-8.

    Attributes:
        source: the path, or `-` for standard input.
    """

    def __init__(self, source: str, why: str) -> None:
        super().__init__(source, why)
        self.source = source
        self.why = why

    def __str__(self) -> str:
        return f"{self.source}: {self.why}"


class ExtraError(JointStatementError, ImportError):
    """An optional library is needed that is not installed.

    Attributes:
        extra: the extra of this library that installs it.
    """

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(extra, purpose)
        self.extra = extra
        self.purpose = purpose

    def __str__(self) -> str:
        return f"{self.purpose} needs an optional library: install jointstatement[{self.extra}]"


class WorkerError(JointStatementError, RuntimeError):
    """A process that read documents ended before it was done, as when the system has no memory left."""

    def __init__(self, how: str) -> None:
        super().__init__(how)
        self.how = how

    def __str__(self) -> str:
        return f"a process that read documents {self.how}"


class ResumeError(JointStatementError, RuntimeError):
    """An unfinished run over a corpus cannot be gone on with.

    Attributes:
        path: the file that holds what it has done.
    """

    def __init__(self, path: str, why: str) -> None:
        super().__init__(path, why)
        self.path = path
        self.why = why

    def __str__(self) -> str:
        return f"{self.path}: {self.why}"
