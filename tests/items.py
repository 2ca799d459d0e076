"""The items of a text as a test writes them: parties, strength or stance, and the words of the span."""

from jointstatement import Pledge, parse

OFFICIAL = "Joint Statement of Kenya and Norway\n\n"
REPORT = "NAIROBI, May 14, 2019 (Savanna Press) -- Kenya and Norway issued a joint statement on Tuesday.\n\n"


def items(text: str, head: str = OFFICIAL) -> list[str]:
    """`KEN,NOR firm: The two sides agreed to …` for each item; a strength says that it is a pledge."""
    found = []
    for item in parse(head + text).items:
        outcome = item.strength if isinstance(item, Pledge) else item.stance
        found.append(f"{','.join(item.parties)} {outcome}: {' '.join(item.text.split())}")
    return found


def whole(outcome: str, sentence: str, parties: str = "KEN,NOR") -> list[str]:
    """What a sentence yields that is one item but for its full stop."""
    return [f"{parties} {outcome}: {sentence.removesuffix('.')}"]
