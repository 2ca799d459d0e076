"""Posts that no list of offices holds whole: `the Kenyan transport minister`, `head of the EC delegation`."""

from dataclasses import dataclass

from jointstatement.lexicon import Lexicon
from jointstatement.lexicon.parties import NameKind
from jointstatement.rules.parties import NounPhrases
from jointstatement.rules.party_names import PartyHit
from jointstatement.text import Text

_PORTFOLIO = 3
"""How many words of what it is for stand before an office."""
_NEAR = 6
"""How many words behind a post its party is named."""


@dataclass(frozen=True, eq=False, repr=False)
class Post:
    """A post with its party: it ends before word `last`."""

    office: str
    party: str
    last: int
    whole: bool = False
    """Whether the party is named last: `head of the EC delegation`."""


class Posts:
    """Finds the posts of one text."""

    def __init__(self, text: Text, lexicon: Lexicon, phrases: NounPhrases) -> None:
        self._text = text
        self._words = text.words
        self._lexicon = lexicon
        self._phrases = phrases

    def at(self, i: int, last: int) -> Post | None:
        """The post at word `i`, its article left out."""
        if i < last and self._words[i] in self._lexicon.subjects.articles:
            i += 1
        if i >= last:
            return None
        hit = self._phrases.hit_at(i)
        post = self._with_portfolio(hit, last) if hit is not None else None
        if post is None and self._words[i] in self._lexicon.documents.people.posts.starts:
            post = self._of_a_body(i, last)
        return post

    def _with_portfolio(self, hit: PartyHit, last: int) -> Post | None:
        """`Kenyan transport minister`, `Kenya's deputy trade envoy`."""
        k = hit.last
        if k < last and self._words[k].startswith("'"):
            k += 1
        elif hit.kind is not NameKind.ADJECTIVE:
            return None
        offices, subjects = self._lexicon.subjects.offices, self._lexicon.subjects
        for start in range(k + 1, min(k + 1 + _PORTFOLIO, last)):
            if not self._words[start - 1][0].isalpha() or self._words[start - 1] in subjects.prepositions:
                return None
            office = offices.at(self._text, start, last)
            if office is not None:
                return Post(self._text.shown(k, office[0]).lower(), hit.id, office[0])
        return None

    def _of_a_body(self, i: int, last: int) -> Post | None:
        """`head of the EC delegation`, `deputy director of Comecon`."""
        posts = self._lexicon.documents.people.posts
        post = posts.at(self._text, i, last)
        if post is None or post[0] >= last or self._words[post[0]] not in self._lexicon.subjects.of:
            return None
        for k in range(post[0] + 1, min(post[0] + _NEAR, last)):
            hit = self._phrases.hit_at(k)
            if hit is not None:
                return Post(post[1], hit.id, hit.last, whole=True)
            if not self._text.capital(k) and self._words[k] not in self._lexicon.subjects.articles:
                return None
        return None
