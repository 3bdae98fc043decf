"""Who held which town, and when."""

from dataclasses import dataclass

from app.campaign.dates import DateSpan
from app.campaign.sources import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A place in one hand (`china`, `japan`) or `contested` over a span of days."""

    place_id: str
    holder: str
    span: DateSpan
    confidence: Confidence
    source_ids: tuple[str, ...]
