"""Who speaks for a party that is named with its delegation, not with the name."""

import pytest

from jointstatement import parse

HEAD = (
    "Kenya, Norway renew ties\n\n"
    "NAIROBI, March 5, 2019 (Savanna) -- Kenya and Norway renewed their accord.\n\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Kenyan side was headed by Foreign Minister Amina Wekesa and the Norwegian side by Erik Solheim.",
        "Kenya was represented by Foreign Minister Amina Wekesa, and Norway by Trade Secretary Erik Solheim.",
        "Foreign Minister Amina Wekesa represented Kenya, and Trade Secretary Erik Solheim led the "
        "Norwegian side.",
        "The delegation of Kenya, led by Foreign Minister Amina Wekesa, met the delegation of Norway, "
        "headed by Erik Solheim.",
    ],
)
def test_those_who_lead_a_side_represent_its_party(sentence: str) -> None:
    statement = parse(HEAD + sentence + "\n\nSolheim said trade is growing. Wekesa said aid is needed.")
    assert [(p.name, p.party) for p in statement.representatives] == [
        ("Amina Wekesa", "KEN"),
        ("Erik Solheim", "NOR"),
    ]
    held = {item.text: item.parties for item in statement.positions}
    assert held["Solheim said trade is growing"] == ("NOR",)
    assert held["Wekesa said aid is needed"] == ("KEN",)


def test_who_leads_a_country_elsewhere_leads_no_side() -> None:
    statement = parse(HEAD + "Amina Wekesa led Kenya to a better age.")
    assert statement.representatives == ()
