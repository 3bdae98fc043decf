"""Which tiles an area needs."""

import pytest

from app.campaign.geodesy import Position
from app.maps.relief_tiles import Area, Tile, area_seen, tiles_by_worth

WORLD = {"bounds": [[-85, -180], [85, 180]]}


def tiles(zoom: int, area: Area) -> list[Tile]:
    return tiles_by_worth([{**WORLD, "minNativeZoom": zoom, "maxNativeZoom": zoom}], area)


def test_a_quarter_of_the_world_is_one_tile_of_zoom_1() -> None:
    assert tiles(1, Area(10, 10, 80, 170)) == [Tile(1, 1, 0)]
    assert tiles(1, Area(-80, -170, -10, -10)) == [Tile(1, 0, 1)]


def test_an_edge_that_is_only_touched_needs_no_tile() -> None:
    assert tiles(1, Area(0, 0, 85, 180)) == [Tile(1, 1, 0)]


def test_an_area_over_a_corner_needs_all_four() -> None:
    assert set(tiles(1, Area(-1, -1, 1, 1))) == {
        Tile(1, x, y) for x in (0, 1) for y in (0, 1)
    }  # fmt: skip


def test_the_coarse_come_first_and_then_the_middle() -> None:
    sheets = [{**WORLD, "minNativeZoom": 8, "maxNativeZoom": 9}]
    found = tiles_by_worth(sheets, Area(24, 108, 30, 114))
    assert [tile.zoom for tile in found] == sorted(tile.zoom for tile in found)
    # 111 E lies in column 206 of 256.
    assert found[0].zoom == 8
    assert found[0].x == 206


def test_a_sheet_that_does_not_reach_the_area_gives_none() -> None:
    sheet = {"bounds": [[24, 107], [30, 114]], "minNativeZoom": 9, "maxNativeZoom": 9}
    assert tiles_by_worth([sheet], Area(50, 0, 51, 1)) == []


def test_a_screen_at_zoom_0_sees_as_much_as_its_share_of_the_world() -> None:
    area = area_seen(Position(0, 0), 1, 256, 256)
    assert (area.west_deg, area.east_deg) == (-90, 90)
    assert area.north_deg == pytest.approx(66.51, abs=0.01)
    assert area.south_deg == pytest.approx(-66.51, abs=0.01)


def test_an_area_without_an_inside_is_refused() -> None:
    with pytest.raises(ValueError, match="south and west come first"):
        Area(28, 110, 27, 111)
