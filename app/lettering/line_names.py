"""The names along lines: ranges, rivers, lakes and roads, and across provinces."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.names import Names
from app.campaign.routes import Route

NATURE_FILE = Path(__file__).parents[2] / "static" / "basemap" / "lettering.json"

CASED_KINDS: Final = frozenset({"highway", "road"})
NAME_FROM_ZOOM: Final = {"highway": 7.5, "road": 9}
NAME_UP_TO_ZOOM: Final = 12
NAME_SIZE_PX: Final = 10.5
NAMED_TWICE_FROM_KM: Final = 300

LineName = Mapping[str, Any]


def nature_records(path: Path = NATURE_FILE) -> list[LineName]:
    """What the base map letters; nothing where it is not built."""
    records: list[LineName] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return records


def line_names(
    nature: Iterable[LineName], campaign: Campaign, language: str
) -> list[dict[str, Any]]:
    """All names along lines as the map kit's CurvedName has them, in the words of `language`.

    `line` is latitude first, from the name's first letter to its last.
    """
    natural = [_name_of_nature(record, language) for record in nature]
    return [*natural, *road_names(cased_roads(campaign), language)]


def cased_roads(campaign: Campaign) -> tuple[Route, ...]:
    return tuple(route for route in campaign.routes.values() if route.kind in CASED_KINDS)


def road_names(routes: Iterable[Route], language: str) -> list[dict[str, Any]]:
    """The curved names of `routes`, on lines that run from west to east.

    A long road is named twice, so that one of the two is in a near view.
    """
    return [
        _road_name(route, part, line, language)
        for route in routes
        for part, line in enumerate(_name_lines(route))
    ]


def _name_of_nature(record: LineName, language: str) -> dict[str, Any]:
    names = Names(record["names"])
    name, name_language = names.in_language(language)
    kept = ("id", "kind", "line", "min_zoom", "max_zoom", "size")
    curved = {key: record[key] for key in kept} | {"name": name, "lang": name_language}
    if name_language != "en":
        return curved
    if record["kind"] == "river" and not name.endswith("shui"):
        curved["name"] = f"{name} R."
    chinese = names.get("zh-Hans")
    if chinese and record["kind"] != "province":
        curved |= {"small": chinese, "smallLang": "zh-Hans"}
    return curved


def _name_lines(route: Route) -> list[list[list[float]]]:
    positions = [point.position for point in route.points]
    line = [[round(p.lat_deg, 4), round(p.lon_deg, 4)] for p in positions]
    if line[0][1] > line[-1][1]:
        line.reverse()
    if route.length_km < NAMED_TWICE_FROM_KM:
        return [line]
    middle = len(line) // 2
    return [line[: middle + 1], line[middle:]]


def _road_name(route: Route, part: int, line: list[list[float]], language: str) -> dict[str, Any]:
    name, name_language = route.names.in_language(language)
    return {
        "id": f"{route.id}-{part + 1}" if part else route.id,
        "kind": "road",
        # "Heng-Shao highway (Hengyang-Shaoyang)": the line itself says from where to where.
        "name": name.partition(" (")[0],
        "lang": name_language,
        "line": line,
        "min_zoom": NAME_FROM_ZOOM[route.kind],
        "max_zoom": NAME_UP_TO_ZOOM,
        "size": NAME_SIZE_PX,
    }
