"""The app: manifest, service worker, and what a device keeps."""

import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.config import Config
from tests.hostile import hostile_copy


@pytest.fixture(scope="module")
def atlas() -> FlaskClient:
    """The real atlas with all that is built."""
    return create_app(Config()).test_client()


def version_of(client: FlaskClient) -> str:
    found = re.match(r'self\.ATLAS = \{"version": "([0-9a-f]{16})"', client.get("/sw.js").text)
    assert found
    return found[1]


def test_the_manifest_speaks_the_language_of_its_address(atlas: FlaskClient) -> None:
    answer = atlas.get("/ja/manifest.webmanifest", headers={"Accept-Language": "en"})
    assert answer.mimetype == "application/manifest+json"
    manifest: dict[str, Any] = answer.get_json(force=True)
    assert (manifest["start_url"], manifest["scope"], manifest["id"]) == ("/ja/", "/", "/")
    assert (manifest["name"], manifest["display"]) == ("芷江作戦", "standalone")
    for icon in manifest["icons"]:
        with atlas.get(icon["src"]) as drawn:
            assert drawn.status_code == 200
            assert drawn.mimetype == icon["type"]


def test_everything_on_the_list_is_there(atlas: FlaskClient) -> None:
    listed = atlas.get("/offline/en.json").get_json()
    urls: list[str] = listed["urls"]
    assert len(urls) == len(set(urls))
    assert sum("/day/" in url for url in urls) == 63
    assert sum("/tiles/" in url for url in urls) == 485
    for url in urls:
        if "/day/" in url or "/tiles/" in url:
            continue
        with atlas.get(url) as answer:
            assert answer.status_code == 200, url
            assert answer.headers["Cache-Control"] != "no-store", url


def test_the_worker_is_asked_for_anew_each_time(atlas: FlaskClient) -> None:
    answer = atlas.get("/sw.js")
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "ETag" in answer.headers
    assert atlas.get("/offline/en.json").get_json()["version"] == version_of(atlas)


def test_other_data_are_another_version(atlas: FlaskClient, tmp_path: Path) -> None:
    other = hostile_copy(Config().geodata_dir, tmp_path / "geodata", "another")
    assert version_of(create_app(Config(geodata_dir=other)).test_client()) != version_of(atlas)
    assert version_of(create_app(Config()).test_client()) == version_of(atlas)


def test_only_pages_outside_frames_may_have_a_worker(atlas: FlaskClient) -> None:
    page, frame = (atlas.get(url) for url in ("/en/", "/en/embed"))
    assert "worker-src 'self'; manifest-src 'self'" in page.headers["Content-Security-Policy"]
    assert "worker-src" not in frame.headers["Content-Security-Policy"]
    assert 'rel="manifest"' in page.text
    assert 'rel="manifest"' not in frame.text


def test_the_form_keeps_the_view_that_it_was_reached_with(atlas: FlaskClient) -> None:
    text = atlas.get("/en/help/offline?date=1945-05-05&lat=27&lng=111&zoom=9&from=1945-05-01").text
    assert '<input type="hidden" name="date" value="1945-05-05">' in text
    assert 'name="from" min="1945-04-06" max="1945-06-07" value="1945-05-01"' in text
    seen = re.search(r'<option value="([\d.,]+)" selected>', text)
    assert seen
    south, west, north, east = map(float, seen[1].split(","))
    assert south < 27 < north
    assert west < 111 < east
    assert (
        " selected"
        not in re.findall(
            r'<select name="bbox">.*?</select>', atlas.get("/en/help/offline").text, re.DOTALL
        )[0]
    )


def test_an_empty_area_in_a_form_is_the_theatre(atlas: FlaskClient) -> None:
    whole, empty = (
        atlas.get(f"/export/atlas.parts.json?{query}").get_json()["files"]
        for query in ("lang=en", "lang=en&bbox=&lat=27&lng=111&zoom=11")
    )
    assert whole == empty


def test_the_form_offers_the_country_about_each_town_of_the_story(atlas: FlaskClient) -> None:
    page = atlas.get("/zh-Hans/help/offline").text
    offered = re.findall(r'<option value="([\d.,]+)">([^<]+)附近</option>', page)
    assert [name for _, name in offered] == ["衡阳", "邵阳", "武阳", "芷江"]
    south, west, north, east = map(float, offered[3][0].split(","))
    assert south < 27.44 < north
    assert west < 109.68 < east
    file = atlas.get(f"/export/atlas.html?lang=zh-Hans&bbox={offered[3][0]}")
    assert file.status_code == 200
