"""The time strip: phases, events, the way it is played, and what it tells."""

import re
from itertools import pairwise

import pytest
from geopy.distance import geodesic
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import date_of, open_atlas, settle, until
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}
VALUES = {
    "en": "5 May 1945, day 30 of 63, Counter-stroke",
    "zh-Hans": "1945年5月5日，第30天，共63天，反击",
    "zh-Hant": "1945年5月5日，第30天，共63天，",
    "ja": "1945年5月5日、全63日の30日目、反撃",
}

TRACKS = "async () => (await (await fetch('/api/v1/tracks?lang=en')).json())"

# How far the middles of neighbouring diamonds stand from each other, and their size.
DIAMONDS = """() => [...document.querySelectorAll('#diamonds > button')].map((it) => {
  const box = it.getBoundingClientRect()
  return {x: box.left + box.width / 2, width: box.width, height: box.height}
})"""

# Names that run out of their bands.
CUT_NAMES = """() => [...document.querySelectorAll('.phase')]
  .filter((it) => it.scrollWidth > it.clientWidth).map((it) => it.textContent)"""


@pytest.fixture
def atlas(page: Page, live_server: str) -> Page:
    return open_atlas(page, live_server, "/?date=1945-05-05")


@pytest.mark.parametrize("language", VALUES)
def test_the_slider_says_date_day_and_phase(page: Page, live_server: str, language: str) -> None:
    open_atlas(page, live_server, f"/{language}/?date=1945-05-05")
    said = re.compile("^" + VALUES[language])
    expect(page.locator("#timeline")).to_have_attribute("aria-valuetext", said)


def test_the_columns_are_computed_from_the_data(atlas: Page) -> None:
    activity = atlas.evaluate(TRACKS)["activity"]
    most = max(sum(day[side].values()) for day in activity for side in ("japan", "china"))
    documented = activity[29]["china"]["documented"]
    solid = atlas.locator("#columns > *").nth(29).locator(".side-china .solid")
    assert documented > 0
    height = float(solid.evaluate("it => it.style.height").removesuffix("%"))
    assert height == pytest.approx(100 * documented / most, abs=0.01)


@pytest.mark.parametrize("language", ["en", "zh-Hans", "ja"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (820, 1180), (390, 844)])
def test_phase_names_fit_their_bands_and_the_full_name_is_there(
    new_context: NewContext, live_server: str, language: str, width: int, height: int
) -> None:
    page = new_context(viewport={"width": width, "height": height}).new_page()
    open_atlas(page, live_server, f"/{language}/")
    bands = page.locator("#phases > button")
    expect(bands).to_have_count(6)
    assert page.evaluate(CUT_NAMES) == []
    names = page.evaluate(TRACKS.replace("lang=en", f"lang={language}"))["phases"]
    for n, phase in enumerate(names):
        expect(bands.nth(n)).to_have_attribute(
            "aria-label", re.compile("^[IV]+ · " + phase["name"])
        )
        assert bands.nth(n).text_content()


def test_a_phase_shows_its_name_on_focus_and_leads_to_its_first_day(atlas: Page) -> None:
    bands = atlas.locator("#phases > button")
    bands.first.focus()
    atlas.keyboard.press("ArrowRight")
    expect(bands.nth(1)).to_be_focused()
    expect(atlas.locator(".strip-tip")).to_contain_text("Advance into the hills")
    assert date_of(atlas) == "1945-05-05"
    atlas.keyboard.press("Enter")
    assert date_of(atlas) == "1945-04-09"


def test_a_diamond_shows_its_title_and_leads_to_its_event(atlas: Page) -> None:
    diamond = atlas.locator(".diamond:not(.several)").nth(1)
    diamond.hover()
    tip = atlas.locator(".strip-tip")
    expect(tip).to_be_visible()
    title = (tip.text_content() or "").split(": ", 1)[1]
    atlas.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    diamond.click()
    expect(atlas.locator("#card h2")).to_have_text(title)
    expect(atlas).to_have_url(re.compile("event="))


@pytest.mark.parametrize(("size", "touch"), [(PHONE, True), ({"width": 844, "height": 390}, True)])
def test_every_event_can_be_reached_by_finger(
    new_context: NewContext, live_server: str, size: dict[str, int], touch: bool
) -> None:
    page = new_context(viewport=size, has_touch=touch, is_mobile=touch).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    diamonds = page.evaluate(DIAMONDS)
    gaps = [b["x"] - a["x"] for a, b in pairwise(diamonds)]
    assert min(gaps) >= 43.9
    assert min(min(it["width"], it["height"]) for it in diamonds) >= 44
    headlines = [it for it in page.evaluate(TRACKS)["events"] if it["importance"] == 1]
    several = page.locator(".diamond.several span")
    counts = [int(text) for text in several.all_text_contents()]
    assert sum(counts) + page.locator(".diamond:not(.several)").count() == len(headlines)
    page.locator(".diamond.several").first.tap()
    rows = page.locator(".event-list button")
    expect(rows).to_have_count(counts[0])
    assert (rows.first.bounding_box() or {"height": 0})["height"] >= 44
    title = rows.nth(1).locator("span").nth(1).text_content() or ""
    rows.nth(1).tap()
    expect(page.locator("#card h2")).to_have_text(title)


def test_escape_closes_the_list_of_events_and_the_focus_returns(atlas: Page) -> None:
    several = atlas.locator(".diamond.several").first
    several.focus()
    atlas.keyboard.press("Enter")
    expect(atlas.locator(".event-list button").first).to_be_focused()
    atlas.keyboard.press("Escape")
    expect(atlas.locator(".event-list")).to_have_count(0)
    expect(several).to_be_focused()


def test_the_buttons_go_from_event_to_event(atlas: Page) -> None:
    days = sorted({it["from"] for it in atlas.evaluate(TRACKS)["events"] if it["importance"] == 1})
    atlas.get_by_role("button", name="Next event").click()
    assert date_of(atlas) == min(day for day in days if day > "1945-05-05")
    atlas.evaluate("campaignMap.setDate('1945-05-05')")
    atlas.get_by_role("button", name="Previous event").click()
    assert date_of(atlas) == max(day for day in days if day < "1945-05-05")


def test_a_range_limits_what_is_played_and_is_in_the_address(atlas: Page, live_server: str) -> None:
    atlas.get_by_role("button", name="Play a part").press("Enter")
    atlas.get_by_label("Play from").select_option(label="1 May 1945")
    atlas.locator(".range-card select").nth(1).select_option(label="3 May 1945")
    expect(atlas).to_have_url(re.compile("from=1945-05-01&to=1945-05-03"))
    atlas.keyboard.press("Escape")
    expect(atlas.get_by_role("button", name="Play a part")).to_be_focused()

    open_atlas(atlas, live_server, atlas.url.removeprefix(live_server) + "&speed=8")
    expect(atlas.locator("#speed")).to_have_value("8")
    assert date_of(atlas) == "1945-05-05"
    expect(atlas.locator("#timeline")).to_have_attribute("max", "62")
    atlas.locator("#play").click()
    assert atlas.evaluate("campaignMap.date") <= "1945-05-03"
    until(atlas, "!campaignMap.playing")
    assert date_of(atlas) == "1945-05-03"


def test_a_part_without_a_date_opens_on_its_first_day(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?from=1945-05-01&to=1945-05-03")
    assert date_of(page) == "1945-05-01"


def test_the_edge_of_a_range_can_be_dragged(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&from=1945-05-01&to=1945-05-10")
    edge = page.locator(".range-last").bounding_box()
    scale = page.locator("#strip .scale").bounding_box()
    assert edge
    assert scale
    day_px = scale["width"] / 63
    page.mouse.move(edge["x"] + 3, edge["y"] + 5)
    page.mouse.down()
    page.mouse.move(edge["x"] + 3 + 5 * day_px, edge["y"] + 5, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("to=1945-05-15"))


def test_a_loop_begins_again(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-02&from=1945-05-02&to=1945-05-03&speed=8")
    page.get_by_role("button", name="Begin again at the end").click()
    expect(page).to_have_url(re.compile("loop=1"))
    page.evaluate(
        """() => {
          window.begun = 0
          let last = 0
          const slider = document.getElementById('timeline')
          window.watch = setInterval(() => {
            if (Number(slider.value) < last) begun++
            last = Number(slider.value)
          }, 10)
        }"""
    )
    page.locator("#play").click()
    until(page, "begun >= 2")
    assert page.evaluate("campaignMap.playing") is True


def test_scrubbing_says_nothing_until_the_slider_is_let_go(atlas: Page) -> None:
    atlas.evaluate(
        """() => {
          window.said = []
          const region = document.getElementById('announcer')
          const hear = () => said.push(region.textContent)
          new MutationObserver(hear).observe(region, {childList: true})
        }"""
    )
    box = atlas.locator("#timeline").bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    atlas.mouse.move(box["x"] + box["width"] * 0.3, y)
    atlas.mouse.down()
    for share in (0.4, 0.5, 0.6):
        atlas.mouse.move(box["x"] + box["width"] * share, y)
        # Longer than a step needs to settle.
        atlas.wait_for_timeout(300)
    assert atlas.evaluate("said") == []
    atlas.mouse.up()
    settle(atlas)
    until(atlas, "said.length > 0")
    said = atlas.evaluate("said")
    assert len(said) == 1
    assert said[0].startswith(atlas.locator("#date").text_content() or "?")


def test_the_keys_are_listed_and_the_focus_returns(atlas: Page) -> None:
    atlas.locator("#day-on").focus()
    atlas.keyboard.press("?")
    sheet = atlas.get_by_role("dialog", name="Keys")
    expect(sheet.get_by_text("previous event, next event")).to_be_visible()
    atlas.keyboard.press("ArrowRight")
    assert date_of(atlas) == "1945-05-05"
    atlas.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(atlas.locator("#day-on")).to_be_focused()
    atlas.get_by_role("button", name="Keys").click()
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="Close").click()
    expect(atlas.get_by_role("button", name="Keys")).to_be_focused()


def test_a_question_mark_in_the_search_box_is_a_letter(atlas: Page) -> None:
    atlas.locator("#find-input").press("?")
    atlas.wait_for_timeout(200)
    expect(atlas.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("zoom", [6, 8.5, 11])
def test_the_scale_bar_is_as_long_as_the_ground(page: Page, live_server: str, zoom: float) -> None:
    open_atlas(page, live_server, f"/?lat=27.1&lng=110.6&zoom={zoom}")
    length_km = float((page.locator(".scale-bar text").first.text_content() or "").split()[0])
    path = page.locator(".scale-bar .bar").get_attribute("d") or ""
    width = float(re.findall(r"h([\d.]+)", path)[0])
    west, east = page.evaluate(
        """(width) => {
          const {map} = CampaignLayers.current
          const {x, y} = map.getSize().divideBy(2)
          return [-width / 2, width / 2].map((dx) => {
            const {lat, lng} = map.containerPointToLatLng([x + dx, y])
            return [lat, lng]
          })
        }""",
        width,
    )
    assert geodesic(west, east).km == pytest.approx(length_km, rel=0.002)


@pytest.mark.parametrize(
    ("width", "height", "address"),
    [(390, 844, "/"), (844, 390, "/"), (320, 568, "/"), (1920, 1080, "/"), (1440, 900, "/"),
     (820, 1180, "/"), (800, 450, "/embed"), (480, 300, "/embed"), (320, 400, "/embed")],
)  # fmt: skip
def test_cards_and_furniture_do_not_lie_on_each_other(
    new_context: NewContext, live_server: str, width: int, height: int, address: str
) -> None:
    page = new_context(viewport={"width": width, "height": height}).new_page()
    open_atlas(page, live_server, f"{address}?date=1945-05-05")
    overlaps = page.evaluate(
        """() => {
          const names = ['.bar', '.bar-tools', '.panel', '.strip', '.legend', '.date-card',
            '.leaflet-control-zoom', '.scale-bar', '.source-line', '.sheet-handle']
          const parts = names.flatMap((name) => [...document.querySelectorAll(name)]
            .filter((it) => it.getBoundingClientRect().width > 0)
            .map((it) => ({name, it, box: it.getBoundingClientRect()})))
          const found = []
          for (const a of parts) for (const b of parts) {
            if (a.name >= b.name || a.it.contains(b.it) || b.it.contains(a.it)) continue
            const w = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
            const h = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
            if (w > 1 && h > 1) found.push(`${a.name} ${b.name}`)
          }
          return found
        }"""
    )
    # On a phone on its side the handle is the upper edge of the panel.
    assert [it for it in overlaps if it != ".panel .sheet-handle"] == []
