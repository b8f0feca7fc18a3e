"""Item statistics rest on first answers, and on enough of them."""

import json
import random

import pytest

from quizzes.acknowledgements.statistics import correlation

from .made import Desk, Json, as_file, quiz, record

RIGHT = ["b", "a", "c", "d"]


def _figures(desk: Desk) -> dict[str, Json]:
    (found,) = json.loads(desk.office.statistics(desk.asked()))["quizzes"]
    return {item["item"]: item for item in found["items"]}


def _people(desk: Desk, count: int, wrong: int) -> None:
    """Let people hand in certificates; the first `wrong` of them had the last item wrong."""
    for number in range(count):
        first = [*RIGHT[:3], "a"] if number < wrong else RIGHT
        name = f"Person {'abcdefghij'[number // 10]}{'abcdefghij'[number % 10]}"
        desk.drop(f"{number}.json", as_file(record(name, first=first)))


@pytest.mark.parametrize(("count", "shown"), [(29, False), (30, True)])
def test_figures_are_shown_from_thirty_records(desk: Desk, count: int, shown: bool) -> None:
    """Fewer say nothing."""
    _people(desk, count, 3)
    last = _figures(desk)["spare-key"]
    assert last["records"] == count
    assert (last["difficulty"] is not None) == shown
    assert last["advice"] == ""


def test_difficulty_and_distractors(desk: Desk) -> None:
    """The share of right first answers, and of each option."""
    _people(desk, 40, 10)
    last = _figures(desk)["spare-key"]
    assert last["difficulty"] == 0.75
    assert {option["id"]: option["share"] for option in last["options"]} == {
        **{option["id"]: 0 for option in last["options"]},
        "d": 0.75,
        "a": 0.25,
    }
    assert [o["idle"] for o in last["options"] if o["id"] in ("a", "d")] == [False, False]
    assert last["discrimination"] is None, "nobody had anything else wrong"


def test_advice_comes_from_a_hundred_records(desk: Desk) -> None:
    """An item that everyone has right tests little; a critical one is not told so."""
    _people(desk, 100, 10)
    figures = _figures(desk)
    assert "it tests little" in figures["late-bell"]["advice"]
    assert "it tests little" not in figures["lost-bag"]["advice"]
    assert "hardly ever chosen" in figures["late-bell"]["advice"]


def test_one_record_a_person_the_earliest(desk: Desk) -> None:
    """A retake shows learning, and counts for nothing here."""
    desk.drop("b.json", as_file(record("Ada Example", day="2026-09-10")))
    desk.drop("a.json", as_file(record("Example, Ada", day="2026-09-01", first=[*RIGHT[:3], "a"])))
    assert _figures(desk)["spare-key"]["records"] == 1


def test_an_item_of_an_older_edition_counts_while_it_is_the_same(desk: Desk) -> None:
    """Word for word."""
    from .made import OLD

    desk.drop("a.json", as_file(record("Ada Example", quiz(edition=OLD))))
    assert _figures(desk)["spare-key"]["records"] == 1


def test_correlation_is_pearsons() -> None:
    """As the standard library has it, and None where nothing varies."""
    import statistics

    drawn = random.Random(5)
    xs = [drawn.random() for _ in range(50)]
    ys = [x + drawn.random() for x in xs]
    found = correlation(xs, ys)
    assert found is not None
    assert abs(found - statistics.correlation(xs, ys)) < 1e-12
    assert correlation([1, 1], [0, 1]) is None


def test_the_induction_sheet_says_what_to_talk_about(desk: Desk) -> None:
    """What was asked and answered first, what is right, why; two questions to ask."""
    desk.drop("ada.json", as_file(record("Ada Example", first=[*RIGHT[:3], "a"])))
    desk.drop("bad.json", b"{}")
    sheets = json.loads(desk.office.sheets(desk.asked()))["sheets"]
    assert sheets[1] is None
    asked = sheets[0]["asked"]
    assert [each["right"] for each in asked] == [True, True, True, False]
    wrong = asked[3]
    item = next(item for item in quiz()["items"] if item["id"] == "spare-key")
    texts = {option["id"]: option["text"] for option in item["options"]}
    assert (wrong["first"], wrong["key"]) == (texts["a"], texts["d"])
    assert wrong["reason"]
    assert sheets[0]["to_ask"][0] == item["stem"]
    assert len(sheets[0]["to_ask"]) == 2
