"""GeoJSON (RFC 7946): the only place where longitude comes before latitude."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.campaign.campaign import Campaign, TimeSlice
from app.campaign.events import Event
from app.campaign.fronts import FrontLine
from app.campaign.gazetteer import Place
from app.campaign.geodesy import Position
from app.campaign.routes import Route
from app.campaign.trajectory import Fix, Leg, Trajectory
from app.exports.records import (
    event_record,
    holding_record,
    name_record,
    span_record,
    text_record,
    visit_record,
)

Feature = dict[str, Any]

# A hundred-thousandth of a degree is about a metre; the data is good to a kilometre at best.
DECIMALS = 5


def feature_collection(features: Iterable[Feature], **members: Any) -> Feature:
    """`members` stand beside `features`, as the standard allows."""
    return {"type": "FeatureCollection", **members, "features": list(features)}


def slice_features(time_slice: TimeSlice, campaign: Campaign, language: str) -> Feature:
    """Every tracked unit on the evening of the slice's day, as points."""
    return feature_collection(
        (_fix_feature(fix, campaign, language) for fix in time_slice.fixes),
        date=str(time_slice.day),
        data_version=campaign.data_version,
    )


def trajectory_features(trajectory: Trajectory, language: str) -> Feature:
    """A unit's legs in order; `t` has the time at each point of the geometry."""
    features = (_leg_feature(leg, language) for leg in trajectory.legs)
    return feature_collection(features, unit=trajectory.unit_id)


def place_features(campaign: Campaign, language: str) -> Feature:
    """The gazetteer, with who held each place and which units came there."""
    return feature_collection(
        _place_feature(place, campaign, language) for place in campaign.gazetteer
    )


def front_features(lines: Iterable[FrontLine]) -> Feature:
    """The western edge of Japanese-held ground on each date that has one."""
    return feature_collection(map(_front_feature, lines))


def event_features(campaign: Campaign, language: str) -> Feature:
    """All events; one whose place no source names has no geometry."""
    return feature_collection(
        _event_feature(event, campaign, language) for event in campaign.events.values()
    )


def route_features(routes: Iterable[Route], language: str) -> Feature:
    return feature_collection(_route_feature(route, language) for route in routes)


def _fix_feature(fix: Fix, campaign: Campaign, language: str) -> Feature:
    unit = campaign.order_of_battle.unit(fix.unit_id)
    name = unit.names.in_language(language)
    properties = {
        "id": unit.id,
        "side": unit.side_id,
        "echelon": unit.echelon,
        "name": name.text,
        "name_language": name.language,
        "designation": unit.designation_in(language),
        "action": fix.action,
        "confidence": fix.confidence,
        "interpolated": fix.interpolated,
        "place": fix.place_id,
        "source_ids": list(fix.source_ids),
    }
    return _feature(unit.id, _point(fix.position), properties)


def _leg_feature(leg: Leg, language: str) -> Feature:
    movement = leg.movement
    points = (leg.waypoints[0],) if leg.stationary else leg.waypoints
    geometry = _point(leg.path[0]) if leg.stationary else _line(point.position for point in points)
    properties = {
        **span_record(movement.span),
        "start": movement.start_id,
        "place": movement.place_id,
        "action": movement.action,
        "means": movement.means,
        "confidence": movement.confidence,
        "source_ids": list(movement.source_ids),
        **text_record("note", movement.note, language),
        "t": [leg.t_start, leg.t_end] if leg.stationary else [round(p.t, 5) for p in points],
        "length_km": round(leg.length_km, 1),
    }
    return _feature(None, geometry, properties)


def _place_feature(place: Place, campaign: Campaign, language: str) -> Feature:
    properties = {
        "id": place.id,
        "kind": place.kind,
        **name_record(place.names, language),
        "pinyin": place.pinyin,
        "wartime_names": list(place.wartime_names),
        "ja_reading": place.ja_reading,
        **text_record("county_today", place.county_today, language),
        "precision_km": place.precision_km,
        "method": place.method,
        **text_record("source", place.source, language),
        **text_record("note", place.note, language),
        "source_ids": [campaign.places_source_id],
        "holdings": [holding_record(it) for it in campaign.holdings_of(place.id)],
        "visits": [
            visit_record(unit_id, leg) for unit_id, leg in campaign.visits.get(place.id, ())
        ],
    }
    return _feature(place.id, _point(place.position), properties)


def _front_feature(line: FrontLine) -> Feature:
    properties = {
        "date": str(line.day),
        "places": [point.place_id for point in line.points],
        "confidence": [point.confidence for point in line.points],
        "source_ids": list(line.source_ids),
    }
    return _feature(str(line.day), _line(line.path), properties)


def _event_feature(event: Event, campaign: Campaign, language: str) -> Feature:
    record = event_record(event, campaign, language)
    properties = {name: value for name, value in record.items() if name not in {"lat", "lon"}}
    place = campaign.gazetteer.place(event.place_id) if event.place_id else None
    return _feature(event.id, _point(place.position) if place else None, properties)


def _route_feature(route: Route, language: str) -> Feature:
    properties = {
        "id": route.id,
        "kind": route.kind,
        **name_record(route.names, language),
        "length_km": round(route.length_km, 1),
        **text_record("built", route.built, language),
        **text_record("note", route.note, language),
        "places": [point.place_id for point in route.points],
        "confidence": [point.confidence for point in route.points],
        "source_ids": list(route.source_ids),
    }
    return _feature(route.id, _line(point.position for point in route.points), properties)


def _feature(
    feature_id: str | None, geometry: Mapping[str, Any] | None, properties: Mapping[str, Any]
) -> Feature:
    identified = {} if feature_id is None else {"id": feature_id}
    return {"type": "Feature", **identified, "geometry": geometry, "properties": properties}


def _point(position: Position) -> Mapping[str, Any]:
    return {"type": "Point", "coordinates": _lon_lat(position)}


def _line(positions: Iterable[Position]) -> Mapping[str, Any]:
    return {"type": "LineString", "coordinates": [_lon_lat(position) for position in positions]}


def _lon_lat(position: Position) -> list[float]:
    return [round(position.lon_deg, DECIMALS), round(position.lat_deg, DECIMALS)]
