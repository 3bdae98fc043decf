"""A second date on the map: as ghosts, or side by side, with a list of what changed."""

import re
from itertools import combinations

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from shapely.geometry import box

from tests.browser.atlas_page import date_of, open_atlas, wait_until_ready
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}
GHOSTS = "/?date=1945-05-05&compare=1945-04-14"


def section(page: Page) -> Locator:
    return page.get_by_role("region", name="Comparison")


def test_the_button_compares_with_a_week_before_and_the_address_keeps_it(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    button = page.get_by_role("button", name="Compare", exact=True)
    button.click()
    heading = section(page).get_by_role("heading", level=3)
    expect(heading).to_have_text("What changed from 28 Apr to 5 May")
    expect(heading).to_be_focused()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile("compare=1945-04-28"))
    section(page).get_by_role("combobox", name="Compare with").select_option("14 April 1945")
    expect(page).to_have_url(re.compile("compare=1945-04-14"))
    expect(heading).to_have_text("What changed from 14 Apr to 5 May")
    section(page).get_by_role("button", name="End the comparison").click()
    expect(section(page)).to_be_hidden()
    expect(button).to_be_focused()
    expect(page.locator("[data-ghost]")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("compare"))


def test_ghosts_stand_where_units_were_and_are_no_units(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"{GHOSTS}&zoom=9&lat=26.9&lng=110.6")
    ghost = page.locator("[data-ghost=jp-109-regt]")
    expect(ghost).to_be_attached()
    assert page.locator("[data-ghost] [data-unit], [data-ghost][data-unit]").count() == 0
    assert page.locator("[data-unit=jp-109-regt]").count() == 1
    expect(page.locator("path.ghost-arrow").first).to_be_attached()
    there = ghost.bounding_box()
    page.evaluate("campaignMap.setDate('1945-04-14')")
    # On the other date itself nothing has moved.
    expect(page.locator("[data-ghost]")).to_have_count(0)
    here = page.locator("[data-unit=jp-109-regt]").bounding_box()
    assert there == pytest.approx(here, abs=1)


def test_ghosts_lie_under_all_that_is_of_the_present_day(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, GHOSTS)
    expect(page.locator("[data-ghost]").first).to_be_attached()
    heights = page.evaluate(
        """() => ['ghosts', 'fights', 'places', 'units']
          .map((name) => document.querySelector(`.campaign-${name}, .leaflet-${name}-pane`))
          .map((pane) => Number(getComputedStyle(pane).zIndex))"""
    )
    assert 0 < heights[0] < min(heights[1:])


def test_the_ghosts_of_others_step_back_behind_that_of_the_chosen_unit(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, f"{GHOSTS}&zoom=9&lat=26.9&lng=110.6&unit=jp-109-regt")
    expect(page.locator("[data-ghost=jp-109-regt]")).to_have_css("opacity", "0.62")
    expect(page.locator("[data-ghost]:not([data-ghost=jp-109-regt])").first).to_have_css(
        "opacity", "0.2"
    )


@pytest.mark.parametrize("zoom", [7, 9])
def test_no_ghost_lies_on_another(page: Page, live_server: str, zoom: int) -> None:
    address = f"/?date=1945-05-10&compare=1945-04-20&zoom={zoom}&lat=27.0&lng=110.9"
    open_atlas(page, live_server, address)
    expect(page.locator("[data-ghost]").nth(5)).to_be_attached()
    boxes = page.locator("[data-ghost]").evaluate_all(
        "all => all.map((it) => it.getBoundingClientRect().toJSON())"
    )
    frames = [box(it["left"], it["top"], it["right"], it["bottom"]) for it in boxes]
    assert max(a.intersection(b).area for a, b in combinations(frames, 2)) < 4


def test_the_list_tells_what_changed_with_confidence_and_sources(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, GHOSTS)
    listed = section(page).locator(".compare-list")
    expect(
        listed.get_by_role("heading", name=re.compile(r"^Moved, as the crow flies \(\d+\)"))
    ).to_be_visible()
    regiment = listed.locator("li", has_text=re.compile("109th")).first
    expect(regiment.locator(".confidence")).to_be_attached()
    expect(regiment.locator("a[data-source]").first).to_be_attached()
    moved = listed.locator("ul").last.locator(".row-action").all_inner_texts()
    distances = [int(text.split(" km")[0]) for text in moved]
    assert distances == sorted(distances, reverse=True)
    assert distances[0] > 50
    expect(listed).to_contain_text("Encircled")


def test_side_by_side_shows_each_date_on_its_own_side(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"{GHOSTS}&cmode=swipe")
    expect(page.locator(".swipe-before")).to_have_text("14 Apr")
    expect(page.locator(".swipe-after")).to_have_text("5 May")
    copies = page.locator("[data-before-unit]")
    expect(copies).to_have_count(59)
    assert page.locator("[data-unit]").count() == 59
    then = "[data-before-unit=jp-109-regt]"
    moved = "(s) => document.querySelector(s).parentElement.style.transform"
    copied = page.evaluate(moved, then)
    assert copied != page.evaluate(moved, "[data-unit=jp-109-regt]")
    # It is painted as the unit is: a copy's references are its own, its colours are not.
    painted = "(s) => getComputedStyle(document.querySelector(s + ' .ground')).fill"
    assert page.evaluate(painted, then) == page.evaluate(painted, "[data-unit=jp-109-regt]")
    # The copy stands exactly where the player draws the unit on that date.
    page.evaluate("campaignMap.setDate('1945-04-14')")
    assert copied == page.evaluate(moved, "[data-unit=jp-109-regt]")


def test_the_other_side_has_its_names_also_where_they_come_late(
    page: Page, live_server: str
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/lettering-*.json*", hold)
    page.goto(f"{live_server}{GHOSTS}&cmode=swipe")
    expect(page.locator("[data-before-unit]")).to_have_count(59)
    held[0].continue_()
    wait_until_ready(page)
    copied = """() => [...document.querySelectorAll('.leaflet-before-pane .place')]
      .map((it) => it.outerHTML).join()"""
    shown = page.evaluate(copied)
    page.evaluate("void CampaignLayers.current.map.fire('moveend')")
    assert page.evaluate(copied) == shown


def test_the_other_side_follows_names_layers_and_choice(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"{GHOSTS}&cmode=swipe")
    name = page.locator("[data-before-place=shaoyang] .name")
    expect(name).to_have_text("Shaoyang")
    page.get_by_text("Map names: today").click()
    page.get_by_role("radio", name="Names as in 1945").check()
    expect(name).to_have_text("Paoching")
    page.get_by_text("Map names: 1945").click()
    page.get_by_text("Layers", exact=True).click()
    page.get_by_role("checkbox", name="Names of places").uncheck()
    expect(name).to_have_count(0)
    chosen = page.locator(".leaflet-before-pane .has-chosen")
    expect(chosen).to_have_count(0)
    page.locator("[data-unit=jp-109-regt]").dispatch_event("click")
    expect(chosen).to_have_count(1)


def test_the_divider_moves_by_keys_and_by_pointer_and_not_the_time(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, f"{GHOSTS}&cmode=swipe")
    grip = page.get_by_role("slider", name="Divider between the two dates")
    before = int(grip.get_attribute("aria-valuenow") or "")
    grip.press("ArrowRight")
    assert int(grip.get_attribute("aria-valuenow") or "") == before + 2
    box = grip.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    pane = page.locator(".leaflet-map-pane")
    still = pane.evaluate("(it) => it.style.transform")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 200, y, steps=4)
    page.mouse.up()
    moved = grip.bounding_box()
    assert moved
    assert moved["x"] - box["x"] == pytest.approx(200, abs=4)
    assert pane.evaluate("(it) => it.style.transform") == still
    assert date_of(page) == "1945-05-05"
    units = page.locator(".campaign-units").first
    assert "polygon" in units.evaluate("(it) => getComputedStyle(it).clipPath")
    section(page).get_by_role("radio", name="ghosts with arrows").check()
    expect(grip).to_have_count(0)
    assert page.locator(".leaflet-units-pane").evaluate("(it) => it.style.clipPath") == ""


def test_in_an_embed_the_address_alone_compares(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/embed?date=1945-05-05&compare=1945-04-14")
    expect(page.locator("[data-ghost]").first).to_be_attached()
    open_atlas(page, live_server, "/embed?date=1945-05-05&compare=1945-04-14&cmode=swipe")
    expect(page.locator(".swipe-before")).to_have_text("14 Apr")


def test_on_a_phone_the_divider_is_large_enough_for_a_finger(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server, f"{GHOSTS}&cmode=swipe")
    box = page.get_by_role("slider", name="Divider between the two dates").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44


def test_the_first_view_fetches_nothing_of_it(page: Page, live_server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_atlas(page, live_server)
    assert [url for url in asked if "/compare-" in url] == []


@pytest.mark.parametrize(
    ("language", "name"), [("zh-Hans", "对比"), ("zh-Hant", "對比"), ("ja", "比較")]
)
def test_it_speaks_the_readers_language(
    page: Page, live_server: str, language: str, name: str
) -> None:
    open_atlas(page, live_server, f"/{language}{GHOSTS}")
    expect(page.get_by_role("region", name=name)).to_be_visible()
