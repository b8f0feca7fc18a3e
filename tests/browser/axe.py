"""Looks for what keeps people out, with axe."""

from typing import Any

from playwright.sync_api import Page

from hooks.environment import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

FROM_THE_TOP = """async (tags) => {
  const { scrollX, scrollY } = window;
  scrollTo({ top: 0, behavior: "instant" });
  const found = await axe.run(document, { runOnly: tags, rules: { "target-size": { enabled: true } } });
  scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  return found;
}"""
"""The page is looked at from its top: what has been scrolled half behind the head that stays would
be measured as half a target."""


def violations(page: Page) -> list[str]:
    """Return what axe finds, rule by rule with the elements."""
    page.evaluate(AXE.read_text() + ";0")
    found: dict[str, Any] = page.evaluate(FROM_THE_TOP, TAGS)
    return [
        f"{each['id']}: {[node['html'][:120] for node in each['nodes'][:3]]}"
        for each in found["violations"]
    ]
