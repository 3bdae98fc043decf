"""GPX: read by a GPX library and by GDAL."""

from pathlib import Path

import gpxpy
import pytest

from app.campaign.campaign import Campaign
from app.campaign.errors import UnknownIdError
from app.exports.gpx import unit_gpx
from app.exports.instants import timed_path
from tests.exports.gdal import open_with_gdal


def test_the_track_is_the_trajectory(campaign: Campaign) -> None:
    gpx = gpxpy.parse(unit_gpx("jp-120-regt", campaign, "ja").decode("utf-8"))
    points = gpx.tracks[0].segments[0].points
    expected = timed_path(campaign.trajectory("jp-120-regt"))
    assert [point.time for point in points] == [it.at for it in expected]
    for point, it in zip(points, expected, strict=True):
        # degrees; the file has five decimals
        assert point.latitude == pytest.approx(it.position.lat_deg, abs=1e-5)
        assert point.longitude == pytest.approx(it.position.lon_deg, abs=1e-5)
    unit = campaign.order_of_battle.unit("jp-120-regt")
    assert gpx.tracks[0].name == unit.names.in_language("ja").text


def test_a_waypoint_names_the_end_of_each_leg(campaign: Campaign) -> None:
    gpx = gpxpy.parse(unit_gpx("jp-120-regt", campaign, "zh-Hans").decode("utf-8"))
    legs = campaign.trajectory("jp-120-regt").legs
    ends = [campaign.gazetteer.place(leg.movement.place_id) for leg in legs]
    assert [point.name for point in gpx.waypoints] == [
        place.names.in_language("zh-Hans").text for place in ends
    ]


def test_gdal_reads_times_before_1970(campaign: Campaign, tmp_path: Path) -> None:
    layers = open_with_gdal(tmp_path / "unit.gpx", unit_gpx("jp-120-regt", campaign, "en"))
    times = layers["track_points"].fields["time"]
    assert str(times[0]).startswith("1945-04-06T10:00:00")
    assert layers["tracks"].count == 1


def test_a_unit_without_a_trajectory_has_no_gpx(west_hunan: Campaign) -> None:
    untracked = next(unit for unit in west_hunan.order_of_battle if not unit.tracked)
    with pytest.raises(UnknownIdError):
        unit_gpx(untracked.id, west_hunan, "en")
