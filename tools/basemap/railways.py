"""The railways of 1945, from the hand-digitised towns in railways_1945.json."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator
from shapely.geometry import LineString

from tools.basemap.geojson import Feature

SAMPLE_DEG = 0.04


def railways() -> list[Feature]:
    """One line for each railway, with properties id, name_en, name_zh_hant."""
    plan = json.loads(Path(__file__).with_name("railways_1945.json").read_text(encoding="utf-8"))
    features: list[Feature] = []
    for railway in plan["railways"]:
        stations = np.array(railway.pop("stations"))[:, ::-1]
        features.append((railway, LineString(_curved(stations)).simplify(0.002)))
    return features


def _curved(stations: NDArray[np.float64]) -> NDArray[np.float64]:
    """A smooth line through `stations` that never swings beyond them."""
    along = np.r_[0, np.cumsum(np.hypot(*np.diff(stations, axis=0).T))]
    at = np.linspace(0, along[-1], int(along[-1] / SAMPLE_DEG) + 2)
    return np.stack([PchipInterpolator(along, stations[:, k])(at) for k in (0, 1)], 1)
