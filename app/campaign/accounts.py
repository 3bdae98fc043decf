"""Where the sources tell it differently: points of dispute and the versions of each.

One version is the map's. Another says which records it dates otherwise (shifts), or why
the map cannot follow it (unmoved); app/campaign/telling.py makes the shifts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.campaign.dates import DateSpan
from app.campaign.names import Names


@dataclass(frozen=True, slots=True)
class EventShift:
    """The event lasts over `span` instead."""

    event_id: str
    span: DateSpan


@dataclass(frozen=True, slots=True)
class ArrivalShift:
    """The unit ends on `instead` the leg that the map ends on `day`; the next begins after it."""

    unit_id: str
    day: date
    instead: date


@dataclass(frozen=True, slots=True)
class HoldingShift:
    """The place changes hands on `instead`, not on `day`, the first day of a holding."""

    place_id: str
    day: date
    instead: date


Shift = EventShift | ArrivalShift | HoldingShift


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What some sources say of a point. Of `used`, `shifts` and `unmoved` exactly one is given."""

    says: Names | None
    source_ids: tuple[str, ...]
    span: DateSpan | None = None
    unit_ids: tuple[str, ...] = ()
    used: bool = False
    shifts: tuple[Shift, ...] = ()
    unmoved: Names | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One point on which accounts differ; `kind` is `date` or `presence` (who stood where)."""

    id: str
    kind: str
    point: Names
    versions: tuple[Version, ...]
    reason: Names
    place_id: str | None = None

    @property
    def used(self) -> Version:
        return next(version for version in self.versions if version.used)


def accounts(disputes: Iterable[Dispute]) -> tuple[str, ...]:
    """The sources that tell a point otherwise than the map, each once, in order."""
    told = (
        source_id
        for dispute in disputes
        for version in dispute.versions
        if not version.used
        for source_id in version.source_ids
    )
    return tuple(dict.fromkeys(told))
