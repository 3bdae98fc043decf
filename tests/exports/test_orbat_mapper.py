"""ORBAT Mapper's scenario: valid by our schema, and its units stand where ours stand."""

import json
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position, between, distance_km
from app.exports.instants import instant
from app.exports.orbat_mapper import campaign_orbat


@pytest.fixture(scope="module")
def scenario(west_hunan: Campaign) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(campaign_orbat(west_hunan, "zh-Hans"))
    return read


def units_in(scenario: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Each unit and the id of the unit it stands under."""

    def walk(unit: dict[str, Any], over: str | None) -> Iterator[tuple[dict[str, Any], str | None]]:
        yield unit, over
        for under in unit["subUnits"]:
            yield from walk(under, unit["id"])

    for side in scenario["sides"]:
        for group in side["groups"]:
            for unit in group["subUnits"]:
                yield from walk(unit, None)


def position_at(unit: dict[str, Any], at: datetime) -> Position:
    """Where ORBAT Mapper shows the unit: at even speed along `via`, or at its last state."""
    states = unit["state"]
    reached = [state for state in states if time_of(state["t"]) <= at]
    here = to_position(reached[-1]["location"])
    if len(reached) == len(states):
        return here
    coming = states[len(reached)]
    begins = time_of(coming.get("viaStartTime", reached[-1]["t"]))
    if coming.get("interpolate") is False or at <= begins:
        return here
    path = [here, *map(to_position, coming.get("via", [])), to_position(coming["location"])]
    return along(path, (at - begins) / (time_of(coming["t"]) - begins))


def along(path: list[Position], share: float) -> Position:
    lengths = [distance_km(a, b) for a, b in pairwise(path)]
    left = sum(lengths) * share
    for (a, b), length in zip(pairwise(path), lengths, strict=True):
        if length and left <= length:
            return between(a, b, left / length)
        left -= length
    return path[-1]


def to_position(lon_lat: list[float]) -> Position:
    return Position(lon_lat[1], lon_lat[0])


def time_of(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_it_follows_the_schema_of_what_we_write(scenario: dict[str, Any]) -> None:
    schema = json.loads(
        files("app.exports").joinpath("orbat-mapper.schema.json").read_text(encoding="utf-8")
    )
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(scenario)] == []


def test_every_unit_is_read_back_where_we_have_it(
    scenario: dict[str, Any], west_hunan: Campaign
) -> None:
    units = {unit["id"]: unit for unit, _ in units_in(scenario)}
    for trajectory in west_hunan.tracks():
        for half in range(2 * west_hunan.calendar.last_t + 1):
            found = position_at(units[trajectory.unit_id], instant(west_hunan.calendar, half / 2))
            expected = trajectory.fix_at(half / 2).position
            # kilometres: the file has five decimals of a degree
            assert distance_km(found, expected) < 0.01


def test_the_tree_is_ours(scenario: dict[str, Any], west_hunan: Campaign) -> None:
    orbat = west_hunan.order_of_battle
    over = {unit["id"]: superior for unit, superior in units_in(scenario)}
    assert set(over) == {unit.id for unit in orbat}
    for unit_id, superior in over.items():
        parent = orbat.unit(unit_id).parent_id
        same_side = parent and orbat.unit(parent).side_id == orbat.unit(unit_id).side_id
        assert superior == (parent if same_side else None)


def test_symbols_say_who_is_hostile_to_the_viewpoint_side(
    scenario: dict[str, Any], west_hunan: Campaign
) -> None:
    for unit, _ in units_in(scenario):
        ours = west_hunan.order_of_battle.unit(unit["id"])
        assert unit["sidc"][3] == ("6" if ours.side_id == "japan" else "3")
        assert unit["sidc"][4:] == ours.sidc[4:]


def test_events_have_their_day_and_place(scenario: dict[str, Any], west_hunan: Campaign) -> None:
    for event in scenario["events"]:
        ours = west_hunan.events[event["id"]]
        day = west_hunan.calendar.nearest(ours.span.first)
        assert event["startTime"][:10] == str(day)
        assert ("where" in event) == (ours.place_id is not None)
