"""How the map is painted: in few layers, a picture first, and relief without gaps."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page

from tests.browser.atlas_page import open_atlas, settle, until
from tests.browser.conftest import NewContext

PHONE = {"width": 390, "height": 844}
# The files' corners in px of the world at zoom 7 (tools/basemap/extents.py): x, y, width, height.
FIRST_SIGHTS = {"narrow": (26232, 13456, 438, 895), "wide": (26050, 13571, 720, 542)}
# Shows the picture again, and gives its corners beside those that the map has for it.
CORNERS = """([x, y, width, height]) => {
  const { map } = CampaignLayers.current
  map.getContainer().classList.remove('detailed')
  const box = document.querySelector('.first-sight img').getBoundingClientRect()
  const at = (dx, dy) =>
    map.latLngToContainerPoint(map.unproject(L.point(x + dx, y + dy), 7))
  const [first, last] = [at(0, 0), at(width, height)]
  return [[box.left, first.x], [box.top, first.y], [box.right, last.x], [box.bottom, last.y]]
}"""
# By sheet and zoom the boxes of its tiles, in rows from the north.
TILES = """() => {
  const sheets = [...document.querySelectorAll('.relief .leaflet-tile-container')]
  return sheets.map((sheet) => [...sheet.children].map((tile) => {
    const [, z, x, y] = tile.src.match(/tiles\\/(\\d+)\\/(\\d+)\\/(\\d+)/).map(Number)
    const { left, top, right, bottom } = tile.getBoundingClientRect()
    return { z, x, y, left, top, right, bottom }
  }))
}"""
# What is drawn of ground and trails.
LINES = """() => [...document.querySelectorAll('.campaign-ground path, .campaign-trails path')]
  .map((it) => it.getAttribute('d')).filter(Boolean).sort()"""
Tile = dict[str, float]


def layers_of(session: CDPSession, page: Page) -> list[str]:
    """What has a layer of its own in the browser's painter, as tag and classes."""
    trees: list[list[dict[str, Any]]] = []
    session.on("LayerTree.layerTreeDidChange", lambda event: trees.append(event.get("layers", [])))
    session.send("DOM.enable")
    session.send("DOM.getDocument")
    session.send("LayerTree.enable")
    # The painter tells of a tree only when it paints: something has to move.
    for _ in range(20):
        page.wait_for_timeout(300)
        if trees:
            break
        page.evaluate("campaignMap.setTime(campaignMap.time - 0.25)")
    return [named(session, it) for it in trees[-1] if it["drawsContent"]]


def named(session: CDPSession, layer: dict[str, Any]) -> str:
    if "backendNodeId" not in layer:
        return ""
    node = session.send("DOM.describeNode", {"backendNodeId": layer["backendNodeId"]})["node"]
    given = node.get("attributes", [])
    attributes = dict(zip(given[::2], given[1::2], strict=True))
    return f"{node['nodeName'].lower()}.{attributes.get('class', '')}"


def test_what_stands_still_shares_few_layers(page: Page, live_server: str) -> None:
    """At a zoom between two whole ones, where Leaflet would stretch every tile by itself."""
    open_atlas(page, live_server, "/?date=1945-05-05&lat=27.1&lng=110.6&zoom=8.25")
    page.wait_for_timeout(1000)
    layers = layers_of(page.context.new_cdp_session(page), page)
    own = [name for name in layers if not name.startswith("button.unit")]
    assert [name for name in own if "leaflet-tile" in name] == []
    assert len([name for name in own if name.startswith("svg.place")]) <= 5
    assert len(own) <= 30
    assert len(own) < len(layers)


def test_names_share_one_layer_with_fights_and_signs(page: Page, live_server: str) -> None:
    """Far off names too, on a day without airlifts."""
    open_atlas(page, live_server, "/?date=1945-06-01")
    page.wait_for_timeout(1000)
    layers = layers_of(page.context.new_cdp_session(page), page)
    written = ("svg.sheet", "svg.curved", "svg.place", "svg.fight", "text.", "path.", "circle.")
    assert len([name for name in layers if name.startswith(written)]) <= 2, layers


@pytest.mark.parametrize(
    ("width", "height"),
    [(360, 640), (390, 844), (412, 915), (1120, 800), (1366, 768), (1440, 900)],
)
def test_the_first_picture_lies_where_the_map_then_is(
    new_context: NewContext, live_server: str, width: int, height: int
) -> None:
    page = new_context(viewport={"width": width, "height": height}).new_page()
    open_atlas(page, live_server, "/")
    corners = page.evaluate(CORNERS, FIRST_SIGHTS["narrow" if width <= 600 else "wide"])
    assert [pair for pair in corners if abs(pair[0] - pair[1]) > 1.5] == []


def asked_pictures(page: Page, origin: str) -> list[str]:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_atlas(page, origin)
    return [url for url in asked if "first-sight" in url]


@pytest.mark.parametrize(
    ("width", "height", "picture"),
    [(390, 844, "narrow"), (1440, 900, "wide"), (1920, 1080, ""), (820, 1180, ""), (1440, 600, "")],
)
def test_a_screen_asks_for_the_first_picture_that_it_shows_and_no_other(
    new_context: NewContext, live_server: str, width: int, height: int, picture: str
) -> None:
    page = new_context(viewport={"width": width, "height": height}).new_page()
    asked = asked_pictures(page, live_server)
    assert len(asked) == bool(picture)
    assert all(f"first-sight-{picture}" in url for url in asked)


@pytest.mark.parametrize(
    "address", ["/?zoom=9", "/?place=wuyang", "/?lat=27&lng=110", "/?view=projector", "/embed"]
)
def test_another_view_has_no_first_picture(page: Page, live_server: str, address: str) -> None:
    open_atlas(page, live_server, address)
    assert page.locator(".first-sight").count() == 0


def gaps(sheets: list[list[Tile]]) -> list[tuple[Tile, Tile]]:
    """Neighbours of one sheet between which the paper would show."""
    found = []
    for tiles in sheets:
        by_place = {(it["z"], it["x"], it["y"]): it for it in tiles}
        for (z, x, y), tile in by_place.items():
            east, south = by_place.get((z, x + 1, y)), by_place.get((z, x, y + 1))
            if east and east["left"] > tile["right"]:
                found.append((tile, east))
            if south and south["top"] > tile["bottom"]:
                found.append((tile, south))
    return found


def test_tiles_leave_no_gap_at_any_zoom(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&lat=27.1&lng=110.6&zoom=6.25")
    for _ in range(12):
        page.keyboard.press("+")
        page.wait_for_timeout(120)
        assert gaps(page.evaluate(TILES)) == []
    page.wait_for_timeout(600)
    sheets = page.evaluate(TILES)
    assert gaps(sheets) == []
    assert sum(map(len, sheets)) > 8


def finest(page: Page) -> float:
    return max(tile["z"] for sheet in page.evaluate(TILES) for tile in sheet)


def test_a_dense_screen_gets_finer_tiles_once_the_first_view_stands(
    new_context: NewContext, live_server: str
) -> None:
    plain = open_atlas(new_context(viewport=PHONE).new_page(), live_server)
    dense = open_atlas(new_context(viewport=PHONE, device_scale_factor=2).new_page(), live_server)
    dense.wait_for_load_state("networkidle")
    assert finest(dense) == finest(plain) + 1


def test_who_saves_data_gets_no_finer_tiles(new_context: NewContext, live_server: str) -> None:
    context = new_context(viewport=PHONE, device_scale_factor=2)
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    saving = open_atlas(context.new_page(), live_server)
    plain = open_atlas(new_context(viewport=PHONE).new_page(), live_server)
    saving.wait_for_load_state("networkidle")
    assert finest(saving) == finest(plain)


def test_ground_and_trails_catch_up_when_playing_stops(
    new_context: NewContext, page: Page, live_server: str
) -> None:
    """While time plays they take turns; at rest the map is the same as one opened on that day."""
    open_atlas(page, live_server, "/?date=1945-04-20&speed=8&lat=27.1&lng=110.6&zoom=8")
    page.evaluate("campaignMap.play()")
    until(page, "campaignMap.date > '1945-04-30'")
    page.evaluate("campaignMap.pause()")
    settle(page)
    page.wait_for_timeout(500)
    other = new_context().new_page()
    day = page.evaluate("campaignMap.date")
    open_atlas(other, live_server, f"/?date={day}&lat=27.1&lng=110.6&zoom=8")
    assert page.evaluate(LINES) == other.evaluate(LINES)


def test_the_tint_of_the_held_ground_thins_out_without_a_seam(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    ends = page.evaluate(
        """() => [...document.querySelectorAll('.held-ground ~ g')].map((end) =>
          [...end.children].map((it) => {
            const { y, height } = it.getBBox()
            return [y, height, Number(it.getAttribute('fill-opacity'))]
          }))"""
    )
    assert len(ends) == 2
    for strips in ends:
        for (y, height, opacity), (next_y, next_height, next_opacity) in pairwise(strips):
            assert next_opacity < opacity
            assert next_y in (y + height, y - next_height)
