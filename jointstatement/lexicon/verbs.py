"""The verbs of a language: their inflections, and how to know one in its form."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import Any

from jointstatement.errors import LexiconError
from jointstatement.lexicon.phrases import Phrases, followers, phrase_set
from jointstatement.lexicon.reading import Entry, unknown_tables
from jointstatement.text import words_of

_VOWELS = frozenset("aeiou")
_TABLES = ("verbs", "irregular", "words", "phrasal", "actions", "nominal")


@dataclass(frozen=True, eq=False, repr=False)
class Forms:
    """The inflected forms of one verb."""

    third: str
    past: str
    participle: str
    gerund: str


@dataclass(frozen=True, eq=False, repr=False)
class Verbs:
    """Every verb known, by each of its forms."""

    _forms: dict[str, Forms]
    _doubling: frozenset[str]
    _gerunds: dict[str, str]
    _pasts: dict[str, str]
    _thirds: dict[str, str]
    _also_nouns: frozenset[str]
    _adverbs: frozenset[str]
    _no_adverbs: frozenset[str]
    _prefixes: frozenset[str]
    _bases: dict[str, str]
    _skipped: frozenset[str]
    _phrasal: dict[str, frozenset[str]]
    adverb_ending: str
    joining: Phrases[str]
    """What joins one verb to the next."""
    trailing: frozenset[str]
    """The words of which such joints are made."""
    renewing: frozenset[str]
    """Words that stand before a verb and take up again what holds for the one before: `to`, `will`."""
    nesting: frozenset[str]
    """Words that open a clause whose verbs are no actions of the one before."""
    introducing: frozenset[str]
    """Prepositions in -ing, which are no verbs: `including`."""
    turning: frozenset[str]
    """All of these words, and the stops that part one verb from the next: where a verb's object may end."""
    linking: frozenset[str]
    """Those of them that join: a stop, or the first word of a joint."""
    joints: frozenset[str]
    """Those of these that join alone."""
    beginning: frozenset[str]
    """What may stand behind a joint that leads to a verb: verbs, adverbs that are listed, words of joints."""
    determining: frozenset[str]
    """Words that start an object, and so show that a verb stands before them."""
    directing: frozenset[str]
    """Prepositions before the one at whom a deed is directed."""
    owning: frozenset[str]
    """What makes an owner of a name."""
    infinitive: str
    partitive: str
    """The preposition that shows a noun before it: `the amount of`."""
    passive: str
    """The verb that makes a passive of a participle."""
    perfect: str
    """The verb that makes a perfect of a participle."""
    nouns_too: frozenset[str]
    """More verbs that behind a conjunction are as often nouns: `training and exercise programmes`."""
    gerund_nouns: frozenset[str]
    """Forms in -ing that before a noun are as often part of its name: `planning activities`."""
    rather_verbs: frozenset[str]
    """Nouns that before another noun are verbs: `and increase investment`."""
    before_names: frozenset[str]
    """Nouns that before a name are verbs: `and support Norway`."""
    governing: frozenset[str]
    """Prepositions behind a noun: what follows is the deed's object."""
    light: Phrases[str]
    """Verbs that only carry the one that follows, in the base form and in -ing: `strive to`."""
    carrying: Phrases[str]
    """Verbs of effort before the noun of a deed: `work towards the conclusion of`."""
    effortful: frozenset[str]
    """The words that any verb of mere effort starts with."""
    gerund_only: frozenset[str]
    """Light verbs and prepositions behind which a verb stands in -ing alone: `continue developing`."""
    exerting: frozenset[str]
    efforts: frozenset[str]
    """Verbs and nouns of effort: `make every possible effort to`."""
    measures: frozenset[str]
    """Nouns for deeds that are named later: `the following steps`."""
    purpose: Phrases[str]
    """What opens a clause of purpose or means."""
    conditional: Phrases[str]
    """What opens a condition: `subject to`."""
    asking: frozenset[str]
    """Words before it that make a question or a comparison of it: `see if`, `as if`."""
    lawful: Phrases[str]
    owners: frozenset[str]
    laws: frozenset[str]
    """What stands before a law, whose law limits a promise, and names of laws."""
    condition_seconds: dict[str, frozenset[str] | None]
    """What may stand second in a condition or before a law, by what stands first; none where that is all."""
    punctual: frozenset[str]
    """Verbs of what happens at one time, in the base form: `host`."""
    nominal: dict[str, str]
    """From the noun of a deed to its verb."""

    def inflect(self, base: str) -> Forms:
        """The forms of a verb, regular where the vocabulary has no others."""
        return self._forms.get(base) or _regular(base, base in self._doubling)

    def every_form(self) -> Iterator[str]:
        """Every form of every verb."""
        yield from self._bases
        yield from self._gerunds
        yield from self._pasts
        yield from self._thirds

    def is_base(self, word: str) -> bool:
        """Whether a word is the base form of a verb."""
        return word in self._forms or ("-" in word and self._prefixed(word, self._bases) is not None)

    def base_of_gerund(self, word: str) -> str | None:
        """The base form of a verb in -ing."""
        return self._gerunds.get(word) or ("-" in word and self._prefixed(word, self._gerunds)) or None

    def base_of_past(self, word: str) -> str | None:
        """The base form of a past tense or a past participle."""
        return self._pasts.get(word) or ("-" in word and self._prefixed(word, self._pasts)) or None

    def base_of_third(self, word: str) -> str | None:
        """The base form of a third person singular."""
        return self._thirds.get(word)

    def _prefixed(self, word: str, forms: dict[str, str]) -> str | None:
        """The base form of a verb with a prefix of its own: `re-start`, `de-escalating`."""
        prefix, _, verb = word.partition("-")
        base = forms.get(verb) if prefix in self._prefixes else None
        return f"{prefix}-{base}" if base is not None else None

    def is_adverb(self, word: str) -> bool:
        """Whether a word may stand within a verb group without changing it."""
        if word in self._adverbs:
            return True
        return word.endswith(self.adverb_ending) and len(word) > 4 and word not in self._no_adverbs

    def adverbs_among(self, words: Set[str]) -> frozenset[str]:
        """Those of some words that may stand within a verb group without changing it."""
        ending = self.adverb_ending
        # cut behind each ending: what stands behind the last blank of a part is a word without it
        parts = f"{' '.join(words)} ".split(f"{ending} ")[:-1]
        ended = {part[part.rfind(" ") + 1 :] + ending for part in parts}
        longer = [word for word in ended if len(word) > 4 and word not in self._no_adverbs]
        return self._adverbs.intersection(words).union(longer)

    def also_noun(self, word: str) -> bool:
        """Whether the base form is as often a noun or an adjective: `trade`, `open`."""
        return word in self._also_nouns

    def rather_verb(self, word: str) -> bool:
        """Whether a noun is a verb where another noun follows: `end illegal fishing`."""
        return word in self.rather_verbs

    def is_skipped(self, word: str) -> bool:
        """Whether a verb only says that another goes on: `continue to deepen`."""
        return word in self._skipped

    def phrasal(self, base: str, following: str) -> str | None:
        """The verb with its particle, where the next word is one: `carry out`."""
        return f"{base} {following}" if following in self._phrasal.get(base, ()) else None


def load_verbs(tables: dict[str, Any], file: str) -> Verbs:
    """Check and index the verbs of one file.

    Raises:
        LexiconError: a table is missing or malformed, or an irregular verb lacks a form.
    """
    unknown_tables(tables, _TABLES, file)
    listed, words = Entry(tables.get("verbs"), file, "verbs"), Entry(tables.get("words"), file, "words")
    doubling = frozenset(listed.words("doubling"))
    also_nouns = frozenset(listed.words("also_nouns"))
    forms = {base: _regular(base, base in doubling) for base in listed.words("regular")}
    forms |= {base: _regular(base, base in doubling) for base in (*doubling, *also_nouns)}
    irregular = Entry(tables.get("irregular"), file, "irregular")
    for base in tables.get("irregular", {}):
        parts = irregular.text(base).split()
        if len(parts) not in (2, 3, 4):
            raise LexiconError(file, base, "must give past, participle and perhaps third person and gerund")
        usual = _regular(base, base in doubling)
        third = parts[2] if len(parts) > 2 else usual.third
        forms[base] = Forms(third, parts[0], parts[1], parts[3] if len(parts) > 3 else usual.gerund)
    particles = Entry(tables.get("phrasal"), file, "phrasal")
    phrasal = {base: frozenset(particles.texts(base, needed=True)) for base in tables.get("phrasal", {})}
    nouns = Entry(tables.get("nominal"), file, "nominal")
    nominal = {noun: nouns.text(noun) for noun in tables.get("nominal", {})}
    actions = Entry(tables.get("actions"), file, "actions")
    joints = actions.texts("joining", needed=True)
    joining, stops = phrase_set(joints), frozenset(",;")
    trailing = frozenset(word for phrase in joints for word in words_of(phrase))
    renewing = frozenset(actions.texts("renewing", needed=True))
    adverbs = frozenset(words.words("adverbs"))
    nesting = frozenset(actions.texts("nesting", needed=True))
    introducing = frozenset(actions.texts("introducing", needed=True))
    infinitive = actions.text("infinitive")
    passive = actions.text("passive")
    light = phrase_set(_with_gerunds(actions.texts("light", needed=True), forms))
    exerting = actions.texts("exerting", needed=True)
    purpose = phrase_set(actions.texts("purpose", needed=True))
    conditional, lawful = (phrase_set(actions.texts(key, needed=True)) for key in ("conditional", "lawful"))
    made = Verbs(
        _forms=forms,
        _doubling=doubling,
        _gerunds={form.gerund: base for base, form in forms.items()},
        _pasts={past: base for base, form in forms.items() for past in (form.past, form.participle)},
        _thirds={form.third: base for base, form in forms.items()},
        _also_nouns=also_nouns,
        _adverbs=adverbs,
        _no_adverbs=frozenset(words.words("no_adverbs")),
        adverb_ending=words.text("adverb_ending"),
        _prefixes=frozenset(words.words("prefixes")),
        _bases={base: base for base in forms},
        _skipped=frozenset(words.words("skipped")),
        _phrasal=phrasal,
        joining=joining,
        trailing=trailing,
        renewing=renewing,
        nesting=nesting,
        introducing=introducing,
        turning=stops.union(joining.starts, nesting, introducing, (infinitive,), purpose.starts),
        linking=stops | joining.starts,
        joints=stops.union(joints) & (stops | joining.starts),
        beginning=stops.union(forms, [form.gerund for form in forms.values()], adverbs, renewing, trailing)
        - introducing,
        determining=frozenset(actions.texts("determining", needed=True)),
        directing=frozenset(actions.texts("directing", needed=True)),
        owning=frozenset(actions.texts("owning", needed=True)),
        infinitive=infinitive,
        partitive=actions.text("partitive"),
        passive=passive,
        perfect=actions.text("perfect"),
        nouns_too=frozenset(actions.words("nouns_too")),
        gerund_nouns=frozenset(actions.words("gerund_nouns")),
        rather_verbs=frozenset(actions.words("rather_verbs")),
        before_names=frozenset(actions.words("before_names")),
        governing=frozenset(actions.texts("governing", needed=True)),
        light=light,
        carrying=phrase_set(_with_gerunds(actions.texts("carrying", needed=True), forms)),
        effortful=light.starts.union(_with_gerunds(exerting, forms), (passive,)),
        gerund_only=frozenset(actions.texts("gerund_only", needed=True)),
        exerting=frozenset(exerting),
        efforts=frozenset(actions.texts("efforts", needed=True)),
        measures=frozenset(actions.texts("measures", needed=True)),
        purpose=purpose,
        conditional=conditional,
        asking=frozenset(actions.texts("asking")),
        lawful=lawful,
        owners=frozenset(actions.texts("owners", needed=True)),
        laws=frozenset(actions.texts("laws", needed=True)),
        condition_seconds=followers(conditional, lawful),
        punctual=frozenset(actions.words("punctual")),
        nominal=nominal,
    )
    for entry in (listed, words, irregular, particles, nouns, actions):
        entry.done()
    return made


def _with_gerunds(phrases: tuple[str, ...], forms: dict[str, Forms]) -> Iterator[str]:
    """Phrases that start with a verb, and the same with its form in -ing."""
    for phrase in phrases:
        yield phrase
        verb, blank, rest = phrase.partition(" ")
        if verb in forms:
            yield forms[verb].gerund + blank + rest


def _regular(base: str, doubles: bool) -> Forms:
    """The forms of a regular verb, by the rules of spelling."""
    if base.endswith("e"):
        gerund = base + "ing" if base.endswith(("ee", "oe", "ye")) else base[:-1] + "ing"
        if base.endswith("ie"):
            gerund = base[:-2] + "ying"
        return Forms(base + "s", base + "d", base + "d", gerund)
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return Forms(base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing")
    third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    stem = base + base[-1] if doubles else base
    return Forms(third, stem + "ed", stem + "ed", stem + "ing")
