"""No unit marches further in a day than men on foot can go."""

from collections.abc import Iterator

from app.campaign.routes import RoadNetwork
from app.campaign.trajectory import FOOT, resolve_trajectory
from app.loading.faults import Fault
from app.loading.forces import movement
from app.loading.ground import gazetteer, routes
from app.loading.records import Records

# A march is measured along the resolved roads, so these have to be right first.
NEEDED = frozenset({"campaign.json", "gazetteer.geojson", "routes.geojson"})


def march_faults(records: Records, faulty_files: set[str]) -> Iterator[Fault]:
    """Legs on foot above the campaign's longest day's march, in files that have no other fault."""
    calendar, head = records.calendar, records.campaign
    if calendar is None or head is None or faulty_files & NEEDED:
        return
    limit = head["max_foot_march_km_per_day"]
    places, roads = gazetteer(records), RoadNetwork.of(routes(records))
    for file, entries in records.by_file("movements").items():
        if file in faulty_files:
            continue
        movements = tuple(map(movement, entries))
        unit_id = records.heads[file]["unit"]
        trajectory = resolve_trajectory(unit_id, movements, places, roads, calendar)
        for record, leg in zip(entries, trajectory.legs, strict=True):
            if leg.movement.means == FOOT and leg.km_per_day > limit:
                yield record.fault(
                    f"{leg.length_km:.0f} km in {leg.movement.span.days} days on foot is "
                    f"{leg.km_per_day:.0f} km a day; the longest march is {limit} km"
                )
