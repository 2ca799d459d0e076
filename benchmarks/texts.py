"""Statements for a machine that has no real ones: varied, so that no cache flatters."""

import random

_STATES = ("Kenya", "Norway", "Peru", "Japan", "Ghana", "Chile", "Poland", "Vietnam", "Egypt", "Canada")
_HEADS = (
    *("agreed to", "decided to", "pledged to", "will", "intend to", "hope to"),
    *("reaffirmed their support for", "welcomed", "condemned", "stressed the importance of", "noted"),
)
_DEEDS = ("expand", "deepen", "set up", "review", "carry out")
_THINGS = (
    "trade in {} goods",
    "the {} dialogue",
    "a {} committee",
    "joint work on {} power",
    "the {} convention",
)
_KINDS = ("agricultural", "maritime", "solar", "scientific", "financial", "cultural", "regional", "digital")


def written(seed: int) -> str:
    """One official text of some thousand characters, another for each seed."""
    dice = random.Random(seed)
    one, two = dice.sample(_STATES, 2)
    lines = [
        f"JOINT STATEMENT OF {one.upper()} AND {two.upper()}",
        f"{dice.randint(1, 28)} May {dice.randint(1950, 2025)}",
    ]
    for number in range(dice.randint(10, 40)):
        sentences = []
        for _ in range(dice.randint(1, 4)):
            subject = dice.choice(("The two sides", "Both countries", one, two, "The leaders"))
            head = dice.choice(_HEADS)
            deed = dice.choice(_DEEDS) + " " if head.endswith((" to", "will")) else ""
            thing = dice.choice(_THINGS).format(dice.choice(_KINDS))
            sentences.append(f"{subject} {head} {deed}{thing} and of matter {dice.randint(1, 10**6)}.")
        lines.append(f"{number + 1}. " + " ".join(sentences))
    return "\n\n".join(lines)
