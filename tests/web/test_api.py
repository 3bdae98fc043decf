"""The API answers as its description says."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from app.web.openapi import PATHS

EXAMPLES = {"unit_id": "cn-57-div", "day": "1945-04-08"}


@pytest.fixture(scope="module")
def document(app: Flask) -> dict[str, Any]:
    found: dict[str, Any] = app.test_client().get("/openapi.json").get_json()
    return found


def test_the_description_is_valid_openapi(document: dict[str, Any]) -> None:
    validate(document)


def test_the_description_has_every_address_of_the_api(app: Flask, document: dict[str, Any]) -> None:
    rules = {
        rule.rule.replace("<", "{").replace(">", "}")
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
    }
    assert set(document["paths"]) == rules


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant", "ja"])
def test_every_answer_has_the_shape_described(
    real_client: FlaskClient, document: dict[str, Any], path: str, language: str
) -> None:
    answer = real_client.get(
        path.format(unit_id="cn-5-div", day="1945-05-05"),
        query_string={"lang": language, "q": "Chihchiang", "line": "27.45,109.7;27.24,111.46"},
    )
    content = document["paths"][path]["get"]["responses"]["200"]["content"]
    assert list(content) == [answer.mimetype]
    schema = {**content[answer.mimetype]["schema"], "components": document["components"]}
    Draft202012Validator(schema).validate(answer.get_json(force=True))


def test_a_problem_has_the_shape_described(client: FlaskClient, document: dict[str, Any]) -> None:
    problem = client.get("/api/v1/slices/x").get_json(force=True)
    Draft202012Validator(document["components"]["schemas"]["Problem"]).validate(problem)


def test_a_slice_has_every_tracked_unit(client: FlaskClient) -> None:
    features = client.get("/api/v1/slices/1945-04-09").get_json(force=True)["features"]
    assert {feature["id"] for feature in features} == {"cn-57-div", "jp-120-regt"}
    regiment = next(f["properties"] for f in features if f["id"] == "jp-120-regt")
    assert regiment["interpolated"] is True
    assert regiment["source_ids"] == ["a-history"]


def test_names_follow_the_language(client: FlaskClient) -> None:
    unit = client.get("/api/v1/units/cn-57-div?lang=ja").get_json()["unit"]
    assert (unit["name"], unit["name_language"]) == ("第57師", "ja")


def test_a_unit_that_is_not_tracked_has_no_trajectory(client: FlaskClient) -> None:
    answer = client.get("/api/v1/units/jp-116-div/trajectory")
    assert answer.status_code == 404


def test_the_real_slice_of_5_may_has_the_fifth_division_near_wuyang(
    real_client: FlaskClient,
) -> None:
    features = real_client.get("/api/v1/slices/1945-05-05").get_json(force=True)["features"]
    assert len(features) == 59
    lon, lat = next(f["geometry"]["coordinates"] for f in features if f["id"] == "cn-5-div")
    assert 26 < lat < 27.2
    assert 109.5 < lon < 111


def test_air_records_have_the_position_of_their_place(client: FlaskClient) -> None:
    (record,) = client.get("/api/v1/air?lang=en").get_json()["air"]
    place = next(
        feature
        for feature in client.get("/api/v1/places").get_json(force=True)["features"]
        if feature["id"] == record["place"]
    )
    assert [record["lon"], record["lat"]] == place["geometry"]["coordinates"]
    assert (record["figure"], record["source_ids"]) == ("4 sorties", ["a-memoir"])


def test_a_units_march_has_an_elevation_and_a_time_at_every_sample(
    real_client: FlaskClient,
) -> None:
    profile = real_client.get("/api/v1/elevation?unit=jp-109-regt").get_json()["elevation"]
    assert profile["km"] == sorted(profile["km"])
    assert None not in profile["metres"]
    assert None not in profile["t"]
    assert profile["metres"][profile["highest"]] == max(profile["metres"])


@pytest.mark.parametrize(
    ("query", "status"),
    [("", 400), ("line=27,110", 400), ("line=a;b", 400), ("unit=nobody", 404)],
)
def test_an_elevation_of_nothing_is_refused(client: FlaskClient, query: str, status: int) -> None:
    answer = client.get(f"/api/v1/elevation?{query}")
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
