"""What lies under the symbols of one level, and what it costs them to stand on it or far away."""

from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from app.lettering.boxes import Pixels
from app.lettering.lattice import Lattice
from app.lettering.name_candidates import PlacedName
from app.lettering.obstacles import Obstacle, standing
from app.lettering.sides import EASTERN_SIDE, FrontSides
from app.lettering.stacks import Block
from app.lettering.symbols import Steps, Symbol

# Costs of a step in px: what a symbol would stand further away to avoid it.
HARD: Final = 5000.0
NAME_COST: Final = 20.0
# By rank: the towns of the story are looked for.
DOT_COST: Final = {1: 40.0, 2: 30.0, 3: 20.0, 4: 20.0}

# A symbol among the others, whose unit stands among its own, is read as a break-through: it costs
# so much, and by how far it stands off.
WRONG_GROUND_COST: Final = 150.0
WRONG_GROUND_SHARE: Final = 2.0
# The sides stand apart, as they did: the Japanese rather east of their points, the Chinese west.
# Where a symbol may stand as far off as the front is wide, all the more.
WRONG_SIDE_SHARE: Final = 1.0
WRONG_SIDE_SHARE_OF_SMALL_MAPS: Final = 2.0

# A leader line that runs through the unit's own designation.
LEADER_COST: Final = 10.0
LEADER_FROM_PX: Final = 12.0
DESIGNATION_PX: Final = 7.0

# Far is worse than twice half as far: a long leader says little of where the unit is.
FAR_PX: Final = 20.0


class Under(NamedTuple):
    """By step and offset, (steps, columns, rows): what it costs to stand there, where a firm name
    or a fight is, and where some unit of the stack would be among the others."""

    costs: Pixels
    firm: Steps
    among_others: Steps

    def thinned(self, every: int) -> "Under":
        """Every so many steps of it."""
        costs, firm, among_others = self
        return Under(costs[::every], firm[::every], among_others[::every])


@dataclass(frozen=True)
class Ground:
    """The names and fights of a level; symbols take their offsets from `lattice`, and never stand
    on the names of the places in `firm_names`."""

    names: Sequence[PlacedName]
    fights: Collection[Obstacle]
    firm_names: Set[str]
    sides: FrontSides
    on_small_map: bool
    lattice: Lattice
    scales: Sequence[float]

    def under(self, block: Block, symbol: Symbol) -> Under:
        """What does not change with the other units."""
        if not block.present.any():
            shape = (len(block.path), len(self.lattice.dx), len(self.lattice.dy))
            return Under(np.zeros(shape, np.float32), *np.zeros((2, *shape), bool))
        # Names stand still, so that all steps at which the block stands still are alike.
        as_step = np.cumsum(block.changes) - 1
        costs, firm = self._of_names(block.at(np.flatnonzero(block.changes)), symbol)
        costs, firm = costs[as_step], firm[as_step]
        on_fight = np.zeros(firm.shape, np.uint8)
        for fight in self.fights:
            fight.mark(on_fight, block, self.lattice, self.scales)
        firm |= on_fight > 0
        costs[firm] += HARD
        among = self._among_the_others(block, symbol)
        return Under(costs + among.astype(np.float32), firm, among > 0)

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
            leaning = x * (1 + share * (x * wrong_way > 0))
            total[inside] += _endured(leaning, y) + LEADER_COST * through
        mean: Pixels = total / block.heads[:, None, None]
        return mean

    def _among_the_others(self, block: Block, symbol: Symbol) -> Pixels:
        """What it costs the units of the stack, on the mean, to stand on the others' ground."""
        dx, dy = np.meshgrid(self.lattice.dx, self.lattice.dy, indexing="ij")
        total: Pixels = np.zeros((len(block.path), *dx.shape))
        for cells in block.cells.values():
            for cell in np.unique(cells[~np.isnan(cells[:, 0])], axis=0):
                there = (cells == cell).all(axis=1)
                x, y = dx + cell[0], dy + cell[1]
                wrong = self.sides.wrong(symbol.unit.side_id, block.path, x.ravel(), y.ravel())
                cost = WRONG_GROUND_COST + WRONG_GROUND_SHARE * _endured(x, y)
                total[there] += wrong.reshape(total.shape)[there] * cost
        mean: Pixels = total / block.heads[:, None, None]
        return mean


def _endured(x: Pixels, y: Pixels) -> Pixels:
    """What it costs to stand so far off."""
    far = np.hypot(x, y)
    cost: Pixels = far * (1 + far / FAR_PX)
    return cost
