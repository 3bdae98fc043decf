"""With the keyboard alone: read a day, find a unit, open its source and come back."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.atlas_page import date_of, open_atlas, until

# The outline of what has the focus. The slider's is on its thumb, whose style no script can ask.
OUTLINE = """() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
  if (document.activeElement.id === 'timeline') return 3
  return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth)
}"""
# What lies on top in the middle of what has the focus is it, or a part of it.
IN_SIGHT = """() => {
  const it = document.activeElement
  const { left, top, width, height } = it.getBoundingClientRect()
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2)
  return it === onTop || it.contains(onTop) || onTop?.contains(it)
}"""
# Which part of the page has the focus.
PART = """() => {
  const it = document.activeElement
  if (it === document.body) return 'none'
  const part = it.closest('.skip, #map, .bar, #strip, #panel, body')
  return part.id || part.className || 'body'
}"""
SYMBOL = "() => document.activeElement.dataset.unit"
LONG_WALK = 400


@pytest.fixture
def atlas(page: Page, live_server: str) -> Page:
    return open_atlas(page, live_server, "/?date=1945-05-05")


def tab_to(page: Page, target: Locator, key: str = "Tab") -> None:
    """Press Tab until the target has the focus, which is in sight all the way."""
    for _ in range(LONG_WALK):
        page.keyboard.press(key)
        if target.evaluate("it => it === document.activeElement"):
            return
        assert page.evaluate(OUTLINE) >= 2
    raise AssertionError(f"{target} cannot be reached by {key}")


def test_a_day_is_read_a_unit_found_its_source_opened_and_left_again(atlas: Page) -> None:
    # To the day's text by the second of the links that skip the map.
    atlas.keyboard.press("Tab")
    tab_to(atlas, atlas.get_by_role("link", name="Skip to the day's text"))
    atlas.keyboard.press("Enter")
    article = atlas.get_by_role("article", name="5 May 1945")
    expect(article).to_contain_text("Battle of Wuyang opens at dawn")
    # Through all that the day links to, to its last source.
    tab_to(atlas, article.locator(".sources a").last)
    expect(article.locator(".sources a").last).to_be_in_viewport()
    # The unit by a name that the reports of 1945 use.
    atlas.keyboard.press("/")
    atlas.keyboard.type("Arashi")
    expect(atlas.get_by_role("option").first).to_contain_text("116th Division")
    atlas.keyboard.press("ArrowDown")
    atlas.keyboard.press("Enter")
    card = atlas.locator("#card")
    expect(card.get_by_role("heading", level=2)).to_have_text("116th Division (Arashi)")
    expect(card.get_by_role("heading", level=2)).to_be_focused()
    mark = card.locator("a[data-source]").first
    tab_to(atlas, mark)
    source = mark.get_attribute("data-source")
    atlas.keyboard.press("Enter")
    expect(card).to_contain_text("Grade")
    expect(card.get_by_role("heading", level=2)).to_be_focused()
    atlas.keyboard.press("Escape")
    expect(card.get_by_role("heading", level=2)).to_have_text("116th Division (Arashi)")
    expect(card.locator(f"a[data-source={source}]").first).to_be_focused()
    atlas.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(atlas.get_by_role("combobox", name=re.compile("^Find"))).to_be_focused()
    assert date_of(atlas) == "1945-05-05"


def test_tab_walks_the_page_in_order_and_out_of_it_and_back(atlas: Page) -> None:
    parts: list[str] = []
    for _ in range(LONG_WALK):
        atlas.keyboard.press("Tab")
        part = atlas.evaluate(PART)
        if part == "none":
            break
        assert atlas.evaluate(OUTLINE) >= 2, part
        if parts[-1:] != [part]:
            parts.append(part)
    assert parts == ["skip", "map", "bar", "strip", "panel"]
    atlas.keyboard.press("Shift+Tab")
    assert atlas.evaluate(PART) == "panel"
    tab_to(atlas, atlas.locator("#tab-day"), "Shift+Tab")


def test_symbols_are_walked_from_west_to_east_and_none_lies_under_a_card(atlas: Page) -> None:
    atlas.locator("#map").focus()
    atlas.keyboard.press("Tab")
    walked: list[tuple[float, str]] = []
    while unit := atlas.evaluate(SYMBOL):
        # The map comes to it, where a card covers it.
        until(atlas, f"({IN_SIGHT})()")
        lon = atlas.evaluate(
            """(id) => { const { map } = CampaignLayers.current
              const box = document.activeElement.getBoundingClientRect()
              const frame = map.getContainer().getBoundingClientRect()
              return map.containerPointToLatLng(
                [box.x + box.width / 2 - frame.x, box.y + box.height / 2 - frame.y]).lng }""",
            unit,
        )
        walked.append((round(lon, 2), unit))
        atlas.keyboard.press("Tab")
    assert len(walked) > 20
    assert walked == sorted(walked, key=lambda it: it[0])
    # Another day, another order.
    atlas.evaluate("campaignMap.setDate('1945-04-10')")
    atlas.locator("#map").focus()
    atlas.keyboard.press("Tab")
    again = []
    while unit := atlas.evaluate(SYMBOL):
        again.append(unit)
        atlas.keyboard.press("Tab")
    assert again != [unit for _, unit in walked]


def test_a_symbol_opens_its_card_and_escape_returns_to_it(atlas: Page) -> None:
    symbol = atlas.locator("[data-unit=cn-5-div]")
    tab_to(atlas, symbol)
    atlas.keyboard.press("Enter")
    expect(atlas.locator("#card h2")).to_be_focused()
    expect(atlas.locator("#card h2")).to_have_text("5th Division")
    atlas.keyboard.press("Escape")
    expect(symbol).to_be_focused()


def test_the_day_page_sorts_by_keyboard_and_keeps_its_place(page: Page, live_server: str) -> None:
    page.goto(f"{live_server}/day/1945-05-05")
    tab_to(page, page.get_by_role("button", name="Latitude"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"sort=lat$"))
    expect(page.get_by_role("button", name="Latitude")).to_be_focused()
    header = page.get_by_role("columnheader", name="Latitude")
    expect(header).to_have_attribute("aria-sort", "ascending")
    page.keyboard.press("Enter")
    expect(header).to_have_attribute("aria-sort", "descending")
    expect(page.get_by_role("button", name="Latitude")).to_be_focused()


def test_the_sliders_thumb_shows_the_focus(atlas: Page) -> None:
    slider = atlas.locator("#timeline")
    before = slider.screenshot()
    atlas.keyboard.press("Tab")
    tab_to(atlas, slider)
    assert slider.screenshot() != before
