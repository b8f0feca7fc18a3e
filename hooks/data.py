"""The published data (contract 9.2): what a program needs to read or audit the site."""

from dataclasses import asdict
from typing import Any

from . import coverage
from .content import Content, SchoolContent
from .register import as_json


def index(content: Content) -> dict[str, Any]:
    """Return data/index.json: the schools, their policies, quizzes and editions, with paths."""
    return {"format": 1, "schools": [_school(school) for school in content.schools.values()]}


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
            "data": f"data/quizzes/{source.quiz.id}.json",
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
            {
                **asdict(school.edition),
                "current": True,
                "policy": f"data/policies/{school.id}.json",
                "quizzes": {each["audience"]: each["data"] for each in quizzes},
            }
        ],
    }
