"""How reporters say whose words they pass on."""

from dataclasses import dataclass

from jointstatement.lexicon.phrases import Phrases, phrase_set
from jointstatement.lexicon.reading import Entry


@dataclass(frozen=True, eq=False, repr=False)
class ReportWords:
    """The words by which a report names its sources."""

    telling: frozenset[str]
    """Verbs that tell who said something, wherever and whenever: `Kofi said in Oslo`."""
    adding: frozenset[str]
    """Verbs that do so where no more than the day stands behind them: `Kofi stressed on Tuesday`."""
    addressing: frozenset[str]
    """Those of the first that have the hearer as their object: `told reporters`."""
    naming: Phrases[str]
    """What stands before a source that no verb names: `according to`."""
    media: Phrases[str]
    """What those are called who only pass on news."""
    sources: Phrases[str]
    """People of whom a report does not say whose they are: `officials said`."""
    moments: frozenset[str]
    """When and where something was said, without a preposition: `said late Tuesday`."""
    asked: Phrases[str]
    """What opens a sentence with what a speaker was asked: `Asked if he would go, Kofi said`."""
    agencies: frozenset[str]
    """The names by which agencies sign their reports: `OSLO, May 14 (Reuters)`."""
    monitored: frozenset[str]
    """What one who monitors the press sets in brackets before a report: `[Text]`."""
    actors: frozenset[str]
    """What those are called who act in a statement, which a report names without an article or a number."""


def read_reports(entry: Entry) -> ReportWords:
    """Check and index the words of a report's sources."""

    def group(key: str) -> frozenset[str]:
        return frozenset(entry.texts(key, needed=True))

    def phrases(key: str) -> Phrases[str]:
        return phrase_set(entry.texts(key, needed=True))

    return ReportWords(
        telling=group("telling"),
        adding=group("adding"),
        addressing=group("addressing"),
        naming=phrases("naming"),
        media=phrases("media"),
        sources=phrases("sources"),
        moments=group("moments"),
        asked=phrases("asked"),
        agencies=group("agencies"),
        monitored=group("monitored"),
        actors=group("actors"),
    )
