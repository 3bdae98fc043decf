"""The parts of its line that a curved name may stand on, and the letters there as areas."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from app.campaign.geodesy import Position
from app.lettering.boxes import Pixels, project
from app.lettering.fonts import DESIGNATIONS_FONT, NAMES_FONT, text_width

# As static/src/map/curve.js fits a name: the two must agree.
LATIN_EM: Final = 0.56
CAPITAL_EM: Final = 0.74
HAN_ESTIMATE_EM: Final = 1.0
FILL: Final = 0.92
LEAST_SHRINK: Final = 0.72
WIDEST_SPACING_EM: Final = {True: 1.6, False: 0.12}
SPACED_KINDS: Final = frozenset({"range", "province"})
LIFT_PX: Final = {"river": 3.0, "road": 5.0}

# Above and below the baseline, in em; the letters that hang below it are small ones.
ABOVE_EM: Final = 0.8
BELOW_EM: Final = {True: 0.14, False: 0.26}
WEIGHT: Final = 600

SHARES: Final = (1.0, 0.8, 0.65, 0.5, 0.38, 0.28)
# At a bend the letters of a road or river run into each other, or fall apart; less is not seen.
BEND_COST: Final = 3.0
SLIGHT_BEND_RAD: Final = 0.2
# Room for the name alone has not room for the Chinese beside it.
ALONE: Final = 1.08
MOST_TO_A_SIDE: Final = 12
CENTRES_APART_PX: Final = 18.0
# Samples of the smooth line between two of its points, and letters in one area.
SAMPLES: Final = 8
AREA_PX: Final = 26.0


@dataclass(frozen=True)
class Window:
    """A part of the line: its middle and length in shares of the whole.

    `cost` is what it costs to stand there rather than in the middle of the line.
    """

    middle: float
    share: float
    cost: float


@dataclass(frozen=True)
class Line:
    """A curved name and its line in px at a zoom, bent as the map kit bends it."""

    record: dict[str, Any]
    course: LineString

    @classmethod
    def at(cls, record: dict[str, Any], zoom: float) -> "Line":
        points = np.array([project(Position(lat, lon), zoom) for lat, lon in record["line"]])
        return cls(record, LineString(_smooth(points)))

    @property
    def spaced(self) -> bool:
        return self.record["kind"] in SPACED_KINDS

    def width(self, share: float) -> tuple[float, float] | None:
        """Size of the letters and length of the name, in px; None where it has no room."""
        words = self.record["name"]
        if small := self.record.get("small"):
            return self._fitted(f"{words} {small}", share) or self._fitted(words, share)
        return self._fitted(words, share)

    def areas(self, window: Window) -> list[BaseGeometry]:
        """What the letters cover in that window, in pieces."""
        fitted = self.width(window.share)
        if fitted is None:
            return []
        size, width = fitted
        points, lengths = self._measured
        middle = window.middle * lengths[-1]
        pieces = max(1, round(width / AREA_PX))
        cuts = np.linspace(middle - width / 2, middle + width / 2, pieces + 1)
        at = np.stack([np.interp(cuts, lengths, points[:, axis]) for axis in (0, 1)], axis=1)
        along = np.diff(at, axis=0)
        # To the left of the way that the letters run lies their upper side.
        up = np.stack([along[:, 1], -along[:, 0]], axis=1)
        up /= np.maximum(np.hypot(*along.T), 1e-6)[:, None]
        lift = LIFT_PX.get(self.record["kind"], 0.0)
        above, below = lift + ABOVE_EM * size, lift - BELOW_EM[self.spaced] * size
        a, b = at[:-1], at[1:]
        corners = [a + up * below, a + up * above, b + up * above, b + up * below]
        areas: list[BaseGeometry] = np.asarray(shapely.polygons(np.stack(corners, axis=1))).tolist()
        return areas

    def bend(self, middle: float, width: float) -> float:
        """The sharpest turn, in radians, from one letter to the next but one of a name of `width`
        px about `middle`, a share of the line."""
        points, lengths = self._measured
        start = middle * float(lengths[-1]) - width / 2
        cuts = np.arange(start, start + width, float(self.record["size"]))
        at = np.stack([np.interp(cuts, lengths, points[:, axis]) for axis in (0, 1)], axis=1)
        headings = np.unwrap(np.arctan2(*np.diff(at, axis=0).T[::-1]))
        turns = np.abs(headings[2:] - headings[:-2])
        return float(turns.max(initial=0.0))

    def letters(self, words: str) -> float:
        """How long the map kit takes the letters to be, in px."""
        latin = CAPITAL_EM if self.spaced else LATIN_EM
        size: float = self.record["size"]
        return size * sum(HAN_ESTIMATE_EM if ord(c) >= 0x2E80 else latin for c in words)

    @cached_property
    def _measured(self) -> tuple[Pixels, Pixels]:
        """The course's points and how far along it each is."""
        points = shapely.get_coordinates(self.course)
        steps = np.hypot(*np.diff(points, axis=0).T)
        return points, np.append(0.0, steps.cumsum())

    def _fitted(self, words: str, share: float) -> tuple[float, float] | None:
        size = self.record["size"]
        ems = self.letters(words) / size
        room = self.course.length * share * FILL
        shrink = min(1.0, room / (ems * size))
        if shrink < LEAST_SHRINK:
            return None
        fitted = size * shrink
        spare = (room - ems * fitted) / len(words)
        spacing = min(spare, fitted * WIDEST_SPACING_EM[self.spaced])
        font = DESIGNATIONS_FONT if self.record["kind"] == "road" else NAMES_FONT
        letters = words.upper() if self.spaced else words
        true = text_width(letters, font, WEIGHT, fitted)
        return fitted, max(true, ems * fitted) + spacing * len(words)


def windows(line: Line) -> list[Window]:
    """The windows in which the name has room, the best first."""
    found = []
    for share in _shares(line):
        fitted = line.width(share)
        if fitted is None:
            continue
        slack = max(0.0, 0.5 - fitted[1] / line.course.length / 2)
        count = 1 + 2 * min(MOST_TO_A_SIDE, round(slack * line.course.length / CENTRES_APART_PX))
        for middle in dict.fromkeys(0.5 + slack * np.linspace(-1, 1, count) * (count > 1)):
            cost = 1.5 * abs(middle - 0.5) + 1.5 * (1 - share) * line.spaced
            if not line.spaced:
                cost += BEND_COST * max(0.0, line.bend(middle, fitted[1]) - SLIGHT_BEND_RAD)
            found.append(Window(round(float(middle), 3), round(share, 3), cost))
    return sorted(found, key=lambda window: window.cost)


def _shares(line: Line) -> tuple[float, ...]:
    """Of a spaced name's line; the others are as long as their letters, with the Chinese or not."""
    if line.spaced:
        return SHARES
    alone = line.letters(line.record["name"]) * ALONE / (line.course.length * FILL)
    return (1.0, alone) if "small" in line.record and alone < 1 else (1.0,)


def _smooth(points: Pixels) -> Pixels:
    """Points of the Catmull-Rom curve through `points`, (n, 2)."""
    ends = np.concatenate([points[:1], points, points[-1:]])
    t = np.linspace(0, 1, SAMPLES, endpoint=False)[:, None]
    parts: Sequence[Pixels] = [
        _bezier(a, a + (b - before) / 6, b - (after - a) / 6, b, t)
        for before, a, b, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False)
    ]
    return np.concatenate([*parts, points[-1:]])


def _bezier(a: Pixels, leaving: Pixels, arriving: Pixels, b: Pixels, t: Pixels) -> Pixels:
    u = 1 - t
    curve: Pixels = u**3 * a + 3 * u**2 * t * leaving + 3 * u * t**2 * arriving + t**3 * b
    return curve
