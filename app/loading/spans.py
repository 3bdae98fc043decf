"""Dates: no span backwards, nothing of the campaign outside it, no town held twice."""

from collections.abc import Iterator
from typing import Final

from app.campaign.dates import Calendar, read_day
from app.loading.faults import Fault
from app.loading.records import Record, Records

# What came before and after is told too.
OUTSIDE_KINDS: Final = frozenset({"background", "aftermath"})

SPANNED: Final = ("movements", "events", "control", "phases", "air", "plausibility")


def runs_forward(record: Record) -> bool:
    """Whether the record's span ends on or after the day it starts."""
    return bool(record.value["from"] <= record.value["to"])


def span_faults(records: Records) -> Iterator[Fault]:
    """Everything wrong with single spans and days, and holdings that overlap."""
    yield from _backward_campaign(records)
    for shape in SPANNED:
        for record in records[shape]:
            if not runs_forward(record):
                message = f"{record.value['to']} comes before {record.value['from']}"
                yield record.fault(message, ".to")
    calendar = records.calendar
    if calendar is not None:
        yield from _outside(records, calendar)
    yield from _held_twice(records)


def _backward_campaign(records: Records) -> Iterator[Fault]:
    head = records.campaign
    if head is not None and head["last_day"] < head["first_day"]:
        message = f"{head['last_day']} comes before {head['first_day']}"
        yield Fault("campaign.json", "$.last_day", message)


def _outside(records: Records, calendar: Calendar) -> Iterator[Fault]:
    for shape in ("movements", "control"):
        for record in records[shape]:
            yield from _not_in(record, ("from", "to"), calendar)
    for record in records["events"]:
        if record.value["kind"] not in OUTSIDE_KINDS:
            yield from _not_in(record, ("from", "to"), calendar)
    for shape in ("fronts", "days"):
        for record in records[shape]:
            yield from _not_in(record, ("date",), calendar)


def _not_in(record: Record, keys: tuple[str, ...], calendar: Calendar) -> Iterator[Fault]:
    span = calendar.span
    for key in keys:
        if read_day(record.value[key]) not in span:
            message = f"{record.value[key]} lies outside the campaign ({span.first} to {span.last})"
            yield record.fault(message, f".{key}")


def _held_twice(records: Records) -> Iterator[Fault]:
    holdings: dict[str, list[Record]] = {}
    for record in filter(runs_forward, records["control"]):
        earlier = holdings.setdefault(record.value["place"], [])
        for other in earlier:
            if record.span.overlaps(other.span):
                yield record.fault(f"overlaps the holding at {other.path} of the same place")
        earlier.append(record)
