"""Boxes in px, and where a point of the campaign lies in px. x runs east, y south."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.campaign.geodesy import Position

Pixels = NDArray[np.float64]

# Of the map's tiles, and so of Leaflet's Web Mercator at zoom 0.
WORLD_PX = 256


class Box(NamedTuple):
    """Edges in px, relative to a point that the box goes with."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, margin: float) -> "Box":
        return Box(self.left - margin, self.top - margin, self.right + margin, self.bottom + margin)

    def joined(self, other: "Box") -> "Box":
        """The box round both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def moved(self, x: float, y: float) -> "Box":
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)


def project(position: Position, zoom: float) -> tuple[float, float]:
    """Web Mercator px of `position` at `zoom`, as Leaflet has it."""
    scale: float = WORLD_PX * 2.0**zoom
    sine = math.sin(math.radians(position.lat_deg))
    x = (position.lon_deg / 360 + 0.5) * scale
    y = (0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)) * scale
    return x, y


def scales(level: float, next_level: float) -> tuple[float, ...]:
    """How much larger the map is, at the quarter zooms from `level` to before `next_level`."""
    steps = round((next_level - level) * 4)
    return tuple(2 ** (step / 4) for step in range(steps))
