"""A map on a sheet: the scene of an evening in a frame, at the scale of print."""

from collections.abc import Callable, Iterable
from typing import Final

from app.pictures.furniture import MOST_BAR_PX, RULE, Words, edge_ticks, round_length, scale_bar
from app.pictures.places import LetteredPlace, place_names, sign_of
from app.pictures.scene import Scene, parts_of
from app.pictures.svg import Node, node

# Px of the map to a px of the paper: its smallest letters come out at six points.
DENSITY: Final = 1.18
# The relief steps back, so that signs hold without colour.
RELIEF_OPACITY: Final = 0.62
GROUND: Final = "#fbf9f3"
# What is neither line nor letter: PDF has it as one picture.
RASTER: Final = ("relief", "tint")

Painter = Callable[[Scene], list[Node]]


def map_box(
    scene: Scene,
    layers: Iterable[str],
    words: Words | None,
    painters: dict[str, Painter] | None = None,
    density: float = DENSITY,
) -> Node:
    """The map with its corner at the origin, in px of the paper.

    `words` letters scale and degrees, None leaves them out; `painters` paint a part (of PARTS)
    otherwise than the scene does.
    """
    view, own = scene.view, {"places": _whole_names, **(painters or {})}
    parts = parts_of(layers)
    raster = [shape for part in RASTER if part in parts for shape in _faded(scene, part)]
    drawn = [
        shape
        for part in parts
        if part not in RASTER
        for shape in (own[part](scene) if part in own else scene.paint(part))
    ]
    size = {"data-width": view.width, "data-height": view.height, "data-density": density}
    everywhere = {"width": view.width, "height": view.height}
    clip = f"map-{scene.day}-{view.width}-{view.height}"
    frame = node("rect", {**everywhere, "fill": "none", "stroke": "#22201c", "stroke-width": 1.5})
    return node(
        "g",
        {"transform": f"scale({1 / density:.5f})"},
        node("clipPath", {"id": clip}, node("rect", dict(everywhere))),
        node(
            "g",
            {"clip-path": f"url(#{clip})"},
            node("rect", {**everywhere, "fill": GROUND}),
            node("g", {"class": "raster", **size}, *raster),
            *drawn,
            *_furniture(scene, words),
        ),
        frame,
    )


def _whole_names(scene: Scene) -> list[Node]:
    """Every sign, but no name that the frame would cut."""
    return [node("g", {}, *map(sign_of, scene.places)), place_names(whole(scene), scene.case)]


def whole(scene: Scene) -> list[LetteredPlace]:
    """The places whose names lie within the frame."""
    view = scene.view
    boxes = ((it, it.box(scene.case)) for it in scene.places)
    return [
        it
        for it, box in boxes
        if view.holds((box.left, box.top), -2) and view.holds((box.right, box.bottom), -2)
    ]


def _faded(scene: Scene, part: str) -> list[Node]:
    shapes = scene.paint(part)
    return [node("g", {"opacity": RELIEF_OPACITY}, *shapes)] if part == "relief" else shapes


def _furniture(scene: Scene, words: Words | None) -> list[Node]:
    if words is None:
        return []
    bar = scale_bar(scene.view, words, scene.case)
    return [edge_ticks(scene.view, scene.case), _ground_of_scale(scene), bar]


def _ground_of_scale(scene: Scene) -> Node:
    """Paper under the scale bar, so that it reads over any country."""
    view = scene.view
    width = round_length(view.km_per_px * MOST_BAR_PX) / view.km_per_px + 82
    box = {"x": view.width - width - 6, "y": view.height - 68.0, "width": width, "height": 48.0}
    return node("rect", {**box, "rx": 6, "fill": "#fbf7ee", "fill-opacity": 0.9, "stroke": RULE})
