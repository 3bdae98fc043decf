"""The offsets that a symbol may take from its true point, and the cheapest way through the days.

An offset is a column (east) and a row (south) of a lattice round the true point.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.lettering.boxes import Pixels

# In px of distance endured for a step: one move costs as much as some days of a longer leader, and
# a far one, which is a leap where time runs fast, as much as weeks.
MOVE_COST: Final = 300.0
MOVE_COST_PER_PX: Final = 10.0


@dataclass(frozen=True)
class Lattice:
    """Offsets in whole px: `dx` of each column, `dy` of each row; (0, 0) is one of them."""

    dx: Pixels
    dy: Pixels

    @classmethod
    def of_grain(cls, across: float, down: float, farthest: float) -> "Lattice":
        """Columns and rows so many px apart, to `farthest` px at least on each side."""
        columns, rows = int(np.ceil(farthest / across)), int(np.ceil(farthest / down))
        return cls(across * np.arange(-columns, columns + 1.0), down * np.arange(-rows, rows + 1.0))

    @property
    def reach(self) -> Pixels:
        """The farthest offset, east and south."""
        return np.array([self.dx[-1], self.dy[-1]])

    def at(self, marked: NDArray[np.bool_], way: Pixels) -> NDArray[np.bool_]:
        """What is marked in (steps, columns, rows) at the offsets of `way`."""
        columns = np.searchsorted(self.dx, way[:, 0])
        rows = np.searchsorted(self.dy, way[:, 1])
        chosen: NDArray[np.bool_] = marked[np.arange(len(way)), columns, rows]
        return chosen

    def cheapest_way(self, costs: Pixels) -> Pixels:
        """The offsets, (steps, 2), that cost least in all, changes of offset included.

        `costs` is (steps, columns, rows). The table of least costs is filled forward
        through the steps and the way read from it backward.
        """
        # While the costs stay as they are, no move can pay: such steps count as one.
        first = np.ones(len(costs), bool)
        first[1:] = (costs[1:] != costs[:-1]).any(axis=(1, 2))
        starts = np.flatnonzero(first)
        lengths = np.diff(np.append(starts, len(costs)))
        way = self._cheapest_way(costs[starts] * lengths[:, None, None].astype(np.float32))
        return np.repeat(way, lengths, axis=0)

    def _cheapest_way(self, costs: Pixels) -> Pixels:
        between_columns = _moves(self.dx)
        between_rows = _moves(self.dy)
        steps, columns, rows = costs.shape
        across, down = np.ogrid[:columns, :rows]
        stay = across * rows + down
        came_from = np.empty(costs.shape, np.intp)
        least = costs[0]
        for step in range(1, steps):
            # The cost of a move adds up by axis, so the best origin is found by axis as well.
            by_row = least[:, :, None] + between_rows
            from_row = by_row.argmin(axis=1)
            by_column = by_row.min(axis=1)[:, None, :] + between_columns[:, :, None]
            from_column = by_column.argmin(axis=0)
            moved = by_column.min(axis=0) + MOVE_COST
            origin = from_column * rows + from_row[from_column, down]
            moves = moved < least
            came_from[step] = np.where(moves, origin, stay)
            least = np.where(moves, moved, least) + costs[step]
        return self._read_back(came_from, int(least.argmin()))

    def _read_back(self, came_from: NDArray[np.intp], last: int) -> Pixels:
        steps, _, rows = came_from.shape
        way = np.empty((steps, 2))
        for step in range(steps - 1, -1, -1):
            column, row = divmod(last, rows)
            way[step] = self.dx[column], self.dy[row]
            last = int(came_from[step, column, row])
        return way


def _moves(along: Pixels) -> NDArray[np.float32]:
    """What a move costs from each of the offsets to each."""
    return (MOVE_COST_PER_PX * np.abs(along[:, None] - along[None, :])).astype(np.float32)
