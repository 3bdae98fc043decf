"""The page that writes the code for embedding."""

import re

from playwright.sync_api import Page, expect

from tests.browser.atlas_page import until
from tests.browser.conftest import NewContext


def test_codes_and_preview_follow_the_choices_and_the_address_keeps_them(
    page: Page, live_server: str
) -> None:
    page.goto(f"{live_server}/en/help/embedding?date=1945-05-05")
    expect(page.frame_locator(".embed-preview").locator("#date")).to_have_text(re.compile("5 May"))
    page.locator("input[name=date]").fill("1945-05-08")
    page.locator("select[name=lang]").select_option("ja")
    for code in ("#code-iframe", "#code-component", "#code-oembed"):
        expect(page.locator(code)).to_contain_text("1945-05-08")
    until(page, "location.search.includes('date=1945-05-08')")
    expect(page.frame_locator(".embed-preview").locator("html")).to_have_attribute("lang", "ja")
    page.reload()
    expect(page.locator("#code-iframe")).to_contain_text("date=1945-05-08")


def test_a_code_is_copied_with_its_button(new_context: NewContext, live_server: str) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{live_server}/en/help/embedding?date=1945-05-05")
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("status")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#code-iframe").inner_text()


def test_it_helps_without_javascript(new_context: NewContext, live_server: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server}/ja/help/embedding")
    page.locator("input[name=date]").fill("1945-05-08")
    page.get_by_role("button", name="表示").click()
    expect(page.locator("#code-iframe")).to_contain_text("date=1945-05-08")


def test_it_fits_a_phone(new_context: NewContext, live_server: str) -> None:
    page = new_context(viewport={"width": 390, "height": 844}, has_touch=True).new_page()
    page.goto(f"{live_server}/zh-Hans/help/embedding")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for button in page.get_by_role("button", name="复制").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
