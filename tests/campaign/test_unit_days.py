"""How much is known, counted in days of units."""

from pathlib import Path

from app.campaign.sources import Confidence
from app.campaign.unit_days import count_unit_days
from app.loading import load_campaign

SMALL_CAMPAIGN = Path(__file__).parents[1] / "data" / "small_campaign"


def test_every_day_of_every_unit_counts_once_by_confidence_and_once_by_each_source() -> None:
    known = count_unit_days(load_campaign(SMALL_CAMPAIGN))
    # The division marches three days and holds four; the regiment waits two, goes three, two back.
    assert known.total == 14
    assert known.by_confidence == {
        Confidence.DOCUMENTED: 7,
        Confidence.APPROXIMATE: 5,
        Confidence.INFERRED: 2,
    }
    assert known.by_source == {"a-history": 9, "a-memoir": 3, "reconstruction": 2}
    assert known.share(7) == 0.5
