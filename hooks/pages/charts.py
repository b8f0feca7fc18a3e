"""Bars as SVG inside the table that says the same in figures."""

from collections.abc import Sequence

from markupsafe import Markup

LENGTH = 100


def bar(parts: Sequence[tuple[str, int]], of: int) -> Markup:
    """Return one bar: `parts` are kinds ("yes", "no") with their counts, `of` the longest bar.

    It is for the eye alone: the cells beside it hold the same figures.
    """
    drawn, at = Markup(), 0.0
    rect = Markup('<rect class="bar bar--{}" x="{:g}" y="0" width="{:g}" height="10"/>')
    for kind, count in parts:
        wide = round(LENGTH * count / of, 2) if of else 0
        drawn += rect.format(kind, round(at, 2), wide)
        at += wide
    whole = '<svg class="bars" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">{}</svg>'
    return Markup(whole).format(drawn)


def percent(part: int, whole: int) -> str:
    """Return a share as people write it: "62%", and "none" of nothing."""
    return f"{round(100 * part / whole)}%" if whole else "none"
