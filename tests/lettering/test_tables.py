"""The proof that nothing on the map covers anything else, at any zoom, on any quarter day."""

import gzip
import json
from itertools import combinations

import numpy as np
import pytest
import shapely
from shapely.ops import unary_union

from app.campaign.campaign import Campaign
from app.campaign.gazetteer import STORY_TOWNS
from app.campaign.geodesy import Position
from app.lettering.boxes import project
from app.lettering.fights import burst_at
from app.lettering.importance import place_rank
from app.lettering.line_names import line_names, nature_records
from app.lettering.line_windows import Line, Window
from app.lettering.report import distances_of
from app.lettering.sizes import Sizes, read_sizes
from app.lettering.stacks import TOGETHER_PX
from app.lettering.symbols import UNFOLDED_FROM_ZOOM
from app.lettering.table import Table, named_later
from tests.lettering.drawn import (
    QUARTER_DAYS,
    WORDINGS,
    Wording,
    drawn_bursts,
    drawn_units,
    name_boxes,
    names_over_time,
    overlap,
    quarter_zooms,
    true_points,
    unit_boxes,
    within,
)

LEVELS = read_sizes().levels
# 14 and 27 April, 5, 12 and 20 May, 7 June.
SIX_EVENINGS = (8, 21, 29, 36, 44, 62)
# Rays of a burst, and the line box of a name, are larger than what is painted of them.
SOFT_EDGE_PX = 2.0
Points = dict[str, list[Position]]


@pytest.fixture(scope="module")
def points(campaign: Campaign) -> Points:
    return true_points(campaign)


@pytest.mark.parametrize("level", LEVELS)
def test_no_symbol_covers_another(
    level: float,
    tables: dict[float, Table],
    campaign: Campaign,
    sizes: Sizes,
    points: Points,
) -> None:
    table = tables[level]
    drawn = drawn_units(table, campaign)
    clashes = []
    for zoom in quarter_zooms(level, sizes):
        boxes = unit_boxes(table, campaign, sizes, zoom, points)
        for a, b in combinations(boxes, 2):
            both = drawn[a] & drawn[b] & overlap(boxes[a], boxes[b])
            clashes += [(zoom, a, b, float(t)) for t in QUARTER_DAYS[both]]
    assert clashes == []


@pytest.mark.parametrize("wording", WORDINGS, ids=str)
@pytest.mark.parametrize("level", LEVELS)
def test_no_name_in_its_own_place_covers_another_name_or_dot(
    level: float,
    wording: Wording,
    tables: dict[float, Table],
    campaign: Campaign,
    sizes: Sizes,
) -> None:
    clashes = []
    for zoom in quarter_zooms(level, sizes):
        names = list(name_boxes(tables[level], campaign, sizes, zoom, wording))
        texts = np.array([text for _, text, _ in names])
        dots = np.array([dot for _, _, dot in names])
        on_text = np.argwhere(np.triu(overlap(texts[:, None], texts[None]), 1))
        on_dot = np.argwhere(overlap(texts[:, None], dots[None]))
        clashes += [(zoom, names[a][0], names[b][0]) for a, b in [*on_text, *on_dot]]
    assert clashes == []


@pytest.mark.parametrize("wording", WORDINGS, ids=str)
@pytest.mark.parametrize("level", LEVELS)
def test_no_name_covers_another_name_or_dot_while_they_step_aside(
    level: float,
    wording: Wording,
    tables: dict[float, Table],
    campaign: Campaign,
    sizes: Sizes,
) -> None:
    clashes = set()
    for zoom in quarter_zooms(level, sizes):
        names = list(names_over_time(tables[level], campaign, sizes, zoom, wording))
        texts = np.array([name.texts for name in names])
        dots = np.array([name.dot for name in names])[:, None]
        shown = np.array([name.shown for name in names])
        for number, name in enumerate(names):
            others = shown & name.shown
            others[number] = False
            met = others & (overlap(texts, name.texts) | overlap(dots, name.texts))
            clashes |= {
                (zoom, name.place_id, names[n].place_id) for n in np.flatnonzero(met.any(1))
            }
    assert clashes == set()


@pytest.mark.parametrize("level", LEVELS)
def test_no_symbol_stands_on_a_name_that_is_shown(
    level: float,
    tables: dict[float, Table],
    campaign: Campaign,
    sizes: Sizes,
    points: Points,
) -> None:
    table = tables[level]
    drawn = drawn_units(table, campaign)
    clashes = set()
    for zoom in quarter_zooms(level, sizes):
        boxes = unit_boxes(table, campaign, sizes, zoom, points)
        units = np.stack([boxes[unit_id] for unit_id in drawn])
        visible = np.stack(list(drawn.values()))
        for wording in WORDINGS:
            for name in names_over_time(table, campaign, sizes, zoom, wording):
                if (name.shown & visible & overlap(units, name.texts)).any():
                    clashes.add((zoom, name.place_id, wording))
    assert clashes == set()


@pytest.mark.parametrize("level", LEVELS)
def test_no_symbol_hides_a_fight(
    level: float,
    tables: dict[float, Table],
    campaign: Campaign,
    sizes: Sizes,
    points: Points,
) -> None:
    table = tables[level]
    drawn = drawn_units(table, campaign)
    bursts = drawn_bursts(campaign, level, sizes)
    hidden = set()
    for zoom in quarter_zooms(level, sizes):
        boxes = unit_boxes(table, campaign, sizes, zoom, points)
        for place_id, seen in bursts.items():
            point = project(campaign.gazetteer.place(place_id).position, zoom)
            burst = burst_at(level, sizes).moved(*point)
            for unit_id, box in boxes.items():
                if (seen & drawn[unit_id] & overlap(box, np.array(burst))).any():
                    hidden.add((zoom, place_id, unit_id))
    assert hidden == set()


@pytest.mark.parametrize("level", [level for level in LEVELS if level >= 7])
@pytest.mark.parametrize("wording", WORDINGS, ids=str)
def test_no_fight_lies_on_a_name(
    level: float,
    wording: Wording,
    tables: dict[float, Table],
    campaign: Campaign,
    sizes: Sizes,
) -> None:
    """On a smaller map there are but cities, and their names stand whatever happens."""
    radius = sizes.band(level).burst - SOFT_EDGE_PX
    names = list(names_over_time(tables[level], campaign, sizes, level, wording))
    covered = set()
    for place_id, seen in drawn_bursts(campaign, level, sizes).items():
        x, y = project(campaign.gazetteer.place(place_id).position, level)
        for name in names:
            left, top, right, bottom = name.texts.T
            apart = np.hypot(x - np.clip(x, left, right), y - np.clip(y, top, bottom))
            if (name.shown & seen & (apart < radius)).any():
                covered.add((place_id, name.place_id))
    assert covered == set()


@pytest.mark.parametrize("level", LEVELS)
def test_no_symbol_and_no_fight_lies_on_a_name_along_a_line(
    level: float,
    tables: dict[float, Table],
    campaign: Campaign,
    sizes: Sizes,
    points: Points,
) -> None:
    table = tables[level]
    drawn = drawn_units(table, campaign)
    letters = {
        record["id"]: record
        for language in ("zh-Hans", "zh-Hant", "ja", "en")
        for record in line_names(nature_records(), campaign, language)
    }
    clashes = set()
    for zoom in quarter_zooms(level, sizes):
        boxes = unit_boxes(table, campaign, sizes, zoom, points)
        for line_id, spans in table["lines"]["latin"].items():
            line = Line.at(letters[line_id], zoom)
            for start, before, middle, share in spans:
                area = unary_union(line.areas(Window(middle, share, 0)))
                inside = within([(start, before)], QUARTER_DAYS)
                near = np.array(area.bounds)
                for unit_id, box in boxes.items():
                    steps = np.flatnonzero(inside & drawn[unit_id] & overlap(box, near))
                    if any(area.intersects(shapely.box(*box[step])) for step in steps):
                        clashes.add((zoom, line_id, unit_id))
    assert clashes == set()


def test_names_along_lines_neither_blink_nor_wander(tables: dict[float, Table]) -> None:
    for level, table in tables.items():
        for names in table["lines"].values():
            for line_id, spans in names.items():
                for start, before, *_ in spans:
                    assert start == 0 or before > 62 or before - start >= 1, (level, line_id)
                assert len(spans) <= 8, (level, line_id)


def test_the_xuefeng_shan_is_lettered_most_days(tables: dict[float, Table]) -> None:
    for level in (8.5, 9, 9.5, 10):
        spans = tables[level]["lines"]["latin"]["xuefeng-shan"]
        assert sum(before - start for start, before, *_ in spans) > 31, level


@pytest.mark.parametrize("level", LEVELS)
def test_the_line_of_a_stack_belongs_to_a_drawn_unit_of_the_side_at_nearly_the_same_point(
    level: float, tables: dict[float, Table], campaign: Campaign, points: Points
) -> None:
    table = tables[level]
    drawn = drawn_units(table, campaign)
    units = campaign.order_of_battle
    for unit_id, keys in table["units"].items():
        for start, end, other_id in keys.get("stack", []):
            inside = within([(start, end)], QUARTER_DAYS)
            assert drawn[unit_id][inside].all()
            assert drawn[other_id][inside].all()
            assert units.unit(unit_id).side_id == units.unit(other_id).side_id
            own_line = within(table["units"][other_id].get("stack", []), QUARTER_DAYS)
            assert not own_line[inside].any()
            for step in np.flatnonzero(inside):
                a, b = (project(points[u][step], level) for u in (unit_id, other_id))
                assert np.hypot(a[0] - b[0], a[1] - b[1]) <= 4 * TOGETHER_PX


@pytest.mark.parametrize(
    ("level", "median", "nine_of_ten"), [(8, 28, 60), (8.5, 28, 53), (9, 28, 60), (10, 28, 59)]
)
def test_symbols_stand_no_farther_from_their_true_points_than_measured(
    level: float,
    median: float,
    nine_of_ten: float,
    tables: dict[float, Table],
    campaign: Campaign,
) -> None:
    distances = distances_of(tables[level], campaign)
    assert distances.to_points[0] <= median
    assert distances.to_points[1] <= nine_of_ten


@pytest.mark.parametrize("level", LEVELS)
def test_every_unit_is_drawn_or_counted_on_one_that_is_drawn(
    level: float, tables: dict[float, Table], campaign: Campaign
) -> None:
    table = tables[level]
    drawn = drawn_units(table, campaign)
    for unit_id, visible in drawn.items():
        hosted = np.zeros(len(QUARTER_DAYS), int)
        for span in table["units"].get(unit_id, {}).get("fold", []):
            inside = within([span], QUARTER_DAYS)
            hosted += inside
            assert drawn[span[2]][inside].all(), (unit_id, span)
        assert (hosted == ~visible).all(), unit_id


@pytest.mark.parametrize("level", [level for level in LEVELS if level >= UNFOLDED_FROM_ZOOM])
def test_on_a_large_map_every_unit_has_its_own_symbol(
    level: float, tables: dict[float, Table], campaign: Campaign
) -> None:
    assert all(visible.all() for visible in drawn_units(tables[level], campaign).values())


def test_no_division_gives_way_from_zoom_8(tables: dict[float, Table], campaign: Campaign) -> None:
    divisions = [u.id for u in campaign.order_of_battle.tracked() if u.echelon == "division"]
    for level in (level for level in LEVELS if level >= 8):
        drawn = drawn_units(tables[level], campaign)
        assert all(drawn[unit_id].all() for unit_id in divisions), level


@pytest.mark.parametrize("level", LEVELS)
def test_the_towns_of_the_story_are_always_lettered(
    level: float, tables: dict[float, Table]
) -> None:
    for names in tables[level]["names"].values():
        assert names.keys() >= STORY_TOWNS


def test_a_name_that_gives_way_to_nothing_is_never_lost_nor_moved(
    tables: dict[float, Table], campaign: Campaign
) -> None:
    """The towns of the story on every map, cities and county towns on all but the small ones."""
    ranks = place_rank(campaign)
    for level, table in tables.items():
        firm = {it for it in ranks if ranks[it] <= (1 if level < 8 else 2)}
        firm |= {"wugang", "xinning"} if level >= 7 else set()
        for field in ("covered", "aside"):
            assert all(firm.isdisjoint(names) for names in table[field].values())


def test_a_name_without_a_place_of_its_own_is_never_said_to_be_covered(
    tables: dict[float, Table],
) -> None:
    for table in tables.values():
        for script, names in table["names"].items():
            assert table["covered"][script].keys() <= names.keys()


@pytest.mark.parametrize("wording", WORDINGS, ids=str)
def test_four_of_five_towns_in_view_are_named_at_zoom_9_on_six_days(
    wording: Wording, tables: dict[float, Table], campaign: Campaign, sizes: Sizes
) -> None:
    """About the fighting, as wide as a screen of 1440 x 900."""
    x, y = project(Position(27.05, 110.75), 9)
    towns = {
        place.id
        for place in campaign.gazetteer
        if place.kind in {"town", "county-seat"}
        and (abs(np.array(project(place.position, 9)) - (x, y)) < (720, 450)).all()
    }
    assert len(towns) > 90
    names = names_over_time(tables[9], campaign, sizes, 9, wording)
    shown = sum(name.shown.astype(int) for name in names if name.place_id in towns)
    for t in SIX_EVENINGS:
        assert shown[t * 4] >= 0.8 * len(towns), t


@pytest.mark.parametrize("level", LEVELS)
def test_names_change_their_places_once_in_a_week_and_no_more(
    level: float, tables: dict[float, Table]
) -> None:
    """On the mean of all: coming, going and stepping aside."""
    table = tables[level]
    for script, own in table["names"].items():
        aside, covered = table["aside"][script], table["covered"][script]
        stays = [len(aside.get(it, [])) + len(covered.get(it, [])) for it in own.keys() | aside]
        assert np.mean(stays) <= 62 / 7


def test_anchors_of_movements_are_never_lettered(
    tables: dict[float, Table], campaign: Campaign
) -> None:
    unlettered = {place.id for place in campaign.gazetteer if not place.lettered}
    for table in tables.values():
        assert not any(unlettered & names.keys() for names in table["names"].values())


def test_a_table_is_a_small_download(tables: dict[float, Table]) -> None:
    for level, table in tables.items():
        text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
        assert len(gzip.compress(text.encode())) < 23_000, level


@pytest.mark.parametrize("level", LEVELS)
def test_a_name_without_room_says_from_where_it_has_some(
    level: float, tables: dict[float, Table]
) -> None:
    by_level = [tables[other] for other in LEVELS]
    later = named_later(tables[level], by_level)
    named_at_last = set(tables[LEVELS[-1]]["names"]["latin"])
    named_here = set(tables[level]["names"]["latin"]) & set(tables[level]["names"]["cjk"])
    assert later.keys() >= named_at_last - named_here
    for place_id, from_level in later.items():
        names = tables[from_level]["names"]
        assert from_level > level
        assert place_id in names["latin"]
        assert place_id in names["cjk"]
        assert not all(place_id in names for names in tables[level]["names"].values())
