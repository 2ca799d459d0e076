"""The vocabulary beside the bytecode: found again, made anew when its sources change, never half-written."""

import gc
import os
import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from benchmarks.texts import reported, written
from jointstatement import Lexicon, Parser, load_lexicon
from jointstatement.lexicon.kept import kept, uncollected


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of code and data, with another folder in it."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "words.toml").write_text("word = 1")
    (tmp_path / "reading.py").write_text("pass")
    return tmp_path


class Maker:
    """Makes a list, and counts how often."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> list[int]:
        self.count += 1
        return [1, 2, 3]


def test_it_is_made_once(sources: Path) -> None:
    make = Maker()
    assert [kept("words", str(sources), make) for _ in range(3)] == [[1, 2, 3]] * 3
    assert make.count == 1
    assert [each.name for each in (sources / "__pycache__").iterdir()] == [
        f"words.{sys.implementation.cache_tag}.pickle"
    ]


@pytest.mark.parametrize("name", ["en/words.toml", "reading.py", "en/more.toml", "compiled.so"])
def test_it_is_made_anew_when_a_source_changes(sources: Path, name: str) -> None:
    make = Maker()
    kept("words", str(sources), make)
    (sources / name).write_text("word = 2 # more")
    kept("words", str(sources), make)
    kept("words", str(sources), make)
    assert make.count == 2


def test_other_files_do_not_count(sources: Path) -> None:
    make = Maker()
    kept("words", str(sources), make)
    (sources / "notes.txt").write_text("nothing")
    kept("words", str(sources), make)
    assert make.count == 1


@pytest.mark.parametrize("cut", [0, 10, -40, -1])
def test_one_that_was_cut_short_is_made_anew(sources: Path, cut: int) -> None:
    make = Maker()
    kept("words", str(sources), make)
    (file,) = (sources / "__pycache__").iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:cut])
    assert kept("words", str(sources), make) == [1, 2, 3]
    assert make.count == 2
    assert file.read_bytes() == whole


def test_a_flipped_bit_is_made_anew(sources: Path) -> None:
    make = Maker()
    kept("words", str(sources), make)
    (file,) = (sources / "__pycache__").iterdir()
    content = bytearray(file.read_bytes())
    content[-3] ^= 4
    file.write_bytes(content)
    assert kept("words", str(sources), make) == [1, 2, 3]
    assert make.count == 2


def test_nothing_is_written_where_no_bytecode_is(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept("words", str(sources), Maker())
    assert not (sources / "__pycache__").exists()


def test_it_follows_the_place_of_the_bytecode(
    sources: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setattr(sys, "pycache_prefix", str(elsewhere))
    kept("words", str(sources), Maker())
    assert not (sources / "__pycache__").exists()
    assert Path(cache_from_source(str(sources / "words.py"))).with_suffix(".pickle").is_file()


def test_where_nothing_can_be_written_it_is_made_each_time(sources: Path) -> None:
    (sources / "__pycache__").write_text("a file, where the folder would be")
    make = Maker()
    assert [kept("words", str(sources), make) for _ in range(2)] == [[1, 2, 3]] * 2
    assert make.count == 2


def test_a_file_that_cannot_be_put_in_place_leaves_nothing(
    sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "replace", full)
    assert kept("words", str(sources), Maker()) == [1, 2, 3]
    assert list((sources / "__pycache__").iterdir()) == []


def test_in_an_archive_it_is_made_each_time(sources: Path) -> None:
    make = Maker()
    for _ in range(2):
        kept("words", str(sources / "package.zip" / "jointstatement"), make)
    assert make.count == 2


def test_an_error_of_the_maker_is_the_callers(sources: Path) -> None:
    def fails() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        kept("words", str(sources), fails)
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
    kept("vocabulary", str(sources), lambda: made)

    def unmade() -> Lexicon:
        raise AssertionError("it was kept")

    again = kept("vocabulary", str(sources), unmade)
    assert again is not made
    for text in (written(1), written(2), reported(3)):
        assert Parser(again).parse(text) == Parser(made).parse(text)
