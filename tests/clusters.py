"""What the tests of all engines share: documents, what they must come to, and a gate to hold up a job."""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from benchmarks.texts import written
from jointstatement.corpus import batch_schema, parse_batches

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install '.[arrow]'")
parquet = pytest.importorskip("pyarrow.parquet")

_T = TypeVar("_T")

PATIENCE = 120.0
"""How many seconds something may take that takes a few: a test that waits longer fails."""

VOCABULARY = """\
[[party]]
id = "ZMB2"
name = "Zembla Community"
kind = "organisation"
examples = ["The Zembla Community will open a market."]
"""

_FACTS = ("id", "text", "language", "title", "issued_on", "publisher", "url", "shelf")


def documents(count: int) -> Any:
    """A table of documents, among them four that cannot be read, and a column that is none of ours."""
    rows: list[dict[str, Any]] = [
        {"id": f"good-{number:04}", "text": written(number), "publisher": "The Savanna Press"}
        for number in range(count - 4)
    ]
    rows += [
        {"id": "without a text"},
        {"id": "blank", "text": " \n"},
        {"id": "of no known language", "text": written(0), "language": "xx"},
        {"id": "on no day", "text": written(0), "issued_on": "2019-02-31"},
    ]
    schema = pa.schema([pa.field(name, pa.string()) for name in _FACTS[:-1]] + [("shelf", pa.int64())])
    return pa.Table.from_pylist([{"shelf": n, **row} for n, row in enumerate(rows)], schema=schema)


def parsed_here(table: Any) -> Any:
    """What documents say, parsed in this process."""
    return pa.Table.from_batches(parse_batches(table.to_batches()), batch_schema())


def by_id(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows in the order of their ids; one that comes twice stands twice."""
    return sorted(rows, key=lambda row: row["id"])


def run_guide(root: Path, heading: str, names: dict[str, Any]) -> None:
    """Run the Python of one section of the guide, in the folder that is the current one.

    Args:
        root: the project's root.
        heading: of the section.
        names: what its code finds there.
    """
    guide = (root / "docs" / "clusters.md").read_text("utf-8")
    (section,) = re.findall(rf"^## {heading}\n(.*?)^## ", guide, re.S | re.M)
    parquet.write_to_dataset(documents(12), "documents")
    Path("mine.toml").write_text(VOCABULARY)
    blocks = re.findall(r"^```python\n(.*?)^```", section, re.S | re.M)
    assert blocks
    for block in blocks:
        exec(block, names)


def wait_for(what: Callable[[], _T], why: str) -> _T:
    """What a function gives once that is true; the test fails where it never is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.02)
    raise AssertionError(f"waited {PATIENCE:.0f} s, but {why}")


class Gate:
    """Holds up one document of a job till it is opened, so that the job is certainly in its midst.

    Args:
        folder: an empty one, in which the process at the gate leaves a file under its own number.
        id: of the document.
    """

    def __init__(self, folder: Path, id: str) -> None:
        folder.mkdir()
        self._folder = folder
        self._id = id

    def hold(self) -> Callable[[Iterable[str | None]], None]:
        """A function that waits where one of some ids is that of the document.

        It is made within this one, so that it is sent whole to a worker, which has no tests to import.
        """
        folder, id, patience = str(self._folder), self._id, PATIENCE

        def hold(ids: Iterable[str | None]) -> None:
            import os
            import time
            from pathlib import Path

            if id not in ids:
                return
            end = time.monotonic() + patience
            Path(folder, str(os.getpid())).touch()
            while not Path(folder, "open").exists():
                if time.monotonic() > end:
                    raise TimeoutError("the gate was never opened")
                time.sleep(0.02)

        return hold

    def process(self) -> int:
        """The process that stands at the gate, once there is one."""
        return int(wait_for(lambda: list(self._folder.iterdir()), "no worker came to the gate")[0].name)

    def open(self) -> None:
        """Let all through."""
        (self._folder / "open").touch()


def parent(process: int) -> int:
    """The process that started one, on Linux."""
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])


def slices(table: Any, size: int) -> Iterator[Any]:
    """The rows of a table as batches that are all slices of one."""
    whole = table.combine_chunks().to_batches()[0]
    for start in range(0, whole.num_rows, size):
        yield whole.slice(start, size)
