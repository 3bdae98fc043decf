"""Names along lines: where they may stand, and that they give way without fuss."""

import numpy as np
import pytest
import shapely

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.lettering.boxes import Box, project
from app.lettering.curves import place_lines
from app.lettering.line_windows import Line, Window, windows
from app.lettering.obstacles import Obstacle
from app.lettering.table import Table

STEPS = 248
ZOOM = 9.0
RANGE = {
    "id": "ridge",
    "kind": "range",
    "name": "Long Ridge",
    "lang": "en",
    "line": [[27.0, 110.0], [27.0, 110.5], [27.0, 111.0], [27.0, 112.0]],
    "min_zoom": 7,
    "max_zoom": 11,
    "size": 16,
}
RIVER = {**RANGE, "id": "river", "kind": "river", "name": "Long R.", "small": "长江"}


def obstacle_at(lon: float, start: int, end: int) -> Obstacle:
    """A box as large as a symbol, on the line for some of the steps."""
    present = np.zeros(STEPS, bool)
    present[start:end] = True
    point = np.array(project(Position(27.0, lon), ZOOM))
    return Obstacle(
        boxes=np.tile(np.array(Box(-20, -20, 20, 20)), (STEPS, 1)),
        path=np.tile(point, (STEPS, 1)),
        offsets=np.zeros((STEPS, 2)),
        present=present,
    )


def placed(record: dict[str, object], *obstacles: Obstacle) -> list[tuple[int, int, Window]]:
    nothing = obstacle_at(110.0, 0, 0)
    return place_lines([record], ZOOM, [nothing, *obstacles], [], [1.0])[str(record["id"])]


@pytest.mark.parametrize("record", [RANGE, RIVER], ids=lambda record: record["kind"])
def test_a_free_line_is_lettered_in_its_middle_all_the_time(record: dict[str, object]) -> None:
    [(start, end, window)] = placed(record)
    assert (start, end) == (0, STEPS)
    assert window.middle == pytest.approx(0.5, abs=0.01)


def test_the_name_of_a_river_keeps_off_its_bends() -> None:
    # At a right angle, near the middle of its course.
    bent = {**RIVER, "line": [[27.0, 110.0], [27.0, 110.98], [27.0, 111.0], [26.0, 111.0]]}
    line = Line.at(bent, ZOOM)
    best, *_ = windows(line)
    _, width = line.width(best.share) or (0.0, 0.0)
    assert line.bend(0.5, width) > 1.0
    assert line.bend(best.middle, width) < 0.3


def test_a_name_moves_along_its_line_for_a_long_visitor() -> None:
    spans = placed(RIVER, obstacle_at(111.0, 0, STEPS))
    [(start, end, window)] = spans
    assert (start, end) == (0, STEPS)
    assert abs(window.middle - 0.5) > 0.05


def test_a_name_goes_out_for_a_short_visitor_and_comes_back_where_it_was() -> None:
    short = {**RIVER, "line": [[27.0, 110.83], [27.0, 111.17]]}
    before, after = placed(short, obstacle_at(111.0, 100, 106))
    assert before[1] <= 100
    assert after[0] >= 106
    assert before[2] == after[2]


def test_a_range_draws_its_letters_nearer_where_most_of_it_is_taken() -> None:
    visitors = [obstacle_at(lon, 0, STEPS) for lon in (110.1, 110.4, 110.7, 111.0, 111.2)]
    [(_, _, window)] = placed(RANGE, *visitors)
    assert window.share < 1
    assert window.middle > 0.5


def test_letters_lie_above_their_line() -> None:
    line = Line.at(RIVER, ZOOM)
    _, y = project(Position(27.0, 111.0), ZOOM)
    _, top, _, bottom = shapely.total_bounds(line.areas(Window(0.5, 1.0, 0.0)))
    assert top < y - 10
    assert bottom < y + 2


def test_every_window_lies_on_its_line() -> None:
    line = Line.at(RANGE, ZOOM)
    left, right = line.course.bounds[0], line.course.bounds[2]
    for window in windows(line):
        west, _, east, _ = shapely.total_bounds(line.areas(window))
        assert west >= left - 1
        assert east <= right + 1


def test_a_line_that_is_too_short_is_not_lettered() -> None:
    short = {**RIVER, "id": "brook", "line": [[27.0, 110.0], [27.0, 110.02]]}
    assert placed(short) == []


@pytest.mark.parametrize("level", [7.0, 7.5, 8.0])
@pytest.mark.parametrize("script", ["latin", "cjk"])
def test_the_range_that_the_battle_was_about_is_named_on_small_maps_too(
    level: float, script: str, tables: dict[float, Table], campaign: Campaign
) -> None:
    spans = tables[level]["lines"][script]["xuefeng-shan"]
    named = sum(before - start for start, before, *_ in spans)
    assert named >= 0.5 * campaign.calendar.last_t
