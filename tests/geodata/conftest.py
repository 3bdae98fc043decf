"""The real campaign, loaded once."""

from pathlib import Path

import pytest

from app.campaign.campaign import Campaign
from app.loading import load_campaign

GEODATA = Path(__file__).parents[2] / "geodata"


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    return load_campaign(GEODATA)
