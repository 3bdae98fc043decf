"""The table of one level: what the browser needs to put names and symbols where they stand."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.boxes import Pixels, scales
from app.lettering.curves import Spans, place_lines, wished_areas
from app.lettering.fights import fights_of
from app.lettering.folding import Fold, fold_targets, folded_near_superior, runs
from app.lettering.ground import FIRM_NAME_RANKS
from app.lettering.kept_clear import kept_clear
from app.lettering.line_names import line_names, nature_records
from app.lettering.name_candidates import SCRIPTS, PlacedName, in_both_scripts
from app.lettering.names import place_names
from app.lettering.obstacles import Obstacle
from app.lettering.placing import Placed, Placing
from app.lettering.sizes import Sizes
from app.lettering.symbols import Steps, Symbol, step_times, symbols_at

Table = dict[str, Any]

# A name is not put out for a moment, nor lit for one.
SHORTEST_REST_STEPS = 6


def table_of(campaign: Campaign, level: float, sizes: Sizes) -> Table:
    """The table of `level`.

    By script: `names` has by place id the text-anchor and the px from the dot's centre to it on
    the baseline; `covered` by place id the spans of `t` in which symbols or fights stand on a
    small name; `lines` by id of a name along a line the spans in which it is lettered, with the
    middle and the length of its window in shares of the line.
    `units`: by id keys of the offset (px from the true point to the frame's centre, linear
    between the keys), the spans in which the unit is counted on another's symbol, and those in
    which it stands in a stack and the leader line of another serves for it.
    """
    wordings = {script: _line_wordings(campaign, script) for script in SCRIPTS}
    wished = wished_areas(wordings["latin"], level)
    fights = fights_of(campaign, level, sizes)
    latin = place_names(campaign, level, sizes, wished, fights)
    cjk = place_names(campaign, level, sizes, wished, fights, companion=latin)
    symbols = symbols_at(campaign, level, sizes)
    folded = folded_near_superior(symbols, campaign.order_of_battle, level)
    at_scales = scales(level, sizes.next_level(level))
    upright = in_both_scripts(latin, cjk)
    clear = kept_clear(wordings["latin"], [*latin, *cjk], symbols, level, sizes)
    placed = Placing(symbols, upright, [*fights.values(), *clear], folded, level, sizes).solve()
    times = step_times(campaign)
    folds = fold_targets(symbols, placed.drawn, campaign.order_of_battle, times)
    obstacles = [*_standing_symbols(symbols, placed), *fights.values()]
    by_script = {"latin": latin, "cjk": cjk}
    lines = {
        script: place_lines(wordings[script], level, obstacles, names, at_scales)
        for script, names in by_script.items()
    }
    return {
        "level": level,
        "data_version": campaign.data_version,
        "names": {script: _placements(names) for script, names in by_script.items()},
        "covered": {
            script: _covered(covered_names(names, obstacles, at_scales), times)
            for script, names in by_script.items()
        },
        "lines": {script: _lines(placed, times) for script, placed in lines.items()},
        "units": _units(placed, folds, times),
    }


def named_later(table: Table, tables: Sequence[Table]) -> dict[str, float]:
    """By id of each place that a script does not name in `table`: the next level at which both do.

    `tables` are those of all levels, from the smallest map to the largest.
    """
    here = _named_in_both(table)
    later: dict[str, float] = {}
    for other in tables:
        if other["level"] > table["level"]:
            for place_id in sorted(_named_in_both(other) - here):
                later.setdefault(place_id, other["level"])
    return later


def _named_in_both(table: Table) -> set[str]:
    latin, cjk = (set(names) for names in table["names"].values())
    return latin & cjk


def _line_wordings(campaign: Campaign, script: str) -> list[dict[str, Any]]:
    """Every name along a line once, in the longest of its wordings in that script."""
    longest: dict[str, dict[str, Any]] = {}
    for language in SCRIPTS[script]:
        for record in line_names(nature_records(), campaign, language):
            known = longest.setdefault(record["id"], record)
            if len(record["name"]) > len(known["name"]):
                longest[record["id"]] = record
    return list(longest.values())


def _standing_symbols(symbols: Mapping[str, Symbol], placed: Placed) -> list[Obstacle]:
    return [
        Obstacle(
            boxes=np.tile(np.array(symbol.box), (len(symbol.path), 1)),
            path=symbol.path,
            offsets=placed.offsets[unit_id],
            present=placed.drawn[unit_id],
        )
        for unit_id, symbol in symbols.items()
    ]


def covered_names(
    names: Sequence[PlacedName], obstacles: Sequence[Obstacle], at_scales: Sequence[float]
) -> dict[str, Steps]:
    """By place id the steps at which a symbol or fight stands on a name that gives way to it."""
    covered: dict[str, Steps] = {}
    for name in names:
        if name.rank in FIRM_NAME_RANKS:
            continue
        under = np.zeros(len(obstacles[0].path), bool)
        for obstacle in obstacles:
            under |= obstacle.meets(name.box, name.point, at_scales)
        if under.any():
            covered[name.place_id] = _rested(under)
    return covered


def _covered(names: Mapping[str, Steps], times: Pixels) -> dict[str, list[list[float]]]:
    return {
        place_id: [_span(start, end, times) for start, end in runs(steps)]
        for place_id, steps in names.items()
    }


def _rested(under: Steps) -> Steps:
    """`under` with a step before and after, and without short rests between."""
    rested = under.copy()
    rested[:-1] |= under[1:]
    rested[1:] |= under[:-1]
    for start, end in list(runs(~rested)):
        if start > 0 and end < len(rested) and end - start < SHORTEST_REST_STEPS:
            rested[start:end] = True
    return rested


def _lines(lines: Mapping[str, Spans], times: Pixels) -> Table:
    return {
        line_id: [[*_span(start, end, times), w.middle, w.share] for start, end, w in spans]
        for line_id, spans in lines.items()
    }


def _placements(names: Sequence[PlacedName]) -> dict[str, list[str | int]]:
    return {name.place_id: list(name.placement) for name in names}


def _span(start: int, end: int, times: Pixels) -> list[float]:
    """From the time of a step to before that of another; past the last evening says: to the end."""
    t_end = float(times[end]) if end < len(times) else float(times[-1]) + 1
    return [_number(float(times[start])), _number(t_end)]


def _number(value: float) -> float:
    """Whole numbers without their .0: the table is sent often."""
    return int(value) if value == int(value) else value


def _units(placed: Placed, folds: Mapping[str, Sequence[Fold]], times: Pixels) -> Table:
    return {
        unit_id: _unit(offsets, folds.get(unit_id, ()), placed.led_by[unit_id], times)
        for unit_id, offsets in placed.offsets.items()
        if offsets.any() or unit_id in folds
    }


def _unit(
    offsets: Pixels, folds: Sequence[Fold], led_by: Sequence[str | None], times: Pixels
) -> Table:
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
    stack = [[*_span(start, end, times), led_by[start]] for start, end in _led(led_by)]
    if stack:
        unit["stack"] = stack
    return unit


def _led(led_by: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """First step and one past the last of every stretch that one other unit's line serves."""
    start = 0
    for other, group in groupby(led_by):
        end = start + len(list(group))
        if other is not None:
            yield start, end
        start = end


def _keys(offsets: Pixels) -> list[int]:
    """The steps just before and just after every change of offset; the first at least."""
    changed = np.flatnonzero((offsets[1:] != offsets[:-1]).any(axis=1))
    return sorted({0, *changed.tolist(), *(changed + 1).tolist()})
