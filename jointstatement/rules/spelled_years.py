"""Years in words, as treaties give them: `one thousand nine hundred and sixty-four`, `nineteen ninety`."""

from jointstatement.lexicon.dates import DateWords

_YEARS = range(1800, 2200)
_CENTURIES = range(18, 22)
_HUNDRED, _THOUSAND = 100, 1000


def spelled_year(written: tuple[str, ...], i: int, last: int, words: DateWords) -> tuple[int, int] | None:
    """The year that the words from `i` on spell out, and the word after it."""
    thousands, rest, stop, k = 0, 0, i, i
    while k < last:
        parts = written[k].split("-")
        if k > i and written[k] in words.ranges:
            k += 1
            continue
        if not all(part in words.spelled for part in parts):
            break
        for part in parts:
            value = words.spelled[part]
            if value == _THOUSAND:
                thousands, rest = (rest or 1) * _THOUSAND, 0
            elif value == _HUNDRED:
                rest = (rest or 1) * _HUNDRED
            elif rest in _CENTURIES and rest < _HUNDRED and value >= min(_CENTURIES) // 2:
                # `nineteen ninety`
                rest = rest * _HUNDRED + value
            else:
                rest += value
        k += 1
        stop = k
    year = thousands + rest
    return (year, stop) if year in _YEARS else None
