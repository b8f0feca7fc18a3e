"""The pages for a class: sheets that print on one or two sides, and no place for a name."""

from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from .axe import violations

pytestmark = pytest.mark.browser

SHEETS = ("schools/elm/pupils/class/form-1/", "schools/ash/pupils/class/form-2/")
TEACHERS = tuple(f"schools/{school}/pupils/class/teacher/" for school in ("elm", "ash", "oak"))


def _sides(page: Page) -> int:
    return len(PdfReader(BytesIO(page.pdf(format="A4"))).pages)


@pytest.mark.parametrize("path", SHEETS)
def test_a_class_sheet_has_every_picture_and_a_box_for_each(
    page: Page, oak_address: str, path: str
) -> None:
    """On one or two sides, and all pictures are there."""
    page.goto(oak_address + path)
    options = page.locator(".asked__options li")
    assert options.locator(".box").count() == options.count() >= 6
    loaded = page.locator(".class-sheet img").evaluate_all("all => all.every(each => each.naturalWidth > 0)")  # fmt: skip
    assert loaded
    assert _sides(page) <= 2


@pytest.mark.parametrize("path", TEACHERS)
def test_the_teachers_sheet_is_one_side_and_asks_for_no_name(
    page: Page, oak_address: str, path: str
) -> None:
    """A date, a count, a form, what was talked about."""
    page.goto(oak_address + path)
    said = page.locator(".class-sheet").inner_text()
    for words in ("Date", "How many children", "What we talked about", "no child's name"):
        assert words in said
    lines = page.locator(".class-sheet__line").all_inner_texts()
    assert not [line for line in lines if "ame" in line]
    assert _sides(page) == 1


def test_the_page_for_a_class_leads_to_all_of_them(page: Page, oak_address: str) -> None:
    """From the quiz, to each sheet, and to the front of the room."""
    page.goto(f"{oak_address}schools/elm/pupils/quiz/")
    page.get_by_role("link", name="For the class").click()
    page.wait_for_url("**/schools/elm/pupils/class/")
    assert page.get_by_role("link", name="Class sheet").count() == 3
    page.get_by_role("link", name="The teacher's sheet").click()
    page.wait_for_url("**/class/teacher/")
    page.go_back()
    page.get_by_role("link", name="Show it to the class").click()
    page.wait_for_selector("policy-quiz[data-front]")


def test_a_quiz_of_words_has_its_paper_forms_there(page: Page, oak_address: str) -> None:
    """With their keys."""
    page.goto(f"{oak_address}schools/oak/pupils/class/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Questions of form 1").click(modifiers=["Alt"])
    assert download.value.suggested_filename == "form-1-questions.pdf"
    assert page.get_by_role("link", name="Key of form 1").count() == 1


@pytest.mark.parametrize("path", ["schools/elm/pupils/class/", *SHEETS, *TEACHERS])
def test_axe_finds_nothing(page: Page, oak_address: str, path: str) -> None:
    """And nothing has to be scrolled sideways at 320 pixels."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(oak_address + path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
