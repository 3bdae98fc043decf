"""Where the symbols of the units stand: beside each other, off the names, near their true points.

Stacks are placed as blocks. Each block in turn takes its cheapest way through the days, the
others being obstacles: soft ones in the first rounds, so that those that came first give room
to the last as well, and hard ones in the end.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.lettering.boxes import Box, Pixels, scales
from app.lettering.folding import lengthened
from app.lettering.ground import HARD, Ground, Under
from app.lettering.lattice import Lattice
from app.lettering.name_candidates import PlacedName
from app.lettering.obstacles import Counts, Obstacle
from app.lettering.sides import FrontSides
from app.lettering.sizes import Sizes
from app.lettering.stack_lines import led_by, offsets_in_stacks
from app.lettering.stacks import (
    MARGIN_PX,
    TOGETHER_PX,
    Block,
    block_of,
    hidden_in_stacks,
    leaders_of,
)
from app.lettering.symbols import STEPS_PER_DAY, UNFOLDED_FROM_ZOOM, Steps, Symbol

# Costs of a step in px: what a symbol would stand further away to avoid it. What it costs to
# stand on another symbol rises by the round, until in the last rounds none does.
SOFT_COSTS: Final = (30.0, 100.0, 300.0)
HARD_ROUNDS: Final = 6
BETTERING_ROUNDS: Final = 2
# The soft rounds look at every second evening only.
EVENINGS: Final = 2 * STEPS_PER_DAY

# How far from its true point the first frame of a stack may stand, in px.
FARTHEST_PX: Final = ((5.0, 42.0), (7.0, 63.0), (8.0, 70.0), (8.5, 84.0), (9.0, 98.0), (10.0, 84.0))
FARTHEST_OF_ALL_PX: Final = 196.0
GRAIN_PX: Final = (14.0, 9.0)

# On a small map a symbol is rather counted on another than so far away, a division later.
TOO_FAR_PX: Final = 48.0
TOO_FAR_FOR_A_DIVISION_PX: Final = 64.0
TOO_FAR_IN_A_STACK_PX: Final = 80.0
# On the smallest maps even a division may have no room.
ALL_GIVE_WAY_BELOW_ZOOM: Final = 8.0

HEADQUARTERS: Final = frozenset({"army-group", "front-army", "army", "corps"})


@dataclass(frozen=True)
class Placed:
    """The units' offsets, (steps, 2) whole px, at which steps each is drawn, and by unit the
    unit whose leader line serves for it, None where it has its own."""

    offsets: Mapping[str, Pixels]
    drawn: Mapping[str, Steps]
    led_by: Mapping[str, Sequence[str | None]]


class Placing:
    """Solves the placement of all units at one level."""

    def __init__(
        self,
        symbols: Mapping[str, Symbol],
        names: Sequence[PlacedName],
        fights: Collection[Obstacle],
        firm_names: Set[str],
        folded: Mapping[str, Steps],
        sides: FrontSides,
        level: float,
        sizes: Sizes,
    ) -> None:
        self.symbols = symbols
        self.level = level
        self.scales = scales(level, sizes.next_level(level))
        self.order = sorted(symbols, key=self._priority)
        self.drawn = {unit_id: ~steps for unit_id, steps in folded.items()}
        together = TOGETHER_PX / self.scales[-1]
        self.leaders = leaders_of(self.order, symbols, self.drawn, together)
        hidden = hidden_in_stacks(self.order, symbols, self.leaders, level)
        for unit_id, steps in hidden.items():
            self.drawn[unit_id] = self.drawn[unit_id] & ~steps
        farthest = next(px for zoom, px in reversed(FARTHEST_PX) if zoom <= level)
        self.lattice = Lattice.of_grain(*GRAIN_PX, farthest)
        is_small = level < ALL_GIVE_WAY_BELOW_ZOOM
        self.ground = Ground(names, fights, firm_names, sides, is_small, self.lattice, self.scales)
        self.ways: dict[str, Pixels] = {}
        self.firm = set(symbols)
        self.blocks: dict[str, Block] = {}
        self.under: dict[str, Under] = {}
        for unit_id in self.order:
            self._take_block(unit_id)
        self.neighbours = self._neighbours()

    def solve(self) -> Placed:
        for clash_cost in SOFT_COSTS:
            for unit_id in self._placed_units():
                self.ways[unit_id], _ = self._cheapest(unit_id, clash_cost, EVENINGS)
        # One after the other takes a firm stand; the others still give room to it.
        self.firm = set()
        stale = set(self.order)
        for number in range(HARD_ROUNDS):
            for unit_id in self._placed_units():
                if unit_id in stale:
                    stale.discard(unit_id)
                    wanting, is_stuck = self._place(unit_id)
                    # First all that might find a better way, then only what has none.
                    if is_stuck or number < BETTERING_ROUNDS:
                        stale |= wanting
        self._drop_what_clashes()
        self._send_far_what_clashes()
        offsets = offsets_in_stacks(self.ways, self.blocks, self.symbols)
        return Placed(offsets, self.drawn, led_by(self.blocks, offsets))

    def _priority(self, unit_id: str) -> tuple[bool, int, int]:
        """Larger first, of equals those in the story; on a small map headquarters give way."""
        symbol = self.symbols[unit_id]
        gives_way = self.level < UNFOLDED_FROM_ZOOM and symbol.unit.echelon in HEADQUARTERS
        return gives_way, symbol.unit.echelon_rank, -symbol.events

    def _take_block(self, unit_id: str) -> None:
        number = self.order.index(unit_id)
        block = block_of(
            number, self.order, self.symbols, self.drawn, self.leaders, self.scales[-1]
        )
        self.blocks[unit_id] = block
        self.under[unit_id] = self.ground.under(block, self.symbols[unit_id])

    def _placed_units(self) -> list[str]:
        return [unit_id for unit_id in self.order if self.blocks[unit_id].present.any()]

    def _place(self, unit_id: str) -> tuple[set[str], bool]:
        """Give the block its cheapest way; what has no room gives way.

        The units that may now want another way, and whether this one had no room.
        """
        before = self.ways.get(unit_id)
        way, stuck = self._cheapest(unit_id, HARD)
        broken_up: set[str] = set()
        if stuck.any():
            broken_up = {other for other in self.blocks[unit_id].cells if other != unit_id}
            self._give_way(unit_id, stuck)
            way, stuck = self._cheapest(unit_id, HARD)
            if stuck.any() and self._may_give_way(unit_id):
                self._drop(unit_id, lengthened(stuck))
                way, _ = self._cheapest(unit_id, HARD)
        self.ways[unit_id] = way
        self.firm.add(unit_id)
        is_stuck = bool(stuck.any())
        if before is not None and np.array_equal(before, way) and not is_stuck:
            return set(), False
        return {*broken_up, *self.neighbours[unit_id]}, is_stuck

    def _cheapest(self, unit_id: str, clash_cost: float, every: int = 1) -> tuple[Pixels, Steps]:
        """The block's cheapest way, decided at every so many steps, and where it still clashes."""
        block = self.blocks[unit_id].thinned(every)
        under, clashes = (
            self.under[unit_id].thinned(every),
            self._clashes(unit_id, self.firm, every),
        )
        # What is one clash to a whole stack is one to each single symbol that it meets: the
        # single ones shall give room.
        each = HARD if clash_cost == HARD else clash_cost / block.heads[:, None, None]
        costs = under.costs + each * clashes
        if yielding := self.neighbours[unit_id] - self.firm:
            costs += SOFT_COSTS[-1] * self._clashes(unit_id, yielding, every)
        costs *= every
        way = self.lattice.cheapest_way(np.where(block.present[:, None, None], costs, 0.0))
        stuck: Steps = self.lattice.at((clashes > 0) | under.firm, way)
        # A stack that would stand among the others may find room there if it is broken up.
        stuck |= self.lattice.at(under.among_others, way) & (block.heads > 1)
        if self._may_give_way(unit_id):
            is_division = self.symbols[unit_id].unit.echelon == "division"
            too_far = TOO_FAR_FOR_A_DIVISION_PX if is_division else TOO_FAR_PX
            stuck |= np.hypot(*way.T) > too_far
            stuck |= block.farthest(way) > TOO_FAR_IN_A_STACK_PX
        stuck &= block.present
        return way.repeat(every, axis=0)[: len(self.blocks[unit_id].path)], stuck

    def _clashes(self, unit_id: str, others: Set[str], every: int = 1) -> Counts:
        """How many blocks of `others` this one would meet, (steps, columns, rows)."""
        counts: Counts = np.zeros(self.under[unit_id].firm[::every].shape, np.uint8)
        for other in self._obstacles(self.neighbours[unit_id] & others, every):
            other.mark(counts, self.blocks[unit_id].thinned(every), self.lattice, self.scales)
        return counts

    def _drop_what_clashes(self) -> None:
        """Where the rounds have found no agreement, nothing is drawn on anything else."""
        for unit_id in self._placed_units():
            met = self.lattice.at(
                (self._clashes(unit_id, self.firm) > 0) | self.under[unit_id].firm,
                self.ways[unit_id],
            )
            stuck = met & self.blocks[unit_id].present
            if stuck.any() and self._may_give_way(unit_id):
                self._drop(unit_id, lengthened(stuck))

    def _send_far_what_clashes(self) -> None:
        """Who still has no room and must be drawn stands farther away than others may."""
        for unit_id in self._placed_units():
            block = self.blocks[unit_id]
            met = self._clashes(unit_id, self.firm) > 0
            if not (
                self.lattice.at(met | self.under[unit_id].firm, self.ways[unit_id]) & block.present
            ).any():
                continue
            wide = Lattice.of_grain(*GRAIN_PX, FARTHEST_OF_ALL_PX)
            costs = replace(self.ground, lattice=wide).under(block, self.symbols[unit_id]).costs
            clashes: Counts = np.zeros(costs.shape, np.uint8)
            for other in self._obstacles(set(self.ways) - {unit_id}):
                other.mark(clashes, block, wide, self.scales)
            costs += HARD * clashes
            self.ways[unit_id] = wide.cheapest_way(np.where(block.present[:, None, None], costs, 0))

    def _give_way(self, unit_id: str, stuck: Steps) -> None:
        """Break the stack up while it has no room as one.

        What may be counted on another symbol is no longer drawn, the others stand alone.
        """
        number = self.order.index(unit_id)
        followers = [other for other in self.blocks[unit_id].cells if other != unit_id]
        for other in followers:
            leaving = lengthened(stuck) & (self.leaders[other] == number)
            if self._may_give_way(other):
                self.drawn[other] = self.drawn[other] & ~leaving
            else:
                self.leaders[other][leaving] = self.order.index(other)
        for changed in (unit_id, *followers) if followers else ():
            self._take_block(changed)

    def _drop(self, unit_id: str, steps: Steps) -> None:
        """Draw neither the unit nor its stack at these steps."""
        number = self.order.index(unit_id)
        for other in self.blocks[unit_id].cells:
            self.drawn[other] = self.drawn[other] & ~(steps & (self.leaders[other] == number))
        self._take_block(unit_id)

    def _may_give_way(self, unit_id: str) -> bool:
        if self.level < ALL_GIVE_WAY_BELOW_ZOOM:
            return True
        echelon = self.symbols[unit_id].unit.echelon
        return self.level < UNFOLDED_FROM_ZOOM and echelon != "division"

    def _neighbours(self) -> dict[str, set[str]]:
        """The units that ever come so near that their blocks may meet."""
        extent = {u: np.abs(self.blocks[u].boxes).max(axis=0) for u in self.order}
        paths = {u: self.symbols[u].path for u in self.order}
        return {
            a: {
                b
                for b in self.order
                if b != a
                and (
                    np.abs(paths[a] - paths[b])
                    < 2 * self.lattice.reach
                    + np.maximum(extent[a][:2], extent[a][2:])
                    + np.maximum(extent[b][:2], extent[b][2:])
                )
                .all(axis=1)
                .any()
            }
            for a in self.order
        }

    def _obstacles(self, unit_ids: Set[str], every: int = 1) -> Iterator[Obstacle]:
        for unit_id in sorted(unit_ids & self.ways.keys()):
            block = self.blocks[unit_id].thinned(every)
            boxes = block.boxes + np.array(Box(0, 0, 0, 0).grown(MARGIN_PX))
            yield Obstacle(boxes, block.path, self.ways[unit_id][::every], block.present)
