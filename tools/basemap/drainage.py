"""Flow routing on the 30 arc-second grid: catchments, and streams that no atlas layer has."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numba
import numpy as np
import pyflwdir
from affine import Affine
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy.ndimage import maximum_filter, minimum_filter

from tools.basemap import elevation, gshhg
from tools.basemap.elevation import NODATA_M, Metres
from tools.basemap.extents import Extent

# Everything upstream of the theatre that matters, so that catchments are whole.
ROUTED = Extent(22.0, 100.0, 34.5, 118.5)
STREAM_KM2 = 100.0
BURN_M = 3000.0
D8_NODATA = 247


@dataclass(frozen=True, slots=True)
class Reach:
    """A stream between two confluences, downstream order; one entry of each array per cell."""

    lonlat: NDArray[np.float64]
    catchment_km2: NDArray[np.float32]
    on_mapped_water: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Drainage:
    """Catchment size per cell (row 0 northernmost) and the reaches over STREAM_KM2."""

    catchment_km2: NDArray[np.float32]
    grid_to_lonlat: Affine
    reaches: list[Reach]

    def catchment_near(self, lonlat: NDArray[np.float64]) -> NDArray[np.float32]:
        """The largest catchment within two cells of each point; 0 outside the grid."""
        rows, columns = _cells(self.grid_to_lonlat, lonlat)
        height, width = self.catchment_km2.shape
        inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
        found = np.zeros(len(lonlat), np.float32)
        found[inside] = self.catchment_km2[rows[inside], columns[inside]]
        return found


def routed() -> Drainage:
    """Route the water of ROUTED down the 30 arc-second grid."""
    grid = elevation.china_30s().cut(ROUTED)
    metres = grid.metres[::-1].astype(np.float32)
    step = grid.step_deg
    transform = Affine(
        step, 0, grid.longitudes[0] - step / 2, 0, -step, grid.latitudes[-1] + step / 2
    )
    void = metres == NODATA_M
    water = _mapped_water(transform, metres.shape)
    directions = _carved_directions(_conditioned(metres, void, water), void)
    flow = pyflwdir.from_array(directions, ftype="d8", transform=transform, latlon=True)
    catchment = flow.upstream_area(unit="km2").astype(np.float32)
    reaches = []
    for feature in flow.streams(
        mask=catchment > STREAM_KM2, strord=flow.stream_order(mask=catchment > STREAM_KM2)
    ):
        lonlat = np.array(feature["geometry"]["coordinates"], float)
        rows, columns = _cells(transform, lonlat)
        reaches.append(Reach(lonlat, catchment[rows, columns], water[rows, columns]))
    return Drainage(maximum_filter(catchment, 5), transform, reaches)


def _cells(
    transform: Affine, lonlat: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    columns = np.floor((lonlat[:, 0] - transform.c) / transform.a).astype(np.int64)
    rows = np.floor((lonlat[:, 1] - transform.f) / transform.e).astype(np.int64)
    return rows, columns


def _conditioned(metres: Metres, void: NDArray[np.bool_], water: NDArray[np.bool_]) -> Metres:
    # Leaning on the lowest neighbour opens the gorges that averaging to 1 km has closed.
    lowest = minimum_filter(np.where(void, np.float32(9999), metres), 3)
    leaning = np.float32(0.4) * metres + np.float32(0.6) * lowest
    return np.where(water, leaning - np.float32(BURN_M), leaning)


def _mapped_water(transform: Affine, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Cells under the mapped rivers and the lakes of the middle Yangtze."""
    image = Image.new("1", (shape[1], shape[0]))
    draw = ImageDraw.Draw(image)

    def cells(lonlat: NDArray[np.float64]) -> list[tuple[float, float]]:
        columns = (lonlat[:, 0] - transform.c) / transform.a - 0.5
        rows = (lonlat[:, 1] - transform.f) / transform.e - 0.5
        return list(zip(columns.tolist(), rows.tolist(), strict=True))

    for segment in gshhg.segments("rivers", "f", ROUTED):
        draw.line(cells(segment.lonlat), fill=1)
    for segment in gshhg.segments("gshhs", "f", ROUTED):
        if segment.kind == gshhg.LAKE and segment.lonlat[:, 0].min() > 110:
            draw.polygon(cells(segment.lonlat), fill=1)
    return np.array(image)


@numba.njit(cache=True)
def _carved_directions(metres: Metres, void: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """D8 directions by flooding inwards from the rim, always from the lowest wet cell.

    A closed hollow is left by its lowest saddle and drained along its deepest cells. Filling
    the hollow instead, the usual way, draws dead straight streams across its flat surface.
    """
    height, width = metres.shape
    # From a neighbour at (row, column) offset k, the code of the direction back to the cell.
    offsets = (
        (0, 1, 16),
        (1, 1, 32),
        (1, 0, 64),
        (1, -1, 128),
        (0, -1, 1),
        (-1, -1, 2),
        (-1, 0, 4),
        (-1, 1, 8),
    )
    directions = np.full((height, width), D8_NODATA, np.uint8)
    wet = void.copy()
    heap = [(np.float32(0), np.int64(0)) for _ in range(0)]
    for row in range(height):
        for column in range(width):
            if void[row, column]:
                continue
            rim = row == 0 or column == 0 or row == height - 1 or column == width - 1
            for dr, dc, _ in offsets:
                rim = rim or void[row + dr, column + dc]
            if rim:
                directions[row, column] = 0
                wet[row, column] = True
                heapq.heappush(heap, (metres[row, column], np.int64(row * width + column)))
    while heap:
        _, cell = heapq.heappop(heap)
        row, column = cell // width, cell % width
        for dr, dc, back in offsets:
            r, c = row + dr, column + dc
            if 0 <= r < height and 0 <= c < width and not wet[r, c]:
                wet[r, c] = True
                directions[r, c] = back
                heapq.heappush(heap, (metres[r, c], np.int64(r * width + c)))
    return directions
