"""The fast reader of plain TOML gives just what `tomllib` gives, or leaves a text to it."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jointstatement.lexicon.plain_toml import read_plain
from jointstatement.lexicon.reading import own_files

FILES = sorted(Path(str(own_files())).rglob("*.toml"))
PIECES = (
    *(
        "[a]\n",
        'q = "\\\\ \\""\n',
        "[[a]]\n",
        "[a.b]\n",
        "[b]\n",
        'x = "1"\n',
        "y = [1, 2]\n",
        'z = ["p",\n "q",]\n',
    ),
    *(
        'w = { k = 1, "l" = "m" }\n',
        "v = [\n { k = 1 },\n]\n",
        "u = true\n",
        "# said\n",
        'a = """\nb c\n"""\n',
    ),
    *("x", " = ", '"', "\\n", "[", "]", ",", "{}", "1", "007", "\n", " ", "#", "'", "\t", "=", "."),
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_our_own_files_are_plain(path: Path) -> None:
    text = path.read_text("utf-8")
    assert read_plain(text) == tomllib.loads(text)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_is_read_is_what_tomllib_reads(text: str) -> None:
    read = read_plain(text)
    if read is not None:
        assert read == tomllib.loads(text)


@pytest.mark.parametrize(
    "text", ['a = "b\\n"', "a = 1\na = 2", "[a]\n[a]", "a = [1]\n[[a]]", "a = 'b'", "a = { b = 1, b = 2 }"]
)
def test_what_is_not_plain_is_left_alone(text: str) -> None:
    assert read_plain(text) is None
