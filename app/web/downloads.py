"""Links to downloads, with a word for each format in the reader's language."""

from datetime import date
from typing import Any, Final

from flask import url_for

from app.web.language import current_language, gettext

Link = dict[str, Any]

# What the formats call themselves, in every language.
FORMATS: Final = {
    "geojson": "GeoJSON",
    "csv": "CSV",
    "kmz": "KMZ",
    "kml": "KML",
    "czml": "CZML",
    "gpkg": "GeoPackage",
    "orbat.json": "ORBAT Mapper",
    "zip": "ZIP",
}


def campaign_downloads() -> list[Link]:
    """Every form of the whole campaign: `url`, `format`, `text` for what it is good for."""
    texts = {
        "geojson": gettext("Legs, events, front lines, places and routes; for web maps and GIS"),
        "csv": gettext("Every unit on every evening, for spreadsheets"),
        "kmz": gettext("Opens animated in Google Earth"),
        "kml": gettext("The same as the KMZ, uncompressed"),
        "czml": gettext("Moves on a Cesium globe"),
        "gpkg": gettext("All layers for QGIS and other GIS programs, with dates"),
        "orbat.json": gettext("Order of battle, movements and events for ORBAT Mapper"),
        "zip": gettext("Everything: data, schemas, licence, sources and all of these formats"),
    }
    return [
        {"url": _url(f"campaign.{ending}"), "format": FORMATS[ending], "text": text}
        for ending, text in texts.items()
    ]


def day_downloads(day: date | str) -> list[Link]:
    """Every form of one evening: `url` and `format`."""
    return [
        {"url": _url(f"slice/{day}.{ending}"), "format": FORMATS[ending]}
        for ending in ("geojson", "csv", "kml")
    ]


def unit_download(unit_id: str) -> str:
    """Address of a tracked unit's trajectory as GPX."""
    return _url(f"unit/{unit_id}.gpx")


def _url(name: str) -> str:
    root = url_for("exports.everything").removesuffix("campaign.zip")
    return f"{root}{name}?lang={current_language()}"
