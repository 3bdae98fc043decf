"""The lettering along ranges and rivers, as areas that the names of towns keep off."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from app.campaign.geodesy import Position
from app.lettering.boxes import project

CURVES_FILE = Path(__file__).parents[2] / "static" / "basemap" / "lettering.json"

# Half the height of a line of capitals, in shares of the font size.
HALF_HEIGHT: Final = 0.55
PIECES: Final = 6
# A range's letters spread over the whole line; a river's stand together in its middle.
RIVER_NAME_PX: Final = 84.0


def curves_at(level: float, path: Path = CURVES_FILE) -> list[BaseGeometry]:
    """The areas of the lettering drawn at `level`, in px, in pieces; none without base map."""
    if not path.exists():
        return []
    records = json.loads(path.read_text(encoding="utf-8"))
    return [
        piece
        for record in records
        if record["min_zoom"] <= level <= record["max_zoom"] and record["kind"] != "province"
        for piece in _pieces(_written(record, level), record["size"])
    ]


def _written(record: dict[str, Any], level: float) -> BaseGeometry:
    """The part of the line, in px, that letters stand on."""
    course = LineString([project(Position(lat, lon), level) for lat, lon in record["line"]])
    if record["kind"] != "river":
        return course
    middle, half = course.length / 2, RIVER_NAME_PX / 2
    return substring(course, max(0.0, middle - half), middle + half)


def _pieces(course: BaseGeometry, size: float) -> list[BaseGeometry]:
    cuts = [course.interpolate(n / PIECES, normalized=True) for n in range(PIECES + 1)]
    return [LineString([a, b]).buffer(HALF_HEIGHT * size) for a, b in pairwise(cuts)]
