import pytest

from app.campaign.fronts import Fronts
from app.campaign.geodesy import Position

from .builders import WEEK, make_front

# The northern end stays; the southern end goes half a degree west in two days.
TWO_LINES = Fronts(
    WEEK,
    (
        make_front(6, north=(28, 111), south=(26, 111)),
        make_front(8, north=(28, 111), middle=(27, 110.5), south_west=(26, 110.5)),
    ),
)


def test_on_its_date_the_front_passes_its_places() -> None:
    assert TWO_LINES.at(0).path[0] == Position(28, 111)
    assert TWO_LINES.at(2).path[-1] == Position(26, 110.5)
    assert Position(27, 110.5) in TWO_LINES.at(2).path


def test_between_its_dates_the_front_is_interpolated_and_says_so() -> None:
    halfway = TWO_LINES.at(1)
    assert halfway.interpolated
    assert halfway.path[-1].lon_deg == pytest.approx(110.75)
    assert not TWO_LINES.at(0).interpolated
    assert not TWO_LINES.at(2).interpolated


def test_a_place_that_both_lines_pass_stays_where_it_is() -> None:
    assert {TWO_LINES.at(t).path[0] for t in (0, 0.7, 1.3, 2)} == {Position(28, 111)}


def test_every_move_has_as_many_points_at_its_start_as_at_its_end() -> None:
    assert all(len(move.start) == len(move.end) for move in TWO_LINES.moves)


def test_after_the_last_date_the_front_stays_on_its_last_line() -> None:
    assert TWO_LINES.at(6).path == TWO_LINES.at(2).path
    assert TWO_LINES.at(6).source_ids == ("source-of-8",)


def test_a_point_that_goes_out_of_the_line_does_not_tear_it() -> None:
    fronts = Fronts(
        WEEK,
        (
            make_front(6, a=(28, 111), b=(27, 110), c=(26, 111)),
            make_front(8, a=(28, 111), c=(26, 111)),
        ),
    )
    middle = fronts.at(1).path
    assert [p.lat_deg for p in middle] == sorted((p.lat_deg for p in middle), reverse=True)
    assert middle[1].lon_deg == pytest.approx(110.5, abs=0.01)
