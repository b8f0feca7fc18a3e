"""Reading aloud: which voice, what is read, the button, and what is lit."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from hooks import checks
from hooks.environment import ROOT
from hooks.site import build_site
from tests.publishing import publish_drafts
from tests.served import served

from . import oak
from .axe import violations
from .child import Child
from .person import Person
from .voices import LOCAL, REMOTE, arrive, give, spoken, voice

pytestmark = pytest.mark.browser

LONG = 30_000
"""Milliseconds for something to be read to its end, on a machine that has other work too."""

ALL_SAID = """async () => {
  const { readBy } = await import(document.querySelector('script[src$="aloud.js"]').src.replace("aloud.js", "reading.js"));
  const shown = [...document.querySelectorAll("read-aloud")].filter((each) => each.getClientRects().length);
  return shown.flatMap(readBy).map(({ id, text, words }) => ({ id, text, words: words.length }));
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the made-up school, whose pupils are asked questions of every type."""
    made = tmp_path_factory.mktemp("aloud")
    docs, bank = oak.write(made)
    everything = oak.BANKS["staff"] | {"quiz": oak.BANKS["staff"]["quiz"] | {"mended": True}}
    (bank / "oak" / "pupils.yml").write_text(yaml.dump(everything, Dumper=oak.Plain))
    publish_drafts(docs, bank)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "CHECKS", {})
        assert build_site(ROOT, docs, bank, made / "site") == 0
    return made / "site"


@pytest.fixture
def pupil(page: Page, folder: Path) -> Any:
    """A pupil who does that quiz."""
    with served(folder) as home:
        yield Person(page, home, folder, "oak", "pupils")


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The addresses that the page asks for."""
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    return addresses


def _sounds(asked: list[str]) -> list[str]:
    return [url for url in asked if "/assets/speech/" in url or url.endswith("aloud.json")]


def _listen(person: Person) -> Locator:
    return person.question.get_by_role("button", name="Listen: the question")


def _lit(page: Page) -> str:
    return " ".join(page.locator(".w--now").all_inner_texts())


def _all_recorded(page: Page, timings: dict[str, Any]) -> None:
    """Hold against the timings what all buttons on the page would read now."""
    for each in page.evaluate(ALL_SAID):
        if "critical" in each["text"]:
            continue  # no form of a pupils' quiz of ours asks critical questions
        name = each["id"] or timings["phrases"].get(each["text"])
        assert name in timings["sentences"], each
        _, *begins = timings["sentences"][name]
        assert len(begins) == (each["words"] or len(each["text"].split())), each


def _guide(person: Person) -> str:
    return person.address.removesuffix("quiz/")


# Which voice -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "voices", [[], [REMOTE], [voice("elsewhere", local=True, lang="pl-PL")]], ids=["none", "remote", "foreign"]
)  # fmt: skip
def test_without_a_voice_of_its_own_the_device_plays_recordings(
    pupil: Person, page: Page, asked: list[str], voices: list[Any]
) -> None:
    """Nothing is given to a remote voice, and nothing is fetched before the button is used."""
    give(page, *voices)
    pupil.open()
    page.wait_for_load_state("networkidle")
    assert _sounds(asked) == []
    _listen(pupil).click()
    page.wait_for_selector(".w--now")
    assert any(url.endswith(".mp3") for url in asked)
    assert spoken(page) == []
    assert all(url.startswith(pupil.address.partition("/some/")[0]) for url in asked)


@pytest.mark.parametrize("late", [False, True], ids=["there", "late"])
def test_a_voice_of_the_device_reads_and_nothing_is_fetched(
    pupil: Person, page: Page, asked: list[str], late: bool
) -> None:
    """Also one that is known only after a while; beside a remote one; in the page's language."""
    give(page, REMOTE, LOCAL, late=late)
    pupil.open()
    if late:
        arrive(page)
    _listen(pupil).click()
    expect(_listen(pupil)).to_have_attribute("aria-pressed", "false", timeout=LONG)
    said = spoken(page)
    assert {(each["voice"], each["lang"]) for each in said} == {("at home", "en")}
    assert _sounds(asked) == []


def test_a_voice_that_fails_leaves_it_to_the_recordings(
    pupil: Person, page: Page, asked: list[str]
) -> None:
    """Some devices list voices that cannot speak."""
    give(page, LOCAL, fails=True)
    pupil.open()
    _listen(pupil).click()
    page.wait_for_selector(".w--now")
    assert len(spoken(page)) == 1
    assert _sounds(asked)


# What is read ------------------------------------------------------------------------------


def test_the_question_then_the_options_by_number_in_the_order_shown(
    pupil: Person, page: Page
) -> None:
    """And a word that is said otherwise than it is written is given as it is said."""
    give(page, LOCAL, pace=1)
    pupil.open()
    pupil.go_to("tell")
    shown = pupil.question.locator(".choice__text").all_inner_texts()
    _listen(pupil).click()
    expect(_listen(pupil)).to_have_attribute("aria-pressed", "false", timeout=LONG)
    said = [each["text"] for each in spoken(page)]
    numbered = [x for pair in zip(("one", "two", "three", "four", "five"), shown, strict=True) for x in pair]  # fmt: skip
    assert " ".join(said[: -len(numbered)]) == pupil.item["stem"]
    assert said[-len(numbered) :] == numbered


def test_the_reason_is_read_when_asked(pupil: Person, page: Page) -> None:
    """Its button stands beside its heading, and citations are not read."""
    give(page, LOCAL, pace=1)
    pupil.open()
    pupil.go_to("one")
    pupil.answer()
    assert spoken(page) == []
    pupil.question.get_by_role("button", name="Listen: the reason").click()
    expect(page.locator(".feedback [aria-pressed=true]")).to_have_count(0, timeout=LONG)
    assert [each["text"] for each in spoken(page)] == ["That’s it", "The rule says so."]


def test_everything_that_a_button_reads_is_recorded(
    pupil: Person, page: Page, folder: Path
) -> None:
    """Questions of every type, reasons for right and wrong answers, and the result."""
    timings = json.loads((folder / "schools/oak/pupils/quiz/aloud.json").read_text())
    for right in (False, True):
        page.goto("about:blank")
        pupil.open()
        for number in range(1, 8):
            _all_recorded(page, timings)
            pupil.answer(right=right)
            _all_recorded(page, timings)
            pupil.press("See my result" if number == 7 else "Next question")
        pupil.wait_for("marked")
        _all_recorded(page, timings)


def test_a_section_is_read_from_its_heading_to_the_next(pupil: Person, page: Page) -> None:
    """And the page from its title to its end."""
    give(page, LOCAL, pace=1)
    page.goto(_guide(pupil))
    page.get_by_role("button", name="Listen: What goes along on a trip?").click()
    expect(page.locator(".aloud[aria-pressed=true]")).to_have_count(0, timeout=LONG)
    assert [each["text"] for each in spoken(page)] == [
        "What goes along on a trip?",
        "A towel and a hat should go along.",
    ]
    page.get_by_role("button", name="Listen: this page").click()
    page.wait_for_function("() => window.spoken.length > 8")
    assert spoken(page)[2]["text"] == "Oak Lane: bags, bells and snow"


# What is lit -------------------------------------------------------------------------------


@pytest.mark.parametrize("voices", [[], [LOCAL]], ids=["recorded", "voice"])
def test_each_word_lights_up_in_turn(pupil: Person, page: Page, voices: list[Any]) -> None:
    """One after another, within its sentence."""
    give(page, *voices, pace=40)
    pupil.open()
    page.evaluate("""() => {
      window.lit = [];
      new MutationObserver((all) => all.forEach(({ target }) => {
        if (target.classList.contains("w--now") && window.lit.at(-1) !== target.textContent) window.lit.push(target.textContent);
      })).observe(document.body, { subtree: true, attributeFilter: ["class"] });
    }""")
    _listen(pupil).click()
    stem = pupil.item["stem"].split()
    page.wait_for_function("(count) => window.lit.length >= count", arg=len(stem))
    lit = page.evaluate("window.lit")
    assert lit[: len(stem)] == stem


def test_a_voice_that_tells_of_no_words_lights_its_sentence(pupil: Person, page: Page) -> None:
    """All of it, and no word by itself."""
    give(page, LOCAL, silent=True, pace=3000)
    pupil.open()
    _listen(pupil).click()
    page.wait_for_selector(".w--near")
    assert _lit(page) == ""
    near = " ".join(page.locator(".w--near").all_inner_texts())
    assert near == spoken(page)[0]["text"]


def test_the_option_that_is_read_is_framed(pupil: Person, page: Page) -> None:
    """So that one who does not read knows which it is."""
    give(page, LOCAL, pace=30)
    pupil.open()
    first = pupil.question.locator("[data-option]").first
    _listen(pupil).click()
    expect(first).to_have_attribute("data-aloud", "")
    expect(page.locator("[data-aloud]")).to_have_count(1)
    _listen(pupil).click()
    expect(page.locator("[data-aloud], .w--near, .w--now")).to_have_count(0)


# The button --------------------------------------------------------------------------------


def test_the_button_is_the_first_in_the_question_and_says_whether_it_reads(
    pupil: Person, page: Page
) -> None:
    """It begins and stops, by keyboard as well, and never by itself."""
    give(page, LOCAL, pace=500)
    pupil.open()
    page.wait_for_timeout(300)
    assert spoken(page) == []
    first = pupil.question.locator("button, input, a, summary").first
    assert first.get_attribute("aria-pressed") == "false"
    assert first.inner_text().startswith("Listen")
    first.focus()
    page.keyboard.press("Enter")
    expect(first).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Space")
    expect(first).to_have_attribute("aria-pressed", "false")
    assert len(spoken(page)) == 1


def _next(person: Person) -> None:
    person.press("Next question")


def _back(person: Person) -> None:
    person.page.go_back()


def _answer(person: Person) -> None:
    person.enter(person.response(right=True))
    person.press("Check answer")


@pytest.mark.parametrize("leave", [_next, _back], ids=["next", "back"])
def test_reading_stops_when_the_question_is_left(
    pupil: Person, page: Page, leave: Callable[[Person], None]
) -> None:
    """And the next one is not read by itself."""
    give(page, LOCAL, pace=500)
    pupil.open()
    pupil.answer()
    _next(pupil)
    pupil.answer()
    _listen(pupil).click()
    expect(page.locator(".w--now")).to_have_count(1)
    leave(pupil)
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    expect(page.locator(".w--now, .w--near")).to_have_count(0)
    assert len(spoken(page)) == 1


def test_reading_stops_when_an_answer_is_checked(pupil: Person, page: Page) -> None:
    """The reason is another thing to be read."""
    give(page, LOCAL, pace=500)
    pupil.open()
    _listen(pupil).click()
    _answer(pupil)
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)


def test_one_thing_is_read_at_a_time(pupil: Person, page: Page) -> None:
    """Another button stops the first."""
    give(page, LOCAL, pace=500)
    pupil.open()
    intro = page.get_by_role("button", name="Listen: what this is")
    intro.click()
    _listen(pupil).click()
    expect(intro).to_have_attribute("aria-pressed", "false")
    expect(_listen(pupil)).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("voices", [[], [LOCAL]], ids=["recorded", "voice"])
def test_slow_is_slower_and_is_forgotten_with_the_page(
    pupil: Person, page: Page, voices: list[Any]
) -> None:
    """The same choice beside every button, and nothing is stored."""
    give(page, *voices)
    page.add_init_script(
        "const play = Audio.prototype.play; window.rates = [];"
        "Audio.prototype.play = function () { window.rates.push(this.playbackRate); return play.call(this); }"
    )
    pupil.open()
    pupil.question.get_by_role("button", name="Slow").click()
    expect(page.locator(".aloud--slow[aria-pressed=false]")).to_have_count(0)
    _listen(pupil).click()
    page.wait_for_selector(".w--near")
    rates = [each["rate"] for each in spoken(page)] or page.evaluate("window.rates")
    assert rates[0] == 0.8
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]  # fmt: skip
    page.reload()
    expect(page.locator(".aloud--slow[aria-pressed=true]")).to_have_count(0)


def test_without_scripts_there_is_no_button(browser: Browser, folder: Path) -> None:
    """Neither on the guide nor on the quiz."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with served(folder) as home:
        for path in ("schools/oak/pupils/", "schools/oak/pupils/quiz/"):
            page.goto(home + path)
            assert page.locator("read-aloud").count() > 1
            assert page.get_by_role("button", name="Listen").count() == 0
    context.close()


def test_without_sound_there_is_no_button_until_a_voice_comes(pupil: Person, page: Page) -> None:
    """A browser that plays no recordings and has no voice offers nothing."""
    give(page, LOCAL, late=True)
    page.add_init_script("HTMLMediaElement.prototype.canPlayType = () => ''")
    pupil.open()
    assert page.get_by_role("button", name="Listen").count() == 0
    arrive(page)
    expect(_listen(pupil)).to_be_visible()


def test_a_sound_that_does_not_come_is_told(pupil: Person, page: Page) -> None:
    """Beside the button, to those who hear as well."""
    give(page)
    page.route("**/*.mp3", lambda route: route.abort())
    pupil.open()
    _listen(pupil).click()
    told = pupil.question.get_by_role("status").get_by_text("The sound does not come.")
    expect(told).to_be_visible()
    expect(_listen(pupil)).to_have_attribute("aria-pressed", "false")


def test_pages_for_adults_have_no_button_and_no_sound(
    pupil: Person, page: Page, asked: list[str]
) -> None:
    """Neither the script nor the right to play."""
    page.goto(_guide(pupil).replace("/pupils/", "/staff/"))
    assert page.locator("read-aloud").count() == 0
    assert "media-src 'none'" in page.evaluate("document.head.firstElementChild.content")
    assert not [url for url in asked if "aloud" in url]


# In pictures -------------------------------------------------------------------------------


def test_pictures_are_read_by_number_and_a_tap_ends_it(child: Child, page: Page) -> None:
    """With the words under them, in the order shown; then the reason, and then the end of the quiz."""
    give(page, LOCAL, pace=1)
    child.open()
    shown = child.question.locator(".choice__text").all_inner_texts()
    _listen(child).click()
    expect(_listen(child)).to_have_attribute("aria-pressed", "false", timeout=LONG)
    said = [each["text"] for each in spoken(page)]
    assert said[-2 * len(shown) :: 2] == ["one", "two", "three"][: len(shown)]
    assert said[-2 * len(shown) + 1 :: 2] == shown
    _listen(child).click()
    child.tap(child.choice(right=False))
    expect(page.locator(".aloud[aria-pressed=true]:not(.aloud--slow)")).to_have_count(0)
    child.question.get_by_role("button", name="Listen: the reason").click()
    page.wait_for_function(
        "(text) => window.spoken.at(-1).text === text", arg="We look for what is for the sun."
    )


def test_everything_in_a_quiz_in_pictures_is_recorded(
    child: Child, page: Page, oak_site: Path
) -> None:
    """For a child who reads nothing, on a device that has no voice."""
    timings = json.loads((oak_site / "schools/elm/pupils/quiz/aloud.json").read_text())
    child.open()
    for number in range(len(child.form["items"])):
        for right in (False, True):
            child.tap(child.choice(right=right))
            _all_recorded(page, timings)
        child.tap(child.arrow)
        assert number or page.locator(".w--now").count() == 0
    assert page.locator("[data-part=finish] .aloud:visible").count() == 2
    _all_recorded(page, timings)


@pytest.mark.parametrize(("width", "height"), [(320, 640), (820, 1180), (1180, 820), (1600, 900)])
def test_no_button_lies_over_another_in_a_quiz_in_pictures(
    child: Child, page: Page, width: int, height: int
) -> None:
    """Each is 76 pixels and has 8 around it, with the reason too; the picture stands below the question."""
    page.set_viewport_size({"width": width, "height": height})
    child.open()
    child.tap(child.choice(right=False))
    boxes = [box for each in child.page.locator("policy-quiz form button:visible, .choice:visible").all() if (box := each.bounding_box())]  # fmt: skip
    for n, one in enumerate(boxes):
        assert min(one["width"], one["height"]) >= 76
        for other in boxes[:n]:
            beside = max(one["x"] - other["x"] - other["width"], other["x"] - one["x"] - one["width"])  # fmt: skip
            below = max(one["y"] - other["y"] - other["height"], other["y"] - one["y"] - one["height"])  # fmt: skip
            assert max(beside, below) >= 7.9
    stem = child.question.locator(".question__text").bounding_box()
    seen = child.question.locator(".question__picture").bounding_box()
    assert stem
    assert seen
    assert seen["y"] >= stem["y"] + stem["height"]


def test_one_switch_reaches_the_button(child: Child, page: Page) -> None:
    """It is the first that lights up."""
    give(page, LOCAL, pace=1)
    child.open("#switch=hand")
    expect(page.locator("[data-lit]")).to_have_text("Listen")
    page.keyboard.press("Enter")
    page.wait_for_function("() => window.spoken.length > 3")


# For everybody -----------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_axe_finds_nothing_while_reading(
    browser: Browser, folder: Path, width: int, scheme: Any
) -> None:
    """On the guide and in the quiz, with the question and with the reason; nothing overflows."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    give(page, LOCAL, pace=60_000)
    with served(folder) as home:
        person = Person(page, home, folder, "oak", "pupils")
        page.goto(_guide(person))
        page.get_by_role("button", name="Listen: this page").click()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        person.open()
        _listen(person).click()
        assert violations(page) == []
        for _ in range(7):
            person.answer(right=False)
            page.locator(".feedback:visible .aloud").last.click()
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.locator('[data-action="next"]').click()
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_buttons_are_large_and_cover_nothing(pupil: Person, page: Page, width: int) -> None:
    """48 pixels high, 76 where the question is in pictures, 8 apart, clear of the words."""
    page.set_viewport_size({"width": width, "height": 800})
    pupil.open()
    for kind, least in (("one", 48), ("picture", 76)):
        page.evaluate("kind => document.querySelectorAll('.question').forEach((each) => each.dataset.type = kind)", kind)  # fmt: skip
        boxes = [each.bounding_box() for each in pupil.question.locator(".aloud").all()]
        first, second = (box for box in boxes if box)
        assert min(first["height"], second["height"], first["width"], second["width"]) >= least
        assert second["x"] - first["x"] - first["width"] >= 8
        text = pupil.question.locator(".question__text").bounding_box()
        assert text
        assert text["y"] >= first["y"] + first["height"]


def test_what_a_screen_reader_says_of_a_question_stays(pupil: Person, page: Page) -> None:
    """The group is named by the question, and each option by its text, in spite of the spans."""
    pupil.open()
    pupil.go_to("tell")
    count = pupil.question.locator("[data-part=count]").inner_text()
    group = page.get_by_role("group", name=f"{count} {pupil.item['stem']}", exact=True)
    expect(group).to_have_count(1)
    for option in pupil.item["options"]:
        expect(page.get_by_role("radio", name=option["text"], exact=True)).to_have_count(1)


def test_nothing_moves(pupil: Person, page: Page) -> None:
    """Lighting a word changes no size and starts no animation."""
    give(page, LOCAL, pace=60_000)
    pupil.open()
    before = pupil.question.bounding_box()
    _listen(pupil).click()
    page.wait_for_selector(".w--now")
    assert pupil.question.bounding_box() == before
    assert page.evaluate("document.getAnimations().length") == 0


def test_the_browser_decodes_every_recording(pupil: Person, page: Page, folder: Path) -> None:
    """As long as its timings say, with the first sound where its first word begins, and not clipped."""
    timings: dict[str, list[int]] = {}
    for file in folder.rglob("aloud.json"):
        timings |= json.loads(file.read_text())["sentences"]
    pupil.open()
    heard = page.evaluate(
        """async (names) => Promise.all(names.map(async (name) => {
          const file = await fetch(new URL(`../../../../assets/speech/${name}.mp3`, document.baseURI));
          const sound = await new OfflineAudioContext(1, 1, 22050).decodeAudioData(await file.arrayBuffer());
          const samples = sound.getChannelData(0);
          const loudest = samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
          const first = samples.findIndex((each) => Math.abs(each) > 0.01);
          return { name, ms: sound.duration * 1000, loudest, first: first / 22.05 };
        }))""",
        list(timings),
    )
    assert len(heard) == len(timings) > 50
    for each in heard:
        ends, begins, *_ = timings[each["name"]]
        assert 0 <= each["ms"] - ends < 40
        assert 0.1 < each["loudest"] < 1
        assert -10 < each["first"] - begins < 250
