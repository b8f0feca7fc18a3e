"""A page gets spans and buttons to be read aloud, and is otherwise as it was."""

import json
import re
from pathlib import Path

import pytest

from hooks import speech
from hooks.aloud import Aloud, is_read, with_aloud
from hooks.markup import Element, parsed
from quizzes.speech.recording import name

PAGE = """<html><head><title>x</title></head><body><nav>Menu</nav><article>
<h1>For pupils</h1>
<p>Tell a <strong>grown-up</strong>: call <a href="tel:999">999</a> <span class="cites"><a>3.1</a></span>. Now &amp; here!</p>
<h2 id="a">A teacher?</h2>
<ul><li>Yes</li><li>No</li></ul>
</article></body></html>"""

QUESTION = """<html><head></head><body><article><policy-quiz data-asked="2" data-pass-mark="{}">
<div data-part="intro"><p>Two questions.</p></div>
<fieldset data-item="x"><legend><span data-part="count">Question 1</span> <span class="question__text">Who?</span></legend>
<label class="choice" data-option="a"><input type="radio"> <span class="choice__text">The cook</span></label>
<div class="feedback" hidden></div>
<details class="reasons" data-right="That’s it" data-again="Let’s look again"><summary>All</summary>
<p class="reason__verdict" data-missed="Belongs too">Nearly</p></details></fieldset>
</policy-quiz></article></body></html>"""


def _without_marks(html: str) -> str:
    bare = re.sub(r'<span class="w"[^>]*>(.*?)</span>', r"\1", html)
    bare = re.sub(r"<read-aloud [^>]*></read-aloud>", "", bare)
    return re.sub(r'<link rel="stylesheet"[^>]*/aloud.css"><script [^>]*/aloud.js"></script>', "", bare)  # fmt: skip


def _words(html: str) -> list[Element]:
    return [each for each in parsed(html).elements() if "w" in each.classes]


def test_nothing_else_on_the_page_changes() -> None:
    """Take the spans and buttons away, and the page is what it was."""
    assert _without_marks(with_aloud(PAGE, "../").html) == PAGE
    quiz = QUESTION.format(1)
    assert _without_marks(with_aloud(quiz, "../").html) == quiz


def test_sentences_are_those_of_the_article_without_its_citations() -> None:
    """In the page's order, as they are said."""
    assert [each.text for each in with_aloud(PAGE, "").sentences] == [
        "For pupils",
        "Tell a grown-up: call nine nine nine.",
        "Now & here!",
        "A teacher?",
        "Yes",
        "No",
    ]


def test_the_first_word_of_a_sentence_names_its_recording() -> None:
    """The words that follow belong to it."""
    read = with_aloud(PAGE, "")
    names = [word.attributes["data-s"] for word in _words(read.html) if "data-s" in word.attributes]
    assert names == [name(each.text) for each in read.sentences]


def test_a_word_said_otherwise_carries_how() -> None:
    """A number to call, and a word whose sign stands outside of it."""
    said = {
        word.text: word.attributes.get("data-say") for word in _words(with_aloud(PAGE, "").html)
    }
    assert said["999"] == "nine nine nine."
    assert said["grown-up"] == "grown-up:"
    assert said["Tell"] is None


def test_buttons_stand_after_headings_and_questions() -> None:
    """One for the page, one for each section; one for the beginning of a quiz, one for each question."""
    assert re.findall(r'</(\w+)><read-aloud data-reads="(\w+)"', with_aloud(PAGE, "").html) == [
        ("h1", "page"),
        ("h2", "section"),
    ]
    quiz = with_aloud(QUESTION.format(0), "").html
    assert '<div data-part="intro"><read-aloud data-reads="part">' in quiz
    assert '</legend><read-aloud data-reads="question">' in quiz


def test_what_scripts_write_is_recorded_too() -> None:
    """Numbers, verdicts, and the figures of a result that has any."""
    phrases = with_aloud(QUESTION.format(1), "").phrases
    assert {"one", "That’s it", "Let’s look again", "Belongs too", "1 of 2"} <= set(phrases)
    assert "1 of 2" not in with_aloud(QUESTION.format(0), "").phrases


@pytest.mark.parametrize(
    ("path", "read"),
    [
        ("schools/forge/pupils.md", True),
        ("schools/forge/pupils/quiz.md", True),
        ("schools/forge/pupils/paper.md", False),
        ("schools/forge/staff.md", False),
        ("schools/forge/staff/quiz.md", False),
        ("index.md", False),
    ],
)
def test_pages_for_pupils_are_read_and_no_others(path: str, read: bool) -> None:
    """By where they stand."""
    assert is_read(path) == read


def test_nothing_is_recorded_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build finds what the first one made, and makes what was added."""
    monkeypatch.setattr(speech, "CACHE", tmp_path / "cache")
    speech.record_all(["One thing.", "Another."])
    made = {file: file.stat().st_mtime_ns for file in (tmp_path / "cache").iterdir()}
    speech.record_all(["One thing.", "A third."])
    after = {file: file.stat().st_mtime_ns for file in (tmp_path / "cache").iterdir()}
    assert made.items() < after.items()
    assert len(after) == 6


def test_a_page_is_told_when_its_words_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file beside it, and the recordings in one place."""
    monkeypatch.setattr(speech, "CACHE", tmp_path / "cache")
    read: Aloud = with_aloud(PAGE, "")
    folder = tmp_path / "site" / "page"
    folder.mkdir(parents=True)
    speech.publish({folder: read}, tmp_path / "site")
    timings = json.loads((folder / "aloud.json").read_text())
    for each in read.sentences:
        ends, *begins = timings["sentences"][name(each.text)]
        assert len(begins) == len(each.words)
        assert ends > begins[-1]
        assert (tmp_path / "site" / speech.FOLDER / f"{name(each.text)}.mp3").stat().st_size > 1000
