"""Elevations of the land, and profiles along lines and marches."""

import numpy as np
import pytest

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position, path_length_km
from app.config import ROOT
from app.terrain import ElevationGrid, profile_of_line, profile_of_march, read_grid

# A ridge of 900 m between two plains of 300 m, a cell a tenth of a degree.
RIDGE = ElevationGrid(
    metres=np.array([[300, 300, 900, 300, 300]] * 3, dtype=np.int16),
    south_deg=27.0,
    west_deg=110.0,
    step_deg=0.1,
)


@pytest.fixture(scope="module")
def land() -> ElevationGrid:
    return read_grid(ROOT / "static" / "basemap" / "dem.npz")


def test_a_cells_centre_has_its_own_height_and_the_middle_the_mean_of_both() -> None:
    assert RIDGE.metres_at(Position(27.1, 110.2)) == pytest.approx(900)
    assert RIDGE.metres_at(Position(27.1, 110.15)) == pytest.approx(600)
    assert RIDGE.metres_at(Position(27.15, 110.35)) == pytest.approx(300)


@pytest.mark.parametrize("lat_lon", [(26.99, 110.2), (27.21, 110.2), (27.1, 109.9), (27.1, 110.5)])
def test_outside_the_grid_no_height_is_known(lat_lon: tuple[float, float]) -> None:
    assert RIDGE.metres_at(Position(*lat_lon)) is None


def test_a_line_over_a_ridge_climbs_it_once_and_comes_down_again() -> None:
    profile = profile_of_line([Position(27.1, 110.0), Position(27.1, 110.4)], RIDGE)
    # Samples need not hit the crest, but stand no farther from it than half a step.
    assert profile.highest
    assert profile.highest.metres == pytest.approx(900, abs=300)
    assert profile.climb_m == pytest.approx(profile.descent_m)
    assert profile.climb_m == pytest.approx((profile.highest.metres or 0) - 300)


def test_the_length_is_that_of_the_geodesics() -> None:
    corners = [Position(27.45, 109.68), Position(27.24, 111.46), Position(26.9, 112.6)]
    assert profile_of_line(corners, RIDGE).length_km == pytest.approx(path_length_km(corners))


def test_a_line_off_the_grid_has_a_length_but_no_climb() -> None:
    profile = profile_of_line([Position(30, 100), Position(31, 100)], RIDGE)
    assert profile.length_km > 100
    assert (profile.highest, profile.climb_m, profile.descent_m) == (None, None, None)


def test_the_real_land_is_low_at_zhijiang_and_high_on_the_xuefeng(land: ElevationGrid) -> None:
    zhijiang, shaoyang = Position(27.443, 109.68), Position(27.24, 111.46)
    profile = profile_of_line([zhijiang, shaoyang], land)
    first, last, highest = profile.samples[0], profile.samples[-1], profile.highest
    assert highest
    assert first.metres is not None
    assert last.metres is not None
    assert 200 < first.metres < 400
    assert 150 < last.metres < 400
    assert (highest.metres or 0) > 900
    assert 60 < highest.km < 120


def test_a_march_is_profiled_in_order_of_time_without_its_flight(
    real_campaign: Campaign, land: ElevationGrid
) -> None:
    profile = profile_of_march(real_campaign.trajectory("cn-new-22-div"), land)
    times = [sample.t for sample in profile.samples]
    assert None not in times
    assert times == sorted(times, key=lambda t: t or 0)
    assert 0 < profile.length_km < 300
    assert all(sample.metres is not None for sample in profile.samples)
