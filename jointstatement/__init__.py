"""Reads joint statements of governments and organisations into typed, cited pledges and policy positions.

A map of the library:

- `parse(text)` reads a text; `Parser` does the same with your own vocabulary, and explains itself.
- `JointStatement` and its parts (`Party`, `Pledge`, `PolicyPosition`, …) are what comes back.
- `dumps`, `loads`, `dump`, `load` write and read statements as JSON or YAML, without losing anything;
  `dump_lines` and `load_lines` do so for many statements, as a stream of JSON Lines.
- `json_schema` gives the JSON Schema of what is written, for validators and editors.
- `add_pledge`, `add_position`, `amend`, `drop` correct a statement by hand, `locate` finds words in it, and
  `merge` carries corrections over to the same text parsed anew.
- `jointstatement.corpus` parses many documents, into tables or as Arrow batches.
- `load_lexicon` loads the vocabulary, with your own files added to it.
- `JointStatementError` is the root of every error raised on purpose.
- `jointstatement.strategies` has Hypothesis strategies for the whole model.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jointstatement.errors import (
    ExtraError,
    FormatError,
    JointStatementError,
    LanguageError,
    LexiconError,
    ModelError,
    QuotationError,
    ResumeError,
    SourceError,
    WorkerError,
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
    from jointstatement.editing import add_pledge, add_position, amend, drop, locate, merge
    from jointstatement.formats import dump, dump_lines, dumps, load, load_lines, loads
    from jointstatement.lexicon import Lexicon, load_lexicon
    from jointstatement.parser import Explanation, Parser, parse
    from jointstatement.wire.schema_file import json_schema

__version__ = "0.1.0"

__all__ = [
    "Action",
    "Explanation",
    "ExtraError",
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
    "QuotationError",
    "Reference",
    "ReferenceKind",
    "Relationship",
    "RelationshipChange",
    "Representative",
    "ResumeError",
    "SourceError",
    "Span",
    "Stance",
    "Strength",
    "Target",
    "Topic",
    "WorkerError",
    "add_pledge",
    "add_position",
    "amend",
    "drop",
    "dump",
    "dump_lines",
    "dumps",
    "json_schema",
    "load",
    "load_lexicon",
    "load_lines",
    "loads",
    "locate",
    "merge",
    "parse",
]


_LATER = {
    **dict.fromkeys(
        ("add_pledge", "add_position", "amend", "drop", "locate", "merge"), "jointstatement.editing"
    ),
    **dict.fromkeys(("dump", "dump_lines", "dumps", "load", "load_lines", "loads"), "jointstatement.formats"),
    **dict.fromkeys(("Lexicon", "load_lexicon"), "jointstatement.lexicon"),
    **dict.fromkeys(("Explanation", "Parser", "parse"), "jointstatement.parser"),
    "json_schema": "jointstatement.wire.schema_file",
}
"""What is imported when it is first asked for: who reads files needs no parser, who parses needs no YAML."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals().setdefault(name, getattr(import_module(_LATER[name]), name))


def __dir__() -> list[str]:
    return sorted({*globals(), *_LATER})
