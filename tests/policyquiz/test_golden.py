"""The engine answers golden requests to the byte."""

import json

import pytest

from quizzes.policyquiz import CALLS
from quizzes.policyquiz.checking import OUTCOMES

from .golden import FILE, answer_to, cases, regenerated
from .requests import Json

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_golden_request_gets_its_golden_answer(case: Json) -> None:
    """The answer is the one in golden.json."""
    assert answer_to(case) == case["answer"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_golden_answer_is_canonical_json(case: Json) -> None:
    """Keys are sorted, there are no spaces, and letters stand as they are."""
    again = json.dumps(
        json.loads(case["answer"]), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    assert again == case["answer"]


@pytest.mark.parametrize("way", ["record", "link"])
def test_golden_checks_reach_every_outcome(way: str) -> None:
    """Each of the seven outcomes has a case by record and one by link."""
    checks = [case for case in CASES if case["call"] == "check_record" and way in case["request"]]
    assert {json.loads(case["answer"]).get("outcome") for case in checks} >= set(OUTCOMES)


def test_every_call_has_golden_cases() -> None:
    """No call goes without."""
    assert {case["call"] for case in CASES} >= set(CALLS)


def test_no_two_golden_cases_say_the_same() -> None:
    """Each case has a sentence of its own."""
    assert len({case["says"] for case in CASES}) == len(CASES)


def test_file_is_just_what_the_command_writes() -> None:
    """No case was edited by hand in another layout."""
    assert regenerated() == FILE.read_text("utf-8")
