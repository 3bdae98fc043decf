"""Records of the forces: sides, units and their movements."""

from app.campaign.names import Names
from app.campaign.order_of_battle import Commander, OrderOfBattle, Side, Unit
from app.campaign.sources import Confidence
from app.campaign.trajectory import AIRLIFT, FOOT, Movement
from app.loading.documents import JsonObject
from app.loading.records import Record, Records, by_id
from app.loading.translations import text_of

AIR = "air"


def order_of_battle(records: Records) -> OrderOfBattle:
    """All sides and units, in the order of the sides and of the files."""
    units = [
        _unit(record.value, records.heads[file]["side"])
        for file, entries in records.by_file("order_of_battle").items()
        for record in entries
    ]
    return OrderOfBattle(by_id(map(_side, records["sides"])), by_id(units))


def movement(record: Record) -> Movement:
    value = record.value
    return Movement(
        span=record.span,
        start_id=value["start"],
        place_id=value["place"],
        action=value["action"],
        confidence=Confidence(value["confidence"]),
        source_ids=tuple(value["sources"]),
        via_ids=tuple(value.get("via", ())),
        means=value.get("means", AIR if value["action"] == AIRLIFT else FOOT),
        note=text_of(value, "note"),
    )


def _side(record: Record) -> Side:
    value = record.value
    return Side(
        id=value["id"],
        names=Names(value["names"]),
        role=Names(value["role"]),
        source_ids=tuple(value["sources"]),
    )


def _unit(value: JsonObject, side_id: str) -> Unit:
    commander = value.get("commander")
    return Unit(
        id=value["id"],
        side_id=side_id,
        echelon=value["echelon"],
        names=Names(value["names"]),
        designation=value["designation"],
        arm=value["arm"],
        committed=value["committed"],
        tracked=value["tracked"],
        sidc=value["sidc"],
        source_ids=tuple(value["sources"]),
        parent_id=value.get("parent"),
        wartime_name=value.get("wartime_name"),
        commander=None if commander is None else Commander(**commander),
        strength=text_of(value, "strength"),
        notes=text_of(value, "notes"),
        designations=value.get("designations", {}),
    )
