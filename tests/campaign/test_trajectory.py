import pytest

from app.campaign.geodesy import Position, distance_km
from app.campaign.routes import RoadNetwork
from app.campaign.sources import Confidence
from app.campaign.trajectory import Movement, Trajectory, resolve_trajectory

from .builders import WEEK, make_gazetteer, make_movement, make_route

PLACES = make_gazetteer(camp=(27, 110), ford=(27.5, 110), town=(28, 110), field=(25, 104))
NO_ROADS = RoadNetwork(())


def resolve(*movements: Movement, roads: RoadNetwork = NO_ROADS) -> Trajectory:
    return resolve_trajectory("unit", movements, PLACES, roads, WEEK)


# Stands until the 7th, marches on the 8th and 9th, then stands.
MARCH = resolve(
    make_movement(6, 7, "camp", "camp", action="hold"),
    make_movement(8, 9, "camp", "town", confidence=Confidence.APPROXIMATE),
    make_movement(10, 12, "town", "town", action="hold"),
)


def test_a_march_leaves_on_the_evening_before_and_arrives_on_its_last_evening() -> None:
    assert MARCH.fix_at(1).position == Position(27, 110)
    assert MARCH.fix_at(3).position == Position(28, 110)


def test_halfway_in_time_is_halfway_along_the_way() -> None:
    fix = MARCH.fix_at(2)
    # Half of a degree of latitude, within 100 m: the ellipsoid's degrees are not all equal.
    assert fix.position.lat_deg == pytest.approx(27.5, abs=0.001)
    assert fix.heading_deg == pytest.approx(0, abs=0.01)


def test_position_between_waypoints_is_marked_interpolated() -> None:
    assert MARCH.fix_at(2).interpolated
    assert MARCH.fix_at(2).place_id is None


def test_position_at_a_known_place_is_not_interpolated() -> None:
    for t, place in ((0, "camp"), (1, "camp"), (3, "town"), (6, "town")):
        fix = MARCH.fix_at(t)
        assert not fix.interpolated
        assert fix.place_id == place


def test_a_fix_carries_the_word_of_the_movement_of_its_day() -> None:
    fix = MARCH.fix_at(1.5)
    assert (fix.action, fix.confidence) == ("march", Confidence.APPROXIMATE)
    assert fix.source_ids == ("a-source",)
    assert MARCH.fix_at(1).action == "hold"


def test_a_movement_on_the_first_day_starts_from_its_start_that_evening() -> None:
    trajectory = resolve(make_movement(6, 8, "camp", "town"), make_movement(9, 12, "town", "town"))
    assert trajectory.fix_at(0).position == Position(27, 110)
    assert trajectory.fix_at(1).position.lat_deg == pytest.approx(27.5, abs=0.001)


def test_a_march_passes_its_via_places_at_even_speed() -> None:
    trajectory = resolve(
        make_movement(6, 10, "camp", "town", via_ids=("ford",)),
        make_movement(11, 12, "town", "town"),
    )
    times = {point.position: point.t for point in trajectory.waypoints}
    assert times[Position(27.5, 110)] == pytest.approx(2, abs=0.001)


def test_a_march_between_places_on_a_highway_follows_it() -> None:
    highway = make_route("highway", (27, 110, "camp"), (27.5, 110.3, None), (28, 110, "town"))
    trajectory = resolve(
        make_movement(6, 8, "camp", "town"),
        make_movement(9, 12, "town", "town"),
        roads=RoadNetwork((highway,)),
    )
    assert trajectory.fix_at(1).position.lon_deg == pytest.approx(110.3, abs=0.01)


def test_an_airlifted_unit_stands_at_its_start_until_the_last_day() -> None:
    trajectory = resolve(
        make_movement(6, 9, "field", "town", action="airlift"),
        make_movement(10, 12, "town", "town"),
    )
    assert trajectory.fix_at(2.99).position == Position(25, 104)
    assert trajectory.fix_at(3).position == Position(28, 110)
    assert not trajectory.fix_at(2).interpolated


def test_a_step_is_two_waypoints_of_one_time() -> None:
    trajectory = resolve(
        make_movement(6, 9, "field", "town", action="airlift"),
        make_movement(10, 12, "town", "town"),
    )
    assert [point.t for point in trajectory.waypoints] == [0, 3, 3, 6]


def test_the_waypoints_are_in_order_of_time_and_cover_the_campaign() -> None:
    times = [point.t for point in MARCH.waypoints]
    assert times == sorted(times)
    assert (times[0], times[-1]) == (0, WEEK.last_t)


def test_the_length_of_a_leg_is_measured_along_its_way() -> None:
    leg = MARCH.legs[1]
    assert leg.length_km == pytest.approx(distance_km(Position(27, 110), Position(28, 110)))
    assert leg.km_per_day == pytest.approx(leg.length_km / 2)


@pytest.mark.parametrize("t", [-0.1, 6.1])
def test_a_time_outside_the_campaign_has_no_fix(t: float) -> None:
    with pytest.raises(ValueError, match="outside 0 to 6"):
        MARCH.fix_at(t)
