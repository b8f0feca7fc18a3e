"""Strength kept: a sentence is as strong as the clauses that it cites, and no stronger."""

from collections.abc import Iterator
from functools import partial

from quizzes.authoring.citing import cited
from quizzes.authoring.problems import Problem

from ..content import Content, Page, QuizSource, SchoolContent
from ..progress import told
from ..prose import Sentence
from ..register import Clause
from ..strength import SYNONYMS, binding, found, of_clause
from .section import Section, joined, once

FREE_BOX = "extra"
"""The box for advice that is not from the policy, where every word is free."""


def check(content: Content) -> Section:
    """Return how many cited sentences were compared, and every mismatch."""
    schools = told("Schools whose duties are checked:", content.schools.values())
    return joined(once("duties", [each.digest], partial(_of, each)) for each in schools)


def _of(school: SchoolContent) -> Section:
    found = {name: list(_page(school, page)) for name, page in school.pages.items()}
    problems = [*_register(school), *(problem for each in found.values() for problem in each)]
    for source in school.quizzes.values():
        problems += _rationales(school, source)
    figures = {
        name: {
            "sentences": sum(bool(s.cites) for s in page.sentences),
            "mismatches": len(found[name]),
        }
        for name, page in school.pages.items()
    }
    return Section({school.id: figures}, tuple(problems))


def _register(school: SchoolContent) -> Iterator[Problem]:
    """The text of each clause has the words of its own duty."""
    for n, clause in enumerate(school.register.clauses):
        wanted, at = of_clause(clause), ("clauses", n, "text")
        if wanted and not found(wanted, clause.text):
            yield school.located.problem(
                at,
                f"Clause {clause.id} is {_named(clause)}, but its text does not say “{wanted}”.",
                f"Say “{wanted}” in the text, or correct the duty.",
            )
        for strength in binding(clause.text):
            if strength != wanted:
                yield school.located.problem(
                    at,
                    f"Clause {clause.id} says “{strength}”, but it is {_named(clause)}.",
                    "Make the text and the duty agree.",
                )


def _page(school: SchoolContent, page: Page) -> Iterator[Problem]:
    for sentence in page.sentences:
        if sentence.box != FREE_BOX:
            known = [school.register.by_id[c] for c in sentence.cites if c in school.register.by_id]
            at = _where_strength_is(sentence)
            for what, repair in _sentence(sentence, known):
                yield Problem(page.file, at.line, at.column, what, repair)


def _where_strength_is(sentence: Sentence) -> Sentence:
    """Return the lead-in for an entry of a list that has its strength from there."""
    lent = (
        sentence.lead is not None and binding(sentence.lead.plain) and not binding(sentence.plain)
    )
    return sentence.lead if sentence.lead and lent else sentence


def _rationales(school: SchoolContent, source: QuizSource) -> Iterator[Problem]:
    """A reason is no stronger than the clauses that it cites; it need not tell all of them."""
    for n, item in enumerate(source.bank.items):
        for m, option in enumerate(item.options):
            known = [c for c in cited(option.rationale) if c in school.register.by_id]
            clauses = [school.register.by_id[c] for c in known]
            whole = Sentence(option.rationale, 1, 1, "text")
            for what, repair in (*_too_strong(whole, clauses), *_other_words(whole, clauses)):
                yield source.located.problem(("items", n, "options", m, "rationale"), what, repair)


def _sentence(sentence: Sentence, clauses: list[Clause]) -> Iterator[tuple[str, str]]:
    if sentence.leads and not clauses:
        return  # a lead-in is looked at with each entry of the list that it leads
    yield from _too_weak(sentence, clauses)
    yield from _too_strong(sentence, clauses)
    yield from _other_words(sentence, clauses)


def _too_weak(sentence: Sentence, clauses: list[Clause]) -> Iterator[tuple[str, str]]:
    for clause in clauses:
        wanted = of_clause(clause)
        if wanted and not found(wanted, sentence.whole):
            yield (
                f"Clause {clause.id} is {_named(clause)}, and this sentence does not say “{wanted}”.",
                f"Say “{wanted}”. The clause: “{clause.text}”",
            )


def _too_strong(sentence: Sentence, clauses: list[Clause]) -> Iterator[tuple[str, str]]:
    licensed = {of_clause(clause) for clause in clauses}
    for strength in binding(sentence.whole):
        if sentence.kind == "heading" and sentence.text.rstrip().endswith("?"):
            continue  # a question asks for the rule and does not give it
        if not clauses:
            yield (
                f"This sentence says “{strength}” and cites no clause.",
                "Cite the clause that says so, as in [§6.4], or take the rule out.",
            )
        elif strength not in licensed:
            named = ", ".join(f"{clause.id} is {_named(clause)}" for clause in clauses)
            yield (
                f"This sentence says “{strength}”, but clause {named}.",
                "Use the clause's own strength: the words are in docs/maintainers/style.md.",
            )


def _named(clause: Clause) -> str:
    """Return a clause's strength as authors wrote it: its duty, and its voice where it has one."""
    return f"“{clause.duty}” in the voice “{clause.voice}”" if clause.voice else f"“{clause.duty}”"


def _other_words(sentence: Sentence, clauses: list[Clause]) -> Iterator[tuple[str, str]]:
    """Find other words for a strength, unless a cited clause uses them itself."""
    licensed = " ".join(clause.text for clause in clauses).lower()
    for match in SYNONYMS.finditer(sentence.whole):
        if match.group().lower() not in licensed and sentence.kind != "heading":
            yield (
                f"“{match.group()}” is not one of the house's words for a rule.",
                "Use must, must not, should, should not, may, will, asked or advised.",
            )
