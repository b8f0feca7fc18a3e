"""The engine answers in the browser as it does in CPython, byte for byte."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from quizzes.policyquiz import call

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parent.parent / "policyquiz"


def test_golden_requests_are_answered_alike(page: Page, address: str) -> None:
    """Every golden request gives its golden answer in Pyodide."""
    quiz = json.loads((GOLDEN / "quiz.json").read_text())
    cases = json.loads((GOLDEN / "golden.json").read_text())
    page.goto(f"{address}certificate/")
    page.wait_for_selector('certificate-check[data-state="ready"]')
    for case in cases:
        request = case["request"]
        if isinstance(request, dict) and request.get("quiz") == "QUIZ":
            request = {**request, "quiz": quiz}
        text = request if isinstance(request, str) else json.dumps(request, ensure_ascii=False)
        answer = page.evaluate(
            "([name, text]) => document.querySelector('certificate-check').python.ask(name, text)",
            [case["call"], text],
        )
        assert answer == call(case["call"], text) == case["answer"], case["says"]


def test_both_run_the_same_minor_version_of_python(site: Path) -> None:
    """Byte code made by the build fits the runtime."""
    lock = json.loads((site / "assets/python/files.json").read_text())["lock"]
    assert lock["info"]["python"].startswith("3.13.")
