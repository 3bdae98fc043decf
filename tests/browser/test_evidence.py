"""Evidence: pages to read without a script, and claims that open on the map."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas, unit_places
from tests.browser.conftest import NewContext

CLAIM = "cl-shaoyang-zhijiang-100km"
PHONE = {"width": 390, "height": 844}


def test_a_claim_opens_on_the_map_with_its_line_drawn(page: Page, live_server: str) -> None:
    page.goto(f"{live_server}/en/evidence")
    link = page.locator(f"#{CLAIM}").get_by_role("link", name="178 km")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/en/?claim={CLAIM}")
    expect(page.locator("path.claim-line")).to_be_visible()
    expect(page.locator(".claim-line-end")).to_have_count(2)
    expect(page.locator(".claim-label")).to_have_text("178 km · claimed: 100 km")
    expect(page.get_by_role("region", name="A claim, measured")).to_contain_text("differs")


@pytest.mark.parametrize(("end", "place"), [(0, "zhijiang"), (1, "wuyang")])
def test_the_line_joins_the_places_that_were_measured(
    page: Page, live_server: str, end: int, place: str
) -> None:
    open_atlas(page, live_server, f"/?claim=cl-wuyang-70mi&place={place}")
    drawn = page.locator(".claim-line-end").nth(end)
    expect(drawn).to_be_visible()
    ring = page.locator(".chosen-mark")
    assert centre(drawn.bounding_box()) == pytest.approx(centre(ring.bounding_box()), abs=2)


def centre(box: dict[str, float] | None) -> tuple[float, float]:
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_map_keeps_the_claim_in_its_address(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"/?claim={CLAIM}")
    page.evaluate("campaignMap.setDate('1945-05-05')")
    page.wait_for_url("**date=1945-05-05**")
    assert f"claim={CLAIM}" in page.url


def test_the_page_reads_on_a_phone_without_a_script(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(viewport=PHONE, has_touch=True, java_script_enabled=False).new_page()
    page.goto(f"{live_server}/ja/evidence")
    expect(page.get_by_role("heading", level=1)).to_have_text("根拠")
    widest = page.locator("main").evaluate("it => it.scrollWidth - it.clientWidth")
    assert widest <= 0


def test_an_account_moves_the_units_that_it_dates_otherwise(page: Page, live_server: str) -> None:
    address = "/?date=1945-04-16"
    open_atlas(page, live_server, address)
    on_the_map = unit_places(page)
    open_atlas(page, live_server, f"{address}&account=fourth-front-report")
    as_told = unit_places(page)
    moved = {unit for unit, place in as_told.items() if place != on_the_map[unit]}
    assert "jp-115-ibn" in moved or "jp-sekine-det" in moved
    assert "jp-217-regt" not in moved
    notice = page.get_by_role("region", name="As one account tells it")
    notice.get_by_text("Xinning lost").first.click()
    expect(notice).to_contain_text("no day would be left")
