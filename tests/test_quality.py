"""The measurement of quality: what became of each annotated item, and what differs from the run before."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.judged import Item, Run, State, changes, judged
from benchmarks.quality import main
from jointstatement import parse
from jointstatement.wire import to_dict

TEXT = """\
Joint Statement of Kenya and Norway

The two sides agreed to open a port. Kenya welcomed the loan. Norway hopes to send two ships.
"""

# A scorer that pairs items of one span, for a machine on which the real one does not lie beside the clone.
SCORER = '''
import json, sys
NAMES = """detect pledge position strict parties stance strength reiterated topics actions deadline
targets meta meta.kind"""

def pair(gold, parsed, text):
    return [(i, j) for i, a in enumerate(gold) for j, b in enumerate(parsed) if a["span"] == b["span"]]

if __name__ == "__main__":
    if "--json" in sys.argv:
        with open(sys.argv[sys.argv.index("--json") + 1], "w") as out:
            json.dump(dict.fromkeys(NAMES.split(), 0.5), out)
    if "--min=strict=0.9" in sys.argv:
        sys.exit("short: strict 0.500 < 0.9")
'''


def _pair(gold: list[dict[str, Any]], parsed: list[dict[str, Any]], _: str) -> list[tuple[int, int]]:
    return [(i, j) for i, a in enumerate(gold) for j, b in enumerate(parsed) if a["span"] == b["span"]]


def _statement() -> dict[str, Any]:
    return dict(to_dict(parse(TEXT)))


def test_each_item_is_judged() -> None:
    gold, parsed = _statement(), _statement()
    first, second = gold["pledges"]
    first["strength"] = "intended"
    gold["positions"][0]["span"] = {"start": 0, "end": 5}
    gold["pledges"] = [first]
    gold["positions"].append({**second, "stance": "support"})
    del gold["positions"][-1]["strength"]
    states = [(item.kind, item.state) for item in judged("one", gold, parsed, TEXT, _pair)]
    assert states == [
        ("pledge", State.FOUND),
        ("position", State.MISSED),
        ("position", State.OTHER_KIND),
        ("position", State.SPURIOUS),
    ]


def _item(state: State, outcome: str = "firm", document: str = "one", start: int = 0) -> Item:
    return Item(document, "pledge", outcome, "KEN", start, start + 9, "We will go", state)


def _run(*items: Item) -> Run:
    return Run({}, {}, items)


@pytest.mark.parametrize(
    ("was", "now", "gains", "losses"),
    [
        (State.MISSED, State.RIGHT, 1, 0),
        (State.RIGHT, State.FOUND, 0, 1),
        (State.OTHER_KIND, State.FOUND, 1, 0),
        (State.FOUND, State.FOUND, 0, 0),
        (State.SPURIOUS, None, 1, 0),
        (None, State.SPURIOUS, 0, 1),
    ],
)
def test_gains_and_losses(was: State | None, now: State | None, gains: int, losses: int) -> None:
    kept = _item(State.RIGHT, start=50)
    before, after = (_run(kept, *([_item(state)] if state else [])) for state in (was, now))
    found = changes(before, after)
    assert (len(found.gains), len(found.losses)) == (gains, losses)


def test_a_change_says_where_what_and_how() -> None:
    (line,) = changes(_run(_item(State.MISSED)), _run(_item(State.RIGHT))).gains
    assert line == "`one` KEN firm: We will go (missed → right)"


def test_items_of_texts_without_annotation_come_and_go() -> None:
    found = changes(_run(_item(State.UNJUDGED)), _run(_item(State.UNJUDGED, outcome="intended")))
    assert [len(part) for part in (found.came, found.went, found.gains, found.losses)] == [1, 1, 0, 0]


def test_documents_that_only_one_run_has_are_left_out() -> None:
    found = changes(_run(_item(State.MISSED)), _run(_item(State.SPURIOUS, document="two")))
    assert found.gains == found.losses == ()


def test_a_run_is_kept_and_read_again(tmp_path: Path) -> None:
    run = Run({"strict": 0.5}, {"one": {"strict": 0.25}}, (_item(State.MISSED),))
    run.save(tmp_path / "new" / "run.json")
    assert Run.load(tmp_path / "new" / "run.json") == run


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder like the one beside the clone, with one annotated text and one that is not."""
    folder = tmp_path / "shared"
    for part in ("gold", "corpus"):
        (folder / part).mkdir(parents=True)
    (folder / "evaluate.py").write_text(SCORER, "utf-8")
    (folder / "gold" / "one.gold.json").write_text(json.dumps(_statement()), "utf-8")
    (folder / "corpus" / "one.txt").write_text(TEXT, "utf-8")
    (folder / "corpus" / "two.txt").write_text(TEXT, "utf-8")
    return folder


def test_a_run_is_compared_with_the_one_kept(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.json"
    assert main(["--reference", str(kept), "--save"], shared) == 0
    assert "no run is kept" in capsys.readouterr().out
    (shared / "corpus" / "one.txt").write_text(TEXT.replace("welcomed", "received"), "utf-8")
    assert main(["--reference", str(kept)], shared) == 0
    assert "gains 0, losses 1" in capsys.readouterr().out
    report = kept.with_suffix(".md").read_text("utf-8")
    assert "- `one` KEN welcome: Kenya received the loan (right → missed)" in report
    assert "| one | 3 | 0 | 0.50 |" in report


def test_a_figure_below_its_floor_fails(shared: Path, tmp_path: Path) -> None:
    floor = tmp_path / "floor.txt"
    floor.write_text("detect=0.1\nstrict=0.9\n", "utf-8")
    assert main(["--floor", str(floor), "--reference", str(tmp_path / "kept.json")], shared) == 1


def test_an_annotation_without_its_text_is_said(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shared / "corpus" / "one.txt").unlink()
    assert main([], shared) == 2
    assert capsys.readouterr().err == "nothing to score: one has no text\n"


def test_without_annotated_statements_it_is_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([], tmp_path) == 0
    assert capsys.readouterr().out == "skipped: no annotated statements are beside this clone\n"


def test_real_statements_are_measured(corpus: Path, tmp_path: Path) -> None:
    assert main(["--reference", str(tmp_path / "kept.json")], corpus.parent) == 0
    report = (tmp_path / "kept.md").read_text("utf-8")
    assert report.count("\n| ") > len(list(corpus.parent.glob("gold/*.gold.json")))
