"""The only module that knows MkDocs: it carries data and pages into the builder, and runs it.

MkDocs loads this file by its path (see mkdocs.yml) and calls the functions named on_….
"""

import logging
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from hooks import (
    addresses,
    aloud,
    checks,
    drawings,
    masthead,
    material,
    menu,
    offline,
    output,
    preview,
    runtime,
    security,
    speech,
)
from hooks.content import Content, gather
from hooks.pages.finish import finished
from hooks.register import PAGES
from hooks.report import all_problems, counted
from quizzes.authoring.problems import listed

CITATIONS = "hooks.citations"
GUIDANCE = "hooks.guidance"
CARDS = (*PAGES, "policy", "letter")
"""The pages that have a drawing."""
BuildError = MkDocsException

_written: dict[str, Content] = {}
_aloud: dict[Path, aloud.Aloud] = {}
"""The pages that are read aloud, by the folder of each on the site."""
_folders: dict[str, str] = {}
"""What the folders of our scripts and styles are called in this build."""


# Running the builder ---------------------------------------------------------------------


def run_build(config_file: Path, docs: Path, out: Path) -> None:
    """Build the site into `out`. Raises BuildError with what is to be said."""
    _log_warnings()
    build(load_config(str(config_file), docs_dir=str(docs), site_dir=str(out)))


def run_serve(config_file: Path, docs: Path, bank: Path, port: int, path: str) -> None:
    """Build the site, serve it at `path`, and build it again after every change."""
    _log_warnings()
    address = f"127.0.0.1:{port}"
    serve(
        str(config_file),
        docs_dir=str(docs),
        dev_addr=address,
        site_url=f"http://{address}{path}",
        watch=[str(bank)],
    )


def _log_warnings() -> None:
    logger = logging.getLogger("mkdocs")
    logger.handlers = [logging.StreamHandler()]
    logger.setLevel(logging.WARNING)
    logger.propagate = False


# What MkDocs calls -----------------------------------------------------------------------


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything that was written, before anything is built."""
    if config.extra["preview"]:
        return _config_of_preview(config)
    bank = _bank(config)
    content = gather(Path(config.docs_dir), bank)
    problems = all_problems(checks.report(content, draft=bool(config.extra["draft"])))
    if problems:
        raise Abort(f"{listed(problems)}\n{counted(problems)}")
    _written["now"] = content
    config.nav = menu.menu(content)
    return config


def _bank(config: MkDocsConfig) -> Path:
    bank: str = config.extra["bank"]
    return Path(str(config.config_file_path)).parent / bank


def _config_of_preview(config: MkDocsConfig) -> MkDocsConfig:
    """Show one page alone, whatever check may say of the rest."""
    config.nav, config.strict = [{"Preview": "index.md"}], False
    _written["now"] = Content()
    return config


def _files_of_preview(files: Files, config: MkDocsConfig) -> Files:
    """Return the page of one item, with what the theme brings."""
    try:
        page = preview.page(Path(config.docs_dir), _bank(config), config.extra["preview"])
    except preview.NotFound as error:
        raise Abort(str(error)) from error
    made: dict[str, output.Made] = {"index.md": page, **output.assets()}
    theme = [file for file in files if not file.is_documentation_page()]
    _folders.update(addresses.names(made))
    ours = (_file(config, addresses.place(path, _folders), each) for path, each in made.items())
    return Files([*theme, *ours])


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and files that are made from the content, and the site's own pages."""
    if config.extra["preview"]:
        return _files_of_preview(files, config)
    all_made = output.files(_written["now"], Path(config.docs_dir))
    _folders.update(addresses.names(all_made))
    for path, made in all_made.items():
        if files.get_file_from_path(path) is None:
            files.append(_file(config, addresses.place(path, _folders), made))
    return files


def _file(config: MkDocsConfig, path: str, made: output.Made) -> File:
    if isinstance(made, Path):
        return File.generated(config, path, abs_src_path=str(made))
    return File.generated(config, path, content=made)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the citations which school's clauses the page cites, and finish the page's text."""
    page.meta["search"] = {"exclude": not menu.is_searched(page.file.src_uri)}
    school = _written["now"].school_of(page.file.src_uri)
    clauses = {clause.id: clause.text for clause in school.register.clauses} if school else {}
    config.mdx_configs[CITATIONS] = {"clauses": clauses}
    config.mdx_configs[GUIDANCE] = {
        "on": school is not None,
        "name": school.register.school.name if school else "",
        "icons": drawings.icons(CARDS, _root(page)),
    }
    return finished(markdown, page.file.src_uri, _written["now"], date.today())


def _root(page: Page) -> str:
    """Return the way from a page to the site's first one."""
    return "../" * page.url.count("/")


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any
) -> dict[str, Any]:
    """Tell the templates whose page it is, the way to the others, and where Python is."""
    runs_python = page.meta.get("runs_python") and not config.extra["preview"]
    python = runtime.made().listed() if runs_python else ""
    shown = masthead.masthead(_written["now"], page.file.src_uri)
    return {**context, "masthead": shown, "python": python}


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """The same for the pages that are no Markdown."""
    return {**context, "masthead": masthead.masthead(_written["now"], "")}


def on_post_page(html: str, page: Page, config: MkDocsConfig) -> str:
    """Finish the page's HTML, mark what is read aloud, and put the security policy into it."""
    school = _written["now"].school_of(page.file.src_uri)
    mended = material.mended(html, school.register.school.accent if school else "")
    if aloud.is_read(page.file.src_uri):
        read = aloud.with_aloud(mended, _root(page))
        mended, _aloud[Path(page.file.abs_dest_path).parent] = read.html, read
    mended = addresses.with_places(mended, _folders)
    if config.extra["offline"]:
        mended = offline.marked(mended)
    return security.with_policy(mended, runs_python=bool(page.meta.get("runs_python")))


def on_post_template(html: str, template_name: str, config: MkDocsConfig) -> str:
    """Put the security policy into the pages that are no Markdown, such as 404.html."""
    if not template_name.endswith(".html"):
        return html
    return security.with_policy(addresses.with_places(material.mended(html), _folders))


def on_post_build(config: MkDocsConfig) -> None:
    """Lay the recordings of what is read aloud beside the pages, then list what may be kept."""
    site = Path(config.site_dir)
    speech.publish(_aloud, site)
    _aloud.clear()
    if config.extra["offline"]:
        offline.publish(site, _folders["worker"])


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Tell the address, and let the script that reloads a page through the security policy."""
    print(f"Serving at {server.url} (stop with Ctrl+C)", flush=True)
    inject = server._inject_js_into_html

    def inject_allowed(content: bytes, epoch: int) -> bytes:
        return security.with_policy(inject(content, epoch).decode()).encode()

    server._inject_js_into_html = inject_allowed
    return server
