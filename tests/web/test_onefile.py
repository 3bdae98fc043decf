"""The atlas as one file: what is in it, how large it is, and what it says of itself."""

import base64
import json
import re
import zlib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.cli import main
from app.config import Config
from tests.hostile import TITLES, hostile_copy

URL = "/export/atlas.html"
PARTS_URL = "/export/atlas.parts.json"
MOST_BYTES = 3_000_000


@pytest.fixture(scope="module")
def atlas() -> FlaskClient:
    """The real atlas with all that is built."""
    return create_app(Config()).test_client()


def held(page: str) -> dict[str, Any]:
    """What the file holds, unpacked as its own script does it."""
    found = re.search(r'<script type="application/json" id="parts">(.*?)</script>', page, re.DOTALL)
    assert found
    parts: dict[str, Any] = json.loads(found[1])
    parts["texts"] = json.loads(zlib.decompress(base64.b64decode(parts["texts"]), -zlib.MAX_WBITS))
    return parts


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"lang": "zh-Hans", "from": "1945-05-01", "to": "1945-05-15"},
        {"lang": "ja", "lat": "26.7", "lng": "110.4", "zoom": "10"},
        {"lang": "zh-Hant", "bbox": "17,96,38,127"},
    ],
)
def test_it_stays_under_three_megabytes_and_is_as_large_as_was_said(
    atlas: FlaskClient, query: dict[str, str]
) -> None:
    answer = atlas.get(URL, query_string=query)
    assert answer.status_code == 200
    assert len(answer.data) < MOST_BYTES
    said = atlas.get(PARTS_URL, query_string=query).get_json()["size_bytes"]
    assert len(answer.data) == pytest.approx(said, abs=1_000)


def test_the_same_question_gives_the_same_bytes(atlas: FlaskClient) -> None:
    first, second = (create_app(Config()).test_client().get(f"{URL}?lang=en") for _ in range(2))
    assert first.data == second.data
    again = atlas.get(f"{URL}?lang=en", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_it_is_a_file_to_keep(atlas: FlaskClient) -> None:
    answer = atlas.get(f"{URL}?lang=ja&from=1945-05-01&to=1945-05-15")
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="west-hunan-1945-1945-05-01-1945-05-15-ja.html"'
    )


def test_it_holds_what_the_parts_say_and_what_the_server_answers(atlas: FlaskClient) -> None:
    listed = atlas.get(f"{PARTS_URL}?lang=en").get_json()
    file = held(atlas.get(f"{URL}?lang=en").text)
    assert list(file["texts"]) == listed["texts"]
    assert list(file["files"]) == listed["files"]
    assert file["page"] == listed["page"]
    assert listed["shell"].count(listed["placeholder"]) == 1
    for url in ("/api/v1/units?lang=en", listed["page"]["scripts"][1]):
        assert file["texts"][url] == atlas.get(url).text
    tile = listed["files"][-1]
    with atlas.get(tile) as answer:
        assert base64.b64decode(file["files"][tile]) == answer.data


def test_it_holds_every_record_that_the_map_fetches(atlas: FlaskClient) -> None:
    texts = held(atlas.get(f"{URL}?lang=en").text)["texts"]
    fetched = {url.removeprefix("/api/v1/").partition("?")[0] for url in texts if "/api/" in url}
    assert fetched == {
        "tracks", "search-index", "campaign", "phases", "places", "units", "events", "sources",
        "routes", "air",
    }  # fmt: skip


class Addresses(HTMLParser):
    """What a browser would fetch for the page's own elements."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        fetched = {"script": "src", "img": "src", "link": "href", "iframe": "src"}.get(tag)
        if fetched and (url := given.get(fetched)):
            self.found.append(url)


def test_its_page_names_nothing_outside_of_it(atlas: FlaskClient) -> None:
    page = Addresses()
    page.feed(atlas.get(f"{URL}?lang=en").text)
    assert [url for url in page.found if not url.startswith("data:")] == []


def test_a_small_area_leaves_out_the_tiles_of_others(atlas: FlaskClient) -> None:
    def tiles(query: str) -> set[str]:
        files = atlas.get(f"{PARTS_URL}?{query}").get_json()["files"]
        return {url for url in files if "/tiles/" in url}

    theatre, small = tiles("lang=en"), tiles("lang=en&bbox=26.5,110,27,110.5")
    assert small < theatre
    assert any("/tiles/9/" in url for url in small)


def test_it_says_which_days_and_which_area_it_holds(atlas: FlaskClient) -> None:
    text = atlas.get(f"{URL}?lang=en&from=1945-05-01&to=1945-05-15&bbox=26.5,110,27,110.5").text
    about = text.partition('class="about-file"')[2].partition("</section>")[0]
    for words in ("1 May 1945", "15 May 1945", "26.50°", "110.50°", "zoom 9", "CC-BY-4.0"):
        assert words in about
    campaign = atlas.application.extensions["campaign"]
    assert campaign.data_version in about
    far = atlas.get(f"{URL}?lang=en&bbox=17,96,38,127").text.partition('class="about-file"')[2]
    assert "as far as zoom 7" in far.partition("</section>")[0]


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("from=1945-05-40", 400, "is not a date"),
        ("from=1944-05-05", 404, "lies outside"),
        ("from=1945-05-05&to=1945-05-01", 400, "to:"),
        ("bbox=1,2,3", 400, "south,west,north,east"),
        ("bbox=28,110,27,111", 400, "south,west,north,east"),
        ("bbox=nan,110,27,111", 400, "south,west,north,east"),
        ("bbox=" + "9" * 5000, 400, "south,west,north,east"),
        ("zoom=99", 400, "5 … 12"),
        ("lang=xx", 400, "lang"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    atlas: FlaskClient, query: str, status: int, words: str
) -> None:
    for url in (URL, PARTS_URL):
        answer = atlas.get(f"{url}?{query}")
        assert answer.status_code == status
        assert answer.content_type == "application/problem+json"
        assert words in answer.get_json()["detail"]


def test_hostile_titles_end_no_element(tmp_path: Path) -> None:
    for name, title in TITLES.items():
        geodata_dir = hostile_copy(Config().geodata_dir, tmp_path / name, title)
        page = create_app(Config(geodata_dir=geodata_dir)).test_client().get(f"{URL}?lang=en").text
        assert held(page)["texts"]
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        # Texts, config, parts and loader, and no more.
        assert len(re.findall(r"</script>", page)) == 4
        if name == "script":
            break


def test_the_command_writes_what_is_served(
    atlas: FlaskClient, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out.html"
    asked = ["--from", "1945-05-01", "--to", "1945-05-15", "--lang", "ja", str(output)]
    assert main(["onefile", *asked]) == 0
    served = atlas.get(f"{URL}?lang=ja&from=1945-05-01&to=1945-05-15").data
    assert output.read_bytes() == served
    assert f"{len(served):,} bytes" in capsys.readouterr().out
    assert main(["onefile", "--from", "1945-05-40"]) == 1
    assert "is not a date" in capsys.readouterr().err
