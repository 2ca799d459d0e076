"""What a statement tells of the past: `On 3 May 2019, we agreed to open a port`, in one of 2021."""

from jointstatement.lexicon import Lexicon
from jointstatement.model import PartialDate
from jointstatement.rules.dates import find_dates, year_of
from jointstatement.text import Text

_OPENING = 8
"""How many words may stand before the comma behind an opening date."""
_MONTHS = 2
"""How many months before a statement was issued a deed is history."""


def opens_in_the_past(
    text: Text, lexicon: Lexicon, first: int, last: int, issued: PartialDate | None
) -> bool:
    """Whether a sentence opens with a date well before the one when the statement was issued.

    Or with words that say so: `Last year, they agreed`, `Two years ago they agreed`.
    """
    if lexicon.subjects.ago.at(text, first, last) is not None:
        return True
    if text.words[first] not in lexicon.subjects.prepositions or first + 1 >= last:
        return False
    year = year_of(text.words[first + 1])
    if year is not None and (issued is None or year < issued.year):
        # `In 2012 Kenya pledged`: of the year of its own issue a statement says so otherwise
        return first + 2 < last and (text.words[first + 2] == "," or text.capitals[first + 2])
    end = min(last, first + _OPENING)
    comma = next((k for k in range(first + 1, end) if text.words[k] == ","), None)
    if comma is None or issued is None:
        return False
    # the comma may stand within the date: `On May 3, 2019, they agreed`
    for mention in find_dates(text, first + 1, end, lexicon.dates):
        date = mention.date
        if date is None or mention.first > first + 2 or text.words[mention.last : mention.last + 1] != (",",):
            continue
        return _months(issued) - _months(date) >= _MONTHS
    return False


def _months(date: PartialDate) -> int:
    """Months, from the first of the year where a date names none."""
    return 12 * date.year + (date.month or 1)
