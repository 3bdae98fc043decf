"""The bursts of a day: one where several would lie on each other."""

from collections.abc import Mapping
from itertools import combinations
from math import dist
from typing import Any

import pytest

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.lettering.boxes import project
from app.lettering.sizes import read_sizes
from app.maps import ServedFiles
from app.pictures.fights import folded
from app.pictures.situation import situation_of

SIZES = read_sizes()


def point_of(fight: Mapping[str, Any], level: float) -> tuple[float, float]:
    return project(Position(fight["lat"], fight["lon"]), level)


@pytest.mark.parametrize("level", SIZES.levels)
def test_no_two_bursts_lie_on_each_other_and_no_fight_is_lost(
    campaign: Campaign, files: ServedFiles, level: float
) -> None:
    radius = SIZES.band(level).burst
    bursts = 0
    for day in campaign.calendar.all_days():
        fights = situation_of(campaign, campaign.slice_at(day), "en", files)["fights"]
        folds = folded(fights, level, radius)
        assert sum(len(fold) for fold in folds) == len(fights)
        points = [point_of(fold[0], level) for fold in folds]
        assert all(dist(a, b) > 1.6 * radius for a, b in combinations(points, 2)), day
        bursts += len(folds)
    assert bursts > 100


def test_a_burst_stands_where_the_most_important_is_fought() -> None:
    near = [
        {"id": "a", "lat": 27.0, "lon": 110.5, "importance": 2},
        {"id": "b", "lat": 27.01, "lon": 110.5, "importance": 1},
        {"id": "c", "lat": 28.0, "lon": 110.5, "importance": 3},
    ]
    assert [[it["id"] for it in fold] for fold in folded(near, 8, 12)] == [["b", "a"], ["c"]]
