"""The air layer: the airlift while it flies, and what was done in the air on a day."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas, until

# The badges that are shown, and what symbols, fights and names have drawn.
STANDING = """() => {
  const boxOf = (it) => it.getBoundingClientRect().toJSON()
  const shown = (it) => it.checkVisibility({checkVisibilityCSS: true, checkOpacity: true})
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown)
  return {
    badges: all('.air-count').map((it) => ({box: boxOf(it), moved: it.dataset.moved})),
    others: all('.unit, .unit .designation, .fight, .place .sign').map(boxOf),
  }
}"""


def meet(badge: Any, other: Any) -> bool:
    """Whether they lie on each other by more than their soft edges."""
    box = badge["box"]
    across = min(box["right"], other["right"]) - max(box["left"], other["left"])
    down = min(box["bottom"], other["bottom"]) - max(box["top"], other["top"])
    return bool(across > 1 and down > 1)


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


def test_a_badge_takes_a_free_side_of_its_place_and_covers_nothing(
    page: Page, live_server: str
) -> None:
    moved = 0
    for address in ("/?date=1945-05-10&zoom=7", "/?date=1945-05-05&zoom=8", "/?date=1945-04-27"):
        open_atlas(page, live_server, address)
        badges = page.locator(".air-count:not(.gives-way)")
        expect(badges.first).to_be_visible()
        until(page, "document.querySelector('.air-count').dataset.moved !== undefined")
        found = page.evaluate(STANDING)
        for badge in found["badges"]:
            moved += badge["moved"] != "0 0"
            assert not [it for it in found["others"] if meet(badge, it)], address
    assert moved > 0


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
