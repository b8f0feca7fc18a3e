"""Items as other programs ask them: one question each, and two where an item has two steps."""

from dataclasses import dataclass
from fractions import Fraction

from quizzes.authoring.bank import Written
from quizzes.policyquiz.marking import LAST_STEP, rights, steps_of
from quizzes.policyquiz.model import Option

from .texts import BETWEEN, tidy, with_scene
from .weights import FINEST, as_mark

PAIRED = ("best-worst", "order")
"""The types that are asked as pairs: an option, and its place or part."""

BEST, WORST, NEITHER = "Best", "Worst", "Neither"
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True)
class Part:
    """One question: an item, or the step of that number of an item in two steps."""

    item: Written
    step: int = 0

    @property
    def name(self) -> str:
        """What people call it."""
        return (
            f"{self.item.id} (step {self.step} of {LAST_STEP})" if self.step else f"{self.item.id}"
        )

    @property
    def id(self) -> str:
        """An id of its own."""
        return f"{self.item.id}-step-{self.step}" if self.step else self.item.id

    @property
    def text(self) -> str:
        """The scene, the stem and, in the second step, the second text."""
        second = [tidy(self.item.then)] if self.step == LAST_STEP else []
        return BETWEEN.join([with_scene(self.item), *second])

    @property
    def options(self) -> list[Option]:
        """The options that this question offers."""
        return steps_of(self.item)[self.step - 1] if self.step else list(self.item.options)


def parts(item: Written) -> list[Part]:
    """Return the questions that an item makes."""
    if item.type == "steps":
        return [Part(item, step) for step in range(1, LAST_STEP + 1)]
    return [Part(item)]


def worth(part: Part, option: Option) -> Fraction:
    """Return what choosing an option adds to the full mark of this question, or takes from it."""
    if part.item.type == "some":
        right = rights(part.item)
        others = len(part.item.options) - len(right)
        return Fraction(1, len(right)) if option.id in right else -Fraction(1, others)
    best = max(_mark(each) for each in part.options)
    return _mark(option) / best if best else Fraction()


def _mark(option: Option) -> Fraction:
    return Fraction(option.mark).limit_denominator(FINEST)


def label(part: Part, place: int) -> str:
    """Return what the option at a place is paired with: “2nd”, “Best”."""
    option = part.item.options[place]
    if part.item.type == "order":
        return ordinal(place + 1)
    return BEST if option.mark > 0 else WORST if option.danger else NEITHER


def ordinal(number: int) -> str:
    """Return 1st for 1, and so on."""
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else _ENDINGS.get(number % 10, 'th')}"


def general(part: Part) -> str:
    """Return what is told whatever was answered: paired questions have no other place for reasons."""
    return reasons(part) if part.item.type in PAIRED else tidy(part.item.talk)


def reasons(part: Part) -> str:
    """Return the rationales of a paired question, one a line, each after what it belongs to."""
    lines = (
        f"{label(part, n)}: {' '.join(tidy(option.rationale).split(chr(10)))}".rstrip()
        for n, option in enumerate(part.options)
    )
    return "\n".join(lines)


def equal_mark(number: int) -> float:
    """Return what each of so many right choices is worth."""
    return as_mark(Fraction(1, number))
