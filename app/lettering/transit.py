"""How symbols pass each other on the way from one quarter day to the next.

At every quarter day no symbol lies on another. Between two of them those that change their
offsets would cross each other, if all went straight and at once: who is in the way goes sooner,
later, or round a corner.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.lettering.boxes import Pixels
from app.lettering.symbols import Steps, Symbol

# In shares of a quarter day: when a symbol may set out and arrive. All of it is best, as it is the
# slowest.
WINDOWS: Final = (
    (0.0, 1.0),
    (0.0, 0.5),
    (0.5, 1.0),
    (0.25, 0.75),
    (0.0, 0.25),
    (0.75, 1.0),
    (0.25, 0.5),
    (0.5, 0.75),
)
# The moments that are looked at.
MOMENTS: Final = np.arange(1, 8) / 8
ROUNDS: Final = 3
# Of the smaller box's area, summed over the moments: less is no reason to go another way.
GAIN: Final = 0.05


class Way(NamedTuple):
    """When it sets out and arrives, in shares of a quarter day, and whether it goes east or west
    first, north or south first, or straight (None)."""

    start: float
    end: float
    across_first: bool | None

    def points(self, before: Pixels, after: Pixels) -> list[tuple[float, float, float]]:
        """Share of the quarter day, dx and dy of each key of the way, px."""
        first, last = (self.start, *before.tolist()), (self.end, *after.tolist())
        if self.across_first is None:
            return [first, last]
        x, y = (after[0], before[1]) if self.across_first else (before[0], after[1])
        return [first, ((self.start + self.end) / 2, float(x), float(y)), last]


STRAIGHT: Final = Way(0.0, 1.0, None)
WAYS: Final = tuple(
    Way(*window, across_first) for window, across_first in product(WINDOWS, (None, True, False))
)


@dataclass(frozen=True)
class _Crowd:
    """All that is drawn in one quarter day: `paths` (units, moments, 2), `boxes` (units, 4)."""

    paths: Pixels
    boxes: Pixels

    def edges(self, offsets: Pixels) -> Pixels:
        """(units, moments, 4), the frames' centres being at `offsets` (units, moments, 2)."""
        return np.tile(self.paths + offsets, 2) + self.boxes[:, None]


def ways_between(
    symbols: Mapping[str, Symbol], offsets: Mapping[str, Pixels], drawn: Mapping[str, Steps]
) -> dict[str, dict[int, Way]]:
    """By unit and step the way to the next step's offset, where it is not straight and slow."""
    found: dict[str, dict[int, Way]] = {}
    steps = len(next(iter(drawn.values())))
    for step in range(steps - 1):
        there = [u for u in symbols if drawn[u][step] and drawn[u][step + 1]]
        movers = [
            n for n, u in enumerate(there) if (np.diff(offsets[u][step : step + 2], axis=0)).any()
        ]
        if not movers:
            continue
        for number, way in _settled(step, there, movers, symbols, offsets):
            found.setdefault(there[number], {})[step] = way
    return found


def _settled(
    step: int,
    there: Sequence[str],
    movers: Sequence[int],
    symbols: Mapping[str, Symbol],
    offsets: Mapping[str, Pixels],
) -> Iterator[tuple[int, Way]]:
    """The movers that do best not to go straight, and how they go."""
    ends = np.array([offsets[u][step : step + 2] for u in there])
    paths = np.array([symbols[u].path[step : step + 2] for u in there])
    crowd = _Crowd(_between(paths, MOMENTS), np.array([symbols[u].box for u in there]))
    at = _between(ends, MOMENTS)
    ways = dict.fromkeys(movers, STRAIGHT)
    for _ in range(ROUNDS):
        edges = crowd.edges(at)
        crossed = [n for n in movers if _covered(edges[n], np.delete(edges, n, axis=0)) > GAIN]
        if not crossed:
            break
        for number in crossed:
            ways[number], at[number] = _best(number, ways[number], crowd, at, ends[number])
    yield from ((number, way) for number, way in ways.items() if way != STRAIGHT)


def _best(number: int, present: Way, crowd: _Crowd, at: Pixels, ends: Pixels) -> tuple[Way, Pixels]:
    """The way on which it covers least, the present one if none is better, and where it is then."""
    edges = crowd.edges(at)
    others = np.delete(edges, number, axis=0)
    best, best_at, least = present, at[number], _covered(edges[number], others)
    for way in WAYS:
        keys = np.array(way.points(*ends))
        offsets = np.stack([np.interp(MOMENTS, keys[:, 0], axis) for axis in keys[:, 1:].T], axis=1)
        own = np.tile(crowd.paths[number] + offsets, 2) + crowd.boxes[number]
        covered = _covered(own, others)
        if covered < least - GAIN:
            best, best_at, least = way, offsets, covered
    return best, best_at


def _between(ends: Pixels, moments: NDArray[np.float64]) -> Pixels:
    """(units, moments, 2) on the straight lines from `ends` (units, 2, 2)."""
    start, end = ends[:, None, 0], ends[:, None, 1]
    between: Pixels = start + (end - start) * moments[None, :, None]
    return between


def _covered(own: Pixels, others: Pixels) -> float:
    """Of the smaller boxes how much lies on each other, summed over others and moments."""
    low, high = np.maximum(own[..., :2], others[..., :2]), np.minimum(own[..., 2:], others[..., 2:])
    common = np.clip(high - low, 0, None).prod(axis=-1)
    sizes = [(edges[..., 2:] - edges[..., :2]).prod(axis=-1) for edges in (own, others)]
    return float((common / np.minimum(*sizes)).sum())
