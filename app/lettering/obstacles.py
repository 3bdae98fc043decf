"""Boxes that are in a symbol's way, and at which of its offsets it would meet them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.lettering.boxes import Box, Pixels
from app.lettering.lattice import Lattice
from app.lettering.symbols import Steps, Symbol


@dataclass(frozen=True)
class Obstacle:
    """A box with its way: `path` and `offsets` are (steps, 2) px, `present` says when it counts."""

    box: Box
    path: Pixels
    offsets: Pixels
    present: Steps

    def mark(
        self, marked: Steps, symbol: Symbol, lattice: Lattice, at_scales: Sequence[float]
    ) -> None:
        """Mark in (steps, columns, rows) where the symbol's box would meet this one.

        Offsets stay as they are while the map grows, so that every scale counts for itself.
        """
        apart = self.path - symbol.path
        own, its = symbol.box, self.box
        # Between these offsets, from the obstacle's point, the two boxes overlap.
        left, right = its.left - own.right, its.right - own.left
        top, bottom = its.top - own.bottom, its.bottom - own.top
        reach = np.add(lattice.reach, [max(-left, right), max(-top, bottom)])
        for scale in at_scales:
            point = apart * scale + self.offsets
            near = np.flatnonzero(self.present & (np.abs(point) < reach).all(axis=1))
            if not len(near):
                continue
            x, y = point[near].T[:, :, None]
            across = (lattice.dx > x + left) & (lattice.dx < x + right)
            down = (lattice.dy > y + top) & (lattice.dy < y + bottom)
            marked[near] |= across[:, :, None] & down[:, None, :]

    def met_by(self, symbol: Symbol, way: Pixels, at_scales: Sequence[float]) -> Steps:
        """The steps at which a symbol that takes the offsets `way`, (steps, 2), meets this box."""
        met = np.zeros(len(way), bool)
        own, its = symbol.box, self.box
        for scale in at_scales:
            x, y = ((self.path - symbol.path) * scale + self.offsets - way).T
            across = (x + its.left < own.right) & (own.left < x + its.right)
            met |= across & (y + its.top < own.bottom) & (own.top < y + its.bottom)
        return met & self.present


def standing(point: tuple[float, float], box: Box, steps: int) -> Obstacle:
    """An obstacle that never moves."""
    return Obstacle(
        box=box,
        path=np.broadcast_to(np.array(point), (steps, 2)),
        offsets=np.zeros((1, 2)).repeat(steps, axis=0),
        present=np.ones(steps, bool),
    )
