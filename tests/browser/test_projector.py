"""The map for a room, and the sheet of a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import date_of, open_atlas, until
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}
IDLE = "document.body.classList.contains('idle')"


@pytest.fixture
def projected(page: Page, live_server: str) -> Page:
    open_atlas(page, live_server, "/?date=1945-05-05&view=projector")
    expect(page.locator(".projector-date")).to_have_text("5 May 1945")
    return page


def test_the_date_is_large_and_the_names_are_enlarged(projected: Page) -> None:
    size = projected.locator(".projector-date").evaluate("it => getComputedStyle(it).fontSize")
    assert float(size.removesuffix("px")) >= 50
    drawn, laid_out = projected.evaluate(
        "() => { const it = document.getElementById('map')"
        "; return [it.getBoundingClientRect().width, it.offsetWidth] }"
    )
    assert drawn == pytest.approx(1440, abs=2)
    assert drawn / laid_out > 1.3
    expect(projected.locator("#panel")).to_be_hidden()
    expect(projected.locator(".scale .bar")).to_be_visible()


def test_the_line_of_sources_stands_on_the_strip(projected: Page) -> None:
    line = projected.locator(".source-line").bounding_box()
    strip = projected.locator("#strip").bounding_box()
    assert line is not None
    assert strip is not None
    assert strip["y"] - 30 < line["y"] + line["height"] <= strip["y"] + 1


def test_keys_step_and_play(projected: Page) -> None:
    for key, date in [
        ("ArrowRight", "1945-05-06"),
        ("PageDown", "1945-05-07"),
        ("ArrowLeft", "1945-05-06"),
        ("PageUp", "1945-05-05"),
    ]:
        projected.keyboard.press(key)
        assert date_of(projected) == date, key
    projected.keyboard.press("Space")
    assert projected.evaluate("campaignMap.playing") is True
    until(projected, "campaignMap.date > '1945-05-05'")
    projected.keyboard.press("Space")
    assert projected.evaluate("campaignMap.playing") is False


def test_controls_hide_and_return(projected: Page) -> None:
    strip = projected.locator("#strip")
    expect(strip).to_be_visible()
    until(projected, IDLE)
    expect(strip).to_be_hidden()
    projected.mouse.move(300, 300)
    expect(strip).to_be_visible()
    until(projected, IDLE)
    projected.keyboard.press("ArrowRight")
    expect(strip).to_be_visible()


def test_the_button_of_the_bar_begins_it_and_escape_ends_it(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.get_by_role("button", name="Projector view").click()
    expect(page).to_have_url(re.compile("view=projector"))
    page.keyboard.press("ArrowRight")
    expect(page.locator(".projector-date")).to_have_text("6 May 1945")
    page.get_by_role("button", name="Leave the projector view").click()
    expect(page.locator("#panel")).to_be_visible()
    expect(page).not_to_have_url(re.compile("view="))
    expect(page.get_by_role("button", name="Projector view")).to_be_focused()
    assert page.evaluate("document.fullscreenElement") is None


def test_escape_leaves_a_projector_view_that_does_not_fill_the_screen(projected: Page) -> None:
    projected.keyboard.press("Escape")
    expect(projected.locator(".projector-date")).to_have_count(0)
    expect(projected.locator("#panel")).to_be_visible()


def test_a_unit_can_be_pressed_on_the_enlarged_map(projected: Page) -> None:
    symbol = projected.locator("[data-unit]:visible").first
    unit = symbol.get_attribute("data-unit")
    symbol.click()
    expect(projected).to_have_url(re.compile(f"unit={unit}"))


def open_phone(new_context: NewContext, live_server: str, **size: int) -> Page:
    context = new_context(viewport=size or PHONE, has_touch=True, is_mobile=True)
    return open_atlas(context.new_page(), live_server, "/?date=1945-05-05")


def test_the_sheet_has_three_stops_by_tap_and_by_key(
    new_context: NewContext, live_server: str
) -> None:
    page = open_phone(new_context, live_server)
    deck, handle = page.locator("#deck"), page.locator("#sheet-handle")
    for stop in ("half", "full", "peek"):
        handle.tap()
        expect(deck).to_have_attribute("data-stop", stop)
    for key, stop in [("ArrowUp", "half"), ("ArrowUp", "full"), ("ArrowDown", "half")]:
        handle.press(key)
        expect(deck).to_have_attribute("data-stop", stop)
    assert date_of(page) == "1945-05-05"


def test_nothing_lies_over_the_strip_of_a_full_sheet(
    new_context: NewContext, live_server: str
) -> None:
    page = open_phone(new_context, live_server, **PHONE)
    page.locator("#sheet-handle").tap()
    page.locator("#sheet-handle").tap()
    expect(page.locator("#deck")).to_have_attribute("data-stop", "full")
    # It has come to rest.
    until(page, "document.getElementById('deck').getAnimations().length === 0")
    covered = page.evaluate(
        """() => [...document.querySelectorAll('.phase')].map((it) => {
          const { left, top, width, height } = it.getBoundingClientRect()
          return document.elementFromPoint(left + width / 2, top + height / 2)
        }).filter((seen) => !seen.closest('#strip')).map((seen) => seen.outerHTML)"""
    )
    assert covered == []


def test_the_sheet_follows_the_finger(new_context: NewContext, live_server: str) -> None:
    page = open_phone(new_context, live_server)
    box = page.locator("#sheet-handle").bounding_box()
    assert box
    page.mouse.move(195, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(195, box["y"] - 120, steps=4)
    page.mouse.up()
    expect(page.locator("#deck")).to_have_attribute("data-stop", "half")


@pytest.mark.parametrize(
    "size", [PHONE, {"width": 844, "height": 390}, {"width": 820, "height": 1180}]
)
def test_every_button_of_strip_and_bar_is_large_enough_for_a_finger(
    new_context: NewContext, live_server: str, size: dict[str, int]
) -> None:
    page = open_phone(new_context, live_server, **size)
    page.locator("#sheet-handle").tap()
    small = page.evaluate(
        """() => [...document.querySelectorAll(
            '#strip button:not(.phase), #strip select, .bar button, .bar summary, .bar input, ' +
            '.leaflet-control-zoom a')]
          .filter((it) => it.checkVisibility({checkVisibilityCSS: true}))
          .map((it) => [it.id || it.className, it.getBoundingClientRect()])
          .filter(([, {width, height}]) => width < 43.9 || height < 43.9)
          .map(([name]) => name)"""
    )
    assert small == []


def test_a_phone_on_its_side_leaves_the_map_its_room(
    new_context: NewContext, live_server: str
) -> None:
    page = open_phone(new_context, live_server, width=844, height=390)
    strip, panel = page.locator("#strip").bounding_box(), page.locator("#panel").bounding_box()
    assert strip
    assert panel
    assert strip["height"] <= 80
    assert panel["height"] <= 100
    page.locator("#sheet-handle").tap()
    expect(page.locator("#deck")).to_have_attribute("data-stop", "half")
    expect(page.get_by_role("tab", name="Story")).to_be_in_viewport()


def test_two_fingers_zoom_the_map(new_context: NewContext, live_server: str) -> None:
    page = open_phone(new_context, live_server)
    zoom = "CampaignLayers.current.map.getZoom()"
    before = page.evaluate(zoom)
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *xs: int) -> None:
        points = [{"x": x, "y": 300, "id": n} for n, x in enumerate(xs)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 170, 220)
    for spread in (40, 60, 80, 110):
        touch("touchMove", 195 - spread, 195 + spread)
    touch("touchEnd")
    until(page, f"{zoom} > {before} + 0.5")


def test_the_legend_starts_closed_on_small_maps_and_stays_as_it_was_left(
    new_context: NewContext, live_server: str
) -> None:
    small = new_context(viewport={"width": 1100, "height": 700}).new_page()
    open_atlas(small, live_server, "/?date=1945-05-05")
    legend = small.locator("#legend")
    expect(legend).not_to_have_attribute("open", "")
    legend.locator("summary").first.click()
    small.keyboard.press("ArrowRight")
    expect(legend).to_have_attribute("open", "")
    box = legend.bounding_box()
    assert box
    assert box["width"] * box["height"] < 0.11 * 1100 * 700
