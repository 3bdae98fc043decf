"""The table of downloads: each ending with its media type and the function that writes it."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from app.campaign.campaign import Campaign, TimeSlice
from app.exports.archive import archive
from app.exports.campaign_geojson import campaign_features
from app.exports.csv_table import campaign_csv, slice_csv
from app.exports.czml import campaign_czml
from app.exports.geojson import slice_features
from app.exports.geopackage import campaign_gpkg
from app.exports.kml import campaign_kml, slice_kml
from app.exports.orbat_mapper import campaign_orbat

GEOJSON_TYPE: Final = "application/geo+json"
CSV_TYPE: Final = "text/csv; charset=utf-8"
KML_TYPE: Final = "application/vnd.google-earth.kml+xml"
GPX_TYPE: Final = "application/gpx+xml"
ZIP_TYPE: Final = "application/zip"


class CampaignForm(NamedTuple):
    """How the whole campaign is written; the function takes the language of names."""

    media_type: str
    write: Callable[[Campaign, str], bytes]


class SliceForm(NamedTuple):
    """How one evening is written."""

    media_type: str
    write: Callable[[TimeSlice, Campaign, str], bytes]


def _geojson(collection: dict[str, Any]) -> bytes:
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8") + b"\n"


def _campaign_geojson(campaign: Campaign, language: str) -> bytes:
    return _geojson(campaign_features(campaign, language))


def _slice_geojson(time_slice: TimeSlice, campaign: Campaign, language: str) -> bytes:
    return _geojson(slice_features(time_slice, campaign, language))


def _campaign_kmz(campaign: Campaign, language: str) -> bytes:
    return archive({"doc.kml": campaign_kml(campaign, language)})


CAMPAIGN_FORMS: Final[Mapping[str, CampaignForm]] = {
    "geojson": CampaignForm(GEOJSON_TYPE, _campaign_geojson),
    "csv": CampaignForm(CSV_TYPE, campaign_csv),
    "kml": CampaignForm(KML_TYPE, campaign_kml),
    "kmz": CampaignForm("application/vnd.google-earth.kmz", _campaign_kmz),
    "czml": CampaignForm("application/json", campaign_czml),
    "gpkg": CampaignForm("application/geopackage+sqlite3", campaign_gpkg),
    "orbat.json": CampaignForm("application/json", campaign_orbat),
}
SLICE_FORMS: Final[Mapping[str, SliceForm]] = {
    "geojson": SliceForm(GEOJSON_TYPE, _slice_geojson),
    "csv": SliceForm(CSV_TYPE, slice_csv),
    "kml": SliceForm(KML_TYPE, slice_kml),
}


def campaign_filename(campaign: Campaign, language: str, ending: str) -> str:
    return f"{campaign.id}-{language}.{ending}"


def slice_filename(campaign: Campaign, day: date, language: str, ending: str) -> str:
    return f"{campaign.id}-{day}-{language}.{ending}"


def unit_filename(campaign: Campaign, unit_id: str, language: str) -> str:
    return f"{campaign.id}-{unit_id}-{language}.gpx"
