"""Renewal: just the items on what changed, and the older record within the new one."""

from typing import Any

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from quizzes.policyquiz import canonical, links
from quizzes.policyquiz.renewing import MOST_RENEWALS

from .history import (
    EDITIONS,
    FIRST,
    MOVED,
    MOVED_QUIZ,
    QUIZZES,
    REWORDED,
    STRICTER,
    STRICTER_QUIZ,
    asking,
    at,
    both,
    change,
    clause,
    old,
    published,
    rechecking,
    renewed,
    renewing,
)
from .requests import NAME, QUIZ, TODAY, Json, answered, changed, checked, without
from .test_checking import _flips, _outcome_of


def twice() -> Json:
    """Return a record that was renewed twice, the second time with nothing to answer."""
    request = renewing(renewed(), [], MOVED_QUIZ, date="2027-03-05")
    return answered("make_renewal", request)


def test_renewed_record_adds_up_by_file_and_by_link() -> None:
    """For the edition in force, with the older record inside."""
    answer = renewed()
    assert {checked(each) for each in both(answer)} == {"adds-up"}
    assert answer["record"]["renews"] == old()["record"]
    assert answer["record"]["items"] == ["lost-bag", "found-purse"]
    assert (answer["record"]["form"], answer["record"]["max"]) == (0, 2)


def test_record_can_be_renewed_from_its_link() -> None:
    """The link of a certificate on paper is enough."""
    older = old()
    request = without(renewing(older), "record")
    assert answered("make_renewal", {**request, "link": older["link"]}) == renewed()


def test_link_of_a_renewal_gives_back_the_whole_record() -> None:
    """And that of the second one both."""
    for answer, editions in ((renewed(), at(STRICTER)), (twice(), EDITIONS)):
        request = both(answer, editions=editions, today="2027-03-06")[1]
        assert answered("check_record", request)["record"] == answer["record"]


def test_where_nothing_is_to_be_answered_declaring_is_enough() -> None:
    """The removed clause has no item any more."""
    answer = twice()
    assert answer["record"]["first"] == []
    later = both(answer, editions=EDITIONS, today="2027-03-06")
    assert {checked(each) for each in later} == {"adds-up"}


@pytest.mark.parametrize("declared", [False, None, "yes"])
def test_renewal_wants_the_declaration(declared: object) -> None:
    """Also where nothing is asked."""
    request = renewing(renewed(), [], MOVED_QUIZ, date="2027-03-05", declared=declared)
    assert answered("make_renewal", request)["error"]["what"] == "The declaration is not ticked."


@pytest.mark.parametrize(
    ("first", "passed", "score", "right"),
    [
        (["b", "b"], True, 2, 1),
        (["b", "a"], False, 1, 1),
        (["a", "b"], False, 1, 0),
        (["a", "a"], False, 0, 0),
    ],
)
def test_renewal_is_judged_like_a_form(
    first: list[str], passed: bool, score: int, right: int
) -> None:
    """Two of two pass; the critical one must be right."""
    answer = answered("judge_renewal", {**renewing(old(), first), "edition": FIRST})
    assert (answer["passed"], answer["score"], answer["critical"]) == (
        passed,
        score,
        {"asked": 1, "right": right},
    )
    assert (answer["max"], answer["pass_mark"]) == (2, 2)
    record = answered("make_renewal", renewing(old(), first))
    assert ("record" in record) == passed


def test_critical_item_must_be_right_whatever_the_share_is() -> None:
    """With a pass mark of one half, one of two would be enough."""
    quiz = {**STRICTER_QUIZ, "pass_mark": 2}
    for first, passed in ((["b", "a"], True), (["a", "b"], False)):
        request = {**renewing(old(), first, quiz), "edition": FIRST}
        assert answered("judge_renewal", request)["passed"] == passed


@pytest.mark.parametrize("form", [1, 2, -1])
def test_renewal_has_no_form_but_its_own(form: int) -> None:
    """It has the number 0."""
    request = changed({**renewing(old()), "edition": FIRST}, "attempt.form", form)
    assert "error" in answered("judge_renewal", request)


REFUSED = {
    "another name": ({"name": "Ann Other"}, "made for another name."),
    "a record that was changed": (
        {"record": {**old()["record"], "score": 3}},
        "The record says score 3; marked again it is 4.",
    ),
    "a damaged record": ({"record": {}}, "This is not a record"),
    "a record of the edition in force": (
        {"record": old(quiz=STRICTER_QUIZ)["record"]},
        "Nothing has changed materially",
    ),
    "a date before the record's": ({"date": "2026-11-19"}, "The date lies in the future."),
    "an old quiz that is missing": ({"quizzes": [STRICTER_QUIZ]}, "Unknown edition."),
    "a year that is over": ({"date": "2027-11-21"}, "Its renewal time is over."),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_renewed_is_refused(case: str) -> None:
    """It would not add up later; the reason is told."""
    other, words = REFUSED[case]
    error = answered("make_renewal", renewing(old(), **other))["error"]
    assert words in error["what"]
    assert error["repair"]


def opening(older: Json, **other: Any) -> Json:
    """Return a request to open the renewal of a record, before there is a name."""
    wanted = ("quiz", "editions", "quizzes", "record")
    usual = {key: value for key, value in renewing(older).items() if key in wanted}
    return {**usual, "today": "2027-01-20", **other}


def test_renewal_is_opened_without_a_name() -> None:
    """From the record or its link it asks what an edition alone would tell."""
    by_file = answered("open_renewal", opening(old()))
    by_link = answered("open_renewal", {**without(opening(old()), "record"), "link": old()["link"]})
    told = answered("what_changed", asking())
    assert by_file == by_link == {**told, "edition": FIRST}


def test_record_of_the_edition_in_force_is_needless_to_open() -> None:
    """There is nothing to ask."""
    opened = answered("open_renewal", opening(old(quiz=STRICTER_QUIZ)))
    assert (opened["needless"], opened["since"], opened["form"]["items"]) == (True, [], [])


NOT_OPENED = {
    "a damaged record": ({"record": {}}, "This is not a record"),
    "a record that was changed": (
        {"record": {**old()["record"], "score": 3}},
        "The record says score 3; marked again it is 4.",
    ),
    "an old quiz that is missing": ({"quizzes": []}, "does not have the edition"),
    "a year that is over": ({"today": "2027-11-21"}, "Its renewal time is over."),
    "another quiz": ({"quiz": {**STRICTER_QUIZ, "id": "other-staff"}}, "It is for another quiz."),
}


@pytest.mark.parametrize("case", NOT_OPENED)
def test_what_cannot_be_renewed_is_not_opened(case: str) -> None:
    """Nobody answers questions for nothing."""
    other, words = NOT_OPENED[case]
    error = answered("open_renewal", opening(old(), **other))["error"]
    assert words in error["what"]
    assert error["repair"]


def test_record_after_minor_editions_alone_needs_no_renewal() -> None:
    """It counts, and says so."""
    quiz = {**QUIZ, "edition": REWORDED}
    error = answered("make_renewal", renewing(old(), [], quiz))["error"]
    assert error["repair"] == "Keep it: it still counts."


def test_renewal_time_counts_from_the_whole_quiz() -> None:
    """A few answers are not the quiz."""
    answer = renewed()
    for today, outcome, why in (
        ("2027-11-20", "adds-up", ""),
        ("2027-11-21", "renewal-due", "The whole quiz was last taken on 2026-11-20."),
    ):
        found = answered("check_record", both(answer, today=today)[0])
        assert (found["outcome"], found["why"]) == (outcome, why)


INNER = [
    ("renews.score", 3, "does-not-add-up"),
    ("renews.first", ["b", "b", "c", "d"], "does-not-add-up"),
    ("renews.check", "0000-0000-0000", "name-differs"),
    ("renews.date", "2027-01-21", "does-not-add-up"),
    ("renews.date", "2026-11-19", "name-differs"),
    ("renews.date", "2026-01-19", "does-not-add-up"),
    ("renews.edition", STRICTER, "unknown-edition"),
    ("renews.edition", MOVED, "unknown-edition"),
    ("renews.quiz", "example-parents", "unknown-edition"),
    ("renews", None, "damaged"),
    ("renews", {}, "damaged"),
    ("renews", [], "damaged"),
    ("items", ["lost-bag"], "does-not-add-up"),
    ("items", ["found-purse", "lost-bag"], "does-not-add-up"),
    ("form", 1, "damaged"),
    ("first", ["b"], "damaged"),
    ("first", ["a", "b"], "does-not-add-up"),
    ("score", 4, "does-not-add-up"),
    ("max", 4, "does-not-add-up"),
]


@pytest.mark.parametrize(("path", "value", "outcome"), INNER)
def test_changed_renewal_does_not_add_up(path: str, value: Any, outcome: str) -> None:
    """Neither in itself nor in the record that it renews."""
    assert checked(rechecking(changed(renewed()["record"], path, value))) == outcome


def test_renewal_does_not_stand_without_the_older_record() -> None:
    """Its few answers are no whole quiz."""
    record = renewed()["record"]
    assert checked(rechecking(without(record, "renews"))) == "damaged"
    own = ".".join(renewed()["link"].split(".")[:14])
    assert checked({**rechecking(None), "link": own}) == "damaged"


def test_the_older_record_still_checks_by_itself() -> None:
    """For its own edition."""
    assert checked(rechecking(renewed()["record"]["renews"])) == "older-edition"


def test_renewal_of_another_person_is_found() -> None:
    """Put into a renewal of one's own, another's record shows by its code."""
    mine = renewed()["record"]
    other = old("Ann Other")["record"]
    body = {key: value for key, value in {**mine, "renews": other}.items() if key != "check"}
    code = canonical.code({"name": "zoeoneill", "record": body})
    assert checked(rechecking({**body, "check": code})) == "name-differs"


def test_renewal_over_minor_editions_alone_does_not_add_up() -> None:
    """Nobody is asked for it, and none is made; a script could."""
    editions = [{**EDITIONS[0], "kind": "minor"}, *EDITIONS[1:]]
    request = rechecking(twice()["record"], editions=editions, today="2027-03-06")
    answer = answered("check_record", request)
    assert answer["why"] == "It renews a record that still counted."


@pytest.mark.parametrize("without_", ["quizzes", "editions"])
def test_renewal_that_cannot_be_marked_again_is_of_an_unknown_edition(without_: str) -> None:
    """Marking takes the quizzes of both editions, and the list between them."""
    other: Json = {"quizzes": [STRICTER_QUIZ]} if without_ == "quizzes" else {"editions": []}
    request = rechecking(renewed()["record"], current=STRICTER, **other)
    assert checked(request) == "unknown-edition"


@pytest.mark.parametrize("way", ["record", "link"])
def test_renewal_names_all_its_editions(way: str) -> None:
    """The newest first."""
    answer = answered("named_editions", {way: twice()[way]})
    assert answer["editions"] == [MOVED, STRICTER, FIRST]


def _many(count: int) -> tuple[list[Json], list[Json]]:
    """Return editions that change 1.1 again and again, the newest first, and their quizzes."""
    names = [{"name": f"2027-02-{n + 1:02}", "hash": f"{n:016}"} for n in range(count)]
    texts = [clause(f"A bag must go to desk {n}.") for n in range(count + 1)]
    editions = [published(FIRST, None)]
    for n, name in enumerate(names):
        before = editions[0]
        editions.insert(
            0, published(name, before, "material", change("1.1", texts[n], texts[n + 1]))
        )
    return editions, [{**QUIZ, "edition": name} for name in names]


def test_record_can_be_renewed_only_so_often() -> None:
    """After that the link would be too long for a phone, and the whole quiz is due."""
    editions, quizzes = _many(MOST_RENEWALS + 1)
    answer = old()
    for n, quiz in enumerate(quizzes):
        known = editions[-n - 2 :]
        request = renewing(answer, ["b"], editions=known, quizzes=[QUIZ, *quizzes])
        made = answered("make_renewal", {**request, "quiz": quiz, "date": "2027-03-01"})
        if n < MOST_RENEWALS:
            answer = made
            again = rechecking(
                made["record"], editions=known, quizzes=[QUIZ, *quizzes], today="2027-03-02"
            )
            assert checked(again) == "adds-up"
            assert checked({**again, "link": made["link"]}) == "adds-up"
    assert made["error"]["what"] == "This certificate was renewed often enough."


def test_record_that_renews_too_many_is_damaged() -> None:
    """However deep it goes."""
    record = old()["record"]
    for _ in range(200):
        record = {**renewed()["record"], "renews": record}
    assert checked(rechecking(record)) == "damaged"


def test_longest_link_makes_a_code_that_phones_read() -> None:
    """QR version 23 has 109 modules: a third of a millimetre each on the certificate.

    Twelve items on the whole quiz and six on each renewal, one in three of a type with long
    answers, all of them put right later, at a long address.
    """
    answers = [("a-c-b-d", "b-d", "c")[n % 3] for n in range(12)]
    record: Json | None = None
    for n in range(1 + MOST_RENEWALS):
        few = answers if record is None else answers[:6]
        record = {
            "format": 1,
            "quiz": "sperrinview-governors",
            "edition": {"name": f"2027-02-{n + 10}", "hash": "0123456789abcdef"},
            "form": 0 if record else 12,
            "attempt": 3,
            "first": few,
            "final": few[::-1],
            "score": 11.33,
            "critical": {"asked": 3, "right": 3},
            "date": "2027-02-20",
            "language": "en",
            "support": ["read-aloud"],
            "check": "ABCD-EFGH-JKMN",
            **({"renews": record} if record else {}),
        }
    address = "https://the-name-of-a-school.github.io/social-media-guidance/certificate/#"
    link = address + links.write(record or {})
    assert int(segno.make(link, error="m", micro=False).version) <= 23


@given(data=st.data())
def test_any_cut_or_joined_link_is_not_taken_for_whole(data: st.DataObject) -> None:
    """Fields left out, doubled or moved never add up."""
    link = renewed()["link"]
    parts = link.split(".")
    start = data.draw(st.integers(0, len(parts)))
    end = data.draw(st.integers(0, len(parts)))
    other = ".".join([*parts[:start], *parts[end:]])
    if other != link:
        outcome = checked({**rechecking(None), "link": other})
        older_alone = other == old()["link"]
        assert outcome == "older-edition" if older_alone else outcome != "adds-up"


def test_every_single_bit_of_a_renewal_counts() -> None:
    """In its own part and in the record that it renews."""
    text = canonical.text(renewed()["record"]).encode()
    request = without(rechecking(None), "record")
    asked = canonical.text({**request, "quizzes": [QUIZZES[0], STRICTER_QUIZ], "name": NAME})
    assert _outcome_of(text, asked) == "adds-up"
    assert [flip for flip in _flips(text) if _outcome_of(flip, asked) == "adds-up"] == []


def test_every_single_bit_of_a_renewals_link_counts() -> None:
    """No flip of one bit leaves a link that adds up."""
    link = renewed()["link"]
    usual = {**rechecking(None), "quizzes": [QUIZZES[0], STRICTER_QUIZ]}
    whole = [flip.decode() for flip in _flips(link.encode()) if flip.isascii()]
    assert len(whole) == 7 * len(link)
    assert [flip for flip in whole if checked({**usual, "link": flip}) == "adds-up"] == []


def test_an_older_reader_takes_no_renewal_for_a_whole_quiz() -> None:
    """Without the list it never adds up, so the format keeps its number."""
    record = {key: value for key, value in renewed()["record"].items() if key != "renews"}
    request = {"name": NAME, "quiz": STRICTER_QUIZ, "current": STRICTER, "today": TODAY}
    assert checked({**request, "record": record}) == "damaged"
