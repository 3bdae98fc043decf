"""The atlas as an app: kept when a reader asks for it, opened without a network, kept up to date.

The network is cut by stopping the server: a browser's "offline" switch does not reach its workers.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.config import Config
from tests.browser.atlas_page import until, wait_until_ready
from tests.browser.atlas_process import free_port, running_atlas
from tests.browser.page_faults import PageFaults
from tests.hostile import hostile_copy

KEPT = "caches.keys().then(names => names.length)"
WORKERS = "navigator.serviceWorker.getRegistrations().then(them => them.length)"
NEW_HEADLINE = "A headline of the next version"


class Server:
    """One address, behind which the atlas comes, goes, and comes back in another version."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self._running = ExitStack()

    def start(self, **settings: str) -> None:
        atlas = running_atlas(self.log, port=str(self.port), **settings)
        self._running.enter_context(atlas)

    def stop(self) -> None:
        self._running.close()


@pytest.fixture
def server(tmp_path: Path, page_faults: PageFaults) -> Iterator[Server]:
    found = Server(tmp_path / "log.txt")
    page_faults.origins.add(found.origin)
    found.start()
    yield found
    found.stop()


def keep(page: Page, origin: str, language: str = "en") -> None:
    page.goto(f"{origin}/{language}/help/offline")
    page.locator("#device-keep").click()
    expect(page.locator("#device [role=status]")).not_to_be_empty(timeout=60_000)
    assert page.evaluate(WORKERS) == 1


def test_nothing_is_kept_unasked(page: Page, live_server: str) -> None:
    for address in ("/en/?date=1945-05-05", "/en/day/1945-05-05", "/en/help/offline", "/en/embed"):
        page.goto(live_server + address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(f"Promise.all([{KEPT}, {WORKERS}])") == [0, 0]
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_kept_it_opens_without_a_network(page: Page, server: Server) -> None:
    keep(page, server.origin)
    expect(page.locator("#device-kept")).to_contain_text("English")
    expect(page.locator("#device-kept")).to_contain_text(" MB")
    server.stop()

    page.goto(f"{server.origin}/?date=1945-05-05&lat=26.72&lng=110.44&zoom=10&unit=cn-5-div")
    wait_until_ready(page)
    assert page.evaluate("campaignMap.date") == "1945-05-05"
    assert page.evaluate("CampaignLayers.current.map.getZoom()") == 10
    expect(page.locator("#card")).to_contain_text("5th Division")
    for zoom in (5, 6, 7, 8, 9, 12):
        page.evaluate(f"void CampaignLayers.current.map.setView([26.72, 110.44], {zoom})")
        until(page, tiles_loaded())
    page.locator("#tab-sources").click()
    expect(page.locator("#panel-sources")).to_contain_text("Grade A", ignore_case=True)
    page.keyboard.press("/")
    page.keyboard.type("Chihchiang")
    expect(page.locator("#find-results")).to_contain_text("Zhijiang")

    for address in ("/en/day/1945-04-20", "/day/1945-04-20?utm_source=mail"):
        page.goto(server.origin + address)
        expect(page.locator("h1")).to_contain_text("20 April 1945")
    page.goto(f"{server.origin}/en/units")
    expect(page.locator("h1")).to_be_visible()
    # What was never read is not there, and the reader is told what is.
    page.goto(f"{server.origin}/en/units/cn-57-div")
    expect(page.locator("h1")).to_have_text("Save for offline")


def tiles_loaded() -> str:
    return """[...document.querySelectorAll('.campaign-relief img')].length > 3
        && [...document.querySelectorAll('.campaign-relief img')]
          .every((tile) => tile.complete && tile.naturalWidth === 256)"""


def test_a_page_that_was_read_can_be_read_again(page: Page, server: Server) -> None:
    keep(page, server.origin, "ja")
    page.goto(f"{server.origin}/ja/units/cn-57-div")
    title = page.locator("h1").inner_text()
    server.stop()
    page.goto(f"{server.origin}/ja/units/cn-57-div?fbclid=x")
    expect(page.locator("h1")).to_have_text(title)


def test_after_an_upgrade_nothing_old_is_shown(page: Page, server: Server, tmp_path: Path) -> None:
    keep(page, server.origin)
    before = page.evaluate("caches.keys()")
    server.stop()
    newer = hostile_copy(Config().geodata_dir, tmp_path / "newer", NEW_HEADLINE)
    server.start(geodata_dir=str(newer))
    # With a network the new version is there at once ...
    page.goto(f"{server.origin}/en/?date=1945-05-05")
    wait_until_ready(page)
    expect(page.locator("#panel-day .headline")).to_have_text(NEW_HEADLINE)
    # ... and when it has been kept whole, the old one is gone.
    old = next(name for name in before if name != "atlas-choice")
    until(page, f"caches.has('{old}').then((there) => !there)", 60_000)
    assert len(page.evaluate("caches.keys()")) == 2
    server.stop()
    page.goto(f"{server.origin}/en/?date=1945-05-05")
    wait_until_ready(page)
    expect(page.locator("#panel-day .headline")).to_have_text(NEW_HEADLINE)
    page.goto(f"{server.origin}/en/day/1945-05-05")
    expect(page.locator("main")).to_contain_text(NEW_HEADLINE)


def test_it_can_be_removed(page: Page, server: Server) -> None:
    keep(page, server.origin)
    page.reload()
    page.locator("#device-remove").click()
    expect(page.locator("#device [role=status]")).to_have_text("Removed from this device.")
    assert page.evaluate(f"Promise.all([{KEPT}, {WORKERS}])") == [0, 0]
    expect(page.locator("#device-remove")).to_be_hidden()


def test_cancelled_it_leaves_nothing(page: Page, server: Server) -> None:
    page.route("**/static/basemap/tiles/**", lambda route: None)
    page.goto(f"{server.origin}/en/help/offline")
    page.locator("#device-keep").click()
    page.locator("#device [data-cancel]").click()
    expect(page.locator("#device [role=status]")).to_have_text("Cancelled.")
    assert page.evaluate(f"Promise.all([{KEPT}, {WORKERS}])") == [0, 0]


def test_who_installs_it_keeps_it(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}/ja/")
    wait_until_ready(page)
    page.evaluate("void dispatchEvent(new Event('appinstalled'))")
    until(page, f"{WORKERS}.then((count) => count === 1)", 60_000)


def test_a_frame_never_has_a_worker(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}/en/embed")
    wait_until_ready(page)
    page.evaluate("void dispatchEvent(new Event('appinstalled'))")
    page.wait_for_timeout(500)
    assert page.evaluate(WORKERS) == 0
    assert page.locator("link[rel=manifest]").count() == 0
    # Nor does one that was registered elsewhere speak for it.
    keep(page, server.origin)
    server.stop()
    with pytest.raises(Exception, match="ERR_CONNECTION_REFUSED"):
        page.goto(f"{server.origin}/en/embed")


def test_the_manifest_makes_it_installable(page: Page, live_server: str) -> None:
    page.goto(f"{live_server}/zh-Hans/")
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    manifest = json.loads(found["data"])
    assert manifest["start_url"] == "/zh-Hans/"
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A test's profile is a private one, in which nothing can be installed.
    assert {error["errorId"] for error in errors} <= {"in-incognito"}
