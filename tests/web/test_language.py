"""Which language a reader gets."""

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from app.web.language import language_asked_for


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("*", "en"),
        ("de-DE,de;q=0.9", "en"),
        ("zh", "zh-Hans"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant"),
        ("zh-Hans-HK", "zh-Hans"),
        ("ja-JP", "ja"),
        ("fr,ja;q=0.5,en;q=0.4", "ja"),
        ("ja;q=0,en", "en"),
        ("en;q=0.5,zh-TW;q=0.9", "zh-Hant"),
    ],
)
def test_what_browsers_send_finds_its_language(header: str, language: str) -> None:
    assert language_asked_for(parse_accept_header(header, LanguageAccept)) == language


def test_the_query_counts_before_the_path_and_the_path_before_the_browser(
    client: FlaskClient,
) -> None:
    japanese = {"Accept-Language": "ja"}
    assert '<html lang="ja"' in client.get("/units", headers=japanese).text
    assert '<html lang="zh-Hans"' in client.get("/zh-Hans/units", headers=japanese).text
    answer = client.get("/zh-Hans/units?lang=zh-Hant", headers=japanese)
    assert '<html lang="zh-Hant"' in answer.text
    assert answer.headers["Content-Language"] == "zh-Hant"


def test_links_stay_in_the_language_of_the_address(client: FlaskClient) -> None:
    assert 'href="/ja/units/cn-57-div"' in client.get("/ja/units").text
    assert 'href="/ja/units/cn-57-div"' in client.get("/units?lang=ja").text
    assert 'href="/units/cn-57-div"' in client.get("/units").text


def test_each_page_names_itself_in_every_language(client: FlaskClient) -> None:
    text = client.get("/ja/day/1945-04-08?account=a-history&lang=ja&x=1").text
    for language in ("en", "zh-Hans", "zh-Hant", "ja"):
        path = "day/1945-04-08?account=a-history"
        link = f'rel="alternate" hreflang="{language}" href="http://localhost/{language}/{path}"'
        assert link in text


def test_english_text_is_marked_on_a_page_of_another_language(client: FlaskClient) -> None:
    text = client.get("/ja/events/ev-dongkou").text
    assert '<span lang="en">The division holds the town for two days.</span>' in text
    assert (
        '<span lang="en">' not in client.get("/en/events/ev-dongkou").text.split("other-names")[0]
    )


def test_caches_are_told_that_the_language_may_differ(client: FlaskClient) -> None:
    assert "Accept-Language" in client.get("/units").headers["Vary"]
