"""Judging an attempt: marks, score, critical items, pass or not."""

from typing import Any

import pytest

from .requests import QUIZ, RIGHT, Json, answered, changed, judging


def judged(request: Json) -> Json:
    """Return the answer to a request to judge."""
    return answered("judge_attempt", request)


@pytest.mark.parametrize(
    ("first", "score", "passed"),
    [
        ("bacd", 4, True),
        ("bbcd", 3.5, True),
        ("baca", 3, True),
        ("bbca", 2.5, False),
        ("baaa", 2, False),
        ("aacd", 3, False),
        ("cabb", 1, False),
        ("acab", 0, False),
    ],
)
def test_score_and_pass(first: str, score: float, passed: bool) -> None:
    """The marks of the first answers add up; the pass mark and the critical item decide."""
    answer = judged(judging(list(first)))
    assert (answer["score"], answer["passed"]) == (score, passed)


def test_whole_score_is_written_without_a_fraction() -> None:
    """Two halves make 1 and not 1.0."""
    assert isinstance(judged(judging())["score"], int)


def test_first_answers_count() -> None:
    """An answer that was put right afterwards earns nothing, and is reported."""
    late_bell = judged(judging(["b", "c", "c", "d"], RIGHT))["items"][1]
    assert (late_bell["mark"], late_bell["mark_final"], late_bell["right"]) == (0, 1, False)


def test_items_come_in_the_order_of_the_form() -> None:
    """The answers of form 2 belong to its own order."""
    answer = judged(judging(["d", "c", "b", "a"], form=2))
    asked = [item["id"] for item in QUIZ["forms"][1]["items"]]
    assert [item["id"] for item in answer["items"]] == asked
    assert answer["score"] == 4


def test_critical_items_are_counted_apart() -> None:
    """One of one critical item is right, or none of one."""
    assert judged(judging())["critical"] == {"asked": 1, "right": 1}
    assert judged(judging(["a", *RIGHT[1:]]))["critical"] == {"asked": 1, "right": 0}


def test_part_mark_on_a_critical_item_is_not_right() -> None:
    """A critical item is passed with the full mark alone."""
    request = changed(judging(["a", *RIGHT[1:]]), "quiz.items.0.options.0.mark", 0.5)
    answer = judged(request)
    assert (answer["score"], answer["passed"]) == (3.5, False)


def test_clauses_to_read_again_are_those_of_wrong_items_each_once() -> None:
    """Two wrong items that rest on the same clause name it once, in order."""
    assert judged(judging(["b", "c", "a", "d"]))["read_again"] == ["2.1", "2.2", "3.4"]


def test_nothing_is_to_be_read_again_when_all_is_right() -> None:
    """A full score sends nobody back."""
    assert judged(judging())["read_again"] == []


def test_half_marked_item_is_to_be_read_again() -> None:
    """A part mark is not right."""
    assert judged(judging(["b", "b", "c", "d"]))["read_again"] == ["2.1", "2.2"]


@pytest.mark.parametrize(
    ("attempt", "what"),
    [
        ({"form": 3}, "This quiz has no form 3."),
        ({"first": ["b"]}, "1 of 4 questions are answered."),
        ({"first": [*RIGHT, "a"]}, "5 of 4 questions are answered."),
        ({"final": ["b"]}, "1 of 4 questions are answered."),
        ({"first": []}, "0 of 4 questions are answered."),
        ({"first": ["e", "a", "c", "d"]}, "Question lost-bag has no answer “e”."),
        ({"final": ["b", "a", "c", "A"]}, "Question spare-key has no answer “A”."),
        ({"form": "1"}, "attempt.form is not a whole number."),
        ({"first": ["b", "a", 3, "d"]}, "attempt.first[2] is not text."),
    ],
)
def test_attempt_that_cannot_be_judged_is_told(attempt: Json, what: str) -> None:
    """The refusal says what is wrong and how to mend it."""
    request = judging()
    error = judged({**request, "attempt": {**request["attempt"], **attempt}})["error"]
    assert error["what"] == what
    assert error["repair"].endswith(".")


def test_part_marks_that_add_up_to_the_pass_mark_pass() -> None:
    """0.7 and 0.2 and 0.1 are 1."""
    quiz: Any = QUIZ
    for option, mark in (("1.options.1", 0.7), ("2.options.0", 0.2), ("3.options.0", 0.1)):
        quiz = changed(quiz, f"items.{option}.mark", mark)
    answer = judged({**judging(["b", "b", "a", "a"]), "quiz": {**quiz, "pass_mark": 2}})
    assert (answer["score"], answer["passed"]) == (2, True)


@pytest.mark.parametrize("number", [0, -1, 10**7])
def test_attempts_are_counted_from_one(number: int) -> None:
    """An attempt whose number is none, or is too long for a link, is refused."""
    assert "error" in judged(judging(number=number))


def test_quiz_of_a_later_format_is_refused() -> None:
    """The format grows when an old reader would misread a new quiz."""
    assert "error" in judged(changed(judging(), "quiz.format", 2))
