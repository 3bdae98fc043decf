"""The file that holds core and player together says what the core says now."""

import json

import pytest

from tests.js_vectors.geodesics import GEODESICS, current_geodesics
from tests.js_vectors.vectors import VECTORS, as_text, current_vectors


def test_the_shared_vectors_are_the_cores() -> None:
    assert VECTORS.read_text(encoding="utf-8") == as_text(current_vectors()), (
        "the data moved: run python -m tests.js_vectors.vectors and look at the difference"
    )


def test_the_shared_vectors_hold_a_march_a_flight_and_a_stand() -> None:
    units = current_vectors()["units"]
    legs = [leg for unit in units for leg in unit["legs"]]
    assert any(leg["moving"] for leg in legs)
    assert any(leg["airborne"] for leg in legs)
    assert any(leg["start"] == leg["place"] for leg in legs)


def test_the_shared_geodesics_are_geopys() -> None:
    stored = json.loads(GEODESICS.read_text(encoding="utf-8"))
    for row, current in zip(stored, current_geodesics(), strict=True):
        assert row == pytest.approx(current, abs=1e-9)
