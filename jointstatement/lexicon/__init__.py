"""The vocabulary: loaded from TOML, checked strictly, indexed once.

`load_lexicon("en")` gives the vocabulary that comes with the library. `load_lexicon("en", extra=[path])`
adds the tables of your own files to it: a party, a verb, a topic, checked as strictly as ours.
"""

import os
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from jointstatement.errors import LanguageError, LexiconError
from jointstatement.lexicon import marks as mark
from jointstatement.lexicon.amounts import AmountWords, load_amounts
from jointstatement.lexicon.dates import DateWords, load_dates
from jointstatement.lexicon.documents import Documents, load_documents
from jointstatement.lexicon.evaluations import EvaluationWords, load_evaluations
from jointstatement.lexicon.kept import kept, state_of, uncollected
from jointstatement.lexicon.parties import Parties, load_parties
from jointstatement.lexicon.performatives import Performatives, load_performatives
from jointstatement.lexicon.reading import own_files, read_toml, unknown_tables
from jointstatement.lexicon.shapes import Shapes, shapes_of
from jointstatement.lexicon.subjects import Subjects, load_subjects
from jointstatement.lexicon.topics import TopicIndex, load_topics
from jointstatement.lexicon.verbs import Verbs, load_verbs

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Lexicon", "load_lexicon", "primary"]

_PACKAGE = os.path.dirname(os.path.dirname(__file__))
_STATE = state_of(_PACKAGE)
"""What the sources were when they were imported."""
_EXTENSIBLE = ("party", "performative", "topic")


@frozen(eq=False, repr=False)
class Lexicon:
    """The vocabulary of one language, ready for the parser."""

    language: str
    """The primary subtag of its BCP 47 tag, in lower case: `en`."""
    parties: Parties
    subjects: Subjects
    performatives: Performatives
    verbs: Verbs
    documents: Documents
    dates: DateWords
    amounts: AmountWords
    topics: TopicIndex
    evaluations: EvaluationWords
    shapes: Shapes
    """The long words by which items are found, to know them when a scan has damaged them."""
    marks: dict[str, int]
    """What each word can start: the bits of `jointstatement.lexicon.marks`."""


def load_lexicon(language: str = "en", extra: Sequence["str | Path"] = ()) -> Lexicon:
    """The vocabulary of a language, with the tables of your own files added.

    Args:
        language: a BCP 47 tag, of which the primary subtag counts, in capitals or not: `en`, the one that
            comes with the library, is that of `EN` and of `en-GB`.
        extra: TOML files with `[[party]]`, `[[performative]]` or `[[topic]]` tables in the form of ours.

    Raises:
        LanguageError: there is no vocabulary for the language.
        LexiconError: a file cannot be read, an entry is malformed, or it contradicts another.
    """
    name = primary(language)
    if isinstance(extra, str | os.PathLike):
        raise LexiconError(str(extra), "extra", "must be a list of files")
    if isinstance(name, str) and name.isalpha() and not extra:
        return _own(name)
    with uncollected():
        # a file of yours may have been edited since
        return _load(name, extra)


_TAG = re.compile(r"([A-Za-z]{2,8})(?:-[A-Za-z0-9]{1,8})*\Z")


def primary(language: str) -> str:
    """The primary subtag of a BCP 47 tag, in lower case: `en` of `en-GB`; one that is no tag as it is."""
    match = _TAG.match(language) if isinstance(language, str) else None
    return match[1].lower() if match else language


@cache
def _own(language: str) -> Lexicon:
    """The library's own vocabulary of a language."""
    return kept(f"vocabulary-{language}", _PACKAGE, _STATE, lambda: _load(language, ()))


def _load(language: str, extra: Sequence["str | Path"]) -> Lexicon:
    """Check and index the vocabulary of a language, by its primary subtag, with files of yours."""
    from pathlib import Path

    data = own_files()
    known = sorted(each.name for each in data.iterdir() if each.is_dir() and each.name.isalpha())
    if language not in known:
        raise LanguageError(
            f"there is no vocabulary for the language {language!r}: use one of {', '.join(known)}"
        )
    folder = data.joinpath(language)

    def ours(name: str) -> dict[str, Any]:
        return read_toml(folder.joinpath(name))

    yours = [(path.name, read_toml(path)) for path in map(Path, extra)]
    for name, tables in yours:
        unknown_tables(tables, _EXTENSIBLE, name)

    def and_yours(name: str, key: str, tables: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
        return [(name, tables), *((file, {key: t[key]}) for file, t in yours if key in t)]

    verbs = load_verbs(ours("verbs.toml"), "verbs.toml")
    parties = load_parties(and_yours("parties.toml", "party", read_toml(data.joinpath("parties.toml"))))
    subjects = load_subjects(ours("subjects.toml"), "subjects.toml")
    links = subjects.prepositions | subjects.of
    performatives = load_performatives(
        and_yours("performatives.toml", "performative", ours("performatives.toml")), verbs, links
    )
    small = {
        word
        for word, heads in performatives.by_word.items()
        if word in links and all(head.performative.adjective for head in heads)
    }
    documents = load_documents(ours("documents.toml"), "documents.toml")
    return Lexicon(
        language=language,
        parties=parties,
        subjects=subjects,
        performatives=performatives,
        verbs=verbs,
        documents=documents,
        dates=load_dates(ours("dates.toml"), "dates.toml"),
        amounts=load_amounts(ours("amounts.toml"), "amounts.toml"),
        topics=load_topics(and_yours("topics.toml", "topic", ours("topics.toml"))),
        evaluations=load_evaluations(ours("evaluations.toml"), "evaluations.toml"),
        shapes=shapes_of(
            (*performatives.by_word, *performatives.nouns), (*verbs.every_form(), *documents.sound)
        ),
        marks=mark.gathered(
            (
                (mark.PARTY, parties.by_word),
                (mark.MENTION, subjects.opening),
                (mark.MENTION, subjects.shared),
                (mark.ARTICLE, subjects.articles | subjects.possessives),
                (mark.LED, subjects.led),
                (mark.PAIRED, subjects.paired),
                (mark.HEAD, performatives.by_word.keys() - small),
                (mark.AFTER_BE, small),
                (mark.HEAD, performatives.modal),
                (mark.LEVEL, documents.level_words.starts),
                (mark.SAYING, subjects.statement_verbs.starts),
                (mark.CITED, documents.reference_heads.starts),
                (mark.SPEAKER, subjects.singular),
                (mark.QUOTING, documents.speaking),
            )
        ),
    )
