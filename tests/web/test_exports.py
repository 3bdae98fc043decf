"""The downloads' addresses: names, types, languages, faults."""

import io
import json
import re
import zipfile

import pytest
from flask.testing import FlaskClient

from app.exports.downloads import CAMPAIGN_FORMS

ADDRESSES = {
    "slice/1945-04-08.geojson": "application/geo+json",
    "slice/1945-04-08.csv": "text/csv",
    "slice/1945-04-08.kml": "application/vnd.google-earth.kml+xml",
    "campaign.geojson": "application/geo+json",
    "campaign.csv": "text/csv",
    "campaign.kml": "application/vnd.google-earth.kml+xml",
    "campaign.kmz": "application/vnd.google-earth.kmz",
    "campaign.czml": "application/json",
    "campaign.gpkg": "application/geopackage+sqlite3",
    "campaign.orbat.json": "application/json",
    "campaign.zip": "application/zip",
    "unit/cn-57-div.gpx": "application/gpx+xml",
}


@pytest.mark.parametrize(("name", "media_type"), ADDRESSES.items())
def test_every_download_of_the_contract_is_a_file_with_a_name(
    client: FlaskClient, name: str, media_type: str
) -> None:
    response = client.get(f"/export/{name}?lang=ja")
    assert response.status_code == 200
    assert response.mimetype == media_type
    ending = name.rpartition("/")[2].partition(".")[2]
    disposition = response.headers["Content-Disposition"]
    assert disposition.startswith('attachment; filename="small-')
    assert disposition.endswith(f'-ja.{ending}"')
    assert response.headers["Content-Language"] == "ja"


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_download_is_not_sent_twice(client: FlaskClient, name: str) -> None:
    first = client.get(f"/export/{name}?lang=en")
    etag = first.headers["ETag"]
    again = client.get(f"/export/{name}?lang=en", headers={"If-None-Match": etag})
    assert (again.status_code, again.data) == (304, b"")


def test_only_what_the_contract_names_is_open_to_other_origins(client: FlaskClient) -> None:
    response = client.get("/export/campaign.geojson")
    assert "Access-Control-Allow-Origin" not in response.headers


def test_names_are_in_the_language_asked_for(client: FlaskClient) -> None:
    names = {
        language: json.loads(client.get(f"/export/campaign.orbat.json?lang={language}").data)[
            "sides"
        ][0]["name"]
        for language in ("en", "zh-Hans", "zh-Hant", "ja")
    }
    assert names["zh-Hans"] == "中华民国"
    assert names["zh-Hant"] == "中華民國"
    assert names["ja"] == "中華民国"
    assert names["en"] == "Republic of China"


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("slice/1945-4-8.csv", 400, "1945-4-8"),
        ("slice/1900-01-01.kml", 404, "1945-04-06"),
        ("slice/1945-04-08.shp", 404, "no page"),
        ("campaign.exe", 404, "no page"),
        ("unit/nobody.gpx", 404, "nobody"),
        ("campaign.kml?lang=fr", 400, "zh-Hans"),
    ],
)
def test_faults_are_problems_that_say_what_came_and_what_is_allowed(
    client: FlaskClient, address: str, status: int, says: str
) -> None:
    response = client.get(f"/export/{address}")
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"
    assert says in response.json["detail"]


def test_every_form_of_the_campaign_has_an_address() -> None:
    assert {f"campaign.{ending}" for ending in CAMPAIGN_FORMS} <= set(ADDRESSES)


def test_every_link_to_a_download_leads_to_one(client: FlaskClient) -> None:
    for page in ("/ja/help/downloads", "/day/1945-04-08", "/units/cn-57-div"):
        links = re.findall(r'href="(/export/[^"]+)"', client.get(page).text)
        assert links
        for link in links:
            assert client.get(link).status_code == 200


def test_the_zip_has_the_bibliography_too(client: FlaskClient) -> None:
    with zipfile.ZipFile(io.BytesIO(client.get("/export/campaign.zip").data)) as zipped:
        for form in ("bib", "ris", "json"):
            cited = client.get(f"/export/sources.{form}").data
            assert zipped.read(f"exports/sources.{form}") == cited


def test_a_download_tells_the_campaign_as_the_account_asked_for(real_client: FlaskClient) -> None:
    for name in ("slice/1945-04-28.csv", "campaign.geojson", "unit/jp-116-div.gpx"):
        plain = real_client.get(f"/export/{name}?lang=en")
        told = real_client.get(f"/export/{name}?lang=en&account=mil-history-survey")
        assert "mil-history-survey." in told.headers["Content-Disposition"]
        assert "mil-history-survey." not in plain.headers["Content-Disposition"]
    differing = real_client.get("/export/campaign.geojson?lang=en&account=mil-history-survey").data
    assert differing != real_client.get("/export/campaign.geojson?lang=en").data


def test_a_download_of_an_account_that_is_none_is_refused(client: FlaskClient) -> None:
    answer = client.get("/export/campaign.csv?account=nobody")
    assert answer.status_code == 404
    assert "nobody" in answer.json["detail"]
