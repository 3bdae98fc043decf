"""The proof that nothing on the map covers anything else, at any zoom, on any quarter day."""

import gzip
import json
from itertools import combinations

import numpy as np
import pytest

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.lettering.folding import UNFOLDED_FROM_ZOOM
from app.lettering.importance import STORY_TOWNS, place_rank
from app.lettering.sizes import Sizes, read_sizes
from app.lettering.table import Table
from tests.lettering.drawn import (
    QUARTER_DAYS,
    WORDINGS,
    Wording,
    drawn_units,
    name_boxes,
    overlap,
    quarter_zooms,
    true_points,
    unit_boxes,
    within,
)

LEVELS = read_sizes().levels
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
def test_no_name_covers_another_name_or_dot(
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
            for place_id, text, _ in name_boxes(table, campaign, sizes, zoom, wording):
                shown = ~within(table["covered"].get(place_id, []), QUARTER_DAYS)
                if (shown & visible & overlap(units, np.array(text))).any():
                    clashes.add((zoom, place_id, wording))
    assert clashes == set()


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


def test_a_town_of_the_first_two_ranks_never_loses_its_name(
    tables: dict[float, Table], campaign: Campaign
) -> None:
    ranks = place_rank(campaign)
    for table in tables.values():
        assert all(ranks[place_id] > 2 for place_id in table["covered"])


def test_four_of_five_towns_are_lettered_at_zoom_9(
    tables: dict[float, Table], campaign: Campaign
) -> None:
    towns = {place.id for place in campaign.gazetteer if place.kind in {"town", "county-seat"}}
    for names in tables[9]["names"].values():
        assert len(towns & names.keys()) >= 0.8 * len(towns)


def test_anchors_of_movements_are_never_lettered(
    tables: dict[float, Table], campaign: Campaign
) -> None:
    unlettered = {place.id for place in campaign.gazetteer if not place.lettered}
    for table in tables.values():
        assert not any(unlettered & names.keys() for names in table["names"].values())


def test_a_table_is_a_small_download(tables: dict[float, Table]) -> None:
    for level, table in tables.items():
        text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
        assert len(gzip.compress(text.encode())) < 15_000, level
