"""The table of one level: what the browser needs to put names and symbols where they stand."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.boxes import Pixels, scales
from app.lettering.curves import curves_at
from app.lettering.folding import Fold, fold_targets, folded_near_superior, runs
from app.lettering.name_candidates import PlacedName
from app.lettering.names import place_names
from app.lettering.obstacles import standing
from app.lettering.sizes import Sizes
from app.lettering.stacks import FIRM_NAME_RANKS, Stacking, Stacks
from app.lettering.symbols import Steps, Symbol, step_times, symbols_at

Table = dict[str, Any]

# A name is not put out for a moment, nor lit for one.
SHORTEST_REST_STEPS = 6


def table_of(campaign: Campaign, level: float, sizes: Sizes) -> Table:
    """The table of `level`.

    `names`: by script and place id the text-anchor and the px from the dot's centre to it on
    the baseline. `covered`: the spans of `t` in which symbols stand on a small name.
    `units`: by id keys of the offset (px from the true point to the frame's centre, linear
    between the keys), and the spans in which the unit is counted on another's symbol.
    """
    curves = curves_at(level)
    latin = place_names(campaign, level, sizes, curves)
    cjk = place_names(campaign, level, sizes, curves, companion=latin)
    symbols = symbols_at(campaign, level, sizes)
    folded = folded_near_superior(symbols, campaign.order_of_battle, level)
    stacks = Stacking(symbols, [*latin, *cjk], folded, level, sizes).solve()
    times = step_times(campaign)
    folds = fold_targets(symbols, stacks.drawn, campaign.order_of_battle, times)
    at_scales = scales(level, sizes.next_level(level))
    covered = covered_names([*latin, *cjk], symbols, stacks, at_scales)
    return {
        "level": level,
        "data_version": campaign.data_version,
        "names": {"latin": _placements(latin), "cjk": _placements(cjk)},
        "covered": {
            place_id: [_span(start, end, times) for start, end in runs(steps)]
            for place_id, steps in covered.items()
        },
        "units": _units(stacks, folds, times),
    }


def covered_names(
    names: Sequence[PlacedName],
    symbols: Mapping[str, Symbol],
    stacks: Stacks,
    at_scales: Sequence[float],
) -> dict[str, Steps]:
    """By place id the steps at which a symbol stands on a name that gives way to symbols."""
    covered: dict[str, Steps] = {}
    for name in names:
        if name.rank in FIRM_NAME_RANKS:
            continue
        under = _under_symbols(name, symbols, stacks, at_scales)
        if under.any():
            covered[name.place_id] = covered.get(name.place_id, False) | _rested(under)
    return covered


def _under_symbols(
    name: PlacedName,
    symbols: Mapping[str, Symbol],
    stacks: Stacks,
    at_scales: Sequence[float],
) -> Steps:
    steps = len(next(iter(stacks.drawn.values())))
    text = standing(name.point, name.box, steps)
    under = np.zeros(steps, bool)
    for unit_id, symbol in symbols.items():
        met = text.met_by(symbol, stacks.offsets[unit_id], at_scales)
        under |= met & stacks.drawn[unit_id]
    return under


def _rested(under: Steps) -> Steps:
    """`under` with a step before and after, and without short rests between."""
    rested = under.copy()
    rested[:-1] |= under[1:]
    rested[1:] |= under[:-1]
    for start, end in list(runs(~rested)):
        if start > 0 and end < len(rested) and end - start < SHORTEST_REST_STEPS:
            rested[start:end] = True
    return rested


def _placements(names: Sequence[PlacedName]) -> dict[str, list[str | int]]:
    return {name.place_id: list(name.placement) for name in names}


def _span(start: int, end: int, times: Pixels) -> list[float]:
    """From the time of a step to before that of another; past the last evening says: to the end."""
    t_end = float(times[end]) if end < len(times) else float(times[-1]) + 1
    return [_number(float(times[start])), _number(t_end)]


def _number(value: float) -> float:
    """Whole numbers without their .0: the table is sent often."""
    return int(value) if value == int(value) else value


def _units(stacks: Stacks, folds: Mapping[str, Sequence[Fold]], times: Pixels) -> Table:
    return {
        unit_id: _unit(offsets, folds.get(unit_id, ()), times)
        for unit_id, offsets in stacks.offsets.items()
        if offsets.any() or unit_id in folds
    }


def _unit(offsets: Pixels, folds: Sequence[Fold], times: Pixels) -> Table:
    keys = _keys(offsets)
    unit: Table = {
        "t": [_number(float(times[key])) for key in keys],
        "dx": [int(offsets[key, 0]) for key in keys],
        "dy": [int(offsets[key, 1]) for key in keys],
    }
    if folds:
        unit["fold"] = [
            [_number(fold.t_start), _number(fold.t_end), fold.into_id] for fold in folds
        ]
    return unit


def _keys(offsets: Pixels) -> list[int]:
    """The steps just before and just after every change of offset; the first at least."""
    changed = np.flatnonzero((offsets[1:] != offsets[:-1]).any(axis=1))
    return sorted({0, *changed.tolist(), *(changed + 1).tolist()})
