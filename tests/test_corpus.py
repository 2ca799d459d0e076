"""A corpus on one machine: nothing lost, nothing twice, whatever happens."""

import csv
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from jointstatement import (
    FormatError,
    JointStatement,
    LanguageError,
    LexiconError,
    Parser,
    ResumeError,
    SourceError,
    parse,
)
from jointstatement.cli import main
from jointstatement.corpus import parse_corpus, run, table_file
from jointstatement.corpus.run import unfinished
from jointstatement.corpus.vocabulary import Vocabulary
from jointstatement.corpus.work import ALL_TABLES
from jointstatement.exports.tables import TABLES, rows

TEXT = "Joint Statement of Kenya and Norway\n\nKenya and Norway agreed to open a port by 20{:02}."


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for number, name in enumerate(["b.txt", "a.txt", "deep/a.txt", "deep/er/c.txt", "z.txt"]):
        (folder / name).write_text(TEXT.format(number), "utf-8")
    for name in ("notes.md", ".hidden/x.txt", ".x.txt"):
        (folder / name).write_text("not ours", "utf-8")
    return folder


def _read(output: Path, table: str = "statements") -> list[dict[str, Any]]:
    return [json.loads(line) for line in table_file(output, table).read_bytes().splitlines()]


def _ids(output: Path, table: str = "statements") -> list[str]:
    return [row["document"] for row in _read(output, table)]


def _bytes(output: Path) -> dict[str, bytes]:
    return {table.name: table_file(output, table.name).read_bytes() for table in ALL_TABLES}


def test_the_texts_of_a_folder_and_those_within(texts: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    summary = parse_corpus([texts], output, workers=1)
    assert (summary.documents, summary.failed, summary.resumed) == (5, 0, 0)
    ids = ["a.txt", "b.txt", "deep/a.txt", "deep/er/c.txt", "z.txt"]
    assert _ids(output) == ids
    told = [rows(id, parse((texts / id).read_text("utf-8"))) for id in ids]
    for table in TABLES:
        assert _read(output, table.name) == [row for one in told for row in one[table.name]]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("out-failures.jsonl", "out-parties.jsonl", "out-pledges.jsonl", "out-positions.jsonl"),
        *("out-targets.jsonl", "out.jsonl", "texts"),
    ]


@pytest.mark.parametrize("suffix", [".jsonl.gz", ".csv", ".parquet"])
def test_the_bytes_are_the_same_whatever_the_number_of_processes(
    texts: Path, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if suffix == ".parquet":
        pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    parse_corpus([texts], tmp_path / f"one{suffix}", workers=1)
    monkeypatch.setattr(run, "_ENTRIES", 2)
    parse_corpus([texts], tmp_path / f"two{suffix}", workers=2)
    assert _bytes(tmp_path / f"one{suffix}") == _bytes(tmp_path / f"two{suffix}")


def test_one_bad_document_does_not_stop_the_rest(texts: Path, tmp_path: Path) -> None:
    (texts / "b.txt").write_bytes(b"Caf\xe9")
    (texts / "deep" / "a.txt").write_text(" \n")
    (texts / "gone.txt").symlink_to(tmp_path / "nowhere")
    output = tmp_path / "out.jsonl"
    summary = parse_corpus([texts, texts / "a.txt"], output, workers=1)
    assert (summary.documents, summary.failed) == (7, 3)
    assert _ids(output) == ["a.txt", "deep/er/c.txt", "z.txt", str(texts / "a.txt")]
    failures = _read(output, "failures")
    assert [(row["document"], row["kind"]) for row in failures] == [
        (id, "SourceError") for id in ("b.txt", "deep/a.txt", "gone.txt")
    ]
    for row, said in zip(failures, ("not UTF-8", "is empty", "No such file"), strict=True):
        assert said in row["message"]


def test_lines_of_json_with_what_is_known(tmp_path: Path) -> None:
    lines: list[object] = [
        {"id": "a", "text": TEXT.format(1), "issued_on": "2019-05", "publisher": "Me", "colour": 3},
        {"id": "b", "text": TEXT.format(2), "issued_on": "May"},
        {"id": "a", "text": TEXT.format(3)},
        {"text": "no id"},
        [1],
        {"id": "c", "text": "half \ud800"},
        {"id": "d"},
        {"id": "e", "text": 1},
    ]
    source = tmp_path / "in.jsonl.gz"
    data = "".join(json.dumps(line) + "\n" for line in lines).encode() + b"\n{\n" + b"\xff\n"
    source.write_bytes(gzip.compress(data + json.dumps({"id": "z", "text": TEXT.format(4)}).encode()))
    output = tmp_path / "out.jsonl"
    summary = parse_corpus([source], output, workers=1)
    assert (summary.documents, summary.failed) == (11, 9)
    first, last = _read(output)
    assert (first["document"], first["issued_on"], first["publisher"]) == ("a", "2019-05", "Me")
    assert last["document"] == "z"
    failures = _read(output, "failures")
    assert [row["document"] for row in failures] == ["b", "a", None, None, "c", "d", "e", None, None]
    said = (
        "no date",
        "line 3: the id 'a' is that of an earlier",
        "line 4: id must be",
        "line 5: must be an object",
        "surrogate",
        "text: is missing",
        "must be a string, not int",
        "line 10: is not JSON",
        "line 11: is not UTF",
    )
    for row, words in zip(failures, said, strict=True):
        assert words in row["message"]


def test_a_file_that_is_damaged_behind_some_documents(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl.gz"
    rng = random.Random(1)
    data = "".join(
        json.dumps({"id": str(n), "text": TEXT.format(n), "title": rng.randbytes(2000).hex()}) + "\n"
        for n in range(50)
    )
    source.write_bytes(gzip.compress(data.encode())[:-9000])
    other = tmp_path / "other.txt"
    other.write_text(TEXT.format(1))
    output = tmp_path / "out.jsonl"
    parse_corpus([source, other], output, workers=1)
    ids = _ids(output)
    assert 0 < len(ids) < 50
    assert ids == [*map(str, range(len(ids) - 1)), str(other)]
    (failure,) = _read(output, "failures")
    assert "cannot be decompressed" in failure["message"]


def test_rows_of_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    from pyarrow import parquet

    source, output = tmp_path / "in.parquet", tmp_path / "out.csv"
    texts = [TEXT.format(n) for n in range(150)]
    table = pa.table({"x": range(150), "text": [*texts[:-1], None], "id": [str(n) for n in range(150)]})
    parquet.write_table(table, source, row_group_size=40)
    assert parse_corpus([source], output, workers=1).failed == 1
    with output.open(newline="", encoding="utf-8") as file:
        assert [row["document"] for row in csv.DictReader(file)] == [str(n) for n in range(149)]
    parquet.write_table(table.rename_columns(["x", "txt", "id"]), source)
    with pytest.raises(FormatError, match="column text: is missing"):
        parse_corpus([source], output)
    parquet.write_table(pa.table({"id": [1], "text": ["a"]}), source)
    with pytest.raises(FormatError, match="column id: must hold strings, not int64"):
        parse_corpus([source], output)
    source.write_bytes(b"PAR1")
    with pytest.raises(SourceError, match="no Parquet file"):
        parse_corpus([source], output)


def test_names_that_are_not_utf8_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(TEXT.format(1))
    except OSError:
        pytest.skip("this system has only names in UTF-8")
    parse_corpus([folder], tmp_path / "out.jsonl", workers=1)
    assert _ids(tmp_path / "out.jsonl") == ["caf\\xe9.txt"]


# ---- processes that end


@frozen
class DeadlyVocabulary(Vocabulary):
    """A parser that a text can kill."""

    def parser(self) -> Parser:
        return DeadlyParser()


class DeadlyParser(Parser):
    """What a text that says so ends, as the system ends what takes all its memory."""

    def parse(self, text: str, **known: Any) -> JointStatement:
        """Read a text, unless it is deadly."""
        if text.startswith("deadly"):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().parse(text, **known)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_document_that_ends_its_process_is_a_failure(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    monkeypatch.setattr(run, "Vocabulary", DeadlyVocabulary)
    (texts / "b.txt").write_text("deadly")
    output = tmp_path / "out.jsonl"
    summary = parse_corpus([texts], output, workers=workers)
    assert (summary.documents, summary.failed) == (5, 1)
    assert _ids(output) == ["a.txt", "deep/a.txt", "deep/er/c.txt", "z.txt"]
    (failure,) = _read(output, "failures")
    assert (failure["document"], failure["kind"]) == ("b.txt", "WorkerError")
    assert "SIGKILL" in failure["message"]


# ---- runs that end


class _StopError(Exception):
    pass


def _stopping(after: int) -> Callable[[int], None]:
    left = after

    def progress(documents: int) -> None:
        nonlocal left
        left -= documents
        if left <= 0:
            raise _StopError

    return progress


def test_a_run_goes_on_where_it_was_stopped(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_ENTRIES", 1)
    output = tmp_path / "out.jsonl"
    with pytest.raises(_StopError):
        parse_corpus([texts], output, workers=1, progress=_stopping(3))
    assert not output.exists()
    summary = parse_corpus([texts], output, workers=2)
    assert (summary.documents, summary.resumed) == (5, 3)
    parse_corpus([texts], tmp_path / "whole.jsonl", workers=1)
    assert _bytes(output) == _bytes(tmp_path / "whole.jsonl")
    assert not unfinished(output).exists()


def test_a_stopped_run_is_not_gone_on_with_under_other_settings(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_ENTRIES", 1)
    output = tmp_path / "out.jsonl"
    with pytest.raises(_StopError):
        parse_corpus([texts], output, workers=1, progress=_stopping(2))
    with pytest.raises(ResumeError, match="language was 'en', is 'en-GB'"):
        parse_corpus([texts], output, language="en-GB")
    with pytest.raises(ResumeError, match="sources was"):
        parse_corpus([texts, texts], output)
    (texts / "b.txt").write_text("Another text.")
    with pytest.raises(ResumeError, match=r"b\.txt on are not those"):
        parse_corpus([texts], output)
    assert parse_corpus([texts], output, workers=1, restart=True).resumed == 0


def test_a_run_that_was_stopped_while_files_were_put_in_place(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out.jsonl"
    moved: list[Path] = []
    replace = Path.replace

    def stopping(self: Path, target: Path) -> Path:
        if target.parent == tmp_path:
            moved.append(target)
            if len(moved) == 3:
                raise _StopError
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stopping)
    with pytest.raises(_StopError):
        parse_corpus([texts], output, workers=1)
    monkeypatch.undo()
    assert parse_corpus([texts], output, workers=1).resumed == 5
    parse_corpus([texts], tmp_path / "whole.jsonl", workers=1)
    assert _bytes(output) == _bytes(tmp_path / "whole.jsonl")


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_whatever_kills_a_run_nothing_is_lost_and_nothing_is_there_twice(tmp_path: Path, suffix: str) -> None:
    if suffix == ".parquet":
        pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    source = tmp_path / "in.jsonl"
    source.write_text(
        "".join(json.dumps({"id": str(n), "text": TEXT.format(n % 100) * 4}) + "\n" for n in range(1500))
    )
    whole, output = tmp_path / f"whole{suffix}", tmp_path / f"out{suffix}"
    parse_corpus([source], whole, workers=2)
    command = [sys.executable, "-m", "jointstatement", "corpus", str(source), "--output", str(output)]
    journal = unfinished(output) / "journal"
    rng = random.Random(8)
    killed = 0
    for _ in range(6):
        before = journal.stat().st_size if journal.exists() else 0
        process = subprocess.Popen(
            [*command, "--workers", "2"], stderr=subprocess.DEVNULL, start_new_session=True
        )
        # let it do something first, so that the runs come to an end
        while process.poll() is None and not (journal.exists() and journal.stat().st_size > before + 5000):
            time.sleep(0.002)
        time.sleep(rng.uniform(0, 0.2))
        killed += process.poll() is None
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.returncode == 0:
            break
    assert killed >= 2
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "1500 documents" in done.stderr
    assert _bytes(output) == _bytes(whole)
    assert not unfinished(output).exists()


_MEASURED = """
import resource, sys
from jointstatement.corpus import parse_corpus
if __name__ == "__main__":
    parse_corpus([sys.argv[1]], sys.argv[2], workers=1)
    print(max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_memory_does_not_grow_with_the_number_of_documents(tmp_path: Path, root: Path, suffix: str) -> None:
    if suffix == ".parquet":
        pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    pytest.importorskip("resource", reason="this system does not say how much memory a process took")
    script = tmp_path / "measured.py"
    script.write_text(_MEASURED)
    peaks = []
    for count in (200, 5000):
        source = tmp_path / f"{count}.jsonl"
        source.write_text(
            "".join(json.dumps({"id": str(n), "text": TEXT.format(n % 100)}) + "\n" for n in range(count))
        )
        command = [sys.executable, str(script), str(source), str(tmp_path / f"out{suffix}")]
        environment = os.environ | {"PYTHONPATH": str(root)}
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
        peaks.append(int(done.stdout))
    # in kB, or in bytes on macOS: a fifth, where the documents are 25 times as many
    assert peaks[1] < peaks[0] * 1.2


# ---- the command


def test_the_command_says_what_it_did(
    texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (texts / "b.txt").write_text("")
    output = tmp_path / "out.csv"
    assert main(["corpus", str(texts), "--output", str(output), "--workers", "1"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert (
        said.err == f"jointstatement: 5 documents; 1 could not be read: see {tmp_path / 'out-failures.csv'}\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{folder}/absent", "--output", "{folder}/out.csv"], "absent"),
        (["{folder}", "--output", "{folder}/out.txt"], "must end in .parquet"),
        (["{folder}", "--output", "{folder}/no/out.csv"], "no/out.csv: is to lie in a folder"),
        (["{folder}/deep/er", "--output", "{folder}/folder.csv"], "is a folder"),
        (["{folder}/folder.csv", "--output", "{folder}/out.csv"], "holds no document"),
        (["{folder}", "--output", "{folder}/out.csv", "--language", "xx"], "xx"),
        (["{folder}", "--output", "{folder}/out.csv", "--lexicon", "{folder}/absent.toml"], "absent.toml"),
    ],
)
def test_bad_arguments_are_one_line_and_code_2(
    texts: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (texts / "folder.csv").mkdir()
    assert main(["corpus", *(each.format(folder=texts) for each in arguments)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert said in error
    assert not [path for path in texts.iterdir() if path.name.endswith(".unfinished")]


@pytest.mark.parametrize("there", [True, False])
def test_a_bar_is_shown_to_a_person_only(texts: Path, tmp_path: Path, there: bool) -> None:
    pty = pytest.importorskip("pty", reason="this system has no terminals of that sort")
    termios = pytest.importorskip("termios", reason="this system has no terminals of that sort")
    pytest.importorskip("tqdm", reason="the extra `corpus` is not installed")
    (texts / "more.jsonl").write_text(json.dumps({"id": "x", "text": TEXT.format(1)}) + "\n\n")
    hidden = "" if there else "sys.modules['tqdm'] = None; "
    code = f"import sys; {hidden}from jointstatement.cli import main; sys.exit(main(sys.argv[1:]))"
    sources = [str(texts), str(texts / "more.jsonl"), str(texts / "notes.md")]
    ours, theirs = pty.openpty()
    try:
        termios.tcsetwinsize(theirs, (24, 100))
        command = [sys.executable, "-c", code, "corpus", *sources, "--output", str(tmp_path / "out.csv")]
        subprocess.run([*command, "--workers", "1"], stderr=theirs, check=True)
        shown = os.read(ours, 100_000).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert ("7/7" in shown) is there
    assert ("jointstatement[corpus]" in shown) is not there


@pytest.mark.parametrize("count", ["0", "-1", "x", "1.5"])
def test_a_number_of_processes_that_is_none(
    texts: Path, count: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["corpus", str(texts), "--output", "x.csv", "--workers", count])
    assert "no number of processes" in capsys.readouterr().err


def test_settings_are_checked_before_anything_is_read(texts: Path, tmp_path: Path) -> None:
    with pytest.raises(LanguageError):
        parse_corpus([texts], tmp_path / "out.csv", language="xx")
    with pytest.raises(LexiconError):
        parse_corpus([texts], tmp_path / "out.csv", lexicon=[texts / "a.txt"])
