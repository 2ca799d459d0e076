"""The topics' own examples, and what a malformed topic says."""

import tomllib

import pytest

from jointstatement import LexiconError, load_lexicon
from jointstatement.lexicon.reading import DATA
from jointstatement.lexicon.topics import load_topics
from jointstatement.model import Topic
from jointstatement.rules.topics import TopicFinder
from jointstatement.text import read

TABLES = tomllib.loads(DATA.joinpath("en", "topics.toml").read_text("utf-8"))["topic"]


def _topics(sentence: str) -> tuple[Topic, ...]:
    text = read(sentence)
    return TopicFinder(text, load_lexicon().topics).topics(0, len(text.words))


def test_every_topic_of_the_model_has_words_and_examples() -> None:
    assert {table["id"] for table in TABLES} == set(Topic)
    assert all(table["examples"] for table in TABLES)


@pytest.mark.parametrize(("topic", "sentence"), [(t["id"], s) for t in TABLES for s in t["examples"]])
def test_examples_have_the_topic(topic: str, sentence: str) -> None:
    assert topic in _topics(sentence)


@pytest.mark.parametrize(("topic", "sentence"), [(t["id"], s) for t in TABLES for s in t["counter_examples"]])
def test_counter_examples_do_not(topic: str, sentence: str) -> None:
    assert topic not in _topics(sentence)


@pytest.mark.parametrize(
    "table",
    [
        {"id": "weather", "strong": ["rain"]},
        {"id": "trade"},
        {"id": "trade", "strong": ["..."], "colour": 1},
        {"id": "trade", "strong": [""]},
        {"id": "trade", "strong": ["*"]},
        "trade",
    ],
)
def test_a_malformed_topic_is_refused(table: object) -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml"):
        load_topics([table], "mine.toml")


def test_a_topic_seen_again_adds_words() -> None:
    index = load_topics(
        [{"id": "trade", "strong": ["widget*"]}, {"id": "trade", "weak": ["gizmo"]}], "mine.toml"
    )
    text = read("They agreed to sell widgets.")
    assert TopicFinder(text, index).topics(0, len(text.words)) == (Topic.TRADE,)
