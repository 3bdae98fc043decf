"""An open map, as the tests speak to it."""

from typing import Any

from playwright.sync_api import Frame, Page

# Where every symbol stands: the transform of what carries it, by unit.
PLACES = """() => {
  const units = [...document.querySelectorAll('[data-unit]')]
  return Object.fromEntries(units.map((it) => [it.dataset.unit, it.parentElement.style.transform]))
}"""


POLL_MS = 50


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


def until(page: Page | Frame, true: str, timeout_ms: int = 15_000) -> None:
    """Wait until the JavaScript expression `true` is so.

    Asked again and again from outside: the page's policy forbids Playwright's own
    `wait_for_function`, which evaluates a string in the page.
    """
    for _ in range(timeout_ms // POLL_MS):
        if page.evaluate(true):
            return
        page.wait_for_timeout(POLL_MS)
    raise AssertionError(f"not true within {timeout_ms} ms: {true}")


def settle(page: Page) -> None:
    """Wait until the panel tells of the day that the clock shows, and the address too."""
    until(page, "document.getElementById('date').dateTime === campaignMap.date")
    until(page, "new URL(location.href).searchParams.get('date') === campaignMap.date")
