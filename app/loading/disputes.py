"""Records of what the sources tell differently, and what in them points to nothing."""

from collections.abc import Iterator

from app.campaign.accounts import (
    ArrivalShift,
    Dispute,
    EventShift,
    HoldingShift,
    Shift,
    Version,
)
from app.campaign.dates import DateSpan, read_day
from app.campaign.names import Names
from app.loading.documents import JsonObject
from app.loading.faults import Fault
from app.loading.records import Record, Records


def dispute(record: Record) -> Dispute:
    value = record.value
    return Dispute(
        id=value["id"],
        kind=value["kind"],
        point=Names(value["point"]),
        versions=tuple(map(_version, value["versions"])),
        reason=Names(value["reason"]),
        place_id=value.get("place"),
    )


def _version(value: JsonObject) -> Version:
    unmoved, says = value.get("unmoved"), value.get("says")
    return Version(
        says=None if says is None else Names(says),
        source_ids=tuple(value["sources"]),
        span=_span(value) if "from" in value else None,
        unit_ids=tuple(value.get("units", ())),
        used=value.get("used", False),
        shifts=tuple(map(_shift, value.get("shifts", ()))),
        unmoved=None if unmoved is None else Names(unmoved),
    )


def _shift(value: JsonObject) -> Shift:
    if "event" in value:
        return EventShift(value["event"], _span(value))
    instead = read_day(value["instead"])
    if "unit" in value:
        return ArrivalShift(value["unit"], read_day(value["reaches"]), instead)
    return HoldingShift(value["place"], read_day(value["since"]), instead)


def _span(value: JsonObject) -> DateSpan:
    return DateSpan(read_day(value["from"]), read_day(value["to"]))


def dispute_faults(records: Records) -> Iterator[Fault]:
    """Points without one used version, and shifts of legs and holdings that are not there."""
    for record in records["accounts"]:
        versions = record.value["versions"]
        used = sum("used" in version for version in versions)
        if used != 1:
            yield record.fault(f"{used} versions are used; the map uses one", ".versions")
        for index, version in enumerate(versions):
            yield from _backward(record, f".versions[{index}]", version)
            for at, shift in enumerate(version.get("shifts", ())):
                part = f".versions[{index}].shifts[{at}]"
                yield from _backward(record, part, shift)
                yield from _pointless(records, record, part, shift)


def _backward(record: Record, part: str, value: JsonObject) -> Iterator[Fault]:
    if "from" in value and value["to"] < value["from"]:
        yield record.fault(f"{value['to']} comes before {value['from']}", f"{part}.to")


def _pointless(records: Records, record: Record, part: str, shift: JsonObject) -> Iterator[Fault]:
    if "unit" in shift:
        file = f"movements/{shift['unit']}.json"
        ends = [it.value["to"] for it in records["movements"] if it.file == file]
        # The last leg ends with the campaign: nothing follows that could begin later.
        if file not in records.faulty_files and shift["reaches"] not in ends[:-1]:
            message = f"no movement of {shift['unit']} but its last ends on {shift['reaches']}"
            yield record.fault(message, f"{part}.reaches")
    elif "place" in shift and "control.json" not in records.faulty_files:
        holdings = [it.value for it in records["control"] if it.value["place"] == shift["place"]]
        if shift["since"] not in [it["from"] for it in holdings]:
            message = f"no holding of {shift['place']} begins on {shift['since']}"
            yield record.fault(message, f"{part}.since")
