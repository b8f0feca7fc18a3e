"""The induction sheet: what one person was asked, answered first, and might talk about."""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ..policyquiz.judging import Judged, judge
from ..policyquiz.marking import JOINT
from ..policyquiz.model import Attempt, Item
from .entries import COUNTS, Entry, remarked
from .published import Published

_QUESTIONS = 2
"""How many questions the person who inducts asks, and initials (STANDARDS, 5.3)."""
_CITATION = re.compile(r"\s*\[§[^\]]*\]")


@dataclass(frozen=True)
class Asked:
    """One item: what was asked, what was answered first, what is right and why."""

    stem: str
    first: str
    right: bool
    key: str
    reason: str
    clauses: tuple[str, ...]
    talk: str
    critical: bool


@dataclass(frozen=True)
class Sheet:
    """All items of one record, and two questions to ask in person."""

    asked: tuple[Asked, ...]
    to_ask: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The sheet as the page gets it."""
        return asdict(self)


def sheet(entry: Entry, site: Published) -> Sheet | None:
    """Return the sheet of an entry, None where its record does not add up."""
    if entry.outcome not in COUNTS or entry.record is None:
        return None
    again = remarked(entry.record, site)
    said = again.again
    attempt = Attempt(said["form"], said["attempt"], tuple(said["first"]), tuple(said["final"]))
    paper = again.renewal.paper if again.renewal else again.quiz
    judged = judge(paper, attempt).judged
    return Sheet(tuple(map(_asked, judged)), _to_ask(judged))


def _asked(judged: Judged) -> Asked:
    item = judged.item
    return Asked(
        item.stem,
        _said(item, judged.first),
        judged.right,
        _said(item, _key(item)),
        _reason(item, judged.first),
        item.clauses,
        item.talk,
        item.critical,
    )


def _to_ask(judged: tuple[Judged, ...]) -> tuple[str, ...]:
    """Return the questions to ask again: those answered wrong first, then the critical ones."""
    order = sorted(judged, key=lambda each: (each.right, not each.item.critical))
    return tuple(each.item.stem for each in order[:_QUESTIONS])


def _said(item: Item, response: str) -> str:
    """Return a response in words."""
    texts = [_text(item, each) for each in response.split(JOINT)]
    return _SAID.get(item.type, "; ".join)(texts)


_SAID: Mapping[str, Callable[[list[str]], str]] = {
    "best-worst": lambda texts: f"Best: {texts[0]} Worst: {texts[1]}",
    "order": lambda texts: " ".join(f"({n}) {text}" for n, text in enumerate(texts, 1)),
    "steps": " Then: ".join,
}


def _text(item: Item, option_id: str) -> str:
    return next((option.text for option in item.options if option.id == option_id), option_id)


def _key(item: Item) -> str:
    """Return the response that is right."""
    right = [option.id for option in item.options if option.mark > 0]
    if item.type == "best-worst":
        right += [option.id for option in item.options if option.danger]
    if item.type == "order":
        right = [option.id for option in item.options]
    if item.type == "steps":
        right = [_best(item, step) for step in (1, 2)]
    return JOINT.join(right)


def _best(item: Item, step: int) -> str:
    return max((o for o in item.options if o.step == step), key=lambda option: option.mark).id


def _reason(item: Item, response: str) -> str:
    """Return why the answer that was given is not the right one, or why it is."""
    rationales = {option.id: option.rationale for option in item.options}
    wrong = {option.id for option in item.options if not option.mark}
    ids = response.split(JOINT)
    told = [each for each in ids if each in wrong] or ids
    return _CITATION.sub("", rationales.get(told[0], "")).strip()
