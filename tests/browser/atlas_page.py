"""An open map, as the tests speak to it."""

from typing import Any

from playwright.sync_api import Frame, Page, expect

# Where every symbol stands: its style's transform, by unit.
PLACES = """() => {
  const units = [...document.querySelectorAll('[data-unit]')]
  return Object.fromEntries(units.map((it) => [it.dataset.unit, it.style.transform]))
}"""


def open_atlas(page: Page, origin: str, address: str = "/") -> Page:
    """Go to the page and wait until its map is drawn."""
    page.goto(origin + address)
    wait_until_ready(page)
    return page


def wait_until_ready(page: Page | Frame) -> None:
    # The script is deferred: the hook is there once the page has loaded.
    page.wait_for_load_state("load")
    page.evaluate("campaignMap.ready")


def date_of(page: Page | Frame) -> str:
    date: str = page.evaluate("campaignMap.date")
    return date


def unit_places(page: Page | Frame) -> dict[str, Any]:
    places: dict[str, Any] = page.evaluate(PLACES)
    return places


def settle(page: Page) -> None:
    """Wait until the panel tells of the day that the clock shows."""
    page.wait_for_timeout(100)
    expect(page.locator("#date")).to_have_attribute("datetime", date_of(page))
    page.wait_for_timeout(500)
