"""ORBAT Mapper's scenario file, version 2.2.0: order of battle, movements, events, front lines.

Follows the types that orbat-mapper publishes (src/types/scenarioModels.ts and
scenarioGeoModels.ts); `orbat-mapper.schema.json` beside this module holds what we write of
them. A unit's state says where it is from its time on; between two states ORBAT Mapper
moves it along `via` at even speed, as the core does.
"""

import json
from datetime import timedelta
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.events import Event
from app.campaign.fronts import FrontLine
from app.campaign.geodesy import Position
from app.campaign.order_of_battle import Side, Unit
from app.campaign.trajectory import Leg, Trajectory
from app.exports.instants import instant, timestamp
from app.exports.sides import credit, livery_of, sidc_of

Record = dict[str, Any]

VERSION: Final = "2.2.0"
# Evenings are written as 18:00 there; POSIX's sign is the other way round: this is UTC+8.
TIME_ZONE: Final = "Etc/GMT-8"


def campaign_scenario(campaign: Campaign, language: str) -> Record:
    """The scenario as a JSON object; ids are the campaign's own."""
    calendar = campaign.calendar
    return {
        "id": campaign.id,
        "type": "ORBAT-mapper",
        "version": VERSION,
        "name": campaign.names.in_language(language).text,
        "description": credit(campaign, language),
        "startTime": timestamp(instant(calendar, 0)),
        "timeZone": TIME_ZONE,
        "symbologyStandard": "app6",
        "sides": [
            _side(side, campaign, language) for side in campaign.order_of_battle.sides.values()
        ],
        "events": [
            _event(event, campaign, language)
            for event in campaign.events.values()
            if event.span.overlaps(calendar.span)
        ],
        "layers": [_fronts(campaign)],
        "mapLayers": [],
    }


def campaign_orbat(campaign: Campaign, language: str) -> bytes:
    """The scenario as the file that ORBAT Mapper opens."""
    text = json.dumps(campaign_scenario(campaign, language), ensure_ascii=False, indent=1)
    return text.encode("utf-8") + b"\n"


def _side(side: Side, campaign: Campaign, language: str) -> Record:
    livery = livery_of(side.id)
    name = side.names.in_language(language).text
    tops = [unit for unit in campaign.order_of_battle if _is_top(unit, side.id, campaign)]
    tops.sort(key=lambda unit: unit.echelon_rank)
    return {
        "id": side.id,
        "name": name,
        "description": side.role.in_language(language).text,
        "standardIdentity": livery.identity,
        "symbolOptions": {"fillColor": f"#{livery.colour}"},
        "groups": [
            {
                "id": f"{side.id}-group",
                "name": name,
                "subUnits": [_unit(unit, campaign, language) for unit in tops],
            }
        ],
    }


def _is_top(unit: Unit, side_id: str, campaign: Campaign) -> bool:
    """Whether the unit stands under none of its own side: some serve under an ally."""
    if unit.side_id != side_id:
        return False
    return (
        unit.parent_id is None or campaign.order_of_battle.unit(unit.parent_id).side_id != side_id
    )


def _unit(unit: Unit, campaign: Campaign, language: str) -> Record:
    under = [
        it for it in campaign.order_of_battle.subordinates(unit.id) if it.side_id == unit.side_id
    ]
    record: Record = {
        "id": unit.id,
        "name": unit.names.in_language(language).text,
        "shortName": unit.designation_in(language),
        "sidc": sidc_of(unit.sidc, unit.side_id),
        "textAmplifiers": {"uniqueDesignation": unit.designation},
        "subUnits": [_unit(it, campaign, language) for it in under],
    }
    if unit.notes:
        record["description"] = unit.notes.in_language(language).text
    if unit.tracked:
        record["state"] = _states(campaign.trajectory(unit.id), campaign, language)
    return record


def _states(trajectory: Trajectory, campaign: Campaign, language: str) -> list[Record]:
    """The start, and the end of each leg with the way there."""
    start = trajectory.waypoints[0]
    first = {
        "id": f"{trajectory.unit_id}-0",
        "t": timestamp(instant(campaign.calendar, start.t)),
        "location": _lon_lat(start.position),
    }
    legs = enumerate(trajectory.legs, start=1)
    return [
        first,
        *(_state(f"{trajectory.unit_id}-{n}", leg, campaign, language) for n, leg in legs),
    ]


def _state(state_id: str, leg: Leg, campaign: Campaign, language: str) -> Record:
    movement = leg.movement
    place = campaign.gazetteer.place(movement.place_id).names.in_language(language).text
    end = timestamp(instant(campaign.calendar, leg.t_end))
    record: Record = {
        "id": state_id,
        "t": end,
        "location": _lon_lat(leg.path[-1]),
        "title": f"{movement.action} · {place}",
        "description": f"{movement.confidence}; {', '.join(movement.source_ids)}",
    }
    if movement.airborne:
        # It leaves at the last moment: a flight is no march.
        record["interpolate"] = False
        record["viaStartTime"] = end
    elif len(leg.path) > 2:
        record["via"] = [_lon_lat(position) for position in leg.path[1:-1]]
    return record


def _event(event: Event, campaign: Campaign, language: str) -> Record:
    calendar = campaign.calendar
    day = calendar.nearest(event.span.first)
    record: Record = {
        "id": event.id,
        "title": event.titles.in_language(language).text,
        "subTitle": f"{event.span.first} – {event.span.last}"
        if event.span.days > 1
        else str(event.span.first),
        "description": event.summary.in_language(language).text,
        "startTime": timestamp(instant(calendar, calendar.evening(day))),
    }
    if event.place_id is not None:
        position = campaign.gazetteer.place(event.place_id).position
        record["where"] = {
            "type": "geometry",
            "geometry": {"type": "Point", "coordinates": _lon_lat(position)},
            "maxZoom": 10,
        }
    return record


def _fronts(campaign: Campaign) -> Record:
    """Each dated line is seen until the next."""
    lines = campaign.fronts.lines
    days = [campaign.calendar.evening(line.day) for line in lines]
    ends = [*days[1:], campaign.calendar.last_t + 1]
    return {
        "id": "fronts",
        "name": "Western edge of Japanese-held ground",
        "features": [
            _front(line, start, end, campaign)
            for line, start, end in zip(lines, days, ends, strict=True)
        ],
    }


def _front(line: FrontLine, t_start: int, t_end: int, campaign: Campaign) -> Record:
    # Its reader counts neither end as seen.
    just_before = instant(campaign.calendar, t_start) - timedelta(seconds=1)
    return {
        "type": "Feature",
        "id": f"front-{line.day}",
        "geometry": {
            "type": "LineString",
            "coordinates": [_lon_lat(position) for position in line.path],
        },
        "meta": {
            "type": "LineString",
            "name": str(line.day),
            "visibleFromT": timestamp(just_before),
            "visibleUntilT": timestamp(instant(campaign.calendar, t_end)),
        },
        "style": {"stroke": f"#{livery_of('japan').colour}", "stroke-width": 3},
        "properties": {},
    }


def _lon_lat(position: Position) -> list[float]:
    return [round(position.lon_deg, 5), round(position.lat_deg, 5)]
