"""Records of the ground: places, routes, front lines and who held what."""

from app.campaign.control import Holding
from app.campaign.dates import read_day
from app.campaign.fronts import FrontLine, FrontPoint
from app.campaign.gazetteer import Gazetteer, Place
from app.campaign.geodesy import Position
from app.campaign.names import Names
from app.campaign.routes import Route, RoutePoint
from app.campaign.sources import Confidence
from app.loading.records import Record, Records, by_id
from app.loading.translations import text_of


def gazetteer(records: Records) -> Gazetteer:
    """All sound places, in the order of the file."""
    return Gazetteer(by_id(map(_place, records["gazetteer"])))


def routes(records: Records) -> dict[str, Route]:
    """All sound routes by id, in the order of the file."""
    return by_id(map(_route, records["routes"]))


def front_line(record: Record) -> FrontLine:
    value = record.value
    return FrontLine(
        day=read_day(value["date"]),
        points=tuple(
            FrontPoint(point["place"], _position(coordinates), Confidence(point["confidence"]))
            for point, coordinates in zip(value["points"], record.coordinates, strict=True)
        ),
        source_ids=tuple(value["sources"]),
    )


def holding(record: Record) -> Holding:
    value = record.value
    return Holding(
        place_id=value["place"],
        holder=value["holder"],
        span=record.span,
        confidence=Confidence(value["confidence"]),
        source_ids=tuple(value["sources"]),
    )


def _place(record: Record) -> Place:
    value = record.value
    return Place(
        id=value["id"],
        kind=value["kind"],
        names=Names(value["names"]),
        position=_position(record.coordinates),
        precision_km=value["precision_km"],
        method=value["method"],
        source=Names(value["source"]),
        pinyin=value.get("pinyin"),
        wartime_names=tuple(value.get("wartime_names", ())),
        ja_reading=value.get("ja_reading"),
        county_today=text_of(value, "county_today"),
        note=text_of(value, "note"),
    )


def _route(record: Record) -> Route:
    value = record.value
    return Route(
        id=value["id"],
        kind=value["kind"],
        names=Names(value["names"]),
        points=tuple(
            RoutePoint(
                position=_position(coordinates),
                confidence=Confidence(point["confidence"]),
                place_id=point.get("place"),
                note=point.get("note"),
            )
            for point, coordinates in zip(value["points"], record.coordinates, strict=True)
        ),
        source_ids=tuple(value["sources"]),
        built=text_of(value, "built"),
        note=text_of(value, "note"),
    )


def _position(coordinates: list[float]) -> Position:
    """A position from GeoJSON's [longitude, latitude]."""
    lon_deg, lat_deg = coordinates
    return Position(lat_deg, lon_deg)
