"""On the map as a browser draws it nothing lies on anything else, and nothing is lost by it."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app.campaign.campaign import Campaign
from app.campaign.gazetteer import STORY_TOWNS
from app.campaign.geodesy import Position
from app.lettering.importance import SEATS
from app.loading import load_campaign
from tests.browser.atlas_page import open_atlas, until
from tests.browser.conftest import NewContext
from tests.browser.drawn_map import drawn_on, overlaps

DAYS = ("1945-04-14", "1945-04-27", "1945-05-05", "1945-05-12", "1945-05-20", "1945-06-07")
# The middle of the fighting, and of all that is tracked from Kunming to Nanjing.
FIGHTING = "lat=27.05&lng=110.75"
THEATRE = "lat=28.5&lng=110.75"

DRAWN = """() => [...document.querySelectorAll('[data-unit]')]
  .filter((it) => it.style.visibility !== 'hidden')
  .map((it) => [it.dataset.unit, Number(it.querySelector('.designation').dataset.count ?? 0)])"""

NAMED = """() => [...document.querySelectorAll('[data-place]')]
  .filter((it) => it.checkVisibility({checkVisibilityCSS: true, checkOpacity: true}))
  .map((it) => it.dataset.place)"""

# By place where its name begins, from its dot.
SIDES = """() => [...document.querySelectorAll('.place:not(.covered) [data-place]')]
  .filter((it) => it.checkVisibility())
  .map((it) => [it.dataset.place, `${it.getAttribute('x')} ${it.getAttribute('y')}`])"""

IN_VIEW = """(points) => points.map((point) => {
  const {x, y} = map.latLngToContainerPoint(point)
  const size = map.getSize()
  return x > 0 && y > 0 && x < size.x && y < size.y
})"""


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(Path(__file__).parents[2] / "geodata")


def show_day(page: Page, day: str) -> None:
    page.evaluate(f"campaignMap.setDate({day!r})")
    # All but the places of the symbols follows before the browser paints.
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")


def in_view(page: Page, positions: dict[str, Position]) -> set[str]:
    points = [[position.lat_deg, position.lon_deg] for position in positions.values()]
    inside: list[bool] = page.evaluate(IN_VIEW, points)
    return {key for key, is_inside in zip(positions, inside, strict=True) if is_inside}


@pytest.mark.parametrize("zoom", [6, 7, 8, 9, 10, 11])
def test_nothing_lies_on_anything_else(page: Page, live_server: str, zoom: float) -> None:
    open_atlas(page, live_server, f"/?{FIGHTING}&zoom={zoom}")
    found = {}
    for day in DAYS:
        show_day(page, day)
        things = drawn_on(page)
        assert {"symbol", "name"} <= {thing.kind for thing in things}
        if clashes := list(overlaps(things)):
            found[day] = clashes
    assert found == {}


@pytest.mark.parametrize("zoom", [6, 7, 7.5])
def test_every_tracked_unit_is_drawn_or_counted(
    new_context: NewContext, live_server: str, campaign: Campaign, zoom: float
) -> None:
    page = new_context(viewport={"width": 2600, "height": 1400}).new_page()
    open_atlas(page, live_server, f"/?{THEATRE}&zoom={zoom}")
    tracked = sum(1 for _ in campaign.order_of_battle.tracked())
    for day in DAYS:
        show_day(page, day)
        drawn: dict[str, int] = dict(page.evaluate(DRAWN))
        assert len(drawn) + sum(drawn.values()) == tracked, day


@pytest.mark.parametrize("zoom", [9, 9.25, 10])
def test_from_zoom_9_every_unit_in_view_has_its_own_symbol(
    page: Page, live_server: str, campaign: Campaign, zoom: float
) -> None:
    open_atlas(page, live_server, f"/?{FIGHTING}&zoom={zoom}")
    for day in DAYS:
        show_day(page, day)
        drawn: dict[str, int] = dict(page.evaluate(DRAWN))
        t = page.evaluate("campaignMap.time")
        where = {track.unit_id: track.fix_at(t).position for track in campaign.tracks()}
        assert not any(drawn.values())
        # A symbol may stand outside while its point is still inside: by no more than one.
        assert len(in_view(page, where) - drawn.keys()) <= 1


@pytest.mark.parametrize("zoom", [6, 7, 8, 9, 10, 11])
def test_the_towns_of_the_story_in_view_are_named(
    page: Page, live_server: str, campaign: Campaign, zoom: float
) -> None:
    open_atlas(page, live_server, f"/?lat=27.1&lng=111&zoom={zoom}")
    towns = {town: campaign.gazetteer.place(town).position for town in STORY_TOWNS}
    for day in DAYS:
        show_day(page, day)
        assert set(page.evaluate(NAMED)) >= in_view(page, towns), day


def test_at_zoom_9_every_city_and_county_seat_in_view_is_named(
    page: Page, live_server: str, campaign: Campaign
) -> None:
    open_atlas(page, live_server, f"/?{FIGHTING}&zoom=9")
    seats = {
        place.id: place.position
        for place in campaign.gazetteer
        if place.lettered and place.kind in SEATS
    }
    for day in DAYS:
        show_day(page, day)
        inside = in_view(page, seats)
        assert len(inside) > 15
        assert set(page.evaluate(NAMED)) >= inside, day


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant", "ja"])
def test_at_zoom_9_four_of_five_towns_in_view_are_named(
    page: Page, live_server: str, campaign: Campaign, language: str
) -> None:
    open_atlas(page, live_server, f"/?{FIGHTING}&zoom=9&lang={language}")
    towns = {
        place.id: place.position
        for place in campaign.gazetteer
        if place.kind in {"town", "county-seat"}
    }
    for day in DAYS:
        show_day(page, day)
        inside = in_view(page, towns)
        assert len(inside) > 90
        assert len(set(page.evaluate(NAMED)) & inside) >= 0.8 * len(inside), day


def test_a_name_steps_aside_for_a_symbol_and_back(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"/?{FIGHTING}&zoom=9")
    stood = [dict(page.evaluate(SIDES)) for day in DAYS if not show_day(page, day)]
    moved = {it for it in stood[0] if len({sides.get(it) for sides in stood}) > 1}
    assert len(moved) > 10
    page.evaluate("campaignMap.setDate('1945-04-14')")
    assert dict(page.evaluate(SIDES)) == stood[0]


def test_a_symbol_says_how_many_are_counted_on_it_and_opens(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"/?date=1945-05-20&{FIGHTING}&zoom=8")
    symbol = page.locator("[data-unit=jp-116-div]")
    count = symbol.locator(".designation").get_attribute("data-count")
    assert count is not None
    expect(symbol).to_have_accessible_name(
        re.compile(f" and {count[1:]} more units? counted with it")
    )
    symbol.focus()
    page.keyboard.press("Enter")
    until(page, "map.getZoom() === 9")
    until(page, "!document.querySelector('[data-unit=jp-116-div] [data-count]')")


@pytest.mark.parametrize(
    ("width", "height", "address"), [(390, 844, "/"), (800, 450, "/embed"), (480, 300, "/embed")]
)
def test_a_small_first_view_shows_its_towns_with_whole_names(
    new_context: NewContext, live_server: str, width: int, height: int, address: str
) -> None:
    page = new_context(viewport={"width": width, "height": height}).new_page()
    open_atlas(page, live_server, f"{address}?date=1945-05-05")
    for town in ("zhijiang", "shaoyang"):
        box: dict[str, Any] | None = page.locator(f"[data-place={town}]").bounding_box()  # type: ignore[assignment]
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert page.evaluate("map.getZoom()") <= 7.75
