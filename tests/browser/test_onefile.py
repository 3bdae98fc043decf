"""The one-file atlas as it comes from a USB stick: file://, and no network at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from app import create_app
from app.config import Config
from tests.browser.atlas_page import unit_places, until, wait_until_ready
from tests.browser.page_faults import PageFaults
from tests.hostile import TITLES, hostile_copy

URL = "/export/atlas.html"
MOST_BYTES = 3_000_000


class Stick:
    """A file in a browser that can reach nothing, and what went wrong there."""

    def __init__(self, browser: Browser, path: Path, **options: Any) -> None:
        self.uri = path.as_uri()
        self.faults = PageFaults()
        self.wrong: list[str] = []
        self.context = browser.new_context(
            **{"viewport": {"width": 1440, "height": 900}, "offline": True, **options}
        )
        self.faults.watch(self.context)
        self.context.route("**/*", self._only_the_file)
        self.context.on("console", lambda message: self.wrong.append(message.text))

    def _only_the_file(self, route: Route) -> None:
        if route.request.url.partition("#")[0] == self.uri:
            route.continue_()
        else:
            self.wrong.append(f"asked for {route.request.url}")
            route.abort()

    def open(self, view: str = "") -> Page:
        page = self.context.new_page()
        page.on("dialog", lambda dialog: (self.wrong.append(dialog.message), dialog.dismiss()))
        page.goto(self.uri + view)
        wait_until_ready(page)
        return page

    def all_faults(self) -> list[str]:
        return self.faults.all() + self.wrong


def saved(path: Path, query: str = "lang=en", **settings: Any) -> Path:
    answer = create_app(Config(**settings)).test_client().get(f"{URL}?{query}")
    path.write_bytes(answer.data)
    return path


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("stick") / "atlas.html")


@pytest.fixture
def stick(browser: Browser, file: Path) -> Iterator[Stick]:
    opened = Stick(browser, file)
    yield opened
    opened.context.close()
    assert opened.all_faults() == []


def tiles_shown(page: Page) -> list[int]:
    widths: list[int] = page.locator(".campaign-relief img").evaluate_all(
        "tiles => tiles.map(tile => tile.complete ? tile.naturalWidth : 0)"
    )
    return widths


def test_it_is_under_three_megabytes(file: Path) -> None:
    assert file.stat().st_size < MOST_BYTES


def test_the_map_moves_with_the_timeline(stick: Stick) -> None:
    page = stick.open()
    until(page, "document.querySelectorAll('.campaign-relief img').length > 6")
    page.wait_for_timeout(300)
    assert max(tiles_shown(page)) == 256
    before = unit_places(page)
    page.locator("#timeline").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#date")).to_have_text("11 April 1945")
    assert unit_places(page) != before
    page.locator("#play").click()
    until(page, "campaignMap.date > '1945-04-12'")
    page.locator("#play").click()
    assert page.locator("[data-unit]").count() == 59
    # Streams come with the first near zoom, and other places for names and symbols.
    page.evaluate("void CampaignLayers.current.map.setView([26.72, 110.44], 10)")
    until(page, "document.querySelectorAll('.campaign-water path').length > 6")
    expect(page.locator('[data-place="wuyang"]')).to_be_visible()


def test_every_tab_of_the_panel_tells_its_part(stick: Stick) -> None:
    page = stick.open("#date=1945-05-05")
    for tab, words in {
        "day": "Battle of Wuyang opens at dawn",
        "story": "Counter-stroke",
        "units": "5th Division",
        "events": "Wuyang",
        "sources": "Grade A",
    }.items():
        page.locator(f"#tab-{tab}").click()
        expect(page.locator(f"#panel-{tab}")).to_contain_text(words, ignore_case=True)
    assert page.locator("a[href^='/']:not([data-source]):visible").count() == 0


def test_search_cards_and_sources_open(stick: Stick) -> None:
    page = stick.open("#date=1945-05-05")
    page.keyboard.press("/")
    page.keyboard.type("Chihchiang")
    expect(page.locator("#find-results")).to_contain_text("Zhijiang")
    page.keyboard.press("Enter")
    expect(page.locator("#card")).to_contain_text("Zhijiang")
    page.locator("#tab-day").click()
    page.locator("#panel-day [data-source]").first.click()
    expect(page.locator("#card")).to_contain_text("Publisher")
    expect(page.locator("#card")).to_contain_text("How much was read")
    page.locator('[data-unit="cn-5-div"]').dispatch_event("click")
    expect(page.locator("#card")).to_contain_text("5th Division")


def test_what_needs_a_server_says_so(stick: Stick) -> None:
    page = stick.open("#date=1945-05-05")
    page.locator("#panel-day [data-cite]").first.click()
    expect(page.locator("dialog.cite")).to_contain_text("The citation needs the network.")
    expect(page.locator("dialog.cite")).to_contain_text("Sources of what is on the screen")


def test_the_tools_work_too(stick: Stick) -> None:
    page = stick.open("#date=1945-05-05&compare=1945-04-14")
    expect(page.locator("body")).to_contain_text("14 April 1945")
    page.locator(".bar-button[data-tool=measure]").click()
    for x in (700, 900):
        page.mouse.click(x, 420)
    expect(page.locator(".measure-result")).to_contain_text("km")
    page.locator("#projector-open").click()
    expect(page.locator(".projector-card")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "words"), [("zh-Hans", "图例"), ("zh-Hant", "圖例"), ("ja", "凡例")]
)
def test_it_speaks_the_language_that_it_was_saved_in(
    browser: Browser, tmp_path: Path, language: str, words: str
) -> None:
    stick = Stick(browser, saved(tmp_path / "atlas.html", f"lang={language}"))
    page = stick.open("#date=1945-05-05")
    expect(page.locator("#date")).to_contain_text("1945年5月5日")
    expect(page.locator("#legend summary").first).to_have_text(words)
    stick.context.close()
    assert stick.all_faults() == []


def test_a_cut_file_shows_its_days_and_no_others(browser: Browser, tmp_path: Path) -> None:
    path = saved(tmp_path / "cut.html", "lang=en&from=1945-05-01&to=1945-05-10")
    stick = Stick(browser, path, viewport={"width": 390, "height": 844}, has_touch=True)
    page = stick.open("#date=1945-04-08")
    timeline = page.locator("#timeline")
    assert page.evaluate("campaignMap.date") == "1945-05-01"
    assert (timeline.get_attribute("min"), timeline.get_attribute("max")) == ("25", "34")
    page.evaluate("campaignMap.setDate('1945-05-10')")
    assert page.evaluate("campaignMap.date") == "1945-05-10"
    stick.context.close()
    assert stick.all_faults() == []


def test_a_hostile_title_is_text(browser: Browser, tmp_path: Path) -> None:
    geodata_dir = hostile_copy(Config().geodata_dir, tmp_path / "geo", " ".join(TITLES.values()))
    stick = Stick(browser, saved(tmp_path / "atlas.html", geodata_dir=geodata_dir))
    page = stick.open("#date=1945-05-08")
    for tab in ("day", "story", "units", "events", "sources"):
        page.locator(f"#tab-{tab}").click()
        expect(page.locator(f"#panel-{tab}")).not_to_be_empty()
    assert "</script><script>alert(1)</script>" in page.locator("body").inner_text()
    assert page.locator("img[src=x]").count() == 0
    stick.context.close()
    assert stick.all_faults() == []
