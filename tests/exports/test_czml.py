"""CZML: read by a CZML library, and Cesium would find each unit where the core has it."""

import json
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from czml3 import Document, Packet

from app.campaign.campaign import Campaign
from app.exports.czml import campaign_czml
from app.exports.instants import instant


@pytest.fixture(scope="module")
def packets(west_hunan: Campaign) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(campaign_czml(west_hunan, "zh-Hant"))
    return found


def test_a_czml_library_takes_every_packet(packets: list[dict[str, Any]]) -> None:
    document = Document(packets=[Packet.model_validate(packet) for packet in packets])
    assert len(document.packets) == len(packets)
    assert packets[0]["id"] == "document"


def test_ids_are_given_once(packets: list[dict[str, Any]]) -> None:
    ids = [packet["id"] for packet in packets]
    assert len(ids) == len(set(ids))


def test_linear_interpolation_finds_each_unit_on_each_evening(
    west_hunan: Campaign, packets: list[dict[str, Any]]
) -> None:
    by_id = {packet["id"]: packet for packet in packets}
    for trajectory in west_hunan.tracks():
        position = by_id[f"unit-{trajectory.unit_id}"]["position"]
        epoch = datetime.fromisoformat(position["epoch"]).astimezone(UTC)
        for day in west_hunan.calendar.all_days():
            t = west_hunan.calendar.evening(day)
            seconds = (instant(west_hunan.calendar, t) - epoch).total_seconds()
            fix = trajectory.fix_at(t).position
            # degrees; a ten-thousandth is about ten metres
            assert at(position["cartographicDegrees"], seconds) == pytest.approx(
                (fix.lon_deg, fix.lat_deg), abs=1e-4
            )


def at(samples: list[float], seconds: float) -> tuple[float, float]:
    """Longitude and latitude, as a reader of CZML finds them."""
    points = list(zip(*[iter(samples)] * 4, strict=True))
    for (t0, lon0, lat0, _), (t1, lon1, lat1, _) in pairwise(points):
        if t0 <= seconds <= t1 and not (seconds == t1 and t1 - t0 == 1):
            share = (seconds - t0) / (t1 - t0)
            return lon0 + (lon1 - lon0) * share, lat0 + (lat1 - lat0) * share
    return points[-1][1], points[-1][2]


def test_chinese_names_survive(west_hunan: Campaign, packets: list[dict[str, Any]]) -> None:
    names = {packet["id"]: packet["name"] for packet in packets}
    unit = west_hunan.order_of_battle.unit("cn-57-div")
    assert names["unit-cn-57-div"] == unit.names.in_language("zh-Hant").text
