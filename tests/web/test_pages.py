"""Every page answers, in every language, and leads to the map and back."""

import json
import re
from html import unescape

import pytest
from flask.testing import FlaskClient

READING = (
    "/day/1945-04-08", "/units", "/units/cn-57-div", "/units/jp-116-div", "/places",
    "/places/dongkou", "/events", "/events/ev-dongkou", "/sources", "/sources/a-history",
    "/evidence", "/evidence/accounts", "/evidence/plausibility",
)  # fmt: skip


@pytest.mark.parametrize("prefix", ["", "/en", "/zh-Hans", "/zh-Hant", "/ja"])
@pytest.mark.parametrize("page", ["/", "/embed", *READING])
def test_every_page_answers_in_every_language(client: FlaskClient, prefix: str, page: str) -> None:
    answer = client.get(prefix + page)
    assert answer.status_code == 200
    assert f'<html lang="{prefix[1:] or "en"}"' in answer.text


@pytest.mark.parametrize("page", ["/ja/", "/zh-Hant/embed", *READING])
def test_every_link_of_a_page_answers(client: FlaskClient, page: str) -> None:
    links = {unescape(href) for href in re.findall(r'href="(/[^"]*)"', client.get(page).text)}
    assert links
    for link in links:
        with client.get(link) as answer:
            assert answer.status_code == 200, link


def test_no_page_names_another_host_but_in_links_of_sources(client: FlaskClient) -> None:
    for page in ("/", "/embed", *READING):
        text = client.get(page).text
        assert not re.search(
            r'<(?:script|img|link|iframe)[^>]*(?:src|href)="(?:https?:)?//(?!localhost/)', text
        )
        assert not re.search(r"<script(?![^>]*(?:src=|application/json))", text)
        assert " style=" not in text


def test_the_day_page_tells_the_day_without_a_script(client: FlaskClient) -> None:
    text = client.get("/day/1945-04-10").text
    assert "10 April 1945" in text
    assert "The fight for Dongkou" in text
    assert 'id="cn-57-div"' in text
    assert "defending Dongkou" in text
    assert 'href="/?date=1945-04-10"' in text


def test_an_event_of_the_aftermath_leads_to_the_nearest_day(real_client: FlaskClient) -> None:
    text = real_client.get("/events/ev-ichigo").text
    assert 'href="/?date=1945-04-06"' in text
    assert "nearest" in text


def test_the_state_of_the_view_reaches_the_script(client: FlaskClient) -> None:
    text = client.get("/?date=1945-04-08&unit=cn-57-div&zoom=8.5&place=dongkou").text
    config = re.search(r'id="config">(.*?)</script>', text)
    assert config is not None
    state = json.loads(config[1])["state"]
    assert (state["date"], state["unit"], state["zoom"]) == ("1945-04-08", "cn-57-div", 8.5)
    assert state["place_position"] == [27.0603, 110.5758]


def test_the_scripts_texts_are_in_the_pages_language(client: FlaskClient) -> None:
    block = re.search(r'id="texts">(.*?)</script>', client.get("/ja/").text)
    assert block is not None
    texts = json.loads(block[1])
    assert texts["Pause"] == "一時停止"
    assert all(texts.values())


def test_it_says_whether_it_is_alive_and_ready(client: FlaskClient) -> None:
    assert client.get("/healthz").get_json() == {"status": "ok"}
    assert client.get("/readyz").get_json()["status"] == "ready"


def test_what_the_map_is_drawn_by_is_asked_for_first(client: FlaskClient) -> None:
    page = client.get("/").text
    high = 'fetchpriority="high"'
    (own,) = re.findall(r"<script (?!type=.application)[^>]*>", page)
    assert own == f'<script type="module" {high} src="/static/dist/atlas-ABCDEFGH.js">'
    scripts = re.findall(rf'<link rel="preload" as="script" {high} href="([^"]+)">', page)
    assert scripts == ["/static/dist/mapkit-ABCDEFGH.js", "/map/en-0123456789ab.js"]
    modules = re.findall(rf'<link rel="modulepreload" {high} href="([^"]+)">', page)
    assert modules == ["/static/dist/whole-page-ABCDEFGH.js", "/static/dist/runtime-ABCDEFGH.js"]


def test_without_scripts_the_picture_is_of_the_view_that_was_asked_for(client: FlaskClient) -> None:
    page = client.get("/en/?date=1945-04-08&lat=27.1&lng=110.6&zoom=9&names=1945&certain=1").text
    (picture,) = re.findall(r'<img class="still" src="([^"]+)"', page)
    assert picture.startswith("/export/slice/1945-04-08.png?")
    for part in ("lat=27.1", "lng=110.6", "zoom=9", "names=1945", "certain=1", "lang=en"):
        assert part in picture


@pytest.mark.parametrize("language", ["en", "zh-Hans", "ja"])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/day/1945-05-05",
        "/events/ev-wuyang-battle",
        "/sources",
        "/evidence",
        "/evidence/accounts",
        "/evidence/article",
        "/evidence/plausibility",
    ],
)
def test_a_page_says_in_its_language_what_it_is(
    real_client: FlaskClient, path: str, language: str
) -> None:
    html = real_client.get(f"{path}?lang={language}").text
    found = re.search(r'<meta name="description" content="([^"]{6,})">', html)
    assert found
    assert bool(re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", found[1])) == (language != "en")
