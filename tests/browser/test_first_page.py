"""The atlas starts by itself and its first page opens clean."""

from playwright.sync_api import Page


def test_the_first_page_opens_with_no_fault(live_server: str, page: Page) -> None:
    answer = page.goto(f"{live_server}/", wait_until="networkidle")
    assert answer is not None
    assert answer.status == 200
    assert page.title()
