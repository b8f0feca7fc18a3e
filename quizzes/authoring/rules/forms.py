"""The options of an item have one form, so that none stands out or fits the question best."""

import re
from collections.abc import Iterator

from quizzes.policyquiz.model import Option

from ..bank import Bank
from ..choices import side_by_side
from ..forms import Mend
from ..vocabulary import word_set, words
from .known import Known

_ARTICLE = re.compile(r"\ban?$", re.I)
_THINGS = word_set(
    """a an the your you her his their its our my she he it they we i this that these those any
    anybody anyone nobody someone somebody everybody everyone each every both neither either
    another nothing something whoever one no"""
)
_VERBS = word_set(
    """accept drop hang lay lift pick pull push roll set throw add agree allow answer apologise ask bring call carry change check choose close
    contact copy cut decline delete discuss draw drop explain fill find follow forward get
    give go greet have hide ignore inform invite join keep laugh leave let listen look make
    meet mention move mute offer open pass pay publish put raise read refuse remove repeat
    reply report save say send set share show speak stay stop take talk tell thank think try
    turn type upload use wait write"""
)
"""Words that open an option as verbs, and hardly ever as anything else."""
_PLACES = word_set(
    """in on at to from by with after before into onto under over through during until till outside
    inside home here there for about as between within without once when while if because unless
    since"""
)
_YES = re.compile(r"(yes|no)\b(,|;|\.|:|$)", re.I)
_GERUND = re.compile(r"(?!thing|bring|during|king|string|morning|evening)\w{3,}ing\b", re.I)

_KINDS = {"a person or thing": _THINGS, "a verb": _VERBS, "a place, a time or a way": _PLACES}


def first_words(bank: Bank, known: Known) -> Iterator[Mend]:
    """All options begin with the same kind of word, as far as lists of common words tell."""
    for n, item in enumerate(bank.items):
        if item.type != "tell":  # whom to tell: all of them are people
            for options in side_by_side(item):
                kinds = sorted({kind(option.text) for option in options} - {""})
                if len(kinds) > 1:
                    yield (
                        ("items", n, "options"),
                        f"The options of “{item.id}” begin in different ways: with {' and with '.join(kinds)}.",
                        "Let all of them begin with the same kind of word.",
                    )


def kind(text: str) -> str:
    """Return with what kind of word a text begins; "" where the lists do not tell."""
    if _YES.match(text):
        return "yes or no"
    if _GERUND.match(text):
        return "a verb in -ing"
    first = (words(text) or ("",))[0]
    return next((name for name, listed in _KINDS.items() if first in listed), "")


def capitals_and_stops(bank: Bank, known: Known) -> Iterator[Mend]:
    """All options begin with a capital or none does, and end with the same sign or none."""
    for n, item in enumerate(bank.items):
        for options in side_by_side(item):
            for what, repair, found in (
                ("begin with a capital", "Begin all of them alike.", _capitals(options)),
                ("end with a full stop", "End all of them without one.", _stops(options)),
            ):
                if len(found) > 1:
                    yield (
                        ("items", n, "options"),
                        f"Some options of “{item.id}” {what}, and some do not.",
                        repair,
                    )


def _capitals(options: tuple[Option, ...]) -> set[bool]:
    return {option.text[:1].isupper() for option in options}


def _stops(options: tuple[Option, ...]) -> set[bool]:
    return {option.text.rstrip().endswith((".", "!", "?")) for option in options}


def articles(bank: Bank, known: Known) -> Iterator[Mend]:
    """A question does not end in a or an, which some options fit and others do not."""
    for n, item in enumerate(bank.items):
        for place, text in (("stem", item.stem), ("then", item.then)):
            if _ARTICLE.search(text.rstrip(" :…")):
                yield (
                    ("items", n, place),
                    f"The question of “{item.id}” ends in “a” or “an”.",
                    "Put the article into the options.",
                )
