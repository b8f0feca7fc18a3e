"""What the head and the foot of a page show: whose page it is, and the way to the others."""

from dataclasses import dataclass

from .content import Content, SchoolContent
from .menu import NAMES, SITE_PAGES, has_many
from .register import PAGES

_AUDIENCE_PAGE = 3
"""The slashes in the address of a page such as schools/forge/staff/."""


@dataclass(frozen=True)
class Entry:
    """A link. `current` is "page" on that page itself, "true" on a page below it, or ""."""

    title: str
    url: str
    current: str = ""


@dataclass(frozen=True)
class Group:
    """Links under a title."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Masthead:
    """The name on a page and where it leads, the row of the school's pages, the menu, the foot."""

    name: str
    home: str
    tabs: tuple[Entry, ...]
    groups: tuple[Group, ...]
    foot: tuple[Entry, ...]
    landing: bool = False
    """Whether the page is a first screen, which needs no list of contents."""


def masthead(content: Content, path: str) -> Masthead:
    """Return what stands on the page of that path below the sources, such as about.md."""
    here = _url(path)
    school = content.school_of(path)
    others = _others(content, school)
    site = (Entry("Home", "."), *(Entry(title, _url(file)) for title, file in SITE_PAGES.items()))
    groups = [Group("Other schools" if school else "The schools", others)] if others else []
    groups.append(Group("This site", _marked(site, here)))
    if school is None:
        return Masthead("", ".", (), tuple(groups), site)
    own = _marked(_of_school(school), here)
    tabs = _marked(_tabs(school), here)
    whole = (Group(school.register.school.name, own), *groups)
    first = _first_page(school)
    return Masthead(school.register.school.name, first, tabs, whole, site, here == first)


def _others(content: Content, school: SchoolContent | None) -> tuple[Entry, ...]:
    """Return the way to the other schools: to each, or to the list of all where they are many."""
    if has_many(content):
        return (Entry("All schools", "."),)
    return tuple(
        Entry(each.register.school.name, _first_page(each))
        for each in content.schools.values()
        if each is not school
    )


def _url(path: str) -> str:
    """Return the address of a page below the site: "" for the home page becomes "."."""
    bare = path.removesuffix(".md")
    bare = bare.removesuffix("index").rstrip("/")
    return f"{bare}/" if bare else "."


def _first_page(school: SchoolContent) -> str:
    return f"schools/{school.id}/" + ("" if "index" in school.pages else "policy/")


def _tabs(school: SchoolContent) -> tuple[Entry, ...]:
    base = f"schools/{school.id}/"
    start = (Entry("Start here", base),) if "index" in school.pages else ()
    pages = tuple(Entry(NAMES[name], f"{base}{name}/") for name in PAGES if name in school.pages)
    return (*start, *pages, Entry("The whole policy", f"{base}policy/"))


def _of_school(school: SchoolContent) -> tuple[Entry, ...]:
    base = f"schools/{school.id}/"
    *pages, policy = _tabs(school)
    quizzes = (
        Entry(source.bank.quiz.title, f"{base}{audience}/quiz/")
        for audience, source in school.quizzes.items()
    )
    letter = (Entry("Model letter", f"{base}letter/"),) if school.letter else ()
    return (*pages, *quizzes, *letter, policy)


def _marked(entries: tuple[Entry, ...], here: str) -> tuple[Entry, ...]:
    """Mark the page itself, or, where it is not among them, the one that it stands below."""
    above = [e for e in entries if here.startswith(e.url) and e.url.count("/") == _AUDIENCE_PAGE]
    return tuple(
        Entry(each.title, each.url, "page" if each.url == here else "true" if each in above else "")
        for each in entries
    )
