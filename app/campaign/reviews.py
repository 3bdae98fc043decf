"""What was looked at by hand: stays among the enemy that have a reason."""

from dataclasses import dataclass

from app.campaign.dates import DateSpan
from app.campaign.names import Names


@dataclass(frozen=True, slots=True)
class PlausibilityException:
    """A stay among the enemy without a fight that was looked at and has a reason."""

    unit_id: str
    span: DateSpan
    reason: Names
