"""Corrections are carried over to a new parse of the same text, and nothing else is changed."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jointstatement import (
    Item,
    JointStatement,
    ModelError,
    PartialDate,
    Party,
    PartyKind,
    Pledge,
    PolicyPosition,
    Reference,
    ReferenceKind,
    Representative,
    Span,
    add_pledge,
    add_position,
    amend,
    drop,
    dumps,
    loads,
    locate,
    merge,
    parse,
)
from jointstatement.editing import merging
from jointstatement.strategies import statements
from tests.calls import Calls

TEXT = """Joint Statement of Kenya and Norway

Kenya and Norway agreed to open a centre for fish research by 2030.
Kenya intends to train divers.
The two sides support the Fishing Treaty of 1998, with nets for all.
"""
BASE = parse(TEXT)
OTHER_TEXT = TEXT.replace("divers", "sailors")


def _changed(draw: st.DrawFn, statement: JointStatement) -> JointStatement:
    """The statement as a person, or another version of the parser, has it."""
    for item in statement.items:
        deed = draw(st.sampled_from(("keep", "keep", "drop", "amend", "shorten")))
        if deed == "drop":
            statement = drop(statement, item)
        elif deed == "amend":
            statement = amend(statement, item, reiterated=not item.reiterated)
        elif deed == "shorten" and len(item.span) > 9:
            statement = _shortened(statement, item)
    if draw(st.booleans()):
        silent = {party.id for party in statement.parties} - {
            *(party for item in statement.items for party in item.parties),
            *(person.party for person in statement.representatives),
        }
        statement = attrs.evolve(
            statement, parties=tuple(party for party in statement.parties if party.id not in silent)
        )
    if draw(st.booleans()):
        statement = attrs.evolve(
            statement,
            title="A title",
            references=statement.references[1:],
            representatives=statement.representatives[1:],
        )
    return statement


def _shortened(statement: JointStatement, item: Item) -> JointStatement:
    """An item that ends earlier, and quotes nothing of what is cut off."""
    words = Span(start=item.span.start, end=item.span.end - 4)
    if isinstance(item, Pledge):
        return amend(statement, item, text=words, actions=(), targets=(), condition=None)
    return amend(statement, item, text=words, subject=words)


def _without_ids(statement: JointStatement) -> JointStatement:
    return attrs.evolve(
        statement,
        pledges=tuple(attrs.evolve(item, id=f"a{n}") for n, item in enumerate(statement.pledges)),
        positions=tuple(attrs.evolve(item, id=f"b{n}") for n, item in enumerate(statement.positions)),
    )


@st.composite
def _histories(draw: st.DrawFn) -> tuple[JointStatement, JointStatement, JointStatement]:
    """A parse, the same corrected by a person, and a new parse of its text."""
    base = draw(statements())
    return base, _changed(draw, base), _changed(draw, base)


@given(statement=statements())
def test_a_statement_merged_with_itself_is_itself(statement: JointStatement) -> None:
    assert merge(statement, statement, base=statement) == statement


@given(history=_histories())
def test_corrections_of_the_same_parse_are_all_that_is_changed(history: Any) -> None:
    base, corrected, _ = history
    assert merge(base, corrected, base=base) == corrected


@given(history=_histories())
def test_without_corrections_all_is_as_in_the_new_parse(history: Any) -> None:
    base, _, new = history
    assert _without_ids(merge(new, base, base=base)) == _without_ids(new)


@given(history=_histories())
def test_merging_once_more_changes_nothing(history: Any) -> None:
    base, corrected, new = history
    merged = merge(new, corrected, base=base)
    assert merge(new, merged, base=base) == merged
    assert merge(new, merged, base=new) == merged


@given(history=_histories())
def test_what_a_person_made_is_there_and_what_was_dropped_is_not(history: Any) -> None:
    base, corrected, new = history
    merged = merge(new, corrected, base=base)
    assert {item for item in corrected.items if item not in base.items} <= set(merged.items)
    dropped = {item.id for item in base.items} - {item.id for item in corrected.items}
    assert not dropped & {item.id for item in merged.items}


def _new_parse(**changes: Any) -> JointStatement:
    """What a newer version of the parser may have found."""
    return attrs.evolve(BASE, **changes)


def test_what_the_parser_does_better_is_taken() -> None:
    corrected = amend(BASE, "pledge-1", strength="intended")
    new = amend(BASE, "pledge-2", topics=["maritime"])
    merged = merge(new, corrected, base=BASE)
    assert merged.pledges[0] == corrected.pledges[0]
    assert merged.pledges[1] == new.pledges[1]


def test_an_item_that_starts_a_little_later_now_is_still_the_same() -> None:
    new = amend(BASE, "pledge-1", text="Norway agreed to open a centre for fish research by 2030")
    for corrected in (drop(BASE, "pledge-1"), amend(BASE, "pledge-1", deadline="2031")):
        assert merge(new, corrected, base=BASE) == corrected


def test_what_is_found_only_now_gets_a_new_id() -> None:
    found = add_pledge(
        drop(BASE, "pledge-1"), "nets for all", parties="KEN", performative="x", strength="firm"
    )
    new = attrs.evolve(
        found, pledges=tuple(attrs.evolve(p, id=f"pledge-{n}") for n, p in enumerate(found.pledges))
    )
    merged = merge(new, BASE, base=BASE)
    assert [(pledge.id, pledge.text) for pledge in merged.pledges] == [
        ("pledge-2", BASE.pledges[1].text),
        ("pledge-3", "nets for all"),
    ]


def test_what_a_person_had_added_takes_the_place_of_what_is_found_only_now() -> None:
    corrected = add_position(
        BASE,
        "with nets for all",
        parties="KEN",
        performative="want",
        stance="support",
        subject="nets for all",
    )
    new = add_pledge(BASE, "nets for all", parties="KEN", performative="x", strength="firm")
    assert merge(new, corrected, base=BASE) == corrected


def test_what_a_person_had_taken_for_another_kind_stays_so() -> None:
    (position,) = BASE.positions
    corrected = add_pledge(
        drop(BASE, position),
        position.span,
        parties=position.parties,
        performative="support",
        strength="firm",
    )
    assert merge(BASE, corrected, base=BASE) == corrected


def test_a_dropped_party_stays_away_from_what_is_found_now() -> None:
    only_norway = drop(amend(BASE, "pledge-1", parties="NOR"), "pledge-2", "position-1")
    corrected = attrs.evolve(only_norway, parties=(BASE.parties[1],))
    found = add_pledge(BASE, "train divers", parties=["KEN", "NOR"], performative="x", strength="firm")
    found = add_pledge(found, "nets for all", parties="KEN", performative="x", strength="firm")
    new = attrs.evolve(found, representatives=(Representative(name="Ada Odhiambo", party="KEN"),))
    merged = merge(new, corrected, base=BASE)
    assert [party.id for party in merged.parties] == ["NOR"]
    assert merged.representatives == ()
    assert [(item.text, item.parties) for item in merged.items] == [
        (BASE.pledges[0].text, ("NOR",)),
        ("train divers", ("NOR",)),
    ]


def test_a_party_that_a_person_added_or_lets_speak_stays() -> None:
    peru = Party(id="PER", name="Peru", kind=PartyKind.STATE)
    corrected = add_pledge(BASE, "nets for all", parties=["KEN", peru], performative="x", strength="firm")
    norwegian = _new_parse(
        parties=BASE.parties[1:],
        pledges=(attrs.evolve(BASE.pledges[0], parties=("NOR",)),),
        positions=(attrs.evolve(BASE.positions[0], parties=("NOR",)),),
    )
    merged = merge(norwegian, corrected, base=BASE)
    assert [party.id for party in merged.parties] == ["KEN", "NOR", "PER"]
    spoken = attrs.evolve(BASE, representatives=(Representative(name="Ada Odhiambo", party="KEN"),))
    assert merge(norwegian, spoken, base=BASE).representatives == spoken.representatives


def test_what_a_person_changed_of_the_statement_itself_stays() -> None:
    date = PartialDate(year=2019)
    corrected = attrs.evolve(BASE, issued_on=date)
    new = _new_parse(issued_on=PartialDate(year=2020), title="Another title")
    merged = merge(new, corrected, base=BASE)
    assert (merged.issued_on, merged.title) == (date, "Another title")


def test_a_reference_is_added_and_dropped_alone() -> None:
    mine = Reference(name="nets for all", kind=ReferenceKind.OTHER, span=locate(BASE, "nets for all"))
    theirs = Reference(name="Kenya", kind=ReferenceKind.OTHER, span=locate(BASE, "Kenya", nth=2))
    treaty = BASE.references
    assert treaty
    merged = merge(
        _new_parse(references=(theirs, *treaty)), attrs.evolve(BASE, references=(mine,)), base=BASE
    )
    assert merged.references == (theirs, mine)


def test_corrections_may_be_made_in_a_file() -> None:
    written = dumps(BASE, "yaml").replace("strength: intended", "strength: firm")
    merged = merge(BASE, loads(written, "yaml"), base=BASE)
    assert [pledge.strength for pledge in merged.pledges] == ["firm", "firm"]


@pytest.mark.parametrize("wrong", ["corrected", "base"])
def test_all_three_are_of_one_text(wrong: str) -> None:
    three = {"corrected": BASE, "base": BASE, wrong: parse(OTHER_TEXT)}
    with pytest.raises(ModelError, match=f"{wrong}.text: must be the statement's text; line 4 is another"):
        merge(BASE, **three)


def test_a_part_is_compared_only_with_those_near_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """All with all would be a million comparisons."""
    one = BASE.pledges[0]
    many = JointStatement(
        text="fish " * 1000,
        parties=BASE.parties,
        pledges=tuple(
            attrs.evolve(one, id=f"pledge-{n}", text="fish", span=span, actions=(), targets=())
            for n, span in enumerate(Span(start=start, end=start + 4) for start in range(0, 5000, 5))
        ),
    )
    corrected = attrs.evolve(many, pledges=tuple(attrs.evolve(p, source="manual") for p in many.pledges))
    new = attrs.evolve(many, pledges=tuple(attrs.evolve(p, source="new") for p in many.pledges))
    measured = Calls(monkeypatch, merging, "_overlap")
    compared = Calls(monkeypatch, Pledge, "__eq__")
    assert merge(new, corrected, base=many) == corrected
    assert measured.count < 10_000
    assert compared.count < 10_000


def test_kinds_are_kept_apart() -> None:
    assert [type(item) for item in merge(BASE, BASE, base=BASE).items] == [Pledge, Pledge, PolicyPosition]
