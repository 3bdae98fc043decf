"""campaign -> Folium map -> file or fragments. The only code that imports Folium."""

from app.campaign.campaign import Campaign
from app.config import Config
from app.loading import load_campaign
from app.maps.campaign_map import CampaignMap
from app.maps.fragments import MapFragments, fragments_of
from app.maps.static_files import ServedFiles

__all__ = ["CampaignMap", "MapFragments", "ServedFiles", "campaign_map", "map_fragments"]


def campaign_map(
    date: str | None = None, language: str = "en", campaign: Campaign | None = None
) -> CampaignMap:
    """The map as a Folium object, with `.save(path)`; of `date` (YYYY-MM-DD) where one is given.

    Raises UnreadableDateError, OutsideCampaignError, or ValueError for an unknown language.
    """
    config = Config.from_env()
    campaign = campaign or load_campaign(config.geodata_dir)
    day = None if date is None else campaign.calendar.campaign_day(date)
    return CampaignMap(campaign, language, ServedFiles(config.static_dir), day)


def map_fragments(campaign: Campaign, language: str) -> MapFragments:
    """The parts that a served page puts in. The same data gives the same bytes."""
    return fragments_of(campaign, language, ServedFiles(Config.from_env().static_dir))
