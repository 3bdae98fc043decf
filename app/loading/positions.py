"""Coordinates: inside the campaign's bounds, and the same wherever a place is named."""

from collections.abc import Iterator
from itertools import pairwise

from app.loading.faults import Fault
from app.loading.records import Record, Records


def position_faults(records: Records) -> Iterator[Fault]:
    """Positions outside the bounds, and lines that leave their way-points or their order."""
    for record in records["gazetteer"]:
        yield from _outside(records, record, record.coordinates, "coordinates")
    for record in (*records["routes"], *records["fronts"]):
        yield from _off_its_points(records, record)
    for record in records["fronts"]:
        yield from _not_southward(record)
    yield from _one_front_a_day(records)


def _outside(
    records: Records, record: Record, coordinates: list[float], part: str
) -> Iterator[Fault]:
    if records.campaign is None:
        return
    bounds = records.campaign["bounds"]
    lon, lat = coordinates
    inside = bounds["west"] <= lon <= bounds["east"] and bounds["south"] <= lat <= bounds["north"]
    if not inside:
        yield _geometry_fault(
            record,
            part,
            f"longitude {lon}, latitude {lat} lies outside the campaign's bounds "
            f"({bounds['west']} to {bounds['east']} E, {bounds['south']} to {bounds['north']} N)",
        )


def _off_its_points(records: Records, record: Record) -> Iterator[Fault]:
    points = record.value["points"]
    if len(points) != len(record.coordinates):
        yield record.fault(
            f"{len(points)} points for {len(record.coordinates)} coordinates", ".points"
        )
        return
    places = {place.value["id"]: place.coordinates for place in records["gazetteer"]}
    for index, (point, coordinates) in enumerate(zip(points, record.coordinates, strict=True)):
        place = point.get("place")
        if place is None:
            yield from _outside(records, record, coordinates, f"coordinates[{index}]")
        elif place in places and places[place] != coordinates:
            yield _geometry_fault(
                record,
                f"coordinates[{index}]",
                f'{coordinates} is not where gazetteer.geojson has "{place}": {places[place]}',
            )


def _not_southward(record: Record) -> Iterator[Fault]:
    # The line bulges, so only its ends have to be in order.
    if record.coordinates[0][1] <= record.coordinates[-1][1]:
        yield _geometry_fault(record, "coordinates", "a front line runs from north to south")


def _one_front_a_day(records: Records) -> Iterator[Fault]:
    for before, after in pairwise(records["fronts"]):
        if after.value["date"] <= before.value["date"]:
            message = f"{after.value['date']} does not come after {before.value['date']}"
            yield after.fault(message, ".date")


def _geometry_fault(record: Record, part: str, message: str) -> Fault:
    feature = record.path.removesuffix(".properties")
    return Fault(record.file, f"{feature}.geometry.{part}", message)
