"""Figures of a whole bank: what no single item shows, and a reader of many items learns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

from quizzes.policyquiz.model import Option

from ..bank import Bank
from ..choices import Choice, choices
from ..forms import Mend
from .known import Known, Rule

FEWEST_ITEMS = 20
"""In a smaller bank one item moves a share by more than five points: the shares are reported
there and not enforced, because they would reject good banks and pass bad ones by luck."""

ABOVE_CHANCE = 0.10
"""How far a share may lie above chance."""


@dataclass(frozen=True)
class Share:
    """One figure of a bank, between what bounds it gives nothing away, and the repair."""

    name: str
    value: float
    least: float
    most: float
    repair: str

    @property
    def ok(self) -> bool:
        """Whether the figure lies within its bounds; what rounding does is forgiven."""
        return self.least - 1e-9 <= self.value <= self.most + 1e-9


Measure = Callable[[Bank, Known], Iterator[Share]]
Score = Callable[[Choice, Option], float]


def enforced(measure: Measure) -> Rule:
    """Return the rule that the figures of a large bank lie within their bounds."""

    def rule(bank: Bank, known: Known) -> Iterator[Mend]:
        """The share lies within its bounds."""
        for share in measure(bank, known):
            if len(bank.items) >= FEWEST_ITEMS and not share.ok:
                bounds = f"{share.least:.2f} to {share.most:.2f}"
                what = f"{share.name}: {share.value:.2f}; the bounds are {bounds}."
                yield ("items",), what, share.repair

    return rule


def blind(bank: Bank) -> float:
    """Return which share of the choices a blind guess gets."""
    return mean([choice.chance for choice in choices(bank)] or [0.0])


def share_of(found: Sequence[float | bool]) -> float:
    """Return the mean of values from 0 to 1; 0 of none."""
    return mean(map(float, found)) if found else 0.0


def hits(bank: Bank, score: Score) -> float:
    """Return how often the key has the highest score; where options tie, they share."""
    return share_of([_hit(choice, score) for choice in choices(bank)])


def _hit(choice: Choice, score: Score) -> float:
    scores = {option.id: score(choice, option) for option in choice.options}
    top = [name for name, value in scores.items() if value == max(scores.values())]
    return (choice.key.id in top) / len(top)
