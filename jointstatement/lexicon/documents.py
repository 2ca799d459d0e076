"""What a document calls itself, where and when it was issued, and what on its page is furniture."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jointstatement.lexicon.phrases import Phrases, phrase_set, phrases_of
from jointstatement.lexicon.reading import Entry, unknown_tables
from jointstatement.lexicon.reports import ReportWords, read_reports
from jointstatement.model import Kind, MechanismChange, ReferenceKind, RelationshipChange
from jointstatement.text import Stops, stops_of, words_of

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
FIRST = 3
"""How many letters at its start leave out most of what a line is compared with."""
_LONG = 10
"""Names shorter than this, damaged, are like too many words."""
_TABLES = (
    "kinds",
    "titles",
    "reports",
    "places",
    "scans",
    "furniture",
    "extent",
    "abbreviations",
    "issuers",
    "people",
    "visits",
    "relationship",
    "references",
    "mechanisms",
)


@dataclass(frozen=True, eq=False, repr=False)
class PeopleWords:
    """The words around the names of people."""

    heads: frozenset[str]
    """Offices of which a state has one holder, who speaks for it."""
    plural: str
    """The letter that makes an office plural."""
    posts: Phrases[str]
    """What those are who speak for a body without an office in the list of offices."""
    portfolio: frozenset[str]
    company: Phrases[str]
    letters: frozenset[str]
    ranks: frozenset[str]
    suffixes: frozenset[str]
    spouses: frozenset[str]
    consorts: frozenset[str]
    speakers: Phrases[str]
    delegates: frozenset[str]
    leading: frozenset[str]
    """What those do who speak for a delegation; `representing` ones do it for a whole party."""
    representing: frozenset[str]
    opening: frozenset[str]
    """The words that a post may start with, and the ranks."""


@dataclass(frozen=True, eq=False, repr=False)
class VisitWords:
    """The words that tell hosts from guests."""

    nouns: frozenset[str]
    verbs: Phrases[str]
    starts: frozenset[str]
    """The words that name a visit: the nouns, and those that a verb starts with."""
    hosting: Phrases[str]
    talking: frozenset[str]
    spans: frozenset[str]


@dataclass(frozen=True, eq=False, repr=False)
class TitleWords:
    """How the titles of documents name those who issued them."""

    documents: Phrases[str]
    """What is the name of a document in a title, beside the kinds of joint documents."""
    press: Phrases[str]
    """The names of documents for the press."""
    concluding: Phrases[str]
    """What stands before the meeting that issued it."""
    meetings: frozenset[str]
    authored: frozenset[str]
    """What stands before the authors behind a title's subject."""
    about: frozenset[str]
    situations: Phrases[str]
    """What may stand between these and the state that a document is about."""


@dataclass(frozen=True, eq=False, repr=False)
class Documents:
    """The vocabulary of documents and their pages."""

    kinds: Phrases[Kind]
    other_sorts: Phrases[str]
    """What the titles of documents open with that are no statements."""
    kind_shapes: dict[tuple[str, str], tuple[tuple[str, Kind], ...]]
    """The letters of long names of kinds, by their first and last: to know one that a scan has damaged."""
    kind_letters: frozenset[str]
    """The first letters of these."""
    speaking: frozenset[str]
    """Verbs by which a reporter quotes someone."""
    attributions: Phrases[str]
    """How a reporter refers to a statement."""
    reports: ReportWords
    issued: Phrases[str]
    capital: Phrases[str]
    in_force: Phrases[str]
    """What stands before the date on which a treaty is in force."""
    upcoming: frozenset[str]
    """What tells before a date that it is one to come."""
    sites: frozenset[str]
    """What stands behind the name of a place that is no city."""
    sound: frozenset[str]
    """Words that only look like damaged ones."""
    done: Phrases[str]
    """What stands before its place at the foot of a document."""
    released: Phrases[str]
    """What stands before those who issued a document."""
    by: frozenset[str]
    """What stands between the name of a document and those who issued it."""
    until: frozenset[str]
    """What ends the names of those who issued a document."""
    seats: dict[str, str]
    """From a body that reports are dated from to the city of its seat."""
    present_day: Phrases[str]
    """What tells that something is or was on the day of the text."""
    day_before: Phrases[str]
    meetings: frozenset[str]
    convening: frozenset[str]
    """What tells in an opening that a body met."""
    parts: dict[str, str]
    """From what several bodies of a body that met are called to what one is."""
    bodies: frozenset[str]
    """What the bodies are called by whose names those who meet go."""
    met: Phrases[str]
    meeting: frozenset[str]
    """What tells of a meeting or a visit starts with one of these words."""
    at: frozenset[str]
    past: frozenset[str]
    """What stands before the date of another document or event."""
    declaring: Phrases[str]
    declaring_together: Phrases[str]
    counting: dict[str, int]
    """How many speak where an adjective tells it."""
    capacity: frozenset[str]
    comprising: Phrases[str]
    """What stands between a group and all of its members."""
    including: frozenset[str]
    others: frozenset[str]
    """What may stand between a number of states and what they are called."""
    adopting: frozenset[str]
    """What a body does to a document as a text opens."""
    decisions: Phrases[str]
    """What else than a kind of joint document that may be."""
    titles: "TitleWords"
    coming: frozenset[str]
    """What stands between people and those whom they come from."""
    among: frozenset[str]
    ties: frozenset[str]
    """What the speakers have with one another."""
    attending: Phrases[str]
    """What stands before those who were present."""
    adverbs: frozenset[str]
    when: frozenset[str]
    people: "PeopleWords"
    visits: "VisitWords"
    whole: frozenset[str]
    fences: frozenset[str]
    lines: frozenset[str]
    """The first letters, as many as `FIRST`, of each of these two."""
    starts: tuple[str, ...]
    captions: dict[str, tuple[str, ...]]
    """The signs of a caption, by the letters that they hold."""
    beginning: Phrases[str]
    """What stands alone before the text of a statement."""
    given: Phrases[str]
    follows: Phrases[str]
    """What says, in the sentence that names the text of a document, that it follows."""
    ending: Phrases[str]
    """What stands alone behind the text of a statement."""
    end_signs: dict[str, tuple[str, ...]]
    """Signs that stand alone behind it, by the number or by the sign that they are made of."""
    annexes: frozenset[str]
    """What a part of the same document is called."""
    stops: Stops
    """What tells whether a full stop ends a sentence."""
    level_heads: Phrases[str]
    level_words: Phrases[str]
    level_marks: frozenset[str]
    level_marking: frozenset[str]
    """The words that these start with."""
    level_changes: Phrases[RelationshipChange]
    level_ours: frozenset[str]
    alliances: frozenset[str]
    renewing: frozenset[str]
    """What allies do who hold to their alliance."""
    diplomatic: Phrases[str]
    diplomatic_opening: Phrases[str]
    diplomatic_deciding: frozenset[str]
    diplomatic_since: frozenset[str]
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


def _holding(part: re.Pattern[str], signs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Signs by a part of each, or else by its first character; where that is absent, so are they all."""
    found: dict[str, tuple[str, ...]] = {}
    for sign in signs:
        parts = part.findall(sign) or [sign[0]]
        shared = next((held for held in parts if held in found), parts[0])
        found[shared] = (*found.get(shared, ()), sign)
    return found


def _people(entry: Entry) -> PeopleWords:
    def group(key: str) -> frozenset[str]:
        return frozenset(entry.texts(key, needed=True))

    posts, ranks = phrase_set(entry.texts("posts", needed=True)), group("ranks")
    return PeopleWords(
        heads=group("heads"),
        plural=entry.text("plural"),
        posts=posts,
        portfolio=group("portfolio"),
        company=phrase_set(entry.texts("company", needed=True)),
        letters=group("letters"),
        ranks=ranks,
        suffixes=group("suffixes"),
        spouses=group("spouses"),
        consorts=group("consorts"),
        speakers=phrase_set(entry.texts("speakers", needed=True)),
        delegates=group("delegates"),
        leading=group("leading"),
        representing=group("representing"),
        opening=posts.starts | ranks,
    )


def _visits(entry: Entry) -> VisitWords:
    nouns, verbs = frozenset(entry.texts("nouns", needed=True)), phrase_set(entry.texts("verbs", needed=True))
    return VisitWords(
        nouns=nouns,
        verbs=verbs,
        starts=nouns | verbs.starts,
        hosting=phrase_set(entry.texts("hosting", needed=True)),
        talking=frozenset(entry.texts("talking", needed=True)),
        spans=frozenset(entry.texts("spans", needed=True)),
    )


def _titles(entry: Entry) -> TitleWords:
    return TitleWords(
        documents=phrase_set(entry.texts("documents", needed=True)),
        press=phrase_set(entry.texts("press", needed=True)),
        concluding=phrase_set(entry.texts("concluding", needed=True)),
        meetings=frozenset(entry.texts("meetings", needed=True)),
        authored=frozenset(entry.texts("authored", needed=True)),
        about=frozenset(entry.texts("about", needed=True)),
        situations=phrase_set(entry.texts("situations", needed=True)),
    )


def load_documents(tables: dict[str, Any], file: str) -> Documents:
    """Check and index the document vocabulary of one file.

    Raises:
        LexiconError: a table is missing or malformed.
    """
    unknown_tables(tables, _TABLES, file)
    of = {name: Entry(tables.get(name), file, name) for name in _TABLES}
    kinds = [(phrase, kind) for kind in Kind for phrase in of["kinds"].texts(kind.value)]
    shapes = _shapes(kinds)
    changes = [
        (word, change) for change in RelationshipChange for word in of["relationship"].texts(change.value)
    ]
    references = [(phrase, kind) for kind in ReferenceKind for phrase in of["references"].texts(kind.value)]
    mechanisms = [
        (word, change)
        for change in (MechanismChange.ESTABLISHED, MechanismChange.CONTINUED)
        for word in of["mechanisms"].texts(change.value)
    ]
    furniture, extent = of["furniture"], of["extent"]
    whole, fences = (frozenset(furniture.texts(key, needed=True)) for key in ("whole", "fences"))
    met, visits = phrase_set(of["places"].texts("met", needed=True)), _visits(of["visits"])
    marks = frozenset(of["relationship"].texts("marking", needed=True))
    counts = of["issuers"].table("counting")
    counted = Entry(counts, file, "issuers.counting")
    seats = of["places"].table("seats")
    seated = Entry(seats, file, "places.seats")
    parts = of["places"].table("parts")
    parted = Entry(parts, file, "places.parts")
    for marked in (furniture, extent):
        marked.texts("examples", needed=True)
        marked.texts("counter_examples")
    made = Documents(
        kinds=phrases_of(kinds),
        other_sorts=phrase_set(of["kinds"].texts("other_sorts", needed=True)),
        kind_shapes=shapes,
        kind_letters=frozenset([first for first, _ in shapes]),
        speaking=frozenset(of["reports"].texts("speaking", needed=True)),
        attributions=phrase_set(of["reports"].texts("attributions", needed=True)),
        reports=read_reports(of["reports"]),
        issued=phrase_set(of["places"].texts("issued", needed=True)),
        sound=frozenset(of["scans"].words("sound")),
        done=phrase_set(of["places"].texts("done", needed=True)),
        released=phrase_set(of["places"].texts("released", needed=True)),
        by=frozenset(of["places"].texts("by", needed=True)),
        in_force=phrase_set(of["places"].texts("in_force", needed=True)),
        upcoming=frozenset(of["places"].texts("upcoming", needed=True)),
        sites=frozenset(of["places"].texts("sites", needed=True)),
        capital=phrase_set(of["places"].texts("capital", needed=True)),
        until=frozenset(of["places"].texts("until", needed=True)),
        seats={body: seated.text(body) for body in seats},
        present_day=phrase_set(of["places"].texts("present_day", needed=True)),
        day_before=phrase_set(of["places"].texts("day_before", needed=True)),
        meetings=frozenset(of["places"].texts("meetings", needed=True)),
        convening=frozenset(of["places"].texts("convening", needed=True)),
        parts={plural: parted.text(plural) for plural in parts},
        bodies=frozenset(of["places"].texts("bodies", needed=True)),
        met=met,
        meeting=met.starts | visits.starts | visits.hosting.starts,
        past=frozenset(of["places"].texts("past", needed=True)),
        at=frozenset(of["places"].texts("at", needed=True)),
        declaring=phrase_set(of["kinds"].texts("declaring", needed=True)),
        declaring_together=phrase_set(of["kinds"].texts("declaring_together", needed=True)),
        counting={word: counted.whole(word) for word in counts},
        capacity=frozenset(of["issuers"].texts("capacity", needed=True)),
        comprising=phrase_set(of["issuers"].texts("comprising", needed=True)),
        including=frozenset(of["issuers"].texts("including", needed=True)),
        others=frozenset(of["issuers"].texts("others", needed=True)),
        adopting=frozenset(of["issuers"].texts("adopting", needed=True)),
        decisions=phrase_set(of["issuers"].texts("decisions", needed=True)),
        titles=_titles(of["titles"]),
        coming=frozenset(of["issuers"].texts("coming", needed=True)),
        among=frozenset(of["issuers"].texts("among", needed=True)),
        ties=frozenset(of["issuers"].texts("ties", needed=True)),
        attending=phrase_set(of["issuers"].texts("attending", needed=True)),
        adverbs=frozenset(of["issuers"].texts("adverbs", needed=True)),
        when=frozenset(of["issuers"].texts("when", needed=True)),
        people=_people(of["people"]),
        visits=visits,
        whole=whole,
        fences=fences,
        lines=frozenset([line[:FIRST] for line in whole | fences]),
        starts=furniture.texts("starts", needed=True),
        captions=_holding(_LETTERS, furniture.texts("captions", needed=True)),
        beginning=phrase_set(extent.texts("beginning", needed=True)),
        given=phrase_set(extent.texts("given", needed=True)),
        follows=phrase_set(extent.texts("follows", needed=True)),
        ending=phrase_set(extent.texts("ending", needed=True)),
        annexes=frozenset(extent.texts("annexes", needed=True)),
        end_signs=_holding(_DIGITS, extent.texts("signs", needed=True)),
        stops=stops_of(
            titles=frozenset(of["abbreviations"].texts("titles", needed=True)),
            numbered=frozenset(of["abbreviations"].texts("numbered", needed=True)),
            words=frozenset(of["abbreviations"].texts("words", needed=True)),
            openers=frozenset(of["abbreviations"].texts("openers", needed=True)),
            small=frozenset(of["abbreviations"].texts("small", needed=True)),
        ),
        level_heads=phrase_set(of["relationship"].texts("heads", needed=True)),
        level_words=phrase_set(of["relationship"].texts("levels", needed=True)),
        level_marks=marks,
        level_marking=frozenset([words_of(mark)[0] for mark in marks]),
        level_changes=phrases_of(changes),
        level_ours=frozenset(of["relationship"].texts("ours", needed=True)),
        alliances=frozenset(of["relationship"].texts("alliances", needed=True)),
        renewing=frozenset(of["relationship"].texts("renewing", needed=True)),
        diplomatic=phrase_set(of["relationship"].texts("diplomatic", needed=True)),
        diplomatic_opening=phrase_set(of["relationship"].texts("opening", needed=True)),
        diplomatic_deciding=frozenset(of["relationship"].texts("deciding", needed=True)),
        diplomatic_since=frozenset(of["relationship"].texts("since", needed=True)),
        reference_heads=phrases_of(references),
        reference_links=frozenset(of["references"].texts("linking", needed=True)),
        mechanism_heads=phrase_set(of["mechanisms"].texts("heads", needed=True)),
        mechanism_changes=phrases_of(mechanisms),
    )
    for entry in of.values():
        entry.done()
    return made
