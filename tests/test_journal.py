"""What a run has done is kept, wherever it was cut off."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jointstatement.corpus.journal import Journal
from jointstatement.errors import ResumeError

RUN: dict[str, object] = {"version": "1", "sources": ["a"]}
RECORDS: list[tuple[str, int, int, tuple[bytes, ...]]] = [
    ("d1", 3, 1, (b"one\n", b"", b"{}")),
    ("d2", 1, 0, (b"", b"\x00\xff", b"")),
    ("d3", 2, 2, (b"", b"", b"")),
]


def _write(path: Path, records: list[tuple[str, int, int, tuple[bytes, ...]]]) -> None:
    with Journal(path, RUN) as journal:
        for record in records:
            journal.add(*record)


def _held(journal: Journal) -> list[tuple[str, int, int, tuple[bytes, ...]]]:
    pieces = list(zip(*(list(journal.pieces(table)) for table in range(3)), strict=True))
    known = [(record.digest, record.documents, record.failed) for record in journal.records()]
    return [(*told, piece) for told, piece in zip(known, pieces, strict=True)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("journal") / "whole"
    _write(path, RECORDS)
    return path.read_bytes()


def test_what_was_added_is_there(tmp_path: Path) -> None:
    _write(tmp_path / "j", RECORDS)
    with Journal(tmp_path / "j", RUN) as journal:
        assert _held(journal) == RECORDS


@given(data=st.data())
def test_a_file_that_was_cut_off_anywhere_is_gone_on_with(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    start = whole.index(b"\n") + 1
    cut = data.draw(st.integers(start, len(whole)))
    junk = data.draw(st.binary(max_size=20))
    path = tmp_path_factory.mktemp("journal") / "cut"
    path.write_bytes(whole[:cut] + junk)
    with Journal(path, RUN) as journal:
        held = _held(journal)
        assert held == RECORDS[: len(held)]
        for record in RECORDS[len(held) :]:
            journal.add(*record)
        assert _held(journal) == RECORDS
    assert path.read_bytes() == whole


@given(data=st.data())
def test_a_record_that_was_damaged_is_none(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    at = data.draw(st.integers(whole.index(b"one\n"), whole.index(b"one\n") + 5))
    path = tmp_path_factory.mktemp("journal") / "damaged"
    path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    with Journal(path, RUN) as journal:
        assert _held(journal) == []


def test_another_run_is_refused_and_says_what_differs(tmp_path: Path) -> None:
    _write(tmp_path / "j", RECORDS)
    with pytest.raises(ResumeError, match=r"version was '1', is '2'"):
        Journal(tmp_path / "j", RUN | {"version": "2"})
    with Journal(tmp_path / "j", RUN | {"version": "2"}, restart=True) as journal:
        assert _held(journal) == []


def test_what_is_no_journal_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "j"
    path.write_bytes(b"hello\n")
    with pytest.raises(ResumeError, match="no file of an unfinished run"):
        Journal(path, RUN)
    assert path.read_bytes() == b"hello\n"


def test_two_runs_do_not_write_to_one_file(tmp_path: Path) -> None:
    pytest.importorskip("fcntl", reason="this system has no locks of that sort")
    with Journal(tmp_path / "j", RUN), pytest.raises(ResumeError, match="another run"):
        Journal(tmp_path / "j", RUN)
