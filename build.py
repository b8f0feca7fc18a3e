#!/usr/bin/env python3
"""The one door: python3 build.py build, serve, preview, check, publish, shots, test and others.

It starts with any Python from 3.11 on and needs nothing else. The first time, it makes an
environment of its own (`.venv`, `node_modules`) from the locked versions, and says so.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from hooks import environment

ROOT = Path(__file__).resolve().parent


def arguments(given: list[str]) -> argparse.Namespace:
    """Return what was asked for. Ends with a message and status 2 when it makes no sense."""
    parser = argparse.ArgumentParser(
        prog="build.py", description="Build, serve, check and test the site; exchange item banks."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, (_, says) in COMMANDS.items():
        command = commands.add_parser(name, help=says, description=says)
        command.set_defaults(tests=[])
        if name not in ("test", "import", "bench", "trace"):
            command.add_argument(
                "--docs", type=Path, default=ROOT / "docs", help="the pages (default: docs)"
            )
            command.add_argument(
                "--bank",
                type=Path,
                default=ROOT / "quizzes" / "bank",
                help="the item banks (default: quizzes/bank)",
            )
    commands.choices["build"].add_argument(
        "--out", type=Path, default=ROOT / "site", help="the site (default: site)"
    )
    commands.choices["build"].add_argument(
        "--draft", action="store_true", help="make the site although something is not published"
    )
    commands.choices["usb"].add_argument(
        "--out", type=Path, default=ROOT / "guide.zip", help="the file (default: guide.zip)"
    )
    commands.choices["build"].add_argument(
        "--runtime",
        choices=("trimmed", "stock"),
        default="trimmed",
        help="Python for the browser: without what nothing here uses (default), or whole",
    )
    _add_publishing(commands.choices["publish"])
    commands.choices["check"].add_argument(
        "--json", action="store_true", help="print the report for machines"
    )
    for name in ("serve", "preview"):
        commands.choices[name].add_argument(
            "--port", type=int, default=8000, help="the port to try first (default: 8000)"
        )
    commands.choices["preview"].add_argument(
        "item", help="<school>/<audience>/<item>, such as forge/staff/request-from-a-pupil"
    )
    _exchange_arguments(commands.choices["export"], commands.choices["import"])
    commands.choices["shots"].add_argument(
        "--out", type=Path, default=ROOT / "shots", help="the folder (default: shots)"
    )
    commands.choices["shots"].add_argument(
        "--keep", action="store_true", help="keep the new ones in tests/browser/shots"
    )
    _add_bench(commands.choices["bench"])
    commands.choices["test"].add_argument("tests", nargs="*", help="what to hand to pytest")
    if given[:1] == ["test"] and "--help" not in given and "-h" not in given:
        return argparse.Namespace(command="test", tests=given[1:])  # the rest is pytest's own
    return parser.parse_args(given)


def _exchange_arguments(going: argparse.ArgumentParser, coming: argparse.ArgumentParser) -> None:
    going.add_argument("quiz", metavar="school/audience", help="the quiz, such as forge/staff")
    going.add_argument(
        "--as",
        dest="form",
        required=True,
        choices=("gift", "moodle", "qti"),
        help="GIFT, Moodle XML or a QTI 2.1 package",
    )
    going.add_argument(
        "--out", type=Path, help="the file (default: such as forge-staff.gift, .xml or .zip)"
    )
    coming.add_argument("file", type=Path, help="the file in GIFT")
    coming.add_argument(
        "--out", type=Path, help="the bank (default: the file's name, ending in .yml)"
    )


def _add_bench(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "what", choices=("build", "pages"), help="the building, or the pages on a slow phone"
    )
    command.add_argument(
        "--schools",
        type=int,
        nargs="+",
        default=[1, 5, 50],
        help="build: how many made-up schools (default: 1 5 50; 500 takes its time)",
    )
    command.add_argument(
        "--site", type=Path, default=ROOT / "site", help="pages: the built site (default: site)"
    )
    command.add_argument(
        "--harness", type=Path, help="pages: the harness's folder (default: ../shared/bench)"
    )
    command.add_argument("--runs", type=int, default=5, help="pages: runs of each (default: 5)")


def _add_publishing(command: argparse.ArgumentParser) -> None:
    command.add_argument("school", help="the school's folder, such as forge")
    command.add_argument("--reason", default="", help="why, in a sentence that readers see")
    command.add_argument("--by", default="", metavar="ROLE", help="who decided: a role, no name")
    command.add_argument(
        "--minor", action="store_true", help="nobody who holds a certificate has to do anything"
    )
    command.add_argument("--name", default="", help="the edition's name (default: the date)")


def build(asked: argparse.Namespace) -> int:
    """Make the site."""
    from hooks.site import build_site

    os.environ["GUIDANCE_RUNTIME"] = asked.runtime
    return build_site(ROOT, asked.docs, asked.bank, asked.out, draft=asked.draft)


def usb(asked: argparse.Namespace) -> int:
    """Make the site as a zip file for a USB stick."""
    from hooks.usb import usb as pack

    return pack(asked.docs, asked.bank, asked.out)


def serve(asked: argparse.Namespace) -> int:
    """Make the site, show it, and make it again after every change."""
    from hooks.site import serve_site

    return serve_site(ROOT, asked.docs, asked.bank, asked.port)


def preview(asked: argparse.Namespace) -> int:
    """Show one item in all its states, and again after every change."""
    from hooks.site import serve_site

    return serve_site(ROOT, asked.docs, asked.bank, asked.port, asked.item)


def draw(asked: argparse.Namespace) -> int:
    """Draw the pictures again that have changed."""
    from hooks.drawings import FOLDER
    from quizzes.pictures import draw as pictures
    from quizzes.pictures import pages

    folder = asked.docs / "pictures"
    lines = [f"Drawn: {folder / name}.svg" for name in pictures.write(folder)]
    lines += [f"Drawn: {FOLDER / name}.svg" for name in pages.write(FOLDER)]
    print("\n".join(lines) or "Every picture is up to date.")
    return 0


def check(asked: argparse.Namespace) -> int:
    """Run every content check."""
    from hooks.report import print_report

    return print_report(asked.docs, asked.bank, as_json=asked.json)


def export(asked: argparse.Namespace) -> int:
    """Write a bank for another program."""
    from hooks.exchange import export_bank

    return export_bank(asked.docs, asked.bank, asked.quiz, asked.form, asked.out)


def bring(asked: argparse.Namespace) -> int:
    """Make a bank from GIFT."""
    from hooks.exchange import import_gift

    return import_gift(asked.file, asked.out)


def publish(asked: argparse.Namespace) -> int:
    """Freeze what a school says now as an edition."""
    from hooks.publish import Wish, publish_edition

    wish = Wish(asked.school, asked.reason, asked.by, asked.minor, asked.name)
    return publish_edition(asked.docs, asked.bank, wish)


def shots(asked: argparse.Namespace) -> int:
    """Take the set of screenshots, and compare it with the ones that are kept."""
    import tempfile

    from hooks.site import build_site
    from tests.shots import run

    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        return build_site(ROOT, asked.docs, asked.bank, site) or run(
            site, asked.out, keeping=asked.keep
        )


def bench(asked: argparse.Namespace) -> int:
    """Measure what building costs, or what readers wait for."""
    if asked.what == "build":
        from bench.building import run as build_bench

        return build_bench(asked.schools)
    from bench.pages import run
    from tests.programs import chromium

    return run(asked.site, asked.harness, chromium(), asked.runs)


def trace(asked: argparse.Namespace) -> int:
    """Find out anew which modules Python in the browser needs."""
    from tests.runtime.trace import run

    return run()


def test(asked: argparse.Namespace) -> int:
    """Run all tests, in a real browser too."""
    from tests.run import run

    return run(asked.tests)


COMMANDS = {
    "build": (build, "make the site in site/"),
    "serve": (serve, "make the site, show it, and make it again after every change"),
    "usb": (usb, "make the site as a zip file for a USB stick, to be used without a network"),
    "preview": (preview, "show one quiz item in all its states while you write it"),
    "check": (check, "check everything that was written, and print a report"),
    "export": (export, "write an item bank for another program: GIFT, Moodle XML or QTI 2.1"),
    "import": (bring, "make an item bank from a file in GIFT"),
    "draw": (draw, "draw the pictures again after a change in quizzes/pictures"),
    "publish": (publish, "freeze what a school says now as an edition, which is then in force"),
    "shots": (shots, "take screenshots of the main pages, and compare them with the kept ones"),
    "bench": (bench, "measure what building costs, or what readers of the pages wait for"),
    "trace": (trace, "find out anew which modules Python in the browser needs"),
    "test": (test, "run all tests, in a real browser too"),
}


def main(given: list[str]) -> int:
    """Carry out a command in the project's own environment and return its exit status."""
    asked = arguments(given)
    group = "test" if asked.command in ("bench", "shots", "test", "trace") else "build"
    try:
        if not environment.is_entered():
            return environment.enter(group, [str(ROOT / "build.py"), *given])
        return COMMANDS[asked.command][0](asked)
    except environment.NotReady as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
