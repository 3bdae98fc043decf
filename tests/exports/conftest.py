from pathlib import Path

import pytest

from app.campaign.campaign import Campaign
from app.loading import load_campaign

SMALL_CAMPAIGN = Path(__file__).parents[1] / "data" / "small_campaign"


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    return load_campaign(SMALL_CAMPAIGN)
