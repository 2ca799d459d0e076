"""What a corpus consists of: an entry for each document, read when it is its turn."""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from attrs import field, frozen

from jointstatement.corpus.documents import Failed, read_document
from jointstatement.errors import JointStatementError
from jointstatement.formats.files import read_whole
from jointstatement.model import JointStatement
from jointstatement.parser import Parser


@frozen(kw_only=True)
class Entry:
    """A document of a corpus, small enough to be sent to the process that reads it."""

    id: str | None
    """Null where it has none that is fit; then there is a fault."""
    source: str
    """Where it stands, for people: `reports.jsonl: line 3`."""
    path: Path | None = None
    """The file that holds its text, where it has one to itself."""
    values: Mapping[str, object] = field(factory=dict)
    """What else is known of it, by the names that `read_document` has for it."""
    fault: JointStatementError | None = None
    """Why it cannot be read, where that is known already."""
    size: int
    """About how many characters it has."""
    stamp: str
    """What changes when the document does."""

    def read(self, parser: Parser, language: str) -> JointStatement | Failed:
        """Its statement, or why there is none; nothing is raised."""
        if self.fault is not None:
            return Failed(self.id, self.fault)
        values = {**self.values, "id": self.id}
        if self.path is not None:
            try:
                values["text"] = read_whole(self.path)
            except JointStatementError as error:
                return Failed(self.id, error)
        return read_document(parser, language, values)


def digest(entries: list[Entry]) -> str:
    """What tells these entries from others, and from these as they were before a change."""
    told = [(e.id, e.source, e.stamp, e.fault and str(e.fault)) for e in entries]
    return blake2b(repr(told).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
