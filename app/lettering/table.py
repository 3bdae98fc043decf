"""The table of one level: what the browser needs to put names and symbols where they stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.boxes import Pixels, scales
from app.lettering.curves import Spans, place_lines, wished_areas
from app.lettering.fights import fights_of
from app.lettering.folding import Fold, fold_targets, folded_near_superior, runs
from app.lettering.importance import firm_names
from app.lettering.kept_clear import kept_clear
from app.lettering.lesser_names import NameWay, lesser_ways
from app.lettering.line_names import line_names, nature_records
from app.lettering.name_candidates import SCRIPTS, PlacedName, in_both_scripts
from app.lettering.names import place_names
from app.lettering.obstacles import Obstacle
from app.lettering.placing import Placed, Placing
from app.lettering.sides import FrontSides
from app.lettering.sizes import Sizes
from app.lettering.symbols import STEPS_PER_DAY, Symbol, step_times, symbols_at
from app.lettering.transit import STRAIGHT, Way, ways_between

Table = dict[str, Any]


class Key(NamedTuple):
    """A time and the offset at it, whole px."""

    t: float
    dx: int
    dy: int


T = TypeVar("T")


def table_of(campaign: Campaign, level: float, sizes: Sizes) -> Table:
    """The table of `level`.

    By script: `names` has by place id the text-anchor and the px from the dot's centre to it on
    the baseline; `aside` by place id the spans of `t` in which a lesser name stands elsewhere,
    and where, as symbols or fights stand in its place, and `covered` those in which it has no
    room at all; `lines` by id of a name along a line the spans in which it is lettered, with the
    middle and the length of its window in shares of the line.
    `units`: by id keys of the offset (px from the true point to the frame's centre, linear
    between the keys), the spans in which the unit is counted on another's symbol, and those in
    which it stands in a stack and the leader line of another serves for it.
    """
    wordings = {script: _line_wordings(campaign, script) for script in SCRIPTS}
    wished = wished_areas(wordings["latin"], level)
    fights = fights_of(campaign, level, sizes)
    firm = firm_names(campaign, level)
    latin = place_names(campaign, level, sizes, wished, fights)
    cjk = place_names(campaign, level, sizes, wished, fights, companion=latin)
    symbols = symbols_at(campaign, level, sizes)
    folded = folded_near_superior(symbols, campaign.order_of_battle, level)
    at_scales = scales(level, sizes.next_level(level))
    upright = in_both_scripts(latin, cjk)
    clear = kept_clear(wordings["latin"], [*latin, *cjk], symbols, level, sizes)
    sides = FrontSides(campaign, level)
    placed = Placing(
        symbols, upright, [*fights.values(), *clear], firm, folded, sides, level, sizes
    ).solve()
    times = step_times(campaign)
    folds = fold_targets(symbols, placed.drawn, campaign.order_of_battle, times)
    moving = _standing_symbols(symbols, placed)
    by_script = {"latin": latin, "cjk": cjk}
    ways = {
        script: lesser_ways(
            campaign, level, sizes, script, names, fights, [*moving, *clear], at_scales
        )
        for script, names in by_script.items()
    }
    lines = {
        script: place_lines(
            wordings[script],
            level,
            [
                *moving,
                *fights.values(),
                *(it for way in ways[script].values() for it in way.obstacles()),
            ],
            [name for name in names if name.place_id not in ways[script]],
            at_scales,
        )
        for script, names in by_script.items()
    }
    return {
        "level": level,
        "data_version": campaign.data_version,
        "names": {script: _placements(names) for script, names in by_script.items()},
        "covered": {script: _covered(found, times) for script, found in ways.items()},
        "aside": {script: _aside(found, times) for script, found in ways.items()},
        "lines": {script: _lines(placed, times) for script, placed in lines.items()},
        "units": _units(placed, ways_between(symbols, placed.offsets, placed.drawn), folds, times),
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


def _covered(ways: Mapping[str, NameWay], times: Pixels) -> Table:
    """The spans in which a name that has a place of its own is not shown."""
    spans = {
        place_id: [_span(start, end, times) for start, end in runs(way.hidden)]
        for place_id, way in ways.items()
        if way.has_own
    }
    return {place_id: found for place_id, found in spans.items() if found}


def _aside(ways: Mapping[str, NameWay], times: Pixels) -> Table:
    """The spans in which a name stands elsewhere than in its own place, and where."""
    aside: Table = {}
    for place_id, way in ways.items():
        for start, end, number in _stays(way.chosen.tolist()):
            if number < len(way.places) and not (way.has_own and number == 0):
                where = [*_span(start, end, times), *way.places[number].placement]
                aside.setdefault(place_id, []).append(where)
    return aside


def _stays(by_step: Iterable[T]) -> Iterator[tuple[int, int, T]]:
    """First step and one past the last of every stretch at which it is the same, and what it is."""
    start = 0
    for same, group in groupby(by_step):
        end = start + len(list(group))
        yield start, end, same
        start = end


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


def _units(
    placed: Placed,
    ways: Mapping[str, Mapping[int, Way]],
    folds: Mapping[str, Sequence[Fold]],
    times: Pixels,
) -> Table:
    return {
        unit_id: _unit(
            _keys(offsets, ways.get(unit_id, {}), times),
            folds.get(unit_id, ()),
            placed.led_by[unit_id],
            times,
        )
        for unit_id, offsets in placed.offsets.items()
        if offsets.any() or unit_id in folds
    }


def _unit(
    keys: Sequence[Key], folds: Sequence[Fold], led_by: Sequence[str | None], times: Pixels
) -> Table:
    t, dx, dy = zip(*keys, strict=True)
    unit: Table = {"t": list(map(_number, t)), "dx": list(dx), "dy": list(dy)}
    if folds:
        unit["fold"] = [
            [_number(fold.t_start), _number(fold.t_end), fold.into_id] for fold in folds
        ]
    stack = [[*_span(start, end, times), other] for start, end, other in _stays(led_by) if other]
    if stack:
        unit["stack"] = stack
    return unit


def _keys(offsets: Pixels, ways: Mapping[int, Way], times: Pixels) -> list[Key]:
    """Where every change of offset begins and ends, and its corner if it has one."""
    keys = [Key(float(times[0]), *map(int, offsets[0]))]
    for step in np.flatnonzero((offsets[1:] != offsets[:-1]).any(axis=1)).tolist():
        way = ways.get(step, STRAIGHT)
        for share, dx, dy in way.points(offsets[step], offsets[step + 1]):
            key = Key(round(float(times[step]) + share / STEPS_PER_DAY, 2), int(dx), int(dy))
            if key != keys[-1]:
                keys.append(key)
    return keys
