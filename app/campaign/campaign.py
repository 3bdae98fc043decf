"""The campaign: everything the sources give, in one frozen object, and its time slices."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property

from app.campaign.accounts import Dispute
from app.campaign.air import AirRecord
from app.campaign.chronicle import DayEntry, Phase
from app.campaign.claims import Claim
from app.campaign.control import Holding
from app.campaign.dates import Calendar
from app.campaign.enclaves import Enclave, enclaves
from app.campaign.errors import OutsideCampaignError, UnknownIdError
from app.campaign.events import Event
from app.campaign.fronts import FrontAt, Fronts
from app.campaign.gazetteer import Gazetteer
from app.campaign.names import Names
from app.campaign.order_of_battle import OrderOfBattle
from app.campaign.reviews import PlausibilityException
from app.campaign.routes import RoadNetwork, Route
from app.campaign.sources import Source
from app.campaign.statements import Article
from app.campaign.trajectory import Fix, Leg, Movement, Trajectory, resolve_trajectory


@dataclass(frozen=True, slots=True)
class TimeSlice:
    """The whole map on the evening of one day."""

    day: date
    t: int
    fixes: tuple[Fix, ...]
    front: FrontAt
    events: tuple[Event, ...]
    holdings: tuple[Holding, ...]
    phase: Phase
    entry: DayEntry


@dataclass(frozen=True, kw_only=True)
class Campaign:
    """All that geodata/ says, checked and joined. Mappings are by id, in file order."""

    id: str
    names: Names
    calendar: Calendar
    viewpoint_side_id: str
    places_source_id: str
    licence: str
    data_version: str
    max_foot_march_km_per_day: float
    order_of_battle: OrderOfBattle
    gazetteer: Gazetteer
    sources: Mapping[str, Source]
    routes: Mapping[str, Route]
    movements: Mapping[str, tuple[Movement, ...]]
    events: Mapping[str, Event]
    fronts: Fronts
    holdings: tuple[Holding, ...]
    phases: tuple[Phase, ...]
    days: Mapping[date, DayEntry]
    claims: Mapping[str, Claim]
    air: Mapping[str, AirRecord]
    disputes: tuple[Dispute, ...]
    plausibility_exceptions: tuple[PlausibilityException, ...] = ()
    article: Article | None = None

    @cached_property
    def roads(self) -> RoadNetwork:
        return RoadNetwork.of(self.routes)

    @cached_property
    def trajectories(self) -> Mapping[str, Trajectory]:
        """The trajectory of every tracked unit, by unit id, in the order of battle's order."""
        return {
            unit.id: resolve_trajectory(
                unit.id, self.movements[unit.id], self.gazetteer, self.roads, self.calendar
            )
            for unit in self.order_of_battle.tracked()
        }

    def trajectory(self, unit_id: str) -> Trajectory:
        """The unit's trajectory. Raises UnknownIdError where it has none."""
        self.order_of_battle.unit(unit_id)
        try:
            return self.trajectories[unit_id]
        except KeyError:
            raise UnknownIdError("trajectory of a unit", unit_id) from None

    def event(self, event_id: str) -> Event:
        try:
            return self.events[event_id]
        except KeyError:
            near = get_close_matches(event_id, self.events, n=1)
            raise UnknownIdError("event", event_id, near[0] if near else None) from None

    def route(self, route_id: str) -> Route:
        try:
            return self.routes[route_id]
        except KeyError:
            near = get_close_matches(route_id, self.routes, n=1)
            raise UnknownIdError("route", route_id, near[0] if near else None) from None

    def source(self, source_id: str) -> Source:
        try:
            return self.sources[source_id]
        except KeyError:
            near = get_close_matches(source_id, self.sources, n=1)
            raise UnknownIdError("source", source_id, near[0] if near else None) from None

    def claim(self, claim_id: str) -> Claim:
        try:
            return self.claims[claim_id]
        except KeyError:
            near = get_close_matches(claim_id, self.claims, n=1)
            raise UnknownIdError("claim", claim_id, near[0] if near else None) from None

    def phase_on(self, day: date) -> Phase:
        return next(phase for phase in self.phases if day in phase.span)

    def events_on(self, day: date) -> tuple[Event, ...]:
        """The events of `day`, headlines first."""
        found = (event for event in self.events.values() if day in event.span)
        return tuple(sorted(found, key=lambda event: event.importance))

    def slice_at(self, day: date) -> TimeSlice:
        """The map on the evening of `day`. Raises OutsideCampaignError."""
        span = self.calendar.span
        if day not in span:
            raise OutsideCampaignError(str(day), str(span.first), str(span.last))
        t = self.calendar.evening(day)
        return TimeSlice(
            day=day,
            t=t,
            fixes=tuple(trajectory.fix_at(t) for trajectory in self.trajectories.values()),
            front=self.fronts.at(t),
            events=self.events_on(day),
            holdings=tuple(holding for holding in self.holdings if day in holding.span),
            phase=self.phase_on(day),
            entry=self.days[day],
        )

    @cached_property
    def visits(self) -> Mapping[str, tuple[tuple[str, Leg], ...]]:
        """Which units came to each place: unit id and leg, by place id.

        A leg counts where it starts, where it ends and wherever its movement names a way-point.
        """
        found: defaultdict[str, list[tuple[str, Leg]]] = defaultdict(list)
        for trajectory in self.trajectories.values():
            for leg in trajectory.legs:
                for place_id in leg.movement.stop_ids:
                    found[place_id].append((trajectory.unit_id, leg))
        return {place_id: tuple(visits) for place_id, visits in found.items()}

    @cached_property
    def enclaves(self) -> tuple[Enclave, ...]:
        """Towns that one side held behind the other's line, each with its days."""
        return enclaves(self.holdings, self.gazetteer, self.fronts, self.calendar)

    def holdings_of(self, place_id: str) -> tuple[Holding, ...]:
        """In whose hands the place was, in order of time; empty where no source says."""
        found = (holding for holding in self.holdings if holding.place_id == place_id)
        return tuple(sorted(found, key=lambda holding: holding.span.first))

    def tracks(self) -> tuple[Trajectory, ...]:
        """All trajectories: what the player needs to move every unit."""
        return tuple(self.trajectories.values())
