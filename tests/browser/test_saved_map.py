"""A map saved as one file, opened from disk with the network off."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

from app.campaign.campaign import Campaign, TimeSlice
from app.config import Config
from app.loading import load_campaign
from app.maps import campaign_map
from tests.browser.page_faults import PageFaults

DAY = "1945-05-05"
NAMED_TOWNS = ("zhijiang", "shaoyang", "hengyang", "wuyang")


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(Config().geodata_dir)


@pytest.fixture(scope="module")
def time_slice(campaign: Campaign) -> TimeSlice:
    return campaign.slice_at(campaign.calendar.campaign_day(DAY))


@pytest.fixture(scope="module")
def saved_file(campaign: Campaign, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("saved") / "map.html"
    campaign_map(DAY, campaign=campaign).save(path)
    return path


@pytest.fixture(scope="module")
def requests() -> list[str]:
    """Every address that the opened file asked for."""
    return []


@pytest.fixture(scope="module")
def saved_map(browser: Browser, saved_file: Path, requests: list[str]) -> Iterator[Page]:
    """The file, opened once for all tests: none of them changes what another looks at."""
    faults = PageFaults()
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    faults.watch(context)
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    page.goto(saved_file.as_uri())
    page.locator(".place text").first.wait_for()
    first_view = page.evaluate("[map.getCenter(), map.getZoom()]")
    page.evaluate("view => { globalThis.firstView = view }", first_view)
    yield page
    context.close()
    assert faults.all() == []


@pytest.fixture(autouse=True)
def first_view(saved_map: Page) -> None:
    saved_map.evaluate("void map.setView(...firstView, {animate: false})")


def test_it_asks_for_nothing(saved_map: Page, saved_file: Path, requests: list[str]) -> None:
    saved_map.wait_for_timeout(500)
    asked = [url for url in requests if not url.startswith("data:")]
    assert asked == [saved_file.as_uri()]


def test_every_tracked_unit_is_in_it(saved_map: Page, campaign: Campaign) -> None:
    ids = saved_map.locator("[data-unit]").evaluate_all(
        "buttons => buttons.map(button => button.dataset.unit)"
    )
    assert ids == [unit.id for unit in campaign.order_of_battle.tracked()]
    assert len(ids) == 59


def test_the_units_in_view_are_visible(saved_map: Page, time_slice: TimeSlice) -> None:
    """At the first view every unit has its own symbol (none is folded from zoom 9)."""
    for fix in time_slice.fixes:
        x, y = container_point(saved_map, fix.position.lat_deg, fix.position.lon_deg)
        symbol = saved_map.locator(f'[data-unit="{fix.unit_id}"]')
        # The symbol may stand a little off its point.
        if 200 < x < 1240 and 200 < y < 700:
            expect(symbol).to_be_visible()
        elif x < -200 or x > 1640 or y < -200 or y > 1100:
            expect(symbol).to_be_hidden()


def test_the_towns_of_the_story_are_named(saved_map: Page) -> None:
    for place_id in NAMED_TOWNS:
        name = saved_map.locator(f'[data-place="{place_id}"]')
        expect(name).to_be_visible()
        expect(name).to_be_in_viewport(ratio=1)


def test_the_highways_are_named_along_their_way(saved_map: Page) -> None:
    for route_id, words in (("hengshao", "Heng-Shao"), ("tanshao", "Tan-Shao")):
        name = saved_map.locator(f'[data-lettering="{route_id}-highway"]')
        expect(name).to_be_visible()
        expect(name).to_contain_text(words)


@pytest.mark.parametrize("layer", ["water", "railways", "roads"])
def test_lines_are_drawn(saved_map: Page, layer: str) -> None:
    assert drawn_px(saved_map, layer) > 1000


def test_the_held_ground_is_tinted(saved_map: Page) -> None:
    """South of Shaoyang, well behind the line: the picture differs without the ground."""
    x, y = container_point(saved_map, 27.05, 111.6)
    patch: FloatRect = {"x": x, "y": y, "width": 40, "height": 40}
    tinted = saved_map.screenshot(clip=patch)
    ground = saved_map.locator(".campaign-ground")
    ground.evaluate("pane => { pane.style.visibility = 'hidden' }")
    bare = saved_map.screenshot(clip=patch)
    ground.evaluate("pane => { pane.style.visibility = '' }")
    assert tinted != bare
    assert saved_map.screenshot(clip=patch) == tinted


def test_the_relief_is_loaded(saved_map: Page) -> None:
    widths = saved_map.locator(".campaign-relief img").evaluate_all(
        "images => images.map(image => image.naturalWidth)"
    )
    assert len(widths) == 2
    assert min(widths) > 1000


def test_the_fights_of_the_day_are_drawn(saved_map: Page, time_slice: TimeSlice) -> None:
    fights = {event.id for event in time_slice.events if event.is_fight and event.place_id}
    drawn = saved_map.locator("[data-fight]").evaluate_all(
        "bursts => bursts.flatMap(burst => burst.dataset.fights.split(' '))"
    )
    assert set(drawn) == fights
    assert fights


def test_the_card_says_which_day_it_is(saved_map: Page) -> None:
    expect(saved_map.locator(".day-card time")).to_have_text("5 May 1945")
    expect(saved_map.locator(".day-card")).to_contain_text("day 30 of 63")


def test_names_follow_a_zoom(saved_map: Page, campaign: Campaign) -> None:
    wuyang = campaign.gazetteer.place("wuyang").position
    for zoom in (7, 10.75):
        saved_map.evaluate(f"void map.setView([26.72, 110.44], {zoom}, {{animate: false}})")
        point = container_point(saved_map, wuyang.lat_deg, wuyang.lon_deg)
        assert_near(dot_of(saved_map, "wuyang"), point, px=1)


def test_after_an_animated_zoom_everything_stands_where_it_belongs(saved_map: Page) -> None:
    saved_map.evaluate("void map.setView([27.1, 110.8], 8, {animate: false})")
    settled = dot_of(saved_map, "shaoyang")
    zoom_and_settle(saved_map, 9)
    assert dot_of(saved_map, "shaoyang") != settled
    zoom_and_settle(saved_map, 8)
    assert_near(dot_of(saved_map, "shaoyang"), settled, px=1)


def test_in_japanese_the_names_are_in_han_characters(
    campaign: Campaign, new_context: Callable[..., Any], tmp_path: Path
) -> None:
    campaign_map(DAY, "ja", campaign).save(tmp_path / "ja.html")
    page = new_context(offline=True, locale="ja-JP").new_page()
    page.goto((tmp_path / "ja.html").as_uri())
    expect(page.locator('[data-place="zhijiang"]')).to_contain_text("芷江")
    expect(page.locator(".day-card time")).to_have_text("1945年5月5日")


def container_point(page: Page, lat: float, lon: float) -> tuple[float, float]:
    x, y = page.evaluate(
        "([lat, lon]) => { const p = map.latLngToContainerPoint([lat, lon]); return [p.x, p.y] }",
        [lat, lon],
    )
    return x, y


def zoom_and_settle(page: Page, zoom: int) -> None:
    """Zoom as a reader does, and wait until nothing moves any more."""
    page.evaluate(
        """(zoom) => new Promise((done) => {
          map.once('zoomend', () => {
            const settle = () =>
              document.getAnimations().length ? requestAnimationFrame(settle) : done()
            requestAnimationFrame(() => requestAnimationFrame(settle))
          })
          map.setZoom(zoom, { animate: true })
        })""",
        zoom,
    )


def dot_of(page: Page, place_id: str) -> tuple[float, float]:
    box = page.locator(f'svg:has([data-place="{place_id}"]) .sign > *').first.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def assert_near(a: tuple[float, float], b: tuple[float, float], px: float) -> None:
    assert abs(a[0] - b[0]) <= px, (a, b)
    assert abs(a[1] - b[1]) <= px, (a, b)


def drawn_px(page: Page, layer: str) -> float:
    """How long the layer's lines are on the screen, in pixels."""
    length: float = page.locator(f".campaign-{layer} path").evaluate_all(
        """paths => paths
          .filter((path) => getComputedStyle(path).stroke !== 'none')
          .reduce((sum, path) => sum + path.getTotalLength(), 0)"""
    )
    return length
