"""The design as people meet it: sizes, jumps, weight, two taps, menus; on the page that shows it all."""

from collections.abc import Iterator
from statistics import median

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from .axe import violations

pytestmark = pytest.mark.browser

EVERY = "design/"
"""The page with every part in every state."""
MAIN = ("", "schools/forge/", "schools/ballynure/parents/", EVERY, "schools/forge/coverage/")
SMALL_TEXT = """() => [...document.querySelectorAll('body *')].filter(each =>
    [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
    && each.checkVisibility() && !each.closest('.unseen, .md-search, .md-skip, svg, .md-dialog')
    && parseFloat(getComputedStyle(each).fontSize) < 16)
  .map(each => each.className + ': ' + each.textContent.trim().slice(0, 40))"""
WIDEST_PICTURE_BYTES = 150_000


@pytest.fixture(params=["light", "dark", "more", "forced"])
def asked(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A phone whose owner asks for something: the dark, contrast, colours of their own."""
    context = browser.new_context(
        viewport={"width": 360, "height": 780},
        color_scheme="dark" if request.param == "dark" else "light",
        contrast="more" if request.param == "more" else "no-preference",
        forced_colors="active" if request.param == "forced" else "none",
    )
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_in_any_part(asked: Page, address: str) -> None:
    """Whatever the device asks for."""
    asked.goto(address + EVERY)
    assert violations(asked) == []


@pytest.mark.parametrize("path", MAIN)
def test_no_text_is_smaller_than_16_pixels_on_a_phone(page: Page, address: str, path: str) -> None:
    """Citations and notes too."""
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(address + path)
    assert page.evaluate(SMALL_TEXT) == []


@pytest.mark.parametrize("path", MAIN)
def test_nothing_moves_once_it_is_there(page: Page, address: str, path: str) -> None:
    """The layout's shift is under 0.02, with letters that come late."""
    page.set_viewport_size({"width": 360, "height": 780})
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "each => { window.shift += each.value })).observe({type: 'layout-shift', buffered: true})"
    )
    page.route("**/*.woff2", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") < 0.02


@pytest.mark.parametrize("path", ["", "schools/forge/", "schools/ballynure/parents/"])
def test_letters_and_pictures_of_a_first_page_are_light(
    page: Page, address: str, path: str
) -> None:
    """Under 150 kB, before any compression."""
    sizes: list[int] = []

    def weigh(response: Response) -> None:
        if response.url.endswith((".woff2", ".svg", ".png", ".webp")):
            sizes.append(len(response.body()))

    page.on("response", weigh)
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    assert 0 < sum(sizes) < WIDEST_PICTURE_BYTES


def test_the_letters_of_the_site_are_used(page: Page, address: str) -> None:
    """They come from the site itself, those for other languages when they are needed alone."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    letters = [url.rpartition("/")[2] for url in asked if url.endswith(".woff2")]
    assert sorted(set(letters)) == [
        "atkinson-hyperlegible-next-latin-400-normal.woff2",
        "atkinson-hyperlegible-next-latin-700-normal.woff2",
    ]
    assert page.evaluate("document.fonts.check('16px Guide')")


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("path", ["schools/ballynure/parents/", "schools/forge/staff/"])
def test_a_line_is_as_long_as_is_comfortable(
    page: Page, address: str, path: str, width: int
) -> None:
    """Lines have 70 letters at most, the last ones of paragraphs counted in."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)
    lines = page.evaluate("""() => [...document.querySelectorAll('.md-content__inner > p')].map(each => {
        const range = document.createRange(); range.selectNodeContents(each);
        const rows = new Set([...range.getClientRects()].filter(r => r.height > 15).map(r => Math.round(r.bottom / 12)));
        return [each.innerText.length, rows.size] }).filter(([length]) => length > 200)""")
    means = [length / rows for length, rows in lines if rows]
    assert means
    assert median(means) <= 70
    if width > 1000:
        assert median(means) > 50


def test_two_taps_lead_to_what_is_for_me(page: Page, address: str) -> None:
    """Who I am, which school; the address remembers both, and nothing is stored."""
    page.goto(address)
    page.get_by_role("link", name="A parent or carer").click()
    page.wait_for_url("**/#parents")
    assert page.get_by_role("heading", name="Who are you?").is_visible()
    assert page.get_by_role("link", name="New to the staff").is_hidden()
    page.get_by_role("link", name="Ballynure Primary School").click()
    page.wait_for_url("**/schools/ballynure/#for-parents")
    assert page.get_by_role("link", name="Can I post the class photograph?").is_visible()
    assert page.get_by_text("You are asked not to post pictures of pupils").is_visible()
    assert page.locator("#for-staff").is_hidden()
    page.go_back()
    page.go_back()
    assert page.get_by_role("link", name="New to the staff").is_visible()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]


def test_two_taps_are_enough_without_scripts(browser: Browser, address: str) -> None:
    """They are plain links; the menu opens too."""
    context = browser.new_context(viewport={"width": 360, "height": 780}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="New to the staff").click()
    page.get_by_role("link", name="Forge Integrated Primary School").click()
    assert page.url.endswith("schools/forge/#for-staff")
    assert page.get_by_role("link", name="Can I be in touch with pupils?").is_visible()
    page.locator(".menu summary").click()
    assert (
        page.locator(".menu")
        .get_by_role("link", name="Parents and carers", exact=True)
        .is_visible()
    )
    context.close()


def test_the_menu_is_reached_by_the_keyboard_and_closes(page: Page, address: str) -> None:
    """Enter opens it, Escape closes it and leaves the keyboard where it was."""
    page.goto(f"{address}schools/forge/staff/")
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".menu__panel").is_visible()
    assert page.locator('.menu a[aria-current="page"]').inner_text() == "Staff"
    page.keyboard.press("Escape")
    assert page.locator(".menu__panel").is_hidden()
    assert page.evaluate("document.activeElement.textContent.trim()") == "Menu"


def test_the_contents_follow_on_a_phone(page: Page, address: str) -> None:
    """They come with the first question, say where the reader is, lead elsewhere, and close again."""
    page.goto(f"{address}schools/ballynure/parents/")
    assert page.locator(".contents").is_hidden()
    page.get_by_role("heading", name="May I message the teacher?").evaluate(
        "each => each.scrollIntoView()"
    )
    page.wait_for_function(
        "document.querySelector('[data-now]').textContent === 'May I message the teacher?'"
    )
    contents = page.locator(".contents")
    assert contents.bounding_box()["y"] > 700  # type: ignore[index]
    contents.locator("summary").click()
    contents.get_by_role("link", name="What does the law say?").click()
    page.wait_for_url("**/#what-does-the-law-say")
    assert contents.get_attribute("open") is None


@pytest.mark.parametrize(
    ("path", "script"),
    [
        ("schools/forge/staff/quiz/", "player-*/result.js"),
        ("schools/sladefield/pupils/quiz/", "player-*/pictures.js"),
        ("certificate/", "player-*/check.js"),
        ("office/", "player-*/office.js"),
    ],
)
def test_a_part_whose_script_has_not_arrived_says_so(
    page: Page, address: str, path: str, script: str
) -> None:
    """With a button that loads the page again; and not before the script had its chance."""
    page.route(f"**/{script}", lambda route: route.abort())
    page.goto(address + path)
    expect(page.get_by_role("alert")).to_contain_text("has not arrived")
    page.unroute(f"**/{script}")
    page.get_by_role("button", name="Load the page again").click()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("has not arrived")).to_have_count(0)


def test_the_name_of_the_school_stands_on_each_of_its_pages(page: Page, address: str) -> None:
    """In the head, in its own colour, and it leads to the school's first screen."""
    colours = set()
    for school, name in (("forge", "Forge Integrated Primary School"), ("sladefield", "Sladefield Infant School")):  # fmt: skip
        page.goto(f"{address}schools/{school}/staff/quiz/")
        masthead = page.locator(".md-header .masthead")
        assert name in masthead.inner_text()
        assert masthead.get_attribute("href") == "../../"
        colours.add(page.evaluate("getComputedStyle(document.querySelector('.md-header')).backgroundColor"))  # fmt: skip
    assert len(colours) == 2


def test_a_page_that_is_not_there_helps_on(page: Page, site: object, address: str) -> None:
    """With the menu of the site."""
    page.goto(f"{address}404.html")
    assert page.get_by_role("heading", name="This page is not here").is_visible()
    assert page.locator(".menu summary").is_visible()
