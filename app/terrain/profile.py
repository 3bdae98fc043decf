"""Elevation along a way: what a march climbed, and where it was highest."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from app.campaign.geodesy import Position, between, distance_km, on_geodesic
from app.campaign.trajectory import Trajectory
from app.terrain.grid import ElevationGrid

# A browser draws no more; a longer way is sampled more coarsely than the grid.
MOST_SAMPLES: Final = 800


class Sample(NamedTuple):
    """A point of a way: kilometres from its start, the campaign's `t` there, and its height."""

    km: float
    position: Position
    t: float | None
    metres: float | None


@dataclass(frozen=True, slots=True)
class Profile:
    """Samples in order of the way, about `step_km` apart.

    `climb_m` and `descent_m` add up what rises and falls between samples: the finer the
    samples, the larger the sums. All three are None where no sample has a height.
    """

    samples: tuple[Sample, ...]
    step_km: float

    @property
    def length_km(self) -> float:
        return self.samples[-1].km if self.samples else 0.0

    @property
    def highest(self) -> Sample | None:
        known = [sample for sample in self.samples if sample.metres is not None]
        return max(known, key=lambda sample: sample.metres or 0.0, default=None)

    @property
    def climb_m(self) -> float | None:
        return None if self.highest is None else sum(max(rise, 0.0) for rise in self._rises())

    @property
    def descent_m(self) -> float | None:
        return None if self.highest is None else sum(max(-rise, 0.0) for rise in self._rises())

    def _rises(self) -> Iterator[float]:
        for a, b in pairwise(self.samples):
            if a.metres is not None and b.metres is not None:
                yield b.metres - a.metres


class _Stretch(NamedTuple):
    start: Position
    end: Position
    times: tuple[float, float] | None


def profile_of_line(corners: Sequence[Position], grid: ElevationGrid) -> Profile:
    """Along the geodesics from corner to corner."""
    return _profile([_Stretch(a, b, None) for a, b in pairwise(corners)], grid)


def profile_of_march(trajectory: Trajectory, grid: ElevationGrid) -> Profile:
    """Along all that the unit marched, leg after leg; what it flew is left out."""
    stretches = [
        _Stretch(a.position, b.position, (a.t, b.t))
        for leg in trajectory.legs
        if not leg.stationary and not leg.movement.airborne
        for a, b in pairwise(leg.waypoints)
    ]
    return _profile(stretches, grid)


def _profile(stretches: Sequence[_Stretch], grid: ElevationGrid) -> Profile:
    lengths = [distance_km(stretch.start, stretch.end) for stretch in stretches]
    step_km = max(grid.cell_km, sum(lengths) / MOST_SAMPLES)
    samples: list[Sample] = []
    gone = 0.0
    for stretch, length in zip(stretches, lengths, strict=True):
        count = max(1, math.ceil(length / step_km))
        # The end of one stretch is the start of the next.
        samples.extend(
            _sample(stretch, n / count, gone + length * n / count, grid)
            for n in range(1 if samples else 0, count + 1)
        )
        gone += length
    return Profile(tuple(samples), step_km)


def _sample(stretch: _Stretch, share: float, km: float, grid: ElevationGrid) -> Sample:
    start, end, times = stretch
    if times is None:
        return _with_height(km, on_geodesic(start, end, share), None, grid)
    # A march goes linearly in degrees, as the player draws it.
    t = times[0] + (times[1] - times[0]) * share
    return _with_height(km, between(start, end, share), t, grid)


def _with_height(km: float, position: Position, t: float | None, grid: ElevationGrid) -> Sample:
    return Sample(km, position, t, grid.metres_at(position))
