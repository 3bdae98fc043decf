"""The campaign told: phases without a gap, and an entry for every day."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from app.campaign.dates import Calendar, read_day
from app.loading.faults import Fault
from app.loading.records import Record, Records
from app.loading.spans import runs_forward


def chronicle_faults(records: Records) -> Iterator[Fault]:
    """Phases that do not follow on each other, days without an entry or with two."""
    calendar = records.calendar
    if calendar is None:
        return
    phases = records["phases"]
    if phases and "phases.json" not in records.faulty_files and all(map(runs_forward, phases)):
        yield from _phase_faults(phases, calendar)
    for file, entries in records.by_file("days").items():
        yield from _repeated_days(entries)
        if file not in records.faulty_files:
            yield from _days_without_entry(file, entries, calendar)


def _phase_faults(phases: list[Record], calendar: Calendar) -> Iterator[Fault]:
    for before, after in pairwise(phases):
        expected = before.span.last + timedelta(days=1)
        if after.span.first != expected:
            message = f"{after.span.first} is not {expected}, the day after the phase before"
            yield after.fault(message, ".from")
    if phases[0].span.first > calendar.span.first:
        message = f"the first phase starts after the campaign ({calendar.span.first})"
        yield phases[0].fault(message, ".from")
    if phases[-1].span.last != calendar.span.last:
        message = f"the last phase must end with the campaign ({calendar.span.last})"
        yield phases[-1].fault(message, ".to")


def _repeated_days(entries: list[Record]) -> Iterator[Fault]:
    seen: set[str] = set()
    for entry in entries:
        day = entry.value["date"]
        if day in seen:
            yield entry.fault(f"a second entry for {day}", ".date")
        seen.add(day)


def _days_without_entry(file: str, entries: list[Record], calendar: Calendar) -> Iterator[Fault]:
    told = {read_day(entry.value["date"]) for entry in entries}
    for day in calendar.all_days():
        if day not in told:
            yield Fault(file, "$.days", f"no entry for {day}")
