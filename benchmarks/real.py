"""The texts that are measured: real ones where they lie beside the clone, else ones written here."""

from pathlib import Path

from attrs import frozen

from benchmarks.texts import reported, written
from jointstatement import Form, parse

_CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus"


@frozen
class Texts:
    """Press reports and official texts: what `parse` says that each is, by its `form`."""

    origin: str
    press: list[str]
    official: list[str]

    @property
    def every(self) -> list[str]:
        return self.press + self.official

    def described(self) -> str:
        """What these are, in a few words."""
        return (
            f"{self.origin}: {len(self.press)} press reports, {size_of(self.press) / 1e3:.0f} kB, and "
            f"{len(self.official)} official texts, {size_of(self.official) / 1e3:.0f} kB"
        )


def size_of(texts: list[str]) -> int:
    """The bytes of some texts in UTF-8."""
    return sum(len(text.encode()) for text in texts)


def load_texts(amount: int) -> Texts:
    """All real texts, or so many written official ones and as many press reports."""
    if _CORPUS.is_dir():
        origin = "real statements"
        texts = [path.read_bytes().decode() for path in sorted(_CORPUS.glob("*.txt"))]
    else:
        origin = "statements written by the benchmark"
        texts = [make(seed) for seed in range(amount) for make in (written, reported)]
    press = [text for text in texts if parse(text).form is Form.PRESS_REPORT]
    official = [text for text in texts if text not in press]
    return Texts(origin, press, official)
