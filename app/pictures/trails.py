"""Where the units came from: fading with age, as static/src/map/trails.js draws it."""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position, between
from app.campaign.trajectory import Leg, Trajectory
from app.pictures.certainty import PALE
from app.pictures.svg import Node, line_path, node
from app.pictures.view import View

SIDE: Final = {"china": "#1d4e89", "usa": "#1d4e89", "japan": "#a8322a"}
TRAIL_DAYS: Final = 7
DASHES: Final = {"documented": None, "approximate": "8 6", "inferred": "2 6"}
FLIGHT_DASH: Final = "1 7"
OPACITY: Final = 0.75
# Age is told in so many steps of strength.
STRENGTHS: Final = 4
# While one unit is chosen, the trails of the others step back.
DIMMED: Final = 0.3


def trails(
    view: View, campaign: Campaign, t: float, chosen_id: str | None = None, *, certain: bool = False
) -> Node:
    """What each unit marched in the last seven days; of the chosen unit, its whole trajectory.

    With `certain` what is not documented steps back.
    """
    drawn = []
    for trajectory in campaign.tracks():
        for leg in trajectory.legs:
            if leg.stationary:
                continue
            pale = certain and not leg.movement.airborne and leg.movement.confidence != "documented"
            for line in _trail(view, campaign, trajectory, leg, t, chosen_id):
                if pale:
                    line.set("opacity", str(PALE))
                drawn.append(line)
    style = {"fill": "none", "stroke-width": "3", "stroke-linecap": "round"}
    return node("g", {**style, "stroke-linejoin": "round"}, *drawn)


def _trail(
    view: View, campaign: Campaign, trajectory: Trajectory, leg: Leg, t: float, chosen: str | None
) -> Iterator[Node]:
    whole = trajectory.unit_id == chosen
    side = campaign.order_of_battle.unit(trajectory.unit_id).side_id
    dash = FLIGHT_DASH if leg.movement.airborne else DASHES[leg.movement.confidence.value]
    strongest = DIMMED if chosen and not whole else 1.0
    for strength, points in _stretches(leg, t, whole):
        attributes: dict[str, str | float] = {
            "d": line_path(view.px(point) for point in points),
            "stroke": SIDE[side],
            "stroke-opacity": OPACITY * max(1, math.ceil(strength * strongest)) / STRENGTHS,
        }
        yield node("path", attributes | ({"stroke-dasharray": dash} if dash else {}))


def _stretches(leg: Leg, t: float, whole: bool) -> Iterator[tuple[float, list[Position]]]:  # noqa: FBT001
    """The runs of a leg of one strength (0 to STRENGTHS), oldest first."""
    strength, run = 0.0, list[Position]()
    for first, last, at in _marched(leg, *((0.0, math.inf) if whole else (t - TRAIL_DAYS, t))):
        now = STRENGTHS * (1.0 if whole else 1 - (t - at) / TRAIL_DAYS)
        if run and math.ceil(now) == math.ceil(strength):
            run.append(last)
            continue
        if run:
            yield strength, run
        strength, run = now, [first, last]
    if run:
        yield strength, run


def _marched(leg: Leg, oldest: float, newest: float) -> Iterator[tuple[Position, Position, float]]:
    """The stretches of a leg between two times, each with its middle time."""
    for (t1, a), (t2, b) in pairwise(leg.waypoints):
        start, end = max(t1, oldest), min(t2, newest)
        if leg.movement.airborne and t1 == t2 and oldest < t1 <= newest:
            # A flight is a step: two waypoints of one time.
            yield a, b, t1
        elif start < end and a != b:
            first, last = (between(a, b, (when - t1) / (t2 - t1)) for when in (start, end))
            yield first, last, (start + end) / 2
