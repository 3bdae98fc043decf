"""The chart of all marches: a dot a leg, its rate against its climb."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.campaign.plausibility import (
    FRONT_WITHIN_KM,
    March,
    marches,
    stays_among_the_enemy,
    usual_km_per_day,
)
from app.campaign.trajectory import FOOT

Context = dict[str, Any]

# Of the drawing, in its own units; the frame leaves room for the figures on the axes.
WIDTH: Final = 900
HEIGHT: Final = 470
LEFT: Final = 80
BOTTOM: Final = 70
TOP: Final = 20
RIGHT: Final = 20
KM_STEP: Final = 10
CLIMB_STEP_M: Final = 500


def plausibility_context(
    campaign: Campaign, elevation_m: Callable[[Position], float | None]
) -> Context:
    """All legs by rate, what is unusual among them, and units among the enemy."""
    found = marches(campaign, elevation_m)
    usual = usual_km_per_day(found)
    return {
        "marches": found,
        "usual": usual,
        "limit": campaign.max_foot_march_km_per_day,
        "outliers": [it for it in found if it.leg.km_per_day > usual],
        "chart": _chart(found, usual, campaign),
        "stays": stays_among_the_enemy(campaign),
        "exceptions": campaign.plausibility_exceptions,
        "front_within_km": FRONT_WITHIN_KM,
    }


def _chart(found: Sequence[March], usual: float, campaign: Campaign) -> Context:
    limit = campaign.max_foot_march_km_per_day
    km_end = _end(max([limit, *(it.leg.km_per_day for it in found)]), KM_STEP)
    climb_end = _end(max([1.0, *(it.climb_m_per_day or 0 for it in found)]), CLIMB_STEP_M)

    def x(km: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * km / km_end

    def y(climb_m: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * climb_m / climb_end

    return {
        "width": WIDTH,
        "height": HEIGHT,
        "base": HEIGHT - BOTTOM,
        "top": TOP,
        "left": LEFT,
        "right": WIDTH - RIGHT,
        "dots": [
            {
                "x": x(it.leg.km_per_day),
                "y": y(it.climb_m_per_day),
                "side": campaign.order_of_battle.unit(it.unit_id).side_id,
                "inferred": it.leg.movement.confidence == "inferred",
                "on_foot": it.leg.movement.means == FOOT,
            }
            for it in found
            if it.climb_m_per_day is not None
        ],
        "km": [(km, x(km)) for km in range(0, km_end + 1, KM_STEP)],
        "climbs": [(m, y(m)) for m in range(0, climb_end + 1, CLIMB_STEP_M)],
        "usual_x": x(usual),
        "limit_x": x(limit),
    }


def _end(value: float, step: int) -> int:
    return int(-(-value // step)) * step
