"""KML 2.2 with Google's tracks: opens animated in Google Earth, as lines with times elsewhere.

Every text that lands in a balloon is escaped for HTML too: Google Earth renders it.
"""

from collections.abc import Iterable
from datetime import datetime
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

from app.campaign.campaign import Campaign, TimeSlice
from app.campaign.events import Event
from app.campaign.geodesy import Position
from app.campaign.names import Names
from app.campaign.order_of_battle import Unit
from app.campaign.trajectory import Fix, Leg, Trajectory
from app.exports.instants import instant, spell, timed_path, timestamp
from app.exports.sides import credit, livery_of
from app.exports.xml_text import child, document

KML: Final = "http://www.opengis.net/kml/2.2"
GX: Final = "http://www.google.com/kml/ext/2.2"
# Folders in English: like the fields of the tables, they are names for programs too.
UNITS, LEGS, EVENTS, FRONTS, PLACES = "Units", "Legs", "Events", "Front lines", "Places"
LINE_WIDTH_PX: Final = 3


def slice_kml(time_slice: TimeSlice, campaign: Campaign, language: str) -> bytes:
    """Every tracked unit on one evening, and the front."""
    root, body = _document(campaign, language, f" · {time_slice.day}")
    evening = instant(campaign.calendar, time_slice.t)
    folder = _folder(body, UNITS)
    for fix in time_slice.fixes:
        _fix(folder, fix, campaign, language, evening)
    front = child(_folder(body, FRONTS), "Placemark")
    child(front, "name", str(time_slice.day))
    child(front, "styleUrl", "#front")
    _line(front, time_slice.front.path)
    return document(root)


def campaign_kml(campaign: Campaign, language: str) -> bytes:
    """All trajectories, events, front lines and places, with the times they hold for."""
    root, body = _document(campaign, language)
    tracks, legs = _folder(body, UNITS), _folder(body, LEGS)
    for trajectory in campaign.tracks():
        unit = campaign.order_of_battle.unit(trajectory.unit_id)
        _track(tracks, trajectory, unit, language)
        of_unit = _folder(legs, unit.names.in_language(language).text)
        for leg in trajectory.legs:
            _leg(of_unit, leg, unit, campaign, language)
    _events(_folder(body, EVENTS), campaign, language)
    _fronts(_folder(body, FRONTS), campaign)
    places = _folder(body, PLACES)
    for place in campaign.gazetteer:
        placemark = _placemark(places, f"place-{place.id}", place.names, language)
        child(placemark, "styleUrl", "#place")
        _data(placemark, kind=place.kind, precision_km=f"{place.precision_km:g}")
        _point(placemark, place.position)
    return document(root)


def _document(
    campaign: Campaign, language: str, of_what: str = ""
) -> tuple[ET.Element, ET.Element]:
    root = ET.Element("kml", {"xmlns": KML, "xmlns:gx": GX})
    body = child(root, "Document")
    child(body, "name", campaign.names.in_language(language).text + of_what)
    child(body, "open", "1")
    child(body, "description", escape(credit(campaign, language)))
    for side in campaign.order_of_battle.sides.values():
        _style(body, f"side-{side.id}", livery_of(side.id).colour)
    _style(body, "front", livery_of("japan").colour)
    _style(body, "event", "b8860b")
    _style(body, "place", "ffffff")
    return root, body


def _style(body: ET.Element, style_id: str, colour: str) -> None:
    # KML writes a colour as alpha, blue, green, red.
    red, green, blue = colour[:2], colour[2:4], colour[4:]
    abgr = f"ff{blue}{green}{red}"
    style = child(body, "Style", id=style_id)
    icon = child(style, "IconStyle")
    child(icon, "color", abgr)
    child(icon, "scale", "0.8")
    line = child(style, "LineStyle")
    child(line, "color", abgr)
    child(line, "width", str(LINE_WIDTH_PX))


def _folder(parent: ET.Element, name: str) -> ET.Element:
    folder = child(parent, "Folder")
    child(folder, "name", name)
    return folder


def _placemark(folder: ET.Element, mark_id: str, names: Names, language: str) -> ET.Element:
    placemark = child(folder, "Placemark", id=mark_id)
    child(placemark, "name", names.in_language(language).text)
    return placemark


def _track(folder: ET.Element, trajectory: Trajectory, unit: Unit, language: str) -> None:
    """The moving unit. KML asks for all times first and all places after them."""
    placemark = _placemark(folder, f"unit-{unit.id}", unit.names, language)
    child(placemark, "styleUrl", f"#side-{unit.side_id}")
    _data(placemark, unit=unit.id, echelon=unit.echelon, designation=unit.designation_in(language))
    track = child(placemark, "gx:Track")
    path = timed_path(trajectory)
    for point in path:
        child(track, "when", timestamp(point.at))
    for point in path:
        child(track, "gx:coord", _lon_lat(point.position, " "))


def _leg(folder: ET.Element, leg: Leg, unit: Unit, campaign: Campaign, language: str) -> None:
    movement = leg.movement
    place = campaign.gazetteer.place(movement.place_id).names.in_language(language).text
    placemark = child(folder, "Placemark")
    child(placemark, "name", f"{movement.action} · {place}")
    if movement.note:
        child(placemark, "description", escape(movement.note.in_language(language).text))
    _span(
        placemark,
        instant(campaign.calendar, leg.t_start),
        instant(campaign.calendar, leg.t_end),
    )
    child(placemark, "styleUrl", f"#side-{unit.side_id}")
    _data(
        placemark,
        unit=unit.id,
        first_day=str(movement.span.first),
        last_day=str(movement.span.last),
        action=movement.action,
        confidence=str(movement.confidence),
        sources=" ".join(movement.source_ids),
    )
    if leg.stationary:
        _point(placemark, leg.path[0])
    else:
        _line(placemark, leg.path)


def _fix(
    folder: ET.Element, fix: Fix, campaign: Campaign, language: str, evening: datetime
) -> None:
    unit = campaign.order_of_battle.unit(fix.unit_id)
    placemark = _placemark(folder, f"unit-{unit.id}", unit.names, language)
    child(child(placemark, "TimeStamp"), "when", timestamp(evening))
    child(placemark, "styleUrl", f"#side-{unit.side_id}")
    _data(
        placemark,
        unit=unit.id,
        echelon=unit.echelon,
        action=fix.action,
        confidence=str(fix.confidence),
        interpolated="true" if fix.interpolated else "false",
        sources=" ".join(fix.source_ids),
    )
    _point(placemark, fix.position)


def _events(folder: ET.Element, campaign: Campaign, language: str) -> None:
    for event in campaign.events.values():
        if event.place_id is not None:
            _event(folder, event, campaign, language)


def _event(folder: ET.Element, event: Event, campaign: Campaign, language: str) -> None:
    placemark = _placemark(folder, f"event-{event.id}", event.titles, language)
    child(placemark, "description", escape(event.summary.in_language(language).text))
    _span(placemark, *spell(campaign.calendar, event.span))
    child(placemark, "styleUrl", "#event")
    _data(
        placemark,
        kind=event.kind,
        confidence=str(event.confidence),
        sources=" ".join(event.source_ids),
    )
    _point(placemark, campaign.gazetteer.place(event.place_id or "").position)


def _fronts(folder: ET.Element, campaign: Campaign) -> None:
    """Each dated line holds until the next; the last to the end of the campaign."""
    lines = campaign.fronts.lines
    ends = [campaign.calendar.evening(line.day) for line in lines[1:]]
    for line, end in zip(lines, [*ends, campaign.calendar.last_t], strict=True):
        placemark = child(folder, "Placemark", id=f"front-{line.day}")
        child(placemark, "name", str(line.day))
        start = instant(campaign.calendar, campaign.calendar.evening(line.day))
        _span(placemark, start, instant(campaign.calendar, end))
        child(placemark, "styleUrl", "#front")
        _data(placemark, sources=" ".join(line.source_ids))
        _line(placemark, line.path)


def _span(placemark: ET.Element, begin: datetime, end: datetime) -> None:
    span = child(placemark, "TimeSpan")
    child(span, "begin", timestamp(begin))
    child(span, "end", timestamp(end))


def _data(placemark: ET.Element, **values: str) -> None:
    extended = child(placemark, "ExtendedData")
    for name, value in values.items():
        child(child(extended, "Data", name=name), "value", escape(value))


def _point(placemark: ET.Element, position: Position) -> None:
    child(child(placemark, "Point"), "coordinates", _lon_lat(position))


def _line(placemark: ET.Element, path: Iterable[Position]) -> None:
    line = child(placemark, "LineString")
    child(line, "tessellate", "1")
    child(line, "coordinates", " ".join(map(_lon_lat, path)))


def _lon_lat(position: Position, comma: str = ",") -> str:
    return f"{position.lon_deg:.5f}{comma}{position.lat_deg:.5f}{comma}0"
