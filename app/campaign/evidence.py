"""What the map says to a claim: measured values beside the stated ones.

Rules, in this order:

- a claim that other claims contradict: `conflict`;
- a distance (km, mi, li) against the geodesic between two places of the gazetteer:
  `agrees` within 2 % of the stated value, `rounded` within 10 %, else `differs`;
- a compass point against the initial bearing: `agrees` within 11.25 degrees (half the
  step between two of the 16 points), else `differs`;
- anything else: `not-checkable`.

A geodesic is never longer than a road, so `differs` says that the figure is no straight
line, not that its author lied.
"""

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


class Verdict(StrEnum):
    AGREES = "agrees"
    ROUNDED = "rounded"
    DIFFERS = "differs"
    CONFLICT = "conflict"
    NOT_CHECKABLE = "not-checkable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The verdict on a claim.

    `measured_value` is in `measured_unit` (km, mi, li, deg), None where nothing was
    measured. `precision_km` is how far the measured places may lie off, added up.
    """

    verdict: Verdict
    measured_value: float | None = None
    measured_unit: str | None = None
    precision_km: float | None = None
    conflict_ids: tuple[str, ...] = ()


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
    return Evidence(verdict=Verdict.NOT_CHECKABLE)


def _weigh_distance(stated: float, unit: str, start: Place, end: Place) -> Evidence:
    measured = distance_km(start.position, end.position) / KM_PER[unit]
    off = abs(measured - stated) / stated
    verdict = Verdict.DIFFERS
    if off <= AGREES_WITHIN:
        verdict = Verdict.AGREES
    elif off <= ROUNDED_WITHIN:
        verdict = Verdict.ROUNDED
    return Evidence(
        verdict=verdict,
        measured_value=round(measured, 1),
        measured_unit=unit,
        precision_km=start.precision_km + end.precision_km,
    )


def _weigh_bearing(stated: str, start: Place, end: Place) -> Evidence:
    measured = bearing_deg(start.position, end.position)
    off = abs((measured - COMPASS_POINTS.index(stated) * DEG_PER_POINT + 180) % 360 - 180)
    return Evidence(
        verdict=Verdict.AGREES if off <= DEG_PER_POINT / 2 else Verdict.DIFFERS,
        measured_value=round(measured, 1),
        measured_unit="deg",
        precision_km=start.precision_km + end.precision_km,
    )


def compass_point(bearing: float) -> str:
    """The nearest of the 16 points to a bearing in degrees."""
    return COMPASS_POINTS[round(bearing / DEG_PER_POINT) % len(COMPASS_POINTS)]
