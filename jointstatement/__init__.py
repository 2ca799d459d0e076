"""Reads joint statements of governments and organisations into typed, cited pledges and policy positions.

A map of the library:

- `parse(text)` reads a text; `Parser` does the same with your own vocabulary, and explains itself.
- `JointStatement` and its parts (`Party`, `Pledge`, `PolicyPosition`, …) are what comes back.
- `dumps`, `loads`, `dump`, `load` write and read statements as JSON or YAML, without losing anything.
- `load_lexicon` loads the vocabulary, with your own files added to it.
- `JointStatementError` is the root of every error raised on purpose.
- `jointstatement.strategies` has Hypothesis strategies for the whole model.
"""

from typing import TYPE_CHECKING, Any

from jointstatement.errors import (
    FormatError,
    JointStatementError,
    LanguageError,
    LexiconError,
    ModelError,
    SourceError,
)
from jointstatement.lexicon import Lexicon, load_lexicon
from jointstatement.model import (
    Action,
    Form,
    Item,
    JointStatement,
    Kind,
    Mechanism,
    MechanismChange,
    Origin,
    PartialDate,
    Party,
    PartyKind,
    Place,
    Pledge,
    PolicyPosition,
    Reference,
    ReferenceKind,
    Relationship,
    RelationshipChange,
    Representative,
    Span,
    Stance,
    Strength,
    Target,
    Topic,
)
from jointstatement.parser import Explanation, Parser, parse

if TYPE_CHECKING:
    from jointstatement.formats import dump, dumps, load, loads

__version__ = "0.1.0"

__all__ = [
    "Action",
    "Explanation",
    "Form",
    "FormatError",
    "Item",
    "JointStatement",
    "JointStatementError",
    "Kind",
    "LanguageError",
    "Lexicon",
    "LexiconError",
    "Mechanism",
    "MechanismChange",
    "ModelError",
    "Origin",
    "Parser",
    "PartialDate",
    "Party",
    "PartyKind",
    "Place",
    "Pledge",
    "PolicyPosition",
    "Reference",
    "ReferenceKind",
    "Relationship",
    "RelationshipChange",
    "Representative",
    "SourceError",
    "Span",
    "Stance",
    "Strength",
    "Target",
    "Topic",
    "dump",
    "dumps",
    "load",
    "load_lexicon",
    "loads",
    "parse",
]


def __getattr__(name: str) -> Any:
    """The readers and writers of files, with all that they need, are imported when first asked for."""
    if name not in ("dump", "dumps", "load", "loads"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from jointstatement import formats

    return globals().setdefault(name, getattr(formats, name))
