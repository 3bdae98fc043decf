"""The campaign's records as plain JSON objects, for the API and the downloads.

Positions are `lat` and `lon` in degrees, days are YYYY-MM-DD. `name` is in the reader's
language where we have it; `name_language` says which it really is.
"""

from typing import Any

from app.campaign.air import AirRecord
from app.campaign.campaign import Campaign
from app.campaign.chronicle import DayEntry, Phase
from app.campaign.claims import Claim
from app.campaign.control import Holding
from app.campaign.dates import DateSpan
from app.campaign.events import Event
from app.campaign.evidence import Evidence
from app.campaign.names import Names
from app.campaign.order_of_battle import Commander, Side, Unit
from app.campaign.sources import Source
from app.campaign.trajectory import Leg

Record = dict[str, Any]


def span_record(span: DateSpan) -> Record:
    return {"from": str(span.first), "to": str(span.last)}


def name_record(names: Names, language: str) -> Record:
    """`name`, its language, and `names` in all the languages that are known."""
    name = names.in_language(language)
    return {"name": name.text, "name_language": name.language, "names": dict(names.by_language)}


def text_record(key: str, text: Names | None, language: str) -> Record:
    """A text under `key` with the language it is really in; nulls where there is none."""
    found = None if text is None else text.in_language(language)
    return {key: found and found.text, f"{key}_language": found and found.language}


def campaign_record(campaign: Campaign, language: str) -> Record:
    return {
        "id": campaign.id,
        **name_record(campaign.names, language),
        "first_day": str(campaign.calendar.span.first),
        "last_day": str(campaign.calendar.span.last),
        "last_t": campaign.calendar.last_t,
        "viewpoint_side": campaign.viewpoint_side_id,
        "licence": campaign.licence,
        "data_version": campaign.data_version,
        "sides": [side_record(side, language) for side in campaign.order_of_battle.sides.values()],
    }


def side_record(side: Side, language: str) -> Record:
    return {
        "id": side.id,
        **name_record(side.names, language),
        **text_record("role", side.role, language),
        "source_ids": list(side.source_ids),
    }


def phase_record(phase: Phase, language: str) -> Record:
    return {
        "id": phase.id,
        **span_record(phase.span),
        **name_record(phase.names, language),
        **text_record("summary", phase.summary, language),
        "source_ids": list(phase.source_ids),
    }


def day_record(entry: DayEntry, phase: Phase, language: str) -> Record:
    """One day's headline and narrative; both are in `language` of the record."""
    headline, narrative = (
        names.in_language(language) for names in (entry.headline, entry.narrative)
    )
    return {
        "date": str(entry.day),
        "phase": phase.id,
        "headline": headline.text,
        "narrative": narrative.text,
        "language": narrative.language,
        "event_ids": list(entry.event_ids),
        "confidence": entry.confidence,
        "source_ids": list(entry.source_ids),
    }


def unit_record(unit: Unit, campaign: Campaign, language: str) -> Record:
    """`leg_notes` has one entry for each leg of its trajectory, in their order."""
    legs = campaign.trajectory(unit.id).legs if unit.tracked else ()
    return {
        "id": unit.id,
        "side": unit.side_id,
        "echelon": unit.echelon,
        **name_record(unit.names, language),
        "wartime_name": unit.wartime_name,
        "designation": unit.designation_in(language),
        "parent": unit.parent_id,
        "commander": unit.commander and commander_record(unit.commander),
        **text_record("strength", unit.strength, language),
        "arm": unit.arm,
        "committed": unit.committed,
        "tracked": unit.tracked,
        "sidc": unit.sidc,
        **text_record("notes", unit.notes, language),
        "leg_notes": [text_record("note", leg.movement.note, language) for leg in legs],
        "source_ids": list(unit.source_ids),
    }


def commander_record(commander: Commander) -> Record:
    return {"en": commander.en, "native": commander.native, "wartime": commander.wartime}


def event_record(event: Event, campaign: Campaign, language: str) -> Record:
    """`lat`, `lon` and `place` are null where no source names a place."""
    place = campaign.gazetteer.place(event.place_id) if event.place_id else None
    return {
        "id": event.id,
        **span_record(event.span),
        **text_record("title", event.titles, language),
        "titles": dict(event.titles.by_language),
        **text_record("summary", event.summary, language),
        "kind": event.kind,
        "fight": event.is_fight,
        "importance": event.importance,
        "confidence": event.confidence,
        "place": event.place_id,
        "lat": place and place.position.lat_deg,
        "lon": place and place.position.lon_deg,
        "unit_ids": list(event.unit_ids),
        "source_ids": list(event.source_ids),
    }


def air_record(record: AirRecord, campaign: Campaign, language: str) -> Record:
    place = campaign.gazetteer.place(record.place_id) if record.place_id else None
    return {
        "id": record.id,
        "category": record.category,
        **span_record(record.span),
        **name_record(record.names, language),
        "place": record.place_id,
        "lat": place and place.position.lat_deg,
        "lon": place and place.position.lon_deg,
        **text_record("detail", record.detail, language),
        **text_record("figure", record.figure, language),
        "confidence": record.confidence,
        "source_ids": list(record.source_ids),
    }


def holding_record(holding: Holding) -> Record:
    return {
        **span_record(holding.span),
        "holder": holding.holder,
        "confidence": holding.confidence,
        "source_ids": list(holding.source_ids),
    }


def visit_record(unit_id: str, leg: Leg) -> Record:
    """The leg of `unit_id` that touches a place; its trajectory tells the rest."""
    return {"unit": unit_id, **span_record(leg.movement.span)}


def source_record(source: Source, language: str) -> Record:
    return {
        "id": source.id,
        "title": source.title,
        "author": source.author,
        "year": source.year,
        "publisher": source.publisher,
        "pages": source.pages,
        **text_record("genre", source.genre, language),
        "url": source.url,
        "kind": source.kind,
        "language": source.language,
        "grade": source.grade,
        **text_record("grade_reason", source.grade_reason, language),
        "read": source.read,
        **text_record("used_for", source.used_for, language),
    }


def claim_record(claim: Claim, evidence: Evidence, language: str) -> Record:
    """A claim with what the atlas measures: kilometres, miles or li, or degrees for a bearing."""
    measure = evidence.measure
    return {
        "id": claim.id,
        "topic": claim.topic,
        **text_record("statement", claim.statement, language),
        "stated_value": claim.stated_value,
        "unit": claim.unit,
        "source_id": claim.source_id,
        "about_ids": list(claim.about_ids),
        "measured_value": measure and measure.value,
        "measured_unit": measure and measure.unit,
        "measured_precision_km": measure and measure.precision_km,
        "conflicts_with": list(evidence.conflict_ids),
        "verdict": evidence.verdict,
        "obstacle": evidence.obstacle,
        **text_record("note", claim.note, language),
    }
