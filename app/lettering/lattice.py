"""The offsets that a symbol may take from its true point, and the cheapest way through the days.

An offset is a column (east) and a row (south) of a lattice round the true point. Units at
one point share the lattice, so that what stands side by side there stands in line.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.lettering.boxes import Pixels

# So that symbols need not stand a whole symbol away: the lattice is finer than its cells.
COLUMNS_PER_CELL: Final = 2
ROWS_PER_CELL: Final = 3

# In px of distance endured for a step: one move costs as much as some days of a longer leader.
MOVE_COST: Final = 150.0
MOVE_COST_PER_PX: Final = 5.0


@dataclass(frozen=True)
class Lattice:
    """Offsets in whole px: `dx` of each column, `dy` of each row; (0, 0) is one of them.

    `cell` is the width and height of a cell.
    """

    dx: Pixels
    dy: Pixels
    cell: Pixels

    @classmethod
    def of_cell(cls, width: float, height: float, columns: int, rows: int) -> "Lattice":
        """As many cells of that size to each side."""
        across = np.arange(-columns * COLUMNS_PER_CELL, columns * COLUMNS_PER_CELL + 1)
        down = np.arange(-rows * ROWS_PER_CELL, rows * ROWS_PER_CELL + 1)
        return cls(
            np.ceil(np.abs(across) * width / COLUMNS_PER_CELL) * np.sign(across),
            np.ceil(np.abs(down) * height / ROWS_PER_CELL) * np.sign(down),
            np.array([width, height]),
        )

    @property
    def reach(self) -> Pixels:
        """The farthest offset, east and south."""
        return np.array([self.dx[-1], self.dy[-1]])

    def unmarked(self, steps: int) -> NDArray[np.bool_]:
        """No offset marked at any step: (steps, columns, rows)."""
        return np.zeros((steps, len(self.dx), len(self.dy)), bool)

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
        way = self._cheapest_way(costs[starts] * lengths[:, None, None])
        return np.repeat(way, lengths, axis=0)

    def _cheapest_way(self, costs: Pixels) -> Pixels:
        between_columns = MOVE_COST_PER_PX * np.abs(self.dx[:, None] - self.dx[None, :])
        between_rows = MOVE_COST_PER_PX * np.abs(self.dy[:, None] - self.dy[None, :])
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
