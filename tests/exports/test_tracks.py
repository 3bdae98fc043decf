"""The player's file holds the core's movement model, and nothing else."""

from bisect import bisect_right
from typing import Any

import pytest

from app.campaign.campaign import Campaign
from app.exports.records import unit_record
from app.exports.tracks import tracks_record


@pytest.fixture(scope="module")
def record(campaign: Campaign) -> dict[str, Any]:
    return tracks_record(campaign, "ja")


def at(unit: dict[str, Any], t: float) -> tuple[float, float]:
    """Linear interpolation as the browser does it: of a step, the later vertex counts."""
    times = unit["t"]
    after = min(bisect_right(times, t), len(times) - 1)
    before = after - 1
    span = times[after] - times[before]
    share = 1.0 if span == 0 or t >= times[after] else (t - times[before]) / span
    lat, lon = (
        unit[key][before] + (unit[key][after] - unit[key][before]) * share for key in ("lat", "lon")
    )
    return lat, lon


def test_a_client_that_only_interpolates_finds_every_unit_where_the_core_has_it(
    campaign: Campaign, record: dict[str, Any]
) -> None:
    for unit in record["units"]:
        trajectory = campaign.trajectory(unit["id"])
        for tenth in range(10 * record["last_t"] + 1):
            position = trajectory.fix_at(tenth / 10).position
            # degrees; a ten-thousandth is about ten metres
            assert at(unit, tenth / 10) == pytest.approx(
                (position.lat_deg, position.lon_deg), abs=1e-4
            )


def test_activity_counts_units_that_move_or_fight_by_side_and_confidence(
    record: dict[str, Any],
) -> None:
    by_date = {day["date"]: day for day in record["activity"]}
    still = {"documented": 0, "approximate": 0, "inferred": 0}
    # 7 April: the division marches, the regiment assembles.
    assert by_date["1945-04-07"]["china"] == {**still, "approximate": 1}
    assert by_date["1945-04-07"]["japan"] == still
    # 12 April: the division defends, the regiment withdraws.
    assert by_date["1945-04-12"]["china"] == {**still, "documented": 1}
    assert by_date["1945-04-12"]["japan"] == {**still, "inferred": 1}


def test_names_say_which_language_they_are_in(record: dict[str, Any]) -> None:
    names = {unit["id"]: (unit["name"], unit["name_language"]) for unit in record["units"]}
    assert names["cn-57-div"] == ("第57師", "ja")
    assert record["places"]["dongkou"] == "洞口"
    assert record["days"][0]["language"] == "en"


def test_a_superior_that_is_not_on_the_map_is_no_superior(record: dict[str, Any]) -> None:
    assert [unit["superior"] for unit in record["units"]] == [None, None]


def test_phases_are_cut_to_the_days_of_the_map(record: dict[str, Any]) -> None:
    assert record["phases"][0]["from"] == record["first_day"]
    assert record["phases"][-1]["to"] == record["last_day"]


def test_the_front_has_as_many_points_at_the_end_of_a_move_as_at_its_start(
    record: dict[str, Any],
) -> None:
    assert record["ground"]["moves"]
    for move in record["ground"]["moves"]:
        assert len(move["start"]) == len(move["end"])


def test_latitude_comes_first(record: dict[str, Any]) -> None:
    lat, lon = record["ground"]["moves"][0]["start"][0]
    assert lat < 50 < lon


def test_a_unit_has_one_designation_in_each_language(west_hunan: Campaign) -> None:
    for language, designation in (("en", "Sekine"), ("zh-Hant", "關根"), ("ja", "関根")):
        units = tracks_record(west_hunan, language)["units"]
        tracked = next(unit for unit in units if unit["id"] == "jp-sekine-det")
        unit = west_hunan.order_of_battle.unit("jp-sekine-det")
        assert tracked["designation"] == designation
        assert unit_record(unit, west_hunan, language)["designation"] == designation
