"""Looks for what keeps people out, with axe."""

from typing import Any

from playwright.sync_api import Page

from hooks.environment import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """Return what axe finds, rule by rule with the elements."""
    page.evaluate(AXE.read_text() + ";0")
    found: dict[str, Any] = page.evaluate(
        "tags => axe.run(document, {runOnly: tags, rules: {'target-size': {enabled: true}}})", TAGS
    )
    return [
        f"{each['id']}: {[node['html'][:120] for node in each['nodes'][:3]]}"
        for each in found["violations"]
    ]
