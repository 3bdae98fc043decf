"""Faultless records -> the frozen campaign of the core."""

from app.campaign.campaign import Campaign
from app.campaign.dates import Calendar, DateSpan, read_day
from app.campaign.fronts import Fronts
from app.campaign.names import Names
from app.loading import disputes, forces, ground, history, reviews
from app.loading.records import Records, by_id


def assemble_campaign(records: Records, data_version: str) -> Campaign:
    """The campaign that `records` describe. They must be without a fault."""
    head = records.heads["campaign.json"]
    calendar = Calendar(DateSpan(read_day(head["first_day"]), read_day(head["last_day"])))
    return Campaign(
        id=head["id"],
        names=Names(head["names"]),
        calendar=calendar,
        viewpoint_side_id=head["viewpoint_side"],
        places_source_id=head["places_source"],
        licence=head["licence"],
        data_version=data_version,
        max_foot_march_km_per_day=head["max_foot_march_km_per_day"],
        order_of_battle=forces.order_of_battle(records),
        gazetteer=ground.gazetteer(records),
        sources=by_id(map(history.source, records["sources"])),
        routes=ground.routes(records),
        movements={
            records.heads[file]["unit"]: tuple(map(forces.movement, entries))
            for file, entries in records.by_file("movements").items()
        },
        events=by_id(map(history.event, records["events"])),
        fronts=Fronts(calendar, tuple(map(ground.front_line, records["fronts"]))),
        holdings=tuple(map(ground.holding, records["control"])),
        phases=tuple(map(history.phase, records["phases"])),
        days=history.days(records),
        claims=by_id(map(history.claim, records["claims"])),
        air=by_id(map(history.air_record, records["air"])),
        disputes=tuple(map(disputes.dispute, records["accounts"])),
        plausibility_exceptions=tuple(map(reviews.exception, records["plausibility"])),
        article=reviews.article(records) if records["statements"] else None,
    )
