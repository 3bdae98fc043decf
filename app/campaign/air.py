"""Airfields, air units, sorties and targets."""

from dataclasses import dataclass

from app.campaign.dates import DateSpan
from app.campaign.names import Names
from app.campaign.sources import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class AirRecord:
    """One row of the air record; its days may lie outside the campaign."""

    id: str
    category: str
    names: Names
    span: DateSpan
    confidence: Confidence
    source_ids: tuple[str, ...]
    place_id: str | None = None
    detail: Names | None = None
    figure: Names | None = None
