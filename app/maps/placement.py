"""The placement table of a level of zoom, cut down to one evening."""

from bisect import bisect_right
from typing import Any


def table_of_evening(table: dict[str, Any], t: int) -> dict[str, Any]:
    """`table` with one key a unit: where its symbol stands, and what it is folded into, at `t`."""
    units = {unit_id: _keys_of_evening(keys, t) for unit_id, keys in table["units"].items()}
    return {**table, "units": units}


def _keys_of_evening(keys: dict[str, Any], t: int) -> dict[str, Any]:
    evening: dict[str, Any] = {"t": [t], "dx": [_at(keys, "dx", t)], "dy": [_at(keys, "dy", t)]}
    for spans in ("fold", "stack"):
        if now := [span for span in keys.get(spans, []) if span[0] <= t < span[1]]:
            evening[spans] = now
    return evening


def _at(keys: dict[str, Any], axis: str, t: int) -> float:
    """Linear between the keys, constant before the first and after the last."""
    times, offsets = keys["t"], keys[axis]
    if not times:
        return 0
    after = bisect_right(times, t)
    if after in {0, len(times)}:
        return float(offsets[min(after, len(times) - 1)])
    start, end = times[after - 1], times[after]
    share = (t - start) / (end - start)
    offset = offsets[after - 1] + (offsets[after] - offsets[after - 1]) * share
    return round(float(offset), 1)
