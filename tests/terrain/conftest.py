import pytest

from app.campaign.campaign import Campaign
from app.config import Config
from app.loading import load_campaign


@pytest.fixture(scope="session")
def real_campaign() -> Campaign:
    return load_campaign(Config().geodata_dir)
