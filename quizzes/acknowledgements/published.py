"""What a site publishes and the register rests on: schools, their editions and their quizzes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..policyquiz.editions import Editions, PublishedEdition, whole
from ..policyquiz.model import Quiz
from ..policyquiz.names import folded
from ..policyquiz.problems import Refused
from ..policyquiz.reading import read
from ..policyquiz.remarking import Shelf
from ..policyquiz.soundness import sound

_NOTHING = Shelf(())


@dataclass(frozen=True)
class School:
    """A school with all that a check of its records needs."""

    id: str
    name: str
    shelf: Shelf

    def current(self, audience: str) -> Quiz | None:
        """Return the quiz of an audience in the edition in force, None where there is none."""
        if not self.shelf.editions:
            return None
        wanted = (f"{self.id}-{audience}", self.shelf.editions[0].edition)
        found = (quiz for quiz in self.shelf.quizzes if (quiz.id, quiz.edition) == wanted)
        return next(found, None)


class Published:
    """All schools of a site.

    `index` is data/index.json, `files` what stands in the files that it names (lists of
    editions, and quizzes), by their paths; those that could not be fetched are left out.
    """

    def __init__(self, index: Mapping[str, Any], files: Mapping[str, Any]) -> None:
        self.schools = tuple(_school(each, files) for each in index["schools"])

    def school(self, wanted: str) -> School | None:
        """Return a school by its id, or by its name as somebody wrote it; None for no school."""
        name = folded(wanted)
        for school in self.schools:
            if name and name in (folded(school.id), folded(school.name)):
                return school
        return None

    def of_quiz(self, quiz_id: str) -> School | None:
        """Return the school of a quiz by its id, such as forge-staff."""
        return self.school(quiz_id.rpartition("-")[0])

    def shelf(self, quiz_id: str) -> Shelf:
        """Return what a check of a record of this quiz needs; an empty shelf for no quiz of ours."""
        school = self.of_quiz(quiz_id)
        return school.shelf if school else _NOTHING

    def current_quizzes(self) -> list[Quiz]:
        """Return the quizzes of the editions in force."""
        return [
            quiz
            for school in self.schools
            for quiz in school.shelf.quizzes
            if school.shelf.editions and quiz.edition == school.shelf.editions[0].edition
        ]


def _school(said: Mapping[str, Any], files: Mapping[str, Any]) -> School:
    paths = [path for each in said["editions"] for path in each["quizzes"].values()]
    quizzes = tuple(quiz for path in paths if (quiz := _quiz(files.get(path))))
    editions = _editions(files.get(said["editions_data"]))
    return School(said["id"], said["name"], Shelf(quizzes, editions))


def _editions(said: Any) -> Editions:
    """Return a list of editions; an empty one for what is not there or has a gap."""
    try:
        return whole(read(tuple[PublishedEdition, ...], said, "editions"))
    except Refused:
        return ()


def _quiz(said: Any) -> Quiz | None:
    """Return a quiz; None for one that is not there or that this program cannot judge."""
    try:
        return sound(read(Quiz, said, "quiz"))
    except Refused:
        return None
