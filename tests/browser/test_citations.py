"""From any fact to its source in two actions, and how a view is cited."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}
UNIT = "cn-5-div"


@pytest.fixture
def atlas(page: Page, live_server: str) -> Page:
    return open_atlas(page, live_server, "/?date=1945-05-05")


def opened_citation(page: Page, fact: str) -> None:
    """The card of a source stands open, and says what it supports."""
    card = page.locator("#card")
    expect(card.locator(".supports")).to_contain_text(fact)
    expect(card.locator(".citation")).not_to_be_empty()
    expect(card).to_contain_text("How much was read")


def test_by_mouse_a_symbol_leads_to_its_source_in_two_actions(atlas: Page) -> None:
    atlas.locator(f"[data-unit={UNIT}]").click()
    atlas.locator(".unit-today .source-mark").first.click()
    opened_citation(atlas, "5th Division")


def test_by_keyboard_a_symbol_leads_to_its_source_in_two_actions(atlas: Page) -> None:
    atlas.locator(f"[data-unit={UNIT}]").focus()
    atlas.keyboard.press("Enter")
    mark = atlas.locator(".unit-today .source-mark").first
    expect(atlas.locator("#card h2")).to_be_focused()
    # Tab only walks there: the two actions are Enter and Enter.
    for _ in range(12):
        if mark.evaluate("it => it === document.activeElement"):
            break
        atlas.keyboard.press("Tab")
    expect(mark).to_be_focused()
    atlas.keyboard.press("Enter")
    opened_citation(atlas, "5th Division")


def test_by_touch_a_symbol_leads_to_its_source_in_two_actions(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05&lat=26.7&lng=110.4&zoom=10")
    page.locator(f"[data-unit={UNIT}]").tap()
    mark = page.locator(".unit-today .source-mark").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    mark.tap()
    opened_citation(page, "5th Division")


def test_a_fight_on_the_map_opens_its_card_with_its_sources(atlas: Page) -> None:
    fight = atlas.locator("[data-fight]:not(.past)").first
    fight.dispatch_event("click")
    expect(atlas).to_have_url(re.compile("event="))
    atlas.locator("#card .card-when .source-mark").first.click()
    opened_citation(atlas, "1945-05")


def test_each_press_on_a_burst_of_several_fights_opens_the_next(atlas: Page) -> None:
    atlas.evaluate("campaignMap.setDate('1945-05-08')")
    burst = atlas.locator("[data-fights^='ev-offensive ']")
    opened = (("ev-offensive", "1/2"), ("ev-jiangkou-last", "2/2"), ("ev-offensive", "1/2"))
    for event, which in opened:
        burst.dispatch_event("click")
        expect(atlas).to_have_url(re.compile(f"event={event}"))
        expect(burst.locator("text")).to_have_text(which)
    atlas.locator(".card-close").click()
    expect(burst.locator("text")).to_have_text("2")


def test_a_finger_opens_the_fight_that_it_touches_and_not_the_unit_beside_it(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    for event in ("ev-wuyang-battle", "ev-wugang-siege", "ev-furongshan"):
        open_atlas(page, live_server, "/?date=1945-05-05")
        page.locator(f"[data-fights^='{event}']").tap()
        expect(page).to_have_url(re.compile(f"event={event}"))


def test_the_event_whose_card_is_open_is_ringed_on_the_map(atlas: Page) -> None:
    burst = atlas.locator("[data-fight]:not(.past)").first
    burst.dispatch_event("click")
    ring = atlas.locator(".chosen-mark")
    expect(ring).to_be_visible()
    middles = [
        (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        for box in (burst.bounding_box(), ring.bounding_box())
        if box is not None
    ]
    assert middles[0] == pytest.approx(middles[1], abs=2)
    atlas.locator(".card-close").click()
    expect(ring).to_have_count(0)


def test_every_event_and_unit_of_the_day_has_its_marks(atlas: Page) -> None:
    article = atlas.locator("#day-article")
    rows = article.locator(".rows > li")
    assert rows.count() == article.locator(".rows > li:has(.source-mark)").count() > 0
    expect(article.locator(".narrative .source-mark").first).to_be_visible()
    numbers = article.locator(".source-mark").all_text_contents()
    assert max(map(int, numbers)) == article.locator(".sources li").count()


def test_back_from_a_citation_leads_to_the_card_and_its_mark(atlas: Page) -> None:
    atlas.locator(f"[data-unit={UNIT}]").click()
    mark = atlas.locator(".unit-today .source-mark").first
    source = mark.get_attribute("data-source")
    mark.click()
    expect(atlas.locator("#card .supports")).to_be_visible()
    expect(atlas).to_have_url(re.compile(f"unit={UNIT}"))
    atlas.keyboard.press("Escape")
    expect(atlas.locator("#card h2")).to_have_text("5th Division")
    expect(atlas.locator(f"[data-source={source}]:focus")).to_have_count(1)
    atlas.keyboard.press("Escape")
    expect(atlas.locator("#card")).to_be_hidden()


def test_the_report_of_an_error_is_prefilled_and_sends_nothing(atlas: Page) -> None:
    atlas.locator(f"[data-unit={UNIT}]").click()
    atlas.locator(".unit-today .source-mark").first.click()
    atlas.locator(".report summary").click()
    asked: list[str] = []
    atlas.on("request", lambda request: asked.append(request.url))
    text = atlas.get_by_label("Text of the report").input_value()
    version = atlas.evaluate("fetch('/api/v1/campaign').then((it) => it.json())")["campaign"]
    assert "5th Division" in text
    assert atlas.url in text
    assert version["data_version"] in text
    asked.clear()
    atlas.locator(".report").get_by_role("button", name="Copy").click()
    expect(atlas.locator(".report [role=status]")).not_to_be_empty()
    assert asked == []


def test_a_highways_name_opens_when_it_was_built_and_its_sources(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&lat=27.1&lng=112.0&zoom=9")
    name = page.locator("[data-lettering=hengshao-highway]")
    name.dispatch_event("click")
    card = page.locator("#card")
    expect(card).to_contain_text("March 1945")
    expect(card).to_contain_text("forced Chinese labour")
    expect(page).to_have_url(re.compile("route=hengshao-highway"))
    card.locator(".source-mark").first.click()
    opened_citation(page, "Heng-Shao highway")


def test_roads_are_reached_from_the_list_too(atlas: Page) -> None:
    atlas.get_by_role("tab", name="Sources").click()
    atlas.locator("#panel-sources").get_by_role("button", name=re.compile("Tan-Shao")).click()
    expect(atlas.locator("#card")).to_contain_text("forced Chinese labour")


def test_a_view_is_cited_with_its_address_version_and_sources(atlas: Page) -> None:
    atlas.locator(f"[data-unit={UNIT}]").click()
    expect(atlas.locator("#card h2")).to_have_text("5th Division")
    atlas.get_by_role("button", name="Cite this view").last.click()
    dialog = atlas.get_by_role("dialog", name="Cite this view")
    text = dialog.get_by_label("Text", exact=True).input_value()
    assert "5 May 1945: 5th Division" in text
    assert dialog.get_by_label("Address of this view").input_value() in text
    assert f"unit={UNIT}" in text
    assert "@misc{" in dialog.get_by_label("BibTeX").input_value()
    assert dialog.locator(".sources li").count() > 3
    atlas.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "ja"])
def test_a_citation_speaks_the_readers_language(
    page: Page, live_server: str, language: str
) -> None:
    open_atlas(page, live_server, f"/{language}/?date=1945-05-05&unit={UNIT}")
    page.locator(".unit-today .source-mark").first.click()
    expect(page.locator("#card .supports")).to_be_visible()
    expect(page.locator("#card")).not_to_contain_text(
        re.compile("Here it supports|Report an error")
    )


def test_where_a_place_lies_has_its_source(new_context: NewContext, live_server: str) -> None:
    page = open_atlas(new_context().new_page(), live_server, "/?place=wuyang")
    position = page.locator("#card dd", has=page.locator(".source-mark")).first
    expect(position).to_contain_text("GeoNames")
    position.locator(".source-mark").click()
    opened_citation(page, "Wuyang")


def test_a_press_on_the_line_of_a_road_opens_its_card(atlas: Page) -> None:
    atlas.evaluate("CampaignLayers.current.map.setView([27.05, 111.9], 10, {animate: false})")
    on_road = atlas.evaluate("""async () => {
      const { features } = await (await fetch('/api/v1/routes')).json()
      const road = features.find(({ properties }) => properties.id === 'hengshao-highway')
      const { map } = CampaignLayers.current
      const { left, top } = map.getContainer().getBoundingClientRect()
      for (const [n, [lon, lat]] of road.geometry.coordinates.entries()) {
        const next = road.geometry.coordinates[n + 1]
        if (!next) return null
        const point = map.latLngToContainerPoint([(lat + next[1]) / 2, (lon + next[0]) / 2])
        const [x, y] = [point.x + left, point.y + top]
        const found = document.elementFromPoint(x, y)
        if (found?.closest('#map') && !found.closest('button, text')) return [x, y]
      }
    }""")
    atlas.mouse.click(*on_road)
    expect(atlas.locator("#card h2")).to_contain_text("Heng")
    expect(atlas).to_have_url(re.compile("route=hengshao-highway"))
