"""Dated events: engagements, orders, sieges, airlifts, and what lies before and after."""

from dataclasses import dataclass
from typing import Final

from app.campaign.dates import DateSpan
from app.campaign.names import Names
from app.campaign.sources import Confidence

# What is fought, and so drawn as a fight on the map.
FIGHTING_KINDS: Final = frozenset(
    {"engagement", "siege", "capture", "recapture", "counterattack", "airstrike"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated event; `importance` is 1 (headline), 2 or 3 (detail).

    `place_id` is None where no source names a place.
    """

    id: str
    span: DateSpan
    titles: Names
    summary: Names
    kind: str
    unit_ids: tuple[str, ...]
    confidence: Confidence
    source_ids: tuple[str, ...]
    importance: int
    place_id: str | None = None

    @property
    def is_fight(self) -> bool:
        return self.kind in FIGHTING_KINDS
