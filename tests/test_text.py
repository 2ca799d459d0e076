"""How a text is divided into blocks, sentences and words, whatever its publisher's layout."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jointstatement import load_lexicon
from jointstatement.text import BlockKind, Stops, Text, read, words_of

STOPS = load_lexicon().documents.stops
WRAPPED = (
    "The two Ministers met in the capital on Monday and spoke of the trade\n"
    "between their countries, which they found to have grown in every year\n"
    "since the accord was signed, and of the fisheries that both sides hold\n"
    "to be of the greatest value to the people who live along the coasts of\n"
)


def _read(text: str) -> Text:
    return read(text, STOPS)


def _blocks(text: str) -> list[tuple[str, str, str]]:
    """Each block's kind by its first letter, its marker, and its text."""
    found = _read(text)
    shown: dict[int, list[str]] = {}
    for sentence in found.sentences:
        shown.setdefault(sentence.block, []).append(found.shown(sentence.first, sentence.last))
    return [(b.kind[0], b.marker, " ".join(shown.get(n, []))) for n, b in enumerate(found.blocks)]


def _sentences(text: str) -> list[str]:
    found = _read(text)
    return [found.shown(s.first, s.last) for s in found.sentences]


# ---- sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "They praised the Kenya-U.S. Trade Forum and its work.",
        "They met C.E.O. Amina Otieno at the port.",
        "Mr. J. G. Otieno and Dr. A. B. Hansen met.",
        "They recalled Resolution No. 5 and Art. IV of the treaty.",
        "The port in Mombasa, D.C. Otieno said, was open.",
        "They met at 5 p.m. Nairobi time.",
        "They spoke of Kenya-U. S. Trade and of wool.",
        "They set aside $2.5 million, 3.7 per cent more.",
    ],
)
def test_a_stop_within_a_sentence_does_not_end_it(sentence: str) -> None:
    assert _sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They will meet in the U.S.", "The two sides agreed to trade."),
        ("Norway said no.", "Kenya agreed."),
        ("They will meet at 5 p.m.", "They will part at six."),
        ("They praised “the work of both.”", "They will meet again."),
        ("They praised the talks.[3]", "They will meet again."),
        ("Will they meet?", "They will."),
    ],
)
def test_a_stop_ends_a_sentence_before_a_word_that_opens_one(first: str, second: str) -> None:
    assert len(_sentences(f"{first} {second}")) == 2
    assert _sentences(f"{first} {second}")[1].rstrip() == second


def test_a_blank_or_a_note_that_fails_the_stop_hides_no_end() -> None:
    assert len(_sentences("They praised the talks.The two sides will meet.")) == 2
    assert len(_sentences("They praised the talks.3 The two sides will meet.")) == 2
    assert len(_sentences("The port cost 2.5 The two sides")) == 1


def test_without_a_vocabulary_every_stop_but_an_acronyms_ends_a_sentence() -> None:
    assert len(read("Mr. Otieno met the U.S. Minister.", Stops()).sentences) == 2


# ---- points


@pytest.mark.parametrize(
    "bullet", ["-", "*", "•", "–", "—", "▪", "·", "●", "➢", "\uf0b7", "o", "+", "\\-", "\\*"]
)
def test_a_bullet_of_any_shape_makes_a_point(bullet: str) -> None:
    blocks = _blocks(f"The two sides agreed to:\n{bullet} open a port;\n{bullet} build a road.")
    assert [(kind, shown) for kind, _, shown in blocks] == [
        ("p", "The two sides agreed to:"),
        ("p", "open a port;"),
        ("p", "build a road."),
    ]
    kinds = [block.kind for block in _read(f"{bullet} open a port;\n{bullet} build a road.").blocks]
    assert kinds == [BlockKind.POINT] * 2


@pytest.mark.parametrize(
    "numbers",
    [
        ("1.", "2."),
        ("(1)", "(2)"),
        ("1)", "2)"),
        ("1/", "2/"),
        ("(a)", "(b)"),
        ("a.", "b."),
        ("(i)", "(ii)"),
        ("i.", "ii."),
        ("I.", "II."),
        ("1.1", "1.2"),
        ("8\\.", "9\\."),
        ("\\(i\\)", "\\(ii\\)"),
        ("[1]", "[2]"),
    ],
)
def test_a_number_of_any_shape_makes_a_point(numbers: tuple[str, str]) -> None:
    one, two = numbers
    text = _read(f"{one} The two sides will open a port.\n\n{two} They will build a road.")
    assert [block.kind for block in text.blocks] == [BlockKind.POINT] * 2
    assert text.original[text.blocks[1].start :] == "They will build a road."


def test_a_number_alone_on_its_line_marks_what_follows() -> None:
    assert _blocks("a)\n\nThe two sides will trade.\n\nb)\n\nThey will meet.") == [
        ("p", "a)", "The two sides will trade."),
        ("p", "b)", "They will meet."),
    ]


def test_a_number_without_a_stop_marks_a_point_where_it_is_the_next() -> None:
    blocks = _blocks(
        "1 WE MET in the capital to speak of trade and of fisheries.\n"
        "2 WE WILL open a port and a road that leads from it to the sea.\n"
        "7 Ministers were there, and with them a great number of officials."
    )
    assert [marker for _, marker, _ in blocks] == ["1", "2", ""]


def test_numbers_in_their_order_divide_a_text_of_one_line() -> None:
    assert _blocks(
        "Joint Statement. 1. The two sides met. 2. They will trade. TRADE 9. 3. They will part."
    ) == [
        ("p", "", "Joint Statement."),
        ("p", "1.", "The two sides met."),
        ("p", "2.", "They will trade. TRADE 9."),
        ("p", "3.", "They will part."),
    ]


def test_one_number_of_many_may_be_lost_or_stand_behind_a_heading() -> None:
    points = "".join(f"{n}. They will meet in the year {n} to trade. " for n in (1, 2, 3, 5))
    assert [marker for _, marker, _ in _blocks(points + "Fisheries 6. They will fish.")] == [
        *("1.", "2.", "3.", "5.", "6."),
    ]


def test_a_number_above_paragraphs_that_is_a_title_is_a_heading() -> None:
    kinds = [
        kind for kind, _, _ in _blocks("1. Trade and Energy\n\nThe two sides will trade.\n\n2. They met.")
    ]
    assert kinds == ["h", "p", "p"]


def test_an_initial_at_the_start_of_a_line_is_no_number() -> None:
    assert _blocks("J. G. Otieno of Kenya signed the accord.")[0][1] == ""


# ---- lines into blocks


def test_wrapped_lines_are_one_paragraph() -> None:
    assert len(_read(WRAPPED + "both countries.\n").blocks) == 1


@pytest.mark.parametrize("page", ["\n- 2 -\n\n", "\n/2\n\n", "2.\n", "\n\n", "Page 4\n"])
def test_a_page_ends_no_sentence(page: str) -> None:
    text = WRAPPED.rstrip() + page.join(("\n", "both countries.\n"))
    if "Page" in page:
        text += "".join(
            f"\n{page.replace('4', str(n))}\nThey met again in the year {n} to speak.\n" for n in (5, 6)
        )
    assert "coasts of both countries." in _sentences(text)[0]


def test_lines_typed_with_wide_spacing_are_wrapped_lines() -> None:
    assert len(_read((WRAPPED + "both countries.\n").replace("\n", "\n\n") * 3).blocks) <= 3


def test_a_page_number_at_a_lines_end_is_no_part_of_it() -> None:
    assert (
        _sentences("The two sides will trade. ./2\n\nThey will meet. / 3")[0] == "The two sides will trade."
    )


def test_heads_repeated_on_each_page_are_left_out() -> None:
    pages = (WRAPPED.rstrip() + "\nJOINT PAPER OF THE MEETING\nboth their countries.\n\n") * 3
    assert sum("JOINT PAPER" in sentence for sentence in _sentences(pages)) == 1


def test_a_wrapped_text_in_capitals_is_no_row_of_headings() -> None:
    blocks = _blocks("THE MEETING\n" + (WRAPPED + "both countries.\n").upper() + "2. THEY WILL MEET AGAIN.")
    assert [(kind, marker) for kind, marker, _ in blocks] == [("h", ""), ("p", ""), ("p", "2.")]


def test_a_title_in_capitals_stands_apart_from_what_follows() -> None:
    title = "JOINT STATEMENT OF THE MINISTERS OF KENYA AND NORWAY, NAIROBI, 3 MAY"
    assert [kind for kind, _, _ in _blocks(f"{title}\n{WRAPPED}both countries.")] == ["h", "p"]


def test_in_a_text_all_in_capitals_us_is_no_name() -> None:
    text = _read(
        "THE MEETING SHOWED THAT MOST OF US NEED TO TRADE MORE, AND THAT NORWAY WILL LEND KENYA ITS HELP."
    )
    assert not text.capital(text.words.index("us"))
    assert text.capital(text.words.index("norway"))


def test_quotation_marks_around_paragraphs_belong_to_no_block() -> None:
    assert _blocks('"We will open a port.\n\n"We will build a road."\n\nThey said "we will" in Oslo.') == [
        ("p", "", "We will open a port."),
        ("p", "", "We will build a road."),
        ("p", "", 'They said "we will" in Oslo.'),
    ]


# ---- the marks of Markdown and HTML


@pytest.mark.parametrize(
    "bold", ["**{}**", "__{}__", "<b>{}</b>", "<strong>{}</strong>", "<u>{}</u>", "**<u>{}</u>**"]
)
def test_bold_words_head_a_paragraph(bold: str) -> None:
    head = bold.format("Standing together:")
    assert _blocks(f"{head} Kenya and Norway will trade.") == [
        ("h", "", "Standing together:"),
        ("p", "", "Kenya and Norway will trade."),
    ]
    assert _blocks(f"- {head} expand the trade in wool") == [("p", "-", "expand the trade in wool")]
    assert _blocks(bold.format("Standing together"))[0][0] == "h"


@pytest.mark.parametrize("text", ["**We will** trade.", "**REAFFIRMING **the accord, we will trade."])
def test_bold_words_that_head_nothing_are_part_of_their_sentence(text: str) -> None:
    assert [kind for kind, _, _ in _blocks(text)] == ["p"]
    assert len(_sentences(text)) == 1


def test_marks_are_no_words() -> None:
    assert _read("The *joint* [plan](https://a.example/b) of 2<sup>nd</sup> May<sup>3</sup>").words == (
        *("the", "joint", "plan", "of", "2nd", "may"),
    )


# ---- words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We back the devel-\nopment of trade.", "development"),
        ("We back the long-\nterm plan, long awaited, for a term.", "long-term"),
        ("We will co-\noperate, as co-operate we must.", "co-operate"),
        ("We back the devel\xad\nopment of trade.", "development"),
        ("We back the devel\xadopment of trade.", "development"),
        ("In the 21<sup>st</sup> century we trade.", "21st"),
    ],
)
def test_a_word_in_two_parts_is_one(text: str, word: str) -> None:
    found = _read(text)
    i = found.words.index(word)
    assert found.written(i) == word
    assert text[found.end(i) :][:1] in " ,<"
    assert f" {word} " in f" {found.shown(0, len(found.words))} ".replace(",", " ")


@given(
    st.lists(
        st.sampled_from(("a", "port", "U.S.", "2,000", "it's", "-", "long-term", "“", ".", " ", "\n")),
        max_size=30,
    )
)
def test_every_word_stands_where_it_says(parts: list[str]) -> None:
    text = _read(" ".join(parts))
    assert all(text.written(i).lower() == word for i, word in enumerate(text.words))
    assert list(text.starts) == sorted(text.starts)
    assert all(
        a.last == b.first or a.block < b.block
        for a, b in zip(text.sentences, text.sentences[1:], strict=False)
    )


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "5. A 7. A ",
            "1. A ",
            "**a** b: ",
            "**",
            "a-\nb ",
            "<b>",
            "<sup>",
            "[1]",
            "](",
            "1\n",
            "A\n\n",
            "Mr. ",
            "U.S. ",
            "A 4\n",
        ),
        *("1<sup>st</sup>", "a\xad", "\\", "_a ", "*", "- \n", "(a)\n", '"', "WE MEET.\n", "we meet\n\n"),
    ],
)
def test_the_time_is_linear_in_the_length(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        rounds = []
        for _ in range(3):
            start = process_time()
            read(text, STOPS)
            rounds.append(process_time() - start)
        return min(rounds)

    # eight times the text: far from 64 times the time
    assert seconds(8000) < 25 * seconds(1000) + 0.05


def test_a_phrase_is_divided_as_a_text_is() -> None:
    phrase = "the U.S. side's 2,000 long-term “plans”, No. 5"
    assert words_of(phrase) == read(phrase).words
