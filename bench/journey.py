"""What a reader of a quiz waits for after the first question: reasons, the score, the certificate.

The harness's server, its brake and its browser are used; the clock is the page's own.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from time import perf_counter
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.browser.person import Person

from .harness import PROFILE, Harness

SCHOOL, AUDIENCE = "forge", "staff"
_LONG_MS = 240_000

_CLOCK = """
(() => {
  const noted = (window.__noted = { long: [] });
  new PerformanceObserver((list) => list.getEntries().forEach((each) =>
    noted.long.push([each.startTime, each.duration]))).observe({ type: "longtask", buffered: true });
  window.__pressed = (selector, until) => new Promise((done) => {
    const button = document.querySelector(selector);
    button.addEventListener("click", ({ timeStamp }) => {
      const look = () => until() ? done(performance.now() - timeStamp) : requestAnimationFrame(look);
      look();
    }, { once: true, capture: true });
  });
})();
"""


@dataclass(frozen=True)
class Journey:
    """Milliseconds from a press to what it is for, and the longest task until the first reason."""

    reason: float
    longest: float
    score: float
    paper: float


def travel(harness: Harness, site: Path) -> Journey:
    """Do a quiz on the harness's phone, and return how long each step took."""
    with _phone(harness, site) as (page, address):
        page.set_default_timeout(_LONG_MS)
        page.add_init_script(_CLOCK)
        person = Person(page, address, site, SCHOOL, AUDIENCE)
        person.open()
        reason = _first_reason(person)
        longest = page.evaluate("Math.max(0, ...__noted.long.map(([, took]) => took))")
        _all_but_one(person)
        return Journey(reason, longest, _score(person), _paper(person))


def _first_reason(person: Person) -> float:
    person.enter(person.response(right=True))
    shown = "() => document.querySelector('.reasons')?.checkVisibility()"
    return _timed(person, "[data-action=check]", shown, "Check answer")


def _all_but_one(person: Person) -> None:
    asked = len(person.form["items"])
    person.press("Next question")
    for number in range(2, asked + 1):
        person.answer()
        if number < asked:
            person.press("Next question")
    person.page.wait_for_function(
        "document.querySelector('policy-quiz').python.progress.state === 'ready'"
    )


def _score(person: Person) -> float:
    shown = "() => document.querySelector('policy-quiz').dataset.state === 'marked'"
    return _timed(person, "[data-action=next]", shown, "See my result")


def _paper(person: Person) -> float:
    """From the press that asks for the certificate until its PDF is there, without the typing."""
    person.page.fill("#certificate-name", "Ada Example")
    person.page.check("#certificate-declared")
    shown = "() => document.querySelector('.paper') !== null"
    made = _timed(person, "[data-action=certificate]", shown, "Make my certificate")
    begun = perf_counter()
    with person.page.expect_download():
        person.press("Save as PDF")
    return made + (perf_counter() - begun) * 1000


def _timed(person: Person, selector: str, until: str, button: str) -> float:
    person.page.evaluate(f"() => {{ window.__took = __pressed({selector!r}, {until}); }}")
    person.press(button)
    took: float = person.page.evaluate("() => window.__took")
    return took


@contextmanager
def _phone(harness: Harness, site: Path) -> Iterator[tuple[Page, str]]:
    bench, chrome = _modules(harness)
    server = bench.Server(str(site), chrome.PROFILES[PROFILE]["net"])
    try:
        with (
            sync_playwright() as playwright,
            chrome.session(playwright, PROFILE, harness.browser) as (context, _),
        ):
            yield context.new_page(), server.url
    finally:
        server.close()


def _modules(harness: Harness) -> tuple[Any, Any]:
    """Return two modules of the harness. One has the name of this package, so both are renamed."""
    if str(harness.folder) not in sys.path:
        sys.path.append(str(harness.folder))
    return _module(harness, "bench"), _module(harness, "chrome")


def _module(harness: Harness, name: str) -> Any:
    spec = spec_from_file_location(f"harness_{name}", harness.folder / f"{name}.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
