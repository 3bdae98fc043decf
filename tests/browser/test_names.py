"""Names of today and of 1945."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}


def name_of(page: Page, place: str) -> str:
    return page.locator(f"[data-place={place}] .name").inner_html()


def test_the_menu_letters_the_map_as_in_1945_and_the_address_keeps_it(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    assert name_of(page, "shaoyang") == "Shaoyang"
    page.get_by_text("Map names: today").click()
    page.get_by_role("radio", name="Names as in 1945").check()
    assert name_of(page, "shaoyang") == "Paoching"
    assert name_of(page, "zhijiang") == "Chihchiang"
    # No source gives it another spelling: its present name stays.
    assert name_of(page, "wuyang") == "Wuyang"
    # The characters beside it are those of the time.
    assert page.locator("[data-place=wuyang] .small").inner_html() == "武陽"
    expect(page.get_by_text("Map names: 1945")).to_be_visible()
    expect(page).to_have_url(re.compile("names=1945"))
    page.get_by_role("radio", name="Names of today").check()
    assert name_of(page, "shaoyang") == "Shaoyang"
    expect(page).not_to_have_url(re.compile("names="))


@pytest.mark.parametrize("address", ["/?names=1945", "/embed?names=1945"])
def test_a_link_brings_the_names_of_1945(page: Page, live_server: str, address: str) -> None:
    open_atlas(page, live_server, address)
    assert name_of(page, "shaoyang") == "Paoching"


def test_the_chinese_reader_sees_the_characters_of_1945(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/zh-Hans/?names=1945")
    assert name_of(page, "shaoyang") == "寶慶"
    expect(page.locator("[data-place=shaoyang] .name")).to_have_attribute("lang", "zh-Hant")
    assert name_of(page, "zhijiang") == "芷江"


@pytest.mark.parametrize(
    ("language", "sekine", "shigehiro"),
    [("en", "Sekine", "Shigehiro"), ("zh-Hans", "关根", "重广"), ("ja", "関根", "重広")],
)
def test_detachments_named_after_men_are_lettered_in_the_readers_script(
    page: Page, live_server: str, language: str, sekine: str, shigehiro: str
) -> None:
    open_atlas(page, live_server, f"/?lang={language}&date=1945-05-05")
    for unit, name in (("jp-sekine-det", sekine), ("jp-shigehiro-det", shigehiro)):
        assert page.locator(f"[data-unit={unit}] .designation").text_content() == name


def test_on_a_phone_the_names_are_chosen_among_the_layers(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server)
    page.get_by_text("Layers").tap()
    choice = page.locator(".narrow-only label", has_text="Names as in 1945")
    box = choice.bounding_box()
    assert box
    assert box["height"] >= 44
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    choice.tap()
    assert name_of(page, "shaoyang") == "Paoching"
