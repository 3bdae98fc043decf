"""The roads of 1945."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.campaign.routes import Route
from app.campaign.sources import Confidence
from app.lettering.line_names import cased_roads
from app.maps.kit_call import KitCall


class Highways(KitCall):
    method = "highways"

    def __init__(self, campaign: Campaign) -> None:
        super().__init__([_road(route) for route in cased_roads(campaign)])


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


def _lat_lon(position: Position) -> list[float]:
    return [round(position.lat_deg, 4), round(position.lon_deg, 4)]
