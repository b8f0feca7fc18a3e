"""Python in the browser: both runtimes answer alike, it comes when it is wanted, and is kept."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from hooks import runtime
from hooks.runtime import modules, packs
from hooks.runtime.bytecode import compiled
from quizzes.policyquiz import call
from tests.policyquiz import golden
from tests.runtime.steps import Step, published, steps

from .person import Person

pytestmark = pytest.mark.browser

READY = 'certificate-check[data-state="ready"]'
ASK = "([name, request]) => document.querySelector('certificate-check').python.ask(name, request)"


@pytest.fixture(params=runtime.KINDS)
def made(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[runtime.Runtime]:
    """Each runtime that a build can make."""
    monkeypatch.setenv(runtime.KIND, request.param)
    runtime.made.cache_clear()
    yield runtime.made()
    runtime.made.cache_clear()


def use(page: Page, made: runtime.Runtime) -> None:
    """Give a page this runtime in place of the one that the site has."""
    files = made.files()
    listed = re.compile(r'(?<=id="python-files">)[^<]+')

    def other_list(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=listed.sub(lambda _: made.listed(), response.text()))

    page.route("**/certificate/", other_list)
    page.route("**/assets/python/**", lambda route: route.fulfill(path=files[_path(route)]))


def _path(route: Route) -> str:
    return "assets/python/" + route.request.url.partition("/assets/python/")[2]


def test_both_runtimes_answer_the_golden_requests(
    page: Page, address: str, made: runtime.Runtime
) -> None:
    """Whole or trimmed, byte for byte what CPython answers."""
    use(page, made)
    page.goto(f"{address}certificate/")
    page.wait_for_selector(READY, timeout=90_000)
    for case in golden.cases():
        text = golden.text_of(case["request"])
        assert page.evaluate(ASK, [case["call"], text]) == call(case["call"], text), case["says"]


def test_everything_that_a_page_can_ask_is_answered(page: Page, address: str, fonts: Path) -> None:
    """No call that the pages make lacks a module of the trimmed library."""
    found = published()
    page.route(
        "**/steps/**",
        lambda route: route.fulfill(json=found[route.request.url.partition("/steps/")[2]]),
    )
    page.goto(f"{address}certificate/")
    page.wait_for_selector(READY, timeout=90_000)
    for part, asked in steps(fonts).items():
        for step in asked:
            page.evaluate(DO, [step.call, _there(step, address)]), part


DO = """async ([name, request]) => {
  const bytes = text => Uint8Array.from(atob(text), each => each.charCodeAt(0));
  if (request.content) request.content = bytes(request.content.bytes);
  await document.querySelector('certificate-check').python.ask(name, request);
}"""


def _there(step: Step, address: str) -> Any:
    """Return the request of a step, where it names an address with the one of this site."""
    if step.call != "office_open":
        return step.request
    return {"index": f"{address}steps/index", "root": f"{address}steps/"}


def test_a_module_that_is_lacking_is_named(page: Page, address: str) -> None:
    """Whoever keeps the site reads which, and how to add it."""
    files = {
        name: text for name, text in modules.traced()["base"].items() if name != "fractions.py"
    }
    code = {f"{name}c": pyc for name, pyc in compiled(files).items()}
    body = packs.compressed(packs.archive(code))
    page.route("**/base.tar.xz", lambda route: route.fulfill(body=body))
    page.goto(f"{address}certificate/")
    page.wait_for_selector('certificate-check[data-state="failed"]', timeout=60_000)
    reason = page.evaluate("document.querySelector('certificate-check').python.progress.reason")
    assert "“fractions”" in reason
    assert "build.py trace" in reason


# When it comes ---------------------------------------------------------------------------


def test_python_is_asked_for_when_the_page_stands(person: Person, page: Page) -> None:
    """Nothing of it competes with the first question."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("load", lambda _: seen.append("loaded"))
    person.open()
    person.wait_for("ready")
    first = next(n for n, url in enumerate(seen) if "/assets/python/" in url or "worker.js" in url)
    assert seen.index("loaded") < first


def test_who_saves_data_loads_it_with_the_first_answer(person: Person, page: Page) -> None:
    """Reading costs nothing."""
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    person.open()
    page.wait_for_load_state("networkidle")
    assert not [url for url in seen if "/assets/python/" in url]
    person.answer()
    person.wait_for("ready")
    assert [url for url in seen if "/assets/python/" in url]


def test_the_page_says_how_much_has_arrived(person: Person, page: Page) -> None:
    """In bytes of what is fetched, once in a while."""
    page.route("**/*.wasm.xz", lambda route: None)
    person.open()
    person.do_all()
    told = page.locator(".quiz-status--waiting")
    expect(told).to_contain_text(
        re.compile(r"still loading\. \d\.\d of [12]\.\d MB have arrived\.")
    )


def test_what_was_cut_off_goes_on_when_the_network_is_back(
    person: Person, page: Page, context: BrowserContext
) -> None:
    """Nobody has to press anything."""
    held: list[Route] = []
    page.route("**/*.wasm.xz", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    with page.expect_request("**/*.wasm.xz"):
        person.open()
    context.set_offline(True)
    for route in held:
        route.abort("internetdisconnected")
    person.wait_for("failed")
    page.unroute("**/*.wasm.xz")
    context.set_offline(False)
    person.wait_for("ready")


@pytest.mark.parametrize("late", ["base.tar.xz", "*.wasm.xz", "pyodide.mjs", "pyodide.asm.js"])
def test_it_starts_in_whichever_order_its_parts_come(person: Person, page: Page, late: str) -> None:
    """No part waits for another that waits for it."""
    held: list[Route] = []
    page.route(f"**/{late}", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    with page.expect_request(f"**/{late}"):
        person.open()
    page.wait_for_timeout(3000)
    held[0].continue_()
    person.wait_for("ready")


@pytest.mark.parametrize("late", ["records", "pdf", "tables"])
def test_the_office_opens_in_whichever_order_its_parts_come(
    page: Page, address: str, late: str
) -> None:
    """Each is laid out as it comes, and none is used before the others are there."""
    held: list[Route] = []
    page.route(f"**/{late}.tar.xz", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    with page.expect_request(f"**/{late}.tar.xz"):
        page.goto(f"{address}office/")
    page.wait_for_timeout(3000)
    held[0].continue_()
    page.wait_for_selector('office-register[data-state="ready"]', timeout=60_000)


# What is kept ----------------------------------------------------------------------------

KEPT = """async () => {
  const names = (await caches.keys()).filter(name => name.startsWith('python '));
  const requests = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
  return requests.flat().map(({url}) => url.split('/').at(-1)).sort();
}"""


def _kept(page: Page) -> list[str]:
    """Return what is kept, as soon as the code is, which is written last."""
    for _ in range(60):
        names: list[str] = page.evaluate(KEPT)
        if "pyodide.asm.wasm" in names:
            break
        page.wait_for_timeout(500)
    return names


def test_what_was_unpacked_is_kept_for_the_next_visit(
    person: Person, page: Page, context: BrowserContext
) -> None:
    """Then nothing of it is fetched or unpacked."""
    person.open()
    person.wait_for("ready")
    assert _kept(page) == ["base.tar", "pyodide.asm.wasm"]
    again = context.new_page()
    again.route("**/*.xz", lambda route: route.abort())
    again.goto(person.address)
    again.wait_for_selector('policy-quiz[data-state="ready"]', timeout=40_000)


def test_older_files_are_not_kept(person: Person, page: Page) -> None:
    """An update takes the place of what was there."""
    page.goto(person.address)
    root = page.evaluate("new URL('../../../../assets/python/', location.href).href")
    page.evaluate(
        "async root => (await caches.open(`python ${root}`)).put(`${root}old/base.tar`, new Response('x'))",
        root,
    )
    person.open()
    person.wait_for("ready")
    assert _kept(page) == ["base.tar", "pyodide.asm.wasm"]


@pytest.fixture(scope="module")
def fonts(site: Path) -> Path:
    """The staged fonts."""
    (index,) = (site / "assets/python").glob("*/fonts/index.json")
    return index.parent
