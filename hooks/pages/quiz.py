"""The page of a quiz: complete HTML, with every question, every reason and every link in it."""

import re
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256

from markupsafe import Markup

from quizzes.policyquiz.marking import steps_of
from quizzes.policyquiz.model import Item, Quiz

from ..content import QuizSource, SchoolContent
from ..coverage import places
from ..data import edition_file, quiz_file
from ..environment import ROOT
from .mapped import mapped
from .passages import passages
from .pictured import WORDS, is_in_pictures, letters
from .question import question, topics
from .render import render

GUIDANCE = "../../"
TO_ROOT = "../../../../"

PLAYER = ROOT / "quizzes" / "player"
_IMPORT = re.compile(r'^(?:import|\} from|import .* from) "\./([\w-]+)\.js";', re.M)


def quiz_page(
    school: SchoolContent, audience: str, shows: Mapping[str, str], drawing: str = ""
) -> str:
    """Return the Markdown of the quiz page of an audience.

    `shows` tells for each picture what it shows, in words; `drawing` is an SVG to colour in.
    """
    source, told = school.quizzes[audience], places(school)
    return render(
        "picture-quiz.md" if is_in_pictures(source) else "quiz.md",
        school=school.register.school,
        quiz=source.quiz,
        published=_published(school, audience),
        questions=[
            question(school, audience, item, order, told)
            for item, order in _first_form_first(source)
        ],
        topics=topics(school, source.quiz.items),
        topic_names=school.register.topics,
        ground=mapped(school, source),
        passages=passages(school, audience, source.quiz.items),
        forms=[asdict(form) for form in source.forms],
        minutes=source.bank.quiz.minutes,
        young=audience == "pupils",
        modules=_imported("pictures" if is_in_pictures(source) else "quiz"),
        judged=is_judged(source.quiz),
        letters=letters(source),
        words=WORDS,
        shows=shows,
        drawing=Markup(drawing),
        pictures=f"{TO_ROOT}pictures/",
        draft=school.is_draft,
        root=TO_ROOT,
        guidance=f"{GUIDANCE}{audience}/",
    )


def _published(school: SchoolContent, audience: str) -> str:
    """Return where the quiz lies by which this page is judged, below the site's first page.

    A frozen one stays at its address. So a page that was open, or kept on a device, while the
    site was renewed is judged by the quiz that it shows.
    """
    latest = school.history.latest
    if latest is None or school.is_draft:
        return quiz_file(school.quizzes[audience].quiz)
    return edition_file(school, latest, f"{audience}.json")


def is_judged(quiz: Quiz) -> bool:
    """Whether there is something for the engine to do: a pass mark, or a certificate for adults."""
    return quiz.pass_mark > 0 or quiz.audience != "pupils"


def _imported(module: str) -> list[str]:
    """Return the files that a module of the player imports, and those that these import."""
    found, open_ones = {module}, [module]
    while open_ones:
        text = (PLAYER / f"{open_ones.pop()}.js").read_text("utf-8")
        new = {each for each in _IMPORT.findall(text) if each not in found}
        found |= new
        open_ones += new
    return sorted(f"{each}.js" for each in found - {module})


def _first_form_first(source: QuizSource) -> list[tuple[Item, tuple[str, ...]]]:
    """Return the items, those of the first form first and as it shows them.

    So the first question stands right before any script has run, and without any.
    """
    items = {item.id: item for item in source.bank.items}
    placed = {at.id: at.options for form in reversed(source.forms) for at in form.items}
    first = [at.id for at in source.forms[0].items]
    rest = [name for name in items if name not in first]
    return [(items[name], placed.get(name) or _mixed(items[name])) for name in (*first, *rest)]


def _mixed(item: Item) -> tuple[str, ...]:
    """Return an order for the options of an item that no form asks, the same in every build."""

    def digest(option: str) -> str:
        return sha256(f"{item.id} {option}".encode()).hexdigest()

    steps = ([option.id for option in step] for step in steps_of(item))
    return tuple(option for step in steps for option in sorted(step, key=digest))
