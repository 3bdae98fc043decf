"""Towns in one side's hand behind the other's line: islands, and pockets.

A source names who held the town, not how far his ground reached: an enclave is a point.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from shapely.geometry import LineString, Point, Polygon

from app.campaign.control import Holding
from app.campaign.dates import Calendar
from app.campaign.fronts import EASTERN_LIMIT_LON_DEG, Fronts, Path
from app.campaign.gazetteer import Gazetteer
from app.campaign.geodesy import Position

# The line joins a few places that are good to a few kilometres: nearer than this, a town is on it.
ON_LINE_KM: Final = 4.0
# For a single evening it is the line on its way between two dates that has not reached the town.
LEAST_DAYS: Final = 2

_THEATRE_LAT_DEG: Final = 27.3
_LON_SCALE: Final = math.cos(math.radians(_THEATRE_LAT_DEG))
_KM_PER_DEGREE: Final = 111.2


@dataclass(frozen=True, slots=True)
class Enclave:
    """A town off its holder's side of the line, or contested away from the line."""

    holding: Holding
    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def enclaves(
    holdings: Iterable[Holding], gazetteer: Gazetteer, fronts: Fronts, calendar: Calendar
) -> tuple[Enclave, ...]:
    """Every enclave with the days on which it is one, judged by the evening's line."""
    sides = {day: _Sides(fronts.at(calendar.evening(day)).path) for day in calendar.all_days()}
    return tuple(
        Enclave(holding, first, last)
        for holding in holdings
        for first, last in _runs(
            day
            for day, line in sides.items()
            if day in holding.span
            and line.cuts_off(holding.holder, gazetteer.place(holding.place_id).position)
        )
        if (last - first).days + 1 >= LEAST_DAYS
    )


class _Sides:
    """The two sides of the line on one evening, on a plane in kilometres."""

    def __init__(self, path: Path) -> None:
        line = [_plane(position) for position in path]
        east = _plane(Position(path[0].lat_deg, EASTERN_LIMIT_LON_DEG))[0]
        self._line = LineString(line)
        self._held = Polygon([*line, (east, line[-1][1]), (east, line[0][1])])

    def cuts_off(self, holder: str, position: Position) -> bool:
        """Whether a town in that hand lies away from the line on the other's side of it."""
        town = Point(_plane(position))
        if self._line.distance(town) < ON_LINE_KM:
            return False
        behind = bool(self._held.covers(town))
        return holder == "contested" or behind is (holder == "china")


def _plane(position: Position) -> tuple[float, float]:
    return position.lon_deg * _LON_SCALE * _KM_PER_DEGREE, position.lat_deg * _KM_PER_DEGREE


def _runs(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """First and last day of each unbroken run of rising days."""
    for _, run in groupby(enumerate(days), key=lambda nth: nth[1].toordinal() - nth[0]):
        together = [day for _, day in run]
        yield together[0], together[-1]
