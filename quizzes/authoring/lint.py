"""The rules that an item must keep, each with a name that stays.

A rule looks at the bank and yields the place, what is wrong and the repair. Each
name is explained in docs/maintainers/items.md.
"""

import re
from collections.abc import Callable, Iterator

from quizzes.policyquiz.marking import RULES as MARKING
from quizzes.policyquiz.model import RIGHT, Item, Option

from .bank import Bank
from .citing import CITATION, cited
from .forms import Mend, shortages
from .located import Located
from .problems import Problem

Rule = Callable[[Bank, "Known"], Iterator[Mend]]

OPTIONS = {"staff": 4, "parents": 4, "pupils": 3}
STEM_WORDS = {"staff": 60, "parents": 45, "pupils": 25}
RATIONALE_WORDS = (8, 45)
LENGTH_RATIO = (0.75, 1.33)
LENGTH_SPREAD = 1.6

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NEGATIVE = re.compile(r"\b(not|except|least|never|\w+n['’]t)\b[^.?]*\?$", re.I)
_SHORTCUT = re.compile(r"\b(all|none|both|neither) of (the|these|them)\b|\b[a-d] and [a-d]\b", re.I)


class Known:
    """What the items may refer to: the audience's name, the clauses and the topics."""

    def __init__(self, audience: str, clauses: set[str], topics: set[str]) -> None:
        self.audience, self.clauses, self.topics = audience, clauses, topics


def lint(bank: Bank, located: Located, known: Known) -> list[Problem]:
    """Return every breach of a rule in the bank, with its line."""
    return [
        located.problem(path, what, repair, name)
        for name, rules in RULES.items()
        for rule in rules
        for path, what, repair in rule(bank, known)
    ]


def _each_option(bank: Bank) -> Iterator[tuple[tuple[str | int, ...], Item, Option]]:
    for n, item in enumerate(bank.items):
        for m, option in enumerate(item.options):
            yield ("items", n, "options", m), item, option


def ids(bank: Bank, known: Known) -> Iterator[Mend]:
    """Ids are short names of their own, each used once."""
    seen: set[str] = set()
    for n, item in enumerate(bank.items):
        if item.id in seen:
            yield ("items", n, "id"), f"The id “{item.id}” is taken.", "Give each item its own id."
        if not _SLUG.fullmatch(item.id):
            yield (
                ("items", n, "id"),
                f"“{item.id}” is no id.",
                "Use small letters, digits and hyphens.",
            )
        seen.add(item.id)


def option_ids(bank: Bank, known: Known) -> Iterator[Mend]:
    """Within an item, each option has an id of its own."""
    for path, item, option in _each_option(bank):
        if [each.id for each in item.options].count(option.id) > 1:
            yield (
                (*path, "id"),
                f"Item “{item.id}” has two options “{option.id}”.",
                "Name its options a, b, c, d.",
            )
        if not re.fullmatch(r"[a-z0-9]+", option.id):
            yield (*path, "id"), f"“{option.id}” is no option id.", "Name the options a, b, c, d."


def topics(bank: Bank, known: Known) -> Iterator[Mend]:
    """An item's topic is one of the register's, and the blueprint asks for it."""
    asked = {line.topic for line in bank.blueprint}
    for n, item in enumerate(bank.items):
        if item.topic not in known.topics:
            yield (
                ("items", n, "topic"),
                f"The register has no topic “{item.topic}”.",
                f"Use one of {', '.join(sorted(known.topics))}.",
            )
        elif item.topic not in asked:
            yield (
                ("items", n, "topic"),
                f"No form asks for an item on “{item.topic}”.",
                "Add the topic to the blueprint.",
            )


def clauses(bank: Bank, known: Known) -> Iterator[Mend]:
    """An item names the clauses that it rests on, and they exist."""
    for n, item in enumerate(bank.items):
        if not item.clauses:
            yield (
                ("items", n, "clauses"),
                f"Item “{item.id}” rests on no clause.",
                "Name the clause that decides it, or drop the item.",
            )
        for clause in item.clauses:
            if clause not in known.clauses:
                yield (
                    ("items", n, "clauses"),
                    f"Item “{item.id}” rests on clause {clause}, which the register does not have.",
                    "Look the clause's id up in policy.yml.",
                )


def types(bank: Bank, known: Known) -> Iterator[Mend]:
    """The engine has a marking rule for the item's type."""
    for n, item in enumerate(bank.items):
        if item.type not in MARKING:
            yield (
                ("items", n, "type"),
                f"The engine cannot mark the type “{item.type}”.",
                f"Write type: {' or '.join(MARKING)}, or leave the line out.",
            )


def option_count(bank: Bank, known: Known) -> Iterator[Mend]:
    """The number of options is the audience's."""
    wanted = OPTIONS.get(known.audience, 4)
    for n, item in enumerate(bank.items):
        if len(item.options) != wanted:
            yield (
                ("items", n, "options"),
                f"Item “{item.id}” has {len(item.options)} options.",
                f"Give it {wanted}.",
            )


def one_key(bank: Bank, known: Known) -> Iterator[Mend]:
    """One option earns the full mark, and no mark lies outside 0 to 1."""
    for n, item in enumerate(bank.items):
        marks = [option.mark for option in item.options]
        if marks.count(RIGHT) != 1:
            yield (
                ("items", n, "options"),
                f"Item “{item.id}” has {marks.count(RIGHT)} options with mark 1.",
                "Give mark 1 to the one right answer.",
            )
        if not all(0 <= mark <= RIGHT for mark in marks):
            yield (
                ("items", n, "options"),
                f"A mark of item “{item.id}” lies outside 0 to 1.",
                "Give marks from 0 to 1.",
            )


def lengths(bank: Bank, known: Known) -> Iterator[Mend]:
    """The key is about as long as its distractors."""
    for n, item in enumerate(bank.items):
        key = [len(o.text) for o in item.options if o.mark == RIGHT]
        others = [len(o.text) for o in item.options if o.mark != RIGHT]
        if len(key) != 1 or not others:
            continue
        ratio = key[0] / (sum(others) / len(others))
        spread = max(key + others) / max(1, min(key + others))
        if not LENGTH_RATIO[0] <= ratio <= LENGTH_RATIO[1] or spread > LENGTH_SPREAD:
            yield (
                ("items", n, "options"),
                f"The options of “{item.id}” differ in length: key {key[0]}, others {others}.",
                f"Bring the key within {LENGTH_RATIO[0]} to {LENGTH_RATIO[1]} of the others' mean, and all within {LENGTH_SPREAD}.",
            )


def shortcuts(bank: Bank, known: Known) -> Iterator[Mend]:
    """No “all of these”, no “none of these”."""
    for path, item, option in _each_option(bank):
        if _SHORTCUT.search(option.text):
            yield (
                (*path, "text"),
                f"Option “{option.id}” of “{item.id}” points at other options.",
                "Write an answer that stands by itself.",
            )


def negative_stems(bank: Bank, known: Known) -> Iterator[Mend]:
    """A question asks what to do and not what not to do."""
    for n, item in enumerate(bank.items):
        if _NEGATIVE.search(item.stem):
            yield (
                ("items", n, "stem"),
                f"The question of “{item.id}” is put in the negative.",
                "Ask for the right action.",
            )


def stem_length(bank: Bank, known: Known) -> Iterator[Mend]:
    """A stem is short enough to hold in mind."""
    most = STEM_WORDS.get(known.audience, 60)
    for n, item in enumerate(bank.items):
        words = len(item.stem.split())
        if words > most:
            yield (
                ("items", n, "stem"),
                f"The stem of “{item.id}” has {words} words.",
                f"Cut it to {most}.",
            )


def dangers(bank: Bank, known: Known) -> Iterator[Mend]:
    """At most one option of an item would do harm."""
    for n, item in enumerate(bank.items):
        if sum(option.danger for option in item.options) > 1:
            yield (
                ("items", n, "options"),
                f"Item “{item.id}” has two dangerous options.",
                "Keep one of them.",
            )


def rationales(bank: Bank, known: Known) -> Iterator[Mend]:
    """Every option says why, in a few sentences that cite a clause."""
    least, most = RATIONALE_WORDS
    for path, item, option in _each_option(bank):
        name = f"The rationale of option “{option.id}” of “{item.id}”"
        words = len(CITATION.sub("", option.rationale).split())
        if not least <= words <= most:
            yield (*path, "rationale"), f"{name} has {words} words.", f"Write {least} to {most}."
        if not cited(option.rationale):
            yield (
                (*path, "rationale"),
                f"{name} cites no clause.",
                "Add the clause that it rests on, for example [§6.4].",
            )
        for clause in cited(option.rationale):
            if clause not in known.clauses:
                yield (
                    (*path, "rationale"),
                    f"{name} cites clause {clause}, which the register does not have.",
                    "Look the clause's id up in policy.yml.",
                )


def papers(bank: Bank, known: Known) -> Iterator[Mend]:
    """The bank holds enough items for every line of the blueprint."""
    return shortages(bank)


RULES: dict[str, tuple[Rule, ...]] = {
    "L01": (ids, option_ids, topics, clauses, types, one_key),
    "L02": (option_count,),
    "L03": (lengths,),
    "L08": (shortcuts,),
    "L09": (negative_stems,),
    "L17": (stem_length,),
    "L22": (dangers,),
    "L23": (rationales,),
    "F00": (papers,),
}
