"""The legend of a picture: one sign for each row, drawn with the map's own signs."""

from collections.abc import Container, Iterable
from typing import Final

from app.pictures.fights import burst
from app.pictures.ground import RAILWAY, RAILWAY_GAP, ROAD, ROAD_CASING
from app.pictures.held_ground import HELD, RING_PX, RINGS
from app.pictures.lettercase import Lettercase
from app.pictures.svg import Attributes, Node, node
from app.pictures.symbols import PAPER, befallen
from app.pictures.trails import SIDE

_BOX: Final[Attributes] = {"x": -12, "y": -8, "width": 24, "height": 16}
_CHINA: Final[Attributes] = {"fill": "#dce8f5", "stroke": SIDE["china"], "stroke-width": 1.5}


def rows(
    words: Iterable[tuple[str, str]], signs: Container[str], case: Lettercase
) -> list[tuple[Node, str]]:
    """The sign and the meaning of those rows that the picture calls for, in their order."""
    drawn = samples(case)
    return [(drawn[sign], meaning) for sign, meaning in words if sign in signs]


def samples(case: Lettercase) -> dict[str, Node]:
    """The sign of every row a legend may have, about the origin, 24 px wide."""
    crossed: Attributes = {"d": "M-12,-8L12,8M-12,8L12,-8"}
    japan: Attributes = {"fill": SIDE["japan"], "stroke": PAPER, "stroke-width": 1.2}
    return {
        "china": node("g", _CHINA, node("rect", _BOX), node("path", crossed)),
        "japan": node("g", japan, node("rect", _BOX), node("path", crossed)),
        "documented": node("rect", {**_BOX, **_CHINA}),
        "approximate": node("rect", {**_BOX, **_CHINA, "stroke-dasharray": "4 2.7"}),
        "inferred": node("rect", {**_BOX, **_CHINA, "stroke-dasharray": "1.4 2"}),
        "encircled": _befallen("encircled"),
        "withdraw": _befallen("withdraw"),
        "fight": node("g", {}, *burst(1, case)),
        "fights": node("g", {}, *burst(2, case)),
        "held": _held(),
        "enclave-china": _ring("china"),
        "enclave-japan": _ring("japan"),
        "enclave-contested": _ring("contested"),
        "march": _line({"stroke": SIDE["japan"], "stroke-width": 3, "stroke-opacity": 0.75}),
        "flight": _line({"stroke": SIDE["china"], "stroke-width": 2.5, "stroke-dasharray": "2 6"}),
        "highway": node(
            "g",
            {},
            _line({"stroke": ROAD_CASING, "stroke-width": 4.6}),
            _line({"stroke": ROAD, "stroke-width": 2.9}),
        ),
        "railway": node(
            "g",
            {},
            _line({"stroke": RAILWAY, "stroke-width": 3}),
            _line({"stroke": RAILWAY_GAP, "stroke-width": 1.6, "stroke-dasharray": "4 4"}),
        ),
    }


def _befallen(action: str) -> Node:
    frame = (18.0, 12.0)
    box: Attributes = {"x": -9, "y": -6, "width": 18, "height": 12, **_CHINA}
    return node("g", {}, node("rect", box), *befallen(action, "china", frame))


def _held() -> Node:
    style: Attributes = {
        "fill": HELD,
        "fill-opacity": 0.13,
        "stroke": HELD,
        "stroke-width": 2.2,
        "stroke-linecap": "round",
        "stroke-dasharray": "0 5.5",
    }
    return node("rect", {**_BOX, **style})


def _ring(holder: str) -> Node:
    return node("circle", {"r": RING_PX - 3, **RINGS[holder]})


def _line(style: Attributes) -> Node:
    return node("path", {"d": "M-12,0H12", "fill": "none", **style})
