"""How sure the map is: the halo, the switch to what is documented, the meter, the legend."""

import math
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas, until
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}
METRES_PER_PIXEL_AT_ZOOM_0 = 2 * math.pi * 6378137 / 256

HALO = """() => {
  const [halo] = document.getElementsByClassName('halo')
  const path = halo.tagName === 'path' ? halo : document.querySelector('path.halo')
  return {km: Number(path.dataset.km), px: path.getBBox().width}
}"""


@pytest.mark.parametrize("zoom", [7, 9, 11])
def test_the_halo_is_true_to_scale_at_every_zoom(page: Page, live_server: str, zoom: int) -> None:
    lat = 27.3
    address = f"/?date=1945-05-05&unit=jp-109-regt&lat={lat}&lng=110.6&zoom={zoom}"
    open_atlas(page, live_server, address)
    page.locator("path.halo").wait_for(state="attached")
    halo = page.evaluate(HALO)
    metres_per_px = METRES_PER_PIXEL_AT_ZOOM_0 * math.cos(math.radians(lat)) / 2**zoom
    diameter_px = 2 * halo["km"] * 1000 / metres_per_px
    # Circles are drawn on whole pixels, and km are told to one decimal.
    assert halo["px"] == pytest.approx(diameter_px, rel=0.03, abs=2)


def test_the_halo_follows_the_unit_and_goes_with_the_choice(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-04-20&unit=jp-109-regt")
    halo = page.locator("path.halo")
    halo.wait_for(state="attached")
    before = halo.get_attribute("d")
    page.evaluate("campaignMap.setDate('1945-05-05')")
    assert halo.get_attribute("d") != before
    page.keyboard.press("Escape")
    page.locator(".card-close").click()
    expect(halo).to_have_count(0)


def test_only_what_is_documented_leaves_the_rest_as_ghosts(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    box = page.get_by_label("Only what is documented")
    box.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("certain=1"))
    until(
        page,
        """[...document.querySelectorAll('[data-unit]')].every((it) => {
          const sure = it.classList.contains('confidence-documented')
          return (getComputedStyle(it).opacity === '1') === sure
        })""",
    )
    box.uncheck()
    expect(page).not_to_have_url(re.compile("certain"))


def test_the_address_brings_the_ghosts_back(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&certain=1")
    expect(page.get_by_label("Only what is documented")).to_be_checked()
    expect(page.locator("#map, .leaflet-container").first).to_have_class(
        re.compile("only-documented")
    )


def test_the_meter_counts_the_positions_of_the_day(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-04-06")
    for day in ("1945-04-06", "1945-05-05"):
        page.evaluate(f"campaignMap.setDate('{day}')")
        counts = [
            page.locator(f"[data-unit].confidence-{level}").count()
            for level in ("documented", "approximate", "inferred")
        ]
        words = (
            f"Positions today: {counts[0]} of {sum(counts)} documented, "
            f"{counts[1]} approximate, {counts[2]} inferred."
        )
        expect(page.locator("#certainty-today")).to_have_text(words)
        widths = [
            int(bar.get_attribute("width") or 0)
            for bar in page.locator("#certainty-meter rect").all()
        ]
        assert widths == counts


def test_the_three_confidences_differ_without_colour(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    dashes = {
        level: page.locator(f".unit.confidence-{level} .frame").first.evaluate(
            "it => getComputedStyle(it).strokeDasharray"
        )
        for level in ("documented", "approximate", "inferred")
    }
    assert len(set(dashes.values())) == 3
    assert dashes["documented"] == "none"


def test_the_legend_explains_each_sign_of_certainty(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    rows = page.locator("#legend-certainty li")
    expect(rows).to_have_count(5)
    for row in rows.all():
        assert (row.text_content() or "").endswith(".")


def test_the_switch_is_large_enough_for_a_finger(new_context: NewContext, live_server: str) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.locator("#sheet-handle").tap()
    switch = page.locator(".certainty-switch")
    switch.scroll_into_view_if_needed()
    box = switch.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    switch.tap()
    expect(page).to_have_url(re.compile("certain=1"))
