"""Words quoted from a text are found where they stand, and an error says where else they do."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jointstatement import JointStatement, ModelError, QuotationError, Span, locate
from jointstatement.characters import plain
from jointstatement.strategies import statements
from tests.calls import Calls

WRAPPED = JointStatement(
    text="Kenya and Norway agreed to open a\njoint\u00a0centre for fish.\n\nBoth sides “will”\r\n"
    "meet again. Both sides will rest."
)


@given(statement=statements(), data=st.data())
def test_whatever_is_quoted_is_found(statement: JointStatement, data: st.DataObject) -> None:
    text = statement.text
    assume(plain(text).strip())
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    assume(plain(words).strip())
    quoted = plain(words)
    first = start + len(quoted) - len(quoted.lstrip())
    found = []
    for nth in range(1, len(text) + 1):
        found.append(locate(statement, words, nth=nth))
        if found[-1].start >= first:
            break
    assert found[-1] == Span(start=first, end=start + len(quoted.rstrip()))
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("open a joint centre", "open a\njoint\u00a0centre"),
        ("  joint\n centre ", "joint\u00a0centre"),
        ('"will" meet', "“will”\r\nmeet"),
    ],
)
def test_white_space_and_quotation_marks_need_not_be_those_of_the_text(words: str, stands: str) -> None:
    assert locate(WRAPPED, words).of(WRAPPED.text) == stands


def test_words_that_stand_twice_need_a_number() -> None:
    with pytest.raises(QuotationError) as caught:
        locate(WRAPPED, "Both sides")
    assert caught.value.lines == (4, 5)
    assert "stands 2 times, say which with nth: 1 on line 4, …" in str(caught.value)
    assert locate(WRAPPED, "Both sides", nth=2).start == WRAPPED.text.rindex("Both")
    with pytest.raises(QuotationError, match="stands 2 times, there is no number 3"):
        locate(WRAPPED, "Both sides", nth=3)


def test_words_that_overlap_themselves_are_two_places() -> None:
    statement = JointStatement(text="more and more and more")
    assert locate(statement, "more and more", nth=2) == Span(start=9, end=22)


def test_only_the_places_within_a_stretch_count() -> None:
    first = Span(start=0, end=WRAPPED.text.rindex("Both"))
    assert locate(WRAPPED, "Both sides", within=first) == locate(WRAPPED, "Both sides", nth=1)
    with pytest.raises(QuotationError, match="does not stand in the words at 0-"):
        locate(WRAPPED, "rest", within=first)


def test_many_places_are_not_all_listed() -> None:
    with pytest.raises(QuotationError) as caught:
        locate(JointStatement(text="fish " * 1000), "fish")
    assert len(caught.value.lines) == 1000
    assert len(str(caught.value)) < 1500


def test_the_lines_of_many_places_are_counted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    statement = JointStatement(text="fish\r\nfish fish\rfish\nfish\n\n" * 50)
    starts = [n for n in range(len(statement.text)) if statement.text.startswith("fish", n)]
    lines = tuple(statement.line_of(Span(start=start, end=start + 4)) for start in starts)
    counted = Calls(monkeypatch, JointStatement, "line_of")
    with pytest.raises(QuotationError) as caught:
        locate(statement, "fish")
    assert caught.value.lines == lines
    assert counted.count <= 10


def test_words_that_do_not_stand_there_are_told_what_does() -> None:
    with pytest.raises(QuotationError) as caught:
        locate(WRAPPED, "Norway Agreed to open two joint centres")
    assert caught.value.lines == ()
    assert str(caught.value).endswith("of it, 'Norway agreed to open' stands on line 1")
    with pytest.raises(QuotationError, match=r"does not stand in the text$"):
        locate(WRAPPED, "The weather")


@pytest.mark.parametrize(
    ("words", "nth", "field"), [(" \u200b", None, "words"), (7, None, "words"), ("fish", 0, "nth")]
)
def test_what_is_no_quotation_is_refused(words: str, nth: int | None, field: str) -> None:
    with pytest.raises(ModelError) as caught:
        locate(WRAPPED, words, nth=nth)
    assert caught.value.field == field
