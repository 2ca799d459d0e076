"""A short run of the fuzz: whatever bytes arrive, reading gives statements or says what is wrong."""

from pathlib import Path

import pytest

from benchmarks import fuzz
from benchmarks.fuzz import made, outcome, packed, sound_files
from jointstatement import FormatError, JointStatement
from jointstatement.formats import FORMATS

FILES = sound_files()
KEPT = sorted((Path(__file__).parent / "wire" / "fuzz").glob("*/*"))


def test_sound_files_are_read() -> None:
    sound = [(format, text if format in FORMATS else packed(format, text)) for format, text, _ in FILES]
    assert {outcome(format, data) for format, data in sound} == {"read"}


@pytest.mark.parametrize("start", range(0, 1200, 100))
def test_damaged_files_are_read_or_refused(start: int) -> None:
    for number in range(start, start + 100):
        format, data = made(FILES, 0, number)
        assert outcome(format, data) in ("read", "refused"), f"input {number}"


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_inputs_that_ever_failed_are_read_or_refused_as_they_must(path: Path) -> None:
    """The folder says what must become of a file, its name what it is and its format."""
    format = path.name.split(".", 1)[1]
    assert outcome(format, path.read_bytes()) == path.parent.name


def test_what_is_read_must_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(statement: JointStatement, format: str) -> str:
        raise FormatError((("text", "cannot be written"),))

    format, text, _ = FILES[0]
    monkeypatch.setattr(fuzz, "dumps", refusing)
    assert outcome(format, text) == "FORMATERROR"


def test_only_what_is_compressed_may_be_a_bad_source() -> None:
    assert outcome("jsonl.gz", b"no such file") == outcome("jsonl.zst", b"no such file") == "refused"
