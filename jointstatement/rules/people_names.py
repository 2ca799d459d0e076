"""The names of people: their words, and whom they stand for in what follows."""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.drafts import PersonDraft
from jointstatement.rules.mentions import People

NOBODY = People({}, {})


def name_words(name: str, lexicon: Lexicon) -> list[str]:
    """The words of a name in lower case as the text has them, without `Jr.` and its like."""
    plain = name.lower().replace("\u2019", "'").replace(",", " ").split()
    return [word for word in plain if word not in lexicon.documents.people.suffixes] or plain


def last_name(name: str, lexicon: Lexicon) -> str:
    """The last word of a name."""
    return name_words(name, lexicon)[-1].split("'")[-1]


def people_of(
    drafts: tuple[PersonDraft, ...], parties: tuple[str, ...], held: dict[str, str], lexicon: Lexicon
) -> People:
    """An index of the people of these parties by name and by office, with the offices `held` besides."""
    by_name: dict[str, str] = {}
    holders: dict[str, set[str]] = {office: {party} for office, party in held.items()}
    for draft in drafts:
        if draft.party is None:
            continue
        name = name_words(draft.name, lexicon)
        by_name[" ".join(name)] = draft.party
        by_name[last_name(draft.name, lexicon)] = draft.party
        by_name.setdefault(name[0], draft.party)
        if draft.office and draft.party in parties:
            holders.setdefault(draft.office.lower(), set()).add(draft.party)
    return People(by_name, {office: min(held) for office, held in holders.items() if len(held) == 1})
