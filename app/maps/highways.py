"""The roads of 1945, and their names along them."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.campaign.routes import Route
from app.campaign.sources import Confidence
from app.maps.kit_call import KitCall

CASED_KINDS: Final = frozenset({"highway", "road"})
NAME_FROM_ZOOM: Final = {"highway": 7.5, "road": 9}
NAME_UP_TO_ZOOM: Final = 12
NAME_SIZE_PX: Final = 10.5
NAMED_TWICE_FROM_KM: Final = 300


class Highways(KitCall):
    method = "highways"

    def __init__(self, campaign: Campaign) -> None:
        super().__init__([_road(route) for route in cased_roads(campaign)])


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


def _name_lines(route: Route) -> list[list[list[float]]]:
    line = [_lat_lon(point.position) for point in route.points]
    if line[0][1] > line[-1][1]:
        line.reverse()
    if route.length_km < NAMED_TWICE_FROM_KM:
        return [line]
    middle = len(line) // 2
    return [line[: middle + 1], line[middle:]]


def _road(route: Route) -> Mapping[str, Any]:
    return {
        "id": route.id,
        "kind": route.kind,
        "points": [_lat_lon(point.position) for point in route.points],
        "inferred": [
            int(Confidence.INFERRED in {a.confidence, b.confidence})
            for a, b in pairwise(route.points)
        ],
    }


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


def _lat_lon(position: Position) -> list[float]:
    return [round(position.lat_deg, 4), round(position.lon_deg, 4)]
