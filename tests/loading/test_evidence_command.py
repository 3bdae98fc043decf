"""`python -m app.cli evidence`."""

from pathlib import Path

import pytest

from app.cli import main

SMALL_CAMPAIGN = Path(__file__).parents[1] / "data" / "small_campaign"


def test_the_command_prints_shares_by_confidence_and_by_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["evidence", "--geodata", str(SMALL_CAMPAIGN)]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["50.0%", "7", "documented"] in lines
    assert ["64.3%", "9", "a-history"] in lines
