"""Symbols pass each other between two quarter days and do not lie on each other."""

from itertools import combinations

import numpy as np
import pytest

from app.campaign.campaign import Campaign
from app.lettering.boxes import Box, project
from app.lettering.sizes import Sizes
from app.lettering.symbols import Symbol, symbol_box
from app.lettering.table import Table
from app.lettering.transit import STRAIGHT, ways_between
from tests.lettering.drawn import within

BOX = Box(-10, -5, 10, 5)
MOMENTS = np.arange(0, 62, 1 / 16)


def symbol(campaign: Campaign) -> Symbol:
    unit = next(iter(campaign.order_of_battle.tracked()))
    return Symbol(unit=unit, events=0, box=BOX, path=np.zeros((2, 2)))


def ways(campaign: Campaign, **offsets: list[tuple[float, float]]) -> dict[str, object]:
    symbols = {name: symbol(campaign) for name in offsets}
    drawn = {name: np.ones(2, bool) for name in offsets}
    found = ways_between(symbols, {n: np.array(it) for n, it in offsets.items()}, drawn)
    return {name: by_step[0] for name, by_step in found.items()}


def test_who_meets_nobody_goes_straight_and_takes_its_time(campaign: Campaign) -> None:
    assert ways(campaign, a=[(0, 0), (60, 0)], b=[(0, 40), (60, 40)]) == {}


def test_two_that_change_their_places_pass_each_other(campaign: Campaign) -> None:
    found = ways(campaign, a=[(0, 0), (60, 0)], b=[(60, 0), (0, 12)])
    assert found
    assert STRAIGHT not in found.values()


def test_who_would_cross_one_that_stands_goes_round_a_corner(campaign: Campaign) -> None:
    found = ways(campaign, a=[(0, 0), (60, 30)], b=[(30, 14), (30, 14)])
    assert list(found) == ["a"]


def test_a_way_ends_where_the_next_quarter_day_has_it(campaign: Campaign) -> None:
    found = ways(campaign, a=[(0, 0), (60, 30)], b=[(30, 14), (30, 14)])
    points = found["a"].points(np.array([0, 0]), np.array([60, 30]))  # type: ignore[attr-defined]
    assert points[0][1:] == (0, 0)
    assert points[-1][1:] == (60, 30)
    assert [share for share, *_ in points] == sorted(share for share, *_ in points)


@pytest.mark.parametrize(("level", "most"), [(7.0, 0.1), (8.0, 0.15), (9.0, 0.06), (10.0, 0.06)])
def test_between_quarter_days_hardly_a_symbol_lies_on_another(
    level: float, most: float, tables: dict[float, Table], campaign: Campaign, sizes: Sizes
) -> None:
    boxes, shown = {}, {}
    for unit in campaign.order_of_battle.tracked():
        keys = tables[level]["units"].get(unit.id, {"t": [0], "dx": [0], "dy": [0]})
        track = campaign.trajectory(unit.id)
        points = [project(track.fix_at(float(t)).position, level) for t in MOMENTS]
        offsets = [np.interp(MOMENTS, keys["t"], keys[axis]) for axis in ("dx", "dy")]
        centres = np.array(points) + np.stack(offsets, axis=1)
        boxes[unit.id] = np.tile(centres, 2) + np.array(symbol_box(unit, level, sizes))
        shown[unit.id] = ~within(keys.get("fold", []), MOMENTS)
    pairs = sum(
        (shown[a] & shown[b] & _lie_on_each_other(boxes[a], boxes[b]))
        for a, b in combinations(boxes, 2)
    )
    assert pairs.mean() < most


def _lie_on_each_other(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    low, high = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    return ((high - low) > 2).all(axis=1)
