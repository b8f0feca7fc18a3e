"""The only module that knows MkDocs: it carries data and pages into the builder, and runs it.

MkDocs loads this file by its path (see mkdocs.yml) and calls the functions named on_….
"""

import logging
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import sleep
from typing import Any

from jinja2 import FileSystemBytecodeCache
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from hooks import (
    addresses,
    aloud,
    checks,
    drawings,
    kept,
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
from hooks.content import Content, SchoolContent, gather
from hooks.laid import LAID, is_changed
from hooks.packing import Packed, packed
from hooks.pages.finish import finished
from hooks.progress import Progress
from hooks.register import PAGES
from hooks.rendered import Rendering
from hooks.report import all_problems, counted
from quizzes.authoring.citing import cited
from quizzes.authoring.problems import listed

CITATIONS = "hooks.citations"
GUIDANCE = "hooks.guidance"
CARDS = (*PAGES, "policy", "letter")
"""The pages that have a drawing."""
BuildError = MkDocsException
LOOKED_S = 0.2
"""How often a served site is looked at for changes."""
CATCHES_UP_S = 10
"""How long it may take until the first look, on a slow machine."""

_written: dict[str, Content] = {}
_aloud: dict[Path, aloud.Aloud] = {}
"""The pages that are read aloud, by the folder of each on the site."""
_folders: dict[str, str] = {}
"""What the folders of our scripts and styles are called in this build."""
_rendering: dict[str, Rendering] = {}
"""How each page comes about in this build: rendered now, or taken over from an earlier one."""
_indexed: dict[str, int] = {}
"""How many entries of the search belong to the pages that are done."""
_progress: dict[str, Progress] = {}
_looks: dict[str, str] = {}
"""What tells the templates, as they are in this build."""


# Running the builder ---------------------------------------------------------------------


def run_build(config_file: Path, docs: Path, out: Path) -> None:
    """Build the site into `out`. Raises BuildError with what is to be said."""
    _log_warnings()
    build(load_config(str(config_file), docs_dir=str(docs), site_dir=str(out)))


def run_serve(config_file: Path, docs: Path, bank: Path, port: int, path: str) -> None:
    """Build the site, serve it at `path`, and build it again after every change.

    The folder of the site stays from build to build, and only what changed is laid there.
    """
    _log_warnings()
    logging.getLogger("mkdocs.commands.build").addFilter(_is_no_excuse)
    url = f"http://127.0.0.1:{port}{path}"
    with TemporaryDirectory(prefix="guidance_") as site:

        def configured() -> MkDocsConfig:
            return load_config(str(config_file), docs_dir=str(docs), site_dir=site, site_url=url)

        def make(config: MkDocsConfig | None = None) -> None:
            build(config or configured(), serve_url=url, dirty=True)

        config, before = configured(), _written_at(docs, bank)
        config.plugins.on_startup(command="serve", dirty=False)
        make(config)
        server = LiveReloadServer(make, "127.0.0.1", port, site, path, polling_interval=LOOKED_S)
        server.error_handler = lambda code: _error_page(Path(site), code)
        server = config.plugins.on_serve(server, config=config, builder=make)
        for watched in (docs, bank, config_file, *config.watch):
            server.watch(str(watched))
        Thread(target=_catch_up, args=(server, before, docs, bank), daemon=True).start()
        _serve(server)
        config.plugins.on_shutdown()


def _serve(server: LiveReloadServer) -> None:
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _catch_up(server: LiveReloadServer, before: str, *folders: Path) -> None:
    """Have built again what was written while the first build ran, when nothing was watched yet."""
    for _ in range(CATCHES_UP_S):
        sleep(1)
        now = _written_at(*folders)
        if now != before:
            before = now
            with server._rebuild_cond:
                server._want_rebuild = True
                server._rebuild_cond.notify_all()


def _written_at(*folders: Path) -> str:
    """Return a digest of the files in folders and of when each was written."""
    files = (file for folder in folders for file in sorted(folder.rglob("*")))
    return kept.digest(*(f"{file} {_time_of(file)}" for file in files))


def _time_of(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:  # an editor's file of a moment
        return 0


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.exists() else None


def _is_no_excuse(record: logging.LogRecord) -> bool:
    """Leave out that a build which empties no folder may be wrong: what lies there is looked after."""
    return "'dirty' build" not in record.msg


def _log_warnings() -> None:
    logger = logging.getLogger("mkdocs")
    logger.handlers = [logging.StreamHandler()]
    logger.setLevel(logging.WARNING)
    logger.propagate = False


# What MkDocs calls -----------------------------------------------------------------------


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything that was written, before anything is built."""
    _indexed["now"], _looks["now"] = 0, kept.looks()
    _rendering.clear()
    _aloud.clear()
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
    return _looked_after(Files([*theme, *ours]))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and files that are made from the content, and the site's own pages."""
    if config.extra["preview"]:
        return _files_of_preview(files, config)
    all_made = output.files(_written["now"], Path(config.docs_dir))
    _folders.update(addresses.names(all_made))
    for path, made in all_made.items():
        if files.get_file_from_path(path) is None:
            files.append(_file(config, addresses.place(path, _folders), made))
    return _looked_after(files)


def _looked_after(files: Files) -> Files:
    """Have a served site keep what lies there."""
    LAID.begin()
    pages = len(files.documentation_pages())
    _progress["rendered"] = Progress("Pages rendered:", pages)
    _progress["laid"] = Progress("Pages laid on the site:", pages)
    for file in files:
        file.is_modified = partial(is_changed, file)  # type: ignore[method-assign] # an exact one
    return files


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Keep the theme's templates as they were compiled."""
    env.bytecode_cache = _compiled()
    return env


def _compiled() -> FileSystemBytecodeCache:
    folder = kept.CACHE / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


class _Kept(File):
    """A file of the cache: it is laid on the site, and not copied."""

    def copy_file(self, dirty: bool = False) -> None:
        kept.lay(Path(str(self.abs_src_path)), Path(self.abs_dest_path))


class _Text(File):
    """A page that was made, packed until it is read."""

    packed: Packed | None = None

    @classmethod
    def holding(cls, text: Packed, config: MkDocsConfig, path: str) -> File:
        """Return the file of a page with this text."""
        file = cls.generated(config, path, content="")
        file.packed = text  # type: ignore[attr-defined] # it is one of this class
        return file

    @property
    def content_string(self) -> str:
        return self.packed.text if self.packed else ""

    @content_string.setter
    def content_string(self, value: str) -> None:
        self.packed = packed(value)


def _file(config: MkDocsConfig, path: str, made: output.Made) -> File:
    if isinstance(made, Packed):
        return _Text.holding(made, config, path)
    if isinstance(made, Path):
        kind = _Kept if made.is_relative_to(kept.CACHE) else File
        return kind.generated(config, path, abs_src_path=str(made))
    return File.generated(config, path, content=made)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the citations which school's clauses the page cites, and finish the page's text."""
    page.meta["search"] = {"exclude": not menu.is_searched(page.file.src_uri)}
    school = _written["now"].school_of(page.file.src_uri)
    config.mdx_configs[GUIDANCE] = {
        "on": school is not None,
        "name": school.register.school.name if school else "",
        "icons": drawings.icons(CARDS, _root(page)) if school else {},
    }
    text = finished(markdown, page.file.src_uri, _written["now"], date.today())
    config.mdx_configs[CITATIONS] = {"clauses": _clauses(school, text)}
    rendering = Rendering.of(_digest(text, page, config), files)
    page.render = partial(rendering.render, page)  # type: ignore[method-assign] # for this page
    _rendering[page.file.src_uri] = rendering
    return text


def _clauses(school: SchoolContent | None, text: str) -> dict[str, str]:
    """Return the clauses that a page cites, by their ids."""
    known = school.register.by_id if school else {}
    return {clause: known[clause].text for clause in cited(text) if clause in known}


def _digest(text: str, page: Page, config: MkDocsConfig) -> str:
    """Return a digest of everything that goes into a page."""
    school = _written["now"].school_of(page.file.src_uri)
    around = [each.url if each else "" for each in (page.previous_page, page.next_page)]
    told = [config.mdx_configs[CITATIONS], config.mdx_configs[GUIDANCE], page.meta, config.extra]
    shown = masthead.masthead(_written["now"], page.file.src_uri)
    accent = school.register.school.accent if school else ""
    return kept.digest(
        *(kept.code(), _looks["now"], kept.asked_for(), page.url, str(page.canonical_url)),
        *(text, around, [repr(each) for each in told], repr(shown), accent),
        *(repr(sorted(_folders.items())), _python(page, config)),
    )


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let go of the page's text, and pack its content: those of hundreds of schools take much room."""
    page.markdown = page.file.content_string = ""
    _progress["rendered"].step()
    _rendering[page.file.src_uri].waiting = packed(html)
    return ""


def _root(page: Page) -> str:
    """Return the way from a page to the site's first one."""
    return "../" * page.url.count("/")


@event_priority(100)  # before the search looks at the content
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any
) -> dict[str, Any]:
    """Tell the templates whose page it is, the way to the others, and where Python is."""
    rendering = _rendering[page.file.src_uri]
    if rendering.kept:
        return {**context, "kept": rendering.kept.html.text}
    page.content = rendering.waiting.text if rendering.waiting else ""
    shown = masthead.masthead(_written["now"], page.file.src_uri)
    return {**context, "masthead": shown, "python": _python(page, config)}


def _python(page: Page, config: MkDocsConfig) -> str:
    """Return what a page that runs Python has to know of it, or ""."""
    runs_python = page.meta.get("runs_python") and not config.extra["preview"]
    return runtime.made().listed() if runs_python else ""


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """The same for the pages that are no Markdown."""
    return {**context, "masthead": masthead.masthead(_written["now"], "")}


def on_post_page(html: str, page: Page, config: MkDocsConfig) -> str:
    """Finish the page's HTML and keep it, or bring back what a kept page adds to the site."""
    rendering, entries = _rendering.pop(page.file.src_uri), _search_entries(config)
    _progress["laid"].step()
    page.content, page.toc = None, []  # type: ignore[assignment] # nobody asks for them any more
    if rendering.kept:
        read = rendering.kept.aloud
        entries.extend(rendering.kept.entries)
    else:
        html, read = _finished(html, page, config)
        rendering.keep(page, html, entries[_indexed["now"] :], read)
    _indexed["now"] = len(entries)
    if read:
        _aloud[Path(page.file.abs_dest_path).parent] = read
    return html


def _finished(html: str, page: Page, config: MkDocsConfig) -> tuple[str, aloud.Aloud | None]:
    """Mark what is read aloud, give addresses that tell their content, and put the security policy in."""
    school = _written["now"].school_of(page.file.src_uri)
    mended = material.mended(html, school.register.school.accent if school else "")
    read = aloud.with_aloud(mended, _root(page)) if aloud.is_read(page.file.src_uri) else None
    placed = addresses.with_places(read.html if read else mended, _folders)
    if config.extra["offline"]:
        placed = offline.marked(placed)
    whole = security.with_policy(placed, runs_python=bool(page.meta.get("runs_python")))
    return whole, replace(read, html="") if read else None


def _search_entries(config: MkDocsConfig) -> list[Any]:
    """Return what the search knows so far."""
    entries: list[Any] = config.plugins["material/search"].search_index.entries  # type: ignore[attr-defined]
    return entries


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
    LAID.sweep()
    kept.tidy()


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Tell the address, and let the script that reloads a page through the security policy."""
    print(f"Serving at {server.url} (stop with Ctrl+C)", flush=True)
    inject = server._inject_js_into_html

    def inject_allowed(content: bytes, epoch: int) -> bytes:
        return security.with_policy(inject(content, epoch).decode()).encode()

    server._inject_js_into_html = inject_allowed
    return server
