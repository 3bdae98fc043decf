"""A symbol stands on its own side of the front, and the places of the day are named."""

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString, Polygon

from app.campaign.campaign import Campaign
from app.lettering.boxes import project
from app.lettering.sides import FrontSides
from app.lettering.sizes import Sizes
from app.lettering.table import Table
from tests.lettering.drawn import (
    QUARTER_DAYS,
    Wording,
    drawn_units,
    names_over_time,
    true_points,
)

LEVEL = 9.0
EVENINGS = range(63)
# On the line as far as an eye can tell.
NEAR_PX = 8.0
EAST_PX = 1e6


def front(campaign: Campaign, evening: int, level: float) -> tuple[LineString, Polygon]:
    """The line, from north to south, and the ground east of it, in px."""
    line = [project(it, level) for it in campaign.fronts.at(float(evening)).path]
    corners = [(line[-1][0], EAST_PX), (EAST_PX, EAST_PX), (EAST_PX, 0), (line[0][0], 0)]
    return LineString(line), Polygon([*line, *corners])


def along(campaign: Campaign, evening: int) -> tuple[np.ndarray, np.ndarray]:
    """A point of the front, and the step of 30 px from it to the Japanese side."""
    line, ground = front(campaign, evening, LEVEL)
    a, b = (np.array(line.interpolate(share, normalized=True).coords[0]) for share in (0.49, 0.51))
    aside = np.array([b[1] - a[1], a[0] - b[0]]) * 30 / np.hypot(*(b - a))
    middle = (a + b) / 2
    return middle, aside if ground.contains(shapely.Point(middle + aside)) else -aside


@pytest.mark.parametrize(("side", "wrong_way"), [("china", 1), ("japan", -1)])
def test_who_stands_on_the_line_would_be_wrong_beyond_it(
    campaign: Campaign, side: str, wrong_way: int
) -> None:
    point, east = along(campaign, 20)
    path = np.tile(point, (len(QUARTER_DAYS), 1))
    offsets = np.array([wrong_way * east, -wrong_way * east, [0, 0]])
    wrong = FrontSides(campaign, LEVEL).wrong(side, path, *offsets.T)
    assert wrong[20 * 4].tolist() == [True, False, False]


def test_who_stands_among_the_others_is_nowhere_wrong(campaign: Campaign) -> None:
    point, east = along(campaign, 20)
    path = np.tile(point + 2 * east, (len(QUARTER_DAYS), 1))
    offsets = np.array([-3 * east, east])
    assert not FrontSides(campaign, LEVEL).wrong("china", path, *offsets.T)[20 * 4].any()


@pytest.mark.parametrize("level", [7.0, 8.0, 8.5, 9.0, 10.0])
def test_hardly_a_symbol_stands_among_the_others_whose_unit_does_not(
    level: float, tables: dict[float, Table], campaign: Campaign
) -> None:
    drawn, points = drawn_units(tables[level], campaign), true_points(campaign)
    fronts = [front(campaign, evening, level) for evening in EVENINGS]
    among = shown = 0
    for unit in campaign.order_of_battle.tracked():
        keys = tables[level]["units"].get(unit.id, {"t": [0], "dx": [0], "dy": [0]})
        offsets = (np.interp(QUARTER_DAYS, keys["t"], keys[axis]) for axis in ("dx", "dy"))
        for evening, at in enumerate(np.stack(tuple(offsets), axis=1)[::4]):
            if drawn[unit.id][evening * 4]:
                line, ground = fronts[evening]
                point = np.array(project(points[unit.id][evening * 4], level))
                shown += 1
                among += not _is_among(unit.side_id, line, ground, point) and _is_among(
                    unit.side_id, line, ground, point + at
                )
    assert among / shown < 0.013


def _is_among(side: str, line: LineString, ground: Polygon, at: np.ndarray) -> bool:
    point = shapely.Point(at)
    _, north, _, south = line.bounds
    # Where the line ends nobody knows whose the ground was.
    known = north + NEAR_PX < at[1] < south - NEAR_PX
    is_east = bool(ground.contains(point))
    return known and is_east is (side == "china") and line.distance(point) > NEAR_PX


@pytest.mark.parametrize("wording", [("en", False), ("ja", False)], ids=str)
@pytest.mark.parametrize(("level", "least"), [(8.0, 0.55), (9.0, 0.7), (10.0, 0.85)])
def test_the_places_of_the_day_are_named(
    level: float,
    least: float,
    wording: Wording,
    tables: dict[float, Table],
    campaign: Campaign,
    sizes: Sizes,
) -> None:
    days = [campaign.calendar.day_at(float(t)) for t in QUARTER_DAYS]
    wanted = named = 0
    for name in names_over_time(tables[level], campaign, sizes, level, wording):
        spans = [it.span for it in campaign.events.values() if it.place_id == name.place_id]
        is_wanted = np.array([any(day in span for span in spans) for day in days])
        wanted += int(is_wanted.sum())
        named += int((is_wanted & name.shown).sum())
    assert wanted > 500
    assert named / wanted > least
