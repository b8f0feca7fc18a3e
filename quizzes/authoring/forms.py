"""Assembles parallel forms from a bank: fixed papers, equal in what they cover.

Each line of the blueprint asks for so many items of a topic and a type, critical ones and
others. Form after form takes of each group the items that were used least, and among them
those that it shares with the fewest earlier forms. So every form fits the blueprint exactly,
items are used as evenly as can be, and of several deals the one is kept whose forms differ
the most.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice, pairwise
from random import Random

from quizzes.policyquiz.marking import JOINT, mark, steps_of
from quizzes.policyquiz.model import RIGHT, Form, FormItem, Item, Option

from .bank import Bank, Stratum

LONGEST_RUN = 2
"""How often in a row the right answer may stand in the same place."""

MOST_FORMS = 99

DEALS = 20
"""How many ways to deal the items out are compared."""

LETTERS = "SMART"
"""The letters that items may belong to, in the order of the word."""

ONE_KEY = ("one", "tell", "picture")
"""The types whose key has a place of its own among the options."""

Mend = tuple[tuple[str | int, ...], str, str]
"""A place in the bank, what is wrong there, and the repair."""


Papers = list[list[Item]]
"""The items of each form, form by form, not yet in the order of the paper."""


def assemble(bank: Bank, name: str) -> tuple[Form, ...]:
    """Return the forms of a bank that has no shortages.

    `name` seeds every choice, so the same bank always gives the same forms.
    """
    groups = list(_groups(bank))
    deals = (_dealt_out(bank.quiz.forms, groups, f"{name}, deal {n}") for n in range(DEALS))
    papers = min(deals, key=_overlap)
    return tuple(_form(chosen, number, name) for number, chosen in enumerate(papers, start=1))


def _dealt_out(forms: int, groups: list[tuple[list[Item], int]], seed: str) -> Papers:
    random, papers = Random(seed), _Dealt()
    for _ in range(forms):
        papers.begin()
        for group, wanted in groups:
            for _ in range(wanted):
                papers.add(random.sample(group, len(group)))
    return papers.all


class _Dealt:
    """The forms dealt so far, and the next one as it grows."""

    def __init__(self) -> None:
        self.all: Papers = []
        self.on: dict[str, list[int]] = {}  # the numbers of the forms that hold an item
        self.shared: list[int] = []  # how many items the growing form shares with each

    def begin(self) -> None:
        """Begin the next form."""
        self.all.append([])
        self.shared = [0] * len(self.all)

    def add(self, group: list[Item]) -> None:
        """Add the item that was used least, and among those the one that repeats least."""
        there = {item.id for item in self.all[-1]}
        item = min((each for each in group if each.id not in there), key=self._cost)
        for number in self._forms(item):
            self.shared[number] += 1
        self.on.setdefault(item.id, []).append(len(self.all) - 1)
        self.all[-1].append(item)

    def _cost(self, item: Item) -> tuple[int, int]:
        forms = self._forms(item)
        return len(forms), sum(self.shared[number] for number in forms)

    def _forms(self, item: Item) -> list[int]:
        return self.on.get(item.id, [])


def _groups(bank: Bank) -> Iterator[tuple[list[Item], int]]:
    """Yield the items of each group of the blueprint, and how many a form takes of them."""
    for line in bank.blueprint:
        yield _group(bank, line, critical=True), line.critical
        yield _group(bank, line, critical=False), line.asked - line.critical


def _overlap(papers: Papers) -> tuple[int, int]:
    """Return how many items the most alike forms share, and all pairs together."""
    ids = [{item.id for item in paper} for paper in papers]
    shared = [len(one & other) for one, other in combinations(ids, 2)]
    return max(shared, default=0), sum(n * n for n in shared)


def shortages(bank: Bank) -> Iterator[Mend]:
    """Yield what keeps the forms from being assembled."""
    asked = sum(line.asked for line in bank.blueprint)
    if asked != bank.quiz.asked:
        yield (
            ("blueprint",),
            f"The blueprint adds up to {asked} items, but {bank.quiz.asked} are asked.",
            "Change the blueprint's lines or “asked” until they agree.",
        )
    for name, (least, most) in _ranges(bank).items():
        if not least <= getattr(bank.quiz, name) <= most:
            yield (
                ("quiz", name),
                f"“{name}” is {getattr(bank.quiz, name)}.",
                f"Write a number from {least} to {most}.",
            )
    lines = [(line.topic, line.type, line.letter) for line in bank.blueprint]
    for place, line in enumerate(bank.blueprint):
        if lines[place] in lines[:place]:
            yield (
                ("blueprint", place),
                f"The blueprint has two lines for “{line.topic}”, type “{line.type}”.",
                "Make one line of them.",
            )
        yield from _short(bank, place, line)


def _ranges(bank: Bank) -> dict[str, tuple[int, int]]:
    """Return the least and the most that each number of the settings may be."""
    return {
        "asked": (1, len(bank.items)),
        "forms": (1, MOST_FORMS),
        "renew_months": (1, 120),
        "pass_mark": (0, max(1, bank.quiz.asked)),
    }


def _short(bank: Bank, place: int, line: Stratum) -> Iterator[Mend]:
    for critical, wanted in ((True, line.critical), (False, line.asked - line.critical)):
        there = len(_group(bank, line, critical))
        if wanted > there or wanted < 0:
            kind = (
                f"{'critical' if critical else 'other'} items on “{line.topic}”, type “{line.type}”"
            )
            yield (
                ("blueprint", place),
                f"No form can be assembled: it asks for {wanted} {kind}, and the bank has {there}.",
                "Add such items, or ask for fewer.",
            )


def _group(bank: Bank, line: Stratum, critical: bool) -> list[Item]:
    wanted = (line.topic, line.type, line.letter, critical)
    return [each for each in bank.items if _belongs(each) == wanted]


def _belongs(item: Item) -> tuple[str, str, str, bool]:
    return item.topic, item.type, item.letter, item.critical


def _form(chosen: list[Item], number: int, name: str) -> Form:
    random = Random(f"{name}, form {number}")
    order = sorted(random.sample(chosen, len(chosen)), key=_place_of_letter)
    slots = _slots([item for item in order if _has_one_key(item)], number, random)
    return Form(number, tuple(_placed(item, slots, random) for item in order))


def _place_of_letter(item: Item) -> int:
    """Return the place of an item's letter in SMART, so that a form spells the word."""
    return LETTERS.find(item.letter)


def _has_one_key(item: Item) -> bool:
    return item.type in ONE_KEY


def _slots(chosen: list[Item], number: int, random: Random) -> dict[str, int]:
    """Return the place of each item's key: each place equally often, without long runs."""
    widths = [len(item.options) for item in chosen]
    slots = _dealt(widths, number, random)
    while _has_run(slots, LONGEST_RUN + 1):
        slots = _dealt(widths, number, random)
    return {item.id: slot for item, slot in zip(chosen, slots, strict=True)}


def _dealt(widths: list[int], number: int, random: Random) -> list[int]:
    """Deal places, those of equally wide items among one another.

    Each form begins with another place: where it has fewer such items than places, or one
    over, the next form's go on from there.
    """
    places = {
        width: [(number + n) % width for n in range(widths.count(width))] for width in set(widths)
    }
    for each in places.values():
        random.shuffle(each)
    return [places[width].pop() for width in widths]


def _has_run(slots: list[int], length: int) -> bool:
    if len(set(slots)) == 1:
        return False  # where there is one place alone, nothing can be done about it
    same = [one == other for one, other in pairwise(slots)]
    return any(all(islice(same, at, at + length - 1)) for at in range(len(same) - length + 2))


def _placed(item: Item, slots: dict[str, int], random: Random) -> FormItem:
    if item.type == "order":
        return FormItem(item.id, _out_of_order(item, random))
    if item.id not in slots:
        return FormItem(
            item.id, tuple(each for step in steps_of(item) for each in _mixed(step, random))
        )
    key = next(option.id for option in item.options if option.mark == RIGHT)
    others = _mixed([option for option in item.options if option.id != key], random)
    slot = slots[item.id]
    return FormItem(item.id, (*others[:slot], key, *others[slot:]))


def _mixed(options: Sequence[Option], random: Random) -> list[str]:
    return [option.id for option in random.sample(options, len(options))]


def _out_of_order(item: Item, random: Random) -> tuple[str, ...]:
    """Return the steps in an order that earns nothing as it stands."""
    while True:
        order = tuple(_mixed(item.options, random))
        if mark(item, JOINT.join(order)) == 0:
            return order
