"""The quantities that a pledge promises to reach."""

from decimal import Decimal, InvalidOperation

from attrs import frozen

from jointstatement.lexicon.amounts import AmountWords
from jointstatement.lexicon.dates import DateWords
from jointstatement.model import Target
from jointstatement.rules.dates import deadline
from jointstatement.text import Text

_LONG = 40
"""A number of more digits than this is no quantity."""


@frozen
class _Quantity:
    first: int
    last: int
    value: Decimal
    unit: str | None


def targets(
    text: Text, first: int, last: int, amount_words: AmountWords, date_words: DateWords
) -> tuple[Target, ...]:
    """The quantities among the words `first` to `last` (exclusive), in text order.

    Lengths of time, dates and the numbers of articles and resolutions are none.
    """
    found = []
    i = first
    while i < last:
        word = text.words[i]
        if not word[0].isdigit() and word not in amount_words.opening:
            i += 1
            continue
        quantity = _quantity(text, i, first, last, amount_words)
        if quantity is None or quantity.unit is None:
            i += 1
            continue
        found.append(_target(text, quantity, first, last, amount_words, date_words))
        i = quantity.last
    return tuple(found)


def _target(
    text: Text, q: _Quantity, first: int, last: int, words: AmountWords, date_words: DateWords
) -> Target:
    assert q.unit is not None
    return Target(
        value=q.value,
        unit=q.unit,
        measure=_measure(text, q, first, last, words),
        by=deadline(text, q.last, last, None, date_words),
        span=text.span(q.first, q.last),
    )


def _quantity(text: Text, i: int, first: int, last: int, words: AmountWords) -> _Quantity | None:
    """The quantity that starts with word `i`."""
    sign = words.signs.at(text, i, last)
    if sign is not None and sign[0] < last:
        value, stop = _value(text, sign[0], last, words)
        if value is not None:
            return _Quantity(i, stop, value, sign[1])
    value, stop = _value(text, i, last, words)
    if value is None or stop >= last:
        return None
    unit, end = _unit(text, stop, last, words)
    named = i > first and text.words[i - 1] in words.naming
    if named and unit in words.nouns:
        return None
    return _Quantity(i, end, value, unit)


def _unit(text: Text, i: int, last: int, words: AmountWords) -> tuple[str | None, int]:
    """What the number before word `i` counts: a currency, per cent, or a noun that is a quantity's."""
    unit = words.units.at(text, i, last)
    if unit is not None:
        return unit[1], unit[0]
    if text.words[i] in words.ranges and i + 2 < last:
        # `10 to 15 percent`: the unit of the second is the unit of the first
        until, stop = _value(text, i + 1, last, words)
        further = words.units.at(text, stop, last) if until is not None and stop < last else None
        if further is not None:
            return further[1], i
    for k in range(i, min(i + 3, last)):
        if text.words[k] in words.never or not text.words[k][0].isalpha():
            return None, i
        if text.words[k] in words.nouns:
            return text.words[k], k + 1
    return None, i


def _value(text: Text, i: int, last: int, words: AmountWords) -> tuple[Decimal | None, int]:
    """The number at word `i`, with `million` and the like, and the word after it."""
    value = _plain(text.words[i])
    if value is None and text.words[i] in words.numbers:
        value = Decimal(words.numbers[text.words[i]])
    if value is None:
        return None, i
    i += 1
    while i < last and (scale := words.scales.get(text.words[i])) is not None:
        value *= scale
        i += 1
    whole = value.to_integral_value()
    return (whole.quantize(Decimal(1)) if value == whole and whole < 10**27 else value), i


def _plain(word: str) -> Decimal | None:
    """The number that digits write: `40`, `1.5`, `2,000`."""
    if not (word[0].isascii() and word[0].isdigit()) or len(word) > _LONG:
        return None
    head, *groups = word.split(",")
    if groups and any(len(group.split(".")[0]) != 3 for group in groups):
        return None
    try:
        return Decimal(head + "".join(groups))
    except InvalidOperation:
        return None


def _measure(text: Text, q: _Quantity, first: int, last: int, words: AmountWords) -> str | None:
    """What is measured: the noun phrase behind `of` or `for`, else the object of the verb before."""
    i = q.last
    if i + 1 < last and text.words[i] in words.measuring:
        start = i + 1
        while start < last and text.words[start] in words.articles:
            start += 1
        stop = start
        while (
            stop < last
            and stop < start + 5
            and text.words[stop][0].isalpha()
            and not _ends(text, stop, words)
        ):
            stop += 1
        return text.shown(start, stop) if stop > start else None
    stop = q.first
    while stop > first and text.words[stop - 1] in words.raised:
        stop -= 1
    if stop == q.first:
        return None
    start = stop
    while start > first + 1 and start > stop - 5 and text.words[start - 1][0].isalpha():
        if _ends(text, start - 1, words) or text.words[start - 1] in words.articles:
            break
        start -= 1
    return text.shown(start, stop) if stop > start else None


def _ends(text: Text, i: int, words: AmountWords) -> bool:
    word = text.words[i]
    return word in words.raised or word in words.measuring or word in words.ranges or word in words.naming
