"""What holds for every download: the same bytes each time, and hostile names stay text."""

import csv
import io
import json
import sqlite3
import zipfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import gpxpy
import pytest
from lxml import etree

from app.campaign.campaign import Campaign
from app.config import Config
from app.exports.bundle import campaign_zip
from app.exports.csv_table import as_text
from app.exports.downloads import CAMPAIGN_FORMS, SLICE_FORMS
from app.exports.gpx import unit_gpx
from app.exports.kml import KML
from app.loading import load_campaign, read_files
from tests.exports.conftest import SMALL_CAMPAIGN
from tests.hostile import TITLES, hostile_copy

UNIT, DAY = "cn-57-div", date(1945, 4, 8)


@pytest.fixture(params=TITLES.values(), ids=TITLES.keys())
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Campaign]:
    title: str = request.param
    return title, load_campaign(hostile_copy(SMALL_CAMPAIGN, tmp_path / "geodata", title))


@pytest.mark.parametrize("ending", CAMPAIGN_FORMS)
def test_the_same_campaign_gives_the_same_bytes(ending: str) -> None:
    first, second = (
        CAMPAIGN_FORMS[ending].write(load_campaign(SMALL_CAMPAIGN), "ja") for _ in range(2)
    )
    assert first == second


def test_the_zip_gives_the_same_bytes_and_has_all_of_it(campaign: Campaign) -> None:
    data = read_files(SMALL_CAMPAIGN)
    cited = {"sources.bib": b"@book{x}"}
    content = campaign_zip(campaign, "en", data, cited)
    assert content == campaign_zip(campaign, "en", data, cited)
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        assert zipped.testzip() is None
        names = set(zipped.namelist())
        assert zipped.read("geodata/sources.json") == data["sources.json"]
        assert zipped.read("exports/sources.bib") == cited["sources.bib"]
        assert campaign.licence in zipped.read("LICENCE.txt").decode("utf-8")
    for ending in set(CAMPAIGN_FORMS) - {"kmz"}:
        assert f"exports/{campaign.id}-en.{ending}" in names


def test_the_real_zip_has_schemas_and_readme(west_hunan: Campaign) -> None:
    content = campaign_zip(west_hunan, "en", read_files(Config().geodata_dir), {})
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        names = zipped.namelist()
    assert "geodata/schemas/events.schema.json" in names
    assert "geodata/README.md" in names
    assert "exports/orbat-mapper.schema.json" in names


class _Markup(HTMLParser):
    """Which elements a text has when it is read as HTML, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_hostile_title_is_text_in_json(hostile: tuple[str, Campaign]) -> None:
    title, campaign = hostile
    collection = json.loads(CAMPAIGN_FORMS["geojson"].write(campaign, "en"))
    assert collection["name"] == title
    named = [it["properties"] for it in collection["features"] if "name" in it["properties"]]
    assert {properties["name"] for properties in named} == {title}
    points = json.loads(SLICE_FORMS["geojson"].write(campaign.slice_at(DAY), campaign, "en"))
    assert {it["properties"]["name"] for it in points["features"]} == {title}
    scenario = json.loads(CAMPAIGN_FORMS["orbat.json"].write(campaign, "en"))
    assert {side["name"] for side in scenario["sides"]} == {title}


def test_a_hostile_title_is_text_in_kml_and_in_its_balloons(
    hostile: tuple[str, Campaign],
) -> None:
    title, campaign = hostile
    for content in (
        CAMPAIGN_FORMS["kml"].write(campaign, "en"),
        SLICE_FORMS["kml"].write(campaign.slice_at(DAY), campaign, "en"),
    ):
        root = etree.fromstring(content)
        names = [it.text or "" for it in root.iter(f"{{{KML}}}name")]
        assert any(name.startswith(title) for name in names)
        # Balloons are HTML.
        for balloon in root.iter(f"{{{KML}}}description"):
            assert _Markup(balloon.text or "").tags == []
    described = etree.fromstring(CAMPAIGN_FORMS["kml"].write(campaign, "en"))
    texts = [_Markup(it.text or "").text for it in described.iter(f"{{{KML}}}description")]
    assert title in texts


def test_a_hostile_title_is_text_in_czml(hostile: tuple[str, Campaign]) -> None:
    title, campaign = hostile
    packets = json.loads(CAMPAIGN_FORMS["czml"].write(campaign, "en"))
    assert title in {packet["name"] for packet in packets}
    descriptions = [_Markup(packet["description"]) for packet in packets if "description" in packet]
    assert [it.tags for it in descriptions] == [[]] * len(descriptions)
    assert title in {it.text for it in descriptions}


def test_a_hostile_title_is_text_in_gpx(hostile: tuple[str, Campaign]) -> None:
    title, campaign = hostile
    gpx = gpxpy.parse(unit_gpx(UNIT, campaign, "en").decode("utf-8"))
    assert gpx.tracks[0].name == title


def test_a_hostile_title_is_text_in_csv(hostile: tuple[str, Campaign]) -> None:
    title, campaign = hostile
    for content in (
        CAMPAIGN_FORMS["csv"].write(campaign, "en"),
        SLICE_FORMS["csv"].write(campaign.slice_at(DAY), campaign, "en"),
    ):
        table = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        assert {row["name"] for row in table} == {as_text(title)}


def test_a_hostile_title_is_text_in_the_geopackage(hostile: tuple[str, Campaign]) -> None:
    title, campaign = hostile
    database = sqlite3.connect(":memory:")
    database.deserialize(CAMPAIGN_FORMS["gpkg"].write(campaign, "en"))
    assert set(database.execute("SELECT name FROM places")) == {(title,)}
    assert set(database.execute("SELECT title, summary FROM events")) == {(title, title)}
    database.close()
