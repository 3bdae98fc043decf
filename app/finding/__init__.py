"""Finding places, units, people and events by any of their names.

A geopy geocoder over the campaign, usable without the web:

    CampaignGeocoder(campaign).geocode("Chihchiang")
"""

from app.finding.geocoder import CampaignGeocoder
from app.finding.index import Index, Match
from app.finding.keys import Key
from app.finding.subjects import Subject

__all__ = ["CampaignGeocoder", "Index", "Key", "Match", "Subject"]
