"""The parser's properties, and items composed from the vocabulary and found again."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import jointstatement
from jointstatement import (
    Form,
    JointStatement,
    Kind,
    LanguageError,
    ModelError,
    Origin,
    Parser,
    PartialDate,
    Strength,
    load_lexicon,
    parse,
)
from jointstatement.lexicon.performatives import Head, Inflection
from jointstatement.model import Item, PartyKind

EXAMPLES = [
    path.read_text("utf-8") for path in sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
]
LEXICON = load_lexicon()

_PIECES = st.sampled_from(
    (
        *(
            "Kenya",
            "Norway",
            "China",
            "the two sides",
            "they",
            "it",
            "we",
            "agreed to",
            "agreed that",
            "will",
            "said",
        ),
        *(
            "welcomed",
            "reaffirmed",
            "their",
            "commitment to",
            "expand",
            "trade",
            "and",
            ",",
            ".",
            ";",
            ":",
            "(i)",
        ),
        *(
            "\n",
            "\n\n",
            "1.",
            "- ",
            "(a)",
            "May",
            "2015",
            "by",
            "40",
            "million",
            "$",
            "%",
            "Joint Statement",
            "“",
            "”",
        ),
        *(
            "President",
            "Mr.",
            "The statement said",
            "not",
            "of",
            "that",
            "to",
            "the",
            "ANNEX",
            "\u00a0",
            "İ",
            "ß",
            "\x85",
        ),
    )
)
texts = st.one_of(
    st.text(max_size=200),
    st.lists(_PIECES, max_size=40).map(" ".join),
    st.lists(_PIECES, max_size=40).map("".join),
    st.sampled_from(EXAMPLES),
)


def _essence(item: Item) -> tuple[object, ...]:
    what = item.strength if hasattr(item, "strength") else item.stance
    return item.parties, what, item.topics, item.reiterated, item.source, " ".join(item.text.split())


@pytest.mark.parametrize(
    "argument", [{"title": 3}, {"issued_on": "2019"}, {"origin": "the press"}, {"title": ["Joint Statement"]}]
)
def test_an_argument_of_a_wrong_type_is_refused_by_name(argument: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match=f"JointStatement.{next(iter(argument))}: must be"):
        parse("Kenya and Norway agreed to trade.", **argument)


@pytest.mark.parametrize("call", [parse, Parser().parse, Parser().explain])
def test_a_text_that_is_no_string_is_refused(call: Any) -> None:
    with pytest.raises(ModelError, match="text: must be str"):
        call(b"Kenya and Norway agreed to trade.")


@given(text=texts)
def test_any_text_gives_a_statement_that_quotes_it(text: str) -> None:
    statement = parse(text)
    assert statement.text == text
    assert all(text[item.span.start : item.span.end] == item.text for item in statement.items)
    assert parse(text) == statement


@pytest.mark.parametrize(
    "end",
    [
        "The two sides recognised that",
        "The two sides thanked the officials of the",
        "The two sides met the Government of the",
    ],
)
def test_a_text_may_break_off_anywhere(end: str) -> None:
    text = f"Joint Statement of Kenya and Norway\n\nThe two sides will open a port.\n\n1. {end}"
    assert parse(text).pledges[0].text == "The two sides will open a port"


@given(text=texts, blanks=st.integers(1, 5))
def test_shifting_a_text_shifts_its_spans(text: str, blanks: int) -> None:
    before, after = parse(text), parse("\n" * blanks + text)
    assert [item.span.shifted(blanks) for item in before.items] == [item.span for item in after.items]
    assert [_essence(item) for item in before.items] == [_essence(item) for item in after.items]


@given(text=texts)
def test_line_ends_and_blanks_of_other_kinds_change_no_item(text: str) -> None:
    assume("\r" not in text)
    before = [_essence(item) for item in parse(text).items]
    assert [_essence(item) for item in parse(text.replace("\n", "\r\n")).items] == before
    assert [_essence(item) for item in parse(text.replace(" ", "\u00a0")).items] == before


def test_every_text_of_the_corpus_is_parsed(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        text = path.read_bytes().decode()
        assert parse(text).text == text, path.name


def test_what_the_caller_knows_wins() -> None:
    date, origin = PartialDate(year=1999, month=1, day=2), Origin(publisher="a ministry")
    statement = parse(EXAMPLES[0], title="Mine", issued_on=date, origin=origin)
    assert (statement.title, statement.issued_on, statement.origin) == ("Mine", date, origin)


def test_a_language_without_a_vocabulary_is_refused() -> None:
    with pytest.raises(LanguageError, match="xx"):
        parse("text", language="xx")


def test_a_language_that_is_no_string_is_none() -> None:
    with pytest.raises(LanguageError, match="5"):
        parse("", language=5)  # type: ignore[arg-type]


# ---- composed from the vocabulary

_COMPLEMENTS = {
    "to": ("expand the trade in wool", "set up a joint commission", "review the accord of both governments"),
    "that": ("peace in the region is in the interest of all states", "the treaty is a basis of stability"),
    "noun": ("the ceasefire in the region", "the work of the joint commission"),
    "gerund": ("expanding the trade in wool", "setting up a joint commission"),
    "to_gerund": ("expanding the trade in wool",),
}
_STATES = sorted(
    p.name for p in LEXICON.parties.entries.values() if p.kind is PartyKind.STATE and p.name.isalpha()
)


def _plain_heads() -> list[tuple[str, Head]]:
    """The verbs that decide by themselves: one past form each."""
    found = []
    for word, heads in sorted(LEXICON.performatives.by_word.items()):
        for head in heads:
            p = head.performative
            decided = p.adjective or p.only_nouns or p.only_as or p.only_that or p.only_to or p.act
            plain = not (decided or p.opens or p.wraps or p.quotes)
            if head.inflection is Inflection.PAST and plain and set(p.frames) & set(_COMPLEMENTS):
                found.append((word, head))
    return found


@given(
    states=st.lists(st.sampled_from(_STATES), min_size=2, max_size=2, unique=True),
    chosen=st.sampled_from(_plain_heads()),
    data=st.data(),
)
def test_what_is_composed_is_found(states: list[str], chosen: tuple[str, Head], data: st.DataObject) -> None:
    word, head = chosen
    frames = head.performative.frames
    frame = data.draw(st.sampled_from(sorted(set(frames) & set(_COMPLEMENTS))))
    complement = data.draw(st.sampled_from(_COMPLEMENTS[frame]))
    link = {"to": "to ", "that": "that ", "to_gerund": "to "}.get(frame, "")
    clause = f"{states[0]} and {states[1]} {' '.join((word, *head.performative.rest))} {link}{complement}"
    statement = parse(f"Joint Statement of {states[0]} and {states[1]}\n\n{clause}.")
    (item,) = statement.items
    ids = {party.id for party in statement.parties if party.name in states}
    assert item.text == clause
    assert set(item.parties) == ids
    assert len(ids) == 2
    assert (item.strength if hasattr(item, "strength") else item.stance) == frames[frame]
    if isinstance(frames[frame], Strength) and frame in ("to", "gerund"):
        verb = complement.split()[0]
        base = LEXICON.verbs.base_of_gerund(verb) or verb
        assert hasattr(item, "actions")
        assert item.actions[0].verb.split()[0] == base


# ---- what a reader would expect

_HEAD = "Joint Statement of Kenya and Norway\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "The two leaders exchanged views on trade.",
        "The President thanked the people of Norway for their warm hospitality.",
        "The Prime Minister accepted the invitation with pleasure.",
        "The Foreign Ministers signed an agreement on fisheries.",
    ],
)
def test_narrative_is_neither(sentence: str) -> None:
    assert parse(_HEAD + sentence).items == ()


def test_a_report_is_told_from_the_text_itself() -> None:
    official, report = map(parse, EXAMPLES)
    assert (official.form, official.kind) == (Form.OFFICIAL_TEXT, Kind.JOINT_STATEMENT)
    assert (report.form, report.kind) == (Form.PRESS_REPORT, Kind.JOINT_STATEMENT)
    assert official.issued_on == report.issued_on == PartialDate(year=2019, month=5, day=14)
    for statement in (official, report):
        assert statement.place is not None
        assert statement.place.name == "Nairobi"
        assert statement.relationship is not None


def test_furniture_yields_nothing() -> None:
    report = parse(EXAMPLES[1])
    assert all(item.span.end < report.text.index("Related stories") for item in report.items)


def test_explain_names_the_entry_of_each_item() -> None:
    shown = str(Parser().explain(EXAMPLES[0]))
    statement: JointStatement = parse(EXAMPLES[0])
    assert all(f"[{item.source}]" in shown for item in statement.items)


_STRUCTURE = {
    *("to", "that", "noun", "gerund", "to_gerund", "to_noun", "noun_to", "noun_that", "noun_as", "_gerund"),
    *(
        "own_to",
        "servants_to",
        "to_deed",
        "to_a",
        "be",
        "base",
        "modal",
        "third",
        "past",
        "participle",
        "passive",
        "ivx",
    ),
    *("days", "weeks", "months", "years", "decades"),
}


def _strings(path: Path) -> Iterator[str]:
    """The strings that a rule compares, looks up or collects; not its docstrings, enums and annotations."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(
            node, ast.Compare | ast.Call | ast.Set | ast.Tuple | ast.List | ast.Dict | ast.Subscript
        ):
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.Constant) and isinstance(child.value, str):
                    yield child.value


def test_no_word_of_a_language_stands_in_the_rules() -> None:
    """Strings in rules are names of frames and forms, or no words at all."""
    for path in sorted((Path(jointstatement.__file__).parent / "rules").glob("*.py")):
        for string in _strings(path):
            assert string in _STRUCTURE or not re.search("[A-Za-z]", string), f"{path.name}: {string!r}"


def test_remarks_of_one_speaker_are_no_joint_statement() -> None:
    remarks = "\n\n".join(
        (
            "I am glad to be in Nairobi, and I thank my friend the President of Kenya.",
            "I said to him that I hope we meet again. Norway will send two ships, and my ministers know.",
            "We agreed to open a rail link between Kenya and Norway.",
        )
    )
    statement = parse(remarks)
    assert statement.kind is Kind.OTHER
    assert all(len(item.parties) == 1 for item in statement.items)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "we, ",
            "we, the Leaders of Kenya, ",
            "the President of Kenya, ",
            "Mr Holt, the Prime Minister of Australia, ",
        ),
        *(
            "Kenya said that Norway said that ",
            "We agree to seek ",
            "our support for ",
            "of Kenya, of Norway, ",
            "(a) ",
        ),
        *(
            "the two sides and ",
            '"',
            "(",
            "1.",
            "the statement said, ",
            "by June, June 5, ",
            "$5 million million ",
        ),
        *("a\n", "- The two sides agreed to:\n", "# ", "**", "Kenya will continue to "),
    ],
)
def test_its_own_pieces_without_end_do_not_break_it(piece: str) -> None:
    text = piece * 3000
    assert parse(text).text == text


@pytest.mark.parametrize(
    ("sentence", "pledged"),
    [
        ("The two sides agreed to exchange data.", True),
        ("The two sides agreed to focus on energy.", True),
        ("The two sides agreed to open two embassies.", True),
        ("The two sides repeated their commitment to open trade.", False),
        ("The two sides are committed to trade and investment.", False),
        ("The two sides agreed to the plan.", False),
    ],
)
def test_a_word_that_is_noun_and_verb_is_told_by_what_follows(sentence: str, pledged: bool) -> None:
    statement = parse(_HEAD + sentence)
    assert bool(statement.pledges) is pledged
    assert bool(statement.positions) is not pledged


def test_items_after_another_thing_welcomed_are_not_taken_for_courtesies() -> None:
    statement = parse(_HEAD + "We applaud the plan and welcome the arrangements for trade.")
    assert len(statement.positions) >= 1
