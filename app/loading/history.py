"""Records of what happened and of what is said about it: events, days, claims, sources."""

from datetime import date

from app.campaign.air import AirRecord
from app.campaign.chronicle import DayEntry, Phase
from app.campaign.claims import Claim, ConflictCheck, GeodesicCheck, Tally
from app.campaign.dates import read_day
from app.campaign.events import Event
from app.campaign.names import MASTER_LANGUAGE, Names
from app.campaign.sources import Author, Confidence, Source
from app.loading.documents import JsonObject
from app.loading.records import Record, Records
from app.loading.translations import text_of


def source(record: Record) -> Source:
    value = record.value
    return Source(
        id=value["id"],
        title=value["title"],
        kind=value["kind"],
        csl_type=value["csl_type"],
        language=value["language"],
        grade=value["grade"],
        grade_reason=Names(value["grade_reason"]),
        author=value.get("author"),
        authors=_authors(value),
        year=value.get("year"),
        publisher=value.get("publisher"),
        pages=value.get("pages"),
        genre=text_of(value, "genre"),
        url=value.get("url"),
        read=value.get("read"),
        used_for=text_of(value, "used_for"),
    )


def _authors(value: JsonObject) -> tuple[Author, ...]:
    if "authors" in value:
        return tuple(Author(**author) for author in value["authors"])
    return (Author(literal=value["author"]),) if "author" in value else ()


def event(record: Record) -> Event:
    value = record.value
    return Event(
        id=value["id"],
        span=record.span,
        titles=Names(value["titles"]),
        summary=Names(value["summary"]),
        kind=value["kind"],
        unit_ids=tuple(value.get("units", ())),
        confidence=Confidence(value["confidence"]),
        source_ids=tuple(value["sources"]),
        importance=value["importance"],
        place_id=value.get("place"),
    )


def phase(record: Record) -> Phase:
    value = record.value
    return Phase(
        id=value["id"],
        span=record.span,
        names=Names(value["names"]),
        short_names=Names(value["short_names"]),
        summary=Names(value["summary"]),
        source_ids=tuple(value["sources"]),
    )


def days(records: Records) -> dict[date, DayEntry]:
    """The entry of every day, in order of the days, its texts joined over all languages."""
    texts: dict[str, dict[str, JsonObject]] = {}
    for file, entries in records.by_file("days").items():
        language = records.heads[file]["language"]
        for record in entries:
            texts.setdefault(record.value["date"], {})[language] = record.value
    return {read_day(day): _day_entry(day, texts[day]) for day in sorted(texts)}


def _day_entry(day: str, by_language: dict[str, JsonObject]) -> DayEntry:
    master = by_language[MASTER_LANGUAGE]
    return DayEntry(
        day=read_day(day),
        headline=Names({code: text["headline"] for code, text in by_language.items()}),
        narrative=Names({code: text["narrative"] for code, text in by_language.items()}),
        event_ids=tuple(master.get("events", ())),
        confidence=Confidence(master["confidence"]),
        source_ids=tuple(master["sources"]),
    )


def claim(record: Record) -> Claim:
    value = record.value
    return Claim(
        id=value["id"],
        topic=value["topic"],
        statement=Names(value["statement"]),
        stated_value=value["stated_value"],
        unit=value["unit"],
        source_id=value["source"],
        about_ids=tuple(value["about"]),
        check=_check(value["check"]),
        note=text_of(value, "note"),
        tally=_tally(value["tally"]) if "tally" in value else None,
    )


def _tally(value: JsonObject) -> Tally:
    return Tally(
        of=value["of"],
        claimant=value["claimant"],
        losses=value.get("losses"),
        **value.get("strength", {}),
    )


def _check(check: JsonObject) -> GeodesicCheck | ConflictCheck | None:
    match check["kind"]:
        case "geodesic":
            return GeodesicCheck(check["from"], check["to"])
        case "conflict":
            return ConflictCheck(tuple(check["with"]))
    return None


def air_record(record: Record) -> AirRecord:
    value = record.value
    return AirRecord(
        id=value["id"],
        category=value["category"],
        names=Names(value["names"]),
        span=record.span,
        confidence=Confidence(value["confidence"]),
        source_ids=tuple(value["sources"]),
        place_id=value.get("place"),
        detail=text_of(value, "detail"),
        figure=text_of(value, "figure"),
    )
