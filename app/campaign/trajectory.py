"""Trajectories: a unit's dated path, and where it stood on a given evening.

Time `t` is the calendar's: a movement from day s to day e leaves its start on the
evening of s - 1 and reaches its end on the evening of e, at even speed in between.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from app.campaign.dates import Calendar, DateSpan
from app.campaign.gazetteer import Gazetteer
from app.campaign.geodesy import Position, bearing_deg, between, distance_km
from app.campaign.names import Names
from app.campaign.routes import RoadNetwork
from app.campaign.sources import Confidence

AIRLIFT: Final = "airlift"
FOOT: Final = "foot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """What the sources say of a unit over a span of days: from where, by where, to where."""

    span: DateSpan
    start_id: str
    place_id: str
    action: str
    confidence: Confidence
    source_ids: tuple[str, ...]
    via_ids: tuple[str, ...] = ()
    means: str = FOOT
    note: Names | None = None

    @property
    def airborne(self) -> bool:
        return self.action == AIRLIFT

    @property
    def stop_ids(self) -> tuple[str, ...]:
        """The places it names, each once: start, way-points, end."""
        return tuple(dict.fromkeys((self.start_id, *self.via_ids, self.place_id)))


class Waypoint(NamedTuple):
    """A place on the map at a time `t`."""

    t: float
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """Where a unit is at a time `t`, and on whose word.

    `interpolated`: the point lies between two known ones and is our guess, not the
    source's. `place_id` is None while the unit is under way; `heading_deg` is None
    while it stands.
    """

    unit_id: str
    t: float
    position: Position
    interpolated: bool
    confidence: Confidence
    action: str
    source_ids: tuple[str, ...]
    movement: Movement
    place_id: str | None
    heading_deg: float | None


@dataclass(frozen=True)
class Leg:
    """A movement with the path it took; `path` has its start first and its end last."""

    movement: Movement
    t_start: float
    t_end: float
    path: tuple[Position, ...]

    @cached_property
    def length_km(self) -> float:
        return self.waypoints_km[-1]

    @property
    def km_per_day(self) -> float:
        return self.length_km / self.movement.span.days

    @property
    def stationary(self) -> bool:
        return len(self.path) == 1

    @cached_property
    def waypoints_km(self) -> tuple[float, ...]:
        """Kilometres from the start at each point of the path."""
        steps = (distance_km(a, b) for a, b in pairwise(self.path))
        return tuple(accumulate(steps, initial=0.0))

    @cached_property
    def waypoints(self) -> tuple[Waypoint, ...]:
        """The path with the time at each point; a step is two waypoints of one time."""
        start, end = self.path[0], self.path[-1]
        if self.stationary:
            return (Waypoint(self.t_start, start), Waypoint(self.t_end, start))
        if self.movement.airborne:
            # Not a march: it stands at its start until the last day and then at its end.
            return (
                Waypoint(self.t_start, start),
                Waypoint(self.t_end, start),
                Waypoint(self.t_end, end),
            )
        pace = (self.t_end - self.t_start) / self.length_km
        times = (self.t_start + km * pace for km in self.waypoints_km[:-1])
        # The last time is set, not computed: an evening is a whole number.
        return tuple(map(Waypoint, (*times, self.t_end), self.path))


@dataclass(frozen=True)
class Trajectory:
    """A unit's legs over the whole campaign, without gap or overlap."""

    unit_id: str
    calendar: Calendar
    legs: tuple[Leg, ...]

    @cached_property
    def waypoints(self) -> tuple[Waypoint, ...]:
        """All waypoints in order of time; linear interpolation between them is the trajectory."""
        joined: list[Waypoint] = []
        for leg in self.legs:
            joined += [point for point in leg.waypoints if point not in joined[-1:]]
        return tuple(joined)

    def leg_at(self, t: float) -> Leg:
        """The leg of the day that is being lived at `t`."""
        day = self.calendar.day_at(t)
        return next(leg for leg in self.legs if day in leg.movement.span)

    def fix_at(self, t: float) -> Fix:
        """Where the unit is at `t` (0 to the calendar's last evening).

        Raises ValueError outside that range.
        """
        if not 0 <= t <= self.calendar.last_t:
            raise ValueError(f"t {t} lies outside 0 to {self.calendar.last_t}")
        leg = self.leg_at(t)
        position, heading_deg = _along(leg.waypoints, t)
        under_way = not leg.stationary and not leg.movement.airborne and leg.t_start < t < leg.t_end
        return Fix(
            unit_id=self.unit_id,
            t=t,
            position=position,
            interpolated=under_way,
            confidence=leg.movement.confidence,
            action=leg.movement.action,
            source_ids=leg.movement.source_ids,
            movement=leg.movement,
            place_id=None if under_way else _place_reached(leg, t),
            heading_deg=None if leg.stationary else heading_deg,
        )


def resolve_trajectory(
    unit_id: str,
    movements: Sequence[Movement],
    gazetteer: Gazetteer,
    roads: RoadNetwork,
    calendar: Calendar,
) -> Trajectory:
    """The trajectory that follows from a unit's movements, in order of their days."""
    legs = tuple(_resolve_leg(movement, gazetteer, roads, calendar) for movement in movements)
    return Trajectory(unit_id, calendar, legs)


def _resolve_leg(
    movement: Movement, gazetteer: Gazetteer, roads: RoadNetwork, calendar: Calendar
) -> Leg:
    stop_ids = (movement.start_id, *movement.via_ids, movement.place_id)
    stops = [gazetteer.place(stop_id).position for stop_id in stop_ids]
    path = [stops[0]]
    for a, b in pairwise(stops):
        if a == b:
            continue
        along_road = None if movement.airborne else roads.follow(a, b)
        path += (along_road or (a, b))[1:]
    return Leg(
        movement,
        float(calendar.dawn(movement.span.first)),
        float(calendar.evening(movement.span.last)),
        tuple(path),
    )


def _along(waypoints: Sequence[Waypoint], t: float) -> tuple[Position, float]:
    """Position at `t` and the heading there; of a step, the later point counts."""
    after = min(bisect_right(waypoints, t, key=lambda point: point.t), len(waypoints) - 1)
    a, b = waypoints[after - 1], waypoints[after]
    share = 1.0 if b.t <= t else (t - a.t) / (b.t - a.t)
    return between(a.position, b.position, share), bearing_deg(a.position, b.position)


def _place_reached(leg: Leg, t: float) -> str:
    return leg.movement.place_id if leg.stationary or t >= leg.t_end else leg.movement.start_id
