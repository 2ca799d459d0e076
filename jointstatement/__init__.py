"""Reads joint statements of governments and organisations into typed, cited pledges and policy positions.

A map of the library:

- `parse(text)` reads a text; `Parser` does the same with your own vocabulary, and explains itself.
- `JointStatement` and its parts (`Party`, `Pledge`, `PolicyPosition`, …) are what comes back.
- `dumps`, `loads`, `dump`, `load` write and read statements as JSON or YAML, without losing anything;
  `dump_lines` and `load_lines` do so for many statements, as a stream of JSON Lines.
- `load_lexicon` loads the vocabulary, with your own files added to it.
- `JointStatementError` is the root of every error raised on purpose.
- `jointstatement.strategies` has Hypothesis strategies for the whole model.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jointstatement.errors import (
    FormatError,
    JointStatementError,
    LanguageError,
    LexiconError,
    ModelError,
    SourceError,
)
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

if TYPE_CHECKING:
    from jointstatement.formats import dump, dump_lines, dumps, load, load_lines, loads
    from jointstatement.lexicon import Lexicon, load_lexicon
    from jointstatement.parser import Explanation, Parser, parse

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
    "dump_lines",
    "dumps",
    "load",
    "load_lexicon",
    "load_lines",
    "loads",
    "parse",
]


_LATER = {
    **dict.fromkeys(("dump", "dump_lines", "dumps", "load", "load_lines", "loads"), "jointstatement.formats"),
    **dict.fromkeys(("Lexicon", "load_lexicon"), "jointstatement.lexicon"),
    **dict.fromkeys(("Explanation", "Parser", "parse"), "jointstatement.parser"),
}
"""What is imported when it is first asked for: who reads files needs no parser, who parses needs no YAML."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals().setdefault(name, getattr(import_module(_LATER[name]), name))


def __dir__() -> list[str]:
    return sorted({*globals(), *_LATER})
