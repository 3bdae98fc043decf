"""The real campaign and its placement tables: lettering is judged on the map that is drawn."""

import json
from pathlib import Path

import pytest

from app.campaign.campaign import Campaign
from app.lettering.sizes import Sizes, read_sizes
from app.lettering.table import Table, table_of
from app.loading import load_campaign

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    return load_campaign(ROOT / "geodata")


@pytest.fixture(scope="session")
def sizes() -> Sizes:
    return read_sizes()


@pytest.fixture(scope="session")
def tables(campaign: Campaign, sizes: Sizes) -> dict[float, Table]:
    """The table of every level: the built one where it is of this data, else solved here."""
    return {
        level: _built(level, campaign) or _solved(campaign, level, sizes) for level in sizes.levels
    }


def _built(level: float, campaign: Campaign) -> Table | None:
    path = ROOT / "static" / "dist" / f"lettering-{level:g}.json"
    if not path.exists():
        return None
    table: Table = json.loads(path.read_text(encoding="utf-8"))
    return table if table["data_version"] == campaign.data_version else None


def _solved(campaign: Campaign, level: float, sizes: Sizes) -> Table:
    table: Table = json.loads(json.dumps(table_of(campaign, level, sizes)))
    return table
