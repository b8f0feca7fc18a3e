"""The reasons that a person reads after answering."""

from collections.abc import Iterator

from ..bank import Bank
from ..citing import CITATION, cited
from ..forms import Mend
from .known import Known
from .options import each_option

RATIONALE_WORDS = (8, 45)
SPOKEN_WORDS = (3, 12)
"""What a child can take in who hears it; the clause stands in the grown-up's part."""


def rationales(bank: Bank, known: Known) -> Iterator[Mend]:
    """Every option says why, in a few sentences that cite a clause, or in a few spoken words."""
    for path, item, option in each_option(bank):
        spoken = item.type == "picture"
        least, most = SPOKEN_WORDS if spoken else RATIONALE_WORDS
        name = f"The rationale of option “{option.id}” of “{item.id}”"
        words = len(CITATION.sub("", option.rationale).split())
        if not least <= words <= most:
            yield (*path, "rationale"), f"{name} has {words} words.", f"Write {least} to {most}."
        if spoken and cited(option.rationale):
            yield (
                (*path, "rationale"),
                f"{name} cites a clause, and is read aloud to a child.",
                "Take the citation out; the item's clauses stand in the grown-up's part.",
            )
        if not spoken and not cited(option.rationale):
            yield (
                (*path, "rationale"),
                f"{name} cites no clause.",
                "Add the clause that it rests on, for example [§6.4].",
            )
        for clause in cited(option.rationale):
            if clause not in known.clauses:
                yield (
                    (*path, "rationale"),
                    f"{name} cites clause {clause}, which the register does not have.",
                    "Look the clause's id up in policy.yml.",
                )
