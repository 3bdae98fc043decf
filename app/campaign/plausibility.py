"""Could it have been so? March rates and climbs of all legs, and units among the enemy.

A unit in two places is impossible by the form of the data. A march on foot above the
campaign's limit is refused when the data are loaded. Here a unit is looked for that
stands in a town in enemy hands, or more than FRONT_WITHIN_KM behind the enemy's side of
the front, and neither fights nor is beset: each such stay needs a reviewed exception.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from statistics import quantiles
from typing import Final

from shapely import prepare
from shapely.geometry import LineString, Point, Polygon

from app.campaign.campaign import Campaign
from app.campaign.dates import DateSpan
from app.campaign.geodesy import Position, between, distance_km
from app.campaign.reviews import PlausibilityException
from app.campaign.routes import KM_PER_DEGREE, LON_SCALE
from app.campaign.trajectory import FOOT, Fix, Leg

# The front joins a few known points; what lies this near to it may lie on either side.
FRONT_WITHIN_KM: Final = 10.0
FIGHTING_ACTIONS: Final = frozenset(
    {
        "attack", "counterattack", "defend", "siege", "encircle", "encircled", "breakout",
        "pursuit",
    }
)  # fmt: skip
# Held ground lies east of the front; this far west and beyond there is none.
WEST_LON_DEG: Final = 90.0
# A grid cell of the elevation model is about 0.9 km.
SAMPLE_KM: Final = 1.0
# Of the legs that rest on a source, this many in a hundred are slower than an outlier.
USUAL_PERCENT: Final = 95

ElevationM = Callable[[Position], float | None]


@dataclass(frozen=True, slots=True)
class Stay:
    """A unit among the enemy without a fight, on the evenings of `span`."""

    unit_id: str
    span: DateSpan
    action: str


@dataclass(frozen=True, slots=True)
class March:
    """A leg on the move; `climb_m` is all its ascents added up, None where no heights are known."""

    unit_id: str
    leg: Leg
    climb_m: float | None

    @property
    def climb_m_per_day(self) -> float | None:
        return None if self.climb_m is None else self.climb_m / self.leg.movement.span.days


def marches(campaign: Campaign, elevation_m: ElevationM) -> tuple[March, ...]:
    """Every leg that moves over ground, fastest first."""
    found = (
        March(trajectory.unit_id, leg, _climb_m(leg.path, elevation_m))
        for trajectory in campaign.tracks()
        for leg in trajectory.legs
        if not leg.stationary and not leg.movement.airborne
    )
    return tuple(sorted(found, key=lambda march: -march.leg.km_per_day))


def usual_km_per_day(found: Iterable[March]) -> float:
    """The rate that 95 of 100 legs on foot with a source keep below: what was done on these roads.

    Legs that are only inferred do not count: their rates are our own.
    """
    rates = [
        march.leg.km_per_day
        for march in found
        if march.leg.movement.means == FOOT and march.leg.movement.confidence != "inferred"
    ]
    return quantiles(rates, n=100)[USUAL_PERCENT - 1]


def _climb_m(path: Sequence[Position], elevation_m: ElevationM) -> float | None:
    heights = [elevation_m(position) for position in _sampled(path)]
    known = [height for height in heights if height is not None]
    if len(known) < len(heights):
        return None
    return sum(max(0.0, b - a) for a, b in pairwise(known))


def _sampled(path: Sequence[Position]) -> Iterator[Position]:
    yield path[0]
    for a, b in pairwise(path):
        parts = max(1, round(distance_km(a, b) / SAMPLE_KM))
        yield from (between(a, b, part / parts) for part in range(1, parts + 1))


def stays_among_the_enemy(campaign: Campaign) -> tuple[Stay, ...]:
    """Stays without a fight in enemy-held towns or ground, by unit and time."""
    evenings = [
        (fix.unit_id, day, fix.action)
        for day in campaign.calendar.all_days()
        for fix in _among_the_enemy(campaign, day)
    ]
    evenings.sort(key=lambda it: it[:2])
    stays: list[Stay] = []
    for (unit_id, action), run in groupby(evenings, key=lambda it: (it[0], it[2])):
        days = [day for _, day, _ in run]
        stays += [Stay(unit_id, span, action) for span in _spans(days)]
    return tuple(stays)


def _spans(days: Sequence[date]) -> Iterator[DateSpan]:
    first = days[0]
    for day, following in pairwise((*days, None)):
        if day is not None and (following is None or (following - day).days > 1):
            yield DateSpan(first, day)
            first = following or day


def _among_the_enemy(campaign: Campaign, day: date) -> Iterator[Fix]:
    slice_of_day = campaign.slice_at(day)
    held = {it.place_id: it.holder for it in slice_of_day.holdings if it.holder != "contested"}
    line = LineString([_planar(point) for point in slice_of_day.front.path])
    west = _west_of(line)
    for fix in slice_of_day.fixes:
        if fix.action in FIGHTING_ACTIONS:
            continue
        side = campaign.order_of_battle.unit(fix.unit_id).side_id
        # Americans and Chinese are on one side here.
        own_holder = "japan" if side == "japan" else "china"
        holder = held.get(fix.place_id) if fix.place_id else None
        point = Point(_planar(fix.position))
        far = line.distance(point) * KM_PER_DEGREE > FRONT_WITHIN_KM
        behind = bool(west.contains(point)) == (side == "japan")
        # Who holds a town is known better than where the front ran.
        if (holder is None and far and behind) or (holder is not None and holder != own_holder):
            yield fix


def _west_of(line: LineString) -> Polygon:
    (north_x, north_y), (south_x, south_y) = line.coords[0], line.coords[-1]
    far_west = WEST_LON_DEG * LON_SCALE
    # The line bulges back on itself here and there: a buffer of nothing makes the ring simple.
    west = Polygon(
        [*line.coords, (south_x, south_y - 10), (far_west, south_y - 10),
         (far_west, north_y + 10), (north_x, north_y + 10)]
    ).buffer(0)  # fmt: skip
    prepare(west)
    return west


def _planar(position: Position) -> tuple[float, float]:
    return position.lon_deg * LON_SCALE, position.lat_deg


def unexplained(campaign: Campaign) -> tuple[Stay, ...]:
    """Stays that no exception covers whole."""
    return tuple(
        stay
        for stay in stays_among_the_enemy(campaign)
        if not any(_covers(it, stay) for it in campaign.plausibility_exceptions)
    )


def needless(campaign: Campaign) -> tuple[PlausibilityException, ...]:
    """Exceptions for which nothing is found any more."""
    stays = stays_among_the_enemy(campaign)
    return tuple(
        it
        for it in campaign.plausibility_exceptions
        if not any(stay.unit_id == it.unit_id and stay.span.overlaps(it.span) for stay in stays)
    )


def _covers(exception: PlausibilityException, stay: Stay) -> bool:
    return (
        exception.unit_id == stay.unit_id
        and exception.span.first <= stay.span.first
        and stay.span.last <= exception.span.last
    )
