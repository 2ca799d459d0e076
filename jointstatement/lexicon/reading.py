"""Reading a vocabulary file strictly: every fault is a `LexiconError` that names the file and the entry."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jointstatement.errors import LexiconError
from jointstatement.text import words_of

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

Table = Mapping[str, Any]


def own_files() -> "Traversable":
    """The folder of the vocabulary that comes with the library."""
    from importlib.resources import files  # takes as long to import as a vocabulary that is kept to load

    return files("jointstatement.lexicon")


def read_toml(path: "Path | Traversable") -> dict[str, Any]:
    """The tables of one file.

    Raises:
        LexiconError: the file is missing, not UTF-8, or not TOML.
    """
    name = str(path.name)
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(name, "file", str(error)) from error
    from jointstatement.lexicon.plain_toml import read_plain  # most processes find their vocabulary kept

    plain = read_plain(text)
    if plain is not None:
        return plain
    import tomllib  # our own files are plain

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise LexiconError(name, "file", str(error)) from error


class Entry:
    """One table of a file, whose keys are taken one by one and checked as they are taken."""

    def __init__(self, table: object, file: str, name: str) -> None:
        self.file = file
        self.name = name
        if not isinstance(table, dict):
            raise LexiconError(file, name, "must be a table")
        self._left: dict[str, Any] = dict(table)

    def fail(self, why: str) -> LexiconError:
        """The error to raise about this entry."""
        return LexiconError(self.file, self.name, why)

    def text(self, key: str, default: str | None = None) -> str:
        """A string that is not blank."""
        value = self._left.pop(key, default)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(f"{key} must be a string that is not blank")
        return value

    def maybe(self, key: str) -> str | None:
        """A string that is not blank, or nothing."""
        return self.text(key) if key in self._left else None

    def flag(self, key: str) -> bool:
        """A boolean, false where it is absent."""
        value = self._left.pop(key, False)
        if not isinstance(value, bool):
            raise self.fail(f"{key} must be true or false")
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        value = self._left.pop(key, default)
        if type(value) is not int:
            raise self.fail(f"{key} must be a whole number")
        return value

    def texts(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of strings that are not blank, none twice."""
        value = self._left.pop(key, [])
        if not isinstance(value, list) or not _all_written(value):
            raise self.fail(f"{key} must be a list of strings that are not blank")
        if needed and not value:
            raise self.fail(f"{key} must not be empty")
        if len(set(value)) != len(value):
            raise self.fail(f"{key} repeats a string")
        return tuple(value)

    def worded(self, *texts: str) -> tuple[str, ...]:
        """The same texts, each of which must have a word: punctuation alone finds nothing."""
        for text in texts:
            if not text[:1].isalnum() and not any(any(map(str.isalnum, word)) for word in words_of(text)):
                raise self.fail(f"{text!r} has no word")
        return texts

    def words(self, key: str) -> tuple[str, ...]:
        """Words in one string, set apart by white space, none twice."""
        found = self.text(key).split()
        if len(set(found)) != len(found):
            raise self.fail(f"{key} repeats {', '.join(sorted({w for w in found if found.count(w) > 1}))}")
        return tuple(found)

    def tables(self, key: str) -> tuple[object, ...]:
        """A list of tables."""
        value = self._left.pop(key, [])
        if not isinstance(value, list):
            raise self.fail(f"{key} must be a list of tables")
        return tuple(value)

    def table(self, key: str) -> dict[str, Any]:
        """A table, empty where it is absent."""
        value = self._left.pop(key, {})
        if not isinstance(value, dict):
            raise self.fail(f"{key} must be a table")
        return value

    def done(self) -> None:
        """Nothing may be left over: an unknown key is a fault."""
        if self._left:
            raise self.fail(f"has unknown keys: {', '.join(sorted(self._left))}")


def _all_written(values: list[Any]) -> bool:
    """Whether all are strings that are not blank."""
    try:
        return all(map(str.strip, values))
    except TypeError:
        return False


def entries(tables: Mapping[str, Any], key: str, file: str) -> Iterator[Entry]:
    """The tables of a file that are written `[[key]]`; each is called by its number till it has a name."""
    found = tables.get(key, [])
    if not isinstance(found, list):
        raise LexiconError(file, key, f"must be tables, each under [[{key}]]")
    for number, table in enumerate(found):
        yield Entry(table, file, f"{key}[{number}]")


def unknown_tables(tables: Iterable[str], known: Iterable[str], file: str) -> None:
    """Refuse a file that has tables of a kind it must not have."""
    extra = sorted(set(tables) - set(known))
    if extra:
        raise LexiconError(file, "file", f"has unknown tables: {', '.join(extra)}")
