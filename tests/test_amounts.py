"""The quantities of a pledge: ranges, levels reached, multiples and shares, and what they measure."""

import pytest

from jointstatement import PartialDate, Pledge, parse

HEAD = "Joint Statement of Kenya and Norway\n\n"


def _pledge(deed: str) -> Pledge:
    (pledge,) = parse(
        f"{HEAD}The two sides agreed to {deed}.", issued_on=PartialDate.parse("2019-05-14")
    ).pledges
    return pledge


def _amounts(deed: str) -> list[str]:
    return [f"{target.value} {target.unit}" for target in _pledge(deed).targets]


FIVE_TO_SEVEN = ["5000000000 USD", "7000000000 USD"]
MILLIONS = ["5000000 EUR", "7000000 EUR"]


@pytest.mark.parametrize(
    ("deed", "amounts"),
    [
        # a range has both ends, and what is said once holds for both
        ("raise trade to between 5 and 7 billion dollars by 2030", FIVE_TO_SEVEN),
        ("raise trade to 5 to 7 billion dollars", FIVE_TO_SEVEN),
        ("raise trade to 5-7 billion dollars", FIVE_TO_SEVEN),
        ("raise trade to 5\N{EN DASH}7 billion dollars", FIVE_TO_SEVEN),
        ("raise trade to 5 billion to 7 billion dollars", FIVE_TO_SEVEN),
        ("raise trade to $5-7 billion", FIVE_TO_SEVEN),
        ("raise trade to US$5\N{EN DASH}7bn", FIVE_TO_SEVEN),
        ("raise trade to $5 to $7 billion", FIVE_TO_SEVEN),
        ("raise trade to between $5 and $7 billion", FIVE_TO_SEVEN),
        ("raise trade to between $5 billion and $7 billion", FIVE_TO_SEVEN),
        ("lend between five and seven million euros", MILLIONS),
        ("lend between 5 million and 7 million euros", MILLIONS),
        ("lend 5 or 7 million euros", MILLIONS),
        ("lend 500 million to 1 billion euros", ["500000000 EUR", "1000000000 EUR"]),
        ("send between 100 and 200 officers", ["100 officers", "200 officers"]),
        ("send 100 to 200 officers", ["100 officers", "200 officers"]),
        ("send one to two hundred officers", ["100 officers", "200 officers"]),
        ("cut the duty by between 5 and 10 percent", ["5 percent", "10 percent"]),
        ("cut the duty by 5-10%", ["5 percent", "10 percent"]),
        ("cut the duty by 5%-10%", ["5 percent", "10 percent"]),
        # of a rise or a fall, only the level that is reached counts
        ("raise trade from 5 to 7 billion dollars", ["7000000000 USD"]),
        ("raise trade from $5 billion to $7 billion", ["7000000000 USD"]),
        ("raise the loan from 5 million to 7 million euros", ["7000000 EUR"]),
        ("cut the duty from 10 to 5 percent", ["5 percent"]),
        # two quantities that only stand side by side share no scale
        ("cut the duties by 5 and 10 percent", ["5 percent", "10 percent"]),
        ("lend 5 and 7 billion dollars", ["7000000000 USD"]),
        ("lend $5 million to 7 villages", ["5000000 USD", "7 villages"]),
        ("lend $5 million to 7 countries", ["5000000 USD"]),
        ("lend 500 to 1 billion dollars", ["1000000000 USD"]),
    ],
)
def test_a_range_shares_its_scale_and_unit(deed: str, amounts: list[str]) -> None:
    assert _amounts(deed) == amounts


@pytest.mark.parametrize(
    ("deed", "amounts"),
    [
        ("double two-way trade by 2030", ["2 times"]),
        ("expand and at least triple two-way trade", ["3 times"]),
        ("set a goal of doubling two-way trade", ["2 times"]),
        ("halve the fee", ["0.5 times"]),
        ("raise trade fourfold by 2030", ["4 times"]),
        ("seek a tenfold increase in trade", ["10 times"]),
        ("cut the fee by half within two years", ["50 percent"]),
        ("lend half a million euros", ["500000 EUR"]),
        ("prevent double taxation", []),
        ("conclude a double taxation accord", []),
        ("act against fraud and double standards", []),
        ("take a twofold path", []),
        ("meet by half-term", []),
    ],
)
def test_a_multiple_is_a_quantity_where_a_verb_or_an_adverb_pledges_it(deed: str, amounts: list[str]) -> None:
    assert _amounts(deed) == amounts


def test_what_is_promised_in_the_passive_may_be_multiplied() -> None:
    (pledge,) = parse(f"{HEAD}Trade will be doubled by 2030.").pledges
    assert [(str(t.value), t.unit, str(t.by)) for t in pledge.targets] == [("2", "times", "2030")]


@pytest.mark.parametrize(
    ("deed", "measure"),
    [
        ("double two-way trade by 2030", "two-way trade"),
        ("double trade", "trade"),
        ("triple the number of scholarships by 2030", "scholarships"),
        ("raise the value of the loan to 5 million euros", "loan"),
    ],
)
def test_a_quantity_measures_something(deed: str, measure: str) -> None:
    assert [target.measure for target in _pledge(deed).targets] == [measure]


def test_a_sign_at_the_end_of_a_sentence_belongs_to_its_item() -> None:
    assert _pledge("cut the duty by 15%").text.endswith("15%")
