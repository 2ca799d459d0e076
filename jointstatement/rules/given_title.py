"""What a title tells that the caller gives: the kind of document, and those who issued it."""

from dataclasses import dataclass

from jointstatement.lexicon import Lexicon
from jointstatement.model import Kind
from jointstatement.rules.headings import Heading, find_kind
from jointstatement.rules.joined import Joined
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.party_names import scan_parties
from jointstatement.rules.people_names import NOBODY
from jointstatement.rules.scan import Scan
from jointstatement.text import read


@dataclass(frozen=True, eq=False, repr=False)
class GivenTitle:
    """What a title says of its document."""

    kind: Kind | None = None
    parties: tuple[str, ...] = ()
    """Those whom it joins; empty where it joins none."""


def read_title(title: str | None, lexicon: Lexicon) -> GivenTitle:
    """Read a title that is no part of the text, as a heading of the text would be read."""
    if title is None:
        return GivenTitle()
    text = read(title, lexicon.documents.stops)
    if not text.words:
        return GivenTitle()
    scan = Scan(text, lexicon)
    hits = scan_parties(text, lexicon, scan)
    heading = Heading(0, 0, len(text.words))
    phrases = NounPhrases(text, lexicon, scan, hits, NOBODY)
    joined = Joined(text, lexicon, scan, phrases, hits, [heading], ()).find(titled=True)
    return GivenTitle(find_kind(text, lexicon, [heading], ()), joined)
