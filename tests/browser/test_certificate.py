"""The certificate, from the form to the file that is handed in and the page that checks it."""

import json
import subprocess
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from .person import Person

pytestmark = pytest.mark.browser

NAMES = (
    "Zoë Ó Súilleabháin",
    "Łukasz Wiśniewski",
    "Nguyễn Thị Hồng",
    "Олена Шевченко",
    "Ελένη Παπαδοπούλου",
    "محمد عبد الله",
    "שרה כהן",
    "प्रिया शर्मा",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "王小明",
    "김민준",
    "さくら 山田",
)


@pytest.fixture
def passed(person: Person) -> Person:
    """Somebody who has passed."""
    person.pass_quiz()
    return person


def test_the_page_says_everything_that_a_certificate_says(passed: Person, page: Page) -> None:
    """Name, role, policy, edition, score, form, date, declaration, check code, QR code."""
    passed.ask_for_certificate("Ada Example", "Classroom assistant")
    text = page.locator(".paper").inner_text()
    for words in (
        "Ada Example",
        "Classroom assistant",
        passed.quiz["policy"],
        passed.quiz["edition"]["name"],
        passed.quiz["edition"]["hash"],
        "12 of 12",
        "form 1",
        passed.quiz["declaration"].split(".")[0],
    ):
        assert words in text
    assert page.evaluate(
        "/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.test(document.querySelector('.paper__code').textContent)"
    )
    assert page.locator("svg.paper__qr path").is_visible()


def test_the_pdf_reads_back(passed: Person, page: Page, tmp_path: Path) -> None:
    """Its words, its title, its language and the record that it carries."""
    passed.ask_for_certificate("Ada Example", "Classroom assistant")
    code = page.locator(".paper__code").inner_text()
    file = passed.save_pdf(tmp_path / "certificate.pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in (
        "Ada Example",
        "Classroom assistant",
        "12 of 12",
        code,
        passed.quiz["policy"],
        passed.quiz["edition"]["hash"],
    ):
        assert words in text
    reader = PdfReader(file)
    assert reader.metadata is not None
    assert passed.quiz["policy"] in (reader.metadata.title or "")
    assert reader.trailer["/Root"]["/Lang"] == "en"
    carried = json.loads(reader.attachments["record.json"][0])
    assert carried["name"] == "Ada Example"
    assert carried["record"]["check"] == code


def test_names_of_many_scripts_are_printed(passed: Person, page: Page, tmp_path: Path) -> None:
    """The letters of each name stand in the PDF, and the page shows it as typed."""
    for name in NAMES:
        passed.ask_for_certificate(name)
        assert page.locator(".paper__name").inner_text() == name
        file = passed.save_pdf(tmp_path / "certificate.pdf")
        text = PdfReader(file).pages[0].extract_text()
        assert set(name.replace(" ", "")) <= set(text), name
        assert page.locator(".certificate__said").inner_text().endswith("your downloads.")
        page.evaluate("document.querySelector('policy-quiz').finish()")
        page.wait_for_selector("#certificate-name:visible")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("<img src=x onerror=alert(1)> Ada", "<img src=x onerror=alert(1)> Ada"),
        ("Ada \u202egnirts\u202c Example", "Ada gnirts Example"),
        ("  Ada \n\t Example  ", "Ada Example"),
        ("A" * 500, "A" * 500),
        ("{{ 7 * 7 }} Ada", "{{ 7 * 7 }} Ada"),
    ],
    ids=["HTML", "direction marks", "blanks", "500 letters", "template"],
)
def test_a_strange_name_is_only_text(
    passed: Person, page: Page, tmp_path: Path, typed: str, printed: str
) -> None:
    """Nothing is executed, nothing is lost, and the PDF is made."""
    page.on("dialog", lambda dialog: pytest.fail("a script of the name was run"))
    passed.ask_for_certificate(typed)
    assert page.locator(".paper__name").inner_text() == printed
    assert page.locator(".paper__name *").count() == 0
    file = passed.save_pdf(tmp_path / "certificate.pdf")
    assert len(PdfReader(file).pages) == 1


@pytest.mark.parametrize("name", ["", "   ", "123", "!?"])
def test_no_name_is_asked_for_again(passed: Person, page: Page, name: str) -> None:
    """The problem leads to the field, and what was typed stays."""
    page.fill("#certificate-name", name)
    page.check("#certificate-declared")
    passed.press("Make my certificate")
    assert "Type your name" in page.locator("[data-part=certificate-errors]").inner_text()
    assert page.input_value("#certificate-name") == name
    assert page.locator(".paper").count() == 0


def test_the_declaration_has_to_be_ticked(passed: Person, page: Page) -> None:
    """Score and declaration are separate facts."""
    page.fill("#certificate-name", "Ada Example")
    assert not page.is_checked("#certificate-declared")
    passed.press("Make my certificate")
    assert "declaration" in page.locator("[data-part=certificate-errors]").inner_text()


def _check(page: Page, link: str, name: str) -> str:
    page.goto("about:blank")
    page.goto(link)
    page.fill("#check-name", name)
    page.get_by_role("button", name="Check it").click()
    page.wait_for_selector(".outcome:visible")
    return page.locator(".outcome h2").inner_text()


def test_the_link_of_the_qr_code_leads_to_a_check(passed: Person, page: Page) -> None:
    """The answers are marked again, and hold no name."""
    passed.ask_for_certificate("Zoë Example")
    link = page.locator(".paper__link").get_attribute("href") or ""
    assert "Zo" not in link
    assert _check(page, link, "zoe EXAMPLE") == "It adds up"
    assert _check(page, link, "Bob Example") == "The name differs"
    assert _check(page, link.replace(".12.3.", ".11.3."), "Zoë Example") == "It does not add up"
    assert (
        _check(page, link.replace(passed.quiz["edition"]["hash"], "0" * 16), "Zoë Example")
        == "Unknown edition"
    )
    assert _check(page, link[:-20], "Zoë Example") == "Damaged"


def test_the_saved_record_can_be_checked(
    passed: Person, page: Page, address: str, tmp_path: Path
) -> None:
    """The file fills in its name, and adds up."""
    passed.ask_for_certificate("Ada Example")
    with page.expect_download() as download:
        passed.press("Save the record")
    download.value.save_as(tmp_path / "record.json")
    page.goto(f"{address}certificate/")
    page.set_input_files("#check-file", tmp_path / "record.json")
    expect(page.locator("#check-name")).to_have_value("Ada Example", timeout=30_000)
    page.get_by_role("button", name="Check it").click()
    page.wait_for_selector(".outcome:visible")
    assert page.locator(".outcome h2").inner_text() == "It adds up"


def _check_file(page: Page, address: str, file: Path, name: str) -> str:
    page.goto(f"{address}certificate/")
    page.set_input_files("#check-file", file)
    expect(page.locator("#check-name")).not_to_have_value("", timeout=30_000)
    if name:
        page.fill("#check-name", name)
    page.get_by_role("button", name="Check it").click()
    page.wait_for_selector(".outcome:visible")
    return page.locator(".outcome h2").inner_text()


def test_the_pdf_itself_can_be_checked(
    passed: Person, page: Page, address: str, tmp_path: Path
) -> None:
    """It offers the name in it, and says what to do; another name differs."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    passed.ask_for_certificate("Zoë Example", "Cook")
    file = passed.save_pdf(tmp_path / "certificate.pdf")
    assert not [url for url in asked if "/pdf.tar.xz" in url], "fetched only when a PDF is dropped"
    assert _check_file(page, address, file, "") == "It adds up"
    assert page.input_value("#check-name") == "Zoë Example"
    assert "Note the day" in page.locator(".outcome").inner_text()
    assert "cannot tell who answered" in page.locator(".outcome").inner_text()
    assert [url for url in asked if "/pdf.tar.xz" in url]
    assert _check_file(page, address, file, "Bob Example") == "The name differs"


def test_a_pdf_can_be_dropped_anywhere_on_the_page(
    passed: Person, page: Page, address: str, tmp_path: Path
) -> None:
    """Not on the one field alone."""
    passed.ask_for_certificate("Ada Example")
    content = passed.save_pdf(tmp_path / "certificate.pdf").read_bytes()
    page.goto(f"{address}certificate/")
    drop = """bytes => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], "certificate.pdf"));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }"""
    page.evaluate(drop, list(content))
    expect(page.locator("#check-name")).to_have_value("Ada Example", timeout=30_000)
    assert "Is that the person" in page.locator("[data-part=name-hint]").inner_text()


NO_CERTIFICATES = {
    "photo.png": (b"\x89PNG\r\n", "This is a picture"),
    "empty.pdf": (b"", "This file is empty."),
    "report.pdf": (b"%PDF-1.4 no more", "damaged or cut short"),
    "staff.csv": (b"Name\nAda Example\n", "a table and no certificate"),
}


@pytest.mark.parametrize("name", NO_CERTIFICATES)
def test_another_file_is_told(page: Page, address: str, tmp_path: Path, name: str) -> None:
    """What it is, and what is meant."""
    content, said = NO_CERTIFICATES[name]
    (tmp_path / name).write_bytes(content)
    page.goto(f"{address}certificate/")
    page.set_input_files("#check-file", tmp_path / name)
    page.wait_for_selector("[data-part=errors]:visible")
    assert said in page.locator("[data-part=errors]").inner_text()


def test_the_check_code_alone_is_not_enough(page: Page, address: str) -> None:
    """The answers are not in it."""
    page.goto(f"{address}certificate/")
    page.fill("#check-link", "ABCD-EFGH-JKMN")
    page.fill("#check-name", "Ada Example")
    page.get_by_role("button", name="Check it").click()
    assert "check code alone" in page.locator("[data-part=errors]").inner_text()


def test_a_file_that_is_no_record_is_told(page: Page, address: str, tmp_path: Path) -> None:
    """It says which file, and which one is meant."""
    (tmp_path / "holiday.json").write_text("not json")
    page.goto(f"{address}certificate/")
    page.set_input_files("#check-file", tmp_path / "holiday.json")
    page.wait_for_selector("[data-part=errors]:visible")
    assert "holiday.json" in page.locator("[data-part=errors]").inner_text()


def test_the_certificate_alone_is_printed(passed: Person, page: Page) -> None:
    """Neither buttons nor questions stand on the paper, and it is one sheet."""
    passed.ask_for_certificate("Ada Example")
    assert len(PdfReader(BytesIO(page.pdf(format="A4"))).pages) == 1
    page.emulate_media(media="print")
    assert page.locator(".paper").is_visible()
    assert page.locator(".certificate__buttons").is_hidden()
    assert page.locator("[data-item]:visible").count() == 0


def test_a_mail_to_the_office_is_the_readers_own(passed: Person, page: Page) -> None:
    """It says what to attach and carries the link, names nobody, and the site sends nothing."""
    passed.ask_for_certificate("Ada Example")
    href = page.get_by_role("link", name="Write a mail to the office").get_attribute("href") or ""
    assert href.startswith("mailto:?subject=Certificate")
    assert "certificate.pdf" in href
    assert quote("/certificate/#1.", safe="") in href
    assert "Ada" not in href
