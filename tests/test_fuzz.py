"""A short run of the fuzz: whatever bytes arrive, reading gives a statement or a `FormatError`."""

import pytest

from benchmarks.fuzz import made, outcome, sound_files

FILES = sound_files()


def test_sound_files_are_read() -> None:
    assert {outcome(format, text) for format, text, _ in FILES} == {"read"}


@pytest.mark.parametrize("start", range(0, 800, 100))
def test_damaged_files_are_read_or_refused(start: int) -> None:
    for number in range(start, start + 100):
        format, data = made(FILES, 0, number)
        assert outcome(format, data) in ("read", "refused"), f"input {number}"
