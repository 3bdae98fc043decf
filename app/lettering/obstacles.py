"""Boxes that are in a symbol's way, and at which of its offsets it would meet them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.lettering.boxes import Box, Pixels
from app.lettering.lattice import Lattice
from app.lettering.stacks import Block
from app.lettering.symbols import Steps

Counts = NDArray[np.uint8]


@dataclass(frozen=True)
class Obstacle:
    """Boxes with their way, a row a step: `boxes` (steps, 4) as edges, `path` and `offsets`
    (steps, 2), all in px; `present` says when it counts."""

    boxes: Pixels
    path: Pixels
    offsets: Pixels
    present: Steps

    def mark(
        self, counts: Counts, block: Block, lattice: Lattice, at_scales: Sequence[float]
    ) -> None:
        """Add one in (steps, columns, rows) wherever the block's box would meet this one.

        Offsets stay as they are while the map grows, so that every scale counts for itself.
        """
        apart = self.path - block.path
        # Between these offsets, from the obstacle's point, the two boxes overlap.
        low = self.boxes[:, :2] - block.boxes[:, 2:]
        high = self.boxes[:, 2:] - block.boxes[:, :2]
        reach = lattice.reach + np.maximum(-low, high)
        # The map only grows: what is out of reach on the smallest stays so.
        in_reach = (np.abs(apart) < reach + np.abs(self.offsets)).all(axis=1)
        near = np.flatnonzero(in_reach & self.present & block.present)
        if not len(near):
            return
        meets = np.zeros((len(near), len(lattice.dx), len(lattice.dy)), bool)
        for scale in at_scales:
            point = apart[near] * scale + self.offsets[near]
            left, top = (point + low[near]).T[:, :, None]
            right, bottom = (point + high[near]).T[:, :, None]
            across = (lattice.dx > left) & (lattice.dx < right)
            down = (lattice.dy > top) & (lattice.dy < bottom)
            meets |= across[:, :, None] & down[:, None, :]
        counts[near] += meets

    def meets(self, boxes: Pixels, point: tuple[float, float], at_scales: Sequence[float]) -> Steps:
        """(steps, boxes): when this one meets each of `boxes` (boxes, 4) that stand at a point."""
        met = np.zeros((len(self.path), len(boxes)), bool)
        apart = self.path - np.array(point)
        reach = np.maximum(np.abs(self.boxes[:, :2]), np.abs(self.boxes[:, 2:]))
        reach = reach + np.abs(self.offsets)
        extent = np.maximum(-boxes[:, :2], boxes[:, 2:]).max(axis=0)
        # The map only grows: what is out of reach on the smallest stays so.
        near = np.flatnonzero(self.present & (np.abs(apart) < reach + extent).all(axis=1))
        if not len(near):
            return met
        lefts, tops, rights, bottoms = boxes.T
        for scale in at_scales:
            moved = self.boxes[near] + np.tile(apart[near] * scale + self.offsets[near], 2)
            left, top, right, bottom = moved.T[:, :, None]
            met[near] |= (left < rights) & (lefts < right) & (top < bottoms) & (tops < bottom)
        return met


def standing(point: tuple[float, float], box: Box, steps: int) -> Obstacle:
    """An obstacle that never moves."""
    return Obstacle(
        boxes=np.broadcast_to(np.array(box), (steps, 4)),
        path=np.broadcast_to(np.array(point), (steps, 2)),
        offsets=np.zeros((1, 2)).repeat(steps, axis=0),
        present=np.ones(steps, bool),
    )
