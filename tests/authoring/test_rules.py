"""Each rule at its border: the smallest breach is found, and what just keeps the rule is not."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.authoring.bank import Bank, Stratum, Written
from quizzes.authoring.forms import assemble
from quizzes.authoring.lint import NAMES, RULES, WARNINGS, Known, lint, measured
from quizzes.authoring.located import Located
from quizzes.authoring.rules.slots import band
from quizzes.authoring.rules.verbatim import longest_run
from quizzes.policyquiz.model import Form, FormItem, Line, Option, Scene

from .banks import HERE, settings

REASON = "The rule that is named here says so in as many words [§1.1]."
STAFF = Known(
    "staff",
    {"1.1"},
    {"bags"},
    texts={"1.1": "A bag must go to the desk by noon"},
    people=("Desk Lead, a Porter or the Head of Coats",),
)
PUPILS = replace(STAFF, audience="pupils")

PLAIN = ("Put it on a shelf", "Hang it on a rail", "Push it in a tray", "Drop it in a sack")
TELLS = ("Tell a porter of it", *PLAIN[1:])
TWO_TELL = ("Tell a porter of it", "Tell the next class", *PLAIN[2:])
LONG = "A visitor finds a red bag in the hall after lunch on a Monday. Where does it go?"
BELL = "The bell rings too early. Who lets the class out?"


def item(
    *texts: str, stem: str = "Which one?", kind: str = "one", marks: Sequence[float] = (1,)
) -> Written:
    """Return an item whose key is its first option, unless other marks are given."""
    marks = [*marks, *[0.0] * (len(texts or PLAIN) - len(marks))]
    options = tuple(
        Option("abcdefgh"[n], text, marks[n], REASON) for n, text in enumerate(texts or PLAIN)
    )
    return Written("item-0", "bags", ("1.1",), stem, options, kind)


def key(text: str, stem: str = "Which one?") -> Written:
    """Return the plain item with another key."""
    return item(text, *PLAIN[1:], stem=stem)


def bank(*items: Written) -> Bank:
    """Return a bank of these items, each with an id of its own."""
    named = (replace(each, id=f"item-{n}") for n, each in enumerate(items))
    lines = tuple(Stratum("bags", 1, type=kind) for kind in sorted({each.type for each in items}))
    return Bank(settings(len(lines), 1, 1), lines, tuple(named))


def mixed(cued: Written, cues: int, plain: Written | None = None, items: int = 20) -> Bank:
    """Return a bank in which so many items have a cue, and the others none."""
    return bank(*[cued] * cues, *[plain or item()] * (items - cues))


def broken(found: Bank, known: Known = STAFF) -> set[str]:
    """Return the names of the rules that a bank breaks."""
    return {each.rule for each in lint(found, Located("bank.yml"), known)}


# The rule, an item that just breaks it, and one that just keeps it.
OF_STAFF = {
    "L01 one key of a kind": ("L01", item(marks=(1, 1)), item(marks=(1, 0.5))),
    "L01 marks that suit the type": (
        "L01",
        item(*PLAIN, "Roll it in a mat", kind="some", marks=(0.5, 0.25)),
        item(*PLAIN, "Roll it in a mat", kind="some", marks=(0.5, 0.5)),
    ),
    "L02 five where somebody is told": (
        "L02",
        item(kind="tell"),
        item(*PLAIN, "Roll it in a mat", kind="tell"),
    ),
    "L03 spread in every type": (
        "L03",
        item("Put it on", *PLAIN[1:], kind="order", marks=(0.25,) * 4),
        item("Put it on now", *PLAIN[1:], kind="order", marks=(0.25,) * 4),
    ),
    "L06 absolutes in two distractors": (
        "L06",
        item(PLAIN[0], "Always hang it up", "Never lay it down", PLAIN[3]),
        item(PLAIN[0], "Always hang it up", *PLAIN[2:]),
    ),
    "L06 absolutes in the key too": (
        "L06",
        item(PLAIN[0], "Always hang it up", "Never lay it down", PLAIN[3]),
        item("Only put it on top", "Always hang it up", "Never lay it down", PLAIN[3]),
    ),
    "L07 a hedge in the key alone": (
        "L07",
        key("Put it up if you may"),
        item("Put it up if you may", "Hang it if you may", *PLAIN[2:]),
    ),
    "L10 options alike": ("L10", key("Hang it on the rail"), key("Lay it under a bed")),
    "L11 margin": (
        "L11",
        item("red blue", "red", "blue", "green old"),
        item("red blue", "red green", "blue green", "cold warm"),
    ),
    "L12 two words of the stem": (
        "L12",
        key("Put red bags on top", "Red bags lie there. Which one?"),
        key("Put red hats on top", "Red bags lie there. Which one?"),
    ),
    "L13 a thing among verbs": ("L13", key("The shelf in class"), key("Politely shelve it")),
    "L13 -ing among verbs": ("L13", key("Putting it on shelves"), key("Bring it to a shelf")),
    "L13 yes among things": (
        "L13",
        item("Yes, on a shelf", "The rail", "A bench", "The bin"),
        item("No shelf at all", "The next rail", "An old bench", "The round bin"),
    ),
    "L13 capitals": ("L13", key("put it on a shelf"), item(*map(str.lower, PLAIN))),
    "L13 full stops": ("L13", key("Put it on a shelf."), item(*(f"{each}." for each in PLAIN))),
    "L13 articles": (
        "L13",
        item("Peg", "Box", "Rug", "Urn", stem="You hold an"),
        item("Peg", "Box", "Rug", "Urn", stem="You hold the"),
    ),
    "L14 two joining words": ("L14", key("Put, or lay, it up"), key("Put or lay it on top")),
    "L18 six words of a clause": (
        "L18",
        key("Bags must go to the desk by it"),
        key("Bags must go to the desk on it"),
    ),
    "L25 names": ("L25", key("Put it on", "Emma is late. Who is it?"), item(stem="May I?")),
    "L25 abuse": ("L25", item(stem="He says: you slut. What now?"), item(stem="A slate?")),
}

OF_PUPILS = {
    "L15p all tell or none": (
        "L15p",
        item("Tell a cat of it", *PLAIN[1:3]),
        item(*PLAIN[:3]),
    ),
    "L15p telling an adult is right": (
        "L15p",
        item("Tell a friend of it", "Tell a game of it", "Tell a teacher now"),
        item("Tell a teacher now", "Tell a game of it", "Tell a friend of it"),
    ),
    "L15p not telling an adult is no telling": (
        "L15p",
        item("Tell a friend of it", "Tell a game of it", "Tell a parent of it"),
        item("Tell a friend of it", "Tell a game of it", "Do not tell a parent"),
    ),
}

# The rule, how many of twenty items may have a cue, an item with it, and one without.
SHARES = {
    "L06": (
        "L06",
        6,
        item(PLAIN[0], "Always hang it up", *PLAIN[2:]),
        None,
    ),
    "L07": (
        "L07",
        3,
        item("Put it up if you may", "Hang it if you may", *PLAIN[2:]),
        None,
    ),
    "L11": (
        "L11",
        2,
        item("red blue", "red cold", "blue green", "old warm"),
        item("one", "two", "six", "ten"),
    ),
    "L12": ("L12", 2, key("Put bags on a shelf", "Bags lie there. Which one?"), None),
    "L14": ("L14", 2, key("Put it up or lay it"), None),
    "L15 alone": ("L15", 5, item(*TELLS), item(*TWO_TELL)),
}


@pytest.mark.parametrize(("rule", "breach", "kept"), OF_STAFF.values(), ids=OF_STAFF)
def test_breach_is_found_and_what_keeps_the_rule_is_not(
    rule: str, breach: Written, kept: Written
) -> None:
    """One step over the border, and the border itself."""
    assert rule in broken(bank(breach))
    assert rule not in broken(bank(kept))


@pytest.mark.parametrize(("rule", "breach", "kept"), OF_PUPILS.values(), ids=OF_PUPILS)
def test_rule_for_pupils_is_for_pupils(rule: str, breach: Written, kept: Written) -> None:
    """Adults may be asked whether to tell."""
    assert rule in broken(bank(breach), PUPILS)
    assert rule not in broken(bank(kept), PUPILS)
    assert rule not in broken(bank(breach), STAFF)


@pytest.mark.parametrize(("rule", "most", "cued", "plain"), SHARES.values(), ids=SHARES)
def test_share_of_a_bank_is_held_down(
    rule: str, most: int, cued: Written, plain: Written | None
) -> None:
    """The last item that may have the cue, and the first that may not."""
    assert f"{most} {sorted({rule} & broken(mixed(cued, most, plain)))}" == f"{most} []"
    assert rule in broken(mixed(cued, most + 1, plain))


@pytest.mark.parametrize(
    ("longest", "shortest", "kept"),
    [(7, 6, True), (8, 6, False), (6, 7, True), (6, 8, False), (0, 0, True)],
)
def test_key_is_the_longest_and_the_shortest_about_as_often_as_chance(
    longest: int, shortest: int, kept: bool
) -> None:
    """With four options, 10 to 35 per cent."""
    long, short = [key("Put it on a shelf now")] * longest, [key("Put it on top")] * shortest
    found = bank(*long, *short, *[item()] * (20 - longest - shortest))
    assert ("L04" not in broken(found)) is kept


@pytest.mark.parametrize(("longest", "kept"), [(1, False), (2, True)])
def test_key_is_not_hardly_ever_the_longest(longest: int, kept: bool) -> None:
    """Whoever leaves the longest option out would gain."""
    long, other = key("Put it on a shelf now"), item(*PLAIN[:3], "Drop it in a sack now")
    found = measured(bank(*[long] * longest, *[other] * (20 - longest)), STAFF)
    assert found["L04 The key is the longest"].ok is kept


def test_keys_that_lie_above_the_middle_are_found() -> None:
    """None of them is the longest, and yet nearly all are long."""
    long = item("Put it on a shelf now", "Hang it on a rail now", "Push it in", "Drop it in it")
    found = measured(bank(*[long] * 20), STAFF)
    share = next(each for name, each in found.items() if "deviations" in name)
    assert not share.ok


@pytest.mark.parametrize(("alone", "two", "kept"), [(3, 2, False), (2, 2, True), (3, 0, True)])
def test_where_the_key_tells_a_distractor_tells_too(alone: int, two: int, kept: bool) -> None:
    """In half of the items, where four or more keys tell."""
    found = bank(*[item(*TELLS)] * alone, *[item(*TWO_TELL)] * two, *[item()] * (20 - alone - two))
    assert ("L15" not in broken(found)) is kept


def test_pupils_have_no_share_of_telling() -> None:
    """What they must not do is another rule's affair."""
    assert "L15" not in broken(mixed(item(*TELLS), 20), PUPILS)


@pytest.mark.parametrize(("items", "found"), [(19, False), (20, True)])
def test_shares_of_a_small_bank_are_told_and_not_enforced(items: int, found: bool) -> None:
    """One item would weigh too much."""
    cued = mixed(item(*TELLS), items, items=items)
    assert ("L15" in broken(cued)) is found
    assert not all(share.ok for name, share in measured(cued, STAFF).items() if "L15" in name)


def test_open_book_is_no_way_to_pass() -> None:
    """Whoever holds the policy open finds the option that sounds like it."""
    known = replace(STAFF, texts={"1.1": "Shelves are for things. Put each on its shelf."})
    kept = [item(PLAIN[1], PLAIN[0], *PLAIN[2:])] * 12
    waived = [replace(item(), waive={"L19": "The clause has no other word"})]
    assert "L19" in broken(bank(*[item()] * 11, *kept[:9]), known)
    assert "L19" not in broken(bank(*[item()] * 9, *kept[:11]), known)
    assert "L19" in broken(bank(*[item()] * 10, *kept[:10]), known)
    assert "L19" not in broken(bank(*[item()] * 9, *waived, *kept[:11]), known)


@pytest.mark.parametrize(
    ("total", "options", "least", "most"),
    [(20, 4, 2, 9), (40, 4, 5, 16), (60, 4, 9, 22), (30, 3, 5, 15), (60, 3, 13, 27), (1, 4, 0, 1)],
)
def test_band_is_that_of_the_binomial(total: int, options: int, least: int, most: int) -> None:
    """The figures that the standards give."""
    assert band(total, 1 / options) == (least, most)


def on_a_form(places: str) -> Known:
    """Return what is known with one form, on which the keys stand in these places."""
    orders = ("bcd"[: int(place)] + "a" + "bcd"[int(place) :] for place in places)
    at = tuple(FormItem(f"item-{n}", tuple(order)) for n, order in enumerate(orders))
    return replace(STAFF, forms=(Form(1, at),))


def spread_out(zeros: int) -> str:
    """Return twenty places, so many of them the first, and no two neighbours alike."""
    others = cycle("123")
    return "".join("0" if n % 2 == 0 and n < 2 * zeros else next(others) for n in range(20))


@pytest.mark.parametrize(("zeros", "kept"), [(1, False), (2, True), (9, True), (10, False)])
def test_key_stands_in_each_place_about_equally_often(zeros: int, kept: bool) -> None:
    """Of twenty, two to nine in each place."""
    assert ("L05" not in broken(bank(*[item()] * 20), on_a_form(spread_out(zeros)))) is kept


@pytest.mark.parametrize(("start", "kept"), [("000", True), ("0000", False)])
def test_key_stands_in_the_same_place_three_times_in_a_row_at_most(start: str, kept: bool) -> None:
    """A fourth would make people doubt what they know."""
    places = f"{start}1230123012301230123"[:20]
    assert ("L05" not in broken(bank(*[item()] * 20), on_a_form(places))) is kept


@pytest.mark.parametrize(
    ("other", "names"),
    [(LONG, {"L10"}), (LONG.replace("Monday", "Friday"), {"L10"}), (BELL, set())],
)
def test_stems_alike_are_found(other: str, names: set[str]) -> None:
    """The same, nearly the same, and another one."""
    found = bank(item(stem=LONG), item(stem=other))
    assert broken(found) & {"L10"} == names


@pytest.mark.parametrize(("times", "names"), [(5, set()), (6, {"L10"})])
def test_option_is_not_used_over_and_over(times: int, names: set[str]) -> None:
    """Five times at most in a bank."""
    stems = ("", BELL, "Who swims?", "Rain falls on us. What now?", "Does he run?", "Go on?")
    assert broken(bank(*(item(stem=each) for each in stems[:times]))) & {"L10"} == names


@pytest.mark.parametrize(
    ("reason", "together", "names"),
    [
        ("You may put a wet coat on the high shelf [§1.1].", True, {"L16"}),
        ("You may put a wet coat on the high shelf [§1.1].", False, set()),
        ("A coat that is wet belongs somewhere warm [§1.1].", True, set()),
    ],
)
def test_clue_on_the_same_form_is_found(reason: str, together: bool, names: set[str]) -> None:
    """What stands on another form gives nothing away."""
    other = item(stem=BELL)
    option = replace(other.options[2], rationale=reason)
    other = replace(other, options=(*other.options[:2], option, other.options[3]))
    found = bank(key("Put the wet coat on the high shelf"), other)
    at = [FormItem(each.id, tuple("abcd")) for each in found.items]
    forms = (Form(1, tuple(at)),) if together else (Form(1, (at[0],)), Form(2, (at[1],)))
    assert broken(found, replace(STAFF, forms=forms)) & {"L16"} == names


@pytest.mark.parametrize(
    "text",
    [
        "Tell the desk lead of bags",
        "Give bags to a Porter today",
        "Let the Head of Coats know it",
    ],
)
def test_titles_of_people_do_not_count_as_words_of_the_policy(text: str) -> None:
    """They have no other name."""
    known = replace(STAFF, texts={"1.1": text})
    assert "L18" in broken(bank(key(text)), replace(known, people=()))
    assert "L18" not in broken(bank(key(text)), known)


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_longest_run_is_the_longest(one: list[str], other: list[str]) -> None:
    """It stands in both, and no run that is longer does."""

    def runs(words: list[str]) -> set[tuple[str, ...]]:
        return {tuple(words[a:b]) for a in range(len(words)) for b in range(a, len(words) + 1)}

    found = longest_run(one, other)
    assert len(found) == max(map(len, runs(one) & runs(other)), default=0)
    assert tuple(found) in runs(one) & runs(other) | {()}


def elsewhere(*items: Written) -> Known:
    """Return what is known where another school has these items."""
    return replace(STAFF, others={"oak-staff": bank(*items)})


def test_item_with_another_key_at_another_school_is_found() -> None:
    """The same id and options, and another key; any difference of these makes it another item."""
    other = item(*PLAIN, marks=(0, 1))
    assert "L20" in broken(bank(item()), elsewhere(other))
    assert "L20" not in broken(bank(item()), elsewhere(item()))
    assert "L20" not in broken(bank(key("Lay it under a bed")), elsewhere(other))
    assert "L20" not in broken(bank(item()), elsewhere(item(), other))


def test_shared_scenario_rests_on_a_clause_of_this_school() -> None:
    """Each school's own policy decides it."""
    theirs = replace(key("Lay it under a bed"), scenario="lost-bag")
    borrowed = replace(item(), scenario="lost-bag", clauses=("9.9",))
    assert "L20" in broken(bank(borrowed), elsewhere(theirs))
    assert "L20" not in broken(bank(replace(borrowed, clauses=("1.1",))), elsewhere(theirs))
    assert "L20" not in broken(bank(borrowed), elsewhere(item()))


def test_name_in_a_scene_is_found() -> None:
    """All that is read is looked at."""
    scene = Scene("messages", "Chat", (Line("Emma", "Where is it?"),))
    assert "L25" in broken(bank(replace(item(), scene=scene)))


def waiving(waive: dict[str, str], text: str = "The shelf in class") -> Written:
    """Return an item that breaks L13, or another one, with waivers."""
    return replace(key(text), waive=waive)


def test_warning_may_be_waived_with_a_reason() -> None:
    """And no rule without exception may."""
    assert broken(bank(key("The shelf in class"))) == {"L13"}
    assert broken(bank(waiving({"L13": "The shelf has no verb"}))) == set()


@pytest.mark.parametrize(
    ("waive", "text", "names"),
    [
        ({"L13": ""}, "The shelf in class", {"L13", "W00"}),
        ({"L13": "It has no verb"}, PLAIN[0], {"W00"}),
        ({"L18": "It has no verb"}, PLAIN[0], {"W00"}),
        ({"L23": "It has no verb"}, PLAIN[0], {"W00"}),
        ({"L99": "It has no verb"}, PLAIN[0], {"W00"}),
    ],
)
def test_waiver_that_is_none_is_found(waive: dict[str, str], text: str, names: set[str]) -> None:
    """Without a reason, without need, or of a rule that does not bend."""
    assert broken(bank(waiving(waive, text))) == names


@pytest.mark.parametrize(("waivers", "kept"), [(1, True), (2, True), (3, False)])
def test_few_items_have_waivers(waivers: int, kept: bool) -> None:
    """Two of forty."""
    waived = [waiving({"L13": "It has no verb"})] * waivers
    assert ("W00" not in broken(bank(*waived, *[item()] * (40 - waivers)))) is kept


def test_small_bank_may_have_one_waiver() -> None:
    """Five per cent of eight would be none."""
    assert "W00" not in broken(bank(waiving({"L13": "It has no verb"}), *[item()] * 7))


def test_every_rule_that_bends_is_known_to_bend() -> None:
    """Some rules have a part without exception and a part that bends."""
    assert set(WARNINGS) == {"L10", "L11", "L13", "L18", "L19"}
    assert set(WARNINGS) & set(RULES) == {"L10", "L11"}


def test_every_rule_has_a_test() -> None:
    """A rule that nothing breaks may not work at all."""
    tests = "".join((HERE / name).read_text() for name in ("test_rules.py", "test_lint.py"))
    assert [name for name in NAMES if f'"{name}"' not in tests] == []


def picture(**changed: object) -> Written:
    """Return a good question in pictures, with some of it changed."""
    texts = ("Put it on the desk", "Take it home")
    options = tuple(
        Option("ab"[n], text, float(n == 0), "The desk is the place.", picture="a-bag")
        for n, text in enumerate(texts)
    )
    good = Written(
        "item-0",
        "bags",
        ("1.1",),
        "Where does the bag go?",
        options,
        "picture",
        picture="a-bag",
        talk="Where do our bags go?",
    )
    return replace(good, **changed)  # type: ignore[arg-type]


INFANTS = replace(PUPILS, pictures={"a-bag"}, pupils="infant")


def of_pictures(each: Written, known: Known = INFANTS) -> set[str]:
    """Return the rules of one item that a bank of it breaks."""
    lines = (Stratum("bags", 1, type="picture", letter=each.letter),)
    found = lint(Bank(settings(1, 1, 0), lines, (each,)), Located("pupils.yml"), known)
    return {problem.rule for problem in found}


def with_option(**changed: object) -> Written:
    """Return the question in pictures with its second option changed."""
    good = picture()
    return replace(
        good,
        options=(good.options[0], replace(good.options[1], **changed)),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("each", "rule"),
    [
        (picture(picture=""), "P01"),
        (picture(picture="a-hat"), "P01"),
        (with_option(picture=""), "P01"),
        (with_option(picture="a-hat"), "P01"),
        (with_option(text=" "), "P01"),
        (picture(talk=""), "P01"),
        (picture(letter="X"), "P01"),
        (with_option(rationale="The desk is the place [§1.1]."), "L23"),
        (with_option(rationale="Desk."), "L23"),
        (with_option(rationale=" ".join(["bag"] * 13)), "L23"),
        (picture(stem=" ".join(["bag"] * 13)), "L17"),
        (picture(options=picture().options[:1]), "L02"),
    ],
)
def test_question_in_pictures_is_held_to_its_own_rules(each: Written, rule: str) -> None:
    """Everything drawn and said, short enough to be heard, with something for the grown-up."""
    assert rule in of_pictures(each)


def test_good_question_in_pictures_keeps_every_rule() -> None:
    """Two pictures, one right; more than one may be."""
    assert of_pictures(picture()) == set()
    assert of_pictures(with_option(mark=1.0)) == set()


def test_pupils_of_a_special_school_can_hear_a_longer_question() -> None:
    """Fifteen words instead of twelve."""
    longer = picture(stem=" ".join(["bag"] * 15))
    assert of_pictures(longer, replace(INFANTS, pupils="special")) == set()
    assert "L17" in of_pictures(longer)


def test_letter_t_may_ask_whether_to_tell() -> None:
    """Elsewhere telling stands in every option or in none."""
    tells = [
        replace(option, text=text)
        for option, text in zip(picture().options, ("Tell the porter", "Take it home"), strict=True)
    ]
    assert "L15p" in of_pictures(picture(options=tuple(tells)))
    assert "L15p" not in of_pictures(picture(options=tuple(tells), letter="T"))


def test_items_belong_to_the_line_of_their_letter() -> None:
    """A form has each letter once."""
    lines = tuple(Stratum("bags", 1, type="picture", letter=letter) for letter in "SM")
    items = tuple(picture(id=f"item-{n}", letter=letter) for n, letter in enumerate("SSMMM"))
    small = Bank(settings(2, 3, 0), lines, items)
    letters = {each.id: each.letter for each in items}
    assert all(
        sorted(letters[at.id] for at in form.items) == ["M", "S"] for form in assemble(small, "x")
    )
