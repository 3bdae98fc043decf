import pytest

from app.campaign.geodesy import Position, bearing_deg, between, distance_km, path_length_km


def test_latitude_comes_first_and_a_swap_is_refused() -> None:
    with pytest.raises(ValueError, match="lat comes first"):
        Position(111.46, 27.24)


def test_a_degree_of_latitude_at_the_equator_is_110_574_km() -> None:
    # WGS84: the meridian is 110.574 km a degree at the equator.
    assert distance_km(Position(0, 0), Position(1, 0)) == pytest.approx(110.574, abs=0.001)


def test_a_path_is_as_long_as_its_parts() -> None:
    a, b, c = Position(27, 110), Position(27, 111), Position(28, 111)
    assert path_length_km([a, b, c]) == pytest.approx(distance_km(a, b) + distance_km(b, c))
    assert path_length_km([a]) == 0


@pytest.mark.parametrize(
    ("to", "bearing"), [((1, 0), 0), ((0, 1), 90), ((-1, 0), 180), ((0, -1), 270)]
)
def test_bearings_run_clockwise_from_north(to: tuple[float, float], bearing: float) -> None:
    assert bearing_deg(Position(0, 0), Position(*to)) == pytest.approx(bearing, abs=0.01)


def test_halfway_between_31_and_32_is_31_and_a_half() -> None:
    assert between(Position(31, 110), Position(32, 112), 0.5) == Position(31.5, 111)
