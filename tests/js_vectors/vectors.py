"""Positions by the core that the player must find too, as one JSON file for both sides.

The browser only interpolates between the vertices that it is given; this file holds it to the
core's answers. Write it anew after a change of the data: `python -m tests.js_vectors.vectors`.
"""

import json
from pathlib import Path
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.exports.tracks import tracks_record
from app.loading import load_campaign

ROOT: Final = Path(__file__).parents[2]
VECTORS: Final = ROOT / "tests" / "data" / "vectors.json"

# Two that march along roads, one that is flown in, one that is encircled and breaks out.
UNIT_IDS: Final = ("cn-5-div", "jp-133-regt", "cn-new-22-div", "jp-109-regt")

HALF_DAYS: Final = [n / 2 for n in range(125)]
TIMES: Final = sorted({*HALF_DAYS, 0.01, 28.4, 28.999, 61.99})


def current_vectors() -> dict[str, Any]:
    """`fixes`: [unit id, t, lat, lon, action, confidence, heading or None]; `fronts`: [t, path]."""
    campaign = load_campaign(ROOT / "geodata")
    tracks = tracks_record(campaign, "en")
    return {
        "first_day": tracks["first_day"],
        "last_day": tracks["last_day"],
        "units": [unit for unit in tracks["units"] if unit["id"] in UNIT_IDS],
        "moves": tracks["ground"]["moves"],
        "fixes": [fix for unit_id in UNIT_IDS for fix in _fixes(campaign, unit_id)],
        "fronts": [[t, _front(campaign, t)] for t in TIMES[::5]],
    }


def _fixes(campaign: Campaign, unit_id: str) -> list[list[Any]]:
    fixes = [campaign.trajectory(unit_id).fix_at(t) for t in TIMES]
    return [
        [
            unit_id,
            fix.t,
            round(fix.position.lat_deg, 6),
            round(fix.position.lon_deg, 6),
            fix.action,
            fix.confidence,
            # Nobody steers a flight from the ground: the player draws no arrow.
            None if fix.heading_deg is None or fix.movement.airborne else round(fix.heading_deg, 2),
        ]
        for fix in fixes
    ]


def _front(campaign: Campaign, t: float) -> list[list[float]]:
    path = campaign.fronts.at(t).path
    return [[round(point.lat_deg, 6), round(point.lon_deg, 6)] for point in path]


def as_text(vectors: dict[str, Any]) -> str:
    """One entry a line, so that a change of the data shows as a readable difference."""
    parts = []
    for name, value in vectors.items():
        if isinstance(value, list):
            rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f'"{name}": [\n{rows}\n]')
        else:
            parts.append(f'"{name}": {json.dumps(value)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    VECTORS.write_text(as_text(current_vectors()), encoding="utf-8")
