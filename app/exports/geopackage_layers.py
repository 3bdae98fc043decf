"""What stands in the GeoPackage: its layers, their columns and rows."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

import shapely
from shapely.geometry import LineString, Point

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.campaign.names import text_in
from app.campaign.trajectory import Leg, Trajectory
from app.exports.instants import TimedPosition, instant, timed_path

Value = str | float | int | None
Columns = dict[str, str]


class Row(NamedTuple):
    geometry: shapely.Geometry | None
    values: dict[str, Value]


class Layer(NamedTuple):
    """One table. `columns` has each column's type as GeoPackage names it."""

    name: str
    geometry: str
    description: str
    columns: Columns
    rows: list[Row]


OF_UNIT: Final[Columns] = {
    "unit": "TEXT", "side": "TEXT", "echelon": "TEXT", "name": "TEXT", "designation": "TEXT",
}  # fmt: skip
OF_LEG: Final[Columns] = {
    "first_day": "DATE", "last_day": "DATE", "start": "TEXT", "place": "TEXT", "action": "TEXT",
    "means": "TEXT", "confidence": "TEXT", "source_ids": "TEXT", "note": "TEXT",
}  # fmt: skip


def layers_of(campaign: Campaign, language: str) -> list[Layer]:
    """All layers, in the order in which they are stored."""
    waypoints = {**OF_UNIT, "t": "DOUBLE", "at_utc": "DATETIME"}
    trajectories = {
        **OF_UNIT, **OF_LEG,
        "start_utc": "DATETIME", "end_utc": "DATETIME", "length_km": "DOUBLE",
    }  # fmt: skip
    positions = {
        **OF_UNIT, "date": "DATE", "evening_utc": "DATETIME", "action": "TEXT",
        "confidence": "TEXT", "interpolated": "BOOLEAN", "source_ids": "TEXT",
    }  # fmt: skip
    places = {
        "id": "TEXT", "name": "TEXT", "kind": "TEXT", "pinyin": "TEXT", "precision_km": "DOUBLE",
        "method": "TEXT", "note": "TEXT",
    }  # fmt: skip
    routes = {"id": "TEXT", "name": "TEXT", "kind": "TEXT", "length_km": "DOUBLE", "note": "TEXT"}
    events = {
        "id": "TEXT", "title": "TEXT", "summary": "TEXT", "first_day": "DATE", "last_day": "DATE",
        "kind": "TEXT", "importance": "INTEGER", "confidence": "TEXT", "place": "TEXT",
        "unit_ids": "TEXT", "source_ids": "TEXT",
    }  # fmt: skip
    fronts = {"date": "DATE", "source_ids": "TEXT"}
    made: list[tuple[str, str, str, Columns, Callable[[Campaign, str], Iterator[Row]]]] = [
        ("positions", "POINT", "Every tracked unit on every evening", positions, _positions),
        ("waypoints", "POINT", "Points between which units move evenly", waypoints, _waypoints),
        ("trajectories", "LINESTRING", "Legs on which units move", trajectories, _trajectories),
        ("places", "POINT", "The gazetteer", places, _places),
        ("routes", "LINESTRING", "Highways, railways and rivers", routes, _routes),
        ("events", "POINT", "Dated events; some have no known place", events, _events),
        ("fronts", "LINESTRING", "Western edge of Japanese-held ground", fronts, _fronts),
    ]
    return [
        Layer(
            name,
            geometry,
            f"{description}. {campaign.licence}, data version {campaign.data_version}",
            columns,
            list(rows(campaign, language)),
        )
        for name, geometry, description, columns, rows in made
    ]


def _unit(unit_id: str, campaign: Campaign, language: str) -> dict[str, Value]:
    unit = campaign.order_of_battle.unit(unit_id)
    return {
        "unit": unit.id,
        "side": unit.side_id,
        "echelon": unit.echelon,
        "name": unit.names.in_language(language).text,
        "designation": unit.designation_in(language),
    }


def _positions(campaign: Campaign, language: str) -> Iterator[Row]:
    for day in campaign.calendar.all_days():
        time_slice = campaign.slice_at(day)
        for fix in time_slice.fixes:
            values = {
                **_unit(fix.unit_id, campaign, language),
                "date": str(day),
                "evening_utc": _datetime(campaign, time_slice.t),
                "action": fix.action,
                "confidence": str(fix.confidence),
                "interpolated": int(fix.interpolated),
                "source_ids": " ".join(fix.source_ids),
            }
            yield Row(_point(fix.position), values)


def _waypoints(campaign: Campaign, language: str) -> Iterator[Row]:
    def row(trajectory: Trajectory, point: TimedPosition) -> Row:
        values = {
            **_unit(trajectory.unit_id, campaign, language),
            "t": round(point.t, 5),
            "at_utc": point.at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        }
        return Row(_point(point.position), values)

    for trajectory in campaign.tracks():
        for point in timed_path(trajectory):
            yield row(trajectory, point)


def _trajectories(campaign: Campaign, language: str) -> Iterator[Row]:
    for trajectory in campaign.tracks():
        of_unit = _unit(trajectory.unit_id, campaign, language)
        for leg in trajectory.legs:
            if not leg.stationary:
                yield Row(_line(leg.path), {**of_unit, **_leg(leg, campaign, language)})


def _leg(leg: Leg, campaign: Campaign, language: str) -> dict[str, Value]:
    movement = leg.movement
    return {
        "first_day": str(movement.span.first),
        "last_day": str(movement.span.last),
        "start": movement.start_id,
        "place": movement.place_id,
        "action": movement.action,
        "means": movement.means,
        "confidence": str(movement.confidence),
        "source_ids": " ".join(movement.source_ids),
        "note": text_in(language, movement.note),
        "start_utc": _datetime(campaign, leg.t_start),
        "end_utc": _datetime(campaign, leg.t_end),
        "length_km": round(leg.length_km, 1),
    }


def _places(campaign: Campaign, language: str) -> Iterator[Row]:
    for place in campaign.gazetteer:
        values: dict[str, Value] = {
            "id": place.id,
            "name": place.names.in_language(language).text,
            "kind": place.kind,
            "pinyin": place.pinyin,
            "precision_km": place.precision_km,
            "method": place.method,
            "note": text_in(language, place.note),
        }
        yield Row(_point(place.position), values)


def _routes(campaign: Campaign, language: str) -> Iterator[Row]:
    for route in campaign.routes.values():
        values: dict[str, Value] = {
            "id": route.id,
            "name": route.names.in_language(language).text,
            "kind": route.kind,
            "length_km": round(route.length_km, 1),
            "note": text_in(language, route.note),
        }
        yield Row(_line(tuple(point.position for point in route.points)), values)


def _events(campaign: Campaign, language: str) -> Iterator[Row]:
    for event in campaign.events.values():
        place = campaign.gazetteer.place(event.place_id) if event.place_id else None
        values: dict[str, Value] = {
            "id": event.id,
            "title": event.titles.in_language(language).text,
            "summary": event.summary.in_language(language).text,
            "first_day": str(event.span.first),
            "last_day": str(event.span.last),
            "kind": event.kind,
            "importance": event.importance,
            "confidence": str(event.confidence),
            "place": event.place_id,
            "unit_ids": " ".join(event.unit_ids),
            "source_ids": " ".join(event.source_ids),
        }
        yield Row(_point(place.position) if place else None, values)


def _fronts(campaign: Campaign, _language: str) -> Iterator[Row]:
    for line in campaign.fronts.lines:
        yield Row(
            _line(line.path), {"date": str(line.day), "source_ids": " ".join(line.source_ids)}
        )


def _datetime(campaign: Campaign, t: float) -> str:
    return instant(campaign.calendar, t).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _point(position: Position) -> Point:
    return Point(round(position.lon_deg, 5), round(position.lat_deg, 5))


def _line(path: tuple[Position, ...]) -> LineString:
    return LineString([(round(p.lon_deg, 5), round(p.lat_deg, 5)) for p in path])
