"""The words by which options give themselves away, and how texts are cut into words."""

import re
from functools import lru_cache

TEXTS = 4096
"""How many texts are remembered, cut into words: each of a bank is asked for by dozens of rules."""

_WORD = re.compile(r"[a-z]+")


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a list that has spaces between them."""
    return frozenset(listed.split())


TELL = word_set("tell report ask raise contact show speak talk inform check")
HEDGES = word_set("may might usually often generally could probably unless possible normally some")
ABSOLUTES = word_set("always never all every none only must completely nothing anything forever")
JOINTS = word_set("and or but so because if when unless")
REFUSALS = word_set(
    "not no without never decline refuse avoid leave ignore delete remove keep stop"
)
NAUGHTY = word_set("""share post repost reply forward send upload publish copy film tag accept join comment like
    answer argue threaten shout swear laugh hide ignore delete pretend""")
"""What people do who do wrong, as a hurried author sees it."""
CAUTIOUS = word_set("""not no never nobody nothing none only without until before first wait avoid decline refuse
    leave stop keep remove delete private privately careful carefully permission""")
IN_CHARGE = word_set("""principal headteacher head deputy vice teacher governors manager leader leadership lead
    office designated police""")
POLITE = word_set("""please thank thanks kindly polite politely sorry calm calmly friendly gently respectfully
    tactfully apologise explain invite offer listen agree""")
PERMISSION = word_set("""permission policy consent allow allows allowed approve approved approval agreed agreement
    permitted authorised rule rules guide guidance""")
NUMBERS = word_set(
    "two three four five six seven eight nine ten twelve twenty half twice first second"
)
SMALL = word_set("""a an the to of in on at and or it is her his their you your for with from that this as
    by""")

NAMES = word_set(
    """Aaron Abigail Adam Ahmed Aidan Aisha Alan Alex Alice Amelia Amy Andrew Anna Anthony Aoife
    Archie Arthur Ava Ben Benjamin Beth Bethany Brian Callum Caoimhe Catherine Charlie Charlotte
    Chloe Christopher Ciara Claire Conor Daniel David Declan Dylan Eleanor Ella Ellie Emily Emma
    Eoin Ethan Eva Evie Fatima Finn Fiona Fred Freddie George Grainne Hannah Harriet Harry Helen
    Henry Isaac Isabella Isla Jack Jacob Jake James Jamie Jane Jason Jennifer Jess Jessica
    Joanne Jonathan Joseph Joshua Karen Kate Katie Kayleigh Kevin Laura Lauren Leah Leo Liam
    Lisa Logan Louise Lucy Luke Mary Matthew Megan Mia Michael Millie Mohammed Molly Muhammad
    Nathan Niamh Nicola Noah Oisin Oliver Olivia Orla Oscar Patrick Paul Peter Phoebe Rachel
    Rebecca Richard Robert Rory Ryan Samantha Samuel Sarah Sean Shannon Siobhan Sinead Sofia
    Sophia Sophie Stephen Steven Susan Theo Thomas Toby Tom Tracey William Zara Zoe"""
)
"""Given names that are common here and are no other word."""


@lru_cache(TEXTS)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters: “Don’t tell” gives don, t and tell."""
    return tuple(_WORD.findall(text.lower()))


@lru_cache(TEXTS)
def stems(text: str) -> frozenset[str]:
    """Return the content words of a text, cut to their first six letters."""
    return frozenset(word[:6] for word in words(text) if word not in SMALL)


def has(wanted: frozenset[str], text: str) -> bool:
    """Whether a text holds one of these words."""
    return not wanted.isdisjoint(words(text))
