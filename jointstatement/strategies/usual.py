"""What statements usually hold: the words that drawn ones are made of. The first of each is the simplest."""

from jointstatement.model import Kind, MechanismChange, Party, PartyKind, ReferenceKind, Stance, Strength

PARTIES = tuple(
    Party(id=id, name=name, kind=kind, formal_name=formal)
    for id, name, kind, formal in (
        ("KEN", "Kenya", PartyKind.STATE, "Republic of Kenya"),
        ("NOR", "Norway", PartyKind.STATE, "Kingdom of Norway"),
        ("CHN", "China", PartyKind.STATE, "People's Republic of China"),
        ("FRA", "France", PartyKind.STATE, "French Republic"),
        ("NZL", "New Zealand", PartyKind.STATE, None),
        ("CIV", "Côte d'Ivoire", PartyKind.STATE, "Republic of Côte d'Ivoire"),
        ("CSK", "Czechoslovakia", PartyKind.STATE, "Czechoslovak Socialist Republic"),
        ("NATO", "NATO", PartyKind.ORGANISATION, None),
        ("ASEAN", "ASEAN", PartyKind.ORGANISATION, None),
        ("BRICS", "BRICS", PartyKind.GROUP, None),
        ("AU-QLD", "Queensland", PartyKind.OTHER, None),
    )
)

CITIES = (("Oslo", "NOR"), ("Nairobi", "KEN"), ("Beijing", "CHN"), ("Wellington", "NZL"), ("Paris", "FRA"))

PEOPLE = ("Li Wei", "Amina Odhiambo", "Jean-Luc Moreau", "Siobhán Ó Néill", "김민수")
OFFICES = ("president", "prime minister", "minister for foreign affairs")
OCCASIONS = ("state visit", "official visit", "annual summit")

HEADINGS = {
    Kind.JOINT_STATEMENT: "Joint Statement",
    Kind.JOINT_COMMUNIQUE: "Joint Communiqué",
    Kind.JOINT_DECLARATION: "Joint Declaration",
    Kind.JOINT_PRESS_STATEMENT: "Joint Press Statement",
    Kind.DECLARATION: "Declaration",
    Kind.OTHER: "Remarks",
}

LANGUAGES = ("en", "en-GB", "en-Latn-KE")

PROMISES = {
    Strength.FIRM: (("agree", "agreed to"), ("will", "will"), ("decide", "decided to")),
    Strength.INTENDED: (("intend", "intended to"), ("seek", "sought to")),
    Strength.ASPIRATIONAL: (("hope", "hoped to"), ("wish", "wished to")),
}
"""The base form of the head that opens a pledge of each strength, and how it is written."""

DEEDS = (
    ("meet", None),
    ("deepen", "their dialogue"),
    ("expand", "trade in fish"),
    ("set up", "a joint commission"),
    ("carry out", "the plan for\nclean ports"),
    ("open", "a consulate"),
)
"""What is to be done: a verb in its base form, and its object, perhaps across two lines."""

UNITS = ("percent", "USD", "scholarships", "times")
MEASURES = ("bilateral trade", "the harvest")
CONDITIONS = ("subject to ratification", "in accordance with their national laws")

ATTITUDES = {
    Stance.SUPPORT: ("support", "supported"),
    Stance.OPPOSE: ("oppose", "opposed"),
    Stance.CONDEMN: ("condemn", "condemned"),
    Stance.WELCOME: ("welcome", "welcomed"),
    Stance.CONCERN: ("concern", "expressed concern over"),
    Stance.RECOGNISE: ("recognise", "recognised"),
    Stance.EMPHASISE: ("stress", "stressed"),
    Stance.ASSERT: ("affirm", "affirmed"),
    Stance.URGE: ("urge", "urged"),
}
"""The base form of the head that opens a position of each stance, and how it is written."""

ISSUES = ("peace", "the talks", "free trade", "the border agreement", "a fair share of the catch")

LEVELS = ("partnership", "diplomatic relations", "all-round strategic partnership")

DOCUMENTS = {
    ReferenceKind.TREATY: "Treaty of Friendship",
    ReferenceKind.AGREEMENT: "Fisheries Agreement",
    ReferenceKind.RESOLUTION: "Security Council resolution 1325",
    ReferenceKind.STATEMENT: "Lima Statement",
    ReferenceKind.OTHER: "Harbour Charter",
}

MECHANISMS = ("Joint Commission", "Dialogue on the Seas", "Forum of Small Ports")
CHANGES = {
    MechanismChange.ESTABLISHED: "established",
    MechanismChange.CONTINUED: "continued",
    MechanismChange.OTHER: "renamed",
}

PUBLISHERS = ("Savanna Press", "Ministry of Foreign Affairs")
ADDRESSES = ("https://example.org/statement",)

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

SEPARATORS = (" ", "\n\n", "\n", "\u00a0", " — ", "\r\n")
"""What stands between sentences."""
