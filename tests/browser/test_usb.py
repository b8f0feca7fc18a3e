"""The site on a USB stick: read by opening a page, and used with the server that lies beside it."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from hooks.usb import pack

from .person import Person

pytestmark = pytest.mark.browser

QUIZZES = ("schools/oak/staff/quiz/", "schools/elm/pupils/quiz/", "certificate/", "office/")


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory, unkept_site: Path) -> Path:
    """What is on the stick, unpacked."""
    folder = tmp_path_factory.mktemp("stick")
    pack(unkept_site, folder / "guide.zip")
    with zipfile.ZipFile(folder / "guide.zip") as archive:
        archive.extractall(folder)
    return folder / "guide"


@pytest.fixture
def served_from_stick(stick: Path) -> Iterator[str]:
    """The address that the server on the stick prints."""
    command = [sys.executable, str(stick / "start.py"), "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        yield running.stdout.readline().rpartition(" ")[2].strip()
        running.terminate()


def _open(page: Page, stick: Path, path: str = "") -> None:
    page.goto((stick / "site" / path / "index.html").as_uri())


def test_a_page_that_is_opened_as_a_file_looks_as_it_should(page: Page, stick: Path) -> None:
    """Its styles, its letters and its drawings are there."""
    _open(page, stick, "schools/oak/staff")
    assert "A lost bag must be told" in page.locator("main").inner_text()
    assert page.evaluate("document.fonts.ready.then(() => [...document.fonts].some(({ status }) => status === 'loaded'))")  # fmt: skip
    assert page.locator(".md-header").evaluate("it => getComputedStyle(it).position") == "sticky"
    broken = (
        "[...document.images].filter((it) => it.complete && !it.naturalWidth).map(({ src }) => src)"
    )
    assert page.evaluate(broken) == []


def test_its_links_lead_to_files(page: Page, stick: Path) -> None:
    """From the first page to a school, to its guidance, and to the clause of a rule."""
    page.set_viewport_size({"width": 1280, "height": 900})
    _open(page, stick)
    page.locator("main").get_by_role("link", name="Oak Lane Primary School").first.click()
    page.locator(".tabs").get_by_role("link", name="Staff", exact=True).click()
    page.locator("a.cite").first.press("Enter")
    assert page.url.endswith("schools/oak/policy/index.html#clause-1.1")
    assert page.locator('[id="clause-1.1"]').is_visible()


def test_no_link_leads_to_a_folder_or_astray(stick: Path, page: Page) -> None:
    """On any page: what a link names is there."""
    site = stick / "site"
    astray: list[str] = []
    for file in sorted(site.rglob("index.html")):
        page.goto(file.as_uri())
        links = page.evaluate("[...document.querySelectorAll('a[href]')].map(({ href }) => href)")
        for link in {each.partition("#")[0] for each in links if each.startswith("file:")}:
            if not Path(link.removeprefix("file://").replace("%20", " ")).is_file():
                astray.append(f"{file.relative_to(site)}: {link}")
    assert astray == []


@pytest.mark.parametrize("path", QUIZZES)
def test_what_needs_the_server_says_how_to_start_it(page: Page, stick: Path, path: str) -> None:
    """In a sentence, at once; and nothing pretends to be loading."""
    _open(page, stick, path)
    text = page.locator("main").inner_text()
    assert "start the small server" in text
    assert "loading" not in text


def test_all_questions_can_be_read_without_the_server(page: Page, stick: Path) -> None:
    """With their answers and reasons."""
    _open(page, stick, QUIZZES[0])
    assert page.locator("[data-item]:visible").count() == page.locator("[data-item]").count() > 1


def test_the_quiz_works_with_the_server(
    browser: Browser, served_from_stick: str, stick: Path, tmp_path: Path
) -> None:
    """To its certificate; and nothing is kept, since the address may be another site's tomorrow."""
    context = browser.new_context(service_workers="allow")
    page = context.new_page()
    page.set_default_timeout(40_000)
    person = Person(page, served_from_stick, stick / "site", "oak", "staff")
    person.pass_quiz()
    assert page.get_by_text("start the small server").count() == 0
    person.ask_for_certificate("Ada Example")
    assert person.save_pdf(tmp_path / "certificate.pdf").stat().st_size > 1000
    assert page.evaluate("navigator.serviceWorker.getRegistration().then((it) => !it)")
    context.close()


def test_the_server_serves_this_machine_alone(served_from_stick: str) -> None:
    """Nobody else in the network."""
    assert served_from_stick.startswith("http://127.0.0.1:")
