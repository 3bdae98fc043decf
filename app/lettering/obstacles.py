"""Boxes that are in a symbol's way, and at which of its offsets it would meet them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.lettering.boxes import Box, Pixels
from app.lettering.lattice import Lattice
from app.lettering.stacks import Block
from app.lettering.symbols import Steps, Symbol

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
        points = [apart * scale + self.offsets for scale in at_scales]
        in_reach = np.any([(np.abs(point) < reach).all(axis=1) for point in points], axis=0)
        near = np.flatnonzero(in_reach & self.present & block.present)
        if not len(near):
            return
        meets = np.zeros((len(near), len(lattice.dx), len(lattice.dy)), bool)
        for point in points:
            left, top = (point[near] + low[near]).T[:, :, None]
            right, bottom = (point[near] + high[near]).T[:, :, None]
            across = (lattice.dx > left) & (lattice.dx < right)
            down = (lattice.dy > top) & (lattice.dy < bottom)
            meets |= across[:, :, None] & down[:, None, :]
        counts[near] += meets

    def met_by(self, symbol: Symbol, way: Pixels, at_scales: Sequence[float]) -> Steps:
        """The steps at which a symbol that takes the offsets `way`, (steps, 2), meets this box."""
        met = np.zeros(len(way), bool)
        own = symbol.box
        left, top, right, bottom = self.boxes.T
        for scale in at_scales:
            x, y = ((self.path - symbol.path) * scale + self.offsets - way).T
            across = (x + left < own.right) & (own.left < x + right)
            met |= across & (y + top < own.bottom) & (own.top < y + bottom)
        return met & self.present


def standing(point: tuple[float, float], box: Box, steps: int) -> Obstacle:
    """An obstacle that never moves."""
    return Obstacle(
        boxes=np.broadcast_to(np.array(box), (steps, 4)),
        path=np.broadcast_to(np.array(point), (steps, 2)),
        offsets=np.zeros((1, 2)).repeat(steps, axis=0),
        present=np.ones(steps, bool),
    )
