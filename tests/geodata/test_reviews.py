"""The real data: nobody among the enemy without a reason, and the article told whole."""

import json
from pathlib import Path

import pytest

from app.campaign.campaign import Campaign
from app.campaign.plausibility import needless, unexplained
from app.config import Config
from app.loading import check_geodata, load_campaign

GEODATA = Config().geodata_dir


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(GEODATA)


def test_every_stay_among_the_enemy_has_a_reason_and_every_reason_a_stay(
    campaign: Campaign,
) -> None:
    assert unexplained(campaign) == ()
    assert needless(campaign) == ()


def test_every_claim_of_the_article_is_told_and_every_wrong_measure_ruled_on(
    campaign: Campaign,
) -> None:
    article = campaign.article
    assert article is not None
    told = {record_id for it in article.statements for record_id in it.record_ids}
    claimed = {claim.id for claim in campaign.claims.values() if claim.source_id == "wiki-en"}
    assert len(claimed) > 40
    assert claimed <= told
    ruled = {record_id for it in article.statements if it.ruling for record_id in it.record_ids}
    assert {
        "cl-shaoyang-zhijiang-100km",
        "cl-zhijiang-chongqing-435km",
        "cl-hengshao-northwest",
        "cl-tanshao-southwest",
        "cl-advance-east",
        "cl-wuyang-70mi",
    } <= ruled


@pytest.mark.parametrize(
    ("drop", "fault"),
    [
        ("cl-advance-east", "rests on wiki-en, but no statement of statements.json names it"),
        ("ev-highways", "rests on wiki-en, but no statement of statements.json names it"),
    ],
)
def test_a_statement_that_is_left_out_is_missed(tmp_path: Path, drop: str, fault: str) -> None:
    copy = tmp_path / "geodata"
    copy.mkdir()
    for file in GEODATA.rglob("*"):
        if file.is_file():
            (copy / file.relative_to(GEODATA)).parent.mkdir(parents=True, exist_ok=True)
            (copy / file.relative_to(GEODATA)).write_bytes(file.read_bytes())
    path = copy / "statements.json"
    content = json.loads(path.read_text("utf-8"))
    for statement in content["statements"]:
        statement["records"] = [it for it in statement["records"] if it != drop] or ["ev-opening"]
    path.write_text(json.dumps(content), "utf-8")
    assert any(fault in str(it) for it in check_geodata(copy))
