"""The course of each named river, found as the shortest way through the mapped network."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree
from shapely.geometry import LineString

# Tributaries of the data set end up to this far from the river they join.
JOINT_DEG = 0.025
# A `via` point that lies farther from every mapped river is a mistake.
SNAP_DEG = 0.12


@dataclass(frozen=True, slots=True)
class Course:
    """A named river; `line` runs downstream, x = longitude, y = latitude."""

    id: str
    en: str
    wartime_en: str
    zh_hans: str
    zh_hant: str
    line: LineString


class NoCourseError(Exception):
    """A river of rivers.json cannot be followed through the mapped network."""


def courses(lines: list[LineString]) -> list[Course]:
    """The rivers of rivers.json, each along `lines`.

    :raise NoCourseError: a `via` point is far from water or two of them are not connected.
    """
    network = _Network(lines)
    plan = json.loads(Path(__file__).with_name("rivers.json").read_text(encoding="utf-8"))
    found = []
    for river in plan["rivers"]:
        via = river.pop("via")
        found.append(
            Course(**river, line=network.way(river["id"], [(lon, lat) for lat, lon in via]))
        )
    return found


class _Network:
    def __init__(self, lines: list[LineString]) -> None:
        self._points = np.concatenate([np.array(line.coords) for line in lines])
        starts = np.cumsum([0] + [len(line.coords) for line in lines])
        inner = np.setdiff1d(np.arange(len(self._points) - 1), starts[1:] - 1)
        self._tree = cKDTree(self._points)
        ends = np.concatenate([starts[:-1], starts[1:] - 1])
        near = self._tree.query_ball_point(self._points[ends], JOINT_DEG)
        joints = np.array(
            [
                (end, other)
                for end, others in zip(ends, near, strict=True)
                for other in others
                if other != end
            ]
        )
        pairs = np.concatenate([np.stack([inner, inner + 1], 1), joints])
        length = np.hypot(*(self._points[pairs[:, 0]] - self._points[pairs[:, 1]]).T)
        # Jumping a gap must never be shorter than following the water.
        length[len(inner) :] = 2 * length[len(inner) :] + 1e-6
        size = len(self._points)
        rows, columns = np.concatenate([pairs, pairs[:, ::-1]]).T
        graph = coo_array((np.tile(length, 2), (rows, columns)), shape=(size, size))
        # Parallel entries of a sparse array would be added up; only the shorter may count.
        order = np.lexsort((graph.data, graph.col, graph.row))
        key = np.stack([graph.row[order], graph.col[order]])
        first = np.r_[True, (np.diff(key, axis=1) != 0).any(0)]
        kept = order[first]
        self._graph = coo_array(
            (graph.data[kept], (graph.row[kept], graph.col[kept])), shape=(size, size)
        ).tocsr()

    def way(self, river: str, via: list[tuple[float, float]]) -> LineString:
        distance, nodes = self._tree.query(np.array(via))
        if distance.max() > SNAP_DEG:
            lon, lat = via[int(np.argmax(distance))]
            raise NoCourseError(
                f"{river}: no mapped river within {SNAP_DEG} degrees of {lat}, {lon}"
            )
        chain = [int(nodes[0])]
        for start, goal in pairwise(nodes):
            cost, before = dijkstra(self._graph, indices=int(start), return_predecessors=True)
            if not np.isfinite(cost[goal]):
                raise NoCourseError(
                    f"{river}: the network is broken before {self._points[goal][::-1]}"
                )
            leg = [int(goal)]
            while leg[-1] != start:
                leg.append(int(before[leg[-1]]))
            chain += leg[-2::-1]
        return LineString(self._points[_without_spurs(chain)])


def _without_spurs(chain: list[int]) -> list[int]:
    """`chain` without the ways out and back that a via point on a side channel causes."""
    kept: list[int] = []
    seen: dict[int, int] = {}
    for node in chain:
        if node in seen:
            for dropped in kept[seen[node] + 1 :]:
                del seen[dropped]
            kept = kept[: seen[node] + 1]
        else:
            seen[node] = len(kept)
            kept.append(node)
    return kept
