"""The search of the API, and the index that the browser searches."""

import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from app.web.openapi_schemas import LANGUAGE


def found(client: FlaskClient, query: str, language: str = "en") -> list[dict[str, Any]]:
    answer = client.get("/api/v1/search", query_string={"q": query, "lang": language})
    assert answer.status_code == 200
    results: list[dict[str, Any]] = answer.get_json()["results"]
    return results


def test_a_wartime_spelling_finds_the_place_and_says_so(real_client: FlaskClient) -> None:
    first = found(real_client, "Paoching")[0]
    assert first == {
        "id": "shaoyang",
        "kind": "place",
        "name": "Shaoyang",
        "name_language": "en",
        "target": "shaoyang",
        "about": "city",
        "matched": "Paoching",
        "note": "spelling of 1945",
    }


def test_names_and_notes_are_in_the_readers_language(real_client: FlaskClient) -> None:
    first = found(real_client, "Paoching", "zh-Hant")[0]
    assert (first["name"], first["note"]) == ("邵陽", "1945年拼法")


def test_a_persons_target_is_the_unit(real_client: FlaskClient) -> None:
    first = found(real_client, "Wang Yaowu")[0]
    assert (first["kind"], first["target"]) == ("person", "cn-4-front-army")
    assert first["about"] == "commander: Fourth Front Army"


@pytest.mark.parametrize("query", ["", "   ", "x" * 101, "字" * 101])
def test_no_query_and_too_long_a_query_are_refused(client: FlaskClient, query: str) -> None:
    answer = client.get("/api/v1/search", query_string={"q": query})
    assert answer.status_code == 400
    assert answer.mimetype == "application/problem+json"
    assert "100" in answer.get_json(force=True)["detail"]


def test_a_missing_query_is_refused(client: FlaskClient) -> None:
    assert client.get("/api/v1/search").status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        "<script>",
        "' OR 1=1 --",
        "%00",
        "\x00",
        "\ud83d",
        "(" * 100,
        "十" * 100,
        "́" * 100,
        "a-" * 50,
    ],
    ids=ascii,
)
def test_hostile_queries_are_only_texts(real_client: FlaskClient, query: str) -> None:
    raw = query.encode("utf-8", "surrogatepass")
    answer = real_client.get("/api/v1/search", query_string={"q": raw})
    assert answer.status_code in {200, 400}


def test_anchors_of_movements_are_never_found(real_client: FlaskClient) -> None:
    for query in ("West rim of Fangdong", "放洞以西", "Yuanjiang-Wushui huihekou"):
        assert all(
            result["id"] not in {"fangdong-west", "yuan-wu-confluence"}
            for result in found(real_client, query)
        )


@pytest.mark.parametrize("language", LANGUAGE["enum"])
def test_the_index_holds_what_the_browser_searches(real_client: FlaskClient, language: str) -> None:
    answer = real_client.get(f"/api/v1/search-index?lang={language}")
    index = answer.get_json()
    ids = {subject["id"] for subject in index["subjects"]}
    assert {"zhijiang", "jp-116-div", "commander-cn-4-front-army", "ev-wugang-siege"} <= ids
    assert "fangdong-west" not in ids
    assert len(index["characters"]) % 2 == 0
    uses = {use for subject in index["subjects"] for _, use in subject["keys"]}
    assert all(uses <= notes.keys() for notes in index["notes"].values())


def test_the_index_is_sent_once(real_client: FlaskClient) -> None:
    first = real_client.get("/api/v1/search-index?lang=en")
    again = real_client.get(
        "/api/v1/search-index?lang=en", headers={"If-None-Match": first.headers["ETag"]}
    )
    assert again.status_code == 304


def test_the_page_names_the_index_in_its_language(client: FlaskClient) -> None:
    page = client.get("/ja/").get_data(as_text=True)
    box = re.search(r'<input[^>]*id="find-input"[^>]*>', page)
    assert box
    assert 'data-index="/api/v1/search-index?lang=ja"' in box[0]
