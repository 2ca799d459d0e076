"""Where items end: before the next one of their clause, without what leads to it."""

from attrs import evolve

from jointstatement.lexicon import Lexicon
from jointstatement.rules.complements import Complements
from jointstatement.rules.drafts import ItemDraft
from jointstatement.rules.found import Found
from jointstatement.text import Text

_STOPS = frozenset(",;:.—")


def trimmed(words: tuple[str, ...], lexicon: Lexicon, first: int, stop: int) -> int:
    """An end without the conjunction and the comma that lead to the next item."""
    while stop > first + 1:
        word = words[stop - 1]
        if (
            word in _STOPS
            or word in lexicon.subjects.conjunctions
            or (lexicon.verbs.is_adverb(word) and words[stop - 2] in (",", *lexicon.subjects.conjunctions))
        ):
            stop -= 1
        else:
            break
    return stop


class Bounds:
    """Ends the items of one text."""

    def __init__(self, text: Text, lexicon: Lexicon, complements: Complements) -> None:
        self._words = text.words
        self._lexicon = lexicon
        self._subjects = lexicon.subjects
        self._verbs = lexicon.verbs
        self._complements = complements

    def _with_inline_points(self, item: Found, stop: int) -> list[Found]:
        """`will (i) cut A; and (ii) end B`: an item each, the later ones from their own verb."""
        found = [item]
        for k in range(item.reading.complement + 1, stop - 2):
            mark = self._complements.enumerator(k, stop)
            if mark is None:
                continue
            verb = self._complements.skip_adverbs(mark, stop)
            gerund = verb < stop and self._verbs.base_of_gerund(self._words[verb]) is not None
            if verb < stop and (gerund or self._verbs.is_base(self._words[verb])):
                form = "gerund" if gerund and not self._verbs.is_base(self._words[verb]) else "base"
                reading = evolve(item.reading, complement=verb, form=form)
                found.append(evolve(item, first=mark, head=mark, reading=reading))
        return found

    def bounded(
        self,
        found: list[Found],
        last: int,
        number: int,
        term: tuple[int, int] | None,
        default: tuple[str, ...],
    ) -> list[ItemDraft]:
        """The items of one clause, each with its end; `default` are the parties of a participle alone."""
        drafts = []
        pointed: list[Found] = []
        for index, item in enumerate(found):
            stop = found[index + 1].first if index + 1 < len(found) else last
            marked = self._complements.enumerator(item.head + 1, stop) is not None
            pointed += self._with_inline_points(item, stop) if marked and item.reading.form else [item]
        found = pointed
        for index, item in enumerate(found):
            following = found[index + 1 :]
            stop = following[0].first if following else last
            if following and self._shares_object(item, following[0]):
                stop = following[1].first if len(following) > 1 else last
            if item.participle and not item.parties:
                owner = next((f for f in following if not f.participle), None)
                parties = owner.parties if owner else default
                item = evolve(item, parties=parties)
                if owner is not None and not following[0].participle:
                    stop = self._comma_before(item.reading.complement, owner.first)
            end = trimmed(self._words, self._lexicon, item.first, stop)
            if end <= item.reading.complement or not item.parties:
                continue
            drafts.append(
                ItemDraft(
                    first=item.first,
                    last=end,
                    parties=item.parties,
                    outcome=item.reading.outcome,
                    performative=item.reading.performative.lemma,
                    source=item.reading.performative.source,
                    reiterated=item.reading.reiterated,
                    complement=item.reading.complement,
                    form=item.reading.form,
                    subject=item.subject,
                    sentence=number,
                    act=item.reading.performative.act,
                    term=term,
                )
            )
        return drafts

    def _shares_object(self, item: Found, following: Found) -> bool:
        """`welcomed and encouraged the talks`: the first verb's item spans the object of both."""
        return (
            item.reading.complement >= following.first - 1
            and self._words[following.first - 1] in self._subjects.conjunctions
        )

    def _comma_before(self, low: int, start: int) -> int:
        """The last comma between an opening participle and the subject of the main clause."""
        for k in range(start - 1, low, -1):
            if self._words[k] == ",":
                return k
        return start
