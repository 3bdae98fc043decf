"""The dialog by which a reader takes the present view along."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.atlas_page import date_of, open_atlas, settle, until
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}
VIEW = (
    "/en/?date=1945-05-05&lat=27.1&lng=110.5&zoom=9&layers=relief,places,units"
    "&unit=cn-5-div&names=1945&compare=1945-04-20"
)


def opened_share(page: Page) -> Locator:
    page.get_by_role("button", name="Share this view").click()
    dialog = page.get_by_role("dialog", name="Share this view")
    expect(dialog).to_be_visible()
    return dialog


def link_in(dialog: Locator) -> str:
    return dialog.get_by_role("textbox", name="Link").input_value()


def test_the_link_restores_date_view_layers_choice_names_and_comparison(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, VIEW)
    link = link_in(opened_share(page))
    assert link == live_server + VIEW
    page.goto("about:blank")
    open_atlas(page, live_server, link.removeprefix(live_server))
    assert date_of(page) == "1945-05-05"
    expect(page.locator("[data-unit=cn-5-div][aria-current]")).to_have_count(1)
    expect(page.locator(".ghost")).not_to_have_count(0)
    assert link_in(opened_share(page)) == link


def test_the_link_follows_the_reader_and_stays_short(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&utm_source=mail")
    page.keyboard.press("ArrowRight")
    settle(page)
    assert link_in(opened_share(page)) == f"{live_server}/en/?date=1945-05-06"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile("zoom="))
    query = urlsplit(link_in(opened_share(page))).query
    assert re.fullmatch(r"date=1945-05-06&lat=[\d.]{5,7}&lng=[\d.]{5,7}&zoom=[\d.]{1,5}", query)


def test_playing_stops_at_what_is_shared(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.locator("#play").click()
    until(page, "campaignMap.date > '1945-05-05'")
    link = link_in(opened_share(page))
    assert not page.evaluate("campaignMap.playing")
    assert link.endswith(f"date={date_of(page)}")


def test_by_keyboard_it_opens_copies_and_gives_the_focus_back(
    new_context: NewContext, live_server: str
) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = open_atlas(context.new_page(), live_server, "/?date=1945-05-05")
    button = page.get_by_role("button", name="Share this view")
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Share this view")
    expect(dialog.get_by_role("textbox", name="Link")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("status").first).to_have_text("copied")
    assert page.evaluate("navigator.clipboard.readText()") == link_in(dialog)
    page.keyboard.press("ArrowRight")
    assert date_of(page) == "1945-05-05"
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()


def test_the_native_sheet_is_offered_where_there_is_one(
    new_context: NewContext, live_server: str
) -> None:
    context = new_context()
    context.add_init_script(
        "Object.defineProperty(navigator, 'share',"
        " {value: async (what) => { window.shared = what }, configurable: true})"
    )
    page = open_atlas(context.new_page(), live_server, "/?date=1945-05-05")
    dialog = opened_share(page)
    dialog.get_by_role("button", name="Share …").click()
    assert page.evaluate("shared") == {
        "title": "The Battle of West Hunan · 5 May 1945",
        "url": link_in(dialog),
    }


def test_the_code_is_an_svg_that_can_be_saved(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    dialog = opened_share(page)
    dialog.get_by_text("QR code", exact=True).click()
    expect(dialog.get_by_role("img", name="QR code of the link")).to_be_visible()
    with page.expect_download() as saving:
        dialog.get_by_role("button", name="Save as SVG").click()
    assert saving.value.suggested_filename == "west-hunan-1945-05-05-qr.svg"
    assert Path(saving.value.path()).read_text().startswith("<svg xmlns=")


def test_the_ways_onward_keep_the_view(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, VIEW)
    dialog = opened_share(page)
    for name, path in (("Embed in a page", "/en/help/embedding"), ("Print", "/en/print")):
        href = dialog.get_by_role("link", name=name).get_attribute("href")
        assert href == VIEW.replace("/en/", path)
    for name in ("GeoJSON", "CSV", "KML"):
        href = dialog.get_by_role("link", name=name).get_attribute("href") or ""
        assert page.request.get(live_server + href).ok
    dialog.get_by_role("button", name="Cite this view").click()
    cited = page.get_by_role("dialog", name="Cite this view")
    assert "unit=cn-5-div" in cited.get_by_label("Address of this view").input_value()
    page.keyboard.press("Escape")
    expect(dialog.get_by_role("button", name="Cite this view")).to_be_focused()


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant", "ja"])
def test_on_a_phone_it_fits_and_speaks_the_readers_language(
    new_context: NewContext, live_server: str, language: str
) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server, f"/{language}/?date=1945-05-05")
    page.locator("[data-tool=share]").tap()
    dialog = page.locator("dialog.share")
    expect(dialog).to_be_visible()
    assert dialog.evaluate("it => it.scrollWidth <= it.clientWidth")
    small = dialog.evaluate(
        """it => [...it.querySelectorAll('button, a, summary')]
          .filter((el) => el.checkVisibility() && el.getBoundingClientRect().height < 43)
          .map((el) => el.textContent)"""
    )
    assert small == []
    if language != "en":
        words = json.loads(Path("app/translations/script_msgids.json").read_text())
        told = dialog.locator("h2, h3, button, a, summary").all_text_contents()
        assert set(told) & set(words) == set()
