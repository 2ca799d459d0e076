"""What a pledge's own words say: its actions, terms, quantities, condition, and at whom it is directed."""

import pytest

from jointstatement import PartialDate, Pledge, PolicyPosition, parse

HEAD = "Joint Statement of Kenya and Norway\n\n"
DAY = PartialDate.parse("2019-05-14")


def _first(sentence: str) -> Pledge:
    return parse(HEAD + sentence, issued_on=DAY).pledges[0]


def _verbs(sentence: str) -> list[str]:
    return [action.verb for action in _first(sentence).actions]


@pytest.mark.parametrize(
    ("deed", "verbs"),
    [
        # coordinated verbs, with and without their own objects
        ("open and equip the schools", ["open", "equip"]),
        ("open a port, deepen the channel, and build a quay", ["open", "deepen", "build"]),
        ("open a port; deepen the channel; and build a quay", ["open", "deepen", "build"]),
        ("open a port and to deepen the channel", ["open", "deepen"]),
        ("open a port as well as deepen the channel", ["open", "deepen"]),
        ("expand the port and increase investment in rail", ["expand", "increase"]),
        ("train the crews and support Mali", ["train", "support"]),
        ("train the crews and actively support regional talks", ["train", "support"]),
        # purpose, means and relative clauses hold verbs that are no actions
        ("work together to end the war, open the roads, and rebuild the towns", ["work"]),
        ("hold talks to end the war and rebuild the towns", ["hold"]),
        ("hold talks to end the war, and to open the roads", ["hold", "open"]),
        ("expand trade by opening the ports and lifting the ban", ["expand"]),
        ("expand trade, including by opening the ports and lifting the ban", ["expand"]),
        ("lift the ban, to help the growth of trade", ["lift"]),
        ("adopt rules that protect divers, save fuel, and cut costs", ["adopt"]),
        ("adopt a plan that protects divers and open a school", ["adopt", "open"]),
        ("hold talks so as to end the war", ["hold"]),
        # nouns that look like verbs
        ("continue the training and exercise programme", ["continue"]),
        ("develop solar and wind power", ["develop"]),
        ("open the transport and trade offices", ["open"]),
        ("act as set forth in the accord", ["act"]),
        # verbs of effort carry the action
        ("make every possible effort to end the war", ["end"]),
        ("do all in their power to end the war", ["end"]),
        ("spare no effort to end the war", ["end"]),
        ("work towards ending the war", ["end"]),
        ("work for the elimination of landmines", ["eliminate"]),
        ("take further steps to end the war", ["take"]),
        ("continue developing and testing the engine", ["develop", "test"]),
        ("continue close contacts", ["continue"]),
        # phrasal verbs
        ("take part in the fair and set up a fund", ["take part", "set up"]),
    ],
)
def test_actions_of_what_is_agreed(deed: str, verbs: list[str]) -> None:
    assert _verbs(f"The two sides agreed to {deed}.") == verbs


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("The fair will be held in Oslo.", ["hold"]),
        ("The two sides will be sending divers.", ["send"]),
        ("The two sides will pay by need, amount of loan and place.", ["pay"]),
        ("The two sides look forward to the smooth conduct of the vote.", ["conduct"]),
        ("The two sides will have completed the road.", ["complete"]),
        ("The two sides will be glad to host the fair.", ["host"]),
        ("The two sides are committed to opening a port and training its crew.", ["open", "train"]),
        ("The two sides are committed to working together to end the war and to open roads.", ["work"]),
        ("The two sides are committed to opening a port, including in Mombasa.", ["open"]),
        ("The two sides announced the opening of a port and the launch of a ferry.", ["open", "launch"]),
        ("The two sides look forward to the early conclusion of the accord.", ["conclude"]),
        ("The two sides will seek to: open a port; and build a quay.", ["open", "build"]),
    ],
)
def test_actions_of_other_forms(sentence: str, verbs: list[str]) -> None:
    assert _verbs(sentence) == verbs


@pytest.mark.parametrize(
    ("lead", "verb"),
    [
        ("The programme of both sides will include the following elements:", "include"),
        ("The two sides will take the following measures:", "exchange"),
    ],
)
def test_the_verb_of_a_lead_in_governs_points_that_name_things(lead: str, verb: str) -> None:
    statement = parse(f"{HEAD}{lead}\n\n- Exchange of divers;\n\n- Exchange of pilots.\n")
    assert [action.verb for pledge in statement.pledges for action in pledge.actions] == [verb, verb]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("By the end of 2021, the two sides will open a port.", "2021"),
        ("The two sides will, by June 2021, open a port.", "2021-06"),
        ("In 1998 the two sides agreed to open a port.", "None"),
    ],
)
def test_a_term_may_stand_before_its_pledge(sentence: str, due: str) -> None:
    assert str(_first(sentence).deadline) == due


@pytest.mark.parametrize(
    ("deed", "due"),
    [
        ("host the fair in 2011", "2011"),
        ("open a port before 2011", "2011"),
        ("act on the accord signed in 2011", "None"),
        ("implement the accord of Oslo in 2011", "None"),
        ("open a port this year", "None"),
        ("open a port within two years", "None"),
    ],
)
def test_without_a_date_of_the_text_only_what_needs_none_is_a_term(deed: str, due: str) -> None:
    (pledge,) = parse(f"{HEAD}The two sides agreed to {deed}.").pledges
    assert str(pledge.deadline) == due


def test_the_sum_of_a_passive_is_its_subject() -> None:
    (target,) = _first("A total of $5 million will be spent on the port.").targets
    assert (str(target.value), target.unit) == ("5000000", "USD")


def test_a_quantity_has_the_term_behind_it() -> None:
    (target,) = _first("The two sides agreed to raise trade to 2 billion euros by 2025.").targets
    assert (target.measure, str(target.by)) == ("trade", "2025")


def test_each_number_of_a_range_is_a_target() -> None:
    found = _first("The two sides agreed to cut the duty by 10 to 15 percent.").targets
    assert [(str(t.value), t.unit) for t in found] == [("10", "percent"), ("15", "percent")]


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        (
            "Norway will lend two ships, subject to the consent of parliament.",
            "subject to the consent of parliament",
        ),
        (
            "Norway will lend two ships provided that Kenya asks for them.",
            "provided that Kenya asks for them",
        ),
        ("If Kenya asks for it, Norway will lend two ships.", "If Kenya asks for it"),
        (
            "The two sides will share data in accordance with their national laws.",
            "in accordance with their national laws",
        ),
        ("The two sides will act in accordance with international law.", None),
        ("The two sides will examine if a port is needed.", None),
        ("The two sides will help for as long as it takes.", None),
    ],
)
def test_a_condition_is_quoted(sentence: str, condition: str | None) -> None:
    assert _first(sentence).condition == condition


def _toward(sentence: str) -> tuple[str, ...]:
    item: Pledge | PolicyPosition = parse(HEAD + sentence).items[0]
    return item.toward


@pytest.mark.parametrize(
    ("sentence", "toward"),
    [
        ("Norway will lend Kenya two ships.", ("KEN",)),
        ("The two sides will provide help to Mali.", ("MLI",)),
        ("The two sides condemned Mali's withdrawal from the accord.", ("MLI",)),
        ("The two sides will hold a fair in Mali.", ()),
        ("The two sides will open a port.", ()),
    ],
)
def test_at_whom_an_item_is_directed(sentence: str, toward: tuple[str, ...]) -> None:
    assert _toward(sentence) == toward
