"""axe-core finds nothing at fault: every type of page, every state of the map, four languages."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas
from tests.browser.axe import bring_axe, violations
from tests.browser.conftest import NewContext

LANGUAGES = ["en", "zh-Hans", "zh-Hant", "ja"]
READING = [
    "day/1945-05-05", "units", "units/jp-116-div", "places", "places/zhijiang", "events",
    "events/ev-wuyang-battle", "sources", "sources/guanhe-tiger-corps", "evidence",
    "evidence/accounts", "evidence/plausibility", "evidence/article", "help/embedding",
    "help/downloads", "print?layers=", "print?sheet=worksheet&layers=", "print?sheet=six&layers=",
    "no-such-page", "day/tomorrow", "units/nobody",
]  # fmt: skip
# Views that the map can go to, as Back does, and the part of the page that they fill.
VIEWS = {
    "unit=jp-116-div": "#card h2",
    "event=ev-wuyang-battle": "#card h2",
    "place=zhijiang": "#card h2",
    "route=xiangqian-highway": "#card h2",
    "compare=1945-04-14": "#day-compare ul",
    "measure=unit&unit=jp-116-div": ".tool-card",
}
GO_TO = """(view) => {
  history.pushState({}, '', `?date=1945-05-05&${view}`)
  dispatchEvent(new PopStateEvent('popstate'))
}"""
# Views that a page begins with.
BEGUN = ["claim=cl-wuyang-70mi", "account=guanhe-tiger-corps", "view=projector"]


@pytest.fixture
def page(new_context: NewContext) -> Page:
    context = new_context()
    bring_axe(context)
    return context.new_page()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_to_read(page: Page, live_server: str, language: str) -> None:
    found = []
    for path in READING:
        page.goto(f"{live_server}/{language}/{path}")
        found += violations(page, enhanced=True)
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_and_the_frame(page: Page, live_server: str, language: str) -> None:
    found = []
    for path in ("", "embed"):
        open_atlas(page, live_server, f"/{language}/{path}?date=1945-05-05")
        found += violations(page, enhanced=True)
    for view in BEGUN:
        open_atlas(page, live_server, f"/{language}/?date=1945-05-05&{view}")
        found += violations(page, "#panel", enhanced=True)
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_opens_on_the_map(page: Page, live_server: str, language: str) -> None:
    open_atlas(page, live_server, f"/{language}/?date=1945-05-05")
    found = [*in_tabs(page), *in_menus(page), *in_dialogs(page), *in_views(page)]
    page.locator("#legend > summary").click()
    assert found + violations(page, "#legend") == []


def in_tabs(page: Page) -> Iterator[str]:
    for tab in ("story", "units", "events", "sources"):
        page.locator(f"#tab-{tab}").click()
        expect(page.locator(f"#panel-{tab}").get_by_role("link").first).to_be_visible()
        yield from violations(page, "#panel", enhanced=True)
    page.locator("#tab-day").click()


def in_menus(page: Page) -> Iterator[str]:
    for menu in page.locator("details.menu > summary:visible").all():
        menu.click()
        yield from violations(page, ".bar")
        page.keyboard.press("Escape")
    page.locator("#find-input").fill("116")
    expect(page.get_by_role("option").first).to_be_visible()
    yield from violations(page, ".bar")
    page.locator("#find-input").fill("")
    page.locator("#range").click()
    expect(page.locator("#range")).to_have_attribute("aria-expanded", "true")
    yield from violations(page, "#strip")
    page.locator("#range").click()


def in_dialogs(page: Page) -> Iterator[str]:
    for opener in ("#keys-open", "[data-cite]"):
        page.locator(opener).first.click()
        expect(page.get_by_role("dialog")).to_be_visible()
        yield from violations(page, "dialog")
        page.keyboard.press("Escape")


def in_views(page: Page) -> Iterator[str]:
    for view, part in VIEWS.items():
        page.evaluate(GO_TO, view)
        expect(page.locator(part).first).to_be_visible()
        expect(page.locator("[aria-busy]")).to_have_count(0)
        yield from violations(page, part.split()[0], enhanced=True)
