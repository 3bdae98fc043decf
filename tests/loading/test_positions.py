"""Coordinates: inside the bounds, and the same wherever a place is named."""

from typing import Any

from tests.loading.conftest import Geodata


def move_zhijiang(geodata: Geodata, coordinates: list[float]) -> None:
    def in_gazetteer(content: Any) -> None:
        content["features"][3]["geometry"]["coordinates"] = coordinates

    def on_the_highway(content: Any) -> None:
        content["features"][0]["geometry"]["coordinates"][4] = coordinates

    geodata.edit("gazetteer.geojson", in_gazetteer)
    geodata.edit("routes.geojson", on_the_highway)


def test_latitude_first_is_found_out(geodata: Geodata) -> None:
    move_zhijiang(geodata, [27.444, 109.68])
    assert geodata.faults()[0] == (
        "gazetteer.geojson: at $.features[3].geometry.coordinates: "
        "longitude 27.444, latitude 109.68 lies outside the campaign's bounds "
        "(99 to 124 E, 20 to 36 N)"
    )


def test_a_way_point_outside_the_bounds_is_reported(geodata: Geodata) -> None:
    geodata.edit(
        "routes.geojson",
        lambda d: d["features"][0]["geometry"]["coordinates"].__setitem__(1, [98.9, 27.2]),
    )
    [fault] = geodata.faults()
    assert fault.startswith(
        "routes.geojson: at $.features[0].geometry.coordinates[1]: longitude 98.9"
    )


def test_a_road_passes_a_place_where_the_gazetteer_has_it(geodata: Geodata) -> None:
    geodata.edit(
        "routes.geojson",
        lambda d: d["features"][0]["geometry"]["coordinates"].__setitem__(2, [111.0, 27.1]),
    )
    assert geodata.faults() == [
        (
            "routes.geojson: at $.features[0].geometry.coordinates[2]: "
            '[111.0, 27.1] is not where gazetteer.geojson has "taohuaping": [111.03, 27.12]'
        )
    ]


def test_a_front_passes_a_place_where_the_gazetteer_has_it(geodata: Geodata) -> None:
    geodata.edit(
        "fronts.geojson",
        lambda d: d["features"][1]["geometry"]["coordinates"].__setitem__(1, [111.0, 27.1]),
    )
    assert geodata.faults() == [
        (
            "fronts.geojson: at $.features[1].geometry.coordinates[1]: "
            '[111.0, 27.1] is not where gazetteer.geojson has "taohuaping": [111.03, 27.12]'
        )
    ]


def test_every_coordinate_has_its_point(geodata: Geodata) -> None:
    geodata.edit("routes.geojson", lambda d: d["features"][0]["properties"]["points"].pop())
    assert geodata.faults() == [
        "routes.geojson: at $.features[0].properties.points: 4 points for 5 coordinates"
    ]


def test_a_front_runs_from_north_to_south(geodata: Geodata) -> None:
    def turn_round(content: Any) -> None:
        content["features"][0]["geometry"]["coordinates"].reverse()
        content["features"][0]["properties"]["points"].reverse()

    geodata.edit("fronts.geojson", turn_round)
    assert geodata.faults() == [
        (
            "fronts.geojson: at $.features[0].geometry.coordinates: "
            "a front line runs from north to south"
        )
    ]


def test_a_front_needs_two_points(geodata: Geodata) -> None:
    def cut(content: Any) -> None:
        del content["features"][0]["geometry"]["coordinates"][1:]
        del content["features"][0]["properties"]["points"][1:]

    geodata.edit("fronts.geojson", cut)
    assert [fault.split(": ")[1] for fault in geodata.faults()] == [
        "at $.features[0].geometry.coordinates",
        "at $.features[0].properties.points",
    ]


def test_fronts_stand_in_order_of_their_dates(geodata: Geodata) -> None:
    geodata.edit(
        "fronts.geojson", lambda d: d["features"][1]["properties"].update(date="1945-04-06")
    )
    assert geodata.faults() == [
        (
            "fronts.geojson: at $.features[1].properties.date: "
            "1945-04-06 does not come after 1945-04-06"
        )
    ]
