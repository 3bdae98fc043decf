"""The map for a served page: an empty element, and Folium's script as a file of its own."""

import hashlib
from typing import NamedTuple

from app.campaign.campaign import Campaign
from app.maps.campaign_map import CampaignMap
from app.maps.static_files import ServedFiles


class MapFragments(NamedTuple):
    """`version` is the hash of `script`: a page that names it may keep it for ever."""

    html: str
    script: str
    version: str


def fragments_of(campaign: Campaign, language: str, files: ServedFiles) -> MapFragments:
    html, script = CampaignMap(campaign, language, files).parts()
    return MapFragments(html, script, hashlib.sha256(script.encode()).hexdigest()[:12])
