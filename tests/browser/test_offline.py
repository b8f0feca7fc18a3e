"""The site without a network: what is kept after a visit, by the button, and when it is renewed."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from hooks.offline import publish

from .axe import violations
from .host import Host, hosted
from .person import Person

pytestmark = pytest.mark.browser

SECONDS = 1000
SITE = "/guide/"
STATES = """async (parts) => {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.active) return [];
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise((done) => (port1.onmessage = ({ data }) => done(data.answer)));
  registration.active.postMessage({ ask: "states", parts }, [port2]);
  return answered;
}"""
KEYS = """async () => {
  const names = await caches.keys();
  const keys = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
  return keys.flat();
}"""


class Reader:
    """Somebody who reads the site, and whose network may go away."""

    def __init__(self, context: BrowserContext, host: Host, site: Path, path: str = SITE) -> None:
        self.context, self.host, self.site = context, host, site
        self.home = host.address(path)
        self.page = context.new_page()
        self.page.set_default_timeout(40 * SECONDS)

    def read(self, path: str = "") -> None:
        """Open a page of the site."""
        self.page.goto(self.home + path)

    def states(self, *parts: str) -> list[str]:
        """Return which parts the copy has."""
        states: list[str] = self.page.evaluate(STATES, list(parts))
        return states

    def wait_for(self, *parts: str) -> None:
        """Wait until parts of the copy are complete."""
        wanted = ["kept"] * len(parts)
        for _ in range(300):
            if self.states(*parts) == wanted:
                return
            self.page.wait_for_timeout(200)
        raise AssertionError(f"The copy has not become complete: {parts}, {self.states(*parts)}")

    def kept(self, text: str = "") -> list[str]:
        """Return the addresses of what is kept, of those that hold a text."""
        return [key for key in self.page.evaluate(KEYS) if text in key]

    def go_offline(self) -> None:
        """Lose the network, and the host with it."""
        self.context.set_offline(True)
        self.host.stop()

    def go_online(self) -> None:
        """Have both back."""
        self.host.start()
        self.context.set_offline(False)

    @property
    def text(self) -> str:
        """What the page says."""
        return self.page.locator("main").inner_text()


@pytest.fixture
def host(oak_site: Path, tmp_path: Path) -> Iterator[Host]:
    """A host of the made-up schools' site."""
    with hosted(guide=oak_site) as host:
        yield host


@pytest.fixture
def reader(offline_context: BrowserContext, host: Host, oak_site: Path) -> Reader:
    """Somebody who comes for the first time."""
    return Reader(offline_context, host, oak_site)


@pytest.fixture
def person(reader: Reader) -> Person:
    """The same, who does the staff quiz."""
    return Person(reader.page, reader.home, reader.site, "oak", "staff")


# After one visit -------------------------------------------------------------------------


def test_after_one_visit_to_a_quiz_everything_of_the_school_works(
    reader: Reader, person: Person, tmp_path: Path
) -> None:
    """The guidance, the quiz to its end, the certificate, its check, and the office."""
    person.open()
    person.wait_for("ready")
    reader.wait_for("site", "schools/oak", "engine")
    reader.go_offline()
    reader.read("schools/oak/staff/")
    assert "A lost bag must be told to the caretaker" in reader.text
    reader.read()
    assert "Oak Lane" in reader.text
    person.pass_quiz()
    drawing = reader.page.locator("policy-quiz img.state").first
    assert drawing.evaluate("it => it.decode().then(() => it.naturalWidth)")
    person.ask_for_certificate("Zoë Łukasz", "Cook")
    file = person.save_pdf(tmp_path / "certificate.pdf")
    page = reader.page
    reader.read("certificate/")
    page.set_input_files("#check-file", file)
    expect(page.locator("#check-name")).to_have_value("Zoë Łukasz", timeout=40 * SECONDS)
    page.get_by_role("button", name="Check it").click()
    page.wait_for_selector(".outcome:visible")
    assert page.locator(".outcome h2").inner_text() == "It adds up"
    reader.read("office/")
    page.wait_for_selector('office-register[data-state="ready"]')
    page.set_input_files("#office-files", file)
    expect(page.locator("office-register tbody").first).to_contain_text("Zoë Łukasz")


def test_reading_alone_keeps_no_python(reader: Reader) -> None:
    """It keeps the school that was read. Its quiz can be read, and says that no program has come."""
    reader.read("schools/oak/staff/")
    reader.wait_for("site", "schools/oak")
    assert reader.states("engine", "more/oak", "schools/elm") == ["none", "none", "none"]
    assert not [path for path in reader.host.asked if "/assets/python/" in path]
    reader.go_offline()
    reader.read("schools/oak/parents/")
    assert "A lost bag" in reader.text
    reader.read("schools/oak/staff/quiz/")
    reader.page.wait_for_selector('policy-quiz[data-state="failed"]')
    assert "cannot be loaded here" in reader.page.locator("[data-part=status]").inner_text()
    assert reader.page.locator("[data-item]:visible").count() == 1


def test_a_page_that_is_not_kept_says_so_kindly(reader: Reader) -> None:
    """It leads to what is kept, and back to the page that was wanted once the network is back."""
    reader.read("schools/oak/staff/")
    reader.wait_for("site", "schools/oak")
    reader.go_offline()
    reader.read("maintainers/")
    page = reader.page
    assert "There is no network just now" in reader.text
    expect(page.get_by_role("link", name="Oak Lane Primary School").last).to_be_visible()
    assert violations(page) == []
    reader.go_online()
    page.get_by_role("link", name="Try again").click()
    page.wait_for_url("**/maintainers/")
    assert "For the people who keep the site" in reader.text


@pytest.mark.parametrize("address", ["schools/oak/staff", "schools/oak/staff/index.html", "?h=bag"])
def test_other_ways_to_write_an_address_lead_there_too(reader: Reader, address: str) -> None:
    """Without its stroke, with its file, with a question."""
    reader.read("schools/oak/staff/")
    reader.wait_for("site", "schools/oak")
    reader.go_offline()
    reader.read(address)
    assert "no network" not in reader.text
    assert "Oak Lane" in reader.text


def test_nothing_is_kept_before_the_page_is_there(reader: Reader) -> None:
    """The worker comes last, when the page has loaded all that it wants."""
    reader.read("schools/oak/staff/")
    reader.wait_for("site")
    loaded, asked = reader.page.evaluate(
        """[performance.getEntriesByType("navigation")[0].loadEventEnd,
          performance.getEntriesByType("resource").map(({ name, startTime }) => [name, startTime])]"""
    )
    (first,) = [start for name, start in asked if name.endswith("/offline.js")]
    assert first > loaded > 0
    order = [path.rpartition("/")[2] for path in reader.host.asked]
    assert order.index("site.js") < order.index("offline.js") < order.index("sw.js")


def test_who_saves_data_is_left_alone(reader: Reader) -> None:
    """Nothing is fetched for later, unless the button is pressed."""
    reader.context.add_init_script(
        "Object.defineProperty(Object.getPrototypeOf(navigator.connection), 'saveData', { get: () => true })"
    )
    reader.read("schools/oak/")
    reader.page.wait_for_timeout(2 * SECONDS)
    assert not [path for path in reader.host.asked if "sw.js" in path]
    assert reader.page.evaluate("navigator.connection.saveData")


def test_what_was_cut_off_is_fetched_when_the_network_is_back(reader: Reader) -> None:
    """The copy says that a part is missing, and becomes whole by itself."""
    reader.host.refuses = "/data/editions/"
    reader.read("schools/oak/staff/")
    for _ in range(100):
        if reader.states("site", "schools/oak") == ["kept", "missing"]:
            break
        reader.page.wait_for_timeout(200)
    assert reader.states("site", "schools/oak") == ["kept", "missing"]
    reader.context.set_offline(True)
    reader.host.refuses = ""
    reader.context.set_offline(False)
    reader.wait_for("schools/oak")


def test_python_that_was_cut_off_comes_and_stays(reader: Reader, person: Person) -> None:
    """The quiz says that it cannot be had; when it has come after all, it is kept as well."""
    reader.host.refuses = ".wasm"
    person.open()
    person.wait_for("failed")
    reader.wait_for("site", "schools/oak")
    assert reader.states("engine") == ["none"]
    reader.host.refuses = ""
    person.press("Try again")
    person.wait_for("ready")
    reader.wait_for("engine")


def test_an_open_quiz_is_judged_by_the_quiz_that_it_shows(reader: Reader, person: Person) -> None:
    """It names the frozen one, which stays on the host when the site is renewed."""
    person.open()
    named = reader.page.locator("policy-quiz").get_attribute("data-quiz") or ""
    assert "/data/editions/oak/" in named
    frozen = json.loads((reader.site / named.replace("../", "")).read_text())
    assert frozen == person.quiz


def test_the_network_counts_first(reader: Reader, tmp_path: Path) -> None:
    """While there is one, readers see the page as it is now, although an older one is kept."""
    reader.read("schools/oak/staff/")
    reader.wait_for("site", "schools/oak")
    newer = tmp_path / "newer"
    shutil.copytree(reader.site, newer)
    page = newer / "schools/oak/staff/index.html"
    page.write_text(page.read_text().replace("A lost bag must", "A found bag must"))
    reader.host.sites[SITE] = newer
    reader.page.goto("about:blank")
    reader.read("schools/oak/staff/")
    assert "A found bag must" in reader.text
    reader.go_offline()
    reader.read("schools/oak/staff/")
    assert "A lost bag must" in reader.text


# Renewed ---------------------------------------------------------------------------------

Renew = Callable[[str, str], None]


@pytest.fixture
def renew(reader: Reader, tmp_path: Path) -> Renew:
    """Put a newer version on the host, in which a text of a page is another."""

    def change(old: str, new: str) -> None:
        newer = tmp_path / "renewed"
        shutil.copytree(reader.site, newer)
        page = newer / "schools/oak/staff/index.html"
        text = page.read_text()
        assert old in text
        page.write_text(
            text.replace(old, new).replace('name="page" content="', 'name="page" content="0')
        )
        shutil.rmtree(newer / "schools/oak/parents")
        (worker,) = newer.glob("assets/worker-*")
        publish(newer, worker.name)
        reader.host.sites[SITE] = newer

    return change


def test_an_open_page_is_told_of_a_newer_version(reader: Reader, renew: Renew) -> None:
    """It stays as it is until the button is pressed. Then the older files are gone, with the page that was removed."""
    reader.read("schools/oak/staff/#whom")
    reader.wait_for("site", "schools/oak")
    before = set(reader.kept())
    renew("A lost bag must", "A found bag must")
    page = reader.page
    page.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update())")
    notice = page.get_by_text("A newer version of this site is there.")
    notice.wait_for()
    assert "A lost bag must" in reader.text
    assert violations(page) == []
    page.get_by_role("button", name="Load it").click()
    expect(page.locator("main")).to_contain_text("A found bag must")
    assert page.url.endswith("#whom")
    reader.wait_for("site", "schools/oak")
    after = set(reader.kept())
    assert [key for key in before if "schools/oak/parents/" in key]
    assert not [key for key in after if "schools/oak/parents/" in key]
    assert len({key for key in after if "schools/oak/staff/?" in key}) == 1
    assert notice.is_hidden()
    reader.go_offline()
    reader.read("schools/oak/staff/")
    assert "A found bag must" in reader.text


def test_a_page_that_is_new_already_is_told_nothing(reader: Reader, renew: Renew) -> None:
    """The newer copy takes over quietly, since no other page wants the older one."""
    reader.read("schools/oak/staff/")
    reader.wait_for("site", "schools/oak")
    renew("A lost bag must", "A found bag must")
    reader.page.goto("about:blank")
    reader.read("schools/oak/staff/")
    assert "A found bag must" in reader.text
    for _ in range(100):
        if not reader.kept("schools/oak/parents/"):
            break
        reader.page.wait_for_timeout(200)
    assert not reader.kept("schools/oak/parents/")
    assert reader.page.locator(".renewed").count() == 0


def test_a_newer_copy_waits_for_other_pages(reader: Reader, renew: Renew) -> None:
    """A quiz that is open in another tab keeps the version that it began with."""
    reader.read("schools/oak/staff/")
    reader.wait_for("site", "schools/oak")
    other = reader.context.new_page()
    other.goto(f"{reader.home}schools/oak/staff/quiz/")
    renew("A lost bag must", "A found bag must")
    page = reader.page
    page.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update())")
    page.get_by_role("button", name="Load it").click()
    expect(page.locator("main")).to_contain_text("A found bag must")
    assert reader.kept("schools/oak/parents/")
    waiting = "navigator.serviceWorker.getRegistration().then((it) => Boolean(it.waiting))"
    assert page.evaluate(waiting)


def test_a_half_renewed_copy_is_never_used(reader: Reader, renew: Renew) -> None:
    """Where a file of the newer version cannot be had, the older one stays as a whole."""
    reader.read("schools/oak/staff/")
    reader.wait_for("site", "schools/oak")
    before = reader.kept()
    renew("A lost bag must", "A found bag must")
    reader.host.refuses = "/schools/oak/staff/"
    reader.page.evaluate(
        """navigator.serviceWorker.getRegistration().then(async (it) => {
          const gone = new Promise((done) => it.addEventListener("updatefound", () => {
            it.installing.addEventListener("statechange", ({ target }) => target.state === "redundant" && done());
          }));
          await it.update();
          await gone;
        })"""
    )
    assert set(before) <= set(reader.kept())
    reader.go_offline()
    reader.read("schools/oak/staff/")
    assert "A lost bag must" in reader.text
    reader.read("schools/oak/parents/")
    assert "A lost bag must" in reader.text


def test_a_file_that_arrives_changed_is_not_kept(reader: Reader, tmp_path: Path) -> None:
    """A copy holds what was published, and nothing else."""
    altered = tmp_path / "altered"
    shutil.copytree(reader.site, altered)
    page = altered / "schools/oak/parents/index.html"
    page.write_text(page.read_text() + "<p>Buy hats!</p>")
    reader.host.sites[SITE] = altered
    reader.read("schools/oak/staff/")
    reader.wait_for("site")
    reader.page.wait_for_timeout(SECONDS)
    assert reader.states("schools/oak") == ["missing"]
    assert not reader.kept("schools/oak/parents/?")


# Two sites of one host -------------------------------------------------------------------


def test_two_sites_of_one_host_keep_apart(offline_context: BrowserContext, oak_site: Path) -> None:
    """Each has its own copy, and removing one leaves the other."""
    with hosted(a=oak_site, b=oak_site) as host:
        one = Reader(offline_context, host, oak_site, "/a/")
        two = Reader(offline_context, host, oak_site, "/b/")
        for each in (one, two):
            each.read("schools/oak/staff/")
            each.wait_for("site", "schools/oak")
        one.read("about/")
        one.page.get_by_role("button", name="Remove all copies").click()
        one.page.get_by_text("All copies are removed").wait_for()
        assert not two.kept("/a/")
        assert two.states("site", "schools/oak") == ["kept", "kept"]
        offline_context.set_offline(True)
        two.read("schools/oak/staff/")
        assert "A lost bag" in two.text


# The button ------------------------------------------------------------------------------


def test_the_button_keeps_a_school_and_removes_it(reader: Reader) -> None:
    """By the keyboard. Its size is told before, and what is there is told afterwards."""
    reader.read("schools/oak/")
    page = reader.page
    box = page.locator("keep-offline")
    assert box.get_by_text("MB there").is_visible()
    expect(box.get_by_role("status")).to_have_text("This school is not kept on this device.")
    box.get_by_role("button", name="Keep this school offline").focus()
    page.keyboard.press("Enter")
    expect(box.get_by_role("status")).to_contain_text(
        "It opens without a network", timeout=60 * SECONDS
    )
    assert reader.states("site", "engine", "schools/oak", "more/oak") == ["kept"] * 4
    assert violations(page) == []
    page.reload()
    expect(box.get_by_role("status")).to_contain_text("is kept on this device")
    page.wait_for_load_state("networkidle")
    box.get_by_role("button", name="Remove the copy").focus()
    page.keyboard.press("Enter")
    expect(box.get_by_role("status")).to_have_text("This school is not kept on this device.")
    assert reader.states("engine", "schools/oak", "more/oak") == ["none"] * 3
    assert not reader.kept("/python/")


def test_the_size_that_is_told_is_the_size_that_is_kept(reader: Reader) -> None:
    """To the megabyte."""
    reader.read("schools/oak/")
    box = reader.page.locator("keep-offline")
    told = int(box.inner_text().partition("takes ")[2].partition(" MB")[0])
    box.get_by_role("button", name="Keep this school offline").click()
    reader.wait_for("site", "engine", "schools/oak", "more/oak")
    kept = reader.page.evaluate(
        """async () => {
          let size = 0;
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const key of await cache.keys()) {
              if (!key.url.includes("/offline/") || key.url.includes("/offline/?")) size += (await (await cache.match(key)).arrayBuffer()).byteLength;
            }
          }
          return size;
        }"""
    )
    assert abs(told * 1_000_000 - kept) < 1_000_000


def test_a_full_browser_is_told_in_a_sentence(reader: Reader) -> None:
    """And the copy says that a part is missing."""
    reader.read("schools/oak/")
    reader.wait_for("site", "schools/oak")
    session = reader.context.new_cdp_session(reader.page)
    origin = reader.home.removesuffix(SITE)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 3_000_000})
    box = reader.page.locator("keep-offline")
    box.get_by_role("button", name="Keep this school offline").click()
    expect(box.get_by_role("status")).to_contain_text("There is no room")
    expect(box.get_by_role("button", name="Fetch the rest")).to_be_visible()
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    box.get_by_role("button", name="Fetch the rest").click()
    reader.wait_for("site", "engine", "schools/oak", "more/oak")


def test_a_browser_that_keeps_nothing_says_so(browser: Browser, host: Host, oak_site: Path) -> None:
    """As in a private window."""
    context = browser.new_context(service_workers="allow")
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    reader = Reader(context, host, oak_site)
    reader.read("schools/oak/")
    box = reader.page.locator("keep-offline")
    box.get_by_role("button", name="Keep this school offline").click()
    expect(box.get_by_role("status")).to_contain_text("keeps no copies here")
    context.close()


def test_a_recording_that_was_listened_to_stays(reader: Reader) -> None:
    """Although players ask for it in pieces."""
    reader.read("schools/oak/pupils/")
    reader.wait_for("site", "schools/oak")
    page = reader.page
    page.reload()
    timings = json.loads((reader.site / "schools/oak/pupils/aloud.json").read_text())
    name = next(iter(timings["sentences"]))
    play = """async (address) => {
      const audio = new Audio(address);
      await new Promise((done, failed) => { audio.oncanplaythrough = done; audio.onerror = failed; });
      return audio.duration;
    }"""
    address = f"{reader.home}assets/speech/{name}.mp3"
    duration = page.evaluate(play, address)
    reader.go_offline()
    page.goto(f"{reader.home}schools/oak/pupils/")
    assert page.evaluate(play, address) == pytest.approx(duration, abs=0.1)
    piece = """async (address) => {
      const response = await fetch(address, { headers: { Range: "bytes=10-19" } });
      return [response.status, (await response.arrayBuffer()).byteLength];
    }"""
    assert page.evaluate(piece, address) == [206, 10]


# For authors -----------------------------------------------------------------------------


def test_an_author_is_never_shown_what_was_kept(reader: Reader, unkept_site: Path) -> None:
    """What `serve` shows keeps nothing, and takes away what was kept at the same address."""
    assert not (unkept_site / "sw.js").exists()
    reader.read("schools/oak/staff/")
    reader.wait_for("site", "schools/oak")
    reader.host.sites[SITE] = unkept_site
    reader.read("schools/oak/staff/")
    for _ in range(50):
        if not reader.kept():
            break
        reader.page.wait_for_timeout(200)
    assert reader.kept() == []
    assert reader.page.evaluate("navigator.serviceWorker.getRegistration().then((it) => !it)")
