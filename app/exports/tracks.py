"""The player's file: everything that moves or happens, in one compact JSON object.

The browser interpolates linearly between the vertices given here and never routes a
march itself, so there is one movement model. Latitude comes first; `t` is the
calendar's. Two vertices of one `t` are a step: the later counts at that `t`.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.chronicle import Phase
from app.campaign.enclaves import Enclave
from app.campaign.events import Event
from app.campaign.fronts import EASTERN_LIMIT_LON_DEG, FrontMove
from app.campaign.geodesy import Position
from app.campaign.sources import Confidence, Source
from app.campaign.trajectory import Leg, Trajectory
from app.exports.records import Record, day_record, event_record

DECIMALS: Final = 5

# A unit with any other action moves or fights that day.
STANDING_ACTIONS: Final = frozenset({"hold", "reserve", "assemble"})


def tracks_record(campaign: Campaign, language: str) -> Record:
    """All that the player needs, in the reader's language."""
    span = campaign.calendar.span
    events = [event for event in campaign.events.values() if event.span.overlaps(span)]
    return {
        "data_version": campaign.data_version,
        "language": language,
        "first_day": str(span.first),
        "last_day": str(span.last),
        "last_t": campaign.calendar.last_t,
        "units": [_unit(trajectory, campaign, language) for trajectory in campaign.tracks()],
        "ground": {
            "eastern_limit_lon": EASTERN_LIMIT_LON_DEG,
            "moves": [_move(move) for move in campaign.fronts.moves],
            "enclaves": [_enclave(enclave, campaign) for enclave in campaign.enclaves],
        },
        "events": [_event(event, campaign, language) for event in events],
        "days": [_day(day, campaign, language) for day in campaign.calendar.all_days()],
        "phases": [_phase(phase, campaign, language) for phase in campaign.phases],
        "activity": [_activity(day, campaign) for day in campaign.calendar.all_days()],
        "places": {
            place.id: place.names.in_language(language).text for place in campaign.gazetteer
        },
        "sources": {source.id: short_title(source) for source in campaign.sources.values()},
    }


def short_title(source: Source) -> str:
    """Author or title, and the year where it is known."""
    name = source.author or source.title
    return f"{name}, {source.year}" if source.year else name


def _unit(trajectory: Trajectory, campaign: Campaign, language: str) -> Record:
    unit = campaign.order_of_battle.unit(trajectory.unit_id)
    name = unit.names.in_language(language)
    superior = campaign.order_of_battle.tracked_superior(unit)
    waypoints = trajectory.waypoints
    return {
        "id": unit.id,
        "side": unit.side_id,
        "echelon": unit.echelon,
        "symbol": unit.symbol_key,
        "designation": unit.designation_in(language),
        "name": name.text,
        "name_language": name.language,
        "superior": superior and superior.id,
        "t": [round(point.t, DECIMALS) for point in waypoints],
        "lat": [round(point.position.lat_deg, DECIMALS) for point in waypoints],
        "lon": [round(point.position.lon_deg, DECIMALS) for point in waypoints],
        "legs": [_leg(leg) for leg in trajectory.legs],
    }


def _leg(leg: Leg) -> Record:
    """What is told of it beside, its note, comes with the unit's own record."""
    movement = leg.movement
    return {
        "from": str(movement.span.first),
        "to": str(movement.span.last),
        "t0": leg.t_start,
        "t1": leg.t_end,
        "start": movement.start_id,
        "place": movement.place_id,
        "action": movement.action,
        "confidence": movement.confidence,
        "moving": not leg.stationary and not movement.airborne,
        "airborne": movement.airborne,
        "sources": list(movement.source_ids),
    }


def _move(move: FrontMove) -> Record:
    return {
        "t0": move.t_start,
        "t1": move.t_end,
        "start": _lat_lon(move.start),
        "end": _lat_lon(move.end),
    }


def _enclave(enclave: Enclave, campaign: Campaign) -> Record:
    holding = enclave.holding
    position = campaign.gazetteer.place(holding.place_id).position
    return {
        "place": holding.place_id,
        "lat": position.lat_deg,
        "lon": position.lon_deg,
        "holder": holding.holder,
        "from": str(enclave.first),
        "to": str(enclave.last),
    }


def _lat_lon(path: Iterable[Position]) -> list[list[float]]:
    return [[round(p.lat_deg, DECIMALS), round(p.lon_deg, DECIMALS)] for p in path]


def _event(event: Event, campaign: Campaign, language: str) -> Record:
    record = event_record(event, campaign, language)
    place = campaign.gazetteer.place(event.place_id) if event.place_id else None
    wanted = (
        "id", "from", "to", "lat", "lon", "place", "title", "title_language", "kind", "fight",
        "importance", "confidence",
    )  # fmt: skip
    return {
        **{key: record[key] for key in wanted},
        "place_name": place and place.names.in_language(language).text,
        "units": record["unit_ids"],
        "sources": record["source_ids"],
    }


def _day(day: date, campaign: Campaign, language: str) -> Record:
    record = day_record(campaign.days[day], campaign.phase_on(day), language)
    record["events"] = record.pop("event_ids")
    record["sources"] = record.pop("source_ids")
    return record


def _phase(phase: Phase, campaign: Campaign, language: str) -> Record:
    """A phase cut to the days of the map: the build-up begins months before."""
    name = phase.names.in_language(language)
    return {
        "id": phase.id,
        "from": str(campaign.calendar.nearest(phase.span.first)),
        "to": str(campaign.calendar.nearest(phase.span.last)),
        "name": name.text,
        "short": phase.short_names.in_language(language).text,
        "language": name.language,
    }


def _activity(day: date, campaign: Campaign) -> dict[str, Any]:
    """How many tracked units move or fight on `day`, by side and confidence."""
    t = campaign.calendar.evening(day)
    counts: Counter[tuple[str, Confidence]] = Counter()
    for trajectory in campaign.tracks():
        movement = trajectory.leg_at(t).movement
        if movement.action not in STANDING_ACTIONS:
            side_id = campaign.order_of_battle.unit(trajectory.unit_id).side_id
            counts[side_id, movement.confidence] += 1
    return {
        "date": str(day),
        **{
            side_id: {str(level): counts[side_id, level] for level in Confidence}
            for side_id in campaign.order_of_battle.sides
        },
    }
