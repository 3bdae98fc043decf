"""No page keeps anything in the reader's browser; the server writes down nothing of the reader."""

import os
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.atlas_page import open_atlas
from tests.browser.atlas_process import running_atlas
from tests.browser.conftest import NewContext

PAGES = [
    "day/1945-05-05", "units", "units/jp-116-div", "places", "places/zhijiang", "events",
    "events/ev-wuyang-battle", "sources", "sources/guanhe-tiger-corps", "evidence",
    "evidence/accounts", "evidence/plausibility", "evidence/article", "help/embedding",
    "help/downloads", "no-such-page", "day/tomorrow", "openapi.json", "embed.js",
]  # fmt: skip
KEPT = """async () => ({
  cookies: document.cookie,
  local: { ...localStorage },
  session: { ...sessionStorage },
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: 'caches' in window ? await caches.keys() : [],
  workers: (await navigator.serviceWorker?.getRegistrations() ?? []).length,
})"""
NOTHING = {
    "cookies": "", "local": {}, "session": {}, "databases": [], "caches": [], "workers": 0,
}  # fmt: skip


def test_no_page_keeps_anything(new_context: NewContext, live_server: str) -> None:
    context = new_context()
    page = context.new_page()
    answers: list[str] = []
    page.on("response", lambda it: answers.extend(it.headers.keys() & {"set-cookie"}))
    for path in PAGES:
        page.goto(f"{live_server}/{path}")
        if page.evaluate("document.contentType") == "text/html":
            assert page.evaluate(KEPT) == NOTHING, path
    for path in ("", "embed"):
        open_atlas(page, live_server, f"/{path}?date=1945-05-05")
        page.locator("#timeline").press("ArrowRight")
        page.locator("#play").click()
        page.wait_for_timeout(500)
        assert page.evaluate(KEPT) == NOTHING, path
    assert context.cookies() == []
    assert answers == []


def test_what_a_reader_does_on_the_map_keeps_nothing(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    for tab in ("story", "units", "events", "sources", "day"):
        page.locator(f"#tab-{tab}").click()
    page.locator("#find-input").fill("Arashi")
    page.get_by_role("listbox", name="Results").get_by_role("option").first.click()
    page.locator("[data-tool=compare]").first.click()
    page.locator("#day-compare").wait_for()
    page.locator(".bar-button[data-tool=measure]").click()
    page.locator(".tool-card").first.wait_for()
    assert page.evaluate(KEPT) == NOTHING
    assert page.context.cookies() == []


def visit(origin: str) -> None:
    asked = urllib.request.Request(
        f"{origin}/day/1945-05-05?lang=ja",
        headers={"X-Forwarded-For": "203.0.113.7", "User-Agent": "Pupil/1.0", "Referer": origin},
    )
    with urllib.request.urlopen(asked) as answer:
        answer.read()


@pytest.mark.parametrize("access_log", ["0", "1"])
def test_no_log_names_a_reader(tmp_path: Path, access_log: str) -> None:
    """By default there is none; the one that may be switched on knows no address and no query."""
    log = tmp_path / "log.txt"
    with running_atlas(log, **({"access_log": access_log} if access_log == "1" else {})) as origin:
        visit(origin)
        port = origin.rsplit(":", 1)[1]
    written = log.read_text("utf-8").replace(f"127.0.0.1:{port}", "")
    assert ("/day/1945-05-05" in written) is (access_log == "1")
    for trace in ("127.0.0.1", "203.0.113.7", "Pupil", "lang=ja", os.uname().nodename):
        assert trace not in written
