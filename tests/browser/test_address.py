"""The address bar holds the view, and Back goes to the date before."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import date_of, open_atlas, settle, until

VIEW = """() => {
  const {map} = CampaignLayers.current
  return [map.getCenter().lat, map.getCenter().lng, map.getZoom()]
}"""


@pytest.fixture
def atlas(page: Page, live_server: str) -> Page:
    return open_atlas(page, live_server, "/?date=1945-05-05")


def test_back_returns_to_the_date_that_was_settled_on(atlas: Page) -> None:
    for _ in range(4):
        atlas.keyboard.press("ArrowRight")
    expect(atlas).to_have_url(re.compile("date=1945-05-09"))
    atlas.evaluate("campaignMap.setDate('1945-05-20')")
    expect(atlas).to_have_url(re.compile("date=1945-05-20"))
    atlas.go_back()
    assert date_of(atlas) == "1945-05-09"
    atlas.go_back()
    assert date_of(atlas) == "1945-05-05"
    expect(atlas.locator("#date")).to_have_text("5 May 1945")


def test_playing_leaves_one_entry_behind(atlas: Page) -> None:
    atlas.locator("#speed").select_option("8")
    atlas.locator("#play").click()
    until(atlas, "campaignMap.date > '1945-05-07'")
    atlas.locator("#play").click()
    settle(atlas)
    assert date_of(atlas) > "1945-05-06"
    expect(atlas).to_have_url(re.compile(f"date={date_of(atlas)}"))
    atlas.go_back()
    assert date_of(atlas) == "1945-05-05"


def test_the_address_restores_the_view(atlas: Page, live_server: str) -> None:
    atlas.get_by_role("button", name="Zoom in").click()
    expect(atlas).to_have_url(re.compile(r"lat=.*lng=.*zoom="))
    atlas.locator("#timeline").press("ArrowRight")
    settle(atlas)
    lat, lng, zoom = atlas.evaluate(VIEW)
    open_atlas(atlas, live_server, atlas.url.removeprefix(live_server))
    assert date_of(atlas) == "1945-05-06"
    assert atlas.evaluate(VIEW) == [
        pytest.approx(lat, abs=0.001),
        pytest.approx(lng, abs=0.001),
        zoom,
    ]


def test_a_chosen_unit_has_its_own_address(atlas: Page, live_server: str) -> None:
    open_atlas(atlas, live_server, "/?date=1945-05-05&unit=cn-5-div")
    card = atlas.locator("#card")
    expect(card.get_by_role("heading", name="5th Division")).to_be_visible()
    expect(card.locator("[aria-current]")).to_have_count(1)
    card.get_by_role("button", name="Back to the day").click()
    expect(card).to_be_hidden()
    expect(atlas).not_to_have_url(re.compile("unit="))


def test_choosing_in_the_list_lights_up_the_symbol(atlas: Page) -> None:
    row = atlas.locator("#day-article .rows button", has=atlas.locator(".symbol")).first
    name = row.locator(".row-name").text_content()
    row.click()
    expect(atlas.locator("#card h2")).to_have_text(name or "")
    expect(atlas.locator("[data-unit][aria-current]")).to_have_count(1)
    expect(atlas).to_have_url(re.compile("unit="))


def test_layers_are_in_the_address(atlas: Page, live_server: str) -> None:
    atlas.get_by_text("Layers", exact=True).click()
    atlas.get_by_role("checkbox", name="Units", exact=True).uncheck()
    expect(atlas).to_have_url(re.compile("layers="))
    open_atlas(atlas, live_server, atlas.url.removeprefix(live_server))
    assert atlas.locator("[data-unit]:visible").count() == 0
    atlas.get_by_text("Layers", exact=True).click()
    atlas.get_by_role("checkbox", name="Units", exact=True).check()
    expect(atlas.locator("[data-unit]:visible")).not_to_have_count(0)
    expect(atlas).not_to_have_url(re.compile("layers="))


def test_the_language_links_keep_the_view(atlas: Page) -> None:
    atlas.keyboard.press("ArrowRight")
    settle(atlas)
    link = atlas.locator("a[data-language=ja]")
    expect(link).to_have_attribute("href", re.compile(r"/ja/\?date=1945-05-06"))


def test_an_event_brings_its_date(atlas: Page, live_server: str) -> None:
    event = atlas.evaluate(
        """async () => (await (await fetch('/api/v1/tracks?lang=en')).json()).events
          .find((it) => it.importance === 1 && it.from > '1945-05-10')"""
    )
    open_atlas(atlas, live_server, f"/?event={event['id']}")
    assert date_of(atlas) == event["from"]
    expect(atlas.locator("#card h2")).to_have_text(event["title"])
