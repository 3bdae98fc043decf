"""The campaign told by day and by phase."""

from dataclasses import dataclass
from datetime import date

from app.campaign.dates import DateSpan
from app.campaign.names import Names
from app.campaign.sources import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """The headline and narrative of one day."""

    day: date
    headline: Names
    narrative: Names
    event_ids: tuple[str, ...]
    confidence: Confidence
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A named part of the campaign; the first begins before the first day of the map."""

    id: str
    span: DateSpan
    names: Names
    short_names: Names
    summary: Names
    source_ids: tuple[str, ...]
