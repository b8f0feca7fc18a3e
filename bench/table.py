"""The table of a bench: a figure of ours, the one that it is held against, and the goal."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Line:
    """A line of the table.

    `ours` and `theirs` are in the unit that `what` names. With `share`, the goal and the limit
    are shares of `theirs`; otherwise they are in the unit of `ours`.
    """

    what: str
    ours: float
    theirs: float | None
    against: str
    goal: float | None
    limit: float
    share: bool = False

    @property
    def figure(self) -> float:
        """What is held against the goal and the limit."""
        return self.ours / self.theirs if self.share and self.theirs else self.ours

    @property
    def verdict(self) -> str:
        """Whether the goal is reached, or the limit at least."""
        if self.goal is not None and self.figure <= self.goal:
            return "goal reached"
        if self.figure <= self.limit:
            return "within the limit"
        return "over the limit"


def middle(rows: Iterable[dict[str, Any]], contestant: str, visit: str, key: str) -> float:
    """Return the median of a figure over the runs of a contestant. Raises LookupError."""
    values = [row[key] for row in rows if _is_of(row, contestant, visit) and key in row]
    if not values:
        failed = [row.get("failed") for row in rows if _is_of(row, contestant, visit)]
        raise LookupError(f"{contestant} has no {key} ({visit}): {failed}")
    return float(median(values))


def _is_of(row: dict[str, Any], contestant: str, visit: str) -> bool:
    return bool(row["id"] == contestant and row["visit"] == visit)


def as_markdown(lines: list[Line], before: dict[str, float]) -> str:
    """Return the table. `before` has the figures of the last bench by what they are of."""
    head = (
        "| What | Here | Held against | Share | Goal | Limit | Last time | |\n" + "|---" * 8 + "|\n"
    )
    return head + "".join(_row(line, before.get(line.what)) for line in lines)


def _row(line: Line, before: float | None) -> str:
    cells = [
        line.what,
        number(line.ours),
        f"{number(line.theirs)} ({line.against})" if line.theirs is not None else line.against,
        number(line.ours / line.theirs) if line.theirs else "",
        number(line.goal) if line.goal is not None else "",
        number(line.limit),
        number(before) if before is not None else "",
        line.verdict,
    ]
    return f"| {' | '.join(cells)} |\n"


def number(value: float) -> str:
    """Return a figure with two digits behind the point where it is small."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}"  # noqa: PLR2004
