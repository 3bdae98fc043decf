"""The GeoPackage as GDAL opens it."""

import sqlite3

import pytest

from app.campaign.campaign import Campaign
from app.exports.geopackage import campaign_gpkg
from tests.exports.gdal import OgrLayer, open_with_gdal


@pytest.fixture(scope="module")
def layers(west_hunan: Campaign, tmp_path_factory: pytest.TempPathFactory) -> dict[str, OgrLayer]:
    path = tmp_path_factory.mktemp("gpkg") / "campaign.gpkg"
    return open_with_gdal(path, campaign_gpkg(west_hunan, "zh-Hans"))


def test_every_layer_has_every_record(layers: dict[str, OgrLayer], west_hunan: Campaign) -> None:
    counts = {name: layer.count for name, layer in layers.items()}
    legs = [leg for trajectory in west_hunan.tracks() for leg in trajectory.legs]
    assert counts == {
        "positions": len(west_hunan.trajectories) * west_hunan.calendar.span.days,
        "waypoints": sum(len(trajectory.waypoints) for trajectory in west_hunan.tracks()),
        "trajectories": sum(not leg.stationary for leg in legs),
        "places": len(west_hunan.gazetteer),
        "routes": len(west_hunan.routes),
        "events": len(west_hunan.events),
        "fronts": len(west_hunan.fronts.lines),
    }


def test_longitude_is_x_and_chinese_names_survive(
    layers: dict[str, OgrLayer], west_hunan: Campaign
) -> None:
    places = layers["places"]
    for index, place_id in enumerate(places.fields["id"]):
        place = west_hunan.gazetteer.place(place_id)
        assert places.fields["name"][index] == place.names.in_language("zh-Hans").text
        # degrees; the file has five decimals
        point = places.geometries[index]
        assert (point.x, point.y) == pytest.approx(
            (place.position.lon_deg, place.position.lat_deg), abs=1e-5
        )


def test_dates_before_1970_are_dates(layers: dict[str, OgrLayer]) -> None:
    positions = layers["positions"]
    assert str(positions.fields["date"][0]).startswith("1945-04-06")
    assert str(positions.fields["evening_utc"][0]).startswith("1945-04-06T10:00:00")


def test_an_event_without_a_place_has_no_geometry(
    layers: dict[str, OgrLayer], west_hunan: Campaign
) -> None:
    events = layers["events"]
    for event_id, geometry in zip(events.fields["id"], events.geometries, strict=True):
        assert (geometry is None) == (west_hunan.events[event_id].place_id is None)


def test_sqlite_finds_no_fault(west_hunan: Campaign) -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(campaign_gpkg(west_hunan, "en"))
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    # "GPKG": what tells a GeoPackage from other SQLite files.
    assert database.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    database.close()
