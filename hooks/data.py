"""The published data (contract 9.2): what a program needs to read or audit the site."""

from dataclasses import asdict
from typing import Any

from quizzes.authoring.difference import State
from quizzes.policyquiz.model import Quiz

from . import coverage
from .content import Content, SchoolContent
from .editions import Frozen
from .register import as_json

EDITIONS = "data/editions"


def index(content: Content) -> dict[str, Any]:
    """Return data/index.json: the schools, their policies, quizzes and editions, with paths."""
    return {"format": 1, "schools": [_school(school) for school in content.schools.values()]}


def state(school: SchoolContent) -> State:
    """Return what the school says now, to be compared with an edition."""
    quizzes = (asdict(source.quiz) for source in school.quizzes.values())
    return State(policy(school), {quiz["id"]: quiz for quiz in quizzes})


def edition_file(school: SchoolContent, edition: Frozen, name: str) -> str:
    """Return the permanent address of a file of an edition."""
    return f"{EDITIONS}/{school.id}/{edition.info.name}/{name}"


def quiz_file(quiz: Quiz) -> str:
    """Return the address of a quiz as it stands now."""
    return f"data/quizzes/{quiz.id}.json"


def policy(school: SchoolContent) -> dict[str, Any]:
    """Return data/policies/<school>.json: the register, with where each clause is told and tested."""
    register, told, asked = school.register, coverage.places(school), coverage.items(school)
    return {
        "format": 1,
        "school": {"id": school.id, **asdict(register.school)},
        "policy": _known(school),
        "edition": asdict(school.edition),
        "sections": register.sections,
        "topics": register.topics,
        "clauses": [
            {
                **as_json(clause),
                "cited_on": list(
                    dict.fromkeys(place.audience for place in told.get(clause.id, []))
                ),
                "items": [item for _, item in asked.get(clause.id, [])],
            }
            for clause in register.clauses
        ],
    }


def _known(school: SchoolContent) -> dict[str, Any]:
    known = asdict(school.register.policy)
    return {
        key: value.isoformat() if hasattr(value, "isoformat") else value
        for key, value in known.items()
    }


def _school(school: SchoolContent) -> dict[str, Any]:
    quizzes = [
        {
            "id": source.quiz.id,
            "audience": audience,
            "title": source.quiz.title,
            "data": quiz_file(source.quiz),
            "page": f"schools/{school.id}/{audience}/quiz/",
        }
        for audience, source in school.quizzes.items()
    ]
    return {
        "id": school.id,
        "name": school.register.school.name,
        "page": f"schools/{school.id}/"
        if "index" in school.pages
        else f"schools/{school.id}/policy/",
        "policy": {
            "title": school.register.policy.title,
            "data": f"data/policies/{school.id}.json",
            "page": f"schools/{school.id}/policy/",
        },
        "quizzes": quizzes,
        "editions": [
            _edition(school, edition, edition is school.history.latest)
            for edition in school.history.editions
        ],
        "editions_data": f"{EDITIONS}/{school.id}.json",
        "editions_page": f"schools/{school.id}/editions/",
        "draft": asdict(school.edition) if school.is_draft else None,
    }


def _edition(school: SchoolContent, edition: Frozen, current: bool) -> dict[str, Any]:
    info = edition.info
    return {
        **asdict(info.edition),
        "current": current,
        "date": info.date,
        "kind": info.kind,
        "decided_by": info.decided_by,
        "reason": info.reason,
        "edition": edition_file(school, edition, "edition.json"),
        "policy": edition_file(school, edition, "policy.json"),
        "quizzes": {
            audience: edition_file(school, edition, f"{audience}.json")
            for audience in edition.quizzes
        },
    }
