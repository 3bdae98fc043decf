"""The campaign as one source tells it.

`as_told_by` moves the records that the source dates otherwise, and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from app.campaign.accounts import (
    ArrivalShift,
    Dispute,
    EventShift,
    HoldingShift,
    Shift,
    Version,
)
from app.campaign.campaign import Campaign
from app.campaign.control import Holding
from app.campaign.dates import DateSpan
from app.campaign.trajectory import FOOT, Movement, resolve_trajectory

ONE_DAY = timedelta(days=1)


class Hindrance(StrEnum):
    """Why a shift was not made."""

    OUTSIDE = "outside"
    NO_DAY_LEFT = "no-day-left"
    TOO_FAST = "too-fast"


@dataclass(frozen=True, slots=True)
class Difference:
    """How an account differs on a point; `moved` are the shifts made, `kept` those that were not.

    Both are empty where the map cannot follow the version at all (its `unmoved` says why).
    """

    dispute: Dispute
    version: Version
    moved: tuple[Shift, ...] = ()
    kept: tuple[tuple[Shift, Hindrance], ...] = ()


def as_told_by(campaign: Campaign, source_id: str) -> tuple[Campaign, tuple[Difference, ...]]:
    """The campaign with what `source_id` dates otherwise at its dates, and all differences.

    A shift that would leave the campaign's days, a leg or holding without a day, or a march
    faster than men on foot can go is not made. Raises UnknownIdError.
    """
    campaign.source(source_id)
    differences: list[Difference] = []
    for dispute in campaign.disputes:
        for version in dispute.versions:
            if version.used or source_id not in version.source_ids:
                continue
            moved: list[Shift] = []
            kept: list[tuple[Shift, Hindrance]] = []
            for shift in version.shifts:
                shifted = _shifted(campaign, shift, source_id)
                if isinstance(shifted, Hindrance):
                    kept.append((shift, shifted))
                else:
                    campaign = shifted
                    moved.append(shift)
            differences.append(Difference(dispute, version, tuple(moved), tuple(kept)))
    return campaign, tuple(differences)


def _shifted(campaign: Campaign, shift: Shift, source_id: str) -> Campaign | Hindrance:
    match shift:
        case EventShift():
            return _with_event(campaign, shift, source_id)
        case ArrivalShift():
            return _with_arrival(campaign, shift, source_id)
        case HoldingShift():
            return _with_holding(campaign, shift, source_id)


def _with_event(campaign: Campaign, shift: EventShift, source_id: str) -> Campaign | Hindrance:
    span = campaign.calendar.span
    if shift.span.first not in span or shift.span.last not in span:
        return Hindrance.OUTSIDE
    event = campaign.event(shift.event_id)
    told = replace(event, span=shift.span, source_ids=_first(source_id, event.source_ids))
    return replace(campaign, events={**campaign.events, event.id: told})


def _with_arrival(campaign: Campaign, shift: ArrivalShift, source_id: str) -> Campaign | Hindrance:
    movements = campaign.movements[shift.unit_id]
    at = next(n for n, movement in enumerate(movements) if movement.span.last == shift.day)
    arriving, leaving = movements[at], movements[at + 1]
    if not arriving.span.first <= shift.instead < leaving.span.last:
        return Hindrance.NO_DAY_LEFT
    pair = (
        replace(
            arriving,
            span=DateSpan(arriving.span.first, shift.instead),
            source_ids=_first(source_id, arriving.source_ids),
        ),
        replace(leaving, span=DateSpan(shift.instead + ONE_DAY, leaving.span.last)),
    )
    if _too_fast(campaign, shift.unit_id, pair):
        return Hindrance.TOO_FAST
    told = (*movements[:at], *pair, *movements[at + 2 :])
    return replace(campaign, movements={**campaign.movements, shift.unit_id: told})


def _too_fast(campaign: Campaign, unit_id: str, movements: tuple[Movement, ...]) -> bool:
    trajectory = resolve_trajectory(
        unit_id, movements, campaign.gazetteer, campaign.roads, campaign.calendar
    )
    return any(
        leg.movement.means == FOOT and leg.km_per_day > campaign.max_foot_march_km_per_day
        for leg in trajectory.legs
    )


def _with_holding(campaign: Campaign, shift: HoldingShift, source_id: str) -> Campaign | Hindrance:
    holdings = {it.span.first: it for it in campaign.holdings_of(shift.place_id)}
    after = holdings[shift.day]
    before = next((it for it in holdings.values() if it.span.last == shift.day - ONE_DAY), None)
    ends = shift.instead - ONE_DAY
    if shift.instead > after.span.last or (before is not None and ends < before.span.first):
        return Hindrance.NO_DAY_LEFT
    told: Mapping[Holding, Holding] = {
        after: replace(
            after,
            span=DateSpan(shift.instead, after.span.last),
            source_ids=_first(source_id, after.source_ids),
        ),
        **({before: replace(before, span=DateSpan(before.span.first, ends))} if before else {}),
    }
    return replace(campaign, holdings=tuple(told.get(it, it) for it in campaign.holdings))


def _first(source_id: str, source_ids: tuple[str, ...]) -> tuple[str, ...]:
    """`source_ids` with that one before the others: the record now stands on its word."""
    return (source_id, *(it for it in source_ids if it != source_id))
