"""The data of `jointstatement/lexicon/parties.toml`, read without the loader."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import pycountry
import pytest

PATH = Path(__file__).parents[1] / "jointstatement" / "lexicon" / "parties.toml"
DATA: dict[str, Any] = tomllib.loads(PATH.read_text(encoding="utf-8"))
PARTIES = cast("list[dict[str, Any]]", DATA["party"])
BY_ID = {cast("str", party["id"]): party for party in PARTIES}
AMBIGUOUS = cast("dict[str, str]", DATA["ambiguous"])
NOT_PARTIES = cast("list[str]", DATA["not_parties"]["names"])

TEXTS = {"id", "name", "kind", "formal", "capital"}
LISTS = {
    "names", "adjectives", "people", "combining", "acronyms", "capitals", "cities", "offices", "members",
    "examples", "counter_examples",
}  # fmt: skip
KINDS = {"state", "other", "organisation", "group"}
DISSOLVED = ["SUN", "YUG", "CSK", "DDR", "SCG", "VDR", "YMD", "ANT", "SKM", "PCI"]
ENGLISH_WORDS = {"IT", "NO", "IN", "IS", "AS", "AT", "BE", "BY", "CAN", "AM", "DO", "SO", "TO", "ME", "ALBA"}


def strings(party: dict[str, Any], *keys: str) -> list[str]:
    """The strings of the named list keys of one party."""
    return [text for key in keys for text in cast("list[str]", party.get(key, []))]


def names_in(text: str, written: Iterable[str]) -> bool:
    """Whether one of the written names stands in the text as whole words."""
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in written)


def without_article(text: str) -> str:
    """The text without a leading "the"."""
    return re.sub(r"^the ", "", text, flags=re.IGNORECASE)


def iso_forms(text: str) -> set[str]:
    """The ways in which a name of ISO 3166 may stand in the data; one of them has to."""
    forms = {without_article(text)}
    head, comma, tail = text.partition(", ")
    if comma:
        forms.add(f"{without_article(tail)} {head}")
    bare = re.sub(r" \([^)]*\)", "", text)
    forms.add(without_article(bare))
    return forms


def iso_countries() -> list[tuple[str, str, str]]:
    """Every (alpha-3, attribute, name) of the current ISO 3166-1 list."""
    found: list[tuple[str, str, str]] = []
    for country in cast("Iterable[Any]", pycountry.countries):
        for attribute in ("name", "official_name", "common_name"):
            value = cast("dict[str, str]", country._fields).get(attribute)
            if value:
                found.append((cast("str", country.alpha_3), attribute, value))
    return found


def test_every_iso_country_is_there() -> None:
    codes = {alpha_3 for alpha_3, _, _ in iso_countries()}
    assert len(codes) >= 249
    assert codes <= set(BY_ID)


@pytest.mark.parametrize(("alpha_3", "attribute", "value"), iso_countries())
def test_iso_names_are_covered(alpha_3: str, attribute: str, value: str) -> None:
    assert iso_forms(value) & set(strings(BY_ID[alpha_3], "names")), attribute


@pytest.mark.parametrize("alpha_3", DISSOLVED)
def test_dissolved_states_are_there(alpha_3: str) -> None:
    historic = {cast("str", c.alpha_3) for c in cast("Iterable[Any]", pycountry.historic_countries)}
    assert alpha_3 in historic
    assert alpha_3 in BY_ID


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("Burma", "MMR"), ("Dahomey", "BEN"), ("Upper Volta", "BFA"), ("Zaire", "COD"), ("Ceylon", "LKA"),
        ("Khmer Republic", "KHM"), ("Malaya", "MYS"), ("Persia", "IRN"), ("Siam", "THA"),
        ("Swaziland", "SWZ"), ("Turkey", "TUR"), ("Republic of China", "TWN"),
        ("People's Republic of China", "CHN"), ("Republic of Korea", "KOR"), ("Kosovo", "XKX"),
        ("Palestinian Authority", "PSE"), ("Vatican", "VAT"), ("Republic of Vietnam", "VNM"),
        ("Democratic Republic of Vietnam", "VDR"), ("European Commission", "EU"), ("Arab League", "LAS"),
        ("Commonwealth Heads of Government", "COMMONWEALTH"), ("Warsaw Pact", "WARSAW_PACT"),
    ],
)  # fmt: skip
def test_well_known_names(name: str, owner: str) -> None:
    assert name in strings(BY_ID[owner], "names")


def test_enough_organisations_and_groups() -> None:
    assert sum(party["kind"] in {"organisation", "group"} for party in PARTIES) >= 100


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(PARTIES)


def test_names_are_unique_unless_ambiguous() -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for party in PARTIES:
        for text in strings(party, "names", "acronyms", "adjectives", "people", "offices"):
            owners[text].add(party["id"])
    shared = {text: ids for text, ids in owners.items() if len(ids) > 1 and text not in AMBIGUOUS}
    assert not shared


def test_places_name_one_party() -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for party in PARTIES:
        for text in [*strings(party, "capitals", "cities"), party.get("capital", party["id"])]:
            owners[text].add(party["id"])
    assert not {text: ids for text, ids in owners.items() if len(ids) > 1}


def test_ambiguous_names_belong_to_their_default() -> None:
    for text, owner in AMBIGUOUS.items():
        assert text in strings(BY_ID[owner], "names", "adjectives", "people"), text


def test_not_parties_name_no_party() -> None:
    written = {text for party in PARTIES for text in strings(party, "names", "acronyms", "adjectives")}
    assert len(set(NOT_PARTIES)) == len(NOT_PARTIES)
    assert not written & set(NOT_PARTIES)


def test_schema() -> None:
    assert set(DATA) == {"party", "not_parties", "ambiguous", "without", "only"}
    assert set(DATA["not_parties"]) == {"names"}
    for party in PARTIES:
        assert set(party) <= TEXTS | LISTS, party["id"]
        assert {"id", "name", "kind", "names", "examples"} <= set(party), party["id"]
        assert party["kind"] in KINDS
        assert party["name"] in {*party["names"], *strings(party, "acronyms")}, party["id"]
        assert all(isinstance(party[key], str) for key in TEXTS & set(party)), party["id"]
        for key in LISTS & set(party):
            assert party[key], (party["id"], key)
            assert len(set(party[key])) == len(party[key]), (party["id"], key)


def test_no_blank_strings() -> None:
    for party in PARTIES:
        texts = [party[key] for key in TEXTS & set(party)] + strings(party, *sorted(LISTS))
        assert all(isinstance(text, str) and text and text == text.strip() for text in texts), party["id"]
        assert not any("’" in text for text in texts), party["id"]
    assert all(text and text == text.strip() for text in [*NOT_PARTIES, *AMBIGUOUS])


def test_names_have_no_leading_article() -> None:
    for party in PARTIES:
        for text in strings(party, "names"):
            assert not text.lower().startswith("the "), (party["id"], text)


def test_acronyms_are_no_english_words() -> None:
    assert not ENGLISH_WORDS & {text for party in PARTIES for text in strings(party, "acronyms")}


def test_members_are_known_and_not_repeated() -> None:
    for party in PARTIES:
        assert set(strings(party, "members")) <= set(BY_ID) - {party["id"]}, party["id"]


@pytest.mark.parametrize(("group", "count"), [("EU", 27), ("NATO", 32), ("AU", 55), ("G7", 7), ("G20", 21)])
def test_member_counts(group: str, count: int) -> None:
    assert len(BY_ID[group]["members"]) == count


def test_examples_name_their_party() -> None:
    for party in PARTIES:
        written = strings(party, "names", "adjectives", "acronyms")
        assert all(names_in(text, written) for text in party["examples"]), party["id"]
