"""What of other schools' banks concerns a bank: items of the same name, scenarios that are shared.

It is looked up, and not looked for: with hundreds of schools, comparing each bank with every
other would take hours, and a change in one bank would have all of them checked again.
"""

from collections import defaultdict
from dataclasses import replace

from quizzes.authoring.bank import Bank, Written
from quizzes.authoring.rules.elsewhere import marks_of

from ..content import Content, QuizSource, SchoolContent

_Place = tuple[str, QuizSource, Written]
"""An item, with its school and its quiz."""


class Elsewhere:
    """The items of all banks, by their names and by their scenarios."""

    def __init__(self, content: Content) -> None:
        self._named: dict[str, dict[object, list[_Place]]] = defaultdict(lambda: defaultdict(list))
        self._scenarios: dict[str, dict[str, _Place]] = defaultdict(dict)
        for school, source in content.quizzes():
            for item in source.bank.items:
                place = (school.id, source, item)
                self._named[item.id][_key(item)].append(place)
                if item.scenario and len(self._scenarios[item.scenario]) <= 1:
                    self._scenarios[item.scenario].setdefault(school.id, place)

    def concerning(self, school: SchoolContent, source: QuizSource) -> dict[str, Bank]:
        """Return the banks of other schools by their quizzes, each with what concerns this one.

        That is every item with the name of one of its items that is marked otherwise, and one
        item of each scenario that it shares.
        """
        found: dict[str, list[Written]] = defaultdict(list)
        banks: dict[str, Bank] = {}
        for item in source.bank.items:
            for other, quiz, theirs in (*self._otherwise(item), *self._sharing(item)):
                if other != school.id:
                    banks[quiz.quiz.id] = quiz.bank
                    found[quiz.quiz.id].append(theirs)
        return {name: replace(banks[name], items=tuple(items)) for name, items in found.items()}

    def _otherwise(self, item: Written) -> list[_Place]:
        same = self._named[item.id]
        return [place for key, places in same.items() if key != _key(item) for place in places]

    def _sharing(self, item: Written) -> list[_Place]:
        return list(self._scenarios[item.scenario].values()) if item.scenario else []


def _key(item: Written) -> object:
    """Return what the options of an item are worth, as something to be looked up."""
    return frozenset(marks_of(item).items())
