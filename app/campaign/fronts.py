"""The western edge of Japanese-held ground, and how it moves between its dates.

The line joins a few known points from north to south; it is not a trench line.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from app.campaign.dates import Calendar
from app.campaign.geodesy import Position, between, distance_km
from app.campaign.sources import Confidence

# East of this meridian, about the Xiang valley, the story ends and the map fades out.
EASTERN_LIMIT_LON_DEG: Final = 113.4

Path = tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class FrontPoint:
    place_id: str
    position: Position
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class FrontLine:
    """The edge on the evening of `day`, north to south."""

    day: date
    points: tuple[FrontPoint, ...]
    source_ids: tuple[str, ...]

    @property
    def path(self) -> Path:
        return tuple(point.position for point in self.points)


class FrontMove(NamedTuple):
    """How the edge goes from one dated line to the next: point by point, at even speed."""

    t_start: float
    t_end: float
    start: Path
    end: Path


class FrontAt(NamedTuple):
    """The edge at a time `t`; `interpolated` between the dates of two lines."""

    path: Path
    interpolated: bool
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class Fronts:
    """All dated lines, first to last."""

    calendar: Calendar
    lines: tuple[FrontLine, ...]

    @cached_property
    def moves(self) -> tuple[FrontMove, ...]:
        """One move between each two dated lines, with as many points at its start as at its end."""
        return tuple(
            FrontMove(
                float(self.calendar.evening(a.day)),
                float(self.calendar.evening(b.day)),
                *_matched(a.points, b.points),
            )
            for a, b in pairwise(self.lines)
        )

    def at(self, t: float) -> FrontAt:
        """The edge at `t`; before the first date and after the last it is the nearest line."""
        index = min(
            max(bisect_right(self.moves, t, key=lambda move: move.t_start) - 1, 0),
            len(self.moves) - 1,
        )
        move = self.moves[index]
        share = min(max((t - move.t_start) / (move.t_end - move.t_start), 0.0), 1.0)
        path = tuple(between(a, b, share) for a, b in zip(move.start, move.end, strict=True))
        nearest = self.lines[index + 1 if share == 1 else index]
        return FrontAt(path, 0 < share < 1, nearest.source_ids)


def _matched(a: Sequence[FrontPoint], b: Sequence[FrontPoint]) -> tuple[Path, Path]:
    """Both lines with the same number of points, so that each point has where to go.

    Places that both lines pass stay where they are; the stretches between them are
    matched by their share of the length.
    """
    starts: list[Position] = []
    ends: list[Position] = []
    for stretch_a, stretch_b in _stretches(a, b):
        shares_a, shares_b = _shares(stretch_a), _shares(stretch_b)
        for share in sorted({*shares_a, *shares_b}):
            pair = _at_share(stretch_a, shares_a, share), _at_share(stretch_b, shares_b, share)
            if not (starts and (starts[-1], ends[-1]) == pair):
                starts.append(pair[0])
                ends.append(pair[1])
    return tuple(starts), tuple(ends)


def _stretches(a: Sequence[FrontPoint], b: Sequence[FrontPoint]) -> list[tuple[Path, Path]]:
    """The two lines cut at the places that both pass, in the same order."""
    cuts = [(0, 0), *_shared_places(a, b), (len(a) - 1, len(b) - 1)]
    return [
        (
            tuple(point.position for point in a[a_from : a_to + 1]),
            tuple(point.position for point in b[b_from : b_to + 1]),
        )
        for (a_from, b_from), (a_to, b_to) in pairwise(cuts)
        if (a_from, b_from) != (a_to, b_to)
    ]


def _shared_places(a: Sequence[FrontPoint], b: Sequence[FrontPoint]) -> list[tuple[int, int]]:
    """Indices of the places in both lines, rising in both."""
    index_in_b = {point.place_id: n for n, point in enumerate(b)}
    shared: list[tuple[int, int]] = []
    for n, point in enumerate(a):
        m = index_in_b.get(point.place_id)
        if m is not None and (not shared or m > shared[-1][1]):
            shared.append((n, m))
    return shared


def _shares(path: Path) -> tuple[float, ...]:
    """Each point's share of the length of `path`, 0 to 1; all 0 where it has no length."""
    lengths = tuple(accumulate((distance_km(p, q) for p, q in pairwise(path)), initial=0.0))
    return tuple(length / lengths[-1] if lengths[-1] else 0.0 for length in lengths)


def _at_share(path: Path, shares: Sequence[float], share: float) -> Position:
    after = min(bisect_right(shares, share), len(path) - 1)
    if after == 0:
        return path[0]
    low, high = shares[after - 1], shares[after]
    along = 1.0 if high <= share else (share - low) / (high - low)
    return between(path[after - 1], path[after], along)
