"""The people of a statement: offices with names, and the party that each speaks for."""

from attrs import evolve

from jointstatement.lexicon import Lexicon
from jointstatement.rules.drafts import PersonDraft
from jointstatement.rules.parties import NounPhrases, PartyHit, People
from jointstatement.rules.scan import Scan, within
from jointstatement.text import Text

NOBODY = People({}, {})
_NEAR = 20


def find_people(
    text: Text, lexicon: Lexicon, scan: Scan, phrases: NounPhrases, first: int, last: int
) -> tuple[PersonDraft, ...]:
    """The people named with an office among words `first` to `last` (exclusive), each once."""
    found: list[PersonDraft] = []
    starts = sorted({*scan.capitals, *scan.mentions})
    for sentence in text.sentences:
        if sentence.first < first or sentence.last > last:
            continue
        done = sentence.first
        for i in within(starts, sentence.first, sentence.last):
            person = _person(text, lexicon, phrases, i, sentence.last) if i >= done else None
            if person is not None:
                _add(found, person)
                done = max(person.last, i + 1)
    return tuple(found)


def _add(found: list[PersonDraft], person: PersonDraft) -> None:
    """Add a person, or what is new of one already found under a longer or a shorter name."""
    words = set(person.name.lower().split())
    for index, known in enumerate(found):
        others = set(known.name.lower().split())
        if words <= others or others <= words:
            longer = person.name if len(words) > len(others) else known.name
            found[index] = evolve(
                known, name=longer, office=known.office or person.office, party=known.party or person.party
            )
            return
    found.append(person)


def office_parties(
    text: Text, lexicon: Lexicon, hits: tuple[PartyHit, ...], parties: tuple[str, ...]
) -> dict[str, str]:
    """The offices that the text gives to one party alone: `a President of Gabon`, `the Kenyan President`."""
    offices = lexicon.subjects.offices
    held: dict[str, set[str]] = {}
    for hit in hits:
        if hit.id not in parties:
            continue
        after = hit.last + (hit.last < len(text.words) and text.words[hit.last].startswith("'"))
        behind = offices.at(text, after, len(text.words)) if after < len(text.words) else None
        if behind is not None:
            held.setdefault(behind[1], set()).add(hit.id)
        link = hit.first - 1
        if link > 0 and text.words[link] in lexicon.subjects.articles:
            link -= 1
        if link > 0 and text.words[link] in lexicon.subjects.of:
            start = offices.before(text, 0, link)
            found = offices.at(text, start, link) if start is not None else None
            if found is not None:
                held.setdefault(found[1], set()).add(hit.id)
    return {office: min(ids) for office, ids in held.items() if len(ids) == 1}


def _person(text: Text, lexicon: Lexicon, phrases: NounPhrases, i: int, last: int) -> PersonDraft | None:
    subjects, words = lexicon.subjects, text.words
    counterpart = _counterpart(text, lexicon, phrases, i, last)
    if counterpart is not None:
        return counterpart
    mention = phrases.office_at(i, last)
    if mention is not None and mention.person is not None:
        name_first = next(
            k
            for k in range(i, mention.last)
            if text.shown(k, mention.last).startswith(mention.person) and phrases.name_end(k, last) > k
        )
        name_last = phrases.name_end(name_first, last)
        party = mention.parties[0] if mention.parties else lexicon.parties.offices.get(mention.office or "")
        party = party or _behind(phrases, name_last, last)
        return PersonDraft(mention.person, mention.office, party, name_first, name_last)
    if mention is not None and mention.last + 1 < last and words[mention.last] == ",":
        title = _past_title(text, lexicon, mention.last + 1, last)
        start = title or mention.last + 1
        stop = phrases.name_end(start, last) if start < last else start
        ended = stop >= last or not words[stop][0].isalnum() or bool(subjects.joining.at(text, stop, last))
        if (stop > start + 1 or (title and stop > start)) and ended and mention.parties:
            return PersonDraft(text.shown(start, stop), mention.office, mention.parties[0], start, stop)
    title = _past_title(text, lexicon, i, last)
    start = title or i
    stop = phrases.name_end(start, last) if start < last else start
    if stop > start and stop + 1 < last and words[stop] == ",":
        held = phrases.office_at(stop + 1, last)
        if held is not None and held.person is None and (title or stop > start + 1):
            party = held.parties[0] if held.parties else _named_before(phrases, i)
            if party is not None:
                return PersonDraft(text.shown(start, stop), held.office, party, start, stop)
    return None


def _named_before(phrases: NounPhrases, i: int) -> str | None:
    """The party named last before word `i`: `the representative of the Kenyan side will be X, Minister`."""
    hits = (phrases.hit_at(k) for k in range(i - 1, max(i - _NEAR, -1), -1))
    found = next((hit for hit in hits if hit is not None), None)
    return found.id if found is not None else None


def _past_title(text: Text, lexicon: Lexicon, i: int, last: int) -> int | None:
    """The word behind the titles at word `i`, none where no title stands there."""
    start = i
    while i < last:
        title = lexicon.subjects.titles.at(text, i, last)
        if title is None:
            break
        i = title[0]
        while i < last and text.words[i] == ".":
            i += 1
    return i if i > start else None


def _behind(phrases: NounPhrases, i: int, last: int) -> str | None:
    """The party in `President Obasanjo of Nigeria`, or in an office behind a comma."""
    stop, parties = phrases.owner_at(i, last)
    return parties[0] if parties and stop > i else None


def _counterpart(text: Text, lexicon: Lexicon, phrases: NounPhrases, i: int, last: int) -> PersonDraft | None:
    """`his Kazakh counterpart, Nursultan Nazarbayev`."""
    hit = phrases.hit_at(i)
    if hit is None or hit.last >= last or text.words[hit.last] not in lexicon.subjects.counterpart:
        return None
    start = hit.last + 1
    if start < last and text.words[start] == ",":
        start += 1
    stop = phrases.name_end(start, last) if start < last else start
    if stop == start:
        return None
    office = next(
        (o[1] for k in range(max(0, i - 8), i) if (o := lexicon.subjects.offices.at(text, k, i)) is not None),
        None,
    )
    return PersonDraft(text.shown(start, stop), office, hit.id, start, stop)


def people_of(drafts: tuple[PersonDraft, ...], parties: tuple[str, ...], held: dict[str, str]) -> People:
    """An index of the people of these parties by name and by office, with the offices `held` besides."""
    by_name: dict[str, str] = {}
    holders: dict[str, set[str]] = {office: {party} for office, party in held.items()}
    for draft in drafts:
        if draft.party is None:
            continue
        by_name[draft.name.lower()] = draft.party
        by_name[draft.name.lower().split()[-1]] = draft.party
        by_name.setdefault(draft.name.lower().split()[0], draft.party)
        if draft.office and draft.party in parties:
            holders.setdefault(draft.office.lower(), set()).add(draft.party)
    return People(by_name, {office: min(held) for office, held in holders.items() if len(held) == 1})
