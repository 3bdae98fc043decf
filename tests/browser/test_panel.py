"""The panel: tabs, the order of battle, lists and cards."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.atlas_page import date_of, open_atlas, until
from tests.browser.conftest import NewContext

TABS = ["Day", "Story", "Units", "Events", "Sources"]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def atlas(page: Page, live_server: str) -> Page:
    return open_atlas(page, live_server, "/?date=1945-05-05")


def open_tab(page: Page, name: str) -> Locator:
    """Open the tab; its panel, once it has content."""
    page.get_by_role("tab", name=name).click()
    panel = page.get_by_role("tabpanel", name=name)
    expect(panel.get_by_role("link").first).to_be_visible()
    return panel


def test_the_tabs_are_one_stop_and_arrows_walk_along_them(atlas: Page) -> None:
    tabs = atlas.get_by_role("tab")
    expect(tabs).to_have_text(TABS)
    tabs.first.focus()
    atlas.keyboard.press("ArrowLeft")
    expect(atlas.get_by_role("tab", name="Sources")).to_be_focused()
    expect(atlas.get_by_role("tabpanel")).to_have_accessible_name("Sources")
    atlas.keyboard.press("Home")
    expect(tabs.first).to_be_focused()
    atlas.keyboard.press("End")
    expect(tabs.last).to_have_attribute("aria-selected", "true")
    assert atlas.locator("[role=tab][tabindex='-1']").count() == len(TABS) - 1
    # The same arrows move the day elsewhere.
    assert date_of(atlas) == "1945-05-05"


def test_the_first_view_fetches_nothing_of_the_other_tabs(page: Page, live_server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_atlas(page, live_server)
    late = re.compile(r"more-views|/api/v1/(units|events|places|sources|phases)")
    assert [url for url in asked if late.search(url)] == []
    open_tab(page, "Units")
    assert any("more-views" in url for url in asked)


def test_the_story_has_every_phase_and_marks_the_present_one(atlas: Page) -> None:
    story = open_tab(atlas, "Story")
    expect(story.locator("section.chapter")).to_have_count(6)
    expect(story.locator("[aria-current] > h3")).to_have_text("Counter-stroke")
    atlas.evaluate("campaignMap.setDate('1945-06-01')")
    expect(story.locator("[aria-current] > h3")).to_have_text("Pursuit to the Zi")


def test_the_story_is_walked_phase_by_phase(atlas: Page) -> None:
    story = open_tab(atlas, "Story")
    run = story.get_by_role("group", name="Through the phases")
    expect(run.get_by_role("status")).to_have_text("4 of 6")
    run.get_by_role("button", name="Next phase").click()
    expect(run.get_by_role("status")).to_have_text("5 of 6")
    expect(story.locator("[aria-current] > h3")).to_have_text("Pockets and break-outs")
    assert date_of(atlas) > "1945-05-05"
    run.get_by_role("button", name="Previous phase").press("Enter")
    expect(story.locator("[aria-current] > h3")).to_have_text("Counter-stroke")
    assert date_of(atlas) <= "1945-05-05"


def test_a_unit_of_unknown_path_says_so_on_events_and_on_its_parents_card(
    atlas: Page, live_server: str
) -> None:
    for address in ("unit=cn-5-div", "event=ev-wuyang-battle"):
        open_atlas(atlas, live_server, f"/?date=1945-05-05&{address}")
        row = atlas.locator("#card .rows > li", has_text="13 Regiment")
        expect(row.first).to_contain_text("position not known")


def test_what_lay_before_is_told_with_the_nearest_day_of_the_map(atlas: Page) -> None:
    story = open_tab(atlas, "Story")
    before = story.locator("details", has_text="Before the days of the map")
    before.locator("summary").click()
    expect(before).to_contain_text("The nearest day of the map is 6 Apr.")
    before.get_by_role("button", name="First convoy over the Stilwell Road").click()
    card = atlas.locator("#card")
    expect(card).to_contain_text("the nearest is 6 April 1945")
    card.get_by_role("button", name="Go to the nearest day of the map").click()
    assert date_of(atlas) == "1945-04-06"


def test_a_headline_of_the_story_goes_to_its_day(atlas: Page) -> None:
    story = open_tab(atlas, "Story")
    row = story.locator("section.chapter .row").last
    title = row.locator(".row-name").text_content() or ""
    row.click()
    expect(atlas.locator("#card h2")).to_have_text(title)
    expect(atlas.locator("#card h2")).to_be_focused()
    assert date_of(atlas) > "1945-05-05"


def test_the_order_of_battle_is_a_tree_for_the_keyboard(atlas: Page) -> None:
    tree = open_tab(atlas, "Units").get_by_role("tree", name="Order of battle")
    assert tree.locator("[tabindex='0']").count() == 1
    first = tree.get_by_role("treeitem").first
    first.focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowLeft", "ArrowLeft"):
        atlas.keyboard.press(key)
    expect(first).to_have_attribute("aria-expanded", "false")
    expect(first).to_be_focused()
    atlas.keyboard.press("End")
    expect(first).not_to_be_focused()
    atlas.keyboard.press("Home")
    expect(first).to_be_focused()
    assert date_of(atlas) == "1945-05-05"


def test_typing_ahead_finds_a_unit_and_enter_opens_its_card(atlas: Page) -> None:
    tree = open_tab(atlas, "Units").get_by_role("tree")
    tree.get_by_role("treeitem").first.focus()
    atlas.keyboard.type("20th")
    item = tree.locator("[role=treeitem]:focus")
    expect(item).to_have_accessible_name(re.compile("^20th Army"))
    atlas.keyboard.press("Enter")
    expect(atlas.locator("#card h2")).to_have_text("20th Army")
    expect(atlas).to_have_url(re.compile("unit=jp-20th-army"))
    atlas.keyboard.press("Escape")
    expect(atlas.locator("#card")).to_be_hidden()
    expect(item).to_be_focused()


def test_the_tree_says_in_words_who_is_not_there(atlas: Page) -> None:
    atlas.evaluate("campaignMap.setDate('1945-04-10')")
    tree = open_tab(atlas, "Units").get_by_role("tree")
    flown = tree.locator("[role=treeitem]", has_text="New 22nd Division").last
    expect(flown.locator(".tree-note")).to_have_text("not yet in the theatre")
    atlas.evaluate("campaignMap.setDate('1945-05-20')")
    expect(flown.locator(".tree-note")).to_be_empty()
    unknown = tree.locator("[role=treeitem].paler > .tree-row .tree-note")
    expect(unknown.filter(has_text="position not known")).not_to_have_count(0)
    expect(unknown.filter(has_text="not committed")).not_to_have_count(0)


def test_a_unit_without_positions_has_a_card_but_no_symbol(atlas: Page, live_server: str) -> None:
    open_atlas(atlas, live_server, "/?date=1945-05-05&unit=cn-13-regt")
    card = atlas.locator("#card")
    expect(card).to_contain_text("No source gives this unit's positions")
    expect(card.get_by_role("button", name="Battle of Wuyang")).to_be_visible()
    expect(atlas.locator("[data-unit=cn-13-regt]")).to_have_count(0)


def test_events_are_filtered_and_those_of_the_day_marked(atlas: Page) -> None:
    events = open_tab(atlas, "Events")
    rows = events.get_by_role("listitem")
    everything = rows.count()
    today = events.locator("[aria-current=date]")
    expect(today.last).to_be_in_viewport()
    events.get_by_label("Headlines only").check()
    expect(events.get_by_role("status")).to_have_text(f"{rows.count()} events")
    assert 0 < rows.count() < everything
    events.get_by_label("Headlines only").uncheck()
    events.get_by_label("Kind").select_option(label="siege")
    assert 0 < rows.count() < everything
    rows.get_by_role("button").first.click()
    expect(atlas.locator("#card .card-when")).to_contain_text("siege")
    expect(atlas).to_have_url(re.compile("event="))


def test_a_source_says_what_rests_on_it(atlas: Page) -> None:
    sources = open_tab(atlas, "Sources")
    expect(sources.get_by_role("heading", name="Grade A")).to_be_visible()
    sources.get_by_role("button", name=re.compile("The Tiger Force")).click()
    card = atlas.locator("#card")
    expect(card).to_contain_text("sometimes dramatised")
    for title in ("Units that rest on it", "Events that rest on it"):
        expect(card.get_by_role("heading", name=title)).to_be_visible()
    expect(card.get_by_role("link", name="All that rests on this source")).to_have_attribute(
        "href", "/en/sources/guanhe-tiger-corps"
    )


def test_a_source_of_the_day_opens_its_card_and_not_its_page(atlas: Page) -> None:
    link = atlas.locator("#day-article .sources a").first
    link.click()
    expect(atlas.locator("#card h2")).to_be_focused()
    assert "/sources/" not in atlas.url
    atlas.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_a_place_has_its_names_holders_events_and_guests(atlas: Page, live_server: str) -> None:
    open_atlas(atlas, live_server, "/?date=1945-05-05&place=wuyang")
    card = atlas.locator("#card")
    expect(card.get_by_role("heading", name="Wuyang", exact=True)).to_be_visible()
    expect(card.locator("[lang=zh-Hans]").first).to_have_text("武阳")
    expect(card).to_contain_text("Wu-yang-shih")
    expect(card.locator(".holding[aria-current]")).to_have_count(1)
    for title in ("Who held it", "What happened here", "Units that came here"):
        expect(card.get_by_role("heading", name=title)).to_be_visible()
    expect(atlas).to_have_url(re.compile("place=wuyang"))


def test_pressing_a_name_on_the_map_opens_the_place(atlas: Page) -> None:
    atlas.locator("[data-place=zhijiang]").click()
    expect(atlas.locator("#card h2")).to_have_text("Zhijiang")
    expect(atlas).to_have_url(re.compile("place=zhijiang"))


def test_where_it_matters_brings_the_day_and_the_map(atlas: Page, live_server: str) -> None:
    open_atlas(atlas, live_server, "/?date=1945-04-06&unit=jp-109-regt&lat=24&lng=112&zoom=9")
    atlas.locator("#card").get_by_role("button", name="Go to where it matters").click()
    expect(atlas.locator("[data-unit=jp-109-regt]")).to_be_in_viewport()
    assert date_of(atlas) > "1945-04-06"


def test_a_tab_closes_the_card(atlas: Page) -> None:
    atlas.locator("#day-article .rows button").first.click()
    expect(atlas.locator("#card h2")).to_be_visible()
    open_tab(atlas, "Units")
    expect(atlas.locator("#card")).to_be_hidden()
    expect(atlas).not_to_have_url(re.compile("(unit|event)="))


def test_without_the_second_bundle_the_reader_is_told(page: Page, live_server: str) -> None:
    page.route("**/more-views-*.js", lambda route: route.abort())
    open_atlas(page, live_server)
    page.get_by_role("tab", name="Units").click()
    expect(page.get_by_role("alert")).to_contain_text("This could not be loaded.")
    page.get_by_role("tab", name="Sources").click()
    alert = page.locator("#panel-sources").get_by_role("alert")
    expect(alert.get_by_role("link")).to_have_attribute("href", re.compile("/sources$"))


def test_a_citation_that_cannot_be_had_says_so(page: Page, live_server: str) -> None:
    page.route("**/more-views-*.js", lambda route: route.abort())
    open_atlas(page, live_server, "/?date=1945-05-05")
    expect(page.get_by_role("alert")).to_have_count(0)
    page.get_by_role("button", name="Cite this view").first.click()
    expect(page.get_by_role("alert")).to_contain_text("This could not be loaded.")
    page.unroute("**/more-views-*.js")
    page.get_by_role("button", name="Cite this view").first.click()
    expect(page.locator("dialog[open]")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_long_list_does_not_carry_the_tabs_of_a_phone_off(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(viewport={"width": 390, "height": 844}, has_touch=True).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.locator("#sheet-handle").click()
    page.get_by_role("tab", name="Events").click()
    # It opens at the events of the day, a long way down.
    until(page, "document.getElementById('panel').scrollTop > 1000")
    for name in ("Day", "Sources"):
        expect(page.get_by_role("tab", name=name)).to_be_in_viewport()
    page.get_by_role("tab", name="Sources").click()
    assert page.evaluate("document.getElementById('panel').scrollTop") == 0


def test_a_tab_raises_the_sheet_of_a_phone(new_context: NewContext, live_server: str) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.get_by_role("tab", name="Units").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#deck")).to_have_attribute("data-stop", "half")
    tree = page.get_by_role("tree")
    for target in (page.get_by_role("tab").first, tree.locator(".tree-row").first):
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    tree.get_by_role("treeitem").nth(1).locator(".tree-label").first.tap()
    expect(page.locator("#card h2")).to_be_visible()


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "ja"])
def test_the_tabs_speak_the_readers_language(page: Page, live_server: str, language: str) -> None:
    open_atlas(page, live_server, f"/{language}/?date=1945-05-05")
    for tab in ("story", "units", "events", "sources"):
        page.locator(f"#tab-{tab}").click()
        link = page.locator(f"#panel-{tab} .card-links a").last
        expect(link).to_be_visible()
        expect(link).not_to_have_text(re.compile("as a page"))
