"""Measuring on the map: by pointer, keyboard, name and link, with the land's profile."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.atlas_page import date_of, open_atlas
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}
LINE = "27.4430,109.6800;27.2400,111.4600"


@pytest.fixture
def atlas(page: Page, live_server: str) -> Page:
    return open_atlas(page, live_server, "/?date=1945-05-05")


def card(page: Page) -> Locator:
    return page.get_by_role("region", name="Measure")


def total(page: Page) -> Locator:
    return page.locator(".measure-total").first


def test_two_places_by_name_give_length_bearing_and_profile(atlas: Page) -> None:
    atlas.get_by_role("button", name="Measure").click()
    expect(card(atlas).get_by_role("heading", name="Measure")).to_be_focused()
    card(atlas).get_by_role("combobox", name="From", exact=True).select_option("Zhijiang")
    card(atlas).get_by_role("combobox", name="To", exact=True).select_option("Shaoyang")
    expect(total(atlas)).to_have_text(re.compile(r"^17\d\.\d km, bearing 09\d°$"))
    expect(card(atlas)).to_contain_text(re.compile(r"Highest point 1[0-4]\d\d m, at km \d+"))
    expect(card(atlas)).to_contain_text(re.compile(r"Climb \d{4} m, descent \d{4} m"))
    expect(atlas).to_have_url(re.compile(r"measure=27\.\d+,109\.\d+;27\.\d+,111\.\d+"))


def test_the_slider_reads_the_profile_point_by_point(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"/?measure={LINE}")
    slider = page.get_by_role("slider", name="Point of the profile")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"^km 7\d\.\d: 1\d\d\d m"))
    slider.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"^km 0\.0: 2\d\d m"))
    expect(page.locator(".profile-reading")).to_contain_text("km 0.0")
    # The keys went to the slider, not to the timeline.
    assert date_of(page) == "1945-04-06"
    box = page.locator("svg.profile").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 8, box["y"] + 40)
    expect(page.locator(".profile-reading")).to_contain_text(re.compile(r"km 17\d"))


def test_while_measuring_a_press_on_a_unit_is_a_point_and_a_double_one_no_second(
    atlas: Page,
) -> None:
    atlas.get_by_role("button", name="Measure").click()
    expect(card(atlas)).to_be_visible()
    zoom = "new URL(location.href).searchParams.get('zoom')"
    before = atlas.evaluate(zoom)
    atlas.mouse.click(500, 600)
    atlas.locator("[data-unit=jp-47-div]").dblclick()
    expect(atlas).to_have_url(re.compile(r"measure=[\d.]+,[\d.]+;[\d.]+,[\d.]+(&|$)"))
    expect(atlas.locator("#card")).to_be_hidden()
    assert atlas.evaluate(zoom) == before


def test_presses_on_the_map_set_points_and_open_no_card(atlas: Page) -> None:
    atlas.get_by_role("button", name="Measure").click()
    expect(card(atlas)).to_be_visible()
    atlas.locator("[data-place=xinning]").click()
    atlas.mouse.click(500, 600)
    expect(total(atlas)).to_contain_text("km, bearing")
    expect(atlas.locator("#card")).to_be_hidden()
    atlas.mouse.click(500, 300)
    expect(total(atlas)).to_contain_text("km in all")
    card(atlas).get_by_role("button", name="Take back the last point").click()
    expect(total(atlas)).to_contain_text("km, bearing")
    card(atlas).get_by_role("button", name="Start anew").click()
    expect(total(atlas)).to_have_count(0)
    expect(atlas).not_to_have_url(re.compile("measure"))


def test_by_keyboard_alone_the_cross_sets_points(atlas: Page) -> None:
    atlas.get_by_role("button", name="Measure").focus()
    atlas.keyboard.press("Enter")
    expect(card(atlas).get_by_role("heading", name="Measure")).to_be_focused()
    atlas.locator("#map").focus()
    atlas.keyboard.press("Enter")
    before = atlas.evaluate("document.querySelector('.leaflet-map-pane').style.transform")
    atlas.keyboard.press("ArrowRight")
    expect(atlas.locator(".leaflet-map-pane")).not_to_have_css("transform", before)
    expect(atlas.locator("#map.leaflet-pan-anim, .leaflet-pan-anim")).to_have_count(0)
    atlas.keyboard.press("Enter")
    expect(total(atlas)).to_have_text(re.compile(r"^\d+\.\d km, bearing 0[89]\d°$"))
    assert date_of(atlas) == "1945-05-05"
    atlas.keyboard.press("Escape")
    expect(card(atlas)).to_be_hidden()
    expect(atlas.get_by_role("button", name="Measure")).to_be_focused()


def test_a_units_card_shows_the_land_of_its_march_day_by_day(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&unit=jp-109-regt")
    page.get_by_role("button", name="Elevation along its way").click()
    heading = page.locator("#measure-card h2")
    expect(heading).to_contain_text("109th")
    expect(heading).to_be_focused()
    slider = page.get_by_role("slider", name="Point of the profile")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"\d+ (April|May|June) 1945"))
    expect(page).to_have_url(re.compile("measure=unit"))
    page.reload()
    expect(heading).to_contain_text("109th")


def test_back_takes_the_line_away(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"/?date=1945-05-05&measure={LINE}")
    expect(total(page)).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(card(page)).to_be_hidden()
    expect(page).not_to_have_url(re.compile("measure"))


def test_the_first_view_fetches_nothing_of_it(page: Page, live_server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_atlas(page, live_server)
    late = re.compile(r"/measure-|elevation")
    assert [url for url in asked if late.search(url)] == []
    page.get_by_role("button", name="Measure").click()
    expect(card(page)).to_be_visible()
    assert [url for url in asked if late.search(url)] != []


def test_a_faulty_line_is_refused_in_words(page: Page, live_server: str) -> None:
    answer = page.goto(f"{live_server}/?measure=27.4,109.7")
    assert answer
    assert answer.status == 400
    expect(page.locator("body")).to_contain_text("lat,lng;lat,lng")


def test_on_a_phone_fingers_measure_and_the_map_stays_free(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.get_by_text("Layers").tap()
    page.get_by_role("button", name="Measure").tap()
    expect(card(page)).to_be_visible()
    page.touchscreen.tap(60, 330)
    page.touchscreen.tap(300, 120)
    expect(total(page)).to_contain_text("km, bearing")
    for button in card(page).get_by_role("button").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44


def test_an_embed_shows_the_line_of_its_address(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"/embed?measure={LINE}")
    expect(page.locator(".leaflet-measure-pane path").first).to_be_attached()


@pytest.mark.parametrize(
    ("language", "title"), [("zh-Hans", "测量"), ("zh-Hant", "測量"), ("ja", "計測")]
)
def test_it_speaks_the_readers_language(
    page: Page, live_server: str, language: str, title: str
) -> None:
    open_atlas(page, live_server, f"/{language}/?measure={LINE}")
    expect(page.locator("#measure-card h2")).to_have_text(title)
