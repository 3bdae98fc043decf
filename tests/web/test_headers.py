"""Headers on every answer."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.config import Config, UnreadableSettingError

PAGES = ("/", "/embed", "/units", "/day/1945-04-08")
OTHERS = ("/healthz", "/api/v1/units", "/static/dist/atlas-ABCDEFGH.js", "/nowhere", "/?zoom=x")


@pytest.mark.parametrize("address", [*PAGES, *OTHERS])
def test_every_answer_carries_the_security_headers(client: FlaskClient, address: str) -> None:
    with client.get(address) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self';")
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert "geolocation=()" in answer.headers["Permissions-Policy"]
        assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("address", ["/units", "/static/dist/atlas-ABCDEFGH.js", "/embed"])
def test_an_unchanged_answer_carries_them_too(client: FlaskClient, address: str) -> None:
    with (
        client.get(address) as first,
        client.get(address, headers={"If-None-Match": first.headers["ETag"]}) as second,
    ):
        assert second.status_code == 304
        assert second.headers["Content-Security-Policy"]
        assert not second.data


@pytest.mark.parametrize(
    "address", ["/embed", "/ja/embed", "/embed?date=1945-04-08", "/embed?zoom=x", "/embed/"]
)
def test_embedded_pages_may_be_framed(client: FlaskClient, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors *")


@pytest.mark.parametrize(
    "address", ["/", "/ja/", "/units", "/embedded", "/x/embed", "/ja/ja/embed", "/api/v1/units"]
)
def test_only_embed_may_be_framed(client: FlaskClient, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors 'none'")


def test_the_hosts_that_may_frame_are_configured(make_app: Callable[..., Flask]) -> None:
    client = make_app(frame_ancestors="https://school.example").test_client()
    policy = client.get("/embed").headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors https://school.example")


def test_a_setting_cannot_add_to_the_policy() -> None:
    with pytest.raises(UnreadableSettingError):
        Config(frame_ancestors="*; script-src *")


@pytest.mark.parametrize(
    "address",
    ["/static/dist/atlas-ABCDEFGH.js", "/api/v1/units", "/api/v1/nothing", "/openapi.json"],
)
def test_a_sandboxed_page_may_fetch_what_it_needs(client: FlaskClient, address: str) -> None:
    with client.get(address) as answer:
        assert answer.headers.getlist("Access-Control-Allow-Origin") == ["*"]


def test_pages_are_not_open_to_other_origins(client: FlaskClient) -> None:
    assert "Access-Control-Allow-Origin" not in client.get("/units").headers


def test_only_pictures_may_carry_images_inside(client: FlaskClient) -> None:
    def policy(path: str) -> str:
        return str(client.get(path).headers["Content-Security-Policy"])

    assert "img-src 'self' data:;" in policy("/export/slice/1946-01-01.svg")
    assert "img-src 'self';" in policy("/units")
    assert "img-src 'self';" in policy("/export/slice/1946-01-01.png")


def test_only_the_atlas_and_pictures_may_show_what_a_page_has_made_itself(
    client: FlaskClient,
) -> None:
    def images(address: str) -> str:
        policy = client.get(address).headers["Content-Security-Policy"]
        return next(part for part in policy.split("; ") if part.startswith("img-src"))

    for address in ("/", "/ja/", "/zh-Hans/"):
        assert images(address) == "img-src 'self' data:"
    for address in ("/embed", "/units", "/day/1945-04-08", "/nowhere"):
        assert images(address) == "img-src 'self'"


@pytest.mark.parametrize("address", ["/static/nowhere.js", "/map/nowhere"])
def test_the_page_that_tells_of_a_missing_file_may_have_its_styles(
    client: FlaskClient, address: str
) -> None:
    with client.get(address, headers={"Accept": "text/html"}) as answer:
        assert answer.status_code == 404
        assert answer.content_type.startswith("text/html")
        assert "style-src 'self'" in answer.headers["Content-Security-Policy"]


def test_a_file_carries_no_more_policy_than_it_needs(client: FlaskClient) -> None:
    with client.get("/static/dist/atlas-ABCDEFGH.js") as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert policy == "default-src 'none'; script-src 'self'; frame-ancestors 'none'"
