import pytest

from app.campaign.geodesy import Position, path_length_km
from app.campaign.routes import RoadNetwork

from .builders import make_route

# A road that bends north between its ends, and a second that starts where it ends.
BEND = make_route("bend", (27, 110, "west"), (27.4, 110.5, "top"), (27, 111, "east"))
ONWARD = make_route("onward", (27, 111, "east"), (27, 112, "far"))
ROADS = RoadNetwork((BEND, ONWARD))
WEST, TOP, EAST, FAR = (Position(*p) for p in ((27, 110), (27.4, 110.5), (27, 111), (27, 112)))


def test_a_march_between_places_on_a_road_goes_by_its_bends() -> None:
    way = ROADS.follow(WEST, EAST)
    assert way is not None
    assert way[0] == WEST
    assert way[-1] == EAST
    assert any(abs(p.lat_deg - 27.4) < 0.001 for p in way), "it does not cut the corner"


def test_a_march_may_take_the_road_in_either_direction() -> None:
    there, back = ROADS.follow(WEST, TOP), ROADS.follow(TOP, WEST)
    assert there is not None
    assert back is not None
    assert path_length_km(there) == pytest.approx(path_length_km(back))


def test_a_march_changes_from_one_road_to_the_next_where_they_meet() -> None:
    way = ROADS.follow(WEST, FAR)
    assert way is not None
    assert EAST in [Position(round(p.lat_deg, 6), round(p.lon_deg, 6)) for p in way]


def test_a_place_off_the_roads_is_reached_straight() -> None:
    assert ROADS.follow(WEST, Position(26, 110.5)) is None


def test_a_road_that_is_too_long_a_detour_is_not_taken() -> None:
    hairpin = RoadNetwork((make_route("pin", (27, 110, "a"), (28, 110.1, "b"), (27, 110.2, "c")),))
    assert hairpin.follow(Position(27, 110), Position(27, 110.2)) is None


def test_rivers_are_not_marched_on() -> None:
    river = make_route("river", (27, 110, None), (27, 111, None), kind="river")
    assert RoadNetwork.of({"river": river}).routes == ()
