"""Units at one point as one compact block."""

from itertools import combinations

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.boxes import Box
from app.lettering.fonts import DESIGNATIONS_FONT, text_width
from app.lettering.sizes import Sizes
from app.lettering.stacks import LARGEST_STACK, block_of, grid_of, leaders_of
from app.lettering.symbols import symbols_at
from tests.lettering.drawn import overlap

SYMBOL = Box(-12, -14, 28, 10)


def test_in_a_grid_no_symbol_lies_on_another() -> None:
    boxes = [Box(-15, -17, 30, 18), SYMBOL, Box(-12, -14, 50, 10), SYMBOL]
    grid = grid_of(boxes, margin=2)
    placed = [np.array(b.moved(*c)) for b, c in zip(boxes, grid.centres, strict=True)]
    assert not any(overlap(a, b) for a, b in combinations(placed, 2))
    assert all(overlap(a, np.array(grid.box)) for a in placed)


def test_the_first_symbol_of_a_grid_stands_at_its_beginning() -> None:
    assert grid_of([SYMBOL] * 4, margin=2).centres[0] == (0, 0)
    assert grid_of([SYMBOL], margin=2).box == SYMBOL


def test_two_symbols_stand_one_over_the_other() -> None:
    assert grid_of([SYMBOL] * 2, margin=2).centres == ((0, 0), (0, 26))


def test_units_of_one_side_at_one_point_follow_the_first(campaign: Campaign, sizes: Sizes) -> None:
    symbols = symbols_at(campaign, 9, sizes)
    drawn = {unit_id: np.ones(249, bool) for unit_id in symbols}
    order = ["jp-116-div", "jp-47-div", "cn-73-corps"]
    leaders = leaders_of(order, symbols, drawn, together=12)
    assert leaders["jp-47-div"][-1] == 0
    assert (leaders["jp-116-div"] == 0).all()
    assert (leaders["cn-73-corps"] == 2).all()


def test_a_stack_never_grows_beyond_the_largest(campaign: Campaign, sizes: Sizes) -> None:
    symbols = symbols_at(campaign, 9, sizes)
    drawn = {unit_id: np.ones(249, bool) for unit_id in symbols}
    leaders = leaders_of(list(symbols), symbols, drawn, together=12)
    for number in range(len(symbols)):
        assert sum(of == number for of in leaders.values()).max() <= LARGEST_STACK


def test_a_block_is_drawn_while_its_first_unit_leads(campaign: Campaign, sizes: Sizes) -> None:
    symbols = symbols_at(campaign, 9, sizes)
    drawn = {unit_id: np.ones(249, bool) for unit_id in symbols}
    order = ["jp-116-div", "jp-47-div"]
    leaders = leaders_of(order, symbols, drawn, together=12)
    block = block_of(0, order, symbols, drawn, leaders, widest_scale=1.19)
    assert block.heads.tolist() == (1 + (leaders["jp-47-div"] == 0)).tolist()
    follower = block_of(1, order, symbols, drawn, leaders, widest_scale=1.19)
    assert not follower.present[-1]


def test_no_designation_is_wider_in_another_language(campaign: Campaign) -> None:
    """Symbols have the room of the one that every language falls back on."""
    named = [unit for unit in campaign.order_of_battle.tracked() if unit.designations]
    assert len(named) >= 2
    for unit in named:
        widest = text_width(unit.designation, DESIGNATIONS_FONT, 600, 10)
        for language in unit.designations:
            name = unit.designation_in(language)
            assert name != unit.designation
            assert text_width(name, DESIGNATIONS_FONT, 600, 10) <= widest, (unit.id, language)
