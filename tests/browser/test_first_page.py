"""The atlas starts by itself and its first page opens clean."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.atlas_page import open_atlas
from tests.browser.page_faults import PageFaults


def test_the_first_page_opens_with_no_fault(live_server: str, page: Page) -> None:
    answer = page.goto(f"{live_server}/", wait_until="networkidle")
    assert answer is not None
    assert answer.status == 200
    assert page.title()


@pytest.mark.parametrize("lost", ["mapkit-*.js", "whole-page-*.js", "api/v1/tracks*"])
@pytest.mark.parametrize("address", ["/", "/embed"])
def test_what_the_map_needs_and_does_not_get_is_told(
    live_server: str, page: Page, page_faults: PageFaults, address: str, lost: str
) -> None:
    page.route(f"**/{lost}", lambda route: route.abort())
    page.goto(live_server + address)
    told = page.get_by_role("alert")
    expect(told).to_have_text("The positions could not be loaded. Reload the page to try again.")
    expect(told).to_be_in_viewport(ratio=1)
    # What the browser itself says of it to who looks there.
    assert page_faults.errors
    page_faults.errors.clear()


@pytest.mark.parametrize(
    ("lost", "asked", "gives"),
    [
        ("measure", "[data-tool=measure]", ".measure-cross"),
        ("compare", "[data-tool=compare]", ".compare-list li"),
        ("share", "[data-tool=share]", "dialog[open]"),
        ("projector", "#projector-open", ".projector"),
        ("shortcuts", "#keys-open", "dialog[open]"),
        ("range", "#range", ".range-card"),
    ],
)
def test_a_tool_that_cannot_be_had_is_told_and_comes_when_asked_again(
    live_server: str, page: Page, lost: str, asked: str, gives: str
) -> None:
    page.route(f"**/{lost}-*.js", lambda route: route.abort())
    open_atlas(page, live_server)
    button = page.locator(asked).first
    # Some of the buttons lie in a menu.
    button.dispatch_event("click")
    told = page.get_by_role("alert")
    expect(told).to_have_text("This could not be loaded. Try again.")
    page.unroute(f"**/{lost}-*.js")
    page.keyboard.press("Shift")
    expect(told).to_have_count(0)
    button.dispatch_event("click")
    expect(page.locator(gives).first).to_be_attached()


def test_what_follows_by_itself_and_was_lost_comes_with_the_next_view(
    live_server: str, page: Page
) -> None:
    lost: list[str] = []

    def lose(route: Route) -> None:
        lost.append(route.request.url)
        route.abort()

    late = ["**/air-*.js", "**/on-paper-*.js"]
    for address in late:
        page.route(address, lose)
    open_atlas(page, live_server, "/?date=1945-05-05")
    for _ in range(100):
        if len(lost) == len(late):
            break
        page.wait_for_timeout(50)
    expect(page.locator("#day-air")).to_be_empty()
    for address in late:
        page.unroute(address)
    page.evaluate("void CampaignLayers.current.map.panBy([40, 0], {animate: false})")
    expect(page.locator("#day-air")).not_to_be_empty()
