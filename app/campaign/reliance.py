"""What rests on a source: every record that names it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.campaign.air import AirRecord
from app.campaign.campaign import Campaign
from app.campaign.chronicle import Phase
from app.campaign.claims import Claim
from app.campaign.control import Holding
from app.campaign.events import Event
from app.campaign.fronts import FrontLine
from app.campaign.gazetteer import Place
from app.campaign.order_of_battle import Side, Unit
from app.campaign.routes import Route
from app.campaign.trajectory import Movement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliance:
    """All that names one source, each kind in the order of its file.

    `movements` are by unit id; a unit stands under `units` for what its own entry says
    (name, commander, strength), not for where it was.
    """

    days: tuple[date, ...]
    phases: tuple[Phase, ...]
    events: tuple[Event, ...]
    movements: Mapping[str, tuple[Movement, ...]]
    units: tuple[Unit, ...]
    sides: tuple[Side, ...]
    holdings: tuple[Holding, ...]
    front_lines: tuple[FrontLine, ...]
    routes: tuple[Route, ...]
    places: tuple[Place, ...]
    claims: tuple[Claim, ...]
    air: tuple[AirRecord, ...]

    @property
    def count(self) -> int:
        """How many records rest on the source."""
        lists = (self.days, self.phases, self.events, self.units, self.sides, self.holdings,
                 self.front_lines, self.routes, self.places, self.claims, self.air)  # fmt: skip
        return sum(map(len, lists)) + sum(map(len, self.movements.values()))


def reliance_on(source_id: str, campaign: Campaign) -> Reliance:
    """What rests on the source; nothing does on an id that no record names."""

    def named_by(record: object) -> bool:
        return source_id in record.source_ids  # type: ignore[attr-defined]

    orbat = campaign.order_of_battle
    movements = {
        unit_id: tuple(filter(named_by, chain)) for unit_id, chain in campaign.movements.items()
    }
    return Reliance(
        days=tuple(day for day, entry in campaign.days.items() if named_by(entry)),
        phases=tuple(filter(named_by, campaign.phases)),
        events=tuple(filter(named_by, campaign.events.values())),
        movements={unit_id: found for unit_id, found in movements.items() if found},
        units=tuple(filter(named_by, orbat)),
        sides=tuple(filter(named_by, orbat.sides.values())),
        holdings=tuple(filter(named_by, campaign.holdings)),
        front_lines=tuple(filter(named_by, campaign.fronts.lines)),
        routes=tuple(filter(named_by, campaign.routes.values())),
        places=tuple(campaign.gazetteer) if source_id == campaign.places_source_id else (),
        claims=tuple(it for it in campaign.claims.values() if it.source_id == source_id),
        air=tuple(filter(named_by, campaign.air.values())),
    )
