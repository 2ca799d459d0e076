"""The heads by which a party pledges or holds something, indexed by their first word."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from jointstatement.errors import LexiconError
from jointstatement.lexicon.reading import Entry, entries, unknown_tables
from jointstatement.lexicon.verbs import Verbs
from jointstatement.model import Stance, Strength
from jointstatement.text import words_of


class Inflection(StrEnum):
    """The form in which a verb stands."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    NOUN = "noun"


Outcome = Strength | Stance

_NONE: frozenset[str] = frozenset()
"""Most lists of most entries: one object for all."""
_FRAMES = frozenset(
    (
        *("to", "that", "noun", "gerund", "to_gerund", "to_noun", "to_deed", "to_a", "on_deed", "upon_deed"),
        *("noun_to", "own_to", "servants_to", "noun_that", "noun_as"),
    )
)
"""The frames that are no preposition."""

_OUTCOMES: dict[str, Outcome] = {**{s.value: s for s in Strength}, **{s.value: s for s in Stance}}


@dataclass(frozen=True, eq=False, repr=False)
class Performative:
    """One entry: heads that take the same complements and make the same acts of them."""

    lemma: str
    source: str
    """What an item found by it cites: the file and the lemma."""
    rest: tuple[str, ...]
    """The words of the head after its first."""
    adjective: bool
    """The head is a form of `be` and an adjective."""
    noun: bool
    frames: dict[str, Outcome]
    nouns_decide: dict[str, Outcome]
    only_nouns: frozenset[str]
    only_that: bool
    only_as: bool
    opens: bool
    wraps: bool
    wraps_own: bool
    """It carries a noun only behind a possessive: `discussed their commitment`."""
    not_nouns: frozenset[str]
    """Nouns that it does not carry."""
    promises: bool
    """A clause after it decides where it promises: `noted that the two sides plan to`."""
    progressive: bool
    """In progress it performs what it says: `we are announcing`."""
    shows: bool
    """What took place can be its subject, and then speaks for those who met: `The visit underlined`."""
    led: bool
    """It counts only with its subject right before it, not behind another verb."""
    quotes: bool
    only_to: bool
    """It counts only where what it says of its object is quoted: `called the plan "unfair"`."""
    joins: bool
    """Behind a verb that is pledged it is another deed, not a stance of its own."""
    not_verbs: frozenset[str]
    """Verbs that make a courtesy of what others are told to do: `invited the King to visit`."""
    passes: bool
    """A stance behind it decides: `continue to call on`."""
    never_nouns: frozenset[str]
    """Objects with which it only tells: `considered the situation`."""
    acts: bool
    """Under another verb it is a deed to be done: `intend to approve the charter`."""
    own: bool
    """The noun counts only behind a possessive: `their efforts to`."""
    light: bool
    """Adjectives may stand before the noun that its verb only carries: `attach great importance`."""
    attributive: bool
    """Its past is an adjective too, so that behind a conjunction it needs an object with an article."""
    preposition: bool
    """Its form in -ing is a preposition: `regarding`."""
    greets: bool
    """With a person as its object it is a courtesy."""
    only_subjects: frozenset[str]
    """The words of which its subject must have one: `emphasis was placed on`."""
    reiterated: bool
    passive: bool
    elaborates: bool
    """It only goes on with a pledge of the sentence before: `This includes`."""
    present: bool
    """In the past tense it only tells."""
    qualifies: bool
    """Behind a clause its participle only qualifies that: `will act, taking into account`."""
    adjoining: bool
    act: str | None
    weakens: Strength | None
    """Under another head it makes a pledge no firmer than this: `agreed to explore`."""
    prepositions: frozenset[str]
    """Those of its frames that are prepositions, before a noun or a verb in -ing."""


@dataclass(frozen=True, eq=False, repr=False)
class Head:
    """A performative in one inflection, as the index gives it."""

    performative: Performative
    inflection: Inflection


@dataclass(frozen=True, eq=False, repr=False)
class Starts:
    """The heads that one word can start."""

    heads: tuple[Head, ...]
    """All of them, longest first."""
    whole: tuple[tuple[Head, int], ...]
    """Those that are no more than this word, each with how many words it has: one."""
    seconds: frozenset[str]
    """The next words of the longer ones."""
    led: frozenset[str]
    """The next words of those that let adjectives stand before them."""
    always: bool
    """Whether one of them may count with a subject that is no party: `The visit underlined`."""


@dataclass(frozen=True, eq=False, repr=False)
class Performatives:
    """Every head, by the first word that it can start with, longest first."""

    by_word: dict[str, tuple[Head, ...]]
    starts: dict[str, Starts]
    """By the same words, what tells which of the heads can stand there."""
    nouns: dict[str, Performative]
    modal: dict[str, Performative]
    """The modal verbs, by the form in the text."""
    weakening: frozenset[str]
    """Base forms of those that weaken what they stand beside: `consider`."""
    alone: frozenset[str]
    """The words that are a head without another."""
    voice: Performative
    """What finds a sentence that the parties speak together without a head."""

    def starting(self, word: str) -> tuple[Head, ...]:
        """The heads that this word may start."""
        return self.by_word.get(word, ())


def load_performatives(
    files: Iterable[tuple[str, dict[str, Any]]], verbs: Verbs, prepositions: frozenset[str]
) -> Performatives:
    """Check and index the performatives of one or more files.

    Args:
        files: the name and the tables of each, the library's own first.
        verbs: how the heads are inflected.
        prepositions: what a frame may be called besides its own names.

    Raises:
        LexiconError: an entry is malformed.
    """
    index: dict[str, list[Head]] = {}
    nouns: dict[str, Performative] = {}
    modal: dict[str, Performative] = {}
    voice: Performative | None = None
    for file, tables in files:
        unknown_tables(tables, ("performative", "modals", "voice", "prepositions"), file)
        if "prepositions" in tables:
            more = Entry(tables["prepositions"], file, "prepositions")
            prepositions |= set(more.texts("besides", needed=True))
            more.done()
        modal |= {
            w: _bare(lemma, f"{file.removesuffix('.toml')}/{lemma}")
            for w, lemma in tables.get("modals", {}).items()
        }
        if "voice" in tables:
            spoken = Entry(tables["voice"], file, "voice")
            voice = _bare(spoken.text("verb"), f"{file.removesuffix('.toml')}/{spoken.text('source')}")
            spoken.done()
        for entry in entries(tables, "performative", file):
            for performative in _entry(entry, file, prepositions):
                if performative.noun:
                    nouns[performative.lemma] = performative
                    continue
                for word, inflection in _forms(performative, verbs):
                    index.setdefault(word, []).append(Head(performative, inflection))
    ordered = {w: tuple(sorted(h, key=lambda x: -len(x.performative.rest))) for w, h in index.items()}
    if voice is None:
        raise LexiconError("performatives", "voice", "is missing")
    weakening = frozenset(
        word
        for word, heads in ordered.items()
        if any(h.performative.weakens and h.inflection is Inflection.BASE for h in heads)
    )
    starts = {word: _starts(heads) for word, heads in ordered.items()}
    alone = frozenset([word for word, heads in ordered.items() if not heads[-1].performative.rest])
    return Performatives(ordered, starts, nouns, modal, weakening, alone, voice)


def _without_party(performative: Performative) -> bool:
    return performative.shows or performative.elaborates or bool(performative.only_subjects)


def _starts(heads: tuple[Head, ...]) -> Starts:
    # the first of the further words of an adjective is the one by which it is found
    behind = [(head, head.performative.rest[head.performative.adjective :]) for head in heads]
    return Starts(
        heads,
        whole=tuple((head, 1) for head, rest in behind if not rest),
        seconds=frozenset(rest[0] for _, rest in behind if rest) or _NONE,
        led=frozenset(rest[0] for head, rest in behind if rest and head.performative.light) or _NONE,
        always=any(_without_party(head.performative) for head in heads),
    )


def _bare(lemma: str, source: str) -> Performative:
    """A head that needs no frames."""
    return Performative(
        lemma=lemma,
        source=source,
        rest=(),
        adjective=False,
        noun=False,
        frames={},
        nouns_decide={},
        only_nouns=frozenset(),
        only_that=False,
        only_as=False,
        opens=False,
        wraps=False,
        wraps_own=False,
        not_nouns=frozenset(),
        promises=False,
        progressive=False,
        shows=False,
        led=False,
        quotes=False,
        only_to=False,
        joins=False,
        not_verbs=frozenset(),
        passes=False,
        never_nouns=frozenset(),
        acts=False,
        own=False,
        light=False,
        attributive=False,
        preposition=False,
        greets=False,
        only_subjects=frozenset(),
        reiterated=False,
        passive=False,
        present=False,
        elaborates=False,
        qualifies=False,
        adjoining=False,
        act=None,
        weakens=None,
        prepositions=frozenset(),
    )


def _entry(entry: Entry, file: str, prepositions: frozenset[str]) -> list[Performative]:
    heads, nouns = entry.texts("heads"), entry.texts("nouns")
    if not heads and not nouns:
        raise entry.fail("must have heads or nouns")
    entry.name = (heads or nouns)[0]
    _check_heads(entry, heads, nouns)
    frames = _outcomes(entry, "frames")
    for frame in frames:
        governing = frame.removeprefix("noun_").removesuffix("_gerund")
        if frame not in _FRAMES and governing not in prepositions:
            raise entry.fail(f"frames.{frame} is no frame and no preposition")
    decide = _outcomes(entry, "nouns_decide")
    entry.worded(*decide)
    only_nouns = _words(entry, "only_nouns")
    only_that, only_as = frozenset(entry.texts("only_that")), frozenset(entry.texts("only_as"))
    opens, wraps, reiterated = entry.flag("opens"), entry.flag("wraps"), entry.flag("reiterated")
    wraps_own, not_nouns = entry.flag("wraps_own"), _words(entry, "not_nouns")
    promises, progressive = entry.flag("promises"), entry.flag("progressive")
    greets, attributive = entry.flag("greets"), entry.flag("attributive")
    passes, never_nouns = entry.flag("passes"), _words(entry, "never_nouns")
    quotes, joins = entry.flag("quotes"), entry.flag("joins")
    not_verbs, only_to = _words(entry, "not_verbs"), entry.flag("only_to")
    shows, led = entry.flag("shows"), entry.flag("led")
    acts, own = entry.flag("acts"), entry.flag("own")
    preposition, light = entry.flag("preposition"), entry.flag("light")
    only_subjects = _words(entry, "only_subjects")
    passive, act, adjoining = entry.flag("passive"), entry.maybe("act"), entry.flag("adjoining")
    present, elaborates = entry.flag("present"), entry.flag("elaborates")
    qualifies = entry.flag("qualifies")
    weakens = entry.maybe("weakens")
    if weakens is not None and weakens not in list(Strength):
        raise entry.fail(f"weakens must be one of {', '.join(Strength)}")
    examples = entry.tables("examples")
    for example in examples:
        _example(Entry(example, file, f"{entry.name}: example"))
    entry.texts("counter_examples")
    entry.done()
    if not (frames or opens or wraps or wraps_own or passes or weakens):
        raise entry.fail("must have frames, or say that it opens, wraps, wraps_own, passes or weakens")
    for lemma in sorted((only_that | only_as) - {*heads, *nouns}):
        raise entry.fail(f"only_that and only_as must be among its heads, not {lemma!r}")
    if not examples and not elaborates:
        raise entry.fail("must have examples")
    made = []
    for lemma in (*heads, *nouns):
        first, *rest = lemma.split()
        made.append(
            Performative(
                lemma=lemma,
                source=f"{file.removesuffix('.toml')}/{lemma}",
                rest=tuple(rest),
                adjective=first == "be",
                noun=lemma in nouns,
                frames=frames,
                nouns_decide=decide,
                only_nouns=only_nouns,
                only_that=lemma in only_that,
                only_as=lemma in only_as,
                opens=opens,
                wraps=wraps,
                wraps_own=wraps_own,
                not_nouns=not_nouns,
                promises=promises,
                progressive=progressive,
                shows=shows,
                led=led,
                quotes=quotes,
                only_to=only_to,
                joins=joins,
                not_verbs=not_verbs,
                passes=passes,
                never_nouns=never_nouns,
                acts=acts,
                own=own,
                light=light,
                attributive=attributive,
                preposition=preposition,
                greets=greets,
                only_subjects=only_subjects,
                reiterated=reiterated,
                passive=passive,
                present=present,
                elaborates=elaborates,
                qualifies=qualifies,
                adjoining=adjoining,
                act=act,
                weakens=Strength(weakens) if weakens else None,
                prepositions=frozenset(frame.removesuffix("_gerund") for frame in frames) - _FRAMES or _NONE,
            )
        )
    return made


def _words(entry: Entry, key: str) -> frozenset[str]:
    return frozenset(entry.worded(*entry.texts(key))) or _NONE


def _check_heads(entry: Entry, heads: tuple[str, ...], nouns: tuple[str, ...]) -> None:
    """A head is looked for word by word, in lower case; a noun is one word, and none is a head too."""
    for lemma in (*heads, *nouns):
        if words_of(lemma) != tuple(lemma.split()) or not lemma.replace("-", " ").replace(" ", "").isalpha():
            raise entry.fail(f"heads and nouns must be words in lower case, not {lemma!r}")
    if "be" in heads:
        raise entry.fail("be needs an adjective: be ready")
    for noun in nouns:
        if " " in noun or noun in heads:
            raise entry.fail(f"nouns must be single words that are no heads, not {noun!r}")


def _example(entry: Entry) -> None:
    """Check the form of an example; the tests check what it says."""
    entry.text("text")
    if entry.text("outcome") not in _OUTCOMES:
        raise entry.fail("outcome must be a strength or a stance")
    entry.done()


def _outcomes(entry: Entry, key: str) -> dict[str, Outcome]:
    outcomes = {}
    for name, value in entry.table(key).items():
        if not isinstance(value, str) or value not in _OUTCOMES:
            raise entry.fail(f"{key}.{name} must be a strength or a stance, not {value!r}")
        outcomes[name] = _OUTCOMES[value]
    return outcomes


def _forms(performative: Performative, verbs: Verbs) -> list[tuple[str, Inflection]]:
    if performative.adjective:
        # any form of `be` stands before it: the adjective itself is what the scan finds
        return [(performative.rest[0], Inflection.PARTICIPLE)]
    first = performative.lemma.split()[0]
    forms = verbs.inflect(first)
    if performative.present:
        progress = [(forms.gerund, Inflection.GERUND)] if performative.progressive else []
        return [(first, Inflection.BASE), (forms.third, Inflection.THIRD), *progress]
    pairs = [(first, Inflection.BASE), (forms.third, Inflection.THIRD), (forms.past, Inflection.PAST)]
    if forms.participle != forms.past:
        pairs.append((forms.participle, Inflection.PARTICIPLE))
    pairs.append((forms.gerund, Inflection.GERUND))
    return pairs
