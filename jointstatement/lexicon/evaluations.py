"""The words by which a sentence evaluates or sets a norm without a performative."""

from dataclasses import dataclass
from typing import Any

from jointstatement.lexicon.phrases import Phrases, phrase_set
from jointstatement.lexicon.reading import Entry, unknown_tables


@dataclass(frozen=True, eq=False, repr=False)
class EvaluationWords:
    """The vocabulary of evaluations."""

    qualities: frozenset[str]
    """What may follow a form of `be`, behind adverbs, an article and adjectives."""
    phrases: Phrases[str]
    """The same, as whole phrases."""
    predicates: Phrases[str]
    """Predicates that evaluate by themselves."""
    making: frozenset[str]
    """Verbs that evaluate with one of `roles` as their object: `provide a firm basis`."""
    roles: frozenset[str]
    existing: frozenset[str]
    denying: frozenset[str]
    """What is said to be: `There is a need`."""
    impersonal: frozenset[str]
    existential: frozenset[str]


def load_evaluations(tables: dict[str, Any], file: str) -> EvaluationWords:
    """Check and index the vocabulary of evaluations of one file.

    Raises:
        LexiconError: a table is missing or malformed.
    """
    unknown_tables(tables, ("evaluation",), file)
    entry = Entry(tables.get("evaluation"), file, "evaluation")
    entry.texts("examples", needed=True)
    entry.texts("counter_examples", needed=True)
    made = EvaluationWords(
        qualities=frozenset(entry.text("qualities").split()),
        phrases=phrase_set(entry.texts("phrases", needed=True)),
        predicates=phrase_set(entry.texts("predicates", needed=True)),
        making=frozenset(entry.text("making").split()),
        roles=frozenset(entry.text("roles").split()),
        existing=frozenset(entry.texts("existing", needed=True)),
        denying=frozenset(entry.texts("denying", needed=True)),
        impersonal=frozenset(entry.texts("impersonal", needed=True)),
        existential=frozenset(entry.texts("existential", needed=True)),
    )
    entry.done()
    return made
