"""What a pledge says will be done: its verbs, each with its object."""

from attrs import frozen

from jointstatement.lexicon.verbs import Verbs
from jointstatement.text import Text

_BASE, _GERUND = "base", "gerund"
_NEAR = 10


@frozen
class ActionDraft:
    """One verb of a pledge, in words of the text."""

    verb: str
    """The base form, with its particle."""
    start: int
    """The word where the verb stands."""
    first: int
    last: int
    """Its object is the words `first` to `last` (exclusive); none where they are equal."""


def actions_of(text: Text, first: int, last: int, verbs: Verbs, form: str) -> tuple[ActionDraft, ...]:
    """The actions of a pledge whose complement is the words `first` to `last` (exclusive).

    Args:
        text: the text.
        first: the first word of the complement.
        last: the word after it.
        verbs: the verbs of the language.
        form: `base` or `gerund`, the form in which the verb at `first` stands; empty for a noun.
    """
    if not form:
        return _deed(text, first, last, verbs)
    found: list[tuple[str, int, int]] = []
    i = _past_light(text, first, last, verbs)
    while i < last:
        verb = _verb_at(text, i, last, verbs, form)
        if verb is None:
            break
        found.append(verb)
        nxt = _next(text, verb[2], last, verbs, form)
        if nxt is None:
            break
        i = nxt
    drafts = []
    for number, (verb_, start, stop) in enumerate(found):
        end = found[number + 1][1] if number + 1 < len(found) else last
        end = _trimmed(text, stop, end, verbs)
        drafts.append(ActionDraft(verb_, start, stop, max(stop, end)))
    return tuple(drafts)


def _deed(text: Text, first: int, last: int, verbs: Verbs) -> tuple[ActionDraft, ...]:
    """The deed that a noun names: `the establishment of a commission`."""
    for k in range(first, min(first + _NEAR, last)):
        if text.words[k] == verbs.infinitive and _infinitive(text, k, last, verbs):
            return actions_of(text, k + 1, last, verbs, _BASE)
        verb = verbs.nominal.get(text.words[k])
        if verb is not None:
            return (ActionDraft(verb, k, k + 1, last),)
        if text.words[k] in verbs.nesting:
            break
    return ()


def _past_light(text: Text, i: int, last: int, verbs: Verbs) -> int:
    """The verb that a verb of mere effort carries."""
    while i < last:
        i = _past_adverbs(text, i, last, verbs)
        light = verbs.light.at(text, i, last) if i < last else None
        after = _past_adverbs(text, light[0], last, verbs) if light is not None else last
        if after >= last or not (verbs.is_base(text.words[after]) or verbs.base_of_gerund(text.words[after])):
            break
        i = after
    return i


def _past_adverbs(text: Text, i: int, last: int, verbs: Verbs) -> int:
    while i < last and verbs.is_adverb(text.words[i]):
        i += 1
    return i


def _verb_at(text: Text, i: int, last: int, verbs: Verbs, form: str) -> tuple[str, int, int] | None:
    """The base form of the verb at word `i`, the word itself, and the word after it."""
    word = text.words[i]
    base = word if verbs.is_base(word) else verbs.base_of_gerund(word)
    if base is None or (form != _GERUND and base != word and not verbs.is_base(word)):
        # a continued verb may be followed by a noun in -ing: `continue developing`
        base = verbs.base_of_gerund(word)
        if base is None:
            return None
    stop = i + 1
    if base == verbs.passive:
        k = _past_adverbs(text, stop, last, verbs)
        done = verbs.base_of_past(text.words[k]) if k < last else None
        if done is not None:
            base, stop = done, k + 1
    if stop < last:
        whole = verbs.phrasal(base, text.words[stop])
        if whole is not None:
            return whole, i, stop + 1
    return base, i, stop


def _next(text: Text, i: int, last: int, verbs: Verbs, form: str) -> int | None:
    """The next verb coordinated with the one before word `i`."""
    words = text.words
    nested = False
    k = i
    while k < last:
        word = words[k]
        comma = word == ","
        if not comma and word not in verbs.joining:
            nested = nested or word in verbs.nesting
            nested = nested or (word == verbs.infinitive and _infinitive(text, k, last, verbs))
            nested = nested or (
                k > i and verbs.purpose.at(text, k, last) is not None and _doing(text, k, last, verbs)
            )
            k += 1
            continue
        start = k
        while k < last and (words[k] == "," or words[k] in verbs.joining):
            k += 1
        marked = k < last and words[k] == verbs.infinitive
        k = _past_adverbs(text, k + marked, last, verbs)
        if k >= last:
            return None
        strong = marked or (comma and k - start > 1)
        if (strong or not nested) and _is_verb(text, k, last, verbs, form, start == i):
            return _past_light(text, k, last, verbs)
        k = max(k, start + 1)
    return None


def _infinitive(text: Text, k: int, last: int, verbs: Verbs) -> bool:
    after = _past_adverbs(text, k + 1, last, verbs)
    return after < last and verbs.is_base(text.words[after]) and not verbs.also_noun(text.words[after])


def _doing(text: Text, k: int, last: int, verbs: Verbs) -> bool:
    """Whether a verb in -ing or the base form follows soon."""
    return any(verbs.base_of_gerund(word) for word in text.words[k : min(k + 5, last)])


def _is_verb(text: Text, k: int, last: int, verbs: Verbs, form: str, adjoining: bool) -> bool:
    """Whether word `k`, behind a conjunction or a comma, is a verb and no noun or adjective."""
    word = text.words[k]
    if form == _GERUND and not verbs.is_base(word):
        return verbs.base_of_gerund(word) is not None and _takes_object(text, k, last, verbs)
    if not verbs.is_base(word):
        return False
    if adjoining:
        return True
    return not verbs.also_noun(word) or _takes_object(text, k, last, verbs)


def _takes_object(text: Text, k: int, last: int, verbs: Verbs) -> bool:
    if k + 1 >= last:
        return False
    after = text.words[k + 1]
    return (
        after in verbs.determining
        or verbs.is_adverb(after)
        or verbs.phrasal(text.words[k], after) is not None
        or (verbs.base_of_gerund(text.words[k]) is not None and after[0].isalnum())
    )


def _trimmed(text: Text, first: int, end: int, verbs: Verbs) -> int:
    """The end of an object without what leads to the next verb."""
    while end > first:
        word = text.words[end - 1]
        lead = word in verbs.joining or word == verbs.infinitive or verbs.is_adverb(word)
        if word[0].isalnum() and not lead:
            break
        end -= 1
    return end
