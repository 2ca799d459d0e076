"""What agencies write: the day between a subject and its verb, quoted verbs, sources that are named."""

import pytest

from jointstatement import parse

_HEAD = (
    "OSLO, May 14 (Agency) - The talks took two days.\n\nThe joint statement said trade was fair. "
    "The statement also said the fund was ready.\n\n"
)


def _items(text: str) -> list[tuple[str, str]]:
    whole = f"{_HEAD}Kenya and Norway held talks on fish.\n\n{text}"
    told = whole.index(text)
    return [(",".join(item.parties), item.text) for item in parse(whole).items if item.span.start >= told]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya on Tuesday pledged to open a port.", ("KEN", "Kenya on Tuesday pledged to open a port")),
        (
            "The foreign ministers of Kenya and Norway on 3 June called for calm.",
            ("KEN,NOR", "The foreign ministers of Kenya and Norway on 3 June called for calm"),
        ),
        (
            'Both leaders "welcomed the progress" in the talks.',
            ("KEN,NOR", 'Both leaders "welcomed the progress" in the talks'),
        ),
        (
            "The two countries agreed to share charts, according to a joint statement issued after dinner.",
            ("KEN,NOR", "The two countries agreed to share charts"),
        ),
        (
            "They also agreed, the statement said, to open a port.",
            ("KEN,NOR", "They also agreed, the statement said, to open a port"),
        ),
        (
            '"We condemn the raid," the two leaders said in a joint statement.',
            ("KEN,NOR", "We condemn the raid"),
        ),
        ("It said that both sides would open a port.", ("KEN,NOR", "both sides would open a port")),
    ],
)
def test_the_forms_of_a_report(text: str, found: tuple[str, str]) -> None:
    assert _items(text) == [found]


def test_a_list_before_the_day_names_those_who_issued_it() -> None:
    text = (
        "The foreign ministers of Kenya, Norway and Fiji on Monday called for calm in Mali.\n\n"
        '"We urge Mali to hold talks," they said in a joint statement.'
    )
    assert [party.id for party in parse(text).parties] == ["KEN", "NOR", "FJI"]
