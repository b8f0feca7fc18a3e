"""An author may keep a warning by giving a reason: “waive: {L13: reason}”. No other rule bends."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from ..bank import Bank
from ..forms import Mend

ALLOWED = 0.05
"""The share of items that may have waivers; one item always may."""

Found = list[tuple[str, Mend]]
"""Breaches, each with the name of its rule."""


def waived(bank: Bank, rule: str, mend: Mend) -> bool:
    """Whether the item at a breach gives a reason for keeping it."""
    match mend[0]:
        case ("items", int(place), *_):
            return bool(bank.items[place].waive.get(rule, "").strip())
    return False


def offered(rule: str, mend: Mend) -> Mend:
    """Return the breach of a warning with the other way out in its repair."""
    path, what, repair = mend
    return path, what, f"{repair} Or say in the item why it may stay: waive: {{{rule}: reason}}."


def bare(bank: Bank) -> Bank:
    """Return the bank without its waivers."""
    return replace(bank, items=tuple(replace(item, waive={}) for item in bank.items))


def waivers(bank: Bank, breaches: Found, warnings: Collection[str]) -> Iterator[Mend]:
    """A waiver is for a warning, gives a reason, and is needed; and few items have one.

    `breaches` are those of the bank without its waivers, `warnings` the rules that bend.
    """
    for n, item in enumerate(bank.items):
        for rule, reason in item.waive.items():
            at = ("items", n, "waive", rule)
            if rule not in warnings:
                listed = ", ".join(sorted(warnings))
                yield at, f"Rule {rule} cannot be waived.", f"Mend the item. Warnings: {listed}."
            elif not (reason or "").strip():
                yield at, f"The waiver of {rule} gives no reason.", "Say why this item may keep it."
            elif not any(name == rule and _concerns(mend, n) for name, mend in breaches):
                yield at, f"Nothing in “{item.id}” needs the waiver of {rule}.", "Take it out."
    yield from _too_many(bank)


def _concerns(mend: Mend, place: int) -> bool:
    """Whether a breach is in the item, or in the bank as a whole."""
    return mend[0][:2] in (("items", place), ("items",))


def _too_many(bank: Bank) -> Iterator[Mend]:
    found = [n for n, item in enumerate(bank.items) if item.waive]
    most = max(1, int(len(bank.items) * ALLOWED))
    if len(found) > most:
        yield (
            ("items", found[most], "waive"),
            f"{len(found)} of {len(bank.items)} items have waivers.",
            f"Mend some: at most {most} may have them.",
        )
