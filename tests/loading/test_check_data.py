"""`python -m app.cli check-data`."""

import pytest

from app.cli import main
from tests.loading.conftest import Geodata


def test_good_data_are_summed_up_in_one_line(
    geodata: Geodata, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check-data", "--geodata", str(geodata.dir)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("small-campaign: 4 places, 3 units, 2 tracked, 5 movements, 2 events")
    assert out.count("\n") == 1


def test_every_fault_is_printed_and_the_command_fails(
    geodata: Geodata, capsys: pytest.CaptureFixture[str]
) -> None:
    geodata.edit("air.json", lambda d: d["air"][0].update(place="dongkuo"))
    geodata.edit("events.json", lambda d: d["events"][0].update(place="dongkuo"))
    assert main(["check-data", "--geodata", str(geodata.dir)]) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines() == geodata.faults()
    assert printed.err == f"2 faults in {geodata.dir}\n"


def test_the_configured_directory_is_checked(
    geodata: Geodata, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAMPAIGN_GEODATA_DIR", str(geodata.dir))
    assert main(["check-data"]) == 0
    assert capsys.readouterr().out.startswith("small-campaign")
