"""CZML 1.0, for Cesium: units that move, events and front lines that come and go.

Cesium renders a description as HTML, so every text in one is escaped.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.events import Event
from app.campaign.fronts import FrontLine
from app.campaign.gazetteer import Place
from app.campaign.geodesy import Position
from app.campaign.trajectory import Leg, Trajectory
from app.exports.instants import instant, spell, timed_path, timestamp
from app.exports.sides import credit, livery_of

Packet = dict[str, Any]

# A day of the campaign in ten seconds.
CLOCK_MULTIPLIER: Final = 8_640
UNIT_PIXELS: Final = 12
GOLD: Final = "b8860b"
GREY: Final = "555555"


def campaign_czml(campaign: Campaign, language: str) -> bytes:
    """The campaign as a CZML document: a JSON list of packets."""
    packets = [_document(campaign, language), *_packets(campaign, language)]
    text = json.dumps(packets, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8") + b"\n"


def _packets(campaign: Campaign, language: str) -> Iterator[Packet]:
    for trajectory in campaign.tracks():
        yield _unit(trajectory, campaign, language)
    for event in campaign.events.values():
        if event.place_id is not None and event.span.overlaps(campaign.calendar.span):
            yield _event(event, campaign.gazetteer.place(event.place_id), campaign, language)
    lines = campaign.fronts.lines
    ends = [campaign.calendar.evening(line.day) for line in lines[1:]]
    for line, end in zip(lines, [*ends, campaign.calendar.last_t], strict=True):
        yield _front(line, end, campaign)
    for place in campaign.gazetteer:
        if place.lettered:
            yield _place(place, language)


def _document(campaign: Campaign, language: str) -> Packet:
    start, end = _whole(campaign)
    return {
        "id": "document",
        "name": campaign.names.in_language(language).text,
        "version": "1.0",
        "description": escape(credit(campaign, language)),
        "clock": {
            "interval": _interval(start, end),
            "currentTime": timestamp(start),
            "multiplier": CLOCK_MULTIPLIER,
            "range": "LOOP_STOP",
            "step": "SYSTEM_CLOCK_MULTIPLIER",
        },
    }


def _unit(trajectory: Trajectory, campaign: Campaign, language: str) -> Packet:
    unit = campaign.order_of_battle.unit(trajectory.unit_id)
    colour = livery_of(unit.side_id).colour
    start, end = _whole(campaign)
    samples: list[float] = []
    for point in timed_path(trajectory):
        samples += [(point.at - start).total_seconds(), *_lon_lat_height(point.position)]
    return {
        "id": f"unit-{unit.id}",
        "name": unit.names.in_language(language).text,
        "availability": _interval(start, end),
        "position": {
            "epoch": timestamp(start),
            "interpolationAlgorithm": "LINEAR",
            "interpolationDegree": 1,
            "cartographicDegrees": samples,
        },
        "point": {"color": _rgba(colour), "pixelSize": UNIT_PIXELS, **_on_ground()},
        "label": _label(unit.designation_in(language), colour),
        "properties": {
            "side": unit.side_id,
            "echelon": unit.echelon,
            "action": [_during(leg, leg.movement.action, campaign) for leg in trajectory.legs],
            "confidence": [
                _during(leg, str(leg.movement.confidence), campaign) for leg in trajectory.legs
            ],
        },
    }


def _event(event: Event, place: Place, campaign: Campaign, language: str) -> Packet:
    return {
        "id": f"event-{event.id}",
        "name": event.titles.in_language(language).text,
        "description": escape(event.summary.in_language(language).text),
        "availability": _interval(*spell(campaign.calendar, event.span)),
        "position": {"cartographicDegrees": _lon_lat_height(place.position)},
        "point": {"color": _rgba(GOLD), "pixelSize": 8, **_on_ground()},
        "properties": {"kind": event.kind, "confidence": str(event.confidence)},
    }


def _front(line: FrontLine, t_end: float, campaign: Campaign) -> Packet:
    start = instant(campaign.calendar, campaign.calendar.evening(line.day))
    colour = _rgba(livery_of("japan").colour)
    flat = [number for position in line.path for number in _lon_lat_height(position)]
    return {
        "id": f"front-{line.day}",
        "name": str(line.day),
        "availability": _interval(start, instant(campaign.calendar, t_end)),
        "polyline": {
            "positions": {"cartographicDegrees": flat},
            "material": {"solidColor": {"color": colour}},
            "width": 3,
            "clampToGround": True,
        },
    }


def _place(place: Place, language: str) -> Packet:
    return {
        "id": f"place-{place.id}",
        "name": place.names.in_language(language).text,
        "position": {"cartographicDegrees": _lon_lat_height(place.position)},
        "point": {"color": _rgba(GREY), "pixelSize": 4, **_on_ground()},
        "label": _label(place.names.in_language(language).text, GREY),
    }


def _during(leg: Leg, value: str, campaign: Campaign) -> dict[str, str]:
    start, end = (instant(campaign.calendar, t) for t in (leg.t_start, leg.t_end))
    return {"interval": _interval(start, end), "string": value}


def _whole(campaign: Campaign) -> tuple[datetime, datetime]:
    return instant(campaign.calendar, 0), instant(campaign.calendar, campaign.calendar.last_t)


def _interval(start: datetime, end: datetime) -> str:
    return f"{timestamp(start)}/{timestamp(end)}"


def _label(text: str, colour: str) -> dict[str, Any]:
    return {
        "text": text,
        "font": "13px sans-serif",
        "fillColor": _rgba(colour),
        "outlineColor": _rgba("ffffff"),
        "outlineWidth": 3,
        "style": "FILL_AND_OUTLINE",
        "pixelOffset": {"cartesian2": [0, -16]},
        **_on_ground(),
    }


def _on_ground() -> dict[str, dict[str, str]]:
    return {"heightReference": {"heightReference": "CLAMP_TO_GROUND"}}


def _rgba(colour: str) -> dict[str, list[int]]:
    return {"rgba": [*bytes.fromhex(colour), 255]}


def _lon_lat_height(position: Position) -> list[float]:
    return [round(position.lon_deg, 5), round(position.lat_deg, 5), 0]
