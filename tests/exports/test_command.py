"""`python -m app.cli export`: the file that the atlas serves."""

from pathlib import Path

import pytest

from app.campaign.campaign import Campaign
from app.cli import main
from app.exports.gpx import unit_gpx
from tests.exports.conftest import SMALL_CAMPAIGN


@pytest.fixture(autouse=True)
def small_atlas(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CAMPAIGN_GEODATA_DIR", str(SMALL_CAMPAIGN))
    monkeypatch.chdir(tmp_path)


def test_it_writes_the_download_under_its_own_name(campaign: Campaign, tmp_path: Path) -> None:
    assert main(["export", "unit/cn-57-div.gpx", "--lang", "ja"]) == 0
    written = tmp_path / "small-campaign-cn-57-div-ja.gpx"
    assert written.read_bytes() == unit_gpx("cn-57-div", campaign, "ja")


def test_it_writes_to_the_file_that_is_named(tmp_path: Path) -> None:
    assert main(["export", "campaign.csv", "--output", str(tmp_path / "out.csv")]) == 0
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfdate")


def test_it_says_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "slice/1900-01-01.kml"]) == 1
    assert "1945-04-06" in capsys.readouterr().err
