"""The flat tables of many statements: what each has under which name is said here and nowhere else.

Every table starts with the id of the document, by which they join. No column has a name that SQL keeps for
itself, such as `end`. Offsets are those of the model: Unicode code points into the text of the document,
half-open. Dates are EDTF strings (`2015`, `2015-06`, `2015-06-30`), which sort in calendar order, with the
year beside them as a number.
"""

from collections.abc import Callable, Iterator
from typing import Any

from jointstatement.errors import ModelError
from jointstatement.exports.columns import Cell, Column, Document, Row, Table, Type
from jointstatement.model import JointStatement, PartialDate, Pledge, Span, Target

__all__ = [
    "FAILURES",
    "PARTIES",
    "PLEDGES",
    "POSITIONS",
    "STATEMENTS",
    "TABLES",
    "TARGETS",
    "failure",
    "rows",
]


def rows(document: str, statement: JointStatement) -> dict[str, list[Row]]:
    """The rows of one statement in each of the tables of `TABLES`.

    Args:
        document: its id, which no other document has.
        statement: the statement.

    Returns:
        For the name of each table its rows, in text order; a row has every column of its table, in their
        order. `statements` has one.

    Raises:
        ModelError: the id is no string that is not blank, or the statement is none.
    """
    if not isinstance(document, str) or not document.strip():
        raise ModelError("document", document, "must be a string that is not blank")
    if not isinstance(statement, JointStatement):
        raise ModelError("statement", statement, "must be a JointStatement")
    at = Document.of(document, statement)
    return {table.name: list(table.rows(at)) for table in TABLES}


def failure(document: str | None, error: Exception) -> Row:
    """The row of a document that could not be read, in the table `FAILURES`."""
    return FAILURES.row(None, (document, error))


# ---- cells


def _date(date: PartialDate | None) -> str | None:
    return None if date is None else str(date)


def _year(date: PartialDate | None) -> int | None:
    return None if date is None else date.year


def _dated(name: str, doc: str, date: Callable[[Any], PartialDate | None]) -> tuple[Column, Column]:
    """A date, and its year for those who count by years."""
    year = f"{name.removesuffix('_on')}_year"
    return (
        Column(name, Type.STRING, f"{doc}, as an EDTF string.", lambda _, of: _date(date(of)), nullable=True),
        Column(year, Type.INTEGER, f"The year of `{name}`.", lambda _, of: _year(date(of)), nullable=True),
    )


def _edges(prefix: str, start: str, end: str, span: Callable[[Any], Span | None]) -> tuple[Column, Column]:
    """Where something starts and ends that may stand nowhere."""

    def edge(name: str) -> Callable[[Document, Any], Cell]:
        return lambda _, of: getattr(span(of), name, None)

    return (
        Column(f"{prefix}_start", Type.INTEGER, start, edge("start"), nullable=True),
        Column(f"{prefix}_end", Type.INTEGER, end, edge("end"), nullable=True),
    )


_DOCUMENT = Column("document", Type.STRING, "The id of the document.", lambda at, _: at.id)


def _origin(name: str) -> Callable[[Document, JointStatement], Cell]:
    def value(_: Document, statement: JointStatement) -> Cell:
        part = getattr(statement.origin, name, None)
        return _date(part) if isinstance(part, PartialDate) else part

    return value


# ---- tables

STATEMENTS = Table(
    "statements",
    "A document that was read.",
    lambda statement: (statement,),
    (
        _DOCUMENT,
        Column("title", Type.STRING, "The heading, as written.", lambda _, s: s.title, nullable=True),
        Column("kind", Type.STRING, "What it calls itself: `joint_statement`, …", lambda _, s: str(s.kind)),
        Column("form", Type.STRING, "`official_text` or `press_report`.", lambda _, s: str(s.form)),
        Column("language", Type.STRING, "A BCP 47 tag.", lambda _, s: s.language),
        *_dated("issued_on", "The statement's own date", lambda s: s.issued_on),
        Column(
            "place",
            Type.STRING,
            "The city where it was issued.",
            lambda _, s: s.place.name if s.place else None,
            nullable=True,
        ),
        Column(
            "place_country",
            Type.STRING,
            "The id of the city's state.",
            lambda _, s: s.place.country if s.place else None,
            nullable=True,
        ),
        Column("occasion", Type.STRING, "The meeting it came from.", lambda _, s: s.occasion, nullable=True),
        Column(
            "relationship",
            Type.STRING,
            "The level of relations that it sets or confirms, as written.",
            lambda _, s: s.relationship.level if s.relationship else None,
            nullable=True,
        ),
        Column(
            "relationship_change",
            Type.STRING,
            "What it does to that level: `established`, `upgraded`, `reaffirmed`.",
            lambda _, s: str(s.relationship.change) if s.relationship else None,
            nullable=True,
        ),
        Column(
            "issuers",
            Type.STRINGS,
            "The ids of the parties that issued it.",
            lambda _, s: [party.id for party in s.parties],
        ),
        Column(
            "representatives",
            Type.STRINGS,
            "The people who issued it or met for it: `president Amina Otieno (KEN)`.",
            lambda _, s: [str(person) for person in s.representatives],
        ),
        Column(
            "cited",
            Type.STRINGS,
            "The names of the documents cited, in text order.",
            lambda _, s: [reference.name for reference in s.references],
        ),
        Column(
            "mechanisms",
            Type.STRINGS,
            "The names of the committees, dialogues and forums set up or carried on.",
            lambda _, s: [mechanism.name for mechanism in s.mechanisms],
        ),
        Column("pledge_count", Type.INTEGER, "How many pledges it has.", lambda _, s: len(s.pledges)),
        Column("position_count", Type.INTEGER, "How many positions.", lambda _, s: len(s.positions)),
        Column("characters", Type.INTEGER, "The code points of its text.", lambda _, s: len(s.text)),
        Column("publisher", Type.STRING, "Who published the text.", _origin("publisher"), nullable=True),
        Column("url", Type.STRING, "Where it was published.", _origin("url"), nullable=True),
        Column("published_on", Type.STRING, "When, as EDTF.", _origin("published_on"), nullable=True),
        Column("retrieved_on", Type.STRING, "When it was fetched.", _origin("retrieved_on"), nullable=True),
    ),
)

PARTIES = Table(
    "parties",
    "A party that issued a statement.",
    lambda statement: statement.parties,
    (
        _DOCUMENT,
        Column("party", Type.STRING, "Its id: `KEN`, `ASEAN`.", lambda _, p: p.id),
        Column("name", Type.STRING, "Its usual short name.", lambda _, p: p.name),
        Column(
            "formal_name",
            Type.STRING,
            "Its full official name, where it differs.",
            lambda _, p: p.formal_name,
            nullable=True,
        ),
        Column("kind", Type.STRING, "`state`, `organisation`, `group`, `other`.", lambda _, p: str(p.kind)),
        Column("mentions", Type.INTEGER, "How often the text names it.", lambda _, p: len(p.mentions)),
        *_edges(
            "span",
            "Where it is first named.",
            "Where that name ends.",
            lambda p: next(iter(p.mentions), None),
        ),
    ),
)


def _item(what: str, verb: str) -> tuple[Column, ...]:
    """The columns that pledges and positions have in front."""
    return (
        _DOCUMENT,
        Column(what, Type.STRING, f"The id of the {what} in its document.", lambda _, i: i.id),
        Column("parties", Type.STRINGS, f"The ids of those who {verb} it.", lambda _, i: list(i.parties)),
        Column("toward", Type.STRINGS, "The ids of those it is directed at.", lambda _, i: list(i.toward)),
        Column("performative", Type.STRING, "The base form of its head.", lambda _, i: i.performative),
    )


_PLACED = (
    Column(
        "topics",
        Type.STRINGS,
        "At most three, the most specific first.",
        lambda _, i: list(map(str, i.topics)),
    ),
    Column("reiterated", Type.BOOLEAN, "Whether it renews an earlier one.", lambda _, i: i.reiterated),
    Column("text", Type.STRING, "The words quoted.", lambda _, i: i.text),
    Column("span_start", Type.INTEGER, "The offset of the first code point.", lambda _, i: i.span.start),
    Column("span_end", Type.INTEGER, "The offset after the last.", lambda _, i: i.span.end),
    Column("line", Type.INTEGER, "The line, from 1, it starts on.", lambda at, i: at.line(i.span.start)),
    Column("source", Type.STRING, "The lexicon entry that found it, or `manual`.", lambda _, i: i.source),
)
"""The columns that both have behind."""


def _verbs(_: Document, pledge: Pledge) -> Cell:
    return [action.verb for action in pledge.actions]


PLEDGES = Table(
    "pledges",
    "A pledge.",
    lambda statement: statement.pledges,
    (
        *_item("pledge", "make"),
        Column("strength", Type.STRING, "`firm`, `intended`, `aspirational`.", lambda _, p: str(p.strength)),
        Column(
            "actions",
            Type.STRINGS,
            "Each thing to be done: its verb, and what it is done to.",
            lambda _, p: list(map(str, p.actions)),
        ),
        Column("verbs", Type.STRINGS, "The verbs of `actions`, in their base form.", _verbs),
        *_dated("deadline", "When it falls due", lambda p: p.deadline),
        Column("condition", Type.STRING, "On what it depends.", lambda _, p: p.condition, nullable=True),
        *_PLACED,
    ),
)

POSITIONS = Table(
    "positions",
    "A policy position.",
    lambda statement: statement.positions,
    (
        *_item("position", "hold"),
        Column("stance", Type.STRING, "`support`, `oppose`, `condemn`, …", lambda _, p: str(p.stance)),
        Column("subject", Type.STRING, "What it is about, as written.", lambda _, p: p.subject),
        *_edges("subject", "Where that stands.", "Where that ends.", lambda p: p.subject_span),
        *_PLACED,
    ),
)


def _targets(statement: JointStatement) -> Iterator[tuple[Pledge, Target]]:
    return ((pledge, target) for pledge in statement.pledges for target in pledge.targets)


TARGETS = Table(
    "targets",
    "A quantity that a pledge promises to reach.",
    _targets,
    (
        _DOCUMENT,
        Column("pledge", Type.STRING, "The id of the pledge in its document.", lambda _, t: t[0].id),
        Column("value", Type.NUMBER, "The quantity, to compare and to sum.", lambda _, t: float(t[1].value)),
        Column(
            "exact_value",
            Type.STRING,
            "The same to the last digit, without an exponent.",
            lambda _, t: format(t[1].value, "f"),
        ),
        Column("unit", Type.STRING, "ISO 4217, `percent`, or the noun counted.", lambda _, t: t[1].unit),
        Column("measure", Type.STRING, "What is measured.", lambda _, t: t[1].measure, nullable=True),
        *_dated("deadline", "When it is to be reached", lambda t: t[1].by),
        *_edges("span", "Where the quantity stands.", "Where it ends.", lambda t: t[1].span),
    ),
)

TABLES = (STATEMENTS, PARTIES, PLEDGES, POSITIONS, TARGETS)
"""The tables of what statements say."""

FAILURES = Table(
    "failures",
    "A document that could not be read.",
    lambda _: (),
    (
        Column("document", Type.STRING, "Its id, where it has one.", lambda _, f: f[0], nullable=True),
        Column("kind", Type.STRING, "The name of the error.", lambda _, f: type(f[1]).__name__),
        Column("message", Type.STRING, "What is wrong, in a line.", lambda _, f: " ".join(str(f[1]).split())),
    ),
)
"""The table of what could not be read; its rows are those of `failure`."""
