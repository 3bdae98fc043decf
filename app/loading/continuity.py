"""A tracked unit is somewhere on every day, and nowhere twice."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import PurePosixPath

from app.campaign.dates import Calendar, read_day
from app.loading.faults import Fault, hint
from app.loading.records import Record, Records
from app.loading.spans import runs_forward


def continuity_faults(records: Records) -> Iterator[Fault]:
    """Files for the wrong unit, gaps, overlaps and jumps in the movements of each unit."""
    yield from _wrong_files(records)
    yield from _untracked(records)
    for file, movements in records.by_file("movements").items():
        # A record that its schema refused would show up here as a gap that is none.
        sound = len(movements) == len(records.heads[file]["movements"])
        if sound and all(map(runs_forward, movements)):
            yield from _broken_chain(movements)
            if records.calendar is not None:
                yield from _uncovered(movements, records.calendar)


def _wrong_files(records: Records) -> Iterator[Fault]:
    units = records.ids["order_of_battle"]
    for file, head in records.heads.items():
        if not file.startswith("movements/"):
            continue
        unit = head["unit"]
        if unit != PurePosixPath(file).stem:
            yield Fault(file, "$.unit", f'"{unit}" is not the name of the file')
        elif unit not in units and "order_of_battle" not in records.broken:
            message = f'no unit "{unit}" in order_of_battle/{hint(unit, units)}'
            yield Fault(file, "$.unit", message)


def _untracked(records: Records) -> Iterator[Fault]:
    files = {*records.heads, *records.faulty_files}
    for record in records["order_of_battle"]:
        file = f"movements/{record.value['id']}.json"
        if record.value["tracked"] and file not in files:
            yield record.fault(f"tracked, but there is no {file}", ".tracked")
        if not record.value["tracked"] and file in files:
            yield record.fault(f"not tracked, but there is a {file}", ".tracked")


def _broken_chain(movements: list[Record]) -> Iterator[Fault]:
    for before, after in pairwise(movements):
        ended, starts = read_day(before.value["to"]), read_day(after.value["from"])
        if starts <= ended:
            yield after.fault(f"starts on {starts}, before the last one is over ({ended})", ".from")
        elif starts > ended + timedelta(days=1):
            yield after.fault(
                f"the unit is nowhere from {_next(ended)} to {_before(starts)}", ".from"
            )
        if after.value["start"] != before.value["place"]:
            yield after.fault(
                f'starts at "{after.value["start"]}", but the last movement '
                f'ended at "{before.value["place"]}"',
                ".start",
            )


def _uncovered(movements: list[Record], calendar: Calendar) -> Iterator[Fault]:
    first, last = movements[0], movements[-1]
    starts, ends = read_day(first.value["from"]), read_day(last.value["to"])
    if starts > calendar.span.first:
        message = f"the unit is nowhere from {calendar.span.first} to {_before(starts)}"
        yield first.fault(message, ".from")
    if ends < calendar.span.last:
        message = f"the unit is nowhere from {_next(ends)} to {calendar.span.last}"
        yield last.fault(message, ".to")


def _next(day: date) -> date:
    return day + timedelta(days=1)


def _before(day: date) -> date:
    return day - timedelta(days=1)
