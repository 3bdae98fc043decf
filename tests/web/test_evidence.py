"""The evidence pages tell what is measured, and measure it anew."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.conftest import SMALL_CAMPAIGN


def row(text: str, claim_id: str) -> str:
    found = re.search(rf'<tr id="{claim_id}">.*?</tr>', text, re.DOTALL)
    assert found is not None, claim_id
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", found[0]))


def state_of(text: str) -> dict[str, object]:
    config = re.search(r'id="config">(.*?)</script>', text)
    assert config is not None
    state: dict[str, object] = json.loads(config[1])["state"]
    return state


@pytest.mark.parametrize(
    ("claim_id", "stated", "measured", "verdict"),
    [
        ("cl-shaoyang-zhijiang-100km", "100 km", "178 km", "differs"),
        ("cl-zhijiang-chongqing-435km", "435 km", "387 km", "differs"),
        ("cl-wuyang-70mi", "70 miles", "62.7 miles", "differs"),
        ("cl-wuyang-southeast", "south-east", "140° (south-east)", "agrees"),
        ("cl-hengshao-northwest", "north-west", "289° (west-north-west)", "differs"),
        ("cl-tanshao-southwest", "south-west", "244° (west-south-west)", "differs"),
        ("cl-fifty-mile-front", "50 miles", "47.3 miles", "rounded"),
        ("cl-advance-east", "east", "278° (west)", "differs"),
        ("cl-guidong-3km", "3 km", "9.2 km", "not checkable"),
        ("cl-hongshuidong-15li", "15 li", "12.8 li", "not checkable"),
        ("cl-yankoupu-22km", "22 km", "17.4 km", "not checkable"),
    ],
)
def test_a_claim_stands_beside_what_is_measured(
    real_client: FlaskClient, claim_id: str, stated: str, measured: str, verdict: str
) -> None:
    words = row(real_client.get("/en/evidence").text, claim_id)
    assert f" {stated} " in words
    assert f" {measured} " in words
    assert f" {verdict} " in words


def test_the_claims_below_the_places_precision_say_why(real_client: FlaskClient) -> None:
    text = real_client.get("/en/evidence").text
    assert text.count("smaller than the places' own precision") == 3
    assert "smaller than the places" in row(text, "cl-guidong-3km")


def test_every_claim_is_on_the_page_once(real_client: FlaskClient) -> None:
    text = real_client.get("/evidence").text
    for claim in real_client.get("/api/v1/claims").get_json()["claims"]:
        assert text.count(f'id="{claim["id"]}"') == 1


def move_place(geodata: Path, place_id: str, to: list[float]) -> None:
    """Move a place to [longitude, latitude], and with it the routes and fronts through it."""
    gazetteer = json.loads((geodata / "gazetteer.geojson").read_text("utf-8"))
    place = next(it for it in gazetteer["features"] if it["properties"]["id"] == place_id)
    was = place["geometry"]["coordinates"]
    for name in ("gazetteer", "routes", "fronts"):
        collection = json.loads((geodata / f"{name}.geojson").read_text("utf-8"))
        for feature in collection["features"]:
            geometry = feature["geometry"]
            if geometry["coordinates"] == was:
                geometry["coordinates"] = to
            elif geometry["type"] == "LineString":
                points = geometry["coordinates"]
                geometry["coordinates"] = [to if point == was else point for point in points]
        (geodata / f"{name}.geojson").write_text(json.dumps(collection), "utf-8")


def test_a_place_that_moves_moves_the_page(make_app: Callable[..., Flask], tmp_path: Path) -> None:
    geodata = tmp_path / "geodata"
    shutil.copytree(SMALL_CAMPAIGN, geodata)
    # A degree of longitude at 27.24 N is 99 km, and Shaoyang lies at 111.46 E.
    move_place(geodata, "zhijiang", [110.4621, 27.2382])
    before = row(make_app().test_client().get("/evidence").text, "cl-100km")
    after = row(make_app(geodata_dir=geodata).test_client().get("/evidence").text, "cl-100km")
    assert "178 km" in before
    assert "differs" in before
    assert "99.0 km" in after
    assert "agrees" in after


def test_the_front_page_and_the_evidence_page_tell_how_much_is_known(client: FlaskClient) -> None:
    assert "50 % are documented, 36 % approximate, 14 % inferred" in client.get("/").text
    text = client.get("/evidence").text
    assert "50 % documented" in text
    assert "14 unit-days" not in text
    assert "7 unit-days" in text


def test_an_address_opens_a_claim_with_its_measured_line(client: FlaskClient) -> None:
    answer = client.get("/?claim=cl-100km")
    line = state_of(answer.text)["claim_line"]
    assert isinstance(line, dict)
    places = {
        it["properties"]["id"]: it["geometry"]["coordinates"][::-1]
        for it in client.get("/api/v1/places").get_json()["features"]
    }
    assert [line["path"][0], line["path"][-1]] == [places["shaoyang"], places["zhijiang"]]
    assert line["label"] == "178 km · claimed: 100 km"
    assert "Claimed: 100 km. Measured: 178 km." in answer.text


def test_a_claim_without_a_measure_has_no_line_but_is_told(client: FlaskClient) -> None:
    answer = client.get("/?claim=cl-brave")
    assert state_of(answer.text)["claim_line"] is None
    assert "They were called the brave" in answer.text


def test_an_unknown_claim_is_not_found_and_the_nearest_named(client: FlaskClient) -> None:
    answer = client.get("/?claim=cl-100kn")
    assert answer.status_code == 404
    assert "cl-100km" in answer.text


def test_the_api_has_every_field_that_was_promised(real_client: FlaskClient) -> None:
    promised = {
        "id", "topic", "statement", "stated_value", "unit", "source_id", "measured_value",
        "verdict",
    }  # fmt: skip
    for claim in real_client.get("/api/v1/claims").get_json()["claims"]:
        assert promised <= claim.keys()


def test_an_account_moves_the_answers_of_the_api(client: FlaskClient) -> None:
    def stands_at(query: str) -> str | None:
        features = client.get(f"/api/v1/slices/1945-04-07{query}").get_json()["features"]
        place: str | None = next(
            it["properties"]["place"] for it in features if it["properties"]["id"] == "jp-120-regt"
        )
        return place

    assert stands_at("") == "shaoyang"
    assert stands_at("?account=a-history") == "shaoyang"
    assert stands_at("?account=a-memoir") is None


@pytest.mark.parametrize(
    "path", ["tracks", "events", "places", "units/jp-120-regt/trajectory", "slices/1945-04-07"]
)
def test_every_moving_answer_obeys_the_account(client: FlaskClient, path: str) -> None:
    plain = client.get(f"/api/v1/{path}").get_json()
    assert client.get(f"/api/v1/{path}?account=a-memoir").get_json() != plain
    assert client.get(f"/api/v1/{path}?account=a-history").get_json() == plain
    assert client.get(f"/api/v1/{path}?account=nobody").status_code == 404


@pytest.mark.parametrize("page", ["/?account=a-memoir", "/day/1945-04-10?account=a-memoir"])
def test_a_page_lists_how_the_account_differs(client: FlaskClient, page: str) -> None:
    text = client.get(page).text
    assert "11 April 1945 instead of 10 April 1945 to 11 April 1945" in text
    assert "leg to Shaoyang ends: 6 April 1945 instead of 7 April 1945" in text
    assert "Dongkou changes hands: 11 April 1945 instead of 10 April 1945" in text
    assert "The division is documented there." in text


def test_a_page_says_that_an_account_tells_nothing_different(client: FlaskClient) -> None:
    assert "anything different from the map" in client.get("/?account=a-history").text


def test_the_player_asks_for_the_tracks_of_the_account(client: FlaskClient) -> None:
    config = re.search(r'id="config">(.*?)</script>', client.get("/?account=a-memoir").text)
    assert config is not None
    assert "account=a-memoir" in json.loads(config[1])["tracks_url"]


def test_every_figure_of_losses_and_strength_is_in_a_chart(real_client: FlaskClient) -> None:
    text = real_client.get("/en/evidence/accounts").text
    charted = re.findall(r'<table class="chart">.*?</table>', text, re.DOTALL)
    assert len(charted) == 5
    japanese, chinese, others = (re.sub(r"\s+", " ", it) for it in charted[:3])
    for figure in ("11,000", "27,000", "26,516", "31,783", "35,805", "36,358", "6,500"):
        assert figure in japanese
    for figure in ("20,660", "18,559", "26,600"):
        assert figure in chinese
    assert "8,563" in others
    assert "35,000–40,000" in charted[3]


def test_a_bar_is_as_long_as_its_figure(real_client: FlaskClient) -> None:
    text = real_client.get("/en/evidence/accounts").text
    row = re.search(r"Senshi Sosho as quoted.*?</tr>", text, re.DOTALL)
    assert row is not None
    widths = [float(it) for it in re.findall(r'<rect[^>]* width="([^"]*)"', row[0])]
    # Killed, wounded and sick, in thousandths of a scale that ends at 70,000.
    assert widths == pytest.approx([n / 70 for n in (695, 1181, 24640)], abs=0.1)


def test_every_point_of_dispute_is_on_the_page(real_client: FlaskClient, real_app: Flask) -> None:
    text = real_client.get("/en/evidence/accounts").text
    disputes = real_app.extensions["campaign"].disputes
    assert len(disputes) > 20
    for dispute in disputes:
        assert f'id="{dispute.id}"' in text


def test_every_statement_of_the_article_is_on_its_page(
    real_client: FlaskClient, real_app: Flask
) -> None:
    text = real_client.get("/en/evidence/article").text
    statements = real_app.extensions["campaign"].article.statements
    for statement in statements:
        assert text.count(f'id="{statement.id}"') == 1
    wrong = text.split('id="wrong"')[1].split("</ul>")[0]
    assert wrong.count("<li>") == sum(it.ruling is not None for it in statements)
    assert "Claimed: 100 km. Measured: 178 km." in text


def test_a_campaign_without_an_article_has_no_such_page(client: FlaskClient) -> None:
    assert client.get("/evidence/article").status_code == 404
    assert "/evidence/article" not in client.get("/evidence").text


def test_every_march_has_a_dot_and_a_row(client: FlaskClient) -> None:
    text = client.get("/evidence/plausibility").text
    chart = re.search(r'<svg class="march-chart".*?</svg>', text, re.DOTALL)
    assert chart is not None
    assert len(re.findall(r'<(?:circle|rect) class="march-', chart[0])) == 3
    table = text.split("All legs, fastest first")[1].split("</table>")[0]
    assert table.count("<tr>") == 4


def test_the_climb_comes_from_the_grid(client: FlaskClient) -> None:
    text = client.get("/evidence/plausibility").text
    table = text.split("All legs, fastest first")[1].split("</table>")[0]
    climbs = sorted(int(it) for it in re.findall(r'<td class="number">(\d+)</td>', table)[1::2])
    # From the Zi at Shaoyang over the hills to Dongkou.
    assert climbs[0] > 0
    assert climbs[-1] > 100
