"""Many statements in one file, and files that are compressed."""

import io
import pickle
import sys
import tracemalloc
from collections.abc import Iterator
from itertools import islice, repeat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jointstatement import (
    FormatError,
    JointStatement,
    SourceError,
    dump,
    dump_lines,
    dumps,
    load,
    load_lines,
    parse,
)
from jointstatement.strategies import statements

STATEMENT = parse("Joint Statement of Kenya and Norway\n\nKenya and Norway agreed to open a port.")
PACKED = (".jsonl", ".ndjson", ".jsonl.gz", ".jsonl.zst")


@pytest.mark.parametrize("suffix", PACKED)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(written=st.lists(statements(max_items=2), max_size=4))
def test_what_is_written_is_read_back(suffix: str, written: list[JointStatement], tmp_path: Path) -> None:
    path = tmp_path / f"statements{suffix}"
    dump_lines(written, path)
    assert list(load_lines(path)) == written


@pytest.mark.parametrize("suffix", [".json.gz", ".yaml.gz", ".json.zst", ".yml.zst", ".JSON.GZ"])
def test_one_statement_is_compressed_by_the_suffix(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"statement{suffix}"
    dump(STATEMENT, path)
    assert load(path) == STATEMENT
    before = path.read_bytes()
    assert before != dumps(STATEMENT, "yaml" if "y" in suffix else "json").encode()
    dump(STATEMENT, path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz", ".jsonl.zst"])
def test_no_statement_is_kept_longer_than_needed(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"many{suffix}"

    def peak(count: int) -> int:
        tracemalloc.start()
        dump_lines(repeat(STATEMENT, count), path)
        assert sum(1 for _ in load_lines(path)) == count
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(2000) < 2 * peak(200)


def test_a_reader_may_stop_early(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    dump_lines([STATEMENT] * 3, path)
    path.write_bytes(path.read_bytes() + b"no statement\n")
    assert list(islice(load_lines(path), 3)) == [STATEMENT] * 3


def test_blank_lines_and_line_ends_of_any_sort_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    dump_lines([STATEMENT] * 2, path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n\r\n  \n").rstrip())
    assert list(load_lines(path)) == [STATEMENT] * 2


@pytest.mark.parametrize(
    ("line", "path", "why"),
    [
        (b"{", "line 2", "is not JSON"),
        (b"\xff", "line 2", "is not UTF-8"),
        (b'{"schema": "jointstatement/1", "text": 1}', "line 2: text", "must be a string"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: bytes, path: str, why: str) -> None:
    file = tmp_path / "many.jsonl"
    dump_lines([STATEMENT], file)
    file.write_bytes(file.read_bytes() + line)
    reading = load_lines(file)
    assert next(reading) == STATEMENT
    with pytest.raises(FormatError, match=why) as caught:
        next(reading)
    assert [place for place, _ in caught.value.faults] == [path]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_file_that_is_not_whole_is_a_bad_source(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"many.jsonl{suffix}"
    dump_lines([STATEMENT] * 9, path)
    whole = path.read_bytes()
    for broken in (whole[: len(whole) // 2], whole[:-1], b"x" + whole, whole[:40] + b"????" + whole[44:]):
        path.write_bytes(broken)
        with pytest.raises(SourceError, match=f"many.jsonl{suffix}"):
            list(load_lines(path))


def test_nothing_is_half_written(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("before")

    def failing() -> Iterator[JointStatement]:
        yield STATEMENT
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        dump_lines(failing(), path)
    assert path.read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_fault_of_the_statements_source_is_not_told_of_the_file(tmp_path: Path) -> None:
    def failing() -> Iterator[JointStatement]:
        yield STATEMENT
        yield parse((tmp_path / "absent.txt").read_text())

    with pytest.raises(FileNotFoundError, match=r"absent\.txt"):
        dump_lines(failing(), tmp_path / "many.jsonl")


def test_other_suffixes_and_absent_files_are_said(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"\.jsonl"):
        dump_lines([STATEMENT], tmp_path / "many.json")
    with pytest.raises(FormatError, match=r"\.jsonl"):
        load_lines(tmp_path / "many.gz")
    with pytest.raises(SourceError, match=r"absent\.jsonl"):
        list(load_lines(tmp_path / "absent.jsonl"))


def test_who_has_no_zstd_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, name, None)
    path = tmp_path / "statement.json.zst"
    with pytest.raises(SourceError, match=r"jointstatement\[zstd\]"):
        dump(STATEMENT, path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_compressed_file_of_no_bytes_is_a_bad_source(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"many.jsonl{suffix}"
    dump_lines([], path)
    assert list(load_lines(path)) == []
    path.write_bytes(b"")
    with pytest.raises(SourceError, match="cannot be decompressed"):
        list(load_lines(path))


def test_the_file_of_a_bad_line_is_named_and_the_column(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_bytes(b'\n{"a": x}\n')
    with pytest.raises(FormatError) as caught:
        list(load_lines(path))
    assert caught.value.source == str(path)
    assert caught.value.faults == (("line 2", "is not JSON: column 7: Expecting value"),)
    assert str(caught.value) == f"{path}: line 2: is not JSON: column 7: Expecting value"
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)


def test_open_files_are_written_and_read() -> None:
    file = io.BytesIO()
    dump_lines([STATEMENT] * 2, file)
    file.write(b"{")
    file.seek(0)
    reading = load_lines(file)
    assert list(islice(reading, 2)) == [STATEMENT] * 2
    with pytest.raises(FormatError, match=r"\Aline 3: is not JSON"):
        next(reading)
    assert not file.closed
