"""The elevation grid that the relief was drawn from (static/basemap/dem.npz)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.campaign.geodesy import Position

KM_PER_DEGREE: Final = 111.2


@dataclass(frozen=True, eq=False)
class ElevationGrid:
    """Elevations of the theatre in metres, row 0 southernmost.

    `south_deg` and `west_deg` are the centre of the first cell. A cell is about 0.9 km:
    a narrow summit reads 100 to 200 m too low, a gorge too high.
    """

    metres: NDArray[np.int16]
    south_deg: float
    west_deg: float
    step_deg: float

    @property
    def cell_km(self) -> float:
        return self.step_deg * KM_PER_DEGREE

    def metres_at(self, position: Position) -> float | None:
        """Elevation, bilinear between the four nearest cells; None outside the grid."""
        row = (position.lat_deg - self.south_deg) / self.step_deg
        column = (position.lon_deg - self.west_deg) / self.step_deg
        rows, columns = self.metres.shape
        if not (0 <= row <= rows - 1 and 0 <= column <= columns - 1):
            return None
        south, west = min(int(row), rows - 2), min(int(column), columns - 2)
        north_share, east_share = row - south, column - west
        cells = self.metres[south : south + 2, west : west + 2].astype(float)
        weights = np.outer((1 - north_share, north_share), (1 - east_share, east_share))
        return float((cells * weights).sum())


def read_grid(path: Path) -> ElevationGrid:
    with np.load(path) as file:
        return ElevationGrid(
            metres=file["metres"],
            south_deg=float(file["south_deg"]),
            west_deg=float(file["west_deg"]),
            step_deg=float(file["step_deg"]),
        )
