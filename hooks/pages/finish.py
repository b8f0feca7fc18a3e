"""Finishes what an author wrote with what the build knows: schools, help, dates, the quiz."""

from datetime import date

from ..content import Content, SchoolContent
from ..register import PAGES
from .about import about_this_guide
from .editions import with_editions
from .first import first_screen
from .help import HELP_MARK, help_box
from .home import home
from .letter import with_word_file
from .tell import TELL_MARK, tell_picture


def finished(markdown: str, path: str, content: Content, today: date) -> str:
    """Return the Markdown of a page, by its path below the sources, with its made parts."""
    if path == "index.md":
        return home(markdown, content)
    if path == "certificate.md":
        return with_editions(markdown, content)
    school = content.school_of(path)
    page = path.partition(f"schools/{school.id}/")[2].removesuffix(".md") if school else ""
    if page == "letter":
        return with_word_file(markdown)
    if school is None or page not in ("index", *PAGES):
        return markdown
    return _of_school(markdown, page, school, content, today)


def _of_school(
    markdown: str, page: str, school: SchoolContent, content: Content, today: date
) -> str:
    if content.help:
        markdown = markdown.replace(HELP_MARK, help_box(page, school.register.school, content.help))
    if page == "index":
        markdown = first_screen(markdown, school, today)
    elif TELL_MARK in markdown:
        picture = tell_picture(page, school.register, "../policy/")
        markdown = markdown.replace(TELL_MARK, picture)
    return f"{markdown.rstrip()}\n\n{about_this_guide(page, school, today)}"
