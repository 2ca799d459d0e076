"""Score the parser on annotated statements, where they lie beside the clone, against `.ci/floor.txt`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from jointstatement import dump, parse

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def main() -> int:
    """Parse every annotated text, score it, and compare with `.ci/floor.txt`."""
    gold = SHARED / "gold"
    if not gold.is_dir():
        print("skipped: no annotated statements are beside this clone")
        return 0
    floors = (ROOT / ".ci" / "floor.txt").read_text("utf-8").split()
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(gold.glob("*.gold.json")):
            name = path.name.removesuffix(".gold.json")
            text = (SHARED / "corpus" / f"{name}.txt").read_bytes().decode()
            dump(parse(text), Path(folder) / f"{name}.json")
        command = [sys.executable, str(SHARED / "evaluate.py"), str(gold), folder]
        command += ["--texts", str(SHARED / "corpus"), *(f"--min={floor}" for floor in floors)]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
