"""Held ground, the towns behind the line, and what befell a unit."""

import pytest
from playwright.sync_api import Page, expect

from .atlas_page import open_atlas


def enclaves(page: Page, holder: str) -> set[str]:
    """The towns about which a ring of that holder is drawn."""
    rings = page.locator(f".campaign-ground .held-by-{holder}")
    towns = rings.evaluate_all("rings => rings.map((ring) => ring.dataset.enclaves).join(' ')")
    return set(towns.split())


def test_towns_behind_the_line_are_ringed_on_their_days_only(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-04-27&lang=en")
    assert {"wugang", "furongshan"} <= enclaves(page, "china")
    assert "yankoupu" in enclaves(page, "contested")
    page.evaluate("campaignMap.setDate('1945-05-18')")
    assert "wugang" not in enclaves(page, "china")
    assert "zhugaotang" in enclaves(page, "japan")
    page.evaluate("campaignMap.setDate('1945-04-06')")
    assert page.locator(".campaign-ground .enclave").count() == 0


def test_a_ring_stands_about_its_town(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-04-27&lang=en&lat=26.73&lng=110.63&zoom=9")
    for zoom in (9, 10):
        page.evaluate(
            "zoom => void CampaignLayers.current.map.setZoom(zoom, {animate: false})", zoom
        )
        middle, where = page.evaluate("""() => {
          const { map } = CampaignLayers.current
          const frame = map.getContainer().getBoundingClientRect()
          const ring = document.querySelector('.campaign-ground .held-by-china')
          const town = map.latLngToContainerPoint([26.73, 110.63])
          const at = new DOMPoint(town.x + frame.x, town.y + frame.y)
          const svgPoint = at.matrixTransform(ring.getScreenCTM().inverse())
          return [ring.isPointInFill(svgPoint), [svgPoint.x, svgPoint.y]]
        }""")
        assert middle, where


def test_the_dotted_edge_fades_out_at_its_ends(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&lang=en")
    stops = page.evaluate("""() => {
      const edge = document.querySelector('.campaign-ground path[stroke^="url"]')
      const id = edge.getAttribute('stroke').slice(5, -1)
      return [...document.getElementById(id).children].map((stop) =>
        [Number(stop.getAttribute('offset')), Number(stop.getAttribute('stop-opacity'))])
    }""")
    assert [strength for _, strength in stops] == [0, 1, 1, 0]
    offsets = [offset for offset, _ in stops]
    assert offsets == sorted(offsets)
    assert 0 < offsets[1] < 0.3
    assert 0.7 < offsets[2] < 1


@pytest.mark.parametrize(
    ("day", "plight", "style"),
    [("1945-05-05", "encircled", "dashed"), ("1945-05-20", "withdraw", "double")],
)
def test_what_befell_a_unit_is_seen_without_colour(
    page: Page, live_server: str, day: str, plight: str, style: str
) -> None:
    open_atlas(page, live_server, f"/?date={day}&lang=en")
    marks = page.locator(f".unit.action-{plight}").evaluate_all(
        "units => units.map((it) => getComputedStyle(it, '::after').borderBottomStyle)"
    )
    assert marks
    assert set(marks) == {style}


def test_the_legend_explains_rings_and_marks(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?lang=en")
    page.locator("#legend > summary").click()
    more = page.locator("#legend-more")
    expect(more.get_by_text("town held by China behind the line")).to_be_hidden()
    more.locator("summary").focus()
    page.keyboard.press("Enter")
    for words in ("town held by China behind the line", "encircled", "no source says"):
        expect(more.get_by_text(words)).to_be_visible()
