"""Where the symbols of the units stand: beside each other, off the names, near their true points.

Each unit in turn takes its cheapest way through the days, the others being obstacles; a
few rounds let the first give room to the last.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.lettering.boxes import Pixels, scales
from app.lettering.folding import UNFOLDED_FROM_ZOOM, runs
from app.lettering.lattice import Lattice
from app.lettering.name_candidates import PlacedName
from app.lettering.obstacles import Obstacle, standing
from app.lettering.sizes import Sizes
from app.lettering.symbols import Steps, Symbol

# Costs of a step in px: what a symbol would stand further away to avoid it.
CLASH_COST: Final = 3000.0
NAME_COST: Final = 25.0
DOT_COST: Final = 18.0
ROUNDS: Final = 3
MARGIN_PX: Final = 2.0

# Names of these ranks never give way to a symbol.
FIRM_NAME_RANKS: Final = (1, 2)

# The sides stand apart: of two columns at one place the Japanese take the eastern.
EASTERN_SIDE: Final = "japan"
WRONG_SIDE_SHARE: Final = 0.35

FAR_PX: Final = 50.0

# How far from its true point a symbol is still understood, in px; a small map bears less.
FARTHEST_PX: Final = ((5.0, 50.0), (7.0, 60.0), (8.0, 90.0), (9.0, 150.0))

# A symbol that has no room on a small map gives way for so many steps at least, and on the
# smallest even a division may have none.
SHORTEST_ABSENCE_STEPS: Final = 8
ALL_GIVE_WAY_BELOW_ZOOM: Final = 8.0

HEADQUARTERS: Final = frozenset({"army-group", "front-army", "army", "corps"})


@dataclass(frozen=True)
class Stacks:
    """The units' offsets, (steps, 2) whole px, and at which steps each is drawn."""

    offsets: Mapping[str, Pixels]
    drawn: Mapping[str, Steps]


class Stacking:
    """Solves the placement of all units at one level."""

    def __init__(
        self,
        symbols: Mapping[str, Symbol],
        names: Sequence[PlacedName],
        folded: Mapping[str, Steps],
        level: float,
        sizes: Sizes,
    ) -> None:
        self.symbols = symbols
        self.level = level
        self.scales = scales(level, sizes.next_level(level))
        self.drawn = {unit_id: ~steps for unit_id, steps in folded.items()}
        self.offsets: dict[str, Pixels] = {}
        self.lattice = self._lattice()
        self.still = {
            unit_id: self._costs_of_names(symbol, names) for unit_id, symbol in symbols.items()
        }
        self.neighbours = self._neighbours()

    def solve(self) -> Stacks:
        order = sorted(self.symbols, key=self._priority)
        stale = set(order)
        for _ in range(ROUNDS):
            for unit_id in order:
                if unit_id in stale:
                    stale.discard(unit_id)
                    if self._place(unit_id):
                        stale.update(self.neighbours[unit_id])
        return Stacks(self.offsets, self.drawn)

    def _priority(self, unit_id: str) -> tuple[bool, int, int]:
        """Larger first, of equals those in the story; on a small map headquarters give way."""
        symbol = self.symbols[unit_id]
        gives_way = self.level < UNFOLDED_FROM_ZOOM and symbol.unit.echelon in HEADQUARTERS
        return gives_way, symbol.unit.echelon_rank, -symbol.events

    def _place(self, unit_id: str) -> bool:
        """Give the unit its cheapest way; whether anything changed by it."""
        before, was_drawn = self.offsets.get(unit_id), self.drawn[unit_id]
        still, clashes = self.still[unit_id]
        clashes = clashes.copy()
        for other in self._others(unit_id):
            other.mark(clashes, self.symbols[unit_id], self.lattice, self.scales)
        costs = still + CLASH_COST * clashes
        way = self._way(unit_id, costs)
        stuck = self._at(clashes, way) & was_drawn
        if stuck.any() and self._may_give_way(self.symbols[unit_id]):
            self.drawn[unit_id] = was_drawn & ~_lengthened(stuck)
            way = self._way(unit_id, costs)
        self.offsets[unit_id] = way
        same = before is not None and np.array_equal(before, way)
        return not (same and np.array_equal(was_drawn, self.drawn[unit_id]))

    def _way(self, unit_id: str, costs: Pixels) -> Pixels:
        drawn = self.drawn[unit_id]
        return self.lattice.cheapest_way(np.where(drawn[:, None, None], costs, 0.0))

    def _at(self, marked: Steps, way: Pixels) -> Steps:
        columns = np.searchsorted(self.lattice.dx, way[:, 0])
        rows = np.searchsorted(self.lattice.dy, way[:, 1])
        chosen: Steps = marked[np.arange(len(way)), columns, rows]
        return chosen

    def _may_give_way(self, symbol: Symbol) -> bool:
        if self.level < ALL_GIVE_WAY_BELOW_ZOOM:
            return True
        return self.level < UNFOLDED_FROM_ZOOM and symbol.unit.echelon != "division"

    def _lattice(self) -> Lattice:
        """Its cells hold the box of a division; smaller symbols stand in the same lines."""
        boxes = [s.box for s in self.symbols.values() if s.unit.echelon == "division"]
        width = max(box.right - box.left for box in boxes) + MARGIN_PX
        height = max(box.bottom - box.top for box in boxes) + MARGIN_PX
        reach = next(px for zoom, px in reversed(FARTHEST_PX) if zoom <= self.level)
        return Lattice.of_cell(width, height, round(reach / width), round(reach / height))

    def _costs_of_names(self, symbol: Symbol, names: Sequence[PlacedName]) -> tuple[Pixels, Steps]:
        """What does not change with the other units: costs of all offsets, and firm clashes."""
        # Names stand still, so that all steps of a unit that stands still are alike.
        first = np.append(True, (np.diff(symbol.path, axis=0) != 0).any(axis=1))
        stands = replace(symbol, path=symbol.path[first])
        firm, on_name, on_dot = (self.lattice.unmarked(len(stands.path)) for _ in range(3))
        for name in names:
            is_firm = name.rank in FIRM_NAME_RANKS
            text = standing(name.point, name.box, len(stands.path))
            text.mark(firm if is_firm else on_name, stands, self.lattice, self.scales)
            if is_firm:
                dot = standing(name.point, name.dot_box, len(stands.path))
                dot.mark(on_dot, stands, self.lattice, self.scales)
        costs = self._distances(symbol) + DOT_COST * on_dot + NAME_COST * on_name
        stand_of_step = np.cumsum(first) - 1
        return costs[stand_of_step], firm[stand_of_step]

    def _distances(self, symbol: Symbol) -> Pixels:
        dx, dy = np.meshgrid(self.lattice.dx, self.lattice.dy, indexing="ij")
        wrong = dx < 0 if symbol.unit.side_id == EASTERN_SIDE else dx > 0
        distances: Pixels = np.hypot(dx * (1 + WRONG_SIDE_SHARE * wrong), dy)
        # Far is worse than twice half as far: a long leader says little of where the unit is.
        return distances * (1 + distances / FAR_PX)

    def _neighbours(self) -> dict[str, list[str]]:
        """The units that ever come so near that their symbols may meet."""
        reach = 2 * self.lattice.reach + 2 * self.lattice.cell
        paths = {unit_id: symbol.path for unit_id, symbol in self.symbols.items()}
        return {
            a: [b for b in paths if b != a and (np.abs(paths[a] - paths[b]) < reach).all(1).any()]
            for a in paths
        }

    def _others(self, unit_id: str) -> Iterator[Obstacle]:
        for other_id in self.neighbours[unit_id]:
            if other_id in self.offsets:
                other = self.symbols[other_id]
                box = other.box.grown(MARGIN_PX)
                yield Obstacle(box, other.path, self.offsets[other_id], self.drawn[other_id])


def _lengthened(stuck: Steps) -> Steps:
    """`stuck` in runs of some length, and without short gaps between them."""
    longer = stuck.copy()
    for start, end in list(runs(stuck)):
        missing = max(0, SHORTEST_ABSENCE_STEPS - (end - start))
        longer[max(0, start - missing // 2) : end + (missing + 1) // 2] = True
    for start, end in list(runs(~longer)):
        if start > 0 and end < len(stuck) and end - start < SHORTEST_ABSENCE_STEPS:
            longer[start:end] = True
    return longer
