"""The air layer: airlifts of the day, and at a place how many records of the day it has."""

import math
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from app.campaign.air import AirRecord
from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.campaign.trajectory import Leg
from app.lettering.boxes import Box
from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Attributes, Node, Point, line_path, node, number
from app.pictures.trails import SIDE
from app.pictures.view import View

PAPER: Final = "#fbf7ee"
PLANE: Final = (
    "M0,-7L1.2,-2L7,1V2.6L1.2,1L.8,5L2.6,6.4V7.4L0,6.6L-2.6,7.4V6.4L-.8,5L-1.2,1L-7,2.6V1L-1.2,-2z"
)
# What was done, not what was there; a record of more days tells of a period.
DONE: Final = frozenset({"target", "sorties", "event", "loss"})
MOST_DAYS: Final = 14
BADGE_PX: Final = (34, 18)
# From the place to the middle of its badge, the best side first; as static/src/air/air.js.
BADGE_SIDES_PX: Final = ((0, 19), (0, -19), (30, 0), (-30, 0))
PLANES_AT: Final = (0.35, 0.7)


def air(
    view: View, campaign: Campaign, day: date, taken: Sequence[Box], case: Lettercase
) -> list[Node]:
    """Flights, then badges; one that would cover a box of `taken` on every side gives way."""
    flights = [part for flight in _flights(campaign, day) for part in _flight(view, *flight)]
    return [node("g", {}, *flights), node("g", {}, *_badges(view, campaign, day, taken, case))]


def flies(campaign: Campaign, day: date) -> bool:
    """Whether there is an airlift to draw."""
    return bool(_flights(campaign, day))


def _flights(campaign: Campaign, day: date) -> dict[tuple[Position, Position, str], None]:
    """Start, end and side of each airlift of the day, units that fly the same way as one."""
    return {
        (leg.path[0], leg.path[-1], campaign.order_of_battle.unit(it.unit_id).side_id): None
        for it in campaign.tracks()
        for leg in it.legs
        if _flown(leg, day)
    }


def _flown(leg: Leg, day: date) -> bool:
    return leg.movement.airborne and day in leg.movement.span and not leg.stationary


def _flight(view: View, start: Position, end: Position, side: str) -> Iterator[Node]:
    (x1, y1), (x2, y2) = view.px(start), view.px(end)
    yield node(
        "path",
        {
            "d": line_path([(x1, y1), (x2, y2)]),
            "fill": "none",
            "stroke": SIDE[side],
            "stroke-width": 2.5,
            "stroke-linecap": "round",
            "stroke-dasharray": "2 8",
        },
    )
    # The plane is drawn nose up.
    turned = math.degrees(math.atan2(y2 - y1, x2 - x1)) + 90
    for share in PLANES_AT:
        x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
        place = f"translate({number(x)} {number(y)}) rotate({number(turned)}) scale(1.22)"
        style: Attributes = {"d": PLANE, "stroke-linejoin": "round"}
        halo = node("path", {**style, "fill": "none", "stroke": PAPER, "stroke-width": 1.2})
        yield node("g", {"transform": place}, halo, node("path", {**style, "fill": SIDE[side]}))


def _badges(
    view: View, campaign: Campaign, day: date, taken: Sequence[Box], case: Lettercase
) -> Iterator[Node]:
    for place_id, records in _by_place(campaign, day).items():
        x, y = view.px(campaign.gazetteer.place(place_id).position)
        sides = ((x + right, y + down) for right, down in BADGE_SIDES_PX)
        free = (at for at in sides if not any(_covers(at, box) for box in taken))
        middle = next(free, None)
        if middle is not None and view.holds(middle, margin=20):
            yield _badge(middle, records, place_id, case)


def _covers(middle: Point, box: Box) -> bool:
    width, height = BADGE_PX
    across = box.left - width / 2 < middle[0] < box.right + width / 2
    return across and box.top - height / 2 < middle[1] < box.bottom + height / 2


def _by_place(campaign: Campaign, day: date) -> dict[str, list[AirRecord]]:
    found: dict[str, list[AirRecord]] = {}
    for record in campaign.air.values():
        brief = record.span.days <= MOST_DAYS
        if record.place_id and record.category in DONE and brief and day in record.span:
            found.setdefault(record.place_id, []).append(record)
    return found


def _badge(middle: Point, records: list[AirRecord], place_id: str, case: Lettercase) -> Node:
    width, height = BADGE_PX
    certain = any(record.confidence.value == "documented" for record in records)
    frame: Attributes = {
        "x": -width / 2,
        "y": -height / 2,
        "width": width,
        "height": height,
        "rx": height / 2,
        "fill": PAPER,
        "stroke": SIDE["china"],
        "stroke-width": 1.5,
    }
    if not certain:
        frame["stroke-dasharray"] = "4 3"
    plane: Attributes = {"d": PLANE, "fill": SIDE["china"]}
    style = Style("sans-600", 11, SIDE["china"])
    return node(
        "g",
        {"transform": f"translate({number(middle[0])} {number(middle[1])})", "data-air": place_id},
        node("rect", frame),
        node("path", {**plane, "transform": "translate(-7 0) scale(.85)"}),
        case.line(str(len(records)), (7, 4), style, "en", "middle"),
    )
