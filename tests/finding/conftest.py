import pytest

from app.campaign.campaign import Campaign
from app.finding import CampaignGeocoder, Index
from app.loading import load_campaign
from tests.finding.vectors import ROOT


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    return load_campaign(ROOT / "geodata")


@pytest.fixture(scope="session")
def geocoder(campaign: Campaign) -> CampaignGeocoder:
    return CampaignGeocoder(campaign)


@pytest.fixture(scope="session")
def index(geocoder: CampaignGeocoder) -> Index:
    return geocoder.index
