"""The vocabulary's own examples are found as they say, and a malformed entry is refused."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from jointstatement import LexiconError, Parser, PartialDate, Pledge, load_lexicon, parse
from jointstatement.lexicon.reading import DATA

HEAD = "Joint Statement of Kenya and Norway\n\n"


def _tables(name: str) -> dict[str, Any]:
    return tomllib.loads(DATA.joinpath("en", name).read_text("utf-8"))


PERFORMATIVES = _tables("performatives.toml")["performative"]


def _name(entry: dict[str, Any]) -> str:
    return str((entry.get("heads") or entry["nouns"])[0])


@pytest.mark.parametrize("entry", PERFORMATIVES, ids=_name)
def test_every_entry_has_examples(entry: dict[str, Any]) -> None:
    assert entry["examples"] or entry.get("elaborates")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [(example["text"], example["outcome"]) for entry in PERFORMATIVES for example in entry["examples"]],
)
def test_an_example_yields_what_it_says(text: str, outcome: str) -> None:
    (item,) = parse(HEAD + text).items
    assert (item.strength if isinstance(item, Pledge) else item.stance) == outcome
    assert item.text == text.removesuffix(".")


@pytest.mark.parametrize(
    "text", [text for entry in PERFORMATIVES for text in entry.get("counter_examples", ())]
)
def test_a_counter_example_yields_nothing(text: str) -> None:
    assert parse(HEAD + text).items == ()


@pytest.mark.parametrize("text", _tables("evaluations.toml")["evaluation"]["examples"])
def test_an_evaluation_is_asserted_as_a_whole(text: str) -> None:
    (item,) = parse(HEAD + text).positions
    assert (item.stance, item.parties, item.text) == ("assert", ("KEN", "NOR"), text.removesuffix("."))


@pytest.mark.parametrize("text", _tables("evaluations.toml")["evaluation"]["counter_examples"])
def test_what_does_not_evaluate_yields_nothing(text: str) -> None:
    assert parse(HEAD + text).items == ()


@pytest.mark.parametrize("text", [t for c in _tables("subjects.toml")["collective"] for t in c["examples"]])
def test_collectives_stand_for_all_parties(text: str) -> None:
    (item,) = parse(HEAD + text).items
    assert item.parties == ("KEN", "NOR")


def _with(tmp_path: Path, toml: str) -> Parser:
    path = tmp_path / "mine.toml"
    path.write_text(toml, "utf-8")
    return Parser(load_lexicon("en", extra=[path]))


def test_a_verb_of_your_own(tmp_path: Path) -> None:
    parser = _with(tmp_path, '[[performative]]\nheads = ["vouch"]\nframes = { to = "firm" }\n')
    (item,) = parser.parse(HEAD + "The two sides vouched to open a port.").items
    assert isinstance(item, Pledge)
    assert (item.performative, item.source) == ("vouch", "mine/vouch")


def test_a_party_of_your_own(tmp_path: Path) -> None:
    entry = '[[party]]\nid = "ATL"\nname = "Atlantis"\nkind = "state"\nadjectives = ["Atlantean"]\n'
    parser = _with(tmp_path, entry + 'examples = ["Atlantis signed."]\n')
    statement = parser.parse(
        "Joint Statement of Atlantis and Norway\n\nThe Atlantean side condemned the raid."
    )
    assert statement.positions[0].parties == ("ATL",)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('[[performative]]\nheads = ["vouch"]\nframes = { to = "sturdy" }\n', "frames.to"),
        ('[[performative]]\nframes = { to = "firm" }\n', "heads or nouns"),
        ('[[performative]]\nheads = ["vouch"]\ncolour = 1\n', "colour"),
        ('[[performative]]\nheads = "vouch"\n', "heads"),
        ('[[performative]]\nheads = ["vouch"]\nweakens = "much"\n', "weakens"),
        ('[[performative]]\nheads = ["vouch"]\nexamples = [{ text = "x", outcome = "y" }]\n', "outcome"),
        ('[[party]]\nid = "ATL"\nname = "Atlantis"\nkind = "island"\nexamples = ["x"]\n', "kind"),
        ('[[party]]\nid = "ATL"\nname = "Kenya"\nkind = "state"\nexamples = ["x"]\n', "kenya"),
        ('[[weather]]\nid = "rain"\n', "weather"),
        ("[[party", "mine.toml"),
    ],
)
def test_a_malformed_entry_is_refused_by_name(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml") as caught:
        _with(tmp_path, toml)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("carry", "carries carried carried carrying"),
        ("plan", "plans planned planned planning"),
        ("undertake", "undertakes undertook undertaken undertaking"),
        ("lie", "lies lay lain lying"),
        ("agree", "agrees agreed agreed agreeing"),
        ("be", "is was been being"),
        ("reach", "reaches reached reached reaching"),
    ],
)
def test_verbs_are_inflected(base: str, forms: str) -> None:
    verbs = load_lexicon().verbs
    inflected = verbs.inflect(base)
    assert [inflected.third, inflected.past, inflected.participle, inflected.gerund] == forms.split()
    assert verbs.base_of_gerund(inflected.gerund) == base
    assert verbs.base_of_past(inflected.participle) == base
    assert verbs.base_of_third(inflected.third) == base


def test_an_elaboration_goes_on_with_the_pledge_before_it() -> None:
    text = "Norway will train divers. This includes lending two ships."
    first, second = parse(HEAD + text).pledges
    assert (second.parties, second.strength) == (first.parties, first.strength)


DUE, COUNTED, FURNITURE, EXTENT = (
    _tables(name)[table]
    for name, table in (
        ("dates.toml", "due"),
        ("amounts.toml", "counted"),
        ("documents.toml", "furniture"),
        ("documents.toml", "extent"),
    )
)


def _pledge(deed: str) -> Pledge:
    (pledge,) = parse(
        f"{HEAD}The two sides agreed to {deed}.", issued_on=PartialDate.parse("2019-05-14")
    ).pledges
    return pledge


@pytest.mark.parametrize(("text", "due"), [(e["text"], e["due"]) for e in DUE["examples"]])
def test_a_term_is_read(text: str, due: str) -> None:
    assert str(_pledge(text).deadline) == due


@pytest.mark.parametrize("text", DUE["counter_examples"])
def test_what_is_no_term_is_not(text: str) -> None:
    assert _pledge(text).deadline is None


@pytest.mark.parametrize(("text", "value", "unit"), [tuple(e.values()) for e in COUNTED["examples"]])
def test_a_quantity_is_read(text: str, value: str, unit: str) -> None:
    (target,) = _pledge(text).targets
    assert (str(target.value), target.unit) == (value, unit)


@pytest.mark.parametrize("text", COUNTED["counter_examples"])
def test_what_is_no_quantity_is_not(text: str) -> None:
    assert _pledge(text).targets == ()


@pytest.mark.parametrize("line", FURNITURE["examples"])
def test_furniture_yields_no_item(line: str) -> None:
    assert len(parse(f"{HEAD}Kenya and Norway agreed to open a port.\n\n{line}").items) == 1


@pytest.mark.parametrize("line", FURNITURE["counter_examples"])
def test_what_only_looks_like_furniture_is_read(line: str) -> None:
    assert len(parse(f"{HEAD}Kenya and Norway agreed to open a port.\n\n{line}").items) == 2


@pytest.mark.parametrize("line", EXTENT["examples"])
def test_below_the_end_no_item_stands(line: str) -> None:
    text = f"{HEAD}Kenya and Norway agreed to open a port on the coast.\n\n{line}\n\nKenya will trade."
    assert len(parse(text).items) == 1


@pytest.mark.parametrize("line", EXTENT["counter_examples"])
def test_below_what_only_looks_like_an_end_items_stand(line: str) -> None:
    text = f"{HEAD}Kenya and Norway agreed to open a port on the coast.\n\n{line}\n\nKenya will trade."
    assert parse(text).items[-1].text == "Kenya will trade"
