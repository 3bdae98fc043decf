"""How much of the picture is known: the days of all tracked units, by confidence and source."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from app.campaign.campaign import Campaign
from app.campaign.sources import Confidence


@dataclass(frozen=True, slots=True)
class UnitDays:
    """Counts of unit-days: one unit on one day is one.

    `by_source` counts a day once for each source that its movement names, so that it adds
    up to more than `total`; most days first.
    """

    total: int
    by_confidence: Mapping[Confidence, int]
    by_source: Mapping[str, int]

    def share(self, count: int) -> float:
        """`count` as a share of all unit-days, 0 to 1."""
        return count / self.total


def count_unit_days(campaign: Campaign) -> UnitDays:
    """Every tracked unit on every day of the campaign."""
    by_confidence: Counter[Confidence] = Counter()
    by_source: Counter[str] = Counter()
    for trajectory in campaign.tracks():
        for leg in trajectory.legs:
            movement = leg.movement
            by_confidence[movement.confidence] += movement.span.days
            for source_id in movement.source_ids:
                by_source[source_id] += movement.span.days
    return UnitDays(
        total=by_confidence.total(),
        by_confidence={level: by_confidence[level] for level in Confidence},
        by_source=dict(by_source.most_common()),
    )
