"""Every duty is asked about by an item, or listed with the reason why not (rule B01)."""

from collections.abc import Iterator

from quizzes.authoring.located import Path_
from quizzes.authoring.problems import Problem

from ..content import QuizSource
from ..register import Clause, Register

RULE = "B01"

DUTIES = {"must", "must-not", "should", "should-not", "may", "will"}
"""What somebody is to do or may do; the rest tells what is."""


def untested(register: Register, source: QuizSource) -> Iterator[Problem]:
    """Yield what is neither tested nor listed, and what is listed amiss.

    A quiz without a pass mark is a taste, and tests what it likes.
    """
    asked = {clause for item in source.bank.items for clause in item.clauses}
    listed = {clause for entry in source.bank.untested for clause in entry.clauses}
    missing = [
        each.id for each in duties(register, source.audience) if each.id not in asked | listed
    ]
    if missing and source.quiz.pass_mark:
        yield source.located.problem(
            ("untested",),
            f"No item tests {', '.join(f'§{clause}' for clause in missing)}.",
            "Write an item that rests on each, or list it under “untested” and say why.",
            RULE,
        )
    yield from _listed_amiss(register, source, asked)


def duties(register: Register, audience: str) -> list[Clause]:
    """Return the clauses with a duty that bind an audience."""
    return [each for each in register.clauses if audience in each.binds and each.duty in DUTIES]


def _listed_amiss(register: Register, source: QuizSource, asked: set[str]) -> Iterator[Problem]:
    for n, entry in enumerate(source.bank.untested):
        for clause in entry.clauses:
            what = _amiss(clause, entry.why, register, asked)
            if what:
                path: Path_ = ("untested", n)
                yield source.located.problem(path, what, "Mend the entry, or take it out.", RULE)


def _amiss(clause: str, why: str, register: Register, asked: set[str]) -> str:
    if clause not in register.by_id:
        return f"“Untested” lists clause {clause}, which the register does not have."
    if clause in asked:
        return f"“Untested” lists clause {clause}, which an item tests."
    return "" if why.strip() else f"“Untested” gives no reason for clause {clause}."
