"""The engine answers in the browser as it does in CPython, byte for byte."""

import json
import sys

import pytest
from playwright.sync_api import Page

from hooks.runtime.sources import PYODIDE
from quizzes.policyquiz import call
from tests.policyquiz import golden, vectors

pytestmark = pytest.mark.browser


def test_golden_requests_are_answered_alike(page: Page, address: str) -> None:
    """Every golden request gives its golden answer in Pyodide."""
    page.goto(f"{address}certificate/")
    page.wait_for_selector('certificate-check[data-state="ready"]')
    for case in golden.cases():
        text = golden.text_of(case["request"])
        answer = page.evaluate(
            "([name, text]) => document.querySelector('certificate-check').python.ask(name, text)",
            [case["call"], text],
        )
        assert answer == call(case["call"], text) == case["answer"], case["says"]


def test_vectors_of_records_hold_in_the_browser(page: Page, address: str) -> None:
    """Twenty names at two quizzes: the published file holds there too."""
    published = json.loads(vectors.FILE.read_text("utf-8"))
    page.goto(f"{address}certificate/")
    page.wait_for_selector('certificate-check[data-state="ready"]')
    for vector in published["vectors"]:
        answer = page.evaluate(
            "text => document.querySelector('certificate-check').python.ask('make_record', text)",
            vectors.request_of(vector, published["quizzes"]),
        )
        assert json.loads(answer) == vector["answer"]


def test_both_run_the_same_minor_version_of_python() -> None:
    """Byte code made by the build fits the runtime."""
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text())
    assert lock["info"]["python"].startswith("{}.{}.".format(*sys.version_info))
