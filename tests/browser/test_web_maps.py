"""Maps of other hosts are contacted after the reader's yes, and not before."""

import base64
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests.browser.atlas_page import open_atlas, until
from tests.browser.atlas_process import running_atlas
from tests.browser.page_faults import PageFaults

TILES = "https://tile.example.org"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_no_tile_is_asked_for_before_the_button_is_pressed(
    page: Page, page_faults: PageFaults, tmp_path: Path
) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=PIXEL, content_type="image/png")

    page.route(f"{TILES}/**", answer)
    offered = f"Tiles | {TILES}/{{z}}/{{x}}/{{y}}.png | © People"
    with running_atlas(tmp_path / "log.txt", web_maps=offered) as origin:
        page_faults.origins |= {origin, TILES}
        open_atlas(page, origin)
        page.get_by_text("Layers").first.click()
        expect(page.locator("#web-maps")).to_contain_text("that host learns your internet address")
        assert asked == []
        button = page.get_by_role("button", name="Contact tile.example.org and show Tiles")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".web-map-credit")).to_have_text("© People")
        until(
            page,
            "document.querySelectorAll('.leaflet-web-pane img.leaflet-tile-loaded').length > 3",
        )
        assert asked
        button.click()
        expect(page.locator(".leaflet-web-pane img")).to_have_count(0)
        # Neither the address nor anything stored brings it back.
        asked.clear()
        open_atlas(page, origin, page.url.removeprefix(origin))
        assert asked == []
