"""The dateline that a report opens with: `NAIROBI, May 14 (Savanna Press) --`, `Oslo (AFP) -`, `RIYADH:`."""

from jointstatement.lexicon import Lexicon
from jointstatement.rules.headings import Dateline
from jointstatement.text import Sentence, Text

_CITY = 4
"""How many words name a city at most."""
_REACH = 18
"""How many words of a dateline stand behind its city at most."""
_SIGNED = 4
"""How many words name an agency at most."""
_AGENCY = 4
"""How many letters an agency has at most that stands where a city does."""
_LONG = 12
"""How many words the sentence has at least that a city opens with no sign behind it."""
_ABOVE = 4
"""How many of the first sentences can stand above the text."""
_MARK = 3
"""How many words such a mark takes: `[Text]`."""
_HEADED = 40
"""How many words may stand before it."""
_DASHES = frozenset({"-", "\u2014", "\u2013"})
_OPENED = {"(": ")", "/": "/"}


def find_dateline(text: Text, lexicon: Lexicon, body: tuple[Sentence, ...]) -> Dateline | None:
    """The dateline at the head of one of the first paragraphs, or signed on a line of its own above them."""
    above = [s for s in text.sentences[:_ABOVE] if body and s.first < body[0].first]
    for sentence in (*above, *body[:3]):
        block = text.blocks[sentence.block]
        marked = _past_mark(text, lexicon, sentence.first, sentence.last)
        if text.starts[sentence.first] != block.start and marked is None:
            continue
        first, end = marked or sentence.first, text.word_at(block.end)
        named = _shouted(text, first, sentence.last), _known(text, lexicon, first, sentence.last)
        for stop in dict.fromkeys(named):
            if first < stop < sentence.last:
                found = _behind(text, lexicon, first, stop, end)
                if found is not None and (sentence not in above or _agency(text, lexicon, stop, end)):
                    return found
    return None


def _agency(text: Text, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether an agency that is known is named: a letterhead may have any body's letters in brackets."""
    return not lexicon.documents.reports.agencies.isdisjoint(text.words[first : min(first + _REACH, last)])


def _past_mark(text: Text, lexicon: Lexicon, first: int, last: int) -> int | None:
    """The word behind the `[Text]` of a monitor of the press, which a line of his own may stand before."""
    marks, words = lexicon.documents.reports.monitored, text.words
    for k in range(first, min(first + _HEADED, last - _MARK)):
        if words[k] == "[" and words[k + 1] in marks and words[k + 2] == "]":
            return k + _MARK
    return None


def _shouted(text: Text, first: int, last: int) -> int:
    """The end of a run of words in capitals."""
    stop = first
    while stop < min(last, first + _CITY) and text.written(stop).isupper() and len(text.words[stop]) > 1:
        stop += 1
    return stop


def _known(text: Text, lexicon: Lexicon, first: int, last: int) -> int:
    """The end of a city that the vocabulary knows."""
    for stop in range(min(first + _CITY, last), first, -1):
        if _is_city(text, lexicon, first, stop):
            return stop
    return first


def _is_city(text: Text, lexicon: Lexicon, first: int, stop: int) -> bool:
    return text.capitals[first] and " ".join(text.words[first:stop]) in lexicon.parties.cities


def _behind(text: Text, lexicon: Lexicon, first: int, stop: int, end: int) -> Dateline | None:
    """The dateline whose city has its end at `stop`, where what stands behind that makes it one."""
    words = text.words
    capitals = text.shown(first, stop).isupper()
    rest = words[stop : min(stop + _REACH, end)]
    if not rest:
        return None
    known = _is_city(text, lexicon, first, stop)
    dash = next((k for k, word in enumerate(rest) if word in _DASHES), None)
    signed = _signed(text, lexicon, stop, min(stop + _REACH, end))
    if capitals and dash == 0 and not known and stop == first + 1 and len(words[first]) <= _AGENCY:
        # `SPA - Kenya and Norway`: an agency and no city
        return Dateline("", first, stop)
    led = dash is not None and (dash == 0 or rest[0] in ",(") and capitals
    led = led or (signed and (known or (capitals and rest[0] == ",")))
    led = led or (known and dash is not None and _dated(text, lexicon, stop, stop + dash))
    city = text.shown(first, stop)
    if known and capitals and not led:
        # `OSLO: Kenya and`; of `OSLO Kenya and` it is not told where that was issued
        sign = rest[0] == ":"
        after = stop + sign
        opens = after < end and text.capitals[after]
        opens = opens and ("." in words[after] or not text.written(after).isupper())
        led = opens and (sign or end - after > _LONG)
        city = city if sign else ""
    return Dateline(city, first, stop) if led else None


def _dated(text: Text, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether nothing but a date and an agency stand between a city and a dash: `Oslo, May 14 TASS -`."""
    agency = False
    for k in range(first, last):
        word = text.words[k]
        if word in lexicon.documents.reports.agencies or (len(word) > 1 and text.written(k).isupper()):
            agency = True
        elif word[0].isalpha() and word not in lexicon.dates.months and word not in lexicon.dates.weekdays:
            return False
    return agency


def _signed(text: Text, lexicon: Lexicon, stop: int, end: int) -> bool:
    """Whether an agency's name stands in brackets behind a city, with no more than a date between them."""
    months = lexicon.dates.months
    for k in range(stop, end - 2):
        word = text.words[k]
        close = _OPENED.get(word)
        if close is None:
            if word[0].isalpha() and word not in months and not text.capitals[k]:
                return False
            continue
        for behind in range(k + 2, min(k + 2 + _SIGNED, end)):
            if text.words[behind] == close:
                name = text.shown(k + 1, behind)
                return name.isupper() or not lexicon.documents.reports.agencies.isdisjoint(
                    text.words[k + 1 : behind]
                )
        return False
    return False
