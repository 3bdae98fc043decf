"""The fights of a day as bursts, one where several would lie on each other."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from app.campaign.geodesy import Position
from app.lettering.boxes import project
from app.lettering.fights import fold_fights
from app.pictures.certainty import PALE
from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Attributes, Node, line_path, node, number, titled
from app.pictures.view import View

FIGHT, FIGHT_EDGE, INK = "#f2b632", "#7a3b06", "#22201c"
# Radius that is drawn, edge included, at scale 1.
BURST_PX: Final = 12

Fight = Mapping[str, Any]


def fights(
    view: View,
    folds: Iterable[Sequence[Fight]],
    radius_px: float,
    case: Lettercase,
    *,
    certain: bool = False,
) -> Node:
    """A burst for each of `folds`; `radius_px` has its edge included. With `certain` those that
    are not documented step back."""
    scale = number(radius_px / BURST_PX)
    drawn = []
    for fold in folds:
        x, y = view.at(fold[0]["lat"], fold[0]["lon"])
        place: Attributes = {"transform": f"translate({number(x)} {number(y)}) scale({scale})"}
        if certain and fold[0]["confidence"] != "documented":
            place["opacity"] = PALE
        marks = burst(len(fold), case)
        drawn.append(titled(" · ".join(fight["title"] for fight in fold), place, *marks))
    return node("g", {}, *drawn)


def burst(count: int, case: Lettercase) -> list[Node]:
    """The sign of so many fights about the origin, at scale 1."""
    look: Attributes = {"fill": FIGHT, "stroke": FIGHT_EDGE, "stroke-width": 1.5}
    shape = node(
        "path", {"d": BURST if count == 1 else BURST_OF_MANY, **look, "stroke-linejoin": "round"}
    )
    if count == 1:
        return [shape]
    return [shape, case.line(str(count), (0, 3.4), Style("sans-600", 10, INK), "en", "middle")]


def folded(fights: Iterable[Fight], level: float, radius_px: float) -> list[list[Fight]]:
    """The fights of each burst, the most important first."""
    return fold_fights(
        fights,
        lambda it: (it["importance"], it["id"]),
        lambda it: project(Position(it["lat"], it["lon"]), level),
        radius_px,
    )


def _burst(rays: int, outer: float, inner: float) -> str:
    corners = [
        (radius * math.sin(math.pi * n / rays), -radius * math.cos(math.pi * n / rays))
        for n in range(rays * 2)
        for radius in ((inner if n % 2 else outer),)
    ]
    return line_path(corners, closed=True)


BURST: Final = _burst(8, 10, 4.6)
# One that stands for several has room for their number.
BURST_OF_MANY: Final = _burst(12, 10.5, 7.4)
