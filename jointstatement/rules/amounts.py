"""The quantities that a pledge promises to reach."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from jointstatement.lexicon.amounts import AmountWords
from jointstatement.model import PartialDate, Target
from jointstatement.rules.scan import Scan, within
from jointstatement.text import Text

_LONG = 40
"""A number of more digits than this is no quantity."""
_WRITTEN_OUT = 8
"""How many words a number that is written out may have."""

_STOPS = frozenset(",;:.()")

_CLAUSE = 12
"""How far before a quantity the clause it stands in may open."""

Due = Callable[[int], PartialDate | None]
"""From the word behind a quantity to when it is to be reached."""


@dataclass(frozen=True, eq=False, repr=False)
class _Quantity:
    first: int
    last: int
    value: Decimal
    unit: str | None
    scale: int = 1
    """What the number was multiplied by: `7 million`."""


def targets(
    text: Text, scan: Scan, first: int, last: int, words: AmountWords, due: Due
) -> tuple[Target, ...]:
    """The quantities among the words `first` to `last` (exclusive), in text order.

    Lengths of time, dates and the numbers of articles and resolutions are none, nor is the level that a
    quantity starts from: `raise the limit from 2 to 5 million dollars`.
    """
    places = within(scan.quantities, first, last)
    if not places:
        return ()
    found: list[_Quantity] = []
    done = first
    for i in places:
        if i < done or _leads_to_none(text, i, last, words):
            continue
        here = _quantities(text, i, first, last, words)
        if not here:
            continue
        if _told(text, i, first, words):
            done = here[0].last
            continue
        found += here
        done = here[-1].last
    if not found:
        return ()
    starts = {q.first for q in found}
    return tuple(
        Target(
            value=q.value,
            unit=q.unit or "",
            measure=_measure(text, q, first, last, words),
            by=due(q.last),
            span=text.span(q.first, q.last),
        )
        for q in found
        if not _starting_level(text, q, first, starts, words)
    )


def money_in(
    text: Text, scan: Scan, first: int, last: int, words: AmountWords, due: Due
) -> tuple[Target, ...]:
    """The sums among some words: what a passive promises stands before it: `$5 million will be spent`."""
    found = targets(text, scan, first, last, words, due)
    return tuple(target for target in found if target.unit in words.currencies)


def _leads_to_none(text: Text, i: int, last: int, words: AmountWords) -> bool:
    """Whether a word for one leads to no quantity, as nearly every article: `a port`."""
    led = words.leading.get(text.words[i])
    if led is None or i + 1 >= last:
        return led is not None
    behind = text.words[i + 1]
    return behind not in led and behind.isalpha()


def _told(text: Text, i: int, first: int, words: AmountWords) -> bool:
    """Whether a quantity stands in a clause that only tells: `farms which grow 20 percent of the wheat`."""
    for k in range(i - 1, max(first, i - _CLAUSE) - 1, -1):
        if text.words[k] in words.telling:
            return text.words[k + 1] not in words.promising
        if not text.words[k][0].isalnum():
            return False
    return False


def _starting_level(text: Text, q: _Quantity, first: int, starts: set[int], words: AmountWords) -> bool:
    """Whether a quantity is only what another starts from: `from NZ$10 million to NZ$50 million`."""
    if q.first == first or text.words[q.first - 1] not in words.rising_from:
        return False
    return q.last + 1 in starts and text.words[q.last] in words.rising_to


def _quantities(text: Text, i: int, first: int, last: int, words: AmountWords) -> tuple[_Quantity, ...]:
    """The quantity that starts with word `i`; with its second where the two are the ends of a range.

    What a range says once holds for both of its ends: `5 to 7 billion dollars`, `$5-7 billion`.
    """
    if text.words[i] in words.multiples.starts:
        multiple = _multiple(text, i, first, last, words)
        if multiple is not None:
            return (multiple,)
    one = _alone(text, i, first, last, words)
    if one is None:
        return ()
    joint = one.last
    if joint + 1 >= last or text.words[joint] not in words.ranges:
        return (one,) if one.unit is not None else ()
    other = _alone(text, joint + 1, first, last, words)
    if other is not None:
        ranging = text.words[joint] in words.ranging or (i > first and text.words[i - 1] in words.between)
        if ranging and (both := _ends_of_range(one, other, words)):
            return both
        if one.unit is None and other.unit in words.measures and one.scale == other.scale:
            # `by 10 and 15 percent`
            return replace(one, unit=other.unit), other
    return (one,) if one.unit is not None else ()


def _ends_of_range(one: _Quantity, other: _Quantity, words: AmountWords) -> tuple[_Quantity, ...]:
    """Two quantities of one unit, the first below the second; none where they are no range."""
    unit = other.unit
    if unit is None and other.scale > 1 and one.unit in words.currencies:
        unit = one.unit
    if unit is None or one.unit not in (None, unit):
        return ()
    value = _whole(one.value * other.scale) if one.scale == 1 else one.value
    if value >= other.value:
        return ()
    return replace(one, value=value, unit=unit), replace(other, unit=unit)


def _multiple(text: Text, i: int, first: int, last: int, words: AmountWords) -> _Quantity | None:
    """A multiple or a share of what there is: `double`, `threefold`, `by half`."""
    known, word = words.multiples, text.words[i]
    if word in known.verbs:
        value, before = known.verbs[word]
        named = i + 1 < last and text.words[i + 1] in known.named
        if named or not _is_verb(text, i, first, before, known.adverbs):
            return None
        return _Quantity(i, i + 1, Decimal(value), known.unit)
    behind = i > first and text.words[i - 1]
    if word in known.folds:
        value, stop = known.folds[word], i + 1
        if behind in known.told or not (_free(text, stop, last, known.after | known.increases)):
            return None
        return _Quantity(i, stop, Decimal(value), known.unit)
    share = known.shares.at(text, i, last) if behind in known.before_share else None
    if share is None or not _free(text, share[0], last, known.after):
        return None
    return _Quantity(i, share[0], Decimal(share[1]), words.percent)


def _is_verb(text: Text, i: int, first: int, before: frozenset[str], adverbs: frozenset[str]) -> bool:
    """Whether what stands before word `i`, past adverbs, makes it a verb that something is pledged by."""
    k = i - 1
    while k >= first and text.words[k] not in before and text.words[k] in adverbs:
        k -= 1
    return k < first or text.words[k] in before


def _free(text: Text, i: int, last: int, after: frozenset[str]) -> bool:
    """Whether what ends before word `i` is no adjective of it."""
    return i >= last or text.words[i] in after or text.words[i] in _STOPS


def _alone(text: Text, i: int, first: int, last: int, words: AmountWords) -> _Quantity | None:
    """The quantity that starts with word `i`, as its own words tell it."""
    if not text.words[i][0].isdigit():
        signed = _signed(text, i, last, words)
        if signed is not None:
            return signed
    value, stop, glued = _value(text, i, last, words)
    if value is None:
        return None
    compound = _compound(text, stop, last, words)
    if compound is not None:
        scale, code = compound
        return _Quantity(i, stop + 1, _whole(value * scale), code, scale) if code is not None else None
    unit, end = (glued, stop) if glued is not None else _unit(text, stop, last, words)
    if unit is None:
        end = stop
    counted = unit in words.nouns
    if counted and ((i > first and text.words[i - 1] in words.naming) or _titled(text, end - 1)):
        return None
    if counted and text.words[i] in words.single and stop == i + 1:
        # `one ship` is no number of ships
        return None
    return _Quantity(i, end, value, unit, _scale_of(text, i, stop, words))


def _names_currency(text: Text, first: int, last: int) -> bool:
    """Whether words can be a currency's sign: letters are capitals, and no others stand before them."""
    if any(text.words[k][0].isalpha() and not text.capital(k) for k in range(first, last)):
        return False
    before = text.view[text.starts[first] - 1 : text.starts[first]] if text.starts[first] else ""
    return text.words[first][0].isalpha() or not before.isalpha()


def _compound(text: Text, i: int, last: int, words: AmountWords) -> tuple[int, str | None] | None:
    """A scale that is part of a word: `million-dollar` with its currency, `billion-a-year` without one."""
    if i < last and text.words[i] == "-":
        i += 1
    scale, hyphen, unit = text.words[i].partition("-") if i < last else ("", "", "")
    if not hyphen or scale not in words.scales:
        return None
    return words.scales[scale], words.glued_units.get(unit)


def _titled(text: Text, i: int) -> bool:
    """Whether a noun belongs to a name: `the One Million Trees campaign`; `MW` does not."""
    return text.capital(i) and text.written(i)[1:2].islower()


def _signed(text: Text, i: int, last: int, words: AmountWords) -> _Quantity | None:
    """A currency's sign with its number, set apart or not: `US$ 40 billion`, `RMB5 million`, `$A50`."""
    sign = words.signs.at(text, i, last)
    if sign is not None and not _names_currency(text, i, sign[0]):
        sign = None
    if sign is not None and sign[0] < last and text.words[sign[0]][0].isdigit():
        value, stop, unit = _value(text, sign[0], last, words)
        if value is not None and _compound(text, stop, last, words) is not None:
            return None
        if value is not None:
            # `$40 million US` and `$40 million Canadian` say whose dollars they are
            whose = words.whose.at(text, stop, last) if stop < last else None
            if whose is not None:
                return _Quantity(i, whose[0], value, whose[1])
            scale = _scale_of(text, sign[0], stop, words)
            return _Quantity(i, stop, value, sign[1], scale) if unit is None else None
    together = ""
    for k in range(i, min(i + 3, last)):
        word = text.words[k]
        plain = word.isalpha()
        digit = None if plain else next((n for n, char in enumerate(word) if char.isdigit()), None)
        if digit is None:
            together += word
            continue
        code = words.glued_signs.get(together + word[:digit]) if digit else None
        if code is None:
            return None
        value, stop, unit = _value(text, k, last, words, skip=digit)
        scale = _scale_of(text, k, stop, words)
        return _Quantity(i, stop, value, code, scale) if value is not None and unit is None else None
    return None


def _unit(text: Text, i: int, last: int, words: AmountWords) -> tuple[str | None, int]:
    """What the number before word `i` counts: a currency, per cent, or a noun that is a quantity's."""
    if i >= last:
        return None, i
    if text.words[i] == "-" and i + 1 < last:
        # `40 million-dollar fund`
        i += 1
    unit = words.units.at(text, i, last)
    if unit is not None:
        return unit[1], unit[0]
    for k in range(i, min(i + 4, last)):
        word = text.words[k]
        if word in words.never or not word[0].isalpha() or word in words.breaking:
            return None, i
        if word in words.nouns:
            return word, k + 1
    return None, i


# ---- numbers


def _value(
    text: Text, i: int, last: int, words: AmountWords, *, skip: int = 0
) -> tuple[Decimal | None, int, str | None]:
    """The number at word `i`, with `million` and the like; the word after it; a unit written with it."""
    word = text.words[i]
    if not word[skip : skip + 1].isdigit():
        value, stop = _written_out(text, i, last, words)
        return value, stop, None
    start = text.starts[i] + skip
    match = words.number.match(text.view, start)
    value = _decimal(match.group()) if match is not None else None
    if match is None or value is None:
        return None, i, None
    stop = i + 1
    while stop < last and text.starts[stop] < match.end():
        stop += 1
    behind = text.view[match.end() : text.end(stop - 1)].lower().lstrip("-")
    if behind:
        # `50m`, `500mw`, `30pct`, or a word of another kind, as in `40th`
        if behind in words.scales:
            return (
                _scaled(value * words.scales[behind], text, stop, last, words),
                _stop(text, stop, last, words),
                None,
            )
        unit = behind if behind in words.nouns else words.glued_units.get(behind)
        return (value, stop, unit) if unit is not None else (None, i, None)
    if _scale_at(text, stop, last, words) is None:
        return value if word.isdigit() else _whole(value), stop, None
    return _scaled(value, text, stop, last, words), _stop(text, stop, last, words), None


def _scale_at(text: Text, i: int, last: int, words: AmountWords) -> tuple[int, int] | None:
    """The scale at word `i`, set off by a hyphen or not, and the word after it."""
    if i + 1 < last and text.words[i] == "-":
        i += 1
    scale = words.scales.get(text.words[i]) if i < last else None
    return (scale, i + 1) if scale is not None else None


def _scale_of(text: Text, first: int, stop: int, words: AmountWords) -> int:
    """What the scales at the end of a number multiply it by: `7 million`, `7m`."""
    scale = 1
    for k in range(stop - 1, first - 1, -1):
        word = text.words[k]
        scale *= words.scales.get(word.lstrip("0123456789.,") if word[0].isdigit() else word, 1)
        if word not in words.scales and word != "-":
            break
    return scale


def _stop(text: Text, i: int, last: int, words: AmountWords) -> int:
    while (found := _scale_at(text, i, last, words)) is not None:
        i = found[1]
    return i


def _scaled(value: Decimal, text: Text, i: int, last: int, words: AmountWords) -> Decimal:
    while (found := _scale_at(text, i, last, words)) is not None:
        value, i = value * found[0], found[1]
    return _whole(value)


def _whole(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole and whole < 10**27 else value


def _decimal(written: str) -> Decimal | None:
    if len(written) > _LONG or not written.isascii():
        return None
    try:
        return Decimal(written.replace(",", ""))
    except InvalidOperation:
        return None


def _written_out(text: Text, i: int, last: int, words: AmountWords) -> tuple[Decimal | None, int]:
    """The number that words write: `two hundred and fifty thousand`, `half a billion`, `a million`."""
    half = words.fractions.at(text, i, last)
    if half is not None and half[0] < last and text.words[half[0]] in words.scales:
        value = _scaled(Decimal(half[1]), text, half[0], last, words)
        return value, _stop(text, half[0], last, words)
    if text.words[i] in words.single:
        # `a million`; `one` alone counts only what is never one thing among others: `one per cent`
        if i + 1 >= last or text.words[i + 1] not in words.scales:
            return (Decimal(1), i + 1) if text.words[i] in words.numbers else (None, i)
    elif _small(text.words[i], words) is None:
        return None, i
    total, current, k, ready = 0, 0, i, True
    while k < min(last, i + _WRITTEN_OUT):
        word = text.words[k]
        number = 1 if word in words.single else _small(word, words)
        scale = words.scales.get(word)
        if ready and number is not None:
            current, ready = current + number, False
        elif scale is not None:
            current, ready = (current or 1) * scale, True
            if scale > words.hundred:
                total, current = total + current, 0
        elif not (ready and word in words.joined and k + 1 < last and _small(text.words[k + 1], words)):
            break
        k += 1
    return _whole(Decimal(total + current)), k


def _small(word: str, words: AmountWords) -> int | None:
    """The number that one word writes: `forty`, `forty-five`."""
    number = words.numbers.get(word)
    if number is None and "-" in word:
        tens, _, ones = word.partition("-")
        if tens in words.numbers and ones in words.numbers:
            number = words.numbers[tens] + words.numbers[ones]
    return number


# ---- what is measured


def _measure(text: Text, q: _Quantity, first: int, last: int, words: AmountWords) -> str | None:
    """What is measured: the noun phrase behind `of` or `for`, else the object of the verb before."""
    i = q.last
    multiplied = text.words[q.first] in words.multiples.verbs
    if i + (not multiplied) < last and (multiplied or text.words[i] in words.measuring):
        start = i + (not multiplied)
        while start < last and (
            text.words[start] in words.articles or (start > i and text.words[start] in words.measuring)
        ):
            start += 1
        stop = start
        while (
            stop < last
            and stop < start + 5
            and text.words[stop][0].isalpha()
            and not _ends(text, stop, words)
        ):
            stop += 1
        timed = not words.spans.isdisjoint(text.words[start:stop])
        return text.shown(start, stop) if stop > start and not timed else None
    stop = q.first
    while stop > first and text.words[stop - 1] in words.raised:
        stop -= 1
    if stop == q.first:
        return None
    start = stop
    while start > first + 1 and start > stop - 5 and text.words[start - 1][0].isalpha():
        if text.words[start - 1] in words.scales:
            return None
        if _ends(text, start - 1, words) or text.words[start - 1] in words.articles:
            break
        start -= 1
    return text.shown(start, stop) if stop > start else None


def _ends(text: Text, i: int, words: AmountWords) -> bool:
    word = text.words[i]
    return (
        word in words.ending
        or word in words.raised
        or word in words.measuring
        or word in words.ranges
        or word in words.naming
    )
