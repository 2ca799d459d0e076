"""The topics' own examples, and what a malformed topic says."""

import tomllib

import pytest

from jointstatement import LexiconError, load_lexicon
from jointstatement.lexicon.reading import own_files
from jointstatement.lexicon.topics import Force, TopicIndex, load_topics
from jointstatement.model import Topic
from jointstatement.rules.topics import TopicFinder
from jointstatement.text import read

TABLES = tomllib.loads(own_files().joinpath("en", "topics.toml").read_text("utf-8"))["topic"]


def _topics_of(sentence: str, index: TopicIndex) -> tuple[Topic, ...]:
    text = read(sentence)
    return TopicFinder(text, index).topics(0, len(text.words))


def _topics(sentence: str) -> tuple[Topic, ...]:
    return _topics_of(sentence, load_lexicon().topics)


def test_every_topic_of_the_model_has_words_and_examples() -> None:
    assert {table["id"] for table in TABLES} == set(Topic)
    assert all(table["examples"] for table in TABLES)


@pytest.mark.parametrize(("topic", "sentence"), [(t["id"], s) for t in TABLES for s in t["examples"]])
def test_examples_have_the_topic(topic: str, sentence: str) -> None:
    assert topic in _topics(sentence)


@pytest.mark.parametrize(("topic", "sentence"), [(t["id"], s) for t in TABLES for s in t["counter_examples"]])
def test_counter_examples_do_not(topic: str, sentence: str) -> None:
    assert topic not in _topics(sentence)


def _index(*tables: object) -> TopicIndex:
    return load_topics([("mine.toml", {"topic": [*tables]})])


@pytest.mark.parametrize(
    "table",
    [
        {"id": "weather", "strong": ["rain"]},
        {"id": "trade"},
        {"id": "trade", "strong": ["..."], "colour": 1},
        {"id": "trade", "strong": [""]},
        {"id": "trade", "strong": ["*"]},
        {"id": "trade", "strong": ["port"], "idle": ["port"]},
        "trade",
    ],
)
def test_a_malformed_topic_is_refused(table: object) -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml"):
        load_topics([("mine.toml", {"topic": [table]})])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table["id"])
def test_every_idle_phrase_hides_a_word_that_would_point(table: dict[str, object]) -> None:
    rest = {key: value for key, value in table.items() if key != "idle"}
    index = _index(rest)
    idle = table.get("idle", [])
    assert isinstance(idle, list)
    assert [phrase for phrase in idle if not _topics_of(phrase, index)] == []


def test_no_phrase_of_a_topic_is_given_twice() -> None:
    for table in TABLES:
        phrases = [p for force in Force for p in table.get(force.name.lower(), [])]
        assert len(set(phrases)) == len(phrases), table["id"]


def test_a_topic_seen_again_adds_words() -> None:
    index = _index({"id": "trade", "strong": ["widget*"]}, {"id": "trade", "weak": ["gizmo"]})
    assert _topics_of("They agreed to sell widgets.", index) == (Topic.TRADE,)
    assert _topics_of("They agreed to sell gizmos.", index) == (Topic.TRADE,)


def test_a_phrase_stands_for_its_plural_unless_that_is_another_topic_s() -> None:
    index = _index(
        {"id": "energy", "strong": ["refinery", "gas field"]},
        {"id": "development", "strong": ["aid", "box"]},
        {"id": "health", "strong": ["aids"]},
    )
    assert _topics_of("two refineries", index) == (Topic.ENERGY,)
    assert _topics_of("new gas fields", index) == (Topic.ENERGY,)
    assert _topics_of("many boxes", index) == (Topic.DEVELOPMENT,)
    assert _topics_of("a cure for aids", index) == (Topic.HEALTH,)


def test_a_phrase_hides_the_shorter_ones_of_its_own_topic_only() -> None:
    index = _index(
        {"id": "environment", "strong": ["climate"], "idle": ["investment climate"]},
        {"id": "finance_investment", "strong": ["invest*"]},
    )
    assert _topics_of("a better investment climate", index) == (Topic.FINANCE_INVESTMENT,)
    assert _topics_of("a better climate", index) == (Topic.ENVIRONMENT,)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("rare earth*", "rare earths"),
        ("law of the sea*", "the law of the seabed"),
        ("state of the art", "the state of the art"),
    ],
)
def test_a_phrase_of_several_words_is_found_whole(phrase: str, words: str) -> None:
    index = _index({"id": "energy", "strong": [phrase]})
    assert _topics_of(words, index) == (Topic.ENERGY,)
    assert _topics_of(words.rsplit(" ", 1)[0], index) == ()


def test_the_weightiest_topic_comes_first_and_one_far_behind_is_left_out() -> None:
    assert _topics("They will protect forests, rivers and wetlands and discuss trade in timber.")[0] == (
        Topic.ENVIRONMENT
    )
    assert _topics("They will lower tariffs to widen their cooperation.") == (Topic.TRADE,)
    assert len(_topics("They discussed energy, trade, health, space, tourism and terrorism.")) == 3


def _item_topics(before: str, item: str) -> tuple[Topic, ...]:
    text = read(f"{before} {item}")
    first = text.sentences[-1].first if before else 0
    return TopicFinder(text, load_lexicon().topics).topics(first, len(text.words))


def test_an_item_without_words_of_its_own_has_the_topic_of_what_goes_before() -> None:
    item = "They agreed to continue cooperation in this field."
    assert _item_topics("The ministers reviewed the work on vaccines.", item) == (Topic.HEALTH,)
    assert _item_topics("Fisheries came first.\n\n", item) == (Topic.AGRICULTURE,)
    assert _item_topics("Fisheries came first.\n\nThen came lunch.\n\n", item) == (Topic.BILATERAL_RELATIONS,)
    assert _item_topics("", item) == (Topic.BILATERAL_RELATIONS,)


def test_an_item_without_words_of_its_own_has_the_topic_of_its_sentence() -> None:
    text = read("On fisheries they agreed to meet again.")
    assert TopicFinder(text, load_lexicon().topics).topics(5, len(text.words)) == (Topic.AGRICULTURE,)


def test_nothing_found_anywhere_is_no_topic() -> None:
    assert _topics("They will do so.") == ()
