"""The vocabulary beside the bytecode: found again, made anew when its sources change, never half-written."""

import gc
import os
import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

import pytest

from benchmarks.texts import reported, written
from jointstatement import Lexicon, Parser, load_lexicon
from jointstatement.lexicon.kept import kept, state_of, uncollected

Made = TypeVar("Made")


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of code and data, with another folder in it."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "words.toml").write_text("word = 1")
    (tmp_path / "reading.py").write_text("pass")
    return tmp_path


def _kept(sources: Path, make: Callable[[], Made]) -> Made:
    """What a process keeps that has just imported the sources."""
    return kept("words", str(sources), state_of(str(sources)), make)


class Maker:
    """Makes a list, and counts how often."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> list[int]:
        self.count += 1
        return [1, 2, 3]


def test_it_is_made_once(sources: Path) -> None:
    make = Maker()
    assert [_kept(sources, make) for _ in range(3)] == [[1, 2, 3]] * 3
    assert make.count == 1
    assert [each.name for each in (sources / "__pycache__").iterdir()] == [
        f"words.{sys.implementation.cache_tag}.pickle"
    ]


@pytest.mark.parametrize("name", ["en/words.toml", "reading.py", "en/more.toml", "compiled.so"])
def test_it_is_made_anew_when_a_source_changes(sources: Path, name: str) -> None:
    make = Maker()
    _kept(sources, make)
    (sources / name).write_text("word = 2 # more")
    _kept(sources, make)
    _kept(sources, make)
    assert make.count == 2


def test_other_files_do_not_count(sources: Path) -> None:
    make = Maker()
    _kept(sources, make)
    (sources / "notes.txt").write_text("nothing")
    _kept(sources, make)
    assert make.count == 1


@pytest.mark.parametrize("cut", [0, 10, -40, -1])
def test_one_that_was_cut_short_is_made_anew(sources: Path, cut: int) -> None:
    make = Maker()
    _kept(sources, make)
    (file,) = (sources / "__pycache__").iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:cut])
    assert _kept(sources, make) == [1, 2, 3]
    assert make.count == 2
    assert file.read_bytes() == whole


def test_a_flipped_bit_is_made_anew(sources: Path) -> None:
    make = Maker()
    _kept(sources, make)
    (file,) = (sources / "__pycache__").iterdir()
    content = bytearray(file.read_bytes())
    content[-3] ^= 4
    file.write_bytes(content)
    assert _kept(sources, make) == [1, 2, 3]
    assert make.count == 2


def test_nothing_is_written_where_no_bytecode_is(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _kept(sources, Maker())
    assert not (sources / "__pycache__").exists()


def test_it_follows_the_place_of_the_bytecode(
    sources: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setattr(sys, "pycache_prefix", str(elsewhere))
    _kept(sources, Maker())
    assert not (sources / "__pycache__").exists()
    assert Path(cache_from_source(str(sources / "words.py"))).with_suffix(".pickle").is_file()


def test_where_nothing_can_be_written_it_is_made_each_time(sources: Path) -> None:
    (sources / "__pycache__").write_text("a file, where the folder would be")
    make = Maker()
    assert [_kept(sources, make) for _ in range(2)] == [[1, 2, 3]] * 2
    assert make.count == 2


def test_a_file_that_cannot_be_put_in_place_leaves_nothing(
    sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "replace", full)
    assert _kept(sources, Maker()) == [1, 2, 3]
    assert list((sources / "__pycache__").iterdir()) == []


def test_in_an_archive_it_is_made_each_time(sources: Path) -> None:
    make = Maker()
    for _ in range(2):
        _kept(sources / "package.zip" / "jointstatement", make)
    assert make.count == 2


def test_an_error_of_the_maker_is_the_callers(sources: Path) -> None:
    def fails() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        _kept(sources, fails)
    assert gc.isenabled()
    assert not (sources / "__pycache__").exists()


def test_the_collector_is_left_as_it_was() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_vocabulary_reads_texts_alike_when_kept(sources: Path) -> None:
    made = load_lexicon()
    _kept(sources, lambda: made)

    def unmade() -> Lexicon:
        raise AssertionError("it was kept")

    again = _kept(sources, unmade)
    assert again is not made
    for text in (written(1), written(2), reported(3)):
        assert Parser(again).parse(text) == Parser(made).parse(text)


def test_code_that_is_older_than_its_files_keeps_nothing_and_reads_nothing(sources: Path) -> None:
    imported = state_of(str(sources))
    (sources / "reading.py").write_text("pass # an upgrade")
    make = Maker()
    kept("words", str(sources), imported, make)
    assert not (sources / "__pycache__").exists()
    _kept(sources, make)
    kept("words", str(sources), imported, make)
    assert make.count == 3


class Fails:
    """An object that cannot be made again."""

    def __reduce__(self) -> tuple[object, ...]:
        return int, ("none",)


def test_what_cannot_be_made_again_from_its_file_is_made(sources: Path) -> None:
    _kept(sources, Fails)
    assert isinstance(_kept(sources, Fails), Fails)


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such rights")
def test_no_one_else_may_write_what_is_kept(sources: Path) -> None:
    before = os.umask(0)
    try:
        _kept(sources, Maker())
    finally:
        os.umask(before)
    (file,) = (sources / "__pycache__").iterdir()
    assert file.stat().st_mode & 0o777 == 0o644


def test_an_archive_that_keeps_no_parts_of_seconds_keeps_it(sources: Path) -> None:
    make = Maker()
    os.utime(sources / "reading.py", ns=(0, 1_700_000_000_123_456_789))
    _kept(sources, make)
    os.utime(sources / "reading.py", ns=(0, 1_700_000_000_000_000_000))
    _kept(sources, make)
    assert make.count == 1
