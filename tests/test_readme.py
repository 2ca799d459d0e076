"""The README says what is so."""

import contextlib
import io
import re
import tomllib
from pathlib import Path

import pytest

from jointstatement.cli import main
from jointstatement.lexicon.reading import own_files


def _blocks(root: Path, language: str, file: str = "README.md") -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", (root / file).read_text("utf-8"), re.S | re.M)


def test_the_first_snippet_prints_what_is_shown(root: Path) -> None:
    code, after = _blocks(root, "python")[:2]
    shown = _blocks(root, "text")[0]
    names: dict[str, object] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, names)
    assert printed.getvalue() == shown
    exec(after, names)


def test_the_guide_to_editing_prints_what_is_shown(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        for code in _blocks(root, "python", "docs/editing.md"):
            exec(code, names)
            for expression, shown in re.findall(r"^(\S.*?)  # (.*)$", code, re.M):
                assert repr(eval(expression, names)) == shown
    assert printed.getvalue() == "".join(_blocks(root, "text", "docs/editing.md"))
    assert names["merged"] == names["statement"]


def test_set_up_has_two_blocks(root: Path) -> None:
    assert len(_blocks(root, "sh")) == 2


@pytest.mark.parametrize("name", ["official.txt", "press-report.txt"])
def test_the_examples_yield_items_of_both_kinds(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(root / "examples" / name)]) == 0
    shown = capsys.readouterr().out
    assert "Pledges (0)" not in shown
    assert "Positions (0)" not in shown
    assert "Kenya (KEN), Norway (NOR)" in shown


def test_the_guide_names_every_flag_and_frame_of_a_performative(root: Path) -> None:
    """A flag that the vocabulary has is described where a user learns to write an entry."""
    guide = (root / "docs" / "vocabulary.md").read_text("utf-8")
    entries = tomllib.loads(own_files().joinpath("en", "performatives.toml").read_text("utf-8"))[
        "performative"
    ]
    keys = {key for entry in entries for key in entry} - {"examples", "counter_examples"}
    led = ("to_", "noun", "own_")
    frames = {name for entry in entries for name in entry.get("frames", {}) if name.startswith(led)}
    assert [name for name in sorted(keys | frames) if f"`{name}`" not in guide] == []


def test_the_guide_names_every_file_of_the_vocabulary(root: Path) -> None:
    guide = (root / "docs" / "vocabulary.md").read_text("utf-8") + (root / "CONTRIBUTING.md").read_text(
        "utf-8"
    )
    names = [path.name for path in (root / "jointstatement" / "lexicon").rglob("*.toml")]
    assert [name for name in sorted(names) if name not in guide] == []


def test_the_guide_names_every_rule(root: Path) -> None:
    guide = (root / "docs" / "how-it-works.md").read_text("utf-8")
    names = [path.name for path in (root / "jointstatement" / "rules").glob("[a-z]*.py")]
    assert [name for name in sorted(names) if name not in guide] == []
