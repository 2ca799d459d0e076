"""Whom a subject stands for: the parties behind names, collectives and pronouns."""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.found import Found
from jointstatement.rules.mentions import Mention, Role
from jointstatement.text import Text

_NAMING = frozenset({Role.NAME, Role.SIDE, Role.OFFICE, Role.PERSON})
"""The roles of mentions that stand for those whom they name."""


class Speakers:
    """Whom the mentions of one text stand for; it remembers the subjects of the sentences before."""

    def __init__(
        self, text: Text, lexicon: Lexicon, parties: tuple[str, ...], *, reported: bool = False
    ) -> None:
        self._reported = reported
        self._words = text.words
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._all = parties
        self._together = parties
        self._alone: tuple[str, ...] = ()
        """Whom the sentences before speak of: several, and one."""
        self.quoted: tuple[str, ...] = ()
        """Whom `we` and `I` stand for in the quotation that is read."""
        self.stranger = False
        """Whether words are read of one who speaks for no party: no pronoun in them is a party's."""

    def resolve(self, mention: Mention, found: list[Found], default: tuple[str, ...] = ()) -> tuple[str, ...]:
        role = mention.role
        if role in _NAMING:
            return self._among(mention.parties, role)
        if self.stranger and role in (Role.TOGETHER, Role.ALONE):
            return ()
        if role is Role.TOGETHER:
            ours = self._words[mention.first] in self._subjects.ours
            if self._words[mention.first] in self._subjects.singular or (ours and self.quoted):
                return self.quoted
            return self._all if ours else self._together
        if role is Role.ALONE:
            return next((f.parties for f in reversed(found) if f.parties), default or self._alone)
        return self._all

    def _among(self, parties: tuple[str, ...], role: Role) -> tuple[str, ...]:
        """The parties named that issued the statement; in a report of none, whoever is named."""
        if len(parties) == 1 and parties[0] in self._all:
            return parties
        inside = tuple([p for p in self._all if p in parties])
        if inside or not self._all:
            return inside
        # the name of a body stands for its members that issued the statement
        entries = self._lexicon.parties.entries
        named = [set(entries[party].members) for party in parties]
        if any(members >= set(self._all) for members in named):
            return self._all
        # a report quotes the people of others too
        return parties if self._reported and len(parties) == 1 and role is not Role.NAME else ()

    def quote(self, parties: tuple[str, ...] | None) -> None:
        """What is read from now on are the words of someone, of a stranger's where there are no parties."""
        self.quoted = parties or ()
        self.stranger = parties == ()

    def hear(self, parties: tuple[str, ...]) -> None:
        """`he` and `she` of the next sentence stand for the one who acted or spoke here, a stranger too."""
        if len(parties) < 2:
            self._alone = parties

    def remember(self, found: list[Found]) -> None:
        """Pronouns of the next sentence stand for the subjects of this one."""
        for main in found:
            if main.participle:
                continue
            if main.subject is not None:
                several = len(main.parties) > 1
                if not several or not main.subject.several:
                    # a body of several is one too: `The Council noted …. It urged …`
                    self._alone = main.parties
                if several or main.subject.several:
                    self._together = main.parties
            return
