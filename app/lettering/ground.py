"""What lies under the symbols of one level, and what it costs them to stand on it or far away."""

from collections.abc import Sequence
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
NAME_COST: Final = 6.0
DOT_COST: Final = 10.0

# Names of these ranks never give way to a symbol.
FIRM_NAME_RANKS: Final = (1, 2)

# The sides stand apart: of two columns at one place the Japanese take the eastern.
EASTERN_SIDE: Final = "japan"
WRONG_SIDE_SHARE: Final = 0.2

# Far is worse than twice half as far: a long leader says little of where the unit is.
FAR_PX: Final = 20.0


@dataclass(frozen=True)
class Ground:
    """The names and fights of a level; symbols take their offsets from `lattice`."""

    names: Sequence[PlacedName]
    fights: Sequence[Obstacle]
    lattice: Lattice
    scales: Sequence[float]

    def costs(self, block: Block, symbol: Symbol) -> tuple[Pixels, Steps]:
        """What does not change with the other units: costs of all offsets, and firm clashes."""
        steps = len(block.path)
        shape = (steps, len(self.lattice.dx), len(self.lattice.dy))
        firm, on_name, on_dot = (np.zeros(shape, np.uint8) for _ in range(3))
        if not block.present.any():
            return np.zeros(shape), firm > 0
        for name in self.names:
            is_firm = name.rank in FIRM_NAME_RANKS
            text = standing(name.point, name.box, steps)
            text.mark(firm if is_firm else on_name, block, self.lattice, self.scales)
            if is_firm:
                dot = standing(name.point, name.dot_box, steps)
                dot.mark(on_dot, block, self.lattice, self.scales)
        for fight in self.fights:
            fight.mark(firm, block, self.lattice, self.scales)
        costs = self._distances(block, symbol) + DOT_COST * on_dot + NAME_COST * on_name
        return costs + HARD * (firm > 0), firm > 0

    def _distances(self, block: Block, symbol: Symbol) -> Pixels:
        """What it costs the units of the stack, on the mean, to stand away from the point."""
        dx, dy = np.meshgrid(self.lattice.dx, self.lattice.dy, indexing="ij")
        total = np.zeros((len(block.path), *dx.shape))
        wrong_way = -1 if symbol.unit.side_id == EASTERN_SIDE else 1
        for cells in block.cells.values():
            inside = np.flatnonzero(~np.isnan(cells[:, 0]))
            x = dx + cells[inside, 0, None, None]
            y = dy + cells[inside, 1, None, None]
            distances = np.hypot(x * (1 + WRONG_SIDE_SHARE * (x * wrong_way > 0)), y)
            total[inside] += distances * (1 + distances / FAR_PX)
        mean: Pixels = total / block.heads[:, None, None]
        return mean
