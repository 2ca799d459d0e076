"""The command line, as a person meets it."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jointstatement import json_schema, loads
from jointstatement.cli import main

TEXT = "Joint Statement of Kenya and Norway\n\nKenya and Norway agreed to open a port by 2030."


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_summary_says_who_what_and_where(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(source)]) == 0
    shown = capsys.readouterr().out
    assert "Kenya (KEN), Norway (NOR)" in shown
    assert "line 3: KEN, NOR (firm, by 2030)" in shown


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_a_format_on_standard_output(source: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(source), "--to", form]) == 0
    assert loads(capsys.readouterr().out, form).text == TEXT


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main(["parse", "-", "--to", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == TEXT


def test_a_folder_is_written_file_by_file(source: Path, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TEXT, "utf-8")
    out = tmp_path / "out"
    assert main(["parse", str(tmp_path), "--output", str(out), "--to", "yaml"]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["one.yaml", "two.yaml"]


def test_one_file_goes_to_the_file_named(source: Path, tmp_path: Path) -> None:
    assert main(["parse", str(source), "--output", str(tmp_path / "x.yaml")]) == 0
    assert loads((tmp_path / "x.yaml").read_text("utf-8"), "yaml").text == TEXT


def test_two_texts_of_one_name_are_not_written_over_each_other(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other" / "one.txt"
    other.parent.mkdir()
    other.write_text(TEXT, "utf-8")
    assert main(["parse", str(source), str(other), "--output", str(tmp_path / "out")]) == 2
    assert "another text" in capsys.readouterr().err


def test_what_the_caller_knows_wins(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(source), "--to", "json", "--title", "Mine", "--issued-on", "2001-05-03"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert (plain["title"], plain["issued_on"]) == ("Mine", "2001-05-03")


def test_a_vocabulary_of_your_own(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('[[topic]]\nid = "space"\nstrong = ["port"]\n', "utf-8")
    assert main(["parse", str(source), "--to", "json", "--lexicon", str(mine)]) == 0
    assert "space" in json.loads(capsys.readouterr().out)["pledges"][0]["topics"]


def test_the_json_schema_on_standard_output_and_in_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "schema.json"
    assert main(["schema"]) == main(["schema", "--output", str(path)]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(path.read_bytes()) == json_schema()


def test_explain_shows_each_stage(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(source)]) == 0
    shown = capsys.readouterr().out
    for part in ("== blocks", "== frame", "== mentions", "== items", "performatives/agree"):
        assert part in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["parse", "{folder}/absent.txt"], "absent.txt"),
        (["parse", "{folder}/latin.txt"], "UTF-8"),
        (["parse", "{folder}/empty.txt"], "empty"),
        (["parse", "{folder}/bare"], "no .txt"),
        (["explain", "{folder}/absent.txt"], "absent.txt"),
        (["parse", "{folder}/one.txt", "--language", "xx"], "xx"),
        (["parse", "{folder}/one.txt", "--lexicon", "{folder}/absent.toml"], "absent.toml"),
        (["parse", "{folder}/one.txt", "--lexicon", "{folder}/one.txt"], "one.txt"),
        (["parse", "{folder}/one.txt", "--output", "{folder}/absent/x.json"], "absent"),
        (["schema", "--output", "{folder}/absent/x.json"], "absent"),
        (["parse", "{folder}/one.txt", "{folder}/one.txt", "--to", "json"], "--output"),
    ],
)
def test_bad_input_is_one_line_and_code_2(
    source: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = source.parent
    (folder / "latin.txt").write_bytes(b"Caf\xe9")
    (folder / "empty.txt").write_text(" \n")
    (folder / "bare").mkdir()
    assert main([each.format(folder=folder) for each in arguments]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert said in error


def test_one_bad_text_does_not_keep_the_others_from_being_read(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", "/absent.txt", str(source)]) == 2
    assert "Kenya (KEN)" in capsys.readouterr().out


def test_a_text_in_which_nothing_is_found_says_where_to_look(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("The ferry leaves at nine.", "utf-8")
    assert main(["parse", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "no pledge and no position found" in shown
    assert "explain" in shown


def test_a_date_that_is_none_is_said_plainly(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["parse", str(source), "--issued-on", "2019-13-01"])
    assert "'2019-13-01' is no date: write 2015, 2015-06 or 2015-06-30" in capsys.readouterr().err


def test_output_is_utf8_in_every_locale(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT.replace("a port", "Côte Réal"), "utf-8")
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    environment.pop("PYTHONIOENCODING", None)
    command = [sys.executable, "-m", "jointstatement", "parse", str(path)]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert "Côte Réal" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("output", ["absent/x.json", "one.txt/x.json"])
def test_a_file_that_cannot_be_written_is_named_as_given(
    source: Path, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = source.parent / output
    assert main(["parse", str(source), "--output", str(path)]) == 2
    assert capsys.readouterr().err.startswith(f"jointstatement: {path}: ")


def test_it_runs_as_a_module(source: Path) -> None:
    command = [sys.executable, "-m", "jointstatement", "parse", str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "Kenya (KEN)" in done.stdout
