"""The vocabulary's own examples are found as they say, and a malformed entry is refused."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from jointstatement import LanguageError, LexiconError, Parser, PartialDate, Pledge, load_lexicon, parse
from jointstatement.lexicon.reading import own_files
from jointstatement.rules.party_names import scan_parties
from jointstatement.rules.scan import Scan
from jointstatement.text import read

HEAD = "Joint Statement of Kenya and Norway\n\n"


def _tables(name: str) -> dict[str, Any]:
    return tomllib.loads(own_files().joinpath("en", name).read_text("utf-8"))


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


PARTIES = tomllib.loads(own_files().joinpath("parties.toml").read_text("utf-8"))["party"]


def _named(text: str) -> set[str]:
    """The ids of the parties that the library's own reader finds named in a text."""
    lexicon = load_lexicon()
    reading = read(text, lexicon.documents.stops)
    return {hit.id for hit in scan_parties(reading, lexicon, Scan(reading, lexicon))}


@pytest.mark.parametrize(
    ("text", "party"), [(text, entry["id"]) for entry in PARTIES for text in entry["examples"]]
)
def test_an_example_of_a_party_names_it(text: str, party: str) -> None:
    assert party in _named(text)


@pytest.mark.parametrize(
    ("text", "party"),
    [(text, entry["id"]) for entry in PARTIES for text in entry.get("counter_examples", ())],
)
def test_a_counter_example_of_a_party_does_not_name_it(text: str, party: str) -> None:
    assert party not in _named(text)


def _with(tmp_path: Path, toml: str) -> Parser:
    path = tmp_path / "mine.toml"
    path.write_text(toml, "utf-8")
    return Parser(load_lexicon("en", extra=[path]))


VOUCH = (
    '[[performative]]\nheads = ["vouch"]\n'
    'examples = [{ text = "The two sides vouched to open a port.", outcome = "firm" }]\n'
)
ATLANTIS = '[[party]]\nid = "ATL"\nname = "Atlantis"\nkind = "state"\nexamples = ["Atlantis signed."]\n'


def test_a_verb_of_your_own(tmp_path: Path) -> None:
    parser = _with(tmp_path, VOUCH + 'frames = { to = "firm" }\n')
    (item,) = parser.parse(HEAD + "The two sides vouched to open a port.").items
    assert isinstance(item, Pledge)
    assert (item.performative, item.source) == ("vouch", "mine/vouch")


def test_a_party_of_your_own(tmp_path: Path) -> None:
    parser = _with(tmp_path, ATLANTIS + 'adjectives = ["Atlantean"]\n')
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
        ('[[party]]\nid = "ATL"\nname = "Kenya"\nkind = "state"\nexamples = ["x"]\n', "Kenya"),
        ("party = 3\n", "party: must be tables"),
        ("party = [3]\n", "party[0]: must be a table"),
        ("topic = 5\n", "topic: must be tables"),
        ("topic = [5]\n", "topic[0]: must be a table"),
        ("performative = true\n", "performative: must be tables"),
        ('[performative]\nheads = ["vouch"]\n', "[[performative]]"),
        ('[[topic]]\nid = "weather"\nstrong = ["rain"]\n', "topic[0]: id"),
        ('[[topic]]\nid = "trade"\nstrong = ["barter"]\nidle = ["barter"]\n', "trade: 'barter'"),
        ('[[topic]]\nid = "trade"\nidle = ["tariff"]\n', "trade: 'tariff' is"),
        ('[[topic]]\nid = "trade"\nstrong = ["--"]\n', "has no word"),
        (VOUCH + 'frames = { banana = "firm" }\n', "vouch: frames.banana"),
        (VOUCH + 'frames = { to = ["firm"] }\n', "vouch: frames.to"),
        (VOUCH, "vouch: must have frames"),
        ('[[performative]]\nheads = ["vouch"]\nframes = { to = "firm" }\n', "vouch: must have examples"),
        ('[[performative]]\nheads = ["..."]\n', "words in lower case"),
        ('[[performative]]\nheads = ["Vouch"]\n', "words in lower case"),
        ('[[performative]]\nheads = ["be"]\n', "be: be needs an adjective"),
        ('[[performative]]\nnouns = ["fond hope"]\n', "single words"),
        (VOUCH + 'frames = { to = "firm" }\nonly_that = ["swear"]\n', "vouch: only_that"),
        (VOUCH + 'frames = { noun = "firm" }\nonly_nouns = ["..."]\n', "vouch: '...' has no word"),
        (VOUCH + 'opens = true\nnouns_decide = { "-" = "firm" }\n', "vouch: '-' has no word"),
        (ATLANTIS + 'members = ["KEN", "MOON"]\n', "ATL: members has ids that no party has: MOON"),
        (ATLANTIS + 'members = ["ATL"]\n', "ATL: members names the party itself"),
        (ATLANTIS + 'names = ["-"]\n', "ATL: '-' has no word"),
        (ATLANTIS + 'acronyms = ["..."]\n', "ATL: '...' has no word"),
        (ATLANTIS + 'capital = "!"\n', "ATL: '!' has no word"),
        (ATLANTIS + 'cities = ["?"]\n', "ATL: '?' has no word"),
        (ATLANTIS + 'offices = ["?"]\n', "ATL: '?' has no word"),
        (ATLANTIS + 'combining = ["-"]\n', "ATL: combining"),
        (ATLANTIS + 'names = ["7 Isles"]\n', "ATL: '7 Isles' must start with a letter"),
        (ATLANTIS + 'capital = "Nairobi"\n', "ATL: 'Nairobi' is of KEN already"),
        (ATLANTIS + 'combining = ["Sino"]\n', "ATL: 'Sino' is of CHN already"),
        (ATLANTIS.replace("ATL", "foo bar", 1), "party[0]: id"),
        ('[[weather]]\nid = "rain"\n', "weather"),
        ("[[party", "mine.toml"),
    ],
)
def test_a_malformed_entry_is_refused_by_name(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml") as caught:
        _with(tmp_path, toml)
    assert said in str(caught.value)


def test_the_file_that_is_wrong_is_the_one_named(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(ATLANTIS, "utf-8")
    bad.write_text('[[party]]\nid = "ATX"\nname = "Atlantis"\nkind = "state"\nexamples = ["x"]\n', "utf-8")
    with pytest.raises(LexiconError, match=r"^bad\.toml: ATX: 'Atlantis' names ATL already"):
        load_lexicon("en", extra=[good, bad])


def test_one_path_is_no_list_of_files() -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml: extra: must be a list"):
        load_lexicon("en", extra="mine.toml")


def test_members_may_be_of_another_file(tmp_path: Path) -> None:
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    one.write_text(ATLANTIS + 'members = ["LEM"]\n', "utf-8")
    two.write_text(ATLANTIS.replace("ATL", "LEM", 1).replace("Atlantis", "Lemuria"), "utf-8")
    assert load_lexicon("en", extra=[one, two]).parties.entries["ATL"].members == ("LEM",)


def test_a_file_that_was_edited_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    for name in ("Atlantis", "Lemuria"):
        path.write_text(ATLANTIS.replace("Atlantis", name), "utf-8")
        assert load_lexicon("en", extra=[path]).parties.entries["ATL"].name == name
    assert load_lexicon() is load_lexicon("en", extra=[])


@pytest.mark.parametrize("language", ["en-GB", "EN", "en-Latn-US"])
def test_the_primary_subtag_of_a_language_counts(language: str, tmp_path: Path) -> None:
    assert load_lexicon(language) is load_lexicon("en")
    text = HEAD.replace("Kenya", "Atlantis") + "Atlantis agreed to open a port."
    statement = _with(tmp_path, ATLANTIS).parse(text, language=language)
    assert statement.language == language
    assert statement.pledges[0].parties == ("ATL",)


@pytest.mark.parametrize("language", ["xx", "en_GB", "en-", "", "..", "english"])
def test_a_language_without_vocabulary_is_refused_with_those_known(language: str) -> None:
    with pytest.raises(LanguageError, match=r"use one of en$"):
        parse(HEAD, language=language)


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
