"""The editions that a site publishes, ready to mark records against."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..policyquiz.model import Edition, Quiz
from ..policyquiz.names import folded
from ..policyquiz.problems import Refused
from ..policyquiz.reading import read
from ..policyquiz.soundness import sound


@dataclass(frozen=True)
class School:
    """A school with the editions of its policy, the newest first, and its quizzes by edition."""

    id: str
    name: str
    editions: tuple[Edition, ...]
    current: Edition | None
    quizzes: Mapping[tuple[str, str], Quiz]
    """The quiz of an audience in an edition: (audience, hash of the edition) → quiz."""


class Published:
    """All schools of a site.

    `index` is data/index.json, `quizzes` the content of the quiz files that it names, by
    their paths; those that could not be fetched are left out.
    """

    def __init__(self, index: Mapping[str, Any], quizzes: Mapping[str, Any]) -> None:
        self.schools = tuple(_school(each, quizzes) for each in index["schools"])
        self._quizzes = {
            (quiz.id, quiz.edition.hash): (school, quiz)
            for school in self.schools
            for quiz in school.quizzes.values()
        }

    def quiz(self, quiz_id: str, edition_hash: str) -> Quiz | None:
        """Return a quiz in one edition, or None where the site has none such."""
        found = self._quizzes.get((quiz_id, edition_hash))
        return found[1] if found else None

    def school(self, wanted: str) -> School | None:
        """Return a school by its id, or by its name as somebody wrote it; None for no school."""
        name = folded(wanted)
        for school in self.schools:
            if name and name in (folded(school.id), folded(school.name)):
                return school
        return None

    def current_quizzes(self) -> list[Quiz]:
        """Return the quizzes of the editions in force."""
        return [
            quiz
            for school in self.schools
            for quiz in school.quizzes.values()
            if quiz.edition == school.current
        ]


def _school(said: Mapping[str, Any], quizzes: Mapping[str, Any]) -> School:
    editions = [Edition(each["name"], each["hash"]) for each in said["editions"]]
    current = [e for e, each in zip(editions, said["editions"], strict=True) if each["current"]]
    found = {
        (audience, each["hash"]): quiz
        for each in said["editions"]
        for audience, path in each["quizzes"].items()
        if (quiz := _quiz(quizzes.get(path)))
    }
    return School(said["id"], said["name"], tuple(editions), next(iter(current), None), found)


def _quiz(said: Any) -> Quiz | None:
    """Return a quiz; None for one that is not there or that this program cannot judge."""
    try:
        return sound(read(Quiz, said, "quiz"))
    except Refused:
        return None
