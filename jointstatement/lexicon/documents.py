"""What a document calls itself, where and when it was issued, and what on its page is furniture."""

from typing import Any

from attrs import frozen

from jointstatement.lexicon.phrases import Phrases, phrase_set
from jointstatement.lexicon.reading import Entry, unknown_tables
from jointstatement.model import Kind, MechanismChange, ReferenceKind, RelationshipChange
from jointstatement.text import Stops, words_of

_LONG = 10
"""Names shorter than this, damaged, are like too many words."""
_TABLES = (
    "kinds",
    "reports",
    "places",
    "furniture",
    "abbreviations",
    "relationship",
    "references",
    "mechanisms",
)


@frozen(eq=False)
class Documents:
    """The vocabulary of documents and their pages."""

    kinds: Phrases[Kind]
    kind_shapes: dict[tuple[str, str], tuple[tuple[str, Kind], ...]]
    """The letters of long names of kinds, by their first and last: to know one that a scan has damaged."""
    agencies: frozenset[str]
    speaking: frozenset[str]
    """Verbs by which a reporter quotes someone."""
    issued: Phrases[str]
    capital: Phrases[str]
    released: Phrases[str]
    """What stands before those who issued a document."""
    by: frozenset[str]
    """What stands between the name of a document and those who issued it."""
    whole: frozenset[str]
    starts: tuple[str, ...]
    captions: tuple[str, ...]
    fences: tuple[str, ...]
    stops: Stops
    """What tells whether a full stop ends a sentence."""
    level_heads: Phrases[str]
    level_words: Phrases[str]
    level_marks: frozenset[str]
    level_changes: Phrases[RelationshipChange]
    diplomatic: Phrases[str]
    reference_heads: Phrases[ReferenceKind]
    reference_links: frozenset[str]
    mechanism_heads: Phrases[str]
    mechanism_changes: Phrases[MechanismChange]


def _shapes(kinds: list[tuple[str, Kind]]) -> dict[tuple[str, str], tuple[tuple[str, Kind], ...]]:
    found: dict[tuple[str, str], tuple[tuple[str, Kind], ...]] = {}
    for phrase, kind in kinds:
        letters = "".join(words_of(phrase))
        if len(letters) >= _LONG:
            ends = letters[0], letters[-1]
            found[ends] = (*found.get(ends, ()), (letters, kind))
    return found


def load_documents(tables: dict[str, Any], file: str) -> Documents:
    """Check and index the document vocabulary of one file.

    Raises:
        LexiconError: a table is missing or malformed.
    """
    unknown_tables(tables, _TABLES, file)
    of = {name: Entry(tables.get(name), file, name) for name in _TABLES}
    kinds = [(phrase, kind) for kind in Kind for phrase in of["kinds"].texts(kind.value)]
    changes = [
        (word, change) for change in RelationshipChange for word in of["relationship"].texts(change.value)
    ]
    references = [(phrase, kind) for kind in ReferenceKind for phrase in of["references"].texts(kind.value)]
    mechanisms = [
        (word, change)
        for change in (MechanismChange.ESTABLISHED, MechanismChange.CONTINUED)
        for word in of["mechanisms"].texts(change.value)
    ]
    of["furniture"].texts("examples", needed=True)
    of["furniture"].texts("counter_examples")
    made = Documents(
        kinds=Phrases(kinds),
        kind_shapes=_shapes(kinds),
        agencies=frozenset(of["reports"].texts("datelines", needed=True)),
        speaking=frozenset(of["reports"].texts("speaking", needed=True)),
        issued=phrase_set(of["places"].texts("issued", needed=True)),
        released=phrase_set(of["places"].texts("released", needed=True)),
        by=frozenset(of["places"].texts("by", needed=True)),
        capital=phrase_set(of["places"].texts("capital", needed=True)),
        whole=frozenset(of["furniture"].texts("whole", needed=True)),
        starts=of["furniture"].texts("starts", needed=True),
        captions=of["furniture"].texts("captions", needed=True),
        fences=of["furniture"].texts("fences", needed=True),
        stops=Stops(
            titles=frozenset(of["abbreviations"].texts("titles", needed=True)),
            numbered=frozenset(of["abbreviations"].texts("numbered", needed=True)),
            words=frozenset(of["abbreviations"].texts("words", needed=True)),
            openers=frozenset(of["abbreviations"].texts("openers", needed=True)),
            small=frozenset(of["abbreviations"].texts("small", needed=True)),
        ),
        level_heads=phrase_set(of["relationship"].texts("heads", needed=True)),
        level_words=phrase_set(of["relationship"].texts("levels", needed=True)),
        level_marks=frozenset(of["relationship"].texts("marking", needed=True)),
        level_changes=Phrases(changes),
        diplomatic=phrase_set(of["relationship"].texts("diplomatic", needed=True)),
        reference_heads=Phrases(references),
        reference_links=frozenset(of["references"].texts("linking", needed=True)),
        mechanism_heads=phrase_set(of["mechanisms"].texts("heads", needed=True)),
        mechanism_changes=Phrases(mechanisms),
    )
    for entry in of.values():
        entry.done()
    return made
