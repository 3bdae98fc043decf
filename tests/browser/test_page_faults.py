"""The guard that every browser test relies on does see what it is there to see."""

from playwright.sync_api import Page

from tests.browser.page_faults import PageFaults


def test_a_request_to_another_host_is_a_fault(page: Page, page_faults: PageFaults) -> None:
    page.context.set_offline(True)
    page.set_content('<img src="https://elsewhere.example/tile.png">')
    assert page_faults.all() == ["requested https://elsewhere.example/tile.png"]
    page_faults.requested.clear()


def test_an_uncaught_error_is_a_fault(page: Page, page_faults: PageFaults) -> None:
    page.set_content("<script>throw new Error('no such unit')</script>")
    assert page_faults.all() == ["uncaught no such unit"]
    page_faults.errors.clear()


def test_a_breach_of_the_content_security_policy_is_a_fault(
    page: Page, page_faults: PageFaults
) -> None:
    page.set_content(
        "<meta http-equiv=Content-Security-Policy content=\"script-src 'self'\">"
        "<p onclick=0>An inline handler</p><script>1</script>"
    )
    assert page_faults.errors
    assert all("Content Security Policy" in fault for fault in page_faults.errors)
    page_faults.errors.clear()
