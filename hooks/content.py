"""Everything that authors wrote, read once: registers, guidance pages and item banks.

Nothing here raises for an author's mistake. What cannot be read stands in `problems`,
and what depends on it is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from quizzes.authoring.bank import Bank, load_bank
from quizzes.authoring.forms import assemble, shortages
from quizzes.authoring.located import Located
from quizzes.authoring.problems import Problem, shown
from quizzes.authoring.publish import edition, published
from quizzes.policyquiz.marking import can_be_right
from quizzes.policyquiz.model import DRAFT, Edition, Form, Quiz

from .editions import History, load_history
from .help import Help, load_help, outdated
from .kept import Kept, code, digest, of_files
from .pictures import Picture, load_pictures
from .progress import told
from .prose import Sentence, sentences
from .register import PAGES, Register, as_json, load_register

UNDATED = Edition("", "")
"""The edition of content whose hash is not made yet."""


@dataclass(frozen=True)
class Page:
    """One guidance page: its file, its Markdown and its sentences."""

    audience: str
    file: str
    markdown: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class QuizSource:
    """One quiz: the bank as written, and what the site publishes of it."""

    audience: str
    bank: Bank
    located: Located
    forms: tuple[Form, ...]
    quiz: Quiz

    @property
    def told(self) -> tuple[str, ...]:
        """What tells the bank and its forms: the bank's digest, and the name that deals the forms."""
        return self.located.digest, self.quiz.id


@dataclass(frozen=True)
class SchoolContent:
    """One school: its register, its pages by audience ("index" too), its quizzes by audience.

    `letter` is the Markdown of the model letter that its policy has, or "". `edition` is the
    one in force, or a draft where what is written differs from it; `history` are all published.
    `digest` tells all that was read, and the program that read it.
    """

    id: str
    register: Register
    located: Located
    pages: dict[str, Page]
    quizzes: dict[str, QuizSource]
    edition: Edition
    letter: str = ""
    history: History = field(default_factory=History)
    digest: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether what is written is not published: it differs from the edition in force."""
        return self.edition.name == DRAFT

    @property
    def policy_json(self) -> dict[str, Any]:
        """The register without what is derived from pages and items."""
        return {"school": self.id, "clauses": [as_json(clause) for clause in self.register.clauses]}


@dataclass
class Content:
    """All schools, and what could not be read."""

    schools: dict[str, SchoolContent] = field(default_factory=dict)
    help: Help | None = None
    pictures: dict[str, Picture] = field(default_factory=dict)
    register_problems: list[Problem] = field(default_factory=list)
    bank_problems: list[Problem] = field(default_factory=list)

    def school_of(self, path: str) -> SchoolContent | None:
        """Return the school that a page belongs to, or None for a page of the site."""
        folder, _, rest = path.partition("/")
        return self.schools.get(rest.partition("/")[0]) if folder == "schools" else None

    def quizzes(self) -> Iterator[tuple[SchoolContent, QuizSource]]:
        """Yield every quiz with its school."""
        for school in self.schools.values():
            for source in school.quizzes.values():
                yield school, source


def gather(docs: Path, bank: Path) -> Content:
    """Read all schools below `docs`/schools and all banks below `bank`."""
    content = Content()
    content.help, located = load_help(docs)
    content.register_problems += located.problems
    if content.help:
        content.register_problems += outdated(content.help, located, date.today())
    content.pictures, problems = load_pictures(docs)
    content.bank_problems += problems
    read = {}
    for folder in told("Schools read:", _folders(docs / "schools")):
        name = _name(folder, bank / folder.name)
        read[name] = _last.get(name) or _read_once(folder, bank / folder.name, name)
        _add(content, read[name])
    _last.clear()
    _last.update(read)
    content.bank_problems += _strays(content, docs, bank)
    return content


@dataclass(frozen=True)
class _Read:
    """What the two folders of a school hold, and what is wrong with them."""

    school: SchoolContent | None
    register_problems: list[Problem]
    bank_problems: list[Problem]


_READ = Kept[_Read]("schools")
_last: dict[str, _Read] = {}
"""What was read the last time, for a site that is served."""


def _add(content: Content, read: _Read) -> None:
    content.register_problems += read.register_problems
    content.bank_problems += read.bank_problems
    if read.school:
        content.schools[read.school.id] = read.school


def _name(folder: Path, banks: Path) -> str:
    """Return what tells all that the folders of a school hold."""
    parts = (part for each in (folder, banks) for part in (shown(each), *of_files(each)))
    return digest(code(), *parts)


def _read_once(folder: Path, banks: Path, name: str) -> _Read:
    """Return what was read of a school before, or read it where a file has changed."""
    return _READ.of(name, lambda: _read(folder, banks, name))


def _read(folder: Path, banks: Path, name: str) -> _Read:
    register, located = load_register(folder / "policy.yml")
    if not register:
        return _Read(None, located.problems, [])
    located.forget()
    pages, letter = dict(_pages(folder)), _text(folder / "letter.md")
    school = SchoolContent(
        folder.name,
        register,
        located,
        pages,
        {},
        UNDATED,
        letter,
        load_history(folder),
        name,
    )
    problems: list[Problem] = []
    return _Read(_with_quizzes(school, banks, problems), [], problems)


def _folders(parent: Path) -> list[Path]:
    if not parent.is_dir():
        return []
    return sorted(each for each in parent.iterdir() if each.is_dir() and any(each.iterdir()))


def _pages(folder: Path) -> Iterator[tuple[str, Page]]:
    for audience in ("index", *PAGES):
        file = folder / f"{audience}.md"
        if file.is_file():
            markdown = file.read_text("utf-8-sig", errors="replace")
            yield audience, Page(audience, shown(file), markdown, tuple(sentences(markdown)))


def _text(file: Path) -> str:
    return file.read_text("utf-8-sig", errors="replace") if file.is_file() else ""


def _with_quizzes(school: SchoolContent, folder: Path, problems: list[Problem]) -> SchoolContent:
    sources = {}
    for file in (
        folder / f"{audience}.yml" for audience in PAGES if (folder / f"{audience}.yml").is_file()
    ):
        source, wrong = _source_once(school, file)
        problems += wrong
        if source:
            sources[file.stem] = source
    return _dated(replace(school, quizzes=sources))


_Source = tuple[QuizSource | None, list[Problem]]
_SOURCES = Kept[_Source]("banks")


def _source_once(school: SchoolContent, file: Path) -> _Source:
    """Return what was read of a bank before, or read it where it has changed."""
    title = school.register.policy.title
    name = digest(code(), school.id, title, shown(file), file.read_bytes())
    return _SOURCES.of(name, lambda: _source_of(school, file))


def _source_of(school: SchoolContent, file: Path) -> _Source:
    bank, located = load_bank(file)
    located.forget()
    source = _source(school, file.stem, bank, located) if bank else None
    return source, located.problems


def _source(school: SchoolContent, audience: str, bank: Bank, located: Located) -> QuizSource:
    ready = all(map(can_be_right, bank.items)) and not any(shortages(bank))
    forms = assemble(bank, f"{school.id}-{audience}") if ready else ()
    quiz = published(school.id, audience, school.register.policy.title, bank, forms)
    return QuizSource(audience, bank, located, forms, quiz)


def _dated(school: SchoolContent) -> SchoolContent:
    """Give the school and its quizzes the edition that they and the policy make up together."""
    quizzes = [source.quiz for source in school.quizzes.values()]
    made = edition(DRAFT, school.policy_json, quizzes)
    latest = school.history.latest
    return stamped(
        school, latest.info.edition if latest and latest.info.hash == made.hash else made
    )


def stamped(school: SchoolContent, stamp: Edition) -> SchoolContent:
    """Return the school with this edition, in its quizzes too."""
    dated = {
        audience: replace(source, quiz=replace(source.quiz, edition=stamp))
        for audience, source in school.quizzes.items()
    }
    return replace(school, quizzes=dated, edition=stamp)


def _strays(content: Content, docs: Path, bank: Path) -> Iterator[Problem]:
    """Yield a problem for every bank that belongs to no school or no audience."""
    known = {folder.name for folder in _folders(docs / "schools")}
    for folder in _folders(bank):
        for file in sorted(folder.glob("*.y*ml")):
            if folder.name not in known:
                yield Problem(
                    shown(file),
                    1,
                    1,
                    f"There is no school “{folder.name}”.",
                    f"Name the folder after one in {shown(docs / 'schools')}.",
                )
            elif file.suffix != ".yml" or file.stem not in PAGES:
                yield Problem(
                    shown(file),
                    1,
                    1,
                    f"“{file.name}” is the quiz of no audience.",
                    f"Name it after one of {', '.join(PAGES)}, with the ending .yml.",
                )
