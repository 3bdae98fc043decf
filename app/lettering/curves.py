"""Where the names along ranges, rivers and roads stand: where symbols, fights and towns leave room.

They come last. A name moves along its line, or draws its letters nearer, where symbols need
its place for long, and is left out while there is none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log2
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.lettering.choices import Choices, Restlessness, cheapest
from app.lettering.line_windows import Line, Window, windows
from app.lettering.name_candidates import PlacedName
from app.lettering.obstacles import Obstacle
from app.lettering.symbols import Steps

# The large names first, and those that fewer lines could carry.
KINDS: Final = ("range", "lake", "river", "road", "province")

# A window in the middle of the line costs nothing. So that a name neither blinks nor wanders, a
# week out of its best place is cheaper than a move.
RESTLESSNESS: Final = Restlessness(hidden=3.0, move=35.0, blink=16.0)

# These lie behind everything, or along what names keep off anyhow.
UNWISHED_KINDS: Final = frozenset({"province", "road"})

Spans = list[tuple[int, int, Window]]


@dataclass
class Room:
    """What is taken at one zoom, as shapes with the steps from `start` to before `end`."""

    zoom: float
    shapes: list[BaseGeometry] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)

    def take(self, shapes: Sequence[BaseGeometry], start: int, end: int) -> None:
        self.shapes += shapes
        self.start += [start] * len(shapes)
        self.end += [end] * len(shapes)

    def take_boxes(self, obstacle: Obstacle, scale: float) -> None:
        """Its box at every step; one shape while it stands still."""
        points = obstacle.path * scale + obstacle.offsets
        rows = np.concatenate([obstacle.boxes + np.tile(points, 2), obstacle.present[:, None]], 1)
        starts = np.flatnonzero(np.append(True, (rows[1:] != rows[:-1]).any(axis=1)))
        ends = np.append(starts[1:], len(rows))
        there = obstacle.present[starts]
        self.shapes += list(shapely.box(*rows[starts[there], :4].T))
        self.start += starts[there].tolist()
        self.end += ends[there].tolist()

    def blocked(self, areas: Sequence[Sequence[BaseGeometry]], steps: int) -> Steps:
        """For each of `areas` (a list of shapes each) the steps at which one is taken."""
        changes = np.zeros((steps + 1, len(areas)), np.int32)
        owner = np.repeat(np.arange(len(areas)), [len(area) for area in areas])
        flat = [shape for area in areas for shape in area]
        if not self.shapes or not flat:
            return np.zeros((steps, len(areas)), bool)
        hits, taken = shapely.STRtree(self.shapes).query(flat, "intersects")
        np.add.at(changes, (np.array(self.start)[taken], owner[hits]), 1)
        np.add.at(changes, (np.array(self.end)[taken], owner[hits]), -1)
        blocked: Steps = changes[:steps].cumsum(axis=0) > 0
        return blocked


def wished_areas(records: Sequence[Mapping[str, Any]], level: float) -> list[BaseGeometry]:
    """Where the large names along lines would stand at `level` if nothing were in their way."""
    areas: list[BaseGeometry] = []
    for record in records:
        if record["min_zoom"] <= level <= record["max_zoom"]:
            line = Line.at(dict(record), level)
            best = windows(line)[:1] if record["kind"] not in UNWISHED_KINDS else []
            areas += [area for window in best for area in line.areas(window)]
    return areas


def place_lines(
    records: Sequence[Mapping[str, Any]],
    level: float,
    obstacles: Sequence[Obstacle],
    names: Sequence[PlacedName],
    at_scales: Sequence[float],
) -> dict[str, Spans]:
    """By id of each name that is lettered at `level`: first step, one past the last, window.

    A name is not lettered outside its spans. `obstacles` are what moves or comes and goes,
    the lesser names among them,
    `names` the upright names that never move.
    """
    steps = len(obstacles[0].path)
    moving, still = [], []
    for scale in at_scales:
        room = Room(level + log2(scale))
        for obstacle in obstacles:
            room.take_boxes(obstacle, scale)
        moving.append(room)
        standing = Room(room.zoom)
        for name in names:
            x, y = np.array(name.point) * scale
            boxes = [box.moved(float(x), float(y)) for box in (name.box, name.dot_box)]
            standing.take([shapely.box(*box) for box in boxes], 0, steps)
        still.append(standing)
    placed = {}
    for record in sorted(records, key=lambda record: KINDS.index(record["kind"])):
        # A table serves to before the next level: a name that begins in between is in it.
        if record["max_zoom"] < level or record["min_zoom"] > moving[-1].zoom:
            continue
        placed[record["id"]] = _place(dict(record), level, moving, still, steps)
    return placed


def _place(
    record: dict[str, Any],
    level: float,
    moving: Sequence[Room],
    still: Sequence[Room],
    steps: int,
) -> Spans:
    choices = windows(Line.at(record, max(level, record["min_zoom"])))
    if not choices:
        return []
    blocked = np.zeros((steps, len(choices)), bool)
    areas = []
    for rooms in zip(moving, still, strict=True):
        line = Line.at(record, rooms[0].zoom)
        areas.append([line.areas(window) for window in choices])
        for room in rooms:
            blocked |= room.blocked(areas[-1], steps)
    costs = np.array([window.cost for window in choices])
    chosen, _ = cheapest(blocked, costs, RESTLESSNESS)
    spans = _spans(chosen, choices)
    for start, end, window in spans:
        for room, area in zip(still, areas, strict=True):
            room.take(area[choices.index(window)], start, end)
    return spans


def _spans(chosen: Choices, choices: Sequence[Window]) -> Spans:
    starts = np.flatnonzero(np.append(True, chosen[1:] != chosen[:-1])).tolist()
    ends = [*starts[1:], len(chosen)]
    return [
        (start, end, choices[chosen[start]])
        for start, end in zip(starts, ends, strict=True)
        if chosen[start] < len(choices)
    ]
