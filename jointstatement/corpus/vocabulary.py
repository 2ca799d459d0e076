"""A parser as settings that can be sent to other processes and machines, where the files are not."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import field, frozen

from jointstatement.errors import LexiconError
from jointstatement.lexicon import load_lexicon
from jointstatement.parser import Parser


def _contents(paths: Sequence[str | Path]) -> tuple[tuple[str, bytes], ...]:
    if isinstance(paths, str | Path):
        raise LexiconError(str(paths), "lexicon", "must be a list of files")
    try:
        return tuple((Path(path).name, Path(path).read_bytes()) for path in paths)
    except OSError as error:
        raise LexiconError(str(error.filename), "file", "cannot be read") from None


@frozen
class Vocabulary:
    """The language of texts and vocabulary files of your own, with what they hold.

    Args:
        language: the BCP 47 tag of texts that have none of their own.
        lexicon: paths of TOML files, read at once, as for `load_lexicon`.
    """

    language: str = "en"
    lexicon: tuple[tuple[str, bytes], ...] = field(default=(), converter=_contents, repr=False)

    def parser(self) -> Parser:
        """The parser, made once in each process.

        Raises:
            LanguageError: there is no vocabulary for the language.
            LexiconError: a file is malformed, or contradicts another.
        """
        return _parser(self.language, self.lexicon)


@cache
def _parser(language: str, files: tuple[tuple[str, bytes], ...]) -> Parser:
    with TemporaryDirectory() as folder:
        paths = []
        for number, (name, data) in enumerate(files):
            # each under its own name, which errors say, and apart from others of that name
            path = Path(folder, str(number), name)
            path.parent.mkdir()
            path.write_bytes(data)
            paths.append(path)
        return Parser(load_lexicon(language, paths))
