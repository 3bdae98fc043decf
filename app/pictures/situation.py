"""What the map shows of one evening, as records."""

from collections.abc import Mapping
from typing import Any

from app.campaign.campaign import Campaign, TimeSlice
from app.maps.situation import Situation
from app.maps.static_files import StaticFiles


def situation_of(
    campaign: Campaign, time_slice: TimeSlice, language: str, files: StaticFiles
) -> Mapping[str, Any]:
    """The evening's records, as the map kit's `situation` takes them."""
    record: Mapping[str, Any] = Situation(campaign, time_slice, language, files).values[0]
    return record
