"""GPX 1.1: a unit's trajectory as one track, and the places it stood at as waypoints."""

from typing import Final
from xml.etree import ElementTree as ET

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.campaign.trajectory import Leg
from app.exports.instants import instant, timed_path, timestamp
from app.exports.sides import credit
from app.exports.xml_text import child, document

NAMESPACE: Final = "http://www.topografix.com/GPX/1/1"
CREATOR: Final = "West Hunan atlas"


def unit_gpx(unit_id: str, campaign: Campaign, language: str) -> bytes:
    """The track of a tracked unit. Raises UnknownIdError where the unit has none."""
    trajectory = campaign.trajectory(unit_id)
    unit = campaign.order_of_battle.unit(unit_id)
    name = unit.names.in_language(language).text
    root = ET.Element("gpx", {"version": "1.1", "creator": CREATOR, "xmlns": NAMESPACE})
    metadata = child(root, "metadata")
    child(metadata, "name", name)
    child(metadata, "desc", credit(campaign, language))
    for leg in trajectory.legs:
        _waypoint(root, leg, campaign, language)
    track = child(root, "trk")
    child(track, "name", name)
    segment = child(track, "trkseg")
    for point in timed_path(trajectory):
        child(_point(segment, "trkpt", point.position), "time", timestamp(point.at))
    return document(root)


def _waypoint(root: ET.Element, leg: Leg, campaign: Campaign, language: str) -> None:
    """Where a leg ends, and when."""
    movement = leg.movement
    place = campaign.gazetteer.place(movement.place_id)
    waypoint = _point(root, "wpt", place.position)
    child(waypoint, "time", timestamp(instant(campaign.calendar, leg.t_end)))
    child(waypoint, "name", place.names.in_language(language).text)
    span = f"{movement.span.first} to {movement.span.last}"
    child(waypoint, "desc", f"{span}: {movement.action} ({movement.confidence})")
    child(waypoint, "src", ", ".join(movement.source_ids))


def _point(parent: ET.Element, tag: str, position: Position) -> ET.Element:
    lat, lon = f"{position.lat_deg:.5f}", f"{position.lon_deg:.5f}"
    return child(parent, tag, lat=lat, lon=lon)
