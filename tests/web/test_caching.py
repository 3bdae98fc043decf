"""Nothing is sent twice, and nothing old is shown."""

import brotli
import pytest
from flask.testing import FlaskClient


def lifetime(client: FlaskClient, address: str) -> str:
    with client.get(address) as answer:
        assert answer.status_code == 200
        return answer.headers["Cache-Control"]


def version(client: FlaskClient) -> str:
    found: str = client.get("/readyz").get_json()["data_version"]
    return found


@pytest.mark.parametrize("address", ["/", "/units", "/api/v1/units", "/openapi.json", "/healthz"])
def test_what_may_change_is_asked_for_again(client: FlaskClient, address: str) -> None:
    assert lifetime(client, address) == "no-cache"


def test_what_carries_its_version_is_kept_for_ever(client: FlaskClient) -> None:
    for address in (
        "/static/dist/atlas-ABCDEFGH.js",
        "/static/dist/find-abcdefgh.js",
        "/static/basemap/rivers.geojson?v=0123456789abcdef",
        "/map/zh-Hans-0123456789ab.js",
        f"/api/v1/tracks?lang=en&v={version(client)}",
    ):
        assert "immutable" in lifetime(client, address)


def test_another_version_is_not_kept(client: FlaskClient) -> None:
    for address in (
        "/static/dist/symbols.json",
        "/static/basemap/rivers.geojson",
        "/static/basemap/rivers-overview.geojson",
        "/static/basemap/rivers.geojson?v=",
        "/api/v1/tracks?lang=en&v=0000000000000000",
        f"/api/v1/tracks?v={version(client)}",
    ):
        assert lifetime(client, address) == "no-cache"


def test_an_old_map_script_is_gone(client: FlaskClient) -> None:
    assert client.get("/map/en-ffffffffffff.js").status_code == 404


def test_a_refusal_is_not_kept(client: FlaskClient) -> None:
    assert client.get("/?zoom=x").headers["Cache-Control"] == "no-store"


def test_the_tag_holds_for_the_compressed_form_too(client: FlaskClient) -> None:
    plain = client.get("/api/v1/units")
    packed = client.get("/api/v1/units", headers={"Accept-Encoding": "br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert packed.headers["ETag"] == plain.headers["ETag"]
    assert len(packed.data) < len(plain.data)


def test_each_language_has_its_own_tag(client: FlaskClient) -> None:
    tags = {client.get(f"/api/v1/units?lang={lang}").headers["ETag"] for lang in ("en", "ja")}
    assert len(tags) == 2


def test_sources_of_the_scripts_are_not_public(client: FlaskClient) -> None:
    assert client.get("/static/src/atlas.js").status_code == 404


def test_the_largest_answer_is_small_for_who_can_read_it(client: FlaskClient) -> None:
    address = "/api/v1/tracks?lang=ja"
    plain = client.get(address)
    packed = client.get(address, headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert brotli.decompress(packed.data) == plain.data
    assert (
        client.get(address, headers={"Accept-Encoding": "gzip"}).headers["Content-Encoding"]
        == "gzip"
    )
    asked = {"Accept-Encoding": "br", "If-None-Match": packed.headers["ETag"]}
    assert client.get(address, headers=asked).status_code == 304
