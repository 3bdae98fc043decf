"""Ids: each given once, each that is pointed to known, and nobody above himself."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from app.loading.documents import JsonObject
from app.loading.faults import Fault, hint
from app.loading.records import Record, Records

# What stands where, for a reader: shape of the records, word, file.
TARGETS: Final = {
    "sides": ("side", "sides.json"),
    "sources": ("source", "sources.json"),
    "gazetteer": ("place", "gazetteer.geojson"),
    "order_of_battle": ("unit", "order_of_battle/"),
    "events": ("event", "events.json"),
    "claims": ("claim", "claims.json"),
}

# Where a record of a shape points, and to what; [] takes each entry of an array.
REFERENCES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "sides": {"sources[]": ("sources",)},
    "routes": {"sources[]": ("sources",), "points[].place": ("gazetteer",)},
    "order_of_battle": {"sources[]": ("sources",), "parent": ("order_of_battle",)},
    "movements": {
        "sources[]": ("sources",),
        "start": ("gazetteer",),
        "via[]": ("gazetteer",),
        "place": ("gazetteer",),
    },
    "events": {
        "sources[]": ("sources",),
        "place": ("gazetteer",),
        "units[]": ("order_of_battle",),
    },
    "fronts": {"sources[]": ("sources",), "points[].place": ("gazetteer",)},
    "control": {"sources[]": ("sources",), "place": ("gazetteer",)},
    "phases": {"sources[]": ("sources",)},
    "days": {"sources[]": ("sources",), "events[]": ("events",)},
    "claims": {
        "source": ("sources",),
        "about[]": ("gazetteer", "order_of_battle"),
        "check.from": ("gazetteer",),
        "check.to": ("gazetteer",),
        "check.with[]": ("claims",),
    },
    "air": {"sources[]": ("sources",), "place": ("gazetteer",)},
    "plausibility": {"unit": ("order_of_battle",)},
    "accounts": {
        "place": ("gazetteer",),
        "versions[].sources[]": ("sources",),
        "versions[].units[]": ("order_of_battle",),
        "versions[].shifts[].event": ("events",),
        "versions[].shifts[].unit": ("order_of_battle",),
        "versions[].shifts[].place": ("gazetteer",),
    },
}


def reference_faults(records: Records) -> Iterator[Fault]:
    """Ids given twice, ids that nothing has, sides that are not there, circles of parents."""
    yield from _repeated_ids(records)
    for shape, pointers in REFERENCES.items():
        for record in records[shape]:
            for pointer, targets in pointers.items():
                for path, wanted in _pointed(record.value, pointer):
                    yield from _unknown(records, record, path, wanted, targets)
    yield from _unknown_sides(records)
    yield from _unknown_places_source(records)
    yield from _circles(records)


def _repeated_ids(records: Records) -> Iterator[Fault]:
    # Claims are about places and units alike, and links name things by id alone.
    count = Counter(wanted for known in records.ids.values() for wanted in known)
    first: dict[str, str] = {}
    for shape in records.by_shape:
        for record in records[shape]:
            own_id = record.value.get("id")
            if own_id is None or count[own_id] == 1:
                continue
            if own_id in first:
                yield record.fault(f'the id "{own_id}" is also that of {first[own_id]}', ".id")
            first.setdefault(own_id, f"{record.file} {record.path}")


def _pointed(value: JsonObject, pointer: str) -> Iterator[tuple[str, str]]:
    """Each id in `value` at the end of `pointer`, after its path."""
    step, _, rest = pointer.partition(".")
    key = step.removesuffix("[]")
    if key not in value:
        return
    if step.endswith("[]"):
        found = [(f".{key}[{index}]", item) for index, item in enumerate(value[key])]
    else:
        found = [(f".{key}", value[key])]
    for path, item in found:
        if rest:
            yield from ((path + deeper, wanted) for deeper, wanted in _pointed(item, rest))
        else:
            yield path, item


def _unknown(
    records: Records, record: Record, path: str, wanted: str, targets: tuple[str, ...]
) -> Iterator[Fault]:
    if records.broken.intersection(targets):
        return
    known = [known_id for target in targets for known_id in records.ids[target]]
    if wanted not in known:
        words = " or ".join(TARGETS[target][0] for target in targets)
        files = " or ".join(TARGETS[target][1] for target in targets)
        yield record.fault(f'no {words} "{wanted}" in {files}{hint(wanted, known)}', path)


def _unknown_places_source(records: Records) -> Iterator[Fault]:
    known = records.ids["sources"]
    if records.campaign is None or "sources" in records.broken:
        return
    wanted = records.campaign["places_source"]
    if wanted not in known:
        message = f'no source "{wanted}" in sources.json{hint(wanted, known)}'
        yield Fault("campaign.json", "$.places_source", message)


def _unknown_sides(records: Records) -> Iterator[Fault]:
    known = records.ids["sides"]
    if "sides" in records.broken:
        return
    if records.campaign is not None and records.campaign["viewpoint_side"] not in known:
        side = records.campaign["viewpoint_side"]
        message = f'no side "{side}" in sides.json{hint(side, known)}'
        yield Fault("campaign.json", "$.viewpoint_side", message)
    for file, head in records.heads.items():
        if not file.startswith("order_of_battle/"):
            continue
        side = head["side"]
        if side not in known:
            yield Fault(file, "$.side", f'no side "{side}" in sides.json{hint(side, known)}')
        if side != PurePosixPath(file).stem:
            yield Fault(file, "$.side", f'"{side}" is not the name of the file')


def _circles(records: Records) -> Iterator[Fault]:
    units = {record.value["id"]: record for record in records["order_of_battle"]}
    for unit_id, record in units.items():
        above = [unit_id]
        while (parent := units[above[-1]].value.get("parent")) in units and parent not in above:
            above.append(parent)
        if parent == unit_id:
            circle = " under ".join((*above, unit_id))
            yield record.fault(f"a unit cannot stand under itself: {circle}", ".parent")
