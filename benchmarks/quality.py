"""How well real statements are read, and what a change of rules did to each: `python -m benchmarks.quality`.

It parses every text, scores those that are annotated, and writes a table of documents and fields and, item
by item, what was gained and lost against the run that was kept last. The texts and their annotation are not
ours to publish: they lie in a folder beside the clone.
"""

import argparse
import json
import runpy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.judged import Changes, Item, Pair, Run, State, changes, judged, unjudged
from jointstatement import dump, parse

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
_GOLD = ".gold.json"
_FIELDS = (
    *("detect", "pledge", "position", "strict", "parties", "stance", "strength", "reiterated"),
    *("topics", "actions", "deadline", "targets", "meta"),
)
_META = "meta."


def main(arguments: Sequence[str] | None = None, shared: Path = SHARED) -> int:
    """Run the measurement.

    Args:
        arguments: the words after the program's name; the process's own where they are not given.
        shared: the folder with the texts, their annotation and the scorer.

    Returns:
        0; 1 where a figure is below its floor; 2 where an annotated text is missing.
    """
    options = _options().parse_args(arguments)
    scorer = shared / "evaluate.py"
    gold: Path = options.gold or shared / "gold"
    texts: Path = options.texts or shared / "corpus"
    if not scorer.is_file() or not gold.is_dir():
        print("skipped: no annotated statements are beside this clone")
        return 0
    names = [path.name.removesuffix(_GOLD) for path in sorted(gold.glob(f"*{_GOLD}"))]
    absent = [name for name in names if not (texts / f"{name}.txt").is_file()]
    if absent or not names:
        print(f"nothing to score: {', '.join(absent) or gold} has no text", file=sys.stderr)
        return 2
    floors = options.floor.read_text("utf-8").split() if options.floor else []
    with tempfile.TemporaryDirectory() as folder:
        parsed = Path(folder)
        _parse_all(texts, parsed)
        run = Run(
            _figures(scorer, gold, parsed, texts),
            {name: _figures_of(name, scorer, gold, parsed, texts) for name in names},
            _items(set(names), gold, parsed, texts, runpy.run_path(str(scorer))["pair"]),
        )
        held = _holds(scorer, gold, parsed, texts, floors)
    kept: Path = options.reference or ROOT / ".quality" / f"{gold.resolve().name}.json"
    before = Run.load(kept) if kept.is_file() else None
    report: Path = options.report or kept.with_suffix(".md")
    report.parent.mkdir(parents=True, exist_ok=True)
    changed = changes(before, run) if before else None
    report.write_text(_report(run, before, changed), "utf-8")
    print(_summary(changed, report))
    if options.save:
        run.save(kept)
        print(f"this run is kept in {kept}")
    return 0 if held else 1


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        prog="python -m benchmarks.quality", description=(__doc__ or "").strip()
    )
    options.add_argument("--gold", type=Path, metavar="DIR", help="another annotated set")
    options.add_argument("--texts", type=Path, metavar="DIR", help="where its texts are")
    options.add_argument("--save", action="store_true", help="keep this run: the next is compared with it")
    options.add_argument("--reference", type=Path, metavar="FILE", help="the run to compare with")
    options.add_argument("--report", type=Path, metavar="FILE", help="where to write the report, in Markdown")
    options.add_argument(
        "--floor",
        type=Path,
        metavar="FILE",
        help="fail where a figure is lower than in this file of NAME=VALUE",
    )
    return options


# ---- one run


def _parse_all(texts: Path, parsed: Path) -> None:
    for path in sorted(texts.glob("*.txt")):
        dump(parse(path.read_bytes().decode()), parsed / f"{path.stem}.json")


def _score(
    scorer: Path, gold: Path, parsed: Path, texts: Path, *more: str
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(scorer), str(gold), str(parsed), "--texts", str(texts), *more]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def _figures(scorer: Path, gold: Path, parsed: Path, texts: Path) -> dict[str, float]:
    out = parsed / "figures"
    _score(scorer, gold, parsed, texts, "--json", str(out)).check_returncode()
    figures: dict[str, float] = json.loads(out.read_text("utf-8"))
    return figures


def _figures_of(name: str, scorer: Path, gold: Path, parsed: Path, texts: Path) -> dict[str, float]:
    """The figures of one document: the scorer sees no other."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(gold / f"{name}{_GOLD}", folder)
        return _figures(scorer, Path(folder), parsed, texts)


def _holds(scorer: Path, gold: Path, parsed: Path, texts: Path, floors: list[str]) -> bool:
    """Whether no figure is below its floor; what the scorer says of it is printed."""
    done = _score(scorer, gold, parsed, texts, *(f"--min={floor}" for floor in floors))
    print(done.stdout + done.stderr, end="")
    return done.returncode == 0


def _items(names: set[str], gold: Path, parsed: Path, texts: Path, pair: Pair) -> tuple[Item, ...]:
    items: list[Item] = []
    for path in sorted(parsed.glob("*.json")):
        name, statement = path.stem, json.loads(path.read_text("utf-8"))
        text = statement["text"]
        if name in names:
            annotation = json.loads((gold / f"{name}{_GOLD}").read_text("utf-8"))
            items += judged(name, annotation, statement, text, pair)
        else:
            items += unjudged(name, statement, text)
    return tuple(items)


# ---- what is shown


def _summary(changed: Changes | None, report: Path) -> str:
    if changed is None:
        return f"\nno run is kept to compare with (--save keeps this one); the report is {report}"
    return (
        f"\nagainst the run that is kept: gains {len(changed.gains)}, losses {len(changed.losses)}; "
        f"items of texts without annotation: {len(changed.came)} came, {len(changed.went)} went; "
        f"each is in {report}"
    )


def _report(run: Run, before: Run | None, changed: Changes | None) -> str:
    lines = ["# Quality", "", "| figure | before | now |", "|---|---|---|"]
    for name, value in run.figures.items():
        was = before.figures.get(name) if before else None
        lines.append(f"| {name} | {'' if was is None else f'{was:.3f}'} | {value:.3f} |")
    lines += ["", "## Documents", "", "A field that a document has nothing of counts as 1.", ""]
    lines.append("| document | items | spurious | " + " | ".join(_FIELDS) + " | wrong in meta |")
    lines.append("|---" * (len(_FIELDS) + 4) + "|")
    for name, figures in run.documents.items():
        lines.append(_row(name, figures, [item for item in run.items if item.document == name]))
    if changed is not None:
        for title, changed_items in (
            ("Gains", changed.gains),
            ("Losses", changed.losses),
            ("Came, in texts without annotation", changed.came),
            ("Went, in texts without annotation", changed.went),
        ):
            lines += ["", f"## {title} ({len(changed_items)})", "", *(f"- {item}" for item in changed_items)]
    for state in (State.MISSED, State.OTHER_KIND, State.FOUND, State.SPURIOUS):
        listed = [item for item in run.items if item.state is state]
        lines += ["", f"## Now {state} ({len(listed)})", "", *(f"- {item}" for item in listed)]
    return "\n".join(lines) + "\n"


def _row(name: str, figures: dict[str, float], items: list[Item]) -> str:
    annotated = sum(item.annotated for item in items)
    wrong = [key.removeprefix(_META) for key, value in figures.items() if key.startswith(_META) and value < 1]
    shown = " | ".join(f"{figures[field]:.2f}" for field in _FIELDS)
    return f"| {name} | {annotated} | {len(items) - annotated} | {shown} | {', '.join(wrong)} |"


if __name__ == "__main__":
    sys.exit(main())
