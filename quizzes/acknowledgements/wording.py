"""What the register calls each state, and what the office does about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..policyquiz import checking
from .entries import NOTED, UNREADABLE

DUPLICATE = "duplicate"
AGAIN = "again"
OTHER_SCHOOL = "other-school"
NOTHING = "nothing"


@dataclass(frozen=True)
class State:
    """A state's name on screen and in the table, and the next step of the office, if any."""

    label: str
    todo: str = ""


STATES: Mapping[str, State] = {
    checking.DOES_NOT_ADD_UP: State(
        "Does not add up", "Ask for the original file, or for the quiz to be taken again."
    ),
    checking.NAME_DIFFERS: State(
        "Name differs", "Compare the spelling of the name, then ask for the original file."
    ),
    checking.DAMAGED: State("Damaged", "Ask for the file once more, as the site saved it."),
    checking.UNKNOWN_EDITION: State(
        "Unknown edition", "Look whether the certificate comes from another site."
    ),
    UNREADABLE: State("Cannot be read"),
    OTHER_SCHOOL: State("Another school", "Hand it on to the school that it names."),
    NOTHING: State("Nothing handed in", "Ask for the certificate, or talk the policy through."),
    checking.OLDER_EDITION: State(
        "Older edition", "Ask the person to read what changed, and to answer the questions on it."
    ),
    checking.RENEWAL_DUE: State("Renewal due", "Ask the person to take the quiz again."),
    checking.ADDS_UP: State("In force"),
    NOTED: State("Noted by the office"),
    DUPLICATE: State("A newer one counts"),
    AGAIN: State("The same once more"),
}
"""All states, those that want attention first."""

ORDER = {state: place for place, state in enumerate(STATES)}

BY_LABEL = {said.label.casefold(): state for state, said in STATES.items()}
