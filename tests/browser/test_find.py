"""The search box: by keyboard alone, by touch, without the server."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.atlas_page import date_of, open_atlas
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}
FINGER_PX = 44


@pytest.fixture
def atlas(page: Page, live_server: str) -> Page:
    return open_atlas(page, live_server, "/?date=1945-05-05")


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Find a place, unit, person or event")


def rows(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Results").get_by_role("option")


def find(page: Page, query: str) -> Locator:
    """Type the query; the results, once they are there."""
    box(page).fill(query)
    expect(rows(page).first).to_be_visible()
    return rows(page)


def card(page: Page) -> Locator:
    return page.locator("#card").get_by_role("heading", level=2)


def test_by_keyboard_alone_a_wartime_spelling_shows_the_place(atlas: Page) -> None:
    atlas.keyboard.press("/")
    expect(box(atlas)).to_be_focused()
    atlas.keyboard.type("Chih-chiang")
    expect(rows(atlas).first).to_contain_text("Zhijiang")
    expect(rows(atlas).first).to_contain_text("Chih-chiang · spelling of 1945")
    expect(box(atlas)).to_have_attribute("aria-expanded", "true")
    atlas.keyboard.press("ArrowDown")
    expect(rows(atlas).first).to_have_attribute("aria-selected", "true")
    active = rows(atlas).first.get_attribute("id") or "none"
    expect(box(atlas)).to_have_attribute("aria-activedescendant", active)
    atlas.keyboard.press("Enter")
    expect(card(atlas)).to_have_text("Zhijiang")
    expect(card(atlas)).to_be_focused()
    expect(rows(atlas)).to_have_count(0)
    expect(atlas).to_have_url(re.compile("place=zhijiang"))
    expect(atlas.locator("[data-place=zhijiang]")).to_be_in_viewport()
    expect(atlas.locator(".chosen-mark")).to_be_in_viewport()
    # The keys went into the box, not to the timeline.
    assert date_of(atlas) == "1945-05-05"
    atlas.keyboard.press("Escape")
    expect(box(atlas)).to_be_focused()
    expect(atlas.locator(".chosen-mark")).to_have_count(0)


def test_arrows_walk_round_the_list_and_escape_closes_then_clears(atlas: Page) -> None:
    found = find(atlas, "wuyang")
    assert found.count() > 2
    atlas.keyboard.press("ArrowUp")
    expect(found.last).to_have_attribute("aria-selected", "true")
    atlas.keyboard.press("ArrowDown")
    expect(found.first).to_have_attribute("aria-selected", "true")
    expect(atlas.locator("[role=option][aria-selected=true]")).to_have_count(1)
    atlas.keyboard.press("Escape")
    expect(rows(atlas)).to_have_count(0)
    expect(box(atlas)).to_have_attribute("aria-expanded", "false")
    expect(box(atlas)).not_to_have_attribute("aria-activedescendant", re.compile(".*"))
    expect(box(atlas)).to_have_value("wuyang")
    atlas.keyboard.press("ArrowDown")
    expect(rows(atlas).first).to_have_attribute("aria-selected", "true")
    atlas.keyboard.press("Escape")
    atlas.keyboard.press("Escape")
    expect(box(atlas)).to_have_value("")


@pytest.mark.parametrize("query", ["116", "第116師団", "一一六师团", "116 div", "百十六師団"])
def test_a_unit_opens_its_card(atlas: Page, query: str) -> None:
    find(atlas, query)
    atlas.keyboard.press("Enter")
    expect(card(atlas)).to_have_text("116th Division (Arashi)")
    expect(atlas).to_have_url(re.compile("unit=jp-116-div"))
    expect(atlas.locator("[data-unit][aria-current]")).to_have_attribute("data-unit", "jp-116-div")


def test_a_commander_opens_his_units_card(atlas: Page) -> None:
    found = find(atlas, "何应钦")
    expect(found.first).to_contain_text("Person")
    found.first.click()
    expect(card(atlas)).to_have_text("Chinese Army General Headquarters")


def test_an_event_goes_to_its_day_and_place(atlas: Page) -> None:
    find(atlas, "Rooster").first.click()
    expect(card(atlas)).to_have_text("Operation Rooster: the airlift begins")
    expect(atlas).to_have_url(re.compile("event=ev-r3-rooster"))
    assert date_of(atlas) == "1945-04-21"


def test_a_village_too_small_for_this_zoom_is_gone_to(atlas: Page) -> None:
    find(atlas, "Shenxiantang")
    atlas.keyboard.press("Enter")
    expect(atlas.locator(".chosen-mark")).to_be_in_viewport()
    expect(atlas.locator("[data-place=shenxiantang]")).to_be_visible()


def test_a_typing_error_is_borne_and_nonsense_said_to_be_none(atlas: Page) -> None:
    expect(find(atlas, "Shaoyng").first).to_contain_text("Shaoyang")
    box(atlas).fill("qqqqqqqq")
    expect(atlas.get_by_text("Nothing found")).to_be_visible()
    expect(rows(atlas)).to_have_count(0)


def test_the_number_of_results_is_told(atlas: Page) -> None:
    find(atlas, "Chih-chiang")
    expect(atlas.locator("#find-message")).to_have_text("2 results")


def test_names_that_look_like_markup_stay_text(atlas: Page) -> None:
    box(atlas).fill("<img src=x onerror=alert(1)>")
    expect(atlas.get_by_text("Nothing found")).to_be_visible()
    assert atlas.locator(".find img").count() == 0


def test_once_it_has_the_names_it_needs_no_server(atlas: Page) -> None:
    find(atlas, "Zhijiang")
    atlas.context.set_offline(True)
    expect(find(atlas, "Paoching").first).to_contain_text("Shaoyang")


def test_without_the_server_it_says_so_and_asks_again(atlas: Page) -> None:
    atlas.context.set_offline(True)
    box(atlas).click()
    expect(atlas.get_by_text("The names could not be loaded. Try again.")).to_be_visible()
    atlas.context.set_offline(False)
    expect(find(atlas, "Paoching").first).to_contain_text("Shaoyang")


def test_the_first_view_fetches_nothing_of_the_search(page: Page, live_server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_atlas(page, live_server)
    late = re.compile(r"/find-|search-index")
    assert [url for url in asked if late.search(url)] == []
    box(page).focus()
    find(page, "Zhijiang")
    assert len([url for url in asked if late.search(url)]) == 2


def test_a_slash_in_the_box_is_a_slash(atlas: Page) -> None:
    atlas.keyboard.press("/")
    atlas.keyboard.type("I/109")
    expect(box(atlas)).to_have_value("I/109")
    expect(rows(atlas).first).to_contain_text("1st Battalion, 109th Regiment")


def test_on_a_phone_the_box_takes_the_bar_and_fingers_hit_its_rows(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    box(page).tap()
    found = find(page, "Chih-chiang")
    wide = box(page).bounding_box()
    assert wide
    assert wide["width"] > 0.9 * PHONE["width"]
    assert wide["height"] >= FINGER_PX
    for row in found.all():
        target = row.bounding_box()
        assert target
        assert target["height"] >= FINGER_PX
        assert target["x"] >= 0
        assert target["x"] + target["width"] <= PHONE["width"]
    found.first.tap()
    expect(card(page)).to_have_text("Zhijiang")
    # The sheet has risen; the place lies above it.
    mark, sheet = page.locator(".chosen-mark"), page.locator("#deck")
    expect(sheet).to_have_attribute("data-stop", "half")
    expect(mark).to_be_in_viewport()
    assert page.evaluate(
        """async () => {
          const frames = (done) => requestAnimationFrame(() => requestAnimationFrame(done))
          for (let n = 0; n < 100; n += 1) {
            await new Promise(frames)
            const mark = document.querySelector('.chosen-mark').getBoundingClientRect()
            const sheet = document.querySelector('#deck').getBoundingClientRect()
            if (mark.bottom <= sheet.top && mark.left >= 0) return true
          }
          return false
        }"""
    )


@pytest.mark.parametrize(
    ("language", "query", "name", "note"),
    [
        ("zh-Hans", "Paoching", "邵阳", "1945年拼法"),
        ("zh-Hant", "Paoching", "邵陽", "1945年拼法"),
        ("ja", "ほうけい", "邵陽", "日本名"),
    ],
)
def test_it_speaks_the_readers_language(
    page: Page, live_server: str, language: str, query: str, name: str, note: str
) -> None:
    open_atlas(page, live_server, f"/{language}/")
    page.keyboard.press("/")
    page.keyboard.type(query)
    first = page.locator("[role=option]").first
    expect(first.locator(".find-name")).to_have_text(name)
    expect(first).to_contain_text(note)
