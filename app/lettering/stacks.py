"""Units of one side at one point stand together as a stack: a compact grid, larger units first.

A stack is moved as one block and goes with its first unit, so that it has one place and
one leader line, however many units come and go.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.lettering.boxes import Box, Pixels
from app.lettering.folding import settled
from app.lettering.symbols import SMALL_ECHELONS, UNFOLDED_FROM_ZOOM, Steps, Symbol

# Points so near each other, in px on the largest map that uses the table, are one on paper.
TOGETHER_PX: Final = 12.0
COUNTED_IN_STACKS: Final = SMALL_ECHELONS | {"corps"}
# Who only passes by joins no stack: its symbols would shift twice for a day.
SHORTEST_STAY_STEPS: Final = 8
WIDEST_GRID: Final = 2
# More than these go in a second stack, on another side of the point.
LARGEST_STACK: Final = 4
MARGIN_PX: Final = 2.0


class Grid(NamedTuple):
    """Centres of the frames and the box round all, in px from the centre of the first frame."""

    centres: tuple[tuple[float, float], ...]
    box: Box


@dataclass(frozen=True)
class Block:
    """What a unit takes along: `boxes` (steps, 4) in px round its frame's centre, `path` its true
    points, `present` whether it leads and is drawn, `cells` (steps, 2) by unit in the stack:
    from the first frame's centre to that unit's, NaN while it is not in the stack."""

    boxes: Pixels
    path: Pixels
    present: Steps
    cells: Mapping[str, Pixels]

    @cached_property
    def heads(self) -> Pixels:
        """How many symbols it holds at every step; one where it is not present."""
        inside = [~np.isnan(cells[:, 0]) for cells in self.cells.values()]
        heads: Pixels = np.maximum(np.sum(inside, axis=0), 1)
        return heads

    def farthest(self, way: Pixels) -> Pixels:
        """How far its last symbol stands from the point, where the first stands at `way`."""
        each = [np.nan_to_num(np.hypot(*(way + cells).T)) for cells in self.cells.values()]
        farthest: Pixels = np.max(each, axis=0)
        return farthest

    def thinned(self, every: int) -> "Block":
        """Every so many steps of it."""
        return self if every == 1 else self.at(np.arange(0, len(self.path), every))

    def at(self, steps: NDArray[np.intp]) -> "Block":
        """Of it these steps."""
        cells = {unit_id: cells[steps] for unit_id, cells in self.cells.items()}
        return Block(self.boxes[steps], self.path[steps], self.present[steps], cells)

    @cached_property
    def changes(self) -> Steps:
        """The steps at which it is not as it was the step before; the first is one."""
        columns = [self.boxes, self.path, self.present[:, None], *self.cells.values()]
        rows = np.nan_to_num(np.concatenate(columns, axis=1), nan=-1e9)
        changes: Steps = np.append(True, (rows[1:] != rows[:-1]).any(axis=1))
        return changes


def leaders_of(
    order: Sequence[str], symbols: Mapping[str, Symbol], drawn: Mapping[str, Steps], together: float
) -> dict[str, Pixels]:
    """By unit the number in `order` of the first unit of its stack at every step; its own if alone.

    A unit joins the nearest first unit of its side that is not farther than `together` px.
    """
    steps = len(next(iter(drawn.values())))
    leaders = {unit_id: np.full(steps, number) for number, unit_id in enumerate(order)}
    heads = np.ones((len(order), steps), int)
    for number, unit_id in enumerate(order):
        free = drawn[unit_id].copy()
        for first_number, first in enumerate(order[:number]):
            if symbols[first].unit.side_id != symbols[unit_id].unit.side_id:
                continue
            apart = np.hypot(*(symbols[first].path - symbols[unit_id].path).T)
            leads = drawn[first] & (leaders[first] == first_number) & free
            leads &= heads[first_number] < LARGEST_STACK
            near = (
                settled((apart < together) & leads, SHORTEST_STAY_STEPS)
                & leads
                & (apart < 2 * together)
            )
            leaders[unit_id][near] = first_number
            heads[first_number] += near
            free &= ~near
    return leaders


def hidden_in_stacks(
    order: Sequence[str], symbols: Mapping[str, Symbol], leaders: Mapping[str, Pixels], level: float
) -> dict[str, Steps]:
    """On a small map: the steps at which a small unit or a corps is only counted on its stack."""
    return {
        unit_id: leaders[unit_id] != number
        for number, unit_id in enumerate(order)
        if level < UNFOLDED_FROM_ZOOM and symbols[unit_id].unit.echelon in COUNTED_IN_STACKS
    }


def block_of(
    number: int,
    order: Sequence[str],
    symbols: Mapping[str, Symbol],
    drawn: Mapping[str, Steps],
    leaders: Mapping[str, Pixels],
    widest_scale: float,
) -> Block:
    """The block that goes with unit `number` of `order`."""
    first = symbols[order[number]]
    present = drawn[order[number]] & (leaders[order[number]] == number)
    inside = {
        unit_id: present & drawn[unit_id] & (leaders[unit_id] == number)
        for unit_id in order[number:]
    }
    members = [unit_id for unit_id, steps in inside.items() if steps.any()] or [order[number]]
    boxes = np.tile(np.array(first.box), (len(present), 1))
    cells = {unit_id: np.full((len(present), 2), np.nan) for unit_id in members}
    pattern = np.stack([inside[unit_id] for unit_id in members], axis=1)
    for key, group in groupby(np.flatnonzero(present), key=lambda step: tuple(pattern[step])):
        steps = list(group)
        stack = [unit_id for unit_id, there in zip(members, key, strict=True) if there]
        paths = np.stack([symbols[unit_id].path[steps] for unit_id in stack])
        # Points that are not quite one drift apart while the map grows between two tables.
        drift = float(np.abs(paths - paths[0]).max()) * (widest_scale - 1)
        grid = grid_of([symbols[unit_id].box for unit_id in stack], MARGIN_PX + 2 * drift)
        # Offsets are whole px besides.
        boxes[steps] = grid.box.grown(drift + 1) if len(stack) > 1 else grid.box
        for unit_id, centre in zip(stack, grid.centres, strict=True):
            cells[unit_id][steps] = centre
    return Block(boxes, first.path, present, cells)


def grid_of(boxes: Sequence[Box], margin: float) -> Grid:
    """The grid of these boxes, row by row, that is nearest to a square."""
    grids = (_grid(boxes, margin, columns) for columns in range(1, WIDEST_GRID + 1))
    return min(grids, key=lambda g: max(g.box.right - g.box.left, g.box.bottom - g.box.top))


def _grid(boxes: Sequence[Box], margin: float, columns: int) -> Grid:
    across = [boxes[column::columns] for column in range(min(columns, len(boxes)))]
    down = [boxes[start : start + columns] for start in range(0, len(boxes), columns)]
    xs = _centres([(min(b.left for b in c), max(b.right for b in c)) for c in across], margin)
    ys = _centres([(min(b.top for b in r), max(b.bottom for b in r)) for r in down], margin)
    centres = tuple((xs[n % columns], ys[n // columns]) for n in range(len(boxes)))
    placed = [box.moved(*centre) for box, centre in zip(boxes, centres, strict=True)]
    lefts, tops, rights, bottoms = zip(*placed, strict=True)
    return Grid(centres, Box(min(lefts), min(tops), max(rights), max(bottoms)))


def _centres(spans: Sequence[tuple[float, float]], margin: float) -> list[float]:
    """Whole px from the first centre to each, spans being (before, after) a centre."""
    centres = [0.0]
    for (_, after), (before, _) in pairwise(spans):
        centres.append(float(np.ceil(centres[-1] + after + margin - before)))
    return centres
