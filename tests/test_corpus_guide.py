"""The guide to a corpus says what is so."""

import contextlib
import io
import re
from pathlib import Path

import pytest

from jointstatement.corpus.work import ALL_TABLES
from jointstatement.exports.columns import Table

GUIDE = Path("docs", "corpus.md")


def _columns(table: Table) -> str:
    """The section on a table, as it is declared."""
    lines = [f"### {table.name}", "", table.doc, "", "| column | type | what it holds |", "|---|---|---|"]
    for column in table.columns:
        lines.append(f"| `{column.name}` | {column.type}{' or null' * column.nullable} | {column.doc} |")
    return "\n".join([*lines, ""])


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_the_guide_has_the_columns_that_are_declared(root: Path, table: Table) -> None:
    assert _columns(table) in (root / GUIDE).read_text("utf-8")


def test_the_questions_have_the_answers_that_are_shown(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for library in ("duckdb", "polars", "pandas", "pyarrow"):
        pytest.importorskip(library, reason=f"{library} is not installed")
    from jointstatement.corpus import parse_corpus

    monkeypatch.chdir(tmp_path)
    parse_corpus([root / "examples"], "parsed.parquet", workers=1)
    guide = (root / GUIDE).read_text("utf-8")
    asked = re.findall(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```", guide, re.S | re.M)
    assert len(asked) == guide.count("```python") == 5
    names: dict[str, object] = {}
    for code, shown in asked:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, names)
        assert printed.getvalue() == shown
