"""Every kind of page, on a phone and a desktop, in light and dark."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

from hooks.environment import ROOT
from hooks.register import PAGES as AUDIENCES

from .axe import violations
from .person import Person

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "schools/forge/",
    "schools/forge/staff/",
    "schools/forge/parents/",
    "schools/forge/pupils/",
    "schools/forge/policy/",
    "schools/forge/staff/quiz/",
    "compare/",
    "certificate/",
    "office/",
    "about/",
    "maintainers/",
    "maintainers/office/",
)
OTHER_SCHOOLS = tuple(
    f"schools/{file.parent.name}/" + ("" if file.stem == "index" else f"{file.stem}/")
    for file in sorted((ROOT / "docs" / "schools").glob("*/*.md"))
    if file.parent.name != "forge"
)
"""One school is looked at in every way, the others on a phone."""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(
    browser: Browser, address: str, path: str, width: int, dark: bool
) -> None:
    """No rule of WCAG 2.2 AA or of good practice is broken, as far as axe can tell."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    page.goto(address + path)
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize("path", OTHER_SCHOOLS)
def test_axe_finds_nothing_at_any_school(page: Page, address: str, path: str) -> None:
    """And nothing has to be scrolled sideways."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_any_state_of_the_quiz(
    browser: Browser, address: str, site: Path, dark: bool
) -> None:
    """Problem, right, put right, result and certificate."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    person = Person(page, address, site, "forge", "staff")
    person.open()
    person.press("Check answer")
    assert violations(page) == []
    person.answer(right=False)
    assert violations(page) == []
    page.locator(".reasons:visible summary").click()
    assert violations(page) == []
    page.goto("about:blank")
    person.open()
    person.do_all(wrong=person.ordinary(1))
    person.wait_for("marked")
    assert violations(page) == []
    person.press("Make my certificate")
    assert violations(page) == []
    person.ask_for_certificate("Ada Example")
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_has_to_be_scrolled_sideways(page: Page, address: str, path: str) -> None:
    """At 320 pixels, which is also a desktop at 400 %."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", PAGES)
def test_each_page_has_one_main_heading(page: Page, address: str, path: str) -> None:
    """One h1, and a title of its own."""
    page.goto(address + path)
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("path", PAGES)
def test_the_security_policy_is_first_and_blocks_nothing_of_ours(
    offline_context: BrowserContext, address: str, path: str
) -> None:
    """It stands first in the head, forbids eval and inline code, and no part of the page runs into it."""
    said: list[str] = []
    page = offline_context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    policy = page.evaluate("document.head.firstElementChild.content")
    assert "default-src 'none'" in policy
    assert "'unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
    assert "'unsafe-inline'" not in policy
    assert said == []


def test_python_is_not_loaded_on_guidance_pages(page: Page, address: str) -> None:
    """Reading costs no more than the page."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}schools/forge/staff/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/assets/python/" in url or "/assets/player-" in url]


def test_the_clauses_of_a_policy_can_be_chosen(page: Page, address: str) -> None:
    """By whom they are for, how strong they are, and what they are about; all at once."""
    page.goto(f"{address}schools/forge/policy/")
    page.select_option("#filter-binds", "pupils")
    page.select_option("#filter-duty", "must-not")
    shown = page.locator(".clause:visible")
    assert shown.count() == int(page.locator("clause-filter [role=status]").inner_text().split()[0])
    assert 0 < shown.count() < 20
    assert all("must not" in text for text in shown.all_inner_texts())
    assert page.get_by_role("heading", name="1 Introduction").is_hidden()


def test_a_link_to_a_clause_shows_it_whatever_was_chosen(page: Page, address: str) -> None:
    """Its address is permanent."""
    page.goto(f"{address}schools/forge/policy/")
    page.select_option("#filter-topic", "law")
    page.evaluate("location.hash = '#clause-6.4'")
    assert page.locator('[id="clause-6.4"]').is_visible()


def test_the_schools_to_compare_can_be_chosen(page: Page, address: str) -> None:
    """The others make room, and the choice stands in the address."""
    page.goto(f"{address}compare/")
    for school in ("Ballynure", "Church school", "Sladefield"):
        page.get_by_label(school, exact=True).uncheck()
    assert page.locator("school-choice [role=status]").inner_text() == "2 of 5 schools are shown."
    page.goto(page.url)
    shown = page.locator(".compare__school:visible h3").all_inner_texts()
    assert set(shown) == {"Forge", "Sperrinview"}


def test_a_parent_finds_the_class_photograph_within_three_taps(page: Page, address: str) -> None:
    """From the home page: the school, the parents' page, the question in its contents."""
    page.goto(address)
    page.locator(".md-content").get_by_role("link", name="Forge Integrated Primary School").click()
    page.locator(".md-content").get_by_role("link", name="Parents and carers", exact=True).click()
    answer = page.get_by_role("heading", name="Can I post the class photograph?")
    assert answer.is_visible()


def test_a_guidance_page_is_two_sheets_of_paper_at_most(
    page: Page, address: str, site: Path
) -> None:
    """Of A4, printed on both sides."""
    for folder in sorted((site / "schools").glob("*/*/")):
        if folder.name in AUDIENCES:
            page.goto(f"{address}schools/{folder.parent.name}/{folder.name}/")
            sides = len(PdfReader(BytesIO(page.pdf(format="A4"))).pages)
            assert sides <= 4, f"{folder.parent.name}/{folder.name}: {sides}"


@pytest.mark.parametrize("width", [360, 1280])
def test_search_finds_a_rule(page: Page, address: str, width: int) -> None:
    """The search works under the security policy, and nothing is lost of what is typed early."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    if width < 960:
        page.locator("label.masthead__search").click()
    else:
        page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("friend request")
    page.wait_for_selector(".md-search-result__link")
    assert page.locator(".md-search-result__link").count() > 0


def test_nothing_of_the_search_is_fetched_before_somebody_searches(
    page: Page, address: str
) -> None:
    """Its script and its index are the largest things on the site that are not for reading."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}schools/forge/staff/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/javascripts/" in url or "/search/" in url]


def test_the_contents_beside_the_page_show_where_the_reader_is(page: Page, address: str) -> None:
    """The line is marked, and in sight."""
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(f"{address}schools/forge/staff/")
    page.get_by_role("heading", name="What happens if someone breaks the policy?").evaluate(
        "each => each.scrollIntoView()"
    )
    here = page.locator(".md-nav__link--active")
    expect(here).to_have_text("What happens if someone breaks the policy?")
    frame = page.locator(".md-sidebar--secondary .md-sidebar__scrollwrap").bounding_box()
    line = here.bounding_box()
    assert frame
    assert line
    assert frame["y"] <= line["y"] <= frame["y"] + frame["height"]


def test_on_paper_nothing_is_folded_up(page: Page, address: str) -> None:
    """And on the screen it is as it was."""
    page.goto(f"{address}compare/")
    opened = "document.querySelectorAll('.md-content details[open]').length"
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(opened) > 10
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(opened) == 0


def test_a_citation_leads_to_its_clause(page: Page, address: str) -> None:
    """From the rule on the page to the clause on the policy page, and back."""
    page.goto(f"{address}schools/forge/staff/")
    page.locator('a.cite[href$="#clause-6.4"]').first.click()
    page.wait_for_url("**/schools/forge/policy/#clause-6.4")
    clause = page.locator('[id="clause-6.4"]')
    assert "decline" in clause.inner_text()
    clause.get_by_role("link", name="Staff,").first.click()
    page.wait_for_url("**/schools/forge/staff/#**")


@pytest.mark.parametrize("path", PAGES[:-1])
def test_touch_targets_of_the_quiz_are_large_enough(page: Page, address: str, path: str) -> None:
    """Buttons and options of the player are at least 44 pixels high."""
    page.goto(address + path)
    small = page.evaluate("""() => [...document.querySelectorAll('.button, .choice, .quiz-page summary')]
        .filter(each => each.offsetParent && each.getBoundingClientRect().height < 44).map(each => each.textContent)""")
    assert small == []


def test_published_data_lists_what_is_there(site: Path) -> None:
    """Every path in the index exists."""
    index = json.loads((site / "data/index.json").read_text())
    for school in index["schools"]:
        assert (site / school["page"] / "index.html").is_file()
        assert (site / school["policy"]["data"]).is_file()
        assert (site / school["policy"]["page"] / "index.html").is_file()
        for quiz in school["quizzes"]:
            assert (site / quiz["data"]).is_file()
            assert (site / quiz["page"] / "index.html").is_file()
