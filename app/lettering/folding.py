"""Which units are drawn inside the symbol of another, because the map is too small for both."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final, NamedTuple

import numpy as np

from app.campaign.order_of_battle import ECHELONS, OrderOfBattle
from app.lettering.boxes import Pixels
from app.lettering.symbols import Steps, Symbol

# From this zoom on every unit has its own symbol.
UNFOLDED_FROM_ZOOM: Final = 9.0

SMALL_ECHELONS: Final = frozenset({"regiment", "detachment", "battalion"})
NEAR_WIDTHS: Final = 1.2

# A unit is not let out for a moment, nor taken in for one: that would flicker.
SHORTEST_STEPS: Final = 6

# A unit is rather counted on one of its own line than on a stranger that is nearer by this.
KINSHIP_PX: Final = 20.0


class Fold(NamedTuple):
    """From `t_start` to before `t_end` the unit is counted on the symbol of `into_id`."""

    t_start: float
    t_end: float
    into_id: str


def folded_near_superior(
    symbols: Mapping[str, Symbol], order_of_battle: OrderOfBattle, level: float
) -> dict[str, Steps]:
    """For each unit the steps at which it stands too near its superior to be drawn beside it.

    Small units only, and only below the zoom from which every unit is drawn; a unit whose
    superior is itself folded looks to the symbol that its superior is in.
    """
    steps = len(next(iter(symbols.values())).path)
    folded = {unit_id: np.zeros(steps, bool) for unit_id in symbols}
    if level >= UNFOLDED_FROM_ZOOM:
        return folded
    holders: dict[str, list[str]] = {}
    # From the top of the tree, not by echelon: a detachment may hold a regiment.
    for unit_id in sorted(symbols, key=lambda unit_id: len(superiors(unit_id, order_of_battle))):
        symbol = symbols[unit_id]
        unit = symbol.unit
        superior = order_of_battle.tracked_superior(unit)
        holders[unit.id] = [unit.id] * steps
        if superior is None or not _folds(unit.echelon, superior.echelon):
            continue
        above = holders[superior.id]
        near = _settled(_near(symbol, above, symbols))
        folded[unit.id] = near
        holders[unit.id] = [above[n] if near[n] else unit.id for n in range(steps)]
    return folded


def _folds(echelon: str, superior: str) -> bool:
    """A headquarters is no home for a fighting unit: it may have to give way itself."""
    return echelon in SMALL_ECHELONS and ECHELONS.index(superior) >= ECHELONS.index("division")


def _near(symbol: Symbol, above: list[str], symbols: Mapping[str, Symbol]) -> Steps:
    superior_path = np.array([symbols[unit_id].path[n] for n, unit_id in enumerate(above)])
    reach = np.array([symbols[unit_id].frame_width * NEAR_WIDTHS for unit_id in above])
    near: Steps = np.hypot(*(symbol.path - superior_path).T) < reach
    return near


def _settled(near: Steps) -> Steps:
    """`near` without short gaps and then without short runs; the ends may be short."""
    settled = near.copy()
    for value in (False, True):
        for start, end in runs(settled == value):
            inside = start > 0 and end < len(settled)
            if inside and end - start < SHORTEST_STEPS:
                settled[start:end] = not value
    return settled


def runs(steps: Steps) -> Iterator[tuple[int, int]]:
    """The stretches of true steps, as first and one past the last."""
    for value, group in groupby(range(len(steps)), key=lambda n: bool(steps[n])):
        if value:
            numbers = list(group)
            yield numbers[0], numbers[-1] + 1


def fold_targets(
    symbols: Mapping[str, Symbol],
    drawn: Mapping[str, Steps],
    order_of_battle: OrderOfBattle,
    times: Pixels,
) -> dict[str, list[Fold]]:
    """Where every unit that is not drawn is counted: on a symbol that is drawn throughout."""
    folds: dict[str, list[Fold]] = {}
    for unit_id, visible in drawn.items():
        for start, end in runs(~visible):
            folds.setdefault(unit_id, []).extend(
                _folds_of(symbols[unit_id], start, end, symbols, drawn, order_of_battle, times)
            )
    return folds


def _folds_of(
    symbol: Symbol,
    start: int,
    end: int,
    symbols: Mapping[str, Symbol],
    drawn: Mapping[str, Steps],
    order_of_battle: OrderOfBattle,
    times: Pixels,
) -> Iterator[Fold]:
    while start < end:
        into = _host(symbol, start, symbols, drawn, order_of_battle)
        gone = np.flatnonzero(~drawn[into][start:end])
        until = start + int(gone[0]) if len(gone) else end
        last = until == len(times)
        # A time past the last evening says: to the end, the last evening included.
        t_end = float(times[-1]) + 1 if last else float(times[until])
        yield Fold(float(times[start]), t_end, into)
        start = until


def _host(
    symbol: Symbol,
    step: int,
    symbols: Mapping[str, Symbol],
    drawn: Mapping[str, Steps],
    order_of_battle: OrderOfBattle,
) -> str:
    """The drawn unit of its side that `symbol` is counted on: of its own line before others."""
    own = _line_of(symbol, order_of_battle)
    same_side = (
        other
        for unit_id, other in symbols.items()
        if other.unit.side_id == symbol.unit.side_id and drawn[unit_id][step]
    )

    def distance(other: Symbol) -> tuple[float, int]:
        apart = float(np.hypot(*(other.path[step] - symbol.path[step])))
        nearness = apart / 2 - KINSHIP_PX if other.unit.id in own else apart
        return nearness, other.unit.echelon_rank

    return min(same_side, key=distance).unit.id


def superiors(unit_id: str, order_of_battle: OrderOfBattle) -> tuple[str, ...]:
    """Ids of all that stand above a unit, the nearest first."""
    parent_id = order_of_battle.unit(unit_id).parent_id
    return () if parent_id is None else (parent_id, *superiors(parent_id, order_of_battle))


def _line_of(symbol: Symbol, order_of_battle: OrderOfBattle) -> set[str]:
    """Ids of all superiors and all subordinates of a unit."""
    own = symbol.unit.id
    below = {unit.id for unit in order_of_battle if own in superiors(unit.id, order_of_battle)}
    return below | set(superiors(own, order_of_battle))
