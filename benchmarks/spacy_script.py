"""What one would write in an afternoon with spaCy: who pledges or holds what, by verb, subject and object.

A fair script of its kind: a matcher finds the verbs, the dependency parse their subjects and what they
govern. As in such scripts, collective subjects (`the two sides`, `they`) stay words: nothing resolves them.
"""

from importlib import import_module
from typing import Any, NamedTuple

_PLEDGING = (
    *("agree", "decide", "pledge", "undertake", "commit", "promise"),
    *("resolve", "vow", "plan", "intend", "strive"),
)
_HOLDING = (
    *(
        "reaffirm",
        "reiterate",
        "welcome",
        "condemn",
        "support",
        "oppose",
        "stress",
        "emphasize",
        "underscore",
    ),
    *("note", "recognize", "express", "urge", "commend", "reject", "appreciate", "deplore", "call"),
)


class Record(NamedTuple):
    """One pledge or position."""

    kind: str
    verb: str
    subjects: list[str]
    start: int
    end: int


def matcher_of(nlp: Any) -> Any:
    """A matcher of the verbs, and of `will` with the verb behind it."""
    matcher = import_module("spacy.matcher").Matcher(nlp.vocab)
    matcher.add("pledge", [[{"LEMMA": {"IN": [*_PLEDGING]}, "POS": "VERB"}]])
    matcher.add("pledge", [[{"LOWER": "will"}, {"POS": "ADV", "OP": "*"}, {"POS": "VERB", "TAG": "VB"}]])
    matcher.add("position", [[{"LEMMA": {"IN": [*_HOLDING]}, "POS": "VERB"}]])
    return matcher


def extracted(doc: Any, matcher: Any) -> list[Record]:
    """The records of one parsed document, in text order."""
    found = []
    for name, _, last in matcher(doc):
        verb = doc[last - 1]
        subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
        holder = verb
        while not subjects and holder.dep_ in ("conj", "xcomp", "advcl") and holder.head is not holder:
            holder = holder.head
            subjects = [child for child in holder.children if child.dep_ in ("nsubj", "nsubjpass")]
        named = [token.text for subject in subjects for token in (subject, *subject.conjuncts)]
        objects = [c for c in verb.children if c.dep_ in ("dobj", "xcomp", "ccomp", "prep", "attr")]
        ends = [token.i for child in objects for token in child.subtree]
        if not named or not objects:
            continue
        span = doc[verb.i : max(ends) + 1] if max(ends) >= verb.i else doc[verb.i : verb.i + 1]
        found.append(Record(doc.vocab.strings[name], verb.lemma_, named, span.start_char, span.end_char))
    return found


def parties_of(doc: Any) -> set[str]:
    """The countries and organisations that are named."""
    return {entity.text for entity in doc.ents if entity.label_ in ("GPE", "ORG", "NORP")}
