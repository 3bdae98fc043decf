from pathlib import Path

import pytest

from app.campaign.campaign import Campaign
from app.config import Config
from app.loading import load_campaign

SMALL_CAMPAIGN = Path(__file__).parents[1] / "data" / "small_campaign"


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    return load_campaign(SMALL_CAMPAIGN)


@pytest.fixture(scope="session")
def west_hunan() -> Campaign:
    """The real data, for what only it has: flights, many layers, long names."""
    return load_campaign(Config().geodata_dir)
