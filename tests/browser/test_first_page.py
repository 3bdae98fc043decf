"""The atlas starts by itself and its first page opens clean."""

import pytest
from playwright.sync_api import Page, expect

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
