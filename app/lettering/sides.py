"""On whose side of the front a symbol would stand: a map is read by the ground it stands on."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np
import shapely
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from app.campaign.campaign import Campaign
from app.lettering.boxes import Pixels, project
from app.lettering.symbols import STEPS_PER_DAY, Steps

# The side whose ground lies east of the line.
EASTERN_SIDE: Final = "japan"
# Who stands so near the line holds it, whichever side its point falls on; and a symbol whose middle
# is so near is read as standing on the line.
ON_THE_LINE_PX: Final = 8.0
# The ground is as wide as any map.
FAR_OFF_PX: Final = 1e7


class FrontSides:
    """The two sides of the front at one level, evening by evening."""

    def __init__(self, campaign: Campaign, level: float) -> None:
        days = campaign.calendar.last_t + 1
        fronts = [campaign.fronts.at(float(t)).path for t in range(days)]
        self._lines = [[project(position, level) for position in path] for path in fronts]

    @cached_property
    def _edges(self) -> list[LineString]:
        return [LineString(line) for line in self._lines]

    @cached_property
    def _others(self) -> Mapping[bool, list[BaseGeometry]]:
        """By whether a unit is of the side to the east: the ground of the others, off the line."""
        east = [_east_of(line) for line in self._lines]
        whole = box(-FAR_OFF_PX, -FAR_OFF_PX, FAR_OFF_PX, FAR_OFF_PX)
        to_the_east: list[BaseGeometry] = [ground.buffer(-ON_THE_LINE_PX) for ground in east]
        to_the_west: list[BaseGeometry] = [
            whole.difference(ground.buffer(ON_THE_LINE_PX)) for ground in east
        ]
        for ground in (*to_the_east, *to_the_west):
            shapely.prepare(ground)
        return {False: to_the_east, True: to_the_west}

    def wrong(self, side_id: str, path: Pixels, dx: Pixels, dy: Pixels) -> Steps:
        """(steps, offsets): where a unit at `path` (steps, 2) px would stand among the others.

        `dx`, `dy` are the offsets. Nowhere, where the unit itself stands among the others.
        """
        found = np.zeros((len(path), len(dx)), bool)
        reach = float(np.hypot(dx, dy).max())
        others = self._others[side_id == EASTERN_SIDE]
        for evening, (edge, ground) in enumerate(zip(self._edges, others, strict=True)):
            steps = _steps_of(evening, len(path))
            x, y = path[steps.start]
            if edge.distance(shapely.Point(x, y)) < reach and not shapely.contains_xy(ground, x, y):
                found[steps] = shapely.contains_xy(ground, x + dx, y + dy)
        return found


def _steps_of(evening: int, steps: int) -> slice:
    """The quarter days about an evening; the front hardly moves between."""
    first = max(0, evening * STEPS_PER_DAY - STEPS_PER_DAY // 2)
    return slice(first, min(steps, evening * STEPS_PER_DAY + STEPS_PER_DAY // 2))


def _east_of(line: Sequence[tuple[float, float]]) -> Polygon:
    (north_x, _), (south_x, _) = line[0], line[-1]
    corners = (
        (south_x, FAR_OFF_PX),
        (FAR_OFF_PX, FAR_OFF_PX),
        (FAR_OFF_PX, -FAR_OFF_PX),
        (north_x, -FAR_OFF_PX),
    )
    return Polygon([*line, *corners])
