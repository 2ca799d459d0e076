"""The README says what is so."""

import contextlib
import io
import re
from pathlib import Path

import pytest

from jointstatement.cli import main


def _blocks(root: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", (root / "README.md").read_text("utf-8"), re.S | re.M)


def test_the_first_snippet_prints_what_is_shown(root: Path) -> None:
    code, after = _blocks(root, "python")[:2]
    shown = _blocks(root, "text")[0]
    names: dict[str, object] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, names)
    assert printed.getvalue() == shown
    exec(after, names)


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
