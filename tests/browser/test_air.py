"""The air layer: the airlift while it flies, and what was done in the air on a day."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas


def test_the_airlift_is_a_line_only_while_it_flies(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-04-28&zoom=6&lat=27&lng=107")
    flight = page.locator("[data-flight]")
    expect(flight.first).to_have_attribute("aria-label", re.compile("New 6th .*"))
    line = page.locator("path.air-flight").first.bounding_box()
    assert line
    # About 600 km at zoom 6.
    assert line["width"] > 200
    page.evaluate("campaignMap.setDate('1945-06-01')")
    expect(flight).to_have_count(0)
    page.evaluate("campaignMap.setDate('1945-04-10')")
    expect(flight).to_have_count(0)


def test_a_day_counts_its_records_at_the_target_and_lists_them_with_sources(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, "/?date=1945-04-27&zoom=9&lat=27.1&lng=110.6")
    count = page.locator("[data-air=fangdong]")
    expect(count).to_have_text("1")
    day = page.locator("#day-air")
    row = day.locator(".air-rows").first.locator("li", has_text="Fangdong").first
    expect(row).to_contain_text("5 B-25, over 70 fighter-bombers")
    expect(row.locator(".confidence")).to_have_text("documented")
    row.locator("a[data-source]").first.click()
    expect(page.locator("#card h2")).to_be_visible()


def test_a_record_of_a_whole_month_is_told_apart_and_counted_nowhere(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, "/?date=1945-04-12")
    longer = page.locator("#day-air details")
    expect(longer).to_contain_text("942 sorties")
    expect(page.locator("[data-air=zhijiang]")).to_have_count(0)


def test_the_layer_can_be_switched_off_and_on(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-04-27&layers=relief,units")
    expect(page.locator("#day-air h3")).to_be_visible()
    expect(page.locator("[data-air]")).to_have_count(0)
    page.get_by_text("Layers").first.click()
    page.get_by_role("checkbox", name="Airfields").check()
    expect(page.locator("[data-air]").first).to_be_attached()


@pytest.mark.parametrize(
    ("language", "title"),
    [("zh-Hans", "空中行动"), ("zh-Hant", "空中行動"), ("ja", "空中での動き")],
)
def test_it_speaks_the_readers_language(
    page: Page, live_server: str, language: str, title: str
) -> None:
    open_atlas(page, live_server, f"/{language}/?date=1945-04-27")
    expect(page.locator("#day-air h3")).to_contain_text(title)
