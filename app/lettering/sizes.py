"""How large things are drawn: the numbers that the map kit and the placement share."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.campaign.order_of_battle import Unit

SIZES_FILE = Path(__file__).parents[2] / "static" / "src" / "map" / "sizes.json"


@dataclass(frozen=True, slots=True)
class NameSize:
    """Font sizes of a name and of the small Chinese one after it, and the dot's radius, in px.

    `small` is 0 where the map is too small for a second name.
    """

    size: float
    small: float
    dot: float


@dataclass(frozen=True, slots=True)
class Band:
    """The sizes from one zoom on: frames (width, height) by class, designation, names by rank.

    `burst` is the radius of a fight's sign, its edge included.
    """

    from_zoom: float
    burst: float
    frames: Mapping[str, tuple[float, float]]
    designation: float
    names: Mapping[int, NameSize]


@dataclass(frozen=True)
class Sizes:
    """All of sizes.json, in px; `levels` are the zooms that have a table of their own."""

    levels: tuple[float, ...]
    symbol_class: Mapping[str, str]
    echelon_mark_share: float
    headquarters_staff_share: float
    designation_gap: float
    designation_weight: int
    name_weight: int
    name_gap: float
    name_small_gap: float
    bands: tuple[Band, ...]

    def band(self, level: float) -> Band:
        return [band for band in self.bands if band.from_zoom <= level][-1]

    def next_level(self, level: float) -> float:
        """Where the table of `level` ends and the next begins; a zoom past the last of all."""
        return next((higher for higher in self.levels if higher > level), level + 1)

    def class_of(self, unit: Unit) -> str:
        return self.symbol_class[unit.echelon]


def read_sizes(path: Path = SIZES_FILE) -> Sizes:
    """The sizes in `path`."""
    document = json.loads(path.read_text(encoding="utf-8"))
    bands = tuple(_band(record) for record in document.pop("bands"))
    return Sizes(levels=tuple(document.pop("levels")), bands=bands, **document)


def _band(record: Mapping[str, Any]) -> Band:
    return Band(
        from_zoom=record["from_zoom"],
        burst=record["burst"],
        frames={name: (frame[0], frame[1]) for name, frame in record["frames"].items()},
        designation=record["designation"],
        names={int(rank): NameSize(**size) for rank, size in record["names"].items()},
    )
