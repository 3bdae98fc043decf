"""Evenings as instants: never another day, always forward."""

from datetime import date, timedelta, timezone
from itertools import pairwise

import pytest

from app.campaign.campaign import Campaign
from app.exports.instants import instant, timed_path, timestamp


def test_the_first_evening_is_written_before_1970(campaign: Campaign) -> None:
    assert timestamp(instant(campaign.calendar, 0)) == f"{campaign.calendar.span.first}T10:00:00Z"
    assert timestamp(instant(campaign.calendar, 1.5)) == "1945-04-07T22:00:00Z"


@pytest.mark.parametrize("utc_offset_hours", range(-10, 14))
def test_an_evening_is_the_same_day_in_every_zone(
    campaign: Campaign, utc_offset_hours: int
) -> None:
    zone = timezone(timedelta(hours=utc_offset_hours))
    assert instant(campaign.calendar, 1).astimezone(zone).date() == date(1945, 4, 7)


def test_times_always_go_forward_even_where_a_unit_flies(west_hunan: Campaign) -> None:
    flown = [t for t in west_hunan.tracks() if any(leg.movement.airborne for leg in t.legs)]
    assert flown
    for trajectory in west_hunan.tracks():
        assert all(a.at < b.at for a, b in pairwise(timed_path(trajectory)))
