"""A statement corrected by hand keeps every invariant, and says what a person made."""

import datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jointstatement import (
    Action,
    JointStatement,
    JointStatementError,
    ModelError,
    PartialDate,
    Party,
    PartyKind,
    Pledge,
    QuotationError,
    Span,
    Stance,
    Strength,
    Target,
    Topic,
    add_pledge,
    add_position,
    amend,
    drop,
    dumps,
    loads,
    locate,
    parse,
)
from jointstatement.editing.items import new_ids
from jointstatement.strategies import statements
from tests.calls import Calls

TEXT = """Joint Statement of Kenya and Norway

Kenya and Norway agreed to open a joint
centre for fish research.
There was much talk of nets, which both are to mend with 5 boats by 2030, subject to ratification.
Word from both sides: the seas are warm. Word from both sides: the nets are old.
"""
STATEMENT = parse(TEXT)
NETS = "both are to mend with 5 boats by 2030, subject to ratification"
SEAS = "Word from both sides: the seas are warm"


def _with_nets(**changes: Any) -> JointStatement:
    fields = {"parties": ["KEN", "NOR"], "performative": "be to", "strength": "firm"}
    return add_pledge(STATEMENT, NETS, **{**fields, **changes})


def _with_seas(words: str | Span = SEAS, **changes: Any) -> JointStatement:
    fields = {"parties": ["KEN"], "performative": "word", "stance": "assert", "subject": "the seas are warm"}
    return add_position(STATEMENT, words, **{**fields, **changes})


@st.composite
def _additions(draw: st.DrawFn) -> tuple[JointStatement, JointStatement, str]:
    """A statement, the same with one more item, and the item's id."""
    statement = draw(statements().filter(lambda drawn: drawn.parties and drawn.text.strip()))
    text = statement.text
    start = draw(st.integers(0, len(text) - 1).filter(lambda at: not text[at].isspace()))
    span = Span(start=start, end=draw(st.integers(start + 1, len(text))))
    parties = statement.parties[0]
    assume(all(item.span != span for item in statement.items))
    if draw(st.booleans()):
        more = add_pledge(statement, span, parties=parties, performative="will", strength="firm")
    else:
        more = add_position(
            statement, span, parties=parties, performative="note", stance="recognise", subject=span
        )
    (added,) = {item.id for item in more.items} - {item.id for item in statement.items}
    return statement, more, added


@given(edited=_additions())
def test_what_is_added_and_dropped_leaves_the_statement_as_it_was(
    edited: tuple[JointStatement, JointStatement, str],
) -> None:
    statement, more, added = edited
    assert drop(more, added) == statement
    assert drop(more, next(item for item in more.items if item.id == added)) == statement


@given(edited=_additions(), format=st.sampled_from(("json", "yaml")))
def test_an_edited_statement_is_written_and_read_back(
    edited: tuple[JointStatement, JointStatement, str], format: str
) -> None:
    assert loads(dumps(edited[1], format), format) == edited[1]


@given(statement=statements(), data=st.data())
def test_an_item_that_is_amended_keeps_all_else(statement: JointStatement, data: st.DataObject) -> None:
    assume(statement.items)
    item = data.draw(st.sampled_from(statement.items))
    again = not item.reiterated
    amended = amend(statement, item.id, reiterated=again, topics=[])
    new = next(each for each in amended.items if each.id == item.id)
    assert (new.reiterated, new.topics, new.source) == (again, (), "manual")
    assert [each for each in amended.items if each is not new] == [
        each for each in statement.items if each is not item
    ]
    assert amend(statement, item, text=item.span) == amend(statement, item)


@given(statement=statements(), data=st.data())
def test_what_is_dropped_is_gone_and_ids_stay(statement: JointStatement, data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from(statement.items)) if statement.items else st.just(set()))
    assert drop(statement, *gone).items == tuple(item for item in statement.items if item not in gone)


def test_the_fields_of_a_pledge_are_given_plainly() -> None:
    statement = _with_nets(
        toward="GBR",
        actions={"mend": "nets", "rest": None},
        targets={"boats": 5, "percent": "1.50"},
        deadline="2030",
        condition="subject  to ratification",
        topics=["agriculture"],
        reiterated=True,
    )
    pledge = statement.pledges[-1]
    assert pledge.id == "pledge-2"
    assert pledge.source == "manual"
    assert pledge.text == pledge.span.of(TEXT) == NETS
    assert pledge.parties == ("KEN", "NOR")
    assert pledge.toward == ("GBR",)
    assert pledge.strength is Strength.FIRM
    assert pledge.actions == (Action(verb="mend", object="nets"), Action(verb="rest"))
    assert pledge.targets == (
        Target(value=Decimal(5), unit="boats"),
        Target(value=Decimal("1.50"), unit="percent"),
    )
    assert pledge.deadline == PartialDate(year=2030)
    assert pledge.condition == "subject to ratification"
    assert pledge.topics == (Topic.AGRICULTURE,)
    assert pledge.reiterated


def test_the_fields_of_an_item_are_given_as_the_model_has_them() -> None:
    actions = (Action(verb="mend", object="nets", span=locate(STATEMENT, "mend")),)
    targets = (Target(value=Decimal(5), unit="boats"), Target(value=Decimal(6), unit="boats"))
    date = PartialDate(year=2030)
    pledge = _with_nets(actions=actions, targets=targets, deadline=date, topics=Topic.MARITIME).pledges[-1]
    assert (pledge.actions, pledge.targets, pledge.deadline) == (actions, targets, date)
    assert pledge.topics == (Topic.MARITIME,)


def test_a_position_quotes_its_subject() -> None:
    (position,) = _with_seas().positions
    assert position.id == "position-1"
    assert position.stance is Stance.ASSERT
    assert position.subject_span == locate(STATEMENT, "the seas are warm")
    assert position.subject == "the seas are warm"


def test_words_are_given_as_they_stand() -> None:
    pledge = STATEMENT.pledges[0]
    words = "agreed to open a joint centre"
    changed = amend(STATEMENT, pledge, text=words, actions={"open": "a joint centre"}).pledges[0]
    assert changed.text == "agreed to open a joint\ncentre"
    assert changed.id == pledge.id


def test_items_stand_in_text_order() -> None:
    later = _with_nets()
    moved = amend(later, "pledge-2", text="Joint Statement")
    assert [pledge.id for pledge in moved.pledges] == ["pledge-2", "pledge-1"]


def test_a_new_id_is_none_that_is_taken() -> None:
    two = _with_nets()
    one = drop(two, "pledge-1")
    assert [pledge.id for pledge in one.pledges] == ["pledge-2"]
    again = add_pledge(one, "mend", parties="KEN", performative="be to", strength="firm")
    assert [pledge.id for pledge in again.pledges] == ["pledge-2", "pledge-3"]


def test_a_new_id_is_greater_than_all_that_there_are() -> None:
    far = "9" * 5000
    for taken, new in (
        ({"pledge-7", "pledge-2", "position-9"}, "pledge-8"),
        ({"pledge-x", "mine", f"pledge-{far}"}, "pledge-1"),
        ({"pledge-999999999", "pledge-1000000000"}, "pledge-1000000001"),
    ):
        assert next(new_ids(Pledge, taken)) == new


def test_items_are_not_compared_with_one_another_to_be_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """All with all would be a million comparisons."""
    one = STATEMENT.pledges[0]
    many = attrs.evolve(STATEMENT, pledges=tuple(attrs.evolve(one, id=f"pledge-{n}") for n in range(1000)))
    compared = Calls(monkeypatch, Pledge, "__eq__")
    assert drop(many, *many.pledges[1:]).pledges == many.pledges[:1]
    assert compared.count < 10_000


def test_a_verb_or_a_unit_may_come_twice() -> None:
    pledge = _with_nets(
        actions=[{"mend": "nets"}, Action(verb="mend", object="boats"), {"rest": None}],
        targets=[{"boats": 5}, {"boats": 6}],
    ).pledges[-1]
    assert [str(action) for action in pledge.actions] == ["mend nets", "mend boats", "rest"]
    assert [str(target) for target in pledge.targets] == ["5 boats", "6 boats"]
    assert _with_nets(actions=pledge.actions[0]).pledges[-1].actions == pledge.actions[:1]


def test_a_deadline_is_a_day_of_the_calendar() -> None:
    (*_, pledge) = _with_nets(deadline=datetime.date(2030, 6, 30)).pledges
    assert pledge.deadline == PartialDate(year=2030, month=6, day=30)


def test_what_lay_in_the_old_words_is_found_in_the_new() -> None:
    seas = _with_seas("the seas are warm", subject="the seas")
    pattern = "PolicyPosition.subject: does not stand in the words at .*; give subject with the new words"
    with pytest.raises(ModelError, match=pattern):
        amend(seas, "position-1", text="the nets are old")
    nets = amend(seas, "position-1", text="the nets are old", subject="the nets").positions[0]
    assert nets.subject_span == locate(STATEMENT, "the nets")
    sides = _with_seas(subject="both sides", nth=1)
    second = locate(STATEMENT, "Word from both sides", nth=2)
    moved = amend(sides, "position-1", text=second).positions[0]
    assert moved.subject_span == locate(STATEMENT, "both sides", within=second)
    without = attrs.evolve(sides, positions=(attrs.evolve(sides.positions[0], subject_span=None),))
    assert amend(without, "position-1", text=second).positions[0].subject == "both sides"
    with pytest.raises(ModelError, match=r"PolicyPosition\.subject"):
        amend(without, "position-1", text="the nets are old")


def test_what_a_pledge_depends_on_stays_in_its_words() -> None:
    nets = _with_nets(condition="subject to ratification")
    with pytest.raises(ModelError, match=r"Pledge\.condition: does not stand"):
        amend(nets, "pledge-2", text="both are to mend")
    assert amend(nets, "pledge-2", text="both are to mend", condition=None).pledges[-1].condition is None
    more = f"which {NETS}"
    assert amend(nets, "pledge-2", text=more).pledges[-1].condition == "subject to ratification"


@pytest.mark.parametrize("field", ["actions", "targets"])
def test_the_spans_of_actions_and_targets_stay_in_the_words(field: str) -> None:
    boats = locate(STATEMENT, "5 boats")
    part = {
        "actions": Action(verb="mend", span=boats),
        "targets": Target(value=Decimal(5), unit="boats", span=boats),
    }
    nets = _with_nets(**{field: part[field]})
    assert getattr(amend(nets, "pledge-2", text="mend with 5 boats").pledges[-1], field) == (part[field],)
    changes: dict[str, Any] = {field: ()}
    with pytest.raises(ModelError, match=rf"Pledge\.{field}: does not stand"):
        amend(nets, "pledge-2", text="both are to mend")
    assert getattr(amend(nets, "pledge-2", text="both are to mend", **changes).pledges[-1], field) == ()


def test_what_lay_outside_the_old_words_is_left_alone() -> None:
    nets = locate(STATEMENT, "the nets are old")
    seas = _with_seas(subject=nets)
    assert amend(seas, "position-1", text="the seas are warm").positions[0].subject_span == nets


def test_new_words_that_stand_twice_are_told_apart() -> None:
    words = "Word from both sides"
    moved = amend(_with_seas(subject="both sides"), "position-1", text=words, nth=2)
    assert moved.positions[0].span == locate(STATEMENT, words, nth=2)
    with pytest.raises(ModelError, match="nth: says which words are meant: it needs text"):
        amend(STATEMENT, "pledge-1", nth=2, reiterated=True)


@pytest.mark.parametrize("subject", [None, " ", 3])
def test_a_subject_that_is_no_quotation_is_named(subject: Any) -> None:
    with pytest.raises(ModelError) as caught:
        _with_seas(subject=subject)
    assert caught.value.field == "PolicyPosition.subject"
    with pytest.raises(ModelError) as caught:
        amend(_with_seas(), "position-1", subject=subject)
    assert caught.value.field == "PolicyPosition.subject"


def test_a_party_is_brought_along() -> None:
    peru = Party(id="PER", name="Peru", kind=PartyKind.STATE)
    kenya = Party(id="KEN", name="Another name", kind=PartyKind.STATE)
    statement = _with_nets(parties=(peru, kenya, "NOR"))
    assert statement.pledges[-1].parties == ("PER", "KEN", "NOR")
    assert statement.parties == (*STATEMENT.parties, peru)


BROKEN = [
    ({"parties": "PER"}, ModelError, "Pledge.parties: must be of the statement's parties (KEN, NOR)"),
    ({"parties": ["PER", "JPN"]}, ModelError, "['PER', 'JPN']"),
    ({"parties": 3}, ModelError, "Pledge.parties"),
    ({"parties": ()}, ModelError, "Pledge.parties"),
    ({"parties": ["KEN", "KEN"]}, ModelError, "Pledge.parties"),
    ({"strength": "strong"}, ModelError, "Pledge.strength: must be one of firm, intended, aspirational"),
    ({"topics": "weather"}, ModelError, "Pledge.topics: must be one of bilateral_relations"),
    ({"topics": None}, ModelError, "Pledge.topics"),
    ({"topics": list(Topic)[:4]}, ModelError, "Pledge.topics: must hold at most 3"),
    ({"deadline": "May 2030"}, ModelError, "Pledge.deadline: must look like 2015"),
    ({"deadline": 2030}, ModelError, "Pledge.deadline"),
    ({"targets": {"USD": 0.1}}, ModelError, "Pledge.targets"),
    ({"targets": {"USD": "much"}}, ModelError, "Pledge.targets"),
    ({"targets": {"USD": "NaN"}}, ModelError, "Target.value"),
    ({"targets": [5]}, ModelError, "Pledge.targets"),
    ({"actions": ["mend"]}, ModelError, "Pledge.actions"),
    ({"actions": {"mend": " "}}, ModelError, "Action.object"),
    ({"condition": "subject to approval"}, QuotationError, "of it, 'subject to' stands on line 5"),
    ({"performative": ""}, ModelError, "Pledge.performative"),
    ({"reiterated": 1}, ModelError, "Pledge.reiterated"),
]


@pytest.mark.parametrize(("changes", "error", "told"), BROKEN, ids=[str(changes) for changes, *_ in BROKEN])
def test_bad_input_names_the_field_and_the_value(
    changes: dict[str, Any], error: type[JointStatementError], told: str
) -> None:
    with pytest.raises(error) as caught:
        _with_nets(**changes)
    assert told in str(caught.value)
    with pytest.raises(error):
        amend(_with_nets(), "pledge-2", **changes)


def test_a_subject_stands_in_the_words_of_its_position() -> None:
    with pytest.raises(QuotationError, match="does not stand in the words at"):
        _with_seas(subject="the nets are old")
    nets = locate(STATEMENT, "the nets are old")
    assert _with_seas(subject=nets).positions[0].subject_span == nets


def test_words_that_stand_twice_are_told_apart() -> None:
    words = "Word from both sides: the"
    with pytest.raises(QuotationError, match="say which with nth"):
        _with_seas(words, subject="both sides")
    (position,) = _with_seas(words, subject="both sides", nth=2).positions
    assert position.span.start == TEXT.rindex(words)


def test_a_span_lies_in_the_text() -> None:
    with pytest.raises(ModelError, match=r"Span\.end: must lie in the text"):
        _with_seas(Span(start=0, end=len(TEXT) + 1))


def test_words_are_not_added_twice() -> None:
    with pytest.raises(ModelError, match=r"Pledge\.text: is pledge-1 already: amend or drop that"):
        add_pledge(STATEMENT, STATEMENT.pledges[0].span, parties="KEN", performative="agree", strength="firm")
    with pytest.raises(ModelError, match="is pledge-1 already"):
        amend(_with_nets(), "pledge-2", text=STATEMENT.pledges[0].text)


def test_an_item_is_one_of_the_statement() -> None:
    for wrong in ("pledge-9", _with_nets().pledges[-1], 3):
        with pytest.raises(ModelError, match="item: must be an item of the statement, or its id: pledge-1"):
            drop(STATEMENT, wrong)  # type: ignore[arg-type]
    with pytest.raises(ModelError, match="it has none"):
        amend(JointStatement(text=""), "pledge-1")


@pytest.mark.parametrize("field", ["id", "span", "source", "subject_span", "stance", "weather"])
def test_only_a_field_that_an_item_has_is_amended(field: str) -> None:
    changes: dict[str, Any] = {field: "x"}
    with pytest.raises(ModelError) as caught:
        amend(STATEMENT, "pledge-1", **changes)
    assert caught.value.field == f"Pledge.{field}"
