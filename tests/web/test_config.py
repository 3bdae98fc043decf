"""Settings: where they come from, and that they are written down."""

from dataclasses import fields
from pathlib import Path

import pytest

from app.config import ROOT, VARIABLES, Config, UnreadableSettingError

DOCS = (ROOT / "docs" / "configuration.md").read_text("utf-8")


@pytest.mark.parametrize("setting", [field.name for field in fields(Config)])
def test_each_setting_has_its_row_in_the_docs(setting: str) -> None:
    row = next(line for line in DOCS.splitlines() if line.startswith(f"| `{setting}` |"))
    for variable in VARIABLES[setting]:
        assert f"`{variable}`" in row


def test_nothing_set_gives_the_defaults() -> None:
    assert Config.from_env({}) == Config()


def test_the_campaigns_own_variable_counts_before_the_platforms() -> None:
    assert Config.from_env({"PORT": "1"}).port == 1
    assert Config.from_env({"PORT": "1", "CAMPAIGN_PORT": "2"}).port == 2


def test_directories_are_read_as_paths(tmp_path: Path) -> None:
    assert Config.from_env({"CAMPAIGN_GEODATA_DIR": str(tmp_path)}).geodata_dir == tmp_path


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("CAMPAIGN_PORT", "http"),
        ("CAMPAIGN_PORT", "70000"),
        ("CAMPAIGN_PORT", "٨٠"),
        ("CAMPAIGN_THREADS", "0"),
        ("CAMPAIGN_ACCESS_LOG", "yes"),
        ("CAMPAIGN_FRAME_ANCESTORS", ""),
        ("CAMPAIGN_FRAME_ANCESTORS", "*, evil"),
    ],
)
def test_an_unreadable_setting_stops_the_start(variable: str, value: str) -> None:
    with pytest.raises(UnreadableSettingError):
        Config.from_env({variable: value})
