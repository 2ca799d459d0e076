"""Stage two: what the document is, who issued it, when and where."""

from bisect import bisect_right

from jointstatement.lexicon import Lexicon
from jointstatement.model import Form, Kind, PartialDate, PartyKind
from jointstatement.rules.allegiance import Allegiance, find_hosts
from jointstatement.rules.bodies import Bodies
from jointstatement.rules.datelines import find_dateline
from jointstatement.rules.dates import DateFinder
from jointstatement.rules.drafts import Frame
from jointstatement.rules.extent import find_extent
from jointstatement.rules.furniture import furniture
from jointstatement.rules.given_title import read_title
from jointstatement.rules.headings import (
    Heading,
    find_headings,
    find_kind,
    find_title,
    kind_at,
    kind_span,
    names_document,
    stretches,
)
from jointstatement.rules.issue import Dates, find_place
from jointstatement.rules.issuers import Issuers
from jointstatement.rules.letterhead import below_letterhead
from jointstatement.rules.named_groups import group_mentions
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.party_names import scan_parties
from jointstatement.rules.people import PeopleFinder
from jointstatement.rules.people_names import NOBODY, people_of
from jointstatement.rules.relations import find_relationship
from jointstatement.rules.scan import Scan
from jointstatement.text import Block, BlockKind, Text

_HEAD_WORDS = 260
"""How far into the body the people and the dates of a statement are introduced."""
_TIMES, _OFTEN = 5, 0.009
"""How many times, and in what share of the words, a speaker says `I`."""
_MARK = '"'
_SPEAKS = 3
"""How near the verb by which it speaks a statement is named before it, and half as near behind it."""
_OPENING = 5
"""How many sentences of the body tell who visits whom."""


def frame(text: Text, lexicon: Lexicon, issued_on: PartialDate | None, title: str | None) -> Frame:
    """The document as a whole; what the caller knows wins."""
    fenced = set(furniture(text, lexicon.documents))
    silent = fenced.union(_silent(text))
    body = tuple([s for s in text.sentences if s.block not in silent])
    body = below_letterhead(text, lexicon, body)
    extent = find_extent(text, lexicon, body)
    cut = extent.last < len(text.words)
    body = tuple([s for s in body if s.first < extent.last]) if cut else body
    scan = Scan(text, lexicon)
    hits = scan_parties(text, lexicon, scan)
    phrases = NounPhrases(text, lexicon, scan, hits, NOBODY)
    headings = find_headings(text, fenced, body)
    dateline = find_dateline(text, lexicon, body)
    quoted = not names_document(text, lexicon, headings) and _attributes(text, lexicon, scan)
    # an agency that says that it gives the text of a statement reports nothing of it
    reported = dateline is not None and not _gives_text(text, lexicon, extent.first)
    form = Form.PRESS_REPORT if reported or quoted else Form.OFFICIAL_TEXT
    chosen = find_title(text, lexicon, headings, hits)
    introduced = body[0].first if body else 0
    limit = introduced + _HEAD_WORDS * (2 if form is Form.PRESS_REPORT else 1)
    sentences = stretches(text, lexicon, headings)
    people = PeopleFinder(text, lexicon, scan, phrases, sentences).find(limit)
    told = body[_OPENING].first if len(body) > _OPENING else len(text.words)
    heads = (p.last for p in people if p.office in lexicon.documents.people.heads and p.first < limit)
    introducing = max([told, *heads])
    opening = tuple(s for s in sentences if s.first < told)
    lead = tuple(s for s in opening if s.last > introduced)
    hosts = find_hosts(text, lexicon, hits, opening)
    given = read_title(title, lexicon)
    hits = tuple([hit for hit in hits if hit.first < extent.last]) if cut else hits
    bodies = Bodies(text, lexicon, hits, headings, body)
    issuers = Issuers(text, lexicon, scan, phrases, hits, headings, body, bodies)
    parties = issuers.find(people, hosts, form, given.parties)
    meeting = tuple(s for s in sentences if s.first < introducing)
    allegiance = Allegiance(text, lexicon, scan, hits, parties, meeting, hosts)
    people = allegiance.tell(people)
    spoken = _spoken(text, lexicon, scan, headings)
    lone = len(parties) == 1 and lexicon.parties.entries[parties[0]].kind is PartyKind.STATE
    for_press = Kind.JOINT_PRESS_STATEMENT if issuers.issued_for_the_press() else None
    kind = (
        given.kind
        or for_press
        or find_kind(text, lexicon, headings, body, several=not lone, report=form is Form.PRESS_REPORT)
    )
    kind = Kind.OTHER if spoken else kind
    if kind is None and form is Form.OFFICIAL_TEXT and issuers.speak_as_a_body():
        kind = Kind.JOINT_STATEMENT
    foreign = frozenset([hit.first for hit in hits if hit.id not in parties] if parties else ())
    finder = DateFinder(text, lexicon.dates, scan.dated)
    dates = Dates(text, lexicon, finder, body, headings, fenced)
    # a report that names no document tells when it was written itself
    issued = issued_on or (dates.issued(form) if kind or form is Form.OFFICIAL_TEXT else None)
    return Frame(
        title=title or (text.shown(chosen.first, chosen.last) if chosen else None),
        kind=kind,
        form=form,
        spoken=spoken,
        issued_on=issued,
        reference_date=issued or dates.any(),
        place=find_place(
            text, lexicon, finder, body, lead, headings, dateline if dateline and dateline.city else None
        ),
        parties=parties,
        people=tuple(p for p in people if p.party in parties),
        known=people_of(people, parties, allegiance.only | allegiance.named, lexicon),
        relationship=find_relationship(text, lexicon, scan, body, foreign),
        body=extent.within(body),
        given=extent.first > 0,
        furniture=tuple(sorted(fenced.union(_below(text, extent.last)))),
        bodies=bodies.mentions | group_mentions(text, lexicon, hits, body, parties),
        hits=hits,
        hit_places=[hit.first for hit in hits],
        scan=scan,
    )


def _silent(text: Text) -> list[int]:
    """The blocks that hold no items: the headings, but for one that leads in points."""
    kinds = [block.kind for block in text.blocks]
    following = (*kinds[1:], None)
    return [
        number
        for number, kind in enumerate(kinds)
        if kind is BlockKind.HEADING and following[number] is not BlockKind.POINT
    ]


def _below(text: Text, last: int) -> range:
    """The blocks that start behind the words before `last`."""
    before = text.starts[last - 1] if last else -1
    return range(bisect_right(text.blocks, before, key=_start), len(text.blocks))


def _start(block: Block) -> int:
    return block.start


def _spoken(text: Text, lexicon: Lexicon, scan: Scan, headings: list[Heading]) -> bool:
    """Whether one person speaks throughout: says `I` again and again, under no joint heading."""
    if any(kind_at(text, lexicon, heading.first, heading.last) for heading in headings):
        return False
    count = len(scan.speakers)
    return count >= _TIMES and count >= _OFTEN * len(text.words)


def _gives_text(text: Text, lexicon: Lexicon, first: int) -> bool:
    """Whether what stands before the text says what it is: `The full text of the communique follows:`."""
    given = lexicon.documents.given
    places = given.starts_in(text, 0, first)
    told = next((i for i in places if given.at(text, i, first) is not None), None)
    return told is not None and kind_span(text, lexicon, told, first) is not None


def _attributes(text: Text, lexicon: Lexicon, scan: Scan) -> bool:
    """Whether the text quotes a statement: `the statement said`, more than once."""
    subjects = lexicon.subjects
    attributions, words, end = lexicon.documents.attributions, text.words, len(text.words)
    following = attributions.followers()
    count = 0
    for word in following.keys() & text.places.keys():
        behind = following[word]
        for i in text.places[word]:
            if behind is None or (i + 1 < end and words[i + 1] in behind):
                count += attributions.at(text, i, end) is not None
    report = count > 0
    nouns = subjects.statement_nouns
    for i in scan.saying:
        if nouns.starts.isdisjoint(words[max(0, i - _SPEAKS) : i + 2 * _SPEAKS]):
            continue
        verb = subjects.statement_verbs.at(text, i, end)
        if verb is None:
            continue
        after = verb[0] + (verb[0] < end and words[verb[0]] in subjects.articles)
        noun = verb[0] < after < end and nouns.at(text, after, end)
        if noun or nouns.before(text, max(0, i - _SPEAKS), i) is not None:
            count += 1
    quotes = _quotes(text, lexicon, scan)
    return count + (quotes if report else 0) >= 2 or quotes >= 2


def _quotes(text: Text, lexicon: Lexicon, scan: Scan) -> int:
    """How often someone is quoted in so many words: `," she said`, `told the press, "`, `," Kofi noted`."""
    words, reports = text.words, lexicon.documents.reports
    marks = text.places.get(_MARK)
    if marks is None:
        return 0
    verbs = {i for i in scan.quoting if _MARK in words[max(0, i - 4) : i + 5]}
    adding = reports.adding | reports.telling
    for i in marks:
        # a comma before the mark: the sentence goes on with who says it
        if i and words[i - 1] == ",":
            near = range(i + 1, min(i + 1 + _SPEAKS, len(words) - 1))
            verb = next((k for k in near if words[k] in adding), None)
            # behind who says it, or before: a name or a pronoun
            who = i + 1 if verb is not None and verb > i + 1 else i + 2
            if verb is not None and (text.capitals[who] or words[who] in lexicon.subjects.alone):
                verbs.add(verb)
    return len(verbs)
