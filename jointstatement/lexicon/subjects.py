"""How parties are named without their names, and the function words that mentions and clauses need."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jointstatement.lexicon.phrases import Phrases, phrase_set
from jointstatement.lexicon.reading import Entry, unknown_tables


@dataclass(frozen=True, eq=False, repr=False)
class Subjects:
    """Collectives, offices, titles and function words."""

    quantifiers: Phrases[str]
    quantifier_words: frozenset[str]
    quantifier_numbers: frozenset[str]
    counts: dict[str, int]
    countable: Phrases[str]
    distributive: Phrases[str]
    definite: Phrases[str]
    sides: Phrases[str]
    offices: Phrases[str]
    titles: Phrases[str]
    linking: frozenset[str]
    not_names: frozenset[str]
    together: frozenset[str]
    ours: frozenset[str]
    singular: frozenset[str]
    """How one speaker names himself or herself."""
    alone: frozenset[str]
    counterpart: frozenset[str]
    epithets: frozenset[str]
    """What may stand before someone whom a list goes on with: `and visiting Premier Berg`."""
    articles: frozenset[str]
    identifying: frozenset[str]
    """The article of what is known already."""
    determiners: frozenset[str]
    possessives: frozenset[str]
    joining: Phrases[str]
    of: frozenset[str]
    relative: frozenset[str]
    subordinating: frozenset[str]
    conjunctions: frozenset[str]
    contrast: frozenset[str]
    that: str
    to: str
    as_: str
    negations: frozenset[str]
    openers: frozenset[str]
    announcing: Phrases[str]
    prepositions: frozenset[str]
    partitive: frozenset[str]
    refusing: frozenset[str]
    resting: frozenset[str]
    """`under`: before that under which a commitment was made."""
    courtesies: Phrases[str]
    chances: Phrases[str]
    """What is welcomed as a courtesy where it stands at once: `this opportunity to meet`."""
    asides: frozenset[str]
    representing: Phrases[str]
    """What stands before those for whom someone else speaks."""
    agent: frozenset[str]
    indefinite: frozenset[str]
    occurrences: frozenset[str]
    """What takes place between parties, and so can show what they hold."""
    events: frozenset[str]
    """Meetings, which do not act as those who meet do."""
    happening: Phrases[str]
    """What meetings and the like do: `take place`."""
    occasion: frozenset[str]
    """What stands before a participle that opens a sentence: `In welcoming`."""
    told: frozenset[str]
    """What verbs of narrative have as their object."""
    telling: frozenset[str]
    """Relatives whose clause goes on telling what was done."""
    elaborating: frozenset[str]
    """What a sentence may name that goes on with the pledge before it."""
    ago: Phrases[str]
    """What opens a sentence that tells of an earlier time: `last year`."""
    past_times: frozenset[str]
    """Adverbs by which a verb only tells of the past."""
    shared: frozenset[str]
    """The possessives of several together."""
    binding: frozenset[str]
    """Modal verbs that bind whatever their subject is."""
    wishing: frozenset[str]
    """What one wishes to do when one wishes that others do something."""
    deeds: frozenset[str]
    """Nouns of doing, which can be pledged."""
    effects: frozenset[str]
    """Verbs that say what comes of something, rather than what someone does."""
    envoys: Phrases[str]
    """Those who speak for a state, behind its name and their field."""
    agencies: Phrases[str]
    """What a state's own bodies are called, at the end of a name that starts with the state's."""
    servants: Phrases[str]
    """Those who serve the parties that meet, and do what they are asked to do."""
    organs: Phrases[str]
    """People and bodies through which parties act."""
    narrative: frozenset[str]
    """Verbs in the past that only tell, behind which an item ends."""
    deictic: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    firm: frozenset[str]
    norm: frozenset[str]
    may: frozenset[str]
    allowing: frozenset[str]
    shifted: frozenset[str]
    """Modal verbs of a clause that is told of the past."""
    past_be: frozenset[str]
    """The forms of `be` that tell of the past."""
    due: str
    """What a form of `be` before `to` and a verb is called among the modal verbs: `are to meet`."""
    statement_nouns: Phrases[str]
    statement_pronouns: frozenset[str]
    statement_verbs: Phrases[str]
    introducing: frozenset[str]
    """Articles and possessives: what may stand before what makes a mention."""
    counting: frozenset[str]
    """The words that a quantifier may start with, or one that takes each by itself."""
    collective: frozenset[str]
    """The words that a collective may start with, an article before it left out."""
    held: frozenset[str]
    """The words that a title, an office or a side may start with."""
    styles: frozenset[str]
    """Those that a title or an office may start with."""
    titled: dict[str, frozenset[str] | None]
    """The words that a title may start with, each with what must stand behind it, or none."""
    phrased: frozenset[str]
    """The words that a noun phrase may start with, but for names."""
    roles: frozenset[str]
    """The same, and those of the nouns for all together: what may stand behind a name."""
    opening: frozenset[str]
    """The words that a mention in lower case may start with, but for articles and possessives."""
    barring: frozenset[str]
    """Words behind which no finite verb stands."""
    paired: dict[str, frozenset[str]]
    """From words that only longer phrases start with to what must stand behind them."""
    led: frozenset[str]
    """The words that may follow an article or a possessive in a mention in lower case."""


def load_subjects(tables: dict[str, Any], file: str) -> Subjects:
    """Check and index the subjects of one file.

    Raises:
        LexiconError: a table is missing or malformed.
    """
    unknown_tables(
        tables, ("collective", "counts", "roles", "pronouns", "words", "auxiliaries", "statement"), file
    )
    collectives = {}
    for number, table in enumerate(tables.get("collective", ())):
        entry = Entry(table, file, f"collective[{number}]")
        entry.name = entry.text("id")
        fields = {key: entry.texts(key) for key in ("quantifiers", "nouns", "pronouns")}
        entry.texts("examples", needed=True)
        entry.done()
        collectives[entry.name] = fields
    sections = {
        name: Entry(tables.get(name), file, name)
        for name in ("roles", "pronouns", "words", "auxiliaries", "statement")
    }
    counted = Entry(tables.get("counts"), file, "counts")
    roles, pronouns, words = sections["roles"], sections["pronouns"], sections["words"]
    auxiliaries, statement = sections["auxiliaries"], sections["statement"]

    def group(entry: Entry, key: str) -> frozenset[str]:
        return frozenset(entry.texts(key, needed=True))

    quantifiers = collectives["countable"]["quantifiers"]
    together = group(pronouns, "together")
    alone, articles, possessives = (
        group(pronouns, "alone"),
        group(words, "articles"),
        group(words, "possessives"),
    )
    definite, titles = (
        phrase_set(collectives["definite"]["nouns"]),
        phrase_set(roles.texts("titles", needed=True)),
    )
    sides, offices = (
        phrase_set(roles.texts("sides", needed=True)),
        phrase_set(roles.texts("offices", needed=True)),
    )
    statement_nouns = phrase_set(statement.texts("nouns", needed=True))
    shared = group(words, "shared")
    numbers = frozenset(q for q in quantifiers if " " not in q and q not in together)
    nouns = (phrase_set(quantifiers), sides, offices, titles)
    opening = together | alone | frozenset().union(*(each.starts for each in nouns))
    counterpart = group(words, "counterpart")
    countable = phrase_set(collectives["countable"]["nouns"])
    distributive = phrase_set(
        f"{one} {noun}"
        for one in collectives["distributive"]["quantifiers"]
        for noun in collectives["distributive"]["nouns"]
    )
    counting = phrase_set(quantifiers).starts | distributive.starts
    made = Subjects(
        quantifiers=phrase_set(quantifiers),
        quantifier_words=together & frozenset((*quantifiers, *distributive.starts)),
        quantifier_numbers=numbers,
        counts={word: counted.whole(word) for word in tables.get("counts", {})},
        countable=countable,
        distributive=distributive,
        definite=definite,
        sides=sides,
        offices=offices,
        titles=titles,
        linking=group(roles, "linking"),
        not_names=group(roles, "not_names"),
        together=together,
        ours=group(pronouns, "ours"),
        singular=group(pronouns, "singular"),
        alone=alone,
        counterpart=counterpart,
        epithets=group(words, "epithets"),
        articles=articles,
        identifying=group(words, "identifying"),
        determiners=group(words, "determiners"),
        possessives=possessives,
        joining=phrase_set(words.texts("and", needed=True)),
        of=group(words, "of"),
        relative=group(words, "relative"),
        subordinating=group(words, "subordinating"),
        conjunctions=group(words, "conjunctions"),
        contrast=group(words, "while"),
        that=words.texts("that", needed=True)[0],
        to=words.texts("to", needed=True)[0],
        as_=words.texts("as", needed=True)[0],
        negations=group(words, "not"),
        openers=group(words, "openers"),
        announcing=phrase_set(words.texts("announcing", needed=True)),
        prepositions=group(words, "prepositions"),
        partitive=group(words, "partitive"),
        refusing=group(words, "refusing"),
        resting=group(words, "resting"),
        chances=phrase_set(words.texts("chances", needed=True)),
        courtesies=phrase_set(words.texts("courtesies", needed=True)),
        asides=group(words, "asides"),
        representing=phrase_set(words.texts("representing", needed=True)),
        agent=group(words, "agent"),
        indefinite=group(words, "indefinite"),
        occurrences=group(words, "occurrences"),
        events=group(words, "events"),
        happening=phrase_set(words.texts("happening", needed=True)),
        occasion=group(words, "occasion"),
        told=group(words, "told"),
        telling=group(words, "telling"),
        elaborating=group(words, "elaborating"),
        ago=phrase_set(sections["words"].texts("ago", needed=True)),
        past_times=group(words, "past_times"),
        shared=shared,
        binding=group(auxiliaries, "binding"),
        wishing=group(words, "wishing"),
        deeds=group(words, "deeds"),
        effects=group(words, "effects"),
        servants=phrase_set(roles.texts("servants", needed=True)),
        agencies=phrase_set(roles.texts("agencies", needed=True)),
        envoys=phrase_set(roles.texts("envoys", needed=True)),
        organs=phrase_set((*roles.texts("organs", needed=True),)),
        narrative=group(words, "narrative"),
        deictic=group(words, "deictic"),
        be=group(auxiliaries, "be"),
        have=group(auxiliaries, "have"),
        do=group(auxiliaries, "do"),
        firm=group(auxiliaries, "firm"),
        norm=group(auxiliaries, "norm"),
        may=group(auxiliaries, "may"),
        allowing=group(auxiliaries, "allowing"),
        shifted=group(auxiliaries, "shifted"),
        past_be=group(auxiliaries, "past_be"),
        due=auxiliaries.text("due"),
        statement_nouns=statement_nouns,
        statement_pronouns=group(statement, "pronouns"),
        statement_verbs=phrase_set(statement.texts("verbs", needed=True)),
        introducing=articles | possessives,
        counting=counting,
        collective=counting | definite.starts | countable.starts,
        held=sides.starts | offices.starts | titles.starts,
        styles=offices.starts | titles.starts,
        titled=titles.followers(),
        phrased=opening | distributive.starts | articles | possessives | numbers | definite.starts,
        roles=sides.starts | offices.starts | titles.starts | definite.starts,
        opening=opening | distributive.starts,
        barring=articles | possessives | group(words, "barring"),
        paired=_paired(
            (*nouns, statement_nouns, definite, countable, distributive),
            together | alone | numbers | shared,
        ),
        led=opening | distributive.starts | numbers | statement_nouns.starts | definite.starts | counterpart,
    )
    statement.texts("examples")
    pronouns.texts("statement")
    for section in sections.values():
        section.done()
    return made


def _paired(phrases: Iterable[Phrases[str]], single: frozenset[str]) -> dict[str, frozenset[str]]:
    """The words that start no phrase of one word, each with what may follow it."""
    paired: dict[str, frozenset[str]] = {}
    alone = set(single)
    for each in phrases:
        for word, following in each.followers().items():
            if following is None:
                alone.add(word)
            else:
                paired[word] = paired.get(word, frozenset()) | following
    return {word: following for word, following in paired.items() if word not in alone}
