"""What lies under the symbols of one level, and what it costs them to stand on it or far away."""

from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.lettering.boxes import Pixels
from app.lettering.lattice import Lattice
from app.lettering.name_candidates import PlacedName
from app.lettering.obstacles import Obstacle, standing
from app.lettering.stacks import Block
from app.lettering.symbols import Steps, Symbol

# Costs of a step in px: what a symbol would stand further away to avoid it.
HARD: Final = 5000.0
NAME_COST: Final = 24.0
# By rank: the towns of the story are looked for.
DOT_COST: Final = {1: 40.0, 2: 30.0, 3: 20.0, 4: 20.0}

# The sides stand apart, as they did: the Japanese rather east of their points, the Chinese west.
EASTERN_SIDE: Final = "japan"
# Where a symbol may stand as far off as the front is wide, all the more.
WRONG_SIDE_SHARE: Final = 1.0
WRONG_SIDE_SHARE_OF_SMALL_MAPS: Final = 2.0

# A leader line that runs through the unit's own designation.
LEADER_COST: Final = 10.0
LEADER_FROM_PX: Final = 12.0
DESIGNATION_PX: Final = 7.0

# Far is worse than twice half as far: a long leader says little of where the unit is.
FAR_PX: Final = 20.0


@dataclass(frozen=True)
class Ground:
    """The names and fights of a level; symbols take their offsets from `lattice`, and never stand
    on the names of the places in `firm_names`."""

    names: Sequence[PlacedName]
    fights: Collection[Obstacle]
    firm_names: Set[str]
    on_small_map: bool
    lattice: Lattice
    scales: Sequence[float]

    def costs(self, block: Block, symbol: Symbol) -> tuple[Pixels, Steps]:
        """What does not change with the other units: costs of all offsets, and firm clashes."""
        if not block.present.any():
            shape = (len(block.path), len(self.lattice.dx), len(self.lattice.dy))
            return np.zeros(shape, np.float32), np.zeros(shape, bool)
        # Names stand still, so that all steps at which the block stands still are alike.
        as_step = np.cumsum(block.changes) - 1
        costs, firm = self._of_names(block.at(np.flatnonzero(block.changes)), symbol)
        costs, firm = costs[as_step], firm[as_step]
        on_fight = np.zeros(firm.shape, np.uint8)
        for fight in self.fights:
            fight.mark(on_fight, block, self.lattice, self.scales)
        firm |= on_fight > 0
        costs[firm] += HARD
        return costs, firm

    def _of_names(self, block: Block, symbol: Symbol) -> tuple[Pixels, Steps]:
        steps = len(block.path)
        shape = (steps, len(self.lattice.dx), len(self.lattice.dy))
        firm, on_name = (np.zeros(shape, np.uint8) for _ in range(2))
        on_dots = np.zeros(shape, np.float32)
        for name in self._within_reach(block):
            is_firm = name.place_id in self.firm_names
            text = standing(name.point, name.box, steps)
            text.mark(firm if is_firm else on_name, block, self.lattice, self.scales)
            on_dot = np.zeros(shape, np.uint8)
            dot = standing(name.point, name.dot_box, steps)
            dot.mark(on_dot, block, self.lattice, self.scales)
            on_dots += DOT_COST[name.rank] * on_dot
        costs = self._distances(block, symbol) + on_dots + NAME_COST * on_name
        return costs.astype(np.float32), firm > 0

    def _within_reach(self, block: Block) -> Iterator[PlacedName]:
        """The names that the block could meet at all."""
        there = block.path[block.present]
        extent = self.lattice.reach + np.abs(block.boxes[block.present]).max(axis=0)[[2, 3]]
        extent = np.maximum(extent, self.lattice.reach + np.abs(block.boxes).max(axis=0)[[0, 1]])
        low, high = there.min(axis=0) - extent, there.max(axis=0) + extent
        for name in self.names:
            if (low - name.reach < name.point).all() and (name.point < high + name.reach).all():
                yield name

    def _distances(self, block: Block, symbol: Symbol) -> Pixels:
        """What it costs the units of the stack, on the mean, to stand away from the point."""
        share = WRONG_SIDE_SHARE_OF_SMALL_MAPS if self.on_small_map else WRONG_SIDE_SHARE
        dx, dy = np.meshgrid(self.lattice.dx, self.lattice.dy, indexing="ij")
        total = np.zeros((len(block.path), *dx.shape))
        wrong_way = -1 if symbol.unit.side_id == EASTERN_SIDE else 1
        for cells in block.cells.values():
            inside = np.flatnonzero(~np.isnan(cells[:, 0]))
            x = dx + cells[inside, 0, None, None]
            y = dy + cells[inside, 1, None, None]
            through = (x < -LEADER_FROM_PX) & (np.abs(y) < DESIGNATION_PX)
            distances = np.hypot(x * (1 + share * (x * wrong_way > 0)), y)
            total[inside] += distances * (1 + distances / FAR_PX) + LEADER_COST * through
        mean: Pixels = total / block.heads[:, None, None]
        return mean
