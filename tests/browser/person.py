"""Somebody who does a quiz: opens it, answers, goes on, asks for the certificate."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from quizzes.policyquiz.marking import JOINT, mark, responses
from quizzes.policyquiz.model import Item, Option

SECONDS = 1000


class Person:
    """Drives one quiz the way a reader does, by what stands on the buttons."""

    def __init__(self, page: Page, address: str, site: Path, school: str, audience: str) -> None:
        self.page = page
        self.address = f"{address}schools/{school}/{audience}/quiz/"
        self.quiz: dict[str, Any] = json.loads(
            (site / f"data/quizzes/{school}-{audience}.json").read_text()
        )
        self.items = {item["id"]: item for item in self.quiz["items"]}

    def open(self, fragment: str = "") -> None:
        """Open the quiz."""
        self.page.goto(self.address + fragment)
        self.page.wait_for_selector("policy-quiz[data-on]")

    @property
    def state(self) -> str:
        """The state that the page shows to programs."""
        return self.page.locator("policy-quiz").get_attribute("data-state") or ""

    def wait_for(self, state: str, seconds: float = 40) -> None:
        """Wait until the page is in a state."""
        self.page.wait_for_selector(f'policy-quiz[data-state="{state}"]', timeout=seconds * SECONDS)

    @property
    def form(self) -> dict[str, Any]:
        """The form on the page."""
        number = int(self.page.locator("policy-quiz").get_attribute("data-form") or 0)
        form: dict[str, Any] = next(each for each in self.quiz["forms"] if each["number"] == number)
        return form

    @property
    def place(self) -> dict[str, Any]:
        """The place of the question on the form."""
        place: dict[str, Any] = next(at for at in self.form["items"] if at["id"] == self.item["id"])
        return place

    @property
    def question(self) -> Locator:
        """The one question that is shown."""
        return self.page.locator("[data-item]:visible")

    @property
    def item(self) -> dict[str, Any]:
        """The item of that question."""
        item: dict[str, Any] = self.items[self.question.get_attribute("data-item") or ""]
        return item

    def response(self, *, right: bool) -> str:
        """A response to the question that earns the full mark, or one that earns nothing."""
        item = Item(
            **{**self.item, "options": tuple(Option(**each) for each in self.item["options"])}
        )
        return next(each for each in responses(item) if mark(item, each) == int(right))

    def choose(self, option: str) -> None:
        """Choose an option of a question that has one answer."""
        self.question.locator(f'input[value="{option}"]').check()

    def enter(self, response: str) -> None:
        """Choose everything that a response holds, and check the first step where there are two."""
        chosen, kind = response.split(JOINT), self.item["type"]
        if kind in ("some", "order"):
            for box in self.question.locator("input:checked").all():
                box.uncheck()
        for n, option in enumerate(chosen):
            self.question.locator(self.input_of(option, n)).check()
            if kind == "steps" and n == 0 and self.question.locator("[data-part=then]").is_hidden():
                self.press("Check answer")

    def input_of(self, option: str, nth: int) -> str:
        """The selector of the input for the nth part of a response."""
        pick = ("best", "worst")[nth] if self.item["type"] == "best-worst" else ""
        return f'input[value="{option}"]' + (f'[name$="-{pick}"]' if pick else "")

    def press(self, name: str) -> None:
        """Press a button by what stands on it."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def answer(self, *, right: bool = True) -> None:
        """Answer the question and read the reason."""
        self.enter(self.response(right=right))
        self.press("Check answer")

    def go_to(self, kind: str) -> None:
        """Answer the questions of the form until one of a type is on the page."""
        while self.item["type"] != kind:
            self.answer()
            self.press("Next question")

    def do_all(self, wrong: tuple[int, ...] = ()) -> None:
        """Answer all questions; those whose numbers (from 1) are in `wrong` are answered wrong."""
        asked = len(self.form["items"])
        for number in range(1, asked + 1):
            self.answer(right=number not in wrong)
            self.press("See my result" if number == asked else "Next question")

    def ordinary(self, count: int) -> tuple[int, ...]:
        """The numbers of so many questions of the form that are not critical."""
        numbered = enumerate((self.items[at["id"]] for at in self.form["items"]), 1)
        return tuple(number for number, item in numbered if not item["critical"])[:count]

    def critical(self, count: int) -> tuple[int, ...]:
        """The numbers of so many critical questions of the form."""
        numbered = enumerate((self.items[at["id"]] for at in self.form["items"]), 1)
        return tuple(number for number, item in numbered if item["critical"])[:count]

    def of_topic(self, topic: str) -> tuple[int, ...]:
        """The numbers of the questions of the form that are of a topic."""
        numbered = enumerate((self.items[at["id"]] for at in self.form["items"]), 1)
        return tuple(number for number, item in numbered if item["topic"] == topic)

    def pass_quiz(self) -> None:
        """Do the quiz with every answer right."""
        self.open()
        self.do_all()
        self.wait_for("marked")

    def ask_for_certificate(self, name: str, role: str = "") -> None:
        """Fill the form and have the certificate made."""
        self.page.fill("#certificate-name", name)
        self.page.fill("#certificate-role", role)
        self.page.check("#certificate-declared")
        self.press("Make my certificate")
        self.page.wait_for_selector(".paper")

    def save_pdf(self, to: Path) -> Path:
        """Save the certificate as a PDF."""
        with self.page.expect_download() as download:
            self.press("Save as PDF")
        download.value.save_as(to)
        return to
