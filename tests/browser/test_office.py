"""The office in September: everyone is told apart, nothing leaves the machine, nothing freezes."""

import csv
import io
import json
import time
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from quizzes.acknowledgements import Office

from .axe import violations
from .handed_in import Press
from .september import TODAY, Post, post, served, with_an_older_edition

pytestmark = pytest.mark.browser

CLOCK = f"{TODAY}T09:00:00"
READY = 'office-register[data-state="ready"]'


@pytest.fixture(scope="module")
def autumn(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with an older edition."""
    return with_an_older_edition(site, tmp_path_factory.mktemp("autumn") / "site")


@pytest.fixture(scope="module")
def home(autumn: Path) -> Iterator[str]:
    """Its address."""
    with served(autumn) as address:
        yield address


@pytest.fixture(scope="module")
def september(autumn: Path, tmp_path_factory: pytest.TempPathFactory) -> Post:
    """The files that were handed in."""
    return post(Press(autumn), tmp_path_factory.mktemp("post") / "files")


class Desk:
    """Somebody at the office page."""

    def __init__(self, page: Page, home: str) -> None:
        """Open the page and wait until it is ready; then switch the network off."""
        self.page = page
        page.clock.set_fixed_time(CLOCK)
        page.goto(f"{home}office/")
        page.wait_for_selector(READY, timeout=90_000)
        page.select_option("#office-school", "forge")
        page.context.set_offline(True)

    def drop(self, *files: Path | dict[str, object]) -> None:
        """Choose files and wait until they are read."""
        self.page.set_input_files("#office-files", [_payload(file) for file in files])
        self.page.wait_for_selector(READY)

    def states(self) -> dict[str, set[str]]:
        """Return the states of each name, or file, as the table shows them."""
        shown = self.page.locator("[data-part=shown]").inner_text().split()[0]
        rows = self.page.locator("#register tbody tr[data-state]")
        expect(rows).to_have_count(int(shown))
        found: dict[str, set[str]] = {}
        told = "rows => rows.map(row => ['.register__name', '.register__state'].map(part => row.querySelector(part).textContent))"
        for name, state in rows.evaluate_all(told):
            found.setdefault(name, set()).add(state)
        return found

    def row(self, name: str, state: str) -> str:
        """Return what stands in a row."""
        rows = self.page.locator("#register tbody tr[data-state]").filter(has_text=name)
        return rows.filter(has_text=state).first.inner_text()

    def save(self, button: str) -> bytes:
        """Save the register."""
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=button, exact=True).click()
        return download.value.path().read_bytes()


def _payload(file: Path | dict[str, object]) -> dict[str, object]:
    """Return a file as the browser is handed it."""
    return _file(file.name, file.read_bytes()) if isinstance(file, Path) else file


@pytest.fixture
def desk(page: Page, home: str) -> Desk:
    """Somebody at the office page, on a phone, with the network off."""
    return Desk(page, home)


def test_september(browser: Browser, home: str, autumn: Path, september: Post) -> None:
    """Sixty certificates and a list: each in its state, quickly, with no request off the site."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    desk = Desk(page, home)
    began = len(asked)
    started = time.monotonic()
    desk.drop(*september.files, september.staff)
    assert time.monotonic() - started < 60
    assert len(september.files) == 60
    found = desk.states()
    assert found.pop("Good Seven") == {"In force", "The same once more"}
    expected = {name: {state} for name, state in september.states.items() if name != "Good Seven"}
    assert found == expected
    assert "made for Good Seven" in desk.row("Edited Name", "Name differs")
    assert "Changed since: clause" in desk.row("Older One", "Older edition")
    assert "in the future" in desk.row("Future Person", "Does not add up")
    lines = page.evaluate("document.querySelector('office-register').lines")
    assert lines == _lines_outside(autumn, [*september.files, september.staff])
    _saved_tables_open(desk, september)
    assert [url for url in asked[began:] if not url.startswith("blob:")] == []
    assert all(url.startswith((home, "blob:")) for url in asked)
    context.close()


def _lines_outside(site: Path, files: list[Path]) -> list[dict[str, object]]:
    """Return the lines that the same files give in CPython."""
    index = json.loads((site / "data/index.json").read_text("utf-8"))
    paths = [school["editions_data"] for school in index["schools"]]
    editions = [edition for school in index["schools"] for edition in school["editions"]]
    paths += [path for edition in editions for path in edition["quizzes"].values()]
    known = {path: json.loads((site / path).read_text("utf-8")) for path in paths}
    office = Office(json.dumps({"index": index, "files": known}))
    entries, people = [], []
    for file in files:
        received = {"on": TODAY, "by": "", "how": "by school e-mail"}
        request = {"name": file.name, "today": TODAY, "received": received}
        found = json.loads(office.read(json.dumps(request), file.read_bytes()))
        entries += found["entries"]
        people += found["people"]
    wanted = {"school": "forge", "audience": "staff"}
    asked = {"entries": entries, "people": people, "wanted": wanted}
    lines: list[dict[str, object]] = json.loads(office.register(json.dumps(asked)))["lines"]
    return lines


def _saved_tables_open(desk: Desk, september: Post) -> None:
    rows = list(csv.DictReader(io.StringIO(desk.save("Save as CSV").decode("utf-8-sig"))))
    names = {row["Name"]: row["State"] for row in rows}
    for name, state in september.states.items():
        if state != "Cannot be read":
            assert names[f"'{name}" if name.startswith("=") else name] == state
    assert {row["Received on"] for row in rows if row["State"] == "In force"} == {TODAY}
    book = openpyxl.load_workbook(io.BytesIO(desk.save("Save as XLSX")))
    assert book.worksheets[0].max_row == len(rows) + 1
    assert all(cell.data_type != "f" for row in book.worksheets[0].iter_rows() for cell in row)


def test_the_register_of_yesterday_is_merged(desk: Desk, autumn: Path, tmp_path: Path) -> None:
    """It comes back marked again, with the day on which each record came, and who is missing."""
    press = Press(autumn)
    desk.page.fill("#received-by", "AB")
    desk.drop(
        _file("a.json", press.file(press.record("Ada Example", "2026-09-02"))),
        _file("staff.csv", b"Name\nAda Example\nBob Smith\nCy Jones\n"),
    )
    (tmp_path / "register.csv").write_bytes(desk.save("Save as CSV"))
    desk.page.get_by_role("button", name="Clear this page").click()
    desk.page.fill("#received-by", "XY")
    desk.drop(
        tmp_path / "register.csv",
        _file("b.json", press.file(press.record("Bob Smith", "2026-09-04"))),
    )
    assert desk.states() == {
        "Ada Example": {"In force"},
        "Bob Smith": {"In force"},
        "Cy Jones": {"Nothing handed in"},
    }
    desk.page.set_viewport_size({"width": 1200, "height": 800})
    assert "AB" in desk.row("Ada Example", "In force")
    assert "XY" in desk.row("Bob Smith", "In force")


def _file(name: str, content: bytes) -> dict[str, object]:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def test_five_hundred_files_at_once_and_no_more(desk: Desk) -> None:
    """The first five hundred are read, one line tells of the rest, and the page stays alive."""
    desk.page.evaluate(
        "() => { window.longest = 0; let last = performance.now(); setInterval(() => {"
        "const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now }, 20) }"
    )
    desk.drop(*(_file(f"{number}.json", b"{}") for number in range(502)))
    assert len(desk.states()) == 501
    assert "these 2 were left out" in desk.row("500.json and 1 more", "Cannot be read")
    assert desk.page.evaluate("window.longest") < 3000


def test_a_file_of_200_mb_is_not_read(desk: Desk, tmp_path: Path) -> None:
    """Its size is enough; the others go through."""
    big = tmp_path / "big.pdf"
    with big.open("wb") as file:
        file.truncate(200_000_000)
    small = tmp_path / "x.pdf"
    small.write_bytes(b"%PDF-")
    started = time.monotonic()
    desk.page.set_input_files("#office-files", [big, small])
    desk.page.wait_for_selector("#register tbody tr")
    assert "has 200 MB" in desk.row("big.pdf", "Cannot be read")
    assert time.monotonic() - started < 20


def test_reading_can_be_stopped(desk: Desk, autumn: Path) -> None:
    """What was read until then is in the register."""
    press = Press(autumn)
    content = press.pdf(press.record("Ada Example", "2026-09-02"))
    desk.page.set_input_files("#office-files", [_file(f"{n}.pdf", content) for n in range(400)])
    desk.page.get_by_role("button", name="Stop").click()
    expect(desk.page.locator("[data-part=status]")).to_contain_text("Stopped")
    assert 0 < desk.page.locator("#register tbody tr[data-state]").count() < 400


def test_a_folder_is_opened_and_what_systems_leave_in_it_is_not(
    desk: Desk, autumn: Path, tmp_path: Path
) -> None:
    """Chosen as a folder, the files in it are read."""
    press = Press(autumn)
    folder = tmp_path / "post"
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "ada.json").write_bytes(
        press.file(press.record("Ada Example", "2026-09-02"))
    )
    (folder / ".DS_Store").write_bytes(b"x")
    desk.page.set_input_files("#office-folder", folder)
    desk.page.wait_for_selector("#register tbody tr")
    assert desk.states() == {"Ada Example": {"In force"}}


def test_whose_certificate_it_is_can_be_said(desk: Desk, autumn: Path) -> None:
    """A name that the list has in another form: the likely one is offered first."""
    press = Press(autumn)
    desk.drop(
        _file("staff.csv", b"Name\nAda Mary Example\nBob Smith\n"),
        _file("a.json", press.file(press.record("Ada Example", "2026-09-02"))),
    )
    desk.page.get_by_role("button", name="Ada Example", exact=True).click()
    assert desk.page.get_by_text("Perhaps Ada Mary Example.").is_visible()
    desk.page.get_by_label("Who on the list is this?").select_option("Ada Mary Example")
    expect(desk.page.locator("#register tbody tr[data-state]")).to_have_count(2)
    assert desk.states() == {"Ada Example": {"In force"}, "Bob Smith": {"Nothing handed in"}}


def test_the_induction_sheet_is_one_page_a_person(desk: Desk, autumn: Path) -> None:
    """What was answered first, what to talk about, lines to sign; on paper nothing else."""
    press = Press(autumn)
    desk.drop(
        *(
            _file(
                f"{n}.json",
                press.file(press.record(f"Ada Exampl{n}e", "2026-09-02", wrong=2, role="Cook")),
            )
            for n in "xy"
        )
    )
    desk.page.get_by_role("button", name="Induction sheets of the lines shown").click()
    desk.page.wait_for_selector(".sheet")
    sheet = desk.page.locator(".sheet").first
    assert sheet.get_by_text("Answered first:").count() == 2
    assert sheet.get_by_text("Signature of the member of staff").is_visible()
    assert violations(desk.page) == []
    paper = PdfReader(io.BytesIO(desk.page.pdf(format="A4")))
    assert len(paper.pages) == 2
    assert "Choose files" not in "".join(page.extract_text() for page in paper.pages)
    desk.page.get_by_role("button", name="Back to the register").click()
    assert desk.page.locator("#register").is_visible()


def test_figures_stand_beside_their_number_of_records(desk: Desk, autumn: Path) -> None:
    """Under thirty they are not shown, and the page says why."""
    press = Press(autumn)
    names = [f"Person {a}{b}" for a in "abcdefgh" for b in "abcd"]
    files = [
        _file(f"{n}.json", press.file(press.record(name, "2026-09-02", wrong=n % 3)))
        for n, name in enumerate(names)
    ]
    desk.drop(*files[:20])
    desk.page.locator(".office__statistics > summary").click()
    assert desk.page.get_by_text("None has enough yet: the most that one has is 20.").is_visible()
    desk.drop(*files[20:])
    desk.page.wait_for_selector(".figures")
    assert desk.page.locator(".figures tbody tr").count() == 12
    assert "32" in desk.page.locator(".figures tbody tr").first.inner_text()
    assert violations(desk.page) == []


def test_who_has_acknowledged_is_told_by_group_and_by_month(desk: Desk, autumn: Path) -> None:
    """As bars, and in figures beside them, which add up to the people of the register."""
    press = Press(autumn)
    staff = b"Name,Role\nAda Example,Teacher\nBob Smith,Teacher\nCy Jones,Cook\nDee Poe,\n"
    desk.drop(_file("staff.csv", staff))
    desk.page.fill("#received-on", "2026-07-03")
    desk.drop(
        _file("a.json", press.file(press.record("Ada Example", "2026-07-02", role="Teacher")))
    )
    desk.page.fill("#received-on", TODAY)
    desk.drop(_file("c.json", press.file(press.record("Cy Jones", "2026-09-02", role="Cook"))))
    desk.page.get_by_text("Who has acknowledged, by group and month?").click()
    groups, months = (_figures(table) for table in desk.page.locator("[data-part=acknowledged] table").all())  # fmt: skip
    assert groups == {
        "Teacher": ["1", "0", "1"],
        "Cook": ["1", "0", "0"],
        "No role given": ["0", "0", "1"],
    }
    assert months == {"July 2026": ["1", "1"], "August 2026": ["0", "1"], "September 2026": ["1", "2"]}  # fmt: skip
    caption = "By group: 2 of 4 have acknowledged the edition in force"
    assert desk.page.get_by_text(caption).is_visible()
    wide = desk.page.locator("[data-part=acknowledged] table").first.locator("tr:has-text('Teacher') rect")  # fmt: skip
    assert [each.get_attribute("width") for each in wide.all()] == ["50", "0", "50"]
    assert violations(desk.page) == []
    desk.page.set_viewport_size({"width": 320, "height": 780})
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= 320


def _figures(table: Locator) -> dict[str, list[str]]:
    """Return the cells of each row by its heading."""
    rows = table.locator("tbody tr").all()
    return {row.locator("th").inner_text(): row.locator("td").all_inner_texts() for row in rows}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 820, 1440])
def test_axe_finds_nothing_in_a_full_register(
    browser: Browser, home: str, september: Post, width: int, dark: bool
) -> None:
    """With a line of every state, its details open; and nothing has to be scrolled sideways."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
    )
    desk = Desk(context.new_page(), home)
    desk.drop(
        *(file for file in september.files if not file.name.startswith("good-")), september.staff
    )
    desk.page.locator(".register__name").first.click()
    desk.page.get_by_role("button", name="Other School").click()
    assert violations(desk.page) == []
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_it_can_be_used_by_keyboard(desk: Desk) -> None:
    """Every control is reached by Tab, and a line opens with Enter."""
    desk.drop(_file("staff.csv", b"Name\nAda Example\n"))
    reached = set()
    desk.page.locator("#office-school").focus()
    for _ in range(20):
        desk.page.keyboard.press("Tab")
        reached.add(
            desk.page.evaluate(
                "document.activeElement.id || document.activeElement.textContent.trim()"
            )
        )
    assert {
        "office-audience",
        "received-on",
        "received-by",
        "received-how",
        "office-files",
        "office-show",
        "office-sort",
        "office-search",
        "Ada Example",
        "Save as CSV",
        "Save as XLSX",
    } <= reached
    desk.page.get_by_role("button", name="Ada Example").focus()
    desk.page.keyboard.press("Enter")
    assert desk.page.locator(".register__more:visible").count() == 1


def test_a_filter_and_a_search_show_fewer_lines(desk: Desk) -> None:
    """And the page says how many."""
    desk.drop(_file("staff.csv", b"Name\nAda Example\nBob Smith\n"), _file("x.pdf", b""))
    desk.page.fill("#office-search", "ada")
    assert desk.states() == {"Ada Example": {"Nothing handed in"}}
    desk.page.fill("#office-search", "")
    desk.page.select_option("#office-show", "Cannot be read")
    assert desk.states() == {"x.pdf": {"Cannot be read"}}
    assert desk.page.get_by_text("1 of 3 lines are shown.").is_visible()
