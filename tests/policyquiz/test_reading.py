"""Reading requests: any JSON value and any text is answered, and never with an exception."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.policyquiz import CALLS, call
from quizzes.policyquiz.model import Edition, Form, FormItem, Option
from quizzes.policyquiz.problems import Refused
from quizzes.policyquiz.reading import read

from .requests import QUIZ, RIGHT, Json, answered, changed, checking, checking_link, made, making

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)
ATTEMPTS = st.fixed_dictionaries(
    {},
    optional={
        "form": st.integers(0, 3) | VALUES,
        "number": st.integers() | VALUES,
        "first": st.just(RIGHT) | st.lists(st.sampled_from("abcde"), max_size=5) | VALUES,
        "final": st.just(RIGHT) | st.lists(st.sampled_from("abcde"), max_size=5) | VALUES,
    },
)
REQUESTS = st.fixed_dictionaries(
    {
        "quiz": st.just(QUIZ) | VALUES,
        "attempt": ATTEMPTS | VALUES,
        "name": st.text(min_size=1) | VALUES,
    },
    optional={
        "date": st.dates().map(str) | VALUES,
        "today": st.dates().map(str) | VALUES,
        "language": st.just("en") | VALUES,
        "support": st.just([]) | VALUES,
        "declared": st.just(True) | VALUES,
        "record": st.just(made()["record"])
        | st.dictionaries(st.sampled_from(sorted(made()["record"])), VALUES),
        "link": st.just(made()["link"]) | VALUES,
        "current": st.just(QUIZ["edition"]) | VALUES,
    },
)
TWINS = re.compile(r"^quiz\.(forms\.1|items\.[23])\.|options\.[23]\b")
"""Parts of the quiz that are like others before them; leaving them out saves time."""
NASTY: list[object] = [None, True, "", "x", -1, 0.5, 10**9, 10**400, [], {}]


@pytest.mark.parametrize("name", CALLS)
@given(value=VALUES)
def test_any_json_value_is_answered(name: str, value: object) -> None:
    """JSON text in, JSON text out."""
    assert isinstance(answered(name, json.dumps(value)), dict)


@pytest.mark.parametrize("name", CALLS)
@given(request=REQUESTS)
def test_any_request_of_the_right_shape_is_answered(name: str, request: Json) -> None:
    """Values that are nearly right do no harm."""
    assert isinstance(answered(name, request), dict)


@pytest.mark.parametrize("name", CALLS)
@given(text=st.text(st.characters()))
def test_any_text_is_answered(name: str, text: str) -> None:
    """Text that is not JSON gets an error and its repair."""
    assert set(answered(name, text)) == {"error"}


@given(name=st.text())
def test_any_name_of_a_call_is_answered(name: str) -> None:
    """The browser's worker may ask for what is not there."""
    assert isinstance(answered(name, "{}"), dict)


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"a":' * 100_000, '{"record":{"a":' + "[" * 5000 + "]" * 5000 + "}}"]
)
def test_deep_nesting_is_answered(text: str) -> None:
    """Brackets without end are refused, whichever way they are put."""
    assert all(isinstance(answered(name, text), dict) for name in CALLS)


@pytest.mark.parametrize("value", NASTY, ids=lambda value: repr(value)[:12])
def test_any_one_value_may_be_wrong_outside_the_quiz(value: object) -> None:
    """Each value of each request in turn is replaced, and the request is answered."""
    assert _raised(value, lambda path: not path.startswith("quiz.")) == []


@pytest.mark.parametrize("value", [None, True, "", -1, 0.5, [], {}], ids=repr)
def test_value_of_another_kind_in_the_quiz_is_answered(value: object) -> None:
    """A quiz that does not fit the model is refused, wherever it does not."""
    odd = (".id", ".type", ".items", ".renew_months")  # see below
    assert _raised(value, lambda path: path.startswith("quiz.") and not path.endswith(odd)) == []


@pytest.mark.parametrize(
    "value", ["x", -(10**6), 10**6, 10**400], ids=lambda value: repr(value)[:12]
)
def test_any_one_value_may_be_wrong_in_the_quiz(value: object) -> None:
    """Each value of the quiz in turn is replaced, and the request is answered."""
    assert _raised(value, lambda path: path.startswith("quiz.")) == []


def _raised(value: object, wanted: Any) -> list[str]:
    """Return the places where `value` makes a call raise, or answer with something other than JSON."""
    answer = made()
    asked = [
        ("judge_attempt", making()),
        ("make_record", making()),
        ("check_record", checking(answer["record"])),
        ("check_record", checking_link(answer["link"])),
    ]
    raised = []
    for name, request in asked:
        for path in filter(wanted, _paths(request)):
            if TWINS.search(path):
                continue
            try:
                answered(name, changed(request, path, value))
            except Exception:
                raised.append(f"{name}: {path}")
    return raised


def _paths(value: object, path: str = "") -> Iterator[str]:
    """Yield the path of each value below a value."""
    steps = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for step, inner in steps:
        here = f"{path}.{step}".removeprefix(".")
        yield here
        yield from _paths(inner, here)


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("judge_attempt", "quiz.items", []),
        ("judge_attempt", "quiz.items.0.id", "another"),
        ("judge_attempt", "quiz.items.1.type", "rank"),
        ("judge_attempt", "quiz.items.1.options.0.mark", 1e999),
        ("judge_attempt", "quiz.items.1.options.0.mark", float("nan")),
        ("make_record", "quiz.forms.0.items.0.id", "another"),
        ("check_record", "quiz.renew_months", 120_000),
        ("check_record", "quiz.renew_months", -120_000),
        ("check_record", "today", "9999-12-31"),
        ("check_record", "record.note", float("nan")),
    ],
)
def test_request_that_slips_through_is_answered(name: str, path: str, value: object) -> None:
    """No request ends in an exception, and every answer is JSON."""
    request = changed(
        {
            **making(),
            **checking(made(date="9999-12-31" if path == "today" else "2026-11-20")["record"]),
        },
        path,
        value,
    )
    assert isinstance(json.loads(call(name, json.dumps(request)), parse_constant=pytest.fail), dict)


def test_error_says_what_and_how_to_mend_it() -> None:
    """Two sentences, for a person."""
    error = answered("judge_attempt", {"quiz": QUIZ, "attempt": {}})["error"]
    assert error == {"what": "attempt.form is missing.", "repair": "Give attempt a form."}


@pytest.mark.parametrize(
    ("kind", "value"),
    [(str, "a"), (int, 1), (float, 1), (float, 0.5), (bool, True), (dict, {"a": 1})],
)
def test_plain_value_of_its_kind_is_read_as_it_is(kind: type, value: object) -> None:
    """What fits is not changed."""
    assert read(kind, value, "it") is value


@pytest.mark.parametrize(
    ("kind", "value", "what"),
    [
        (str, 1, "it is not text."),
        (str, None, "it is not text."),
        (int, "1", "it is not a whole number."),
        (int, 1.0, "it is not a whole number."),
        (int, True, "it is not a whole number."),
        (float, False, "it is not a number."),
        (float, "0.5", "it is not a number."),
        (bool, 1, "it is not true or false."),
        (dict, [], "it is not an object."),
        (tuple[str, ...], "abc", "it is not a list."),
        (tuple[str, ...], ["a", 2], "it[1] is not text."),
        (Edition, [], "it is not an object."),
        (Edition, {"name": "x"}, "it.hash is missing."),
        (Edition, {"name": "x", "hash": None}, "it.hash is not text."),
        (
            Form,
            {"number": 1, "items": [{"id": "x", "options": ["a", 1]}]},
            "it.items[0].options[1] is not text.",
        ),
    ],
)
def test_value_of_another_kind_is_refused_with_its_place(
    kind: Any, value: object, what: str
) -> None:
    """The message leads to the value."""
    with pytest.raises(Refused) as refused:
        read(kind, value, "it")
    assert refused.value.what == what


def test_lists_become_tuples_all_the_way_down() -> None:
    """What is read cannot be changed by accident."""
    form = {"number": 2, "items": [{"id": "x", "options": ["b", "a"]}]}
    assert read(Form, form, "it") == Form(2, (FormItem("x", ("b", "a")),))


def test_value_that_may_be_left_out_gets_its_default() -> None:
    """An option is harmless unless it says otherwise."""
    option = {"id": "a", "text": "Wait", "mark": 0, "rationale": "No."}
    assert read(Option, option, "it") == Option("a", "Wait", 0, "No.", danger=False)


def test_keys_of_a_newer_file_are_passed_over() -> None:
    """A newer file may say more."""
    assert read(Edition, {"name": "x", "hash": "y", "colour": "blue"}, "it") == Edition("x", "y")
