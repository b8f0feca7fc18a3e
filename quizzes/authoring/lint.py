"""The rules that an item must keep, each with a name that stays.

A rule looks at the bank and yields the place, what is wrong and the repair. Each
name is explained in docs/maintainers/items.md.
"""

from collections.abc import Iterator, Mapping

from .bank import Bank
from .forms import Mend
from .located import Located
from .problems import Problem
from .rules import (
    clues,
    echoes,
    elsewhere,
    forms,
    lengths,
    likeness,
    openbook,
    options,
    pictures,
    reasons,
    slots,
    stems,
    structure,
    telling,
    verbatim,
    waivers,
    words,
)
from .rules.known import Known, Rule
from .rules.shares import Measure, Share, enforced

__all__ = ["MEASURES", "NAMES", "RULES", "WARNINGS", "Known", "lint", "measured"]

MEASURES: dict[str, Measure] = {
    "L04": lengths.length_shares,
    "L06": words.absolute_shares,
    "L07": words.hedge_shares,
    "L11": likeness.likeness_shares,
    "L12": echoes.echo_shares,
    "L14": echoes.joint_shares,
    "L15": telling.telling_shares,
    "L19": openbook.open_book,
}
"""The figures of a whole bank. They are reported always, and enforced in banks of twenty items."""

RULES: dict[str, tuple[Rule, ...]] = {
    "L01": (
        structure.ids,
        structure.option_ids,
        structure.topics,
        structure.clauses,
        structure.types,
        structure.strata,
        structure.keys,
        structure.mark_sums,
    ),
    "L02": (structure.option_count,),
    "L03": (lengths.lengths, lengths.spread),
    "L04": (enforced(MEASURES["L04"]),),
    "L05": (slots.slots, slots.runs),
    "L06": (words.lone_absolutes, enforced(MEASURES["L06"])),
    "L07": (words.lone_hedges, enforced(MEASURES["L07"])),
    "L08": (options.shortcuts,),
    "L09": (stems.negative_stems,),
    "L10": (likeness.like_options, likeness.same_stems, likeness.worn_options),
    "L11": (enforced(MEASURES["L11"]),),
    "L12": (echoes.echoes, enforced(MEASURES["L12"])),
    "L14": (echoes.jointed, enforced(MEASURES["L14"])),
    "L15": (enforced(MEASURES["L15"]),),
    "L15p": (telling.all_tell_or_none, telling.telling_is_right),
    "L16": (clues.clues,),
    "L17": (stems.stem_length,),
    "L20": (elsewhere.other_keys, elsewhere.shared_scenarios),
    "L22": (structure.dangers,),
    "L23": (reasons.rationales,),
    "L25": (words.people, words.abuse),
    "F00": (structure.papers,),
    "P01": (pictures.pictures, pictures.in_words, pictures.talks, pictures.letters),
}
"""The rules that every item keeps, without exception."""

WARNINGS: dict[str, tuple[Rule, ...]] = {
    "L10": (likeness.like_stems,),
    "L11": (likeness.margins,),
    "L13": (forms.first_words, forms.capitals_and_stops, forms.articles),
    "L18": (verbatim.verbatim,),
    "L19": (enforced(MEASURES["L19"]),),
}
"""The rules that an item keeps, or says in “waive” why it does not."""

WAIVERS = "W00"
NAMES = sorted({*RULES, *WARNINGS, WAIVERS})
"""The names of all rules."""


def lint(bank: Bank, located: Located, known: Known) -> list[Problem]:
    """Return every breach of a rule in the bank, with its line."""
    return [
        located.problem(path, what, repair, name)
        for name, (path, what, repair) in _breaches(bank, known)
    ]


def measured(bank: Bank, known: Known) -> dict[str, Share]:
    """Return the figures of the bank as a whole, by rule and name."""
    return {
        f"{name} {share.name}": share
        for name, measure in MEASURES.items()
        for share in measure(bank, known)
    }


def _breaches(bank: Bank, known: Known) -> waivers.Found:
    found, warned = list(_found(RULES, bank, known)), list(_found(WARNINGS, bank, known))
    found += [
        (name, waivers.offered(name, mend))
        for name, mend in warned
        if not waivers.waived(bank, name, mend)
    ]
    if any(item.waive for item in bank.items):
        unwaived = list(_found(WARNINGS, waivers.bare(bank), known))
        found += [(WAIVERS, mend) for mend in waivers.waivers(bank, unwaived, WARNINGS)]
    return found


def _found(
    rules: Mapping[str, tuple[Rule, ...]], bank: Bank, known: Known
) -> Iterator[tuple[str, Mend]]:
    for name, each in rules.items():
        for rule in each:
            for mend in rule(bank, known):
                yield name, mend
