"""Which units are drawn inside the symbol of another, because the map is too small for both."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

import numpy as np

from app.campaign.order_of_battle import ECHELONS, OrderOfBattle
from app.lettering.boxes import Pixels
from app.lettering.symbols import SMALL_ECHELONS, UNFOLDED_FROM_ZOOM, Steps, Symbol

# In widths of the superior's symbol, designation included; the smaller the map the more.
NEAR_WIDTHS: Final = ((5.0, 2.0), (8.5, 1.2))

# A unit is not let out for a moment, nor taken in for one: that would flicker.
SHORTEST_STEPS: Final = 6
# What has no room on a small map gives way for so many steps at least.
SHORTEST_ABSENCE_STEPS: Final = 8

# A unit is rather counted on one of its own line than on a stranger that is nearer by this, but
# never far away on its army.
KINSHIP_PX: Final = 45.0
# It stays where it is counted until another is better by this.
CONSTANCY_PX: Final = 20.0


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
    widths = next(share for zoom, share in reversed(NEAR_WIDTHS) if zoom <= level)
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
        near = settled(_near(symbol, above, symbols, widths))
        folded[unit.id] = near
        holders[unit.id] = [above[n] if near[n] else unit.id for n in range(steps)]
    return folded


def _folds(echelon: str, superior: str) -> bool:
    """A headquarters is no home for a fighting unit: it may have to give way itself."""
    return echelon in SMALL_ECHELONS and ECHELONS.index(superior) >= ECHELONS.index("division")


def _near(symbol: Symbol, above: list[str], symbols: Mapping[str, Symbol], widths: float) -> Steps:
    superior_path = np.array([symbols[unit_id].path[n] for n, unit_id in enumerate(above)])
    reach = np.array([symbols[unit_id].width * widths for unit_id in above])
    near: Steps = np.hypot(*(symbol.path - superior_path).T) < reach
    return near


def settled(near: Steps, shortest: int = SHORTEST_STEPS) -> Steps:
    """`near` without short gaps and then without short runs; the ends may be short."""
    kept = near.copy()
    for value in (False, True):
        for start, end in runs(kept == value):
            inside = start > 0 and end < len(kept)
            if inside and end - start < shortest:
                kept[start:end] = not value
    return kept


def lengthened(stuck: Steps) -> Steps:
    """`stuck` in runs of some length, and without short gaps between them."""
    longer = stuck.copy()
    for start, end in list(runs(stuck)):
        missing = max(0, SHORTEST_ABSENCE_STEPS - (end - start))
        longer[max(0, start - missing // 2) : end + (missing + 1) // 2] = True
    for start, end in list(runs(~longer)):
        if start > 0 and end < len(stuck) and end - start < SHORTEST_ABSENCE_STEPS:
            longer[start:end] = True
    return longer


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
    """Where every unit that is not drawn is counted: always on a symbol that is drawn."""
    folds: dict[str, list[Fold]] = {}
    for unit_id, visible in drawn.items():
        if visible.all():
            continue
        remoteness = _remoteness(symbols[unit_id], symbols, drawn, order_of_battle)
        for start, end in runs(~visible):
            hosts = _hosts(remoteness, start, end)
            for first, until, host in _stays(hosts, start):
                # A time past the last evening says: to the end, the last evening included.
                t_end = times[until] if until < len(times) else times[-1] + 1
                fold = Fold(float(times[first]), float(t_end), list(symbols)[host])
                folds.setdefault(unit_id, []).append(fold)
    return folds


def _remoteness(
    symbol: Symbol,
    symbols: Mapping[str, Symbol],
    drawn: Mapping[str, Steps],
    order_of_battle: OrderOfBattle,
) -> Pixels:
    """How unfit every symbol is to count `symbol` on, in px, (symbols, steps).

    Infinite where it is not drawn or of another side; less for one of its own line, and
    least for its nearest superior.
    """
    own_line = _line_of(symbol, order_of_battle)
    remoteness = np.full((len(symbols), len(symbol.path)), np.inf)
    for number, (other_id, other) in enumerate(symbols.items()):
        if other.unit.side_id != symbol.unit.side_id:
            continue
        apart = np.hypot(*(other.path - symbol.path).T)
        if other_id in own_line:
            apart = apart - KINSHIP_PX + own_line.index(other_id)
        remoteness[number] = np.where(drawn[other_id], apart, np.inf)
    return remoteness


def _hosts(remoteness: Pixels, start: int, end: int) -> list[int]:
    """The number of the host at each step: kept until it is gone or clearly not the best."""
    best = remoteness.argmin(axis=0)
    hosts = [int(best[start])]
    for step in range(start + 1, end):
        kept = remoteness[hosts[-1], step] <= remoteness[best[step], step] + CONSTANCY_PX
        hosts.append(hosts[-1] if kept else int(best[step]))
    return hosts


def _stays(hosts: Sequence[int], start: int) -> Iterator[tuple[int, int, int]]:
    """First step, one past the last, and host, of every stretch with one host."""
    for host, group in groupby(hosts):
        end = start + len(list(group))
        yield start, end, host
        start = end


def superiors(unit_id: str, order_of_battle: OrderOfBattle) -> tuple[str, ...]:
    """Ids of all that stand above a unit, the nearest first."""
    parent_id = order_of_battle.unit(unit_id).parent_id
    return () if parent_id is None else (parent_id, *superiors(parent_id, order_of_battle))


def _line_of(symbol: Symbol, order_of_battle: OrderOfBattle) -> tuple[str, ...]:
    """Ids of all superiors of a unit, the nearest first, and of all its subordinates."""
    own = symbol.unit.id
    below = (unit.id for unit in order_of_battle if own in superiors(unit.id, order_of_battle))
    return (*superiors(own, order_of_battle), *below)
