"""oEmbed: what consumers get, asked for by a client that people use."""

import re
from collections.abc import Iterator
from html import unescape
from threading import Thread
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from micawber import Provider, ProviderRegistry
from werkzeug.serving import make_server

HERE = "http://localhost"


def ask(client: FlaskClient, url: str, **more: object) -> dict[str, object]:
    response = client.get("/oembed", query_string={"url": url, **more})
    assert response.status_code == 200
    answer: dict[str, object] = response.json
    return answer


def source_of(answer: dict[str, object]) -> str:
    found = re.search(r'src="([^"]*)"', str(answer["html"]))
    assert found
    return unescape(found[1])


@pytest.fixture
def served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_oembed_client_embeds_the_link_in_a_text(served: str) -> None:
    registry = ProviderRegistry()
    registry.register(re.escape(served) + r"/\S*", Provider(f"{served}/oembed"))
    url = f"{served}/?date=1945-04-08"
    answer = registry.request(url, maxwidth=600)
    assert (answer["type"], answer["version"], answer["width"]) == ("rich", "1.0", 600)
    assert source_of(answer) == f"{served}/embed?date=1945-04-08"
    assert registry.parse_text(url) == registry.request(url)["html"]


@pytest.mark.parametrize(
    ("page", "embedded"),
    [
        ("/", {}),
        ("/?date=1945-04-08&lang=ja&utm_source=mail", {"date": "1945-04-08", "lang": "ja"}),
        ("/?from=timeline&isappinstalled=0&nsukey=Zm9v", {}),
        ("/ja/?unit=cn-57-div", {"unit": "cn-57-div", "lang": "ja"}),
        ("/embed?ui=none", {"ui": "none"}),
        ("/day/1945-04-08", {"date": "1945-04-08"}),
        ("/zh-Hant/units/cn-57-div", {"unit": "cn-57-div", "lang": "zh-Hant"}),
        ("/places/dongkou", {"place": "dongkou"}),
        ("/sources", {}),
    ],
)
def test_every_page_is_embedded_as_the_map_at_its_moment(
    client: FlaskClient, page: str, embedded: dict[str, str]
) -> None:
    parts = urlsplit(source_of(ask(client, HERE + page)))
    assert parts.path == "/embed"
    assert {name: values[0] for name, values in parse_qs(parts.query).items()} == embedded


@pytest.mark.parametrize(
    ("asked", "width", "height"),
    [
        ({}, 800, 450),
        ({"maxwidth": 320}, 320, 420),
        ({"maxwidth": 4000}, 800, 450),
        ({"maxheight": 300}, 800, 300),
        ({"maxwidth": 500, "maxheight": 200}, 500, 200),
    ],
)
def test_the_largest_size_is_obeyed(
    client: FlaskClient, asked: dict[str, int], width: int, height: int
) -> None:
    answer = ask(client, f"{HERE}/", **asked)
    assert (answer["width"], answer["height"]) == (width, height)
    assert f'width="{width}" height="{height}"' in str(answer["html"])


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        ("url=", 400),
        ("url=https://elsewhere.example/", 404),
        ("url=http://localhost/nothing", 404),
        ("url=http://localhost/api/v1/units", 404),
        ("url=http://localhost/export/campaign.kml", 404),
        ("url=ftp://localhost/", 404),
        ("url=http://[", 404),
        ("url=http://localhost/day/1900-01-01", 404),
        ("url=http://localhost/units/nobody", 404),
        ("url=http://localhost/?date=yesterday", 400),
        ("url=http://localhost/&maxwidth=wide", 400),
        ("url=http://localhost/&maxheight=0", 400),
        ("url=http://localhost/&format=xml", 501),
    ],
)
def test_faults_are_problems(client: FlaskClient, query: str, status: int) -> None:
    response = client.get(f"/oembed?{query}")
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"


@pytest.mark.parametrize("page", ["/?date=1945-04-08", "/embed", "/ja/day/1945-04-08", "/sources"])
def test_pages_say_where_to_ask(client: FlaskClient, page: str) -> None:
    found = re.search(
        r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)"',
        client.get(page).text,
    )
    assert found
    address = unescape(found[1])
    assert address.startswith(f"{HERE}/oembed?")
    assert parse_qs(urlsplit(address).query)["url"] == [HERE + page]
    assert client.get(address).status_code == 200


def test_a_page_that_is_none_offers_nothing_to_embed(client: FlaskClient) -> None:
    assert "json+oembed" not in client.get("/day/1900-01-01").text


def test_an_address_cannot_break_out_of_the_frame(client: FlaskClient) -> None:
    hostile = quote('"><script>alert(1)</script>')
    answer = ask(client, f"{HERE}/?utm={hostile}&layers=")
    assert "<script" not in str(answer["html"])
    assert client.get(f"/oembed?url={quote(HERE + '/?unit=' + hostile)}").status_code == 404
