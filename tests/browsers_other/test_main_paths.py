"""The main paths in browsers other than Chromium, where they are installed.

Debian: `apt install firefox-esr webkit2gtk-driver xvfb`.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.atlas_process import running_atlas
from tests.browsers_other import firefox, webkit

Driver = firefox.Firefox | webkit.WebKit

pytestmark = pytest.mark.browser

SEEN = """[...document.querySelectorAll('[data-unit]')]
  .filter((it) => getComputedStyle(it).visibility !== 'hidden').length"""
PLACES = """Object.fromEntries([...document.querySelectorAll('[data-unit]')]
  .map((it) => [it.dataset.unit, it.parentElement.style.transform]))"""


@pytest.fixture(scope="module", params=[firefox, webkit], ids=["firefox", "webkit"])
def driver(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Driver]:
    kind = request.param
    if reason := kind.missing():
        pytest.skip(reason)
    start = kind.firefox if kind is firefox else kind.webkit
    with start(tmp_path_factory.mktemp("browser")) as running:
        yield running


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("atlas")
    with running_atlas(folder / "log.txt") as found:
        yield found


def until(driver: Driver, expression: str, timeout_s: float = 60) -> None:
    deadline = time.monotonic() + timeout_s
    while not driver.evaluate(expression):
        assert time.monotonic() < deadline, expression
        time.sleep(0.1)


def open_map(driver: Driver, address: str) -> None:
    driver.open(address)
    until(driver, "Boolean(window.campaignMap)")
    driver.evaluate("campaignMap.ready")


def test_the_map_loads_with_its_date_and_units(driver: Driver, origin: str) -> None:
    open_map(driver, f"{origin}/en/?date=1945-05-05")
    assert driver.evaluate("campaignMap.date") == "1945-05-05"
    assert driver.evaluate("document.getElementById('date').textContent") == "5 May 1945"
    assert driver.evaluate("document.querySelectorAll('[data-unit]').length") == 59
    until(driver, f"{SEEN} > 20")
    assert driver.evaluate("document.querySelectorAll('[data-place]').length") > 30
    until(driver, "document.querySelectorAll('.leaflet-tile-loaded').length > 3")


def test_scrubbing_moves_units_and_tells_the_day(driver: Driver, origin: str) -> None:
    open_map(driver, f"{origin}/en/?date=1945-05-05")
    before = driver.evaluate(PLACES)
    driver.evaluate(
        """(() => { const slider = document.getElementById('timeline')
          slider.value = '10'
          slider.dispatchEvent(new Event('input', { bubbles: true })) })()"""
    )
    assert driver.evaluate("campaignMap.date") == "1945-04-16"
    assert driver.evaluate(PLACES) != before
    until(driver, "document.querySelector('#day-article .day-link').href.includes('1945-04-16')")


def test_the_keyboard_moves_the_day(driver: Driver, origin: str) -> None:
    open_map(driver, f"{origin}/en/?date=1945-05-05")
    driver.evaluate("document.getElementById('timeline').focus()")
    driver.press("ArrowRight")
    until(driver, "campaignMap.date === '1945-05-06'")
    until(driver, "location.search.includes('date=1945-05-06')")
    driver.press("ArrowLeft")
    until(driver, "campaignMap.date === '1945-05-05'")


def test_a_wartime_name_finds_a_place_and_its_card(driver: Driver, origin: str) -> None:
    open_map(driver, f"{origin}/en/?date=1945-05-05")
    driver.evaluate("document.getElementById('find-input').focus()")
    for letter in "Paoching":
        driver.press(letter)
    until(driver, "document.querySelectorAll('#find-results [role=option]').length > 0")
    driver.press("Enter")
    until(driver, "document.querySelector('#card h2')?.textContent === 'Shaoyang'")
    driver.press("Escape")
    until(driver, "document.getElementById('card').hidden")


def test_a_frame_plays_and_obeys_its_page(driver: Driver, origin: str) -> None:
    open_map(driver, f"{origin}/embed?lang=en&date=1945-05-01")
    driver.evaluate("campaignMap.play()")
    until(driver, "campaignMap.time > 26")
    driver.evaluate("campaignMap.pause()")
    driver.evaluate("campaignMap.setDate('1945-05-20')")
    assert driver.evaluate("document.getElementById('date').textContent") == "20 May 1945"


@pytest.mark.parametrize("path", ["ja/day/1945-05-05", "zh-Hant/units", "evidence"])
def test_a_page_to_read_fits_its_window(driver: Driver, origin: str, path: str) -> None:
    driver.open(f"{origin}/{path}")
    assert driver.evaluate("document.querySelector('main h1').textContent")
    assert driver.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
