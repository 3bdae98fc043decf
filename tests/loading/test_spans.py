"""Dates: no span backwards, nothing of the campaign outside it, no town held twice."""

import pytest

from tests.loading.conftest import Geodata


def test_a_span_cannot_end_before_it_starts(geodata: Geodata) -> None:
    geodata.edit("events.json", lambda d: d["events"][1].update(to="1945-04-09"))
    assert geodata.faults() == [
        "events.json: at $.events[1].to: 1945-04-09 comes before 1945-04-10"
    ]


def test_a_campaign_cannot_end_before_it_starts(geodata: Geodata) -> None:
    geodata.edit("campaign.json", lambda d: d.update(last_day="1945-04-05"))
    assert geodata.faults() == ["campaign.json: at $.last_day: 1945-04-05 comes before 1945-04-06"]


@pytest.mark.parametrize(
    ("file", "name", "key", "index"),
    [
        ("movements/cn-57-div.json", "movements", "to", 1),
        ("control.json", "control", "to", 0),
        ("events.json", "events", "to", 1),
    ],
)
def test_nothing_of_the_campaign_lies_outside_it(
    geodata: Geodata, file: str, name: str, key: str, index: int
) -> None:
    geodata.edit(file, lambda d: d[name][index].update({key: "1945-04-13"}))
    assert geodata.faults() == [
        (
            f"{file}: at $.{name}[{index}].{key}: "
            "1945-04-13 lies outside the campaign (1945-04-06 to 1945-04-12)"
        )
    ]


def test_a_front_outside_the_campaign_is_reported(geodata: Geodata) -> None:
    geodata.edit(
        "fronts.geojson", lambda d: d["features"][1]["properties"].update(date="1945-04-13")
    )
    assert geodata.faults() == [
        (
            "fronts.geojson: at $.features[1].properties.date: "
            "1945-04-13 lies outside the campaign (1945-04-06 to 1945-04-12)"
        )
    ]


@pytest.mark.parametrize("kind", ["background", "aftermath"])
def test_what_came_before_and_after_may_lie_outside(geodata: Geodata, kind: str) -> None:
    geodata.edit("events.json", lambda d: d["events"][0].update(kind=kind, to="1945-06-09"))
    assert geodata.faults() == []


def test_the_air_record_may_lie_outside(geodata: Geodata) -> None:
    geodata.edit("air.json", lambda d: d["air"][0].update({"from": "1945-01-01"}))
    assert geodata.faults() == []


def test_a_town_is_not_in_two_hands_on_one_day(geodata: Geodata) -> None:
    geodata.edit("control.json", lambda d: d["control"][1].update({"to": "1945-04-10"}))
    assert geodata.faults() == [
        "control.json: at $.control[2]: overlaps the holding at $.control[1] of the same place"
    ]
