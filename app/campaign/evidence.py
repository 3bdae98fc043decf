"""What the map says to a claim: measured values beside the stated ones.

Rules, in this order:

- a claim that other claims contradict: `conflict`;
- a distance (km, mi, li) against the geodesic between two places of the gazetteer:
  `agrees` within 2 % of the stated value, `rounded` within 10 %, else `differs`;
- a compass point against the initial bearing: `agrees` within 11.25 degrees (half the
  step between two of the 16 points), else `differs`;
- what would differ, but by less than the two places may lie off their true points:
  `not-checkable`, because of their precision;
- anything else: `not-checkable`, because the map has nothing to hold it against.

A geodesic is never longer than a road, so `differs` says that the figure is no straight
line, not that its author lied.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.campaign.claims import Claim, ConflictCheck, GeodesicCheck
from app.campaign.gazetteer import Gazetteer, Place
from app.campaign.geodesy import bearing_deg, distance_km

# The li of 1930 (market li) is half a kilometre; the mile is the statute mile.
KM_PER: Final = {"km": 1.0, "mi": 1.609344, "li": 0.5}
COMPASS_POINTS: Final = (
    "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE",
    "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW",
)  # fmt: skip
DEG_PER_POINT: Final = 360 / len(COMPASS_POINTS)
AGREES_WITHIN: Final = 0.02
ROUNDED_WITHIN: Final = 0.10
BEARING_WITHIN_DEG: Final = DEG_PER_POINT / 2


class Verdict(StrEnum):
    AGREES = "agrees"
    ROUNDED = "rounded"
    DIFFERS = "differs"
    CONFLICT = "conflict"
    NOT_CHECKABLE = "not-checkable"


class Obstacle(StrEnum):
    """Why a claim cannot be checked: the places are known too roughly, or nothing measures it."""

    PRECISION = "precision"
    NO_MEASURE = "no-measure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What lies between two places: `value` in `unit` (km, mi, li; deg for a bearing).

    `precision_km` is how far the two may lie off their true points, added up.
    """

    start: Place
    end: Place
    value: float
    unit: str
    precision_km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The verdict on a claim; `obstacle` is given for `not-checkable` only."""

    verdict: Verdict
    measure: Measure | None = None
    conflict_ids: tuple[str, ...] = ()
    obstacle: Obstacle | None = None


def weigh(claim: Claim, gazetteer: Gazetteer) -> Evidence:
    """The verdict on `claim`. Raises UnknownIdError for a place that the gazetteer lacks."""
    match claim.check:
        case ConflictCheck(claim_ids):
            return Evidence(verdict=Verdict.CONFLICT, conflict_ids=claim_ids)
        case GeodesicCheck(from_place_id, to_place_id):
            start, end = gazetteer.place(from_place_id), gazetteer.place(to_place_id)
            if claim.unit == "compass":
                return _weigh_bearing(claim.stated_value, start, end)
            if claim.unit in KM_PER:
                return _weigh_distance(float(claim.stated_value), claim.unit, start, end)
    return Evidence(verdict=Verdict.NOT_CHECKABLE, obstacle=Obstacle.NO_MEASURE)


def _weigh_distance(stated: float, unit: str, start: Place, end: Place) -> Evidence:
    measured = distance_km(start.position, end.position) / KM_PER[unit]
    measure = _measure(start, end, measured, unit)
    off = abs(measured - stated)
    if off <= AGREES_WITHIN * stated:
        return Evidence(verdict=Verdict.AGREES, measure=measure)
    if off <= ROUNDED_WITHIN * stated:
        return Evidence(verdict=Verdict.ROUNDED, measure=measure)
    return _differing(measure, within_precision=off * KM_PER[unit] <= measure.precision_km)


def _weigh_bearing(stated: str, start: Place, end: Place) -> Evidence:
    measured = bearing_deg(start.position, end.position)
    measure = _measure(start, end, measured, "deg")
    off = abs((measured - COMPASS_POINTS.index(stated) * DEG_PER_POINT + 180) % 360 - 180)
    if off <= BEARING_WITHIN_DEG:
        return Evidence(verdict=Verdict.AGREES, measure=measure)
    turned = math.atan2(measure.precision_km, distance_km(start.position, end.position))
    within_precision = off - BEARING_WITHIN_DEG <= math.degrees(turned)
    return _differing(measure, within_precision=within_precision)


def _measure(start: Place, end: Place, value: float, unit: str) -> Measure:
    precision_km = start.precision_km + end.precision_km
    return Measure(
        start=start, end=end, value=round(value, 1), unit=unit, precision_km=precision_km
    )


def _differing(measure: Measure, *, within_precision: bool) -> Evidence:
    if not within_precision:
        return Evidence(verdict=Verdict.DIFFERS, measure=measure)
    return Evidence(verdict=Verdict.NOT_CHECKABLE, measure=measure, obstacle=Obstacle.PRECISION)


def compass_point(bearing: float) -> str:
    """The nearest of the 16 points to a bearing in degrees."""
    return COMPASS_POINTS[round(bearing / DEG_PER_POINT) % len(COMPASS_POINTS)]
